"""An erasing that meets a full disk: refused before it begins, or remembered and finished when there is room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.services.people import NOW, keep
from tests.storage.small_disk import fill, grow, small_disk
from tests.vault_made_once import derive_plainly

from myconnections.domain.errors import Trouble
from myconnections.services import erasing, people, rewriting, tending
from myconnections.services.looking import READ_ONLY
from myconnections.storage import keys, opening
from myconnections.storage.vault import OpenVault, VaultStore


@pytest.fixture
def tight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenVault]:
    """An empty vault on a disk of memory."""
    derive_plainly(monkeypatch)
    with small_disk(tmp_path / "small", "8m") as small:
        opened, _ = VaultStore(cost=keys.FLOOR_KDF).create(small / "vault", "a long enough passphrase", NOW)
        yield opened
        with suppress(Trouble):
            opened.close()


def loose(vault: OpenVault) -> int:
    """Pages of the file that nothing uses any more: a file written anew has none."""
    with vault.engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA freelist_count").scalar_one())


def due(vault: OpenVault) -> object:
    with vault.read() as uow:
        return uow.settings.get(rewriting.KEY)


def test_without_the_room_nothing_is_begun(tight: OpenVault) -> None:
    who = keep(tight, "Ada")
    size = (tight.folder / opening.DATABASE).stat().st_size
    fill(tight.folder.parent)
    filler = tight.folder.parent / "filler"
    with filler.open("r+b") as file:
        file.truncate(filler.stat().st_size - 2 * size)  # room for the change itself, not for all of it anew
    with pytest.raises(Trouble, match="disk_full"):
        erasing.erase(tight, [who], NOW)
    assert [one.row.id for one in people.listing(tight, NOW)] == [who]
    filler.unlink()
    assert erasing.erase(tight, [who], NOW).facts["unfinished"] == ""


def test_a_disk_that_fills_meanwhile_is_told_and_the_rest_done_later(
    tight: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = keep(tight, "Ada", note="long" * 9000)
    really = opening.rewrite

    def meanwhile(engine: opening.Engine) -> None:
        fill(tight.folder.parent)
        really(engine)

    with monkeypatch.context() as full:
        full.setattr(opening, "rewrite", meanwhile)
        facts = erasing.erase(tight, [who], NOW).facts
    assert (facts["erased"], facts["unfinished"]) == ([int(who)], "disk_full")
    assert people.listing(tight, NOW) == []
    assert due(tight) is True
    assert loose(tight) > 0
    assert rewriting.finish(tight, NOW) == "disk_full"  # still no room, and told again
    grow(tight.folder.parent, "16m")
    assert tending.tend(tight, NOW).unfinished == ""
    assert due(tight) is False
    assert loose(tight) == 0


def test_it_is_done_once(tight: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    erasing.erase(tight, [keep(tight, "Ada")], NOW)

    def again(_engine: object) -> None:
        raise AssertionError("written anew for nothing")

    monkeypatch.setattr(opening, "rewrite", again)
    assert rewriting.finish(tight, NOW) == ""


def test_a_vault_that_is_only_looked_at_is_left_as_it_is(tight: OpenVault) -> None:
    with tight.write(None, NOW) as uow:
        rewriting.note(uow)
    tight.notices = (READ_ONLY,)
    assert rewriting.finish(tight, NOW) == ""
    tight.notices = ()
    assert due(tight) is True
