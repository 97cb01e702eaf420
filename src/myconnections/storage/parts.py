"""What stands in the folder of a vault, by name. For the first window: it loads neither database nor cryptography."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Final

from myconnections.domain.vault import BACKUP_SUFFIX

DATABASE: Final = "people.db"
HEADER: Final = "header.json"
MIRROR: Final = "header.json.mirror"
PARTS: Final = (DATABASE, HEADER, MIRROR)
BACKUPS: Final = "backups"
DRILL: Final = ".drill-"
ASIDE: Final = ".before-restore-"


def waiting(folder: Path) -> Path:
    """Where a restored vault stands, whole, before it takes the place of the one in `folder` (see `swapping`)."""
    return folder.parent / f".{folder.name}.restored"


def unpacking(folder: Path) -> str:
    """How the names of the folders begin, beside `folder`, in which a restored vault is being made."""
    return f".{folder.name}.restoring-"


def asides(folder: Path) -> list[Path]:
    """The vaults that a restoring has put aside, whole, beside `folder`."""
    return sorted(folder.parent.glob(f"{glob.escape(folder.name)}{ASIDE}*"))


def backups(folder: Path) -> list[Path]:
    """The files of the vault's backups, newest first by their names, which begin with the moment. Nothing is read."""
    return sorted((folder / BACKUPS).glob(f"*{BACKUP_SUFFIX}"), reverse=True)


def exists(folder: Path) -> bool | None:
    """Whether any part of a vault stands in the folder; None when only the store can say.

    So it is where a restoring was killed in the middle of its moving, and where one may not look.
    """
    try:
        if waiting(folder).exists():
            return None
        return any((folder / part).exists() for part in PARTS)
    except OSError:
        return None
