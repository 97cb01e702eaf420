"""Several rows of one person made one: by the keys that prove it, never by the name alone."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date

from myconnections.domain.contact import Reachable
from myconnections.domain.folding import compare_key
from myconnections.interchange.records import FormerJob, PersonRecord

_PROVING = frozenset({"email", "phone"})
_TEXTS = (
    "given", "family", "additional", "prefix", "suffix", "nickname", "maiden", "single", "reading_given",
    "reading_family", "organization", "organization_reading", "department", "position", "slug", "uid",
)  # fmt: skip


def name_key(person: PersonRecord) -> str:
    """The whole name for comparing."""
    return compare_key(person.family + person.given + person.single) or compare_key(person.organization)


def names_agree(one: PersonRecord, other: PersonRecord) -> bool:
    """Whether two names may be one person's: equal, one missing, or one part in common."""
    left, right = name_key(one), name_key(other)
    if left == right or not left or not right:
        return True
    parts = {compare_key(part) for part in (one.family, one.given) if part}
    return any(compare_key(part) in parts for part in (other.family, other.given) if part)


def unite(people: Sequence[PersonRecord]) -> tuple[list[PersonRecord], list[PersonRecord]]:
    """(one record a person, the rows that were repeats of an earlier one)."""
    united: list[PersonRecord] = []
    repeats: list[PersonRecord] = []
    places: dict[Hashable, int] = {}
    by_row = any(not person.slug or person.format == "eight" for person in people)
    for person in people:
        known = keys(person, by_row=by_row)
        place = _place(known, person, united, places)
        if place is None:
            place = len(united)
            united.append(person)
        else:
            united[place] = merged(united[place], person)
            repeats.append(person)
        for key, _ in known:
            places.setdefault(key, place)
    return united, repeats


def _place(
    known: list[Key], person: PersonRecord, united: list[PersonRecord], places: dict[Hashable, int]
) -> int | None:
    for key, proof in known:
        place = places.get(key)
        if place is None:
            continue
        other = united[place]
        if proof == "row" and _namesakes(person, other):
            continue
        if proof == "certain" or (not _contradict(person, other) and _enough(proof, person, other)):
            return place
    return None


def _namesakes(one: PersonRecord, other: PersonRecord) -> bool:
    """Whether two rows of one connections file are two people of one name: one file tells of one job only."""
    jobs = {person.organization for person in (one, other) if person.organization}
    return one.format == "linkedin.connections" and one.source == other.source and len(jobs) > 1


def _enough(proof: str, person: PersonRecord, other: PersonRecord) -> bool:
    """Whether a key that several people can share proves one person, given the names."""
    return names_agree(person, other) if proof == "email" else name_key(person) == name_key(other)


def _contradict(one: PersonRecord, other: PersonRecord) -> bool:
    """Whether two profile slugs, or two UIDs of one source, say that these are two people."""
    if one.slug and other.slug:
        return one.slug != other.slug
    return bool(one.uid and other.uid and one.format == other.format and one.uid != other.uid)


Key = tuple[Hashable, str]
"""A key and what it proves: "certain", "email", "phone" or "row"."""


def keys(person: PersonRecord, *, by_row: bool = True) -> list[Key]:
    """The keys of a person, strongest first.

    A row without any of them is told again by its whole content, a business card by name and organization; these are
    left out without `by_row`.
    """
    found: list[Key] = []
    if person.uid:
        found.append((("uid", person.uid.casefold()), "certain"))
    if person.slug:
        found.append((("slug", person.slug), "certain"))
    found += [((way.kind, way.key), way.kind) for way in person.reachable if way.kind in _PROVING and way.key]
    if by_row:
        if person.format == "eight":
            name = compare_key(person.family + person.given + person.single)
            found.append((("card", name, compare_key(person.organization)), "row"))
        elif not found or person.format == "linkedin.connections":
            found.append((row_key(person), "row"))
    return found


def row_key(person: PersonRecord) -> Hashable:
    """What tells a row again that has no better key."""
    name = (person.family, person.given, person.single)
    if person.format == "linkedin.connections":
        return ("connected", *name, person.connected_on)
    return ("row", *name, person.organization, person.department, person.position)


def merged(one: PersonRecord, other: PersonRecord) -> PersonRecord:
    """Both rows in one record; the later card (or else the first row) says what is true now."""
    new, old = (other, one) if _when(other) > _when(one) else (one, other)
    texts = {name: getattr(new, name) or getattr(old, name) for name in _TEXTS}
    if new.family or new.given or new.single:
        texts |= {"given": new.given, "family": new.family, "single": new.single}
    former = dict.fromkeys((*one.former, *other.former))
    job = FormerJob(old.organization, old.department, old.position)
    moved = (old.organization, old.position) != (new.organization, new.position)
    if moved and old.organization and new.organization:
        texts |= {"department": new.department, "position": new.position}
        former[job] = None
    return one._replace(
        **texts, kind="person" if "person" in {one.kind, other.kind} else one.kind, former=tuple(former),
        reachable=_ways(one, other), connected_on=one.connected_on or other.connected_on,
        exchanged_on=tuple(sorted({*one.exchanged_on, *other.exchanged_on})),
        birthday=new.birthday or old.birthday, anniversary=new.anniversary or old.anniversary,
        relations=tuple(dict.fromkeys((*one.relations, *other.relations))),
        labels=tuple(dict.fromkeys((*one.labels, *other.labels))),
        note="\n\n".join(dict.fromkeys(text for text in (one.note, other.note) if text)),
        flags=tuple(dict.fromkeys((*one.flags, *other.flags))), raw=new.raw or old.raw,
        extras=tuple(dict.fromkeys((*one.extras, *other.extras))),
    )  # fmt: skip


def _when(person: PersonRecord) -> date:
    return max(person.exchanged_on, default=person.connected_on or date.min)


def _ways(one: PersonRecord, other: PersonRecord) -> tuple[Reachable, ...]:
    ways = {(way.kind, way.key or way.value): way for way in (*other.reachable, *one.reachable)}
    order = dict.fromkeys((way.kind, way.key or way.value) for way in (*one.reachable, *other.reachable))
    return tuple(ways[key] for key in order)
