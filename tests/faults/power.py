"""The power goes: what a writer wrote is done again up to a moment of chance, then cut. Run as a program: the table.

`PYTHONPATH=src:. python -m tests.faults.power [STATES]` cuts so many times (400) for each mode of `PRAGMA
synchronous`, and prints the lines that docs/reliability.md shows. Needs a strace that may trace.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.faults import traced
from tests.faults.given import BATCH, Place, environment, place

from myconnections.domain.errors import Trouble

STATES: Final = 400
_WRITES: Final = 6
_MODES: Final = ("FULL", "NORMAL", "OFF")


def recorded(made: Place, synchronous: str) -> tuple[dict[str, bytearray], list[traced.Done]]:
    """The files before, and all that the writer did to them; its acknowledgements stand among it."""
    files = [made.database, made.log]
    before = {file.name: bytearray(file.read_bytes()) for file in files if file.exists()}
    trace = made.folder.parent / "trace"
    named = [part for file in (*files, made.acks) for part in ("-P", str(file))]
    under = [traced.strace(), "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "100000", "-o", str(trace), *named]
    command = [*under, "-e", f"trace={traced.CALLS}", *made.command(2, _WRITES, "close", synchronous)]
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


def main(words: list[str]) -> int:
    """Print the table."""
    if not traced.strace():
        print("strace is missing or may not trace here", file=sys.stderr)
        return 1
    states = int(words[0]) if words else STATES
    for mode in _MODES:
        with tempfile.TemporaryDirectory() as inside:
            lost, damaged = cut(place(Path(inside), 1), mode, states)
        print(f"| {mode} | {states} | {lost} | {damaged} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
