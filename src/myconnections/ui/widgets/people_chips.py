"""A field to choose several people: write, pick from what is found, see them as chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout

_KEY = Qt.ItemDataRole.UserRole + 1
_DETAIL = Qt.ItemDataRole.UserRole + 2
_PAUSE_MS = 90
_FOUND_WIDTH = 360
_FIELD = 140

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """One person to pick: the key given back, the name, and what tells them from another of that name."""

    key: str
    name: str
    detail: str = ""


NEW = "new:"
"""What the key of somebody begins with who is not kept yet; the name as it was written follows."""

Seek = Callable[[str, Callable[[Sequence[Found]], None]], None]


def newcomer(name: str) -> Found:
    """Somebody who is not kept yet."""
    return Found(NEW + name, name, QCoreApplication.translate("PeopleChips", "New person"))


class _Field(QLineEdit):
    """The place to write; Backspace at its beginning takes the last chip away."""

    emptied = Signal()
    focus_moved = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A dialog tells its first field so as soon as it is shown. Where the keyboard goes elsewhere before the window
        # is active, nobody tells the field that it left: its caret would stay.
        if self.hasFocus():
            super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
            return
        picks = bool(self.text()) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        super().keyPressEvent(event)
        if picks:
            # The Enter that picks a person must not also press the main button of the dialog.
            event.accept()


class _Rows(QStyledItemDelegate):
    """A disc, the name, the detail after it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(240, 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, box = self._theme, QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint.paint_box(painter, box, theme.color("accent-wash"), None, theme.size("radius-small"))
        name, key, detail = str(index.data()), str(index.data(_KEY) or ""), str(index.data(_DETAIL) or "")
        if key.startswith(NEW):
            sign = QRectF(box.left() + 11, box.top() + 9, 18, 18)
            icons.paint_icon(painter, sign, "add-person", theme.color("accent"))
        elif key:
            glyphs.paint_monogram(painter, QRectF(box.left() + 8, box.top() + 6, 24, 24), name, key, theme)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink" if key else "quiet"))
        words = box.adjusted(40 if key else 12, 0, -8, 0)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(words.width()))
        painter.drawText(words, side, shown)
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(shown) + 8)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("quiet"))
        rest = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, max(0, round(words.width())))
        painter.drawText(words, side, rest)


