"""Locking by a fresh process: what this one holds in memory goes with it (a string cannot be wiped)."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess


def command(folder: Path, language: str) -> tuple[str, list[str]]:
    """The program and arguments that open this app on `folder`, locked."""
    arguments = ["--vault", str(folder), "--lang", language, "window"]
    if getattr(sys, "frozen", False):
        return sys.executable, arguments
    return sys.executable, ["-m", "myconnections", *arguments]


def start_locked(folder: Path, language: str) -> bool:
    """Start the locked app beside this one; False when it could not be started (then lock inside this process)."""
    program, arguments = command(folder, language)
    started = QProcess.startDetached(program, arguments)
    return bool(started[0]) if isinstance(started, tuple) else bool(started)
