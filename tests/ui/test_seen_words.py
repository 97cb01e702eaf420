"""How mixed the circle is, and the months, in words."""

from __future__ import annotations

from datetime import date

import pytest

from myconnections.domain.ego_structure import Mixture
from myconnections.domain.months import Months
from myconnections.services.insights import Course, Insights, Measure
from myconnections.ui import insight_words, seen_words
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")


def mixture(**given: object) -> Mixture:
    values = (("it", 3), ("media", 1))
    facts: dict[str, object] = {
        "attribute": "industry", "known": 4, "people": 9, "values": values, "offered": 25, "blau": 0.375, "iqv": 0.39,
        "e_i": 0.5,
    }  # fmt: skip
    return Mixture(**facts | given)  # type: ignore[arg-type]


def test_a_mixture_is_told_with_what_is_defined_of_it() -> None:
    assert seen_words.mixture(mixture(), EN) == [
        "Two drawn at random differ 38 times out of 100 (Blau 0.38).",
        "Spread over the 25 values offered: IQV 0.39.",
        "3 are of another than you, 1 of the same: E-I +0.50.",
    ]
    assert seen_words.mixture(mixture(blau=None, iqv=None, e_i=None), EN) == [
        "What you are yourself is not written here, so same and other cannot be told."
    ]
    assert seen_words.mixture(mixture(known=0), JA) == ["まだ誰にも書かれていません。"]
    assert (seen_words.attribute(mixture(), EN), seen_words.attribute(mixture(), JA)) == ("Industry", "業界")
    assert seen_words.mixture_basis(mixture(), EN) == "From 4 of 9 people of whom it is written."


def test_the_most_frequent_values_stand_by_name_and_the_others_together() -> None:
    assert seen_words.values(mixture(), JA) == [("IT・通信", 3), ("メディア・出版・広告", 1)]
    many = mixture(attribute="organization", values=tuple((f"Org {n}", 9 - n) for n in range(8)))
    assert seen_words.values(many, EN)[-2:] == [("Org 5", 4), ("Others", 5)]


@pytest.mark.parametrize(
    ("words", "named", "short"),
    [
        (EN, ["Jan 2026", "Feb 2026", "Apr 2026"], ["2026", "", "Apr"]),
        (JA, ["2026年1月", "2026年2月", "2026年4月"], ["2026年", "", "4月"]),
    ],
)
def test_months_by_their_names(words: Wording, named: list[str], short: list[str]) -> None:
    firsts = [date(2026, month, 1) for month in (1, 2, 4)]
    assert [insight_words.month(one, words) for one in firsts] == named
    assert [insight_words.short_month(one, words) for one in firsts] == short


def test_the_sentence_of_conversations_in_the_first_month_names_no_month_before() -> None:
    first = (date(2026, 1, 1), date(2026, 2, 1))
    view = Insights(Months(first, ()), {}, (), 1)
    talks = Measure("talks", (Course("talks", (None, 2), flow=True), Course("people", (None, 1), flow=True)))
    assert insight_words.sentence(talks, view, EN) == "2 conversations with 1 person this month so far."
    known = Measure("talks", (Course("talks", (1, 2), flow=True), Course("people", (1, 2), flow=True)))
    assert (
        insight_words.sentence(known, view, EN)
        == "1 conversation with 1 person in Jan 2026; this month so far 2 with 2."
    )
    assert insight_words.told(talks, view, EN) == (
        "Conversations: 2 this month so far, between 2 and 2 a month; "
        "Different people: 1 this month so far, between 1 and 1 a month"
    )
    nothing = Measure("talks", (Course("talks", (None, None)), Course("people", (None, None))))
    assert insight_words.sentence(nothing, view, JA) == "まだ記録がありません。"
    assert insight_words.basis(nothing, JA) == ""
    assert insight_words.told(nothing, view, EN) == "Conversations: not recorded; Different people: not recorded"


def test_who_opened_something_is_named() -> None:
    view = Insights(Months((date(2026, 1, 1),), ()), {}, (), 1)
    facts: dict[str, object] = {"n": 2, "of": 2, "named": 1, "by": ["Ana", "Ben"]}
    one = Measure("opportunities", (Course("opportunities", (2,), flow=True),), facts)
    said = insight_words.sentence(one, view, EN)
    assert said == "2 opportunities came in twelve months. Ties that opened some: Ana, Ben."
    alone = Measure("opportunities", one.courses, facts | {"by": []})
    assert insight_words.sentence(alone, view, EN) == "2 opportunities came in twelve months."


def test_nearly_all_is_not_told_as_all() -> None:
    (told, *_) = seen_words.mixture(mixture(blau=0.9982, iqv=None, e_i=None), EN)
    assert told == "Two drawn at random differ 99.8 times out of 100 (Blau 0.9982)."
    (told, *_) = seen_words.mixture(mixture(blau=1, iqv=None, e_i=None), EN)
    assert told == "Two drawn at random differ 100 times out of 100 (Blau 1.00)."


def test_attributes_without_anything_are_told_together() -> None:
    nothing = [mixture(known=0), mixture(), mixture(known=0, attribute="region")]
    assert seen_words.unwritten(nothing, EN) == "Of nobody it is written yet: Industry, Region."
    assert seen_words.unwritten(nothing, JA) == "まだ誰にも書かれていないもの：業界、地域。"
    assert seen_words.unwritten([mixture()], EN) == ""
