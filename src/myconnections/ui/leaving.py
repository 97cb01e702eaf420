"""Signs that the person leaves the computer, as a Linux desktop gives them: screen locked, sleep, another user.

Each is a signal on D-Bus. Where there is none (Windows, macOS, a bare window system) nothing is heard, and the clock of
`ui/idle.py` is what locks: it sees the gap that a sleep leaves.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

    _Then = Callable[[QDBusPendingCallWatcher], None]

_SAVERS = ("org.freedesktop", "org.gnome", "org.cinnamon", "org.mate", "org.kde", "org.xfce")
_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"


class Leaving(QObject):
    """`left` is sent when the screen is locked, the computer goes to sleep, or another user's session comes in front.

    Sleep waits for us, at most as long as the system allows (five seconds): it is asked to, and let go when this
    process ends.
    """

    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard = False
        self._delays: list[object] = []

    def begin(self) -> None:
        """Listen from now on: a vault was opened. Done once."""
        if self._heard or sys.platform in {"win32", "darwin"}:
            return
        self._heard = True
        from PySide6.QtDBus import QDBusConnection  # loaded here: nothing is heard at the door

        desktop, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        for maker in _SAVERS:
            self._hear(desktop, "", "", f"{maker}.ScreenSaver", "ActiveChanged")
        self._hear(system, _LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep")
        session = session_path(os.environ.get("XDG_SESSION_ID", ""))
        if session:
            self._hear(system, _LOGIN, session, _SESSION, "Lock")
            self._hear(system, _LOGIN, session, _PROPERTIES, "PropertiesChanged")
        # Sleep is put off until the process that holds the answer has ended.
        delay = ["sleep", "My Connections", "Locks the vault", "delay"]
        self._ask(_LOGIN_PATH, _MANAGER, "Inhibit", delay, self._keep_delay)

    def _hear(self, bus: QDBusConnection, service: str, path: str, interface: str, signal: str) -> None:
        if bus.isConnected():
            # The binding takes the slot as text only; its stubs say bytes.
            bus.connect(service, path, interface, signal, self, SLOT("take(QDBusMessage)"))  # type: ignore[call-overload]

    def _ask(self, path: str, interface: str, verb: str, words: list[str], then: _Then) -> None:
        """Ask logind without waiting for it."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        system = QDBusConnection.systemBus()
        if not system.isConnected():
            return
        message = QDBusMessage.createMethodCall(_LOGIN, path, interface, verb)
        message.setArguments(words)
        waiting = QDBusPendingCallWatcher(system.asyncCall(message), self)
        waiting.finished.connect(then)
        waiting.finished.connect(waiting.deleteLater)

    def _keep_delay(self, answer: QDBusPendingCallWatcher) -> None:
        if not answer.isError():
            self._delays = list(answer.reply().arguments())  # the file descriptor lives as long as its value

    @Slot("QDBusMessage")
    def take(self, message: QDBusMessage) -> None:
        """Judge one signal."""
        told = message.arguments()
        if message.member() == "PropertiesChanged":
            self._ask_whether_in_front(message.path())
        elif message.member() == "Lock" or (told and told[0] is True):
            self.left.emit()

    def _ask_whether_in_front(self, session: str) -> None:
        """Something of the session changed. Who is in front is asked: Qt cannot read it from the signal."""
        self._ask(session, _PROPERTIES, "Get", [_SESSION, "Active"], self._judge_session)

    def _judge_session(self, answer: QDBusPendingCallWatcher) -> None:
        if not answer.isError() and _value(answer.reply().arguments()) is False:
            self.left.emit()


def session_path(session: str) -> str:
    """Where logind keeps the session of this name, "" for none: a digit in front and odd letters are written in hex."""
    escaped = "".join(
        sign if sign.isascii() and (sign.isalpha() or (sign.isdigit() and place)) else f"_{ord(sign):02x}"
        for place, sign in enumerate(session)
    )
    return f"{_LOGIN_PATH}/session/{escaped}" if session else ""


def _value(told: list[object]) -> object:
    """What an answer holds, out of its wrapping."""
    from PySide6.QtDBus import QDBusVariant

    found = told[0] if told else None
    return found.variant() if isinstance(found, QDBusVariant) else found
