"""Where the folder of a vault lies: among files that a cloud keeps in step, on the network, and what that left there.

A vault that two computers write at a time is not brought together by a cloud but torn: one of the two files wins and
the other is put beside it under another name. Backups are whole files that never change, and suit such folders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from myconnections.services.looking import only_looked_at
from myconnections.services.ports import OpenVault

KEY: Final = "whereabouts"
NETWORK: Final = "network"
MOUNTS: Final = Path("/proc/self/mounts")
# Parts of a path by which a folder of each service is known; folded, since people and systems write them differently.
_CLOUDS: Final = (
    ("onedrive", re.compile(r"onedrive\b.*")),  # "OneDrive - Company", too
    ("dropbox", re.compile(r"dropbox\b.*")),
    ("icloud", re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs")),
    ("google_drive", re.compile(r"google ?drive\b.*|my drive|マイドライブ|マイ ドライブ|googledrive-.*")),
    ("nextcloud", re.compile(r"nextcloud\b.*|owncloud\b.*|pcloud ?drive|syncthing|box ?sync")),
)
_NETWORK_KINDS: Final = re.compile(r"nfs\d?|cifs|smb\w*|afs|9p|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|smbnetfs)")
_OWN: Final = frozenset({"people.db", "header.json", "header.json.mirror"})
_LIKE_OURS: Final = re.compile(r"(people|header)[ ._(~-].*\.(db|json|mirror)( ?\(\d+\))?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """`place` is "" for an ordinary folder, else the code of what keeps it; `conflicts` are names of files beside the
    vault's own that a cloud has made of them. Nobody reads, merges or removes those.
    """

    place: str
    conflicts: tuple[str, ...] = ()

    @property
    def odd(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.place or self.conflicts)


def look(folder: Path, mounts: Path = MOUNTS) -> Whereabouts:
    """Where a vault lies. Reads names only; what cannot be read is taken for ordinary."""
    whole = folder.absolute()
    try:
        names = sorted(each.name for each in folder.iterdir())
    except OSError:
        names = []
    return Whereabouts(_place(whole, mounts), conflicts(names))


def conflicts(names: Sequence[str]) -> tuple[str, ...]:
    """Those of the names that a cloud has given to second versions of the vault's files."""
    return tuple(name for name in names if name not in _OWN and _LIKE_OURS.fullmatch(name))


def news(vault: OpenVault, folder: Path, now: datetime, mounts: Path = MOUNTS) -> Whereabouts | None:
    """What there is to tell of the place, once: None when it is ordinary or was told before."""
    found = look(folder, mounts)
    with vault.read() as uow:
        told = uow.settings.get(KEY)
    here = [found.place, *found.conflicts]
    if not found.odd or told == here:
        return None
    if not only_looked_at(vault):
        with vault.write(None, now) as uow:
            uow.settings.put(KEY, here)
    return found


def _place(folder: Path, mounts: Path) -> str:
    for part in folder.parts:
        for code, pattern in _CLOUDS:
            if pattern.fullmatch(part.casefold()):
                return code
    return NETWORK if str(folder).startswith(("\\\\", "//")) or _mounted(folder, mounts) else ""


def _mounted(folder: Path, mounts: Path) -> bool:
    """Whether the innermost disk that holds the folder is another computer's (Linux)."""
    try:
        lines = mounts.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False
    found = (0, "")
    for line in lines:
        _, place, kind, *_ = [*line.split(" "), "", "", ""]
        place = place.replace("\\040", " ")
        if place and folder.is_relative_to(place):
            found = max(found, (len(place), kind))
    return _NETWORK_KINDS.fullmatch(found[1]) is not None
