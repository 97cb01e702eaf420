"""`check` tells and writes nothing: headers, a log, an older schema, changes that are missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import PASSPHRASE, Cli
from tests.storage import golden

from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import VaultStore

STORED = Path(golden.__file__).resolve().parents[1] / "data" / "vaults"


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a closed vault but those of its lock."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and "lock" not in path.name}


def found(cli: Cli, code: int = 0) -> dict[str, object]:
    done = cli("check", "--json")
    assert done.code == code, done.err
    told: dict[str, object] = json.loads(done.out)
    return told


@pytest.mark.parametrize("bad", [None, b"{}", b"cut"])
def test_a_header_that_is_not_whole_is_told_and_left(made: Cli, tmp_path: Path, bad: bytes | None) -> None:
    folder = tmp_path / "vault"
    header = folder / "header.json"
    good = header.read_bytes()
    header.unlink()
    if bad is not None:
        header.write_bytes(bad)
    before = snapshot(folder)
    assert found(made)["notices"] == ["header_one_good"]
    said = made("check")
    assert (said.code, "The vault is whole" in said.out) == (0, True)
    assert "the other opens the vault" in said.err
    assert snapshot(folder) == before
    if bad is not None:
        assert "vault take-header" in made("people").err
        assert snapshot(folder) == before
        assert "header.json.mirror" in made("vault", "take-header").out
    else:
        assert "has been written anew" in made("people").err
    assert header.read_bytes() == good


def test_an_older_schema_is_checked_as_it_is_and_brought_up_by_opening_which_says_so(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(STORED / "v1", folder)
    secret = tmp_path / "secret"
    secret.write_text(golden.PASSPHRASE + "\n", encoding="utf-8")
    before = snapshot(folder)
    done = cli("check", "--json", "--passphrase-file", secret)
    told = json.loads(done.out)
    assert (done.code, told["ok"], told["schema"], told["notices"]) == (0, True, 1, ["older_schema"])
    assert told["program_schema"] > 1
    assert "of an older format (1; this program writes" in cli("check", "--passphrase-file", secret).err
    assert snapshot(folder) == before
    opened = cli("people", "--passphrase-file", secret)
    assert "brought up from format 1 to" in opened.err
    assert "among its backups" in opened.err
    (kept,) = (folder / "backups").iterdir()
    assert "migration" in kept.name
    assert "brought up" not in cli("people", "--passphrase-file", secret).err


def test_changes_lost_with_a_log_are_told_until_the_next_change(made: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    assert found(made)["changes_missing"] == 0
    vault = VaultStore(cost=FLOOR_KDF).unlock(folder, passphrase=PASSPHRASE)
    vault.close()
    older = (folder / "people.db").read_bytes()
    assert made("add", "--given", "Nora").code == 0
    (folder / "people.db").write_bytes(older)  # as if its log had not come to anything
    before = snapshot(folder)
    told = found(made, 1)
    assert (told["ok"], told["notices"]) == (True, ["changes_missing"])
    lost = told["changes_missing"]
    assert isinstance(lost, int)
    assert lost >= 1
    assert snapshot(folder) == before
    said = made("check", "--lang", "ja")
    assert (said.code, f"最後に書いた{lost}件の変更がありません" in said.err) == (1, True)
    assert made("add", "--given", "Nora").code == 0
    assert found(made)["changes_missing"] == 0
