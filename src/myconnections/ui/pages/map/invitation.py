"""On a map on which nobody has a place yet, or nobody is kept at all: why, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.map_choice import MapChoice
from myconnections.ui.map.floating import SHADE, paint_floating
from myconnections.ui.pages.map import placing
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate
_WIDE = 320


class Invitation(QWidget):
    """`place_asked` wants to give a place to those who wait."""

    place_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wording = theme, wording
        named(self, "map-invitation", self.tr("Nobody is placed yet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20 + SHADE, 16 + SHADE, 20 + SHADE, 16 + SHADE)
        column.setSpacing(theme.space("m"))
        self._text = Paragraph(theme, "")
        column.addWidget(self._text)
        self.button = Button(theme, "", name="map-place-first", variant="primary")
        self.button.clicked.connect(self.place_asked)
        column.addWidget(self.button)
        self.setFixedWidth(_WIDE)
        self.hide()

    def offer(self, waiting: int, choice: MapChoice) -> None:
        """So many wait on an empty map of this choice; nobody hides it."""
        self._text.setText(placing.invitation(waiting, choice, self._wording))
        self.button.setText(placing.button(choice, self._wording))
        self.setVisible(waiting > 0)
        self.adjustSize()

    def sizeHint(self) -> QSize:
        """As high as the words are at this width."""
        return QSize(_WIDE, self.heightForWidth(_WIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface that floats."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()


def nobody_kept(theme: Theme, bring_in: Callable[[], object]) -> EmptyState:
    """What stands in place of the map while nobody is kept."""
    detail = translate("MapPage", "The map shows the people you bring in or add, in rings around you.")
    empty = EmptyState(theme, "map", translate("MapPage", "Nobody is kept yet."), detail)
    button = Button(theme, translate("MapPage", "Bring in people"), name="map-bring", variant="primary", icon="import")
    button.clicked.connect(bring_in)
    empty.buttons.addWidget(button)
    return empty
