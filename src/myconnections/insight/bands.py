"""Effective size and efficiency where some ties are unknown: median, 10-90 % band and hard bounds (method.md 1.2).

The ties among the unknown pairs of a class are beta-binomial, T ~ BetaBinomial(m, a, b): one share of ties, of which
only a belief is held, for all m pairs of it. The classes are added up exactly, by convolution. Both measures are linear
in the number of ties, so the quantiles of the one are those of the other: ES = n − 2t/n, efficiency = ES/n.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import lgamma

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.ego_structure import Band
from myconnections.insight.alter_classes import Belief

Floats = NDArray[np.float64]

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
Unknown = tuple[int, Belief]
"""So many unknown pairs of one class, and what is believed of the share of ties among them."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How many ties there may be: `known` ones, and the chance of 0, 1, … more among `unknown` pairs."""

    known: int
    chances: Floats

    @property
    def unknown(self) -> int:
        """How many pairs are unknown."""
        return len(self.chances) - 1

    def quantile(self, share: float) -> int:
        """The least number of ties that is reached or stayed below with this chance."""
        reached = np.cumsum(self.chances) >= share - 1e-12
        return self.known + int(np.argmax(reached))

    @property
    def mean(self) -> float:
        """The expected number of ties."""
        return self.known + float(self.chances @ np.arange(len(self.chances)))


def spread(known: int, unknown: Iterable[Unknown]) -> Spread:
    """The ties there may be, from those known and the unknown pairs by class."""
    chances = np.ones(1)
    for many, belief in unknown:
        chances = np.convolve(chances, beta_binomial(many, belief))
    return Spread(known, chances)


def beta_binomial(many: int, belief: Belief) -> Floats:
    """The chance of 0..m ties among m pairs: C(m, k) B(k + a, m − k + b)/B(a, b)."""
    a, b = belief.a, belief.b
    whole = lgamma(a + b) - lgamma(a) - lgamma(b) + lgamma(many + 1) - lgamma(many + a + b)
    logs = [
        whole - lgamma(k + 1) - lgamma(many - k + 1) + lgamma(k + a) + lgamma(many - k + b) for k in range(many + 1)
    ]
    chances: Floats = np.exp(np.array(logs))
    return chances


def effective_size(alters: int, ties: Spread) -> Band:
    """ES of n alters, n − 2t/n, over the ties there may be; n > 0."""

    def size(count: int) -> float:
        return alters - 2 * count / alters

    return Band(
        value=size(ties.quantile(MIDDLE)),
        low=size(ties.quantile(HIGH)),
        high=size(ties.quantile(LOW)),
        least=size(ties.known + ties.unknown),
        most=size(ties.known),
    )


def scaled(band: Band, by: float) -> Band:
    """The band of a measure that is so many times the other, by > 0."""
    return Band(
        band.value * by,
        band.low * by,
        band.high * by,
        None if band.least is None else band.least * by,
        None if band.most is None else band.most * by,
    )


def of_draws(values: Sequence[float] | Floats) -> Band:
    """The band of a measure from equally likely values of it."""
    low, middle, high = np.quantile(values, (LOW, MIDDLE, HIGH))
    return Band(float(middle), float(low), float(high))
