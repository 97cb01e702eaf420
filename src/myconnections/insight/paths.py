"""The shortest ways from one person to another along ties among people: breadth first, over flat arrays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Net:
    """Who knows whom. `ids` are sorted; the places of those whom place i knows are near[first[i]:first[i + 1]]."""

    ids: Ints
    first: Ints
    near: Ints

    def places(self, ids: Collection[int]) -> Ints:
        """The places of those of the people who know anybody, in their order of numbers."""
        if not len(self.ids) or not ids:
            return np.empty(0, np.int64)
        asked = np.unique(np.fromiter(ids, np.int64, len(ids)))
        found = np.minimum(np.searchsorted(self.ids, asked), len(self.ids) - 1)
        there: Ints = found[self.ids[found] == asked]
        return there


def net(pairs: Sequence[tuple[int, int]]) -> Net:
    """The net of these pairs; a pair given twice counts once."""
    rows = np.fromiter(chain.from_iterable(pairs), np.int64, 2 * len(pairs)).reshape(-1, 2)
    ids, places = np.unique(rows, return_inverse=True)
    ends = places.reshape(-1, 2)
    both = np.concatenate([ends, ends[:, ::-1]])
    both = both[both[:, 0] != both[:, 1]]
    keys = np.sort(both[:, 0] * max(len(ids), 1) + both[:, 1])  # many times faster than `unique`
    keys = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
    owner, near = np.divmod(keys, max(len(ids), 1))
    first = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=len(ids)))])
    return Net(ids, first.astype(np.int64), near)


def shortest(found: Net, sources: Collection[int], targets: Collection[int], most: int = 3) -> list[tuple[int, ...]]:
    """Up to `most` different ways from one of the sources to one of the targets, the shortest first; ids of people.

    Nobody is on a way twice, and none goes through a further source or target; the same net always gives the same.
    Yen 1971 with breadth first in place of Dijkstra, for every step counts the same.
    """
    starts, ends = found.places(sources), found.places(targets)
    starts = starts[~np.isin(starts, ends)]
    goal, closed = _marks(found, ends), _marks(found, starts)
    best = _way(found, starts, goal, closed)
    if best is None:
        return []
    ways, seen = [best], {best}
    waiting: list[tuple[int, tuple[int, ...]]] = []
    while len(ways) < most:
        last = ways[-1]
        for place in range(len(last)):
            head = last[:place]
            turned = {one[place] for one in ways if one[:place] == head and len(one) > place}
            tail = _branch(found, starts, goal, closed, head, turned)
            if tail is not None and (way := (*head, *tail)) not in seen:
                seen.add(way)
                heappush(waiting, (len(way), way))
        if not waiting:
            break
        ways.append(heappop(waiting)[1])
    return [tuple(int(found.ids[place]) for place in way) for way in ways]


def _branch(
    found: Net, starts: Ints, goal: Marks, closed: Marks, head: tuple[int, ...], turned: Collection[int]
) -> tuple[int, ...] | None:
    """The shortest rest of a way that begins with `head` and then with none of `turned`."""
    if not head:
        return _way(found, starts[~np.isin(starts, list(turned))], goal, closed)
    shut = closed.copy()
    shut[list(head)] = True
    rest = _way(found, np.asarray(head[-1:], np.int64), goal, shut, turned)
    return None if rest is None else rest[1:]


def _way(found: Net, starts: Ints, goal: Marks, closed: Marks, turned: Collection[int] = ()) -> tuple[int, ...] | None:
    """One shortest way that enters nobody closed; its first step leads to none of `turned`."""
    came = np.full(len(found.ids), -1, np.int64)
    seen, front = closed.copy(), starts
    seen[starts] = True
    barred = np.asarray(list(turned), np.int64)
    while len(front):
        many = found.first[front + 1] - found.first[front]
        inside = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        to = found.near[inside + np.repeat(found.first[front], many)]
        origin = np.repeat(front, many)
        new = ~seen[to]
        if len(barred):
            new &= ~np.isin(to, barred)
            barred = barred[:0]
        to = to[new]
        came[to[::-1]] = origin[new][::-1]  # of those who lead to one person the first stays
        front = np.flatnonzero(_marks(found, to))
        seen[front] = True
        there = front[goal[front]]
        if len(there):
            return _back(came, int(there[0]))
    return None


def _back(came: Ints, end: int) -> tuple[int, ...]:
    way = [end]
    while came[way[-1]] >= 0:
        way.append(int(came[way[-1]]))
    return tuple(reversed(way))


def _marks(found: Net, places: Ints) -> Marks:
    marks = np.zeros(len(found.ids), np.bool_)
    marks[places] = True
    return marks
