"""Every verb that writes a file: an older one is replaced whole and told of, nothing of a vault is written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Cli

KINDS = [
    ("export", "csv", "OUT"),
    ("export", "csv", "OUT", "--preset", "coach"),
    ("export", "html", "OUT"),
    ("export", "ics", "OUT"),
    ("sample", "--people", "3", "OUT"),
]


def words(kind: tuple[str, ...], out: str) -> list[str]:
    return [out if word == "OUT" else word for word in kind]


@pytest.mark.parametrize("kind", KINDS)
def test_an_older_file_is_replaced_and_told_of(made: Cli, kind: tuple[str, ...]) -> None:
    told = made(*words(kind, "out"), "--json").json
    assert isinstance(told, dict)
    assert told["replaced"] is False
    Path("out").write_bytes(b"older")
    told = made(*words(kind, "out"), "--json").json
    assert isinstance(told, dict)
    assert told["replaced"] is True
    assert Path("out").read_bytes() != b"older"
    assert made(*words(kind, "out")).out.endswith("An older file of that name was replaced.\n")
    assert "置き換えました" in made(*words(kind, "out"), "--lang", "ja").out
    assert not [each.name for each in Path().iterdir() if "part" in each.name]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_vault_is_written_over(made: Cli, kind: tuple[str, ...]) -> None:
    before = Path("vault/header.json").read_bytes()
    refused = made(*words(kind, "vault/header.json"))
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == "vault/header.json belongs to a vault and is never written over; choose another name.\n"
    assert Path("vault/header.json").read_bytes() == before
    folder = made(*words(kind, "vault"), "--json")
    assert (folder.code, folder.error["error"]) == (1, "out_is_folder")


def test_a_backup_is_never_replaced(made: Cli) -> None:
    assert made("backup", "own.mcb").code == 0
    before = Path("own.mcb").read_bytes()
    again = made("backup", "own.mcb", "--json")
    assert (again.code, again.error["error"]) == (1, "file_exists")
    assert made("export", "csv", "own.mcb", "--json").error["error"] == "out_is_vault"
    assert Path("own.mcb").read_bytes() == before
