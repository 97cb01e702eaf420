"""The keyring of the system: only real backends, only for so long, and whatever it does is a Trouble with a name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from threading import Event
from types import ModuleType
from typing import Any

import pytest
from tests.storage.cases.ring import Ring

from myconnections.domain.errors import Trouble
from myconnections.storage import os_keyring
from myconnections.storage.os_keyring import OsKeyring

VAULT = "ab" * 16
KEY = bytes(range(32))


class KeyringLocked(Exception):
    """By the name that the library gives it."""


@pytest.fixture(autouse=True)
def empty() -> Iterator[None]:
    Ring.kept.clear()
    yield
    Ring.kept.clear()


def code_of(backend: Any, seconds: float = 5.0) -> str:
    with pytest.raises(Trouble) as caught:
        OsKeyring(lambda: backend, seconds).get(VAULT)
    return caught.value.code


class Failing(Ring):
    """A backend that raises what it is given."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def get_password(self, service: str, user: str) -> str | None:
        raise self._error


def test_a_key_is_kept_found_and_forgotten() -> None:
    ring = OsKeyring(Ring)
    assert ring.available()
    ring.put(VAULT, KEY)
    assert Ring.kept == {(f"MyConnections/{VAULT}", "device-key"): KEY.hex()}
    assert ring.get(VAULT) == KEY
    ring.remove(VAULT)
    ring.remove(VAULT)
    assert Ring.kept == {}
    assert code_of(Ring()) == "keyring_no_entry"


@pytest.mark.parametrize("kept", ["", "ab" * 31, "AB" * 32, "g" * 64, "ab" * 33])
def test_what_is_not_from_us_is_told(kept: str) -> None:
    Ring.kept[f"MyConnections/{VAULT}", "device-key"] = kept
    assert code_of(Ring()) == "keyring_strange_entry"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyringLocked("dismissed"), "keyring_locked"),
        (OSError("the bus is gone"), "keyring_failed"),
        (ZeroDivisionError(), "keyring_failed"),
        (SystemExit(1), "keyring_failed"),
    ],
)
def test_whatever_it_raises_has_a_name(error: BaseException, code: str) -> None:
    assert code_of(Failing(error)) == code


def test_a_backend_that_forgets_at_once_is_told() -> None:
    class Forgetful(Ring):
        def set_password(self, service: str, user: str, password: str) -> None:
            self.kept[service, user] = "00" * 32

    with pytest.raises(Trouble, match="keyring_failed"):
        OsKeyring(Forgetful).put(VAULT, KEY)


def test_none_and_silence_are_told() -> None:
    assert code_of(None) == "keyring_absent"
    assert not OsKeyring(lambda: None).available()
    woken = Event()

    class Sleeping(Ring):
        def get_password(self, service: str, user: str) -> str | None:
            woken.wait(60)
            return None

    assert code_of(Sleeping(), seconds=0.05) == "keyring_silent"
    assert not OsKeyring(lambda: woken.wait(60), 0.05).available()
    woken.set()


def test_the_first_backend_that_works_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ModuleType("rings_for_this_test")

    class Dead(Ring):
        viable = False

    class WinVaultKeyring(Ring):
        persist = "enterprise"

    found.Dead, found.WinVaultKeyring = Dead, WinVaultKeyring  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "rings_for_this_test", found)
    names = [("rings_for_this_test", "Dead"), ("rings_for_this_test", "WinVaultKeyring")]
    monkeypatch.setattr(os_keyring, "BACKENDS", names)
    chosen = os_keyring.real_backend()
    assert isinstance(chosen, WinVaultKeyring)
    assert chosen.persist == "local machine"  # it must not roam
    monkeypatch.setattr(os_keyring, "BACKENDS", names[:1])
    assert os_keyring.real_backend() is None


def test_the_names_on_the_list_are_those_of_the_library() -> None:
    for module, name in os_keyring.BACKENDS:
        assert hasattr(__import__(module, fromlist=[name]), name)
