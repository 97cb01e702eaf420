"""Whom the questions are about: kept with the first answer, filled up, undone, chosen anew when asked to."""

from __future__ import annotations

from tests.services.people import NOW, at, keep, met

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.ids import ContactId
from myconnections.insight.asking import Core
from myconnections.services import alter_ties, bulk, contacts, erasing, history, tie_core
from myconnections.services.ports import Act, OpenVault


def core(vault: OpenVault, days: float = 0) -> Core:
    with vault.read() as uow:
        return tie_core.core_in(uow, at(days))


def many(vault: OpenVault, number: int) -> list[ContactId]:
    return [keep(vault, f"P{place}") for place in range(number)]


def kept(vault: OpenVault) -> object:
    with vault.read() as uow:
        return uow.settings.get(tie_core.KEY)


def test_the_warmest_and_some_by_lot(vault: OpenVault) -> None:
    people = many(vault, 40)
    met(vault, *people[30:])
    found = core(vault)
    assert set(people[30:]) == set(found.inner)
    assert (len(found.inner), len(found.drawn), found.of) == (10, 15, 40)
    assert core(vault) == found
    assert kept(vault) is None


def test_archived_people_are_not_asked_about(vault: OpenVault) -> None:
    people = many(vault, 3)
    bulk.archive(vault, people[:1], True, NOW)
    assert set(core(vault).people) == set(people[1:])


def test_the_first_answer_keeps_it_and_the_weather_does_not_change_it(vault: OpenVault) -> None:
    people = many(vault, 40)
    before = core(vault)
    alter_ties.answer(vault, {(people[0], people[1]): PairState.TIE}, NOW)
    assert core(vault) == before
    outside = [who for who in people if who not in before.people]
    met(vault, *outside)
    assert core(vault) == before
    bulk.archive(vault, outside[:2], True, NOW)
    assert core(vault) == Core((), before.drawn, 38)
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert kept(vault) is None


def test_a_gap_is_filled_by_the_warmest_or_by_lot(vault: OpenVault) -> None:
    people = many(vault, 40)
    met(vault, *people[:15])
    alter_ties.answer(vault, {(people[0], people[1]): PairState.NONE}, NOW)
    before = core(vault)
    warm = next(who for who in people if who not in before.people)
    met(vault, warm)
    contacts.forget(vault, [ContactId(before.inner[0])], NOW)
    bulk.archive(vault, [ContactId(before.drawn[0])], True, NOW)
    after = core(vault)
    assert after.inner == (*before.inner[1:], warm)
    assert after.drawn[:9] == before.drawn[1:]
    assert (len(after.drawn), after.of) == (10, 38)


def test_a_core_kept_when_fifteen_were_always_called_warm_stays_and_says_how_many_are(vault: OpenVault) -> None:
    people = many(vault, 40)
    met(vault, *people[:6])
    before = core(vault)
    old = {"inner": list(before.people[:15]), "drawn": list(before.people[15:]), "of": 40, "seed": 0}
    with vault.write(Act("setting", {}), NOW) as uow:
        uow.settings.put(tie_core.KEY, old)
    assert core(vault) == before
    assert len(before.inner) == 6
    met(vault, *people[6:])
    alter_ties.answer(vault, {(people[0], people[1]): PairState.TIE}, at(1))
    told = kept(vault)
    assert isinstance(told, dict)
    assert told["inner"] + told["drawn"] == list(before.people)


def test_chosen_anew_by_another_lot(vault: OpenVault) -> None:
    people = many(vault, 60)
    alter_ties.answer(vault, {(people[0], people[1]): PairState.TIE}, NOW)
    before = core(vault)
    warm = [who for who in people if who not in before.people][:3]
    met(vault, *warm)
    changes = tie_core.redraw(vault, NOW)
    assert changes.kinds == {"setting", "alter_tie"}
    after = core(vault)
    assert set(warm) <= set(after.inner)
    assert set(after.drawn) != set(before.drawn)
    history.undo(vault, NOW)
    assert core(vault) == before


def test_who_is_erased_is_no_longer_in_it(vault: OpenVault) -> None:
    people = many(vault, 3)
    alter_ties.answer(vault, {ordered(people[0], people[1]): PairState.TIE}, NOW)
    erasing.erase(vault, [people[0]], NOW)
    told = kept(vault)
    assert isinstance(told, dict)
    assert set(told["inner"]) == set(people[1:])
    assert set(core(vault).people) == set(people[1:])
