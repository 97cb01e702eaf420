"""What stands in place of the questions: nobody to ask about, stopped, everything answered, or nothing to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.texts_who_knows import SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState


class End(QWidget):
    """`wants` as a page sends it; the others ask to read anew, for all pairs, for other people, for those left open,
    to go on where one stopped.
    """

    wants = Signal(str, object)
    again = Signal()
    all_asked = Signal()
    others_asked = Signal()
    open_asked = Signal()
    on_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = context.wording.pair
        theme = context.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.state = EmptyState(theme, "introduce", "")
        row.addWidget(self.state)
        self.add = Button(theme, self.tr("Bring in people"), name="who-bring", variant="primary")
        self.add.clicked.connect(lambda: self.wants.emit("page", "import"))
        self.seen = Button(theme, self.tr("What it shows"), name="who-seen", variant="primary")
        self.seen.clicked.connect(lambda: self.wants.emit("page", "insights/knows"))
        self.on = Button(theme, self.tr("Go on answering"), name="who-resume", variant="primary")
        self.on.clicked.connect(self.on_asked)
        self.shows = Button(theme, self.tr("What it shows"), name="who-shows")
        self.shows.clicked.connect(lambda: self.wants.emit("page", "insights/knows"))
        self.leave = Button(theme, self.tr("Leave"), name="who-leave", variant="ghost", key="Esc")
        self.leave.clicked.connect(lambda: self.wants.emit("page_before", None))
        self.pairs = Button(theme, self.tr("All pairs"), name="who-all")
        self.pairs.clicked.connect(self.all_asked)
        self.open = Button(theme, self.tr("Ask about those again"), name="who-open")
        self.open.clicked.connect(self.open_asked)
        self.others = Button(theme, self.tr("Ask about others"), name="who-others")
        self.others.clicked.connect(self.others_asked)
        self.retry = Button(theme, self.tr("Try again"), name="who-again", variant="primary")
        self.retry.clicked.connect(self.again)
        self._buttons = (
            self.add, self.on, self.shows, self.seen, self.open, self.pairs, self.others, self.retry, self.leave,
        )  # fmt: skip
        for button in self._buttons:
            self.state.buttons.addWidget(button)
        self._show("reading", "")

    def show_few(self) -> None:
        """Fewer people than make a network."""
        self._show("few", "few_how", self.add)

    def show_done(self, pairs: int, left: int, *, others: bool) -> None:
        """Every pair is answered but those left open; `others`: there are people who were not asked about."""
        buttons = [self.seen, *([self.open] if left else []), self.pairs, *([self.others] if others else [])]
        self._show("end_open" if left else "end", "end_how", *buttons, pairs=pairs, n=left)

    def show_stopped(self, answered: int, pairs: int, told: Sequence[str]) -> None:
        """Stopped for now: how far it is, and `told` what the answers say by now."""
        facts: dict[str, object] = {"answered": answered, "pairs": pairs}
        detail = "\n".join([*told, self._say(SENTENCES["stopped_how"])])
        self._tell(self._say(SENTENCES["stopped"], facts), detail, self.on, self.shows, self.leave)

    def show_failed(self) -> None:
        """The vault could not be read."""
        self._show("failed", "", self.retry)

    def lead(self) -> None:
        """The keyboard goes to what one does here."""
        for button in (self.add, self.on, self.seen, self.retry):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, text: str, detail: str, *buttons: Button, **facts: object) -> None:
        told = self._say(SENTENCES[detail], facts) if detail else ""
        self._tell(self._say(SENTENCES[text], facts), told, *buttons)

    def _tell(self, text: str, detail: str, *buttons: Button) -> None:
        self.state.say(text, detail)
        for button in self._buttons:
            button.setVisible(button in buttons)
