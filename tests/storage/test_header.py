"""The header: nobody changes a byte of it unseen, and nothing it asks for is done before it is checked."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from myconnections.domain.errors import Told, Trouble
from myconnections.storage import header as headers
from myconnections.storage import keys
from myconnections.storage.header import DeviceKey, Header, MasterKey, Passphrase, Pending, Secret
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.recovery import RecoveryCode

MASTER_KEY = bytes(range(32))
CODE = RecoveryCode(123456789)
DEVICE = DeviceKey(bytes(range(2, 34)))
RIGHT = Passphrase("passphrase")
MOMENT = "2026-11-21T09:30:00+00:00"


def new_header(vault_id: str = "ab" * 16, master_key: bytes = MASTER_KEY) -> Header:
    header = Header(vault_id, 7, MOMENT, MOMENT, ())
    secret = keys.passphrase_bytes("passphrase")
    header = headers.with_slot(header, headers.recovery_slot(header, CODE, master_key))
    header = headers.with_slot(header, headers.passphrase_slot(header, secret, master_key, FLOOR_KDF))
    return headers.sealed(header, master_key)


@pytest.fixture
def header(quick_kdf: Callable[[], int]) -> Header:
    return new_header()


def code_of(data: bytes, secret: Secret = RIGHT) -> str:
    """The code a header is refused with, or "opened"; anything but Refused and Trouble is a failure."""
    try:
        headers.master_key_of(headers.parse(data), secret)
    except Told as told:
        return told.code
    return "opened"


def rewritten(header: Header, change: Callable[[dict[str, Any]], object]) -> bytes:
    """The header's bytes after a change by somebody who knows the format but no key."""
    told = json.loads(headers.to_bytes(header))
    change(told)
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def test_both_secrets_open_it(header: Header) -> None:
    read = headers.parse(headers.to_bytes(header))
    assert read == header
    assert [slot.id for slot in read.slots] == [1, 2]
    for secret in (Passphrase("passphrase"), CODE, MasterKey(MASTER_KEY)):
        assert headers.master_key_of(read, secret) == MASTER_KEY


def test_wrong_secrets_do_not(header: Header) -> None:
    data = headers.to_bytes(header)
    assert code_of(data, Passphrase("Passphrase")) == "wrong_passphrase"
    assert code_of(data, RecoveryCode(987654321)) == "wrong_recovery_code"
    assert code_of(data, MasterKey(bytes(32))) == "header_altered"


def test_secrets_do_not_show_themselves() -> None:
    assert "hidden" not in repr(Passphrase("hidden"))
    assert repr(MasterKey(MASTER_KEY)) == "MasterKey()"


@pytest.mark.parametrize("secret", [Passphrase("passphrase"), CODE])
def test_three_changes_at_every_byte_are_refused(header: Header, secret: Secret) -> None:
    data = headers.to_bytes(header)
    for at, byte in enumerate(data):
        for other in (byte ^ 0x01, byte ^ 0x80, (byte + 1) % 256):
            assert code_of(data[:at] + bytes([other]) + data[at + 1 :], secret) != "opened", (at, other)


def test_every_length_but_the_whole_is_refused(header: Header) -> None:
    data = headers.to_bytes(header)
    assert {code_of(data[:length]) for length in range(len(data))} == {"header_damaged"}
    assert code_of(data + b"\n") == "header_damaged"
    assert code_of(data + b" " * 10_000_000) == "header_damaged"


@pytest.mark.parametrize(
    "data",
    [b"", b"null", b"[]", b"{}", b"7", b"[" * 60_000, b"\xff" * 100, b'{"a":' * 10_000, b"1" * 5000, b'{"slots":3}'],
)
def test_what_is_no_header_is_refused(data: bytes) -> None:
    assert code_of(data) == "header_damaged"


def test_a_giant_header_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("json.loads", None)
    assert code_of(b" " * (64 * 1024 + 1)) == "header_damaged"


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("memory_kib", 8),
        ("memory_kib", 64 * 1024 * 1024),
        ("memory_kib", 1e9),
        ("memory_kib", "65536"),
        ("memory_kib", [65536]),
        ("passes", 10**9),
        ("passes", 10**4000),
        ("lanes", True),
        ("lanes", None),
        ("lanes", 0),
    ],
)
def test_a_hostile_cost_is_refused_at_once(
    header: Header, quick_kdf: Callable[[], int], member: str, value: object
) -> None:
    def ask(told: dict[str, Any]) -> None:
        told["slots"][0]["kdf"][member] = value

    data, runs = rewritten(header, ask), quick_kdf()
    start = time.perf_counter()
    assert code_of(data) == code_of(data, CODE) == "kdf_out_of_bounds"
    assert time.perf_counter() - start < 0.1
    assert quick_kdf() == runs


