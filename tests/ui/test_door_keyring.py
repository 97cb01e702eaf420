"""The keyring at the door: it opens at the start, quietly or not at all, and never after Lock."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.storage.cases.ring import Ring
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.entrance import Entrance
from tests.ui.house import House

from myconnections.domain.errors import Trouble
from myconnections.services import code_kept, vault_keys, vaults
from myconnections.storage.os_keyring import OsKeyring
from myconnections.storage.vault import VaultStore
from myconnections.ui import relock
from myconnections.ui.app import App
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.language import Language
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.cards import Banner


@pytest.fixture
def ring() -> Iterator[type[Ring]]:
    Ring.kept.clear()
    yield Ring
    Ring.kept.clear()


@pytest.fixture
def entrance(
    qtbot: QtBot, theme: Theme, language: Language, quick_kdf: None, ring: type[Ring], tmp_path: Path
) -> Iterator[Entrance]:
    """Before a vault that the keyring opens."""
    theme.speak("en")
    given = Entrance(qtbot, theme, language, tmp_path)
    given.store._keyring = OsKeyring(ring, 5)
    given.make()
    vault_keys.remember(given.store, given.folder, NOW, passphrase=PASSPHRASE)
    yield given
    given.leave()


def remark(sheet: Unlock) -> str:
    shown: QLabel = sheet._secret._said
    return shown.text()


def ask(entrance: Entrance) -> None:
    entrance.open()
    entrance.door.ask_keyring()
    entrance.settle()
    entrance.settle()


def test_it_opens_by_itself(entrance: Entrance) -> None:
    ask(entrance)
    (opened,) = entrance.came
    assert (opened.folder, opened.language, opened.fresh) == (entrance.folder, "en", False)


def test_it_asks_for_no_recovery_code(entrance: Entrance) -> None:
    """The passphrase that would prove another code is not at hand; the page of the vault says it."""
    vault = vaults.unlock(entrance.store, entrance.folder, passphrase=PASSPHRASE)
    with vault.write(None, NOW) as uow:
        code_kept.note_open(uow, entrance.store.facts(entrance.folder))
    vault.close()
    ask(entrance)
    (opened,) = entrance.came
    assert opened.code_open


def test_a_keyring_that_forgot_is_told_quietly_and_the_passphrase_opens(entrance: Entrance, ring: type[Ring]) -> None:
    ring.kept.clear()
    ask(entrance)
    sheet = entrance.sheet(Unlock)
    assert remark(sheet).startswith("The keyring of this computer no longer knows this vault")
    assert not sheet.findChild(Banner).isVisible()
    entrance.write(sheet, "secret", PASSPHRASE)
    entrance.click(sheet, "unlock-now")
    entrance.settle()
    assert len(entrance.came) == 1


def test_it_may_fail_between_two_questions(entrance: Entrance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vaults, "unlock_remembered", lambda *_: vaults.Remembered(None, "keyring_locked"))
    ask(entrance)
    assert remark(entrance.sheet(Unlock)).startswith("The keyring of this computer is locked")
    assert entrance.came == []


def test_no_keyring_is_looked_for_where_none_was_told_to(entrance: Entrance, monkeypatch: pytest.MonkeyPatch) -> None:
    vault_keys.forget(entrance.store, entrance.folder, NOW, passphrase=PASSPHRASE)
    monkeypatch.setattr(vault_keys, "keyring_state", None)
    ask(entrance)
    assert (remark(entrance.sheet(Unlock)), entrance.came) == ("", [])


def test_a_header_that_cannot_be_read_is_told_only_when_somebody_tries(
    entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> str:
        raise Trouble("header_damaged")

    monkeypatch.setattr(vault_keys, "keyring_says", damaged)
    ask(entrance)
    sheet = entrance.sheet(Unlock)
    assert (remark(sheet), sheet.findChild(Banner).isVisible()) == ("", False)


def test_while_a_keyring_is_silent_the_passphrase_opens(entrance: Entrance, ring: type[Ring]) -> None:
    go_on = threading.Event()

    class Silent(Ring):
        def get_password(self, service: str, user: str) -> str | None:
            go_on.wait(20)
            return super().get_password(service, user)

    entrance.store._keyring = OsKeyring(Silent, 15)
    entrance.open()
    entrance.door.ask_keyring()
    sheet = entrance.window.findChild(Unlock)
    entrance.write(sheet, "secret", PASSPHRASE)
    entrance.click(sheet, "unlock-now")
    entrance.qtbot.waitUntil(lambda: len(entrance.came) == 1, timeout=20_000)  # long before the keyring answers
    go_on.set()
    entrance.settle()
    assert len(entrance.came) == 1


def test_what_is_half_written_is_not_taken_away(entrance: Entrance) -> None:
    entrance.open()
    entrance.door.ask_keyring()
    entrance.write(entrance.window.findChild(Unlock), "secret", "half")
    entrance.settle()
    entrance.sheet(Unlock)
    assert entrance.came == []


def test_without_a_vault_there_is_nothing_to_ask(entrance: Entrance, tmp_path: Path) -> None:
    entrance.folder = tmp_path / "none"
    ask(entrance)
    assert entrance.came == []


@pytest.fixture
def house(
    qtbot: QtBot, qapp: QApplication, quick_kdf: None, ring: type[Ring], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    made = VaultStore.__init__

    def with_ring(store: VaultStore, **given: object) -> None:
        made(store, **(given | {"keyring": OsKeyring(ring, 5)}))  # type: ignore[arg-type]

    monkeypatch.setattr(VaultStore, "__init__", with_ring)
    given = House(qtbot, qapp, tmp_path, [])
    folder = given.make()
    vault_keys.remember(given.wiring().store, folder, NOW, passphrase=PASSPHRASE)
    yield given
    given.leave()


def opened(house: House, app: App) -> bool:
    house.qtbot.wait(300)
    house.qtbot.waitUntil(lambda: not app.tasks.busy, timeout=20_000)
    house.qtbot.wait(50)
    return app.desk is not None


def test_at_the_start_it_opens_and_after_lock_the_passphrase_is_asked_for(house: House) -> None:
    app = house.start(language="en")
    assert opened(house, app)
    app.lock_here()
    assert not opened(house, app)
    assert app.window.findChild(Unlock) is not None
    house.open(app)
    assert app.desk is not None


def test_the_fresh_process_after_lock_asks_for_the_passphrase(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(relock, "predecessor", lambda: "somewhere")
    monkeypatch.setattr(relock, "say_seen", said.append)
    app = house.start(language="en")
    assert not opened(house, app)
    assert said == ["somewhere"]
