"""What holds for the whole kit at once, looked at in the gallery: names, plain text, nothing cut, sharp at 150 %."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Look, Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Chip, Segmented
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.nav_rail import NavRail
from tools import gallery


@pytest.fixture(params=["ja", "en"])
def shown(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> QWidget:
    theme.speak(request.param)
    made = gallery.window(theme, request.param)
    qtbot.addWidget(made)
    made.resize(1440, 1240)
    made.show()
    return made


def test_every_control_has_both_names(shown: QWidget) -> None:
    controls = [
        *shown.findChildren(Button),
        *shown.findChildren(Chip),
        *shown.findChild(NavRail).findChildren(QAbstractButton),
        *(field for field in shown.findChildren(QLineEdit) if field.objectName()[:3] not in {"", "qt_"}),
    ]
    assert len(controls) > 30
    assert [each for each in controls if not each.objectName() or not each.accessibleName()] == []


def test_every_label_is_plain_text(shown: QWidget) -> None:
    labels = shown.findChildren(QLabel)
    assert len(labels) > 20
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_nothing_is_cut_where_there_is_room(shown: QWidget) -> None:
    assert [each.text() for each in shown.findChildren(ElidedLabel) if each.is_cut()] == []
    narrow = [each for each in shown.findChildren(Button) if each.width() < each.sizeHint().width()]
    assert narrow == []


def test_buttons_can_be_reached_by_tab(shown: QWidget) -> None:
    unreachable = [
        each.objectName()
        for each in shown.findChildren(QAbstractButton)
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parent(), QComboBox | Segmented)  # Tab enters a choice at one part, arrows do the rest
    ]
    assert [name for name in unreachable if name and not name.startswith("toast")] == []


def test_both_themes_and_pixel_ratios_can_be_drawn(shown: QWidget, theme: Theme) -> None:
    light = shown.grab().toImage().pixelColor(1000, 1200)
    theme.choose(Look.DARK)
    dark = shown.grab().toImage().pixelColor(1000, 1200)
    assert (light.name(), dark.name()) == ("#faf8f4", theme.color("paper").name())
