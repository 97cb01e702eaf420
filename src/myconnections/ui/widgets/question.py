"""A question in a window of its own: what is asked, what follows from it, one button per answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

_WIDTH = 440


@dataclass(frozen=True, slots=True)
class Answer:
    """One button of a question: the key given back, its word, and its weight ("", "primary", "danger")."""

    key: str
    word: str
    variant: str = ""


class Question(QDialog):
    """`answered` sends the key of the button pressed. Escape and closing give the first answer of plain weight, or "".

    Enter presses the primary answer; where there is none (something cannot be brought back) it presses the one that has
    the keyboard, which is the plain one.
    """

    answered = Signal(str)

    def __init__(
        self, theme: Theme, title: str, text: str, answers: Sequence[Answer], detail: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        named(self, "question", text)
        self.setAccessibleDescription(detail)
        self._key = next((answer.key for answer in answers if not answer.variant), "")
        self._primary: Button | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(theme.space("s"))
        column.addWidget(Paragraph(theme, text, "head"))
        below = Paragraph(theme, detail, tone="quiet")
        below.setVisible(bool(detail))
        column.addWidget(below)
        column.addSpacing(theme.space("l"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addStretch(1)
        buttons = {answer.key: self._button(theme, answer) for answer in answers}
        for button in buttons.values():
            row.addWidget(button)
        column.addLayout(row)
        first = self._primary or buttons.get(self._key)
        if first is not None:
            first.setFocus()
        self.setMinimumWidth(_WIDTH)
        self.finished.connect(lambda _result: self.answered.emit(self._key))

    def showEvent(self, event: QShowEvent) -> None:
        """On a small screen it gets less width than the words were measured for: the height follows."""
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter as said above; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            pressed = focused if isinstance(focused, Button) else self._primary
            if pressed is not None:
                pressed.click()
            return
        super().keyPressEvent(event)

    def _button(self, theme: Theme, answer: Answer) -> Button:
        button = Button(theme, answer.word, name=f"answer-{answer.key}", variant=answer.variant)
        button.clicked.connect(lambda: self._end(answer.key))
        if answer.variant == "primary":
            self._primary = button
        return button

    def _end(self, key: str) -> None:
        self._key = key
        self.accept()
