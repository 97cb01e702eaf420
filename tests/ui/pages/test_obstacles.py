"""The page of obstacles: noted by a click, answered by a step, planned, taken, and asked about."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import dues, obstacles
from myconnections.services.drafts import Draft
from myconnections.services.obstacles import ObstacleRow
from myconnections.services.ports import OpenVault
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.myself.obstacles_card import ObstaclesCard
from myconnections.ui.pages.obstacles.forms import AfterForm, ObstacleForm, OwnStepForm
from myconnections.ui.pages.obstacles.page import ObstaclesPage
from myconnections.ui.widgets.month_marks import MonthMarks


def click(around: Surroundings, page: QWidget, name: str) -> None:
    around.qtbot.waitUntil(lambda: page.findChild(QAbstractButton, name) is not None)
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()
    around.settle()


def said(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel)]


def newest(around: Surroundings) -> ObstacleRow:
    return around.ask(obstacles.view).rows[0]


def opened(around: Surroundings) -> tuple[ObstaclesPage, list[object]]:
    """The page, and every dialog opened from now on."""
    dialogs: list[object] = []
    around.context.prompts.opened.connect(dialogs.append)
    page = ObstaclesPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page, dialogs


def test_a_click_notes_it_and_a_step_becomes_a_plan(around: Surroundings) -> None:
    page, dialogs = opened(around)
    page.resume(Draft("obstacle", "", {"what": "they may laugh"}))
    click(around, page, "obstacle-new-fear")
    row = newest(around)
    key = int(row.entry.id)
    assert (row.entry.body.kind, row.entry.body.what, page.what.text()) == (ObstacleKind.FEAR, "they may laugh", "")
    proposed = [one.objectName() for one in page.findChildren(QAbstractButton) if "choose" in one.objectName()]
    assert len(proposed) == 2
    click(around, page, proposed[0])
    click(around, page, f"obstacle-own-{key}")
    own = dialogs.pop()
    assert isinstance(own, OwnStepForm)
    own.step.setText("ask Ben")
    own.save()
    around.settle()
    assert [one.text for one in newest(around).entry.body.answers][1] == "ask Ben"
    click(around, page, f"obstacle-plan-{key}-0")
    form = dialogs.pop()
    assert isinstance(form, PlanDialog)
    assert (form.moment.text(), form.preview.text()[:5]) == ("I notice “they may laugh”", "If I ")
    form.day.choose(NOW.date() + timedelta(days=7))
    form.save()
    around.settle()
    plan = newest(around).plans[0]
    assert (plan.condition, plan.due) == ("I notice “they may laugh”", NOW.date() + timedelta(days=7))
    assert any(text.startswith("If I notice “they may laugh”, then ") for text in said(page))
    click(around, page, f"obstacle-plan-{key}-0")
    again = dialogs.pop()
    assert isinstance(again, PlanDialog)
    assert (again.moment.text(), again.day.day()) == (plan.condition, plan.due)


def test_what_happened_after_a_step_is_kept_beside_it(around: Surroundings) -> None:
    def made(vault: OpenVault, now: datetime) -> int:
        key = int(str(obstacles.add(vault, Obstacle(ObstacleKind.FEAR), now).facts["id"]))
        obstacles.answer(vault, key, "write a draft", now)
        obstacles.answer(vault, key, "ask Ben", now)
        plan = obstacles.plan(vault, key, 0, "I hesitate", now.date(), now).facts["reminder"]
        dues.settle(vault, "plan", int(str(plan)), now)
        return key

    key = around.ask(made)
    page, dialogs = opened(around)
    click(around, page, f"obstacle-after-{key}-0")
    after = dialogs.pop()
    assert isinstance(after, AfterForm)
    after.after.setPlainText("it was easy")
    around.context.drafts.park_all()
    around.settle()
    after.setParent(None)
    after.deleteLater()
    page.resume(Draft("obstacle-after", f"{key}/0", {}))
    around.settle()
    after = dialogs.pop()
    assert isinstance(after, AfterForm)
    assert after.after.toPlainText() == "it was easy"
    after.save()
    around.settle()
    assert newest(around).entry.body.answers[0].after == "it was easy"
    around.qtbot.wait(10)
    held = next(one for one in page.findChildren(QAbstractButton, f"obstacle-edit-{key}") if one.isVisible())
    held.setFocus()
    click(around, page, f"obstacle-took-{key}-1")
    around.qtbot.wait(10)
    focused = page.window().focusWidget()
    assert focused is not None
    assert (focused.objectName(), focused is held, focused.isVisible()) == (f"obstacle-edit-{key}", False, True)
    card = ObstaclesCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert "What happened after “ask Ben”?" in said(card)
    click(around, page, f"obstacle-ease-{key}")
    assert newest(around).entry.body.eased is not None
    click(around, page, f"obstacle-drop-{key}-1")
    assert [one.text for one in newest(around).entry.body.answers][1:] == []
    assert any(text.endswith("it was easy") for text in said(page.kinds))
    click(around, page, f"obstacle-delete-{key}")
    assert around.ask(obstacles.view).rows == ()
    gone: list[object] = []
    page.wants.connect(lambda *told: gone.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert gone == [("page", "myself")]


def test_with_whom_it_was_is_noted_and_set_right(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page, dialogs = opened(around)
    page.resume(Draft("obstacle", "", {"what": "", "people": [str(int(ana))]}))
    around.settle()
    assert len(page.people.names()) == 1
    click(around, page, "obstacle-new-bias")
    assert (newest(around).entry.those(), page.people.keys()) == ((ana,), ())
    key = int(newest(around).entry.id)
    click(around, page, f"obstacle-edit-{key}")
    form = dialogs.pop()
    assert isinstance(form, ObstacleForm)
    form.people.remove(str(int(ana)))
    form.kind.setCurrentIndex(form.kind.findData("trust"))
    form.day.choose(NOW.date() - timedelta(days=40))
    form.save()
    around.settle()
    entry = newest(around).entry
    assert (entry.body.kind, entry.those(), entry.day) == (ObstacleKind.TRUST, (), NOW.date() - timedelta(days=40))
    marks = page.findChild(MonthMarks)
    assert isinstance(marks, MonthMarks)
    assert marks.accessibleName().endswith("Lost trust: 2026-10 1")
