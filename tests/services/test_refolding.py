"""Ties computed anew from arrays are those computed one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, at, keep, met, tie_of

from myconnections.domain.act import Act
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.tie import Tie
from myconnections.services import asking, encounters, ties
from myconnections.services.ports import OpenVault
from myconnections.services.views import PickAnswer


def lived(vault: OpenVault) -> list[ContactId]:
    """People of every sort: nothing, once, often, several a day, moved, with their own interval, only guessed."""
    nobody, once, often, moved, guessed = (keep(vault, name) for name in ("Ada", "Bo", "Cy", "Di", "Eva"))
    met(vault, once, days=-40, kind="signal")
    met(vault, often, days=-300, kind="message", by="me")
    met(vault, often, days=-20)
    met(vault, often, days=-20, kind="help", by="them")
    met(vault, often, moved, days=-3, kind="meet")
    ties.set_stage(vault, [moved], Stage.ENGAGEMENT, at(-2))
    ties.set_interval(vault, moved, 9, at(-1))
    asking.answer(vault, [PickAnswer(guessed, "year")], NOW)
    return [nobody, once, often, moved, guessed]


def spoilt(vault: OpenVault, people: list[ContactId]) -> None:
    with vault.write(Act("change"), NOW) as uow:
        kept = uow.ties.many(people)
        uow.ties.put_many([replace(tie, warm=0.123, contact_days=99, first_two_way=None) for tie in kept])


def refolded(vault: OpenVault, people: list[ContactId]) -> list[Tie]:
    spoilt(vault, people)
    with vault.write(Act("change"), NOW) as uow:
        ties.refold(uow, [*people, people[0]], NOW)
    return [tie_of(vault, one) for one in people]


def test_many_at_once_give_what_one_by_one_gives(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    people = lived(vault)
    one_by_one = refolded(vault, people)
    monkeypatch.setattr(ties, "MANY", 2)
    at_once = refolded(vault, people)
    assert [tie.warm for tie in at_once] == [
        None if tie.warm is None else pytest.approx(tie.warm, abs=1e-12) for tie in one_by_one
    ]
    assert [replace(tie, warm=None) for tie in at_once] == [replace(tie, warm=None) for tie in one_by_one]
    assert at_once[0].warm is None
    assert at_once[3].half_life == 9


def test_what_lies_after_a_look_back_counts_all_the_same(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    people = lived(vault)
    before = [tie_of(vault, one) for one in people]
    monkeypatch.setattr(ties, "MANY", 0)
    with vault.write(Act("change"), at(-100)) as uow:
        ties.refold(uow, people, at(-100))
    assert [tie_of(vault, one).last_contact for one in people] == [tie.last_contact for tie in before]
    assert encounters.forget(vault, met(vault, people[0])[0], NOW).touches("tie")  # type: ignore[arg-type]
    assert tie_of(vault, people[0]).warm is None
