"""Backups: a verified one of a vault of about 110 MB, against the least the same promise can cost.

In processor time: the rest is waiting for the disk, the same for both, and longer than all the work when others use it.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

from myconnections.storage import opening
from myconnections.storage.vault import OpenVault
from tools.benchmarks.clock import Line, against, in_turn, timed
from tools.benchmarks.stock import NOW, Stock, lived_in

_PEOPLE = 30_000
_BYTES = 110_000_000
_PIECE = 24 * 1024
_STORED = _PIECE * 4 // 3  # photos are kept as base64
_RUNS = 3
_MOST = 2.0


def backup() -> list[Line]:
    """`backups.make` and the drill, each against `VACUUM INTO` and both integrity checks of what it wrote."""
    with lived_in(_PEOPLE).copied() as stock, stock.opened() as vault:
        size = _filled(vault, stock)

        def ours() -> float:
            made: list[Any] = []
            seconds = timed(lambda: made.append(vault.backups.make("asked", NOW)), process_time)
            made[0].file.unlink()
            return seconds

        def drilled() -> float:
            return timed(lambda: vault.backups.drill(kept, NOW), process_time)

        kept = vault.backups.make("asked", NOW)
        backups, floors = in_turn(ours, lambda: _bare(vault, stock.folder), runs=_RUNS)
        drills, _ = in_turn(drilled, lambda: 0.0, runs=_RUNS)
    megabytes = round(size / 1e6)
    return [
        against("backup", megabytes, backups, floors, _MOST, f"<= {_MOST} x VACUUM INTO and both checks"),
        against("backup.drill", megabytes, drills, floors, 3.0, "<= 3.0 x the same"),
    ]


def _filled(vault: OpenVault, stock: Stock) -> int:
    """Photos until the vault is as large as wanted; its size in bytes."""
    with vault.read() as uow:
        ids = [row.id for row in uow.contacts.rows()]
    missing = _BYTES - (stock.folder / opening.DATABASE).stat().st_size
    with vault.write(None, NOW) as uow:
        for number, who in enumerate(ids[: max(0, missing // _STORED)]):
            uow.photos.put(who, number.to_bytes(4, "big") * (_PIECE // 4))
    vault.checkpoint()
    return (stock.folder / opening.DATABASE).stat().st_size


def _bare(vault: OpenVault, folder: Path) -> float:
    """What nobody can do without: the copy by SQLite itself, opened anew, both checks."""
    copy = folder / "bare.db"

    def work() -> None:
        connection = vault.engine.raw_connection()
        connection.cursor().execute("VACUUM INTO ?", (str(copy),))
        connection.close()
        again = opening.open_at_rest(copy, vault.key("db/1"), vault.vault_id)
        again.execute("PRAGMA cipher_integrity_check").fetchall()
        again.execute("PRAGMA quick_check").fetchall()
        again.close()

    seconds = timed(work, process_time)
    copy.unlink()
    return seconds
