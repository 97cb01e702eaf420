"""Measures of one ego's circle (method.md 1.1), linear in its ties but for ego-betweenness.

Sums over q run along the ties there are, never over all pairs: with thirty thousand alters a matrix would not fit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.structure import Roles, Structure

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
_AT_ONCE = 4_000_000
"""Paths of two ties looked at together."""


@dataclass(frozen=True)
class Circle:
    """An ego and its n alters: `weights` (n,) of the ego's own ties, all > 0; `one` and `other` (t,) alters by place,
    each pair once and never with itself; `among` (t,) the weights of those ties, all > 0. `outside` and `strongest`
    (n,) are the sum and the greatest of the weights of each alter's ties that lead out of the circle, None where these
    do not count.
    """

    weights: Floats
    one: Ints
    other: Ints
    among: Floats
    outside: Floats | None = None
    strongest: Floats | None = None

    @property
    def size(self) -> int:
        """How many alters."""
        return len(self.weights)

    @property
    def alone(self) -> Circle:
        """The same without what leads out of it."""
        return replace(self, outside=None, strongest=None)


def circle(many: int, ties: tuple[Ints, Ints, Floats], ego: int) -> tuple[Circle, Ints]:
    """The circle of one node of a graph of `many` nodes whose ties are three arrays; with the nodes of its alters."""
    one, other, weight = ties
    mine = (one == ego) | (other == ego)
    alters = np.where(one == ego, other, one)[mine]
    place = np.full(many, -1, np.int64)
    place[alters] = np.arange(len(alters))
    here, there = place[one], place[other]
    inside = (here >= 0) & (there >= 0) & ~mine
    among = (here[inside], there[inside], weight[inside])
    out = ((here >= 0) ^ (there >= 0)) & ~mine
    who, heavy = np.maximum(here, there)[out], weight[out]
    strongest = np.zeros(len(alters))
    np.maximum.at(strongest, who, heavy)
    return Circle(weight[mine], *among, _weighed(who, heavy, len(alters)), strongest), alters


def measured(of: Circle) -> Structure:
    """Every measure of the circle."""
    many, ties = of.size, len(of.one)
    pairs = many * (many - 1) // 2
    dyadic = constraints(of)
    total = float(dyadic.sum()) if many else None
    size = effective_size(of) if many else None
    return Structure(
        alters=many,
        ties=ties,
        effective_size=size,
        efficiency=None if size is None else size / many,
        constraint=total,
        hierarchy=_hierarchy(dyadic) if many else None,
        density=ties / pairs if pairs else None,
        open_pairs=pairs - ties,
        ego_betweenness=ego_betweenness(of) if many else None,
        dyadic=tuple(float(one) for one in dyadic),
    )


def constraints(of: Circle) -> Floats:
    """c_ej of every alter: the share of the ego's energy that goes to j, directly and by others, squared."""
    share = of.weights / of.weights.sum() if of.size else of.weights
    energy = of.weights + _sums(of, of.among, of.among)
    if of.outside is not None:
        energy = energy + of.outside
    by_others = _sums(of, share[of.other] * of.among / energy[of.other], share[of.one] * of.among / energy[of.one])
    constrained: Floats = (share + by_others) ** 2
    return constrained


def effective_size(of: Circle) -> float:
    """Alters less what is redundant among them: Σ_j (1 − Σ_q p_eq m_jq), m_jq = a_jq / max_k a_jk."""
    share = of.weights / of.weights.sum()
    strongest = of.weights.copy() if of.strongest is None else np.maximum(of.weights, of.strongest)
    np.maximum.at(strongest, of.one, of.among)
    np.maximum.at(strongest, of.other, of.among)
    redundant = share[of.other] * of.among / strongest[of.one] + share[of.one] * of.among / strongest[of.other]
    return float(of.size - redundant.sum())


