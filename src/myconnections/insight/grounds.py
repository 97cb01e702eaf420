"""What islands are laid out on: discs and the band around them, their scale, and who stands where already."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from myconnections.insight import discs, triangles
from myconnections.insight.discs import ACROSS, Discs, far, summed
from myconnections.insight.homes import NO_ISLAND
from myconnections.insight.rings import OUTER

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Coordinates = NDArray[np.float32]

_RUNG = 2**0.25
"""World units of a person are rungs of this ladder, so that a few more people do not change the scale."""
_TOO_SMALL, _TOO_WIDE = 0.7, 1.12
"""A picture that fills less of `OUTER`, or more, gets another scale."""
_APART = 1.4
"""About the distance of two neighbors, in units of one person."""
_KNOWN = 0.3
"""How much those move who stood here before."""
_STRAY = 1.2
"""Who stood so many radii from the middle of the others had come from elsewhere."""
_GAP = 2.0
"""Between islands and the band, in units of one person."""
_FILLING = 8
"""So many people fill a disc well enough to tell the scale by it."""
_REACHED = 0.93
"""How far out in their disc the outermost stand, measured over islands of 8 to 300 people: 0.87 to 0.99."""
_STRAYING = 4.0
"""Who stands twice as far from the middle as is usual came from elsewhere."""


@dataclass(frozen=True, slots=True)
class Islands:
    """Where everybody stands. `island` is the disc of each, NO_ISLAND for those in the band around all.

    `room` is about the distance to the next; `center_x`, `center_y`, `radius`, `size` are the discs, the largest
    first; `extent` how far out the picture reaches upwards and downwards (sideways `discs.WIDE` times as far).
    """

    x: Coordinates
    y: Coordinates
    room: Coordinates
    island: Ints
    center_x: Floats
    center_y: Floats
    radius: Floats
    size: Ints
    extent: float


@dataclass(slots=True)
class Crowd:
    """Those on islands, in units of one person, while they are laid out; `one` and `other` are places among them.

    `pull` (t,) is the weight of ties; `moving` (n,) how much each follows what pulls and pushes, 0 who is fixed.
    """

    x: Floats
    y: Floats
    island: Ints
    discs: Discs
    one: Ints
    other: Ints
    pull: Floats
    moving: Floats

    @property
    def many(self) -> int:
        """How many stand on islands."""
        return len(self.x)


@dataclass(slots=True)
class Ground:
    """Everybody (n,): `island` or NO_ISLAND, `clump` of those in the band; `known` stood somewhere, `still` are fixed.

    `unit` is world units a person; `aside` the island that stands beside all others, NO_ISLAND where there is none. x
    and y are in units of one person, `old_x` and `old_y` world units (NaN: new).
    """

    ids: Ints
    island: Ints
    clump: Ints
    old_x: Floats
    old_y: Floats
    known: Bools
    still: Bools
    warm: bool
    x: Floats
    y: Floats
    sizes: Ints
    discs: Discs
    room_before: float
    unit: float = 1.0
    aside: int = NO_ISLAND

    @classmethod
    def of(
        cls,
        ids: Ints,
        island: Ints,
        clump: Ints,
        before: tuple[Coordinates, Coordinates] | None,
        fixed: Bools | None,
        room: float,
    ) -> Ground:
        """Nobody has a place yet. It is warm when at least half of all who may move stood somewhere; `room` is that of
        the earlier picture, 0.0 where it is not known.
        """
        many = len(ids)
        empty = np.full(many, np.nan)
        old_x, old_y = (empty, empty) if before is None else (side.astype(np.float64) for side in before)
        still = np.zeros(many, bool) if fixed is None else fixed & ~np.isnan(old_x)
        known = ~np.isnan(old_x) & ~still
        warm = bool(known.any()) and 2 * int(known.sum()) >= int((~still).sum())
        sizes = np.bincount(island[island >= 0], minlength=int(island.max(initial=-1)) + 1)
        nowhere = Discs(np.zeros(0), np.zeros(0), np.zeros(0))
        if not warm:
            known = np.zeros(many, bool)
        x, y = np.zeros(many), np.zeros(many)
        return cls(ids, island, clump, old_x, old_y, known, still, warm, x, y, sizes, nowhere, room)

    def lay(self, between: tuple[Ints, Ints, Floats], chance: np.random.Generator) -> None:
        """Discs, scale and band; `between` are the ties between discs."""
        earlier = (self.room_before / _APART or self._scale_before()) if self.warm else 1.0
        if self.warm:
            self.x[self.known] = self.old_x[self.known] / earlier
            self.y[self.known] = self.old_y[self.known] / earlier
            self.discs = self._discs_again(between)
        else:
            self.discs = discs.begun(self.sizes, *between, chance, aside=self.aside)
        extent = self._around()
        fills = earlier * extent / OUTER
        keeps = self.warm and _TOO_SMALL <= fills <= _TOO_WIDE
        self.unit = earlier if keeps else _rung_below(OUTER / max(extent, ACROSS))
        self.x[self.still] = self.old_x[self.still] / self.unit
        self.y[self.still] = self.old_y[self.still] / self.unit

    def crowd(self, one: Ints, other: Ints, weights: Floats) -> tuple[Crowd, Ints]:
        """Those on islands with the ties inside them, and their places among all."""
        here = np.flatnonzero(self.island >= 0)
        place = np.full(len(self.ids), -1, np.int64)
        place[here] = np.arange(len(here))
        inside = (self.island[one] == self.island[other]) & (self.island[one] >= 0)
        one, other = place[one[inside]], place[other[inside]]
        pull = weights[inside] * (1.0 + triangles.shared(len(here), one, other))
        moving = np.where(self.still, 0.0, np.where(self.known, _KNOWN, 1.0))[here]
        return Crowd(self.x[here], self.y[here], self.island[here], self.discs, one, other, pull, moving), here

    def picture(self, crowd: Crowd, here: Ints) -> Islands:
        """Everybody in world units."""
        self.x[here], self.y[here] = crowd.x, crowd.y
        x, y = (self.x * self.unit).astype(np.float32), (self.y * self.unit).astype(np.float32)
        x[self.still], y[self.still] = self.old_x[self.still], self.old_y[self.still]
        room = np.full(len(x), _APART * self.unit, np.float32)
        middle = self.discs
        extent = float(far(x.astype(np.float64), y.astype(np.float64)).max(initial=0.0))
        sides = (middle.x * self.unit, middle.y * self.unit, middle.radius * self.unit)
        return Islands(x, y, room, self.island, *sides, self.sizes, extent)

    def _scale_before(self) -> float:
        """World units a person of the earlier picture, told by how far the people of an island stand from its middle,
        on the nearest rung. Where there were no islands, by how far out the picture reached.
        """
        here = np.flatnonzero(self.known & (self.island >= 0))
        many, island = len(self.sizes), self.island[here]
        count = np.bincount(island, minlength=many)
        full = count >= _FILLING
        if not full.any():
            reach = ACROSS * np.sqrt(self.known.sum() / (discs.FILLED * discs.WIDE))
            return _rung_near(float(far(self.old_x[self.known], self.old_y[self.known]).max()) / reach)
        x, y = (summed(island, side[here], many) / np.maximum(count, 1) for side in (self.old_x, self.old_y))
        square = (self.old_x[here] - x[island]) ** 2 + (self.old_y[here] - y[island]) ** 2
        usual = summed(island, square, many) / np.maximum(count, 1)
        near = square <= _STRAYING * usual[island]
        here, island = here[near], island[near]
        x, y = (_middle(island, side[here], many) for side in (self.old_x, self.old_y))
        reach = np.zeros(many)
        np.maximum.at(reach, island, np.hypot(self.old_x[here] - x[island], self.old_y[here] - y[island]))
        return _rung_near(float(np.median(reach[full] / (_REACHED * ACROSS * np.sqrt(count[full])))))

    def _discs_again(self, between: tuple[Ints, Ints, Floats]) -> Discs:
        """Discs where their people stand: the middle between the outermost, strays left out. New ones stand between
        those they have ties to.
        """
        many = len(self.sizes)
        here = np.flatnonzero(self.known & (self.island >= 0))
        island = self.island[here]
        count = np.maximum(np.bincount(island, minlength=many), 1)
        x, y = (summed(island, side[here], many) / count for side in (self.x, self.y))
        away = np.hypot(self.x[here] - x[island], self.y[here] - y[island])
        here = here[away <= _STRAY * ACROSS * np.sqrt(self.sizes[island])]
        island = self.island[here]
        count = np.bincount(island, minlength=many)
        x, y = (_middle(island, side[here], many) for side in (self.x, self.y))
        one, other, ties = between
        firm = ties * ((count[one] > 0) | (count[other] > 0))
        mean = discs.Averaging(many, one, other, firm)
        new = count == 0
        x[new], y[new] = mean(x)[new], mean(y)[new]
        return discs.pushed(x, y, self.sizes)

    def _around(self) -> float:
        """Places in the band for those without an island; how far out the picture reaches then."""
        outside = np.flatnonzero(self.island < 0)
        if not len(outside):
            return self.discs.extent
        shore = discs.shore(self.discs, _GAP)
        _, first, where, sizes = np.unique(
            self.clump[outside], return_index=True, return_inverse=True, return_counts=True
        )
        order = np.lexsort((self.ids[outside[first]], -sizes))
        radii = ACROSS * np.sqrt(sizes)
        across, down = np.empty(len(sizes)), np.empty(len(sizes))
        across[order], down[order] = discs.band(radii[order], shore)
        members = np.argsort(where, kind="stable")
        number = np.empty(len(outside), np.int64)
        number[members] = np.arange(len(outside)) - (np.cumsum(sizes) - sizes)[where[members]]
        aside = discs.sunflower(number, sizes[where].astype(np.float64), radii[where] * (sizes[where] > 1))
        new = ~self.known[outside]
        self.x[outside[new]] = (across[where] + aside[0])[new]
        self.y[outside[new]] = (down[where] + aside[1])[new]
        self._out_of_the_way(outside[~new], shore)
        return max(self.discs.extent, float((far(across, down) + radii).max()))

    def _out_of_the_way(self, who: Ints, shore: Floats) -> None:
        """Those who stood where islands are now, straight outwards to the band."""
        x, y = self.x[who], self.y[who]
        outwards = np.maximum(1.0, discs.inner(shore, np.arctan2(y, x / discs.WIDE)) / np.maximum(far(x, y), 1e-9))
        self.x[who] *= outwards
        self.y[who] *= outwards


def _middle(island: Ints, values: Floats, many: int) -> Floats:
    """The middle between the least and the greatest of each island; 0.0 where there is none."""
    least, most = np.full(many, np.inf), np.full(many, -np.inf)
    np.minimum.at(least, island, values)
    np.maximum.at(most, island, values)
    empty = np.isinf(least)
    least[empty], most[empty] = 0.0, 0.0
    middle: Floats = (least + most) / 2
    return middle


def _rung_below(unit: float) -> float:
    return float(_RUNG ** np.floor(np.log(unit) / np.log(_RUNG) + 1e-9))


def _rung_near(unit: float) -> float:
    return float(_RUNG ** np.rint(np.log(max(unit, 1e-9)) / np.log(_RUNG)))
