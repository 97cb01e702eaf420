"""Where the system asks for less motion nothing glides."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from myconnections.ui import motion


@pytest.mark.parametrize(
    ("file", "text", "moves"),
    [
        ("", "", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name=Adwaita\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = 0\n", False),
        ("kdeglobals", "[General]\nColorScheme=Breeze\n\n[KDE]\nAnimationDurationFactor=0\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", True),
    ],
)
def test_the_files_of_the_desktop_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, file: str, text: str, moves: bool
) -> None:
    if file:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    for platform in ("xcb", "wayland"):
        monkeypatch.setattr(QGuiApplication, "platformName", lambda platform=platform: platform)
        assert motion.wanted() is moves


def test_the_portal_of_the_desktop_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    for number, (told, moves) in enumerate(((False, False), (True, True), (None, True))):
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / str(number)))
        monkeypatch.setattr(motion, "_told_by_portal", lambda told=told: told)
        assert motion.wanted() is moves


def test_a_bus_that_is_not_there_says_nothing(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert motion._told_by_portal() is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert motion._told_by_portal() is None


def test_elsewhere_qt_knows(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    for platform in ("windows", "offscreen"):
        monkeypatch.setattr(QGuiApplication, "platformName", lambda platform=platform: platform)
        for on in (True, False):
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, on)
            assert motion.wanted() is on
