"""The day of the last contact where it is only a guess."""

from __future__ import annotations

from tests.domain.warmth_cases import met, moment

from myconnections.domain.encounter import guessed_last


def test_the_last_day_is_a_guess_only_where_nothing_known_is_as_late() -> None:
    today = moment(10).date()
    assert guessed_last([], today) is None
    assert guessed_last([met(1), met(5)], today) is None
    assert guessed_last([met(1), met(5, approximate=True)], today) == moment(5).date()
    assert guessed_last([met(5, approximate=True), met(5)], today) is None
    assert guessed_last([met(6, approximate=True), met(5), met(12)], today) == moment(6).date()
