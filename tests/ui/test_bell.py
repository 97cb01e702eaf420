"""The bell of a dialogue: the file is there, and without a player the system beeps."""

from __future__ import annotations

import shutil
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from myconnections import locator
from myconnections.ui import bell


def test_it_is_played_by_the_first_player_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with wave.open(str(locator.resources() / "sounds" / "bell.wav")) as sound:
        assert 1 < sound.getnframes() / sound.getframerate() < 2
    played: list[tuple[str, list[str]]] = []
    beeps: list[None] = []

    def start(program: str, words: list[str]) -> tuple[bool, int]:
        played.append((program, words))
        return True, 7

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(QProcess, "startDetached", start)
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(None))
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name == "aplay" else None)
    bell.ring()
    ((program, words),) = played
    assert (program, words[0], Path(words[1]).name) == ("/bin/aplay", "-q", "bell.wav")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    bell.ring()
    assert (len(played), len(beeps)) == (1, 1)
