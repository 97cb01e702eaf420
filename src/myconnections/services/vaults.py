"""Making a vault, opening it, changing its passphrase: what the window and the command line ask of the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from myconnections.domain.errors import Trouble
from myconnections.domain.vault import VaultFacts
from myconnections.services import code_kept, key_dates, preferences

if TYPE_CHECKING:
    from myconnections.services.ports import OpenVault, VaultStore

_HELPED_BY_A_BACKUP: Final = frozenset(
    {"vault_damaged", "database_missing", "foreign_database", "header_missing", "header_damaged", "header_altered"}
)


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, unlocked, and its recovery code, which is shown once and kept nowhere."""

    vault: OpenVault
    recovery_code: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the keyring said: the vault, or None and the code of why the passphrase is to be asked for.

    "keyring_off" is the usual case: nobody has asked the keyring to remember this vault.
    """

    vault: OpenVault | None
    trouble: str = ""


def create(
    store: VaultStore, folder: Path, passphrase: str, now: datetime, *, language: str = "", confirmed: bool = True
) -> Created:
    """Make a vault that remembers the language chosen. Refused and Trouble as `VaultStore.create`.

    `confirmed` off: its recovery code has still to be typed back (`code_kept`), or is asked for anew.
    """
    vault, code = store.create(folder, passphrase, now)
    try:
        if language or not confirmed:
            with vault.write(None, now) as uow:
                if not confirmed:
                    code_kept.note_open(uow, store.facts(folder))
                if language:
                    preferences.keep_in(uow, replace(preferences.kept_in(uow), language=language))
        key_dates.look(store, vault, folder, now)  # so that its secrets have their date, whatever changes them first
    except BaseException:
        vault.close()
        raise
    return Created(vault, code)


def unlock(
    store: VaultStore,
    folder: Path,
    *,
    passphrase: str = "",
    recovery_code: str = "",
    patience: float = 0,
    looking: bool = False,
) -> OpenVault:
    """Open a vault with either secret. Refused and Trouble as `VaultStore.unlock`.

    `patience`: seconds for which whoever has it open is waited for, a process that is just locking it. `looking`: to
    check it as it is, of an older schema, too; nothing is written.

    Trouble that a backup helps against names the one to restore beside the vault (`backup`, "" when there is none), and
    says where that would bring back the key of before (`backup_state`, "other_key").
    """
    try:
        return store.unlock(
            folder, passphrase=passphrase, recovery_code=recovery_code, patience=patience, looking=looking
        )
    except Trouble as trouble:
        raise _with_way_out(store, trouble, folder) from trouble


def unlock_remembered(store: VaultStore, folder: Path, *, looking: bool = False) -> Remembered:
    """Open a vault by the keyring of this device, within ten seconds. Trouble with the keyring itself is no error.

    Everything else is raised as `unlock` does.
    """
    try:
        return Remembered(store.unlock_remembered(folder, looking=looking))
    except Trouble as trouble:
        if trouble.code.startswith("keyring_"):
            return Remembered(None, trouble.code)
        raise _with_way_out(store, trouble, folder) from trouble


def change_passphrase(
    store: VaultStore,
    folder: Path,
    new: str,
    now: datetime,
    *,
    passphrase: str = "",
    recovery_code: str = "",
    backup: bool = True,
) -> None:
    """Give the vault a new passphrase, proved by either secret; its data are not touched.

    A backup comes first. Trouble("no_backup_before", why) when it cannot be made: the person may go on without one
    (`backup` off). A second folder that is full or unplugged stops nobody.
    """
    store.keys(folder).change_passphrase(new, now, passphrase=passphrase, recovery_code=recovery_code, backup=backup)


def info(store: VaultStore, folder: Path) -> VaultFacts:
    """What the vault's header says, without any secret. Trouble("vault_missing") when there is none."""
    return store.facts(folder)


def _with_way_out(store: VaultStore, trouble: Trouble, folder: Path) -> Trouble:
    if trouble.code not in _HELPED_BY_A_BACKUP:
        return trouble
    from myconnections.domain.backup import DAMAGED, OTHER_KEY  # loaded here: where a vault opens, nobody asks for it

    kept = [one for one in store.backups_of(folder) if one.state != DAMAGED]
    way = {"backup": kept[0].file.name if kept else ""}
    if kept and kept[0].state == OTHER_KEY:
        way["backup_state"] = OTHER_KEY
    return Trouble(trouble.code, **(trouble.facts | way))
