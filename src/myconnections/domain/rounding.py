"""One decimal as one rounds by hand: a mean of 1.25 is 1.3, where a half to the even would say 1.2."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_EXACT, _TENTH = Decimal("0.000001"), Decimal("0.1")


def tenths(value: float) -> str:
    """With one decimal, a half away from zero; what floating point adds beyond the sixth is nothing."""
    return str(Decimal(value).quantize(_EXACT).quantize(_TENTH, ROUND_HALF_UP))


def signed(value: float) -> str:
    """The same with its sign; plus for zero."""
    return ("-" if value < 0 else "+") + tenths(abs(value))
