"""Sentences about values and opportunities."""

from __future__ import annotations

import pytest

from myconnections.domain.opportunity import Became, Bond, OpportunityKind
from myconnections.domain.personal_value import Pile, Said, ValuesStep
from myconnections.domain.suggestion import Reason
from myconnections.services.opportunities import Counts
from myconnections.services.value_views import ValueRow
from myconnections.ui import self_words, texts_self
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")


def test_a_value_is_named_in_the_language_and_an_own_card_as_it_was_written() -> None:
    reason = Reason("fits_value", {"value": "inner_peace"})
    assert EN.reason(reason) == "fits your value Inner peace"
    assert JA.reason(reason) == "大切にしている「心の平和」に合います"
    assert JA.reason(Reason("fits_value", {"value": "Tea"})) == "大切にしている「Tea」に合います"
    assert self_words.value_meaning("Tea", {"Tea": "time for it"}, JA) == "time for it"
    assert self_words.value_meaning("honesty", {}, JA) == "正直である"


def test_the_largest_gap_is_a_question() -> None:
    row = ValueRow("contribution", 1, 0.4567, Said("contribution", lived=0), 4.567, (), (), None)
    assert self_words.question(row, EN) == "Contribution is first, and you rated it 0. What would make it a 1?"
    assert self_words.question(row, JA) == "「貢献」は1番目で、生きた度合いは0でした。1にするとしたら、何でしょう？"


def test_the_log_is_echoed_only_where_somebody_is_tagged() -> None:
    assert [self_words.met(days, EN) for days in (None, 0, 1)] == [
        "",
        "In your log: nothing with these people in four weeks",
        "In your log: 1 day with these people in four weeks",
    ]


def test_a_figure_says_what_it_was_counted_from() -> None:
    assert self_words.basis(Counts({"weak": 2}, 2, 7), EN) == "from 2 of 7 opportunities"
    assert self_words.part("stages", "link", JA) == "リンク"
    assert self_words.part("capitals", "bridging", EN) == "Bridging"


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (texts_self.PILES, Pile),
        (texts_self.STEPS, ValuesStep),
        (texts_self.KINDS, OpportunityKind),
        (texts_self.BECAME, Became),
        (texts_self.BONDS, [Bond.WEAK, Bond.STRONG]),
    ],
)
def test_every_code_has_its_words(table: dict[str, tuple[str, str]], codes: list[Pile]) -> None:
    assert list(table) == [one.value for one in codes]
