"""Schema version 1 is frozen: its statements, and a stored vault of it that opens and says the same rows for ever."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.storage import golden
from tests.storage.filled import new_vault

from myconnections.domain.ids import ContactId
from myconnections.services import health, history, people
from myconnections.storage.opening import SCHEMA_VERSION
from myconnections.storage.vault import OpenVault, VaultStore

_SAY = "a changed table needs a migration; before the first release: python -m tests.storage.golden"


def opened(place: Path, **secret: str) -> OpenVault:
    """A copy of the stored vault, unlocked."""
    folder = Path(shutil.copytree(golden.FOLDER, place / "v1"))
    return VaultStore().unlock(folder, **secret)


def test_a_new_vault_has_the_tables_of_the_snapshot(tmp_path: Path) -> None:
    assert SCHEMA_VERSION == 1
    with new_vault(tmp_path / "vault") as vault, vault.engine.connect() as connection:
        assert golden.schema_of(connection) == golden.SCHEMA.read_text(encoding="utf-8"), _SAY


def test_the_snapshot_bites(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault, vault.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE contact ADD COLUMN height INTEGER")
        assert golden.schema_of(connection) != golden.SCHEMA.read_text(encoding="utf-8")


@pytest.mark.parametrize("by", ["passphrase", "recovery_code"])
def test_the_stored_vault_opens_and_says_what_it_said(tmp_path: Path, by: str) -> None:
    code = golden.CODE.read_text(encoding="utf-8").strip()
    vault = opened(tmp_path, **{by: golden.PASSPHRASE if by == "passphrase" else code})
    try:
        with vault.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 1
            assert golden.schema_of(connection) == golden.SCHEMA.read_text(encoding="utf-8"), _SAY
            rows = json.loads(json.dumps(golden.rows_of(connection)))
        expected = json.loads(golden.ROWS.read_text(encoding="utf-8"))
        assert rows.keys() == expected.keys()
        for table, stood in expected.items():
            assert rows[table] == stood, table
        assert vault.notices == ()
    finally:
        vault.close()


def test_the_stored_vault_is_alive(tmp_path: Path) -> None:
    vault = opened(tmp_path, passphrase=golden.PASSPHRASE)
    try:
        assert len(people.listing(vault, golden.NOW, search="mihon")) == 1
        found = people.listing(vault, golden.NOW, search="みほん")
        assert [one.row.name for one in found] == ["見本 太郎"]
        assert people.person(vault, ContactId(found[0].row.id), golden.NOW).facts[0].text == "製本"
        assert len(people.listing(vault, golden.NOW)) == 3
        for _ in ("evidence", "change", "forget"):
            history.undo(vault, golden.NOW)
        assert len(people.listing(vault, golden.NOW)) == 4
        assert health.check(vault, golden.NOW).ok
    finally:
        vault.close()
