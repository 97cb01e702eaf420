"""A backup in the place of the present vault: case 70 of the vault's faults, and what is refused."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.storage.faulty import Killed
from tests.storage.made import NOW, PASSPHRASE
from tests.storage.saved import STORE, add, count_of, counted, later, names, vault_of

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import carrying, swapping


def grown(tmp_path: Path) -> Path:
    """A vault of 23 people in `mine`, with one backup of when it had 20; the backup's file."""
    with vault_of(tmp_path / "mine", 20) as (vault, _):
        made = vault.backups.make("asked", NOW)
        for name in ("林", "森", "泉"):
            add(vault, 1, name)
    return made.file


def test_it_takes_the_place_and_the_present_one_is_kept_aside(tmp_path: Path) -> None:
    file = grown(tmp_path)
    restored = STORE.restore(file, tmp_path / "mine", later(days=1), passphrase=PASSPHRASE, over=True)
    assert (restored.folder, restored.counts["contact"], restored.generation) == (tmp_path / "mine", 20, 2)
    assert restored.aside is not None
    assert names(tmp_path) == {"mine", restored.aside.name}
    assert names(tmp_path / "mine" / "backups") == {file.name}
    assert counted(tmp_path / "mine") == 20
    assert counted(restored.aside) == 23
    again = STORE.restore(file, tmp_path / "mine", later(days=1), passphrase=PASSPHRASE, over=True)
    assert (again.generation, again.aside) == (3, tmp_path / f"{restored.aside.name}-2")
    vault = STORE.unlock(tmp_path / "mine", passphrase=PASSPHRASE)
    add(vault, 1, "岸")
    assert (count_of(vault), [one.state for one in vault.backups.listed()]) == (21, ["good"])
    vault.close()


def test_a_damaged_vault_gives_its_place_too(tmp_path: Path) -> None:
    file = grown(tmp_path)
    for damaged in ("header.json", "header.json.mirror"):
        (tmp_path / "mine" / damaged).unlink()
    (tmp_path / "mine" / "people.db").write_bytes(b"")
    restored = STORE.restore(file, tmp_path / "mine", NOW, passphrase=PASSPHRASE, over=True)
    assert (counted(tmp_path / "mine"), restored.generation) == (20, 2)
    assert restored.aside is not None
    assert (restored.aside / "people.db").read_bytes() == b""


def test_where_nothing_stands_it_is_a_plain_restoring(tmp_path: Path) -> None:
    file = shutil.move(grown(tmp_path), tmp_path / "one.mcb")
    restored = STORE.restore(file, tmp_path / "new", NOW, passphrase=PASSPHRASE, over=True)
    assert (restored.aside, counted(tmp_path / "new")) == (None, 20)


def test_what_is_open_damaged_or_no_vault_changes_nothing(tmp_path: Path) -> None:
    file = grown(tmp_path)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear")
    with pytest.raises(Refused, match="folder_not_empty"):
        STORE.restore(file, tmp_path / "letters", NOW, passphrase=PASSPHRASE, over=True)
    vault = STORE.unlock(tmp_path / "mine", passphrase=PASSPHRASE)
    with pytest.raises(Trouble, match="vault_in_use"):
        STORE.restore(file, tmp_path / "mine", NOW, passphrase=PASSPHRASE, over=True)
    vault.close()
    with pytest.raises(Trouble, match="wrong_passphrase"):
        STORE.restore(file, tmp_path / "mine", NOW, passphrase="something else", over=True)
    told = bytearray(file.read_bytes())
    told[len(told) // 2] ^= 1
    (tmp_path / "bad.mcb").write_bytes(told)
    with pytest.raises(Trouble, match="backup_damaged"):
        STORE.restore(tmp_path / "bad.mcb", tmp_path / "mine", NOW, passphrase=PASSPHRASE, over=True)
    assert names(tmp_path) == {"mine", "letters", "bad.mcb"}
    assert counted(tmp_path / "mine") == 23


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("failing", range(1, 6))
def test_case_70_killed_at_each_moving_the_old_or_the_restored_one_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, after: bool
) -> None:
    file = grown(tmp_path)
    steps = 0

    def killed(real: Any) -> Any:
        def step(*given: Any, **named: Any) -> None:
            nonlocal steps
            steps += 1
            if steps == failing and not after:
                raise Killed
            real(*given, **named)
            if steps == failing:
                raise Killed

        return step

    with monkeypatch.context() as patch:
        for place, name in (
            (swapping.restoring, "restore"),
            (swapping, "replace_patiently"),
            (swapping, "sync_folder"),
        ):
            patch.setattr(place, name, killed(getattr(place, name)))
        with pytest.raises(Killed):
            STORE.restore(file, tmp_path / "mine", NOW, passphrase=PASSPHRASE, over=True)
    moved = failing > 2 or (failing == 2 and after)
    STORE._locks.clear()  # a new process
    assert STORE.exists(tmp_path / "mine")
    assert counted(tmp_path / "mine") == (20 if moved else 23)
    asides = names(tmp_path) - {"mine"}
    assert len(asides) == (1 if moved else 0)
    assert names(tmp_path / "mine" / "backups") == {file.name}
    assert all(counted(tmp_path / name) == 23 for name in asides)


def test_a_name_with_brackets_gets_its_backups_back_too(tmp_path: Path) -> None:
    folder, aside = tmp_path / "mine [1]", tmp_path / "mine [1].before-restore-2026-11-21"
    (aside / "backups").mkdir(parents=True)
    swapping.parts.waiting(folder).mkdir()
    swapping.settle(folder)
    assert names(folder) == {"backups"}


