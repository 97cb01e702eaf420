"""Which pairs are worth asking about: the people the questions are about, and the order of asking (method.md 1.3).

Questions concern at most 25 people. What an answer about a pair tells is largest where the outcome is most open: the
variance p(1 − p) of its unknown tie. All of it is deterministic: same people, answers and seed, same questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from myconnections.domain.alter_ties import Pair

CORE = 25
"""So many people at most."""
INNER = 15
"""So many of them at most are the warmest; the others are drawn at random from the rest."""

Open = Mapping[Pair, float]
"""The pairs that nothing is known of, each with the probability that the two know each other."""


@dataclass(frozen=True, slots=True)
class Core:
    """Whom the questions are about: the `inner`, warmest first, and those `drawn` at random from the rest.

    `of` is how many people there were to choose from; where the core holds all of them they are `inner`. `places`
    of it are for the warmest; none where there were no more than 25 to choose from when asking began.
    """

    inner: tuple[int, ...] = ()
    drawn: tuple[int, ...] = ()
    of: int = 0
    places: int = 0

    @property
    def people(self) -> tuple[int, ...]:
        """All of them, the inner ones first."""
        return self.inner + self.drawn

    @property
    def once_all(self) -> bool:
        """Whether the inner ones are no choice: they were everybody there was when asking began."""
        return bool(self.inner) and not self.places

    @property
    def everybody(self) -> bool:
        """Whether nobody was left out, so that nothing needs to be estimated from a sample."""
        return len(self.people) == self.of

    @property
    def pairs(self) -> int:
        """How many pairs there are among them, n(n − 1)/2."""
        many = len(self.people)
        return many * (many - 1) // 2


@dataclass(frozen=True, slots=True)
class Turn:
    """One screen: about `person`, with the `others` nothing is known about, the likeliest first.

    `information` is Σ_j p_ij(1 − p_ij) over them.
    """

    person: int
    others: tuple[int, ...]
    information: float


def core(warmth: Mapping[int, float | None], seed: int, kept: Core | None = None) -> Core:
    """The warmest 15 of those who have any warmth, the others up to 25 drawn from the rest by the seed; everybody
    where there are at most 25.

    `warmth` holds everybody who may be asked about (None: not recorded, and nobody is among the warmest by that). Each
    is drawn by a number of their own, so that it does not change with who else comes or goes. Of an earlier core
    everybody stays who is still there, so that answers are not lost with the weather; only what is empty is filled by
    the rule: the warmest take the places of inner ones who went, those drawn any other.
    """
    lots = {who: _lot(seed, who) for who in warmth}

    def warmest(people: Iterable[int], many: int) -> list[int]:
        return nsmallest(many, people, key=lambda who: (-_warm(warmth[who]), lots[who]))

    if len(warmth) <= CORE:
        return Core(tuple(warmest(warmth, CORE)), (), len(warmth))
    before = Core() if kept is None else kept
    inner = [who for who in before.inner if who in warmth]
    drawn = [who for who in before.drawn if who in warmth and who not in inner]
    taken = {*inner, *drawn}
    known = [who for who, value in warmth.items() if value is not None and who not in taken]
    places = min(INNER, len(known)) if kept is None else before.places
    inner += warmest(known, max(0, min(places - len(inner), CORE - len(taken))))
    taken.update(inner)
    drawn += nsmallest(max(0, CORE - len(taken)), (who for who in warmth if who not in taken), key=lots.__getitem__)
    return Core(tuple(inner), tuple(drawn), len(warmth), places)


def information(probability: float) -> float:
    """What an answer tells of a pair: p(1 − p), 0..0.25."""
    return probability * (1 - probability)


def turns(open_pairs: Open) -> list[Turn]:
    """One screen for each person worth asking about, in the order that tells most: the person with the largest
    Σ_j p_ij(1 − p_ij), then without their pairs again, until nothing is open. Of equals the lower id comes first.
    """
    near: dict[int, dict[int, float]] = {}
    for (one, two), probability in open_pairs.items():
        near.setdefault(int(one), {})[int(two)] = probability
        near.setdefault(int(two), {})[int(one)] = probability
    found = []
    while near:
        told = {who: sum(map(information, others.values())) for who, others in near.items()}
        person = min(told, key=lambda who: (-told[who], who))
        others = near.pop(person)
        found.append(Turn(person, tuple(sorted(others, key=lambda who: (-others[who], who))), told[person]))
        for other in others:
            del near[other][person]
            if not near[other]:
                del near[other]
    return found


def best_pairs(open_pairs: Open, seed: int = 0, without: Iterable[int] = ()) -> list[Pair]:
    """The pairs by how much a single answer would tell, the most first; of equals by lot with the seed.

    `without` are people who are not to come up.
    """
    out = frozenset(without)
    left = [pair for pair in open_pairs if out.isdisjoint(pair)]
    return sorted(left, key=lambda pair: (-information(open_pairs[pair]), _lot(_lot(seed, pair[0]), pair[1]), pair))


def _warm(warmth: float | None) -> float:
    return -1.0 if warmth is None else warmth


_MASK = 2**64 - 1


def _lot(seed: int, who: int) -> int:
    """A number for a person that is the same for the same seed, and otherwise without order.

    The finalizer of SplitMix64 (Steele, Lea & Flood 2014): people who were added one after another, and often know one
    another, fall together neither more nor less than chance has it.
    """
    mixed = (seed * 0x9E3779B97F4A7C15 + who * 0xD1B54A32D192ED03 + 0x9E3779B97F4A7C15) & _MASK
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB & _MASK
    return mixed ^ (mixed >> 31)