def test_a_cheaper_cost_within_bounds_does_not_open(header: Header) -> None:
    dearer = new_header()
    dearer = replace(dearer, slots=(replace(dearer.slots[0], cost=replace(FLOOR_KDF, passes=3)), dearer.slots[1]))
    assert code_of(headers.to_bytes(dearer)) == "wrong_passphrase"
    assert code_of(headers.to_bytes(dearer), CODE) == "header_altered"


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told["slots"][0]["kdf"].update(algorithm="pbkdf2"),
        lambda told: told["slots"][0]["kdf"].update(version=16),
        lambda told: told["slots"][0].update(type="recovery"),
        lambda told: told["slots"][0].update(type="unknown"),
        lambda told: told["slots"].append(told["slots"][1] | {"id": 3}),
        lambda told: told["slots"].append(told["slots"][0] | {"id": 3}),
        lambda told: told["slots"].reverse(),
        lambda told: told["slots"].clear(),
        lambda told: told["slots"][1].update(id=1),
        lambda told: told["slots"][1].update(id=0),
        lambda told: told.update(version=0),
        lambda told: told.update(format="another"),
        lambda told: told.update(generation=0),
        lambda told: told.update(generation=True),
        lambda told: told.update(more=1),
        lambda told: told.update(vault_id="AB" * 16),
        lambda told: told.update(vault_id="ab" * 15),
        lambda told: told.pop("mac"),
        lambda told: told.update(created=5),
        lambda told: told.update(slots={"id": 1}),
        lambda told: told.update(slots=[3]),
        lambda told: told["slots"].extend({**told["slots"][1], "type": "device", "id": n} for n in range(3, 30)),
    ],
)
def test_another_shape_is_damage(header: Header, change: Callable[[dict[str, Any]], object]) -> None:
    assert code_of(rewritten(header, change)) == "header_damaged"


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.update(generation=6),
        lambda told: told.update(created="2020-01-01T00:00:00+00:00"),
        lambda told: told["slots"].pop(1),
    ],
)
def test_another_content_is_told_as_altered(header: Header, change: Callable[[dict[str, Any]], object]) -> None:
    assert code_of(rewritten(header, change)) == "header_altered"


def test_a_slot_of_another_vault_opens_nothing(header: Header) -> None:
    other = new_header("cd" * 16, bytes(32))
    data = headers.to_bytes(replace(header, slots=(other.slots[0], header.slots[1])))
    assert code_of(data) == "wrong_passphrase"
    assert code_of(data, CODE) == "header_altered"


def test_a_slot_is_bound_to_its_vault_even_with_the_same_key(header: Header) -> None:
    other = new_header("cd" * 16)  # same master key and passphrase
    assert code_of(headers.to_bytes(replace(header, slots=other.slots))) == "wrong_passphrase"


def test_a_slot_is_bound_to_its_place(header: Header) -> None:
    moved = rewritten(header, lambda told: told["slots"][1].update(id=3))
    assert code_of(moved, CODE) == "wrong_recovery_code"


def test_a_slot_is_bound_to_its_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "argon2id", lambda *_: bytes(32))  # so that the cost itself makes no difference
    header = new_header()
    assert code_of(headers.to_bytes(header)) == "opened"
    dearer = replace(header.slots[0], cost=replace(FLOOR_KDF, passes=3))
    assert code_of(headers.to_bytes(replace(header, slots=(dearer, header.slots[1])))) == "wrong_passphrase"


def full_header(next_key: bytes = bytes(range(1, 33))) -> Header:
    """A header with everything in it: two devices, and another master key on its way."""
    header = new_header()
    for device in (DEVICE, DeviceKey(bytes(range(3, 35)))):
        header = headers.with_slot(header, headers.device_slot(header, device, MASTER_KEY))
    to_come = headers.passphrase_slot(header, keys.passphrase_bytes("passphrase"), next_key, FLOOR_KDF)
    pending = Pending(headers.pending_slot(header, MASTER_KEY, next_key), (to_come,))
    return headers.sealed(replace(header, pending=pending), MASTER_KEY)


