"""The people of a report: where they stand on its map, and the values that are told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.report import FIELDS, Person, Sector
from myconnections.domain.report_places import places, rings, wedges
from myconnections.services.coach_figures import kind_reached, mark
from myconnections.services.ports import UnitOfWork
from myconnections.services.views import ListedPerson

MOST_SECTORS = 9
"""Circles with a wedge of their own; the smaller ones share one."""

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The people as they are handed out, the wedges and rings they stand in, and how many values were left out."""

    people: tuple[Person, ...]
    sectors: tuple[Sector, ...]
    rings: tuple[float, ...]
    left_out: int


def told(
    uow: UnitOfWork, people: Sequence[ListedPerson], labels: Sequence[str], fields: Sequence[str], *, alone: bool
) -> Told:
    """The people with the values of these fields. `alone`: also values that only one of them has."""
    columns = [_column(uow, people, code) for code in fields]
    left_out = 0
    if not alone:
        for place, code in enumerate(fields):
            if FIELDS[code].shared:
                columns[place], dropped = _shared(columns[place])
                left_out += dropped
    circles = columns[fields.index("community")] if "community" in fields else [()] * len(people)
    sectors, whose = _sectors(circles, [bool(person.row.communities) for person in people], "community" in fields)
    edges = rings([person.row.stage for person in people])
    stands = places([(person.row.stage, sector) for person, sector in zip(people, whose, strict=True)], sectors, edges)
    made = tuple(
        Person(
            label=label,
            stage=person.row.stage,
            band=person.band.value,
            mark=mark(person.row.capital),
            sector=sector,
            x=x,
            y=y,
            values=tuple(column[place] for column in columns),
        )
        for place, (person, label, sector, (x, y)) in enumerate(zip(people, labels, whose, stands, strict=True))
    )
    return Told(made, sectors, edges, left_out)


def _sectors(circles: Sequence[Values], in_one: Sequence[bool], named: bool) -> tuple[tuple[Sector, ...], list[int]]:
    """The wedges of the map by name, and the wedge of each person: the largest of the person's circles.

    The smaller circles, and those left out, share "other"; who is in no circle stands in "none".
    """
    counts = Counter(name for values in circles for name in values)
    largest = sorted(counts, key=lambda name: (-counts[name], fold(name), name))[:MOST_SECTORS]
    order = {name: place for place, name in enumerate(largest)}
    keys: list[tuple[str, str]] = []
    for values, belongs in zip(circles, in_one, strict=True):
        best = min((name for name in values if name in order), key=order.__getitem__, default="")
        keys.append(("named", best) if best else ("other" if belongs and named else "none", ""))
    present = Counter(keys)
    kinds = ("named", "other", "none")
    ranked = sorted(present or [("none", "")], key=lambda key: (kinds.index(key[0]), fold(key[1]), key[1]))
    place = {key: number for number, key in enumerate(ranked)}
    return wedges([Sector(kind, name, present[kind, name]) for kind, name in ranked]), [place[key] for key in keys]


def _shared(column: Sequence[Values]) -> tuple[list[Values], int]:
    """The column without values that only one person has, and how many these were."""
    counts = Counter(value for values in column for value in set(values))
    kept = [tuple(value for value in values if counts[value] > 1) for values in column]
    return kept, sum(counts[value] == 1 for value in counts)


def _column(uow: UnitOfWork, people: Sequence[ListedPerson], code: str) -> list[Values]:
    """The values of one field, person by person."""
    if FIELDS[code].detail:
        name = "reachable" if code == "ways" else code
        found: Mapping[ContactId, str] = dict(uow.contacts.column(name))
        several = code == "ways"
        return [_lines(found.get(person.row.id, ""), several=several) for person in people]
    read = _READ[code]
    return [read(person.row) for person in people]


def _lines(text: str, *, several: bool) -> Values:
    if not text:
        return ()
    return tuple(text.split("\n")) if several else (text,)


def _one(text: str) -> Values:
    return (text,) if text else ()


def _reached(row: PersonRow) -> Values:
    """The ten kinds only, as codes: own words of the person stay at home."""
    return tuple(dict.fromkeys(code for text in row.reach if (code := kind_reached(text))))


def _last(row: PersonRow) -> str:
    return "" if row.last_contact is None else _written(row.last_contact)


@lru_cache(maxsize=4096)
def _written(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


_READ: Mapping[str, Callable[[PersonRow], Values]] = {
    "community": lambda row: row.communities,
    "reach": _reached,
    "last_month": lambda row: _one(_last(row)[:7]),
    "last_day": lambda row: _one(_last(row)),
    "organization": lambda row: _one(row.organization),
    "position": lambda row: _one(row.position),
    "reading": lambda row: _one(row.reading),
}
