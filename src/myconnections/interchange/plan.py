"""The plan of an import: shown before anything is written. Pure: what is kept and what files say in, a plan out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Protocol

from myconnections.domain.contact import Contact
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.unswept import unswept
from myconnections.interchange import duplicates, unite
from myconnections.interchange.bearers import Bearers
from myconnections.interchange.companies import company_key
from myconnections.interchange.into_contact import FieldChange, differences
from myconnections.interchange.records import EncounterRecord, FormerJob, HelpRecord, PersonRecord, Reading

EncounterKey = tuple[int, int, str]
"""(contact id, day ordinal, kind code) of an encounter that a source brought in before."""

ImportedValues = Mapping[ContactId, Mapping[str, dict[str, str]]]
"""What each source said last of each person, by format: the service keeps `imported_values` of applied records."""


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """One person of the files: "new", "same" or "changed".

    `after` is the kept person with the changes (None when new: see `new_contact`), `former` the job that these
    changes end, to be put into the job history.
    """

    record: PersonRecord
    status: str
    contact_id: ContactId | None = None
    changes: tuple[FieldChange, ...] = ()
    after: Contact | None = None
    former: FormerJob | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """A person of the plan: one kept already, or the one at a place in `ImportPlan.people`."""

    contact_id: ContactId | None
    person: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two that are probably one person, never merged by themselves.

    `person` is a place in `ImportPlan.people`; the other is kept already (`contact_id`) or also new (`other`).
    `reasons` are codes, `score` lies between 0 and 1.
    """

    person: int
    contact_id: ContactId | None
    other: int | None
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class PlannedEncounter:
    """An encounter to be added; `replaces` are the keys of imported ones that it tells more fully."""

    record: EncounterRecord
    who: Who
    replaces: tuple[EncounterKey, ...] = ()


