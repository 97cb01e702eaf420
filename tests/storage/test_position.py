"""How many changes a vault was given is noted beside it: cheaply, never in the way, and of this vault alone."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from tests.storage.made import NOW
from tests.storage.saved import add, vault_of

from myconnections.storage import position


def test_each_commit_is_counted_once_and_a_rolled_back_one_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    with vault_of(folder, 1) as (vault, _):
        first = position.noted(folder, vault.vault_id)
        add(vault, 1, "more")
        assert position.noted(folder, vault.vault_id) == first + 1
        with pytest.raises(ValueError, match="substring"), vault.write(None, NOW) as uow:
            uow.settings.put("x", str([]).index("x"))
        assert position.noted(folder, vault.vault_id) == first + 1
        assert position.missing(folder, vault.vault_id, vault.engine) == 0
        assert stat.S_IMODE((folder / position.FILE).stat().st_mode) == 0o600
        assert position.noted(folder, "another") == 0


def test_where_it_cannot_be_written_nobody_is_kept_from_anything(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    with vault_of(folder, 1) as (vault, _):
        (folder / position.FILE).unlink()
        (folder / position.FILE).mkdir()
        add(vault, 1, "more")
        assert position.noted(folder, vault.vault_id) == 0


def test_what_stands_behind_the_line_does_not_make_it_mute(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    with vault_of(folder, 1) as (vault, _):
        (folder / position.FILE).write_bytes(bytes(range(128, 255)) * 3)
        assert position.noted(folder, vault.vault_id) == 0
        add(vault, 1, "more")
        assert position.noted(folder, vault.vault_id) > 1


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of the Unix kind")
def test_neither_a_link_nor_a_pipe_in_its_place_is_followed(tmp_path: Path) -> None:
    folder, other = tmp_path / "mine", tmp_path / "other"
    other.write_bytes(b"of another program")
    with vault_of(folder, 1) as (vault, _):
        (folder / position.FILE).unlink()
        (folder / position.FILE).symlink_to(other)
        add(vault, 1, "more")
        assert position.noted(folder, vault.vault_id) == 0
        assert other.read_bytes() == b"of another program"
        (folder / position.FILE).unlink()
        os.mkfifo(folder / position.FILE)
        position.note(folder, vault.vault_id, 9)
        assert position.noted(folder, vault.vault_id) == 0
