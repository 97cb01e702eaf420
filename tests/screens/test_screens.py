"""Every page and dialog in both languages and sizes, empty and lived in: nothing is cut, nothing lies over anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.vault_made_once import derive_plainly

from myconnections.ui.theme import Look, Theme
from tools import screens


@pytest.mark.slow
@pytest.mark.parametrize("language", screens.LANGUAGES)
@pytest.mark.parametrize("content", ["empty", "typical"])
def test_no_screen_breaks_a_rule(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, language: str
) -> None:
    derive_plainly(monkeypatch)
    look = Look.DARK if language == "en" else Look.LIGHT  # the rules measure, and no theme has measures of its own
    shots = list(screens.take(qapp, tmp_path, [content], [language], looks=[look]))
    Theme(qapp, Look.SYSTEM).deleteLater()
    assert len(shots) >= 20
    assert {shot.file: shot.faults for shot in shots if shot.faults} == {}
    for shot in shots:
        assert not QImage(str(tmp_path / shot.file)).isNull()


def test_the_index_shows_what_is_wrong_first() -> None:
    page = screens.index([screens.Shot("fine.png", ()), screens.Shot("cut.png", ("'a < b' is cut",))])
    assert page.index("cut.png") < page.index("fine.png")
    assert "&lt;" in page