class PeopleChips(QFrame):
    """`seek(text, answer)` is asked a moment after the last letter and may answer at once or later, on the main thread.

    `changed` sends the keys of all people chosen. Down and Enter pick, Backspace takes the last one away. Where nobody
    is found that is said; with `newcomers` the name written may be taken as that of somebody new (a key that begins
    with NEW).
    """

    changed = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        seek: Seek,
        *,
        name: str,
        spoken: str,
        hint: str = "",
        newcomers: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._newcomers = newcomers
        self._seek = seek
        self._chosen: dict[str, Chip] = {}
        self._hint = hint
        self._asked = 0
        paint.named(self, name, spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(self, gap=4)
        self._flow.setContentsMargins(13, 5, 8, 5)
        self._field = _Field(self)
        self._field.setProperty("bare", "true")
        self._field.setMinimumWidth(max(_FIELD, self._field.fontMetrics().horizontalAdvance(hint) + 16))
        self._field.setFixedHeight(theme.size("chip") - 2)
        self._field.setPlaceholderText(hint)
        paint.named(self._field, f"{name}-field", spoken)
        self.setFocusProxy(self._field)
        self._flow.addWidget(self._field)
        self._make_popup(name, spoken)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._field.textEdited.connect(lambda _text: self._timer.start())
        self._field.returnPressed.connect(self._pick_current)
        self._field.focus_moved.connect(self.update)
        self._field.emptied.connect(self._remove_last)
        QTimer.singleShot(0, self, self.updateGeometry)
        theme.changed.connect(self.update)

    def _make_popup(self, name: str, spoken: str) -> None:
        """The list of those found, under the field."""
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self._field)
        self._popup = QListView()
        self._popup.setProperty("popup", "true")
        paint.named(self._popup, f"{name}-found", spoken)
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._popup)
        # After setPopup, which puts a delegate of its own.
        self._popup.setItemDelegate(_Rows(self._theme, self._popup))
        # After the completer, so that this is asked first.
        self._field.installEventFilter(self)
        self._completer.activated[QModelIndex].connect(self._pick)  # type: ignore[index]

    @property
    def field(self) -> QLineEdit:
        """The place to write, where the keyboard stands."""
        return self._field

    def keys(self) -> tuple[str, ...]:
        """The keys of the people chosen, in the order of choosing."""
        return tuple(self._chosen)

    def names(self) -> tuple[str, ...]:
        """The names of the people chosen, in the same order."""
        return tuple(chip.text() for chip in self._chosen.values())

    def add(self, person: Found) -> None:
        """Choose a person; one chosen already stays once."""
        if person.key in self._chosen:
            return
        chip = Chip(self._theme, person.name, name=f"chip-{person.key}", closable=True, parent=self)
        chip.setToolTip(paint.tip(person.detail))
        chip.closed.connect(lambda key=person.key: self.remove(key))
        self._chosen[person.key] = chip
        self._flow.insert_widget(self._flow.count() - 1, chip)
        chip.show()
        self._tell()

    def remove(self, key: str) -> None:
        """Take a person away; the keyboard stays in the field."""
        chip = self._chosen.pop(key, None)
        if chip is None:
            return
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._field.setFocus()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list closes before the keyboard leaves, or the completer would hide that and the caret would stay."""
        stays = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in stays:
            self._asked += 1  # what is still being looked for would open over another field
            self._timer.stop()
            self._popup.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field like the others, with the ring while it is written in."""
        painter = QPainter(self)
        radius, color = self._theme.size("radius"), self._theme.color
        on = self._field.hasFocus()
        edge = color("accent" if on else "line-2")
        paint.paint_box(painter, QRectF(self.rect()), color("surface"), edge, radius, 2 if on else 1)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere in the box is a place to write."""
        self._field.setFocus(Qt.FocusReason.MouseFocusReason)

    def _ask(self) -> None:
        text = self._field.text().strip()
        self._asked += 1
        if not text:
            self._popup.hide()
            return
        number = self._asked

        def answer(found: Sequence[Found]) -> None:
            # Words written since then make this answer stale.
            if number == self._asked:
                self._show(found)

        self._seek(text, answer)

    def _show(self, found: Sequence[Found]) -> None:
        self._found.clear()
        for person in found:
            if person.key not in self._chosen:
                self._offer(person.key, person.name, person.detail)
        if not found:
            self._offer_new(" ".join(self._field.text().split()))
        if not self._found.rowCount():
            self._popup.hide()
            return
        self._completer.complete(QRect(0, 0, _FOUND_WIDTH, self._field.height() + 4))
        first = self._completer.completionModel().index(0, 0)
        if first.flags() & Qt.ItemFlag.ItemIsSelectable:
            self._popup.setCurrentIndex(first)

    def _offer(self, key: str, text: str, detail: str = "") -> None:
        item = QStandardItem(text)
        item.setData(key, _KEY)
        item.setData(detail, _DETAIL)
        item.setAccessibleText(f"{text} {detail}".strip())
        if not key:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._found.appendRow(item)

    def _offer_new(self, name: str) -> None:
        """Nobody is found: say so, or take the name for somebody new."""
        if self._newcomers and NEW + name not in self._chosen:
            self._offer(NEW + name, self.tr("Add “{name}” as a new person").format(name=name))
        else:
            self._offer("", self.tr("Nobody found"))

    def _pick(self, index: QModelIndex) -> None:
        self._asked += 1
        key = str(index.data(_KEY))
        if not key:  # the line that says nobody is found; the completer takes it all the same
            written = self._field.text()
            QTimer.singleShot(0, self._field, lambda: self._field.setText(written))
            return
        if key.startswith(NEW):
            person = newcomer(key.removeprefix(NEW))
        else:
            person = Found(key, str(index.data()), str(index.data(_DETAIL) or ""))
        self._popup.hide()
        # The completer writes the name into the field after this; emptying must come later still.
        QTimer.singleShot(0, self._field, self._field.clear)
        self._field.clear()
        self.add(person)

    def _pick_current(self) -> None:
        """Enter in the field: Qt sends it there first, also while the list below is open."""
        index = self._popup.currentIndex()
        if self._popup.isVisible() and index.isValid():
            self._pick(index)

    def _remove_last(self) -> None:
        if self._chosen:
            self.remove(next(reversed(self._chosen)))

    def _tell(self) -> None:
        # Beside chips the hint would be cut short, and it is not needed any more.
        self._field.setPlaceholderText("" if self._chosen else self._hint)
        self._flow.invalidate()
        self.updateGeometry()
        self.changed.emit(self.keys())
