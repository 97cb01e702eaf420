"""From a passphrase or a recovery code to the keys of the vault (Argon2id, HKDF, AES-256-GCM).

passphrase --NFKC, UTF-8--> Argon2id -> wrapping key; recovery code --HKDF--> wrapping key; either opens the slot
that holds the master key. Every other key is derived from the master key by a label.
The `cryptography` package is loaded when first needed: `info` and a refused header do without it.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.passphrase import LEAST, folded, long_enough

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
WRAPPED_BYTES: Final = KEY_BYTES + 16  # AES-GCM appends its tag
DATABASE: Final = "db/1"
HEADER_MAC: Final = "header-mac/1"
BACKUP_MAC: Final = "backup-mac/1"
EXPORT: Final = "export/1"
RECOVERY_SLOT: Final = "recovery-slot/1"
DEVICE_SLOT: Final = "device-slot/1"
PENDING_SLOT: Final = "pending-slot/1"
_LONGEST: Final = 1024  # characters before NFKC, which can grow a text eighteenfold
_CALIBRATION_SECONDS: Final = 1.0
_CALIBRATION_KIB: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """The cost of one Argon2id: memory in KiB, passes over it, parallel lanes."""

    memory_kib: int
    passes: int
    lanes: int


DEFAULT_KDF: Final = KdfParameters(64 * 1024, 3, 4)  # RFC 9106, second recommended option
FLOOR_KDF: Final = KdfParameters(19 * 1024, 2, 1)
CEILING_KDF: Final = KdfParameters(1024 * 1024, 20, 8)


def check_bounds(kdf: KdfParameters) -> None:
    """Raise Trouble("kdf_out_of_bounds") unless between floor and ceiling: asked before any derivation."""
    for name in ("memory_kib", "passes", "lanes"):
        value = getattr(kdf, name)
        # bool is an int to Python; a header saying "true" lanes is not one of ours.
        if type(value) is not int or not getattr(FLOOR_KDF, name) <= value <= getattr(CEILING_KDF, name):
            raise Trouble("kdf_out_of_bounds", parameter=name)


def new_passphrase_bytes(passphrase: str) -> bytes:
    """What a passphrase chosen now derives from; at least 8 characters after NFKC.

    Raises Refused: "passphrase_too_short" (least=8), "passphrase_too_long" (most=1024), "passphrase_unreadable".
    """
    if len(passphrase) > _LONGEST:
        raise Refused("passphrase_too_long", most=_LONGEST)
    if not long_enough(passphrase):
        raise Refused("passphrase_too_short", least=LEAST)
    try:
        return folded(passphrase).encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair, from a badly decoded command line
        raise Refused("passphrase_unreadable") from None


def passphrase_bytes(passphrase: str) -> bytes:
    """NFKC and UTF-8: the same Japanese passphrase gives the same bytes from every keyboard and system.

    Raises Trouble("wrong_passphrase") for what can never be one: too long, or not a text of characters.
    """
    if len(passphrase) > _LONGEST:
        raise Trouble("wrong_passphrase")
    try:
        return folded(passphrase).encode("utf-8")
    except UnicodeEncodeError:
        raise Trouble("wrong_passphrase") from None


def argon2id(secret: bytes, salt: bytes, kdf: KdfParameters) -> bytes:
    """32 bytes by Argon2id (RFC 9106, version 1.3).

    Raises Trouble("kdf_out_of_bounds") before any work, Trouble("not_enough_memory") when the memory cannot be had;
    the parameters are never lowered silently.
    """
    check_bounds(kdf)
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derivation = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=kdf.passes, lanes=kdf.lanes, memory_cost=kdf.memory_kib
    )
    try:
        return derivation.derive(secret)
    except MemoryError:
        raise Trouble("not_enough_memory", needed_kib=kdf.memory_kib) from None


def derive(master_key: bytes, label: str, salt: bytes | None = None) -> bytes:
    """32 bytes for one purpose, by HKDF-SHA256 (RFC 5869) with the label as its info."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=label.encode("ascii")).derive(master_key)


def new_master_key() -> bytes:
    """32 bytes from the system's source of secrets."""
    return secrets.token_bytes(KEY_BYTES)


def new_vault_id() -> str:
    """The name of a vault to itself: 32 hex digits of chance."""
    return secrets.token_hex(16)


def wrap(wrapping_key: bytes, nonce: bytes, master_key: bytes, bound_to: bytes) -> bytes:
    """The master key under AES-256-GCM; `bound_to` is authenticated with it. The nonce is used once."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(wrapping_key).encrypt(nonce, master_key, bound_to)


def unwrap(wrapping_key: bytes, nonce: bytes, wrapped: bytes, bound_to: bytes) -> bytes | None:
    """The master key, or None when the key, the bytes or what they are bound to do not belong together."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(wrapping_key).decrypt(nonce, wrapped, bound_to)
    except InvalidTag:
        return None


def raw_key_text(key: bytes) -> str:
    """The key as SQLCipher's raw-key text: x'64 hex digits'.

    Raises ValueError for anything but 32 bytes: SQLCipher would silently take another length as a passphrase.
    """
    if not isinstance(key, bytes) or len(key) != KEY_BYTES:
        raise ValueError("a raw key is exactly 32 bytes")
    digits = key.hex()
    if len(digits) != 2 * KEY_BYTES or not set(digits) <= set("0123456789abcdef"):
        raise ValueError("a raw key is exactly 64 hex digits")
    return f"x'{digits}'"


def calibrate(measure: Callable[[KdfParameters], float] | None = None) -> KdfParameters:
    """The cost of a passphrase on this machine: the default, its memory doubled while it stays within 1 s and 256 MiB.

    `measure` gives the seconds one derivation takes; by default it runs one.
    """
    seconds_of = measure or _seconds_of
    chosen = DEFAULT_KDF
    taken = seconds_of(chosen)
    while 2 * chosen.memory_kib <= _CALIBRATION_KIB and 2 * taken <= _CALIBRATION_SECONDS:
        dearer = replace(chosen, memory_kib=2 * chosen.memory_kib)
        try:
            taken = seconds_of(dearer)
        except Trouble:  # not that much memory free today: stay with what has just worked
            break
        if taken > _CALIBRATION_SECONDS:
            break
        chosen = dearer
    return chosen


def at_least(chosen: KdfParameters, present: KdfParameters) -> KdfParameters:
    """The cost chosen, and in no part of it below the present one: what is changed never becomes easier to guess."""
    return KdfParameters(
        max(chosen.memory_kib, present.memory_kib),
        max(chosen.passes, present.passes),
        max(chosen.lanes, present.lanes),
    )


def _seconds_of(kdf: KdfParameters) -> float:
    start = time.perf_counter()
    argon2id(b"how long does this take", bytes(SALT_BYTES), kdf)
    return time.perf_counter() - start
