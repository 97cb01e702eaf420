"""The vault tended once a day, in a moment of rest; what was found is told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.errors import Trouble
from myconnections.services import backups, health, tending
from myconnections.services.health import Health
from myconnections.services.tending import Tended
from myconnections.ui.acting import Acting
from myconnections.ui.tending import RESTED, Tending


@pytest.fixture
def rested(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Acting, "rested", lambda _self: RESTED)


def look(around: Surroundings) -> tuple[Tending, list[str], list[str]]:
    told: list[str] = []
    damaged: list[str] = []
    around.context.acting.told.connect(told.append)
    around.context.acting.damage = None
    around.context.acting.damaged.connect(lambda found: damaged.append("damaged" if found else "whole"))
    tends = Tending(around.context, around.context.acting)
    tends.look()
    around.settle()
    return tends, told, damaged


def test_it_waits_until_nobody_uses_the_vault(around: Surroundings) -> None:
    around.context.acting.read(lambda _vault, _now: None, lambda _none: None)
    look(around)
    assert around.ask(lambda vault, _now: health.last_good(vault)) is None
    assert around.context.acting.rested() < RESTED


def test_it_is_checked_and_backed_up_once(around: Surroundings, rested: None) -> None:
    tends, told, damaged = look(around)
    tends.look()
    around.settle()
    assert (told, damaged) == ([], [])
    found = around.ask(backups.overview)
    assert [one.reason for one in found.backups] == ["daily"]
    assert around.ask(lambda vault, _now: health.last_good(vault)) == NOW


def test_damage_and_trouble_are_told(around: Surroundings, rested: None, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = Tended(Health(False, NOW, ("page 41",), damaged=True), None)
    monkeypatch.setattr(tending, "tend", lambda _vault, _now: bad)
    assert look(around)[1:] == ([], ["damaged"])

    traces = Tended(None, None, "disk_full")
    monkeypatch.setattr(tending, "tend", lambda _vault, _now: traces)
    assert "traces of people you erased" in look(around)[1][0]

    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(tending, "tend", full)
    _tends, told, damaged = look(around)
    assert damaged == []
    assert told[0].startswith("The backup of today: ")

    def gone(vault: object, now: object) -> Tended:
        made = backups.take(vault, backups.DAILY, NOW + timedelta(hours=1))  # type: ignore[arg-type]
        return Tended(None, backups.Taken(made.backup, 0, "backup_folder_missing"))

    monkeypatch.setattr(tending, "tend", gone)
    assert look(around)[1][0].startswith("The backup of today: ")
