"""The heads of the list of people where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_people import opened
from tests.ui.people_in import keep

from myconnections.ui.models import columns
from myconnections.ui.pages.people.head import ListHead
from myconnections.ui.pages.people.header import ListHeader
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.wording import Wording


def inked(header: ListHeader, column: int, width: int) -> int:
    """How many pixels of a head as wide as that are neither its ground nor the line below."""
    image = QImage(width, 32, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    header.paintSection(painter, QRect(0, 0, width, 32), column)
    painter.end()
    ground = image.pixelColor(1, 1)
    return sum(image.pixelColor(x, y) != ground for x in range(width) for y in range(31))


def test_a_head_without_room_for_its_word_shows_a_sign_and_still_orders(around: Surroundings) -> None:
    keep(around, given="Amy")
    page = opened(around)
    header = page.findChild(ListHeader)
    assert header is not None
    for column in (columns.STAGE, columns.WARMTH):
        narrow = columns.SIGNS_ONLY[column]
        assert 10 < inked(header, column, narrow) != inked(header, column, 148)
        assert header.model().headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        ) == header.model().headerData(column, Qt.Orientation.Horizontal)
        header.mark(column, turned=False)
        ordered = inked(header, column, narrow)
        header.mark(-1, turned=False)
        assert ordered > inked(header, column, narrow)  # the arrow has room, too
    assert inked(header, columns.ROLE, 16) == 0


def test_the_button_of_the_order_names_the_groups_only_where_there_is_room(around: Surroundings) -> None:
    keep(around, given="Amy")
    page = opened(around)
    page._showing.group_by("stage")
    around.settle()
    button = page.findChild(QPushButton, "people-sort")
    assert button is not None
    assert button.text() == "By reading · by stage"
    page.resize(600, 640)
    around.settle()
    assert button.text() == "By reading"
    assert button.accessibleName() == "By reading · by stage"
    assert "by stage" in button.toolTip()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_action_has_its_word_and_all_of_it_where_there_is_room(
    around: Surroundings, theme: Theme, language: str
) -> None:
    head = ListHead(theme, Wording(language))
    around.qtbot.addWidget(head)
    head.offer(True)
    head.offer_triage(1_234)
    head.say_count(30_000, 30_000)
    head.resize(880, 72)  # what a window of 1280 leaves
    head.show()
    QApplication.processEvents()
    (enrich,) = head.findChildren(Button, "people-enrich")
    for button in (*head.findChildren(Button, "people-triage"), enrich):
        assert button.width() >= button.sizeHint().width() > 100
    assert (enrich.property("variant"), enrich.toolTip()) == ("", "")
    head.resize(head.minimumSizeHint())
    QApplication.processEvents()
    assert enrich.property("variant") == "icon"
    assert enrich.toolTip()
    assert all(one.width() == one.sizeHint().width() for one in head.findChildren(Button))
    assert head.findChild(Button, "people-add").geometry().right() <= head.width()  # type: ignore[union-attr]
