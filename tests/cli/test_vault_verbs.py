"""`vault create | info | change-passphrase`: secrets from files, the environment or a terminal."""

from __future__ import annotations

import shutil
import stat
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import PASSPHRASE, Cli

NEW = "another one, invented too"


def test_create_prints_the_recovery_code_once(cli: Cli) -> None:
    told = cli("vault", "create")
    assert told.code == 0
    code = told.out.strip().splitlines()[-1].rsplit(" ", 1)[-1]
    Path("code").write_text(code, encoding="utf-8")
    assert cli("people", "--recovery-code-file", "code").code == 0
    again = cli("vault", "create", "--json")
    assert again.code == 1
    assert again.error["error"] == "vault_exists"


def test_create_writes_the_code_for_the_owner_only_and_never_over_a_file(cli: Cli) -> None:
    made = cli("vault", "create", "--recovery-code-file", "code", "--json").json
    assert isinstance(made, dict)
    assert made["recovery_code"] is None
    assert made["recovery_code_file"] == "code"
    assert stat.S_IMODE(Path("code").stat().st_mode) == 0o600
    assert cli("people", "--recovery-code-file", "code", "--json").json == []
    refused = cli("vault", "create", "--vault", "second", "--recovery-code-file", "code", "--json")
    assert (refused.code, refused.error["error"]) == (1, "file_exists")
    assert not Path("second").exists()


