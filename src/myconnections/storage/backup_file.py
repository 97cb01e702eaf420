"""The format of a backup: one plain zip of `header.json`, `people.db` and `manifest.json`, nothing compressed.

Anybody can take it apart with any unzip: the first two files in an empty folder are a vault. The manifest names size
and SHA-256 of both and is sealed (HMAC-SHA256) with a key only the vault's master key gives. How many rows each table
has stands in it under AES-256-GCM: it is nobody else's business. Nothing here opens a database.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import json
import os
import secrets
import struct
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final

from myconnections.domain.backup import SUFFIX
from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.storage import header as headers
from myconnections.storage import keys
from myconnections.storage.faults import translated
from myconnections.storage.header import Header, MasterKey, Secret

FORMAT: Final = "myconnections-backup"
VERSION: Final = 1
HEADER: Final = "header.json"
DATABASE: Final = "people.db"
MANIFEST: Final = "manifest.json"
FILE: Final = "file"  # the part named when it is the zip itself
COUNTS: Final = "backup-counts/1"
_PARTS: Final = (HEADER, DATABASE, MANIFEST)
_MOST_BYTES: Final = 64 * 1024  # of the manifest
_CHUNK: Final = 1 << 20
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest tells. `made` is UTC; `digests` and `sizes` are of the two other parts; `counts` sealed."""

    vault_id: str
    generation: int
    made: datetime
    reason: str
    digests: Mapping[str, str]
    sizes: Mapping[str, int]
    counts: str
    told: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Proved:
    """A backup whose header and manifest were proved with a secret. Its database is proved while it is read."""

    header: Header
    master_key: bytes
    manifest: Manifest
    counts: dict[str, int]

    def __repr__(self) -> str:
        return f"Proved({self.header.vault_id})"


def write(
    file: IO[bytes],
    header: Header,
    master_key: bytes,
    database: Path,
    *,
    made: datetime,
    reason: str,
    counts: Mapping[str, int],
) -> None:
    """Pack a whole database (a copy that nobody has open) with its header. Raises OSError."""
    stamp = made.astimezone(UTC)
    told = headers.to_bytes(header)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr(_entry(HEADER, len(told), stamp), told)
        size, sums = database.stat().st_size, hashlib.sha256()
        with database.open("rb") as source, packed.open(_entry(DATABASE, size, stamp), "w") as target:
            while chunk := source.read(_CHUNK):
                sums.update(chunk)
                target.write(chunk)
        plain = {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": header.vault_id,
            "generation": header.generation,
            "made": stamp.isoformat(timespec="microseconds"),
            "reason": reason,
            "counts": _sealed_counts(counts, header.vault_id, master_key),
            "parts": {
                HEADER: {"size": len(told), "sha256": hashlib.sha256(told).hexdigest()},
                DATABASE: {"size": size, "sha256": sums.hexdigest()},
            },
        }
        sealed = _canonical(plain | {"mac": _seal_of(plain, master_key)})
        packed.writestr(_entry(MANIFEST, len(sealed), stamp), sealed)


def manifest_of(path: Path) -> Manifest:
    """What the backup tells of itself, unproved. Raises Trouble: "backup_damaged" (file, part), "backup_newer".

    Refused("not_a_backup") for a file that is none and is not called one.
    """
    with _opened(path) as packed:
        return _manifest(packed, path)


def header_of(path: Path) -> bytes:
    """The bytes of the header in a backup, which prove themselves. Raises Trouble("backup_damaged") and its like."""
    with _opened(path) as packed:
        return _small(packed, path, HEADER, headers.MOST_BYTES)


def prove(path: Path, secret: Secret) -> Proved:
    """Open the header in it with the secret and prove the manifest; the database is only looked at for its size.

    Raises Trouble: "backup_damaged" (file, part), "backup_newer", "wrong_passphrase", "wrong_recovery_code",
    "vault_newer", "not_enough_memory", "kdf_out_of_bounds"; with a MasterKey "backup_other_key".
    """
    with _opened(path) as packed:
        manifest = _manifest(packed, path)
        told = _small(packed, path, HEADER, headers.MOST_BYTES)
        if hashlib.sha256(told).hexdigest() != manifest.digests[HEADER]:
            raise _damaged(path, HEADER)
        if packed.getinfo(DATABASE).file_size != manifest.sizes[DATABASE]:
            raise _damaged(path, DATABASE)
    try:
        header = headers.parse(told)
        master_key = headers.master_key_of(header, secret)
    except Trouble as trouble:
        if trouble.code == "header_altered" and isinstance(secret, MasterKey):
            raise Trouble("backup_other_key", file=str(path)) from None
        if trouble.code in {"header_damaged", "header_altered"}:
            raise _damaged(path, HEADER) from None
        raise
    plain = {name: value for name, value in manifest.told.items() if name != "mac"}
    counts = _counts_of(manifest, master_key)
    mac = str(manifest.told["mac"]).encode("utf-8", "replace")
    whole = hmac.compare_digest(mac, _seal_of(plain, master_key).encode("ascii"))
    if not whole or counts is None or manifest.vault_id != header.vault_id:
        raise _damaged(path, MANIFEST)
    return Proved(header, master_key, manifest, counts)


