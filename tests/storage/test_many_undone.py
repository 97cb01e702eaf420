"""What was done to very many people at once: kept small, undone whole, in whatever order rows came and went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.storage.filled import new_vault, people, reopened
from tests.storage.golden import rows_of
from tests.storage.made import NOW

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact, Fact
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId, FactId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.tie import Tie
from myconnections.services import contacts, history
from myconnections.storage import journal, packed, search
from myconnections.storage.unit_of_work import UnitOfWorkKept
from myconnections.storage.vault import OpenVault

MANY = 30
_HISTORY = {"act", "act_row", "act_batch", "act_pack", "meta"}


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenVault]:
    """Thirty people are many here, and ten rows a piece."""
    monkeypatch.setattr(journal, "MANY", 5)
    monkeypatch.setattr(packed, "MOST", 10)
    monkeypatch.setattr(search, "_MANY", 10)
    monkeypatch.setattr(search, "_MOST", 7)
    with new_vault(tmp_path / "vault") as opened:
        with opened.write(Act("import"), NOW) as uow:
            ids = uow.contacts.add_many(people(MANY))
            uow.ties.add_many([Tie(one) for one in ids])
            uow.encounters.add_many([_talk(one) for one in ids])
            uow.contacts.add_fact(Fact(FactId(0), ids[3], "interest", "きのこ", NOW.date()))
            uow.ties.add_evidence([TieEvidence(ids[0], ids[1], "cc", NOW.date())])
        yield opened


def _talk(who: ContactId) -> Encounter:
    return Encounter(EncounterId(0), who, NOW, NOW.date(), EncounterKind.TALK, By.BOTH, note="資料の話")


def _everything(vault: OpenVault) -> tuple[object, ...]:
    """All rows but the history's, and what search finds."""
    with vault.engine.connect() as connection:
        rows = {name: found for name, found in rows_of(connection).items() if name not in _HISTORY}
    with vault.read() as uow:
        found = [uow.search.people(text) for text in ("鈴木", "佐藤", "きのこ", "みなと")]
        return rows, found, len(uow.search.everything("資料の話", 1000))


def _ids(vault: OpenVault) -> list[ContactId]:
    with vault.read() as uow:
        return [row.id for row in uow.contacts.rows()]


def _count(vault: OpenVault, table: str) -> int:
    with vault.read() as uow:
        (row,) = uow.contacts._records.all(f"SELECT count(*) FROM {table}")  # noqa: S608 - our own tables
        return int(row[0])


def _told(vault: OpenVault, table: str) -> int:
    """Rows of the newest act there."""
    return _count(vault, f"{table} WHERE act_id = (SELECT max(id) FROM act)")  # noqa: S608 - our own tables


def _back_and_forth(vault: OpenVault, before: tuple[object, ...]) -> None:
    after = _everything(vault)
    assert after != before
    for _ in range(2):
        history.undo(vault, NOW)
        assert _everything(vault) == before
        history.redo(vault, NOW)
        assert _everything(vault) == after
    history.undo(vault, NOW)
    assert _everything(vault) == before
    assert vault.health()["ok"] is True


@pytest.mark.parametrize("step", [1, 2], ids=["all", "every second"])
def test_forgotten_and_back(vault: OpenVault, step: int) -> None:
    before = _everything(vault)
    contacts.forget(vault, _ids(vault)[::step], NOW)
    assert _count(vault, "contact") == MANY - len(range(0, MANY, step))
    assert _told(vault, "act_pack") >= 4
    assert _told(vault, "act_row") == 3 - step  # one thing noted, one tie among people: too few to pack
    _back_and_forth(vault, before)


