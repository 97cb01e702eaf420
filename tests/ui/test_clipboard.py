"""What is copied is marked, goes after half a minute and at lock, and what others copied stays. On a real clipboard."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_COPYING = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit
from myconnections.ui import clipboard
from myconnections.ui.clipboard import SECRET, Secrecy

app = QApplication(sys.argv[:1])
board = app.clipboard()
secrecy = Secrecy(board)

def settle(ms=300):
    QTimer.singleShot(ms, app.quit)
    app.exec()

field = QLineEdit("nora@example.org")
field.selectAll()
field.copy()
settle()
print("copied", board.text(), all(board.mimeData().data(name).data() == value for name, value in SECRET.items()))
print("waits", secrecy._timer.isActive(), secrecy._timer.interval())
secrecy._timer.setInterval(200)
field.copy()
settle(600)
print("later", repr(board.text()))
board.setText("nora@example.org")
board.setText("Nora", QClipboard.Mode.Selection)
secrecy.forget()
settle()
print("locked", repr(board.text()), repr(board.text(QClipboard.Mode.Selection)))

field.copy()
settle(50)
other = subprocess.Popen([sys.executable, "-c", '''
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
app.clipboard().setText("of another app")
QTimer.singleShot(0, lambda: print("taken", flush=True))
QTimer.singleShot(20000, app.quit)
app.exec()
'''], stdout=subprocess.PIPE, text=True)
other.stdout.readline()
settle()
secrecy.forget()
settle(600)
print("of others", repr(board.text()))
other.kill()
"""


@pytest.mark.xvfb
def test_case_63_what_is_copied_is_marked_and_taken_away_and_what_others_copied_is_left(
    window_system: dict[str, str],
) -> None:
    environment = window_system | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", _COPYING], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "copied nora@example.org True",
        "waits True 30000",
        "later ''",
        "locked '' ''",
        "of others 'of another app'",
    ]
