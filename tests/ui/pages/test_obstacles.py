"""The page of obstacles: noted by a click, answered by a step, planned, taken, and asked about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from tests.ui.conftest import Surroundings

from myconnections.domain.obstacle import ObstacleKind
from myconnections.services import dues, obstacles
from myconnections.services.drafts import Draft
from myconnections.services.obstacles import ObstacleRow
from myconnections.ui.myself.obstacles_card import ObstaclesCard
from myconnections.ui.pages.obstacles.page import ObstaclesPage


def click(around: Surroundings, page: QWidget, name: str) -> None:
    around.qtbot.waitUntil(lambda: page.findChild(QAbstractButton, name) is not None)
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()
    around.settle()


def write(around: Surroundings, page: QWidget, name: str, text: str) -> None:
    field = page.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit), name
    field.setText(text)
    field.returnPressed.emit()
    around.settle()


def said(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel)]


def newest(around: Surroundings) -> ObstacleRow:
    return around.ask(obstacles.view).rows[0]


def test_from_a_click_to_what_happened_after(around: Surroundings) -> None:
    page = ObstaclesPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    page.resume(Draft("obstacle", "", {"what": "they may laugh"}))
    click(around, page, "obstacle-new-fear")
    row = newest(around)
    key = int(row.entry.id)
    assert (row.entry.body.kind, row.entry.body.what, page.what.text()) == (ObstacleKind.FEAR, "they may laugh", "")
    proposed = [one.objectName() for one in page.findChildren(QAbstractButton) if "choose" in one.objectName()]
    assert len(proposed) == 2
    click(around, page, proposed[0])
    write(around, page, f"obstacle-own-{key}", "ask Ben")
    assert [one.text for one in newest(around).entry.body.answers][1] == "ask Ben"
    click(around, page, f"obstacle-plan-{key}-0")
    plan = newest(around).plans[0]
    assert plan.condition == "I notice “they may laugh”"
    assert any(text.startswith("If I notice “they may laugh”, then ") for text in said(page))
    around.ask(lambda vault, now: dues.settle(vault, "plan", int(plan.id), now))
    page.load()
    around.settle()
    write(around, page, f"obstacle-after-{key}-0", "it was easy")
    assert newest(around).entry.body.answers[0].after == "it was easy"
    click(around, page, f"obstacle-took-{key}-1")
    assert "What happened after “ask Ben”?" in [one.placeholderText() for one in page.findChildren(QLineEdit)]
    card = ObstaclesCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert "What happened after “ask Ben”?" in said(card)
    click(around, page, f"obstacle-ease-{key}")
    assert newest(around).entry.body.eased is not None
    click(around, page, f"obstacle-delete-{key}")
    assert around.ask(obstacles.view).rows == ()
    gone: list[object] = []
    page.wants.connect(lambda *told: gone.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert gone == [("page", "myself")]
