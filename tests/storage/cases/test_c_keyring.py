"""Cases 52 to 57: the keyring of the desktop, a real one on a bus of its own, and none that is to be trusted."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from threading import Event
from typing import Any

import keyring
import pytest
from tests.storage.cases.bus import LOGIN, need_keyring, on_a_bus
from tests.storage.cases.plain_text import WRITTEN, PlaintextKeyring
from tests.storage.cases.ring import Ring
from tests.storage.made import NOW, PASSPHRASE, Made, build_notes

from myconnections.domain.errors import Trouble
from myconnections.services import vaults
from myconnections.storage import header_files, os_keyring
from myconnections.storage.header import Passphrase
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.os_keyring import OsKeyring, real_backend
from myconnections.storage.vault import VaultStore

SAY = """
import json, sys, time
from pathlib import Path
from tests.storage.made import NOW, PASSPHRASE
from myconnections.services import vault_keys, vaults
from myconnections.storage.vault import VaultStore
from myconnections.storage.os_keyring import OsKeyring, real_backend
store, folder = VaultStore(keyring=OsKeyring(seconds=60)), Path(sys.argv[1])  # a busy machine takes its time
"""
REMEMBER = (
    SAY
    + """
vault_keys.remember(store, folder, NOW, passphrase=PASSPHRASE)
name = store.facts(folder).vault_id
print(json.dumps([type(real_backend()).__module__, real_backend().get_password(f"MyConnections/{name}", "device-key")]))
"""
)
UNLOCK = (
    SAY
    + """
begun = time.monotonic()
found = vaults.unlock_remembered(store, folder)
took = time.monotonic() - begun
told = {"opened": found.vault is not None, "trouble": found.trouble, "took": took}
if found.vault:
    found.vault.close()
print(json.dumps(told | {"state": vault_keys.keyring_state(store, folder).here}))
"""
)
KILL = (
    """
import os, signal
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
asked = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
with open_dbus_connection() as bus:
    owner = new_method_call(asked, "GetConnectionUnixProcessID", "s", ("org.freedesktop.secrets",))
    os.kill(bus.send_and_get_reply(owner).body[0], signal.SIGKILL)
