"""What opens a vault, changed (recovery code, keyring, encryption key), and what helps one that does not open.

The passphrase itself: `vaults.change_passphrase`.

Each change is proved by the passphrase or the recovery code, whether the vault is open or closed, because a desk may
be unattended. None of them can be undone, and old backups keep the secrets they were made with.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from myconnections.domain.vault import KeyringState
from myconnections.services import backups
from myconnections.services.backups import Fresh
from myconnections.services.ports import OpenVault, VaultStore


def new_recovery_code(store: VaultStore) -> str:
    """A recovery code to be shown and typed back; nothing knows it until `put_recovery_code` or `replace_key`."""
    return store.new_code()


def put_recovery_code(
    store: VaultStore, folder: Path, code: str, now: datetime, *, passphrase: str = "", recovery_code: str = ""
) -> None:
    """The code opens the vault from now on and the old one no longer; with "" no code does.

    Refused("recovery_code_mistyped"); Trouble as `unlock`. Older backups open with the code they were made with.
    """
    store.keys(folder).put_code(code, now, passphrase=passphrase, recovery_code=recovery_code)


def check_recovery_code(store: VaultStore, folder: Path, code: str) -> None:
    """Whether the code on the paper opens the vault. It says nothing when it does.

    Refused("recovery_code_mistyped"), Trouble("wrong_recovery_code"), ("recovery_code_off").
    """
    store.keys(folder).check_code(code)


def keyring_state(store: VaultStore, folder: Path) -> KeyringState:
    """Whether this device has a keyring and opens the vault by it. May take ten seconds."""
    return store.keys(folder).keyring_state()


def keyring_says(store: VaultStore, folder: Path) -> str:
    """Why this device's keyring does not open the vault, as a code, or "" when it does. May take ten seconds.

    "keyring_off" when it was not told to: then no keyring is looked for. Trouble when the header cannot be read.
    """
    if "device" not in store.facts(folder).slots:
        return "keyring_off"
    state = keyring_state(store, folder)
    return "" if state.here else state.trouble or "keyring_no_entry"


def remember(store: VaultStore, folder: Path, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> None:
    """Let this device's keyring open the vault: whoever uses the unlocked computer account can, too.

    Trouble whose code begins with "keyring_" when there is no real one, or it is locked or silent.
    """
    store.keys(folder).remember(now, passphrase=passphrase, recovery_code=recovery_code)


def forget(
    store: VaultStore,
    folder: Path,
    now: datetime,
    *,
    passphrase: str = "",
    recovery_code: str = "",
    everywhere: bool = False,
) -> None:
    """Let the keyring no longer open the vault: of this device, or of every one."""
    store.keys(folder).forget(now, passphrase=passphrase, recovery_code=recovery_code, everywhere=everywhere)


def replace_key(
    store: VaultStore, folder: Path, code: str, now: datetime, *, passphrase: str, vault: OpenVault | None = None
) -> Fresh:
    """Encrypt everything anew with another key; the passphrase stays, `code` is the new recovery code ("" for none).

    `vault`: the one that is open, given from its own thread. A backup comes before, always, and opens with the old key
    and the secrets of its day as all older ones do; another comes after, which opens with the new one. Trouble
    ("no_backup_before", why), ("disk_full"), …: then the old secrets are in force.
    """
    store.keys(folder).replace(code, now, passphrase=passphrase, vault=vault)
    if vault is not None:
        return backups.begin_anew(vault, now)
    opened = store.unlock(folder, passphrase=passphrase)
    try:
        return backups.begin_anew(opened, now)
    finally:
        opened.close()


def take_header(
    store: VaultStore, folder: Path, now: datetime, *, passphrase: str = "", recovery_code: str = ""
) -> str:
    """Put the header of the newest fitting backup in the place of a lost one; the name of that backup.

    Opened by the secrets of that backup. Refused("header_is_good"), ("no_backup"); Trouble("no_header_fits"), ….
    """
    return store.keys(folder).take_header(now, passphrase=passphrase, recovery_code=recovery_code)


def set_side_files_aside(store: VaultStore, folder: Path, now: datetime) -> list[str]:
    """Rename what lies beside the database and belongs to another ("side_file_foreign"); the new names."""
    return store.set_aside(folder, now)
