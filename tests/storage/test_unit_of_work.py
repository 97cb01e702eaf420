"""What only the encrypted vault can show: restart, kill, damage, silence about its content."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from tests.storage.filled import STORE, new_vault, people, reopened
from tests.storage.made import NOW

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.tie import Tie
from myconnections.storage import journal
from myconnections.storage.opening import SCHEMA_VERSION
from myconnections.storage.vault import OpenVault


def test_undo_and_redo_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    with new_vault(folder) as vault:
        _bring_in(vault, 40)
    with reopened(folder) as vault:
        _undo(vault)
        assert _state(vault) == (0, 0, 0, 0)
    with reopened(folder) as vault:
        with vault.write(None, NOW) as uow:
            entry = uow.history.next_redo()
            assert entry is not None
            uow.history.redo(entry.id)
        assert _state(vault) == (40, 40, 40, 40)
        assert vault.health()["ok"] is True


def test_ranges_are_undone_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LARGEST_RANGE", 7)
    with new_vault(tmp_path / "vault") as vault:
        _bring_in(vault, 20)
        with vault.read() as uow:
            pieces = uow.contacts._records.all("SELECT first, last FROM act_batch WHERE place = 'contact'")
        assert pieces == [(1, 7), (8, 14), (15, 20)]
        _undo(vault)
        assert _state(vault) == (0, 0, 0, 0)
        with vault.write(None, NOW) as uow:
            entry = uow.history.next_redo()
            assert entry is not None
            uow.history.redo(entry.id)
        assert _state(vault) == (20, 20, 20, 20)


def test_beyond_five_hundred_nobody_is_named(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        _bring_in(vault, 501)
        kinds, named = _undo(vault)
    assert kinds == {"contact", "tie", "encounter"}
    assert named == set()


def test_case_87_killed_in_the_middle_of_an_import(tmp_path: Path, checkout: Path) -> None:
    folder = tmp_path / "vault"
    with new_vault(folder) as vault:
        _bring_in(vault, 5)
    program = checkout / "tests" / "storage" / "killed_import.py"
    child = subprocess.Popen(
        [sys.executable, str(program), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": f"{checkout / 'src'}:{checkout}", "HOME": str(tmp_path)},
    )
    assert child.stdout is not None
    with child, child.stdout:
        assert child.stdout.readline() == "in the middle\n"
        assert (folder / "people.db-wal").stat().st_size > 200_000
        child.kill()
    with reopened(folder) as vault:
        assert _state(vault) == (5, 5, 5, 5)
        assert vault.health()["ok"] is True
        with vault.read() as uow:
            assert uow.search.people("佐藤") == []
            assert [entry.kind for entry in uow.history.entries()] == ["import"]


def test_errors_say_nothing_of_the_content(tmp_path: Path) -> None:
    secret = Contact(ContactId(0), "one-uid", single="秘密の名前")
    with new_vault(tmp_path / "vault") as vault:
        with vault.write(Act("add"), NOW) as uow:
            uow.contacts.add(secret)
        with pytest.raises(Exception, match="UNIQUE") as caught, vault.write(Act("add"), NOW) as uow:
            uow.contacts.add(secret)
        told = f"{caught.value!r} {caught.value.args} {caught.value.__cause__!r}"
        assert "秘密" not in told
        assert "one-uid" not in told
        assert not isinstance(caught.value, IntegrityError)
        with pytest.raises(Refused) as refused, vault.write(Act("add"), NOW) as uow:
            uow.contacts.add(Contact(ContactId(0), "two", single="half \udc80"))
        assert (refused.value.code, refused.value.__cause__) == ("text_unreadable", None)
        assert _state(vault)[0] == 1


def test_a_person_nobody_keeps_has_no_encounters(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        with pytest.raises(Exception, match="FOREIGN KEY"), vault.write(Act("log"), NOW) as uow:
            uow.encounters.add(_encounter(ContactId(77)))
        assert _state(vault) == (0, 0, 0, 0)


def test_the_health_check_sees_the_index(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        _bring_in(vault, 3)
        sound = vault.health()
        assert (sound["ok"], sound["foreign_key_check"], sound["schema"]) == (True, [], SCHEMA_VERSION)
        assert sound["last_commit"] == int(NOW.timestamp())
        assert isinstance(sound["counts"], dict)
        assert sound["counts"]["contact"] == 3
        with vault.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM people_index_data WHERE id > 10")
        damaged = vault.health()
        assert damaged["ok"] is False
        assert "people_index" in str(damaged["quick_check"])


def test_the_health_check_sees_strays(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        raw = vault.engine.raw_connection()
        raw.cursor().execute("PRAGMA foreign_keys = OFF")
        raw.cursor().execute("INSERT INTO tie (contact_id) VALUES (5)")
        raw.close()
        found = vault.health()
        assert (found["ok"], found["foreign_key_check"]) == (False, ["tie 5"])


def test_two_at_once_are_refused(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault, vault.read():
        with pytest.raises(AssertionError), vault.read():
            pass
        with pytest.raises(AssertionError), vault.write(Act("add"), NOW):
            pass


def test_both_indexes_collect_much_before_they_write(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault, vault.read() as uow:
        for index in ("people_index", "encounter_index"):
            kept = uow.contacts._records.all(f"SELECT v FROM {index}_config WHERE k = 'hashsize'")  # noqa: S608 - ours
            assert kept == [(16 * 2**20,)]


def test_many_rows_are_written_through_a_new_connection(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        before = _connection(vault)
        with vault.write(Act("add"), NOW) as uow:
            uow.contacts.add_many(people(2))
        assert _connection(vault) is before
        with pytest.raises(Refused), vault.write(Act("add"), NOW, many=True) as uow:
            uow.contacts.add_many([*people(2, "佐藤"), Contact(ContactId(0), "half", single="half \udc80")])
        assert _connection(vault) is not before
        with vault.write(Act("add"), NOW, many=True) as uow:
            uow.contacts.add_many(people(3, "佐藤"))
        with vault.read() as uow:
            assert (uow.contacts.count(), len(uow.search.people("佐藤"))) == (5, 3)
            with pytest.raises(AssertionError), vault.write(Act("add"), NOW, many=True):
                pytest.fail("nothing may be begun")
            assert uow.contacts.count() == 5
        assert vault.health()["ok"] is True


def _connection(vault: OpenVault) -> object:
    with vault.engine.connect() as connection:
        return connection.connection.driver_connection


def test_a_store_makes_the_tables_by_itself(tmp_path: Path) -> None:
    vault, code = STORE.create(tmp_path / "vault", "another passphrase", NOW)
    vault.close()
    again = STORE.unlock(tmp_path / "vault", recovery_code=code)
    assert _state(again) == (0, 0, 0, 0)
    again.close()


def _bring_in(vault: OpenVault, count: int) -> None:
    with vault.write(Act("import"), NOW) as uow:
        ids = uow.contacts.add_many(people(count))
        uow.ties.add_many([Tie(one) for one in ids])
        uow.encounters.add_many([_encounter(one, "名刺交換") for one in ids])


def _undo(vault: OpenVault) -> tuple[set[str], set[int]]:
    with vault.write(None, NOW) as uow:
        entry = uow.history.next_undo()
        assert entry is not None
        return uow.history.undo(entry.id)


def _encounter(who: ContactId, note: str = "") -> Encounter:
    return Encounter(EncounterId(0), who, NOW, NOW.date(), EncounterKind.MEET, By.BOTH, note)


def _state(vault: OpenVault) -> tuple[int, int, int, int]:
    """People kept, people found, encounters kept, encounters found."""
    with vault.read() as uow:
        noted = [found for found in uow.search.everything("名刺交換", 1000) if found.kind == "encounter"]
        return uow.contacts.count(), len(uow.search.people("鈴木")), uow.encounters.count(), len(noted)


def test_nothing_is_written_into_a_vault_that_was_moved_away(tmp_path: Path) -> None:
    folder, away = tmp_path / "vault", tmp_path / "elsewhere"
    with new_vault(folder) as vault:
        _bring_in(vault, 2)
        folder.rename(away)
        try:
            with pytest.raises(Trouble) as told, vault.write(Act("add", {}), NOW):
                pytest.fail("nothing may be begun")
        finally:
            away.rename(folder)
        assert told.value.code == "database_missing"
        assert _state(vault) == (2, 2, 2, 2)
