"""What is wanted: a stage of a tie, a kind of people."""

from __future__ import annotations

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.stage import Stage
from myconnections.domain.wanted import WantedKind, WantedTie, kind_of


def test_a_kind_is_one_of_the_ten_or_in_words_of_ones_own() -> None:
    assert kind_of("金融・投資") == kind_of("finance") == WantedKind("finance")
    own = kind_of("  people who  sail ")
    assert own == WantedKind("", "people who sail")
    assert kind_of("People Who Sail").key == own.key
    assert own.is_met_by("PEOPLE who sail")
    assert not own.is_met_by("people who row")
    assert WantedKind("finance").is_met_by("投資")
    for kind in (own, WantedKind("abroad")):
        kind.check()


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (WantedKind("sailors"), "unknown_kind"),
        (WantedKind("", " "), "nothing_written"),
        (WantedKind("", "x" * 61), "name_too_long"),
    ],
)
def test_what_is_refused(kind: WantedKind, code: str) -> None:
    with pytest.raises(Refused, match=code):
        kind.check()


def test_a_tie_may_be_wanted_at_any_stage() -> None:
    for stage in Stage:
        WantedTie(stage).check()
