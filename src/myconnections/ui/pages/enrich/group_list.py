"""The groups of a step as a list of any length: name, head-count, and the answer where there is one."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from myconnections.services.enrich_views import Group
from myconnections.ui import icons
from myconnections.ui.pages.enrich.round import DONE, SKIPPED, Round
from myconnections.ui.texts_enrich import SENTENCES, term
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIGN = 16
_SELECTED = QStyle.StateFlag.State_Selected.value
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_LETTERS = frozenset("123456789SZXIR")


def key_of(event: QKeyEvent) -> str:
    """The key meant: "1" to "9", "S", "Z", "X", "I", "R" or "Enter"; "" for any other. Wide letters count."""
    if event.modifiers() & ~_PLAIN:
        return ""
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return "Enter"
    text = event.text() or (chr(event.key()) if 0x20 < event.key() < 0x7F else "")
    letter = unicodedata.normalize("NFKC", text).upper()
    return letter if letter in _LETTERS else ""


class GroupsModel(QAbstractListModel):
    """Shows a Round."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.round = Round()

    def show_round(self, shown: Round) -> None:
        """Show the groups of another round, or of the same with other groups in it."""
        self.beginResetModel()
        self.round = shown
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many groups; a group has none below it."""
        return 0 if parent.isValid() else len(self.round.groups)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; head-count and answer read aloud with it; the people in the tooltip."""
        if not index.isValid():
            return None
        group = self.round.groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (group.name, self.count_of(group), self.answer_of(group)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join([group.name, *group.sample]))
        return None

    def count_of(self, group: Group) -> str:
        """How many people it is about."""
        return self._wording.pair(SENTENCES["people"], {"count": len(group.people)})

    def answer_of(self, group: Group) -> str:
        """What was answered here, else what is proposed."""
        answer = self.round.answers.get(group.key)
        if answer is not None:
            return answer
        words = [term(self._wording, field, value) for field, value in group.proposed.items() if field != "institution"]
        return " · ".join(words)


class _Rows(QStyledItemDelegate):
    """A sign for what is done, the name and the head-count, and under them the answer."""

    def __init__(self, theme: Theme, model: GroupsModel, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, self._theme.size("row") + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect, group = self._theme, option.rect, self._model.round.groups[index.row()]
        selected = bool(option.state.value & _SELECTED)
        if selected:
            painter.fillRect(rect, theme.color("accent-wash"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        mark = self._model.round.marks.get(group.key, "" if group.open else DONE)
        sign = {DONE: ("check", "accent"), SKIPPED: ("right", "quiet")}.get(mark)
        if sign:
            box = QRectF(rect.left() + 12, rect.top() + 10, _SIGN, _SIGN)
            icons.paint_icon(painter, box, sign[0], theme.color(sign[1]))
        inner = rect.adjusted(12 + _SIGN + 8, 6, -12, -6)
        count = self._model.count_of(group)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("quiet"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = inner.width() - painter.fontMetrics().horizontalAdvance(count) - 12
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        answered = group.key in self._model.round.answers
        answer = self._model.answer_of(group)
        below = painter.fontMetrics().elidedText(answer, Qt.TextElideMode.ElideRight, inner.width())
        if not answer:
            inner = inner.adjusted(0, 10, 0, 0)
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), 20), right, count)
        painter.setPen(theme.color("accent" if answered else "quiet"))
        painter.drawText(QRect(inner.left(), inner.top() + 20, inner.width(), 18), left, below)
        painter.setFont(theme.font("body", bold=mark != DONE))
        painter.setPen(theme.color("quiet" if mark == DONE else "ink"))
        name = painter.fontMetrics().elidedText(group.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(inner.left(), inner.top(), room, 20), left, name)


class GroupList(QListView):
    """`pressed_key` sends what was pressed ("1" to "9", "S", "Z", "X", "I", "R", "Enter"), `gone_to` another place."""

    pressed_key = Signal(str)
    gone_to = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "enrich-groups", self.tr("Groups"))
        self._quiet = False
        self._model = GroupsModel(wording, self)
        self.setModel(self._model)
        self.setItemDelegate(_Rows(theme, self._model, self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Single keys must arrive while a Japanese input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        theme.changed.connect(self.viewport().update)

    def show_round(self, shown: Round) -> None:
        """Show these groups, the one in front chosen."""
        self._quiet = True
        self._model.show_round(shown)
        self._quiet = False
        self.follow()
        self.viewport().update()

    def follow(self) -> None:
        """Choose the group in front, and paint what has changed."""
        self._quiet = True
        # Who was in front has changed at most: the row that loses the keyboard is painted anew, and with it its mark.
        self.update(self.currentIndex())
        at = self._model.round.at
        self.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the card; arrows and pages move in the list; letters do not search."""
        key = key_of(event)
        if key:
            if not event.isAutoRepeat():
                self.pressed_key.emit(key)
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & ~_PLAIN:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another group is chosen."""
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.gone_to.emit(current.row())
