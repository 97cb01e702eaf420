"""Which cards the page Myself shows, in which order, and how each is made. A card loads its module when it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard


@dataclass(frozen=True, slots=True)
class Slot:
    """A card and how wide it lies: "whole" the line, or the "left" or "right" column."""

    make: Callable[[Context], MyselfCard]
    where: str


CARDS: tuple[Slot, ...] = ()
