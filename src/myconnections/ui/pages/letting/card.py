"""One thing let go of: the old way and the new, when it was tried on a line, what happened, and the next trial."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from myconnections.domain.ids import ContactId
from myconnections.domain.letting_go import Since
from myconnections.services import letting
from myconnections.services.letting import LettingRow
from myconnections.ui import growth_words, letting_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.letting import forms
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named


class LetGoCard(Card):
    """`person` is called with whom was clicked."""

    def __init__(
        self, context: Context, row: LettingRow, names: Mapping[ContactId, str], person: Callable[[int], object]
    ) -> None:
        super().__init__(context.theme)
        self.context, self.row, self._names = context, row, names
        self.key = int(row.entry.id)
        theme, words, body = context.theme, context.wording, row.entry.body
        named(self, f"letting-card-{self.key}", body.used_to)
        line = QHBoxLayout()
        line.addWidget(Tag(theme, words.word(texts.SINCE, body.since.value)))
        line.addStretch(1)
        for who in row.entry.those():
            link = NameLink(theme, names[who], name=f"letting-with-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: person(int(who)))
            line.addWidget(link)
        line.addWidget(self._icon(self.tr("Change"), f"edit-{self.key}", "edit", self.edit))
        line.addWidget(self._icon(self.tr("Remove"), f"delete-{self.key}", "delete", self._forget))
        self.body.addLayout(line)
        for word, text in ((self.tr("Used to work"), body.used_to), (self.tr("Instead"), body.instead)):
            if text:
                self.body.addWidget(label(word, "small", "quiet"))
                self.body.addWidget(Paragraph(theme, text, "strong" if text is body.instead else "body"))
        self.body.addWidget(letting_words.line(row, context))
        self._trials()
        self._foot()

    def edit(self) -> None:
        """Set it right."""
        self.context.prompts.show(forms.LettingForm(self.context, self.window(), self.row, self._names))

    def tell(self) -> None:
        """Say what happened."""
        self.context.prompts.show(forms.TriedForm(self.context, self.window(), self.row))

    def plan(self) -> None:
        """Plan the next trial."""
        self.context.prompts.show(forms.plan(self.context, self.window(), self.row, self._names))

    def _trials(self) -> None:
        """What happened, the newest first."""
        theme, words = self.context.theme, self.context.wording
        for place, one in reversed(list(enumerate(self.row.entry.body.trials))):
            line = QHBoxLayout()
            day = label(words.day(one.day), "small", "quiet")
            day.setMinimumWidth(96)
            line.addWidget(day, alignment=Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(theme, one.happened), 1)
            name = f"untry-{self.key}-{place}"
            line.addWidget(self._icon(self.tr("Remove this trial"), name, "close", self._untry, place))
            self.body.addLayout(line)

    def _foot(self) -> None:
        theme, words, row = self.context.theme, self.context.wording, self.row
        trying = row.entry.body.since is Since.TRYING
        asked = letting_words.asked(row, words)
        if row.plan is not None:
            self.body.addWidget(hairline(theme))
            self.body.addWidget(Paragraph(theme, growth_words.planned(row.plan, words)))
        if asked:
            self.body.addWidget(Paragraph(theme, asked))
        foot = QHBoxLayout()
        told = self.tr("What happened…")
        foot.addWidget(self._button(told, f"tried-{self.key}", self.tell, variant="soft" if asked else ""))
        if trying:
            word = self.tr("Plan the next trial…") if row.plan is None else self.tr("Change the plan…")
            foot.addWidget(self._button(word, f"plan-{self.key}", self.plan))
        foot.addStretch(1)
        self.body.addLayout(foot)

    def _button(self, word: str, name: str, do: Callable[[], object], variant: str = "") -> Button:
        button = Button(self.context.theme, word, name=f"letting-{name}", variant=variant)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _icon(self, word: str, name: str, icon: str, do: Callable[..., object], *given: object) -> Button:
        return row_icon(self.context.theme, icon, word, f"letting-{name}", partial(do, *given))

    def _untry(self, place: int) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: letting.untry(vault, key, place, now))

    def _forget(self) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: letting.forget(vault, key, now))
