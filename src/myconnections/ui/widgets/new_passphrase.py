"""A new passphrase written twice, with its strength: the same at the door and when it is changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.passphrase import LEAST, long_enough
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.strength import StrengthBar

Rate = Callable[[str, Callable[[str, int, str], object], QObject], object]


class NewPassphrase(QWidget):
    """Two lines and a bar. `ready` tells whether both agree and are long enough; `entered` comes with Enter then.

    `rate(text, then, owner)` finds the strength off the main thread and, while `owner` lives, hands `then` the text, a
    level 0-4 and its word.
    """

    ready = Signal(bool)
    entered = Signal()

    def __init__(self, theme: Theme, rate: Rate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = rate
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        first, self.first, _ = field(theme, "passphrase", self.tr("New passphrase"), secret=True)
        second, self.second, _ = field(theme, "passphrase-again", self.tr("Once more"), secret=True)
        self._bar = StrengthBar(theme)
        self._hint = Paragraph(theme, "", tone="quiet", kind="small")
        for part in (first, self._bar, second, self._hint):
            column.addWidget(part)
        self.setFocusProxy(self.first)
        # Rating walks word lists: a moment after the last key, not at every key.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(150)
        self._timer.timeout.connect(self._judge)
        self.first.textChanged.connect(lambda _text: self._timer.start())
        for line in (self.first, self.second):
            line.textChanged.connect(self._check)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self._enter)
        self._bar.show_strength(0, "")
        self._check()

    def text(self) -> str:
        """What was written in the first line."""
        return self.first.text()

    def is_ready(self) -> bool:
        """Whether both lines agree and are long enough."""
        return long_enough(self.first.text()) and self.first.text() == self.second.text()

    def reveal(self, shown: bool) -> None:
        """Show what is written, or hide it again."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for line in (self.first, self.second):
            line.setEchoMode(mode)

    def _judge(self) -> None:
        if self.first.text():
            self._rate(self.first.text(), self._show, self)
        else:
            self._bar.show_strength(0, "")

    def _show(self, text: str, level: int, word: str) -> None:
        # What was rated may have been written over meanwhile.
        if text == self.first.text():
            self._bar.show_strength(level, word)

    def _check(self) -> None:
        first, second = self.first.text(), self.second.text()
        hint = ""
        if first and not long_enough(first):
            hint = self.tr("At least {n} characters.").format(n=LEAST)
        elif second and first != second:
            hint = self.tr("The two lines are not the same yet.")
        self._hint.setText(hint or " ")  # the line keeps its height: nothing jumps while writing
        self.ready.emit(self.is_ready())

    def _enter(self) -> None:
        if self.is_ready():
            self.entered.emit()


def field(theme: Theme, name: str, spoken: str, *, secret: bool = False) -> tuple[QWidget, QLineEdit, QLabel]:
    """A labelled line to write in; `secret` hides what is written. The whole, the line and its head."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.space("xs"))
    head = label(spoken, "label", "quiet")
    line = QLineEdit()
    line.setFixedHeight(theme.size("search"))
    named(line, name, spoken)
    head.setBuddy(line)
    if secret:
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
    column.addWidget(head)
    column.addWidget(line)
    return whole, line, head
