"""The table twin of the map."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from myconnections.domain.ids import ContactId
from myconnections.ui.map.table import COLUMNS, NAME, READING, SECTOR, MapTable
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named, paint_box

_BESIDE = 24
"""Pixels of a cell beside its words."""
_ARROW = 18
"""Pixels of the arrow beside the word over the column that orders the rows."""
_LEAST = {NAME: 164, SECTOR: 176}
_PART = 0.5
"""What the names get of the room that they and the sectors or islands share."""
_NARROWEST, _WIDEST = 48, 1600
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect


class TwinTable(QTableView):
    """Everything the picture says, in rows; `opened` asks to show a person, `menu_asked` sends ids and a place of the
    screen for the menu of these people. `arranged` says that a column was made wider or narrower by hand.

    Who is chosen and where the keyboard stands stays when the rows come in another order.
    """

    opened = Signal(int)
    menu_asked = Signal(object, QPoint)
    arranged = Signal()

    def __init__(self, theme: Theme, model: MapTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._theme = model, theme
        self._own: dict[int, int] = {}
        self._sharing = False
        self._held: tuple[list[ContactId], ContactId | None] = [], None
        named(self, "map-table", self.tr("People on the map"))
        model.modelAboutToBeReset.connect(self._hold)  # before Qt forgets who is chosen
        self.setModel(model)
        self.setItemDelegateForColumn(NAME, _Name(theme, self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(36)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(_NARROWEST)
        head.sectionResized.connect(self._note_width)
        model.modelReset.connect(self._choose_again)
        self.selectionModel().currentRowChanged.connect(self._move_bar)
        self.setProperty("plain", "true")
        theme.changed.connect(self._share)

    def chosen(self) -> list[ContactId]:
        """Who is chosen, in the order shown."""
        # By ranges: asking for each selected row takes seconds when all of thirty thousand are chosen.
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        rows = {row for one in ranges for row in range(one.top(), one.bottom() + 1)}
        return [self._rows.person(row) for row in sorted(rows)]

    def current(self) -> ContactId | None:
        """The person the keyboard is on."""
        index = self.currentIndex()
        return self._rows.person(index.row()) if index.isValid() else None

    def stand(self, chosen: Collection[int], on: int | None) -> None:
        """Choose these people, and put the keyboard on a person: else on the first of them, else in the first row."""
        picked = QItemSelection()
        rows = self._rows.rows_of(chosen)
        for row in rows:
            picked.select(self._rows.index(row, NAME), self._rows.index(row, COLUMNS - 1))
        self.selectionModel().select(picked, _ROWS)
        here = self._rows.rows_of([] if on is None else [on]) or rows[:1] or [0]
        if self._rows.rowCount():
            self.selectionModel().setCurrentIndex(self._rows.index(here[0], NAME), _KEEP)
            self.scrollTo(self.currentIndex())

    def widths(self) -> str:
        """The widths given by hand, to be kept."""
        return " ".join(f"{column}:{width}" for column, width in sorted(self._own.items()))

    def take_widths(self, kept: str) -> None:
        """Widths as `widths` gave them; what cannot be read is left out."""
        found = (part.partition(":") for part in kept.split())
        told = {int(one): int(wide) for one, _, wide in found if one.isdecimal() and wide.isdecimal()}
        self._own = {one: min(max(told[one], _NARROWEST), _WIDEST) for one in told if one < COLUMNS}
        self._share()

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
        """Under the right button or the key for menus: what can be done with the rows chosen, else with that one."""
        chosen, at = [int(who) for who in self.chosen()], event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            on = self.current()
            chosen = chosen or ([] if on is None else [int(on)])
        if chosen:
            self.menu_asked.emit(chosen, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names and islands have the room that the others leave."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """What is by hand first, words and figures as wide as they are; names and islands share the rest."""
        self._sharing, rest = True, self.viewport().width()
        cell, head = QFontMetrics(self._theme.font("body")), QFontMetrics(self._theme.font("small", bold=True))
        shared = [column for column in _LEAST if column not in self._own]
        for column in range(COLUMNS):
            if column in shared:
                continue
            words = max((cell.horizontalAdvance(word) for word in self._rows.widest(column)), default=0)
            over = head.horizontalAdvance(str(self._rows.headerData(column, Qt.Orientation.Horizontal))) + _ARROW
            wide = self._own.get(column) or max(words, over) + _BESIDE
            self.setColumnWidth(column, wide)
            rest -= wide
        parts = (_PART, 1 - _PART) if len(shared) > 1 else (1.0,)
        for column, part in zip(shared, parts, strict=False):
            self.setColumnWidth(column, max(_LEAST[column], int(rest * part)))
        self._sharing = False

    def _note_width(self, column: int, before: int, now: int) -> None:
        if not self._sharing and before and now:
            self._own[column] = now
            self._share()
            self.arranged.emit()

    def _hold(self) -> None:
        self._held = self.chosen(), self.current()

    def _choose_again(self) -> None:
        self.stand(*self._held)
        self._share()

    def _move_bar(self, now: QModelIndex, before: QModelIndex) -> None:
        """Of a row that stays chosen Qt paints only the current cell anew."""
        for row in (before.row(), now.row()):
            if row >= 0:
                self.update(self._rows.index(row, NAME))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(int(self._rows.person(index.row())))


class _Name(QStyledItemDelegate):
    """A name; quietly how it is read, where there is room for the whole of it; a bar where the keyboard stands."""

    def __init__(self, theme: Theme, table: TwinTable) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The cell as the style paints it, and what stands in it besides."""
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the bar says it
        super().paint(painter, option, index)
        rect, metrics = option.rect, QFontMetrics(self._theme.font("body"))
        painter.save()
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            bar = rect.adjusted(0, 9, 0, -9)
            bar.setWidth(3)
            paint_box(painter, bar.toRectF(), self._theme.color("accent"), None, 1.5)
        reading = str(index.data(READING) or "")
        left = 8 + metrics.horizontalAdvance(str(index.data() or "")) + 12
        quiet = self._theme.font("small")
        if reading and left + QFontMetrics(quiet).horizontalAdvance(reading) + 8 <= rect.width():
            painter.setFont(quiet)
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(rect.adjusted(left, 0, -8, 0), _MIDDLE, reading)
        painter.restore()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
