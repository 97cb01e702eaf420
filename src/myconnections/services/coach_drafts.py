"""What the parts of the notebook in a report are made of, before anybody in them has a pseudonym."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from myconnections.domain.entry import Body, Entry
from myconnections.domain.ids import ContactId
from myconnections.domain.report_parts import Line, Panel, Said, figure, named, say

MOST = 30
"""So many entries of a part are told, the newest; how many older ones stay is said."""

Told = tuple[Line, tuple[ContactId, ...]]
"""A line, and the people it is with."""

BodyT = TypeVar("BodyT", bound=Body)


@dataclass(frozen=True, slots=True)
class Draft:
    """A section in the making (domain/report_parts.py)."""

    basis: Said
    lines: tuple[Told, ...] = ()
    panels: tuple[Panel, ...] = ()
    ticks: tuple[date, ...] = ()
    older: int = 0


def figures(lines: Iterable[Line]) -> tuple[Told, ...]:
    """Lines that are with nobody."""
    return tuple((line, ()) for line in lines)


def counted(prefix: str, counts: Mapping[str, int], *, depth: int = 0) -> Iterator[Line]:
    """A line for each code with its count, those that were never met left out."""
    return (figure(f"{prefix}_{code}", say("count", n=n), depth=depth) for code, n in counts.items() if n)


def written(head: Said, text: str, people: Iterable[ContactId] = (), *told: Said, depth: int = 0) -> Iterator[Told]:
    """What the owner wrote under a head, where something is written or told or somebody is with it."""
    those = tuple(people)
    if text or those or told:
        yield replace(figure(head, *told, depth=depth), text=text), those


def newest(those: Sequence[Entry[BodyT]]) -> tuple[Sequence[Entry[BodyT]], int]:
    """The first entries of a list that has the newest first, and how many are left out."""
    return those[:MOST], max(0, len(those) - MOST)


def titled(name: str, key: str, number: int, *, words: bool) -> Said:
    """A name that the owner gave; where no words go along, the kind of thing and a number."""
    return named(name) if words else say(key, n=number)
