"""The heads of the list of people where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_people import opened
from tests.ui.people_in import keep

from myconnections.ui.models import columns
from myconnections.ui.pages.people.header import ListHeader


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
