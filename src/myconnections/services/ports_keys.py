"""What the services ask of the keys of a vault: the doors that storage fills."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from myconnections.domain.vault import KeyringState


class Rekeyed(Protocol):
    """An open vault whose database is closed and opened again while its key is replaced."""

    def let_go(self) -> None:
        """Close the database and keep the lock."""
        ...

    def reopen(self, master_key: bytes) -> None:
        """Open the database by this key."""
        ...


class Keys(Protocol):
    """What opens one vault, changed; each change is proved by a secret. The vault may be open or closed."""

    def change_passphrase(
        self, new: str, now: datetime, *, passphrase: str = "", recovery_code: str = "", backup: bool = True
    ) -> None:
        """Another passphrase. Trouble("no_backup_before", why) unless `backup` is off."""
        ...

    def check_code(self, code: str) -> None:
        """Whether a recovery code opens the vault: Refused and Trouble say that it does not."""
        ...

    def put_code(self, code: str, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> None:
        """Another recovery code in place of the old one; none when it is empty."""
        ...

    def keyring_state(self) -> KeyringState:
        """Whether this device's keyring opens the vault; no secret is needed."""
        ...

    def remember(self, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> None:
        """Let this device's keyring open the vault."""
        ...

    def forget(self, now: datetime, *, passphrase: str = "", recovery_code: str = "", everywhere: bool = False) -> None:
        """Let the keyring no longer open it, here or on every device."""
        ...

    def replace(self, code: str, now: datetime, *, passphrase: str, vault: Rekeyed | None = None) -> None:
        """Another encryption key and recovery code, the same passphrase."""
        ...

    def take_header(self, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> str:
        """The header of the newest backup that fits in place of a lost one; the name of the backup."""
        ...


class KeyHolding(Protocol):
    """Where the keys of vaults are changed."""

    def keys(self, folder: Path) -> Keys:
        """The keys of the vault in a folder."""
        ...

    def new_code(self) -> str:
        """A recovery code that nothing knows yet."""
        ...

    def set_aside(self, folder: Path, now: datetime) -> list[str]:
        """Rename side files that do not belong to the vault; the new names."""
        ...
