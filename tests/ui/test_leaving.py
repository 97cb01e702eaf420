"""Locking when the person leaves: real signals on a bus of our own, with a login service of our own behind them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from myconnections.ui.leaving import session_path

_DESKTOP = """
import os, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVariant, QDBusVirtualObject
from myconnections.ui.leaving import Leaving, session_path

SESSION = session_path("3")
active, asked = [True], []

class Login(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        asked.append((message.path(), message.member(), *map(str, message.arguments())))
        answer = QDBusVariant(active[0]) if message.member() == "Get" else QDBusUnixFileDescriptor(1)
        reply = message.createReply()
        reply.setArguments([answer])
        connection.send(reply)
        return True

app = QCoreApplication([])
bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, "login")
login = Login()
assert bus.registerVirtualObject("/org/freedesktop/login1", login, QDBusConnection.VirtualObjectRegisterOption.SubPath)
assert bus.registerService("org.freedesktop.login1")
left = []
leaving = Leaving()
leaving.left.connect(lambda: left.append(True))
leaving.begin()
leaving.begin()

def settle():
    QTimer.singleShot(300, app.quit)
    app.exec()

def signal(what, path, interface, name, *told):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(told))
    assert bus.send(message)
    settle()
    print(what, len(left), flush=True)
    left.clear()

settle()
print("put off", [call for call in asked if call[1] == "Inhibit"], len(leaving._delays))
MANAGER, SESSIONS = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
signal("sleep", "/org/freedesktop/login1", MANAGER, "PrepareForSleep", True)
signal("awake", "/org/freedesktop/login1", MANAGER, "PrepareForSleep", False)
signal("lock", SESSION, SESSIONS, "Lock")
signal("lock of another", session_path("7"), SESSIONS, "Lock")
signal("something else", SESSION, PROPERTIES, "PropertiesChanged", SESSIONS, {"IdleHint": True}, ["a"])
active[0] = False
signal("another user", SESSION, PROPERTIES, "PropertiesChanged", SESSIONS, {"Active": False}, ["a"])
signal("of another", session_path("7"), PROPERTIES, "PropertiesChanged", SESSIONS, {"Active": False}, ["a"])
signal("screen", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
signal("gnome", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
signal("screen again", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
"""
_ONE_BUS = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" XDG_SESSION_ID=3 exec "$@"'


def _run(program: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", _ONE_BUS, "sh", sys.executable, "-c", program],
        env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus here; dev.py installs it on Linux")
def test_case_58_screen_lock_sleep_and_another_user_lock_and_nothing_else_does() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    asked = ("/org/freedesktop/login1", "Inhibit", "sleep", "My Connections", "Locks the vault", "delay")
    assert _run(_DESKTOP, environment).splitlines() == [
        f"put off {[asked]} 1",
        "sleep 1",
        "awake 0",
        "lock 1",
        "lock of another 0",
        "something else 0",
        "another user 1",
        "of another 0",
        "screen 1",
        "gnome 1",
        "screen again 0",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only there D-Bus is asked")
def test_without_a_bus_nothing_is_heard_and_nothing_fails() -> None:
    program = """
from PySide6.QtCore import QCoreApplication
from myconnections.ui.leaving import Leaving
app = QCoreApplication([])
Leaving().begin()
print("still here")
"""
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"}
    environment = os.environ | nowhere | {"PYTHONPATH": os.pathsep.join(sys.path), "XDG_SESSION_ID": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("still here\n", "")


@pytest.mark.parametrize(
    ("session", "path"), [("", ""), ("3", "_33"), ("12", "_312"), ("c1", "c1"), ("a-b", "a_2db"), ("é", "_e9")]
)
def test_the_path_of_a_session_is_written_as_logind_does(session: str, path: str) -> None:
    assert session_path(session) == (f"/org/freedesktop/login1/session/{path}" if session else "")
