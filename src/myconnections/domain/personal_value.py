"""What matters to me: one round of the values exercise, and whom and what a value is seen in (method.md 7.1).

A value is named by its card: the key of a card of the deck, or the name of a card of one's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused

FEWEST_KEPT, MOST_KEPT, RANKED = 5, 10, 5
MOST_NAME, MOST_TEXT = 60, 300
HIGHEST = 10
"""Lived is rated from 0 to this."""

QUARTER = timedelta(days=91)
"""The exercise is repeated once in so many days at most (method.md 7.1)."""


class Pile(StrEnum):
    """Where a card lies after sorting."""

    VERY = "very"
    SOMEWHAT = "somewhat"
    NOT_NOW = "not_now"


class ValuesStep(StrEnum):
    """How far a round has come; each is written at once, so that it goes on where it was left."""

    SORT = "sort"
    KEEP = "keep"
    RANK = "rank"
    WORDS = "words"
    LIVED = "lived"
    STEP = "step"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card of one's own beside the deck."""

    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A card on its pile."""

    card: str = code()
    pile: Pile = Pile.VERY


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a value: what it means to me, where it showed last month, how lived it was in four weeks."""

    card: str = code()
    meaning: str = ""
    shown: str = ""
    lived: int | None = None


@dataclass(frozen=True, slots=True)
class ValuesRound(Body):
    """One round of the exercise. `finished` is the day it was done; until then it is open.

    `kept` are five to ten cards, `ranked` the first five of them in order; `step` is one small step that became a
    reminder, `step_card` the value it is for.
    """

    KIND: ClassVar[str] = "values_round"
    at: ValuesStep = ValuesStep.SORT
    own: tuple[OwnCard, ...] = ()
    placed: tuple[Placed, ...] = ()
    kept: tuple[str, ...] = field(default=(), metadata={"code": True})
    ranked: tuple[str, ...] = field(default=(), metadata={"code": True})
    said: tuple[Said, ...] = ()
    step: str = ""
    step_card: str = code()
    finished: date | None = None

    def check(self) -> None:
        """Refused: "too_many_kept", "too_many_ranked", "not_kept" (ranked, but not among the kept), "lived_range",
        "name_too_long" (a card of one's own), "note_too_long" (what is said of one).
        """
        if any(len(one.name) > MOST_NAME for one in self.own):
            raise Refused("name_too_long", most=MOST_NAME)
        texts = [*(one.meaning for one in self.own), *(text for one in self.said for text in (one.meaning, one.shown))]
        if any(len(text) > MOST_TEXT for text in texts):
            raise Refused("note_too_long", most=MOST_TEXT)
        if len(self.kept) > MOST_KEPT:
            raise Refused("too_many_kept", most=MOST_KEPT)
        if len(self.ranked) > RANKED:
            raise Refused("too_many_ranked", most=RANKED)
        for card in self.ranked:
            if card not in self.kept:
                raise Refused("not_kept", value=card)
        for one in self.said:
            if one.lived is not None and not 0 <= one.lived <= HIGHEST:
                raise Refused("lived_range", most=HIGHEST)

    def pile(self, pile: Pile) -> tuple[str, ...]:
        """The cards on a pile, in the order they were put there."""
        return tuple(one.card for one in self.placed if one.pile is pile)

    @property
    def sorted(self) -> frozenset[str]:
        """Every card that lies on a pile."""
        return frozenset(one.card for one in self.placed)

    @property
    def matters(self) -> tuple[str, ...]:
        """What can be kept: the cards that are very important, then those that are somewhat."""
        return self.pile(Pile.VERY) + self.pile(Pile.SOMEWHAT)

    def of(self, card: str) -> Said:
        """What is said of a value; nothing yet: empty."""
        return next((one for one in self.said if one.card == card), Said(card))


@dataclass(frozen=True, slots=True)
class ValueTag(Body):
    """In whom and where a value is seen: the people are the entry's, communities stand here by their names."""

    KIND: ClassVar[str] = "value_tag"
    value: str = code()
    communities: tuple[str, ...] = ()


def place(done: ValuesRound, cards: Iterable[str], pile: Pile | None) -> ValuesRound:
    """These cards on a pile, or back to those not sorted (None). What is not on the first two piles is not kept."""
    moved = dict.fromkeys(cards)
    others = tuple(one for one in done.placed if one.card not in moved)
    put = () if pile is None else tuple(Placed(card, pile) for card in moved)
    after = replace(done, placed=others + put)
    return _kept(after, [card for card in after.kept if card in after.matters])


def keep(done: ValuesRound, cards: Iterable[str]) -> ValuesRound:
    """Keep these cards and no others.

    Refused("not_sorted_in") for a card that lies on neither of the first two piles.
    """
    wanted = list(dict.fromkeys(cards))
    for card in wanted:
        if card not in done.matters:
            raise Refused("not_sorted_in", value=card)
    return _kept(done, wanted)


def rank(done: ValuesRound, cards: Iterable[str]) -> ValuesRound:
    """These cards in this order, the most important first."""
    return replace(done, ranked=tuple(dict.fromkeys(cards)))


def say(done: ValuesRound, said: Said) -> ValuesRound:
    """Say this of a value. Refused("not_ranked") where it is none of the first five."""
    if said.card not in done.ranked:
        raise Refused("not_ranked", value=said.card)
    return replace(done, said=(*(one for one in done.said if one.card != said.card), said))


def go(done: ValuesRound, step: ValuesStep) -> ValuesRound:
    """Go to a step of the exercise, back or on.

    Refused("values_not_ready") with what it still needs: `fact` "sorted" or "kept" or "ranked", and how many it takes.
    """
    counts = {"sorted": len(done.matters), "kept": len(done.kept), "ranked": len(done.ranked)}
    needs = {"sorted": FEWEST_KEPT, "kept": FEWEST_KEPT, "ranked": RANKED}
    order = list(ValuesStep)
    for fact in list(needs)[: order.index(step)]:
        if counts[fact] < needs[fact]:
            raise Refused("values_not_ready", fact=fact, count=counts[fact], needed=needs[fact])
    return replace(done, at=step)


def weights(count: int) -> tuple[float, ...]:
    """Rank-order-centroid weights, w_k = (1/n) sum over i >= k of 1/i (Barron & Barrett 1996; method.md 7.1)."""
    return tuple(sum(1 / i for i in range(k, count + 1)) / count for k in range(1, count + 1))


def gap(weight: float, lived: int | None) -> float | None:
    """w_k (10 - lived_k): how much is left to live of what counts; None where it is not rated (method.md 7.1)."""
    return None if lived is None else weight * (HIGHEST - lived)


def stayed(before: Sequence[str], after: Sequence[str]) -> int:
    """kept@5: how many of the first five are in both (method.md 7.1)."""
    return len(set(before[:RANKED]) & set(after[:RANKED]))


def overlap(before: Sequence[str], after: Sequence[str]) -> float:
    """Average overlap AO: the mean over depth d of |A_d and B_d| / d, 1 the same order, 0 nothing shared."""
    depths = range(1, RANKED + 1)
    return sum(len(set(before[:d]) & set(after[:d])) / d for d in depths) / RANKED


def _kept(done: ValuesRound, cards: Sequence[str]) -> ValuesRound:
    return replace(done, kept=tuple(cards), ranked=tuple(card for card in done.ranked if card in cards))
