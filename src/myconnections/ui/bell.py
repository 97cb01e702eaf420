"""The bell of a dialogue: a sound of our own (660 Hz and three overtones, made for this), played by what is there.

Qt's own module for sound is large and not shipped. Windows plays the file itself; elsewhere one of the small players
of the system does; where there is none, the system beeps.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from myconnections import locator

PLAYERS = (("pw-play",), ("paplay",), ("afplay",), ("aplay", "-q"))
"""Programs that play a file whose path follows, in the order in which they are asked for."""


def player() -> tuple[str, ...]:
    """The first of the players that is installed, with its full path; () for none."""
    for name, *options in PLAYERS:
        found = shutil.which(name)
        if found is not None:
            return found, *options
    return ()


def ring() -> None:
    """Let the bell sound, and come back at once."""
    file = locator.resources() / "sounds" / "bell.wav"
    if not (file.is_file() and _played(file)):
        QApplication.beep()


def _played(file: Path) -> bool:
    if sys.platform == "win32":
        import winsound  # there is none elsewhere

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
        return True
    with_what = player()
    if not with_what:
        return False
    started, _process = QProcess.startDetached(with_what[0], [*with_what[1:], str(file)])
    return bool(started)
