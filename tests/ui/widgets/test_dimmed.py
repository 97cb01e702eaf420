"""What is off looks so, also where the ink of what is on is quiet already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.nav_rail import NavRail, Place


def _inked(widget: QWidget) -> int:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    return sum(255 - image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


def test_an_icon_that_is_off_is_drawn_dimmer(theme: Theme) -> None:
    button = Button(theme, "Star", name="star", variant="icon", icon="star")
    button.resize(32, 32)
    on = _inked(button)
    button.setEnabled(False)
    assert 0 < _inked(button) < 0.7 * on


def test_a_place_of_the_rail_that_is_off_is_drawn_dimmer(theme: Theme) -> None:
    rail = NavRail(theme, "", [[Place("import", "import", "Bring in")]])
    item = rail.findChild(QWidget, "rail-import")
    assert item is not None
    item.resize(180, 40)
    on = _inked(item)
    item.setEnabled(False)
    assert 0 < _inked(item) < 0.9 * on
