"""The page of the weekly review: written from the keyboard, kept in one act, gone on with, set right, looked over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from tests.ui.conftest import Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.weekly_review import WEEK, Planned, Question, Reply, WeeklyReview, week_for
from myconnections.services import contacts, digests, drafts, history, preferences, reviews
from myconnections.services.drafts import Draft
from myconnections.ui.myself.review_card import ReviewCard
from myconnections.ui.page import ENTRY
from myconnections.ui.pages.review.page import ReviewPage
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.widgets.point_curve import PointCurve, PointSeries


def opened(around: Surroundings) -> ReviewPage:
    page = ReviewPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def said(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisibleTo(widget)]


def this(around: Surroundings) -> date:
    return week_for(around.context.clock().date())


def test_ten_minutes_from_the_keyboard_in_one_act(around: Surroundings) -> None:
    page, week = opened(around), this(around)
    assert page.save.isEnabled() is False
    around.qtbot.keyClick(page, Qt.Key.Key_Return)  # to the first question
    around.qtbot.waitUntil(page.questions.choices[Question.OPEN].hasFocus)
    around.qtbot.keyClick(page.questions.choices[Question.OPEN], Qt.Key.Key_3)
    around.qtbot.keyClicks(page.questions.lines[Question.OPEN], "lunch outside")
    around.qtbot.keyClicks(page.sentence, "A quiet week.")
    around.qtbot.keyClicks(page.ahead.moment, "it is Monday")
    around.qtbot.keyClicks(page.ahead.deed, "write to Ben")
    around.qtbot.keyClick(page.ahead.deed, Qt.Key.Key_Return)
    around.qtbot.keyClicks(page.ahead.deed, "call Cora")  # not yet added, and kept all the same
    page.ahead.budget.setValue(3)
    around.qtbot.keyClick(page.sentence, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    (kept,) = around.ask(lambda vault, _now: reviews.listed(vault))
    assert (kept.day, kept.body.sentence, kept.body.budget) == (week, "A quiet week.", 3)
    assert kept.body.replies == (Reply(Question.OPEN, 3, "lunch outside"),)
    assert [one.text for one in kept.body.plans] == ["write to Ben", "call Cora"]
    around.qtbot.waitUntil(lambda: "If it is Monday, then write to Ben" in said(page))
    assert (page.save.isEnabled(), page.forget.isVisibleTo(page), page.ahead.deed.text()) == (False, True, "")
    card = ReviewCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    around.qtbot.waitUntil(lambda: {"A quiet week.", "call Cora"} <= set(said(card)))
    around.ask(history.undo)
    page.load()
    around.settle()
    assert (page.sentence.text(), page.ahead.budget.value(), page.ahead.plans) == ("", 5, [])
    assert around.ask(lambda vault, _now: preferences.get(vault).budget) == 5


def test_half_written_it_waits_in_its_week(around: Surroundings) -> None:
    page, week = opened(around), this(around)
    around.qtbot.keyClicks(page.sentence, "half")
    around.qtbot.keyClick(page.questions.choices[Question.ENJOYED], Qt.Key.Key_2)
    page.go(week - WEEK)
    around.settle()
    assert page.sentence.text() == ""
    page.go(week)
    around.settle()
    assert (page.sentence.text(), page.questions.choices[Question.ENJOYED].value) == ("half", 2)
    written = page._half_written()  # what a lock parks
    assert written is not None
    # After unlocking the page is there before what was parked.
    around.ask(lambda vault, now: drafts.park(vault, Draft("review", week.isoformat(), written), now))
    around.context.drafts._parked.clear()
    unlocked = opened(around)
    assert unlocked.sentence.text() == ""
    around.context.drafts.look(unlocked.resume)
    around.settle()
    assert unlocked.sentence.text() == "half"
    fresh = opened(around)
    around.context.drafts.park(("review", (week - 2 * WEEK).isoformat()), {**written, "deed": "call", "plans": []})
    fresh.resume(Draft("review", (week - 2 * WEEK).isoformat(), written))
    around.settle()
    assert (fresh.view and fresh.view.week, fresh.sentence.text()) == (week - 2 * WEEK, "half")
    # Something else changes meanwhile: what is being written stays.
    around.context.acting.do(lambda vault, now: reviews.write(vault, WeeklyReview("old"), now, week))
    around.settle()
    assert fresh.sentence.text() == "half"


def test_what_is_refused_stays_written(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(around)
    monkeypatch.setattr(reviews, "write", lambda *_given: (_ for _ in ()).throw(Refused("day_in_past", day="")))
    around.qtbot.keyClicks(page.sentence, "kept in the field")
    page.keep()
    around.settle()
    assert (page.sentence.text(), page.save.isEnabled()) == ("kept in the field", True)
    assert [one.code for one in around.failures if isinstance(one, Refused)] == ["day_in_past"]
    around.failures.clear()


def test_an_earlier_week_is_set_right_and_taken_away(around: Surroundings) -> None:
    week, today = this(around), around.context.clock().date()
    plan = Planned("write to Ben", "", today)
    for back, value in ((1, 4), (3, 1), (4, 2)):
        body = WeeklyReview(f"{back} ago", (Reply(Question.OPEN, value),), (plan,))
        key = around.ask(lambda vault, now, b=body, w=week - back * WEEK: reviews.write(vault, b, now, w)).facts["id"]
    page = opened(around)
    curve = page.trend.findChildren(PointCurve)[0]
    assert [len(run) for run in curve.series.runs()] == [2, 1]  # a gap where no review was
    assert curve.accessibleName().startswith("Being open, 3 reviews from ")
    page.open_part(f"{ENTRY}{key}")
    around.settle()
    assert (page.sentence.text(), page.ahead.budget.isVisibleTo(page)) == ("4 ago", False)
    around.qtbot.keyClicks(page.sentence, ", set right")
    page.keep()
    around.settle()
    assert around.ask(lambda vault, _now: reviews.listed(vault))[0].body.sentence == "4 ago, set right"
    page.forget.click()
    around.settle()
    assert [one.body.sentence for one in around.ask(lambda vault, _now: reviews.listed(vault))] == ["3 ago", "1 ago"]
    around.qtbot.keyClick(page, Qt.Key.Key_Right)
    around.settle()
    assert page.sentence.text() == "3 ago"
    link = page.trend.findChild(QAbstractButton, f"review-of-{(week - WEEK).isoformat()}")
    assert isinstance(link, QAbstractButton)
    link.click()
    around.settle()
    assert page.sentence.text() == "1 ago"
    gone: list[object] = []
    page.wants.connect(lambda *told: gone.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert gone == [("page", "myself")]


def test_it_stands_once_on_today_and_leads_to_its_week(around: Surroundings) -> None:
    week = week_for(around.context.clock().date()) - WEEK
    around.ask(lambda vault, now: reviews.write(vault, WeeklyReview("x"), now, week - WEEK))
    around.ask(lambda vault, now: contacts.add(vault, Contact(ContactId(0), "", given="Kim"), now - timedelta(days=9)))
    page = TodayPage(around.context)
    wanted: list[object] = []
    page.wants.connect(lambda *told: wanted.append(told))
    around.show(page)
    page.show_now()
    name = f"due-do-review-{week:%Y%m%d}"
    around.qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "week-review") is not None)
    assert page.findChild(QAbstractButton, name) is None
    page.findChild(QAbstractButton, "week-review").click()  # type: ignore[union-attr]
    around.ask(digests.put_away)
    page.load()
    around.qtbot.waitUntil(lambda: page.findChild(QAbstractButton, name) is not None)
    page.findChild(QAbstractButton, name).click()  # type: ignore[union-attr]
    assert wanted == [("page", f"review/{week.isoformat()}")] * 2


def test_the_card_leads_to_the_week_it_says_is_waiting(around: Surroundings) -> None:
    waits = this(around) - WEEK  # on a Saturday one looks back on the week under way, and the one before still waits
    around.ask(lambda vault, now: reviews.write(vault, WeeklyReview("Rain"), now, waits - WEEK))
    card = ReviewCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    wanted: list[object] = []
    card.wants.connect(lambda *told: wanted.append(told))
    assert "The week from 9 Nov waits for it." in said(card)
    card.open.click()
    around.ask(lambda vault, now: reviews.write(vault, WeeklyReview("Sun"), now, waits))
    card.load()
    around.settle()
    card.open.click()
    assert wanted == [("page", f"review/{waits.isoformat()}"), ("page", "review")]


def test_points_far_apart_are_not_joined() -> None:
    days = (1, 8, 22, 29)
    points = tuple((day, 1.0, 0.0) for day in days)
    assert [len(run) for run in PointSeries(points, gap=7).runs()] == [2, 2]
    assert [len(run) for run in PointSeries(points).runs()] == [4]
    assert timedelta(days=7) == WEEK
