"""What the faults share: a vault, a writer that is killed, and a look at what is left."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.storage.filled import people
from tests.storage.made import NOW, PASSPHRASE

from myconnections.domain.act import Act
from myconnections.storage.header import MasterKey
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import OpenVault, VaultStore

STORE: Final = VaultStore(cost=FLOOR_KDF)
MARKER: Final = "目印QWERTZ-marker"
BATCH: Final = 10
VARIABLE: Final = "VAULT_FAULTS"
LONG: Final = bool(os.environ.get(VARIABLE))
ROOT: Final = Path(__file__).resolve().parents[2]


def share(short: int, long: int) -> int:
    """How often a fault is tried: a share of it in every run, all of it by `dev.py faults`."""
    return long if LONG else short


@dataclass(frozen=True)
class Place:
    """A vault, its master key in a file beside it, and where a writer says what it has committed."""

    folder: Path
    key: Path
    acks: Path

    @property
    def database(self) -> Path:
        return self.folder / "people.db"

    @property
    def log(self) -> Path:
        return self.folder / "people.db-wal"

    def command(self, first: int, count: int, end: str = "close", synchronous: str = "FULL") -> list[str]:
        """The writer as a program."""
        writer = [sys.executable, "-m", "tests.faults.writer"]
        return [*writer, str(self.folder), str(self.key), str(self.acks), str(first), str(count), end, synchronous]

    def run(self, first: int, count: int, end: str = "close", *, under: list[str] | None = None) -> int:
        """Let the writer write so many batches; how it ended."""
        done = subprocess.run(
            [*(under or []), *self.command(first, count, end)], env=environment(), timeout=120, check=False
        )
        return done.returncode

    def told(self) -> list[str]:
        """All the writer said."""
        return self.acks.read_text().splitlines() if self.acks.exists() else []

    def acknowledged(self) -> int:
        """The last number of which the writer was told that it is kept; 0 when none."""
        return max((int(line.split()[1]) for line in self.told() if line.startswith("ack ")), default=0)

    def batches(self, folder: Path | None = None) -> Counter[int]:
        """Number of each batch → how many of its people there are. The vault must be whole; it is closed again."""
        vault = self.opened(folder)
        try:
            found = vault.health()
            assert found["ok"], found
            return read(vault)
        finally:
            vault.close()

    def opened(self, folder: Path | None = None) -> OpenVault:
        """The vault, opened by its master key."""
        return STORE.unlock_with(folder or self.folder, MasterKey(self.key.read_bytes()))

    def assert_kept(self, folder: Path | None = None, *, going: int = 0) -> int:
        """Nothing acknowledged is lost, no batch is there in part, no number is skipped; the last one there.

        `going`: a batch that was about to be deleted; it is gone when that was acknowledged, and else there or gone.
        """
        found = self.batches(folder)
        last = max(found, default=0)
        assert self.acknowledged() <= last <= self.acknowledged() + 1
        missing = set(range(1, last + 1)) - set(found)
        assert missing <= {going}
        assert missing or f"gone {going}" not in self.told()
        assert set(found.values()) <= {BATCH}
        return last


def read(vault: OpenVault) -> Counter[int]:
    """Number of each batch in an open vault → how many of its people there are."""
    with vault.read() as uow:
        uids = [uid for (uid,) in uow.contacts._records.all("SELECT uid FROM contact")]
        assert len(uow.search.people(f"{MARKER}-1-0")) <= 1  # the search index answers
    return Counter(int(uid.split("-")[2]) for uid in uids)


def place(tmp_path: Path, count: int = 0) -> Place:
    """A closed vault with so many batches in it."""
    folder = tmp_path / "vault"
    vault, _ = STORE.create(folder, PASSPHRASE, NOW)
    (tmp_path / "key").write_bytes(vault._master_key)
    for number in range(1, count + 1):
        batch(vault, number)
    vault.close()
    made = Place(folder, tmp_path / "key", tmp_path / "acks")
    made.acks.write_text("".join(f"ack {number}\n" for number in range(1, count + 1)))
    return made


def batch(vault: OpenVault, number: int) -> None:
    """Ten people in one transaction."""
    with vault.write(Act("add"), NOW) as uow:
        uow.contacts.add_many(people(BATCH, f"{MARKER}-{number}"))
        uow.search.refresh()


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
