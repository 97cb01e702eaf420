"""Whether a vault stands in a folder is said without loading what opens it."""

from __future__ import annotations

from pathlib import Path

import pytest

from myconnections.storage import standing


@pytest.mark.parametrize("part", ["people.db", "header.json", "header.json.mirror"])
def test_any_part_counts(tmp_path: Path, part: str) -> None:
    assert standing.exists(tmp_path) is False
    (tmp_path / part).touch()
    assert standing.exists(tmp_path)


def test_what_only_the_store_can_say_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "vault"
    standing.waiting(folder).mkdir()
    assert standing.exists(folder) is None

    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    assert standing.exists(tmp_path) is None
