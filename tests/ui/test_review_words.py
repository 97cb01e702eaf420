"""Sentences of the weekly review in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from myconnections.domain.encounter import EncounterKind
from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.stage import Stage
from myconnections.domain.weekly_review import WEEK, Planned, Question, Reply, WeeklyReview
from myconnections.services.loads import Load, Tended
from myconnections.services.review_dues import Turn
from myconnections.services.reviews import Glance, PlanState
from myconnections.services.week_log import Happened, Who
from myconnections.ui import review_words as words
from myconnections.ui import texts_review
from myconnections.ui.places import MAKERS
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")
TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 16)


def kept(week: date, value: int | None) -> Entry[WeeklyReview]:
    return Entry(EntryId(1), WeeklyReview("x", (Reply(Question.OPEN, value),)), week)


def test_a_figure_says_what_there_is_and_from_what() -> None:
    facts = {"people": 2, "kinds": {EncounterKind.TALK: 3}}
    assert words.figure(Happened("encounters", 3, facts), EN)[0] == "3 encounters with 2 people"
    assert words.figure(Happened("encounters", 3, facts), JA)[1].endswith("：3。")
    assert words.figure(Happened("thanks", 0, {"welcome": 1}), EN)[0] == "1 person whom thanks still please"
    assert words.figure(Happened("promises", 1, {"open": 2}), JA)[0] == "実行された約束1件 · まだの約束2件"
    assert words.figure(Happened("plans", 0, {"of": 2}), EN)[0] == "0 of 2 plans of the review before done"
    assert words.figure(Happened("steps", 1), EN)[0] == "1 small step taken"
    assert words.moved(Who(ContactId(1), "Alma"), EN) == ""
    assert words.moved(Who(ContactId(1), "Alma", (Stage.LINK, Stage.CONNECTION)), EN) == "Alma: Link → Connection"


@pytest.mark.parametrize(
    ("talks", "budget", "begin"),
    [(16.3, 5, "Your plan needs 16 conversations a week; you chose 5. Lengthen"), (4.7, 5, "Your plan needs 5 "),
     (0.2, 5, "Your plan needs less than one")],
)  # fmt: skip
def test_the_load_check(talks: float, budget: int, begin: str) -> None:
    part = Tended(Stage.CONNECTION, 30, 50, talks)
    assert words.load(Load(talks, (part,)), budget, EN).startswith(begin)
    assert words.load(Load(0.0, ()), budget, EN) == "No tie is kept warm by an interval."


def test_a_part_of_the_load_and_what_would_make_it_less() -> None:
    parts = (Tended(Stage.CONNECTION, 30, 50, 11.6667), Tended(Stage.ENGAGEMENT, 60, 30, 3.5))
    load = Load(15.1667, parts)
    assert words.part(load, parts[0], EN) == (
        "Connection: 50 ties, every 30 days, 11.7 a week",
        "Every 60 days, the plan would need 9.3; with these at rest, 3.5.",
    )
    assert words.load_basis(load, JA).startswith("保温しているつながり80人から。")


def test_every_figure_leads_to_a_page_there_is() -> None:
    assert set(texts_review.PLACES.values()) <= set(MAKERS)
    assert set(texts_review.THERE) == set(texts_review.PLACES.values())
    assert texts_review.FIGURES.keys() == texts_review.BASES.keys()


def test_the_trend_is_told_in_words() -> None:
    reviews = (kept(MONDAY - WEEK, 3), kept(MONDAY, None))
    assert words.trend(Question.OPEN, reviews, TODAY, EN) == (
        "Being open, 2 reviews from 9 Nov to 16 Nov: 9 Nov 3, 16 Nov no answer"
    )
    assert words.trend(Question.ENJOYED, reviews, TODAY, JA) == "楽しむ：まだ答えていません"


def test_when_the_next_one_is() -> None:
    last = kept(MONDAY - WEEK, 1)
    for turn, wanted, said in (
        (Turn(TODAY, MONDAY, TODAY), True, "The week from 16 Nov waits for it."),
        (Turn(TODAY + WEEK, MONDAY + WEEK, TODAY + WEEK), True, "The next one comes up on Sun 29 Nov."),
        (None, True, "It does not come up by itself now; it will again after the next one you write."),
        (None, False, "It comes up only when you open it."),
    ):
        assert words.coming(Glance(last, (), turn, wanted, MONDAY), TODAY, EN) == said


def test_a_plan_and_how_it_stands() -> None:
    plan = Planned("call Ben", "", TODAY)
    assert (words.plan(plan, EN), words.plan(Planned("call Ben", "it rains", TODAY), JA)) == (
        "call Ben",
        "it rains → call Ben",
    )
    assert words.standing(PlanState(plan, None), TODAY, EN) == "no longer among the reminders"
    said = list(words.replies(WeeklyReview(replies=(Reply(Question.OPEN, None, "lunch"),)), EN))
    assert said == ["Being open: lunch"]
