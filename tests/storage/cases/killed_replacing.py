"""Run as a program: replaces the key of copies of a vault and is killed at chosen moments; says what opens then.

One copy a moment, each in a child of its own; the parent opens what the kill left, twice, because the first opening
mends it. One JSON list: for each moment what was found.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from random import Random

from tests.storage.cases.keyed import CODE, NEW_CODE, ROWS, many_rows, quickly, rows_of
from tests.storage.made import NOW, PASSPHRASE

from myconnections.domain.errors import Trouble
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore

WHOLE = 3  # the generation that tells of the replacement; the next one has it done


def replace_in_child(folder: Path) -> int:
    """The process that replaces the key, just begun."""
    child = os.fork()
    if child:
        return child
    VaultStore(cost=FLOOR_KDF).keys(folder).replace(NEW_CODE, NOW, passphrase=PASSPHRASE)
    os._exit(0)


def look(folder: Path, code: str) -> dict[str, object]:
    """What a kill left: what is told, how many rows there are, whether they are whole, and which codes open."""
    store = VaultStore(cost=FLOOR_KDF)
    with_code = store.unlock(folder, recovery_code=code) if code else store.unlock(folder, passphrase=PASSPHRASE)
    found = {"notices": list(with_code.notices), "rows": rows_of(with_code) == ROWS, "ok": with_code.health()["ok"]}
    with_code.close()
    again = store.unlock(folder, passphrase=PASSPHRASE)
    found |= {"again": list(again.notices), "rows_again": rows_of(again) == ROWS}
    again.close()
    found["codes"] = [name for name, each in (("old", CODE), ("new", NEW_CODE)) if opens(store, folder, each)]
    found["files"] = sorted(path.name for path in folder.iterdir() if not path.name.startswith("vault.lock"))
    return found


def opens(store: VaultStore, folder: Path, code: str) -> bool:
    try:
        store.unlock(folder, recovery_code=code).close()
    except Trouble as trouble:
        if trouble.code != "wrong_recovery_code":
            raise
        return False
    return True


def main(place: Path, count: int, seed: int) -> None:
    quickly()
    template = place / "template"
    many_rows(template)
    chance, found = Random(seed), []  # noqa: S311 - moments, not secrets
    shutil.copytree(template, place / "whole")
    begun = time.monotonic()
    os.waitpid(replace_in_child(place / "whole"), 0)
    span = time.monotonic() - begun
    for number in range(count):
        folder = place / str(number)
        shutil.copytree(template, folder)
        child = replace_in_child(folder)
        time.sleep((number + chance.random()) / count * span)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        # One in three is opened by the old code first: it must not be the last time.
        found.append(look(folder, CODE if number % 3 == 0 and not finished(folder) else ""))
        shutil.rmtree(folder)
    print(json.dumps(found))


def finished(folder: Path) -> bool:
    """Whether the header has the new slots only: the old code is then no longer good."""
    header = json.loads((folder / "header.json").read_text(encoding="ascii"))
    return "pending" not in header and header["generation"] > WHOLE


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
