"""The recovery code: shown once, and typed back before it goes. Whoever leaves before is asked again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.recovery_code import CodeToKeep

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Recovery(Sheet):
    """Shows the code in its groups; `kept` is sent when the last two have been typed back.

    `again`: the code takes the place of one that never was typed back, and may wait (`later`).
    """

    kept = Signal()
    later = Signal()

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(
            theme,
            "recovery",
            translate("Recovery", "Write down your recovery code"),
            _why_again() if again else _why(),
            parent,
        )
        self._shown = shown = CodeToKeep(theme, code)
        self._wrong = Banner(theme)
        self.body.addWidget(shown)
        self.body.addWidget(self._wrong)
        self._later = Button(theme, self.tr("Later"), name="later", variant="link")
        self._later.setVisible(again)
        self.below.addWidget(self._later)
        self.below.addStretch(1)
        self._go_on = go_on = Button(theme, self.tr("I have written it down"), name="continue", variant="primary")
        go_on.setEnabled(False)
        self.foot.addStretch(1)
        self.foot.addWidget(go_on)
        shown.right.connect(go_on.setEnabled)
        shown.entered.connect(go_on.click)
        go_on.clicked.connect(self._send)
        self._later.clicked.connect(self.later)
        self.setFocusProxy(shown)

    def refuse(self, sentence: str) -> None:
        """It could not be noted: say why; the person may try again, or go on without."""
        self._wrong.say(sentence)
        self._shown.setEnabled(True)
        self._go_on.setEnabled(self._shown.is_right())
        self._later.setVisible(True)

    def _send(self) -> None:
        self._wrong.hide()
        self._shown.setEnabled(False)
        self._go_on.setEnabled(False)
        self.kept.emit()


def _why() -> str:
    return translate(
        "Recovery",
        "If the passphrase is ever lost, this code opens the vault. It is shown only now. Write it on paper and keep"
        " the paper away from this computer. If you close the window before it is typed back, the"
        " next start asks again, with a new code.",
    )


def _why_again() -> str:
    return translate(
        "Recovery",
        "The code this vault was made with has never been typed back. Here is a new one: once it is typed back, only"
        " this one opens the vault if the passphrase is ever lost. Write it on paper and keep the paper away from this"
        " computer. Until then each unlocking asks again.",
    )
