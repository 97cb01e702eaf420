"""The people of a report row by row, exactly as they would leave."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from myconnections.domain import vocabulary
from myconnections.domain.report import Person, Report
from myconnections.interchange.coach_html.words import WORDS, reach_word
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import field_word, say
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_FIRST = ("who", "stage", "warmth", "capital")
_NARROWEST, _WIDEST, _EDGE = 84, 240, 24
_LOOKED_AT = 40
"""Rows that are looked at for the width of a column."""


class Rows(QAbstractTableModel):
    """The rows of the report shown."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._report: Report | None = None

    def show_report(self, report: Report) -> None:
        """Other rows, perhaps other columns."""
        self.beginResetModel()
        self._report = report
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The people."""
        return 0 if parent.isValid() or self._report is None else len(self._report.people)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """What is told of each."""
        return 0 if parent.isValid() or self._report is None else len(_FIRST) + len(self._report.fields)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if self._report is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        text = self._text(self._report, self._report.people[index.row()], index.column())
        return tip(text[:400]) if role == Qt.ItemDataRole.ToolTipRole else text.replace("\n", " ")[:400]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a column tells."""
        if self._report is None or orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < len(_FIRST):
            return self._wording.pair(WORDS[_FIRST[section]])
        return field_word(self._wording, self._report.fields[section - len(_FIRST)])

    def _text(self, report: Report, person: Person, column: int) -> str:
        pair = self._wording.pair
        if column < len(_FIRST):
            keys = ("", f"stage_{person.stage}", person.band, person.mark)
            return pair(WORDS[keys[column]]) if column else person.label
        values = person.values[column - len(_FIRST)]
        field = report.fields[column - len(_FIRST)]
        if field == "reach":
            values = tuple(pair(WORDS[reach_word(code)]) for code in values)
        values = tuple(vocabulary.word(field, value, self._wording.language) for value in values)
        return ("、" if self._wording.language == "ja" else ", ").join(values)


class RowsTable(QTableView):
    """The table of these rows."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows(context.wording, self)
        self.setModel(self.rows)
        named(self, "coach-rows", say(context.wording, "rows"))
        numbers = self.verticalHeader()
        numbers.hide()
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultSectionSize(32)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        head.setDefaultAlignment(Qt.AlignmentFlag(int(wrapped)))
        head.setMinimumSectionSize(_NARROWEST)
        head.setStretchLastSection(True)
        self.rows.modelReset.connect(self.fit)

    def fit(self) -> None:
        """Columns as wide as they need where that is in sight, else narrower ones, the widest first: no column that
        leaves is out of sight before its words are. Heads in as many lines as they take where room is scarce.
        """
        head, count = self.horizontalHeader(), self.rows.columnCount()
        measure = QFontMetrics(head.font())
        words = [str(self.rows.headerData(place, Qt.Orientation.Horizontal) or "") for place in range(count)]
        room, held = self.viewport().width(), [self._longest(place) for place in range(count)]
        whole = [max(one, measure.horizontalAdvance(word) + _EDGE) for one, word in zip(held, words, strict=True)]
        wanted = [min(_WIDEST, max(_NARROWEST, one)) for one in (whole if sum(whole) <= room else held)]
        tall = 0
        for place, (word, wide) in enumerate(zip(words, shared(wanted, room, _NARROWEST), strict=True)):
            self.setColumnWidth(place, wide)
            box = QRect(0, 0, wide - _EDGE, 10_000)
            tall = max(tall, measure.boundingRect(box, int(Qt.TextFlag.TextWordWrap), word).height())
        head.setMinimumHeight(tall + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, other widths."""
        super().resizeEvent(event)
        self.fit()

    def _longest(self, column: int) -> int:
        """What the first rows ask for."""
        measure = QFontMetrics(self.font())
        some = range(min(_LOOKED_AT, self.rows.rowCount()))
        texts = (str(self.rows.data(self.rows.index(row, column))) for row in some)
        return max((measure.horizontalAdvance(text) + _EDGE for text in texts), default=0)


def shared(wanted: Sequence[int], room: int, least: int) -> list[int]:
    """The room among columns: what wants little has all of it before what wants much has more; none below `least`."""
    got, left = [0] * len(wanted), room
    for number, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        got[place] = max(least, min(wanted[place], left // (len(wanted) - number)))
        left -= got[place]
    return got
