"""When backups are made, where copies go, what is told of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.services.people import NOW, keep
from tests.vault_made_once import derive_plainly

from myconnections.domain.act import Act
from myconnections.domain.backup import DAMAGED, Backup
from myconnections.domain.errors import Refused, Trouble
from myconnections.services import backups, contacts, history, imports, preferences, vault_keys, vaults
from myconnections.services.ports import OpenVault
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore

PASSPHRASE = "a long enough passphrase"
DAY = timedelta(days=1)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> VaultStore:
    """A store as the program is wired, with a plain hash for the derivation."""
    derive_plainly(monkeypatch)
    return VaultStore(cost=keys.FLOOR_KDF, before=backups.before)


@pytest.fixture
def vault(store: VaultStore, tmp_path: Path) -> Iterator[OpenVault]:
    opened, _ = store.create(tmp_path / "vault", PASSPHRASE, NOW)
    yield opened
    opened.close()


def reasons(vault: OpenVault) -> list[str]:
    return sorted(one.reason for one in vault.backups.listed())


def damage(backup: Backup) -> None:
    told = bytearray(backup.file.read_bytes())
    told[-200] ^= 1  # in the manifest, or in what the zip says of it
    told[len(told) // 2] ^= 1
    backup.file.write_bytes(told)


def test_small_acts_make_no_backup(vault: OpenVault) -> None:
    who = keep(vault, "Nora")
    preferences.put(vault, preferences.Preferences(budget=3), NOW)
    contacts.forget(vault, [who], NOW)
    history.undo(vault, NOW)
    backups.before(vault, Act("forget", {"people": "many"}), NOW)
    backups.before(vault, Act("import", {"new": 0, "changed": 0, "encounters": 0}), NOW)
    assert reasons(vault) == []


def test_forgetting_several_people_makes_one_before(vault: OpenVault, store: VaultStore, tmp_path: Path) -> None:
    both = [keep(vault, "Nora"), keep(vault, "太郎")]
    contacts.forget(vault, both, NOW)
    (made,) = vault.backups.listed()
    assert made.reason == "forget"
    restored = backups.restore(store, made.file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert restored.counts["contact"] == 2


def test_case_87_bringing_people_in_makes_one_before(vault: OpenVault, tmp_path: Path) -> None:
    cards = tmp_path / "cards.csv"
    cards.write_text("First Name,Last Name,Company\nNora,Vale,Harbour\n", encoding="utf-8")
    for _ in range(2):  # the second brings no news
        imports.apply(vault, imports.plan(vault, [cards], NOW), NOW)
    assert reasons(vault) == ["import"]


def test_when_the_disk_is_full_the_act_is_not_done(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [keep(vault, "Nora"), keep(vault, "太郎")]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 1))  # type: ignore[attr-defined]
    with pytest.raises(Trouble, match="disk_full"):
        contacts.forget(vault, both, NOW)
    with vault.read() as uow:
        assert uow.contacts.count() == 2


@pytest.mark.parametrize("open_meanwhile", [True, False])
def test_a_new_passphrase_makes_one_before_that_opens_with_the_old(
    vault: OpenVault, store: VaultStore, tmp_path: Path, open_meanwhile: bool
) -> None:
    keep(vault, "Nora")
    if not open_meanwhile:
        vault.close()
    vaults.change_passphrase(store, tmp_path / "vault", "quite another one", NOW, passphrase=PASSPHRASE)
    if not open_meanwhile:
        vault = vaults.unlock(store, tmp_path / "vault", passphrase="quite another one")
    (made,) = vault.backups.listed()
    assert made.reason == "key"
    keep(vault, "太郎")  # the open vault goes on
    vault.close()
    assert backups.restore(store, made.file, tmp_path / "new", NOW, passphrase=PASSPHRASE).counts["contact"] == 1


def test_once_a_day(vault: OpenVault) -> None:
    first = backups.daily(vault, NOW)
    assert first is not None
    assert (first.backup.reason, first.removed, first.second_trouble) == ("daily", 0, "")
    assert backups.daily(vault, NOW) is None
    midnight = NOW.replace(hour=23, minute=59)
    assert backups.daily(vault, midnight) is None
    assert backups.daily(vault, midnight + timedelta(minutes=2)) is not None
    damage(vault.backups.listed()[0])
    assert backups.daily(vault, midnight + timedelta(minutes=3)) is not None
    assert backups.daily(vault, NOW - 9 * DAY) is not None  # what a wrong clock dated ahead does not count


def test_older_ones_are_thinned_out(vault: OpenVault) -> None:
    taken = [backups.daily(vault, NOW + day * DAY) for day in range(20)]
    assert sum(one.removed for one in taken if one) > 5
    assert vault.backups.listed()[0].made == NOW + 19 * DAY


def test_a_second_folder_gets_each_and_an_unplugged_one_stops_nobody(vault: OpenVault, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with pytest.raises(Trouble, match="backup_folder_missing"):
        backups.choose_second(vault, disk, NOW)
    (tmp_path / "letter").write_text("dear")
    with pytest.raises(Trouble, match="backup_folder_missing"):
        backups.choose_second(vault, tmp_path / "letter", NOW)
    assert backups.overview(vault, NOW).second == ""
    disk.mkdir()
    place = backups.choose_second(vault, disk, NOW)
    assert place == str(disk / backups.SECOND_FOLDER)
    for day in range(1, 20):
        assert backups.take(vault, "daily", NOW + day * DAY).second_trouble == ""
    there, here = vault.backups.listed(Path(place)), vault.backups.listed()
    assert {one.file.name for one in there} == {one.file.name for one in here}
    shutil.move(place, tmp_path / "unplugged")  # the disk is gone, its folder is still there
    taken = backups.take(vault, "asked", NOW + 20 * DAY)
    assert taken.second_trouble == "backup_folder_missing"
    assert not Path(place).exists()
    found = backups.overview(vault, NOW + 20 * DAY)
    assert (found.second, found.second_trouble, found.last) == (place, "backup_folder_missing", NOW + 20 * DAY)
    shutil.move(tmp_path / "unplugged", place)
    assert backups.take(vault, "asked", NOW + 21 * DAY).second_trouble == ""
    assert backups.overview(vault, NOW + 21 * DAY).second_trouble == ""
    assert backups.choose_second(vault, disk, NOW) == place  # again: the newest is there already
    assert backups.choose_second(vault, None, NOW) == ""
    backups.take(vault, "asked", NOW + 22 * DAY)
    assert NOW + 22 * DAY not in {one.made for one in vault.backups.listed(Path(place))}


def test_a_second_folder_that_cannot_be_written_to(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Trouble, match="backup_unwritable"):
        backups.choose_second(vault, tmp_path, NOW)


@pytest.mark.parametrize("there", [False, True])
def test_a_second_folder_without_room_leaves_nothing_behind(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    place = tmp_path / backups.SECOND_FOLDER
    if there:
        place.mkdir()
        (place / "of before.mcb").touch()

    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(type(vault.backups), "copy_to", full)
    with pytest.raises(Trouble, match="disk_full"):
        backups.choose_second(vault, tmp_path, NOW)
    assert place.exists() is there
    assert backups.overview(vault, NOW).second == ""


def test_a_file_of_ones_own_or_a_folder_for_it(vault: OpenVault, tmp_path: Path) -> None:
    made = backups.take_to(vault, tmp_path / "mine.mcb", NOW)
    assert (made.file, reasons(vault)) == (tmp_path / "mine.mcb", [])
    (tmp_path / "stick").mkdir()
    made = backups.take_to(vault, tmp_path / "stick", NOW)
    assert made.file.parent == tmp_path / "stick"
    assert [one.file.name for one in vault.backups.listed()] == [made.file.name]


def test_a_drill_is_remembered(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="no_backup"):
        backups.drill(vault, NOW)
    assert backups.overview(vault, NOW) == backups.Overview([], None, None, "", True, "", "")
    older, newer = backups.take(vault, "asked", NOW), backups.take(vault, "asked", NOW + DAY)
    drilled = backups.drill(vault, NOW + DAY)
    assert drilled.file == newer.backup.file.name
    found = backups.overview(vault, NOW + 2 * DAY)
    assert (found.drilled, found.drilled_file, found.drill_due) == (NOW + DAY, drilled.file, False)
    assert backups.overview(vault, NOW + 60 * DAY).drill_due
    told = bytearray(newer.backup.file.read_bytes())
    told[len(told) // 2] ^= 1  # in the database: its size is right, so only reading it tells
    newer.backup.file.write_bytes(told)
    with pytest.raises(Trouble, match="backup_damaged") as caught:
        backups.drill(vault, NOW + 2 * DAY)
    assert caught.value.facts["older"] == older.backup.file.name
    assert backups.overview(vault, NOW + 2 * DAY).drilled == NOW + DAY  # the last that went well


def test_case_67_a_damaged_one_offers_the_next_older(vault: OpenVault, store: VaultStore, tmp_path: Path) -> None:
    older, newer = backups.take(vault, "asked", NOW).backup, backups.take(vault, "asked", NOW + DAY).backup
    between = backups.take(vault, "asked", NOW + DAY / 2).backup
    damage(between)  # and so it is not offered
    for one, offered in ((newer, older.file.name), (older, "")):
        damage(one)
        with pytest.raises(Trouble, match="backup_damaged") as caught:
            backups.restore(store, one.file, tmp_path / "new", NOW, passphrase=PASSPHRASE)
        assert caught.value.facts["older"] == offered
    with pytest.raises(Trouble, match="file_missing"):
        backups.restore(store, tmp_path / "no.mcb", tmp_path / "new", NOW, passphrase=PASSPHRASE)
    assert [one.state for one in backups.overview(vault, NOW).backups] == [DAMAGED] * 3


def test_what_a_later_version_kept_beside_it_is_left_out(vault: OpenVault) -> None:
    with vault.write(None, NOW) as uow:
        uow.settings.put(backups.KEY, {"second": "", "colour": "blue"})
    assert backups.overview(vault, NOW).second == ""


def test_a_vault_that_nobody_will_want_back_makes_none(store: VaultStore, tmp_path: Path) -> None:
    opened, _ = store.create(tmp_path / "sample", PASSPHRASE, NOW, throwaway=True)
    contacts.forget(opened, [keep(opened, "Nora"), keep(opened, "太郎")], NOW)
    assert reasons(opened) == []
    opened.close()


def test_a_backup_takes_the_place_of_the_vault(store: VaultStore, vault: OpenVault, tmp_path: Path) -> None:
    made = backups.take(vault, backups.ASKED, NOW).backup
    keep(vault, "Nora")
    vault.close()
    restored = backups.restore(store, made.file, tmp_path / "vault", NOW + DAY, passphrase=PASSPHRASE, over=True)
    assert restored.aside == tmp_path / "vault.before-restore-2026-07-16"
    again = vaults.unlock(store, tmp_path / "vault", passphrase=PASSPHRASE)
    with again.read() as uow:
        assert uow.contacts.count() == 0
    again.close()


def test_what_only_the_old_key_opens_can_be_deleted_everywhere(
    store: VaultStore, vault: OpenVault, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    place = Path(backups.choose_second(vault, tmp_path / "stick", NOW))
    vault_keys.replace_key(store, vault.folder, "", NOW + DAY, passphrase=PASSPHRASE, vault=vault)
    older = backups.of_older_keys(vault)
    assert sorted(one.reason for one in older) == ["asked", "asked", "key", "key"]
    assert backups.remove_older_keys(vault, NOW + 2 * DAY) == 4
    assert backups.of_older_keys(vault) == []
    (good,) = vault.backups.listed()  # made right after the key was replaced
    assert good.made == NOW + DAY
    assert [file.name for file in place.iterdir()] == [good.file.name]
    vault.backups.remove([good])
    assert backups.remove_older_keys(vault, NOW + 2 * DAY) == 0
    (good,) = vault.backups.listed()  # made before any of them went
    assert good.made == NOW + 2 * DAY
    place.rename(tmp_path / "unplugged")
    assert backups.of_older_keys(vault) == []
    assert backups.remove_older_keys(vault, NOW + 3 * DAY) == 0
    assert len(vault.backups.listed()) == 1


def test_after_another_key_no_drill_is_told_of_and_a_backup_opens(
    store: VaultStore, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.take(vault, backups.ASKED, NOW)
    backups.drill(vault, NOW)
    assert backups.overview(vault, NOW).drilled == NOW
    fresh = vault_keys.replace_key(store, vault.folder, "", NOW + DAY, passphrase=PASSPHRASE, vault=vault)
    found = backups.overview(vault, NOW + DAY)
    assert (found.last, found.drilled, found.drilled_file, found.drill_due) == (NOW + DAY, None, "", True)
    assert backups.drill(vault, NOW + DAY).file == fresh.file

    def full(_vault: OpenVault, _reason: str, _now: datetime) -> backups.Taken:
        raise Trouble("disk_full")

    vault.backups.remove([one for one in vault.backups.listed() if one.state == "good"])
    monkeypatch.setattr(backups, "take", full)
    assert backups.begin_anew(vault, NOW + DAY) == backups.Fresh("", "disk_full")
    with pytest.raises(Refused) as refused:
        backups.drill(vault, NOW + DAY)
    assert refused.value.code == "no_backup_opens"


def test_one_backup_is_deleted_but_never_the_only_one_that_opens(vault: OpenVault) -> None:
    backups.take(vault, backups.ASKED, NOW)
    backups.take(vault, backups.ASKED, NOW + DAY)
    newer, older = vault.backups.listed()
    backups.remove(vault, older.file)
    assert [one.file for one in vault.backups.listed()] == [newer.file]
    backups.remove(vault, older.file)  # gone already
    with pytest.raises(Refused) as refused:
        backups.remove(vault, newer.file)
    assert refused.value.code == "only_backup"
    assert newer.file.exists()


def test_where_the_vault_cannot_be_read_the_backups_are_told_all_the_same(vault: OpenVault) -> None:
    taken = backups.take(vault, backups.ASKED, NOW).backup
    told = backups.bare(vault, NOW)
    assert ([one.file for one in told.backups], told.last) == ([taken.file], taken.made)
    assert (told.drilled, told.drill_due, told.second) == (None, False, "")