def test_a_creation_that_is_refused_leaves_no_code_file(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYCONNECTIONS_PASSPHRASE", "short")
    refused = cli("vault", "create", "--recovery-code-file", "code")
    assert refused.code == 1
    assert refused.err == "The passphrase is too short: at least 8 characters.\n"
    assert not Path("code").exists()
    unwritable = cli("vault", "create", "--recovery-code-file", "no/such/folder/code", "--json")
    assert unwritable.error["error"] == "file_unwritable"


def test_without_a_terminal_nothing_is_asked(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("vault", "create").code == 0
    monkeypatch.delenv("MYCONNECTIONS_PASSPHRASE")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    for words in (["people"], ["vault", "create", "--vault", "second"], ["vault", "change-passphrase"]):
        told = cli(*words, "--json")
        assert (told.code, told.error["error"]) == (1, "no_passphrase")
    assert not Path("second").exists()


def test_a_terminal_is_asked(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MYCONNECTIONS_PASSPHRASE")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    answers = iter([PASSPHRASE, "typed wrong", PASSPHRASE, PASSPHRASE, PASSPHRASE])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(answers))
    assert cli("vault", "create", "--json").error["error"] == "passphrases_differ"
    assert cli("vault", "create").code == 0
    assert cli("people", "--json").json == []


def test_secret_files_hold_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MYCONNECTIONS_PASSPHRASE")
    Path("p").write_bytes((PASSPHRASE + "\r\nsomething else\n").encode())
    assert cli("vault", "create", "--passphrase-file", "p").code == 0
    Path("same").write_text(PASSPHRASE, encoding="utf-8")
    assert cli("--passphrase-file", "same", "people").code == 0
    Path("empty").write_text("\n", encoding="utf-8")
    Path("bytes").write_bytes(b"\xff\xfe\xfd")
    for name, code in (
        ("empty", "secret_empty"),
        ("bytes", "secret_not_text"),
        ("none", "file_missing"),
        (".", "file_unreadable"),
    ):
        assert cli("people", "--passphrase-file", name, "--json").error["error"] == code


def test_info_needs_no_secret(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("vault", "create").code == 0
    monkeypatch.delenv("MYCONNECTIONS_PASSPHRASE")
    facts = cli("vault", "info", "--json").json
    assert isinstance(facts, dict)
    assert facts["generation"] == 1
    assert facts["slots"] == ["passphrase", "recovery"]
    assert "generation: 1" in cli("vault", "info").out
    missing = cli("vault", "info", "--vault", "nowhere", "--lang", "ja")
    assert (missing.code, missing.err) == (1, "このフォルダーに保管庫はありません。\n")


def test_the_passphrase_changes(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("vault", "create", "--recovery-code-file", "code").code == 0
    assert cli("vault", "change-passphrase", "--json").error["error"] == "no_new_passphrase"
    Path("new").write_text(NEW + "\n", encoding="utf-8")
    changed = cli("vault", "change-passphrase", "--new-passphrase-file", "new", "--json").json
    assert isinstance(changed, dict)
    assert changed["generation"] == 2
    assert cli("people", "--json").error["error"] == "wrong_passphrase"
    assert cli("people", "--passphrase-file", "new").code == 0
    monkeypatch.setenv("MYCONNECTIONS_NEW_PASSPHRASE", PASSPHRASE)
    back = cli("vault", "change-passphrase", "--recovery-code-file", "code")
    assert "passphrase is changed" in back.out
    assert cli("people").code == 0


def test_a_passphrase_among_the_weakest_is_asked_about(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYCONNECTIONS_PASSPHRASE", "password")
    refused = cli("vault", "create", "--json")
    assert (refused.code, refused.error["error"]) == (1, "passphrase_very_weak")
    made = cli("vault", "create", "--weak")
    assert (made.code, made.err.splitlines()) == (
        0,
        [
            "Warning: this passphrase is very weak, and whoever has the vault may guess it."
            " Well-known words and passwords are guessed first."
        ],
    )
    told = cli("vault", "create", "--vault", "second", "--weak", "--json", "--lang", "ja").json
    assert isinstance(told, dict)
    assert told["strength"] == 0
    assert "このパスフレーズはとても弱いので" in told["warning"]
    monkeypatch.setenv("MYCONNECTIONS_NEW_PASSPHRASE", "abcdefgh")
    assert "among the first that are guessed" in cli("vault", "change-passphrase").err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    asked: list[str] = []
    for typed, code in (("", 1), ("y", 0)):
        monkeypatch.setattr("builtins.input", lambda prompt, typed=typed: asked.append(prompt) or typed)
        assert cli("vault", "change-passphrase").code == code
    assert len(asked) == 2
    assert "Take it all the same?" in asked[0]


def test_a_strong_passphrase_is_not_warned_of(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    made = cli("vault", "create")
    assert (made.code, made.err) == (0, "")
    monkeypatch.setenv("MYCONNECTIONS_NEW_PASSPHRASE", "four lanterns over a quiet harbor")
    told = cli("vault", "change-passphrase", "--json").json
    assert isinstance(told, dict)
    assert (told["strength"], told["warning"]) == (4, None)


def test_case_50_check_says_where_the_vault_lies(cli: Cli, tmp_path: Path) -> None:
    there = tmp_path / "Dropbox" / "vault"
    assert cli("--vault", there, "vault", "create").code == 0
    (there / "people 2.db").write_bytes(b"theirs")
    found = cli("--vault", there, "check", "--json").json
    assert isinstance(found, dict)
    assert (found["place"], found["conflicts"]) == ("dropbox", ["people 2.db"])
    told = cli("--vault", there, "check").out
    assert "It lies in Dropbox." in told
    assert "people 2.db" in told
    assert (there / "people 2.db").read_bytes() == b"theirs"


def test_an_older_copy_of_the_vault_is_told_of_until_it_is_newer(cli: Cli) -> None:
    assert cli("vault", "create").code == 0
    assert cli("add", "--given", "Nora", "--now", "2026-11-21T12:00:00+09:00").code == 0
    shutil.copytree("vault", "of-yesterday")
    assert cli("add", "--given", "Alma", "--now", "2026-11-21T13:00:00+09:00").code == 0
    shutil.rmtree("vault")
    Path("of-yesterday").rename("vault")
    assert "older than the one last used here: it was last changed on 2026-11-21 12:00" in cli("people").err
    assert "ここで最後に使ったものより古い" in cli("people", "--lang", "ja").err
    told = cli("check", "--json").json
    assert isinstance(told, dict)
    assert told["older_than_seen_here"] == {
        "changed": "2026-11-21T12:00:00+09:00",
        "changed_seen_here": "2026-11-21T13:00:00+09:00",
    }
    assert cli("add", "--given", "Alma", "--now", "2026-11-21T14:00:00+09:00").code == 0
    again = cli("check", "--json").json
    assert isinstance(again, dict)
    assert again["older_than_seen_here"] is None


def test_a_copy_restored_beside_it_makes_nobody_say_that_the_vault_is_older(cli: Cli) -> None:
    assert cli("vault", "create").code == 0
    assert cli("add", "--given", "Nora", "--now", "2026-11-21T12:00:00+09:00").code == 0
    assert cli("backup", "b.zip").code == 0
    assert cli("add", "--given", "Alma", "--now", "2026-11-21T13:00:00+09:00").code == 0
    assert cli("restore", "b.zip", "--to", "beside").code == 0
    for vault in ("beside", "vault", "beside"):
        assert "older than" not in cli("--vault", vault, "people").err, vault
