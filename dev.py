#!/usr/bin/env python3
"""The one command for everybody: `python3 dev.py run | test | check | faults | screens | bench | build`.

Standard library only. It makes `.venv` from the hash-pinned lock files when that is missing or out of date,
sees to the system libraries that Qt needs on Linux, and then does what was asked. The second time nothing is
fetched. What follows the verb (an optional `--` between) is handed on.
"""

from __future__ import annotations

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(f"dev.py: needs Python 3.11 to 3.14, and this is {sys.version.split()[0]}")

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tools.dev_system import Failed

from tools import dev_environment, dev_system

ROOT = Path(__file__).resolve().parent
USAGE = """usage: python3 dev.py VERB [-- arguments]

  run      start the app; without a display go through its story off screen and leave pictures in build/tour
  test     the whole check: ruff, types, contracts, conventions, translations and every test with coverage
  check    the same without the slow tests
  faults   break the vault in every way it must bear, as often as its design asks (an hour); `test` does a share of it
  screens  draw every page in every language, theme and size
  bench    measure against the goals, one JSON line a measure
  build    make the wheel in dist/"""


def run(arguments: list[str]) -> int:
    """Start the app with `arguments`; with none and no display, the tour with sample data."""
    python = dev_environment.ready(ROOT, "app")
    dev_system.need_libraries()  # first: the compiler of the translations is a Qt program too
    _make_translations(python)
    app = [str(python), "-m", "myconnections"]
    if arguments:
        return _call([*app, *arguments])
    if dev_system.has_display():
        return _call(app)
    print("No display here: going through the story off screen with sample data.", flush=True)
    dev_system.want_fonts()
    tour = ROOT / "build" / "tour"
    code = _call([*app, "tour", str(tour)], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"Pictures and Today's list (today.txt) are in {tour}", flush=True)
    return code


def test(arguments: list[str]) -> int:
    """Run the whole check; pytest's closing line is the last one printed."""
    measured = ["--cov", "--cov-branch", "--cov-report=term", "--cov-report=json:build/coverage.json"]
    return _whole_check(arguments, measured if arguments else [*measured, "-p", "tools.coverage_floors"])


def check(arguments: list[str]) -> int:
    """Run everything but the slow tests, without measuring coverage."""
    return _whole_check(arguments, ["-m", "not slow", "--ignore=tests/screens"])


def faults(arguments: list[str]) -> int:
    """All kills, cuts of power and damages of the vault's cases, a hundred and more of each."""
    python = _ready_for_pictures()
    pytest = [str(python), "-m", "pytest", "-v", "-n", "2", "--dist", "worksteal", "tests/faults", "tests/storage"]
    with dev_system.virtual_display() as display:
        return _call([*pytest, *arguments], QT_QPA_PLATFORM="offscreen", VAULT_FAULTS="long", **display)


def screens(arguments: list[str]) -> int:
    """Draw every page; the pictures are looked at by people."""
    python = _ready_for_pictures()
    return _call([str(python), "-m", "tools.screens", *arguments], QT_QPA_PLATFORM="offscreen")


def bench(arguments: list[str]) -> int:
    """Measure; figures mean something only beside the floors of the same run."""
    python = _ready_for_pictures()
    return _call([str(python), "-m", "tools.benchmarks", *arguments], QT_QPA_PLATFORM="offscreen")


def build(arguments: list[str]) -> int:
    """Make the wheel in dist/ with the pinned setuptools, fetching nothing."""
    python = dev_environment.ready(ROOT, "dev")
    dev_system.need_libraries()
    _make_translations(python)
    shutil.rmtree(ROOT / "build" / "lib", ignore_errors=True)  # or the wheel would carry what is no longer in src
    wheel = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    return _call([str(python), *wheel, "--wheel-dir", "dist", *arguments, "."])


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run, "test": test, "check": check, "faults": faults, "screens": screens, "bench": bench, "build": build,
}  # fmt: skip


def _whole_check(arguments: list[str], selection: list[str]) -> int:
    python = _ready_for_pictures()
    failed = [name for name, command in _static_checks(python) if _step(name, command) != 0]
    if failed:
        print(f"FAILED so far: {', '.join(failed)}. The tests follow.", flush=True)
    pytest = [str(python), "-m", "pytest", "-v", "-n", "3", "--dist", "worksteal", *selection, *arguments]
    with dev_system.virtual_display() as display:
        code = _call(pytest, QT_QPA_PLATFORM="offscreen", **display)
    return code or (1 if failed else 0)


def _static_checks(python: Path) -> list[tuple[str, list[str]]]:
    """Name and command of each check that only reads the source."""
    checks = [
        ("ruff", ["-m", "ruff", "check", "--quiet", "."]),
        ("mypy", ["-m", "mypy"]),
        ("contracts", ["-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"]),
        ("conventions", ["-m", "tools.conventions"]),
    ]
    if any((ROOT / "resources" / "translations").glob("*.ts")):
        checks.append(("translations", ["-m", "tools.translations", "check"]))
    return [(name, [str(python), *command]) for name, command in checks]


def _step(name: str, command: list[str]) -> int:
    """Run one check; its output is shown only when it has something to say."""
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=False)
    print(f"{name}: {'ok' if done.returncode == 0 else 'FAILED'} ({time.monotonic() - began:.1f} s)", flush=True)
    if done.returncode != 0:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode


def _ready_for_pictures() -> Path:
    """Python of the developer environment, on a machine that can draw Japanese text."""
    python = dev_environment.ready(ROOT, "dev")
    dev_system.need_libraries()
    dev_system.want_fonts(virtual_display=True)
    _make_translations(python)
    return python


def _make_translations(python: Path) -> None:
    """Compile the translations that are older than their source."""
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        made = source.with_suffix(".qm")
        if made.exists() and made.stat().st_mtime >= source.stat().st_mtime:
            continue
        if _call([str(python), "-m", "tools.translations", "build"]) != 0:
            raise Failed("the translations could not be built")


def _environment(**more: str) -> dict[str, str]:
    """Environment for a child process: the checkout's tools importable, UTF-8 everywhere."""
    return os.environ | {"PYTHONUTF8": "1"} | more


def _call(command: list[str], **more: str) -> int:
    return subprocess.run(command, cwd=ROOT, env=_environment(**more), check=False).returncode


def main(arguments: list[str]) -> int:
    """Do the verb that is named first; 0 done, 1 refused or trouble, 2 usage, else the code of what ran."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    verb, *rest = arguments
    if verb not in VERBS:
        print(f"dev.py: there is no verb '{verb}'\n{USAGE}", file=sys.stderr)
        return 2
    if rest[:1] == ["--"]:
        rest = rest[1:]
    try:
        return VERBS[verb](rest)
    except Failed as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
