"""Unlocking: the passphrase, or the recovery code. No name of any person stands here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.new_passphrase import field

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Unlock(Sheet):
    """Asks for one of the two secrets; `tried(secret, is_code)` is sent with it."""

    tried = Signal(str, bool)
    other_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "unlock", translate("Unlock", "Your vault is locked"), parent=parent)
        self._by_code = False
        self._wrong = Banner(theme)
        whole, self._line, self._head = field(theme, "secret", self.tr("Passphrase"), secret=True)
        self._open = Button(theme, self.tr("Unlock"), name="unlock-now", variant="primary")
        self._switch = Button(theme, self.tr("Use the recovery code"), name="switch-secret", variant="link")
        other = Button(theme, self.tr("Another vault"), name="other-vault", variant="link")
        self._said = Paragraph(theme, "", "small", "quiet")
        self._said.hide()
        self.body.addWidget(whole)
        self.body.addWidget(self._said)
        self.body.addWidget(self._wrong)
        restore = Button(theme, self.tr("Restore a backup"), name="restore-backup", variant="link")
        self.foot.addWidget(self._switch)
        self.foot.addStretch(1)
        self.foot.addWidget(self._open)
        self.below.addWidget(other)
        self.below.addWidget(restore)
        self.below.addStretch(1)
        self._open.clicked.connect(self._try)
        self._line.returnPressed.connect(self._try)
        self._line.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self._switch.clicked.connect(self._turn)
        other.clicked.connect(self.other_asked)
        restore.clicked.connect(self.restore_asked)
        self._open.setEnabled(False)
        self.setFocusProxy(self._line)

    def remark(self, sentence: str) -> None:
        """Say quietly how the keyring does, "" for nothing; the passphrase may be written meanwhile."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def is_idle(self) -> bool:
        """Whether nothing is written or tried."""
        return not self._line.text() and self._line.isEnabled()

    def refuse(self, sentence: str) -> None:
        """It did not open: say why; the line is emptied for the next try."""
        self._line.setEnabled(True)
        self._line.clear()
        self._wrong.say(sentence)
        self._line.setFocus()

    def _turn(self) -> None:
        self._by_code = not self._by_code
        spoken = self.tr("Recovery code") if self._by_code else self.tr("Passphrase")
        self._head.setText(spoken)
        self._line.setAccessibleName(spoken)
        self._line.clear()
        self._line.setEchoMode(self._line.EchoMode.Normal if self._by_code else self._line.EchoMode.Password)
        self._switch.setText(self.tr("Use the passphrase") if self._by_code else self.tr("Use the recovery code"))
        self._wrong.hide()
        self._line.setFocus()

    def _try(self) -> None:
        if not self._line.text() or not self._line.isEnabled():
            return
        self._wrong.hide()
        self._line.setEnabled(False)
        self._open.setEnabled(False)
        self.tried.emit(self._line.text(), self._by_code)
