"""The list of people: rows of one height, several chosen at once, every act by key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services.views import ListedPerson
from myconnections.ui.models.people import CAPITAL, COLUMNS, LAST, NAME, ORGANIZATION, STAGE, STAR, WARMTH, PeopleModel
from myconnections.ui.models.roster import Roster
from myconnections.ui.pages.people.header import ListHeader
from myconnections.ui.pages.people.paint_row import RowPainter
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named

_WIDE = {STAGE: 148, WARMTH: 134, LAST: 88, CAPITAL: 28, STAR: 28}
_SIGNS_ONLY = {STAGE: 40, WARMTH: 54, LAST: 88, CAPITAL: 28, STAR: 28}
_ROOMY, _TIGHT = 680, 480
"""Widths in pixels below which words beside signs go, and then the organization."""


class PeopleTable(QTableView):
    """`opened` sends the person to be shown; `pressed_key` the key of an act on those chosen ("log", "star", "forget",
    "stage-1" to "stage-4"); `menu_asked` the place for a menu; `star_asked` the row whose star was clicked.
    """

    opened = Signal(int)
    pressed_key = Signal(str)
    menu_asked = Signal(QPoint)
    star_asked = Signal(int)

    def __init__(self, theme: Theme, model: PeopleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        named(self, "people-list", self.tr("People"))
        self.setHorizontalHeader(ListHeader(theme, self))
        self.setModel(model)
        self._painter = RowPainter(theme, model, self)
        self.setItemDelegate(self._painter)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.size("row"))
        rows.setDefaultSectionSize(theme.size("row"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(theme.size("row"))
        theme.changed.connect(self.viewport().update)

    @property
    def heads(self) -> ListHeader:
        """The header."""
        header = self.horizontalHeader()
        assert isinstance(header, ListHeader)  # noqa: S101 - set in the constructor
        return header

    def show_people(self, roster: Roster, places: Sequence[int]) -> None:
        """Show these of the roster; who was chosen stays chosen, and the list stays where it was scrolled to."""
        chosen, current = self.chosen(), self.current()
        top = self.verticalScrollBar().value()
        if not self._model.show(roster, places):
            self._choose_again(chosen, current)
            self.verticalScrollBar().setValue(top)

    def chosen(self) -> list[ContactId]:
        """Who is chosen, in the order shown."""
        return [person.row.id for person in self.chosen_people()]

    def chosen_people(self) -> list[ListedPerson]:
        """Their rows."""
        # By ranges: asking for each selected row takes seconds when all of thirty thousand are chosen.
        selection = self.selectionModel().selection()
        ranges = [(selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())]
        rows = sorted({row for top, bottom in ranges for row in range(top, bottom + 1)})
        return [self._model.person(row) for row in rows]

    def current(self) -> ContactId | None:
        """The person the keyboard is on."""
        index = self.currentIndex()
        return self._model.person(index.row()).row.id if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row and bring it to the top."""
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, NAME))
            self.scrollTo(self._model.index(row, NAME), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The acts of the list; letters do not search, the field above does."""
        act = _KEYS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif plain and act is not None:
            if self.chosen():
                self.pressed_key.emit(act)
        elif plain and event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard stands on a person, so that the keys of the list act on that one."""
        super().focusInEvent(event)
        by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_key and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click shows the person; on the star it only turns the star."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() or not index.isValid():
            return
        if index.column() == STAR:
            self.star_asked.emit(index.row())
        elif len(self.chosen()) == 1:
            self._open(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse at the row clicked, by key at the row the keyboard is on."""
        if not self.chosen():
            return
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(60, 0) if by_key else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(at) if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; in a narrow list the words beside the signs go, then the organization."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self._painter.words_shown = width >= _ROOMY
        fixed = _WIDE if width >= _ROOMY else _SIGNS_ONLY
        self.setColumnHidden(ORGANIZATION, width < _TIGHT)
        for column, wide in fixed.items():
            self.setColumnWidth(column, wide)
        rest = width - sum(fixed.values())
        name = rest if width < _TIGHT else round(rest * 0.52)
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(ORGANIZATION, rest - name)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(int(self._model.person(index.row()).row.id))

    def _choose_again(self, chosen: Sequence[ContactId], current: ContactId | None) -> None:
        if not chosen and current is None:
            return
        ids, wanted = self._model.ids(), set(chosen)
        selection = QItemSelection()
        for first, last in _runs([row for row, who in enumerate(ids) if who in wanted]):
            selection.select(self._model.index(first, NAME), self._model.index(last, COLUMNS - 1))
        if current in ids:
            index, keep = self._model.index(ids.index(current), NAME), QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, keep)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as runs, first and last: ranges are chosen at once, thousands of single rows one by one."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


_KEYS = {
    Qt.Key.Key_L: "log",
    Qt.Key.Key_S: "star",
    Qt.Key.Key_Delete: "forget",
    Qt.Key.Key_1: "stage-1",
    Qt.Key.Key_2: "stage-2",
    Qt.Key.Key_3: "stage-3",
    Qt.Key.Key_4: "stage-4",
}
