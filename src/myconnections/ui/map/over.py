"""What belongs to a picture beside its people: the note of its day, ways between people, what is wanted. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from myconnections.services.maps import Drawn
from myconnections.ui import wanted_words
from myconnections.ui.wording import Wording

_THEN = ("As it was on {day}. {rest}", "{day}の地図。{rest}")
AS_TODAY = (
    "Communities, places and kinds of tie as recorded today; a line is solid from the day it was known, and dotted "
    "where it was said later: since when is not recorded.",
    "コミュニティ・位置・つながりの種類は今日の記録のままです。線は、知り合いとわかった日から実線、"
    "あとでわかったものは点線です（いつからかは記録なし）。",
)
"""What does not go back with the day."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """`note` is told beside the picture, never on it. `ways` are ids in their order, the one shown first; `hinted` the
    pairs among them that are only hinted at. `wanted` are stages by id, and `ghosts` kinds of people who are not there
    yet.
    """

    note: str = ""
    ways: tuple[tuple[int, ...], ...] = ()
    hinted: frozenset[tuple[int, int]] = frozenset()
    wanted: Mapping[int, int] = field(default_factory=dict)
    ghosts: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to paint."""
        return not (self.ways or self.wanted or self.ghosts)


def overlay_of(drawn: Drawn, wording: Wording) -> Overlay:
    """What lies over a map by itself: the note of its day, and what is wanted."""
    ghosts = tuple(wanted_words.kind(one, wording) for one in drawn.kinds)
    return Overlay(note_of(drawn.day, wording), wanted=drawn.wanted, ghosts=ghosts)


def note_of(day: date | None, wording: Wording) -> str:
    """What a picture of an earlier day says of itself, "" on one of today."""
    return "" if day is None else wording.pair(_THEN, {"day": day, "rest": wording.pair(AS_TODAY)})
