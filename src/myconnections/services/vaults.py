"""Making a vault, opening it, changing its passphrase: what the window and the command line ask of the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from myconnections.domain.vault import VaultFacts
from myconnections.services import preferences
from myconnections.services.ports import OpenVault, VaultStore


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, unlocked, and its recovery code, which is shown once and kept nowhere."""

    vault: OpenVault
    recovery_code: str


def create(store: VaultStore, folder: Path, passphrase: str, now: datetime, *, language: str = "") -> Created:
    """Make a vault that remembers the language chosen. Refused and Trouble as `VaultStore.create`."""
    vault, code = store.create(folder, passphrase, now)
    try:
        if language:
            with vault.write(None, now) as uow:
                preferences.keep_in(uow, replace(preferences.kept_in(uow), language=language))
    except BaseException:
        vault.close()
        raise
    return Created(vault, code)


def unlock(store: VaultStore, folder: Path, *, passphrase: str = "", recovery_code: str = "") -> OpenVault:
    """Open a vault with either secret. Refused and Trouble as `VaultStore.unlock`."""
    return store.unlock(folder, passphrase=passphrase, recovery_code=recovery_code)


def change_passphrase(
    store: VaultStore, folder: Path, new: str, now: datetime, *, passphrase: str = "", recovery_code: str = ""
) -> None:
    """Give the vault a new passphrase, proved by either secret; its data are not touched."""
    store.change_passphrase(folder, new, now, passphrase=passphrase, recovery_code=recovery_code)


def info(store: VaultStore, folder: Path) -> VaultFacts:
    """What the vault's header says, without any secret. Trouble("vault_missing") when there is none."""
    return store.facts(folder)
