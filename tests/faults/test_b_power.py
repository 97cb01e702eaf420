"""B. The power goes: case 28 of the vault's faults. What a writer wrote is done again up to a moment, then cut."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.faults import traced
from tests.faults.given import BATCH, Place, environment, place, share
from tests.faults.test_b_crash import strace

from myconnections.domain.errors import Trouble

STATES = share(60, 400)
WRITES = 6


def recorded(made: Place, synchronous: str) -> tuple[dict[str, bytearray], list[traced.Done]]:
    """The files before, and all that the writer did to them; its acknowledgements stand among it."""
    if not strace():
        pytest.skip("strace is missing or may not trace here (no ptrace): nothing can be recorded")
    files = [made.database, made.log]
    before = {file.name: bytearray(file.read_bytes()) for file in files if file.exists()}
    trace = made.folder.parent / "trace"
    named = [part for file in (*files, made.acks) for part in ("-P", str(file))]
    under = [strace(), "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "100000", "-o", str(trace), *named]
    command = [*under, "-e", f"trace={traced.CALLS}", *made.command(2, WRITES, "close", synchronous)]
    subprocess.run(command, env=environment(), timeout=120, check=True)
    return before, traced.read(trace)


def cut(made: Place, synchronous: str, states: int) -> tuple[int, int]:
    """Cut the power at so many moments; how many states had lost something acknowledged, and how many were damaged."""
    before, done = recorded(made, synchronous)
    assert [one.data for one in done if one.name == "acks" and one.data][-1] == b"end\n"
    lost = damaged = 0
    for number in range(states):
        chance = random.Random(number)  # noqa: S311 - repeatable
        disk = traced.Disk({name: bytearray(data) for name, data in before.items()})
        acknowledged = 1
        for one in done[: chance.randrange(1, len(done))]:
            if one.name != "acks":
                disk.take(one)
            elif one.what == "write" and one.data.startswith(b"ack "):
                acknowledged = int(one.data.split()[1])
        folder = made.folder.parent / f"state-{number}"
        folder.mkdir(mode=0o700)
        for name in ("header.json", "header.json.mirror"):
            shutil.copy(made.folder / name, folder / name)
        for name, data in disk.cut(chance).items():
            (folder / name).write_bytes(data)
        try:
            found = made.batches(folder)
        except (Trouble, AssertionError):
            damaged += 1
        else:
            whole = set(found.values()) <= {BATCH} and set(found) == set(range(1, max(found) + 1))
            damaged += not whole
            lost += max(found) < acknowledged
        shutil.rmtree(folder)
    return lost, damaged


@pytest.mark.slow
def test_case_28_power_loss(tmp_path: Path) -> None:
    assert cut(place(tmp_path, 1), "FULL", STATES) == (0, 0)


@pytest.mark.slow
def test_case_28_would_notice_a_vault_that_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    """The same with `synchronous = NORMAL` loses what was acknowledged: else the test above proves nothing."""
    lost, _damaged = cut(place(tmp_path, 1), "NORMAL", STATES)
    assert lost > STATES // 10
