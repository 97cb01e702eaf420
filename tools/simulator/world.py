"""The worlds: how ties warm and fade by themselves. Their mechanisms come from the literature, never from our score.

Worlds of several seeds live side by side, one row of every array each. What is left to chance is drawn beforehand,
for every day and person: two rules are then held against each other under the same luck, and what differs is theirs.
Nothing here knows of suggestions. What a rule may see of a world is in `Seen`: the log, the stage that was declared,
the communities and institutions that are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

YEAR = 364
"""Days of the year before anybody suggests anything, and of the year in which they do: 52 weeks each."""

KINDS = np.array([0.25, 0.5, 0.6])
"""Weights of what people do together (method.md 2.3); by itself they come about 40, 40 and 20 % of the time: ours."""

OWN = 2
THRESHOLDS, DOUBT = (0.15, 0.35, 0.6), 0.08
CLOSE = 0.25
"""A tie is kept while its closeness is above this."""

HEARD_DAYS = 90
"""How long what was heard in a community makes the next conversation there less new."""

_MEET, _KIND, _RAISE, _LOGGED, _PER_DAY = range(5)
ACT, ANSWER, KIND, RAISE, LOGGED, TIE, _PER_WEEK = range(7)


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
    keep_connections: bool = True
    """Whether keep-warm is on for every tie from Connection on, as simulated first, or by the shipped defaults."""
    meetings: float = 0.0
    """Share of people who offer what somebody else looks for, so that they might be introduced (no such in 8.1)."""


@dataclass(slots=True)
class World:
    """Everybody at one moment: arrays of (seeds, people), with days before these where there are several."""

    rules: Rules
    closeness: Floats
    trust: Floats
    half_life: Floats
    community: Ints
    institution: Ints
    known: Bools
    felt: Floats
    """How far off the declared stage is from the trust there is."""
    daily: Singles
    weekly: Singles
    log: Singles
    """(days, seeds, people): the weight of what was logged, nought for nothing."""
    talked: Bools
    """(days, seeds, people): who was talked with, logged or not."""
    value: Floats
    """What all conversations brought, where the next one in a community that was just heard brings less."""
    plain: Floats
    """The same where it brings as much as any other: redundancy switched off. No rule can see either."""
    heard: Ints
    """(days, seeds, communities): conversations of a day."""
    recent: Ints
    """(seeds, communities): conversations of the last 90 days before today."""
    day: int = -1

    @property
    def bridge(self) -> Bools:
        """Who is outside of the ego's own communities."""
        return self.community >= OWN

    def copied(self) -> World:
        """The same world, to go on in another way; what never changes is shared."""
        return replace(
            self, closeness=self.closeness.copy(), trust=self.trust.copy(), log=self.log.copy(),
            talked=self.talked.copy(), value=self.value.copy(), plain=self.plain.copy(), heard=self.heard.copy(),
            recent=self.recent.copy(),
        )  # fmt: skip

    def live(self, days: int) -> None:
        """So many days by themselves."""
        for _ in range(days):
            self._dawn()
            self.closeness *= np.exp2(-1.0 / (self.half_life * (1 + 2 * self.closeness)))
            luck = self.daily[self.day]
            met = luck[_MEET] < 1 - np.exp(-self.closeness / np.where(self.bridge, 120.0, 30.0))
            kinds = KINDS[(luck[_KIND] > 0.4).astype(int) + (luck[_KIND] > 0.8)]
            self.talk(met, kinds, luck[_RAISE], luck[_LOGGED])

    def talk(self, met: Bools, weights: Floats, luck: Singles, noted: Singles) -> None:
        """These people were talked with today."""
        worth = np.where(met, 0.3 + 2.8 * self.closeness * (1 - self.closeness), 0.0)  # most from middling closeness
        self.plain += worth.sum(1)
        self.value += (worth / (1 + np.take_along_axis(self.recent, self.community, axis=1))).sum(1)
        raised = np.minimum(1.0, (0.1 + 0.2 * luck) * (weights / 0.5)) * (1 - self.closeness)
        self.closeness += np.where(met, raised, 0.0)
        np.maximum(self.trust, self.closeness, out=self.trust)
        self.talked[self.day] |= met
        today = self.log[self.day]
        np.maximum(today, np.where(met & (noted < self.rules.logged), weights, 0.0), out=today)

    def _dawn(self) -> None:
        """A new day: what was heard yesterday counts, what was heard 91 days ago no longer."""
        self.day += 1
        if self.day == 0:
            return
        seeds, many = self.recent.shape
        place = (np.arange(seeds)[:, None] * many + self.community)[self.talked[self.day - 1]]
        self.heard[self.day - 1] = np.bincount(place, minlength=seeds * many).reshape(seeds, many)
        self.recent += self.heard[self.day - 1]
        if self.day > HEARD_DAYS:
            self.recent -= self.heard[self.day - 1 - HEARD_DAYS]


def begun(rules: Rules, seeds: Sequence[int]) -> World:
    """The worlds of these seeds on their first day."""
    drawn = [_drawn(rules, seed) for seed in seeds]
    close, institution, half_life, community, known, felt, daily, weekly = (
        np.stack(parts, axis=-2) for parts in zip(*drawn, strict=True)
    )
    shape = (2 * YEAR, len(seeds), rules.people)
    heard = np.zeros((2 * YEAR, len(seeds), rules.communities), np.int64)
    return World(
        rules, close, close.copy(), half_life, community, institution, known, felt, daily, weekly,
        np.zeros(shape, np.float32), np.zeros(shape, bool), np.zeros(len(seeds)), np.zeros(len(seeds)), heard,
        np.zeros_like(heard[0]),
    )  # fmt: skip


def _drawn(rules: Rules, seed: int) -> tuple[NDArray[np.generic], ...]:
    """Everything of one world that is left to chance."""
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
    half_life = rules.half_life * np.exp(rules.spread * chance.normal(0, 1, many))
    half_life *= np.where(community >= OWN, rules.bridges_fade, 1.0)
    known = chance.random(many) < rules.known
    felt = chance.normal(0, DOUBT, many)
    daily = chance.random((2 * YEAR, _PER_DAY, many), dtype=np.float32)
    weekly = chance.random((YEAR // 7, _PER_WEEK, many), dtype=np.float32)
    return close, institution, half_life, community, known, felt, daily, weekly


def declared(world: World) -> Ints:
    """The stage each tie is said to have: trust against three thresholds, with doubt."""
    felt = world.trust + world.felt
    stages: Ints = 1 + np.sum([felt > threshold for threshold in THRESHOLDS], axis=0)
    return stages
