"""Which key was meant: wide letters and the pad count, a key with Ctrl or Alt belongs to the window."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NAMED: dict[int, str] = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Space: "Space",
}
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_LETTERS = frozenset("1234WCFSZAETG*")


def key_of(event: QKeyEvent) -> str:
    """One of the digits and letters below, "Enter", "Esc", "Backspace", "Space"; "" for any other key."""
    if event.modifiers() & ~_PLAIN:
        return ""
    if event.key() in _NAMED:
        return _NAMED[event.key()]
    text = event.text() or (chr(event.key()) if 0x20 < event.key() < 0x7F else "")
    # With a Japanese input method in its wide mode the digits arrive as １ to ４.
    letter = unicodedata.normalize("NFKC", text).upper()
    return letter if letter in _LETTERS else ""
