"""A vault in the folder of a cloud or on the network: told of once, second versions listed, never merged. Case 50."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW

from myconnections.services import whereabouts
from myconnections.services.whereabouts import Whereabouts

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/files /shares/our\\040share nfs4 rw 0 0
//nas/files /shares/nas cifs rw 0 0
/dev/sdb1 /shares/nas/stick vfat rw 0 0
odd
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mounts"
    file.write_text(MOUNTS, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/somewhere/me/OneDrive - Harbour Ltd/vault", "onedrive"),
        ("/somewhere/me/Dropbox (Privat)/vault", "dropbox"),
        ("/somewhere/me/Library/Mobile Documents/com~apple~CloudDocs/vault", "icloud"),
        ("/somewhere/me/Library/CloudStorage/GoogleDrive-me@example.com/My Drive/vault", "google_drive"),
        ("/somewhere/me/マイドライブ/手帳", "google_drive"),
        ("/somewhere/me/Nextcloud/vault", "nextcloud"),
        ("/shares/our share/vault", "network"),
        ("/shares/nas/vault", "network"),
        ("//nas/files/vault", "network"),
        ("/shares/nas/stick/vault", ""),
        ("/somewhere/me/drives/vault", ""),
        ("/somewhere/me/.local/share/myconnections/vaults/default", ""),
    ],
)
def test_case_50_folders_of_clouds_are_known(folder: str, place: str, mounts: Path) -> None:
    assert whereabouts.look(Path(folder), mounts) == Whereabouts(place)
    assert whereabouts.look(Path("/somewhere/me"), mounts.with_name("none")).place == ""


def test_case_50_second_versions_are_known_by_their_names() -> None:
    odd = (
        "people (Anna's conflicted copy 2026-11-21).db", "people-DESKTOP-7.db", "people 2.db", "people (1).db",
        "header.sync-conflict-20261121-101010-ABC.json", "header 2.json", "header.json (1).mirror", "people.db.db",
    )  # fmt: skip
    own = (
        "people.db", "people.db-wal", "people.db-shm", "header.json", "header.json.mirror", "vault.lock",
        "vault.lock.json", "backups", "people.db.damaged-2026-11-21T093000Z", "people.db-wal.damaged-2026", "notes.txt",
        "header.json.tmp", "peoples.db",
    )  # fmt: skip
    assert whereabouts.conflicts([*odd, *own]) == odd


def test_case_50_cloud_folder(tmp_path: Path, mounts: Path) -> None:
    """Told once, and again when there is something new; the files are left as they are."""
    folder = tmp_path / "Dropbox" / "vault"
    folder.mkdir(parents=True)
    (folder / "people.db").write_bytes(b"ours")
    vault = FakeVault()
    assert whereabouts.news(vault, tmp_path, NOW, mounts) is None
    assert whereabouts.news(vault, folder, NOW, mounts) == Whereabouts("dropbox")
    assert whereabouts.news(vault, folder, NOW, mounts) is None
    (folder / "people 2.db").write_bytes(b"theirs")
    found = Whereabouts("dropbox", ("people 2.db",))
    assert found.odd
    assert whereabouts.news(vault, folder, NOW, mounts) == found
    assert whereabouts.news(vault, folder, NOW, mounts) is None
    assert (folder / "people 2.db").read_bytes() == b"theirs"
    assert (folder / "people.db").read_bytes() == b"ours"
    vault.notices = ("read_only",)
    (folder / "people 3.db").touch()
    assert whereabouts.news(vault, folder, NOW, mounts) is not None
    assert whereabouts.news(vault, folder, NOW, mounts) is not None  # that it was told could not be kept
