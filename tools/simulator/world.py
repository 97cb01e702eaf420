"""The world: how ties warm and fade by themselves. Its mechanisms come from the literature, never from our score.

Nothing here knows of suggestions. What a rule may see of it is in `Seen`: the log, the stage that was declared, the
communities and institutions that are known.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from myconnections.domain.periods import HALF_LIFE
from myconnections.domain.stage import Stage

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

YEAR = 364
"""Days of the year before anybody suggests anything, and of the year in which they do: 52 weeks each."""

KINDS, SHARES = (0.25, 0.5, 0.6), (0.4, 0.4, 0.2)
"""Weights of what people do together (method.md 2.3), and how often each comes about by itself: ours."""

OWN = 2
THRESHOLDS, DOUBT = (0.15, 0.35, 0.6), 0.08
CLOSE = 0.25
"""A tie is kept while its closeness is above this."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What differs between worlds; the defaults are those of method.md 8.1."""

    people: int = 240
    communities: int = 8
    in_institutions: float = 0.1
    institutions: int = 6
    half_life: float = 150.0
    spread: float = 0.6
    bridges_fade: float = 0.5
    logged: float = 0.7
    known: float = 0.8
    redundancy: bool = True
    keep_connections: bool = True
    """Whether keep-warm is on for every tie from Connection on, as simulated first, or by the shipped defaults."""


@dataclass(slots=True)
class World:
    """Everybody at one moment; arrays over people."""

    rules: Rules
    chance: np.random.Generator
    closeness: Floats
    trust: Floats
    half_life: Floats
    community: Ints
    institution: Ints
    known: Bools
    log: Floats
    """(days, people): the weight of what was logged, nought for nothing."""
    talked: Bools
    """(days, people): who was talked with, logged or not."""
    day: int = -1
    value: float = 0.0

    @property
    def bridge(self) -> Bools:
        """Who is outside of the ego's own communities."""
        return self.community >= OWN

    def live(self, days: int) -> None:
        """So many days by themselves."""
        for _ in range(days):
            self.day += 1
            self.closeness *= 2.0 ** (-1.0 / (self.half_life * (1 + 2 * self.closeness)))
            chances = 1 - np.exp(-self.closeness / np.where(self.bridge, 120.0, 30.0))
            met = np.flatnonzero(self.chance.random(len(chances)) < chances)
            self.talk(met, self.chance.choice(KINDS, len(met), p=SHARES))

    def talk(self, who: Ints, weights: Floats) -> None:
        """These people were talked with today."""
        if not len(who):
            return
        self.value += float(self._worth(who).sum())
        raised = self.chance.uniform(0.1, 0.3, len(who)) * (weights / 0.5)
        self.closeness[who] += np.minimum(1.0, raised) * (1 - self.closeness[who])
        self.trust = np.maximum(self.trust, self.closeness)
        self.talked[self.day, who] = True
        kept = self.chance.random(len(who)) < self.rules.logged
        today = self.log[self.day]
        today[who[kept]] = np.maximum(today[who[kept]], weights[kept])

    def _worth(self, who: Ints) -> Floats:
        """What a conversation brings: most from middling closeness, less from a community that was just heard."""
        close = self.closeness[who]
        worth: Floats = 0.3 + 2.8 * close * (1 - close)
        if self.rules.redundancy:
            recent = self.talked[max(0, self.day - 90) : self.day].sum(0)
            heard = np.bincount(self.community, recent, self.rules.communities)
            worth = worth / (1 + heard[self.community[who]])
        return worth


def begun(rules: Rules, seed: int) -> World:
    """A world of its seed on its first day."""
    chance = np.random.default_rng(seed)
    many = rules.people
    shares = [0.3, 0.2, *[0.5 / (rules.communities - OWN)] * (rules.communities - OWN)]
    community = chance.choice(rules.communities, many, p=shares)
    kind = chance.random(many)
    close = np.where(
        kind < 0.07,
        chance.beta(6, 2, many),
        np.where(kind < 0.32, chance.beta(3, 4, many), chance.beta(1.2, 8, many)),
    )
    close = np.minimum(0.99, np.where(community < OWN, 1.3 * close, close))
    institution = np.where(
        chance.random(many) < rules.in_institutions, chance.integers(0, rules.institutions, many), -1
    )
    half_life = chance.lognormal(np.log(rules.half_life), rules.spread, many)
    half_life *= np.where(community >= OWN, rules.bridges_fade, 1.0)
    known = chance.random(many) < rules.known
    log, talked = np.zeros((2 * YEAR, many)), np.zeros((2 * YEAR, many), bool)
    return World(rules, chance, close, close.copy(), half_life, community, institution, known, log, talked)


def declared(world: World) -> Ints:
    """The stage each tie is said to have: trust against three thresholds, with doubt."""
    felt = world.trust + world.chance.normal(0, DOUBT, len(world.trust))
    stages: Ints = 1 + np.sum([felt > threshold for threshold in THRESHOLDS], axis=0)
    return stages


def warmth(world: World, stages: Ints, warm: Floats, since: int) -> Floats:
    """What the log makes of warmth by now (method.md 2.3), from that of the evening before the day `since`."""
    decay = 2.0 ** (-1.0 / np.array([HALF_LIFE[Stage(stage)] for stage in stages]))
    for weights in world.log[since : world.day + 1]:
        warm = warm * decay
        warm = weights + (1 - weights) * warm
    return warm
