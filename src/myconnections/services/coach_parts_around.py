"""What goes on between people, for a coach: needs, giving, obstacles, steps, dialogues, gatherings, communities."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contribution import Contribution
from myconnections.domain.entry import Entry
from myconnections.domain.gathering import MET, Gathering
from myconnections.domain.introduction import State
from myconnections.domain.obstacle import Obstacle
from myconnections.domain.report_parts import Line, Said, figure, named, say
from myconnections.domain.small_step import Wanted
from myconnections.domain.stage import Stage
from myconnections.services import (
    communities,
    community_views,
    content,
    dialogues,
    entries,
    gatherings,
    introductions,
    needs,
    obstacles,
    small_steps,
    wanted,
)
from myconnections.services.coach_drafts import Draft, Told, counted, figures, newest, titled, written
from myconnections.services.community_views import CommunityView
from myconnections.services.ports import OpenVault


def needs_fed(vault: OpenVault, now: datetime, _words: bool) -> Draft:
    """By how many ties and encounters each need is fed, and help given and received; never who."""
    view = needs.view(vault, now)
    lines = [
        figure(f"need_{need.value}", say("ties_n", n=len(fed.ties)), say("encounters_n", n=fed.encounters))
        for need, fed in view.fed.items()
    ]
    helped = view.help
    counts = {"given": helped.given, "received": helped.received, "together": helped.together}
    lines.append(figure("help_year", *(say(f"help_{code}", n=n) for code, n in counts.items())))
    return Draft(say("needs_of", ties=view.ties, encounters=view.encounters), figures(lines))


def contributions(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How many were noted, and in the last year; with words each of them, for whom and what it gave me."""
    since = needs.view(vault, now).help.since
    every = list(reversed(entries.listed(vault, Contribution)))
    if not every:
        return Draft(say("nothing_yet"))
    year = [one for one in every if one.day > since]
    lines = figures([figure("in_a_year", say("count", n=len(year)))])
    those, older = newest(every)
    texts = [told for one in those for told in _given(one)] if words else []
    return Draft(say("contributions_of", n=len(every)), (*lines, *texts), older=older if words else 0)


def _given(one: Entry[Contribution]) -> Iterator[Told]:
    place = (named(one.body.community),) if one.body.community else ()
    yield from written(say("on_day", day=one.day.isoformat()), one.body.what, one.those(), *place)
    yield from written(say("gave_me"), one.body.gave, depth=1)


