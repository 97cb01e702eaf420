"""Making a vault: a passphrase with its strength, written twice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.new_passphrase import NewPassphrase, Rate

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class MakeVault(Sheet):
    """Asks for a new passphrase; `made(passphrase)` is sent once both lines agree and it is long enough."""

    made = Signal(str)
    back = Signal()

    def __init__(self, theme: Theme, rate: Rate, parent: QWidget | None = None, *, change: bool = False) -> None:
        super().__init__(
            theme,
            "make-vault",
            translate("MakeVault", "A new passphrase") if change else translate("MakeVault", "Choose a passphrase"),
            translate(
                "MakeVault",
                "It is the key to your vault. Four or five words that nobody would guess are better than one strange"
                " word. It is kept nowhere: whoever has it can read everything, and without it nobody can.",
            ),
            parent,
        )
        self._lines = NewPassphrase(theme, rate)
        self._wrong = Banner(theme)
        self._show = Button(theme, self.tr("Show"), name="show-passphrase", variant="link")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        self.body.addWidget(self._lines)
        self.body.addWidget(self._wrong)
        # Whoever changes a lost passphrase may leave that for later; whoever makes a vault goes back.
        back = Button(theme, self.tr("Not now") if change else self.tr("Back"), name="back", variant="ghost")
        self._next = Button(theme, self.tr("Continue"), name="continue", variant="primary")
        self._next.setEnabled(False)
        self.foot.addWidget(self._show)
        self.foot.addStretch(1)
        self.foot.addWidget(back)
        self.foot.addWidget(self._next)
        back.clicked.connect(self.back)
        self._next.clicked.connect(self._send)
        self._lines.entered.connect(self._send)
        self._lines.ready.connect(self._allow)
        self.setFocusProxy(self._lines.first)

    def refuse(self, sentence: str) -> None:
        """The store said no: say why, and let the person go on."""
        self._wrong.say(sentence)
        self._next.setEnabled(self._lines.is_ready())

    def _reveal(self, shown: bool) -> None:
        self._lines.reveal(shown)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))

    def _allow(self, ready: bool) -> None:
        self._wrong.hide()
        self._next.setEnabled(ready)

    def _send(self) -> None:
        if self._next.isEnabled():
            self._next.setEnabled(False)
            self.made.emit(self._lines.text())
