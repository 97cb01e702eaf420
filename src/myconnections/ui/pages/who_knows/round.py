"""How far the questions of who knows whom are: what is answered, who comes next, how long the rest may take. No Qt.

The page answers here at once and writes behind; what the vault says wins when it is read again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median

from myconnections.domain.alter_ties import Pair, PairState, ordered
from myconnections.domain.ids import ContactId
from myconnections.services import who_knows
from myconnections.services.who_knows import Asked, WhoKnows

A_SCREEN = 10.0
"""Seconds that one screen is supposed to take before the person's own pace is known. A product default."""
_PACE_FROM = 3
_LONGEST = 120.0
"""Somebody who took longer was away from the screen."""

Said = dict[Pair, PairState]


@dataclass(slots=True)
class Round:
    """`view` is what was read; `states` what is settled by now; `later` who was passed over, in that order; `unsure`
    the pairs that were left open because the person is not sure.
    """

    view: WhoKnows
    states: Said = field(default_factory=dict)
    later: list[ContactId] = field(default_factory=list)
    paces: list[float] = field(default_factory=list)
    front: ContactId | None = None
    unsure: set[Pair] = field(default_factory=set)

    @classmethod
    def of(cls, view: WhoKnows, before: Round | None = None) -> Round:
        """A round over what was read, with the pace and those passed over of the round before it."""
        made = cls(view, dict(view.known.states))
        if before is not None:
            made.paces, made.front, made.unsure = before.paces, before.front, before.unsure
            made.later = [who for who in before.later if made.person(who) is not None]
        made.look()
        return made

    def person(self, who: int) -> Asked | None:
        """One of the people it is about."""
        return next((one for one in self.view.people if one.id == who), None)

    @property
    def answered(self) -> int:
        """How many pairs are settled, one way or the other."""
        return len(self.states)

    @property
    def screens(self) -> int:
        """How many screens are left at most."""
        return len(self._turns())

    @property
    def own_pace(self) -> bool:
        """Whether the time left is reckoned from the person's own screens."""
        return len(self.paces) >= _PACE_FROM

    @property
    def seconds_left(self) -> float:
        """How long the screens that are left may take; 0 when nothing is left to ask."""
        return self.screens * (median(self.paces) if self.own_pace else A_SCREEN)

    def look(self) -> None:
        """See who is in front: who was, while anything of theirs is open; else whoever's answer tells most.

        Pairs that were left open bring nobody in front.
        """
        if self.front is not None and len(self.unsure_for(self.front)) < len(self.open_for(self.front)):
            return
        places = {int(who): place for place, who in enumerate(self.later)}
        left = sorted(self._turns(), key=lambda who: places.get(who, -1))
        self.front = left[0] if left else None

    def ask_again(self) -> None:
        """Those left open are asked about once more."""
        self.unsure.clear()
        self.look()

    def open_for(self, who: int) -> list[Asked]:
        """With whom this person's pair is open, the likeliest tie first, then by reading."""
        known = self.view.known
        left = [one for one in self.view.people if one.id != who and ordered(who, one.id) not in self.states]
        return sorted(left, key=lambda one: -known.chance(ordered(who, one.id)))

    def settled_for(self, who: int, state: PairState) -> list[Asked]:
        """With whom this person's pair is settled in this way, by reading."""
        return [one for one in self.view.people if one.id != who and self.states.get(ordered(who, one.id)) is state]

    def said(self, who: int, ticked: Collection[int], left: Collection[int] = ()) -> Said:
        """What confirming the screen of this person says: those ticked know them, the others shown do not.

        Of those left open nothing is said.
        """
        return {
            ordered(who, one.id): PairState.TIE if one.id in ticked else PairState.NONE
            for one in self.open_for(who)
            if one.id not in left
        }

    def unsure_for(self, who: int) -> set[int]:
        """With whom this person's pair was left open."""
        return {int(one.id) for one in self.open_for(who) if ordered(who, one.id) in self.unsure}

    def leave_open(self, who: int, left: Collection[int]) -> None:
        """On the screen of this person those were left open, and nobody else of them."""
        for one in self.open_for(who):
            (self.unsure.add if one.id in left else self.unsure.discard)(ordered(who, one.id))

    def take(self, said: Mapping[Pair, PairState], seconds: float = 0.0) -> None:
        """Answers were given on a screen, in so many seconds (0: not a screen of the questions); the next comes."""
        for pair, state in said.items():
            if state is PairState.UNKNOWN:
                self.states.pop(pair, None)
            else:
                self.states[pair] = state
        if 0 < seconds < _LONGEST:
            self.paces.append(seconds)
        self.look()

    def skip(self) -> None:
        """Who is in front comes again after all others."""
        if self.front is not None:
            self.later = [who for who in self.later if who != self.front] + [self.front]
            self.front = None
            self.look()

    def _turns(self) -> list[ContactId]:
        """Whose screens are left, the one that tells most first."""
        left = who_knows.turns(self.view.known, {*self.states, *self.unsure}, self.later)
        return [ContactId(turn.person) for turn in left]

    def open_in(self, people: Iterable[int]) -> list[Pair]:
        """The open pairs among these people."""
        return [pair for pair in who_knows.pairs_in(map(ContactId, people)) if pair not in self.states]

    def words_shared(self, one: int, other: int) -> list[str]:
        """The names of what two share (an employer, a school, a community), the strongest first."""
        found = self.view.known.shared.get(ordered(one, other), ())
        return list(dict.fromkeys(shared.name for shared in found if shared.name))
