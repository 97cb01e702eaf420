"""Making a vault: a passphrase with its strength, written twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.door.sheet import Sheet, field
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.strength import StrengthBar

LEAST = 8  # characters; the store refuses fewer as well


class MakeVault(Sheet):
    """Asks for a new passphrase.

    `rate` finds its strength off the main thread and hands on a level 0-4 and the word for it.
    `made(passphrase)` is sent once both lines agree and the passphrase is long enough.
    """

    made = Signal(str)
    back = Signal()

    def __init__(
        self,
        theme: Theme,
        rate: Callable[[str, Callable[[int, str], object]], object],
        parent: QWidget | None = None,
        *,
        change: bool = False,
    ) -> None:
        super().__init__(
            theme,
            "make-vault",
            self.tr("A new passphrase") if change else self.tr("Choose a passphrase"),
            self.tr(
                "It is the key to your vault. Four or five words that nobody would guess are better than one strange"
                " word. It is kept nowhere: whoever has it can read everything, and without it nobody can."
            ),
            parent,
        )
        self._rate = rate
        first, self._first, _ = field(theme, "passphrase", self.tr("Passphrase"), secret=True)
        second, self._second, _ = field(theme, "passphrase-again", self.tr("Once more"), secret=True)
        self._bar = StrengthBar(theme)
        self._hint = Paragraph(theme, "", tone="quiet", kind="small")
        self._wrong = Banner(theme)
        self._show = Button(theme, self.tr("Show"), name="show-passphrase", variant="link")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        for part in (first, self._bar, second, self._hint, self._wrong):
            self.body.addWidget(part)
        back = Button(theme, self.tr("Back"), name="back", variant="ghost")
        self._next = Button(theme, self.tr("Continue"), name="continue", variant="primary")
        self._next.setEnabled(False)
        self.foot.addWidget(self._show)
        self.foot.addStretch(1)
        self.foot.addWidget(back)
        self.foot.addWidget(self._next)
        back.clicked.connect(self.back)
        self._next.clicked.connect(self._send)
        self._second.returnPressed.connect(self._send)
        self._first.returnPressed.connect(self._second.setFocus)
        # Rating walks word lists: a moment after the last key, not at every key.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(150)
        self._timer.timeout.connect(self._judge)
        self._first.textChanged.connect(lambda _text: self._timer.start())
        self._first.textChanged.connect(self._check)
        self._second.textChanged.connect(self._check)
        self._bar.show_strength(0, "")
        self.setFocusProxy(self._first)

    def refuse(self, sentence: str) -> None:
        """The store said no: say why, and let the person go on."""
        self._wrong.say(sentence)
        self._next.setEnabled(True)

    def _reveal(self, shown: bool) -> None:
        mode = self._first.EchoMode.Normal if shown else self._first.EchoMode.Password
        self._first.setEchoMode(mode)
        self._second.setEchoMode(mode)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))

    def _judge(self) -> None:
        text = self._first.text()
        if text:
            self._rate(text, self._bar.show_strength)
        else:
            self._bar.show_strength(0, "")

    def _check(self) -> None:
        first, second = self._first.text(), self._second.text()
        hint = ""
        if first and len(first) < LEAST:
            hint = self.tr("At least {n} characters.").format(n=LEAST)
        elif second and first != second:
            hint = self.tr("The two lines are not the same yet.")
        self._hint.setText(hint)
        self._wrong.hide()
        self._next.setEnabled(bool(first) and first == second and len(first) >= LEAST)

    def _send(self) -> None:
        if self._next.isEnabled():
            self._next.setEnabled(False)
            self.made.emit(self._first.text())
