"""`backup`, `restore`, `drill`, and what `check` says of them, in both languages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import NOW, Cli
from tests.storage.saved import flip

from myconnections.domain.backup import Backup
from myconnections.domain.errors import Trouble
from myconnections.services import tending
from myconnections.services.backups import Taken
from myconnections.services.health import Health
from myconnections.services.tending import Tended


def told(answer: object) -> dict[str, Any]:
    assert isinstance(answer, dict)
    return answer


def test_a_backup_is_made_restored_and_opened_elsewhere(made: Cli) -> None:
    backup = told(made("backup", "out.mcb", "--json").json)
    assert (backup["file"], backup["state"], backup["reason"]) == ("out.mcb", "good", "asked")
    shutil.move("vault", "gone")
    restored = told(made("restore", "out.mcb", "--to", "new", "--json").json)
    assert (restored["folder"], restored["generation"], restored["counts"]["contact"]) == ("new", 2, 2)
    people = made("people", "--vault", "new", "--json").json
    assert isinstance(people, list)
    assert len(people) == 2
    again = made("restore", "out.mcb", "--to", "new", "--json")
    assert (again.code, again.error["error"]) == (1, "vault_exists")


def test_the_recovery_code_restores_too(cli: Cli) -> None:
    assert cli("vault", "create", "--recovery-code-file", "code").code == 0
    assert cli("backup", "out.mcb").code == 0
    done = cli("restore", "out.mcb", "--to", "new", "--recovery-code-file", "code")
    stands = "The vault of 2026-11-21 06:00 UTC stands in new, with 0 people."
    erased = "Whoever was erased for good after that moment is in it again; `erase` takes them out."
    assert (done.code, done.out) == (0, f"{stands}\n{erased}\n")
    assert "People erased for good after this backup was made may be in it." in done.err


def test_a_backup_is_never_written_over_something(made: Cli) -> None:
    Path("out.mcb").write_text("dear", encoding="utf-8")
    refused = made("backup", "out.mcb", "--json")
    assert (refused.code, refused.error["error"]) == (1, "file_exists")
    assert Path("out.mcb").read_text(encoding="utf-8") == "dear"


def test_check_lists_backups_and_the_last_drill(cli: Cli) -> None:
    assert cli("vault", "create").code == 0
    made = cli
    before = told(made("check", "--json").json)
    assert (before["backups"], before["last_backup"], before["last_drill"], before["drill_due"]) == (
        [],
        None,
        None,
        True,
    )
    assert made("check").out.splitlines() == [
        "The vault is whole.",
        "There is no backup yet.",
        "Restoring has never been tried: `drill` does.",
    ]
    nothing = made("drill", "--json")
    assert (nothing.code, nothing.error["error"]) == (1, "no_backup")
    assert made("backup").out.startswith("Backed up and verified: ")
    drilled = told(made("drill", "--json").json)
    assert drilled["counts"]["contact"] == 0
    after = told(made("check", "--json").json)
    assert [one["file"].rsplit("/", 1)[-1] for one in after["backups"]] == [drilled["file"]]
    assert (after["last_drill_file"], after["drill_due"]) == (drilled["file"], False)
    assert after["last_backup"].startswith("2026-11-21T06:00:00")
    later = made("check", "--now", "2027-03-01T09:00+09:00", "--lang", "ja").out
    assert "バックアップ 1個" in later
    assert "45日より前です" in later
    assert "0人が入っています" in made("drill", "--lang", "ja").out


def test_a_damaged_backup_is_told_with_its_part_and_an_older_one(made: Cli) -> None:
    made("backup", "--now", "2026-11-20T09:00+09:00")
    file = Path(told(made("backup", "--now", "2026-11-21T09:00+09:00", "--json").json)["file"])
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 4
    file.write_bytes(data)
    refused = made("restore", file, "--to", "new", "--json")
    assert (refused.code, refused.error["error"], refused.error["part"]) == (1, "backup_damaged", "people.db")
    assert refused.error["older"] == "2026-11-20T0000Z-asked-1.mcb"
    assert not Path("new").exists()
    assert "2026-11-20T0000Z-asked-1.mcb" in made("restore", file, "--to", "new", "--lang", "ja").err
    data[-300] ^= 4
    file.write_bytes(data[:-30])
    assert "damaged (file)" in made("check").out


def test_a_second_folder(made: Cli) -> None:
    gone = made("backup", "--second", "disk", "--json")
    assert (gone.code, gone.error["error"]) == (1, "backup_folder_missing")
    Path("disk").mkdir()
    backup = told(made("backup", "--second", "disk", "--json").json)
    assert backup["second_trouble"] is None
    assert (Path("disk") / "myconnections-backups" / Path(backup["file"]).name).exists()
    assert "Copies also go to" in made("check").out
    shutil.move("disk", "unplugged")
    assert "plug in its disk" in made("backup").out
    assert "plug in its disk" in made("check").out
    assert told(made("check", "--json").json)["second_trouble"] == "backup_folder_missing"
    assert told(made("backup", "--no-second", "--json").json)["second_trouble"] is None
    assert told(made("check", "--json").json)["second_folder"] is None


@pytest.mark.parametrize("words", [["restore", "out.mcb"], ["restore"], ["backup", "--second", "a", "--no-second"]])
def test_usage(made: Cli, words: list[str]) -> None:
    assert made(*words).code == 2


def test_forgetting_several_and_a_new_passphrase_make_one_before(made: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    made("forget", 1, 2)
    monkeypatch.setenv("MYCONNECTIONS_NEW_PASSPHRASE", "quite another one, invented")
    made("vault", "change-passphrase")
    monkeypatch.setenv("MYCONNECTIONS_PASSPHRASE", "quite another one, invented")
    found = told(made("check", "--json").json)
    assert sorted(one["reason"] for one in found["backups"]) == ["daily", "forget", "key"]


def test_the_first_act_of_a_day_waits_for_the_check_and_the_backup_of_the_day(made: Cli) -> None:
    def daily() -> list[str]:
        found = told(made("check", "--json").json)
        return [Path(one["file"]).name for one in found["backups"] if one["reason"] == "daily"]

    first = daily()
    assert len(first) == 1
    made("star", 1)
    assert made("people").code == 0
    assert daily() == first
    made("star", 1, "--now", "2026-11-22T09:00:00+09:00")
    assert daily() == first  # the day is that of the clock, not a moment to report on


def test_a_damaged_vault_takes_no_act_from_the_command_line(made: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = Tended(Health(False, NOW, damaged=True), None)
    monkeypatch.setattr(tending, "tend", lambda _vault, _now: damaged)
    refused = made("star", 1, "--json")
    assert (refused.code, refused.error["error"]) == (1, "vault_damaged")
    assert [one["starred"] for one in made("people", "--json").json] == [False, False]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "tended", [Tended(None, None, "disk_full"), Tended(None, Taken(Backup(Path("x"), "good"), 0, "backup_unwritable"))]
)
def test_what_the_tending_could_not_do_is_told_and_keeps_nobody_from_an_act(
    made: Cli, monkeypatch: pytest.MonkeyPatch, tended: Tended
) -> None:
    monkeypatch.setattr(tending, "tend", lambda _vault, _now: tended)
    done = made("star", 1)
    assert (done.code, len(done.err.splitlines())) == (0, 1)
    assert made("star", 1, "--off", "--json").code == 0

    def full(_vault: object, _now: object) -> Tended:
        raise Trouble("disk_full")

    monkeypatch.setattr(tending, "tend", full)
    done = made("star", 1)
    assert (done.code, done.err.startswith("The backup of today: ")) == (0, True)


def test_case_36_damage_that_was_found_is_remembered_until_a_check_finds_none(made: Cli, tmp_path: Path) -> None:
    """Found on a day whose own check was done before: later runs write nothing, and look anew before they refuse."""
    assert made("star", 1).code == 0
    database = tmp_path / "vault" / "people.db"
    place = database.stat().st_size - 100
    flip(database, place)
    assert made("check").code == 1
    left = database.read_bytes()
    for words in (["star", 2], ["log", "--person", 1, "--kind", "talk", "--by", "me"], ["undo"]):
        refused = made(*words, "--json")
        assert (refused.code, refused.error["error"]) == (1, "vault_damaged")
    assert database.read_bytes() == left
    flip(database, place)
    assert made("star", 2).code == 0  # it was looked at anew
    assert "damaged" in (tmp_path / "device.json").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "device.json").read_text(encoding="utf-8"))["damaged"] == {}
