"""The rules for screens bite: each fault is made on purpose once."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tools.screen_rules import faults

from myconnections.ui.theme import Look, Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph


def screen(qtbot: QtBot, qapp: object) -> tuple[QWidget, Theme]:
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.resize(400, 300)
    return whole, Theme(qapp, Look.LIGHT, "en")  # type: ignore[arg-type]


def told(whole: QWidget) -> list[str]:
    whole.show()
    return faults(whole)


def test_words_that_are_cut_are_told(qtbot: QtBot, qapp: object) -> None:
    whole, _theme = screen(qtbot, qapp)
    cut = QLabel("a sentence that has no room", whole)
    cut.setGeometry(QRect(0, 0, 60, 20))
    assert [each for each in told(whole) if "has 60" in each]
    cut.setGeometry(QRect(0, 0, 380, 20))
    assert faults(whole) == []


def test_a_paragraph_without_its_last_line_is_told(qtbot: QtBot, qapp: object) -> None:
    whole, theme = screen(qtbot, qapp)
    text = Paragraph(theme, "many words that need more than one line " * 4, parent=whole)
    text.setGeometry(QRect(0, 0, 200, 20))
    assert [each for each in told(whole) if each.startswith("Paragraph")]


def test_a_narrow_button_and_what_lies_outside_are_told(qtbot: QtBot, qapp: object) -> None:
    whole, theme = screen(qtbot, qapp)
    button = Button(theme, "Bring in everybody", name="agree", parent=whole)
    button.setGeometry(QRect(390, 0, 40, 32))
    said = told(whole)
    assert [each for each in said if each.startswith("agree: 'Bring in")]
    assert [each for each in said if "outside" in each]


def test_things_over_each_other_are_told(qtbot: QtBot, qapp: object) -> None:
    whole, _theme = screen(qtbot, qapp)
    inside = QWidget(whole)
    inside.setGeometry(whole.rect())
    for number, left in enumerate((0, 40)):
        child = QWidget(inside)
        child.setObjectName(f"part-{number}")
        child.setGeometry(QRect(left, 0, 80, 40))
    assert [each for each in told(whole) if "part-0 and part-1" in each]


def test_a_label_that_may_be_cut_has_a_tip(qtbot: QtBot, qapp: object) -> None:
    whole, _theme = screen(qtbot, qapp)
    column = QVBoxLayout(whole)
    cut = ElidedLabel("an organization with a very long name " * 5)
    column.addWidget(cut)
    assert told(whole) == []
    assert cut.is_cut()
    cut.setToolTip("")
    assert faults(whole) == ["ElidedLabel: cut without a tip"]


def test_what_is_wider_than_the_room_it_is_scrolled_in_is_told(qtbot: QtBot, qapp: object) -> None:
    whole, _theme = screen(qtbot, qapp)
    area = QScrollArea(whole)
    area.setGeometry(whole.rect())
    area.setWidgetResizable(True)
    inside = QWidget()
    inside.setMinimumWidth(300)
    area.setWidget(inside)
    assert told(whole) == []
    inside.setMinimumWidth(500)
    qtbot.waitUntil(lambda: bool(faults(whole)))
    assert [each for each in faults(whole) if "wider than its window" in each]
