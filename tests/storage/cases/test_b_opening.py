"""Cases 34, 38 and 46: what is looked at before a vault is opened, and another who writes into it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.storage.made import NOW, PASSPHRASE, Made, notes, refusal, snapshot, write_note

from myconnections.domain.act import Act
from myconnections.domain.errors import Trouble
from myconnections.services import vault_keys, vaults
from myconnections.storage import opening

HOLD = """
import sys, time
from pathlib import Path
from tests.storage.made import PASSPHRASE
from myconnections.storage import header_files, keys, opening
from myconnections.storage.header import Passphrase
folder = Path(sys.argv[1])
unlocked = header_files.unlock(folder, Passphrase(PASSPHRASE))
engine = opening.open_engine(folder, keys.derive(unlocked.master_key, keys.DATABASE), unlocked.header.vault_id)
with engine.begin():
    print("held", flush=True)
    sys.stdin.read()
engine.dispose()
"""


def test_case_34_foreign_wal(made: Made, tmp_path: Path) -> None:
    """Told, nothing played in, set aside when asked, and then the vault opens with what it had."""
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    write_note(vault, "ours")
    vault.close()
    stranger, _ = made.store.create(tmp_path / "other", PASSPHRASE, NOW)
    write_note(stranger, "theirs")
    subprocess.run(["cp", tmp_path / "other" / "people.db-wal", made.folder], check=True)
    stranger.close()
    before = snapshot(made.folder)
    with pytest.raises(Trouble) as caught:
        vaults.unlock(made.store, made.folder, passphrase=PASSPHRASE)
    assert (caught.value.code, caught.value.facts["file"]) == ("side_file_foreign", "people.db-wal")
    assert snapshot(made.folder) == before
    (name,) = vault_keys.set_side_files_aside(made.store, made.folder, NOW)
    assert (made.folder / name).read_bytes() == before["people.db-wal"]
    vault = vaults.unlock(made.store, made.folder, passphrase=PASSPHRASE)
    assert notes(vault) == ["ours"]
    vault.close()


@pytest.mark.parametrize("cut", ["pages", "partial", "half", "zero"])
def test_case_38_truncated(made: Made, cut: str) -> None:
    """Refused, the file left as it is, and the newest backup named."""
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    for number in range(40):
        write_note(vault, f"{number} " + "x" * 3000)
    backup = vault.backups.make("asked", NOW).file
    vault.close()
    database = made.folder / "people.db"
    data = database.read_bytes()
    database.write_bytes(
        data[: {"pages": len(data) - 3 * 4096, "partial": len(data) - 100, "half": len(data) // 2, "zero": 0}[cut]]
    )
    left = database.read_bytes()
    with pytest.raises(Trouble) as caught:
        vaults.unlock(made.store, made.folder, passphrase=PASSPHRASE)
    assert caught.value.code == "vault_damaged"
    assert caught.value.facts["backup"] == backup.name
    assert database.read_bytes() == left
    made.store.restore(backup, made.folder.parent / "back", NOW, passphrase=PASSPHRASE)
    vault = made.store.unlock(made.folder.parent / "back", passphrase=PASSPHRASE)
    assert len(notes(vault)) == 40
    vault.close()


def test_case_38_a_truncated_vault_without_a_backup_says_so(made: Made) -> None:
    (made.folder / "people.db").write_bytes(b"")
    assert refusal(made) == "vault_damaged"
    with pytest.raises(Trouble) as caught:
        vaults.unlock(made.store, made.folder, passphrase=PASSPHRASE)
    assert caught.value.facts["backup"] == ""


def test_case_46_foreign_writer(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program writes: waited for, told as busy, and afterwards everything goes on."""
    assert opening._BUSY_SECONDS == 5
    monkeypatch.setattr(opening, "_BUSY_SECONDS", 0.2)
    root = Path(__file__).resolve().parents[3]
    environment = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    vault = made.store.unlock(made.folder, passphrase=PASSPHRASE)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, made.folder], env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Trouble, match="vault_busy"), vault.write(Act("add"), NOW):
            pass
        with vault.engine.connect().execution_options(reading=True) as looking:  # that goes on
            assert looking.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 0
    finally:
        holder.communicate("")
    write_note(vault, "afterwards")
    assert notes(vault) == ["afterwards"]
    vault.close()
