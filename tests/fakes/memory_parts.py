"""The parts of a unit of work in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from tests.fakes.memory_alter_ties import FakeAlterTies

from myconnections.domain.contact import Contact, Fact, Job, Me, silent
from myconnections.domain.dates import PartialDate, next_time
from myconnections.domain.encounter import BareEncounter, By, Encounter, EncounterKind
from myconnections.domain.ids import EncounterId
from myconnections.domain.listing import PersonRow
from myconnections.domain.provenance import Provenance
from myconnections.domain.sort_key import contact_key
from myconnections.domain.stage import IntervalChange, StageChange
from myconnections.domain.tie import Tie
from myconnections.domain.warmth import keeps_warm

if TYPE_CHECKING:
    from tests.fakes.memory_vault import FakeUnitOfWork

_OWNED = ("tie", "photo", "encounter", "fact", "job", "promise", "reminder", "shown", "provenance", "stage", "interval")


class _Part:
    def __init__(self, uow: FakeUnitOfWork) -> None:
        self._uow = uow


class FakeContacts(_Part):
    def get(self, contact_id: Any) -> Contact | None:
        return self._uow.get("contact", contact_id)

    def many(self, ids: Iterable[Any]) -> list[Contact]:
        wanted = set(ids)
        return [contact for contact in self.all() if contact.id in wanted]

    def all(self) -> list[Contact]:
        return [contact for _, contact in sorted(self._uow.state.table("contact").items())]

    def add(self, contact: Contact) -> Contact:
        return self._uow.add("contact", contact)

    def put(self, contact: Contact) -> None:
        self._uow.put("contact", contact.id, contact)

    def put_many(self, contacts: Sequence[Contact]) -> None:
        for contact in contacts:
            self.put(contact)

    def remove(self, ids: Sequence[Any]) -> None:
        gone = set(ids)
        state = self._uow.write()
        for key, entry in list(state.table("entry").items()):
            people = tuple(part for part in entry.people if part.contact_id not in gone)
            state.table("entry")[key] = replace(entry, people=people)
        for name in _OWNED:
            for key, value in list(state.table(name).items()):
                if value.contact_id in gone:
                    del state.table(name)[key]
        evidence = state.table("evidence")
        for key in [key for key, one in evidence.items() if gone & {one.a, one.b}]:
            del evidence[key]
        for contact_id in gone:
            self._uow.remove("contact", contact_id)

    def add_many(self, contacts: Sequence[Contact]) -> list[Any]:
        return [self.add(contact).id for contact in contacts]

    def rows(self, ids: Iterable[Any] | None = None) -> list[PersonRow]:
        chosen = self.all() if ids is None else self.many(ids)
        return [_row(contact, self._uow.get("tie", contact.id) or Tie(contact.id)) for contact in chosen]

    def names(self, ids: Iterable[Any]) -> dict[Any, str]:
        return {contact.id: contact.name for contact in self.many(ids)}

    def first(self, limit: int) -> list[Any]:
        return [row.id for row in sorted(self.rows(), key=lambda row: (row.sort_key, row.id))][:limit]

    def count(self) -> int:
        return len(self._uow.state.table("contact"))

    def count_archived(self) -> int:
        return sum(contact.archived for contact in self.all())

    def count_unread(self) -> int:
        return sum(silent(row.sort_key) and not (row.reading or row.archived) for row in self.rows())

    def column(self, field: str) -> list[tuple[Any, str]]:
        found = [(contact.id, getattr(contact, field)) for contact in self.all()]
        return [(key, _as_text(value)) for key, value in found if value]

    def count_added(self, since: datetime, until: datetime) -> int:
        return sum(one.created_at is not None and since <= one.created_at < until for one in self.all())

    def birthdays(self, since: date, until: date) -> list[tuple[Any, PartialDate, date | None]]:
        ties = self._uow.state.table("tie")
        shown = [one for one in self.all() if one.birthday and not one.archived and not ties[one.id].resting]
        comes = [(one.id, one.birthday, next_time(one.birthday, since)) for one in shown if one.birthday]
        return [(who, day, ties[who].last_contact) for who, day, on in comes if on and on <= until]

    def facts(self, contact_id: Any) -> list[Fact]:
        return self._uow.of("fact", contact_id)

    def facts_of(self, ids: Iterable[Any]) -> list[Fact]:
        return [fact for key in sorted(set(ids)) for fact in self.facts(key)]

    def facts_noted(self, since: date, until: date) -> list[Fact]:
        found = self._uow.of("fact", None)
        return [one for one in found if since <= one.noted_on <= until and not one.kind.startswith("recommended_")]

    def recommended(self) -> set[Any]:
        return {fact.contact_id for fact in self._uow.of("fact", None) if fact.kind.startswith("recommended_")}

    def add_fact(self, fact: Fact) -> Fact:
        return self._uow.add("fact", fact)

    def put_fact(self, fact: Fact) -> None:
        self._uow.put("fact", fact.id, fact)

    def remove_fact(self, fact: Fact) -> None:
        self._uow.remove("fact", fact.id)

    def jobs(self, contact_id: Any) -> list[Job]:
        return self._uow.of("job", contact_id)

    def jobs_of(self, ids: Iterable[Any]) -> list[Job]:
        return [job for key in sorted(set(ids)) for job in self.jobs(key)]

    def add_jobs(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            self._uow.add("job", job)

    def remove_job(self, job: Job) -> None:
        self._uow.remove("job", job.id)

    def add_provenance(self, items: Sequence[Provenance]) -> None:
        for item in items:
            self._uow.write().add("provenance", item)

    def provenance(self, contact_id: Any) -> list[Provenance]:
        return self._uow.of("provenance", contact_id)


class FakeTies(FakeAlterTies, _Part):
    def get(self, contact_id: Any) -> Tie | None:
        return self._uow.get("tie", contact_id)

    def many(self, ids: Iterable[Any]) -> list[Tie]:
        wanted = set(ids)
        return [tie for key, tie in sorted(self._uow.state.table("tie").items()) if key in wanted]

    def put(self, tie: Tie) -> None:
        self._uow.put("tie", tie.contact_id, tie)

    def put_many(self, ties: Sequence[Tie]) -> None:
        for tie in ties:
            self.put(tie)

    add_many = put_many

    def stage_changes(self, ids: Iterable[Any] | None = None) -> list[StageChange]:
        return self._periods("stage", ids)

    def moved(self, since: datetime, until: datetime) -> list[StageChange]:
        return [one for one in self._periods("stage", None) if one.before is not None and since <= one.at < until]

    def add_stage_changes(self, changes: Sequence[StageChange]) -> None:
        for change in changes:
            self._uow.write().add("stage", change)

    def interval_changes(self, ids: Iterable[Any] | None = None) -> list[IntervalChange]:
        return self._periods("interval", ids)

    def add_interval_change(self, change: IntervalChange) -> None:
        self._uow.write().add("interval", change)

    def tended(self) -> list[tuple[int, bool | None, int | None, int]]:
        there = {contact.id for contact in self._uow.contacts.all() if not contact.archived}
        found = Counter(
            (int(tie.stage), tie.keep_warm, tie.half_life)
            for tie in self._uow.of("tie", None)
            if tie.contact_id in there and not tie.resting and keeps_warm(tie.stage, tie.keep_warm)
        )
        return [(*about, count) for about, count in found.items()]

    def kinds(self) -> dict[str, int]:
        archived = {key for key, contact in self._uow.state.table("contact").items() if contact.archived}
        ties = [tie for tie in self._uow.of("tie", None) if tie.contact_id not in archived]
        return dict(Counter(tie.capital_override or tie.capital or "unclear" for tie in ties))

    def newer_than(self, moment: datetime) -> list[Any]:
        return [tie.contact_id for tie in self._uow.of("tie", None) if tie.warm_at and tie.warm_at > moment]

    def skipped(self) -> list[Any]:
        passed = [(tie.skipped, tie.contact_id) for tie in self._uow.of("tie", None) if tie.skipped]
        return [contact_id for _, contact_id in sorted(passed)]

    def tally(self) -> tuple[int, int]:
        there = {contact.id for contact in self._uow.contacts.all() if not contact.archived}
        found = [tie for tie in self._uow.of("tie", None) if tie.contact_id in there and not tie.resting]
        done = sum(tie.triaged is not None for tie in found)
        return done, len(found) - done

    def _periods(self, table: str, ids: Iterable[Any] | None) -> list[Any]:
        wanted = None if ids is None else set(ids)
        found = [one for one in self._uow.of(table, None) if wanted is None or one.contact_id in wanted]
        return sorted(found, key=lambda one: (one.contact_id, one.at))


class FakeEncounters(_Part):
    def get(self, encounter_id: int) -> Encounter | None:
        return self._uow.get("encounter", encounter_id)

    def of(self, contact_id: Any) -> list[Encounter]:
        return sorted(self._uow.of("encounter", contact_id), key=lambda one: (one.at, one.id), reverse=True)

    def of_all(self, ids: Iterable[Any]) -> list[Encounter]:
        return [one for key in sorted(set(ids)) for one in self.of(key)]

    def of_many(self, ids: Iterable[Any] | None = None) -> list[tuple[int, int, int, str, str]]:
        wanted = None if ids is None else set(ids)
        return [
            (one.contact_id, int(one.at.timestamp()), one.day.toordinal(), one.kind.value, one.by.value)
            for one in self._uow.of("encounter", None)
            if wanted is None or one.contact_id in wanted
        ]

    def dated(self) -> list[tuple[int, int, int, str, str, int, int]]:
        whole = zip(self.of_many(), self._uow.of("encounter", None), strict=True)
        return [(*bare, int(one.approximate), one.together) for bare, one in whole]

    def meetings(self, ids: Iterable[Any]) -> list[tuple[int, int, int]]:
        wanted = set(ids)
        found = (one for one in self._uow.of("encounter", None) if one.contact_id in wanted and one.together)
        return [(one.contact_id, one.day.toordinal(), one.together) for one in found]

    def met(self, kind: str, since: date, until: date) -> set[Any]:
        found = self._uow.of("encounter", None)
        return {one.contact_id for one in found if one.kind.value == kind and since <= one.day <= until}

    def guesses(self) -> set[Any]:
        found = set()
        for who in {one.contact_id for one in self._uow.of("encounter", None)}:
            tie = self._uow.get("tie", who)
            on_that_day = [one for one in self.of(who) if tie is not None and one.day == tie.last_contact]
            if on_that_day and all(one.approximate for one in on_that_day):
                found.add(who)
        return found

    def guessed(self, ids: Iterable[Any]) -> set[Any]:
        return {one.contact_id for one in self.of_all(ids) if one.approximate}

    def add(self, encounter: Encounter) -> Encounter:
        return self._uow.add("encounter", _whole_seconds(encounter))

    def put(self, encounter: Encounter) -> None:
        self._uow.put("encounter", encounter.id, _whole_seconds(encounter))

    def remove(self, encounter: Encounter) -> None:
        self._uow.remove("encounter", encounter.id)

    def add_many(self, encounters: Sequence[Encounter]) -> None:
        for encounter in encounters:
            self.add(encounter)

    def add_bare(self, encounters: Sequence[BareEncounter]) -> None:
        for e in encounters:
            at, day = datetime.fromtimestamp(e.at, UTC), date.fromordinal(e.day)
            told = {"note": e.note, "source": e.source, "batch": e.batch, "count": e.count}
            self.add(Encounter(EncounterId(0), e.contact_id, at, day, EncounterKind(e.kind), By(e.by), **told))

    def together(self, key: int) -> list[Encounter]:
        return [one for one in self._uow.of("encounter", None) if key and one.together == key]

    def thanks_candidates(self, since: date) -> list[Encounter]:
        mine = EncounterKind.THANKS, By.ME
        people = {one.contact_id for one in self._newest(since) if one.thank}
        found = [one for one in self._newest(since) if one.contact_id in people]
        return [one for one in found if one.thank or (one.kind, one.by) == mine]

    def recent(self, since: date, limit: int, until: date | None = None) -> list[Encounter]:
        return [one for one in self._newest(since) if until is None or one.day < until][:limit]

    def counted(self, since: date, until: date) -> tuple[dict[str, int], int]:
        met = [one for one in self._newest(since) if one.day < until and not one.approximate]
        days = {(one.contact_id, one.day, one.kind.value) for one in met}
        return dict(Counter(kind for _who, _day, kind in days)), len({one.contact_id for one in met})

    def days_since(self, since: date) -> dict[int, int]:
        return dict(Counter(who for who, _day in {(one.contact_id, one.day) for one in self._newest(since)}))

    def imported_keys(self, source: str) -> set[tuple[int, int, str]]:
        found = self._uow.of("encounter", None)
        return {(one.contact_id, one.day.toordinal(), one.kind.value) for one in found if one.source == source}

    def count(self) -> int:
        return len(self._uow.state.table("encounter"))

    def _newest(self, since: date) -> list[Encounter]:
        found = [one for one in self._uow.of("encounter", None) if one.day >= since]
        return sorted(found, key=lambda one: (one.day, one.at, one.id), reverse=True)


class FakeSettings(_Part):
    def get(self, key: str) -> object | None:
        return deepcopy(self._uow.get("setting", key))

    def put(self, key: str, value: object) -> None:
        self._uow.put("setting", key, deepcopy(value))

    def put_beside(self, key: str, value: object) -> None:
        self.put(key, value)
        self._uow.leave_out("setting", key)

    def last_commit(self) -> int:
        return int(self._uow.vault.last_commit)

    def me(self) -> Me:
        return self._uow.get("me", 1) or Me()

    def put_me(self, me: Me) -> None:
        self._uow.put("me", 1, me)


class FakeImports(_Part):
    def new_batch(self, facts: dict[str, object]) -> Any:
        return self._uow.write().add("batch", (self._uow.now, dict(facts)))

    def batches(self) -> list[tuple[Any, datetime, dict[str, object]]]:
        return [(key, *told) for key, told in sorted(self._uow.state.table("batch").items(), reverse=True)]

    def forgotten_keys(self) -> set[str]:
        return set(self._uow.state.table("forgotten"))

    def add_forgotten(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._uow.put("forgotten", key, True)

    def remove_forgotten(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._uow.remove("forgotten", key)

    def different(self) -> set[tuple[str, str]]:
        return set(self._uow.state.table("different"))

    def add_different(self, pairs: Sequence[tuple[str, str]]) -> None:
        for pair in pairs:
            self._uow.put("different", pair, True)


def _whole_seconds(encounter: Encounter) -> Encounter:
    return replace(encounter, at=datetime.fromtimestamp(int(encounter.at.timestamp()), UTC))


def _row(contact: Contact, tie: Tie) -> PersonRow:
    return PersonRow(
        id=contact.id, name=contact.name, reading=contact.reading, sort_key=contact_key(contact),
        organization=contact.organization, position=contact.position, stage=int(tie.stage), warm=tie.warm,
        warm_at=None if tie.warm_at is None else int(tie.warm_at.timestamp()), half_life=tie.half_life,
        keep_warm=tie.keep_warm, starred=tie.starred, resting=tie.resting, suggest=tie.suggest,
        triaged=tie.triaged is not None, asked=tie.asked,
        last_contact=tie.last_contact and tie.last_contact.toordinal(),
        first_two_way=tie.first_two_way and tie.first_two_way.toordinal(), contact_days=tie.contact_days,
        capital=tie.capital_override or tie.capital, communities=contact.communities, reach=contact.reach,
        connected_on=contact.connected_on and contact.connected_on.toordinal(), archived=contact.archived,
    )  # fmt: skip


def _as_text(value: Any) -> str:
    if isinstance(value, tuple):
        return "\n".join(one if isinstance(one, str) else one.value for one in value)
    return str(int(value)) if isinstance(value, bool) else str(value)
