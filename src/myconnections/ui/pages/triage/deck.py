"""Who lies before the person: the card in front, those coming, those just sorted, and how far it is. No Qt, no vault.

Answers are written in the order they are given while the next card is in front already. A look at the vault that was
asked for before an answer knows nothing of it: what came after the asking is counted on top.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from typing import NamedTuple

from myconnections.domain.ids import ContactId
from myconnections.services import triage
from myconnections.services.triage import Round, Sorted, Turn

ENOUGH = 60
"""With fewer cards than this in hand more are read."""
LATELY = 10
"""So many of the last answers are looked at for the usual one."""


class _Step(NamedTuple):
    """One step of the person: who, how many more are sorted and how many fewer are left by it, and whether the card
    is gone from the deck.
    """

    number: int
    contact_id: ContactId
    done: int
    off: int
    gone: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """Somebody just sorted, or several at once, with the cards they were, where the deck still has them."""

    told: Sorted
    turns: tuple[Turn, ...] = ()


class Deck:
    """The cards. `loaded` is False until the first look has arrived."""

    def __init__(self) -> None:
        self.loaded = False
        self.done = self.left = 0
        self.stages: dict[int, int] = {}
        self.communities: tuple[str, ...] = ()
        self.can_go_back = False
        self.recent: deque[Pile] = deque(maxlen=triage.RECENT)
        self._turns: deque[Turn] = deque()
        self._steps: list[_Step] = []
        self._number = 0

    @property
    def current(self) -> Turn | None:
        """The card in front."""
        return self._turns[0] if self._turns else None

    @property
    def number(self) -> int:
        """How many steps were taken: given back to `take` with what was read after them."""
        return self._number

    @property
    def wants_more(self) -> bool:
        """Whether more cards should be read."""
        return len(self._turns) < min(ENOUGH, self.left)

    @property
    def settled(self) -> bool:
        """Whether the figures by stage count everybody who is sorted."""
        return sum(self.stages.values()) == self.done

    def coming(self, most: int) -> list[Turn]:
        """Those who come after the card in front."""
        return [turn for turn, _ in zip(list(self._turns)[1 : most + 1], range(most), strict=False)]

    def unknown(self, most: int) -> list[Turn]:
        """The next of whom nothing is known, so many at most, the card in front among them."""
        return [turn for turn in self._turns if turn.last is None and not turn.skipped][:most]

    def take(self, found: Round, asked_at: int, *, anew: bool = False) -> None:
        """Take what was read when `asked_at` steps were taken. The card in front stays in front, unless `anew`."""
        later = [step for step in self._steps if step.number > asked_at]
        self._steps = later
        gone = {step.contact_id: step.gone for step in later}
        front = [] if anew or self.current is None else [self.current]
        shown = {turn.person.id for turn in front}
        rest = [turn for turn in found.turns if turn.person.id not in shown and not gone.get(turn.person.id, False)]
        self._turns = deque([*front, *rest])
        self.done = found.done + sum(step.done for step in later)
        self.left = found.left - sum(step.off for step in later)
        self.stages, self.communities = found.stages, (*self._new_names(found.communities), *found.communities)
        # Whoever went back through all that was in hand finds what was done before that.
        if anew or not (self.loaded and (self.recent or later)):
            self.recent = deque((Pile(told) for told in found.recent), maxlen=triage.RECENT)
            self.can_go_back = found.can_go_back
        self.loaded = True

    def answer(self, told: Sorted, names: Iterable[str] = ()) -> None:
        """The card in front is sorted, or put away; the next one is in front."""
        turn = self._turns.popleft()
        self.communities = tuple(dict.fromkeys((*names, *self.communities)))
        self._step(turn.person.id, 0 if told.away else 1, 1, gone=True)
        self.recent.appendleft(Pile(told, (turn,)))

    def answer_several(self, turns: Sequence[Turn], told: Sorted) -> None:
        """All these cards are sorted by one answer, wherever they lie; whoever is in front besides stays there."""
        self._take_out(turns)
        for turn in turns:
            self._step(turn.person.id, 1, 1, gone=True)
        self.recent.appendleft(Pile(told, tuple(turns)))

    def skip(self, told: Sorted) -> None:
        """The card in front is passed over: it comes again after all others."""
        turn = self._turns.popleft()
        self._step(turn.person.id, 0, 0, gone=True)
        self.recent.appendleft(Pile(told, (turn,)))
        if len(self._turns) + 1 >= self.left:  # everybody is in hand: it goes under them
            self._turns.append(replace(turn, skipped=True))

    def back(self) -> Pile | None:
        """Take the last step back; who is in front now, with the cards the deck has. None: there is nothing."""
        if not self.recent:
            return None
        pile = self.recent.popleft()
        one = pile.told
        for who in [turn.person.id for turn in pile.turns] or [one.contact_id]:
            self._step(who, 0 if one.skipped or one.away else -1, 0 if one.skipped else -1, gone=False)
        self._take_out(pile.turns)
        self._turns.extendleft(reversed(pile.turns))
        self.can_go_back = bool(self.recent)
        return pile

    def put_in_front(self, turn: Turn) -> None:
        """A card that the deck did not have any more."""
        self._take_out([turn])
        self._turns.appendleft(turn)

    def usual(self, *, known: bool) -> tuple[str, str]:
        """Stage and time of the answer given most often of late, the latest of equals; "" and "" before there is one.

        `known`: for a card on which the stage alone is the answer.
        """
        said = [(pile.told.stage, pile.told.when) for pile in self.recent if pile.told.stage]
        alike = [answer for answer in said if bool(answer[1]) != known][:LATELY]
        return max(alike, key=alike.count, default=("", ""))

    def minutes(self) -> int | None:
        """Minutes for all who are left at the pace of the last answers; None before it can be said."""
        pace = triage.pace(triage.moments(pile.told for pile in self.recent))
        return None if pace is None else ceil(pace * self.left / 60)

    def _step(self, contact_id: ContactId, done: int, off: int, *, gone: bool) -> None:
        self._number += 1
        self._steps.append(_Step(self._number, contact_id, done, off, gone))
        self.done += done
        self.left -= off
        self.can_go_back = True

    def _take_out(self, turns: Iterable[Turn]) -> None:
        out = {turn.person.id for turn in turns}
        self._turns = deque(turn for turn in self._turns if turn.person.id not in out)

    def _new_names(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """Communities given on cards just now, of which the look did not know yet."""
        return tuple(name for name in self.communities if name not in known)


def told(
    turn: Turn,
    at: datetime,
    *,
    skipped: bool = False,
    stage: str = "",
    when: str = "",
    away: bool = False,
    people: int = 1,
) -> Sorted:
    """What the list of those just sorted says of this card, the first of so many people."""
    return Sorted(turn.person.id, turn.person.name, at, skipped, stage, when, away, people)
