"""The digest of a week: what happened, and what the days ahead bring. Counts only, without praise or blame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage, StageChange
from myconnections.insight.scene import monday
from myconnections.services.coming import coming_in
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork

WEEK = timedelta(days=7)
MOST_ENCOUNTERS = 10_000


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something on a day to come: kind "promise", "plan", "free" or "birthday"; `text` is empty for a birthday."""

    day: date
    kind: str
    contact_id: ContactId | None
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A stage that was moved, by whose hand it is known: only the person moves one."""

    contact_id: ContactId
    name: str
    before: Stage
    after: Stage


@dataclass(frozen=True, slots=True)
class Digest:
    """The week from `monday` (seven days) and the seven days after today.

    `encounters` count by kind, each day with a person once a kind; guessed ones (`approximate`) stay out. `people` is
    with how many different people; `new` how many were added; `kept` promises of mine kept; `done` suggestions done of
    those `shown`.
    """

    monday: date
    encounters: dict[EncounterKind, int]
    people: int
    new: int
    moved: tuple[Moved, ...]
    kept: int
    shown: int
    done: int
    ahead: tuple[Ahead, ...]


def digest(vault: OpenVault, now: datetime, *, weeks_back: int = 1) -> Digest:
    """The digest of the week so many weeks before this one; 0 is the week under way."""
    first = monday(today_of(now)) - weeks_back * WEEK
    end = min(first + WEEK, today_of(now) + timedelta(days=1))
    with vault.read() as uow:
        met = [one for one in uow.encounters.recent(first, MOST_ENCOUNTERS) if one.day < end and not one.approximate]
        answers = [row.answer for row in uow.shown.week(first)]
        return Digest(
            monday=first,
            encounters=_by_kind(met),
            people=len({one.contact_id for one in met}),
            new=_added(uow, first, end, now),
            moved=tuple(_moved(uow, first, end, now)),
            kept=sum(_between(one.done_at, first, end, now) for one in uow.dues.promises()),
            shown=len(answers),
            done=answers.count("done"),
            ahead=tuple(sorted(_ahead(uow, now), key=lambda one: (one.day, one.kind, one.name))),
        )


def _by_kind(met: list[Encounter]) -> dict[EncounterKind, int]:
    days = {(one.contact_id, one.day, one.kind) for one in met}
    return dict(Counter(kind for _who, _day, kind in days))


def _added(uow: UnitOfWork, first: date, end: date, now: datetime) -> int:
    moments = (datetime.fromtimestamp(int(text), now.tzinfo) for _who, text in uow.contacts.column("created_at"))
    return sum(_between(moment, first, end, now) for moment in moments)


def _moved(uow: UnitOfWork, first: date, end: date, now: datetime) -> Iterator[Moved]:
    """Where each tie stood before its first move of the week and after its last one; back and forth is no move."""
    changes: dict[ContactId, list[StageChange]] = {}
    for change in uow.ties.stage_changes():
        if change.before is not None and _between(change.at, first, end, now):
            changes.setdefault(change.contact_id, []).append(change)
    names = {one.id: one.name for one in uow.contacts.many(changes)}
    for who, moves in changes.items():
        before, after = moves[0].before, moves[-1].after
        if before is not None and before != after:
            yield Moved(who, names[who], before, after)


def _ahead(uow: UnitOfWork, now: datetime) -> Iterator[Ahead]:
    today = today_of(now)
    for one in coming_in(uow, now, WEEK):
        if today < one.day <= today + WEEK and one.due.kind != "thank":
            text = str(one.due.facts.get("text", ""))
            yield Ahead(one.day, one.due.kind, one.due.contact_id, one.due.name, text)


def _between(moment: datetime | None, first: date, end: date, now: datetime) -> bool:
    """Whether a moment lies on a local day from `first` to before `end`."""
    return moment is not None and first <= moment.astimezone(now.tzinfo).date() < end