def database_of(path: Path, manifest: Manifest) -> Iterator[bytes]:
    """The bytes of the database in pieces; the last is given only when all of them are right.

    Raises Trouble("backup_damaged", file, part="people.db").
    """
    sums, size, waiting = hashlib.sha256(), 0, b""
    with _opened(path) as packed, _naming(path, DATABASE), packed.open(DATABASE) as source:
        while chunk := source.read(_CHUNK):
            sums.update(chunk)
            size += len(chunk)
            if waiting:
                yield waiting
            waiting = chunk
    if (size, sums.hexdigest()) != (manifest.sizes[DATABASE], manifest.digests[DATABASE]):
        raise _damaged(path, DATABASE)
    yield waiting


def prove_whole(path: Path, secret: Secret) -> Proved:
    """`prove`, and read all of the database, too. Raises as `prove` and `database_of` do."""
    proved = prove(path, secret)
    for _ in database_of(path, proved.manifest):
        pass
    return proved


def _entry(name: str, size: int, made: datetime) -> zipfile.ZipInfo:
    # A zip knows no year before 1980 and none after 2107; the manifest has the true moment.
    year = min(max(made.year, 1980), 2107)
    entry = zipfile.ZipInfo(name, (year, made.month, made.day, made.hour, made.minute, made.second))
    entry.external_attr = 0o600 << 16
    entry.file_size = size  # known before: a database of more than 2 GiB gets its larger fields
    return entry


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with _naming(path, FILE):
            packed = zipfile.ZipFile(path)
    except Trouble as trouble:
        raise _not_one(path) from trouble
    except FileNotFoundError:
        raise Trouble("file_missing", file=str(path)) from None
    except OSError:
        raise Trouble("file_unreadable", file=str(path)) from None
    with translated(), packed:
        entries = packed.infolist()
        stored = all(
            each.compress_type == zipfile.ZIP_STORED and each.compress_size == each.file_size for each in entries
        )
        if tuple(each.filename for each in entries) != _PARTS or not stored:
            raise _not_one(path)
        yield packed


@contextmanager
def _naming(path: Path, part: str) -> Iterator[None]:
    """What a broken zip makes zipfile raise, as Trouble that names the part."""
    try:
        yield
    except _BROKEN:
        raise _damaged(path, part) from None
    except OSError as error:
        if error.errno != errno.EINVAL:  # sent to a place before the beginning
            raise
        raise _damaged(path, part) from None


def _small(packed: zipfile.ZipFile, path: Path, name: str, most: int) -> bytes:
    with _naming(path, name), packed.open(name) as source:
        data = source.read(most + 1)
    if len(data) > most:
        raise _damaged(path, name)
    return data


def _manifest(packed: zipfile.ZipFile, path: Path) -> Manifest:
    data = _small(packed, path, MANIFEST, _MOST_BYTES)
    try:
        told = json.loads(data.decode("ascii"))
        if told["format"] != FORMAT:
            raise ValueError
        version = told["version"]
        if type(version) is int and version > VERSION:
            raise Trouble("backup_newer", file=str(path), found=version, known=VERSION)
        made = datetime.fromisoformat(told["made"])
        parts = {name: (int(told["parts"][name]["size"]), str(told["parts"][name]["sha256"])) for name in _PARTS[:2]}
        found = Manifest(
            vault_id=str(told["vault_id"]),
            generation=int(told["generation"]),
            made=made,
            reason=str(told["reason"]),
            digests={name: digest for name, (_, digest) in parts.items()},
            sizes={name: size for name, (size, _) in parts.items()},
            counts=str(told["counts"]),
            told=told,
        )
        if made.tzinfo is None or "mac" not in told or _canonical(told) != data:
            raise ValueError
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError, AttributeError):
        raise _damaged(path, MANIFEST) from None
    return found


def _damaged(path: Path, part: str) -> Trouble:
    return Trouble("backup_damaged", file=os.fspath(path), part=part)


def _not_one(path: Path) -> Told:
    """A file that does not even look like a backup: damaged when it is called one."""
    return _damaged(path, FILE) if path.suffix == SUFFIX else Refused("not_a_backup", file=path.name)


def _seal_of(plain: Mapping[str, object], master_key: bytes) -> str:
    return hmac.digest(keys.derive(master_key, keys.BACKUP_MAC), _canonical(plain), "sha256").hex()


def _sealed_counts(counts: Mapping[str, int], vault_id: str, master_key: bytes) -> str:
    nonce = secrets.token_bytes(keys.NONCE_BYTES)
    key = keys.derive(master_key, COUNTS)
    return (nonce + keys.wrap(key, nonce, _canonical(counts), vault_id.encode("ascii"))).hex()


def _counts_of(manifest: Manifest, master_key: bytes) -> dict[str, int] | None:
    try:
        sealed = bytes.fromhex(manifest.counts)
        bound_to = manifest.vault_id.encode("ascii")
        nonce, rest = sealed[: keys.NONCE_BYTES], sealed[keys.NONCE_BYTES :]
        found = keys.unwrap(keys.derive(master_key, COUNTS), nonce, rest, bound_to)
    except ValueError:  # no hex, too short, no ASCII
        return None
    return None if found is None else dict(json.loads(found))


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"
