"""What a writer did to its files, read from a trace, and done again up to a cut of the power.

A write is safe once its file has been synchronized after it. Of the others, a cut keeps any, in any order, and may
tear one between two sectors of 512 bytes. The name of a file removed may come back as long as its folder was not
synchronized; SQLite removes a log only after all of it stands in the database, so both are looked at.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

CALLS: Final = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_SECTOR: Final = 512
_LINE: Final = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (\d+)")
_FILE: Final = re.compile(r"^\d+<((?:\\x[0-9a-f]{2})*)>(?:, )?")
_TEXT: Final = re.compile(r'^"((?:\\x[0-9a-f]{2})*)"(?:, )?')


@cache
def strace() -> str:
    """The program that makes system calls fail, "" where it is not there or may not trace."""
    found = shutil.which("strace")
    if not found:
        return ""
    done = subprocess.run([found, "-e", "trace=fsync", "true"], capture_output=True, check=False)
    return found if done.returncode == 0 else ""


@dataclass(frozen=True)
class Done:
    """One call: what it was, on which file, the bytes and where they went (or the new length)."""

    what: str
    name: str
    data: bytes = b""
    at: int = 0


@dataclass
class Disk:
    """Files by name as they stand for sure, and what was done to each since it was last synchronized."""

    safe: dict[str, bytearray]
    since: dict[str, list[Done]] = field(default_factory=dict)

    def take(self, done: Done) -> None:
        """One more call."""
        if done.what in {"fsync", "fdatasync"}:
            for one in self.since.pop(done.name, []):
                _apply(self.safe, one)
        else:
            self.since.setdefault(done.name, []).append(done)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """What the disk holds after the power went: all that is safe, some of the rest, one of it perhaps torn."""
        files = {name: bytearray(data) for name, data in self.safe.items()}
        rest = [one for done in self.since.values() for one in done]
        kept = [one for one in rest if chance.random() < 0.5]
        for one in kept:
            torn = len(one.data) > _SECTOR and chance.random() < 0.2
            left = chance.randrange(1, len(one.data) // _SECTOR + 1) * _SECTOR if torn else len(one.data)
            _apply(files, Done(one.what, one.name, one.data[:left], one.at))
        return {name: bytes(data) for name, data in files.items()}


def read(trace: Path) -> list[Done]:
    """The calls of a trace made with `strace -f -y -xx -s 100000`."""
    found = []
    for line in trace.read_text().splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        what, rest, _result = match.groups()
        if what == "unlink":
            found.append(Done(what, Path(_bytes(_taken(_TEXT, rest)[0]).decode()).name))
            continue
        name, rest = _taken(_FILE, rest)
        file = Path(_bytes(name).decode()).name
        if what in {"pwrite64", "write"}:
            data, rest = _taken(_TEXT, rest)
            numbers = [int(number) for number in rest.split(", ")]
            found.append(Done(what, file, _bytes(data), numbers[1] if what == "pwrite64" else 0))
        elif what == "ftruncate":
            found.append(Done(what, file, at=int(rest)))
        else:
            found.append(Done(what, file))
    return found


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    assert match, text[:120]
    return match.group(1), text[match.end() :]


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _apply(files: dict[str, bytearray], done: Done) -> None:
    if done.what == "unlink":
        files.pop(done.name, None)
        return
    file = files.setdefault(done.name, bytearray())
    if done.what == "ftruncate":
        del file[done.at :]
        file.extend(bytes(done.at - len(file)))
        return
    end = done.at + len(done.data)
    if len(file) < end:
        file.extend(bytes(end - len(file)))
    file[done.at : end] = done.data
