"""The one line in which a secret is written at the door: the passphrase, or the recovery code instead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.new_passphrase import field


class SecretField(QWidget):
    """The line, a quiet remark and what was wrong under it. `switch` changes the secret; the sheet places it.

    `passphrase` and `code` are what the two are called there. `entered` is sent by Enter, `changed` when what is
    written or whether it can be written changes.
    """

    entered = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, names: tuple[str, str], passphrase: str, code: str) -> None:
        super().__init__()
        name, switch = names
        self.is_code = False
        self._called = {False: passphrase, True: code}
        whole, self._line, self._head = field(theme, name, passphrase, secret=True)
        self._said = Paragraph(theme, "", "small", "quiet")
        self._said.hide()
        self._wrong = Banner(theme)
        self.switch = Button(theme, self.tr("Use the recovery code"), name=switch, variant="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        for part in (whole, self._said, self._wrong):
            column.addWidget(part)
        self._line.returnPressed.connect(self.entered)
        self._line.textChanged.connect(self.changed)
        self.switch.clicked.connect(self._turn)
        self.setFocusProxy(self._line)

    def is_idle(self) -> bool:
        """Whether nothing is written or tried."""
        return not self._line.text() and self._line.isEnabled()

    def is_ready(self) -> bool:
        """Whether something is written, and not tried yet."""
        return bool(self._line.text()) and self._line.isEnabled()

    def take(self) -> str:
        """What is written, to be tried: until `refuse` nothing else can be written."""
        self._wrong.hide()
        self._line.setEnabled(False)
        self.changed.emit()
        return self._line.text()

    def refuse(self, sentence: str, more: str = "") -> None:
        """It was not the one: say why. A passphrase goes, for nobody sees it; a code stays, to be compared."""
        self._line.setEnabled(True)
        if not self.is_code:
            self._line.clear()
        self._wrong.say(sentence, more)
        self._line.setFocus()

    def remark(self, sentence: str) -> None:
        """Say something quietly, "" for nothing; the secret may be written meanwhile."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def forget_refusal(self) -> None:
        """What was wrong is so no more."""
        self._wrong.hide()

    def _turn(self) -> None:
        self.is_code = not self.is_code
        called = self._called[self.is_code]
        self._head.setText(called)
        self._line.setAccessibleName(called)
        self._line.clear()
        self._line.setEchoMode(self._line.EchoMode.Normal if self.is_code else self._line.EchoMode.Password)
        self.switch.setText(self.tr("Use the passphrase") if self.is_code else self.tr("Use the recovery code"))
        self._wrong.hide()
        self._line.setFocus()
