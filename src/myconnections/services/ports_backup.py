"""What the services ask of backups: the doors that storage fills."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from myconnections.domain.backup import Backup, Drilled, Restored


class Backups(Protocol):
    """The backups of one open vault, used from its thread."""

    def check_room(self) -> None:
        """Trouble("disk_full") unless three times the vault is free beside it: to copy it, or to write it all anew."""
        ...

    def make(self, reason: str, now: datetime, file: Path | None = None) -> Backup:
        """One verified backup, in the vault's own folder or as the file given."""
        ...

    def listed(self, folder: Path | None = None) -> list[Backup]:
        """Those in a folder (its own when None), newest first, damaged ones at the end."""
        ...

    def asides(self) -> list[Path]:
        """The vaults that a restoring has put aside beside this one; none of them is opened."""
        ...

    def rotate(self, now: datetime, folder: Path | None = None) -> int:
        """Remove what need not be kept; how many."""
        ...

    def remove(self, backups: Sequence[Backup]) -> None:
        """Delete these files for good."""
        ...

    def copy_to(self, folder: Path, backup: Backup) -> Backup:
        """The same in a second folder. Trouble("backup_folder_missing") when it is unplugged."""
        ...

    def drill(self, backup: Backup, now: datetime) -> Drilled:
        """Restore it in private, check, count, remove."""
        ...


class BackedUp(Protocol):
    """A vault with backups."""

    @property
    def backups(self) -> Backups:
        """What is done with them."""
        ...


class Restores(Protocol):
    """Where a vault is made anew from a backup."""

    def backups_of(self, folder: Path) -> list[Backup]:
        """The backups beside a vault, the one to be restored first: under its present key, then "other_key"."""
        ...

    def backup_at(self, folder: Path, file: Path) -> Backup:
        """Any backup file, told in the same manner: without any secret, so nothing of it is proved."""
        ...

    def restore(
        self,
        file: Path,
        folder: Path,
        now: datetime,
        *,
        passphrase: str = "",
        recovery_code: str = "",
        over: bool = False,
    ) -> Restored:
        """The vault of the backup in a folder that is not there or empty, or `over` the vault there; closed."""
        ...
