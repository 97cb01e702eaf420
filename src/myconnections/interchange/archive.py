"""The files behind what was chosen: loose files, folders and zips, read in memory and never unpacked to disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from myconnections.domain.errors import Refused, Trouble

MOST_BYTES = 200 * 2**20
MOST_MEMBER = 500 * 2**20
MOST_TOTAL = 2**30
MOST_ENTRIES = 2_000
MOST_RATIO = 200
_READ = (".csv", ".tsv", ".txt", ".vcf", ".vcard", "")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 2**20
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Member:
    """One file's bytes. `container` is the zip or folder it lies in ("" when chosen by itself)."""

    name: str
    container: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Left:
    """A file that was seen and not read, with the reason's code."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """Everything behind the chosen paths."""

    members: tuple[Member, ...]
    left: tuple[Left, ...]


def open_all(paths: Sequence[Path]) -> Found:
    """The members of every path, in the order given; the same bytes under the same name only once.

    Raises Refused (file_too_large, too_many_entries, not_a_zip, zip_too_large) and Trouble("file_unreadable").
    """
    members: dict[tuple[str, bytes], Member] = {}
    left: list[Left] = []
    for path in paths:
        for item in _open(path):
            if isinstance(item, Left):
                left.append(item)
            else:
                members.setdefault((item.name.casefold(), item.data), item)
    return Found(tuple(members.values()), tuple(left))


def _open(path: Path) -> Iterator[Member | Left]:
    if path.is_dir():
        yield from _folder(path)
        return
    data = _bytes(path)
    if data.startswith(_ZIP):
        yield from _zip(path.name, data)
    else:
        yield Member(path.name, "", data)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Refused("not_a_file" if path.exists() else "file_missing", file=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise Refused("file_too_large", file=path.name, most=MOST_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise Trouble("file_unreadable", file=path.name, reason=error.strerror or "") from None


def _folder(folder: Path) -> Iterator[Member | Left]:
    """The files of an unpacked export: no links, no hidden files, names relative to the folder."""
    try:
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    except OSError as error:
        raise Trouble("file_unreadable", file=folder.name, reason=error.strerror or "") from None
    if len(paths) > MOST_ENTRIES:
        raise Refused("too_many_entries", file=folder.name, most=MOST_ENTRIES)
    total = 0
    for path in paths:
        name = path.relative_to(folder).as_posix()
        if _rubbish(PurePosixPath(name)):
            continue
        with path.open("rb") as opened:
            zipped = opened.read(4) in _ZIP
        if zipped and path.suffix.lower() == ".zip":
            yield from _zip(name, _bytes(path))
        elif path.suffix.lower() not in _READ:
            yield Left(name, "other_kind")
        else:
            data = _bytes(path)
            total += len(data)
            if total > MOST_TOTAL:
                raise Refused("too_large_together", file=folder.name, most=MOST_TOTAL)
            yield Member(name, folder.name, data)


def _rubbish(name: PurePosixPath) -> bool:
    """Whether this is what a system leaves behind and nobody chose."""
    return "__MACOSX" in name.parts or any(part[:1] == "." and part != ".." for part in name.parts)


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; names that Windows wrote in its Japanese code page come out of cp437 again."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME and not name.isascii():
        for codec in ("utf-8", "cp932"):
            try:
                return name.encode("cp437").decode(codec)
            except UnicodeError:
                continue
    return name


def _zip(name: str, data: bytes) -> Iterator[Member | Left]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OverflowError):
        raise Refused("not_a_zip", file=name) from None
    if any(entry.filename in {"[Content_Types].xml", "mimetype"} for entry in entries):
        raise Refused("spreadsheet_file", file=name)
    if len(entries) > MOST_ENTRIES:
        raise Refused("too_many_entries", file=name, most=MOST_ENTRIES)
    total = 0
    for entry in entries:
        inner = _name(entry).replace("\\", "/")
        path = PurePosixPath(inner)
        if entry.is_dir() or _rubbish(path):
            continue
        reason = _objection(entry, path)
        if reason:
            yield Left(inner, reason)
            continue
        content = _member(archive, entry, name)
        total += len(content)
        if total > MOST_TOTAL:
            raise Refused("too_large_together", file=name, most=MOST_TOTAL)
        yield Member(inner, name, content)


def _objection(entry: zipfile.ZipInfo, path: PurePosixPath) -> str:
    """Why this entry is left alone, or ""."""
    if ".." in path.parts or path.is_absolute() or ":" in str(path):
        return "unsafe_name"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "link"
    if entry.flag_bits & _ENCRYPTED:
        return "encrypted"
    if path.suffix.lower() not in _READ:
        return "other_kind"
    if entry.file_size > MOST_MEMBER or entry.file_size > MOST_RATIO * max(1, entry.compress_size):
        return "too_large_unpacked"
    return ""


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """The entry's bytes, read within what its directory promises. Raises Refused("zip_damaged")."""
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(entry) as opened:
            while piece := opened.read(_CHUNK):
                size += len(piece)
                if size > entry.file_size:
                    raise Refused("zip_damaged", file=name, entry=entry.filename)
                pieces.append(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise Refused("zip_damaged", file=name, entry=entry.filename) from None
    if size != entry.file_size:
        raise Refused("zip_damaged", file=name, entry=entry.filename)
    return b"".join(pieces)
