"""The header on disk, twice: `header.json` and its mirror, so that one whole header exists at every instant.

The mirror is written first. Whichever of the two the secret opens is the right one, and the other is written anew
from it when it is missing or whole and of another moment of this vault: after a crash in the middle of a change, the
old or the new passphrase works. One that is damaged is left as it is until the keys are changed or the person asks for
it, and keeps its bytes under another name then. A newer one is another program's: nothing is opened beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage import parts
from myconnections.storage.disk import TEMPORARY, replace_patiently, write_whole
from myconnections.storage.faults import translated
from myconnections.storage.header import MOST_BYTES, Header, MasterKey, Secret, master_key_of, parse, to_bytes

HEADER: Final = parts.HEADER
MIRROR: Final = parts.MIRROR
DAMAGED: Final = ".damaged"
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

    `stale` are missing or of another moment, and written anew at opening; `damaged` are neither, and left as they are.
    `notice` is the code of what the person should hear besides, or "".
    """

    header: Header
    master_key: bytes
    stale: tuple[str, ...]
    notice: str = ""
    damaged: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Unlocked({self.header.vault_id})"


def unlock(folder: Path, secret: Secret) -> Unlocked:
    """Open whichever of the two files the secret opens; writes nothing.

    Raises Trouble: any of `header.master_key_of` and `header.parse`, "header_missing" when neither file is there.
    """
    refuse_newer(folder)
    stored = {name: stored_bytes(folder, name) for name in (HEADER, MIRROR)}
    troubles = []
    for data in dict.fromkeys(stored.values()):  # the same bytes are tried once: a derivation takes its time
        try:
            header = _parsed(data)
            master_key = master_key_of(header, secret)
        except Trouble as trouble:
            troubles.append(trouble)
        else:
            others = [name for name, other in stored.items() if other != data]
            stale = tuple(name for name in others if is_of_a_change(stored[name], header, master_key))
            damaged = tuple(name for name in others if name not in stale)
            return Unlocked(header, master_key, stale, damaged=damaged)
    raise most_telling(troubles)


def read(folder: Path) -> Header:
    """The header without any secret, hence unproved: the first of the two files that can be read.

    Raises Trouble: any of `header.parse`, "header_missing".
    """
    refuse_newer(folder)
    troubles = []
    for name in (HEADER, MIRROR):
        try:
            return _parsed(stored_bytes(folder, name))
        except Trouble as trouble:
            troubles.append(trouble)
    raise most_telling(troubles)


def refuse_newer(folder: Path) -> None:
    """Raise Trouble("vault_newer") when either of the two is of a newer program, whatever the other says."""
    for name in (HEADER, MIRROR):
        try:
            _parsed(stored_bytes(folder, name))
        except Trouble as trouble:
            if trouble.code == "vault_newer":
                raise


def write(folder: Path, header: Header, damaged: Sequence[str] = ()) -> None:
    """Both files, mirror first; those `damaged` keep their bytes under another name. Raises Trouble("disk_full"), ….

    The vault's lock is held by the caller.
    """
    data = to_bytes(header)
    with translated():
        for name in (MIRROR, HEADER):
            _put(folder, name, data, damaged)


def repaired(folder: Path, unlocked: Unlocked) -> list[str]:
    """Write the stale of the two files anew and remove what a kill left behind; what is to be said about all that.

    What cannot be written is said, too: a full disk must not keep the owner out.
    """
    said = [unlocked.notice] if unlocked.notice else ["header_restored"] if unlocked.stale else []
    try:
        _repair(folder, unlocked)
    except Trouble:
        said = ["header_not_restored"]
    return said + ["header_damaged_left"] * any(name not in unlocked.stale for name in unlocked.damaged)


def _repair(folder: Path, unlocked: Unlocked) -> None:
    data = to_bytes(unlocked.header)
    with translated():
        for name in (HEADER, MIRROR):
            (folder / (name + TEMPORARY)).unlink(missing_ok=True)
            if name in unlocked.stale:
                _put(folder, name, data, unlocked.damaged)


def _put(folder: Path, name: str, data: bytes, damaged: Sequence[str]) -> None:
    if name in damaged and (folder / name).exists():
        replace_patiently(folder / name, _free(folder, name + DAMAGED))
    write_whole(folder / name, data)


def _free(folder: Path, name: str) -> Path:
    """A name that nobody has."""
    names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
    return next(folder / each for each in names if not (folder / each).exists())


def is_of_a_change(data: bytes | None, header: Header, master_key: bytes) -> bool:
    """Whether what stands in the other file, sealed by this key, is what a change of keys leaves that was cut off."""
    try:
        other = _parsed(data)
        if other.vault_id == header.vault_id and other.generation >= header.generation:
            master_key_of(other, MasterKey(master_key))  # its seal is ours
    except Trouble:
        return data is None
    return other.vault_id == header.vault_id


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
