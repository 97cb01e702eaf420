"""The list of people: rows of one height, several chosen at once, every act by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services.views import ListedPerson
from myconnections.ui.models import columns
from myconnections.ui.models.columns import COLUMNS, KEYS, NAME, ORGANIZATION, STAR
from myconnections.ui.models.groups import Head
from myconnections.ui.models.people import PeopleModel
from myconnections.ui.models.roster import Roster
from myconnections.ui.pages.people.header import ListHeader
from myconnections.ui.pages.people.paint_row import RowPainter
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named

_ROOMY, _TIGHT = 680, 480
"""Widths in pixels below which words beside signs go, and then the organization."""

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PeopleTable(QTableView):
    """`opened` sends the person to be shown; `pressed_key` the key of an act on those chosen ("log", "star", "forget",
    "stage-1" to "stage-4", …); `menu_asked` the place for a menu; `star_asked` the row whose star was clicked;
    `chosen_changed` that others are chosen; `folded` the group to be closed or opened; `arranged` that columns were
    moved or made wider by hand.
    """

    opened = Signal(int)
    pressed_key = Signal(str)
    menu_asked = Signal(QPoint)
    star_asked = Signal(int)
    chosen_changed = Signal()
    folded = Signal(str)
    arranged = Signal()

    def __init__(self, theme: Theme, model: PeopleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._keys = columns.STANDARD
        self._own: dict[int, int] = {}
        self._sharing = False
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
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(theme.size("row"))
        theme.changed.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(lambda *_changed: self.chosen_changed.emit())
        self.selectionModel().currentRowChanged.connect(partial(_move_bar, self))
        self.heads.sectionResized.connect(self._note_width)
        self.heads.sectionMoved.connect(self._note_order)
        self.show_columns(self._keys, {})

    @property
    def heads(self) -> ListHeader:
        """The header."""
        header = self.horizontalHeader()
        assert isinstance(header, ListHeader)  # noqa: S101 - set in the constructor
        return header

    @property
    def checks(self) -> bool:
        """Whether people are chosen by checkboxes: each click or Space turns one of them."""
        return self._painter.checks

    def use_checks(self, on: bool) -> None:
        """Begin or end choosing by checkboxes; at the end nobody is chosen."""
        modes = QAbstractItemView.SelectionMode
        self._painter.checks = on
        self.setSelectionMode(modes.MultiSelection if on else modes.ExtendedSelection)
        if not on:
            self.clearSelection()
        self.viewport().update()
        self.chosen_changed.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_columns(self, keys: Sequence[str], own: Mapping[str, int]) -> None:
        """Show these columns in this order, as wide as `own` says, the others as there is room."""
        self._keys = tuple(keys)
        self._own = {KEYS.index(key): width for key, width in own.items()}
        self._sharing = True
        for column, key in enumerate(KEYS):
            self.setColumnHidden(column, key not in keys)
        for place, key in enumerate(keys):
            self.heads.moveSection(self.heads.visualIndex(KEYS.index(key)), place)
        self._sharing = False
        self._share()

    def columns(self) -> tuple[str, ...]:
        """The columns shown, in their order."""
        return self._keys

    def own_widths(self) -> dict[str, int]:
        """The widths that were given by hand."""
        return {KEYS[column]: width for column, width in self._own.items()}

    def show_people(self, roster: Roster, places: Sequence[int], groups: Sequence[Head] = (), by: str = "") -> None:
        """Show these of the roster; who was chosen stays chosen, and the list stays where it was scrolled to."""
        chosen, current = self.chosen(), self.current()
        top = self.verticalScrollBar().value()
        if not self._model.show(roster, places, groups, by):
            self._choose_again(chosen, current)
            self.verticalScrollBar().setValue(top)

    def chosen(self) -> list[ContactId]:
        """Who is chosen, in the order shown."""
        return [person.row.id for person in self.chosen_people()]

    def chosen_count(self) -> int:
        """How many are chosen."""
        if self._model.grouped:
            return len(self.chosen_people())
        selection = self.selectionModel().selection()
        return sum(selection.at(n).height() for n in range(selection.count()))

    def chosen_people(self) -> list[ListedPerson]:
        """Their rows."""
        # By ranges: asking for each selected row takes seconds when all of thirty thousand are chosen.
        selection = self.selectionModel().selection()
        ranges = [(selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())]
        rows = sorted({row for top, bottom in ranges for row in range(top, bottom + 1)})
        if not self._model.grouped:
            return [self._model.person(row) for row in rows]
        people = [self._model.person(row) for row in rows if self._model.head(row) is None]
        return list({person.row.id: person for person in people}.values())  # one may stand in several groups

    def current(self) -> ContactId | None:
        """The person the keyboard is on."""
        index = self.currentIndex()
        there = index.isValid() and self._model.head(index.row()) is None
        return self._model.person(index.row()).row.id if there else None

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row and bring it to the top."""
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, NAME))
            self.scrollTo(self._model.index(row, NAME), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The acts of the list; letters do not search, the field above does. X begins and ends the checkboxes."""
        act = LETTERS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self._fold_by_key(event.key()):
            return
        if plain and (event.key() == Qt.Key.Key_X or (event.key() == Qt.Key.Key_Escape and self.checks)):
            self.use_checks(not self.checks)
        elif self.checks and event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _STEPS:
            _check_on(self, _STEPS[event.key()])
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif plain and event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:  # of the list; Qt means those of the row
            last = self._model.rowCount() - 1
            self.setCurrentIndex(self._model.index(last if event.key() == Qt.Key.Key_End else 0, NAME))
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
        head = self._model.head(index.row())
        if head is not None:
            self.folded.emit(head.key)
        elif index.column() == STAR:
            self.star_asked.emit(index.row())
        elif not self.checks and len(self.chosen()) == 1:
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
        self._share()

    def go_to_head(self, key: str) -> None:
        """Put the keyboard on the head of a group."""
        row = self._model.row_of(key)
        if row >= 0:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(row, NAME), keep)

    def _share(self) -> None:
        """Give each column its width: what is by hand or fixed first, the rest to name and organization."""
        width = self.viewport().width()
        self._painter.words_shown = width >= _ROOMY
        fixed = columns.WIDE if width >= _ROOMY else columns.SIGNS_ONLY
        tight = width < _TIGHT
        self._sharing = True
        self.setColumnHidden(ORGANIZATION, tight or "organization" not in self._keys)
        shown = [KEYS.index(key) for key in self._keys if not (tight and key == "organization")]
        open_ones = [one for one in shown if one in columns.LEAST and one not in self._own]
        rest = width
        for column in shown:
            if column not in open_ones:
                wide = self._own.get(column) or fixed.get(column) or columns.TEXT_WIDE
                self.setColumnWidth(column, wide)
                rest -= wide
        for column, part in zip(open_ones, (0.52, 0.48) if len(open_ones) > 1 else (1.0,), strict=False):
            self.setColumnWidth(column, max(_least(self._keys, column), round(rest * part)))
        self._sharing = False

    def _note_width(self, column: int, before: int, now: int) -> None:
        if not self._sharing and before and now:
            self._own[column] = now
            self._share()
            self.arranged.emit()

    def _note_order(self, *_moved: int) -> None:
        if not self._sharing:
            order = sorted(self._keys, key=lambda key: self.heads.visualIndex(KEYS.index(key)))
            self._keys = columns.chosen(order)
            self.arranged.emit()

    def _fold_by_key(self, key: int) -> bool:
        """In groups: Left closes the group one is in, Right opens it, Enter and Space turn the head."""
        row = self.currentIndex().row()
        if not self._model.grouped or row < 0:
            return False
        head = self._model.head(row)
        if head is None:
            if key != Qt.Key.Key_Left:
                return False
            while head is None:
                row -= 1
                head = self._model.head(row)
        wanted = {Qt.Key.Key_Left: not head.closed, Qt.Key.Key_Right: head.closed}
        if key not in _FOLDS:
            return False
        if wanted.get(Qt.Key(key), True):
            self.folded.emit(head.key)
        return True

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.head(index.row()) is None:
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


def _least(keys: Sequence[str], column: int) -> int:
    """With the columns of the beginning no width is too small: they share what there is."""
    return 0 if set(keys) <= set(columns.STANDARD) else columns.LEAST[column]


_FOLDS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
LETTERS = {
    Qt.Key.Key_L: "log",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_S: "star",
    Qt.Key.Key_Delete: "forget",
    Qt.Key.Key_A: "archive",
    Qt.Key.Key_C: "communities",
    Qt.Key.Key_F: "field",
    Qt.Key.Key_R: "rest",
    Qt.Key.Key_1: "stage-1",
    Qt.Key.Key_2: "stage-2",
    Qt.Key.Key_3: "stage-3",
    Qt.Key.Key_4: "stage-4",
}


def _move_bar(table: PeopleTable, now: QModelIndex, before: QModelIndex) -> None:
    """The bar of the keyboard stands at the name; of a row that stays chosen Qt paints only the current cell anew."""
    for row in (before.row(), now.row()):
        if row >= 0:
            table.update(table.model().index(row, NAME))


def _check_on(table: PeopleTable, step: int) -> None:
    """Tick the person the keyboard is on, go one row on, and tick that one as well."""
    chosen, here = table.selectionModel(), table.currentIndex().row()
    rows = table.model()
    assert isinstance(rows, PeopleModel)  # noqa: S101 - set in the constructor
    there = min(max(here + step, 0), rows.rowCount() - 1)
    if there < 0:
        return
    flags = QItemSelectionModel.SelectionFlag
    for row in (here, there):
        if row >= 0 and rows.head(row) is None:
            chosen.select(rows.index(row, NAME), flags.Select | flags.Rows)
    chosen.setCurrentIndex(rows.index(there, NAME), flags.NoUpdate)
    table.scrollTo(table.currentIndex())
