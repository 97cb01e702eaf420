"""The dialogues so far: with whom, when, what was learned; each can be set right and taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from myconnections.domain.dialogue import Dialogue
from myconnections.domain.entry import Entry
from myconnections.services import dialogues
from myconnections.services.dialogues import DialoguesView
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.pages.dialogue.forms import DialogueForm
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named


class PastCard(Card):
    """`person` is called with whom was clicked."""

    def __init__(self, context: Context, view: DialoguesView, person: Callable[[int], object]) -> None:
        super().__init__(context.theme)
        self._context, self._view, self._person = context, view, person
        head = self.tr("Dialogues so far")
        named(self, "dialogue-past", head)
        count = context.wording.pair(texts_steps.DIALOGUES["count"], {"n": len(view.rows), "people": view.people})
        self.body.addWidget(SectionHeader(context.theme, head, count))
        for row in view.rows:
            self.body.addWidget(hairline(context.theme))
            line = held(self._row(row))
            mark(line, row.id)
            self.body.addWidget(line)

    def edit(self, key: int) -> None:
        """Set one right."""
        found = next((one for one in self._view.rows if one.id == key), None)
        if found is not None:
            self._context.prompts.show(DialogueForm(self._context, self.window(), found))

    def _row(self, one: Entry[Dialogue]) -> QVBoxLayout:
        theme, words = self._context.theme, self._context.wording
        title, column, line = dialogues.name(one.body, words.language), QVBoxLayout(), QHBoxLayout()
        column.setSpacing(2)
        line.setSpacing(theme.space("s"))
        line.addWidget(Paragraph(theme, title, "strong"), 1)
        for who in one.those():
            link = NameLink(theme, self._view.names[who], name=f"dialogue-with-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: self._person(int(who)))
            line.addWidget(link)
        line.addWidget(label(words.day(one.day), "small", "quiet"))
        key = int(one.id)
        line.addWidget(self._icon(self.tr("Change"), f"dialogue-edit-{key}", "edit", lambda: self.edit(key)))
        line.addWidget(self._icon(self.tr("Remove"), f"dialogue-delete-{key}", "delete", lambda: self._forget(key)))
        column.addLayout(line)
        for name, text in (("mine", one.body.learned), ("theirs", one.body.theirs)):
            if text:
                said = words.pair(texts_steps.DIALOGUES[name], {"text": text})
                column.addWidget(Paragraph(theme, said, tone="quiet"))
        minutes = f"{one.body.seconds / 60:g}"
        turns = words.pair(texts_steps.DIALOGUES["turns"], {"rounds": one.body.rounds, "minutes": minutes})
        column.addWidget(Paragraph(theme, " · ".join([turns, *one.body.rules]), "small", "quiet"))
        return column

    def _icon(self, word: str, name: str, icon: str, do: Callable[[], object]) -> Button:
        return row_icon(self._context.theme, icon, word, name, do)

    def _forget(self, key: int) -> None:
        self._context.acting.do(lambda vault, now: dialogues.forget(vault, key, now))