def ego_betweenness(of: Circle) -> float:
    """Σ over pairs of alters without a tie of 1/(1 + how many alters know both): the ego is always one such path."""
    many = of.size
    start, neighbors = _by_node(of)
    degree = np.diff(start)
    open_pairs = many * (many - 1) // 2 - len(of.one)
    lost, begin = 0.0, 0
    bound = np.cumsum(degree**2)
    tied = np.unique(np.minimum(of.one, of.other) * many + np.maximum(of.one, of.other))
    shared: list[tuple[Ints, Ints]] = []
    while begin < many:
        before = int(bound[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(bound, before + _AT_ONCE, "right")))
        shared.append(_shared(start, neighbors, begin, end, many))
        begin = end
    if shared:
        pairs = np.concatenate([pair for pair, _ in shared])
        times = np.concatenate([count for _, count in shared])
        found, where = np.unique(pairs, return_inverse=True)
        common = np.bincount(where, weights=times)
        free = ~np.isin(found, tied, assume_unique=True)
        lost = float((1 - 1 / (1 + common[free])).sum())
    return open_pairs - lost


def roles(of: Circle, groups: Ints, mine: int) -> Roles | None:
    """Open pairs by the groups of ego and alters (`groups` (n,), −1 unknown); None where the ego has none."""
    if mine < 0:
        return None
    known = groups >= 0
    sizes = np.bincount(groups[known]) if known.any() else np.zeros(0, np.int64)
    own = int(sizes[mine]) if mine < len(sizes) else 0
    every = int(sizes.sum())
    alike = sum(int(size) * (int(size) - 1) // 2 for size in sizes)
    one, other = groups[of.one], groups[of.other]
    both = (one >= 0) & (other >= 0)
    same = both & (one == other)
    touching = both & (one != other) & ((one == mine) | (other == mine))
    apart = both & (one != other) & ~touching
    home = own * (own - 1) // 2
    crossing = own * (every - own)
    return Roles(
        coordinator=home - int((same & (one == mine)).sum()),
        consultant=alike - home - int((same & (one != mine)).sum()),
        gatekeeper=crossing - int(touching.sum()),
        liaison=every * (every - 1) // 2 - alike - crossing - int(apart.sum()),
    )


def _sums(of: Circle, to_one: Floats, to_other: Floats) -> Floats:
    """(n,): what the ties bring to each alter."""
    return _weighed(of.one, to_one, of.size) + _weighed(of.other, to_other, of.size)


def _weighed(who: Ints, weights: Floats, many: int) -> Floats:
    """(many,): the sum of the weights of each."""
    return np.bincount(who, weights, many).astype(np.float64)


def _hierarchy(dyadic: Floats) -> float:
    many = len(dyadic)
    if many == 1:
        return 1.0
    ratio = dyadic / dyadic.mean()
    ratio = ratio[ratio > 0]  # 0 ln 0 = 0: a share so small that its square is nought
    return float((ratio * np.log(ratio)).sum() / (many * math.log(many)))


def _by_node(of: Circle) -> tuple[Ints, Ints]:
    """The neighbors of each alter one after another, and where those of each begin (n + 1,)."""
    source = np.concatenate([of.one, of.other])
    neighbors = np.concatenate([of.other, of.one])[np.argsort(source, kind="stable")]
    start = np.zeros(of.size + 1, np.int64)
    np.cumsum(np.bincount(source, minlength=of.size), out=start[1:])
    return start, neighbors


def _shared(start: Ints, neighbors: Ints, begin: int, end: int, many: int) -> tuple[Ints, Ints]:
    """Pairs of alters that one of those from `begin` to `end` knows both of, with how many of them do."""
    found = []
    for node in range(begin, end):
        near = neighbors[start[node] : start[node + 1]]
        if len(near) > 1:
            first, second = np.triu_indices(len(near), 1)
            low, high = np.minimum(near[first], near[second]), np.maximum(near[first], near[second])
            found.append(low * many + high)
    if not found:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    pairs, times = np.unique(np.concatenate(found), return_counts=True)
    return pairs, times