@pytest.mark.parametrize("stay", [0, 3, 20])
def test_who_stays_is_found(vault: OpenVault, stay: int) -> None:
    before, chosen = _everything(vault), _ids(vault)
    contacts.forget(vault, chosen[stay // 2 : MANY - (stay - stay // 2)], NOW)
    with vault.read() as uow:
        there = [row.id for row in uow.contacts.rows()]
        assert len(there) == stay
        assert sorted(uow.search.people("鈴木")) == sorted(uow.search.people("みなと設計")) == there
        assert {found.contact_id for found in uow.search.everything("資料の話", 1000)} == set(there)
    _back_and_forth(vault, before)


def test_forgotten_and_back_after_a_restart(vault: OpenVault) -> None:
    before = _everything(vault)
    contacts.forget(vault, _ids(vault), NOW)
    vault.close()
    with reopened(vault.folder) as again:
        history.undo(again, NOW)
        assert _everything(again) == before


def test_changed_and_back(vault: OpenVault) -> None:
    before, chosen = _everything(vault), _ids(vault)
    with vault.write(Act("bulk"), NOW) as uow:
        uow.contacts.put_many([replace(one, note="会う") for one in uow.contacts.many(chosen)])
        uow.ties.put_many([replace(tie, starred=True) for tie in uow.ties.many(chosen[:4])])
    assert (_told(vault, "act_pack"), _told(vault, "act_row")) == (3, 4)
    _back_and_forth(vault, before)


def test_what_differs_in_other_columns_is_packed_apart(vault: OpenVault) -> None:
    before, chosen = _everything(vault), _ids(vault)
    with vault.write(Act("bulk"), NOW) as uow:
        some = uow.contacts.many(chosen)
        uow.contacts.put_many([replace(one, note="会う") for one in some[:10]])
        uow.contacts.put_many([replace(one, department="設計") for one in some[10:20]])
    assert _told(vault, "act_pack") == 2
    _back_and_forth(vault, before)


def test_words_that_came_in_great_number_go_again(vault: OpenVault) -> None:
    before = _everything(vault)
    with vault.write(Act("forget"), NOW) as uow:
        uow.imports.add_forgotten([f"key {number}" for number in range(20)])
    assert (_told(vault, "act_pack"), _told(vault, "act_row")) == (2, 0)
    _back_and_forth(vault, before)


def test_rows_changed_before_they_went(vault: OpenVault) -> None:
    before, chosen = _everything(vault), _ids(vault)
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.put_many([replace(one, note="会う") for one in uow.contacts.many(chosen[:3])])
        uow.contacts.remove(chosen)
    _back_and_forth(vault, before)


def test_rows_that_went_and_came_again(vault: OpenVault) -> None:
    before, chosen = _everything(vault), _ids(vault)
    with vault.write(Act("merge"), NOW) as uow:
        first = uow.contacts.get(chosen[0])
        assert first is not None
        uow.contacts.remove(chosen)
        uow.contacts.put(replace(first, note="wieder da"))
        uow.contacts.add(Contact(ContactId(0), people(MANY)[1].uid, single="佐藤"))  # a uid that was another's
    assert _count(vault, "contact") == 2
    _back_and_forth(vault, before)


def test_rows_that_came_and_went(vault: OpenVault) -> None:
    before = _everything(vault)
    with vault.write(Act("import"), NOW) as uow:
        ids = uow.contacts.add_many([Contact(ContactId(0), f"new {i}", single="佐藤") for i in range(20)])
        uow.contacts.remove(ids[5:])
    assert _count(vault, "contact") == MANY + 5
    _back_and_forth(vault, before)


def test_people_are_taken_away_in_one_stroke(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    singly: list[str] = []

    class Watching:
        def __init__(self, cursor: object) -> None:
            self._cursor = cursor

        def __getattr__(self, name: str) -> object:
            return getattr(self._cursor, name)

        def executemany(self, statement: str, rows: list[object]) -> object:
            if statement.startswith("DELETE"):
                singly.extend([statement] * len(rows))
            return self._cursor.executemany(statement, rows)  # type: ignore[attr-defined]

    begun = UnitOfWorkKept.__init__

    def begin(uow: UnitOfWorkKept, *given: object) -> None:
        begun(uow, *given)  # type: ignore[arg-type]
        uow._records.cursor = Watching(uow._records.cursor)

    monkeypatch.setattr(UnitOfWorkKept, "__init__", begin)
    contacts.forget(vault, _ids(vault), NOW)
    assert singly == []
    history.undo(vault, NOW)
    history.redo(vault, NOW)
    assert len(singly) == 2  # the two rows told one by one
