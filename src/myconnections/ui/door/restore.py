"""Restoring a backup: which file, and the secret it was made with. The vault is closed meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, IconMark
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.new_passphrase import field

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Restore(Sheet):
    """`tried(file, secret, is_code)` when both are there; `file_asked` to choose another file; `back`."""

    tried = Signal(Path, str, bool)
    file_asked = Signal()
    back = Signal()

    def __init__(self, theme: Theme, folder: Path, over: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, "restore", translate("Restore", "Restore a backup"), parent=parent)
        self._by_code = False
        self._file: Path | None = None
        kept = self.tr(
            "The vault of that moment takes the place of the present one. The present one is not deleted: it is kept"
            " in a folder of its own beside it."
        )
        new = self.tr("The vault of that moment is made anew in {folder}.").format(folder=folder)
        self.words.setText(kept if over else new)
        self.words.show()
        self._wrong = Banner(theme)
        self._name = ElidedLabel("", "strong")
        other = Button(theme, self.tr("Choose a file…"), name="restore-file")
        other.clicked.connect(self.file_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addWidget(IconMark(theme, "file"))
        row.addWidget(self._name, 1)
        row.addWidget(other)
        self.body.addLayout(row)
        whole, self._line, self._head = field(theme, "restore-secret", self._spoken(), secret=True)
        self.body.addWidget(whole)
        self.body.addWidget(self._wrong)
        self._switch = Button(theme, self.tr("Use the recovery code"), name="restore-switch", variant="link")
        back = Button(theme, self.tr("Back"), name="restore-back")
        self._go = Button(theme, self.tr("Restore"), name="restore-now", variant="primary")
        self.foot.addWidget(self._switch)
        self.foot.addStretch(1)
        self.foot.addWidget(back)
        self.foot.addWidget(self._go)
        self._switch.clicked.connect(self._turn)
        back.clicked.connect(self.back)
        self._go.clicked.connect(self._try)
        self._line.returnPressed.connect(self._try)
        self._line.textChanged.connect(self._check)
        self.setFocusProxy(self._line)
        self.choose(None)

    def choose(self, file: Path | None) -> None:
        """The backup to restore."""
        self._file = file
        self._name.setText(file.name if file else self.tr("No file chosen yet"))
        self._wrong.hide()
        self._check()

    def refuse(self, sentence: str) -> None:
        """It was not restored: say why; nothing has changed."""
        self._line.setEnabled(True)
        self._line.clear()
        self._wrong.say(sentence, self.tr("Nothing has been changed."))
        self._line.setFocus()

    def _spoken(self) -> str:
        return self.tr("Recovery code of then") if self._by_code else self.tr("Passphrase of then")

    def _turn(self) -> None:
        self._by_code = not self._by_code
        self._head.setText(self._spoken())
        self._line.setAccessibleName(self._spoken())
        self._line.clear()
        self._line.setEchoMode(self._line.EchoMode.Normal if self._by_code else self._line.EchoMode.Password)
        self._switch.setText(self.tr("Use the passphrase") if self._by_code else self.tr("Use the recovery code"))
        self._wrong.hide()
        self._line.setFocus()

    def _check(self) -> None:
        self._go.setEnabled(self._file is not None and bool(self._line.text()) and self._line.isEnabled())

    def _try(self) -> None:
        if self._file is None or not self._line.text() or not self._line.isEnabled():
            return
        self._wrong.hide()
        self._line.setEnabled(False)
        self._check()
        self.tried.emit(self._file, self._line.text(), self._by_code)
