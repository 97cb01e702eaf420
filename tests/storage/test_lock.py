"""One writer, and nothing stale after a kill."""

from __future__ import annotations

import os
import platform
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.storage.made import NOW, Made

from myconnections.domain.errors import Trouble
from myconnections.storage.lock import HOLDER, LOCK, VaultLock

_HOLD = """
import sys
from pathlib import Path
from myconnections.storage.vault import VaultStore
vault = VaultStore().unlock(Path(sys.argv[1]), recovery_code=sys.argv[2])
with vault.engine.begin() as connection:
    connection.exec_driver_sql("INSERT INTO note (text) VALUES ('kept')")
print("open", flush=True)
sys.stdin.read()
"""


def test_case_45_a_second_process_is_told_and_a_killed_one_leaves_nothing_stale(made: Made) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(made.folder), made.code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(Trouble) as caught:
            made.store.unlock(made.folder, passphrase=made.passphrase)
        assert caught.value.code == "vault_in_use"
        assert caught.value.facts == {"pid": holder.pid, "host": platform.node()}
        with pytest.raises(Trouble, match="vault_in_use"):
            made.store.keys(made.folder).change_passphrase("new passphrase", NOW, passphrase=made.passphrase)
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
    vault = made.store.unlock(made.folder, passphrase=made.passphrase)
    with vault.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT text FROM note").all() == [("kept",)]
    vault.close()
    assert not (made.folder / HOLDER).exists()


def test_a_second_opener_in_the_same_process_is_told(made: Made) -> None:
    vault = made.store.unlock(made.folder, recovery_code=made.code)
    for store in (made.store, type(made.store)()):
        with pytest.raises(Trouble) as caught:
            store.unlock(made.folder, recovery_code=made.code)
        assert caught.value.facts["pid"] == os.getpid()
    vault.close()
    made.store.unlock(made.folder, recovery_code=made.code).close()


@pytest.mark.parametrize("told", [b"", b"[]", b"{", b'{"pid":"1","host":2}', b"\xff"])
def test_an_unreadable_holder_is_an_unknown_one(tmp_path: Path, told: bytes) -> None:
    first, second = VaultLock(tmp_path), VaultLock(tmp_path)
    first.take()
    (tmp_path / HOLDER).write_bytes(told)
    with pytest.raises(Trouble) as caught:
        second.take()
    assert caught.value.facts == {"pid": None, "host": None}
    (tmp_path / HOLDER).unlink()
    with pytest.raises(Trouble, match="vault_in_use"):
        second.take()
    first.release()
    first.release()
    second.take()
    assert second.held
    second.release()


def test_the_lock_is_for_its_owner_only(tmp_path: Path) -> None:
    lock = VaultLock(tmp_path)
    lock.take()
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in (LOCK, HOLDER)]
    lock.release()
    assert modes == [0o600, 0o600]


def test_whoever_is_just_leaving_is_waited_for_but_not_for_ever(tmp_path: Path) -> None:
    leaving, coming = VaultLock(tmp_path), VaultLock(tmp_path)
    leaving.take()
    with pytest.raises(Trouble, match="vault_in_use"):
        coming.take(0.1)
    threading.Timer(0.2, leaving.release).start()
    coming.take(5)
    assert coming.held
    coming.release()
