"""What can be said of a vault without opening it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

TO_ASK: Final = "erased_to_ask"
"""The setting that says that nobody has yet been asked about those erased who may have come back with a backup."""
BACKUP_SUFFIX: Final = ".mcb"
"""How the name of a backup ends. It stands here because the start waits for no rule of backups."""

_PARTS = ("people.db", "header.json", "vault.lock", "vault.commits")


def is_part(name: str) -> bool:
    """Whether a file of this name in a vault's folder is the vault's own: its database, its header, its lock, its
    count of changes, or a companion of one of them. A test of the storage holds the names to those it writes.
    """
    return name.casefold().startswith(_PARTS)


@dataclass(frozen=True, slots=True)
class VaultFacts:
    """The facts of a vault's header, unproved until it is unlocked; `size` is of the database in bytes.

    `kdf` names the cost of the passphrase's derivation; `slots` the kinds of keys that open the vault. `changed` is
    when the header was last written (UTC, ISO). `marks` tell a passphrase or code from the one before it: another one
    has another mark, which says nothing of the secret.
    """

    folder: Path
    vault_id: str
    format: int
    generation: int
    kdf: dict[str, int]
    slots: tuple[str, ...]
    size: int
    changed: str
    marks: dict[str, str]


@dataclass(frozen=True, slots=True)
class KeyringState:
    """Whether the system's keyring opens a vault.

    `available`: there is a keyring on this device; `here`: it opens the vault; `devices`: how many devices do, as the
    header says; `trouble`: the code of what is wrong with the keyring ("keyring_locked", …), or "".
    """

    available: bool
    here: bool
    devices: int
    trouble: str = ""
