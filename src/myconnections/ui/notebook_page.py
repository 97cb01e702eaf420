"""A page of the notebook about one subject: the way back to Myself, its title, and what stands under it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.services.changes import Changes
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.one_column import WIDEST, OneColumn
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

WIDE = 960
"""Pixels that a page of pictures beside each other grows to."""


class NotebookPage(Page):
    """`scrolled` holds the `column` of the parts, `head` takes buttons beside the title. Escape goes back to Myself.

    A subclass says in `load` what it reads and shows; that is done again when something of `kinds` has changed.
    `widest`: see `OneColumn`.
    """

    rail_key = "myself"

    def __init__(
        self,
        context: Context,
        parent: QWidget | None,
        key: str,
        title: str,
        kinds: Collection[str],
        *,
        widest: int = WIDEST,
    ) -> None:
        super().__init__(context, parent)
        theme = context.theme
        named(self, f"page-{key}", title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._begin: Callable[[], object] | None = None
        self.scrolled = OneColumn(self, f"{key}-scroll", title, gap=theme.space("m"), widest=widest)
        self.column = self.scrolled.body
        back = Button(theme, translate("NotebookPage", "Myself"), name=f"{key}-myself", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "myself"))
        self.column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.space("s"))
        self.head.addWidget(label(title, "title"), 1)
        self.column.addLayout(self.head)
        context.feed.subscribe(set(kinds), self._changed, self)

    def begins(self, word: str, name: str, do: Callable[[], object]) -> Button:
        """The button beside the title with which something new begins, and N for it."""
        self._begin = do
        button = Button(self.context.theme, word, name=name, variant="soft", icon="plus", key="N")
        button.clicked.connect(lambda: do())  # noqa: PLW0108 - the signal brings a word that is not wanted
        self.head.addWidget(button)
        return button

    def show_now(self) -> None:
        """Read it as it is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        """Read and show."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and Escape."""
        if event.key() == Qt.Key.Key_N and self._begin is not None and not event.modifiers():
            if not self.context.acting.refuses():
                self._begin()
        elif event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "myself")
        else:
            super().keyPressEvent(event)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()
