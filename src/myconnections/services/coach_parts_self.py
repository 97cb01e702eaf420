"""Of oneself, for a coach: capabilities, values, plans, vision, roles, and what came (method.md 9, 5 to 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from myconnections.domain.capability import Capability
from myconnections.domain.entry import Entry
from myconnections.domain.personal_value import HIGHEST, RANKED
from myconnections.domain.report_parts import Line, Panel, Said, figure, named, say
from myconnections.domain.rounding import signed
from myconnections.domain.vision import LISTS
from myconnections.domain.weekly_review import Question, WeeklyReview
from myconnections.services import behaviors, check_ins, deck, entries, value_views, visions
from myconnections.services import opportunities as came
from myconnections.services import roles as played
from myconnections.services.check_ins import Panel as Checked
from myconnections.services.coach_drafts import Draft, Told, counted, figures, newest, titled, written
from myconnections.services.opportunities import Counts
from myconnections.services.ports import OpenVault
from myconnections.services.value_views import ValueRow

MOST_PLANS = 3
"""If-then plans on the page (method.md 9)."""


def capabilities(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """The five panels; with words what happened in life beside them."""
    view = check_ins.view(vault, now)
    events = view.events if words else ()
    lines = [told for one in events for told in written(say("on_day", day=one.day.isoformat()), one.body.what)]
    panels = tuple(_panel(one) for one in view.panels)
    return Draft(say("capabilities_of"), tuple(lines), panels, tuple(one.day for one in events))


def capability_name(one: Capability) -> Said:
    """What a capability is called."""
    return Said(names=(behaviors.sheet("en").names[one], behaviors.sheet("ja").names[one]))


def _panel(one: Checked) -> Panel:
    clear = one.change is not None and one.change.clear
    if not one.points:
        standing = say("panel_none")
    elif one.change is None:
        standing = say("panel_few", n=one.counted)
        if one.counted < len(one.points):
            standing = say("panel_near", n=len(one.points), counted=one.counted)
    else:
        standing = say("panel_changed", by=signed(one.change.by)) if clear else say("panel_wobble")
    points = tuple((point.day, point.mean, point.band) for point in one.points)
    return Panel(capability_name(one.capability), standing, clear, points)


def values(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """The first five in order, how lived they were, and how many stayed; with words what was said of each."""
    view = value_views.view(vault, now)
    last = view.last
    if last is None or last.body.finished is None:
        return Draft(say("nothing_yet"))
    lines = [told for row in view.rows for told in _value(row, words)]
    if view.turns:
        turn = view.turns[-1]
        lines += figures([figure(say("values_stayed", n=turn.stayed, of=RANKED, day=turn.before.isoformat()))])
    return Draft(say("values_of", day=last.body.finished.isoformat()), tuple(lines))


def _value(row: ValueRow, words: bool) -> Iterator[Told]:
    card = deck.cards().get(row.card)
    own = named(row.card) if words else say("own_value")
    name = own if card is None else Said(names=(card.name["en"], card.name["ja"]))
    lived = row.said.lived
    rated = (say("not_rated"),) if lived is None else (say("lived", n=lived),)
    yield Line(name, rated, bar=None if lived is None else (lived, HIGHEST)), ()
    if words:
        yield from written(say("value_meaning"), row.said.meaning, depth=1)
        yield from written(say("value_shown"), row.said.shown, depth=1)


def plans(vault: OpenVault, _now: datetime, _words: bool) -> Draft:
    """Up to three if-then plans that stand open, the next first."""
    with vault.read() as uow:
        every = [one for one in uow.dues.reminders() if one.kind == "plan" and one.done_at is None]
    next_ones = sorted(every, key=lambda one: (one.due, one.id))[:MOST_PLANS]
    lines = tuple(
        (
            figure(say("plan_line", condition=one.condition, text=one.text), say("on_day", day=one.due.isoformat())),
            () if one.contact_id is None else (one.contact_id,),
        )
        for one in next_ones
    )
    return Draft(say("plans_open", n=len(lines), of=len(every)), lines, older=0)


def vision(vault: OpenVault, now: datetime, _words: bool) -> Draft:
    """The vision in force, and what stands beside it."""
    version = visions.view(vault, now).version
    if version is None:
        return Draft(say("nothing_yet"))
    lines = list(written(say("vision_day"), version.body.text, version.those()))
    for name in LISTS:
        lines += written(say(f"vision_{name}"), "\n".join(getattr(version.body, name)))
    return Draft(say("vision_of", day=version.day.isoformat()), tuple(lines))


def review(vault: OpenVault, _now: datetime, words: bool) -> Draft:
    """What was said to the four questions, week by week; with words the sentence and the lines of each."""
    every = entries.listed(vault, WeeklyReview)
    panels = tuple(_asked(question, every) for question in Question)
    if not words:
        return Draft(say("review_of", n=len(every)), panels=panels)
    those, older = newest(every[::-1])
    lines: list[Told] = []
    for one in those:
        lines += written(say("week_of", day=one.day.isoformat()), one.body.sentence)
        for reply in one.body.replies:
            if reply.line:
                lines += written(say(f"review_{reply.question.value}"), reply.line, depth=1)
    return Draft(say("review_of", n=len(every)), tuple(lines), panels, older=older)


def _asked(question: Question, every: list[Entry[WeeklyReview]]) -> Panel:
    values = [(one.day, one.body.of(question).value) for one in every]
    points = tuple((day, float(value), 0.0) for day, value in values if value is not None)
    return Panel(say(f"review_{question.value}"), say("weeks_answered", n=len(points)), False, points)


def roles(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """The roles, those played now first, each with what the log says of it; with words what they are called."""
    rows = played.rows(vault, now)
    lines: list[Told] = []
    for number, row in enumerate(rows, 1):
        told = [say("people", n=len(row.people)), say("opportunities_came", n=row.opportunities)]
        if row.met is not None:
            told.insert(1, say("days_met", n=row.met))
        if row.role.body.until is not None:
            told.append(say("until", day=row.role.body.until.isoformat()))
        head = titled(row.role.body.name, "role_n", number, words=words)
        with_whom = row.role.those() if words else ()
        lines += written(head, row.role.body.what if words else "", with_whom, *told)
    return Draft(say("roles_of", n=sum(row.role.body.until is None for row in rows)), tuple(lines))


def opportunities(vault: OpenVault, now: datetime, _words: bool) -> Draft:
    """How many came through which kind of tie, and what became of them; never who."""
    view = came.view(vault, now)
    if not view.rows:
        return Draft(say("nothing_yet"))
    parts = (("opened", view.opened), ("bond", view.bonds), ("became", view.became))
    lines = [line for prefix, counts in parts for line in _parted(prefix, counts)]
    return Draft(say("opportunities_of", n=len(view.rows)), figures(lines))


def _parted(prefix: str, counts: Counts) -> Iterator[Line]:
    if counts.known:
        yield figure(f"{prefix}_head", say("known_of", n=counts.known, of=counts.of))
        yield from counted(prefix, counts.parts, depth=1)
