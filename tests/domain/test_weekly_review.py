"""What a weekly review may say, and which week it is about."""

from __future__ import annotations

from datetime import date

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.weekly_review import (
    MOST_PLANS,
    MOST_TEXT,
    Planned,
    Question,
    Reply,
    WeeklyReview,
    occasion,
    week_for,
)

DAY = date(2026, 11, 16)
PLAN = Planned("write to Ben", "it is Monday morning", DAY)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (WeeklyReview(), "nothing_written"),
        (WeeklyReview(replies=(Reply(Question.OPEN, None, "  "),)), "nothing_written"),
        (WeeklyReview(plans=(Planned(" ", "it rains", DAY),)), "nothing_written"),
        (WeeklyReview(replies=(Reply(Question.OPEN, 5),)), "reply_range"),
        (WeeklyReview(replies=(Reply(Question.OPEN, -1),)), "reply_range"),
        (WeeklyReview(replies=(Reply(Question.OPEN, 1), Reply(Question.OPEN, 2))), "answered_twice"),
        (WeeklyReview(budget=0), "budget_range"),
        (WeeklyReview(budget=11), "budget_range"),
        (WeeklyReview(plans=(PLAN,) * (MOST_PLANS + 1)), "too_many_parts"),
        (WeeklyReview("x" * (MOST_TEXT + 1)), "note_too_long"),
        (WeeklyReview(plans=(Planned("a", "x" * (MOST_TEXT + 1), DAY),)), "note_too_long"),
    ],
)
def test_what_cannot_be_kept(body: WeeklyReview, code: str) -> None:
    with pytest.raises(Refused) as refused:
        body.check()
    assert refused.value.code == code


@pytest.mark.parametrize(
    "body",
    [
        WeeklyReview("A quiet week."),
        WeeklyReview(replies=(Reply(Question.ENJOYED, 0),)),
        WeeklyReview(replies=(Reply(Question.ENJOYED, None, "the dinner"),)),
        WeeklyReview(plans=(PLAN,)),
        WeeklyReview(budget=10),
    ],
)
def test_any_one_thing_said_is_a_review(body: WeeklyReview) -> None:
    body.check()


def test_a_question_not_answered_is_empty() -> None:
    body = WeeklyReview(replies=(Reply(Question.CONTINUITY, 3, "every first Friday"),))
    assert body.of(Question.CONTINUITY).value == 3
    assert body.of(Question.OPEN) == Reply(Question.OPEN)


def test_from_friday_on_it_is_the_week_under_way() -> None:
    weeks = {date(2026, 11, day): week_for(date(2026, 11, day)) for day in (15, 16, 19, 20, 22, 23)}
    assert [week.day for week in weeks.values()] == [9, 9, 9, 16, 16, 16]


def test_the_last_time_a_weekday_came() -> None:
    assert occasion(date(2026, 11, 22), 6) == date(2026, 11, 22)
    assert occasion(date(2026, 11, 21), 6) == date(2026, 11, 15)
    assert occasion(date(2026, 11, 21), 0) == DAY
