"""What the cards of the page Myself have in common: a head, a body that is read anew, a way to the page behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

T = TypeVar("T")


class MyselfCard(Card):
    """One subject at a glance. `page` is the page behind it, `kinds` are the kinds of changes it shows.

    `place` is where the card leads, where that is a part of the page.

    `wants` asks the window as a page does. A card reads in `load` and fills `room`; `begin` says how to begin.
    """

    page: ClassVar[str] = ""
    kinds: ClassVar[frozenset[str]] = frozenset({"entry"})
    wants = Signal(str, object)

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self.context, self.place = context, self.page
        self.head = SectionHeader(context.theme, title)
        named(self, f"myself-{self.page}", title)
        self.open = Button(context.theme, self.tr("Open"), name=f"open-{self.page}", variant="link", arrow="right")
        self.open.clicked.connect(lambda: self.wants.emit("page", self.place))
        self.head.row.addWidget(self.open)
        self.body.addWidget(self.head)
        self.room = QVBoxLayout()
        self.room.setSpacing(context.theme.space("s"))
        self.body.addLayout(self.room)
        self.body.addStretch(1)
        context.feed.subscribe(self.kinds, self._changed, self)

    def load(self) -> None:
        """Read what is shown, and show it."""
        raise NotImplementedError

    def read(self, job: Callable[[OpenVault, datetime], T], show: Callable[[T], object]) -> None:
        """Read on the thread of the vault; the room is empty again when `show` is called."""

        def filled(found: T) -> None:
            empty(self.room)
            show(found)

        self.context.acting.read(job, filled, owner=self)

    def begin(self, sentence: str, word: str) -> None:
        """Nothing is there yet: what this is for, and the way to begin."""
        self.room.addWidget(Paragraph(self.context.theme, sentence, tone="quiet"))
        button = Button(self.context.theme, word, name=f"begin-{self.page}")
        button.clicked.connect(lambda: self.wants.emit("page", self.place))
        self.room.addWidget(button)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():  # else it reads when the page comes to the front
            self.load()
