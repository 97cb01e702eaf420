"""The header on disk, twice: `header.json` and its mirror, so that one whole header exists at every instant.

The mirror is written first. Whichever of the two the secret opens is the right one, and the other is written anew
from it: after a crash in the middle of a change, the old or the new passphrase works.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage import standing
from myconnections.storage.disk import TEMPORARY, write_whole
from myconnections.storage.faults import translated
from myconnections.storage.header import MOST_BYTES, Header, Secret, master_key_of, parse, to_bytes

HEADER: Final = standing.HEADER
MIRROR: Final = standing.MIRROR
# When neither opens, the more telling of the two reasons is given.
_TELLING: Final = (
    "not_enough_memory",
    "vault_newer",
    "header_altered",
    "wrong_passphrase",
    "wrong_recovery_code",
    "keyring_other_key",
    "kdf_out_of_bounds",
    "header_damaged",
    "header_missing",
)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A proved header, its master key, and the files that do not say the same.

    `notice` is the code of what the person should hear besides, or "".
    """

    header: Header
    master_key: bytes
    stale: tuple[str, ...]
    notice: str = ""

    def __repr__(self) -> str:
        return f"Unlocked({self.header.vault_id})"


def unlock(folder: Path, secret: Secret) -> Unlocked:
    """Open whichever of the two files the secret opens; writes nothing.

    Raises Trouble: any of `header.master_key_of` and `header.parse`, "header_missing" when neither file is there.
    """
    stored = {name: stored_bytes(folder, name) for name in (HEADER, MIRROR)}
    troubles = []
    for data in dict.fromkeys(stored.values()):  # the same bytes are tried once: a derivation takes its time
        try:
            header = _parsed(data)
            master_key = master_key_of(header, secret)
        except Trouble as trouble:
            troubles.append(trouble)
        else:
            stale = tuple(name for name, other in stored.items() if other != data)
            return Unlocked(header, master_key, stale)
    raise most_telling(troubles)


def read(folder: Path) -> Header:
    """The header without any secret, hence unproved: the first of the two files that can be read.

    Raises Trouble: any of `header.parse`, "header_missing".
    """
    troubles = []
    for name in (HEADER, MIRROR):
        try:
            return _parsed(stored_bytes(folder, name))
        except Trouble as trouble:
            troubles.append(trouble)
    raise most_telling(troubles)


def write(folder: Path, header: Header) -> None:
    """Both files, mirror first. The vault's lock is held by the caller. Raises Trouble("disk_full") and its like."""
    data = to_bytes(header)
    with translated():
        write_whole(folder / MIRROR, data)
        write_whole(folder / HEADER, data)


def repair(folder: Path, unlocked: Unlocked) -> None:
    """Write the stale of the two files anew and remove what a kill left behind. Raises Trouble."""
    data = to_bytes(unlocked.header)
    with translated():
        for name in (HEADER, MIRROR):
            (folder / (name + TEMPORARY)).unlink(missing_ok=True)
            if name in unlocked.stale:
                write_whole(folder / name, data)


def stored_bytes(folder: Path, name: str) -> bytes | None:
    """What stands in one of the files, cut one byte after the greatest allowed size; None when there is none."""
    with translated():
        try:
            with (folder / name).open("rb") as file:
                return file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            return None


def most_telling(troubles: list[Trouble]) -> Trouble:
    """The one of several reasons that helps the person most."""
    return min(troubles, key=lambda trouble: _TELLING.index(trouble.code))


def _parsed(data: bytes | None) -> Header:
    if data is None:
        raise Trouble("header_missing")
    return parse(data)
