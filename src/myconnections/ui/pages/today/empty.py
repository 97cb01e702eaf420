"""Nothing today, which is a good state; and where to begin while the notebook is empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.paint import named

_HEIGHT = 320


class NothingToday(EmptyState):
    """`people` in the notebook; `to_ask`: some of them were never asked about. `wants` as a page sends it."""

    wants = Signal(str, object)

    def __init__(self, theme: Theme, people: int, to_ask: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, "today", "", parent=parent)
        self.setMinimumHeight(_HEIGHT)
        head = self.tr("Nothing today.")
        if not people:
            detail = self.tr(
                "There is nobody in this notebook yet. Bring in the people you know, or begin with ten by hand."
            )
            self._offer(theme, self.tr("Bring in people"), "import", [], "primary")
            self._offer(theme, self.tr("Add a person"), "add", None)
        elif to_ask:
            detail = self.tr(
                "When did you last talk with them? Answer for ten people, and this page has something true to say."
            )
            self._offer(theme, self.tr("Pick ten people"), "pick", None, "primary")
            self._offer(theme, self.tr("Go through everybody"), "page", "triage")
            self._offer(theme, self.tr("Add a person"), "add", None)
        else:
            detail = self.tr("That is a good state. New ideas come on Monday, or when something changes.")
        self.say(head, detail)
        named(self, "nothing-today", f"{head} {detail}")

    def _offer(self, theme: Theme, word: str, what: str, detail: object, variant: str = "") -> None:
        button = Button(theme, word, name=f"empty-{what}", variant=variant)
        button.clicked.connect(lambda: self.wants.emit(what, detail))
        self.buttons.addWidget(button)
