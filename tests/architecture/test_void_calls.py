"""Calls into Qt must not eat references of None, True and False.

PySide6 6.12.0 dropped one at every call; on Python 3.11, where these objects are counted, the process dies after
some thousands of calls. From Python 3.12 on they are immortal and their count says nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000
TOLERANCE = 20  # what the interpreter itself may keep or drop meanwhile


def _void_calls() -> dict[str, Callable[[], object]]:
    """Calls of several kinds: void, bool in and out, keyword, virtual, painter, signal."""
    thing, label, timer, model = QObject(), QLabel(), QTimer(), QStandardItemModel(2, 2)
    image = QImage(QSize(8, 8), QImage.Format.Format_ARGB32)

    def paint() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawLine(0, 0, 7, 7)
        painter.end()

    return {
        "setObjectName": lambda: thing.setObjectName("name"),
        "setText": lambda: label.setText("text"),
        "setEnabled(True)": lambda: label.setEnabled(True),
        "setVisible(False)": lambda: label.setVisible(False),
        "isVisible": label.isVisible,
        "isEnabled": label.isEnabled,
        "blockSignals": lambda: thing.blockSignals(False),
        "setSingleShot": lambda: timer.setSingleShot(True),
        "update": label.update,
        "fill": lambda: image.fill(QColor("white")),
        "paint": paint,
        "clear": model.clear,
        "property": lambda: thing.property("nothing"),
        "objectNameChanged": lambda: thing.objectNameChanged.emit("name"),
    }


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are immortal from Python 3.12 on")
def test_constants_keep_their_references(qtbot: QtBot) -> None:
    lost = {}
    for name, call in _void_calls().items():
        call()
        before = [sys.getrefcount(constant) for constant in (None, True, False)]
        for _ in range(CALLS):
            call()
        after = [sys.getrefcount(constant) for constant in (None, True, False)]
        changes = [new - old for old, new in zip(before, after, strict=True)]
        if max(abs(change) for change in changes) > TOLERANCE:
            lost[name] = changes
    assert lost == {}
