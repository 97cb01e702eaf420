"""What ships must be free to ship: no component of the app under the GPL, and nothing unpinned."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

# Qt for Python is offered under LGPL-3.0 or GPL; we take it under the LGPL.
LGPL_CHOICE = {"pyside6-essentials", "shiboken6"}
PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+))? \\$", re.MULTILINE)
# The metadata names no licence; the file that comes with it is that of zlib.
NAMED_IN_FILE = {"sqlcipher3": "This software is provided 'as-is', without any express or implied"}
GPL = re.compile(r"(?<!L)(?<!Lesser )\bA?GPL|(?<!Lesser )General Public License", re.IGNORECASE)


def _pins(lock: Path) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for name, version, _ in PIN.findall(lock.read_text(encoding="utf-8")):
        pins.setdefault(name, set()).add(version)
    return pins


def _licence(name: str) -> str:
    """Every word that the installed package's metadata says about its licence."""
    about = distribution(name).metadata
    classifiers = [each for each in about.get_all("Classifier", []) if each.startswith("License")]
    if name in NAMED_IN_FILE:
        return next(
            words
            for file in distribution(name).files or []
            if file.name == "LICENSE"
            for words in file.read_text().splitlines()
            if words.startswith(NAMED_IN_FILE[name])
        )
    # Asked for all of them: on Python 3.11 the keyring brings metadata that raise where there is none.
    short = ["".join(about.get_all(field) or []).split("\n")[0] for field in ("License-Expression", "License")]
    return " | ".join([*short, *classifiers])


def _is_gpl_only(words: str) -> bool:
    return GPL.search(words) is not None


def test_no_component_is_gpl(checkout: Path) -> None:
    pins, unknown, gpl, seen = _pins(checkout / "requirements" / "app.txt"), [], {}, 0
    for name in pins:
        try:
            words = _licence(name)
        except PackageNotFoundError:  # for another platform
            continue
        seen += 1
        if not words.strip(" |"):
            unknown.append(name)
        elif _is_gpl_only(words) and not (name in LGPL_CHOICE and "LGPL" in words):
            gpl[name] = words
    assert seen > 15
    assert unknown == []
    assert gpl == {}


@pytest.mark.parametrize(
    ("words", "gpl"),
    [
        ("GPL-3.0-or-later", True),
        ("License :: OSI Approved :: GNU General Public License v2 (GPLv2)", True),
        ("AGPL-3.0", True),
        ("LGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MIT | License :: OSI Approved :: MIT License", False),
    ],
)
def test_the_eye_for_gpl(words: str, gpl: bool) -> None:
    assert _is_gpl_only(words) is gpl


@pytest.mark.parametrize("kind", ["app", "dev"])
def test_locks_name_hashes_and_no_place(checkout: Path, kind: str) -> None:
    lines = (checkout / "requirements" / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
    shape = re.compile(r"[a-z0-9._-]+==\S+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not shape.fullmatch(line)] == []
    bare = [a for a, b in zip(lines, [*lines[1:], ""], strict=True) if "==" in a and "--hash" not in b]
    assert bare == []


def test_developers_get_what_the_app_gets(checkout: Path) -> None:
    app, dev = (_pins(checkout / "requirements" / f"{kind}.txt") for kind in ("app", "dev"))
    assert len(app) > 15
    assert {name: dev.get(name) for name in app} == app


def test_qt_is_held_below_the_version_that_kills_python_311(checkout: Path) -> None:
    (version,) = _pins(checkout / "requirements" / "app.txt")["pyside6-essentials"]
    assert tuple(int(part) for part in version.split(".")[:2]) < (6, 12)
