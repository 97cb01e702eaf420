"""The card of what opens the vault: passphrase, recovery code, the keyring of this computer, the encryption key."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.vault import KeyringState
from myconnections.services.key_dates import Openers
from myconnections.ui import texts_vault
from myconnections.ui.pages.vault.lines import titled
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_KIB = 1024


class KeysCard(Card):
    """What opens the vault, and how to change it: `asked(what, detail)` is a wish to the window.

    The detail of "keyring-off" says how many devices open it by their keyrings.
    """

    asked = Signal(str, object)

    def __init__(self, theme: Theme, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme, self._words = theme, words
        self._devices = 0
        named(self, "vault-keys", self.tr("What opens it"))
        self.body.addWidget(SectionHeader(theme, self.tr("What opens it")))
        about = self.tr("Each change asks for the passphrase. Older backups open with the secrets they were made with.")
        self.body.addWidget(Paragraph(theme, about, tone="quiet"))
        self._passphrase, self._code, self._keyring = (Paragraph(theme, "", "small", "quiet") for _ in range(3))
        change = self._button(self.tr("Change…"), "vault-passphrase", "passphrase")
        change.setAccessibleName(self.tr("Change the passphrase"))
        self._new = self._button("", "vault-code", "recovery-code")
        self._no_code = self._button(self.tr("Switch off…"), "vault-no-code", "recovery-code-off", "link")
        self._no_code.setAccessibleName(self.tr("Switch the recovery code off"))
        self._on = self._button(self.tr("Turn on…"), "vault-keyring-on", "keyring-on")
        self._on.setAccessibleName(self.tr("Open without the passphrase on this computer"))
        self._off = self._button(self.tr("Turn off…"), "vault-keyring-off", "keyring-off")
        self._off.setAccessibleName(self.tr("Ask for the passphrase again"))
        key = self._button(self.tr("Replace…"), "vault-key", "replace-key")
        key.setAccessibleName(self.tr("Replace the encryption key"))
        about_key = self.tr("When somebody may have had a copy of the vault together with a secret that opens it.")
        for title, said, buttons in (
            (self.tr("Passphrase"), self._passphrase, (change,)),
            (self.tr("Recovery code"), self._code, (self._no_code, self._new)),
            (self.tr("Without the passphrase on this computer"), self._keyring, (self._off, self._on)),
            (self.tr("Encryption key"), Paragraph(theme, about_key, "small", "quiet"), (key,)),
        ):
            self.body.addLayout(titled(theme, title, said, *buttons))
        self.wait()

    def show_openers(self, found: Openers, now: datetime) -> None:
        """Passphrase and recovery code as they are now."""
        said = [self.tr("Set {when}.").format(when=self._moment(found.passphrase_since, now))]
        cost = self.tr("To try one guess, a computer must go over {n} MB of memory {times} times.")
        said.append(cost.format(n=found.memory_kib // _KIB, times=found.passes))
        self._passphrase.setText(self._joined(said if found.passphrase_since else said[1:]))
        self._no_code.setVisible(found.code)
        self._new.setText(self.tr("New code…") if found.code else self.tr("Make one…"))
        self._new.setAccessibleName(self.tr("A new recovery code"))
        if not found.code:
            self._code.setText(self.tr("Off. Whoever forgets the passphrase has lost what is in the vault."))
        elif found.code_open:
            self._code.setText(self.tr("Not written down yet: nobody has typed it back. Make a new one and keep it."))
        elif found.code_since:
            since = self._moment(found.code_since, now)
            self._code.setText(
                self.tr("On, since {when}. It opens the vault when the passphrase is forgotten.").format(when=since)
            )
        else:
            self._code.setText(self.tr("On. It opens the vault when the passphrase is forgotten."))

    def wait(self) -> None:
        """The keyring has not answered yet."""
        self._keyring.setText(self.tr("Asking the keyring of this computer…"))
        self._on.setVisible(True)
        self._on.setEnabled(False)
        self._off.setVisible(False)

    def show_keyring(self, state: KeyringState) -> None:
        """What the keyring said, and on how many devices one opens the vault."""
        self._devices = state.devices
        others = state.devices - state.here
        if state.here:
            said = [
                self.tr("On. At the start the vault opens by itself; after Lock the passphrase is asked for."),
                self.tr("Anyone who can use your unlocked computer account can open the vault."),
            ]
        elif state.available and not state.trouble:
            said = [self.tr("Off. The passphrase is asked for at every start.")]
        else:
            said = [self.tr("Not to be had now."), self._words.error(state.trouble, {})]
        if others:
            said.append(self.tr("Keys of other devices, or lost here: {n}.").format(n=others))
        self._keyring.setText(self._joined(said))
        self._on.setVisible(not state.here)
        self._on.setEnabled(state.available)
        self._off.setVisible(bool(state.devices))

    def _moment(self, when: datetime | None, now: datetime) -> str:
        return texts_vault.moment(when, now, self._words.language) if when else ""

    def _joined(self, sentences: list[str]) -> str:
        return ("" if self._words.language == "ja" else " ").join(sentences)

    def _button(self, text: str, name: str, what: str, variant: str = "") -> Button:
        button = Button(self._theme, text, name=name, variant=variant)
        button.clicked.connect(partial(self._ask, what))
        return button

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self._devices if what == "keyring-off" else None)
