"""Changing what opens the vault: another recovery code or none, the keyring of this computer, the encryption key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from myconnections.domain.backup import Backup
from myconnections.domain.errors import Refused, Trouble
from myconnections.services import backups, key_dates, vault_keys
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.prompts import Answer
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.new_passphrase import field
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.recovery_code import CodeToKeep

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


@dataclass(frozen=True, slots=True)
class Given:
    """What a change is made with: the passphrase that proves it, and whether the box was ticked."""

    passphrase: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One change of keys in words, and what does it.

    `words` are said first, each line a paragraph, `honest` in a box of its own; `code` is a new recovery code to be
    written down; `box` a choice that goes with it; `variant` the weight of its button. `new_key`: the passphrase stays,
    although everything is encrypted anew. `act` gives the code of what went wrong after it was done, if anything did.
    """

    name: str
    title: str
    words: str
    do: str
    under_way: str
    done: str
    act: Callable[[OpenVault, datetime, Given], str | None]
    honest: str = ""
    code: str = ""
    box: str = ""
    variant: str = "primary"
    new_key: bool = False


class ChangeKeys(Form):
    """Asks for the passphrase and makes one change; `changed` is sent when that was done.

    While it is under way the dialog stays: a change of keys is not left half-way.
    """

    changed = Signal()

    def __init__(self, context: Context, change: Change, parent: QWidget) -> None:
        super().__init__(context.theme, change.name, change.title, parent, width=520)
        self._context, self._change, self._behind = context, change, parent
        self._working = False
        for sentences in change.words.split("\n"):
            self.body.addWidget(Paragraph(context.theme, sentences))
        if change.honest:
            honest = Banner(context.theme, "wash")
            honest.say(change.honest)
            self.body.addWidget(honest)
        self._code = CodeToKeep(context.theme, change.code) if change.code else None
        if self._code is not None:
            self.body.addWidget(self._code)
            self._code.right.connect(self._check)
        proof, self._passphrase, _ = field(context.theme, "passphrase-now", self.tr("Present passphrase"), secret=True)
        self._box = QCheckBox(change.box)
        named(self._box, "keys-box", change.box)
        self._box.setVisible(bool(change.box))
        self.body.addWidget(proof)
        self.body.addWidget(self._box)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._go = self.add_button(change.do, "change", change.variant)
        self._go.clicked.connect(self._begin)
        self._passphrase.textChanged.connect(self._check)
        self._busy = BusyOverlay(context.theme, self)
        # A bug calls neither of the ends: the dialog must not stay as if something were still under way.
        context.tasks.busy_changed.connect(self._rest)
        (self._code or self._passphrase).setFocus()
        self._check()

    def reject(self) -> None:
        """Close, unless the change is under way."""
        if not self._working:
            super().reject()

    def _rest(self, busy: bool) -> None:
        if not busy and self._working:
            self._working = False
            self._busy.finish()
            self._check()

    def _check(self) -> None:
        self.wrong.hide()
        known = self._code is None or self._code.is_right()
        self._go.setEnabled(known and bool(self._passphrase.text()) and not self._working)

    def _begin(self) -> None:
        change, context = self._change, self._context
        given = Given(self._passphrase.text(), self._box.isChecked())

        def job(vault: OpenVault, now: datetime) -> str | None:
            key_dates.look(context.store, vault, context.folder, now)
            trouble = change.act(vault, now, given)
            key_dates.look(context.store, vault, context.folder, now, same_passphrase=change.new_key)
            return trouble

        self._working = True
        self._check()
        self._busy.start(change.under_way, can_cancel=False)
        context.acting.read(job, self._done, self._failed, owner=self)

    def _done(self, trouble: str | None) -> None:
        self._working = False
        self._busy.finish()
        self._context.feed.publish(Changes.of({"setting"}))
        self._context.acting.tell(self._change.done)
        if trouble:
            self._context.prompts.tell(
                self._behind,
                self.tr("No backup opens with the new key yet"),
                self._context.wording.error(trouble),
            )
        self.changed.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._working = False
        self._busy.finish()
        if not isinstance(error, (Refused, Trouble)):
            raise error
        self._check()
        self.fail(self._context.wording.told(error))
        self._passphrase.setFocus()
        self._passphrase.selectAll()


def keys_dialog(what: str, detail: object, context: Context, parent: QWidget) -> ChangeKeys:
    """The dialog of a wish of the page of the vault. KeyError when there is none, which is a bug."""
    changes = {
        "recovery-code": _new_code,
        "recovery-code-off": _no_code,
        "keyring-on": _keyring_on,
        "keyring-off": lambda given: _keyring_off(given, detail if isinstance(detail, int) else 0),
        "replace-key": _new_key,
    }
    dialog = ChangeKeys(context, changes[what](context), parent)
    if what == "replace-key":
        dialog.changed.connect(lambda: offer_deletion(context, parent))
    return dialog


