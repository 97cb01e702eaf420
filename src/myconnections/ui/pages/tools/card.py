"""One tool: what it is for, what it hands on to, its gaps, and when it was last put in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.tool_used import Gap
from myconnections.services import tools_used
from myconnections.services.tools_used import ToolRow, ToolsView
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.tools import forms
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.paint import named


class ToolCard(Card):
    """Gaps that are asked about come with two answers."""

    def __init__(self, context: Context, row: ToolRow, view: ToolsView) -> None:
        super().__init__(context.theme)
        self.context, self.row, self._view = context, row, view
        self.key = int(row.entry.id)
        theme, words, body = context.theme, context.wording, row.entry.body
        named(self, f"tool-card-{self.key}", body.name)
        line = QHBoxLayout()
        line.addWidget(Paragraph(theme, body.name, "head"), 1)
        line.addWidget(self._icon(self.tr("Change"), f"edit-{self.key}", "edit", self.edit))
        line.addWidget(self._icon(self.tr("Remove"), f"delete-{self.key}", "delete", self._forget))
        self.body.addLayout(line)
        if body.purposes:
            room = QWidget()
            flow = FlowLayout(room, gap=theme.space("xs"))
            for purpose in body.purposes:
                flow.addWidget(Tag(theme, words.word(texts.PURPOSES, purpose.value)))
            self.body.addWidget(room)
        if body.use:
            self.body.addWidget(Paragraph(theme, body.use))
        self.body.addWidget(Paragraph(theme, self._handing_on(), "small", "quiet"))
        for gap in body.open:
            self.body.addWidget(hairline(theme))
            self.body.addLayout(self._gap(gap, asked=gap in row.asks))
        for gap in body.gaps:
            if gap.closed is not None:
                self.body.addLayout(self._closed(gap))
        self._foot()

    def edit(self) -> None:
        """Set the tool right."""
        self.context.prompts.show(forms.ToolForm(self.context, self.window(), self._view, self.row.entry))

    def note(self) -> None:
        """Note a gap."""
        self.context.prompts.show(forms.GapForm(self.context, self.window(), self.row.entry))

    def close_gap(self, number: int) -> None:
        """Say how a gap was closed."""
        gap = next((one for one in self.row.entry.body.gaps if one.number == number), None)
        if gap is not None:
            self.context.prompts.show(forms.ClosedForm(self.context, self.window(), self.row.entry, gap))

    def _handing_on(self) -> str:
        words = self.context.wording
        if self.row.joined:
            return self.tr("Hands on to: {names}").format(names=growth_words.joined(self.row.joined, words))
        if self.row.alone:
            return self.tr("Joined to no other tool")
        return self.tr("Hands on to no other tool")

    def _gap(self, gap: Gap, *, asked: bool) -> QHBoxLayout:
        theme, words = self.context.theme, self.context.wording
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        since = words.day(gap.noted or self.row.entry.day)
        told = self.tr("Noted {day}. Is it still there?") if asked else self.tr("Noted {day}")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Paragraph(theme, gap.what, "strong"))
        column.addWidget(Paragraph(theme, told.format(day=since), "small", "ink" if asked else "quiet"))
        line.addLayout(column, 1)
        here = f"{self.key}-{gap.number}"
        if asked:
            line.addWidget(self._button(self.tr("Still there"), f"still-{here}", lambda: self._still(gap.number)))
        word = self.tr("No longer…")
        line.addWidget(self._button(word, f"closed-{here}", lambda: self.close_gap(gap.number)))
        return line

    def _closed(self, gap: Gap) -> QHBoxLayout:
        words = self.context.wording
        line = QHBoxLayout()
        day = "" if gap.closed is None else words.day(gap.closed)
        told = " · ".join(filter(None, [f"✓ {gap.what}", day, gap.how]))
        line.addWidget(Paragraph(self.context.theme, told, "small", "quiet"), 1, Qt.AlignmentFlag.AlignVCenter)
        again = self._icon(self.tr("A gap again"), f"again-{self.key}-{gap.number}", "undo", self._still, gap.number)
        line.addWidget(again)
        return line

    def _foot(self) -> None:
        words, body = self.context.wording, self.row.entry.body
        foot = QHBoxLayout()
        foot.addWidget(self._button(self.tr("Note a gap…"), f"gap-{self.key}", self.note))
        foot.addStretch(1)
        if body.tidied is None:
            told = self.tr("Not put in order yet")
        elif self.row.unseen:
            told = self.tr("Last put in order {day}, more than 90 days ago").format(day=words.day(body.tidied))
        else:
            told = self.tr("Last put in order {day}").format(day=words.day(body.tidied))
        foot.addWidget(label(told, "small", "quiet"))
        if body.tidied != self.context.clock().date():
            foot.addWidget(self._button(self.tr("In order today"), f"tidied-{self.key}", self._tidied))
        self.body.addLayout(foot)

    def _button(self, word: str, name: str, do: Callable[[], object]) -> Button:
        button = Button(self.context.theme, word, name=f"tool-{name}")
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _icon(self, word: str, name: str, icon: str, do: Callable[..., object], *given: object) -> Button:
        return row_icon(self.context.theme, icon, word, f"tool-{name}", partial(do, *given))

    def _still(self, number: int) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: tools_used.close_gap(vault, key, number, now, again=True))

    def _tidied(self) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: tools_used.tidied(vault, key, now))

    def _forget(self) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: tools_used.forget(vault, key, now))
