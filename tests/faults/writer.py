"""Run as a program: writes numbered batches into a vault and says which were committed, until it is killed or done.

Arguments: folder, file with the master key, file for the acknowledgements, first number, how many, what to do at the
end ("close", "wait", "settle": check point, delete the first of them, close), and the mode of `PRAGMA synchronous`.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from tests.faults.given import MARKER, STORE, batch
from tests.storage.made import NOW

from myconnections.domain.act import Act
from myconnections.domain.errors import Trouble
from myconnections.storage.header import MasterKey
from myconnections.storage.vault import OpenVault


def say(where: int, text: str) -> None:
    os.write(where, f"{text}\n".encode("ascii"))
    os.fsync(where)


def persist(vault: OpenVault, number: int, told: int) -> None:
    """Write a batch, again and again for some seconds where there is trouble; acknowledge it when it is in."""
    for _ in range(40):
        try:
            batch(vault, number)
        except Trouble as trouble:
            say(told, f"trouble {trouble.code}")
            time.sleep(0.05)
        else:
            say(told, f"ack {number}")
            return
    say(told, "gave up")
    sys.exit(3)


def main() -> None:
    folder, key, acks, first, count, end, synchronous = sys.argv[1:8]
    told = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    vault = STORE.unlock_with(Path(folder), MasterKey(Path(key).read_bytes()))
    connection = vault.engine.raw_connection()
    connection.cursor().execute(f"PRAGMA synchronous = {synchronous}")
    connection.close()
    say(told, "go")
    for number in range(int(first), int(first) + int(count)):
        persist(vault, number, told)
    if end == "wait":
        time.sleep(60)
    try:
        if end == "settle":
            vault.checkpoint()
            with vault.write(Act("forget"), NOW) as uow:
                uow.contacts.remove([row.id for row in uow.contacts.rows() if row.uid.startswith(f"{MARKER}-{first}-")])
            say(told, f"gone {first}")
        vault.close()
    except Trouble as trouble:  # told, and what was acknowledged stays
        say(told, f"trouble {trouble.code}")
    say(told, "end")


if __name__ == "__main__":
    main()
