"""Handing people out as files."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.services.ports import OpenVault
from myconnections.services.temperatures import rows_at


@dataclass(frozen=True, slots=True)
class Exported:
    """How many people went into which file; `lost` are the characters that its encoding does not know."""

    file: Path
    count: int
    encoding: str
    lost: tuple[str, ...] = ()


def people_csv(
    vault: OpenVault,
    out: Path,
    now: datetime,
    *,
    encoding: str = "utf-8-sig",
    who: Collection[ContactId] | None = None,
) -> Exported:
    """Write everybody, or these people, in the order of readings, as CSV that our own import reads back exactly.

    Cells that a spreadsheet could take for a formula get an apostrophe. The file is for the owner only, and half a
    file does not stay. Trouble("file_unwritable").
    """
    from myconnections.interchange.people_out import people_table  # loaded here: no other verb needs it

    with vault.read() as uow:
        order = [row.id for row in rows_at(uow, now, who) if not row.archived]
        contacts = {contact.id: contact for contact in uow.contacts.many(order)}
    text = people_table([contacts[who] for who in order])
    lost = unwritable(text, encoding)
    write_file(out, text.encode(encoding, errors="replace"))
    return Exported(out, len(order), encoding, lost)


def write_file(out: Path, data: bytes) -> None:
    """Write a file that only its owner may read, in place of an older one; half a file does not stay.

    Trouble("file_unwritable").
    """
    there = out.exists()
    try:
        with open(out, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            if there and out.is_file():  # it may have been open to others; a pipe or a device is not ours to narrow
                out.chmod(0o600)
            file.write(data)
    except OSError:
        if not there:
            with suppress(OSError):
                out.unlink()
        raise Trouble("file_unwritable", file=str(out)) from None


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
