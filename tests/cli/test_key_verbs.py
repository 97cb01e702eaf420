"""`recovery-code`, `keyring`, `vault replace-key | take-header | set-aside`: text, JSON and ways out."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.cli.conftest import PASSPHRASE, Cli
from tests.storage.cases.ring import Ring

from myconnections.domain.errors import Trouble
from myconnections.services import backups, vault_keys
from myconnections.services.ports import OpenVault
from myconnections.storage import os_keyring


@pytest.fixture
def vault(cli: Cli) -> Cli:
    """The command line with a vault whose recovery code is in the file `code`."""
    assert cli("vault", "create", "--recovery-code-file", "code").code == 0
    return cli


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Ring]]:
    monkeypatch.setattr(os_keyring, "BACKENDS", (("tests.storage.cases.ring", "Ring"),))
    yield Ring
    Ring.kept.clear()


def test_a_new_code_takes_the_place_of_the_old(vault: Cli) -> None:
    assert vault("recovery-code", "check", "--recovery-code-file", "code", "--json").json == {"opens": True}
    made = vault("recovery-code", "new", "--code-file", "new", "--json").json
    assert isinstance(made, dict)
    assert (made["recovery_code"], made["recovery_code_file"], made["generation"]) == (None, "new", 2)
    assert stat.S_IMODE(Path("new").stat().st_mode) == 0o600
    old = vault("recovery-code", "check", "--recovery-code-file", "code", "--json")
    assert (old.code, old.error["error"]) == (1, "wrong_recovery_code")
    assert "opens the vault" in vault("recovery-code", "check", "--recovery-code-file", "new").out
    shown = vault("recovery-code", "new", "--recovery-code-file", "new")
    Path("third").write_text(shown.out.strip().rsplit(" ", 1)[-1], encoding="utf-8")
    opened = vault("people", "--recovery-code-file", "third")
    assert (opened.code, opened.err.startswith("Opened with the recovery code.")) == (0, True)
    assert vault("people", "--recovery-code-file", "third", "--json").json == []


def test_a_code_is_never_written_over_a_file_and_not_left_when_refused(vault: Cli) -> None:
    assert vault("recovery-code", "new", "--code-file", "code", "--json").error["error"] == "file_exists"
    assert vault("recovery-code", "new", "--code-file", "no/folder/x", "--json").error["error"] == "file_unwritable"
    Path("wrong").write_text("quite another one", encoding="utf-8")
    refused = vault("recovery-code", "new", "--code-file", "new", "--passphrase-file", "wrong", "--json")
    assert refused.error["error"] == "wrong_passphrase"
    assert not Path("new").exists()


def test_a_code_file_on_a_full_disk_changes_nothing(vault: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        refused = vault("recovery-code", "new", "--code-file", "new", "--json")
    assert refused.error["error"] == "file_unwritable"
    assert not Path("new").exists()
    assert vault("recovery-code", "check", "--recovery-code-file", "code").code == 0


def test_a_revoked_code_opens_nothing(vault: Cli) -> None:
    assert "No recovery code" in vault("recovery-code", "revoke").out
    assert vault("recovery-code", "check", "--recovery-code-file", "code", "--json").error["error"] == (
        "recovery_code_off"
    )
    told = vault("vault", "replace-key", "--code-file", "new", "--json").json
    assert isinstance(told, dict)
    assert (told["recovery_code"], told["recovery_code_file"]) == (None, None)
    assert not Path("new").exists()


def test_a_code_to_be_checked_is_asked_for_on_a_terminal_only(vault: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert vault("recovery-code", "check", "--json").error["error"] == "no_recovery_code"
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt: Path("code").read_text(encoding="utf-8").lower())
    assert vault("recovery-code", "check").code == 0


def test_the_key_is_replaced(vault: Cli) -> None:
    assert vault("add", "--given", "Nora").code == 0
    assert vault("drill").code == 0
    refused = vault("vault", "replace-key", "--recovery-code-file", "code", "--json")
    assert refused.error["error"] == "passphrase_proves"
    told = vault("vault", "replace-key", "--code-file", "new")
    assert told.out.splitlines()[0].startswith("Everything is encrypted anew.")
    assert "The recovery code is in new." in told.out
    assert "Nora" in vault("people", "--recovery-code-file", "new").out
    assert vault("people", "--recovery-code-file", "code", "--json").error["error"] == "wrong_recovery_code"
    checked = vault("check", "--json").json
    assert isinstance(checked, dict)
    assert sorted(one["state"] for one in checked["backups"]) == ["good", "other_key", "other_key"]
    (good,) = (one["file"] for one in checked["backups"] if one["state"] == "good")
    assert f"opens as the vault does now: {Path(good).name}" in told.out
    assert checked["last_backup"]
    assert (checked["last_drill"], checked["drill_due"]) == (None, True)
    assert vault("drill").code == 0


def test_a_key_replaced_without_room_for_a_fresh_backup_says_so(vault: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    real = backups.take

    def full(opened: OpenVault, reason: str, now: datetime) -> backups.Taken:
        if reason == backups.DAILY:
            raise Trouble("disk_full")
        return real(opened, reason, now)

    monkeypatch.setattr(backups, "take", full)
    told = vault("vault", "replace-key")
    assert told.code == 0
    assert "No backup opens with the new key yet" in told.out
    assert vault("drill", "--json").error["error"] == "no_backup_opens"


def test_the_keyring_opens_the_vault_when_no_secret_is_given(
    vault: Cli, ring: type[Ring], monkeypatch: pytest.MonkeyPatch
) -> None:
    off = {"available": True, "here": False, "devices": 0, "trouble": ""}
    assert vault("keyring", "status", "--json").json == off
    assert "Anyone who can use" in vault("keyring", "on").out
    on = {"available": True, "here": True, "devices": 1, "trouble": ""}
    assert vault("keyring", "status", "--json").json == on
    monkeypatch.delenv("MYCONNECTIONS_PASSPHRASE")
    assert vault("people", "--json").json == []
    ring.kept.clear()
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    without = vault("people")
    assert without.err.splitlines()[0].startswith("The keyring of this computer no longer knows this vault")
    assert "No passphrase" in without.err
    assert vault("people", "--json").error["error"] == "no_passphrase"
    lost = vault("keyring", "status")
    assert "On this computer the vault asks for the passphrase.\nThe vault knows 1 further device key," in lost.out
    Path("p").write_text(PASSPHRASE, encoding="utf-8")
    assert vault("keyring", "off", "--everywhere", "--passphrase-file", "p", "--json").json == off


def test_without_a_keyring_it_stays_off(vault: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os_keyring, "BACKENDS", ())
    assert vault("keyring", "on", "--json").error["error"] == "keyring_absent"
    told = vault("keyring", "status", "--lang", "ja").out
    assert told.startswith("このコンピューターではパスフレーズをたずねます。\nこのコンピューターには、")


def test_a_lost_key_file_comes_back_from_a_backup(vault: Cli, tmp_path: Path) -> None:
    for name in ("header.json", "header.json.mirror"):
        (tmp_path / "vault" / name).rename(tmp_path / name)
    alone = vault("people")
    assert len(alone.err.splitlines()) == 1  # there is no backup to point to
    for name in ("header.json", "header.json.mirror"):
        (tmp_path / name).rename(tmp_path / "vault" / name)
    assert vault("backup").code == 0
    assert vault("vault", "take-header", "--json").error["error"] == "header_is_good"
    (tmp_path / "vault" / "header.json").unlink()
    (tmp_path / "vault" / "header.json.mirror").write_bytes(b"cut")
    lost = vault("people")
    assert lost.err.splitlines()[1].endswith("vault take-header")
    told = vault("vault", "take-header", "--json").json
    assert isinstance(told, dict)
    assert told["backup"].endswith("-asked-1.mcb")
    assert vault("people", "--json").json == []


def test_a_damaged_vault_points_to_its_backup_and_a_side_file_can_be_set_aside(vault: Cli, tmp_path: Path) -> None:
    assert vault("backup").code == 0
    (tmp_path / "vault" / "people.db-journal").write_bytes(b"of another")
    refused = vault("people")
    assert refused.err.splitlines()[1] == "To set it aside: vault set-aside"
    assert "people.db-journal.damaged-" in vault("vault", "set-aside").out
    assert vault("people", "--json").json == []
    (tmp_path / "vault" / "people.db").write_bytes(b"")
    broken = vault("people")
    assert broken.err.splitlines()[1].startswith("The newest backup beside the vault is 2026-11-21T0600Z-asked-1.mcb")
    assert vault("people", "--json").error["backup"] == "2026-11-21T0600Z-asked-1.mcb"


def test_a_passphrase_is_changed_without_a_backup_when_there_can_be_none(
    vault: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MYCONNECTIONS_NEW_PASSPHRASE", "another one, invented too")
    (tmp_path / "vault" / "backups").write_bytes(b"in the way")
    refused = vault("vault", "change-passphrase")
    assert refused.err.startswith("No backup could be made before the change, so nothing was changed: The folder")
    assert refused.err.splitlines()[-1] == "To go on without one: --without-backup"
    told = vault("vault", "change-passphrase", "--json").error
    assert (told["error"], told["why"]) == ("no_backup_before", "backup_unwritable")
    assert vault("vault", "replace-key").err.count("--without-backup") == 0
    assert vault("people").code == 0
    assert vault("vault", "change-passphrase", "--without-backup").code == 0
    assert vault("people", "--json").error["error"] == "wrong_passphrase"


def test_a_code_in_a_file_is_called_so_only_when_it_opens_the_vault(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a kill in the middle, which nothing here can tidy up."""
    assert cli("vault", "create", "--recovery-code-file", "code").code == 0
    seen: list[list[str]] = []

    def killed(*_given: object, **_named: object) -> None:
        seen.append(sorted(path.name for path in tmp_path.glob("fresh*")))
        raise Trouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(vault_keys, "replace_key", killed)
        assert cli("vault", "replace-key", "--code-file", "fresh").code != 0
    assert seen == [["fresh.not-yet"]]
    assert list(tmp_path.glob("fresh*")) == []
    (tmp_path / "fresh.not-yet").write_text("of a kill")
    assert cli("vault", "replace-key", "--code-file", "fresh", "--json").error["error"] == "file_exists"
    (tmp_path / "fresh.not-yet").unlink()
    assert cli("vault", "replace-key", "--code-file", "fresh").code == 0
    assert [path.name for path in tmp_path.glob("fresh*")] == ["fresh"]
    assert cli("recovery-code", "check", "--recovery-code-file", "fresh").code == 0
