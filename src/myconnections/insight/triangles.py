"""Triangles among ties: how many people the two ends of each tie both know.

Each tie is taken from its end with fewer ties to the one with more; a triangle is two such ties in a row with a third
beside them. So the work is linear in those pairs, whoever knows everybody.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


_MOST = 3_000_000
"""So many pairs of ties in a row are looked at; a picture needs no more where everybody knows everybody."""


def shared(many: int, one: Ints, other: Ints) -> Ints:
    """(t,): the number of triangles that each tie is part of, as far as they were looked at; each pair stands once."""
    if not len(one):
        return np.zeros(0, np.int64)
    degree = np.bincount(one, minlength=many) + np.bincount(other, minlength=many)
    upwards = (degree[one] < degree[other]) | ((degree[one] == degree[other]) & (one < other))
    tie = np.where(upwards, one, other) * many + np.where(upwards, other, one)
    order = np.argsort(tie, kind="stable")
    tie = tie[order]
    low, high = np.divmod(tie, many)
    begin = np.searchsorted(low, np.arange(many + 1))
    onward = np.diff(begin)[high]
    onward[np.cumsum(onward) > _MOST] = 0
    first = np.repeat(np.arange(len(tie)), onward)
    second = begin[high[first]] + np.arange(len(first)) - np.repeat(np.cumsum(onward) - onward, onward)
    closing = low[first] * many + high[second]
    third = np.minimum(np.searchsorted(tie, closing), len(tie) - 1)
    there = tie[third] == closing
    found = np.concatenate([first[there], second[there], third[there]])
    counts = np.empty(len(tie), np.int64)
    counts[order] = np.bincount(found, minlength=len(tie))
    return counts