def obstacles_met(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How often each kind was met and what answered it; with words each of them."""
    view = obstacles.view(vault, now)
    lines = [
        figure(f"obstacle_{kind.value}", say("met", n=of.met), say("taken", n=of.taken), say("eased", n=of.eased))
        for kind, of in view.kinds.items()
    ]
    those, older = newest(sorted((row.entry for row in view.rows), key=lambda one: (one.day, one.id), reverse=True))
    texts = [told for one in those for told in _obstacle(one)] if words else []
    return Draft(say("obstacles_of", n=len(view.rows)), (*figures(lines), *texts), older=older if words else 0)


def _obstacle(one: Entry[Obstacle]) -> Iterator[Told]:
    body, day = one.body, say("on_day", day=one.day.isoformat())
    yield from written(say(f"obstacle_{body.kind.value}"), body.what, one.those(), day)
    for each in body.answers:
        done = () if each.done is None else (say("done_on", day=each.done.isoformat()),)
        yield from written(say("answer"), each.text, (), *done, depth=1)
        yield from written(say("after"), each.after, depth=2)


def steps(vault: OpenVault, now: datetime, _words: bool) -> Draft:
    """How many small steps were taken in twelve weeks, and of all what they were and what they answered."""
    taken = small_steps.view(vault, Wanted(), now).taken
    if not taken.entries:
        return Draft(say("nothing_yet"))
    lines: list[Line] = [figure("steps_weeks", say("count", n=sum(taken.weeks.values())))]
    for head, prefix, counts in (("steps_were", "way", taken.ways), ("steps_answered", "obstacle", taken.obstacles)):
        if any(counts.values()):
            lines += [figure(head), *counted(prefix, counts, depth=1)]
    return Draft(say("steps_of", n=len(taken.entries)), figures(lines))


def dialogues_held(vault: OpenVault, _now: datetime, words: bool) -> Draft:
    """How many of each form, and with how many people; with words what I learned. What they said stays with them."""
    view = dialogues.view(vault)
    lines = [figure(_form(code), say("count", n=n)) for code, n in view.forms.items()]
    those, older = newest(view.rows)
    texts: list[Told] = []
    for one in those if words else ():
        head = named(one.body.title) if one.body.title else _form(one.body.form)
        texts += written(head, one.body.learned, one.those(), say("on_day", day=one.day.isoformat()))
    basis = say("dialogues_of", n=len(view.rows), people=view.people)
    return Draft(basis, (*figures(lines), *texts), older=older if words else 0)


def _form(code: str) -> Said:
    known = content.forms().get(code)
    return say("form_own") if known is None else Said(names=(known.name["en"], known.name["ja"]))


def gatherings_past(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """Figures of the last year; with words those past, with whom was met and what was learned."""
    found = gatherings.listing(vault, now)
    year = found.figures
    counts = {"learn": year.learn, "play": year.play, "went_out": year.went_out, "met": year.met}
    those, older = newest(found.past)
    texts = [told for one in those for told in _gathering(one)] if words else []
    lines = figures(counted("gathering", counts))
    return Draft(say("gatherings_of", n=year.count), (*lines, *texts), older=older if words else 0)


def _gathering(one: Entry[Gathering]) -> Iterator[Told]:
    body = one.body
    place = (named(body.community),) if body.community else ()
    yield from written(named(body.name), body.learned, one.those(MET), say("on_day", day=one.day.isoformat()), *place)


def introductions_made(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How many were brought together, in the last year too, and how it stands with the others; with words each pair
    brought together. Who was asked, and who said no, is told of nobody.
    """
    rows = introductions.view(vault, now).rows
    if not rows:
        return Draft(say("nothing_yet"))
    made = [row for row in rows if row.entry.body.introduced is not None]
    since = needs.view(vault, now).help.since
    counts = {
        "intro_made": len(made),
        "in_a_year": sum(row.entry.body.introduced > since for row in made if row.entry.body.introduced),
        "intro_open": sum(row.entry.body.state in introductions.OPEN for row in rows),
        "intro_left": sum(row.entry.body.state is State.DECLINED for row in rows),
    }
    lines = [figure(key, say("count", n=n)) for key, n in counts.items()]
    known = sum(row.know is PairState.TIE for row in made)
    lines += [figure("intro_know", say("intro_known_of", n=known, of=len(made)))] if made else []
    those, older = newest(sorted((row.entry for row in made), key=lambda one: one.body.introduced or one.day)[::-1])
    texts: list[Told] = []
    for one in those if words else ():
        day = one.body.introduced or one.day
        texts += written(
            say("on_day", day=day.isoformat()), one.body.about, dict.fromkeys(part.contact_id for part in one.people)
        )
    return Draft(say("introductions_of", n=len(rows)), (*figures(lines), *texts), older=older if words else 0)


def communities_tended(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """Those something is written of: members, roles, rounds, what hangs on one; with words names and purposes."""
    those = [row for row in communities.listing(vault, now) if row.id]
    lines: list[Told] = []
    for number, row in enumerate(those, 1):
        view = community_views.community(vault, row.name, now)
        head = titled(row.name, "community_n", number, words=words)
        lines += written(head, row.purpose if words else "", (), *_tended(view))
    return Draft(say("communities_of", n=len(those)), tuple(lines))


def _tended(view: CommunityView) -> Iterator[Said]:
    yield say("people", n=len(view.members))
    yield say("posts", n=len(view.posts))
    yield say("rounds", n=len(view.rounds))
    told = (one.hanging for one in view.hangs if one.hanging.told)
    yield from (say(f"hangs_{one.what}", n=one.count, of=one.of) for one in told)


def wanted_map(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How many ties are wanted at each stage and stand there, and which kinds of people are wanted; names stay."""
    view = wanted.view(vault, now)
    if not view.ties and not view.kinds:
        return Draft(say("nothing_yet"))
    lines: list[Line] = []
    for stage in reversed(Stage):
        those = [row.there for row in view.ties if row.stage is stage]
        if those:
            lines.append(figure(f"wanted_{stage.code}", say("wanted_there", n=sum(those), of=len(those))))
    lines += [figure(f"kind_{row.kind.reach}", say("people", n=row.people)) for row in view.kinds if row.kind.reach]
    own = sum(not row.kind.reach for row in view.kinds)
    lines += [figure("wanted_own", say("count", n=own))] if own else []
    return Draft(say("wanted_of", n=len(view.ties), kinds=len(view.kinds)), figures(lines))
