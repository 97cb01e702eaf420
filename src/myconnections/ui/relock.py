"""Locking by a fresh process: what this one holds in memory goes with it (a string cannot be wiped).

The window of this process stays, covered, until that of the fresh one is seen in its place: no moment without a window.
Nothing is kept of it on disk, so a kill of either leaves nothing behind.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from myconnections.ui import raising

_TELL = "MYCONNECTIONS_SAY_SEEN_AT"
"""In the surroundings of the fresh process: where it says that its window is seen."""
_LEFT = "MYCONNECTIONS_LEFT"
"""There, too: how the window was left. On no disk: it knows no name, but whom by their number."""
_PATIENCE_MS = 1_000
MOST_S = 5.0
"""Whatever hangs, the process that held the keys is gone after so many seconds."""


@dataclass(frozen=True, slots=True)
class Left:
    """How a window was left when it was locked: its vault, page and person in the pane (0 nobody).

    `restore`: a backup that is to take the vault's place; `mark`: where this lies in the vault, all that was
    half-written has come into it; "" when nothing was (`ui/drafts.py`).
    """

    folder: str = ""
    page: str = ""
    whom: int = 0
    restore: str = ""
    mark: str = ""


def command(folder: Path, language: str) -> tuple[str, list[str]]:
    """The program and arguments that open this app on `folder`, locked."""
    arguments = ["--vault", str(folder), "--lang", language, "window"]
    if getattr(sys, "frozen", False):
        return sys.executable, arguments
    return sys.executable, ["-m", "myconnections", *arguments]


class Successor(QObject):
    """The fresh process beside this one; `seen` is sent when its window stands on the screen."""

    seen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # loaded here: no start needs it

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self.seen)

    def start(self, folder: Path, language: str, left: Left) -> bool:
        """Start the locked app; False when it could not be started (then lock inside this process)."""
        self._server.listen(raising.lock_name(folder))
        program, arguments = command(folder, language)
        process = QProcess()
        process.setProgram(program)
        process.setArguments(arguments)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert(_TELL, self._server.fullServerName())
        surroundings.insert(_LEFT, json.dumps(asdict(left)))
        process.setProcessEnvironment(surroundings)
        started = process.startDetached()
        return bool(started[0]) if isinstance(started, tuple) else bool(started)

    def leave(self) -> None:
        """Nothing more is heard; the name it listened at is gone from disk."""
        self._server.close()


def predecessor() -> str:
    """Where to say that the window is seen, "" when nobody waits. Told once: no process started later hears it."""
    return os.environ.pop(_TELL, "")


def taken_over() -> Left:
    """How the window was left that this one stands in the place of; told once."""
    told = os.environ.pop(_LEFT, "")
    return Left(**json.loads(told)) if told else Left()


def say_seen(where: str) -> None:
    """Let the process that was locked go: this window stands in the place of its own."""
    from PySide6.QtNetwork import QLocalSocket  # loaded here: the window is already seen

    line = QLocalSocket()
    line.connectToServer(where)
    line.waitForConnected(_PATIENCE_MS)
    line.abort()


def gone_at_last() -> None:
    """End this process in MOST_S seconds, however busy it is. What is committed is safe in the log of the database."""
    end = threading.Timer(MOST_S, os._exit, (0,))
    end.daemon = True
    end.start()
