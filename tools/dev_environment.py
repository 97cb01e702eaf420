"""The checkout's own Python environment, `.venv`, made from the hash-pinned lock files. Standard library only."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools import dev_system
from tools.dev_system import Failed

#: Written before anything is made and removed at the end: where it is found, work was cut off in the middle.
UNFINISHED = "unfinished"
#: The developers' lock holds everything that the app's lock holds.
SUFFICES = {"app": ("app", "dev"), "dev": ("dev",)}


def ready(root: Path, kind: str) -> Path:
    """Python of `root`/.venv with what `kind` ("app" or "dev") needs; made or brought up to date if necessary.

    Raises Failed with one sentence when it cannot be made (no network the first time, a full disk).
    """
    place = root / ".venv"
    python = python_in(place)
    if not (place / UNFINISHED).exists() and any(_is_current(root, place, each) for each in SUFFICES[kind]):
        return python
    if place.exists() and ((place / UNFINISHED).exists() or not _belongs_here(place)):
        print("The environment .venv is unfinished, moved or of another Python: making it anew.", flush=True)
        _remove(place)
    try:
        _make(root, place, kind)
    except OSError as error:
        raise Failed(f"the environment .venv could not be made: {error}") from error
    return python


def python_in(place: Path) -> Path:
    """Where an environment at `place` keeps its Python."""
    return place / "Scripts" / "python.exe" if os.name == "nt" else place / "bin" / "python"


def stamp(root: Path, kind: str) -> str:
    """What must be unchanged for an environment to be good still: lock file, Python, place of the checkout."""
    lock = (root / "requirements" / f"{kind}.txt").read_bytes()
    parts = [hashlib.sha256(lock).hexdigest(), sys.version.split()[0], str(root)]
    return "\n".join(parts) + "\n"


def _is_current(root: Path, place: Path, kind: str) -> bool:
    written = place / f"stamp-{kind}"
    if not (written.is_file() and python_in(place).exists()):
        return False
    return written.read_text(encoding="utf-8") == stamp(root, kind)


def _make(root: Path, place: Path, kind: str) -> None:
    """Make or complete the environment and stamp it."""
    print(f"Making the environment .venv from requirements/{kind}.txt (once) ...", flush=True)
    place.mkdir(exist_ok=True)
    (place / UNFINISHED).touch()
    for old in SUFFICES["app"]:
        (place / f"stamp-{old}").unlink(missing_ok=True)
    pip = _pip(place)
    lock = root / "requirements" / f"{kind}.txt"
    settings = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    fetch = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
    _run([*pip, *fetch], "the components could not be fetched; the first time needs the network", settings)
    _make_importable(root, place)
    (place / f"stamp-{kind}").write_text(stamp(root, kind), encoding="utf-8")
    (place / UNFINISHED).unlink()


def _pip(place: Path) -> list[str]:
    """Create the environment unless it is there; the command that installs into it.

    Debian ships Python without ensurepip: then the package for it is installed where permitted, or else
    the pip outside installs into an environment that has none.
    """
    python = python_in(place)
    inside = [str(python), "-m", "pip"]
    base = str(getattr(sys, "_base_executable", sys.executable))
    bundled = importlib.util.find_spec("ensurepip") is not None
    if not bundled and not python.exists():
        bundled = dev_system.install(["python3-venv"]) and _answers([base, "-c", "import ensurepip"])
    if not python.exists():
        without = [] if bundled else ["--without-pip"]
        _run([base, "-m", "venv", *without, str(place)], "Python could not make an environment", {})
    if _answers([*inside, "--version"]):
        return inside
    if _answers([base, "-m", "pip", "--version"]):
        return [base, "-m", "pip", "--python", str(python)]
    raise Failed(f"Python here has no pip; install it with: {dev_system.command(['python3-venv', 'python3-pip'])}")


def _make_importable(root: Path, place: Path) -> None:
    """Let the environment import the checkout's `src`, and give it the command `myconnections`."""
    packages = sysconfig.get_path("purelib", scheme="venv", vars={"base": str(place), "platbase": str(place)})
    (Path(packages) / "myconnections-checkout.pth").write_text(f"{root / 'src'}\n", encoding="utf-8")
    python = python_in(place)
    if os.name == "nt":
        script, text = python.parent / "myconnections.cmd", '@"%~dp0python.exe" -m myconnections %*\r\n'
    else:
        script = python.parent / "myconnections"
        text = f'#!/bin/sh\nexec {shlex.quote(str(python))} -m myconnections "$@"\n'
    script.write_text(text, encoding="utf-8")
    script.chmod(0o755)


def _belongs_here(place: Path) -> bool:
    """True when the environment was made at `place` (its scripts name it) and its Python runs and is of our version."""
    settings = place / "pyvenv.cfg"
    if not settings.is_file() or str(place) not in settings.read_text(encoding="utf-8"):
        return False
    asked = [str(python_in(place)), "-c", "import sys; print(sys.version.split()[0])"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.strip() == sys.version.split()[0]


def _remove(place: Path) -> None:
    if Path(sys.prefix).resolve() == place.resolve():
        raise Failed("this Python lives in the .venv that must be made anew; start dev.py with the system's python3")
    shutil.rmtree(place)


def _answers(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _run(command: list[str], trouble: str, settings: dict[str, str]) -> None:
    """Run `command`; its own output stays visible. Raises Failed with `trouble`."""
    done = subprocess.run(command, env=os.environ | settings, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise Failed(trouble)