@pytest.mark.usefixtures("quick_kdf")
def test_a_device_opens_its_own_slot_and_is_found_by_it() -> None:
    header = headers.parse(headers.to_bytes(full_header()))
    assert [slot.type for slot in header.slots] == ["passphrase", "recovery", "device", "device"]
    assert headers.master_key_of(header, DEVICE) == MASTER_KEY
    assert [slot.id for slot in headers.opened_by(header, DEVICE)] == [3]
    stranger = DeviceKey(bytes(32))
    assert headers.opened_by(header, stranger) == []
    assert code_of(headers.to_bytes(header), stranger) == "keyring_other_key"
    left = headers.sealed(headers.without(header, headers.opened_by(header, DEVICE)), MASTER_KEY)
    assert [slot.id for slot in left.of("device")] == [4]
    assert code_of(headers.to_bytes(left), DEVICE) == "keyring_other_key"
    again = headers.device_slot(left, DEVICE, MASTER_KEY)
    assert again.id == 3  # the first place that is free
    assert "1" not in repr(DEVICE)


@pytest.mark.usefixtures("quick_kdf")
def test_so_many_devices_and_no_more() -> None:
    header = new_header()
    for _ in range(14):
        header = headers.with_slot(header, headers.device_slot(header, DEVICE, MASTER_KEY))
    assert code_of(headers.to_bytes(headers.sealed(header, MASTER_KEY))) == "opened"
    with pytest.raises(Trouble, match="too_many_devices"):
        headers.device_slot(header, DEVICE, MASTER_KEY)


@pytest.mark.usefixtures("quick_kdf")
def test_the_key_to_come_is_read_by_the_key_that_is() -> None:
    header = headers.parse(headers.to_bytes(full_header()))
    assert header.pending is not None
    assert headers.next_key_of(header, header.pending, MASTER_KEY) == bytes(range(1, 33))
    with pytest.raises(Trouble, match="header_altered"):
        headers.next_key_of(header, header.pending, bytes(32))


@pytest.mark.usefixtures("quick_kdf")
def test_a_change_at_every_byte_of_a_full_header_is_refused() -> None:
    data = headers.to_bytes(full_header())
    for at, byte in enumerate(data):
        changed = data[:at] + bytes([byte ^ 1]) + data[at + 1 :]
        for secret in (RIGHT, CODE, DEVICE):
            assert code_of(changed, secret) != "opened", at


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda told: told.update(pending=None), "header_damaged"),
        (lambda told: told.update(pending=[1]), "header_damaged"),
        (lambda told: told["pending"].pop("key"), "header_damaged"),
        (lambda told: told["pending"]["key"].update(id=1), "header_damaged"),
        (lambda told: told["pending"]["key"].update(type="recovery"), "header_damaged"),
        (lambda told: told["pending"]["slots"].clear(), "header_damaged"),
        (lambda told: told["pending"].update(more=1), "header_damaged"),
        (lambda told: told["slots"][2].update(type="pending", id=0), "header_damaged"),
        (lambda told: told["pending"]["slots"][0]["kdf"].update(memory_kib=2**40), "kdf_out_of_bounds"),
        (lambda told: told.pop("pending"), "header_altered"),
        (lambda told: told["slots"].pop(2), "header_altered"),
    ],
)
def test_what_is_pending_has_one_shape(change: Callable[[dict[str, Any]], object], code: str) -> None:
    assert code_of(rewritten(full_header(), change)) == code


def test_a_newer_format_is_told_whatever_else_it_holds(header: Header) -> None:
    for change in ({"version": 2}, {"version": 99, "slots": "new"}):
        with pytest.raises(Trouble) as caught:
            headers.parse(rewritten(header, lambda told, change=change: told.update(change)))  # type: ignore[misc]
        assert caught.value.code == "vault_newer"
        assert caught.value.facts == {"found": change["version"], "known": 1}
    assert code_of(rewritten(header, lambda told: told.update(version=True))) == "header_damaged"


def test_the_recovery_code_costs_no_derivation(header: Header, quick_kdf: Callable[[], int]) -> None:
    runs = quick_kdf()
    assert headers.master_key_of(header, CODE) == MASTER_KEY
    assert quick_kdf() == runs
