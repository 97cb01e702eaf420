"""What long verbs share: how far they have come and whether to go on, one callback for both; and which are long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from myconnections.domain.errors import Refused

T = TypeVar("T")
MANY = 2_000
"""So many rows are many to write."""

Step = Callable[[float], None]
"""Hears the share that is done, from 0 to 1, and raises Refused("cancelled") when the person has had enough."""


def watched(progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None) -> Step:
    """The step of a verb that was given `progress` and `cancelled`, either of which may be missing."""

    def step(share: float) -> None:
        if cancelled is not None and cancelled():
            raise Refused("cancelled")
        if progress is not None:
            progress(share)

    return step


def alone(_share: float) -> None:
    """The step of a verb that nobody watches."""


def pieces(rows: Sequence[T], step: Step, at_once: int = 0) -> Iterator[Sequence[T]]:
    """The rows in pieces, of `MANY` unless said; the step hears before each how far it is."""
    size = at_once or MANY
    for start in range(0, len(rows), size):
        step(start / len(rows))
        yield rows[start : start + size]


def part(step: Step, first: float, last: float) -> Step:
    """The step of a part of the work, which takes it from the share `first` to the share `last`."""
    return lambda share: step(first + (last - first) * share)
