"""Whether a vault stands in a folder is said without loading what opens it."""

from __future__ import annotations

from pathlib import Path

import pytest

from myconnections.storage import parts


@pytest.mark.parametrize("part", ["people.db", "header.json", "header.json.mirror"])
def test_any_part_counts(tmp_path: Path, part: str) -> None:
    assert parts.exists(tmp_path) is False
    (tmp_path / part).touch()
    assert parts.exists(tmp_path)


def test_what_only_the_store_can_say_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "vault"
    parts.waiting(folder).mkdir()
    assert parts.exists(folder) is None

    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    assert parts.exists(tmp_path) is None


def test_the_newest_backup_comes_first_and_other_files_are_none(tmp_path: Path) -> None:
    assert parts.backups(tmp_path) == []
    place = tmp_path / "backups"
    place.mkdir()
    for name in ("2026-01-31T0800Z-asked-1.mcb", "2026-11-21T0741Z-daily-2.mcb", "2026-11-22T0741Z.mcb.tmp", "mine"):
        (place / name).touch()
    assert parts.backups(tmp_path) == [
        place / "2026-11-21T0741Z-daily-2.mcb",
        place / "2026-01-31T0800Z-asked-1.mcb",
    ]
