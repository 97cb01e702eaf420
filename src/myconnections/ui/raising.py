"""One window for each vault: whoever starts the app again on a vault whose window stands is led to that window.

The name by which the windows find each other is a digest of the folder, so that no listing of names tells where a
vault lies. Two starts in the same moment are settled by the vault's own lock.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE_MS = 500


def name_of(folder: Path) -> str:
    """The name at which the window of a vault is reached."""
    return f"myconnections-{_digest(folder)[:32]}"


def lock_name(folder: Path) -> str:
    """A name for one lock of this vault, at which the process that was locked hears of the fresh one. Short: a system
    allows some hundred letters for the path.
    """
    return f"{_of_locks(folder)}{token_hex(6)}"


def sweep(folder: Path) -> None:
    """Remove what killed processes left of this vault's locks: names at which nobody listens. Who listens is left."""
    if sys.platform == "win32":
        return
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    for place in Path(QDir.tempPath()).glob(f"{_of_locks(folder)}*"):
        line = QLocalSocket()
        line.connectToServer(place.name)
        heard = line.waitForConnected(_PATIENCE_MS)
        if not heard and line.error() is QLocalSocket.LocalSocketError.ConnectionRefusedError:
            QLocalServer.removeServer(place.name)
        line.abort()


def raise_other(folder: Path) -> bool:
    """Ask the window of this vault to come forward; False when there is none."""
    name = name_of(folder)
    if sys.platform != "win32" and not _ours(Path(QDir.tempPath()) / name):
        return False
    from PySide6.QtNetwork import QLocalSocket  # loaded here: no other start needs it

    line = QLocalSocket()
    line.connectToServer(name)
    there = line.waitForConnected(_PATIENCE_MS)
    line.abort()
    return there


def _ours(place: Path) -> bool:
    """Whether it stands there and is of this account: in a folder that all share, another one could keep us out."""
    try:
        return place.lstat().st_uid == os.getuid()
    except OSError:
        return False


def _digest(folder: Path) -> str:
    return hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogatepass")).hexdigest()


def _of_locks(folder: Path) -> str:
    return f"myconnections-lock-{_digest(folder)[:16]}-"


class Reachable(QObject):
    """The window of a vault as others find it: `asked` when the app was started on that vault again."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def begin(self, folder: Path) -> None:
        """Be found by this vault from now on, and by no other. Once the window is seen: before, nothing is loaded."""
        from PySide6.QtNetwork import QLocalServer

        name = name_of(folder)
        if self._server is not None and self._server.serverName() == name:
            return
        self.end()
        if raise_other(folder):
            return
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)  # other accounts cannot connect
        server.newConnection.connect(self.asked)
        QLocalServer.removeServer(name)  # left by a window that was killed
        server.listen(name)
        sweep(folder)

    def end(self) -> None:
        """Not be found any more: the name is free for the one that follows."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