"""
    + UNLOCK
)
FORGET = (
    SAY + "vault_keys.forget(store, folder, NOW, passphrase=PASSPHRASE)\nprint(json.dumps(store.facts(folder).slots))"
)


def store_of(backend: Any, seconds: float = 5.0) -> VaultStore:
    return VaultStore(cost=FLOOR_KDF, build=build_notes, keyring=OsKeyring(lambda: backend, seconds))


@pytest.fixture
def ring() -> Ring:
    Ring.kept.clear()
    return Ring()


def remembered(folder: Path, backend: Any, **named: Any) -> vaults.Remembered:
    """What the keyring opens; the vault is closed again."""
    found = vaults.unlock_remembered(store_of(backend, **named), folder)
    if found.vault:
        found.vault.close()
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="macOS and Windows have a keyring always")
def test_case_52_keyring_absent(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No bus, and a backend that offers plain text: not used, nothing written, the vault is as it was."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{PlaintextKeyring.__module__}.PlaintextKeyring")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    assert type(keyring.get_keyring()).__name__ == "PlaintextKeyring"  # the library itself would take it
    before = (made.folder / "header.json").read_bytes()
    store = VaultStore(cost=FLOOR_KDF, build=build_notes)
    assert real_backend() is None
    assert not OsKeyring().available()
    state = store.keys(made.folder).keyring_state()
    assert (state.available, state.trouble) == (False, "keyring_absent")
    with pytest.raises(Trouble, match="keyring_absent"):
        store.keys(made.folder).remember(NOW, passphrase=PASSPHRASE)
    assert (made.folder / "header.json").read_bytes() == before
    assert not (Path(tempfile.gettempdir()) / WRITTEN).exists()


def test_case_52_no_plain_text_backend_is_on_the_list() -> None:
    assert os_keyring.BACKENDS == (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.Windows", "WinVaultKeyring"),
    )


@pytest.mark.slow
def test_case_53_keyring_real(made: Made, tmp_path: Path) -> None:
    """A real Secret Service: turned on in one session, opened without the passphrase in the next one."""
    need_keyring()
    home = tmp_path / "desktop"
    module, kept = json.loads(on_a_bus(home, REMEMBER, made.folder))
    assert module == "keyring.backends.SecretService"
    assert len(bytes.fromhex(kept)) == 32
    master_key = header_files.unlock(made.folder, Passphrase(PASSPHRASE)).master_key
    assert bytes.fromhex(kept) != master_key
    told = json.loads(on_a_bus(home, UNLOCK, made.folder))
    assert (told["opened"], told["trouble"], told["state"]) == (True, "", True)
    written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert kept.encode() not in written  # encrypted by the login password
    assert master_key not in written
    assert json.loads(on_a_bus(home, FORGET, made.folder)) == ["passphrase", "recovery"]
    assert json.loads(on_a_bus(home, UNLOCK, made.folder))["trouble"] == "keyring_off"


@pytest.mark.slow
def test_case_54_keyring_locked_or_dead(made: Made, tmp_path: Path) -> None:
    """Another login password, no login at all, a daemon killed: told at once, and the passphrase opens the vault."""
    need_keyring()
    home = tmp_path / "desktop"
    on_a_bus(home, REMEMBER, made.folder)
    for program, login in ((UNLOCK, "another password"), (UNLOCK, None), (KILL, LOGIN)):
        told = json.loads(on_a_bus(home, program, made.folder, login=login))
        assert not told["opened"]
        assert told["trouble"] in {"keyring_locked", "keyring_absent", "keyring_failed"}
        assert told["took"] < 60  # it does not even come to the limit
    made.store.unlock(made.folder, passphrase=PASSPHRASE).close()
    assert json.loads(on_a_bus(home, UNLOCK, made.folder))["opened"]  # and with the right login it opens again


def test_case_55_keyring_hang(made: Made, ring: Ring) -> None:
    """A keyring that never answers is waited for so long; nothing else waits, and the passphrase opens the vault."""
    store_of(ring).keys(made.folder).remember(NOW, passphrase=PASSPHRASE)
    woken = Event()

    class Sleeping(Ring):
        def get_password(self, service: str, user: str) -> str | None:
            woken.wait(60)
            return super().get_password(service, user)

    assert os_keyring.SECONDS == 10
    begun = time.monotonic()
    assert remembered(made.folder, Sleeping(), seconds=0.2).trouble == "keyring_silent"
    assert time.monotonic() - begun < 30  # not sixty
    made.store.unlock(made.folder, passphrase=PASSPHRASE).close()
    woken.set()


def test_case_56_keyring_backend_changed(made: Made, ring: Ring) -> None:
    """The entry is gone with the desktop it was in: the passphrase opens, and the keyring can be turned on anew."""
    store = store_of(ring)
    store.keys(made.folder).remember(NOW, passphrase=PASSPHRASE)
    assert remembered(made.folder, ring).vault is not None
    Ring.kept.clear()
    assert remembered(made.folder, ring).trouble == "keyring_no_entry"
    state = store.keys(made.folder).keyring_state()
    assert (state.available, state.here, state.devices, state.trouble) == (True, False, 1, "")
    store.unlock(made.folder, passphrase=PASSPHRASE).close()
    store.keys(made.folder).remember(NOW, passphrase=PASSPHRASE)
    assert remembered(made.folder, ring).vault is not None
    Ring.kept[next(iter(Ring.kept))] = "00" * 32
    assert remembered(made.folder, ring).trouble == "keyring_other_key"
    Ring.kept[next(iter(Ring.kept))] = "somebody else's password"
    assert remembered(made.folder, ring).trouble == "keyring_strange_entry"


def test_case_57_windows_size(made: Made) -> None:
    """Windows keeps 2,560 bytes, 1,280 UTF-16 characters: our value is 64 of them."""

    class Narrow(Ring):
        def set_password(self, service: str, user: str, password: str) -> None:
            assert len(password.encode("utf-16-le")) <= 2560
            assert (len(password), user) == (64, "device-key")
            assert service == f"MyConnections/{made.store.facts(made.folder).vault_id}"
            super().set_password(service, user, password)

    store = store_of(Narrow())
    store.keys(made.folder).remember(NOW, passphrase=PASSPHRASE)
    assert store.keys(made.folder).keyring_state().here
    Ring.kept.clear()
