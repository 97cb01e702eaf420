"""Which backup is offered where the vault itself cannot say, as at the door: told without any secret, so unproved.

Each change of a secret makes its slot of the header anew, with a salt of its own; another encryption key makes all of
them anew. So two headers with a slot in common hold the same key, and so does whatever hangs together by such pairs.
Where every secret was changed one after the other, that cannot be told from another key: neither opens with today's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from myconnections.domain.backup import DAMAGED, GOOD, OTHER_KEY, Backup, by_age
from myconnections.domain.errors import Told, Trouble
from myconnections.storage import backup_file, header_files, parts
from myconnections.storage import header_format as headers
from myconnections.storage.header_format import Header

_WORST_FIRST: Final = (DAMAGED, OTHER_KEY, GOOD)


@dataclass(frozen=True, slots=True)
class _Read:
    """A backup as it tells itself, and the salts of the slots in its header."""

    backup: Backup
    salts: frozenset[bytes] = frozenset()


def offered(folder: Path) -> list[Backup]:
    """The backups beside a vault, the one to be restored first: those under its present key by age, then the others.

    Where its header cannot be read, the present key is that of the backup whose keys were written last. Those of
    another vault are left out; damage shows only as far as header and manifest tell, and comes last.
    """
    return sorted(_of_vault(folder), key=lambda one: (_WORST_FIRST.index(one.state), by_age(one)), reverse=True)


def looked_at(folder: Path, file: Path) -> Backup:
    """Any backup file, told as `offered` does; one of another vault is "good": it replaces no key of this one."""
    return next(one for one in _of_vault(folder, file) if one.file == file)


def _of_vault(folder: Path, besides: Path | None = None) -> list[Backup]:
    files = dict.fromkeys([*parts.backups(folder), *([besides] if besides else [])])
    found = [_read(path) for path in files]
    vault_id, known = _present(folder, found)
    ours = [one for one in found if one.backup.vault_id == vault_id]
    linked = _linked(known, ours)
    return [
        replace(one.backup, state=OTHER_KEY) if one in ours and not one.salts & linked else one.backup
        for one in found
        if one in ours or one.backup.state == DAMAGED or one.backup.file == besides
    ]


def _present(folder: Path, found: Sequence[_Read]) -> tuple[str, frozenset[bytes]]:
    """Which vault it is, and the salts of its slots."""
    try:
        header = header_files.read(folder)
    except Told:
        last = max(found, key=lambda one: (one.backup.generation, by_age(one.backup)), default=None)
        return (last.backup.vault_id, last.salts) if last else ("", frozenset())
    return header.vault_id, _salts(header)


def _linked(known: frozenset[bytes], found: Sequence[_Read]) -> frozenset[bytes]:
    """All salts of the same key, over as many backups as it takes."""
    while True:
        grown = known.union(*(one.salts for one in found if one.salts & known))
        if grown == known:
            return known
        known = grown


def _salts(header: Header) -> frozenset[bytes]:
    slots = (*header.slots, *(header.pending.slots if header.pending else ()))
    return frozenset(slot.salt for slot in slots)


def _read(path: Path) -> _Read:
    try:
        manifest = backup_file.manifest_of(path)
        salts = _salts(headers.parse(backup_file.header_of(path)))
        size = path.stat().st_size
    except Told as told:
        part = told.facts.get("part") if isinstance(told, Trouble) else None
        return _Read(Backup(path, DAMAGED, part=part if isinstance(part, str) else backup_file.FILE))
    except OSError:
        return _Read(Backup(path, DAMAGED, part=backup_file.FILE))
    told_by = Backup(path, GOOD, manifest.vault_id, manifest.made, manifest.reason, manifest.generation, size)
    return _Read(told_by, salts)
