"""`erase`: for good, once the name was typed or the question waived, and what still holds them is named."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import NOW, PASSPHRASE, Cli

from myconnections.domain.ids import ContactId
from myconnections.domain.vault import TO_ASK
from myconnections.interchange.plan import identity_keys
from myconnections.services import rewriting
from myconnections.services.ports import OpenVault
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore


def test_a_backup_of_nobody_made_just_before_does_not_hold_them(cli: Cli) -> None:
    assert cli("vault", "create").code == 0
    assert cli("backup").code == 0
    assert cli("add", "--given", "Nora").code == 0
    erased = cli("erase", 1, "--yes", "--json").json
    assert isinstance(erased, dict)
    assert erased["backups"] == []


def test_erasing_names_what_may_still_hold_them(made: Cli) -> None:
    made("backup")
    erased: Any = made("erase", 1, "--yes", "--json").json
    assert (erased["erased"], erased["unfinished"]) == (1, "")
    assert (erased["name"], len(erased["backups"])) == ("見本 太郎", 1)
    assert (erased["second_folder"], erased["second_backups"]) == ("", [])
    assert [one["name"] for one in made("people", "--json").json] == ["Nora Vale"]  # type: ignore[union-attr]
    assert "太郎" not in made("history").out
    gone = made("erase", 1, "--json")
    assert (gone.code, gone.error["error"]) == (1, "no_such_person")


def test_the_text_says_that_there_is_no_way_back(made: Cli, tmp_path: Path) -> None:
    said = made("erase", 1, "--yes").out
    assert said.startswith("見本 太郎 (1) is erased for good; this cannot be undone. No import brings them back.\n")
    (tmp_path / "usb").mkdir()
    made("backup", "--second", tmp_path / "usb")
    said = made("erase", 2, "--yes", "--lang", "ja").out
    assert said.startswith("Nora Valeさん（2）を完全に消しました。元には戻せません。")
    assert said.count(".mcb") == 2
    assert f"2つめのフォルダー {tmp_path / 'usb'}" in said


def test_a_second_folder_that_is_away_is_named(made: Cli, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    made("backup", "--second", tmp_path / "usb")
    (tmp_path / "usb").rename(tmp_path / "away")
    assert "is not there now and may hold them" in made("erase", 1, "--yes").out


def test_nobody_is_erased_by_a_number_alone(made: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = made("erase", 2)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("This would erase Nora Vale for good")
    assert made("erase", 2, "--json").error["error"] == "erase_unasked"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    asked: list[str] = []
    for typed, code in (("Nora Wale", 1), ("nora  VALE", 0)):
        monkeypatch.setattr("builtins.input", lambda prompt, typed=typed: asked.append(prompt) or typed)
        assert made("erase", 2).code == code
    assert asked == ["Erase Nora Vale (2) for good? This cannot be undone. Type the name to go on: "] * 2
    assert [one["name"] for one in made("people", "--json").json] == ["見本 太郎"]  # type: ignore[union-attr]


def test_what_could_not_be_written_anew_is_told_and_done_by_the_next_backup(
    made: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, asked = rewriting.finish, []

    def full(vault: OpenVault, now: datetime) -> str:
        asked.append(now)
        return "disk_full"

    with monkeypatch.context() as patch:
        patch.setattr(rewriting, "finish", full)
        assert "Traces of them may still stand between the rows" in made("erase", 1, "--yes").out
    written: list[bool] = []
    monkeypatch.setattr(rewriting, "finish", lambda vault, now: written.append(_due(vault)) or really(vault, now))
    made("backup")
    made("backup")
    assert (len(asked), written) == (1, [True, False])


def _due(vault: OpenVault) -> bool:
    with vault.read() as uow:
        return bool(uow.settings.get(rewriting.KEY))


def test_who_came_back_with_a_backup_is_told_of_until_it_was_said(made: Cli, tmp_path: Path) -> None:
    """The vault as a restoring leaves it whose question in the window was never answered."""
    vault = VaultStore(cost=FLOOR_KDF).unlock(tmp_path / "vault", passphrase=PASSPHRASE)
    with vault.write(None, NOW) as uow:
        (taro,) = uow.contacts.many([ContactId(1)])
        uow.imports.add_erased(identity_keys(taro))
        uow.settings.put(TO_ASK, True)
    vault.close()
    said = made("people")
    assert said.err.startswith("1 person you erased for good came back with a restored backup: 見本 太郎 (1).")
    assert "見本" in said.out
    assert made("erase", 1, "--yes").code == 0
    assert made("people").err == ""