class Hidden(Protocol):
    """Identities that must not come back; a set of keys, or what knows no more than their hashes."""

    def isdisjoint(self, keys: Iterable[str], /) -> bool:
        """Whether none of these is among them."""
        ...


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import would do.

    `slugs` finds the person of a profile; `helps` are recommendations with their people; `unmatched` counts encounters
    and recommendations that belong to nobody, by reason.
    """

    reading: Reading
    people: tuple[PlannedPerson, ...]
    candidates: tuple[Candidate, ...] = ()
    encounters: tuple[PlannedEncounter, ...] = ()
    encounters_same: int = 0
    unmatched: Mapping[str, int] = field(default_factory=dict)
    slugs: Mapping[str, Who] = field(default_factory=dict)
    helps: tuple[tuple[HelpRecord, Who], ...] = ()
    hidden: int = 0

    def count(self, status: str) -> int:
        """How many people are "new", "same" or "changed"."""
        return sum(planned.status == status for planned in self.people)

    def skipped(self) -> dict[str, int]:
        """Rows not brought in, by reason."""
        counts: Counter[str] = Counter()
        for skipped in self.reading.skipped:
            counts[skipped.reason] += skipped.count
        return dict(counts)


def identity_keys(person: PersonRecord | Contact) -> tuple[str, ...]:
    """The keys that prove identity, as texts: `uid:`, `slug:`, `email:` and `phone:`.

    Somebody known without profile, e-mail and phone has also a key `name:` of name and organization, folded, by which
    they are told again in the next copy of the same file.
    """
    found = [f"uid:{person.uid.casefold()}"] if person.uid else []
    if person.slug:
        found.append(f"slug:{person.slug}")
    ways = [f"{way.kind}:{way.key}" for way in person.reachable if way.key and way.kind in {"email", "phone"}]
    name = compare_key(person.family + person.given + person.single)
    if name and not person.slug and not ways:
        found.append(f"name:{name} {compare_key(person.organization)}")
    return (*found, *ways)


def make_plan(
    reading: Reading,
    existing: Sequence[Contact] = (),
    *,
    hidden_keys: Hidden = frozenset(),
    imported: ImportedValues | None = None,
    known_encounters: Mapping[str, Set[EncounterKey]] | None = None,
    find_duplicates: bool = True,
    cancelled: Callable[[], None] = lambda: None,
) -> ImportPlan:
    """Match the people read to those kept, by the keys that prove it, and say what would change.

    `hidden_keys` are identity keys of people who must not come back (counted as hidden). `known_encounters` holds,
    by source, what earlier imports brought in, so that the same messages are never counted twice.
    """
    with unswept():
        return _plan(reading, existing, hidden_keys, imported or {}, known_encounters or {}, find_duplicates, cancelled)


def _plan(
    reading: Reading,
    existing: Sequence[Contact],
    hidden_keys: Hidden,
    imported: ImportedValues,
    known_encounters: Mapping[str, Set[EncounterKey]],
    find_duplicates: bool,
    cancelled: Callable[[], None],
) -> ImportPlan:
    index = _Index(existing)
    people: list[PlannedPerson] = []
    hidden = reading.hidden
    for number, record in enumerate(reading.people):
        if not number % 2_000:
            cancelled()
        if hidden_keys and not hidden_keys.isdisjoint(identity_keys(record)):
            hidden += 1
            continue
        place = index.find(record)
        if place is None:
            people.append(PlannedPerson(record, "new"))
        else:
            people.append(_known(index, place, record, imported))
    slugs = {contact.slug: Who(contact.id, None) for contact in existing if contact.slug}
    for number, planned in enumerate(people):
        if planned.record.slug:
            slugs[planned.record.slug] = Who(planned.contact_id, number)
    bearers = _bearers(people, existing)
    encounters, same, unmatched = _encounters(reading, slugs, bearers, known_encounters)
    helps = _helps(reading, slugs, bearers)
    if len(helps) < len(reading.helps):
        unmatched["not_among_people"] = unmatched.get("not_among_people", 0) + len(reading.helps) - len(helps)
    candidates = _candidates(people, existing) if find_duplicates else ()
    return ImportPlan(reading, tuple(people), candidates, tuple(encounters), same, unmatched, slugs, helps, hidden)


def _bearers(people: Sequence[PlannedPerson], existing: Sequence[Contact]) -> Bearers[Who]:
    told = {planned.contact_id for planned in people if planned.contact_id is not None}
    kept = [(contact, Who(contact.id, None)) for contact in existing if contact.id not in told]
    last = {planned.contact_id: number for number, planned in enumerate(people) if planned.contact_id is not None}
    brought = [
        (planned.after or planned.record, Who(planned.contact_id, number))
        for number, planned in enumerate(people)
        if planned.contact_id is None or last[planned.contact_id] == number
    ]
    return Bearers([*kept, *brought])


def _helps(reading: Reading, slugs: Mapping[str, Who], bearers: Bearers[Who]) -> tuple[tuple[HelpRecord, Who], ...]:
    """The recommendations of people who are kept or come with this import."""
    found = ((each, slugs.get(each.slug) or bearers.who(each.name, each.organization)) for each in reading.helps)
    return tuple((each, who) for each, who in found if who is not None)


def _known(index: _Index, place: int, record: PersonRecord, imported: ImportedValues) -> PlannedPerson:
    before = index.contacts[place]
    changes, after = differences(before, record, imported.get(before.id, {}).get(record.format))
    if after is before:
        return PlannedPerson(record, "same", before.id, changes)
    index.contacts[place] = after
    return PlannedPerson(record, "changed", before.id, changes, after, _ended(before, after))


def _ended(before: Contact, after: Contact) -> FormerJob | None:
    """The job that a change of organization or position ends; another spelling of the company ends none."""
    if not before.organization and not before.position:
        return None
    another = company_key(before.organization) != company_key(after.organization)
    promoted = before.position != after.position and bool(before.position)
    if (before.organization and another) or promoted:
        return FormerJob(before.organization, before.department, before.position)
    return None


class _Index:
    """People kept, found by identity keys; the weaker keys are made only when somebody needs them."""

    def __init__(self, existing: Sequence[Contact]) -> None:
        self.contacts = list(existing)
        self._strong: dict[Hashable, list[int]] = {}
        self._weak: dict[Hashable, list[int]] | None = None
        for place, contact in enumerate(existing):
            if contact.slug:
                self._strong.setdefault(("slug", contact.slug), []).append(place)
            self._strong.setdefault(("uid", contact.uid.casefold()), []).append(place)
            for way in contact.reachable:
                if way.key and way.kind in {"email", "phone"}:
                    self._strong.setdefault((way.kind, way.key), []).append(place)

    def find(self, record: PersonRecord) -> int | None:
        """The place of the person that the record proves to be, or None."""
        if not self.contacts:
            return None
        for key, proof in unite.keys(record):
            if proof == "row" and self._weak is None:
                self._weak = self._weak_keys()
            index = self._weak if proof == "row" and self._weak is not None else self._strong
            places = index.get(key, ())
            if len(places) > 1 and proof == "row":  # namesakes of one day: first the one of this organization
                places = sorted(places, key=lambda at: self.contacts[at].organization != record.organization)
            for place in places:
                contact = self.contacts[place]
                if proof == "certain" or (not _two_profiles(contact, record) and _enough(proof, contact, record)):
                    return place
        return None

    def _weak_keys(self) -> dict[Hashable, list[int]]:
        index: dict[Hashable, list[int]] = {}
        for place, c in enumerate(self.contacts):
            name = (c.family, c.given, c.single)
            index.setdefault(("connected", *name, c.connected_on), []).append(place)
            index.setdefault(("row", *name, c.organization, c.department, c.position), []).append(place)
            card = ("card", compare_key(c.family + c.given + c.single), compare_key(c.organization))
            index.setdefault(card, []).append(place)
        return index


def _two_profiles(contact: Contact, record: PersonRecord) -> bool:
    return bool(contact.slug and record.slug and contact.slug != record.slug)


def _enough(proof: str, contact: Contact, record: PersonRecord) -> bool:
    """Whether a key that several can share proves one person, given the names."""
    if proof == "row":
        return True
    kept = PersonRecord(0, "", "", given=contact.given, family=contact.family, single=contact.single,
                        organization=contact.organization)  # fmt: skip
    return unite.names_agree(kept, record) if proof == "email" else unite.name_key(kept) == unite.name_key(record)


def _encounters(
    reading: Reading, slugs: Mapping[str, Who], bearers: Bearers[Who], known: Mapping[str, Set[EncounterKey]]
) -> tuple[list[PlannedEncounter], int, dict[str, int]]:
    """The encounters that are news, how many are not, and how many belong to nobody kept."""
    planned: list[PlannedEncounter] = []
    unmatched: Counter[str] = Counter()
    same = 0
    nothing: Set[EncounterKey] = frozenset()
    for record in reading.encounters:
        who = slugs.get(record.slug) or bearers.who(record.name, slug=record.slug)
        if who is None:
            unmatched["not_among_people" if record.slug else "no_profile_url"] += 1
            continue
        replaces: tuple[EncounterKey, ...] = ()
        before = known.get(record.source, nothing)
        if before and who.contact_id is not None:
            key = (int(who.contact_id), record.day.toordinal(), record.kind)
            if key in before:
                same += 1
                continue
            if record.kind == "exchange":
                days = [record.day.toordinal()] + ([record.answers.toordinal()] if record.answers else [])
                replaces = tuple(k for day in days if (k := (key[0], day, "message")) in before)
        planned.append(PlannedEncounter(record, who, replaces))
    return planned, same, dict(unmatched)


def _candidates(people: Sequence[PlannedPerson], existing: Sequence[Contact]) -> tuple[Candidate, ...]:
    """Probable duplicates among the new people, and between them and those kept."""
    new = [number for number, planned in enumerate(people) if planned.status == "new"]
    if not new:
        return ()
    traits = [duplicates.traits(people[number].record) for number in new]
    traits += [duplicates.traits(contact) for contact in existing]
    found = []
    for pair in duplicates.pairs(traits, first=len(new)):
        left = new[pair.left]
        if pair.right < len(new):
            found.append(Candidate(left, None, new[pair.right], pair.reasons, pair.score))
        else:
            found.append(Candidate(left, existing[pair.right - len(new)].id, None, pair.reasons, pair.score))
    return tuple(sorted(found, key=lambda candidate: -candidate.score))
