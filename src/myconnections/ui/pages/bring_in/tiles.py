"""The five figures above a plan, in one card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.ui.pages.bring_in.draft import Counts
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label

KEYS = ("new", "changed", "same", "check", "left_out")


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
        row = QHBoxLayout()
        row.setSpacing(0)
        words = (
            (self.tr("New"), self.tr("All begin at the stage Link")),
            (self.tr("Changed"), self.tr("Former jobs stay in the history")),
            (self.tr("Unchanged"), self.tr("As in the notebook")),
            (self.tr("To check"), self.tr("Perhaps the same person")),
            (self.tr("Left out"), self.tr("For the reasons listed")),
        )
        self.tiles: dict[str, Tile] = {}
        for number, (key, (word, remark)) in enumerate(zip(KEYS, words, strict=True)):
            if number:
                row.addWidget(_Upright(theme))
            tile = Tile(theme, key, word, remark)
            tile.pressed.connect(lambda key=key: self.opened.emit(key))
            self.tiles[key] = tile
            row.addWidget(tile, 1)
        self.body.addLayout(row)

    def show_counts(self, counts: Counts) -> None:
        """Show these figures."""
        for key, tile in self.tiles.items():
            count = int(getattr(counts, key))
            can_open = count > 0 and key in {"new", "changed", "same"}
            tile.show_count(count, can_open=can_open, accent=key == "new" and count > 0)


class _Upright(QWidget):
    """A line between two figures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(0, 1, 0, -1), self._theme.color("line"))
        painter.end()
