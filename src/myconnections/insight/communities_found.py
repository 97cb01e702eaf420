"""Circles that the ties among my people show by themselves: groups of people with more ties inside than chance gives.

Louvain's way (Blondel et al. 2008): everybody moves to the neighbors' group that gains most modularity, groups are
then taken for single people and so on; and what came of it is loosened and gone through once more. Half of all move
at a time, by lot, so that each round is a few calls on whole arrays: no call lasts long, and a window beside it
keeps answering.

At the end who has most of their ties in one other group moves there, or far more of them than in their own: in a small
network modularity likes to part somebody with six of seven ties into a group from it, and nobody could be told why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

NOBODY = -1
"""The group of who has no tie."""
_PASSES = 2
_ROUNDS = 40
_HINTED = 0.5
_TURN = 0.5
"""Part of those awake who may move in one round; were it all of them, two would change places for ever."""
_WORTH = 0.01
"""Modularity by which groups found afresh must be better for everybody to be sorted anew."""
_LEAST = 1e-12
"""A gain below this is rounding."""
_HOMEWARD = 12
"""So many times those are looked for at most who have most of their ties elsewhere."""
_MOST = 0.5
"""More than this part of somebody's ties is most of them."""
_CLEARLY = 2.0
"""More than so many times the ties into their own group is far more, where somebody has most of their ties nowhere."""


@dataclass(frozen=True, slots=True)
class _Graph:
    """Ties in both directions by their source: `degree` (n,) sums the weights, a tie to oneself counts in it alone."""

    source: Ints
    target: Ints
    weight: Floats
    degree: Floats

    @property
    def many(self) -> int:
        return len(self.degree)


def communities(
    many: int, one: Ints, other: Ints, weight: Floats | None = None, *, seed: int = 1, before: Ints | None = None
) -> Ints:
    """(many,) the group of each, the largest 0; NOBODY for who has no tie. The same arguments give the same groups.

    `one` and `other` (t,) are the ends of ties, each pair once and never with itself; `weight` (t,) > 0.
    `before` are groups of an earlier time (negative: new here): they are kept, and only those move who gain by it,
    unless groups found afresh are better by more than `_WORTH`.
    """
    weights = np.ones(len(one)) if weight is None else weight.astype(np.float64)
    graph = _graph(many, np.concatenate([one, other]), np.concatenate([other, one]), np.tile(weights, 2))
    chance = np.random.default_rng(seed)
    tied = graph.degree > 0
    afresh = _found(graph, chance)
    if before is not None:
        kept = _moved(graph, _begun(before), chance)
        gained = quality(afresh, one, other, weights) - quality(kept, one, other, weights)
        afresh = kept if gained <= _WORTH else afresh
    return _largest_first(_hanging(graph, _at_home(graph, afresh)), tied)


def strength(counts: Ints, sure: Bools) -> Floats:
    """What a tie weighs by how often something spoke for it; one that is only hinted at weighs half."""
    weights: Floats = np.log1p(counts) * np.where(sure, 1.0, _HINTED)
    return weights


def circles(ids: Sequence[int], ties: Sequence[tuple[int, int, int, int]], least: int) -> list[tuple[int, ...]]:
    """People in groups of at least `least`, the largest first; in each those first who have most ties inside.

    `ties` are (id, id, how often something spoke for it, sure); those with others than `ids` are left out.
    """
    people = np.unique(np.asarray(ids, np.int64))
    rows = np.asarray(ties, np.int64).reshape(-1, 4)
    rows = rows[np.isin(rows[:, :2], people).all(axis=1)]
    one, other = np.searchsorted(people, rows[:, 0]), np.searchsorted(people, rows[:, 1])
    group = communities(len(people), one, other, strength(rows[:, 2], rows[:, 3] > 0))
    inside = group[one] == group[other]
    near = np.bincount(np.concatenate([one[inside], other[inside]]), minlength=len(people))
    order = np.lexsort((people, -near))
    found = [order[group[order] == number] for number in range(int(group.max(initial=-1)) + 1)]
    return [tuple(people[members].tolist()) for members in found if len(members) >= least]


