"""Restoring a backup: which file, and the secret it was made with. The vault is closed meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.backup import OTHER_KEY, Backup
from myconnections.ui import texts_restored
from myconnections.ui.door.secret import SecretField
from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, IconMark
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Restore(Sheet):
    """`tried(file, secret, is_code)` when both are there; `file_asked` to choose another file; `back`."""

    tried = Signal(Path, str, bool)
    file_asked = Signal()
    back = Signal()

    def __init__(self, theme: Theme, words: Wording, folder: Path, over: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, "restore", translate("Restore", "Restore a backup"), parent=parent)
        self._file: Path | None = None
        self._warning = words.pair(texts_restored.OLDER), words.pair(texts_restored.OLD_KEY)
        kept = self.tr(
            "The vault of that moment takes the place of the present one. The present one is not deleted: it is kept"
            " in a folder of its own beside it."
        )
        new = self.tr("The vault of that moment is made anew in {folder}.").format(folder=folder)
        erased = words.pair(texts_restored.BEFORE if over else texts_restored.ELSEWHERE)
        self.words.setText(f"{kept if over else new}\n\n{erased}")
        self.words.show()
        self._name = ElidedLabel("", "strong")
        other = Button(theme, self.tr("Choose a file…"), name="restore-file")
        other.clicked.connect(self.file_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addWidget(IconMark(theme, "file"))
        row.addWidget(self._name, 1)
        row.addWidget(other)
        self.body.addLayout(row)
        self._old_key = Banner(theme, "wash")
        self._old_key.setObjectName("restore-older-key")
        self.body.addWidget(self._old_key)
        called = self.tr("Passphrase of then"), self.tr("Recovery code of then")
        self._secret = SecretField(theme, ("restore-secret", "restore-switch"), *called)
        self.body.addWidget(self._secret)
        back = Button(theme, self.tr("Back"), name="restore-back")
        self._go = Button(theme, self.tr("Restore"), name="restore-now", variant="primary")
        self.foot.addWidget(self._secret.switch)
        self.foot.addStretch(1)
        self.foot.addWidget(back)
        self.foot.addWidget(self._go)
        back.clicked.connect(self.back)
        self._go.clicked.connect(self._try)
        self._secret.entered.connect(self._try)
        self._secret.changed.connect(self._check)
        self.setFocusProxy(self._secret)
        self.choose(None)

    def choose(self, backup: Backup | None) -> None:
        """The backup to restore; one that brings back the key of before says so."""
        self._file = backup.file if backup else None
        self._name.setText(backup.file.name if backup else self.tr("No file chosen yet"))
        if backup is not None and backup.state == OTHER_KEY:
            self._old_key.say(*self._warning)
        else:
            self._old_key.hide()
        self._secret.forget_refusal()
        self._check()

    def refuse(self, sentence: str) -> None:
        """It was not restored: say why; nothing has changed."""
        self._secret.refuse(sentence, self.tr("Nothing has been changed."))

    def _check(self) -> None:
        self._go.setEnabled(self._file is not None and self._secret.is_ready())

    def _try(self) -> None:
        if self._file is not None and self._secret.is_ready():
            self.tried.emit(self._file, self._secret.take(), self._secret.is_code)
