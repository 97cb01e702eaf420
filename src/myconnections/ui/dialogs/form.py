"""The shape of our own dialogs: a title, a column of parts, buttons at the lower right; Enter presses the main one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from myconnections.domain.errors import Told
from myconnections.services.changes import Changes
from myconnections.ui.context import Context
from myconnections.ui.drafts import Job, Writing
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

_EDGE = 24
_HIGHEST = 592  # of the 640 that a window has at least
_LEAST = 120


class Form(QDialog):
    """`body` takes the parts, `foot` further buttons at the left; `main` is the button that Enter presses.

    `scrolls` puts the body into a scroll area, for dialogs that may be taller than the window; `headed` False leaves
    the title to the body.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        title: str,
        parent: QWidget,
        *,
        width: int = 520,
        scrolls: bool = False,
        headed: bool = True,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.main: Button | None = None
        named(self, name, title)
        self.setWindowTitle(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _EDGE, 0, theme.space("l"))
        self._column.setSpacing(theme.space("l"))
        head = label(title, "title")
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.setVisible(headed)
        self._column.addWidget(head)
        inside = QWidget()
        inside.setProperty("ground", "none")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self.body.setSpacing(theme.space("m"))
        self._scrolls = scrolls
        self._column.addWidget(_scrolling(inside) if scrolls else inside, 1)
        self.wrong = Banner(theme)
        wrong = QHBoxLayout()
        wrong.setContentsMargins(_EDGE, 0, _EDGE, 0)
        wrong.addWidget(self.wrong)
        self._column.addLayout(wrong)
        line = QHBoxLayout()
        line.setContentsMargins(_EDGE, 0, _EDGE, 0)
        line.setSpacing(theme.space("s"))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.space("s"))
        line.addLayout(self.foot)
        line.addStretch(1)
        self._buttons = line
        self._column.addLayout(line)
        self.setFixedWidth(width)

    def add_button(self, word: str, name: str, variant: str = "") -> Button:
        """A button at the lower right; a primary one is what Enter presses."""
        button = Button(self.theme, word, name=name, variant=variant)
        self._buttons.addWidget(button)
        if variant == "primary":
            self.main = button
        return button

    def head(self, text: str) -> None:
        """The head of a group of lines."""
        if self.body.count():
            self.body.addSpacing(self.theme.space("s"))
        self.body.addWidget(label(text, "head"))

    def line(self, name: str, control: QWidget, remark: str = "") -> QLabel:
        """One line: its name at the left, the control, a quiet remark under it. Gives the name's label."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("l"))
        quiet = label(name)
        quiet.setFixedWidth(168)
        quiet.setWordWrap(True)
        quiet.setMinimumHeight(self.theme.size("control"))
        quiet.setBuddy(control)
        row.addWidget(quiet, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(self.theme.space("xs"))
        column.addWidget(control, alignment=Qt.AlignmentFlag.AlignLeft)
        if remark:
            column.addWidget(Paragraph(self.theme, remark, "small", "quiet"))
        row.addLayout(column, 1)
        self.body.addLayout(row)
        return quiet

    def say_resumed(self) -> None:
        """Say quietly that what stands here was half-written before a lock or the end of the app."""
        text = QCoreApplication.translate("Form", "Kept from before: you were writing this.")
        said = Paragraph(self.theme, text, "small", "quiet")
        said.setObjectName("resumed")
        self.body.insertWidget(0, said)

    def close_kept(self, _changes: object = None) -> None:
        """Close: what was written is kept. Who closed the form meanwhile has it kept all the same."""
        if shiboken6.isValid(self):
            self.accept()

    def keep_written(
        self, context: Context, writing: Writing, job: Job, kept: Callable[[Changes], object] | None = None
    ) -> None:
        """Run the verb that keeps what is written, and close (or call `kept`)."""
        if self.main is not None:
            self.main.setEnabled(False)
        context.acting.do(writing.keeping(job), kept or self.close_kept, partial(self.refused, context, writing))

    def refused(self, context: Context, writing: Writing | None, error: Exception) -> None:
        """It was not kept: say why inside, and hold on to what is written. Once closed, the window tells."""
        if not isinstance(error, Told) or not shiboken6.isValid(self):
            context.acting.fail(error)
            return
        if self.main is not None:
            self.main.setEnabled(True)
        if writing is not None:
            writing.note()
        self.fail(context.wording.told(error))

    def fail(self, sentence: str) -> None:
        """Say inside the dialog what went wrong."""
        self.wrong.say(sentence)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words need at this width: Qt does not ask a window's layout for that by itself."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Take the height that the words need; what scrolls, at most that of the window behind. Stay on the screen."""
        width = self.width()
        if self._scrolls:
            rest = self._column.totalMinimumSize().height() - _LEAST
            behind = self.parentWidget()
            room = behind.window().height() - 2 * _EDGE if behind is not None else _HIGHEST
            height = min(_height(self.body, width) + rest, max(room, _HIGHEST))
        else:
            height = _height(self._column, width)
        self.resize(width, height)
        frame, screen = self.frameGeometry(), self.screen().availableGeometry()
        if self.isVisible() and frame.bottom() > screen.bottom():
            self.move(frame.left(), max(screen.top(), frame.top() + screen.bottom() - frame.bottom()))

    def fit_and_show(self, part: QWidget) -> None:
        """`fit` once the layouts know of what was just added or taken away, and scroll to `part`."""

        def go() -> None:
            self.fit()
            area = self.findChild(QScrollArea, "form-scroll")
            if area is not None and shiboken6.isValid(part):
                area.ensureWidgetVisible(part, 0, 0)

        QTimer.singleShot(0, self, go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, else the main one; never while writing several lines."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            pressed = focused if isinstance(focused, Button) else self.main
            if pressed is not None and pressed.isEnabled() and not isinstance(focused, QPlainTextEdit):
                QGuiApplication.inputMethod().commit()  # letters still being composed belong to what is written
                pressed.click()
            return
        super().keyPressEvent(event)


def _height(column: QVBoxLayout, width: int) -> int:
    return column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.totalSizeHint().height()


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("form-scroll")
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(_LEAST)
    area.setWidget(inside)
    return area