def quality(group: Ints, one: Ints, other: Ints, weight: Floats | None = None) -> float:
    """Modularity: the share of ties inside the groups less what chance would give; 0.0 without ties."""
    if not len(one):
        return 0.0
    weights = np.ones(len(one)) if weight is None else weight
    total = float(weights.sum())
    inside = float(weights[group[one] == group[other]].sum())
    ends = _numbered(np.concatenate([group[one], group[other]]))
    degree = _summed(ends, np.tile(weights, 2), len(ends))
    return inside / total - float(((degree / (2 * total)) ** 2).sum())


def _found(graph: _Graph, chance: np.random.Generator) -> Ints:
    """Groups by nothing but the ties."""
    group: Ints = np.arange(graph.many)
    for _ in range(_PASSES):
        group = _numbered(_moved(graph, group, chance))
        while True:
            joined = _numbered(_moved(_of_groups(graph, group), np.arange(group.max(initial=-1) + 1), chance))
            settled = len(joined) == joined.max(initial=-1) + 1
            group = joined[group]
            if settled:
                break
    return group


def _graph(many: int, source: Ints, target: Ints, weight: Floats) -> _Graph:
    degree = _summed(source, weight, many)
    apart = source != target
    source, target, weight = source[apart], target[apart], weight[apart]
    order = np.argsort(source, kind="stable")
    return _Graph(source[order], target[order], weight[order], degree)


