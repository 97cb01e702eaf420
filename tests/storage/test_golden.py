"""A stored vault of each schema opens, comes up to the newest and says the same rows for ever; the newest is frozen."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.storage import golden
from tests.storage.filled import new_vault
from tests.storage.golden import NEWEST, STORED, Stored

from myconnections.domain.ids import ContactId
from myconnections.services import health, history, people
from myconnections.storage.opening import SCHEMA_VERSION
from myconnections.storage.vault import OpenVault, VaultStore

_SAY = "a changed table needs a migration; before the first release: python -m tests.storage.golden"
every_stored = pytest.mark.parametrize("stored", STORED, ids=lambda one: f"v{one.version}")


def opened(place: Path, stored: Stored = NEWEST, **secret: str) -> OpenVault:
    """A copy of a stored vault, unlocked."""
    folder = Path(shutil.copytree(stored.folder, place / "stored"))
    return VaultStore().unlock(folder, **(secret or {"passphrase": golden.PASSPHRASE}))


def test_a_new_vault_has_the_tables_of_the_snapshot(tmp_path: Path) -> None:
    assert [one.version for one in STORED] == list(range(1, SCHEMA_VERSION + 1))
    with new_vault(tmp_path / "vault") as vault, vault.engine.connect() as connection:
        assert golden.schema_of(connection) == NEWEST.schema, _SAY


def test_the_snapshot_bites(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault, vault.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE contact ADD COLUMN height INTEGER")
        assert golden.schema_of(connection) != NEWEST.schema


@every_stored
@pytest.mark.parametrize("by", ["passphrase", "recovery_code"])
def test_the_stored_vault_opens_and_says_what_it_said(tmp_path: Path, by: str, stored: Stored) -> None:
    vault = opened(tmp_path, stored, **{by: golden.PASSPHRASE if by == "passphrase" else stored.code})
    try:
        with vault.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA_VERSION
            assert golden.schema_of(connection) == NEWEST.schema, _SAY
            rows = json.loads(json.dumps(golden.rows_of(connection)))
        assert rows.keys() == NEWEST.rows.keys()
        for table, stood in stored.rows.items():
            assert rows[table] == stood, table
        new = rows.keys() - stored.rows.keys()
        assert bool(new) == (stored is not NEWEST)
        assert not any(rows[table] for table in new)
        assert vault.notices == (() if stored is NEWEST else ("brought_up",))
        reasons = [one.reason for one in vault.backups.listed()]
        assert reasons == ([] if stored is NEWEST else ["migration"])
    finally:
        vault.close()


@every_stored
def test_the_stored_vault_is_alive(tmp_path: Path, stored: Stored) -> None:
    vault = opened(tmp_path, stored)
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
