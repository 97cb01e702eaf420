"""The table twin of the map."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from myconnections.domain.ids import ContactId
from myconnections.ui.map.table import NAME, SECTOR, STAGE, MapTable
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named

_BESIDE = 40
"""Pixels of a cell beside its words."""
_WIDTHS = {1: 136, 3: 104, 4: 128, 5: 104, 6: 104, 7: 120}


class TwinTable(QTableView):
    """Everything the picture says, in rows; `opened` asks to show a person, `menu_asked` sends ids and a place of the
    screen for the menu of these people.
    """

    opened = Signal(int)
    menu_asked = Signal(object, QPoint)

    def __init__(self, theme: Theme, model: MapTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        named(self, "map-table", self.tr("People on the map"))
        self.setModel(model)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(36)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        measure = QFontMetrics(theme.font("body"))
        longest = max(measure.horizontalAdvance(word) for word in model.stage_words())
        self.setColumnWidth(STAGE, max(_WIDTHS[STAGE], longest + _BESIDE))
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(SECTOR, QHeaderView.ResizeMode.Stretch)
        head.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        head.setMinimumSectionSize(72)
        self.setProperty("plain", "true")

    def chosen(self) -> list[ContactId]:
        """Who is chosen, in the order shown."""
        return [self._rows.person(index.row()) for index in self.selectionModel().selectedRows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the person."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click shows the person."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers() and index.isValid():
            self._open(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Under the right button or the key for menus: what can be done with the rows chosen."""
        chosen, at = [int(who) for who in self.chosen()], event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if chosen:
            self.menu_asked.emit(chosen, at)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(int(self._rows.person(index.row())))
