"""Buttons: one class in the variants of the style sheet, with an icon, a key cap or an arrow inside."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint

VARIANTS = ("", "primary", "soft", "ghost", "link", "danger", "icon")
_TEXT = {
    "": "ink", "primary": "on-accent", "soft": "accent", "ghost": "quiet", "link": "accent", "danger": "danger",
    "icon": "quiet",
}  # fmt: skip
_BOLD = {"primary", "soft"}
_ARROW = 14


class Button(QPushButton):
    """A button 32 high.

    `variant`: "" (outlined), primary (one on a page), soft (its quiet form), ghost, link, danger, icon (square, the
    text is its tooltip and what is read aloud). `key` shows a key cap; `arrow` ("down", "up", "right") an arrow at
    the end.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        name: str,
        variant: str = "",
        icon: str = "",
        key: str = "",
        arrow: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._variant = variant
        self._icon = icon
        self._key = key
        self._arrow = arrow
        self._flush = False
        self.setProperty("variant", variant)
        # A click must not take the keyboard away from the field the person is writing in.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        paint.named(self, name, text)
        if variant == "icon":
            self.setToolTip(f"{text} ({key})" if key else text)
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:
        """Another word, on the button and read aloud."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_variant(self, variant: str) -> None:
        """Another weight on the page, for instance when another button becomes the main one."""
        self._variant = variant
        self.setProperty("variant", variant)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def make_flush(self) -> None:
        """A link that begins where the text above and below begins, without room around its words."""
        self._flush = True
        self.updateGeometry()

    def make_dense(self) -> None:
        """Twenty-two pixels square, for an icon at the end of a line of text."""
        self.setProperty("dense", "true")
        self.setFixedSize(22, 22)

    def set_icon(self, icon: str) -> None:
        """Another icon, for instance a filled star for an empty one."""
        self._icon = icon
        self.update()

    def set_arrow(self, arrow: str) -> None:
        """Turn the arrow at the end."""
        self._arrow = arrow
        self.update()

    def sizeHint(self) -> QSize:
        """Everything in it, gaps of eight between, and the padding of the variant."""
        height = self._theme.size("control")
        if self._variant == "icon":
            return QSize(height, height)
        parts = [part for _, part in self._parts()]
        width = sum(parts) + 8 * (len(parts) - 1) + 2 * self._padding()
        return QSize(math.ceil(width) + 2, height)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks like Space; held down it clicks once. With Ctrl it is for the dialog around."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            elif not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box by the style sheet, then icon, words, key cap and arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        color = self._color()
        size = float(self._theme.size("icon-button"))
        if self._variant == "icon":
            box = QRectF(0, 0, size, size)
            box.moveCenter(QRectF(self.rect()).center())
            icons.paint_icon(painter, box, self._icon, color)
            return
        parts = self._parts()
        x = (self.width() - sum(part for _, part in parts) - 8 * (len(parts) - 1)) / 2
        for what, width in parts:
            box = QRectF(x, 0, width, self.height())
            if what == "icon":
                icons.paint_icon(painter, QRectF(round(x), (self.height() - size) / 2, size, size), self._icon, color)
            elif what == "key":
                paint.paint_key(painter, box, self._key, self._theme)
            elif what == "arrow":
                arrow = QRectF(round(x), (self.height() - _ARROW) / 2, _ARROW, _ARROW)
                icons.paint_icon(painter, arrow, self._arrow, color)
            else:
                painter.setFont(self._font())
                painter.setPen(color)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())
            x += width + 8

    def _parts(self) -> list[tuple[str, float]]:
        parts: list[tuple[str, float]] = []
        if self._icon:
            parts.append(("icon", self._theme.size("icon-button")))
        if self.text():
            parts.append(("text", QFontMetricsF(self._font()).horizontalAdvance(self.text())))
        if self._key:
            parts.append(("key", paint.key_size(self._key, self._theme).width()))
        if self._arrow:
            parts.append(("arrow", _ARROW))
        return parts

    def _padding(self) -> int:
        if self._flush:
            return 0
        if self._variant == "link":
            return self._theme.space("xs")  # it stands in line with the text around it
        return self._theme.space("l" if self._variant in _BOLD else "m")

    def _font(self) -> QFont:
        return self._theme.font("body", self._variant in _BOLD)

    def _color(self) -> QColor:
        color = self._theme.color(_TEXT[self._variant] if self.isEnabled() else "quiet")
        if not self.isEnabled() and _TEXT[self._variant] == "quiet":  # else it would look as when it is on
            color = paint.dimmed(color)
        return color


def row_icon(theme: Theme, icon: str, word: str, name: str, do: Callable[[], object], *, of: str = "") -> Button:
    """A small icon at the end of a line, as for editing or removing what stands there; read aloud with what it is `of`.

    `do` is called when it is clicked.
    """
    button = Button(theme, word, name=name, variant="icon", icon=icon)
    if of:
        button.setAccessibleName(f"{word}: {of}")
    button.make_dense()
    button.clicked.connect(lambda: do())  # noqa: PLW0108 - the signal brings a word that is not wanted
    return button
