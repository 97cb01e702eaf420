"""The navigation rail: an icon and a word per page, in groups; narrow shows icons only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.labels import hairline


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the rail: the page's key, its icon and its word."""

    key: str
    icon: str
    word: str


class _Item(QAbstractButton):
    """One line of the rail, 40 high; the page shown has a wash and a bar at the left edge."""

    def __init__(self, theme: Theme, icon: str, word: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setText(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        paint.named(self, name, word)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(48, self._theme.size("rail-item"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, on = self._theme, self.isChecked()
        box, radius = QRectF(self.rect()), theme.size("radius")
        if on or (self.underMouse() and self.isEnabled()):
            paint.paint_box(painter, box, theme.color("accent-wash" if on else "sunk"), None, radius)
        ink = theme.color("accent" if on else "quiet")
        if not self.isEnabled():
            ink = paint.dimmed(ink)
        if on:
            bar = QRectF(0, (self.height() - 20) / 2, 3, 20)
            paint.paint_box(painter, bar, theme.color("accent"), None, 1.5)
        side = theme.size("icon")
        left = 12 if self.width() > 64 else (self.width() - side) / 2
        icons.paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), self._icon, ink)
        if self.width() > 64:
            painter.setFont(theme.font("body", bold=on))
            painter.setPen(ink)
            words = QRectF(left + side + 12, 0, self.width() - left - side - 16, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint.paint_focus(painter, box, radius, theme)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class _Brand(QWidget):
    """The mark of the application and its name."""

    def __init__(self, theme: Theme, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = word
        self.setAccessibleName(word)
        self.setFixedHeight(theme.size("top-bar"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = self.width() > 64
        left = 12 if wide else (self.width() - 24) / 2
        paint_brand(painter, QRectF(left, (self.height() - 24) / 2, 24, 24), self._theme)
        if wide:
            painter.setFont(self._theme.font("body", bold=True))
            painter.setPen(self._theme.color("ink"))
            words = QRectF(left + 34, 0, self.width() - left - 34, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()


def paint_brand(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The mark: two rings that touch, on the cover of a notebook."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 24, rect.height() / 24)
    paint.paint_box(painter, QRectF(3, 2, 18, 20), theme.color("accent"), None, 4)
    painter.setPen(QPen(theme.color("on-accent"), 1.75))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for centre in (9.5, 14.5):
        painter.drawEllipse(QRectF(centre - 3, 9, 6, 6))
    painter.restore()


class NavRail(QFrame):
    """Pages in groups (a hairline between), a line to make the rail narrow (64) or wide (200) at its foot.

    `chosen` sends the key of the page; `narrowed` whether the rail is narrow now.
    """

    chosen = Signal(str)
    narrowed = Signal(bool)

    def __init__(
        self, theme: Theme, brand: str, groups: Sequence[Sequence[Place]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = False
        self._items: dict[str, _Item] = {}
        paint.named(self, "rail", self.tr("Pages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 9, 12)
        self._column.setSpacing(theme.space("xs"))
        self._column.addWidget(_Brand(theme, brand, self))
        self._column.addSpacing(theme.space("xs"))
        for number, group in enumerate(groups):
            if number:
                self._add_line()
            for place in group:
                self._add_place(place)
        self._column.addStretch(1)
        self._fold = _Item(theme, "left", self.tr("Collapse"), "rail-fold", self)
        self._fold.clicked.connect(lambda: self.set_narrow(not self._narrow))
        self._column.addWidget(self._fold)
        self.setFixedWidth(theme.size("rail"))
        theme.changed.connect(self.update)

    def choose(self, key: str) -> None:
        """Mark the page `key` as the one shown, none with ""; KeyError when it is not in the rail. Sends nothing."""
        wanted = self._items[key] if key else None
        for item in self._items.values():
            item.setChecked(item is wanted)

    def keys(self) -> tuple[str, ...]:
        """The keys of all pages in the rail."""
        return tuple(self._items)

    def current(self) -> str:
        """The key of the page marked, "" before the first choice."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    def is_narrow(self) -> bool:
        """True while only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or icons and words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(self._theme.size("rail-narrow" if narrow else "rail"))
        word = self.tr("Expand") if narrow else self.tr("Collapse")
        self._fold.show_icon("right" if narrow else "left")
        self._fold.setText(word)
        self._fold.setAccessibleName(word)
        for item in (*self._items.values(), self._fold):
            item.setToolTip(item.text() if narrow else "")
        self.narrowed.emit(narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, and the line between the rail and the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("line"))
        painter.end()

    def _add_place(self, place: Place) -> None:
        item = _Item(self._theme, place.icon, place.word, f"rail-{place.key}", self)
        item.setCheckable(True)
        item.clicked.connect(lambda _checked=False, key=place.key: self._pick(key))
        self._items[place.key] = item
        self._column.addWidget(item)

    def _add_line(self) -> None:
        self._column.addSpacing(self._theme.space("xs"))
        line = hairline(self._theme, self._theme.space("m"), self)
        self._column.addWidget(line)
        self._column.addSpacing(self._theme.space("s"))

    def _pick(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
