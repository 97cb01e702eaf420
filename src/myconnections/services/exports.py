"""Handing people out as files."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from myconnections.domain.backup import SUFFIX as BACKUP
from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.domain.vault import is_part
from myconnections.services.ports import OpenVault
from myconnections.services.temperatures import rows_at

_NAME = 60
"""So much of a name goes into the name of the unfinished file: names have a limit."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_UNNAMED = getattr(os, "O_TMPFILE", 0)


@dataclass(frozen=True, slots=True)
class Exported:
    """How many people went into which file; `lost` are the characters that its encoding does not know; `replaced`:
    an older file stood there.
    """

    file: Path
    count: int
    encoding: str
    lost: tuple[str, ...] = ()
    replaced: bool = False


def people_csv(
    vault: OpenVault,
    out: Path,
    now: datetime,
    *,
    encoding: str = "utf-8-sig",
    who: Collection[ContactId] | None = None,
) -> Exported:
    """Write everybody, or these people, in the order of readings, as CSV that our own import reads back exactly.

    Cells that a spreadsheet could take for a formula get an apostrophe. Refused and Trouble as
    `write_file`.
    """
    from myconnections.interchange.people_out import people_table  # loaded here: no other verb needs it

    people = _people(vault, now, who)
    text = people_table(people)
    lost = unwritable(text, encoding)
    replaced = write_file(out, text.encode(encoding, errors="replace"))
    return Exported(out, len(people), encoding, lost, replaced)


def people_vcf(
    vault: OpenVault, out: Path, now: datetime, *, who: Collection[ContactId] | None = None, notes: bool = False
) -> Exported:
    """Write everybody, or these people, as vCards for another address book; what I wrote of them with `notes` only.

    Refused and Trouble as `write_file`.
    """
    from myconnections.interchange.vcard_out import people_cards  # loaded here: no other verb needs it

    people = _people(vault, now, who)
    replaced = write_file(out, people_cards(people, notes=notes).encode())
    return Exported(out, len(people), "utf-8", replaced=replaced)


def _people(vault: OpenVault, now: datetime, who: Collection[ContactId] | None) -> list[Contact]:
    """Everybody or these, in the order of readings, without the archived."""
    with vault.read() as uow:
        order = [row.id for row in rows_at(uow, now, who) if not row.archived]
        contacts = {contact.id: contact for contact in uow.contacts.many(order)}
    return [contacts[one] for one in order]


def write_file(out: Path, data: bytes) -> bool:
    """Write a file that only its owner may read; whether it took the place of an older one.

    The older one stays until the new one is whole: a failure leaves it as it was, and no half file. A pipe or a device
    is written into. Refused and Trouble as `replaces`.
    """
    replaced = replaces(out)
    place = _place(out)
    with _told(out):
        if place.exists() and not replaced:
            with place.open("wb") as stream:
                stream.write(data)
        else:
            _write_beside(place, data)
    return replaced


def replaces(out: Path) -> bool:
    """Whether a file stands there whose place a new one would take.

    Refused("out_is_folder"); Refused("out_is_vault") for what belongs to a vault: it is never written over, nor is
    anything put among the vault's own files under one of their names. Trouble("file_unwritable").
    """
    place = _place(out)
    with _told(out):
        if place.is_dir():
            raise Refused("out_is_folder", file=str(out))
        there = place.is_file()
        among = is_part(place.name) and any(is_part(each.name) for each in place.parent.iterdir())
    if among or (there and place.suffix.lower() == BACKUP):
        raise Refused("out_is_vault", file=str(out))
    return there


def _place(out: Path) -> Path:
    """Where a link leads: the link stays, and what it points to is written."""
    return Path(os.path.realpath(out))


@contextmanager
def _told(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        raise Trouble("file_unwritable", file=str(out)) from None


def _write_beside(out: Path, data: bytes) -> None:
    """Write beside it, then take its place. Raises OSError, and leaves nothing behind then.

    Where the system can do that the file has no name while it is written: a crash in the middle leaves no half file in
    the clear. Elsewhere it has another name, and what a kill left of it is written over the next time.
    """
    partial = out.with_name(f".{out.name[:_NAME]}.part")
    try:
        if not _written_unnamed(partial, data):
            with open(partial, "wb", opener=lambda name, flags: os.open(name, flags | _NO_LINK, 0o600)) as file:
                partial.chmod(0o600)
                _pour(file, data)
        partial.replace(out)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        raise


def _written_unnamed(path: Path, data: bytes) -> bool:
    """Write a file that gets its name when it is whole; False where system or disk know no such thing."""
    if not _UNNAMED:
        return False
    try:
        descriptor = os.open(path.parent, _UNNAMED | os.O_WRONLY, 0o600)
    except OSError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        _pour(file, data)
        path.unlink(missing_ok=True)
        try:
            os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor)  # or the name would be linked to
        except OSError:
            return False
    return True


def _pour(file: IO[bytes], data: bytes) -> None:
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


def unwritable(text: str, encoding: str) -> tuple[str, ...]:
    """The different characters of the text that the encoding does not know, in order."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return tuple(sorted({letter for letter in set(text) if not _fits(letter, encoding)}))
    return ()


def _fits(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
