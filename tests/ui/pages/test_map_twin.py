"""The table twin of the map: no word of a stage is cut."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot
from tests.ui.map.scenes import scene

from myconnections.ui.map.table import STAGE, MapTable
from myconnections.ui.pages.map.twin import TwinTable
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording


def test_the_longest_word_of_a_stage_has_room(qtbot: QtBot, theme: Theme) -> None:
    rows = MapTable(Wording("ja"), lambda: date(2026, 11, 21))
    table = TwinTable(theme, rows)
    qtbot.addWidget(table)
    table.resize(1200, 600)
    rows.show_scene(scene(40))
    table.show()
    longest = max(rows.stage_words(), key=len)
    assert longest == "リレーションシップ"
    assert QFontMetrics(table.font()).horizontalAdvance(longest) + 16 < table.columnWidth(STAGE)
    assert table.sizeHintForColumn(STAGE) <= table.columnWidth(STAGE)
