"""Find a person on the map: write, choose, fly there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from myconnections.services.maps import MapPerson
from myconnections.ui.map.floating import SHADE, keep_key, paint_floating
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named

_ROWS, _ROW = 8, 30
_STAYS = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""The window or a menu has the keyboard for a moment and gives it back."""


class FindBox(QWidget):
    """`sought` sends the letters, `chosen` whom to fly to; Escape closes it, and so does going on elsewhere."""

    sought = Signal(str)
    chosen = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        named(self, "map-finder", self.tr("Find a person on the map"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8 + SHADE, 8 + SHADE, 8 + SHADE, 8 + SHADE)
        column.setSpacing(4)
        self.field = QLineEdit()
        named(self.field, "map-find-text", self.tr("Find a person on the map"))
        self.field.setPlaceholderText(self.tr("Name or reading"))
        self.field.setClearButtonEnabled(True)
        self._list = QListWidget()
        named(self._list, "map-found", self.tr("Found on the map"))
        self._nobody = label(self.tr("Nobody on the map"), "small", "quiet")
        column.addWidget(self.field)
        column.addWidget(self._list)
        column.addWidget(self._nobody)
        self.setFixedWidth(300)
        self.field.textChanged.connect(self._seek)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        for part in (self.field, self._list):
            part.installEventFilter(self)
        self._show_rows(0, asked=False)
        self.hide()

    def begin(self, text: str = "") -> None:
        """Open with these letters."""
        self.show()
        self.raise_()
        # Given the keyboard by a shortcut the field would mark the first letter, and the next would replace it.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(text)

    def show_people(self, people: Sequence[MapPerson]) -> None:
        """Whom the letters found, the first chosen."""
        self._list.clear()
        for one in people[:_ROWS]:
            work = one.row.organization
            item = QListWidgetItem(f"{one.row.name}　{work}" if work else one.row.name)
            item.setSizeHint(QSize(0, _ROW))
            item.setData(Qt.ItemDataRole.UserRole, int(one.row.id))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._show_rows(min(len(people), _ROWS), asked=bool(self.field.text().strip()))

    def leave(self) -> None:
        """Close; nobody was found."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, Enter flies, Escape closes."""
        key, row = event.key(), self._list.currentRow()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._list.setCurrentRow(min(max(row + step, 0), self._list.count() - 1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            item = self._list.currentItem()
            if item is not None:
                self._take(item)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            keep_key(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the keyboard is elsewhere (the map was clicked, another page came) nobody is looking for anybody."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            QTimer.singleShot(0, self, self._left)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Gone with its page it does not come back with it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.hide()

    def _left(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now):
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface that floats."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _seek(self, text: str) -> None:
        if text.strip():
            self.sought.emit(text.strip())
        else:
            self.show_people(())

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _show_rows(self, rows: int, *, asked: bool) -> None:
        self._list.setVisible(rows > 0)
        self._list.setFixedHeight(rows * _ROW + 4)
        self._nobody.setVisible(asked and not rows)
        self.adjustSize()