def _of_groups(graph: _Graph, group: Ints) -> _Graph:
    """The same graph with each group as one node."""
    many = int(group.max(initial=-1)) + 1
    pairs, where = np.unique(group[graph.source] * many + group[graph.target], return_inverse=True)
    found = _graph(many, pairs // many, pairs % many, _summed(where, graph.weight, len(pairs)))
    return _Graph(found.source, found.target, found.weight, _summed(group, graph.degree, many))


def _moved(graph: _Graph, group: Ints, chance: np.random.Generator) -> Ints:
    """Everybody where it gains most, until hardly anybody moves."""
    group = group.copy()
    awake = np.bincount(graph.source, minlength=graph.many) > 0
    held = _summed(group, graph.degree, graph.many)
    for _ in range(_ROUNDS):
        turn = awake & (chance.random(graph.many) < _TURN)
        if not awake.any():
            break
        who, target = _gaining(graph, group, held, turn)
        awake &= ~turn
        held += np.bincount(target, graph.degree[who], graph.many)
        held -= np.bincount(group[who], graph.degree[who], graph.many)
        group[who] = target
        stirred = np.zeros(graph.many, bool)
        stirred[who] = True
        awake[graph.target[stirred[graph.source]]] = True
        awake |= stirred
    return group


def _at_home(graph: _Graph, group: Ints) -> Ints:
    """Everybody where most of their ties are, or far more than in their own group; groups may dissolve by it.

    Of two tied to each other who would both move only one does in a round, that with more to gain: so what lies
    inside the groups grows with every move, and nobody goes to and fro.
    """
    group = group.copy()
    for _ in range(_HOMEWARD):
        gain, target = _homeward(graph, group)
        if not (gain > 0).any():
            break
        theirs, mine = gain[graph.target], gain[graph.source]
        ahead = (theirs > mine) | ((theirs == mine) & (graph.target < graph.source))
        rival = np.zeros(graph.many, bool)
        rival[graph.source[ahead]] = True
        moving = (gain > 0) & ~rival
        group[moving] = target[moving]
    return group


def _homeward(graph: _Graph, group: Ints) -> tuple[Floats, Ints]:
    """Of each person the group to move to, and what it gains in ties; 0.0 for who stays."""
    gain, target = np.zeros(graph.many), group.copy()
    who, where, ties = _into(graph, group, np.arange(len(graph.source)))
    own, there = np.zeros(graph.many), np.zeros(graph.many)
    at_home = where == group[who]
    own[who[at_home]] = ties[at_home]
    who, where, ties = who[~at_home], where[~at_home], ties[~at_home]
    np.maximum.at(there, who, ties)
    best = ties == there[who]
    target[who[best][::-1]] = where[best][::-1]  # of two alike the first is written last
    leads = there > np.minimum(_MOST * graph.degree, _CLEARLY * own) + _LEAST
    gain[leads] = (there - own)[leads]
    return gain, target


def _hanging(graph: _Graph, group: Ints) -> Ints:
    """Groups that do not hang together by ties inside them, in the parts that do."""
    inside = group[graph.source] == group[graph.target]
    source, target = graph.source[inside], graph.target[inside]
    part: Ints = np.arange(graph.many)
    while True:
        least = part.copy()
        np.minimum.at(least, source, part[target])
        least = least[least]  # the least of who is the least: the way to it is halved each time
        if (least == part).all():
            return part
        part = least


def _into(graph: _Graph, group: Ints, mine: Ints) -> tuple[Ints, Ints, Floats]:
    """Whose ties of these (places in the graph) lead into which group, and what they weigh together; by person."""
    both = graph.source[mine] * graph.many + group[graph.target[mine]]
    order = np.argsort(both, kind="stable")
    both = both[order]
    first = np.flatnonzero(np.diff(both, prepend=-1))
    who, where = np.divmod(both[first], graph.many)
    return who, where, np.add.reduceat(graph.weight[mine][order], first)


def _gaining(graph: _Graph, group: Ints, held: Floats, turn: Bools) -> tuple[Ints, Ints]:
    """Who of those whose turn it is would gain by moving, and the group each gains most by.

    The gain of i in group c is k_ic - k_i (K_c - [i in c] k_i) / 2m, with k_ic the ties of i into c, K_c the degrees.
    """
    mine = np.flatnonzero(turn[graph.source])
    if not len(mine):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    who, where, ties = _into(graph, group, mine)
    own, total = group[who], graph.degree.sum()
    degree = graph.degree[who]
    gain = ties - degree * (held[where] - degree * (where == own)) / total
    begin = np.flatnonzero(np.diff(who, prepend=-1))
    best = np.maximum.reduceat(gain, begin)
    owners = who[begin]
    staying = -graph.degree[owners] * (held[group[owners]] - graph.degree[owners]) / total
    place = np.cumsum(np.diff(who, prepend=-1) != 0) - 1
    at_home = where == own
    staying[place[at_home]] = gain[at_home]
    leading = np.flatnonzero(gain == best[place])
    target = where[leading[np.flatnonzero(np.diff(place[leading], prepend=-1))]]
    moving = best > staying + _LEAST
    return owners[moving], target[moving]


def _begun(before: Ints) -> Ints:
    """Groups to begin with: those of before, and everybody new alone."""
    new = before < 0
    begun = before.astype(np.int64)
    begun[new] = before.max(initial=-1) + 1 + np.arange(int(new.sum()))
    return _numbered(begun)


def _summed(places: Ints, weights: Floats, many: int) -> Floats:
    return np.bincount(places, weights, many).astype(np.float64)


def _numbered(group: Ints) -> Ints:
    """The same groups numbered without gaps."""
    numbers: Ints = np.unique(group, return_inverse=True)[1].astype(np.int64)
    return numbers


def _largest_first(group: Ints, tied: Bools) -> Ints:
    """Numbered by how many are in it, the largest 0; of equals the one whose first person comes first."""
    found = np.full(len(group), NOBODY, np.int64)
    names, first, where, sizes = np.unique(group[tied], return_index=True, return_inverse=True, return_counts=True)
    number = np.empty(len(names), np.int64)
    number[np.lexsort((first, -sizes))] = np.arange(len(names))
    found[tied] = number[where]
    return found
