"""Obstacles: what is in the way, the steps that answer it, if-then plans that remind of them, and what came after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId, ReminderId
from myconnections.domain.obstacle import Answer, Obstacle, ObstacleKind, by_month, months
from myconnections.domain.reminder import Reminder
from myconnections.domain.small_step import SmallStep, StepTaken, Wanted, offered
from myconnections.services import dues, entries, kept, small_steps, step_library
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

Logged = Entry[Obstacle]


@dataclass(frozen=True, slots=True)
class ObstacleRow:
    """One obstacle; `plans` are the if-then plans of its answers that still stand, by the place of the answer.

    `asks` is the place of the answer whose plan is done or whose step was taken while nothing is said of what came
    after; None without one.
    """

    entry: Logged
    plans: Mapping[int, Reminder]
    asks: int | None


@dataclass(frozen=True, slots=True)
class Tried:
    """A step that was taken against an obstacle (its entry), and what happened after, "" where nothing is told."""

    entry: EntryId
    text: str
    day: date
    after: str


@dataclass(frozen=True, slots=True)
class OfKind:
    """How often one kind stood in the way, how many steps were taken against it, how many no longer do, and the last
    day of one. `months` counts it in each of the last twelve, `tried` are the steps taken, the newest first.
    """

    met: int
    taken: int
    eased: int
    last: date
    months: tuple[int, ...]
    tried: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class ObstaclesView:
    """All obstacles, those that still stand first, each part newest first; figures of the kinds met, in their order.

    `names` are those of the people of obstacles and of plans, `months` the first days of the months that are counted.
    """

    rows: tuple[ObstacleRow, ...]
    kinds: Mapping[ObstacleKind, OfKind]
    names: Mapping[ContactId, str]
    months: tuple[date, ...]


def add(
    vault: OpenVault, body: Obstacle, now: datetime, *, day: date | None = None, people: Iterable[ContactId] = ()
) -> Changes:
    """Note an obstacle, of today unless a day is given; `facts["id"]` is its id.

    Refused: "day_in_future", "no_such_person", and what `Obstacle.check` refuses.
    """
    instant_of(day or today_of(now), now)
    parts = [Part(who) for who in dict.fromkeys(people)]
    return entries.add(vault, replace(body, what=body.what.strip()), now, day=day, people=parts)


def change(vault: OpenVault, entry: Logged, now: datetime) -> Changes:
    """Keep it as given. Refused: "no_such_entry", "day_in_future", and as `add`."""
    instant_of(entry.day, now)
    return entries.change(vault, replace(entry, body=replace(entry.body, what=entry.body.what.strip())), now)


def answer(vault: OpenVault, entry_id: int, text: str, now: datetime, *, step: str = "", language: str = "") -> Changes:
    """Choose a small step against it: one of the library by its key, else one of one's own; `facts["place"]`.

    Refused: "no_such_entry", "no_such_step", "nothing_written", "too_many_parts".
    """
    before = entries.one(vault, entry_id, Obstacle)
    if step:
        text = step_library.named(step_library.library(vault), step).words(language)
    after = replace(before.body, answers=(*before.body.answers, Answer(kept.text_given(text), step)))
    changes = entries.change(vault, replace(before, body=after), now)
    return replace(changes, facts={**changes.facts, "place": len(before.body.answers)})


def drop(vault: OpenVault, entry_id: int, place: int, now: datetime) -> Changes:
    """Take a step that was chosen away again, with its plan as far as that stands open.

    Refused: "no_such_entry", "no_such_answer".
    """
    before, chosen = _answer(vault, entry_id, place)
    answers = (*before.body.answers[:place], *before.body.answers[place + 1 :])
    with vault.write(Act("entry", {"answer": "obstacle:dropped", "text": chosen.text}), now) as uow:
        _unplan(uow, chosen)
        uow.entries.put(replace(before, body=replace(before.body, answers=answers)))
    return Changes.of({"entry", "reminder"}, before.those(), uow.act_id, id=int(before.id))


def plan(
    vault: OpenVault,
    entry_id: int,
    place: int,
    condition: str,
    due: date,
    now: datetime,
    *,
    contact_id: ContactId | None = None,
    text: str = "",
) -> Changes:
    """Make an if-then plan of an answer, with the obstacle in its "if" (method.md 6.2); it comes up among what is due.

    `text` says the step in other words than the answer. A plan that it had before goes.
    `facts["reminder"]` is the plan. Refused: "no_such_entry", "no_such_answer", "nothing_written" without a condition,
    "day_in_past", "no_such_person".
    """
    before, chosen = _answer(vault, entry_id, place)
    condition = kept.text_given(condition)
    if due < today_of(now):
        raise Refused("day_in_past", day=due.isoformat())
    wish = Reminder(ReminderId(0), "plan", text.strip() or chosen.text, due, contact_id, condition)
    act = dues.reminder_act(vault, wish, "entry", answer="obstacle:plan")
    with vault.write(act, now) as uow:
        _unplan(uow, chosen)
        new = dues.add_reminder(uow, wish, now)
        uow.entries.put(_with(before, place, replace(chosen, reminder=int(new.id))))
    people = [*before.those(), *([contact_id] if contact_id is not None else [])]
    return Changes.of({"entry", "reminder"}, people, uow.act_id, id=int(before.id), reminder=int(new.id))


def took(
    vault: OpenVault, entry_id: int, place: int, now: datetime, *, after: str = "", day: date | None = None
) -> Changes:
    """The step was taken, today unless a day is given, and what happened then; its plan is done, the step counted.

    Said once more, only what came after is changed. Refused: "no_such_entry", "no_such_answer", "day_in_future",
    "note_too_long".
    """
    before, chosen = _answer(vault, entry_id, place)
    when = day or chosen.done or today_of(now)
    instant_of(when, now)
    done = replace(chosen, done=when, after=after.strip() or chosen.after)
    entry = _with(before, place, done)
    entry.body.check()
    act = Act("entry", {"answer": "obstacle:took", "text": chosen.text})
    with vault.write(act, now) as uow:
        uow.entries.put(entry)
        kinds = {"entry"}
        planned = uow.dues.reminder(chosen.reminder) if chosen.reminder else None
        if planned is not None and planned.done_at is None:
            uow.dues.put_reminder(replace(planned, done_at=now))
            kinds.add("reminder")
        if chosen.done is None:
            taken = Entry(EntryId(0), StepTaken(chosen.text, chosen.step), when, before.people, now)
            small_steps.take_in(uow, taken)
    return Changes.of(kinds, before.those(), uow.act_id, id=int(before.id))


def ease(vault: OpenVault, entry_id: int, now: datetime, *, eased: bool = True) -> Changes:
    """It stands in the way no more, from today on; or does again. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, Obstacle)
    body = replace(before.body, eased=today_of(now) if eased else None)
    return entries.change(vault, replace(before, body=body), now)


