"""What opens the vault, told and changed on its page: each change proved by the passphrase, in a real dialog."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from tests.storage.cases.ring import Ring
from tests.ui.conftest import NOW, PASSPHRASE, Surroundings

from myconnections.domain.errors import Trouble
from myconnections.domain.vault import KeyringState
from myconnections.services import backups, code_kept, vault_keys, vaults
from myconnections.services.key_dates import Openers
from myconnections.services.ports import OpenVault
from myconnections.storage.os_keyring import OsKeyring
from myconnections.ui.dialogs.change_keys import ChangeKeys, keys_dialog
from myconnections.ui.dialogs.passphrase import ChangePassphrase
from myconnections.ui.pages.vault.page import VaultPage
from myconnections.ui.widgets.cards import Banner

D = TypeVar("D", bound=QDialog)


class Desk:
    """The page in its surroundings; the dialogs it asks for are opened as the window does."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.told: list[str] = []
        self.dialogs: list[QDialog] = []
        around.context.acting.told.connect(self.told.append)
        around.context.prompts.opened.connect(self.dialogs.append)
        self.page = VaultPage(around.context)
        self.page.wants.connect(self._open)
        around.show(self.page)
        self.page.show_now()
        self.settle()

    def _open(self, what: str, detail: object) -> None:
        context = self.around.context
        if what == "passphrase":
            dialog: QDialog = ChangePassphrase(context, self.around.store, self.around.folder, self.page)
        else:
            dialog = keys_dialog(what, detail, context, self.page)
        context.prompts.show(dialog)

    def settle(self) -> None:
        for _ in range(3):
            self.around.settle()
            self.around.qtbot.wait(10)

    def said(self) -> str:
        return " ".join(shown.text() for shown in self.page.keys.findChildren(QLabel) if shown.isVisible())

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    def press(self, name: str, inside: QWidget | None = None) -> None:
        found = (inside or self.page).findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        assert found.isVisible(), name
        assert found.isEnabled(), name
        self.around.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    def dialog(self, name: str) -> ChangeKeys:
        self.press(name)
        found = self.dialogs[-1]
        assert isinstance(found, ChangeKeys)
        return found

    def write(self, dialog: QDialog, name: str, text: str) -> None:
        line = dialog.findChild(QLineEdit, name)
        assert line is not None
        line.clear()
        line.insert(text)

    def prove(self, dialog: ChangeKeys, passphrase: str = PASSPHRASE) -> None:
        self.write(dialog, "passphrase-now", passphrase)
        self.press("change", dialog)

    def code(self, dialog: ChangeKeys) -> str:
        """Read the code shown, and type its last two groups back."""
        groups = [dialog.findChild(QLabel, f"code-{number}").text() for number in range(8)]
        self.write(dialog, "code-back", "".join(groups[-2:]).lower())
        return "-".join(groups)

    def opens(self, code: str) -> bool:
        try:
            vault_keys.check_recovery_code(self.around.store, self.around.folder, code)
        except Trouble:
            return False
        return True


@pytest.fixture
def desk(around: Surroundings) -> Desk:
    return Desk(around)


@pytest.fixture
def ring(around: Surroundings) -> Iterator[type[Ring]]:
    Ring.kept.clear()
    around.store._keyring = OsKeyring(Ring, 5)
    yield Ring
    Ring.kept.clear()


def test_what_opens_a_new_vault(desk: Desk) -> None:
    said = desk.said()
    assert "Set 21 Nov, 09:30. To try one guess, a computer must go over 19 MB of memory 2 times." in said
    assert "On, since 21 Nov, 09:30." in said
    assert "Not to be had now. This computer has no keyring that My Connections trusts" in said
    assert not desk.button("vault-keyring-on").isEnabled()
    assert not desk.button("vault-keyring-off").isVisible()


def test_another_code_is_typed_back_and_proved_before_it_counts(desk: Desk) -> None:
    dialog = desk.dialog("vault-code")
    desk.write(dialog, "passphrase-now", "not this one")
    assert not dialog.findChild(QPushButton, "change").isEnabled()  # nothing is typed back yet
    code = desk.code(dialog)
    desk.press("change", dialog)
    assert dialog.isVisible()
    assert dialog.findChildren(Banner)[-1].texts()[0] == "The passphrase is wrong."
    assert not desk.opens(code)
    desk.prove(dialog)
    assert desk.opens(code)
    assert desk.told == ["The vault has a new recovery code."]


def test_a_code_never_typed_back_is_said_until_another_is_made(around: Surroundings) -> None:
    def note(vault: OpenVault, now: datetime) -> None:
        with vault.write(None, now) as uow:
            code_kept.note_open(uow, around.store.facts(around.folder))

    around.context.acting.read(note, lambda _none: None)
    around.settle()
    desk = Desk(around)
    assert "Not written down yet: nobody has typed it back." in desk.said()
    dialog = desk.dialog("vault-code")
    desk.code(dialog)
    desk.prove(dialog)
    assert "Not written down yet" not in desk.said()
    assert "On, since 21 Nov, 09:30." in desk.said()


