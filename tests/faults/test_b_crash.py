"""B. Killed, refused by the disk, out of room: cases 24 to 27 and 29 of the vault's faults."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.faults import traced
from tests.faults.given import BATCH, MARKER, STORE, Place, batch, environment, place, read, share
from tests.storage.made import snapshot
from tests.storage.small_disk import fill, grow, small_disk

from myconnections.domain.errors import Trouble
from myconnections.services.looking import only_looked_at

SYSCALLS = ("pwrite64", "fsync", "ftruncate", "unlink")


def injecting(made: Place, what: str) -> list[str]:
    """strace in front of the writer: this call on the database or its log fails, the others go on."""
    if not traced.strace():
        pytest.skip("strace is missing or may not trace here (no ptrace): system calls cannot be made to fail")
    files = [part for file in (made.database, made.log) for part in ("-P", str(file))]
    calls = ",".join(SYSCALLS)
    return [
        traced.strace(),
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-o",
        os.devnull,
        *files,
        "-e",
        f"trace={calls}",
        "-e",
        f"inject={what}",
    ]


def points(name: str, long: int) -> list[int]:
    """Which calls of a kind fail, the first ones and some further on."""
    chosen = random.Random(name).sample(range(3, long + 1), share(1, long - 2))  # noqa: S311 - repeatable
    return sorted([1, 2, *chosen])


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(share(4, 100)))
def test_case_24_kill9_wal(tmp_path: Path, turn: int) -> None:
    made = place(tmp_path)
    chance = random.Random(turn)  # noqa: S311 - repeatable
    writer = subprocess.Popen(made.command(1, 500, "wait"), env=environment())
    try:
        while "go" not in made.told():
            time.sleep(0.005)
        time.sleep(chance.random() * 0.6)
    finally:
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    last = made.assert_kept()
    for file in made.folder.iterdir():
        assert MARKER.encode() not in file.read_bytes()
    assert made.run(last + 1, 1) == 0  # and it goes on
    assert made.assert_kept() == last + 1


@pytest.mark.slow
@pytest.mark.parametrize("call", SYSCALLS)
def test_case_25_kill_each_syscall(tmp_path: Path, call: str) -> None:
    killed = 0
    for number in points(f"kill {call}", 28):
        made = place(tmp_path / f"{number}", 1)
        ended = made.run(2, 4, "settle", under=injecting(made, f"{call}:signal=KILL:when={number}"))
        if "end" in made.told()[-1:]:  # fewer calls than that
            continue
        killed += ended != 0
        made.assert_kept(going=2)
    assert killed


@pytest.mark.slow
@pytest.mark.parametrize("call", SYSCALLS)
def test_case_26_eio_each_syscall(tmp_path: Path, call: str) -> None:
    """The error is told, or SQLite bears it (a checkpoint that failed, a file that could not be removed)."""
    for number in points(f"EIO {call}", 28):
        made = place(tmp_path / f"{number}", 1)
        before = len(made.told())
        made.run(2, 4, "close", under=injecting(made, f"{call}:error=EIO:when={number}"))
        said = set(made.told()[before:]) - {"go", "end", "gave up"}
        assert all(line.startswith("ack ") or line.startswith("trouble ") for line in said)
        assert not any("Error" in line for line in said)
        kept = made.batches()
        assert all(kept[number] == 10 for number in range(1, made.acknowledged() + 1))
        assert set(kept.values()) <= {10, 20}  # a batch told as failed may be in, and then came again


@pytest.mark.slow
def test_case_27_enospc_each_write(tmp_path: Path) -> None:
    told = 0
    for number in points("ENOSPC", 40):
        made = place(tmp_path / f"{number}", 1)
        made.run(2, 4, "close", under=injecting(made, f"pwrite64:error=ENOSPC:when={number}..{number + 2}"))
        said = made.told()
        troubles = {line for line in said if line.startswith("trouble")}
        assert troubles <= {"trouble disk_full"}
        told += bool(troubles)
        assert said[-1] == "end"  # there was room again, and it went on
        assert made.assert_kept() == 5
    assert told


@pytest.mark.slow
def test_case_29_tmpfs_full(tmp_path: Path) -> None:
    """A disk of two million bytes: what was acknowledged is kept, can be read while full, and room makes it go on."""
    with small_disk(tmp_path / "small", "2m") as small:
        inside = place(small)
        (tmp_path / "key").write_bytes(inside.key.read_bytes())
        made = Place(inside.folder, tmp_path / "key", tmp_path / "acks")  # they need no room of that disk
        assert made.run(1, 500) == 3  # it gave up
        assert {line for line in made.told() if line.startswith("trouble")} == {"trouble disk_full"}
        vault = made.opened()
        found = read(vault)
        with suppress(Trouble):  # there is no room for the checkpoint; what is in the log stays there
            vault.close()
        last = max(found)
        assert last == made.acknowledged() > 3
        assert found == dict.fromkeys(range(1, last + 1), BATCH)
        grow(small, "8m")
        assert made.run(last + 1, 3) == 0
        assert made.assert_kept() == last + 3


@pytest.mark.slow
@pytest.mark.parametrize("log", [False, True], ids=["closed", "killed"])
def test_case_29_a_fresh_start_on_a_full_disk(tmp_path: Path, log: bool) -> None:
    """Not a byte of room, and no side file left to reuse: all is read, "no room" is told, nothing is lost."""
    with small_disk(tmp_path / "small", "4m") as small:
        inside = place(small, 1)
        (tmp_path / "key").write_bytes(inside.key.read_bytes())
        made = Place(inside.folder, tmp_path / "key", tmp_path / "acks")
        made.acks.write_text("ack 1\n")
        if log:
            vault = made.opened()
            batch(vault, 2)
            data = made.log.read_bytes()
            vault.close()
            made.log.write_bytes(data)  # as a kill leaves it
            made.acks.write_text("ack 2\n")
        fill(small)
        STORE._locks.clear()  # as a new process
        before = snapshot(made.folder)
        vault = made.opened()
        assert vault.notices == ("no_room",)
        assert only_looked_at(vault)
        assert read(vault) == dict.fromkeys(range(1, made.acknowledged() + 1), BATCH)
        assert vault.health()["ok"]
        with pytest.raises(Trouble, match="disk_full"):
            batch(vault, 9)
        vault.close()
        after = snapshot(made.folder)
        if not log:
            assert after == before
        assert set(after) <= set(before)
        grow(small, "8m")
        vault = made.opened()
        assert vault.notices == ()
        batch(vault, made.acknowledged() + 1)
        vault.close()
        assert made.assert_kept() == made.acknowledged() + 1
