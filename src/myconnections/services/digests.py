"""The digest of a week: what happened, and what the days ahead bring. Counts only, without praise or blame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from myconnections.domain.dates import monday
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import Introduction
from myconnections.domain.stage import Stage, StageChange
from myconnections.services import digest_pace, entries
from myconnections.services.changes import Changes
from myconnections.services.coming import coming_in
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

WEEK = timedelta(days=7)
KEY = "digest_put_away"


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
    those `shown`; `introduced` are pairs I brought together.
    """

    monday: date
    encounters: dict[EncounterKind, int]
    people: int
    new: int
    moved: tuple[Moved, ...]
    kept: int
    shown: int
    done: int
    introduced: int
    ahead: tuple[Ahead, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing happened in the week and nothing is ahead."""
        happened = self.encounters or self.new or self.moved or self.kept or self.shown or self.introduced
        return not (happened or self.ahead)


def digest(vault: OpenVault, now: datetime, *, weeks_back: int = 1) -> Digest:
    """The digest of the week so many weeks before this one; 0 is the week under way."""
    with vault.read() as uow:
        return digest_in(uow, now, monday(today_of(now)) - weeks_back * WEEK)


def unread(vault: OpenVault, now: datetime) -> Digest | None:
    """The digest of the week before until it is put away; None also when nothing happened and nothing is ahead, and
    in weeks for which the person wants none.
    """
    with vault.read() as uow:
        if uow.settings.get(KEY) == (monday(today_of(now)) - WEEK).isoformat():
            return None
        if not digest_pace.due(uow, now):
            return None
        found = digest_in(uow, now, monday(today_of(now)) - WEEK)
    return None if found.empty else found


def put_away(vault: OpenVault, now: datetime) -> Changes:
    """The digest of the week before has been read; it comes back by undo, and stands on its page all the time."""
    week = (monday(today_of(now)) - WEEK).isoformat()
    with vault.write(Act("digest", {"week": week}), now) as uow:
        uow.settings.put(KEY, week)
    digest_pace.opened(vault, now)
    return Changes.of({"setting"}, act=uow.act_id)


def digest_in(uow: UnitOfWork, now: datetime, first: date) -> Digest:
    """The digest of the week from this Monday, inside a unit of work."""
    end = min(first + WEEK, today_of(now) + timedelta(days=1))
    since, until = (datetime.combine(day, time(), tzinfo=now.tzinfo) for day in (first, end))
    by_kind, people = uow.encounters.counted(first, end)
    answers = [row.answer for row in uow.shown.week(first)]
    return Digest(
        monday=first,
        encounters={kind: by_kind[kind.value] for kind in EncounterKind if kind.value in by_kind},  # one order
        people=people,
        new=uow.contacts.count_added(since, until),
        moved=tuple(_moved(uow, since, until)),
        kept=uow.dues.count_kept(since, until),
        shown=len(answers),
        done=answers.count("done"),
        introduced=len(introduced_in(uow, first, end)),
        ahead=tuple(sorted(_ahead(uow, now), key=lambda one: (one.day, one.kind, one.name))),
    )


def introduced_in(uow: UnitOfWork, first: date, end: date) -> list[Entry[Introduction]]:
    """The introductions of which the two were brought together from that day on and before the other."""
    found = entries.listed_in(uow, Introduction)
    return [one for one in found if one.body.introduced is not None and first <= one.body.introduced < end]


def _moved(uow: UnitOfWork, since: datetime, until: datetime) -> Iterator[Moved]:
    """Where each tie stood before its first move of the week and after its last one; back and forth is no move."""
    changes: dict[ContactId, list[StageChange]] = {}
    for change in uow.ties.moved(since, until):
        changes.setdefault(change.contact_id, []).append(change)
    names = uow.contacts.names(changes)
    for who, moves in changes.items():
        before, after = moves[0].before, moves[-1].after
        if before is not None and before != after:
            yield Moved(who, names[who], before, after)


def _ahead(uow: UnitOfWork, now: datetime) -> Iterator[Ahead]:
    today = today_of(now)
    for one in coming_in(uow, now, WEEK):
        if today < one.day <= today + WEEK and one.due.kind not in {"thank", "review"}:
            text = str(one.due.facts.get("text", ""))
            yield Ahead(one.day, one.due.kind, one.due.contact_id, one.due.name, text)
