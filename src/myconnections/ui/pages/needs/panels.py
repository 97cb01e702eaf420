"""The three needs: what each asks, whose ties feed it, how many encounters did."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from myconnections.domain.need import Need
from myconnections.services.needs import NeedsView
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.myself.need_picture import need_color
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.color_line import ColorLine
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named

FIRST, MORE = 8, 40
_THREE = 660
"""Pixels from which three panels have room beside each other."""


class NeedPanel(Card):
    """One need. `person` sends whom was clicked, `add` that others shall be named."""

    person = Signal(int)
    add = Signal()

    def __init__(self, context: Context, need: Need, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._need, self._shown = context, need, FIRST
        self._view: NeedsView | None = None
        theme, words = context.theme, context.wording
        word = words.word(texts_steps.NEEDS, need.value)
        named(self, f"need-{need.value}", word)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.addWidget(ColorLine(theme, need_color(need)))
        self.body.addWidget(Paragraph(theme, word, "strong"))
        self.body.addWidget(Paragraph(theme, words.word(texts_steps.NEEDS_TELL, need.value), "small", "quiet"))
        self._room = QWidget()
        self._people = FlowLayout(self._room, gap=6)
        self.body.addWidget(self._room)
        self._rest = Button(theme, "", name=f"need-{need.value}-more", variant="link")
        self._rest.make_flush()
        self._rest.clicked.connect(self._more)
        self.body.addWidget(self._rest, alignment=Qt.AlignmentFlag.AlignLeft)
        self._counts = Paragraph(theme, "", "small", "quiet")
        self.body.addWidget(self._counts)
        self.body.addStretch(1)
        name = Button(theme, self.tr("Name people"), name=f"need-add-{need.value}", variant="link", icon="plus")
        name.setAccessibleName(f"{self.tr('Name people')}: {word}")
        name.make_flush()
        name.clicked.connect(self.add)
        self.body.addWidget(name, alignment=Qt.AlignmentFlag.AlignLeft)

    def fill(self, view: NeedsView) -> None:
        """Show who feeds it."""
        self._view = view
        empty(self._people)
        theme, words, fed = self._context.theme, self._context.wording, view.fed[self._need]
        self._room.setVisible(bool(fed.ties))
        for who in fed.ties[: self._shown]:
            link = NameLink(theme, view.names[who], name=f"need-{self._need.value}-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: self.person.emit(int(who)))
            self._people.addWidget(link)
        left = len(fed.ties) - self._shown
        self._rest.setText(self.tr("{count} more").format(count=left))
        self._rest.setVisible(left > 0)
        self._counts.setText(words.pair(texts_steps.FED["encounters"], {"n": fed.encounters}) if fed.days else "")
        self._counts.setVisible(bool(fed.days))

    def _more(self) -> None:
        self._shown += MORE
        if self._view is not None:
            self.fill(self._view)


class NeedPanels(QWidget):
    """The three beside each other, or under each other where there is little room."""

    def __init__(self, panels: list[NeedPanel], gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels, self._columns = panels, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._lay(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns or one."""
        super().resizeEvent(event)
        self._lay(3 if event.size().width() >= _THREE else 1)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, panel in enumerate(self._panels):
            self._grid.addWidget(panel, place // columns, place % columns)
        for number in range(3):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
