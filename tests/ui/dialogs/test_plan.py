"""The plan: read once as a sentence, kept with Enter, refused inside."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.errors import Refused
from myconnections.domain.reminder import Reminder
from myconnections.services import dues
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.dialogs.plan import Keep, PlanDialog
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.day_ahead import DayAhead


def keep(vault: OpenVault, plan: Reminder, now: datetime) -> Changes:
    return dues.plan(vault, plan, now)


def refuse(vault: OpenVault, plan: Reminder, now: datetime) -> Changes:
    raise Refused("already_answered", id=3)


@pytest.fixture
def page(around: Surroundings) -> QWidget:
    """What the dialog stands over."""
    made = QWidget()
    around.qtbot.addWidget(made)
    made.show()
    return made


def opened(around: Surroundings, page: QWidget, save: Keep = keep) -> PlanDialog:
    dialog = PlanDialog(around.context, "Kim Vale", page, save=save, text="write one line")
    around.context.prompts.show(dialog)
    return dialog


def test_it_reads_as_a_sentence_while_it_is_written(around: Surroundings, page: QWidget) -> None:
    dialog = opened(around, page)
    assert dialog.preview.text() == "write one line (Kim Vale)"
    around.qtbot.keyClicks(dialog.moment, "I have my coffee")
    assert dialog.preview.text() == "If I have my coffee: write one line (Kim Vale)"
    dialog.deed.clear()
    assert dialog.main is not None
    assert not dialog.main.isEnabled()


def test_a_long_sentence_gets_its_lines(around: Surroundings, page: QWidget) -> None:
    dialog = opened(around, page)
    dialog.moment.setText("I have my coffee on Monday and the office is still quiet")
    around.settle()
    assert dialog.preview.height() >= dialog.preview.heightForWidth(dialog.preview.width())
    assert len(dialog.preview.lines(dialog.preview.width())) > 1


def test_enter_keeps_it_and_closes(around: Surroundings, page: QWidget) -> None:
    dialog = opened(around, page)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    dialog.day.findChild(Segmented).choose("week")  # type: ignore[union-attr]
    around.qtbot.keyClick(dialog.deed, Qt.Key.Key_Return)
    around.settle()
    in_a_week = NOW + timedelta(days=7)
    assert ended == [1]
    assert [one.kind for one in around.ask(dues.due_list)] == ["self"]
    (plan, _) = around.ask(lambda vault, _now: dues.due_list(vault, in_a_week))
    assert (plan.kind, plan.facts["text"], plan.due) == ("plan", "write one line", in_a_week.date())


def test_what_is_refused_is_said_inside(around: Surroundings, page: QWidget) -> None:
    dialog = opened(around, page, refuse)
    around.qtbot.keyClick(dialog.deed, Qt.Key.Key_Return)
    around.settle()
    assert dialog.isVisible()
    assert dialog.wrong.isVisible()
    assert dialog.main is not None
    assert dialog.main.isEnabled()


def test_closed_before_it_was_kept_it_is_kept_all_the_same(around: Surroundings, page: QWidget) -> None:
    dialog = opened(around, page)
    dialog.save()
    dialog.reject()
    around.settle()
    tomorrow = NOW + timedelta(days=1)
    assert "plan" in [one.kind for one in around.ask(lambda vault, _now: dues.due_list(vault, tomorrow))]


@pytest.mark.parametrize(
    ("day", "part"),
    [(date(2026, 11, 20), "today"), (date(2026, 11, 22), "tomorrow"), (date(2026, 11, 28), "week")],
)
def test_near_days_have_a_word(around: Surroundings, day: date, part: str) -> None:
    choice = DayAhead(around.context.theme, NOW.date())
    around.qtbot.addWidget(choice)
    choice.choose(day)
    assert choice.findChild(Segmented).choice() == part  # type: ignore[union-attr]
    assert choice.day() == max(day, NOW.date())


def test_any_other_day_is_on_the_calendar(around: Surroundings) -> None:
    choice = DayAhead(around.context.theme, NOW.date())
    around.qtbot.addWidget(choice)
    days: list[date] = []
    choice.changed.connect(days.append)
    choice.choose(date(2027, 1, 8))
    assert choice.day() == date(2027, 1, 8)
    field = choice.findChild(QDateEdit)
    assert isinstance(field, QDateEdit)
    field.setDate(field.date().addDays(1))
    assert days[-1] == date(2027, 1, 9)
    field.setDate(field.minimumDate().addDays(-30))
    assert choice.day() == NOW.date()
