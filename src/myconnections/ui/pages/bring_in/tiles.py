"""The five figures above a plan, in one card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from myconnections.ui.pages.bring_in.draft import Counts
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label

KEYS = ("new", "changed", "same", "check", "left_out")
_NARROW = 640
_IN_NARROW = 3
_LEAST = 320


class Tile(QWidget):
    """One figure with its word and a remark. `pressed` by mouse, Space or Enter shows what is counted."""

    pressed = Signal()

    def __init__(self, theme: Theme, name: str, word: str, remark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = word
        paint.named(self, f"tile-{name}", word)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 12, 14)
        column.setSpacing(0)
        self.figure = label("0", "display")
        column.addWidget(self.figure)
        column.addWidget(label(word, "strong"))
        column.addWidget(Paragraph(theme, remark, "small", "quiet"))
        column.addStretch(1)

    def show_count(self, count: int, *, can_open: bool, accent: bool) -> None:
        """Another figure; one that can be opened takes the keyboard."""
        self.figure.setText(f"{count:,}")
        self.figure.setProperty("tone", "accent" if accent else "ink")
        self.figure.style().unpolish(self.figure)
        self.figure.style().polish(self.figure)
        self.setAccessibleName(f"{self._word}: {count:,}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_open else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens what is counted."""
        if self.rect().contains(event.position().toPoint()):
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter open what is counted."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring while it has the keyboard."""
        if self.hasFocus():
            painter = QPainter(self)
            box = self.rect().adjusted(3, 3, -3, -3).toRectF()
            paint.paint_focus(painter, box, self._theme.size("radius-small"), self._theme)
            painter.end()

    def _open(self) -> None:
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.pressed.emit()


class CountTiles(Card):
    """New, changed, the same, to be looked at, left out. `opened` sends the key of a figure that was pressed."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("tiles")
        self.body.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        words = (
            (self.tr("New"), self.tr("All begin at the stage Link")),
            (self.tr("Changed"), self.tr("Former jobs stay in the history")),
            (self.tr("Unchanged"), self.tr("As in the notebook")),
            (self.tr("To check"), self.tr("Perhaps the same person")),
            (self.tr("Left out"), self.tr("For the reasons listed")),
        )
        self.tiles: dict[str, Tile] = {}
        for key, (word, remark) in zip(KEYS, words, strict=True):
            tile = Tile(theme, key, word, remark)
            tile.pressed.connect(lambda key=key: self.opened.emit(key))
            self.tiles[key] = tile
        self._across = 0
        self._lay(len(KEYS))
        self.body.addLayout(self._grid)
        # The figures must not keep the page from becoming so narrow that they go into two rows.
        self.setMinimumWidth(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Five in a row, or three and two where the page is narrow."""
        super().resizeEvent(event)
        self._lay(len(KEYS) if self.width() >= _NARROW else _IN_NARROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and lines between the figures."""
        super().paintEvent(event)
        painter = QPainter(self)
        line = self._theme.color("line")
        for number, tile in enumerate(self.tiles.values()):
            box = tile.geometry()
            if number % self._across:
                painter.fillRect(box.left(), box.top() + 1, 1, box.height() - 2, line)
            if number == self._across:
                painter.fillRect(1, box.top(), self.width() - 2, 1, line)
        painter.end()

    def _lay(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // across, number % across)
        for column in range(len(KEYS)):
            self._grid.setColumnStretch(column, int(column < across))

    def show_counts(self, counts: Counts) -> None:
        """Show these figures."""
        for key, tile in self.tiles.items():
            count = int(getattr(counts, key))
            can_open = count > 0 and key in {"new", "changed", "same"}
            tile.show_count(count, can_open=can_open, accent=key == "new" and count > 0)
