"""The table twin of the map: it has the keyboard and keeps who is chosen; no name and no word of a stage is cut."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Surroundings
from tests.ui.map.scenes import scene
from tests.ui.pages.map_in import asked, shown
from tests.ui.people_in import keep

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.ui.map.table import DAYS, NAME, READING, SECTOR, STAGE, MapTable
from myconnections.ui.map.view import NOBODY
from myconnections.ui.pages.map.twin import TwinTable
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Three whose rows stand in this order."""
    return [keep(around, Stage.CONNECTION, given=name, family="Mori") for name in ("Aki", "Ben", "Cho")]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> TwinTable:
    """In Japanese, where the words of the stages are longest; as wide as beside the panel in a usual window."""
    rows = MapTable(Wording("ja"), lambda: date(2026, 11, 21))
    table = TwinTable(theme, rows)
    qtbot.addWidget(table)
    table.resize(920, 600)
    rows.show_scene(scene(40))
    table.show()
    return table


def test_the_longest_word_of_a_stage_has_room(table: TwinTable) -> None:
    rows = table.model()
    assert isinstance(rows, MapTable)
    longest = max(rows.stage_words(), key=len)
    assert longest == "リレーションシップ"
    assert QFontMetrics(table.font()).horizontalAdvance(longest) + 16 < table.columnWidth(STAGE)
    assert table.sizeHintForColumn(STAGE) <= table.columnWidth(STAGE)


def test_names_and_islands_have_the_room_that_is_left(table: TwinTable) -> None:
    assert table.columnWidth(NAME) >= 164
    assert table.columnWidth(SECTOR) >= 176
    before = table.columnWidth(STAGE), table.columnWidth(NAME)
    table.resize(1400, 600)
    assert (table.columnWidth(STAGE), table.columnWidth(NAME) > before[1] + 80) == (before[0], True)
    assert abs(table.columnWidth(NAME) - table.columnWidth(SECTOR)) <= 1  # what is left is shared
    table.resize(560, 600)
    assert table.columnWidth(NAME) >= 164
    assert table.horizontalScrollBar().maximum() > 0  # narrow: it is pushed sideways, nothing is squeezed


def test_a_reading_stands_beside_its_name_and_takes_no_room_from_it(table: TwinTable) -> None:
    index = table.model().index(0, NAME)
    assert (index.data(), index.data(READING)) == ("森 1", "モリ 1")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "森 1 モリ 1"
    assert table.model().index(0, DAYS).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value
    wide = table.grab(table.visualRect(index)).toImage()
    table.setColumnWidth(NAME, 60)  # too narrow for both
    narrow = table.grab(table.visualRect(index)).toImage()
    assert narrow != wide.copy(0, 0, narrow.width(), narrow.height())


def test_widths_by_hand_are_kept(qtbot: QtBot, theme: Theme, table: TwinTable) -> None:
    told: list[str] = []
    table.arranged.connect(lambda: told.append(table.widths()))
    table.setColumnWidth(NAME, 310)
    assert told == [f"{NAME}:310"]
    other = TwinTable(theme, MapTable(Wording("en"), lambda: date(2026, 11, 21)))
    qtbot.addWidget(other)
    other.take_widths(f"{NAME}:310 {STAGE}:1 nonsense 99:7")
    assert (other.columnWidth(NAME), other.columnWidth(STAGE)) == (310, 48)


def test_the_keyboard_is_on_the_table_when_it_is_shown(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    assert page.window().focusWidget() is page.canvas
    page.head.switch.choose("table")
    assert page.window().focusWidget() is page.table
    assert page.table.currentIndex().row() == 0
    wants = asked(page)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert wants == [("person", people[0]), ("person", people[1])]
    page.head.setFocus()
    page.head.switch.setFocus()
    page.show_now()  # as the rail does
    assert page.window().focusWidget() is page.table
    page.head.switch.choose("picture")
    assert page.window().focusWidget() is page.canvas
    assert page.canvas.id_of(page.canvas.stood_on) == people[1]
    assert page.canvas.chosen() == []


def test_the_key_for_menus_takes_the_row_it_stands_on(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.head.switch.choose("table")
    told: list[list[int]] = []
    page.table.menu_asked.disconnect()
    page.table.menu_asked.connect(lambda ids, _at: told.append(ids))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), page.table.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page.table.viewport(), event)
    assert told == [[people[0]]]


def test_who_is_chosen_stays_chosen(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.canvas.choose(people[1:])
    page.head.switch.choose("table")
    assert page.table.chosen() == people[1:]
    assert page.table.current() == people[1]
    page.table.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    assert page.table.chosen() == people[:0:-1]  # in another order, still chosen
    QTest.keyClick(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    page.table.selectAll()
    page.head.switch.choose("picture")
    assert page.canvas.chosen() == people
    page.head.switch.choose("table")
    page.table.clearSelection()
    page.head.switch.choose("picture")
    assert page.canvas.chosen() == []


def test_looking_at_the_table_alone_chooses_nobody(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.head.switch.choose("table")
    page.head.switch.choose("picture")
    assert (page.canvas.chosen(), page.canvas.stood_on) == ([], NOBODY)
