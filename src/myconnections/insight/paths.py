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

NEVER = np.iinfo(np.int64).max
_LOOKS, _AS_FAR = 5, 3
"""A branch that was looked into so often, each time a little further, is then looked into as far as it goes."""


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
    """The net of these pairs of positive numbers; a pair given twice counts once."""
    rows = np.fromiter(chain.from_iterable(pairs), np.int64, 2 * len(pairs)).reshape(-1, 2)
    there = np.zeros(int(rows.max(initial=0)) + 1, np.bool_)
    there[rows] = True
    ids = np.flatnonzero(there)
    place = np.cumsum(there) - 1
    ends = place[rows]
    both = np.concatenate([ends, ends[:, ::-1]])
    both = both[both[:, 0] != both[:, 1]]
    keys = np.sort(both[:, 0] * max(len(ids), 1) + both[:, 1])  # many times faster than `unique`
    keys = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
    owner = keys // max(len(ids), 1)
    first = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=len(ids)))])
    return Net(ids, first.astype(np.int64), keys - owner * max(len(ids), 1))


def shortest(found: Net, sources: Collection[int], targets: Collection[int], most: int = 3) -> list[tuple[int, ...]]:
    """Up to `most` different ways from one of the sources to one of the targets, the shortest first; ids of people.

    Nobody is on a way twice, and none goes through a further source or target; the same net always gives the same.
    Yen 1971 with breadth first in place of Dijkstra, for every step counts the same; a branch is looked into only when
    it can be the next by the steps that are left from where it leaves, and no further than those allow.
    """
    starts, ends = found.places(sources), found.places(targets)
    starts = starts[~np.isin(starts, ends)]
    left = _steps_left(found, ends)
    if not len(starts) or int(left[starts].min()) > len(found.ids):
        return []
    search = _Search(found, starts, _marks(found, ends), _marks(found, starts), left)
    ways: list[tuple[int, ...]] = []
    seen: set[tuple[int, ...]] = set()
    # What waits: how long it is, or can be at least; whether that is open still, and how often it was looked into; the
    # way, or what it begins with.
    waiting: list[tuple[int, int, tuple[int, ...]]] = [(1 + int(left[starts].min()), 1, ())]
    while waiting and len(ways) < most:
        length, looked, held = heappop(waiting)
        if not looked:
            ways.append(held)
            for place in range(len(held)):
                head = held[:place]
                heappush(waiting, (place + int(left[head[-1]]) if head else length, 1, head))
            continue
        turned = {one[len(held)] for one in ways if one[: len(held)] == held and len(one) > len(held)}
        tail, further = search.branch(held, turned, length if looked < _LOOKS else _AS_FAR * len(found.ids))
        if tail and (way := (*held, *tail)) not in seen:
            seen.add(way)
            heappush(waiting, (len(way), 0, way))
        elif not tail and further:
            heappush(waiting, (further, looked + 1, held))
    return [tuple(int(found.ids[place]) for place in way) for way in ways]


@dataclass(frozen=True, slots=True)
class _Search:
    """One question: from where, to whom, who else is entered by nobody, and how many steps everybody has left."""

    net: Net
    starts: Ints
    goal: Marks
    closed: Marks
    left: Ints

    def branch(self, head: tuple[int, ...], turned: Collection[int], length: int) -> tuple[tuple[int, ...], int]:
        """The shortest rest of a way of `length` people at most that begins with `head` and then with none of `turned`;
        () where there is none, and then how many people a longer one has at least, 0 for none at all.
        """
        if not head:
            way, further = self._way(self.starts[~np.isin(self.starts, list(turned))], self.closed, (), length - 1)
            return way, further and further + 1
        shut = self.closed.copy()
        shut[list(head)] = True
        way, further = self._way(np.asarray(head[-1:], np.int64), shut, turned, length - len(head))
        return way[1:], further and further + len(head)

    def _way(self, starts: Ints, closed: Marks, turned: Collection[int], most: int) -> tuple[tuple[int, ...], int]:
        """One shortest way of `most` steps at most that enters nobody closed, its first step none of `turned`; () and
        how many steps a longer one has at least.
        """
        came = np.full(len(self.net.ids), -1, np.int64)
        seen, front, further = closed.copy(), starts, 0
        seen[starts] = True
        barred = np.asarray(list(turned), np.int64)
        step = 0
        while len(front):
            step += 1
            to, origin = _beside(self.net, front)
            new = ~seen[to]
            if len(barred):
                new &= ~np.isin(to, barred)
                barred = barred[:0]
            whole = step + self.left[to]
            beyond = whole[new & (whole > most) & (self.left[to] <= len(self.net.ids))]
            if len(beyond):
                further = min(further or NEVER, int(beyond.min()))
            new &= whole <= most
            to = to[new]
            came[to[::-1]] = origin[new][::-1]  # of those who lead to one person the first stays
            front = np.flatnonzero(_marks(self.net, to))
            seen[front] = True
            there = front[self.goal[front]]
            if len(there):
                return _back(came, int(there[0])), 0
        return (), further


def _steps_left(found: Net, ends: Ints) -> Ints:
    """How many steps everybody is away from the nearest end; more than there are people where none is reached."""
    steps = np.full(len(found.ids), len(found.ids) + 1)
    front, count = ends, 0
    while len(front):
        steps[front] = count
        to, _ = _beside(found, front)
        front, count = np.flatnonzero(_marks(found, to[steps[to] > count + 1])), count + 1
    return steps


def _beside(found: Net, front: Ints) -> tuple[Ints, Ints]:
    """Everybody whom those in front know, one after the other, and from whom."""
    many = found.first[front + 1] - found.first[front]
    inside = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    return found.near[inside + np.repeat(found.first[front], many)], np.repeat(front, many)


def _back(came: Ints, end: int) -> tuple[int, ...]:
    way = [end]
    while came[way[-1]] >= 0:
        way.append(int(came[way[-1]]))
    return tuple(reversed(way))


def _marks(found: Net, places: Ints) -> Marks:
    marks = np.zeros(len(found.ids), np.bool_)
    marks[places] = True
    return marks
