"""Third step: the cards kept are put in order, by drag or by keyboard; the first five count."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from myconnections.domain.personal_value import RANKED, ValuesRound
from myconnections.services import values
from myconnections.services.value_views import ValueRow
from myconnections.ui.context import Context
from myconnections.ui.pages.values.panel import Job, Panel
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.paint import named

_CARD = Qt.ItemDataRole.UserRole + 1
_MEANING = Qt.ItemDataRole.UserRole + 2
_HIGH = 44
_Index = QModelIndex | QPersistentModelIndex


class _Row(QStyledItemDelegate):
    """The place, the name, what the card says; from the sixth on without a place."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(240, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        color, place = self._theme.color, index.row() + 1
        box = QRectF(option.rect).adjusted(0, 2, 0, -2)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        counts = place <= RANKED
        fill = color("accent-wash" if on else "surface" if counts else "sunk")
        paint.paint_box(painter, box, fill, color("accent" if on else "line"), self._theme.size("radius-small"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font("head", bold=True))
        painter.setPen(color("accent" if counts else "quiet"))
        painter.drawText(box.adjusted(16, 0, 0, 0), side, str(place) if counts else "·")
        painter.setFont(self._theme.font("body", bold=counts))
        painter.setPen(color("ink" if counts else "quiet"))
        words = box.adjusted(48, 0, -12, 0)
        name = str(index.data())
        painter.drawText(words, side, name)
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(name) + 12)
        painter.setFont(self._theme.font("small"))
        painter.setPen(color("quiet"))
        meaning = str(index.data(_MEANING))
        painter.drawText(
            words, side, painter.fontMetrics().elidedText(meaning, Qt.TextElideMode.ElideRight, round(words.width()))
        )


class RankList(QListWidget):
    """The cards in order. `ordered` sends them all. Ctrl with up and down moves the card that is chosen."""

    ordered = Signal(list)

    def __init__(self, theme: Theme, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "rank-list", spoken)
        self.setItemDelegate(_Row(theme, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(lambda *_: self.ordered.emit(self.cards()))
        theme.changed.connect(self.viewport().update)

    def cards(self) -> list[str]:
        """The cards as they stand."""
        return [str(self.item(row).data(_CARD)) for row in range(self.count())]

    def show_cards(self, cards: list[str], name: Callable[[str], str], meaning: Callable[[str], str]) -> None:
        """These cards in this order; nothing moves where they stand so already."""
        if cards == self.cards():
            return
        self.clear()
        for card in cards:
            item = QListWidgetItem(name(card), self)
            item.setData(_CARD, card)
            item.setData(_MEANING, meaning(card))
        self.setFixedHeight(len(cards) * _HIGH + 4)
        self.setCurrentRow(0)

    def move_by(self, step: int) -> None:
        """Move the card that is chosen up (-1) or down (1)."""
        row = self.currentRow()
        goal = row + step
        if row < 0 or not 0 <= goal < self.count():
            return
        item = self.takeItem(row)
        self.insertItem(goal, item)
        self.setCurrentRow(goal)
        self.ordered.emit(self.cards())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with the arrows moves the card; the arrows alone choose another."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_by(step)
            return
        super().keyPressEvent(event)


class OrderPanel(Panel):
    """What stands first when one goes on is written, even if nothing was moved."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.say(
            "rank",
            self.tr("Put them in order"),
            self.tr("Pull them into order, the most important on top; the first five count. Or choose one and move"
                         " it with Ctrl and the arrow keys."),
        )  # fmt: skip
        self.list = RankList(context.theme, self.tr("Values in order"))
        self.list.ordered.connect(self._order)
        self.column.addWidget(self.list)
        self.setFocusProxy(self.list)
        line = QHBoxLayout()
        for icon, step, word in (("up", -1, self.tr("Up")), ("down", 1, self.tr("Down"))):
            button = Button(context.theme, word, name=f"rank-{icon}", icon=icon)
            button.clicked.connect(lambda _checked=False, step=step: self.list.move_by(step))
            line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)

    def show_round(self, done: ValuesRound, rows: tuple[ValueRow, ...]) -> None:
        """The ranked first, then the others kept."""
        self.done = done
        others = [card for card in done.kept if card not in done.ranked]
        if sorted(self.list.cards()) != sorted(done.kept) or self.list.cards()[:RANKED] != list(done.ranked):
            self.list.show_cards([*done.ranked, *others], self.name_of, self.meaning_of)

    def last(self) -> Job | None:
        """The first five as they stand."""
        first = self.list.cards()[:RANKED]
        return None if first == list(self.done.ranked) else lambda vault, now: values.rank(vault, first, now)

    def _order(self, cards: list[str]) -> None:
        self.wrote.emit(lambda vault, now: values.rank(vault, cards[:RANKED], now))
