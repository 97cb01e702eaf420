"""Readings of names in bulk: one for a family name, one for each given name and each name that came in one piece.

Proposals are asked, never taken. People who bear the same name and have a reading are looked at first; then, where
it is installed, a dictionary.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from myconnections.domain.contact import is_cjk
from myconnections.domain.folding import fold
from myconnections.domain.listing import WorkRow
from myconnections.interchange import dictionary
from myconnections.services.enrich_views import Group
from myconnections.services.ports import OpenVault

FAMILY, GIVEN, SINGLE = "family", "given", "single"
_KANA = re.compile(r"[ァ-ヺー・ ]+")
_SAMPLE = 6
_CHOICES = 9


@lru_cache(maxsize=16_384)
def is_reading(text: str) -> bool:
    """Whether the text is kana throughout; Latin letters and kanji are no reading."""
    return bool(_KANA.fullmatch(fold(text.strip())))


def readings(vault: OpenVault) -> list[Group]:
    """Family names without reading by head-count, and after each the given names of its people, one person each; at
    the end the names in one piece, whose parts nobody knows, one person each.

    The key is "family:NAME", "given:ID" or "single:ID".
    """
    with vault.read() as uow:
        rows = uow.organizations.work()
    families, givens = _heard(rows, FAMILY), _heard(rows, GIVEN)
    open_families: dict[str, list[WorkRow]] = {}
    for row in rows:
        if _asks(row.family, row.reading_family) or _asks(row.given, row.reading_given):
            open_families.setdefault(row.family, []).append(row)
    found: list[Group] = []
    for family, members in sorted(open_families.items(), key=lambda each: (-len(each[1]), each[0])):
        open_ones = [row for row in members if _asks(row.family, row.reading_family)]
        if open_ones:
            found.append(_group(f"{FAMILY}:{family}", family, open_ones, families.get(family, ())))
        found += [
            _group(f"{GIVEN}:{row.id}", row.name, [row], givens.get(row.given, ()), row.given)
            for row in members
            if _asks(row.given, row.reading_given)
        ]
    return found + _in_one_piece(rows)


def parts(text: str) -> tuple[str, str]:
    """A reading of a whole name as those of the family and the given name: what stands before and after the blank."""
    family, *given = text.split(maxsplit=1)
    return family, given[0] if given else ""


def _in_one_piece(rows: Sequence[WorkRow]) -> list[Group]:
    heard: dict[str, Counter[str]] = {}
    waiting = []
    for row in rows:
        reading = " ".join(part for part in (row.reading_family, row.reading_given) if part)
        if row.single and is_reading(reading):
            heard.setdefault(row.single, Counter())[reading] += 1
        elif _asks(row.single, reading):
            waiting.append(row)
    return [
        _group(f"{SINGLE}:{row.id}", row.name, [row], _most_heard(heard.get(row.single, Counter())), row.single)
        for row in sorted(waiting, key=lambda row: (row.single, row.id))
    ]


def with_dictionary(group: Group) -> Group:
    """The group with what the dictionary says, where nobody else has said it and one is installed. Slow: one by one."""
    if group.proposed:
        return group
    name = group.spellings[0][0]
    reading = dictionary.reading_of(name)
    if not reading:
        return group
    return replace(group, proposed={"reading": reading}, why={"reading": "dictionary"}, choices=(reading,))


def has_dictionary() -> bool:
    """Whether there is a dictionary to ask. Slow the first time: it is loaded for that."""
    return dictionary.installed()


def _asks(name: str, reading: str) -> bool:
    return not reading and _has_kanji(name)


@lru_cache(maxsize=16_384)
def _has_kanji(name: str) -> bool:
    """Whether a name cannot be read as it is written."""
    return bool(name) and is_cjk(name) and not is_reading(name)


def _heard(rows: Iterable[WorkRow], part: str) -> dict[str, tuple[str, ...]]:
    """Name → the readings in kana other people of that name have, the most frequent first."""
    counted: dict[str, Counter[str]] = {}
    for row in rows:
        name, reading = getattr(row, part), getattr(row, f"reading_{part}")
        if name and is_reading(reading):
            counted.setdefault(name, Counter())[reading] += 1
    return {name: _most_heard(found) for name, found in counted.items()}


def _most_heard(found: Counter[str]) -> tuple[str, ...]:
    return tuple(reading for reading, _ in found.most_common(_CHOICES))


def _group(key: str, name: str, members: list[WorkRow], heard: tuple[str, ...], asked: str = "") -> Group:
    return Group(
        "readings",
        key,
        name,
        tuple(row.id for row in members),
        tuple(row.name for row in members[:_SAMPLE]),
        ((asked or name, len(members)),),
        {"reading": heard[0]} if heard else {},
        {"reading": "others"} if heard else {},
        {},
        heard,
        len(members),
    )
