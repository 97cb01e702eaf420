"""Everything behind one figure of a plan, as a table of any length in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from myconnections.ui import texts_bring_in as texts
from myconnections.ui import texts_words
from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in.draft import Changed, Draft, as_contact
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_INSET = 5


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: its title, column heads with widths (0: takes what is left), and a cell's text by row.

    `stands_for` is how many rows of the files the table tells of, where a line may tell of several.
    """

    title: str
    heads: tuple[tuple[str, int], ...]
    count: int
    row: Callable[[int], tuple[str, ...]]
    stands_for: int | None = None


class RowsModel(QAbstractTableModel):
    """Shows Rows; a row's texts are made when it comes into view."""

    def __init__(self, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows; a row has none below it."""
        return 0 if parent.isValid() else self._rows.count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._rows.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; as a tooltip, too, for what is cut."""
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = self._rows.row(index.row())[index.column()]
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words above the columns."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._rows.heads):
            return self._rows.heads[section][0]
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _Inset(QStyledItemDelegate):
    """Writes where the words of the column heads begin."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        inset = QStyleOptionViewItem(option)
        inset.rect = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        super().paint(painter, inset, index)


class AllRows(QDialog):
    """The table, with one button to close it."""

    def __init__(self, context: Context, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(rows.title)
        named(self, "all-rows", rows.title)
        self.resize(840, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(rows.title, "head"))
        head.addStretch(1)
        count = context.wording.pair(
            texts.SENTENCES["rows"], {"rows": rows.count if rows.stands_for is None else rows.stands_for}
        )
        head.addWidget(label(count, "small", "quiet"))
        column.addLayout(head)
        self.table = QTableView()
        named(self.table, "rows-table", rows.title)
        self.table.setModel(RowsModel(rows, self))
        self._arrange(rows)
        column.addWidget(self.table, 1)
        close = Button(context.theme, self.tr("Close"), name="rows-close")
        close.clicked.connect(self.accept)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)

    def _arrange(self, rows: Rows) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setItemDelegate(_Inset(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for place, (_word, width) in enumerate(rows.heads):
            if width:
                header.resizeSection(place, width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)


def rows_of(key: str, draft: Draft, wording: Wording) -> Rows:
    """The table behind "new", "changed", "same", "left_out" or "by_hand"."""
    if key == "new":
        return _people(QCoreApplication.translate("AllRows", "People who are new"), draft.new, draft, wording)
    if key == "same":
        places = tuple(place for place, each in enumerate(draft.plan.people) if each.status == "same")
        return _people(QCoreApplication.translate("AllRows", "People who stay as they are"), places, draft, wording)
    if key == "changed":
        return _changes(QCoreApplication.translate("AllRows", "What changes"), draft.changes, wording)
    if key == "by_hand":
        return _changes(QCoreApplication.translate("AllRows", "Kept as you wrote it"), draft.by_hand, wording)
    return _left_out(draft, wording)


def _people(title: str, places: tuple[int, ...], draft: Draft, wording: Wording) -> Rows:
    heads = (
        (wording.word(texts.FIELDS, "name"), 200),
        (wording.word(texts.FIELDS, "organization"), 200),
        (wording.word(texts.FIELDS, "position"), 0),
        (wording.word(texts.FIELDS, "connected_on"), 120),
        (QCoreApplication.translate("AllRows", "Row"), 64),
    )

    def row(number: int) -> tuple[str, ...]:
        record = draft.plan.people[places[number]].record
        contact = as_contact(record)
        since = wording.day(record.connected_on) if record.connected_on else ""
        return contact.name, contact.organization, contact.position, since, str(record.row)

    return Rows(title, heads, len(places), row)


def _changes(title: str, changes: tuple[Changed, ...], wording: Wording) -> Rows:
    heads = (
        (wording.word(texts.FIELDS, "name"), 160),
        (QCoreApplication.translate("AllRows", "Field"), 120),
        (QCoreApplication.translate("AllRows", "In the notebook"), 240),
        (QCoreApplication.translate("AllRows", "In the files"), 0),
    )

    def row(number: int) -> tuple[str, ...]:
        each = changes[number]
        return each.name, wording.word(texts.FIELDS, each.change.field), each.change.old, each.change.new

    return Rows(title, heads, len(changes), row)


def _left_out(draft: Draft, wording: Wording) -> Rows:
    """One line a row whose number is known, one line a reason where none is."""
    found: list[tuple[str, str, str]] = []
    for each in draft.left_out:
        reason = wording.word(texts_words.SKIPPED, each.reason)
        named_rows = sum(len(rows) for _, rows, _ in each.rows)
        found += [(reason, file, str(row)) for file, rows, _ in each.rows for row in rows]
        if each.count > named_rows:
            rest = wording.pair(texts.SENTENCES["rows"], {"rows": each.count - named_rows})
            found.append((reason, ", ".join(dict.fromkeys(file for file, *_ in each.rows)), rest))
    heads = (
        (QCoreApplication.translate("AllRows", "Reason"), 320),
        (QCoreApplication.translate("AllRows", "File"), 0),
        (QCoreApplication.translate("AllRows", "Row"), 120),
    )
    title, total = QCoreApplication.translate("AllRows", "Rows left out"), sum(each.count for each in draft.left_out)
    return Rows(title, heads, len(found), lambda row: found[row], total)
