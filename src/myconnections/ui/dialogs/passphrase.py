"""Changing the passphrase of the open vault."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.errors import Refused, Trouble
from myconnections.services import key_dates, vaults
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault, VaultStore
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.rating import rater
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.new_passphrase import NewPassphrase, field

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class ChangePassphrase(Form):
    """Asks for the old passphrase and twice for the new one; the data themselves are not touched."""

    def __init__(self, context: Context, store: VaultStore, folder: Path, parent: QWidget) -> None:
        title = translate("ChangePassphrase", "Change the passphrase")
        super().__init__(context.theme, "change-passphrase", title, parent, width=480)
        self._context, self._store, self._folder = context, store, folder
        old, self._old, _ = field(context.theme, "passphrase-now", self.tr("Present passphrase"), secret=True)
        self._new = NewPassphrase(context.theme, rater(context.tasks, lambda: context.wording))
        words = self.tr(
            "From then on only the new passphrase and your recovery code open this vault. Copies made before still"
            " open with the old one."
        )
        self.body.addWidget(old)
        self.body.addWidget(self._new)
        self.body.addWidget(Paragraph(context.theme, words, tone="quiet"))
        self._show = Button(context.theme, self.tr("Show"), name="show-passphrase", variant="link")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        self.foot.addWidget(self._show)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._save = self.add_button(self.tr("Change"), "save", "primary")
        self._save.clicked.connect(self._change)
        self._save.setEnabled(False)
        self._old.textChanged.connect(self._check)
        self._new.ready.connect(self._check)
        self._old.setFocus()

    def _reveal(self, shown: bool) -> None:
        self._new.reveal(shown)
        self._old.setEchoMode(self._new.first.echoMode())
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))

    def _check(self) -> None:
        self.wrong.hide()
        self._save.setEnabled(bool(self._old.text()) and self._new.is_ready())

    def _change(self) -> None:
        self._save.setEnabled(False)
        old, new = self._old.text(), self._new.text()
        store, folder = self._store, self._folder

        def job(vault: OpenVault, now: datetime) -> None:
            key_dates.look(store, vault, folder, now)
            vaults.change_passphrase(store, folder, new, now, passphrase=old)
            key_dates.look(store, vault, folder, now)

        self._context.acting.read(job, self._changed, self._failed, owner=self)

    def _changed(self, _none: None) -> None:
        self._context.feed.publish(Changes.of({"setting"}))
        self._context.acting.tell(self.tr("The passphrase has been changed."))
        self.accept()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, (Refused, Trouble)):
            raise error
        self.fail(self._context.wording.told(error))
        self._old.setFocus()
        self._old.selectAll()
        self._save.setEnabled(True)
