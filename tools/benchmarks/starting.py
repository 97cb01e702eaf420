"""start.window, start.cli, unlock and memory: whole processes, from their start until they are of use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from statistics import median
from time import perf_counter

from myconnections.services import people
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, against, in_turn, timed

_FIRST = 60
"""How many people the list of the window reads before all others."""
_BARE_WINDOW = """
import sys, sqlalchemy, sqlcipher3
from PySide6.QtWidgets import QApplication, QTableView
app = QApplication(sys.argv)
view = QTableView(); view.resize(1440, 900); view.show(); view.grab()
"""
_BARE_MEMORY = """
import json, sys, numpy
from PySide6.QtWidgets import QApplication, QTableView
app = QApplication(sys.argv)
view = QTableView(); view.resize(1440, 900); view.show(); view.grab()
from tools.benchmarks.resident import resident
print(json.dumps({"resident": resident()}))
"""
_BARE_CLI = """
import sys, sqlalchemy
from pathlib import Path
from sqlcipher3 import dbapi2
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
Argon2id(salt=bytes(16), length=32, iterations={passes}, lanes={lanes}, memory_cost={memory}).derive(b"secret")
connection = dbapi2.connect(sys.argv[1])
connection.execute("PRAGMA key = \\"x'" + sys.argv[2] + "'\\"")
connection.execute("SELECT id, name FROM contact ORDER BY sort_key LIMIT 1").fetchall()
"""


def window(many: int = 30_000) -> list[Line]:
    """Process start → the first people painted in the list of the window, and everybody there, beside a bare window
    with nothing in it.
    """
    about = stock.lived_in(many)
    command = [sys.executable, "-m", "tools.benchmarks.child", "window", str(about.folder), about.key.hex()]
    firsts, wholes, floors = in_turn(
        lambda: _lasts([*command, "1"]),
        lambda: _lasts([*command, str(many)]),
        lambda: _lasts([sys.executable, "-c", _BARE_WINDOW]),
    )
    first, whole, floor = (1000 * median(times) for times in (firsts, wholes, floors))
    goal, reached = "<= 1.5 x floor, <= 400 ms", first <= 400 and first <= 1.5 * floor
    return [
        Line("start.window", many, first, "ms", floor, first / floor, goal, reached),
        Line("start.everybody", many, whole, "ms", floor, whole / floor, "<= 1.5 x floor", whole <= 1.5 * floor),
    ]


def command_line(many: int = 30_000) -> Line:
    """`myconnections people --limit 1`, beside bare Python with the same libraries, derivation and one row."""
    about = stock.lived_in(many)
    secret = stock.PLACE / "passphrase"
    secret.write_text(stock.PASSPHRASE + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "myconnections", "--vault", str(about.folder), "--passphrase-file", str(secret)]
    cost = keys.FLOOR_KDF
    bare = _BARE_CLI.format(passes=cost.passes, lanes=cost.lanes, memory=cost.memory_kib)
    key = keys.derive(about.key, keys.DATABASE).hex()
    floor = [sys.executable, "-c", bare, str(about.folder / "people.db"), key]
    values, floors = in_turn(lambda: _lasts([*command, "people", "--limit", "1"]), lambda: _lasts(floor))
    return against("start.cli", many, values, floors, 1.3)


def unlock(many: int = 30_000) -> list[Line]:
    """Passphrase → the people who begin the list, and everybody, in a process that runs, beside the key derivation
    alone (the default cost).
    """
    about = stock.lived_in(many)
    with about.copied() as copy:
        store = VaultStore(cost=keys.DEFAULT_KDF)
        store.keys(copy.folder).change_passphrase(stock.PASSPHRASE, stock.NOW, passphrase=stock.PASSPHRASE)

        def value(limit: int | None) -> float:
            opened = []

            def work() -> None:
                opened.append(store.unlock(copy.folder, passphrase=stock.PASSPHRASE))
                people.listing(opened[0], stock.NOW, limit=limit)

            taken = timed(work)
            opened[0].close()
            return taken

        firsts, wholes, floors = in_turn(
            lambda: value(_FIRST),
            lambda: value(None),
            lambda: timed(lambda: keys.argon2id(b"s", bytes(16), keys.DEFAULT_KDF)),
        )
    floor = 1000 * median(floors)
    return [
        Line(name, many, taken, "ms", floor, taken / floor, "<= floor + 400 ms", taken <= floor + 400)
        for name, taken in (("unlock", 1000 * median(firsts)), ("unlock.everybody", 1000 * median(wholes)))
    ]


def memory(many: int = 30_000) -> list[Line]:
    """Resident memory after People and Today, after thousands of acts in the list, and after every page there is."""
    about = stock.lived_in(many)
    with about.copied() as copy:
        command = ["-m", "tools.benchmarks.child", "memory", str(copy.folder), about.key.hex(), str(many)]
        told = _told([sys.executable, *command])
    with about.copied() as copy:
        command = ["-m", "tools.benchmarks.child", "pages", str(copy.folder), about.key.hex(), str(many)]
        every = _told([sys.executable, *command])["resident"]
    bare = _told([sys.executable, "-c", _BARE_MEMORY])["resident"]
    value, after = told["resident"], told["after"]
    return [
        Line("memory", many, value, "MiB", bare, value / bare, "<= 2.5 x floor", value <= 2.5 * bare),
        Line("memory.pages", many, every, "MiB", bare, every / bare, "<= 2.5 x floor", every <= 2.5 * bare),
        Line("memory.flat", many, after, "MiB", value, after / value, "<= 1.05 x before", after <= 1.05 * value),
    ]


def held_by_list(about: stock.Stock) -> float:
    """MiB that the list of everybody adds to a process."""
    command = ["-m", "tools.benchmarks.child", "held", str(about.folder), about.key.hex(), str(about.people)]
    return _told([sys.executable, *command])["held"]


def _lasts(command: list[str]) -> float:
    began = perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment(), cwd=stock.ROOT)
    return perf_counter() - began


def _told(command: list[str]) -> dict[str, float]:
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment(), cwd=stock.ROOT)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def environment() -> dict[str, str]:
    """What a process that is measured finds around it: our code, no display."""
    path = os.pathsep.join([str(stock.ROOT / "src"), str(stock.ROOT)])
    # Compiled modules are kept, as on anybody's computer: the floor's libraries have theirs too.
    return os.environ | {"PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
