"""One decimal, as by hand."""

from __future__ import annotations

import pytest

from myconnections.domain.rounding import signed, tenths


@pytest.mark.parametrize(
    ("value", "shown"), [(1.25, "1.3"), (1.75, "1.8"), (2.0, "2.0"), (0.1 + 0.2, "0.3"), (1.15, "1.2"), (4 / 3, "1.3")]
)
def test_a_half_goes_up(value: float, shown: str) -> None:
    assert (tenths(value), signed(value), signed(-value)) == (shown, f"+{shown}", f"-{shown}")
