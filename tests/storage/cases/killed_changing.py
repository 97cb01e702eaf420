"""Run as a program: changes the passphrase and is killed (SIGKILL) at every write, fsync and rename of the headers.

One step after the other, before and after it; each in a child of its own. Says for every kill which passphrases open
afterwards, whether both files say the same again, and what else lies in the folder.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from tests.storage.cases.keyed import quickly
from tests.storage.faulty import STEPS
from tests.storage.made import NOW, PASSPHRASE, build_notes

from myconnections.domain.errors import Trouble
from myconnections.storage import disk
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore

NEW = "another passphrase, invented"
MOST = 60


class KillingOs:
    """`os`, except that the process is gone before or after the n-th step."""

    def __init__(self, at: int, *, after: bool) -> None:
        self._left, self._after = at, after

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in STEPS:
            return real

        def step(*arguments: Any, **named: Any) -> Any:
            self._left -= 1
            if self._left == 0 and not self._after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = real(*arguments, **named)
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return step


def changed(folder: Path, at: int, *, after: bool) -> bool:
    """Whether the change came to its end."""
    child = os.fork()
    if child == 0:
        disk.os = KillingOs(at, after=after)  # type: ignore[assignment]
        VaultStore(cost=FLOOR_KDF).keys(folder).change_passphrase(NEW, NOW, passphrase=PASSPHRASE)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status)


def opens(folder: Path, passphrase: str) -> bool:
    try:
        VaultStore().unlock(folder, passphrase=passphrase).close()
    except Trouble as trouble:
        if trouble.code != "wrong_passphrase":
            raise
        return False
    return True


def main(place: Path) -> None:
    quickly()
    template, found = place / "template", []
    vault, _ = VaultStore(cost=FLOOR_KDF, build=build_notes).create(template, PASSPHRASE, NOW)
    vault.close()
    for after in (False, True):
        for at in range(1, MOST):
            folder = place / f"{at}-{after}"
            shutil.copytree(template, folder)
            whole = changed(folder, at, after=after)
            works = [passphrase for passphrase in (PASSPHRASE, NEW) if opens(folder, passphrase)]
            same = (folder / "header.json").read_bytes() == (folder / "header.json.mirror").read_bytes()
            found.append(
                {
                    "works": ["old" if passphrase == PASSPHRASE else "new" for passphrase in works],
                    "same": same,
                    "left": sorted(path.name for path in folder.iterdir() if path.name.endswith(".tmp")),
                    "whole": whole,
                }
            )
            shutil.rmtree(folder)
            if whole:
                break
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
