"""The card of circles over the map: each as it was found, the community that it is, or a name for it to be given."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from myconnections.domain.community import MOST_NAME
from myconnections.services.found_circles import FoundCircle, FoundCircles
from myconnections.ui import circle_words, icons
from myconnections.ui.context import Context
from myconnections.ui.map.floating import SHADE, paint_floating
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import held
from myconnections.ui.widgets.paint import named

WIDE = 336
_ROW, _INSET, _FEWEST, _MOST = 26, 14, 3, 8
"""Pixels of a line and beside the words; so many lines are in sight at least and at most."""
_BELOW = 60
"""Pixels under the card for what can be done with those chosen."""


class CirclesList(QWidget):
    """What was found, in lines. `stood` carries the number of the line; `written` asks for its name, `left` says that
    it is none.
    """

    stood = Signal(int)
    written = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = _Rows(self._key)
        named(self.rows, "map-circles-list", self.tr("Circles found"))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setIconSize(QSize(16, 16))
        self.rows.currentRowChanged.connect(self.stood)
        self.rows.itemClicked.connect(lambda item: self.stood.emit(self.rows.row(item)))
        self.rows.itemActivated.connect(lambda _item: self.written.emit())
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)

    def show_lines(self, lines: Sequence[tuple[str, str, bool]], current: int) -> None:
        """Text, what is read aloud, and whether it has a name already, of each."""
        rows = self.rows
        rows.blockSignals(True)
        rows.clear()
        for number, (text, spoken, known) in enumerate(lines):
            rows.addItem(text)
            item = rows.item(number)
            color = self._theme.color("accent" if known else "quiet")
            item.setIcon(icons.icon("community" if known else "question", color))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(spoken)
            item.setSizeHint(QSize(0, _ROW))
        rows.setCurrentRow(current)
        rows.blockSignals(False)

    def fit(self, most: int) -> None:
        """So many lines high, or fewer; the one chosen stays in sight."""
        self.setFixedHeight(min(self.rows.count(), max(_FEWEST, min(most, _MOST))) * _ROW + 6)
        self.rows.scrollToItem(self.rows.currentItem())

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Delete and self.rows.currentRow() >= 0:
            self.left.emit()
            return True
        return False


class CirclesCard(QWidget):
    """`stood` carries the circle to be seen on the map; `given` the circle and the name for it, `none` one that is no
    circle; `community_asked` the name of one to be opened. `closed` puts the card away.
    """

    stood = Signal(object)
    given = Signal(object, str)
    none = Signal(object)
    community_asked = Signal(str)
    who_knows_asked = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wording = context.theme, context.wording
        self._found: FoundCircles | None = None
        self._one: FoundCircle | None = None
        named(self, "map-circles-card", self.tr("Circles found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET + SHADE, 10 + SHADE, _INSET + SHADE, 12 + SHADE)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Circles found"), "label"), 1)
        close = Button(self._theme, self.tr("Close"), name="map-circles-close", variant="icon", icon="close")
        close.make_dense()
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self._told = Paragraph(self._theme, "", "small", "quiet")
        column.addWidget(self._told)
        self.list = CirclesList(self._theme, self)
        self.list.stood.connect(self._stand)
        self.list.written.connect(self._begin_name)
        column.addWidget(self.list)
        self._words = [Paragraph(self._theme, "", kind, tone) for kind, tone in _LINES]
        for line in self._words:
            column.addWidget(line)
        self._elsewhere = Paragraph(self._theme, "", "small", "quiet")
        self._elsewhere.hide()
        column.addWidget(self._elsewhere)
        column.addWidget(self._make_naming())
        self._open = self._link(self.tr("Open this community"), "map-circles-open", self._ask_community)
        self._knows = self._link(self.tr("Who knows whom…"), "map-circles-ask", self.who_knows_asked.emit)
        column.addWidget(self._open)
        column.addWidget(self._knows)
        self.setFixedWidth(WIDE + 2 * SHADE)
        self.hide()

    def _make_naming(self) -> QWidget:
        """The name it would have, and that it is none."""
        column = QVBoxLayout()
        column.setSpacing(6)
        self.field = QLineEdit()
        named(self.field, "circle-name", self.tr("Name of the community"))
        self.field.setPlaceholderText(self.tr("Name of the community"))
        self.field.setMaxLength(MOST_NAME)
        self.field.textChanged.connect(self._weigh)
        self.field.returnPressed.connect(self._give)
        column.addWidget(self.field)
        row = QHBoxLayout()
        self.keep = Button(self._theme, self.tr("Name it"), name="circle-keep", variant="soft")
        self.keep.clicked.connect(self._give)
        self.leave = Button(self._theme, self.tr("Not a circle"), name="circle-leave", variant="ghost")
        self.leave.clicked.connect(self._leave)
        self.list.left.connect(self.leave.click)
        row.addWidget(self.keep)
        row.addStretch(1)
        row.addWidget(self.leave)
        column.addLayout(row)
        self._naming = held(column)
        return self._naming

    def begin(self) -> None:
        """Open; what there is comes by `show_found`."""
        self._found = self._one = None
        self._told.setText(self.tr("Reading…"))
        self._show_one()
        self.list.hide()
        self._knows.hide()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def show_found(self, found: FoundCircles) -> None:
        """What there is now; the circle that was chosen stays so, or the next in its place is."""
        first, had = self._found is None, self._holds_keyboard()
        before, number = self._one, max(0, self.list.rows.currentRow())
        self._found = found
        self._told.setText(circle_words.head(found, self._wording))
        many = len(found.circles)
        if before is not None:
            number = next((n for n, one in enumerate(found.circles) if set(one.people) == set(before.people)), number)
        self.list.show_lines([self._line(one) for one in found.circles], min(number, many - 1))
        self.list.setVisible(bool(many))
        self._knows.setVisible(not many)
        one = found.circles[min(number, many - 1)] if many else None
        another = one is not None and (before is None or one.people != before.people)
        renamed = one is not None and before is not None and one.community != before.community
        self._one = one
        if another or renamed or one is None or not self.field.isModified():
            self._show_one()  # else what is being written stays
        if self.isVisible() and (first or (had and (another or renamed))):
            (self.list if many else self._knows).setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()
        if another:
            self.stood.emit(one)

    def say_elsewhere(self, many: int) -> None:
        """So many of the circle chosen are not on the map."""
        self._elsewhere.setText(circle_words.elsewhere(many, self._wording))
        self._elsewhere.setVisible(bool(many))
        self.fit()

    def current(self) -> FoundCircle | None:
        """The circle that is chosen."""
        return self._one

    def fit(self) -> None:
        """As high as it needs, within the map."""
        around, whole = self.parentWidget(), self.layout()
        if around is None or whole is None:
            return
        self.list.fit(_FEWEST)
        spare = around.height() - whole.totalHeightForWidth(self.width()) - _BELOW
        self.list.fit(_FEWEST + max(0, spare // _ROW))
        self.resize(self.width(), whole.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the name to the list, and from there closes."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.window().focusWidget() is self.field:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface that floats."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _link(self, text: str, name: str, do: Callable[[], object]) -> Button:
        button = Button(self._theme, text, name=name, variant="link", arrow="right")
        button.make_flush()
        button.clicked.connect(lambda: do())  # noqa: PLW0108 - the signal brings a word that is not wanted
        return button

    def _line(self, one: FoundCircle) -> tuple[str, str, bool]:
        size, words = circle_words.size(one, self._wording), self._wording
        comma = "、" if words.language == "ja" else ", "
        spoken = comma.join((size, circle_words.sense(one, words), circle_words.names(one, words)))
        text = f"{one.community or circle_words.names(one, words)}"
        return f"{size}　{text}", spoken, bool(one.community)

    def _stand(self, number: int) -> None:
        if self._found is not None and 0 <= number < len(self._found.circles):
            one = self._found.circles[number]
            if one is not self._one:  # a second click on it only flies there again
                self._one = one
                self._show_one()
                self.fit()
            self.stood.emit(self._one)

    def _show_one(self) -> None:
        one, words = self._one, self._wording
        told = ["", "", ""]
        if one is not None:
            told = [say(one, words) for say in (circle_words.sense, circle_words.names, circle_words.ties)]
        for line, text in zip(self._words, told, strict=True):
            line.setText(text[:1].upper() + text[1:])
            line.setVisible(bool(text))
        self._elsewhere.hide()  # until it is looked for on the map
        known = one is not None and bool(one.community)
        self._naming.setVisible(one is not None and not known)
        self._open.setVisible(known)
        self.field.setText("" if one is None else one.proposal)
        self._weigh()
        QTimer.singleShot(0, self, self.fit)  # words know their height only once they are shown

    def _weigh(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))

    def _begin_name(self) -> None:
        if self._naming.isVisible() and self.field.isEnabled():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()

    def _give(self) -> None:
        if self._one is not None and self.field.isEnabled() and self.field.text().strip():
            self.given.emit(self._one, self.field.text())

    def _leave(self) -> None:
        if self._one is not None:
            self.none.emit(self._one)

    def _ask_community(self) -> None:
        if self._one is not None:
            self.community_asked.emit(self._one.community)

    def _holds_keyboard(self) -> bool:
        at = self.window().focusWidget()
        return at is not None and self.isAncestorOf(at)


class _Rows(QListWidget):
    """A list that asks about a key before it takes it; True: it was meant otherwise."""

    def __init__(self, asked: Callable[[int], bool]) -> None:
        super().__init__()
        self._asked = asked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let who asked for it have the key."""
        if not self._asked(event.key()):
            super().keyPressEvent(event)


_LINES = (("body", "ink"), ("small", "quiet"), ("small", "quiet"))
"""What makes it one, who is in it, the ties inside."""
