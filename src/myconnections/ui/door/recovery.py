"""The recovery code: shown once, and typed back before it goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.recovery_code import CodeToKeep

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Recovery(Sheet):
    """Shows the code in its groups; `kept` is sent when the last two have been typed back."""

    kept = Signal()

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            "recovery",
            translate("Recovery", "Write down your recovery code"),
            translate(
                "Recovery",
                "If the passphrase is ever lost, this code opens the vault. It is shown only now. Write it on paper and"
                " keep the paper away from this computer.",
            ),
            parent,
        )
        shown = CodeToKeep(theme, code)
        self.body.addWidget(shown)
        go_on = Button(theme, self.tr("I have written it down"), name="continue", variant="primary")
        go_on.setEnabled(False)
        self.foot.addStretch(1)
        self.foot.addWidget(go_on)
        shown.right.connect(go_on.setEnabled)
        shown.entered.connect(go_on.click)
        go_on.clicked.connect(self.kept)
        self.setFocusProxy(shown)
