"""What is printed adds up: by a pencil that knows nothing of the values behind."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.suggestion import Term
from myconnections.ui import sums

shares = st.floats(0, 1, allow_nan=False)
scores = st.lists(st.builds(Term, st.just("U"), shares, shares), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("value", "printed"), [(0.35, ".35"), (0.5714, ".571"), (0, "0"), (1, "1"), (0.0004, "0"), (1e-7, "0")]
)
def test_a_figure_has_three_places_at_most(value: float, printed: str) -> None:
    assert sums.figure(value) == printed


def test_a_total_is_printed_to_its_last_place() -> None:
    terms = [Term("U", 0.35, 0.75), Term("N", 0.25, 1.0), Term("G", 0.25, 0.0), Term("F", 0.15, 0.0)]
    assert [sums.product(term) for term in terms] == [".35 × .75", ".25 × 1", ".25 × 0", ".15 × 0"]
    assert sums.total(terms) == ".5125"
    assert sums.total([]) == "0"
    assert sums.total([Term("U", 1, 1)]) == "1"


@given(scores)
def test_printed_products_come_to_the_printed_total(terms: list[Term]) -> None:
    added = Decimal()
    for term in terms:
        weight, value = sums.product(term).split(" × ")
        added += Decimal(weight) * Decimal(value)
    assert Decimal(sums.total(terms)) == added
    assert float(added) == pytest.approx(sum(term.product for term in terms), abs=0.005)


@given(st.lists(shares, min_size=1, max_size=40))
def test_printed_percents_come_to_the_printed_whole(parts: list[float]) -> None:
    printed = [Decimal(each.removesuffix("%")) for each in sums.percents(parts, sum(parts))]
    assert sum(printed) == Decimal(sums.percent(sum(parts)).removesuffix("%"))
    assert all(abs(float(each) - 100 * part) <= 0.1 + 1e-6 for each, part in zip(printed, parts, strict=True))
