"""How a header is written down: canonical JSON (sorted keys, no spaces, ASCII, one line end), at most 64 KiB.

A header is accepted only when writing down what was read gives the same bytes. What is read here is trusted in
nothing: no key is derived, and no cost is accepted that lies out of bounds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage import keys
from myconnections.storage.keys import KdfParameters

FORMAT: Final = "myconnections-vault"
VERSION: Final = 1
MOST_BYTES: Final = 64 * 1024
MOST_SLOTS: Final = 16
PENDING_SLOT: Final = 0  # outside the slots that secrets open
_MOST_GENERATION: Final = 2**53 - 1
_TYPES: Final = frozenset({"passphrase", "recovery", "device"})
_ARGON2_VERSION: Final = 19  # 1.3, the only one


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
class Pending:
    """A master key that is about to take the other's place: the new one under the old, and the slots it will have.

    It stands in the header before the database is given its new key, and goes when that is done: whichever of the
    two opens the database tells how far it came.
    """

    key: Slot
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says. `seal` is empty until `sealed`; `created` and `changed` are UTC, for people only."""

    vault_id: str
    generation: int
    created: str
    changed: str
    slots: tuple[Slot, ...]
    seal: bytes = b""
    pending: Pending | None = None

    def of(self, kind: str) -> list[Slot]:
        """The slots of a type: "passphrase", "recovery" or "device"."""
        return [slot for slot in self.slots if slot.type == kind]


def to_bytes(header: Header) -> bytes:
    """The bytes of a sealed header as they stand in the file."""
    return _canonical(_plain(header) | {"mac": header.seal.hex()})


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
    for slot in (*header.slots, *(header.pending.slots if header.pending else ())):
        if slot.cost is not None:
            keys.check_bounds(slot.cost)
    return header


def bound_to(header: Header, slot: Slot) -> bytes:
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


def sealed_text(header: Header) -> bytes:
    """Everything but the seal, as it is sealed."""
    return _canonical(_plain(header))


def _canonical(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"


def _plain(header: Header) -> dict[str, object]:
    told: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "vault_id": header.vault_id,
        "generation": header.generation,
        "created": header.created,
        "changed": header.changed,
        "slots": [_plain_slot(slot) for slot in header.slots],
    }
    if header.pending is not None:
        slots = [_plain_slot(slot) for slot in header.pending.slots]
        told["pending"] = {"key": _plain_slot(header.pending.key), "slots": slots}
    return told


def _plain_slot(slot: Slot) -> dict[str, object]:
    return {
        "id": slot.id,
        "type": slot.type,
        "kdf": _kdf(slot),
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
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
    pending = told.get("pending")
    return Header(
        vault_id=_hex(told["vault_id"], 16).hex(),
        generation=_whole(told["generation"], _MOST_GENERATION),
        created=_text(told["created"]),
        changed=_text(told["changed"]),
        slots=_read_slots(told["slots"]),
        seal=_hex(told["mac"], 32),
        pending=None if pending is None else Pending(_read_pending(pending["key"]), _read_slots(pending["slots"])),
    )


def _read_slots(told: object) -> tuple[Slot, ...]:
    """Slots in order, one of them the passphrase's, at most one a recovery code's."""
    if not isinstance(told, list):
        raise TypeError
    slots = tuple(_read_slot(slot, _TYPES) for slot in told)
    ids, kinds = [slot.id for slot in slots], [slot.type for slot in slots]
    in_order = ids == sorted(set(ids)) and len(ids) <= MOST_SLOTS and 0 not in ids
    if not in_order or kinds.count("passphrase") != 1 or kinds.count("recovery") > 1:
        raise ValueError
    return slots


def _read_pending(told: dict[str, object]) -> Slot:
    slot = _read_slot(told, frozenset({"pending"}))
    if slot.id != PENDING_SLOT:
        raise ValueError
    return slot


def _read_slot(told: dict[str, object], kinds: frozenset[str]) -> Slot:
    kind, kdf = _text(told["type"]), told["kdf"]
    if kind not in kinds or not isinstance(kdf, dict):
        raise ValueError
    cost = None
    if kind == "passphrase":
        # Not yet proved to be whole numbers within bounds: `parse` asks that after the bytes have been compared.
        cost = KdfParameters(kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    return Slot(
        id=_whole(told["id"], _MOST_GENERATION, least=0),
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


def _whole(told: object, most: int, least: int = 1) -> int:
    if type(told) is not int or not least <= told <= most:
        raise ValueError
    return told