def test_the_newest_aside_gives_back_the_backups(tmp_path: Path) -> None:
    paths = [tmp_path / f"mine.before-restore-{day}" for day in ("2026-12-01", "2026-11-21-10", "2026-11-21-2")]
    assert sorted(paths, key=swapping._by_day) == [paths[2], paths[1], paths[0]]


def test_another_process_in_the_middle_of_it_is_left_alone(tmp_path: Path) -> None:
    grown(tmp_path)
    (tmp_path / ".mine.restored").mkdir()
    lock = swapping.VaultLock(tmp_path / "mine")
    lock.take()
    swapping.settle(tmp_path / "mine")
    assert names(tmp_path) == {"mine", ".mine.restored"}
    lock.release()
    swapping.settle(tmp_path / "mine")
    assert names(tmp_path) == {"mine"}


def erase(folder: Path, *keys: str) -> None:
    vault = STORE.unlock(folder, passphrase=PASSPHRASE)
    with vault.write(None, NOW) as uow:
        uow.imports.add_erased(keys)
    vault.close()


def erased(folder: Path, *keys: str) -> list[bool]:
    vault = STORE.unlock(folder, passphrase=PASSPHRASE)
    with vault.read() as uow:
        found = [
            [not known.isdisjoint([key]) for key in keys] for known in (uow.imports.erased(), uow.imports.hidden())
        ]
    vault.close()
    assert found[0] == found[1]
    return found[0]


def test_who_was_erased_stays_known_when_an_older_backup_takes_the_place(tmp_path: Path) -> None:
    """Again and again, and together with those whom the backup knew of under a key of its own."""
    file, folder = grown(tmp_path), tmp_path / "mine"
    erase(folder, "uid:one", "slug:one")
    restored = STORE.restore(file, folder, later(days=1), passphrase=PASSPHRASE, over=True)
    assert restored.carried
    assert erased(folder, "uid:one", "slug:one", "uid:two") == [True, True, False]
    erase(folder, "uid:two")  # by another key: the table of the backup had none
    vault = STORE.unlock(folder, passphrase=PASSPHRASE)
    second = vault.backups.make("asked", later(days=1)).file
    vault.close()
    erase(folder, "uid:three")
    for number, backup in enumerate((file, second, file), 2):
        again = STORE.restore(backup, folder, later(days=number), passphrase=PASSPHRASE, over=True)
        assert again.carried
        assert erased(folder, "uid:one", "uid:two", "uid:three", "uid:four") == [True, True, True, False]
        assert counted(folder) == 20


def test_of_a_vault_of_another_key_it_is_read_by_the_same_passphrase(tmp_path: Path) -> None:
    file, folder = grown(tmp_path), tmp_path / "mine"
    erase(folder, "uid:one")
    STORE.keys(folder).replace("", later(days=1), passphrase=PASSPHRASE)
    assert STORE.restore(file, folder, later(days=1), passphrase=PASSPHRASE, over=True).carried
    assert erased(folder, "uid:one") == [True]


def test_what_cannot_be_read_is_said_not_to_be_known_and_what_is_not_there_is_not(tmp_path: Path) -> None:
    file, folder = grown(tmp_path), tmp_path / "mine"
    assert STORE.restore(file, folder, later(days=1), passphrase=PASSPHRASE, over=True).carried is None
    erase(folder, "uid:one")
    (folder / "people.db").write_bytes(b"")
    assert STORE.restore(file, folder, later(days=1), passphrase=PASSPHRASE, over=True).carried is False
    with vault_of(tmp_path / "other", 3) as (vault, _):
        foreign = vault.backups.make("asked", NOW).file
    erase(folder, "uid:one")
    assert STORE.restore(foreign, folder, later(days=1), passphrase=PASSPHRASE, over=True).carried is None
    assert erased(folder, "uid:one") == [False]


def test_what_is_known_of_the_erased_is_not_given_up_for_want_of_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, folder = grown(tmp_path), tmp_path / "mine"
    erase(folder, "uid:one")

    def full(*_given: object, **_named: object) -> None:
        raise Trouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr("myconnections.storage.read_only.unlock", full)
        with pytest.raises(Trouble, match="disk_full"):
            STORE.restore(file, folder, later(days=1), passphrase=PASSPHRASE, over=True)
    assert names(tmp_path) == {"mine"}
    assert (counted(folder), erased(folder, "uid:one")) == (23, [True])


def test_a_restored_vault_into_which_nothing_can_be_carried_does_not_take_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, folder = grown(tmp_path), tmp_path / "mine"
    erase(folder, "uid:one")

    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(carrying, "carry", full)
    with pytest.raises(Trouble, match="disk_full"):
        STORE.restore(file, folder, later(days=1), passphrase=PASSPHRASE, over=True)
    assert names(tmp_path) == {"mine"}
    assert counted(folder) == 23


@pytest.mark.skipif(sys.platform == "win32", reason="a folder with a file in use cannot be moved there")
def test_another_process_that_asks_while_it_is_moved_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, folder = grown(tmp_path), tmp_path / "mine"
    seen: list[str] = []
    real = swapping.replace_patiently

    def another(source: Path, target: Path) -> None:
        monkeypatch.setattr(swapping, "replace_patiently", real)
        if source == folder:
            with pytest.raises(Trouble, match="vault_in_use"):
                swapping.VaultLock(folder).take()
            swapping.settle(folder)
            monkeypatch.setattr(swapping, "replace_patiently", another)
        else:
            swapping.settle(folder)
        seen.append(source.name)
        real(source, target)

    monkeypatch.setattr(swapping, "replace_patiently", another)
    made = STORE.restore(file, folder, NOW, passphrase=PASSPHRASE, over=True)
    assert len(seen) == 2
    assert made.aside is not None
    assert (counted(folder), counted(made.aside)) == (20, 23)
    assert names(folder / "backups") == {file.name}
