"""Unlocking: the passphrase, or the recovery code. No name of any person stands here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.door.secret import SecretField
from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Unlock(Sheet):
    """Asks for one of the two secrets; `tried(secret, is_code)` is sent with it."""

    tried = Signal(str, bool)
    other_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "unlock", translate("Unlock", "Your vault is locked"), parent=parent)
        secret = SecretField(theme, ("secret", "switch-secret"), self.tr("Passphrase"), self.tr("Recovery code"))
        self._secret = secret
        self._open = Button(theme, self.tr("Unlock"), name="unlock-now", variant="primary")
        other = Button(theme, self.tr("Another vault"), name="other-vault", variant="link")
        restore = Button(theme, self.tr("Restore a backup"), name="restore-backup", variant="link")
        self.body.addWidget(secret)
        self.foot.addWidget(secret.switch)
        self.foot.addStretch(1)
        self.foot.addWidget(self._open)
        self.below.addWidget(other)
        self.below.addWidget(restore)
        self.below.addStretch(1)
        self._open.clicked.connect(self._try)
        secret.entered.connect(self._try)
        secret.changed.connect(lambda: self._open.setEnabled(secret.is_ready()))
        other.clicked.connect(self.other_asked)
        restore.clicked.connect(self.restore_asked)
        self._open.setEnabled(False)
        self.setFocusProxy(secret)

    def remark(self, sentence: str) -> None:
        """Say quietly how the keyring does, "" for nothing; the passphrase may be written meanwhile."""
        self._secret.remark(sentence)

    def is_idle(self) -> bool:
        """Whether nothing is written or tried."""
        return self._secret.is_idle()

    def refuse(self, sentence: str) -> None:
        """It did not open: say why."""
        self._secret.refuse(sentence)

    def _try(self) -> None:
        if self._secret.is_ready():
            self.tried.emit(self._secret.take(), self._secret.is_code)
