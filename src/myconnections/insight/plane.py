"""Questions to a plane full of people: who is here, who is nearest, who lies inside, what to draw first.

All of it from flat arrays; thirty thousand distances take less than looking into any tree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Coordinates = NDArray[np.float32]
Ints = NDArray[np.int64]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Spread = tuple[Ints, Coordinates, Coordinates]
"""Numbers of people in any order, and their places."""

LEVELS = (1.0, 0.75, 0.55, 0.4, 0.28)
"""How large a mark is drawn, as a part of its full size, where there is less and less room."""
_ASIDE = 3.0
_TURN, _ENOUGH = 4, 800
"""Degrees from one try to the next; in a crowd so many people tell where most of them are."""
_PIECES = 12
"""Straight pieces that a bent line is looked at in."""


def seen(x: Coordinates, y: Coordinates, box: Box) -> NDArray[np.bool_]:
    """Of each person whether they stand inside the box."""
    left, top, right, bottom = box
    inside_box: NDArray[np.bool_] = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    return inside_box


def within(x: Coordinates, y: Coordinates, box: Box) -> Ints:
    """Who stands inside the box, in their order."""
    return np.flatnonzero(seen(x, y, box))


class Crowd:
    """How many points stand in any box, from counts in cells: asked hundreds of times in the time of looking once.

    `box` is what is looked at, cut into cells of `side`; a box is counted to the nearest cell.
    """

    def __init__(self, x: Coordinates, y: Coordinates, box: Box, side: float) -> None:
        left, top, right, bottom = box
        self._left, self._top, self._side = left, top, side
        across, down = (max(int((far - near) / side) + 1, 1) for near, far in ((left, right), (top, bottom)))
        who = within(x, y, box)
        cells = ((y[who] - top) // side).astype(np.int64) * across + ((x[who] - left) // side).astype(np.int64)
        counts = np.bincount(cells, minlength=across * down).reshape(down, across)
        self._before = np.zeros((down + 1, across + 1), np.int64)
        """Of each corner of a cell how many stand left of it and over it."""
        self._before[1:, 1:] = counts.cumsum(axis=0).cumsum(axis=1)

    def count(self, box: Box) -> int:
        """How many stand in a box; outside what is looked at nobody does."""
        down, across = self._before.shape
        left, top, right, bottom = box
        first, last = (min(max(round((x - self._left) / self._side), 0), across - 1) for x in (left, right))
        over, under = (min(max(round((y - self._top) / self._side), 0), down - 1) for y in (top, bottom))
        before = self._before
        return int(before[under, last] - before[over, last] - before[under, first] + before[over, first])


def nearest(x: Coordinates, y: Coordinates, at: tuple[float, float]) -> tuple[int, float]:
    """The person nearest to a point and how far away; (-1, inf) when there is nobody. Of equals the later drawn."""
    if not len(x):
        return -1, float("inf")
    apart = (x - at[0]) ** 2 + (y - at[1]) ** 2
    found = len(apart) - 1 - int(np.argmin(apart[::-1]))
    return found, float(apart[found]) ** 0.5


def nearest_line(
    x: Coordinates, y: Coordinates, one: Ints, other: Ints, at: tuple[float, float], bow: float
) -> tuple[int, float]:
    """Which line between two people is nearest to a point, and how far away; (-1, inf) where there is none.

    A line is bent aside by `bow` of its length (a quadratic curve, as it is drawn); 0 is straight.
    """
    if not len(one):
        return -1, float("inf")
    x1, y1, x2, y2 = (part.astype(np.float64)[:, None] for part in (x[one], y[one], x[other], y[other]))
    middle_x, middle_y = (x1 + x2) / 2 - (y2 - y1) * bow, (y1 + y2) / 2 + (x2 - x1) * bow
    part = np.linspace(0, 1, _PIECES + 1)
    along_x = (1 - part) ** 2 * x1 + 2 * part * (1 - part) * middle_x + part**2 * x2 - at[0]
    along_y = (1 - part) ** 2 * y1 + 2 * part * (1 - part) * middle_y + part**2 * y2 - at[1]
    step_x, step_y = np.diff(along_x), np.diff(along_y)
    length = np.maximum(step_x**2 + step_y**2, 1e-12)
    foot = np.clip(-(along_x[:, :-1] * step_x + along_y[:, :-1] * step_y) / length, 0, 1)
    apart = np.hypot(along_x[:, :-1] + foot * step_x, along_y[:, :-1] + foot * step_y).min(axis=1)
    found = int(np.argmin(apart))
    return found, float(apart[found])


def emptiest(
    x: Coordinates,
    y: Coordinates,
    radius: float,
    half: tuple[float, float],
    taken: Sequence[Box] = (),
    first: float = 0.0,
) -> float:
    """Where on a circle around (0, 0) a box hides fewest people: the angle from straight up, clockwise, in radians.

    `half` is half of the box's width and height; boxes in `taken` are kept free before all. Of equals `first`, then the
    nearest to straight up.
    """
    turns = np.deg2rad([0, *(side * turn for turn in range(_TURN, 180 + _TURN, _TURN) for side in (1, -1))])
    turns = np.concatenate([[first], turns])
    wide, high = half
    near = np.flatnonzero(np.abs(np.hypot(x, y) - radius) <= np.hypot(wide, high))
    near = near[:: len(near) // _ENOUGH + 1]
    across, down = radius * np.sin(turns)[:, None], -radius * np.cos(turns)[:, None]
    hidden = ((np.abs(x[near] - across) <= wide) & (np.abs(y[near] - down) <= high)).sum(axis=1)
    boxes = np.asarray(taken, np.float64).reshape(-1, 4)
    beside = (across + wide < boxes[:, 0]) | (across - wide > boxes[:, 2])
    above = (down + high < boxes[:, 1]) | (down - high > boxes[:, 3])
    return float(turns[int(np.argmin(hidden + (len(x) + 1) * (~(beside | above)).sum(axis=1)))])


def inside(x: Coordinates, y: Coordinates, corners: Sequence[tuple[float, float]]) -> Ints:
    """Who lies inside a polygon (even-odd rule)."""
    odd = np.zeros(len(x), bool)
    previous = corners[-1] if corners else (0.0, 0.0)
    for one in corners:
        (x1, y1), (x2, y2) = previous, one
        if y1 != y2:
            odd ^= ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
        previous = one
    return np.flatnonzero(odd)


def towards(x: Coordinates, y: Coordinates, start: int, direction: tuple[float, float]) -> int:
    """The next person in a direction (a unit vector), `start` itself when there is none.

    Near and straight ahead is best: who lies aside counts as further away.
    """
    across, down = x - x[start], y - y[start]
    ahead = across * direction[0] + down * direction[1]
    aside = np.abs(across * direction[1] - down * direction[0])
    cost = np.where(ahead > np.maximum(aside * 0.5, 1e-6), ahead + _ASIDE * aside, np.inf)
    best = int(np.argmin(cost))
    return best if np.isfinite(cost[best]) else start


def round_the_rings(x: Coordinates, y: Coordinates, stages: NDArray[np.uint8]) -> Ints:
    """Everybody in the order of walking: the innermost ring first, each clockwise from the top."""
    return np.lexsort((np.arctan2(x, -y) % (2 * np.pi), -stages.astype(np.int64)))


def round_the_islands(x: Coordinates, y: Coordinates, island: Ints) -> Ints:
    """Everybody in the order of walking: the largest island first, each from left to right; at last who has none."""
    return np.lexsort((y, x, np.where(island < 0, np.iinfo(np.int64).max, island)))


def levels(room: Coordinates, radius: NDArray[np.float32], scale: float) -> NDArray[np.int64]:
    """Which of LEVELS each mark is drawn at, so that neighbors do not cover each other at `scale` pixels a unit."""
    fits = np.clip(room * (0.5 * scale) / radius, 0.0, 1.0)
    found: Ints = np.searchsorted(-np.asarray(LEVELS[:-1]), -fits, side="left").astype(np.int64)
    return found


def fill_cells(taken: bytearray, across: int, x: NDArray[np.float64], y: NDArray[np.float64], side: float) -> None:
    """Mark the cells of `side` pixels in which these points lie; `taken` holds the rows of `across` cells in turn."""
    cells = np.frombuffer(taken, np.uint8)
    column, row = (x // side).astype(np.int64), (y // side).astype(np.int64)
    there = (column >= 0) & (column < across) & (row >= 0) & (row < len(cells) // across)
    cells[row[there] * across + column[there]] = 1


def colors_in(pixels: bytes | bytearray | memoryview, down: int, across: int) -> NDArray[np.uint32]:
    """The pixels of a picture of four bytes each, by row and column, read where they lie (Qt's RGB32)."""
    return np.frombuffer(pixels, np.uint32).reshape(down, across)


def cells_of(cells: Mapping[int, tuple[int, int, int]]) -> NDArray[np.float64]:
    """Source rectangles by key from (left, top, side)."""
    found = np.zeros((max(cells, default=0) + 1, 4))
    for key, (left, top, side) in cells.items():
        found[key] = left, top, side, side
    return found


@dataclass(frozen=True, slots=True)
class Way:
    """The ways of everybody from one picture to another, in the order of the second; `furthest` is the longest."""

    x: Coordinates
    y: Coordinates
    across: Coordinates
    down: Coordinates
    furthest: float

    def at(self, part: float) -> tuple[Coordinates, Coordinates]:
        """Where everybody is after a part (0-1) of the way."""
        rest = np.float32(1 - part)
        return self.x - self.across * rest, self.y - self.down * rest


def way(before: Spread, after: Spread) -> Way:
    """Who is on both goes from there to here; who is only on the second is there already."""
    (ids, x, y), (to_ids, to_x, to_y) = before, after
    across, down = np.zeros(len(to_ids), np.float32), np.zeros(len(to_ids), np.float32)
    if len(ids):
        order = np.argsort(ids, kind="stable")
        place = order[np.clip(np.searchsorted(ids[order], to_ids), 0, len(order) - 1)]
        both = ids[place] == to_ids
        across[both], down[both] = to_x[both] - x[place[both]], to_y[both] - y[place[both]]
    return Way(to_x, to_y, across, down, float(np.hypot(across, down).max(initial=0.0)))


class Stamps:
    """A native buffer of pixmap fragments, ten doubles each, to be read where it lies (Qt's PixmapFragment).

    x, y (middle), source left, top, width, height, scale x, scale y, rotation, opacity.
    """

    def __init__(self, cells: NDArray[np.float64], scale: float = 1.0) -> None:
        """`cells` are the source rectangles (left, top, width, height) by key, `scale` device to logical pixels."""
        self._cells = cells
        self._scale = scale
        self._rows = np.zeros((0, 10))

    def fill(self, x: NDArray[np.float64], y: NDArray[np.float64], keys: NDArray[np.int64]) -> int:
        """Put stamps of these keys around these pixels; the address of the first. Valid until the next call."""
        count = len(x)
        if count > len(self._rows):
            self._rows = np.zeros((max(count, 1024), 10))
            self._rows[:, 6:8] = self._scale
            self._rows[:, 9] = 1.0
        rows = self._rows[:count]
        rows[:, 0], rows[:, 1] = x, y
        rows[:, 2:6] = self._cells[keys]
        return int(self._rows.ctypes.data)


class Strokes:
    """A native buffer of lines, four doubles each (x1, y1, x2, y2), filled again and again."""

    SIZE = 4096

    def __init__(self) -> None:
        self._rows = np.zeros((self.SIZE, 4))

    @property
    def addresses(self) -> range:
        """Where each line lies in memory."""
        start = int(self._rows.ctypes.data)
        return range(start, start + self._rows.nbytes, 32)

    def fill(self, x: NDArray[np.float64], y: NDArray[np.float64], first: Ints, second: Ints) -> int:
        """Put in lines between these people's pixels, SIZE at most; how many."""
        count = min(len(first), self.SIZE)
        rows, one, two = self._rows[:count], first[:count], second[:count]
        rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3] = x[one], y[one], x[two], y[two]
        return count
