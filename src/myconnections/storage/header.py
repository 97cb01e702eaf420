"""The header of a vault: which slots hold the master key, sealed by a code that only the master key can make.

A header is accepted only when its seal (HMAC-SHA256 over everything else) is right. Each slot binds the wrapped key to
the vault, to its own place and to every parameter of its derivation. How it is written down: `header_format`.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, replace
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage import keys
from myconnections.storage.header_format import (
    MOST_BYTES,
    MOST_SLOTS,
    PENDING_SLOT,
    VERSION,
    Header,
    Pending,
    Slot,
    bound_to,
    parse,
    sealed_text,
    to_bytes,
)
from myconnections.storage.keys import KdfParameters
from myconnections.storage.recovery import RecoveryCode

__all__ = [
    "MOST_BYTES",
    "PASSPHRASE_SLOT",
    "RECOVERY_SLOT",
    "VERSION",
    "DeviceKey",
    "Header",
    "MasterKey",
    "Passphrase",
    "Pending",
    "Secret",
    "Slot",
    "device_slot",
    "master_key_of",
    "next_key_of",
    "opened_by",
    "parse",
    "passphrase_slot",
    "pending_slot",
    "recovery_slot",
    "sealed",
    "to_bytes",
    "with_slot",
    "without",
]

PASSPHRASE_SLOT: Final = 1
RECOVERY_SLOT: Final = 2
# What the secret of each type is made into a key with; a passphrase by Argon2id, these by HKDF with a label.
_LABELS: Final = {"recovery": keys.RECOVERY_SLOT, "device": keys.DEVICE_SLOT, "pending": keys.PENDING_SLOT}


@dataclass(frozen=True, slots=True)
class Passphrase:
    """A passphrase as typed."""

    text: str

    def __repr__(self) -> str:
        return "Passphrase()"


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The master key itself: for the process that has just made it, and for measuring without the derivation."""

    key: bytes

    def __repr__(self) -> str:
        return "MasterKey()"


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """The 32 random bytes that the keyring of this device keeps."""

    key: bytes

    def __repr__(self) -> str:
        return "DeviceKey()"


Secret = Passphrase | RecoveryCode | DeviceKey | MasterKey


def passphrase_slot(header: Header, secret: bytes, master_key: bytes, cost: KdfParameters) -> Slot:
    """The slot that a passphrase opens; `secret` are its bytes."""
    return _new_slot(header, PASSPHRASE_SLOT, "passphrase", secret, master_key, cost)


def recovery_slot(header: Header, code: RecoveryCode, master_key: bytes) -> Slot:
    """The slot that a recovery code opens."""
    return _new_slot(header, RECOVERY_SLOT, "recovery", code.secret(), master_key)


def device_slot(header: Header, device: DeviceKey, master_key: bytes) -> Slot:
    """A slot that the keyring of a device opens, in the first place that is free.

    Raises Trouble("too_many_devices") when there is none.
    """
    taken = {slot.id for slot in header.slots}
    free = next((place for place in range(RECOVERY_SLOT + 1, MOST_SLOTS + 1) if place not in taken), None)
    if free is None:
        raise Trouble("too_many_devices", most=MOST_SLOTS - RECOVERY_SLOT)
    return _new_slot(header, free, "device", device.key, master_key)


def pending_slot(header: Header, master_key: bytes, next_key: bytes) -> Slot:
    """The slot in which the master key that will be is held by the one that is."""
    return _new_slot(header, PENDING_SLOT, "pending", master_key, next_key)


def next_key_of(header: Header, pending: Pending, master_key: bytes) -> bytes:
    """The master key that is about to replace this one."""
    found = _unwrapped(header, pending.key, master_key)
    if found is None:  # the seal was right: nobody but ourselves can have written this
        raise Trouble("header_altered")
    return found


def _new_slot(
    header: Header, slot_id: int, kind: str, secret: bytes, master_key: bytes, cost: KdfParameters | None = None
) -> Slot:
    """A slot of fresh salt and nonce."""
    salt, nonce = secrets.token_bytes(keys.SALT_BYTES), secrets.token_bytes(keys.NONCE_BYTES)
    slot = Slot(slot_id, kind, cost, salt, nonce, b"")
    wrapped = keys.wrap(_wrapping_key(slot, secret), nonce, master_key, bound_to(header, slot))
    return replace(slot, wrapped=wrapped)


def with_slot(header: Header, slot: Slot) -> Header:
    """The header with this slot added, or in the place of the one with the same id; unsealed."""
    others = [old for old in header.slots if old.id != slot.id]
    return replace(header, slots=tuple(sorted([*others, slot], key=lambda one: one.id)), seal=b"")


def without(header: Header, slots: list[Slot]) -> Header:
    """The header without these slots; unsealed."""
    return replace(header, slots=tuple(slot for slot in header.slots if slot not in slots), seal=b"")


def opened_by(header: Header, device: DeviceKey) -> list[Slot]:
    """The slots that this device key opens: one, or none."""
    return [slot for slot in header.of("device") if _unwrapped(header, slot, device.key) is not None]


def sealed(header: Header, master_key: bytes) -> Header:
    """The header with its seal."""
    return replace(header, seal=_seal_of(header, master_key))


def master_key_of(header: Header, secret: Secret) -> bytes:
    """The master key, after the header's seal has been proved.

    Raises Trouble: "wrong_passphrase", "wrong_recovery_code", "keyring_other_key", "not_enough_memory", or
    "header_altered" when the secret is right but the seal is not.
    """
    match secret:
        case Passphrase(text):
            found = _open(header, "passphrase", keys.passphrase_bytes(text), "wrong_passphrase")
        case RecoveryCode():
            found = _open(header, "recovery", secret.secret(), "wrong_recovery_code")
        case DeviceKey(key):
            found = _open(header, "device", key, "keyring_other_key")
        case MasterKey(key):
            found = key
    if not hmac.compare_digest(header.seal, _seal_of(header, found)):
        raise Trouble("header_altered")
    return found


def _open(header: Header, kind: str, secret: bytes, otherwise: str) -> bytes:
    for slot in header.of(kind):
        found = _unwrapped(header, slot, secret)
        if found is not None:
            return found
    raise Trouble(otherwise)


def _unwrapped(header: Header, slot: Slot, secret: bytes) -> bytes | None:
    return keys.unwrap(_wrapping_key(slot, secret), slot.nonce, slot.wrapped, bound_to(header, slot))


def _wrapping_key(slot: Slot, secret: bytes) -> bytes:
    if slot.cost is not None:
        return keys.argon2id(secret, slot.salt, slot.cost)
    return keys.derive(secret, _LABELS[slot.type], slot.salt)


def _seal_of(header: Header, master_key: bytes) -> bytes:
    return hmac.digest(keys.derive(master_key, keys.HEADER_MAC), sealed_text(header), "sha256")
