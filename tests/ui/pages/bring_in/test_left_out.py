"""Rows that stay outside: how many there are is said truly, though the numbers of only some are kept."""

from __future__ import annotations

import pytest

from myconnections.interchange.plan import ImportPlan
from myconnections.interchange.records import Reading, Skipped
from myconnections.ui.pages.bring_in.draft import Choice, of_plan
from myconnections.ui.pages.bring_in.reading_cards import where
from myconnections.ui.wording import Wording


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "rows 5, 6, 7, 8, 9, 10, 11, 12 and 143 more"), ("ja", "行 5, 6, 7, 8, 9, 10, 11, 12 ほか143行")],
)
def test_rows_named_and_the_others_are_together_as_many_as_were_counted(language: str, told: str) -> None:
    skipped = Skipped("no_date", "messages.csv", 151, tuple(range(5, 105)))
    (left,) = of_plan(ImportPlan(Reading("linkedin.messages", skipped=(skipped,)), ()), Choice(()), {}).left_out
    assert left.count == 151
    assert where(left, Wording(language)) == told
