"""One circle of people who mostly know each other: chips that can be dragged in and taken out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout

from myconnections.services.who_knows import Asked
from myconnections.ui.pages.who_knows.board import MIME
from myconnections.ui.texts_who_knows import SENTENCES
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import ElidedLabel, KeyCap, Paragraph, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording


class PileCard(Card):
    """`dropped` sends the ids dropped here, `taken_out` whose chip was closed, `review` asks for the look over it."""

    dropped = Signal(tuple)
    taken_out = Signal(int)
    review = Signal()

    def __init__(self, theme: Theme, wording: Wording, number: int, name: str) -> None:
        super().__init__(theme)
        self._theme_of, self._wording, self.number = theme, wording, number
        title = wording.pair(SENTENCES["pile"], {"n": number})
        named(self, f"pile-{number}", title)
        self.setAcceptDrops(True)
        self.body.setContentsMargins(16, 12, 16, 12)
        head = QHBoxLayout()
        head.setSpacing(theme.space("s"))
        head.addWidget(KeyCap(theme, str(number)))
        head.addWidget(label(title, "strong"))
        origin = ElidedLabel(wording.pair(SENTENCES["pile_from"], {"name": name}) if name else "", "small", "quiet")
        head.addWidget(origin, 1)
        self.body.addLayout(head)
        self._flow = FlowLayout(gap=6)
        self.body.addWidget(held(self._flow))
        self._hint = Paragraph(theme, wording.pair(SENTENCES["pile_empty"], {"n": number}), "small", "quiet")
        self.body.addWidget(self._hint)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space("s"))
        self._far = ElidedLabel("", "small", "quiet")
        foot.addWidget(self._far, 1)
        self.button = Button(theme, self.tr("Look over and answer"), name=f"who-review-{number}", variant="soft")
        self.button.clicked.connect(self.review)
        foot.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(foot)

    def show_people(self, people: Sequence[Asked], open_pairs: int) -> None:
        """Who is in it, and how many pairs among them are open."""
        empty(self._flow)
        for one in people:
            chip = Chip(self._theme_of, one.name, name=f"pile-{self.number}-{int(one.id)}", closable=True)
            chip.closed.connect(partial(self.taken_out.emit, int(one.id)))
            self._flow.addWidget(chip)
            chip.show()
        self._hint.setVisible(not people)
        facts: dict[str, object] = {"people": len(people), "open": open_pairs}
        done = len(people) > 1 and not open_pairs
        words = self._wording.pair(SENTENCES["pile_done" if done else "pile_people"], facts)
        self._far.setText(words if people else "")
        self.button.setVisible(open_pairs > 0)
        self.setAccessibleDescription(", ".join([self._far.text(), *(one.name for one in people)]))
        self._flow.invalidate()
        self.updateGeometry()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """People may come in."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.set_tone("wash")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went by."""
        self.set_tone("surface")

    def dropEvent(self, event: QDropEvent) -> None:
        """They are in."""
        self.set_tone("surface")
        told = bytes(event.mimeData().data(MIME).data()).decode()
        self.dropped.emit(tuple(int(each) for each in told.split(",") if each.isdecimal()))
        event.acceptProposedAction()
