"""Letting go: the old way and the new, trials on a line, a plan that is asked about after its day, undone."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.letting_go import LettingGo, Since, Trial
from myconnections.services import history, letting
from myconnections.services.drafts import Draft
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.myself.letting_card import LettingCard
from myconnections.ui.pages.letting.forms import LettingForm, TriedForm
from myconnections.ui.pages.letting.page import LettingPage
from myconnections.ui.widgets.trial_line import TrialLine

TODAY = NOW.date()


def shown(around: Surroundings) -> LettingPage:
    page = LettingPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def click(around: Surroundings, page: QWidget, name: str) -> None:
    QApplication.processEvents()
    (button,) = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    button.click()
    around.settle()


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def form(kind: type[NotebookForm]) -> NotebookForm:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def kept(around: Surroundings, asked: NotebookForm) -> None:
    asked.save()
    around.settle()
    around.settle()


def begun(around: Surroundings, days: int, body: LettingGo) -> int:
    day = TODAY - timedelta(days=days)
    return int(str(around.ask(lambda vault, now: letting.add(vault, body, now, day=day)).facts["id"]))


def test_something_is_noted_planned_and_told_of(around: Surroundings) -> None:
    page = shown(around)
    click(around, page, "letting-begin")
    first = form(LettingForm)
    assert isinstance(first, LettingForm)
    first.used_to.setPlainText("long mails")
    first.instead.setPlainText("a short call")
    kept(around, first)
    key = around.ask(letting.view).rows[0].entry.id
    click(around, page, f"letting-plan-{key}")
    planned = form(PlanDialog)
    assert isinstance(planned, PlanDialog)
    assert planned.deed.text() == "a short call"
    planned.moment.setText("I would write to Ana")
    kept(around, planned)
    assert "I would write to Ana → a short call" in said(page)
    around.qtbot.waitUntil(lambda: len(page.findChildren(TrialLine)) == 1)  # the one before it is gone
    (line,) = page.findChildren(TrialLine)
    assert line.last > TODAY
    click(around, page, f"letting-tried-{key}")
    tried = form(TriedForm)
    assert isinstance(tried, TriedForm)
    tried.happened.setPlainText("she laughed")
    tried.since.setCurrentIndex(tried.since.findData("new"))
    kept(around, tried)
    assert "she laughed" in said(page)
    assert "The new way stays" in said(page)
    around.ask(history.undo)
    page.load()
    around.settle()
    assert "she laughed" not in said(page)
    asked: list[object] = []
    page.wants.connect(lambda *told: asked.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked == [("page", "myself")]


def test_trials_stand_on_their_days_and_are_taken_away(around: Surroundings) -> None:
    trials = tuple(Trial(TODAY - timedelta(days=back), f"{back} days ago") for back in (40, 10))
    key = begun(around, 60, LettingGo("answers at once", "once a day", Since.BOTH, trials))
    begun(around, 50, LettingGo("cards at new year"))
    page = shown(around)
    assert "Nothing said of it for 50 days" in said(page)
    quiet, over = page.findChildren(TrialLine)
    assert (quiet.last, over.last) == (TODAY, TODAY - timedelta(days=10))
    assert over.at(over.last) > over.at(TODAY - timedelta(days=40)) > over.at(TODAY - timedelta(days=60))
    assert "40 days ago" in over.accessibleName()
    assert "2 things let go of, 2 trials in all." in said(page)
    click(around, page, f"letting-untry-{key}-0")
    assert "40 days ago" not in said(page)
    click(around, page, f"letting-delete-{key}")
    assert "answers at once" not in said(page)


def test_what_was_half_written_is_opened_again(around: Surroundings) -> None:
    key = str(begun(around, 3, LettingGo("long mails", "a call")))
    page = shown(around)
    for name, about, kind in (
        ("letting", "", LettingForm), ("letting", key, LettingForm), ("letting-tried", key, TriedForm),
        ("letting-plan", key, PlanDialog),
    ):  # fmt: skip
        page.resume(Draft(name, about, {}))
        around.settle()
        form(kind).reject()
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    form(LettingForm).reject()


def test_the_card_asks_what_happened(around: Surroundings) -> None:
    card = LettingCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert "Note something" in [one.text() for one in card.findChildren(QAbstractButton)]
    begun(around, 40, LettingGo("long mails", "a call"))
    begun(around, 1, LettingGo("answers at once"))
    card.load()
    around.settle()
    assert "long mails → a call" in said(card)  # it is asked about; the newer is not
    assert "Nothing said of it for 40 days" in said(card)
