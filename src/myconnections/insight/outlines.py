"""The shores of islands: a soft closed line around the people of each, from flat arrays.

Around its middle every island is cut into as many slices as the line has corners; the furthest person of a slice
pushes the line outwards, and between the slices it is smoothed, so that it looks drawn by hand and not computed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from myconnections.insight.plane import Coordinates, Ints
from myconnections.insight.rings import Floats

CORNERS = 36
FEWEST = 3
"""An island of fewer people has no line of its own."""
NO_ISLAND = -1
_AIR, _LEAST, _PART = 11.0, 0.8, 0.7
"""Units between the outermost person and the line at most; what is always added; part of the usual distance of two."""
_ROUNDS = 3
_CURVE, _CURVE_DATA = 2, 3
"""Kinds of elements of a QPainterPath."""
_FULL = 0.62
"""A slice without anybody still reaches so far, as a part of the mean of all slices."""
_FAR = 2.6
"""Who stands so many times the usual distance from the middle was carried off by hand, and pushes no line."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """Islands with a line of their own, the largest first.

    `of` is the island of each person (a place in the other arrays, NO_ISLAND for none); `x` and `y` are the corners,
    (islands, CORNERS); `center_x`, `center_y` the middles, `reach` the greatest distance of a corner from it, `count`
    how many people stand there; `number` the number that the layout gave it; `circle` that of the circle among the ties
    that its people are, NO_ISLAND for people who only share something. It is empty where that was not asked.
    """

    of: Ints
    x: Floats
    y: Floats
    center_x: Floats
    center_y: Floats
    reach: Floats
    count: Ints
    number: Ints
    circle: Ints = field(default_factory=lambda: np.zeros(0, np.int64))

    def with_circles(self, group: Ints) -> Outlines:
        """The same with the circle that the people of each island are of, `group` being that of each person."""
        here = np.flatnonzero(self.of >= 0)
        circle = np.full(self.many, NO_ISLAND, np.int64)
        np.maximum.at(circle, self.of[here], group[here])
        return replace(self, circle=circle)

    def same_people(self, after: Outlines) -> bool:
        """Whether the islands of another picture of the same people are the same ones."""
        return np.array_equal(self.of, after.of) and np.array_equal(self.circle, after.circle)

    @property
    def many(self) -> int:
        """How many islands there are."""
        return len(self.count)


def outlines(x: Coordinates, y: Coordinates, island: Ints, carried: NDArray[np.bool_] | None = None) -> Outlines:
    """The shores around people at `x`, `y`; `island` is a number of each, NO_ISLAND for none.

    `carried` were put where they stand by hand: they belong to their island, but do not draw its line after them.
    """
    sizes = np.bincount(island[island >= 0]) if (island >= 0).any() else np.zeros(0, np.int64)
    number = np.argsort(-sizes, kind="stable")
    number = number[sizes[number] >= FEWEST]
    of = _renumbered(island, number, len(sizes))
    many = len(number)
    here = np.flatnonzero((of >= 0) & ~carried) if carried is not None else np.flatnonzero(of >= 0)
    if len(np.unique(of[here])) < many:  # an island of nothing but carried people
        here = np.flatnonzero(of >= 0)
    where = of[here]
    count = np.bincount(where, minlength=many).astype(np.float64)
    center_x = np.bincount(where, x[here].astype(np.float64), many) / count
    center_y = np.bincount(where, y[here].astype(np.float64), many) / count
    across, down = x[here] - center_x[where], y[here] - center_y[where]
    away = np.hypot(across, down)
    usual = np.sqrt(np.bincount(where, away**2, many) / count)
    near = away <= _FAR * np.maximum(usual[where], 1e-6)
    reach = _slices(where[near], np.arctan2(down[near], across[near]), away[near], many)
    apart = usual * np.sqrt(2 * np.pi / np.maximum(count, 1))  # of so many spread evenly over a disc
    reach += np.minimum(_AIR, _LEAST + np.where(usual > 0, _PART * apart, _AIR))[:, None]
    turn = np.arange(CORNERS) * (2 * np.pi / CORNERS)
    return Outlines(
        of,
        center_x[:, None] + reach * np.cos(turn),
        center_y[:, None] + reach * np.sin(turn),
        center_x,
        center_y,
        reach.max(axis=1, initial=0.0),
        sizes[number].astype(np.int64),
        number.astype(np.int64),
    )


def curves(x: Floats, y: Floats) -> list[bytes]:
    """A closed line for each row of corners, through the middles between neighboring ones and bent at each, in the
    bytes of a stream of Qt that holds a QPainterPath: how many elements, kind and point of each, where the last line
    begins, how it is filled.

    The bend is a quadratic curve from middle to middle with the corner c as its control point, raised to a cubic one
    with (m + 2 c) / 3 for both middles m.
    """
    many, corners = x.shape
    made = np.zeros((many, 1 + 3 * corners), [("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
    made["kind"][:, 1::3], made["kind"][:, 2::3], made["kind"][:, 3::3] = _CURVE, _CURVE_DATA, _CURVE_DATA
    for side, corner in (("x", x), ("y", y)):
        middle = (corner + np.roll(corner, 1, axis=1)) / 2
        after = np.roll(middle, -1, axis=1)
        made[side][:, 0] = middle[:, 0]
        made[side][:, 1::3], made[side][:, 2::3] = (middle + 2 * corner) / 3, (after + 2 * corner) / 3
        made[side][:, 3::3] = after
    head, foot = (1 + 3 * corners).to_bytes(4, "big"), bytes(8)
    return [head + row.tobytes() + foot for row in made]


def _renumbered(island: Ints, number: Ints, many: int) -> Ints:
    """The island of each person as a place among those that have a line."""
    place = np.full(many + 1, NO_ISLAND, np.int64)
    place[number] = np.arange(len(number))
    found: Ints = place[np.where(island >= 0, island, many)]
    return found


def _slices(where: Ints, angle: Floats, away: Floats, many: int) -> Floats:
    """How far each slice of each island reaches."""
    least: Floats = np.zeros((many, CORNERS))
    slot = np.rint(angle * (CORNERS / (2 * np.pi))).astype(np.int64) % CORNERS
    np.maximum.at(least, (where, slot), away)
    reach = least
    for part in (0.97, 0.9):  # a person pushes the slices beside their own along
        beside = np.maximum(np.roll(reach, 1, axis=1), np.roll(reach, -1, axis=1))
        reach = np.maximum(reach, part * beside)
    reach = np.maximum(reach, _FULL * reach.mean(axis=1, keepdims=True))
    for _ in range(_ROUNDS):
        soft = (np.roll(reach, 1, axis=1) + 2 * reach + np.roll(reach, -1, axis=1)) / 4
        reach = np.maximum(soft, 0.94 * reach)
    smooth: Floats = np.maximum(reach, least)  # nobody is left outside
    return smooth
