"""The letting-go log: what used to work, what I try instead, what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.letting_go import LettingGo, Since, Trial
from myconnections.domain.reminder import Reminder
from myconnections.services import dues, entries, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import OpenVault, UnitOfWork


@dataclass(frozen=True, slots=True)
class LettingRow:
    """One thing let go of; `quiet` are the days without a word where it is asked what happened, else None.

    `plan` is the if-then plan of its next trial, `asks` that the day of that is over and what happened is not told.
    """

    entry: Entry[LettingGo]
    quiet: int | None
    plan: Reminder | None
    asks: bool


@dataclass(frozen=True, slots=True)
class LettingView:
    """Those still tried first, each part newest first; `outcomes` counts all by what I do now, `trials` all trials."""

    rows: tuple[LettingRow, ...]
    outcomes: Mapping[Since, int]
    trials: int
    names: Mapping[ContactId, str]


def add(
    vault: OpenVault, body: LettingGo, now: datetime, *, day: date | None = None, people: Iterable[ContactId] = ()
) -> Changes:
    """Begin to let go of something. Refused: "no_such_person", "day_in_future", and what its body refuses."""
    day = day or today_of(now)
    instant_of(day, now)
    return entries.add(vault, _clean(body), now, day=day, people=_parts(people))


def change(
    vault: OpenVault,
    entry_id: int,
    now: datetime,
    *,
    used_to: str | None = None,
    instead: str | None = None,
    since: Since | None = None,
    people: Iterable[ContactId] | None = None,
) -> Changes:
    """Write some of it anew; None leaves it as it is. Refused: "no_such_entry", and as `add`."""
    before = entries.one(vault, entry_id, LettingGo)
    body = replace(
        before.body,
        used_to=before.body.used_to if used_to is None else used_to,
        instead=before.body.instead if instead is None else instead,
        since=before.body.since if since is None else since,
    )
    parts = before.people if people is None else _parts(people)
    return entries.change(vault, replace(before, body=_clean(body), people=parts), now)


def tried(
    vault: OpenVault,
    entry_id: int,
    happened: str,
    now: datetime,
    *,
    day: date | None = None,
    since: Since | None = None,
) -> Changes:
    """It was tried: what happened, and perhaps what I do now. A plan of it that has come up is done with that.

    Refused: "no_such_entry", "nothing_written", "day_in_future".
    """
    before = entries.one(vault, entry_id, LettingGo)
    day = day or today_of(now)
    instant_of(day, now)
    body = before.body.tried(Trial(day, kept.text_given(happened)))
    after = replace(before, body=replace(body, since=since or body.since))
    after.body.check()
    with vault.write(entries.entry_act(after.body), now) as uow:
        uow.entries.put(after)
        planned = _planned(uow, before.body)
        if planned is not None and planned.done_at is None and planned.due <= day:
            uow.dues.put_reminder(replace(planned, done_at=now))
    return _changed(after, uow.act_id)


def plan(
    vault: OpenVault,
    entry_id: int,
    condition: str,
    text: str,
    due: date,
    now: datetime,
    *,
    contact_id: ContactId | None = None,
) -> Changes:
    """Plan the next trial as "if …, then …" (method.md 6.2); it comes up among what is due. A plan before it goes.

    Refused: "no_such_entry", "nothing_written", "day_in_past", "no_such_person".
    """
    before = entries.one(vault, entry_id, LettingGo)
    if due < today_of(now):
        raise Refused("day_in_past", day=due.isoformat())
    wish = Reminder(ReminderId(0), "plan", text, due, contact_id, condition)
    with vault.write(dues.reminder_act(vault, wish, "entry", answer="letting_go:plan"), now) as uow:
        _unplan(uow, before.body)
        made = dues.add_reminder(uow, wish, now)
        after = replace(before, body=replace(before.body, reminder=int(made.id)))
        uow.entries.put(after)
    return _changed(after, uow.act_id)


def untry(vault: OpenVault, entry_id: int, place: int, now: datetime) -> Changes:
    """Take a trial away again, by its place. Refused: "no_such_entry"; nothing changes where there is none."""
    before = entries.one(vault, entry_id, LettingGo)
    trials = tuple(one for number, one in enumerate(before.body.trials) if number != place)
    return entries.change(vault, replace(before, body=replace(before.body, trials=trials)), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take it out of the log, with its plan as far as that stands open. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, LettingGo)
    with vault.write(entries.entry_act(before.body, forgotten=True), now) as uow:
        _unplan(uow, before.body)
        uow.entries.remove(before.id)
    return _changed(before, uow.act_id)


def view(vault: OpenVault, now: datetime) -> LettingView:
    """The log."""
    with vault.read() as uow:
        found = list(reversed(entries.listed_in(uow, LettingGo)))
        names = uow.contacts.names({part.contact_id for one in found for part in one.people})
        plans = {one.id: _planned(uow, one.body) for one in found}
    today = today_of(now)
    return LettingView(
        tuple(
            _row(one, plans[one.id], today) for one in sorted(found, key=lambda one: one.body.since is not Since.TRYING)
        ),
        Counter(one.body.since for one in found),
        sum(len(one.body.trials) for one in found),
        names,
    )


def _row(entry: Entry[LettingGo], planned: Reminder | None, today: date) -> LettingRow:
    open_plan = planned if planned is not None and planned.done_at is None else None
    asks = planned is not None and entry.body.untold(planned.due, today)
    return LettingRow(entry, entry.body.quiet(entry.day, today), open_plan, asks)


def _planned(uow: UnitOfWork, body: LettingGo) -> Reminder | None:
    return uow.dues.reminder(body.reminder) if body.reminder else None


def _unplan(uow: UnitOfWork, body: LettingGo) -> None:
    """Take the plan away, unless it is done."""
    planned = _planned(uow, body)
    if planned is not None and planned.done_at is None:
        uow.dues.remove_reminder(planned)


def _changed(entry: Entry[LettingGo], act: int | None) -> Changes:
    return Changes.of({"entry", "reminder"}, entry.those(), act, id=int(entry.id))


def _parts(people: Iterable[ContactId]) -> tuple[Part, ...]:
    return tuple(Part(who) for who in dict.fromkeys(people))


def _clean(body: LettingGo) -> LettingGo:
    return replace(body, used_to=body.used_to.strip(), instead=body.instead.strip())
