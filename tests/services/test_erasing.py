"""Erasing for good: nothing of the person is left anywhere in the vault, and nothing of the others is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from tests.services.marked import MARK, bring_in, marked, pages_with, traces
from tests.services.people import NOW, at, keep, met

from myconnections.domain.contact import Fact
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, FactId
from myconnections.domain.spots import Spots
from myconnections.services import backups, contacts, erasing, health, history, layouts, people, tie_core
from myconnections.services.ports import Act, OpenVault
from myconnections.storage import swapping


def names(vault: OpenVault) -> list[str]:
    return [one.row.name for one in people.listing(vault, NOW)]


def test_nothing_is_left_of_somebody_who_was_everywhere(vault: OpenVault, tmp_path: Path) -> None:
    who, friend, other = marked(vault, tmp_path)
    marked_tables = {one.split(":")[0] for one in traces(vault)}
    assert len(marked_tables) == 16, sorted(marked_tables)
    changes = erasing.erase(vault, [who], NOW)
    assert traces(vault) == []
    assert (changes.act, changes.everything, changes.facts["erased"]) == (None, True, [int(who)])
    assert sorted(names(vault)) == ["Friend", "Other"]
    assert health.check(vault, NOW).ok
    with vault.read() as uow:
        assert [one.note for one in uow.encounters.of(friend)] == ["all of us"]
        assert [(a, b) for a, b, *_ in uow.ties.pairs()] == [(friend, other)]
        assert uow.imports.different() == {("uid:x", "uid:y")}
        assert uow.settings.get("imported") == {str(friend): {"": {"note": "x"}}}
        assert uow.settings.get("imported_threads") == {f"{friend}+{other} 2026-07-02": 3}
        assert uow.settings.get("due_waits") == {}
        assert uow.settings.get("map_fixed") == {str(friend): [3.5, 4.5]}
        core = uow.settings.get(tie_core.KEY)
        assert isinstance(core, dict)
        assert set(core["inner"]) == {friend, other}
        assert layouts.last(uow) == Spots([friend], [30], [40], [0])
        assert uow.settings.get("circles_left") == []
        parked = uow.settings.get("drafts")
    assert parked == [
        ["log", "", {"people": [str(int(friend))], "note": "both"}],
        ["pick", "", {"said": {str(int(friend)): ["x"]}, "warm": True}],
        ["organization", "", {"name": "plain"}],
        ["who-knows", "", {"said": {str(int(friend)): {"piles": [0]}}, "front": []}],
    ]


def test_what_remains_can_be_undone_and_done_again(vault: OpenVault, tmp_path: Path) -> None:
    who, *_ = marked(vault, tmp_path)
    erasing.erase(vault, [who], NOW)
    count = 0
    while history.ends(vault)[0] is not None:
        history.undo(vault, NOW)
        count += 1
        assert traces(vault) == []
    assert count > 5
    assert "birthday_left" not in {entry.kind for entry in history.entries(vault)}
    assert names(vault) == []
    for _ in range(count):
        history.redo(vault, NOW)
    with vault.read() as uow:
        assert int(who) not in layouts.fixed(uow)
    assert sorted(names(vault)) == ["Friend", "Other"]
    assert health.check(vault, NOW).ok


@pytest.mark.parametrize("overwriting", ["ON", "OFF"])
def test_no_page_of_the_file_bears_a_trace(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overwriting: str
) -> None:
    """With OFF, what earlier changes left between the rows: nothing of it outlives the writing anew."""
    from tests.storage.cases import pure_reader

    with vault.engine.connect() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql(f"PRAGMA secure_delete = {overwriting}")
    who, *_ = marked(vault, tmp_path)
    keep(vault, "Filler")
    erasing.erase(vault, [who], NOW)
    key = vault._master_key  # type: ignore[attr-defined]
    monkeypatch.setattr(pure_reader, "master_key", lambda *_, **__: key)
    folder = tmp_path / "vault"
    assert not (folder / "people.db-wal").stat().st_size
    assert list(pages_with(folder, tmp_path / "plain.db", MARK)) == []
    assert list(pages_with(folder, tmp_path / "plain.db", "Filler"))  # the reader does read


def test_an_import_does_not_bring_them_back(vault: OpenVault, tmp_path: Path) -> None:
    who, *_ = marked(vault, tmp_path)
    erasing.erase(vault, [who], NOW)
    assert bring_in(vault, tmp_path, days=1)["forgotten"] == 1
    assert sorted(names(vault)) == ["Friend", "Other"]
    with vault.read() as uow:
        assert uow.imports.forgotten_keys() == set()
        hidden = uow.imports.hidden()
    assert not hidden.isdisjoint([f"email:{MARK}old@example.org"])  # an address they had once
    assert hidden.isdisjoint(["email:plain@example.org"])


def test_somebody_forgotten_is_erased_by_their_number(vault: OpenVault) -> None:
    first = keep(vault, MARK, slug=f"{MARK}-slug")
    contacts.forget(vault, [first], NOW)
    again = keep(vault, f"{MARK}again", slug=f"{MARK}-slug", days=-1)
    other = keep(vault, "Other", days=-1)
    erasing.erase(vault, [again], NOW)  # the first is the same person
    assert traces(vault) == []
    contacts.forget(vault, [other], NOW)
    erasing.erase(vault, [other], NOW)
    assert traces(vault, "Other") == []
    assert history.entries(vault) == []
    with vault.read() as uow:
        assert uow.imports.forgotten_keys() == set()


def test_a_namesake_keeps_their_history(vault: OpenVault) -> None:
    one, two = keep(vault, "Ada", slug="one"), keep(vault, "Ada", slug="two")
    met(vault, one, two, days=-3)
    erasing.erase(vault, [one], NOW)
    told = [(entry.kind, entry.facts["name"], entry.facts["people"]) for entry in history.entries(vault)]
    assert told == [("log", "…", 1), ("add", "Ada", 1)]


def test_the_other_of_a_pair_is_named_no_more(vault: OpenVault) -> None:
    friend, who = keep(vault, "Friend"), keep(vault, MARK)
    with vault.read() as uow:
        called = uow.contacts.names([who])[who]
    with vault.write(Act("answer_ties", {"people": 2, "name": "Friend", "other": called, "pairs": 1}), NOW) as uow:
        uow.contacts.add_fact(Fact(FactId(0), friend, "background", "choir", NOW.date()))
        uow.contacts.add_fact(Fact(FactId(0), who, "background", "choir", NOW.date()))
    erasing.erase(vault, [who], NOW)
    assert traces(vault) == []
    assert history.entries(vault)[0].facts["other"] == "…"


def test_another_who_shares_an_address_still_comes_in(vault: OpenVault) -> None:
    from myconnections.domain.contact import Reachable

    shared = (Reachable("email", "both@example.org", key="both@example.org"),)
    one, two = keep(vault, "One", reachable=shared), keep(vault, "Two", reachable=shared)
    erasing.erase(vault, [one], NOW)
    with vault.read() as uow:
        assert uow.imports.hidden().isdisjoint(["email:both@example.org"])
        assert uow.contacts.get(two) is not None


def test_many_at_once_out_of_packed_acts(vault: OpenVault) -> None:
    everybody = [keep(vault, f"{MARK}{n}" if n % 2 else f"Plain{n}") for n in range(120)]
    contacts.star(vault, everybody, True, NOW)
    contacts.forget(vault, everybody, NOW)
    history.undo(vault, NOW)
    marks = everybody[1::2]
    erasing.erase(vault, marks, NOW)
    assert traces(vault) == []
    assert len(names(vault)) == 60
    starred = history.entries(vault)[0]
    assert (starred.kind, starred.facts["people"]) == ("star", 60)
    history.undo(vault, NOW)
    assert not any(one.row.starred for one in people.listing(vault, NOW))
    history.redo(vault, NOW)
    other = keep(vault, "Somebody else")
    erasing.erase(vault, [other], NOW)
    assert history.entries(vault)[0].facts["people"] == 60
    erasing.erase(vault, everybody[::2], NOW)
    assert (names(vault), history.entries(vault)) == ([], [])


def test_backups_that_may_hold_them_are_named(vault: OpenVault, tmp_path: Path) -> None:
    before = backups.take(vault, "asked", at(-500)).backup
    who = keep(vault, "Ada")
    after = backups.take(vault, "asked", at(-300)).backup
    assert erasing.held(vault, [who]).told() == {
        "backups": [after.file.name],
        "second_folder": "",
        "second_backups": [],
        "asides": [],
    }
    (tmp_path / "usb").mkdir()
    folder = vault.backups.folder.parent  # type: ignore[attr-defined]
    aside = folder.with_name(f"{folder.name}.before-restore-2026-11-20")
    aside.mkdir()
    assert erasing.held(vault, [who]).told()["asides"] == [str(aside)]
    second = backups.choose_second(vault, tmp_path / "usb", NOW)
    (vault.backups.folder / "broken.mcb").write_bytes(b"")  # type: ignore[attr-defined]
    told = erasing.erase(vault, [who], NOW).facts
    assert told["backups"] == [after.file.name, "broken.mcb"]
    assert (told["second_folder"], told["second_backups"]) == (second, [after.file.name])
    assert before.file.exists()
    assert after.file.exists()
    (tmp_path / "usb").rename(tmp_path / "unplugged")
    other = keep(vault, "Bea")
    assert erasing.held(vault, [other]).second_backups is None


def test_whose_beginning_nobody_knows_may_be_in_every_backup(vault: OpenVault) -> None:
    made = backups.take(vault, "asked", at(-500)).backup
    who = keep(vault, "Ada")
    with vault.write(None, NOW) as uow:
        (one,) = uow.contacts.many([who])
        uow.contacts.put(replace(one, created_at=None))
    contacts.star(vault, [who], True, NOW)
    assert erasing.held(vault, [who]).told()["backups"] == [made.file.name]


def test_nobody_or_a_stranger_is_refused(vault: OpenVault) -> None:
    keep(vault, "Ada")
    with pytest.raises(Refused, match="nobody_chosen"):
        erasing.erase(vault, [], NOW)
    with pytest.raises(Refused, match="no_such_person"):
        erasing.erase(vault, [ContactId(99)], NOW)
    assert len(names(vault)) == 1
    assert len(history.entries(vault)) == 1


def test_another_key_of_the_vault_does_not_lose_them(tmp_path: Path) -> None:
    from tests.storage.made import PASSPHRASE

    from myconnections.services import vault_keys
    from myconnections.storage.keys import FLOOR_KDF
    from myconnections.storage.vault import VaultStore

    store = VaultStore(cost=FLOOR_KDF)
    opened, _ = store.create(tmp_path / "vault", PASSPHRASE, NOW)
    try:
        who, *_ = marked(opened, tmp_path)
        erasing.erase(opened, [who], NOW)
        vault_keys.replace_key(store, tmp_path / "vault", "", NOW, passphrase=PASSPHRASE, vault=opened)
        assert bring_in(opened, tmp_path, days=1)["forgotten"] == 1
        assert traces(opened) == []
    finally:
        opened.close()


_DEEDS = (
    lambda vault, a, b, now: met(vault, a, b, days=-1, note="x", promise="y"),
    lambda vault, a, b, now: met(vault, b, a, days=-2),
    lambda vault, a, b, now: contacts.star(vault, [a, b], True, now),
    lambda vault, a, b, now: contacts.star(vault, [b], False, now),
    lambda vault, a, b, now: contacts.add_fact(vault, a, "interest", "boats", now),
    lambda vault, a, b, now: contacts.forget(vault, [a, b], now),
    lambda vault, a, b, now: keep(vault, "New", days=0),
)


@pytest.mark.parametrize("seed", range(12))
def test_after_any_history_what_remains_goes_back_and_forth(vault: OpenVault, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - to choose deeds
    people_ = [keep(vault, f"P{number}", slug=f"p{number}") for number in range(4)]
    for _ in range(14):
        two = chance.sample(people_, 2)
        try:
            if chance.random() < 0.3:
                history.undo(vault, NOW)
            else:
                chance.choice(_DEEDS)(vault, *two, NOW)  # type: ignore[no-untyped-call]
        except Refused:
            continue  # gone by then, or nothing to undo
    try:
        erasing.erase(vault, chance.sample(people_, 2), NOW)
    except Refused:
        return  # undone before they were kept
    kinds = [entry.kind for entry in history.entries(vault)]
    for _ in kinds:
        history.undo(vault, NOW)
    assert names(vault) == []
    for _ in kinds:
        history.redo(vault, NOW)
    assert [entry.kind for entry in history.entries(vault)] == kinds
    assert health.check(vault, NOW).ok


def test_who_comes_back_with_an_older_backup_is_found_and_erased_again_when_that_is_wanted(
    vault: OpenVault, tmp_path: Path
) -> None:
    from myconnections.storage.header import MasterKey
    from myconnections.storage.keys import FLOOR_KDF
    from myconnections.storage.vault import VaultStore

    store, folder = VaultStore(cost=FLOOR_KDF), tmp_path / "vault"
    who, other = keep(vault, "Vale", slug="vale-1"), keep(vault, "Ruiz", slug="ruiz-1")
    assert erasing.returned(vault) == []
    kept = vault.backups.make("asked", NOW).file
    erasing.erase(vault, [who], NOW)
    assert erasing.returned(vault) == []
    key = vault._master_key  # type: ignore[attr-defined]
    vault.close()
    assert swapping.restore_over(kept, folder, MasterKey(key), NOW).carried
    back = store.unlock_with(folder, MasterKey(key))
    try:
        assert sorted(names(back)) == ["Ruiz", "Vale"]
        assert [one.name for one in erasing.returned(back)] == ["Vale"]
        erasing.erase(back, [one.id for one in erasing.returned(back)], NOW)
        assert (names(back), erasing.returned(back)) == (["Ruiz"], [])
        assert people.person(back, other, NOW).contact.slug == "ruiz-1"
    finally:
        back.close()
