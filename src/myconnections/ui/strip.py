"""The strip over the pages that says what is special about this vault: only looked at, or the sample."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_HIGH = 44


class Strip(QWidget):
    """One line 44 high: a sign and words."""

    def __init__(self, theme: Theme, name: str, spoken: str, sign: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        named(self, name, spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_HIGH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 6, 24, 6)
        self._row.setSpacing(theme.space("s"))
        self._row.addWidget(IconMark(theme, sign, "accent"))
        self._row.addWidget(ElidedLabel(words), 1)
        theme.changed.connect(self.update)

    def add(self, button: Button) -> None:
        """Put a button at its end."""
        self._row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A wash and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("accent-wash"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        painter.end()


def looking(theme: Theme, no_room: bool) -> Strip:
    """For a vault that can only be looked at: why."""
    words = translate(
        "Strip", "For looking only: the folder of this vault cannot be written to. Nothing can be changed here."
    )
    if no_room:
        words = translate("Strip", "For looking only: the disk is full. Nothing is lost; make room and open it again.")
    return Strip(theme, "looking-bar", words, "lock", words)


def damaged(theme: Theme, words: str, look: str, go: Callable[[], object]) -> Strip:
    """For a vault in which damage was found: that nothing is written to it, and the way to its backups."""
    strip = Strip(theme, "damaged-bar", words, "warning", words)
    button = Button(theme, look, name="damaged-look", variant="soft")
    button.clicked.connect(lambda _checked: go())
    strip.add(button)
    return strip


def sample(theme: Theme, begin: SignalInstance) -> Strip:
    """For the sample: whose people these are; the button that leads to a vault of one's own sends `begin`."""
    words = translate("Strip", "You are looking around: everybody here is invented, and nothing is kept.")
    strip = Strip(theme, "sample-bar", translate("Strip", "Sample"), "info", words)
    button = Button(theme, translate("Strip", "Begin my own vault"), name="own-vault", variant="soft")
    button.clicked.connect(begin)
    strip.add(button)
    return strip
