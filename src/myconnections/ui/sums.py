"""Sums as they are printed: who adds up what stands there with a pencil comes to what stands there as the total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import floor

from myconnections.domain.suggestion import Term

_PLACES = Decimal("0.001")
_TENTHS = 1000
"""Tenths of a percent in the whole."""


def figure(value: float) -> str:
    """A share of one to at most three places: ".35", ".571", "1", "0"."""
    return _short(_printed(value))


def product(term: Term) -> str:
    """A term of a score: weight × value, as `figure` prints them."""
    return f"{figure(term.weight)} × {figure(term.value)}"


def total(terms: Iterable[Term]) -> str:
    """What the printed terms come to, to the last place: ".5125". It lies within .003 of the score itself."""
    return _short(sum((_printed(term.weight) * _printed(term.value) for term in terms), Decimal()))


def percents(shares: Sequence[float], whole: float) -> list[str]:
    """Shares in percent with one decimal that add up to `whole` so printed; each within .1 of its own value.

    `whole` is their sum. Tenths left over go to the largest remainders (Hamilton's method).
    """
    exact = [max(0.0, share) * _TENTHS for share in shares]
    tenths = [floor(each) for each in exact]
    left = round(whole * _TENTHS) - sum(tenths)
    by_remainder = sorted(range(len(exact)), key=lambda place: tenths[place] - exact[place])
    for place in by_remainder[: max(0, left)]:
        tenths[place] += 1
    return [_percent(each) for each in tenths]


def percent(whole: float) -> str:
    """One share in percent with one decimal."""
    return _percent(round(whole * _TENTHS))


def _percent(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}%"


def _printed(value: float) -> Decimal:
    return Decimal(str(value)).quantize(_PLACES)


def _short(value: Decimal) -> str:
    """Without zeros that say nothing: ".5" rather than "0.500"."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.removeprefix("0") or "0"
