"""People as tiles that are ticked, or dragged: by mouse, by arrows and space, or by a name written beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from myconnections.services.who_knows import Asked
from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint
from myconnections.ui.widgets.paint import named

MIME = "application/x-my-connections-person"
OPEN = "?"
"""The mark of somebody who is left open: no tick, and no answer either."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HIGH, _GAP, _LEAST, _FACE = 40, 6, 190, 28
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_ARROWS = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    }
)  # fmt: skip


class _People(QAbstractListModel):
    """The people, what stands under each name, and the mark of each: "" none, "on" a tick, else words of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.people: tuple[Asked, ...] = ()
        self.details: Mapping[int, str] = {}
        self.marks: dict[int, str] = {}
        self.spoken: Callable[[str], str] = str
        self.drags = False

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; what stands under it and the mark are read aloud with it."""
        if not index.isValid():
            return None
        person = self.people[index.row()]
        detail, mark = self.details.get(person.id, ""), self.marks.get(person.id, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self.spoken(mark) if mark else ""
            return ", ".join(part for part in (person.name, detail, spoken) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return paint.tip("\n".join(part for part in (person.name, detail) if part))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All can be chosen, and dragged where the board says so."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.drags else flags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the people dragged."""
        data = QMimeData()
        data.setData(MIME, ",".join(str(int(self.people[index.row()].id)) for index in indexes).encode())
        return data


class _Tiles(QStyledItemDelegate):
    """A face, the name, one line under it, and the mark at the right."""

    def __init__(self, theme: Theme, model: _People, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view, self.wide = theme, model, view, _LEAST
        self.field: QWidget | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.wide, _HIGH + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, person = self._theme, self._model.people[index.row()]
        mark = self._model.marks.get(person.id, "")
        box = QRectF(option.rect).adjusted(0, 0, -_GAP, -_GAP)
        on = mark not in {"", OPEN}
        radius = theme.size("radius")
        ring = bool(option.state.value & _FOCUSED)
        if self.field is not None:
            ring = self.field.hasFocus() and index.row() == self._view.currentIndex().row()
        fill, edge = ("accent-wash", "accent-line") if on else ("surface", "line")
        paint.paint_box(painter, box, theme.color(fill), theme.color(edge), radius)
        if ring:
            paint.paint_focus(painter, box, radius, theme)
        face = QRectF(box.left() + 10, box.center().y() - _FACE / 2, _FACE, _FACE)
        glyphs.paint_monogram(painter, face, person.name, str(int(person.id)), theme)
        right = self._paint_mark(painter, box, mark)
        left = face.right() + 10
        detail = self._model.details.get(person.id, "")
        words = QRectF(left, box.top(), max(0.0, right - left), box.height())
        self._line(painter, words.adjusted(0, 2, 0, -18) if detail else words, person.name, "body", "ink", bold=on)
        if detail:
            self._line(painter, words.adjusted(0, 18, 0, -2), detail, "small", "quiet", bold=False)

    def _paint_mark(self, painter: QPainter, box: QRectF, mark: str) -> float:
        """The tick, or the words; gives where the text must end."""
        theme = self._theme
        if mark == "on":
            sign = QRectF(box.right() - 28, box.center().y() - 9, 18, 18)
            icons.paint_icon(painter, sign, "check", theme.color("accent"))
            return sign.left() - 6
        if not mark:
            return box.right() - 10
        size = paint.key_size(mark, theme)
        cap = QRectF(box.right() - size.width() - 10, box.top(), size.width(), box.height())
        paint.paint_key(painter, cap, mark, theme)
        return cap.left() - 6

    def _line(self, painter: QPainter, room: QRectF, text: str, kind: str, tone: str, *, bold: bool) -> None:
        painter.setFont(self._theme.font(kind, bold=bold))
        painter.setPen(self._theme.color(tone))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Board(QListView):
    """`pressed_on` sends the id of somebody clicked or chosen with Space, `key` a digit.

    `of_mark` gives the words in which a mark is read aloud.
    """

    pressed_on = Signal(int)
    key = Signal(str)

    def __init__(
        self, theme: Theme, name: str, spoken: str, of_mark: Callable[[str], str], *, drags: bool = False
    ) -> None:
        super().__init__()
        named(self, name, spoken)
        self._people = _People(self)
        self._people.spoken, self._people.drags = of_mark, drags
        self._tiles = _Tiles(theme, self._people, self)
        self.setModel(self._people)
        self.setItemDelegate(self._tiles)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setDragEnabled(drags)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragOnly if drags else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("bare", "true")
        # Single keys must arrive while a Japanese input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._down: int | None = None
        theme.changed.connect(self.viewport().update)

    def show_people(self, people: Sequence[Asked], details: Mapping[int, str], marks: Mapping[int, str]) -> None:
        """Show these people with what stands under each and their marks."""
        self._people.beginResetModel()
        self._people.people, self._people.details, self._people.marks = tuple(people), details, dict(marks)
        self._people.endResetModel()
        if people:
            self.go_to(0)

    def mark(self, marks: Mapping[int, str]) -> None:
        """Other marks for the people shown."""
        self._people.marks = dict(marks)
        self.viewport().update()

    def people(self) -> tuple[Asked, ...]:
        """Who is shown."""
        return self._people.people

    def current(self) -> Asked | None:
        """Who has the keyboard."""
        row = self.currentIndex().row()
        return self._people.people[row] if 0 <= row < len(self._people.people) else None

    def go_to(self, row: int) -> None:
        """Choose one of them by place; beyond the ends the first or the last."""
        row = min(max(0, row), len(self._people.people) - 1)
        if row >= 0:
            self.setCurrentIndex(self._people.index(row))

    def go_to_person(self, who: int) -> None:
        """Choose one of them."""
        for row, one in enumerate(self._people.people):
            if one.id == who:
                self.go_to(row)

    def led_by(self, field: QWidget) -> None:
        """The keyboard is in this field and moves here from there: no stop of Tab, but marked as if it were one.

        A focus proxy would do that too, and never let Tab past it again.
        """
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tiles.field = field

    def only(self, who: Collection[int] | None) -> None:
        """Hide everybody else; None shows all."""
        for row, one in enumerate(self._people.people):
            self.setRowHidden(row, who is not None and one.id not in who)

    def say(self) -> None:
        """Read the current tile aloud while the keyboard is elsewhere."""
        spoken = self._people.data(self.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        if spoken:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, str(spoken)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space ticks; everything else is for the page."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ARROWS and plain:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and plain:
            self._press()
        elif plain and event.text().isdigit():
            self.key.emit(event.text())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed is ticked on release, unless it was dragged."""
        index = self.indexAt(event.position().toPoint())
        self._down = index.row() if index.isValid() and event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if self._down is not None and row == self._down:
            self._press()
        self._down = None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """A drag is no click."""
        self._down = None
        super().startDrag(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tiles share the width evenly."""
        super().resizeEvent(event)
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2  # Qt keeps it free, shown or not
        wide = max(_LEAST, room // max(1, room // (_LEAST + _GAP)))
        if wide != self._tiles.wide:
            self._tiles.wide = wide
            self.scheduleDelayedItemsLayout()

    def _press(self) -> None:
        person = self.current()
        if person is not None:
            self.pressed_on.emit(int(person.id))
