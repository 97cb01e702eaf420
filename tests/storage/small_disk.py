"""A small disk of memory, to be filled."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A folder on a disk of that size ("2m"); the test is skipped where nobody may mount one."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only the administrator may mount a small disk of memory")
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine does not allow a disk of memory to be mounted")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def grow(place: Path, size: str) -> None:
    """Let it have more room."""
    subprocess.run(["mount", "-o", f"remount,size={size}", str(place)], check=True)


def fill(place: Path) -> None:
    """Write until nothing more goes into the disk."""
    with (place / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(512))
        except OSError:
            return
