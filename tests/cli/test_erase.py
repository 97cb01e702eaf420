"""`erase`: for good, without a question, and what still holds them is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Cli


def test_erasing_names_what_may_still_hold_them(made: Cli) -> None:
    made("backup")
    erased: Any = made("erase", 1, "--json").json
    assert erased["erased"] == 1
    assert (len(erased["backups"]), erased["second_folder"], erased["second_backups"]) == (1, "", [])
    assert [one["name"] for one in made("people", "--json").json] == ["Nora Vale"]  # type: ignore[union-attr]
    assert "太郎" not in made("history").out
    gone = made("erase", 1, "--json")
    assert (gone.code, gone.error["error"]) == (1, "no_such_person")


def test_the_text_says_that_there_is_no_way_back(made: Cli, tmp_path: Path) -> None:
    assert made("erase", 1).out == "Erased for good; this cannot be undone. No import brings them back.\n"
    (tmp_path / "usb").mkdir()
    made("backup", "--second", tmp_path / "usb")
    said = made("erase", 2, "--lang", "ja").out
    assert said.startswith("完全に消しました。元には戻せません。")
    assert said.count(".mcb") == 2
    assert f"2つめのフォルダー {tmp_path / 'usb'}" in said


def test_a_second_folder_that_is_away_is_named(made: Cli, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    made("backup", "--second", tmp_path / "usb")
    (tmp_path / "usb").rename(tmp_path / "away")
    assert "is not there now and may hold them" in made("erase", 1).out
