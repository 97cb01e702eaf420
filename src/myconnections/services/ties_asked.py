"""Of whom enough was answered to tell how many of my people they know (decision 0018).

Answers do not come evenly: a circle holds those who know each other, on the map ties are drawn, and few note down who
does not know whom. The share of ties among whatever was answered would then be far too high. So it is told only of
whoever has at least half of the pairs with those the questions are about answered, one way or the other, and of these
pairs alone; how the answers were given does not matter then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from myconnections.services.ports import UnitOfWork

_CORE: Final = "tie_core"
"""Where whom the questions are about is kept (`tie_core.KEY`, whose module loads too much for one word)."""
_MOST: Final = 25
"""So many people the questions are about at most (`insight.asking.CORE`)."""
HALF: Final = 0.5

Answer = tuple[int, int, bool]
"""A pair that I answered about, and whether the two know each other."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Whom the questions are about; `size` is how many they were to be, so that who leaves makes nobody complete."""

    people: frozenset[int]
    size: int

    def told(self, answers: Iterable[Answer]) -> dict[int, tuple[int, int]]:
        """Whoever is told of: how many of the circle they know, and of how many it is answered."""
        known: Counter[int] = Counter()
        answered: Counter[int] = Counter()
        for one, other, tied in answers:
            for who, whom in ((one, other), (other, one)):
                if whom in self.people:
                    answered[who] += 1
                    known[who] += tied
        return {who: (known[who], many) for who, many in answered.items() if many >= HALF * self._pairs(who)}

    def _pairs(self, who: int) -> int:
        """With how many of the circle somebody has a pair."""
        return self.size - (who in self.people)


def circle_in(uow: UnitOfWork) -> Circle:
    """As it is kept, which is from the first answer on."""
    kept: Any = uow.settings.get(_CORE)
    if not isinstance(kept, dict):
        return Circle(frozenset(), 0)
    return Circle(frozenset((*kept["inner"], *kept["drawn"])), min(_MOST, kept["of"]))


def told_in(uow: UnitOfWork) -> dict[int, tuple[int, int]]:
    """`Circle.told` of all answers there are."""
    return circle_in(uow).told(uow.ties.answers())
