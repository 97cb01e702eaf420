"""What is tried, for a coach: journeys, the roadmap, tools, letting go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from myconnections.domain.journey import Measure
from myconnections.domain.report_parts import Line, Said, figure, named, say
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.tool_used import ToolUsed
from myconnections.services import journey_views, letting, tools_used
from myconnections.services import roadmap as planned
from myconnections.services.coach_drafts import Draft, Told, counted, figures, newest, titled, written
from myconnections.services.coach_parts_self import capability_name
from myconnections.services.journey_views import Figures, SingleView, WholeView
from myconnections.services.ports import OpenVault


def journeys(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """Three layers, each with what the log says of it; with words what they are called, their aims and people."""
    wholes = journey_views.view(vault, now)
    lines = [told for number, whole in enumerate(wholes, 1) for told in _whole(whole, number, words)]
    return Draft(say("journeys_of"), tuple(lines))


def _whole(whole: WholeView, number: int, words: bool) -> Iterator[Told]:
    head = titled(whole.entry.body.name, "journey_n", number, words=words)
    yield from written(head, whole.entry.body.aim if words else "", (), *_measured(whole.figures))
    moved = say("journey_moved", moved=whole.moved, back=whole.back)
    opened = say("journey_opened", opened=whole.opened, loops=whole.loops)
    yield from figures([figure("journey_short_long", opened, moved, depth=1)])
    places: dict[tuple[int, int], Said] = {}
    for place, one in enumerate(whole.singles, 1):
        yield from _single(one, place, words, places)
    weak = whole.weakest
    if weak is not None:
        told = say(f"measure_{weak.measure.value}", n=weak.tally.n, of=weak.tally.of)
        yield from figures([figure("journey_weakest", places[weak.journey, weak.touchpoint], told, depth=1)])


def _single(one: SingleView, place: int, words: bool, places: dict[tuple[int, int], Said]) -> Iterator[Told]:
    body = one.entry.body
    head = titled(body.name, "single_n", place, words=words)
    people = one.entry.those() if words else ()
    whole = (say("people", n=len(one.people)), *_measured(one.figures))
    yield from written(head, body.aim if words else "", people, *whole, depth=1)
    for number, each in enumerate(one.touchpoints, 1):
        point = titled(each.touchpoint.name, "touchpoint_n", number, words=words)
        places[int(one.entry.id), each.touchpoint.number] = point
        told = _measured(each.figures) if each.touchpoint.kinds else [say("nothing_counted")]
        yield from written(point, "", (), *told, depth=2)


def _measured(found: Figures) -> Iterator[Said]:
    """The encounters, and the measures of which there is something to count."""
    yield say("encounters_90", n=found.encounters)
    for measure in Measure:
        tally = found.measures[measure]
        if tally.of:
            yield say(f"measure_{measure.value}", n=tally.n, of=tally.of)


def roadmap(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How many steps, done, by pace and by capability; with words each step and what it brought."""
    view = planned.view(vault, now)
    steps = [step for pair in view.pairs for step in (pair.long, *pair.quick)] + list(view.alone)
    if not steps:
        return Draft(say("nothing_yet"))
    done: Mapping[Pace, int] = {p: sum(s.body.pace is p and s.body.done is not None for s in steps) for p in Pace}
    lines = [
        figure(f"pace_{pace.value}", say("done_of", n=done[pace], of=sum(step.body.pace is pace for step in steps)))
        for pace in Pace
    ]
    lines += [figure(capability_name(one), say("steps_drawn", n=n)) for one, n in view.capabilities.items() if n]
    told, older = newest(steps)
    texts = [each for step in told for each in _step(step.body)] if words else []
    return Draft(say("roadmap_of", n=view.done, of=view.steps), (*figures(lines), *texts), older=older if words else 0)


def _step(body: RoadmapStep) -> Iterator[Told]:
    told = [say(f"pace_{body.pace.value}")]
    if body.done is not None:
        told.append(say("done_on", day=body.done.isoformat()))
    elif body.due is not None:
        told.append(say("on_day", day=body.due.isoformat()))
    yield from written(named(body.what), "", (), *told)
    yield from written(say("brought_soon"), body.soon, depth=1)
    yield from written(say("brought_lasting"), body.lasting, depth=1)


def tools(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How many tools, their gaps, and what none is used for; with words each tool."""
    view = tools_used.view(vault, now)
    if not view.rows:
        return Draft(say("nothing_yet"))
    lines: list[Line] = [figure("gaps", say("gaps_open", n=view.open), say("gaps_closed", n=view.closed))]
    if view.uncovered:
        lines.append(figure("uncovered", *(say(f"purpose_{one.value}") for one in view.uncovered)))
    texts = [told for row in view.rows for told in _tool(row.entry.body)] if words else []
    return Draft(say("tools_of", n=len(view.rows)), (*figures(lines), *texts))


def _tool(body: ToolUsed) -> Iterator[Told]:
    yield from written(named(body.name), body.use, (), *(say(f"purpose_{one.value}") for one in body.purposes))
    for gap in body.gaps:
        yield from written(say("gap" if gap.closed is None else "gap_closed"), gap.what, depth=1)
        yield from written(say("gap_how"), gap.how, depth=2)


def letting_go(vault: OpenVault, now: datetime, words: bool) -> Draft:
    """How many things, how it stands with them, how often something else was tried; with words each of them."""
    view = letting.view(vault, now)
    if not view.rows:
        return Draft(say("nothing_yet"))
    counts = {since.value: n for since, n in view.outcomes.items()}
    lines = [*counted("since", counts), figure("trials", say("count", n=view.trials))]
    those, older = newest([row.entry for row in view.rows])
    texts: list[Told] = []
    for one in those if words else ():
        texts += written(say("used_to"), one.body.used_to, one.those(), say("on_day", day=one.day.isoformat()))
        texts += written(say("instead"), one.body.instead, depth=1)
        for trial in one.body.trials:
            texts += written(say("on_day", day=trial.day.isoformat()), trial.happened, depth=1)
    return Draft(say("letting_go_of", n=len(view.rows)), (*figures(lines), *texts), older=older if words else 0)
