"""Small steps: which to show, those put off with a plan, those taken. What was passed over leaves no trace."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.domain.small_step import (
    TAGS,
    WAYS,
    SmallStep,
    StepPlanned,
    StepTaken,
    Wanted,
    drawn,
    fits,
    offered,
)
from myconnections.interchange.small_steps import tags_of
from myconnections.services import dues, entries
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.step_library import Library, library, named

WEEKS = 12
"""Steps taken are counted in so many weeks, this one the last."""
KINDS = (*WAYS, "")
"""What a step taken is counted as: the first of its ways, "" where it has none."""
_SEED = "suggestion_seed"
"""The chance of this vault (`this_week.SEED`, whose module loads too much for one word)."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Steps that were taken: all, newest first; by week (its Monday); by way and by obstacle, of those still known.

    `kinds` parts the weeks by what the steps were (`KINDS`), each step once.
    """

    entries: tuple[Entry[StepTaken], ...]
    weeks: Mapping[date, int]
    ways: Mapping[str, int]
    obstacles: Mapping[str, int]
    kinds: Mapping[date, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Planned:
    """A step put off, and its plan; None where that was taken away."""

    entry: Entry[StepPlanned]
    plan: Reminder | None

    @property
    def asks(self) -> bool:
        """Whether it shall be asked what happened."""
        return self.plan is not None and self.plan.done_at is not None


@dataclass(frozen=True, slots=True)
class StepsView:
    """The steps to show now, how many fit what is wanted, `one` of them for this week, those put off, by their day,
    and what was taken; `names` of those they are with.
    """

    offered: tuple[SmallStep, ...]
    fitting: int
    one: SmallStep | None
    library: Library
    planned: tuple[Planned, ...]
    taken: Taken
    names: Mapping[ContactId, str]


def view(
    vault: OpenVault,
    wanted: Wanted,
    now: datetime,
    *,
    most: int = 3,
    skip: int = 0,
    passed: Collection[str] = (),
) -> StepsView:
    """What to show for what is wanted; `skip` steps further on for others.

    The one of this week is none of those `passed` or put off, while there are others. Refused("no_such_tag").
    """
    _check(wanted)
    known = library(vault)
    today = today_of(now)
    with vault.read() as uow:
        every, later = entries.listed_in(uow, StepTaken), entries.listed_in(uow, StepPlanned)
        planned = [Planned(one, uow.dues.reminder(one.body.reminder)) for one in later]
        whom = {part.contact_id for one in (*every, *later) for part in one.people}
        names, seed = uow.contacts.names(whom), uow.settings.get(_SEED)
    steps = known.steps.values()
    last = {one.body.step: one.day for one in every if one.body.step}
    passed = {*passed, *(one.body.step for one in later)}
    return StepsView(
        offered(steps, last, wanted, today, most=most, skip=skip),
        sum(fits(step, wanted) for step in steps),
        drawn(steps, last, wanted, today, seed=seed if isinstance(seed, int) else 0, passed=passed),
        known,
        tuple(sorted(planned, key=lambda one: one.entry.day)),
        _counted(every, known.steps, today),
        names,
    )


def take(
    vault: OpenVault,
    key: str,
    now: datetime,
    *,
    language: str,
    day: date | None = None,
    people: Iterable[ContactId] = (),
    note: str = "",
) -> Changes:
    """A step of the library was taken, today unless a day is given; kept in the words of the language.

    Refused: "no_such_step" with what comes near, "no_such_person", "day_in_future", "note_too_long".
    """
    instant_of(day or today_of(now), now)
    body = StepTaken(named(library(vault), key).words(language), key, note.strip())
    return entries.add(vault, body, now, day=day, people=[Part(who) for who in dict.fromkeys(people)])


def plan(
    vault: OpenVault,
    key: str,
    condition: str,
    due: date,
    now: datetime,
    *,
    language: str,
    people: Iterable[ContactId] = (),
    text: str = "",
) -> Changes:
    """Put a step of the library off to a day, as a plan with an "if" or without one; it comes up among what is due.

    `text` says it in other words than the library. `facts`: "id" of the entry, "reminder" of the plan. Refused:
    "no_such_step", "day_in_past", "no_such_person".
    """
    if due < today_of(now):
        raise Refused("day_in_past", day=due.isoformat())
    whom = list(dict.fromkeys(people))
    body = StepPlanned(text.strip() or named(library(vault), key).words(language), key)
    wish = Reminder(ReminderId(0), "plan", body.text, due, whom[0] if whom else None, condition)
    new = Entry(EntryId(0), body, due, tuple(Part(who) for who in whom), now)
    with vault.read() as looking:
        entries.check(looking, new)
    with vault.write(dues.reminder_act(vault, wish, "entry", answer=StepPlanned.KIND), now) as uow:
        reminder = dues.add_reminder(uow, wish, now)
        added = uow.entries.add(replace(new, body=replace(body, reminder=int(reminder.id))))
    return Changes.of({"entry", "reminder"}, whom, uow.act_id, id=int(added.id), reminder=int(reminder.id))


def took(vault: OpenVault, entry_id: int, now: datetime, *, note: str = "", day: date | None = None) -> Changes:
    """A step that was put off was taken, today unless a day is given; its plan is done.

    Refused: "no_such_entry", "day_in_future", "note_too_long".
    """
    before, when = entries.one(vault, entry_id, StepPlanned), day or today_of(now)
    instant_of(when, now)
    body = StepTaken(before.body.text, before.body.step, note.strip())
    body.check()
    with vault.write(entries.entry_act(body), now) as uow:
        planned = uow.dues.reminder(before.body.reminder)
        if planned is not None and planned.done_at is None:
            uow.dues.put_reminder(replace(planned, done_at=now))
        uow.entries.remove(before.id)
        added = uow.entries.add(Entry(EntryId(0), body, when, before.people, now))
    return Changes.of({"entry", "reminder"}, before.those(), uow.act_id, id=int(added.id))


def drop(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """A step that was put off is not meant any more: it goes, with its plan as far as that stands open.

    Refused("no_such_entry").
    """
    before = entries.one(vault, entry_id, StepPlanned)
    with vault.write(Act("entry", {"answer": "step_planned:dropped", "text": before.body.text}), now) as uow:
        planned = uow.dues.reminder(before.body.reminder)
        if planned is not None and planned.done_at is None:
            uow.dues.remove_reminder(planned)
        uow.entries.remove(before.id)
    return Changes.of({"entry", "reminder"}, before.those(), uow.act_id)


def note(vault: OpenVault, entry_id: int, text: str, now: datetime) -> Changes:
    """Say in a line what happened when a step was taken. Refused: "no_such_entry", "note_too_long"."""
    before = entries.one(vault, entry_id, StepTaken)
    return entries.change(vault, replace(before, body=replace(before.body, note=text.strip())), now)


def take_in(uow: UnitOfWork, entry: Entry[StepTaken]) -> None:
    """Keep a step taken inside a unit of work."""
    entries.check(uow, entry)
    uow.entries.add(entry)


def _check(wanted: Wanted) -> None:
    asked = {"stages": wanted.stage, "capitals": wanted.capital, "obstacles": wanted.obstacle, "ways": wanted.way}
    for field, value in asked.items():
        if value and value not in TAGS[field]:
            raise Refused("no_such_tag", value=value)


def _counted(every: list[Entry[StepTaken]], known: Mapping[str, SmallStep], today: date) -> Taken:
    monday = today - timedelta(days=today.weekday())
    kinds = {monday - timedelta(weeks=back): dict.fromkeys(KINDS, 0) for back in reversed(range(WEEKS))}
    for one in every:
        week = one.day - timedelta(days=one.day.weekday())
        if week in kinds:
            step = known.get(one.body.step)
            kinds[week][step.ways[0] if step and step.ways else ""] += 1
    weeks = {week: sum(parts.values()) for week, parts in kinds.items()}
    tags = tags_of([known[one.body.step] for one in every if one.body.step in known])
    return Taken(tuple(reversed(every)), weeks, tags["ways"], tags["obstacles"], kinds)
