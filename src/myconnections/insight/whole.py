"""Efficiency of everybody, estimated from the people asked about (method.md 1.3).

Those asked about are not drawn from everybody alike: the inner ones are there because they are warm, and the warm know
one another more often. Their density must not stand for the rest. So pairs are counted by where their ends lie: among
the inner ones as they are; from an inner one to the rest, and among the rest, as the drawn ones have it, each of whom
stands for as many as were not drawn. Then D is the density of all of it, and efficiency = 1 − D(n − 1)/n.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.ego_structure import Whole
from myconnections.insight.bands import of_draws, scaled

Floats = NDArray[np.float64]

FEWEST: Final = 5
"""So many must have been drawn: fewer say nothing of those they stand for."""
_DRAWS: Final = 2_000
_SEED: Final = 15_101
_HEAVY: Final = 2.0
"""Pairs that share a person are alike: so many count as one. Chosen by simulation (tests/insight/test_whole.py): with
it the true value of generated circles lies in the band in about four of five cases, as it says."""


def whole(found: Floats, inner: int, people: int) -> Whole | None:
    """The estimate from the circles (draws, n, n) of those asked about, the `inner` first; `people` are everybody.

    None where everybody was asked about, or too few were drawn by lot.
    """
    asked = found.shape[1]
    drawn, rest = asked - inner, people - inner
    if asked == people or drawn < FEWEST:
        return None
    chance = np.random.default_rng(_SEED)
    which = chance.integers(0, len(found), _DRAWS)
    left = np.sqrt(1 - drawn / rest)  # what is left to chance when many of the rest were drawn
    among = found[:, :inner, :inner].sum(axis=(1, 2))[which] / 2
    by_person = found[which, :inner, inner:].sum(axis=1)
    picked = chance.integers(0, drawn, (_DRAWS, drawn))
    mean = by_person.mean(axis=1)
    again = np.take_along_axis(by_person, picked, axis=1).mean(axis=1)
    between = (mean + (again - mean) * left) * rest
    pairs = drawn * (drawn - 1) / 2
    ties = found[:, inner:, inner:].sum(axis=(1, 2))[which] / 2
    share = chance.beta(0.5 + ties / _HEAVY, 0.5 + (pairs - ties) / _HEAVY)
    apart = (ties / pairs + (share - ties / pairs) * left) * rest * (rest - 1) / 2
    efficiency = of_draws(1 - 2 * (among + between + apart) / people**2)  # D(n − 1)/n = 2t/n²
    return Whole(people, drawn, efficiency, scaled(efficiency, people))
