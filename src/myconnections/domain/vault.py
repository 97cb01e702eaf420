"""What can be said of a vault without opening it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class VaultFacts:
    """The facts of a vault's header, unproved until it is unlocked; `size` is of the database in bytes.

    `kdf` names the cost of the passphrase's derivation; `slots` the kinds of keys that open the vault.
    """

    folder: Path
    vault_id: str
    format: int
    generation: int
    kdf: dict[str, int]
    slots: tuple[str, ...]
    size: int
