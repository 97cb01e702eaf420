"""Keeping people a little apart: whoever stands nearer than an arm's length to somebody is pushed away.

People are sorted by cells as wide as that length, so only those in the same cell or one beside it are compared.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_BESIDE, _BELOW = 12, 24
"""So many neighbors of a person are looked at, in the order of cells; in a thicker crowd others do the pushing."""
_HAIR = 1e-3


def pushes(x: Floats, y: Floats, room: float, chance: np.random.Generator) -> tuple[Floats, Floats]:
    """How far each is pushed, half of `room` at most; two who are nearer than `room` share what is missing."""
    many = len(x)
    across, down = np.zeros(many), np.zeros(many)
    x, y = (side + _HAIR * room * chance.random(many) for side in (x, y))  # two in one place part, too
    first, second, order = _near(x, y, room, chance)
    dx, dy = x[order[first]] - x[order[second]], y[order[first]] - y[order[second]]
    square = dx * dx + dy * dy
    close = square < room * room
    first, second, dx, dy = first[close], second[close], dx[close], dy[close]
    force = 0.5 * (room / (np.sqrt(square[close]) + 1e-9) - 1)
    dx, dy = dx * force, dy * force
    across[order] = np.bincount(first, dx, many) - np.bincount(second, dx, many)
    down[order] = np.bincount(first, dy, many) - np.bincount(second, dy, many)
    far = np.hypot(across, down)
    held = np.minimum(1.0, 0.5 * room / np.maximum(far, 1e-9))
    return across * held, down * held


def _near(x: Floats, y: Floats, room: float, chance: np.random.Generator) -> tuple[Ints, Ints, Ints]:
    """Pairs that may be nearer than `room`, as places in the order of cells, and that order."""
    shift = chance.random(2)  # cells lie elsewhere each time, so that no edge of theirs shows
    column, row = (np.floor(side / room + by).astype(np.int64) for side, by in zip((x, y), shift, strict=True))
    wide = int(np.ptp(column)) + 3 if len(x) else 1
    cell = (row - row.min(initial=0)) * wide + column - column.min(initial=0)
    order = np.argsort(cell, kind="stable")
    cell = cell[order]
    firsts, seconds = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for step in range(1, _BESIDE):
        found = np.flatnonzero(cell[step:] - cell[:-step] <= 1)
        firsts.append(found)
        seconds.append(found + step)
    begin, end = np.searchsorted(cell, cell + wide - 1), np.searchsorted(cell, cell + wide + 1, "right")
    for step in range(_BELOW):
        found = np.flatnonzero(begin + step < end)
        if not len(found):
            break
        firsts.append(found)
        seconds.append(begin[found] + step)
    return np.concatenate(firsts), np.concatenate(seconds), order
