"""What is done to many people at once costs as many statements as for a few: thirty thousand must not take minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.storage.filled import new_vault
from tests.storage.made import NOW

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.stage import Stage
from myconnections.domain.tie import Tie
from myconnections.services import contacts, history, ties
from myconnections.services.changes import Changes
from myconnections.storage.unit_of_work import UnitOfWorkKept
from myconnections.storage.vault import OpenVault

FEW, MANY = 5, 60


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[OpenVault]:
    """People with an encounter that has a note; every second one is chosen, so that no two keys touch."""
    with new_vault(tmp_path / "vault") as opened:
        with opened.write(Act("import", {}), NOW) as uow:
            people = [
                Contact(ContactId(0), f"u{number}", single=f"人{number}") for number in range(100, 100 + 2 * MANY)
            ]
            ids = uow.contacts.add_many(people)
            uow.ties.add_many([Tie(one) for one in ids])
            talks = [
                Encounter(EncounterId(0), one, NOW, NOW.date(), EncounterKind.TALK, By.BOTH, note="話") for one in ids
            ]
            uow.encounters.add_many(talks)
        yield opened


def _statements(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Changes]) -> int:
    """How many statements were sent from Python while `act` ran."""
    sent: list[str] = []

    class Counting:
        def __init__(self, cursor: object) -> None:
            self._cursor = cursor

        def __getattr__(self, name: str) -> object:
            if name in {"execute", "executemany"}:
                sent.append(name)
            return getattr(self._cursor, name)

    begun = UnitOfWorkKept.__init__

    def begin(uow: UnitOfWorkKept, *given: object) -> None:
        begun(uow, *given)  # type: ignore[arg-type]
        uow._records.cursor = Counting(uow._records.cursor)

    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWorkKept, "__init__", begin)
        act()
    return len(sent)


@pytest.mark.parametrize(
    "act",
    [
        lambda vault, ids: contacts.star(vault, ids, True, NOW),
        lambda vault, ids: ties.set_keep_warm(vault, ids, True, NOW),
        lambda vault, ids: ties.rest(vault, ids, True, NOW),
        lambda vault, ids: ties.set_stage(vault, ids, Stage.CONNECTION, NOW),
        lambda vault, ids: contacts.forget(vault, ids, NOW),
    ],
    ids=["star", "warm", "rest", "stage", "forget"],
)
def test_many_cost_no_more_statements_than_few(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch, act: Callable[[OpenVault, list[ContactId]], Changes]
) -> None:
    with vault.read() as uow:
        chosen = [row.id for row in uow.contacts.rows()][::2]
    monkeypatch.setattr(ties, "MANY", 1)
    few = _statements(monkeypatch, lambda: act(vault, chosen[:FEW]))
    few_back = _statements(monkeypatch, lambda: history.undo(vault, NOW))
    many = _statements(monkeypatch, lambda: act(vault, chosen))
    many_back = _statements(monkeypatch, lambda: history.undo(vault, NOW))
    assert many <= few + 1
    assert many_back <= few_back + 1
    with vault.read() as uow:
        assert uow.contacts.count() == 2 * MANY
        assert len(uow.search.people("人")) == 2 * MANY
    assert vault.health()["ok"] is True
