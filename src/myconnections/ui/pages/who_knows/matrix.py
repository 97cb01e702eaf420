"""The pairs among some people as a square: a mark for those who know each other, a dash for those who do not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from myconnections.domain.alter_ties import Pair, PairState, ordered
from myconnections.services.who_knows import Asked
from myconnections.ui.texts_who_knows import SENTENCES, STATES
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WIDE, _HIGH, _NAME = 26, 22, 168
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_ACROSS = Qt.Orientation.Horizontal


class PairsModel(QAbstractTableModel):
    """People down and across. `states` what is settled, `hinted` pairs that share something."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.say = wording.pair
        self.people: tuple[Asked, ...] = ()
        self.states: Mapping[Pair, PairState] = {}
        self.hinted: Collection[Pair] = frozenset()

    def show_pairs(
        self, people: Sequence[Asked], states: Mapping[Pair, PairState], hinted: Collection[Pair] = frozenset()
    ) -> None:
        """Show these people and what is said of them."""
        if tuple(people) == self.people:
            self.states, self.hinted = states, hinted
            self.dataChanged.emit(self.index(0, 0), self.index(len(people) - 1, len(people) - 1))
            return
        self.beginResetModel()
        self.people, self.states, self.hinted = tuple(people), states, hinted
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """As many as people."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """As many as people."""
        return 0 if parent.isValid() else len(self.people)

    def pair(self, index: _Index) -> Pair | None:
        """The pair of a cell; None on the diagonal."""
        if not index.isValid() or index.row() == index.column():
            return None
        return ordered(self.people[index.row()].id, self.people[index.column()].id)

    def word(self, pair: Pair) -> str:
        """The state of a pair in words."""
        state = self.states.get(pair)
        return self._wording.word(STATES, state.value if state else "hinted" if pair in self.hinted else "unknown")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Who and what, read aloud and in the tooltip; the sign is painted."""
        pair = self.pair(index)
        if pair is None or role not in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        one, other = self.people[index.row()].name, self.people[index.column()].name
        facts = {"one": one, "other": other, "state": self.word(pair)}
        said = self._wording.pair(SENTENCES["pair"], facts)
        return paint.tip(said) if role == Qt.ItemDataRole.ToolTipRole else said

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number and name down, the number across."""
        if section >= len(self.people):
            return None
        name = self.people[section].name
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if orientation is _ACROSS else f"{section + 1}  {name}"
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return paint.tip(name) if role == Qt.ItemDataRole.ToolTipRole else name
        return None


class _Signs(QStyledItemDelegate):
    """Tie: a filled square. None: a dash. Hinted: a small ring. Nothing known: nothing. The diagonal is sunk."""

    def __init__(self, theme: Theme, model: PairsModel, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._model = theme, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, box = self._theme, QRectF(option.rect)
        painter.fillRect(option.rect, theme.color("surface"))
        pair = self._model.pair(index)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        if pair is None:
            painter.fillRect(option.rect, theme.color("sunk"))
            return
        state, middle = self._model.states.get(pair), box.center()
        if state is PairState.TIE:
            square = QRectF(0, 0, 12, 12)
            square.moveCenter(middle)
            paint.paint_box(painter, square, theme.color("accent"), None, 3)
        elif state is PairState.NONE:
            painter.setPen(QPen(theme.color("mark-off"), 2))
            painter.drawLine(round(middle.x()) - 4, round(middle.y()), round(middle.x()) + 4, round(middle.y()))
        elif pair in self._model.hinted:
            ring = QRectF(0, 0, 8, 8)
            ring.moveCenter(middle)
            paint.paint_box(painter, ring, None, theme.color("mark-off"), 4)
        if option.state.value & _FOCUSED:
            paint.paint_focus(painter, box.adjusted(1, 1, -2, -2), theme.size("radius-small"), theme)


class _Names(QHeaderView):
    """Numbers across, numbers and names down; those of the pair that has the keyboard stand out."""

    def __init__(self, theme: Theme, model: PairsModel, view: QTableView, side: Qt.Orientation) -> None:
        super().__init__(side, view)
        self._theme, self._model, self._view = theme, model, view
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One of them."""
        theme, current = self._theme, self._view.currentIndex()
        across = self.orientation() is _ACROSS
        on = current.isValid() and section == (current.column() if across else current.row())
        painter.fillRect(rect, theme.color("paper"))
        painter.setFont(theme.font("small", bold=on))
        painter.setPen(theme.color("accent" if on else "quiet"))
        if across:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(section + 1))
            return
        number = QRect(rect.left(), rect.top(), 22, rect.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(section + 1))
        painter.setPen(theme.color("accent" if on else "ink"))
        words = rect.adjusted(30, 0, -6, 0)
        name = painter.fontMetrics().elidedText(
            self._model.people[section].name, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


class Matrix(QTableView):
    """`gone_to` sends the pair that has the keyboard, `pressed_on` one clicked or chosen with Space, `key` a letter."""

    gone_to = Signal(object)
    pressed_on = Signal(object)
    key = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, name: str, spoken: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self.pairs = PairsModel(wording, self)
        self.setModel(self.pairs)
        self.setItemDelegate(_Signs(theme, self.pairs, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setCornerButtonEnabled(False)
        across, down = (
            _Names(theme, self.pairs, self, _ACROSS),
            _Names(theme, self.pairs, self, Qt.Orientation.Vertical),
        )
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        for header, size in ((across, _WIDE), (down, _HIGH)):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(size)
            header.setDefaultSectionSize(size)
        down.setFixedWidth(_NAME)
        across.setFixedHeight(_HIGH)
        self.clicked.connect(self._click)
        theme.changed.connect(self.viewport().update)

    def show_pairs(
        self, people: Sequence[Asked], states: Mapping[Pair, PairState], hinted: Collection[Pair] = frozenset()
    ) -> None:
        """Show these; the keyboard stays at its pair where the people are the same."""
        anew = tuple(people) != self.pairs.people
        self.pairs.show_pairs(people, states, hinted)
        if anew and len(people) > 1:
            self.setCurrentIndex(self.pairs.index(1, 0))

    def current(self) -> Pair | None:
        """The pair that has the keyboard."""
        return self.pairs.pair(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses the pair; letters are for the page."""
        if event.key() == Qt.Key.Key_Space:
            self._click(self.currentIndex())
        elif event.text().isalpha():
            self.key.emit(event.text().upper())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another pair."""
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        self.gone_to.emit(self.pairs.pair(current))

    def _click(self, index: _Index) -> None:
        pair = self.pairs.pair(index)
        if pair is not None:
            self.pressed_on.emit(pair)