def test_the_code_is_switched_off_and_another_made(desk: Desk) -> None:
    dialog = desk.dialog("vault-no-code")
    words = [part.texts()[0] for part in dialog.findChildren(Banner)]
    assert "If the passphrase is forgotten, nobody can open the vault, neither you nor we." in words
    desk.around.qtbot.keyClick(dialog, Qt.Key.Key_Return)  # Enter does nothing that cannot be taken back
    desk.prove(dialog)
    assert vaults.info(desk.around.store, desk.around.folder).slots == ("passphrase",)
    assert "Off. Whoever forgets the passphrase has lost what is in the vault." in desk.said()
    assert not desk.button("vault-no-code").isVisible()
    assert desk.button("vault-code").text() == "Make one…"
    dialog = desk.dialog("vault-code")
    code = desk.code(dialog)
    desk.prove(dialog)
    assert desk.opens(code)


def test_the_keyring_is_turned_on_with_an_honest_sentence_and_off(ring: type[Ring], desk: Desk) -> None:
    assert "Off. The passphrase is asked for at every start." in desk.said()
    dialog = desk.dialog("vault-keyring-on")
    honest = "Anyone who can use your unlocked computer account can open the vault."
    assert honest in [part.texts()[0] for part in dialog.findChildren(Banner)]
    desk.prove(dialog)
    assert len(ring.kept) == 1
    assert f"after Lock the passphrase is asked for. {honest}" in desk.said()
    assert not desk.button("vault-keyring-on").isVisible()
    elsewhere = dict(ring.kept)
    ring.kept.clear()
    desk.page.show_now()
    desk.settle()
    assert "Keys of other devices, or lost here: 1." in desk.said()
    desk.prove(desk.dialog("vault-keyring-on"))  # offered anew
    dialog = desk.dialog("vault-keyring-off")
    box = dialog.findChild(QCheckBox, "keys-box")
    assert box.text() == "On every device (keys known to the vault: 2)"
    box.setChecked(True)
    desk.prove(dialog)
    ring.kept.update(elsewhere)
    assert vaults.info(desk.around.store, desk.around.folder).slots == ("passphrase", "recovery")
    assert "Off. The passphrase is asked for at every start." in desk.said()


def test_a_keyring_in_trouble_is_told_in_words(desk: Desk) -> None:
    desk.page.keys.show_keyring(KeyringState(available=True, here=False, devices=1, trouble="keyring_locked"))
    assert "Not to be had now. The keyring of this computer is locked; please use the passphrase." in desk.said()
    assert desk.button("vault-keyring-off").isVisible()


def test_the_key_is_replaced_and_the_older_backups_are_offered_for_deletion(desk: Desk) -> None:
    around = desk.around
    around.ask(lambda vault, now: backups.take(vault, backups.ASKED, now))
    dialog = desk.dialog("vault-key")
    code = desk.code(dialog)
    desk.prove(dialog)
    assert desk.told == ["Everything is encrypted with another key. The new recovery code is in force."]
    assert desk.opens(code)
    question = desk.dialogs[-1]
    assert question.windowTitle() == "Older backups"
    desk.press("answer-delete", question)
    assert desk.told[1] == "Backups deleted: 1."
    assert [one.state for one in around.ask(backups.overview).backups] == ["good"]


def test_nothing_is_asked_without_older_backups_and_they_may_stay(desk: Desk) -> None:
    around = desk.around
    titles: list[str] = []
    around.context.prompts.opened.connect(lambda dialog: titles.append(dialog.windowTitle()))
    dialog = desk.dialog("vault-key")
    desk.code(dialog)
    desk.prove(dialog)
    assert titles == ["Replace the encryption key"]  # this store makes no backup before
    around.ask(lambda vault, now: backups.take(vault, backups.ASKED, now))
    dialog = desk.dialog("vault-key")
    desk.code(dialog)
    desk.prove(dialog)
    desk.press("answer-keep", desk.dialogs[-1])
    assert len(around.ask(lambda vault, _now: backups.of_older_keys(vault))) == 1


def test_a_change_under_way_is_not_left(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[bool] = []
    dialog = desk.dialog("vault-no-code")

    def act(*_given: object, **_more: object) -> None:
        tried.append(True)
        raise KeyError("a bug")

    monkeypatch.setattr(vault_keys, "put_recovery_code", act)
    desk.write(dialog, "passphrase-now", PASSPHRASE)
    desk.around.qtbot.mouseClick(dialog.findChild(QPushButton, "change"), Qt.MouseButton.LeftButton)
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.findChild(QPushButton, "change").isEnabled()
    desk.settle()
    assert tried == [True]
    assert [type(bug) for bug in desk.around.bugs] == [KeyError]
    desk.around.bugs.clear()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_new_passphrase_is_dated(desk: Desk) -> None:
    desk.page.keys.show_openers(Openers(None, False, None, 65536, 3), NOW)
    assert "Set" not in desk.said()
    desk.page.keys.show_openers(Openers(None, True, None, 65536, 3), NOW)
    assert "On. It opens the vault when the passphrase is forgotten." in desk.said()
    desk.press("vault-passphrase")
    dialog = desk.dialogs[-1]
    desk.write(dialog, "passphrase-now", PASSPHRASE)
    for name in ("passphrase", "passphrase-again"):
        desk.write(dialog, name, "slow green harbour")
    desk.press("save", dialog)
    assert desk.told == ["The passphrase has been changed."]
    assert "Set 21 Nov, 09:30." in desk.said()  # the page has read anew


def test_an_unknown_wish_is_a_bug(around: Surroundings, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        keys_dialog("nothing", None, around.context, QWidget())
