"""Where everybody stands on the map of rings: the stage gives the ring, the sector the direction, the id the place.

World units: me at (0, 0), y downwards, the outermost ring ends at `OUTER`. Angles are radians clockwise from the top.
A place depends on who stands in the same cell, but moves only a little when somebody comes or goes: people keep their
rank among the others by a hash of their id, and ranks are spread evenly (stratified by rows, as in a jittered grid).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places32 = NDArray[np.float32]
Ints = NDArray[np.int64]

CORE = 30.0
"""Room in the middle for me."""
RINGS: dict[int, tuple[float, float]] = {4: (CORE, 84.0), 3: (84.0, 164.0), 2: (164.0, 244.0), 1: (244.0, 324.0)}
"""Stage -> inner and outer radius."""
OUTER = 324.0
MOST_NAMED = 11
"""So many sectors bear a name; further ones stand together."""
FLOOR = 0.04
"""The least share of the circle that a sector gets, so that its name has room."""
OTHERS, NONE_GIVEN = -1, -2
"""Marks of the two sectors without a value of their own."""
_EDGE = 9.0
_TURN, _SHIFT, _WAVER = 2 * np.pi, 0.15, 0.3


@dataclass(frozen=True, slots=True)
class Sectors:
    """Sectors in the order they stand clockwise.

    `names` are the values, "" for the two without one; `marks` a number each (place among the named, OTHERS or
    NONE_GIVEN); `counts` how many stand there; `of` the sector of each person; `edges` the angles between, one more
    than sectors.
    """

    names: tuple[str, ...]
    marks: tuple[int, ...]
    counts: tuple[int, ...]
    of: Ints
    edges: Floats


@dataclass(frozen=True, slots=True)
class Places:
    """World coordinates of each person, and the room each has: the least distance the even spread leaves."""

    x: Places32
    y: Places32
    room: Places32


def sectors(values: Sequence[Sequence[str]], most: int = MOST_NAMED) -> Sectors:
    """Sort people into sectors by their values, the first that has a sector of its own; named ones by name.

    A person without any value stands among NONE_GIVEN, one whose values are all too rare among OTHERS.
    """
    held, seen, counts = Counter(map(tuple, values)), Counter[str](), Counter[int]()
    for own, many in held.items():  # many people hold the same
        for value in set(own):
            seen[value] += many
    named = sorted(sorted(seen, key=lambda name: (-seen[name], name))[:most])
    place = {name: number for number, name in enumerate(named)}
    found = {own: next((place[one] for one in own if one in place), OTHERS if own else NONE_GIVEN) for own in held}
    for own, mark in found.items():
        counts[mark] += held[own]
    marks = [mark for mark in (*range(len(named)), OTHERS, NONE_GIVEN) if counts[mark]]
    order = {mark: number for number, mark in enumerate(marks)}
    number = {own: order[mark] for own, mark in found.items()}
    of = np.array([number[tuple(own)] for own in values], np.int64)
    sizes = tuple(counts[mark] for mark in marks)
    names = tuple(named[mark] if mark >= 0 else "" for mark in marks)
    return Sectors(names, tuple(marks), sizes, of, _edges(sizes))


def _edges(counts: Sequence[int]) -> Floats:
    """Angles by share, FLOOR of the circle at least: share_i = f + (1 - f k) c_i / sum c."""
    if not counts:
        return np.array([0.0, _TURN])
    least = min(FLOOR, 1 / len(counts))
    many = np.asarray(counts, np.float64)
    shares = least + (1 - least * len(counts)) * many / many.sum()
    edges: Floats = np.concatenate([[0.0], np.cumsum(shares) * _TURN])
    edges[-1] = _TURN
    return edges


def place(ids: Ints, stages: Ints, found: Sectors, seed: int = 1) -> Places:
    """The place of each person; `stages` are 1 (Link) to 4 (Relationship). The same seed gives the same places."""
    people = len(ids)
    radius, angle, room = np.zeros(people), np.zeros(people), np.zeros(people)
    across, along, waver = (_chance(ids, seed, salt) for salt in (1, 2, 3))
    cell = stages * len(found.counts) + found.of if people else stages
    order = np.argsort(cell, kind="stable")
    cuts = np.flatnonzero(np.diff(cell[order])) + 1
    for who in np.split(order, cuts):
        if not len(who):
            continue
        sector = int(found.of[who[0]])
        band = RINGS[int(stages[who[0]])]
        edges = float(found.edges[sector]), float(found.edges[sector + 1])
        radius[who], angle[who], room[who] = _cell(across[who], along[who], waver[who], band, edges)
    x, y = radius * np.sin(angle), -radius * np.cos(angle)
    return Places(x.astype(np.float32), y.astype(np.float32), room.astype(np.float32))


def _cell(
    across: Floats, along: Floats, waver: Floats, band: tuple[float, float], edges: tuple[float, float]
) -> tuple[Floats, Floats, Floats]:
    """Radius, angle and room of the people of one cell: rows by rank of `across`, places in a row by `along`."""
    people = len(across)
    low, high = band
    pad = min(_EDGE, 0.15 * (high - low))
    low, high = low + pad, high - pad
    # A sector that goes all the way round has no neighbour to keep away from.
    whole = edges[1] - edges[0] > 0.999 * _TURN
    aside = 0.0 if whole else min(pad / ((low + high) / 2), 0.12 * (edges[1] - edges[0]))
    begin, wide = edges[0] + aside, edges[1] - edges[0] - 2 * aside
    height = high - low
    rows = int(np.clip(round(np.sqrt(people * height / (wide * (low + high) / 2))), 1, people))
    radii = low + height * (np.arange(rows) + 0.5) / rows
    ends = np.rint(people * np.cumsum(radii) / radii.sum()).astype(np.int64)
    rank = np.empty(people, np.int64)
    rank[np.argsort(across, kind="stable")] = np.arange(people)
    row = np.searchsorted(ends, rank, side="right")
    order = np.lexsort((along, row))
    many = np.bincount(row, minlength=rows)
    number = np.empty(people, np.int64)
    number[order] = np.arange(people) - (np.cumsum(many) - many)[row[order]]
    # Rows are set off against each other like bricks, and nobody stands exactly in line.
    shift = np.where(row % 2, _SHIFT, -_SHIFT) + _WAVER * (waver - 0.5)
    angle: Floats = begin + wide * (number + 0.5 + shift) / many[row]
    # Another digit of the same chance: radius and angle must not waver together.
    radius: Floats = radii[row] + (waver * 16 % 1 - 0.5) * _WAVER * height / rows
    room: Floats = np.minimum(height / rows, wide * radii[row] / many[row]) * (1 - _WAVER)
    return radius, angle, room


def _chance(ids: Ints, seed: int, salt: int) -> Floats:
    """A number in [0, 1) for each id, always the same for the same seed (splitmix64, Steele et al. 2014)."""
    mixed = ids.astype(np.uint64) + np.uint64((seed * 1_000_003 + salt) * 0x9E3779B97F4A7C15 % 2**64)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    mixed ^= mixed >> np.uint64(31)
    return (mixed >> np.uint64(11)).astype(np.float64) / 2.0**53