def view(vault: OpenVault, now: datetime) -> ObstaclesView:
    """Everything for the page."""
    with vault.read() as uow:
        every = list(reversed(entries.listed_in(uow, Obstacle)))
        rows = [_row(uow, one) for one in every]
        planned = {plan.contact_id for row in rows for plan in row.plans.values() if plan.contact_id is not None}
        names = uow.contacts.names({part.contact_id for one in every for part in one.people} | planned)
    rows.sort(key=lambda row: row.entry.body.eased is not None)
    kinds = {kind: [one for one in every if one.body.kind is kind] for kind in ObstacleKind}
    today = today_of(now)
    figures = {kind: _of_kind(found, today) for kind, found in kinds.items() if found}
    return ObstaclesView(tuple(rows), figures, names, months(today))


def answering(vault: OpenVault, now: datetime) -> Mapping[ObstacleKind, tuple[SmallStep, ...]]:
    """The small steps of the library that answer each kind, those never taken first."""
    steps, today = tuple(step_library.library(vault).steps.values()), today_of(now)
    last = {one.body.step: one.day for one in entries.listed(vault, StepTaken) if one.body.step}
    return {
        kind: offered(steps, last, Wanted(obstacle=kind.value), today, most=max(1, len(steps))) for kind in ObstacleKind
    }


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take it away; the plans of its answers go with it as far as they stand open. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, Obstacle)
    with vault.write(Act("entry", {"answer": "obstacle:forgotten"}), now) as uow:
        for one in before.body.answers:
            _unplan(uow, one)
        uow.entries.remove(before.id)
    return Changes.of({"entry", "reminder"}, before.those(), uow.act_id)


def _answer(vault: OpenVault, entry_id: int, place: int) -> tuple[Logged, Answer]:
    found = entries.one(vault, entry_id, Obstacle)
    if not 0 <= place < len(found.body.answers):
        raise Refused("no_such_answer", place=place)
    return found, found.body.answers[place]


def _with(entry: Logged, place: int, one: Answer) -> Logged:
    answers = (*entry.body.answers[:place], one, *entry.body.answers[place + 1 :])
    return replace(entry, body=replace(entry.body, answers=answers))


def _row(uow: UnitOfWork, one: Logged) -> ObstacleRow:
    plans, asks = {}, None
    for place, each in enumerate(one.body.answers):
        planned = uow.dues.reminder(each.reminder) if each.reminder else None
        if planned is not None:
            plans[place] = planned
        settled = each.done is not None or (planned is not None and planned.done_at is not None)
        if asks is None and settled and not each.after:
            asks = place
    return ObstacleRow(one, plans, asks)


def _of_kind(found: list[Logged], today: date) -> OfKind:
    tried = [Tried(one.id, each.text, each.done, each.after) for one in found for each in one.body.answers if each.done]
    days = [one.day for one in found]
    return OfKind(
        len(found),
        len(tried),
        sum(one.body.eased is not None for one in found),
        max(days),
        by_month(days, today),
        tuple(sorted(tried, key=lambda one: one.day, reverse=True)),
    )


def _unplan(uow: UnitOfWork, chosen: Answer) -> None:
    """Take the plan of an answer away, unless it is done."""
    planned = uow.dues.reminder(chosen.reminder) if chosen.reminder else None
    if planned is not None and planned.done_at is None:
        uow.dues.remove_reminder(planned)
