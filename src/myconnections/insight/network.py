"""Everybody as islands of people who know each other: what the layout is asked, its steps, and where they stand then.

World units as in `rings`: the middle at (0, 0), y downwards, everything about within `OUTER` of the middle.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.spots import Spots
from myconnections.insight.chart import Stand, tie_rows
from myconnections.insight.outlines import NO_ISLAND, outlines
from myconnections.insight.plane import Coordinates, Ints
from myconnections.insight.rings import OUTER, Floats, Places

_TURN = 2 * np.pi
_GOLDEN = 0.6180339887498949
_WAY = 3
"""The way circles are found in: with another number those of an earlier version are gone through once more."""
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """What a layout depends on: people, ties between their places, what those without ties share, who was put by hand.

    `weak` holds for each thing that people may share a number of each person, -1 for none. `at` are the places of
    those in `kept`, NaN for the others. `apart` are the places of pairs known not to know each other. `given` (n,) is a
    number of the island of each person, -1 for those of whom nothing is recorded; it is empty where islands are the
    circles found among the ties.
    """

    ids: Ints
    one: Ints
    other: Ints
    weight: Floats
    weak: tuple[Ints, ...]
    kept: NDArray[np.bool_]
    at: tuple[Coordinates, Coordinates]
    given: Ints
    apart: tuple[Ints, Ints]

    def tied(self) -> int:
        """A number that says which ties there are and what they weigh: circles depend on nothing else but the way they
        are found in.
        """
        ties = (self.ids[self.one], self.ids[self.other], self.weight)
        return zlib.crc32(b"".join(each.tobytes() for each in ties), _WAY) or 1

    def same(self, before: Asked) -> bool:
        """Whether the same was asked before."""
        mine, theirs = self._arrays(), before._arrays()
        return len(mine) == len(theirs) and all(
            np.array_equal(a, b, equal_nan=a.dtype.kind == "f") for a, b in zip(mine, theirs, strict=True)
        )

    def _arrays(self) -> tuple[NDArray[np.generic], ...]:
        ties = self.one, self.other, self.weight, *self.apart
        return self.ids, *ties, self.kept, self.given, *self.at, *self.weak


@dataclass(frozen=True, slots=True)
class Laid:
    """Where everybody stands; `ids` in rising order, `group` as found among the ties of the number `tied` (0: not
    known, or islands are given), `kept` by hand.
    """

    ids: Ints
    x: Coordinates
    y: Coordinates
    room: Coordinates
    island: Ints
    group: Ints
    kept: NDArray[np.bool_]
    tied: int = 0

    def places_of(self, ids: Iterable[int]) -> dict[int, tuple[float, float]]:
        """Where these stand who found their places themselves."""
        found = {who: self._place(who) for who in ids}
        here = [(who, at) for who, at in found.items() if at >= 0 and not self.kept[at]]
        return {who: (float(self.x[at]), float(self.y[at])) for who, at in here}

    def _place(self, who: int) -> int:
        place = int(np.searchsorted(self.ids, who))
        return place if place < len(self.ids) and self.ids[place] == who else -1

    def kept_ids(self) -> set[int]:
        """Who was put where they stand by hand."""
        return {int(who) for who in self.ids[self.kept]}

    def with_put(self, places: Mapping[int, tuple[float, float]], *, by_hand: bool = True) -> Laid:
        """With people put somewhere else, by hand or not; who is not in the layout stays out of it."""
        x, y, kept = self.x.copy(), self.y.copy(), self.kept.copy()
        for who, (across, down) in places.items():
            if (place := self._place(who)) >= 0:
                x[place], y[place], kept[place] = across, down, by_hand
        return replace(self, x=x, y=y, kept=kept)

    def spots(self) -> Spots:
        """As plain numbers, to be kept."""
        x, y = (np.round(side * _TENTHS).astype(np.int64).tolist() for side in (self.x, self.y))
        return Spots(self.ids.tolist(), x, y, self.group.tolist())


def tied_among(ties: Ints, some: Sequence[int], others: Sequence[int]) -> frozenset[int]:
    """Those of `some` who have a tie to anybody of `some` or `others`; `ties` begin with the ids of both ends."""
    ends, few = ties[:, :2], np.asarray(some, np.int64)
    ends = ends[np.isin(ends, few).any(axis=1)]
    if not len(ends):
        return frozenset()
    here = np.concatenate([few, np.asarray(others, np.int64)])
    return frozenset(few[np.isin(few, ends[np.isin(ends, here).all(axis=1)])].tolist())


def asked(
    ids: Sequence[int] | Ints,
    ties: Sequence[tuple[int, ...]] | Ints,
    shared: Sequence[Sequence[str]],
    kept: Mapping[int, tuple[float, float]],
    given: Sequence[str] | None = None,
    apart: Sequence[tuple[int, int]] = (),
) -> Asked:
    """The question of a layout. `shared`: one word of each person for each thing they may share, "" for none; `given`:
    the word that names the island of each, where that does not go by ties; `apart`: who is known not to know whom.
    """
    people = np.sort(np.asarray(ids, np.int64))
    order = np.argsort(np.asarray(ids, np.int64), kind="stable")
    one, other, weight = _ties(people, ties)
    weak = tuple(_numbers(words)[order] for words in shared)
    put = np.isin(people, np.fromiter(kept, np.int64, len(kept)))
    x, y = np.full(len(people), np.nan, np.float32), np.full(len(people), np.nan, np.float32)
    for place in np.flatnonzero(put).tolist():
        x[place], y[place] = kept[int(people[place])]
    named = np.empty(0, np.int64) if given is None else _numbers(given)[order]
    strangers = _ties(people, [(a, b, 1, 1) for a, b in apart])
    return Asked(people, one, other, weight, weak, put, (x, y), named, strangers[:2])


def layout(question: Asked, before: Laid | None, seed: int = 1) -> Iterator[Laid]:
    """A first picture at once, then better ones; warm from where people stood before: the first is then as they stood.

    Circles are found anew where the ties are others than those they were found among.
    """
    from myconnections.insight import islands  # loaded here: a map of rings never needs it

    people = len(question.ids)
    x, y = np.full(people, np.nan, np.float32), np.full(people, np.nan, np.float32)
    groups = np.full(people, -1, np.int64)
    if before is not None and len(before.ids):
        place = np.clip(np.searchsorted(before.ids, question.ids), 0, len(before.ids) - 1)
        known = before.ids[place] == question.ids
        known &= ~(before.kept[place] & ~question.kept)  # let go again: they find their own place
        x[known], y[known], groups[known] = before.x[place[known]], before.y[place[known]], before.group[place[known]]
    known, room = ~np.isnan(x), 0.0
    if before is not None and known.any():
        room = float(before.room[0])
    x[question.kept], y[question.kept] = question.at[0][question.kept], question.at[1][question.kept]
    by_ties = not len(question.given)
    if not by_ties:
        groups = question.given
    if room and 2 * int(known.sum()) >= people:
        yield _as_they_stood(question, x, y, groups, room)
    tied = question.tied() if by_ties else 0
    alike = before is not None and before.tied == tied and bool((groups[question.one] >= 0).all())
    group = _found(question, seed, groups) if by_ties and not alike else groups
    steps = islands.islands(
        question.ids,
        question.one,
        question.other,
        group,
        weight=question.weight,
        weak=question.weak,
        apart=question.apart,
        rest=not by_ties,
        seed=seed,
        before=(x, y) if known.any() or question.kept.any() else None,
        room=room,
        fixed=question.kept if question.kept.any() else None,
    )
    for step in steps:
        yield Laid(question.ids, step.x, step.y, step.room, step.island, group, question.kept, tied)


def _found(question: Asked, seed: int, before: Ints) -> Ints:
    """The circles among the ties; each of those of before bears the number it had."""
    from myconnections.insight import communities_found  # loaded here: islands that are given need none

    ties = question.one, question.other, question.weight
    known = before if (before >= 0).any() else None
    found = communities_found.communities(len(question.ids), *ties, seed=seed, before=known)
    return found if known is None else _numbered_as(found, known)


def _numbered_as(group: Ints, before: Ints) -> Ints:
    """The same circles, each with the number of the one of before that it shares most people with; a new one with the
    least number that is free.
    """
    both = (group >= 0) & (before >= 0)
    many = int(before.max()) + 1
    pairs, counts = np.unique(group[both] * many + before[both], return_counts=True)
    number: dict[int, int] = {}
    taken = set[int]()
    for pair in pairs[np.argsort(-counts, kind="stable")].tolist():
        now, then = divmod(pair, many)
        if now not in number and then not in taken:
            number[now] = then
            taken.add(then)
    circles = int(group.max(initial=-1)) + 1
    free = (each for each in range(circles + many) if each not in taken)
    to = np.array([number[now] if now in number else next(free) for now in range(circles)] + [-1], np.int64)
    return to[group]


def _as_they_stood(question: Asked, x: Coordinates, y: Coordinates, groups: Ints, room: float) -> Laid:
    """Those who stood somewhere, on the islands of the circles of then; the others are in no layout yet."""
    from myconnections.insight.homes import homes  # loaded here, as above
    from myconnections.insight.islands import MOST

    here = ~np.isnan(x)
    island, _ = homes(groups, question.weak, MOST, rest=len(question.given) > 0, apart=question.apart)
    rooms = np.full(int(here.sum()), room, np.float32)
    return Laid(question.ids[here], x[here], y[here], rooms, island[here], groups[here], question.kept[here])


def remembered(spots: Spots, room: float = 0.0, tied: int = 0) -> Laid | None:
    """A layout of an earlier day as a beginning, `room` its distance of neighbors, `tied` as in `Laid`; None where
    there was none.
    """
    if not spots.ids:
        return None
    x, y = (np.asarray(side, np.float32) / np.float32(_TENTHS) for side in (spots.x, spots.y))
    rooms, nowhere = np.full(len(x), room, np.float32), np.full(len(x), NO_ISLAND, np.int64)
    ids, group = np.asarray(spots.ids, np.int64), np.asarray(spots.group, np.int64)
    return Laid(ids, x, y, rooms, nowhere, group, np.zeros(len(ids), bool), tied)


def stand(laid: Laid, ids: Sequence[int] | Ints, clear: float = 0.0) -> Stand:
    """Where these people stand, in their order; who is not in the layout yet waits at the outer edge.

    Nobody who was not put there stands nearer to the middle than `clear`: there I am.
    """
    people = np.asarray(ids, np.int64)
    if not len(laid.ids):
        laid = Laid(np.array([-1]), *(np.zeros(1, np.float32),) * 3, *(np.full(1, -1),) * 2, np.zeros(1, bool))
    place = np.clip(np.searchsorted(laid.ids, people), 0, len(laid.ids) - 1)
    here = laid.ids[place] == people
    turn = (people * _GOLDEN % 1.0) * _TURN
    x = np.where(here, laid.x[place], OUTER * np.cos(turn)).astype(np.float32)
    y = np.where(here, laid.y[place], OUTER * np.sin(turn)).astype(np.float32)
    away = np.maximum(np.hypot(x, y), 1e-6)
    # From the middle to twice as far everybody is pushed outwards, the nearer the more.
    pushed = (away < 2 * clear) & ~(here & laid.kept[place])
    x = np.where(pushed, x / away * (clear + away / 2), x).astype(np.float32)
    y = np.where(pushed, y / away * (clear + away / 2), y).astype(np.float32)
    room = np.where(here, laid.room[place], np.float32(6.0)).astype(np.float32)
    kept: NDArray[np.bool_] = here & laid.kept[place]
    island = np.where(here, laid.island[place], NO_ISLAND)
    group = np.where(here, laid.group[place], NO_ISLAND)
    return Stand(Places(x, y, room), outlines(x, y, island, kept).with_circles(group), kept)


def _ties(people: Ints, ties: Sequence[tuple[int, ...]] | Ints) -> tuple[Ints, Ints, Floats]:
    from myconnections.insight.communities_found import strength  # loaded here, as above

    if not len(people) or not len(ties):
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    rows = ties if isinstance(ties, np.ndarray) else tie_rows(ties)
    places = np.clip(np.searchsorted(people, rows[:, :2]), 0, len(people) - 1)
    there = (people[places] == rows[:, :2]).all(axis=1)
    rows, places = rows[there], places[there]
    sure = rows[:, 3] > 0 if rows.shape[1] > 3 else np.ones(len(rows), bool)
    return places[:, 0], places[:, 1], strength(rows[:, 2], sure)


def _numbers(words: Sequence[str]) -> Ints:
    """A number for each word, the same for the same, -1 for none."""
    order = {"": -1} | {word: number for number, word in enumerate(sorted(set(words) - {""}))}
    return np.fromiter(map(order.__getitem__, words), np.int64, len(words))
