"""A private session bus with a real gnome-keyring on it, and programs that run there.

Nothing of the desktop that runs the tests is touched: bus, keyring files and home are throw-away.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")
LOGIN = "invented login password"
WAIT = """
import time
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
asked = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
with open_dbus_connection() as bus:
    for _ in range(1200):
        if bus.send_and_get_reply(new_method_call(asked, "NameHasOwner", "s", ("org.freedesktop.secrets",))).body[0]:
            break
        time.sleep(0.05)
"""
"""The daemon goes behind before it is on the bus; asked too early, the bus starts a second one, which is locked."""


def need_keyring() -> None:
    """Skip, saying why, where there is no keyring to be had; where everything is to be run, fail instead."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"no real keyring was tested: {', '.join(missing)} missing; `python3 dev.py test` installs them")
    if missing or not sys.platform.startswith("linux"):
        pytest.skip(f"NO REAL KEYRING TESTED: {', '.join(missing) or 'not Linux'}; `python3 dev.py test` installs one")


def on_a_bus(home: Path, program: str, *arguments: object, login: str | None = LOGIN) -> str:
    """What a Python program says on a bus of its own, beside a keyring unlocked by `login`; none when it is None.

    `home` keeps the keyring from one run to the next, as a computer does between two logins.
    """
    home.mkdir(exist_ok=True, mode=0o700)
    # Not below `home`: the path of a socket has room for 107 letters.
    with tempfile.TemporaryDirectory(prefix="bus") as runtime:
        return _on_a_bus(home, runtime, program, arguments, login)


def _on_a_bus(home: Path, runtime: str, program: str, arguments: tuple[object, ...], login: str | None) -> str:
    start = 'printf %s "$0" | gnome-keyring-daemon --unlock --components=secrets >"$HOME/daemon" 2>&1; "$1" -c "$3"; '
    run = 'python="$1" program="$2"; shift 3; exec "$python" -c "$program" "$@"'
    script = run if login is None else start + run
    given = [login or "", sys.executable, program, WAIT, *map(str, arguments)]
    command = ["dbus-run-session", "--", "sh", "-c", script, *given]
    environment = {
        "HOME": str(home), "XDG_RUNTIME_DIR": runtime, "XDG_DATA_HOME": str(home / ".local"),
        "XDG_CONFIG_HOME": str(home / ".config"), "XDG_CACHE_HOME": str(home / ".cache"), "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{CHECKOUT / 'src'}{os.pathsep}{CHECKOUT}", "LANG": "C.UTF-8", "PYTHONUTF8": "1",
    }  # fmt: skip
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
