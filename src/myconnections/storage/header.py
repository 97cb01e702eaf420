"""The header of a vault: which slots hold the master key, sealed by a code that only the master key can make.

Canonical JSON (sorted keys, no spaces, ASCII, one line end), at most 64 KiB. A header is accepted only when writing
down what was read gives the same bytes, and when its seal (HMAC-SHA256 over everything else) is right. Each slot
binds the wrapped key to the vault, to its own place and to every parameter of its derivation.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage import keys
from myconnections.storage.keys import KdfParameters
from myconnections.storage.recovery import RecoveryCode

FORMAT: Final = "myconnections-vault"
VERSION: Final = 1
MOST_BYTES: Final = 64 * 1024
PASSPHRASE_SLOT: Final = 1
RECOVERY_SLOT: Final = 2
_MOST_SLOTS: Final = 16
_MOST_GENERATION: Final = 2**53 - 1
# "device" (a key in the system's keyring) and "pending" (a master key being replaced) are kept though not opened yet.
_TYPES: Final = frozenset({"passphrase", "recovery", "device", "pending"})
_ARGON2_VERSION: Final = 19  # 1.3, the only one


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


Secret = Passphrase | RecoveryCode | MasterKey


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the master key. `cost` is of Argon2id; None means HKDF, for secrets that are random already."""

    id: int
    type: str
    cost: KdfParameters | None
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says. `seal` is empty until `sealed`; `created` and `changed` are UTC, for people only."""

    vault_id: str
    generation: int
    created: str
    changed: str
    slots: tuple[Slot, ...]
    seal: bytes = b""


def new_slot(header: Header, slot_id: int, secret: bytes, master_key: bytes, cost: KdfParameters | None) -> Slot:
    """A slot of fresh salt and nonce holding the master key for `secret`.

    With a cost it is the passphrase's, without it the recovery code's.
    """
    kind = "recovery" if cost is None else "passphrase"
    salt, nonce = secrets.token_bytes(keys.SALT_BYTES), secrets.token_bytes(keys.NONCE_BYTES)
    slot = Slot(slot_id, kind, cost, salt, nonce, b"")
    wrapped = keys.wrap(_wrapping_key(slot, secret), nonce, master_key, _bound_to(header, slot))
    return replace(slot, wrapped=wrapped)


def with_slot(header: Header, slot: Slot) -> Header:
    """The header with this slot added, or in the place of the one with the same id; unsealed."""
    others = [old for old in header.slots if old.id != slot.id]
    return replace(header, slots=tuple(sorted([*others, slot], key=lambda one: one.id)), seal=b"")


def sealed(header: Header, master_key: bytes) -> Header:
    """The header with its seal."""
    return replace(header, seal=_seal_of(header, master_key))


def to_bytes(header: Header) -> bytes:
    """The bytes of a sealed header as they stand in the file."""
    return _canonical(_plain(header) | {"mac": header.seal.hex()})


def master_key_of(header: Header, secret: Secret) -> bytes:
    """The master key, after the header's seal has been proved.

    Raises Trouble: "wrong_passphrase", "wrong_recovery_code", "not_enough_memory", or "header_altered" when the secret
    is right but the seal is not.
    """
    match secret:
        case Passphrase(text):
            found = _open(header, "passphrase", keys.passphrase_bytes(text), "wrong_passphrase")
        case RecoveryCode():
            found = _open(header, "recovery", secret.secret(), "wrong_recovery_code")
        case MasterKey(key):
            found = key
    if not hmac.compare_digest(header.seal, _seal_of(header, found)):
        raise Trouble("header_altered")
    return found


def parse(data: bytes) -> Header:
    """Read a header without trusting it.

    Raises Trouble: "header_damaged", "vault_newer" (found, known) or "kdf_out_of_bounds"; derives nothing.
    """
    if len(data) > MOST_BYTES:
        raise Trouble("header_damaged")
    try:
        told = json.loads(data.decode("ascii"))
    except (ValueError, RecursionError):
        raise Trouble("header_damaged") from None
    if isinstance(told, dict) and told.get("format") == FORMAT:
        version = told.get("version")
        if type(version) is int and version > VERSION:
            raise Trouble("vault_newer", found=version, known=VERSION)
    try:
        header = _read(told)
    except (KeyError, TypeError, ValueError):
        raise Trouble("header_damaged") from None
    if to_bytes(header) != data:
        raise Trouble("header_damaged")
    for slot in header.slots:
        if slot.cost is not None:
            keys.check_bounds(slot.cost)
    return header


def _open(header: Header, kind: str, secret: bytes, otherwise: str) -> bytes:
    for slot in header.slots:
        if slot.type == kind:
            found = keys.unwrap(_wrapping_key(slot, secret), slot.nonce, slot.wrapped, _bound_to(header, slot))
            if found is not None:
                return found
    raise Trouble(otherwise)


def _wrapping_key(slot: Slot, secret: bytes) -> bytes:
    if slot.cost is not None:
        return keys.argon2id(secret, slot.salt, slot.cost)
    return keys.derive(secret, keys.RECOVERY_SLOT, slot.salt)


def _bound_to(header: Header, slot: Slot) -> bytes:
    """What the wrapped key is authenticated with: format, version, vault, slot, type, all parameters."""
    return _canonical(
        {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": header.vault_id,
            "slot": slot.id,
            "type": slot.type,
            "kdf": _kdf(slot),
        }
    )


def _seal_of(header: Header, master_key: bytes) -> bytes:
    return hmac.digest(keys.derive(master_key, keys.HEADER_MAC), _canonical(_plain(header)), "sha256")


def _canonical(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"


def _plain(header: Header) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "vault_id": header.vault_id,
        "generation": header.generation,
        "created": header.created,
        "changed": header.changed,
        "slots": [
            {
                "id": slot.id,
                "type": slot.type,
                "kdf": _kdf(slot),
                "nonce": slot.nonce.hex(),
                "wrapped": slot.wrapped.hex(),
            }
            for slot in header.slots
        ],
    }


def _kdf(slot: Slot) -> dict[str, object]:
    if slot.cost is None:
        return {"algorithm": "hkdf-sha256", "salt": slot.salt.hex()}
    return {
        "algorithm": "argon2id",
        "version": _ARGON2_VERSION,
        "memory_kib": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "salt": slot.salt.hex(),
    }


def _read(told: object) -> Header:
    """The header told; what is not ours raises KeyError, TypeError or ValueError.

    Unknown or missing members, other versions and other formats are found when the result is written down again.
    """
    if not isinstance(told, dict):
        raise TypeError
    header = Header(
        vault_id=_hex(told["vault_id"], 16).hex(),
        generation=_whole(told["generation"], _MOST_GENERATION),
        created=_text(told["created"]),
        changed=_text(told["changed"]),
        slots=tuple(_read_slot(slot) for slot in told["slots"]),
        seal=_hex(told["mac"], 32),
    )
    ids = [slot.id for slot in header.slots]
    kinds = [slot.type for slot in header.slots]
    in_order = ids == sorted(set(ids)) and len(ids) <= _MOST_SLOTS
    if not in_order or kinds.count("passphrase") != 1 or kinds.count("recovery") > 1 or kinds.count("pending") > 1:
        raise ValueError
    return header


def _read_slot(told: dict[str, object]) -> Slot:
    kind, kdf = _text(told["type"]), told["kdf"]
    if kind not in _TYPES or not isinstance(kdf, dict):
        raise ValueError
    cost = None
    if kind == "passphrase":
        # Not yet proved to be whole numbers within bounds: `parse` asks that after the bytes have been compared.
        cost = KdfParameters(kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    return Slot(
        id=_whole(told["id"], _MOST_GENERATION),
        type=kind,
        cost=cost,
        salt=_hex(kdf["salt"], keys.SALT_BYTES),
        nonce=_hex(told["nonce"], keys.NONCE_BYTES),
        wrapped=_hex(told["wrapped"], keys.WRAPPED_BYTES),
    )


def _hex(told: object, length: int) -> bytes:
    value = bytes.fromhex(_text(told))
    if len(value) != length:
        raise ValueError
    return value


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError
    return told


def _whole(told: object, most: int) -> int:
    if type(told) is not int or not 1 <= told <= most:
        raise ValueError
    return told
