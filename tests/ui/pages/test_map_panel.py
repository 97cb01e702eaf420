"""Beside the map: every choice is read whole, however narrow the window is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from tests.ui.conftest import Surroundings

from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.ui.language import Language
from myconnections.ui.pages.map.panel import TIGHT, MapPanel
from myconnections.ui.wording import Wording


@pytest.mark.parametrize("tongue", ["en", "ja"])
def test_every_choice_is_read_whole_beside_a_small_map(around: Surroundings, language: Language, tongue: str) -> None:
    language.speak(tongue)
    panel = MapPanel(around.context.theme, Wording(tongue))
    panel.set_width(TIGHT)
    panel.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    around.show(panel, TIGHT, 600)
    for choice in (MapChoice(), MapChoice(view=NETWORK)):
        panel.show_choice(choice)
        around.settle()
        shown = {name: box for name, box in panel._boxes.items() if box.isVisible()}
        assert len(shown) == 5
        for name, box in shown.items():
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
            wide = max(box.fontMetrics().horizontalAdvance(box.itemText(row)) for row in range(box.count()))
            assert wide <= room, (name, wide, room)
