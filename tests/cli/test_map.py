"""`export png|svg|map`: the map drawn without a window."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from tests.cli.conftest import NOW, PASSPHRASE, Cli, Outcome

from myconnections import main
from myconnections.bootstrap import Wiring, wire
from myconnections.cli.map_verb import _choice
from myconnections.cli.run import command_line
from myconnections.domain.map_choice import NO_NAMES, MapChoice
from myconnections.services import map_views
from myconnections.storage.keys import FLOOR_KDF

ONE_WAITS = "1 more person stands nowhere on the map: too little is recorded of them.\n"


@pytest.fixture
def drawing(cli: Cli, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Callable[..., Outcome]:
    """The command line with what only Qt draws, on a vault with two people on the map and one who waits."""
    assert cli("vault", "create").code == 0
    assert cli("add", "--given", "Aki", "--family", "Mori", "--stage", "relationship").code == 0
    assert cli("add", "--given", "Ben", "--family", "Ito", "--stage", "connection").code == 0
    assert cli("add", "--given", "Dan", "--family", "Oka").code == 0

    def make() -> Wiring:
        return wire(folder=tmp_path / "vault", clock=lambda: NOW, cost=FLOOR_KDF)

    def run(*argv: object) -> Outcome:
        words = [str(word) for word in argv]
        code = command_line(words, make_wiring=make, clock=lambda: NOW, drawn=main._drawn)
        told = capsys.readouterr()
        return Outcome(code, told.out, told.err)

    return run


def test_a_picture_of_the_size_asked_for(drawing: Callable[..., Outcome], tmp_path: Path) -> None:
    done = drawing("export", "png", "map.png", "--size", "400x300", "--json")
    assert done.json == {"file": "map.png", "people": 2, "ties": 0, "missing": 1, "names": True, "replaced": False}
    image = QImage(str(tmp_path / "map.png"))
    assert (image.width(), image.height()) == (800, 600)


def test_sectors_and_islands_are_of_what_is_asked_for() -> None:
    assert _choice(MapChoice(), "employer") == MapChoice("employer")
    given = MapChoice(view="network", islands="industry")
    assert _choice(given, "employer") == replace(given, islands="employer")
    by_ties = MapChoice(view="network")
    assert _choice(by_ties, "industry") == replace(by_ties, sector="industry")
    assert _choice(given, None) is given


def test_a_drawing_with_names_and_one_with_pseudonyms(drawing: Callable[..., Outcome], tmp_path: Path) -> None:
    assert drawing("export", "svg", "mine.svg", "--people", "1").code == 0
    mine = (tmp_path / "mine.svg").read_text()
    assert "Aki M." in mine
    assert "Ben" not in mine
    assert drawing("export", "csv", "coach.csv", "--preset", "coach", "--people", "1").code == 0  # gives the number
    assert drawing("export", "svg", "one.svg", "--preset", "coach", "--people", "1").code == 0
    one = (tmp_path / "one.svg").read_text()
    assert "P01" in one
    done = drawing("export", "svg", "coach.svg", "--preset", "coach", "--sector", "employer")
    assert done.out == f"2 people written to coach.svg.\nNames replaced by P01 to P02.\n{ONE_WAITS}"
    coach = (tmp_path / "coach.svg").read_text()
    assert "P01" in coach
    assert "P02" in coach  # a new number, kept for every file to come
    for name in ("Aki", "Ben"):
        assert name not in coach
    assert drawing("export", "csv", "both.csv", "--preset", "coach", "--people", "1", "2").code == 0
    assert (tmp_path / "both.csv").read_text(encoding="utf-8-sig").count("P02") == 1
    assert drawing("export", "svg", "named.svg", "--preset", "coach", "--real-names").code == 0
    assert "Aki M." in (tmp_path / "named.svg").read_text()


def test_a_map_without_names_and_a_ready_way(drawing: Callable[..., Outcome], tmp_path: Path) -> None:
    done = drawing("export", "svg", "none.svg", "--no-names", "--shown-as", "employers", "--json")
    assert done.json["names"] is False
    assert "Without any name.\n" in drawing("export", "svg", "again.svg", "--no-names").out
    text = (tmp_path / "none.svg").read_text()
    assert "Color: employer" in text
    for name in ("Aki", "Ben", "Mori"):
        assert name not in text
    assert drawing("export", "svg", "named.svg", "--shown-as", "bridges", "--real-names").code == 0
    assert "Aki M." in (tmp_path / "named.svg").read_text()
    assert drawing("export", "svg", "x.svg", "--shown-as", "anything").code == 2


def test_a_file_says_who_stands_nowhere_on_it(drawing: Callable[..., Outcome], cli: Cli, tmp_path: Path) -> None:
    """Islands, too, and of those asked for alone."""
    assert drawing("export", "svg", "all.svg").out.endswith(f"With real names.\n{ONE_WAITS}")
    words = re.sub("<[^>]*>|\\s", "", (tmp_path / "all.svg").read_text())
    assert "1morepersonstandsnowhereonit" in words
    assert drawing("export", "svg", "some.svg", "--people", "1").out.endswith("With real names.\n")
    islands = ("--shown-as", "circles", "--json")
    assert drawing("export", "svg", "islands.svg", *islands).json["missing"] == 1
    assert drawing("export", "svg", "islands.svg", *islands, "--people", "1", "3").json["missing"] == 1
    assert drawing("export", "svg", "islands.svg", *islands, "--people", "1", "2").json["missing"] == 0


def test_names_hidden_in_the_window_are_hidden_in_its_files(
    drawing: Callable[..., Outcome], cli: Cli, tmp_path: Path
) -> None:
    store = wire(folder=tmp_path / "vault", clock=lambda: NOW, cost=FLOOR_KDF).store
    vault = store.unlock(tmp_path / "vault", passphrase=PASSPHRASE)
    map_views.choose(vault, MapChoice(label=NO_NAMES), NOW)
    vault.close()
    assert drawing("export", "svg", "none.svg", "--json").json["names"] is False
    assert "Aki" not in (tmp_path / "none.svg").read_text()
    assert drawing("export", "svg", "named.svg", "--real-names", "--json").json["names"] is True
    assert "Aki M." in (tmp_path / "named.svg").read_text()


def test_the_suffix_says_what_a_map_becomes(drawing: Callable[..., Outcome], tmp_path: Path) -> None:
    assert drawing("export", "map", "map.pdf").out == f"2 people written to map.pdf.\nWith real names.\n{ONE_WAITS}"
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF-")
    refused = drawing("export", "map", "map.docx", "--json")
    assert (refused.code, refused.error["error"]) == (1, "map_kind")
    assert drawing("export", "png", "map.png", "--size", "9x9").code == 2


def test_a_machine_without_qt_says_so(drawing: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def no_qt(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("myconnections.ui.map"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", no_qt)
    refused = drawing("export", "png", "map.png", "--json")
    assert (refused.code, refused.error["error"]) == (1, "no_qt")


def test_the_map_of_an_earlier_day(drawing: Callable[..., Outcome], cli: Cli, tmp_path: Path) -> None:
    cli("--now", "2026-11-01T12:00:00+09:00", "add", "--given", "Eve", "--family", "Abe", "--stage", "engagement")
    done = drawing("export", "svg", "then.svg", "--on", "2026-11-02", "--json")
    assert (done.json["people"], done.json["day"], done.json["missing"]) == (1, "2026-11-02", 0)  # type: ignore[index]
    then = (tmp_path / "then.svg").read_text()
    assert "Eve A." in then
    assert "Aki" not in then
    assert "as it was on 2 Nov 2026" in then
    assert drawing("export", "svg", "first.svg", "--on", "1999-01-01", "--json").json["day"] == "2026-11-01"  # type: ignore[index]
    assert drawing("export", "svg", "to-come.svg", "--on", "2027-01-01", "--json").error["error"] == "day_in_future"
