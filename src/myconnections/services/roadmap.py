"""The roadmap: quick wins beside long-term work, begun with one journey; a step with a day is a reminder too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.capability import Capability
from myconnections.domain.capability_scale import Apart
from myconnections.domain.entry import Body, Entry
from myconnections.domain.errors import Refused
from myconnections.domain.ids import EntryId, ReminderId
from myconnections.domain.journey import Journey
from myconnections.domain.journey_log import Weak
from myconnections.domain.reminder import Reminder
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.tool_used import Gap
from myconnections.services import check_ins, dues, entries, journey_views, journeys, tools_used
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork

Step = Entry[RoadmapStep]


@dataclass(frozen=True, slots=True)
class Pair:
    """A long-term step with the quick wins that serve it."""

    long: Step
    quick: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """Something noted elsewhere that may become a quick win: an open gap of a tool, or the weakest point of a journey
    (`weak`), or what a touchpoint is hard in. `ref` is the entry, `what` its words, `capability` the one whose
    behaviors answer it: thanks, promises and reaching out first are of keeping going, asking of understanding.
    """

    kind: str
    ref: int
    what: str
    weak: Weak | None = None

    @property
    def capability(self) -> Capability:
        """The capability it would draw on (the behaviors of method.md 7.2)."""
        return {"weakest": Capability.KEEPING, "pain": Capability.UNDERSTANDING, "gap": Capability.TOOLS}[self.kind]


@dataclass(frozen=True, slots=True)
class RoadmapView:
    """The roadmap. `alone` are quick wins that serve nothing; long-term steps without a quick win have an empty pair.

    `first` is the journey it began with, and `others` those it reaches for while nothing of the first is done;
    `steps` and `done` count all, `capabilities` by what they draw on, `journeys` names them by entry. `next` is the
    step that comes first of all that are open (a quick win where there is one), 0 none. `apart` are two capabilities
    that the last two check-ins set apart: the lower one may be what a step draws on.
    """

    pairs: tuple[Pair, ...]
    alone: tuple[Step, ...]
    first: int
    others: tuple[int, ...]
    ideas: tuple[Idea, ...]
    steps: int
    done: int
    capabilities: Mapping[Capability, int]
    journeys: Mapping[int, str]
    next: int
    apart: Apart | None


def add(vault: OpenVault, body: RoadmapStep, now: datetime) -> Changes:
    """Keep a step; with a day it becomes a reminder in the same act. `facts["id"]` is its id.

    Refused: "roadmap_needs_journey" for a first step of no journey, "no_such_entry" for a journey or a long-term step
    that is none, "day_in_past", and what its body refuses.
    """
    body = replace(_clean(body), reminder=0, done=None)
    with vault.read() as uow:
        if not body.journey and not entries.listed_in(uow, RoadmapStep):
            raise Refused("roadmap_needs_journey")
        _check(uow, body, now)
    new = Entry(EntryId(0), body, today_of(now), made_at=now)
    with vault.write(entries.entry_act(body), now) as uow:
        kept = uow.entries.add(replace(new, body=_reminded(uow, body, now)))
    return _changed(kept, uow.act_id, id=int(kept.id))


def change(vault: OpenVault, entry_id: int, body: RoadmapStep, now: datetime) -> Changes:
    """Keep a step as given; a new day moves its reminder. Refused as `add`, and "no_such_entry"."""
    with vault.read() as uow:
        before = _settled(uow, entries.one_in(uow, entry_id, RoadmapStep), now)
        body = replace(_clean(body), reminder=before.body.reminder)
        _check(uow, body, now, moved=body.due != before.body.due)
    same = (body.due, body.what, body.done) == (before.body.due, before.body.what, before.body.done)
    with vault.write(entries.entry_act(body, changed=True), now) as uow:
        if not same:
            _unremind(uow, before.body)
            body = _reminded(uow, replace(body, reminder=0), now)
        uow.entries.put(replace(before, body=body))
    return _changed(before, uow.act_id, id=int(entry_id))


def done(vault: OpenVault, entry_id: int, now: datetime, *, soon: str = "", lasting: str = "") -> Changes:
    """A step is done today: what it brought at once, and what it did for the relation. Its reminder goes with it.

    Refused: "no_such_entry", "step_done" where it is already.
    """
    before = entries.one(vault, entry_id, RoadmapStep)
    if before.body.done is not None:
        raise Refused("step_done", day=before.body.done.isoformat())
    body = replace(before.body, done=today_of(now), soon=soon.strip(), lasting=lasting.strip())
    body.check()
    with vault.write(entries.entry_act(body, changed=True), now) as uow:
        found = uow.dues.reminder(body.reminder) if body.reminder else None
        if found is not None and found.done_at is None:
            uow.dues.put_reminder(replace(found, done_at=now))
        uow.entries.put(replace(before, body=body))
    return _changed(before, uow.act_id)


def reopen(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """A step is not done after all: what was said of it stays, and its day is a reminder again.

    Refused("no_such_entry").
    """
    with vault.read() as uow:
        before = _settled(uow, entries.one_in(uow, entry_id, RoadmapStep), now)
    return change(vault, entry_id, replace(before.body, done=None), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a step away, and its reminder while it is open. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, RoadmapStep)
    with vault.write(entries.entry_act(before.body, forgotten=True), now) as uow:
        _unremind(uow, before.body)
        uow.entries.remove(before.id)
    return _changed(before, uow.act_id)


def view(vault: OpenVault, now: datetime) -> RoadmapView:
    """The roadmap as it stands: what is open before what is done (the newest first), what has a day before the rest.

    A pair stands where the first of its open days is.
    """
    wholes = journey_views.view(vault, now)
    with vault.read() as uow:
        steps = [_settled(uow, one, now) for one in entries.listed_in(uow, RoadmapStep)]
        names = {int(one.id): one.body.name for one in journeys.listed_in(uow)}
        gaps = tools_used.open_gaps(uow)
        apart = check_ins.apart_in(uow)
    ordered = sorted(steps, key=_place)
    longs = {int(one.id) for one in steps if one.body.pace is Pace.LONG}
    of_journeys = [one for one in steps if one.body.journey in names]
    first = of_journeys[0].body.journey if of_journeys else 0
    begun = any(one.body.journey == first and one.body.done is not None for one in of_journeys)
    others = {} if begun else dict.fromkeys(one.body.journey for one in of_journeys if one.body.journey != first)
    taken = {one.body.what for one in steps}
    pairs = [
        Pair(one, tuple(each for each in ordered if each.body.serves == one.id)) for one in ordered if one.id in longs
    ]
    return RoadmapView(
        tuple(sorted(pairs, key=_when)),
        tuple(one for one in ordered if one.body.pace is Pace.QUICK and one.body.serves not in longs),
        first,
        tuple(others),
        tuple(idea for idea in _ideas(wholes, gaps) if idea.what not in taken),
        len(steps),
        sum(one.body.done is not None for one in steps),
        {each: sum(one.body.capability is each for one in steps) for each in Capability},
        names,
        _next(ordered),
        apart,
    )


def _place(step: Step) -> tuple[int, date, int]:
    """Open steps by their day, then those done, the newest first."""
    body = step.body
    return 0 if body.done is None else date.max.toordinal() - body.done.toordinal(), body.due or date.max, int(step.id)


def _when(pair: Pair) -> tuple[bool, date]:
    """Long-term work that is open before what is done; first where a day comes first, of it or of a quick win."""
    days = [one.body.due for one in (pair.long, *pair.quick) if one.body.done is None and one.body.due is not None]
    return pair.long.body.done is not None, min(days, default=date.max)


def _next(ordered: Sequence[Step]) -> int:
    waiting = [one for one in ordered if one.body.done is None]
    first = min(waiting, key=lambda one: one.body.pace is Pace.LONG, default=None)
    return 0 if first is None else int(first.id)


def _ideas(wholes: tuple[journey_views.WholeView, ...], gaps: list[tuple[tools_used.Tool, Gap]]) -> list[Idea]:
    found = []
    for whole in wholes:
        points = {
            (int(one.entry.id), each.touchpoint.number): each.touchpoint.name
            for one in whole.singles
            for each in one.touchpoints
        }
        weak = whole.weakest
        if weak is not None:
            found.append(Idea("weakest", weak.journey, points[weak.journey, weak.touchpoint], weak))
        found += [Idea("pain", pain.journey, pain.touchpoint.name) for pain in whole.pains]
    found += [Idea("gap", int(tool.id), gap.what) for tool, gap in gaps]
    once: dict[tuple[int, str], Idea] = {}
    for idea in found:
        once.setdefault((idea.ref, idea.what), idea)
    return list(once.values())


def _check(uow: UnitOfWork, body: RoadmapStep, now: datetime, *, moved: bool = True) -> None:
    if body.journey:
        entries.one_in(uow, body.journey, Journey)
    if body.serves and entries.one_in(uow, body.serves, RoadmapStep).body.pace is not Pace.LONG:
        raise Refused("serves_long")
    if moved and body.due is not None and body.due < today_of(now):
        raise Refused("day_in_past", day=body.due.isoformat())
    body.check()


def _reminded(uow: UnitOfWork, body: RoadmapStep, now: datetime) -> RoadmapStep:
    if body.due is None or body.done is not None:
        return body
    new = dues.add_reminder(uow, Reminder(ReminderId(0), "free", body.what, body.due), now)
    return replace(body, reminder=int(new.id))


def _settled(uow: UnitOfWork, step: Step, now: datetime) -> Step:
    """A step whose reminder was marked as done, on Today or wherever it came up, is done since that day."""
    body = step.body
    found = uow.dues.reminder(body.reminder) if body.reminder and body.done is None else None
    if found is None or found.done_at is None:
        return step
    return replace(step, body=replace(body, done=found.done_at.astimezone(now.tzinfo).date()))


def _unremind(uow: UnitOfWork, body: RoadmapStep) -> None:
    found = uow.dues.reminder(body.reminder) if body.reminder else None
    if found is not None and found.done_at is None:
        uow.dues.remove_reminder(found)


def _clean(body: RoadmapStep) -> RoadmapStep:
    return replace(body, what=body.what.strip(), soon=body.soon.strip(), lasting=body.lasting.strip())


def _changed(entry: Entry[Body], act: int | None, **facts: object) -> Changes:
    told = entries.changed([entry], act, **facts)
    return replace(told, kinds=told.kinds | {"reminder"})
