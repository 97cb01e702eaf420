"""Measures that are not linear in the ties, where some pairs are unknown: over circles as they may be (method.md 1.2).

Each unknown pair is filled in by a draw: first the share of its class from the belief, then the pair by that share. The
circles are those of the people asked about, at most some dozens: here small matrices are faster than lists of ties, and
all draws are measured at once. What `insight.structure` says of a circle, this says of each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.alter_ties import Pair, PairState
from myconnections.domain.ego_structure import Advanced, Band, RoleBands
from myconnections.insight.alter_classes import Beliefs, PairClass
from myconnections.insight.bands import of_draws

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

DRAWS: Final = 2_000
_SEED: Final = 20_031


def circles(
    people: Sequence[int],
    states: Mapping[Pair, PairState],
    open_pairs: Mapping[Pair, PairClass],
    beliefs: Beliefs,
    draws: int = DRAWS,
) -> Floats:
    """(draws, n, n): who of n people is tied to whom, 0 or 1; one circle only where nothing is open.

    The same people and answers give the same circles.
    """
    place = {who: index for index, who in enumerate(people)}
    known = np.zeros((len(people), len(people)))
    for (one, other), state in states.items():
        known[place[one], place[other]] = known[place[other], place[one]] = state is PairState.TIE
    if not open_pairs:
        return known[np.newaxis]
    chance = np.random.default_rng(_SEED)
    found = np.repeat(known[np.newaxis], draws, axis=0)
    for kind in PairClass:
        pairs = [pair for pair, each in open_pairs.items() if each is kind]
        if not pairs:
            continue
        belief = beliefs[kind]
        share = chance.beta(belief.a, belief.b, draws)[:, np.newaxis]
        tied = chance.random((draws, len(pairs))) < share
        ends = np.array([[place[who] for who in pair] for pair in pairs])
        found[:, ends[:, 0], ends[:, 1]] = found[:, ends[:, 1], ends[:, 0]] = tied
    return found


def advanced(found: Floats, roles: RoleBands | None = None) -> Advanced | None:
    """The measures over these circles of n people each; None for fewer than two, where density is not defined."""
    many = found.shape[1]
    if many < 2:
        return None
    degree = found.sum(axis=2)
    dyadic = ((1 + np.einsum("dqj,dq->dj", found, 1 / (1 + degree))) / many) ** 2
    ratio = dyadic / dyadic.mean(axis=1, keepdims=True)
    pairs = many * (many - 1) / 2
    ties = degree.sum(axis=1) / 2
    return Advanced(
        constraint=of_draws(dyadic.sum(axis=1)),
        hierarchy=of_draws((ratio * np.log(ratio)).sum(axis=1) / (many * np.log(many))),
        ego_betweenness=of_draws((_open(found) / (1 + found @ found)).sum(axis=(1, 2))),
        density=of_draws(ties / pairs),
        open_pairs=of_draws(pairs - ties),
        roles=roles,
    )


def roles(found: Floats, by: str, groups: Sequence[str], mine: frozenset[str]) -> RoleBands | None:
    """The brokerage roles over these circles, by the group of each person ("" unknown); `mine` are the groups I am in.

    None where I am in no group, or nobody has one. Somebody in a group of mine is in mine, whichever it is.
    """
    known = [bool(group) for group in groups]
    if not mine or not any(known):
        return None
    inside = np.array([group in mine for group in groups])
    number = {group: place for place, group in enumerate(dict.fromkeys(groups))}
    code = np.array([-1 if within else number[group] for group, within in zip(groups, inside, strict=True)])
    told = np.outer(known, known)
    alike = code[:, np.newaxis] == code
    both, one = np.outer(inside, inside), inside[:, np.newaxis] ^ inside

    def count(which: Bools) -> Band:
        return of_draws((_open(found) * (told & which)).sum(axis=(1, 2)))

    return RoleBands(
        by,
        sum(known),
        coordinator=count(both),
        consultant=count(alike & ~both),
        gatekeeper=count(one),
        liaison=count(~alike & ~one),
    )


def _open(found: Floats) -> Floats:
    """(draws, n, n): 1 for each unordered pair without a tie, once."""
    free: Floats = np.triu(1 - found, 1)
    return free
