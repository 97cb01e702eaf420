"""The list under the search field: heads and lines, chosen with the arrows while the keyboard stays in the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from myconnections.ui import icons
from myconnections.ui.map.floating import SHADE, paint_floating
from myconnections.ui.palette.entries import Entry
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEAD, _LINE = 28, 36
_FACE, _ICON = 24, 18
_WIDEST, _HIGHEST = 620, 520
_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return spoken(self.entries[index.row()])

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.entries[index.row()].kind == "head":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, lines: _Lines, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _HEAD if self._lines.entries[index.row()].kind == "head" else _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, entry, box = self._theme, self._lines.entries[index.row()], QRectF(option.rect)
        if entry.kind == "head":
            painter.setPen(theme.color("quiet"))
            painter.setFont(theme.font("small", bold=True))
            painter.drawText(box.adjusted(12, 4, -12, 0), _SIDE, entry.text)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            paint.paint_box(painter, box.adjusted(4, 0, -4, 0), theme.color("accent-wash"), None, 4)
        sign = QRectF(box.left() + 12, box.top() + (_LINE - _FACE) / 2, _FACE, _FACE)
        if entry.kind == "person":
            glyphs.paint_monogram(painter, sign, entry.text, entry.key, theme)
        else:
            inset = (_FACE - _ICON) / 2
            icons.paint_icon(painter, sign.adjusted(inset, inset, -inset, -inset), entry.icon, theme.color("quiet"))
        words = box.adjusted(12 + _FACE + 12, 0, -16, 0)
        if entry.cap:
            width = paint.key_size(entry.cap, theme).width()
            paint.paint_key(painter, QRectF(words.right() - width, box.top(), width, _LINE), entry.cap, theme)
            words.setRight(words.right() - width - 8)
        left = self._write(painter, words, entry.text, theme.font(), "ink")
        words.setLeft(left + 10)
        self._write(painter, words, entry.detail, theme.font("small"), "quiet")

    def _write(self, painter: QPainter, box: QRectF, text: str, font: QFont, tone: str) -> float:
        """The text, cut where there is no room; where it ends."""
        if not text or box.width() < 24:
            return box.left()
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, _SIDE, shown)
        return box.left() + metrics.horizontalAdvance(shown)


class Panel(QFrame):
    """`chosen` sends the entry; `moved` what a screen reader should say when another line is under the keyboard."""

    chosen = Signal(object)
    moved = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        paint.named(self, "palette", self.tr("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = QListView(self)
        paint.named(self._view, "palette-list", self.tr("What was found"))
        self._view.setProperty("ground", "surface")
        self._view.setStyleSheet("background: transparent;")
        self._lines = _Lines(self)
        self._view.setModel(self._lines)
        self._view.setItemDelegate(_Painter(theme, self._lines, self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setMouseTracking(True)
        self._view.entered.connect(self._hover)
        self._view.clicked.connect(lambda index: self._send(index.row()))
        column = QVBoxLayout(self)
        edge = SHADE + 5
        column.setContentsMargins(SHADE + 1, edge, SHADE + 1, edge)
        column.addWidget(self._view)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def entries(self) -> Sequence[Entry]:
        """The lines shown, heads included."""
        return self._lines.entries

    def show_lines(self, entries: Sequence[Entry]) -> None:
        """Show these; the first line that can be chosen is under the keyboard."""
        self._lines.show(entries)
        first = next((row for row, entry in enumerate(entries) if entry.kind != "head"), -1)
        self._set(first)
        self._view.scrollToTop()

    def place(self, left: int, top: int, room: QSize) -> None:
        """Stand with the card's corner here, as wide and high as the window leaves it."""
        high = sum(_HEAD if entry.kind == "head" else _LINE for entry in self.entries) + 10
        width = min(_WIDEST, room.width())
        self.setGeometry(left - SHADE, top - SHADE, width + 2 * SHADE, min(high, _HIGHEST, room.height()) + 2 * SHADE)
        self.raise_()

    def step(self, by: int) -> None:
        """Move by so many lines, heads passed over; from the end to the beginning and back."""
        rows = [row for row, entry in enumerate(self.entries) if entry.kind != "head"]
        if not rows:
            return
        now = self._view.currentIndex().row()
        at = rows.index(now) if now in rows else -1
        far = abs(by) > 1
        to = min(max(at + by, 0), len(rows) - 1) if far else (at + by) % len(rows)
        self._set(rows[to])
        if to == 0:
            self._view.scrollToTop()

    def current(self) -> Entry | None:
        """The line under the keyboard."""
        row = self._view.currentIndex().row()
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def choose(self) -> None:
        """Take the line under the keyboard."""
        self._send(self._view.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card that floats over the page."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _hover(self, index: QModelIndex) -> None:
        if self.entries[index.row()].kind != "head":
            self._view.setCurrentIndex(index)

    def _set(self, row: int) -> None:
        self._view.setCurrentIndex(self._lines.index(row, 0))
        entry = self.current()
        if entry is not None:
            self.moved.emit(spoken(entry))

    def _send(self, row: int) -> None:
        if 0 <= row < len(self.entries) and self.entries[row].kind != "head":
            self.chosen.emit(self.entries[row])


def spoken(entry: Entry) -> str:
    """What is read aloud for a line."""
    return ", ".join(part for part in (entry.text, entry.detail, entry.cap) if part)
