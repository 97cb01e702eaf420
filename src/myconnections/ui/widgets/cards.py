"""Surfaces: a card, a section's head line, an empty page, a banner that says what happened."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label

_TONES = {
    "surface": ("surface", "line"),
    "wash": ("accent-wash", "accent-line"),
    "sunk": ("sunk", None),
    "danger": ("danger-wash", "danger-line"),
}


class Card(QFrame):
    """A surface with a hairline border; `body` is its layout, padding 16 / 20, gap 8.

    `tone`: surface, wash (a question to oneself), sunk (a strip inside a card), danger.
    """

    def __init__(self, theme: Theme, tone: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(theme.space("s"))
        theme.changed.connect(self.update)

    def set_tone(self, tone: str) -> None:
        """Paint it in another tone."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface and its border."""
        painter = QPainter(self)
        fill, border = _TONES[self._tone]
        line = self._theme.color(border) if border else None
        paint.paint_box(painter, QRectF(self.rect()), self._theme.color(fill), line, self._theme.size("radius"))
        painter.end()


class Strip(Card):
    """One line in a sunk strip 32 high: an icon, a quiet name, a sentence (the small step of a suggestion)."""

    def __init__(self, theme: Theme, icon: str, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunk", parent)
        self.body.setContentsMargins(12, 5, 12, 5)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addWidget(IconMark(theme, icon, "accent"), alignment=Qt.AlignmentFlag.AlignTop)
        if name:
            quiet = label(name, tone="quiet")
            quiet.setFixedHeight(round(theme.line_height("body")))
            row.addWidget(quiet, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(theme, text), 1)
        self.body.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class SectionHeader(QWidget):
    """The head of a section: its name, a quiet remark at the right, and room for a button after it.

    `kind`: head (cards) or label (small and quiet, inspector sections).
    """

    def __init__(
        self, theme: Theme, text: str, remark: str = "", kind: str = "head", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.space("s"))
        self._name = label(text, kind)
        self._remark = ElidedLabel(remark, "small", "quiet")
        self._remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._name)
        self.row.addWidget(self._remark, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, remark: str = "") -> None:
        """Another name and remark."""
        self._name.setText(text)
        self._remark.setText(remark)


class IconMark(QWidget):
    """An icon that only shows; what it means is said beside it."""

    def __init__(
        self, theme: Theme, icon: str, tone: str = "quiet", side: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._tone = theme, icon, tone
        self.setFixedSize(QSize(side, side))
        theme.changed.connect(self.update)

    def show_icon(self, icon: str, tone: str = "quiet") -> None:
        """Another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in its tone."""
        painter = QPainter(self)
        icons.paint_icon(painter, QRectF(self.rect()), self._icon, self._theme.color(self._tone))
        painter.end()


class EmptyState(QWidget):
    """A page with nothing on it, which is a good state: one line, one sentence, and room for buttons."""

    def __init__(self, theme: Theme, icon: str, text: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(theme.space("s"))
        column.addStretch(2)
        column.addWidget(IconMark(theme, icon, "quiet", 32), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.space("s"))
        self._head = label(text, "head")
        column.addWidget(self._head, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._detail = Paragraph(theme, detail, tone="quiet")
        self._detail.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._detail.setVisible(bool(detail))
        column.addWidget(self._detail)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.space("s"))
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.space("s"))
        column.addLayout(self.buttons)
        column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons stand one under another where there is no room for them side by side."""
        super().resizeEvent(event)
        self.suit()

    def suit(self) -> None:
        """The same after other buttons were put in."""
        items = (self.buttons.itemAt(number) for number in range(self.buttons.count()))
        parts = [item.widget() for item in items if item is not None]
        hints = [part.sizeHint().width() for part in parts if part is not None and not part.isHidden()]
        margins = self.contentsMargins().left() + self.contentsMargins().right()
        layout = self.layout()
        if layout is not None:
            margins += layout.contentsMargins().left() + layout.contentsMargins().right()
        side_by_side = sum(hints) + self.buttons.spacing() * max(len(hints) - 1, 0) <= self.width() - margins
        way = QBoxLayout.Direction
        self.buttons.setDirection(way.LeftToRight if side_by_side else way.TopToBottom)

    def say(self, text: str, detail: str = "") -> None:
        """Another line and sentence."""
        self._head.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))


class Banner(Card):
    """What happened, what is safe, what to do: three sentences, each where the eye looks for it.

    `tone`: danger (something failed) or wash (a notice). `row` takes the buttons.
    """

    def __init__(self, theme: Theme, tone: str = "danger", parent: QWidget | None = None) -> None:
        super().__init__(theme, tone, parent)
        self.body.setContentsMargins(16, 12, 16, 12)
        line = QHBoxLayout()
        line.setSpacing(theme.space("m"))
        self._sign = IconMark(theme, "warning" if tone == "danger" else "info", _sign_tone(tone))
        line.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._happened = Paragraph(theme, kind="strong")
        self._safe = Paragraph(theme)
        self._next = Paragraph(theme, tone="quiet")
        for part in (self._happened, self._safe, self._next):
            words.addWidget(part)
        line.addLayout(words, 1)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.space("s"))
        line.addLayout(self.row)
        self.body.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, happened: str, safe: str = "", next_step: str = "") -> None:
        """Show the banner with these sentences; an empty one takes no room."""
        for part, text in ((self._happened, happened), (self._safe, safe), (self._next, next_step)):
            part.setText(text)
            part.setVisible(bool(text))
        self.setAccessibleName(" ".join(text for text in (happened, safe, next_step) if text))
        self.show()

    def texts(self) -> tuple[str, str, str]:
        """The three sentences shown."""
        return self._happened.text(), self._safe.text(), self._next.text()


def _sign_tone(tone: str) -> str:
    return "danger" if tone == "danger" else "accent"


def fact(theme: Theme, name: str, value: str, name_width: int = 108) -> tuple[QWidget, QLabel]:
    """One line of a card of facts, a quiet name and a value; gives the line and the value's label."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(theme.space("s"))
    quiet = label(name, tone="quiet")
    quiet.setMinimumWidth(name_width)
    shown = Paragraph(theme, value)
    row.addWidget(quiet, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(shown, 1)
    return line, shown
