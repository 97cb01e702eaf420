"""What the list of people keeps painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.conftest import Surroundings
from tests.ui.pages.people_in import opened, table_of
from tests.ui.people_in import keep

from myconnections.ui.models.columns import ORGANIZATION
from myconnections.ui.pages.people import paint_row


def test_pictures_of_signs_are_kept_within_bounds(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint_row, "MOST_SIGNS", 5)
    for given in ("Ada", "Bob", "Cid", "Dan", "Eva", "Fay", "Gil", "Hal"):
        keep(around, given=given)
    table = table_of(opened(around))
    painter = table.itemDelegate()
    assert isinstance(painter, paint_row.RowPainter)
    for _ in range(3):
        table.viewport().repaint()
        assert 0 < len(painter._signs) <= 5


def test_the_bar_of_the_keyboard_stands_at_one_row(around: Surroundings) -> None:
    for given in ("Ada", "Bob", "Cid"):
        keep(around, given=given)
    table = table_of(opened(around))
    ground = table.viewport()
    click = table.visualRect(table.model().index(0, ORGANIZATION)).center()
    around.qtbot.mouseClick(ground, Qt.MouseButton.LeftButton, pos=click)
    for _ in range(2):
        around.qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        around.qtbot.wait(20)  # each step is painted
    assert table.chosen_count() == 3
    screen = ground.screen().grabWindow(ground.window().winId()).toImage()  # a grab of the widget paints it anew
    boxes = [table.visualRect(table.model().index(row, 0)) for row in range(3)]
    places = [ground.mapTo(ground.window(), QPoint(box.left() + 1, box.center().y())) for box in boxes]
    accent = around.context.theme.color("accent")
    assert [screen.pixelColor(at) == accent for at in places] == [False, False, True]
