"""Nobody is left to sort: what was done, in figures; and where to go from here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.ui.context import Context
from myconnections.ui.pages.triage.deck import Deck
from myconnections.ui.texts_triage import SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.paint import named


class Finished(QWidget):
    """`wants` as a page sends it."""

    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        self.state = EmptyState(context.theme, "check", "")
        column.addWidget(self.state)
        self.today = Button(context.theme, self.tr("Go to Today"), name="triage-today", variant="primary")
        self.people = Button(context.theme, self.tr("See the people"), name="triage-people")
        self.enrich = Button(context.theme, self.tr("Enrich in bulk"), name="triage-enrich")
        self.bring = Button(context.theme, self.tr("Bring in people"), name="triage-import", variant="primary")
        for button, page in (
            (self.today, "today"),
            (self.people, "people"),
            (self.enrich, "enrich"),
            (self.bring, "import"),
        ):
            button.clicked.connect(lambda _on=False, to=page: self.wants.emit("page", to))
            self.state.buttons.addWidget(button)

    def show_deck(self, deck: Deck) -> None:
        """The figures; without anybody at all, where people come from."""
        words, anybody = self._context.wording, bool(deck.done)
        for button in (self.today, self.people, self.enrich):
            button.setVisible(anybody)
        self.bring.setVisible(not anybody)
        if not anybody:
            head, detail = self.tr("Nobody is here to sort yet."), self.tr("Bring in the people you know first.")
        else:
            head = words.pair(SENTENCES["done"], {"done": deck.done})
            stages = [(words.stage(Stage(stage)), count) for stage, count in sorted(deck.stages.items())]
            parts = [words.pair(SENTENCES["of_stage"], {"stage": name, "count": count}) for name, count in stages]
            detail = f"{self.tr('Nobody is left.')}\n{('　' if words.language == 'ja' else ' · ').join(parts)}"
        self.state.say(head, detail)
        named(self, "triage-finished", f"{head} {detail}")

    def main(self) -> Button:
        """What the keyboard begins with."""
        return self.bring if self.today.isHidden() else self.today
