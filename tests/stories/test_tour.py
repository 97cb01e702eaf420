"""The tour goes through the story in both languages and leaves pictures and Today's list; what goes wrong is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.vault_made_once import derive_plainly

from myconnections.bootstrap import wire
from myconnections.storage import keys
from myconnections.ui import tour
from myconnections.ui.guide import Guide

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=9)))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    derive_plainly(monkeypatch)
    monkeypatch.setattr(tour, "PEOPLE", 60)


@pytest.mark.slow
def test_the_tour_leaves_pictures_and_todays_list(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "tour"
    out.mkdir()
    (out / "99-old-ja-light.png").touch()
    given = wire(folder=tmp_path / "vault", language="ja", clock=lambda: NOW, cost=keys.FLOOR_KDF)
    assert tour.tour(given, out) == 0
    pictures = sorted(path.name for path in out.glob("*.png"))
    assert "99-old-ja-light.png" not in pictures
    assert {name.split("-")[-2] for name in pictures} == {"ja", "en"}
    assert {name.split("-")[-1] for name in pictures} == {"light.png", "dark.png"}
    assert "01-welcome-ja-light.png" in pictures
    assert "15-unlocked-en-light.png" in pictures
    assert QImage(str(out / pictures[0])).width() == 1440
    told = (out / "today.txt").read_text(encoding="utf-8")
    assert told.index("2026年11月21日") < told.index("21 Nov 2026")
    assert told.count("✓") == 2  # done in either language
    assert not (tmp_path / "vault").exists()


def test_a_step_that_fails_ends_the_tour_in_one_line(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def story(guide: Guide) -> Iterator[int]:
        guide.app.begin()
        yield 20
        guide.click("no-such-button")

    monkeypatch.setattr(tour, "_story", lambda guide, _sample, _told: story(guide))
    given = wire(folder=tmp_path / "vault", language="en", clock=lambda: NOW, cost=keys.FLOOR_KDF)
    assert tour.tour(given, tmp_path / "tour") == 1
    assert capsys.readouterr().err == "The tour stopped: Button 'no-such-button' is not shown\n"
    assert not (tmp_path / "tour" / "today.txt").exists()


def test_an_error_told_in_a_dialog_is_not_passed_over(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def story(guide: Guide) -> Iterator[int]:
        guide.app.begin()
        yield 20
        guide.app.prompts.tell(guide.app.window, "That did not work", "The disk is full.")
        yield 20
        seen.append("went on")

    monkeypatch.setattr(tour, "_story", lambda guide, _sample, _told: story(guide))
    given = wire(folder=tmp_path / "vault", language="en", clock=lambda: NOW, cost=keys.FLOOR_KDF)
    assert tour.tour(given, tmp_path / "tour") == 1
    assert seen == []