def offer_deletion(context: Context, parent: QWidget) -> None:
    """Ask whether the backups go that open with the key and secrets of before; nothing is asked when there are none."""
    answers = [
        Answer("keep", translate("ChangeKeys", "Keep them")),
        Answer("delete", translate("ChangeKeys", "Delete them"), "danger"),
    ]

    def gone(count: int) -> None:
        context.feed.publish(Changes.of({"setting"}))
        context.acting.tell(translate("ChangeKeys", "Backups deleted: {n}.").format(n=count))

    def answered(key: str) -> None:
        if key == "delete":
            context.acting.read(backups.remove_older_keys, gone)

    def found(older: list[Backup]) -> None:
        if older:
            context.prompts.ask(
                parent,
                translate("ChangeKeys", "Older backups"),
                translate("ChangeKeys", "Backups that open only with the key of before: {n}.").format(n=len(older)),
                answers,
                answered,
                translate(
                    "ChangeKeys",
                    "Whoever has one of them and the passphrase or recovery code of its day can read it, whatever is"
                    " changed now. A fresh backup, which opens with the new key, stays; so do copies elsewhere.",
                ),
            )

    context.acting.read(lambda vault, _now: backups.of_older_keys(vault), found)


def _new_code(context: Context) -> Change:
    code = vault_keys.new_recovery_code(context.store)

    def act(_vault: OpenVault, now: datetime, given: Given) -> None:
        vault_keys.put_recovery_code(context.store, context.folder, code, now, passphrase=given.passphrase)

    return Change(
        "new-code",
        translate("ChangeKeys", "A new recovery code"),
        translate(
            "ChangeKeys",
            "Write it on paper and keep the paper away from this computer: it is shown only now. Once you take it, the"
            " code of before no longer opens the vault; older backups still open with theirs.",
        ),
        translate("ChangeKeys", "Take this code"),
        translate("ChangeKeys", "Changing the recovery code"),
        translate("ChangeKeys", "The vault has a new recovery code."),
        act,
        code=code,
    )


def _no_code(context: Context) -> Change:
    def act(_vault: OpenVault, now: datetime, given: Given) -> None:
        vault_keys.put_recovery_code(context.store, context.folder, "", now, passphrase=given.passphrase)

    return Change(
        "no-code",
        translate("ChangeKeys", "Switch the recovery code off"),
        translate(
            "ChangeKeys",
            "From then on no code on paper opens the vault. Older backups still open with theirs.",
        ),
        translate("ChangeKeys", "Switch it off"),
        translate("ChangeKeys", "Changing the recovery code"),
        translate("ChangeKeys", "No recovery code opens the vault any more."),
        act,
        honest=translate(
            "ChangeKeys", "If the passphrase is forgotten, nobody can open the vault, neither you nor we."
        ),
        variant="danger",
    )


def _keyring_on(context: Context) -> Change:
    def act(_vault: OpenVault, now: datetime, given: Given) -> None:
        vault_keys.remember(context.store, context.folder, now, passphrase=given.passphrase)

    return Change(
        "keyring-on",
        translate("ChangeKeys", "Open without the passphrase"),
        translate(
            "ChangeKeys",
            "The keyring of this computer keeps a key to the vault, and at the start the vault opens by itself. After"
            " Lock the passphrase is still asked for.",
        ),
        translate("ChangeKeys", "Turn it on"),
        translate("ChangeKeys", "Giving the keyring a key"),
        translate("ChangeKeys", "From the next start on the vault opens by itself on this computer."),
        act,
        honest=translate("ChangeKeys", "Anyone who can use your unlocked computer account can open the vault."),
    )


def _keyring_off(context: Context, devices: int) -> Change:
    def act(_vault: OpenVault, now: datetime, given: Given) -> None:
        proof = given.passphrase
        vault_keys.forget(context.store, context.folder, now, passphrase=proof, everywhere=given.ticked)

    every = translate("ChangeKeys", "On every device (keys known to the vault: {n})").format(n=devices)
    return Change(
        "keyring-off",
        translate("ChangeKeys", "Ask for the passphrase again"),
        translate("ChangeKeys", "The keyring of this computer forgets its key, and the vault no longer takes it."),
        translate("ChangeKeys", "Turn it off"),
        translate("ChangeKeys", "Taking the key from the keyring"),
        translate("ChangeKeys", "The passphrase is asked for again at every start."),
        act,
        box=every if devices > 1 else "",
    )


def _new_key(context: Context) -> Change:
    code = vault_keys.new_recovery_code(context.store)

    def act(vault: OpenVault, now: datetime, given: Given) -> str:
        proof = given.passphrase
        fresh = vault_keys.replace_key(context.store, context.folder, code, now, passphrase=proof, vault=vault)
        return fresh.trouble

    return Change(
        "new-key",
        translate("ChangeKeys", "Replace the encryption key"),
        translate(
            "ChangeKeys",
            "A backup is made, then every page of the vault is encrypted anew, then a fresh backup made. The passphrase"
            " stays; change it, too, if somebody may know it. Other devices ask for the passphrase again.\nOlder"
            " backups open only with the old key: with the passphrase and the recovery code of their day. You are"
            " asked afterwards whether they go.\nThe new recovery code, shown only now:",
        ),
        translate("ChangeKeys", "Encrypt everything anew"),
        translate("ChangeKeys", "Backing up, then encrypting everything anew"),
        translate("ChangeKeys", "Everything is encrypted with another key. The new recovery code is in force."),
        act,
        code=code,
        new_key=True,
    )
