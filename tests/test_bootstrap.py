"""The store is loaded when it is first needed, and does then what it is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from myconnections.bootstrap import wire
from myconnections.domain.errors import Trouble
from myconnections.storage import keys

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
_LOOK = """
import sys
from pathlib import Path
from myconnections.bootstrap import wire

store = wire(folder=Path(sys.argv[1])).store
there = store.exists(Path(sys.argv[1]))
before = "sqlalchemy" in sys.modules
store.load()
print(there, before, "sqlalchemy" in sys.modules)
"""


def test_looking_for_a_vault_loads_no_database(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    look = [sys.executable, "-c", _LOOK, str(tmp_path)]
    told = subprocess.run(look, capture_output=True, text=True, check=True, env=environment)
    assert told.stdout == "False False True\n"


def test_every_verb_reaches_the_store(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    store = wire(folder=folder, cost=keys.FLOOR_KDF).store
    made, code = store.create(folder, "slow green harbour kettle", NOW)
    backup = tmp_path / "kept.mcb"
    made.backups.make("asked", NOW, backup)  # type: ignore[attr-defined]
    made.close()
    assert store.exists(folder)
    assert store.facts(folder).vault_id == made.vault_id
    with pytest.raises(Trouble):
        store.unlock(folder, passphrase="quick blue meadow lantern")
    store.unlock(folder, recovery_code=code).close()
    restored = store.restore(backup, tmp_path / "again", NOW, passphrase="slow green harbour kettle")
    assert restored.folder == tmp_path / "again"
    assert store.exists(tmp_path / "again")


def test_a_folder_that_cannot_be_looked_into_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = wire(folder=tmp_path).store
    store.load()

    def refuse(_path: Path, **_how: bool) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(Trouble) as told:
        store.exists(tmp_path)
    assert told.value.code == "not_permitted"
