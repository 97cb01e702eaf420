"""Whether things on the screen may move: where the system asks for less motion, everything is there at once.

Qt knows the wish of Windows only; on other systems it is read where each of them keeps it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_PATIENCE_MS = 40
_PORTAL, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_OFF = frozenset({"false", "0", "0.0"})


def wanted() -> bool:
    """Whether motion is wanted; asked of the system once."""
    platform = QGuiApplication.platformName()
    if platform in {"xcb", "wayland"}:
        return _on_linux(_config())
    if platform == "cocoa":
        return _on_mac()
    return QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def _config() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


@cache
def _on_mac() -> bool:
    return str(QSettings("apple.com", "universalaccess").value("reduceMotion", "0")).lower() in _OFF


@cache
def _on_linux(config: Path) -> bool:
    """GNOME by its portal, Plasma and whatever else by their files."""
    if _told_by_portal() is False:
        return False
    for file, key in (
        ("gtk-3.0/settings.ini", "Settings/gtk-enable-animations"),
        ("gtk-4.0/settings.ini", "Settings/gtk-enable-animations"),
        ("kdeglobals", "KDE/AnimationDurationFactor"),
    ):
        path = config / file
        if path.is_file():
            said = str(QSettings(str(path), QSettings.Format.IniFormat).value(key, "")).strip().lower()
            if said in _OFF:
                return False
    return True


def _told_by_portal() -> bool | None:
    """What the desktop says; None where there is none to ask."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None  # Qt would start a bus of its own
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # loaded here: not every system has it

    message = QDBusMessage.createMethodCall(_PORTAL, _PATH, "org.freedesktop.portal.Settings", "ReadOne")
    message.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    message.setAutoStartService(False)
    answer = QDBusConnection.sessionBus().call(message, QDBus.CallMode.Block, _PATIENCE_MS)
    told = answer.arguments()
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not told:
        return None
    return bool(told[0].variant()) if hasattr(told[0], "variant") else bool(told[0])
