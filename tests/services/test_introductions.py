"""Introductions: both are asked, nothing happens before two yeses, and everything is undone in one piece."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.services.people import NOW, at, day, keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import FIRST, SECOND, Asked, Introduction, Said, State
from myconnections.domain.stage import Stage
from myconnections.services import (
    alter_ties,
    bulk,
    contacts,
    dues,
    entries,
    history,
    introducing,
    introductions,
    people,
    ties,
)
from myconnections.services.ports import OpenVault


def begun(vault: OpenVault, first: ContactId, second: ContactId, about: str = "kilns") -> int:
    return int(str(introductions.begin(vault, first, second, about, NOW).facts["id"]))


def body(vault: OpenVault, key: int) -> Introduction:
    return entries.one(vault, key, Introduction).body


def both_yes(vault: OpenVault, first: ContactId, second: ContactId) -> int:
    key = begun(vault, first, second)
    for part in (FIRST, SECOND):
        introductions.said(vault, key, part, Said.YES, NOW)
    return key


def come_up(vault: OpenVault, days: float) -> list[int]:
    return [due.ref for due in dues.due_list(vault, at(days)) if due.kind == "introduction"]


def test_one_after_the_other_is_asked_and_then_they_are_brought_together(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = begun(vault, ana, ben, " kilns ")
    (row,) = introductions.view(vault, NOW).rows
    assert (row.entry.body.state, row.first, row.second, row.know) == (State.BEGUN, ana, ben, PairState.UNKNOWN)
    assert (row.who(FIRST), row.who(SECOND), row.entry.body.about) == (ana, ben, "kilns")
    introductions.asked(vault, key, FIRST, NOW, day=day(-1))
    assert body(vault, key).first == Asked(day(-1))
    introductions.said(vault, key, FIRST, Said.YES, NOW)
    assert body(vault, key).first == Asked(day(-1), Said.YES, day(0))
    with pytest.raises(Refused, match="not_both_yes"):
        introductions.introduced(vault, key, NOW)
    introductions.said(vault, key, SECOND, Said.YES, NOW)
    told = introductions.introduced(vault, key, NOW, know=PairState.TIE)
    assert told.kinds == {"entry", "encounter", "tie", "alter_tie"}
    (row,) = introductions.view(vault, NOW).rows
    assert (row.entry.body.state, row.know) == (State.INTRODUCED, PairState.TIE)
    with vault.read() as uow:
        logged = [uow.encounters.of(who)[0] for who in (ana, ben)]
    assert {(one.kind, one.by, one.note) for one in logged} == {(EncounterKind.HELP, By.ME, "kilns")}
    assert logged[0].together == logged[1].together != 0
    history.undo(vault, NOW)
    (row,) = introductions.view(vault, NOW).rows
    assert (row.entry.body.state, row.know) == (State.BOTH_YES, PairState.UNKNOWN)
    with vault.read() as uow:
        assert uow.encounters.of(ana) == []


def test_being_introduced_alone_makes_no_tie_and_logs_only_what_was_wished(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = both_yes(vault, ana, ben)
    assert introductions.introduced(vault, key, NOW, help_given=False, day=day(-1)).kinds == {"entry"}
    assert body(vault, key).introduced == day(-1)
    (row,) = introductions.view(vault, NOW).rows
    assert row.know is PairState.UNKNOWN
    with vault.read() as uow:
        assert uow.encounters.of(ben) == []
    refused: tuple[Callable[[], object], ...] = (
        lambda: introductions.asked(vault, key, FIRST, NOW),
        lambda: introductions.said(vault, key, FIRST, Said.NO, NOW),
        lambda: introductions.introduced(vault, key, NOW),
    )
    for again in refused:
        with pytest.raises(Refused, match="introduced_already"):
            again()


def test_a_no_leaves_it_and_can_be_taken_back(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = begun(vault, ana, ben)
    introductions.said(vault, key, FIRST, Said.NO, NOW)
    assert body(vault, key).state is State.DECLINED
    introductions.said(vault, key, FIRST, Said.NOTHING, NOW)
    assert body(vault, key) == Introduction("kilns", first=Asked(day(0)))
    introductions.change(vault, key, " glazes ", NOW)
    assert body(vault, key).about == "glazes"
    introductions.forget(vault, key, NOW)
    assert introductions.view(vault, NOW).rows == ()


def test_what_is_refused(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = begun(vault, ana, ben)
    for refused, code in (
        (lambda: begun(vault, ana, ana), "same_person"),
        (lambda: begun(vault, ana, ContactId(0)), "two_people_needed"),
        (lambda: begun(vault, ana, ContactId(99)), "no_such_person"),
        (lambda: begun(vault, ben, ana), "introduction_open"),
        (lambda: begun(vault, ana, keep(vault, "Cem"), " "), "nothing_written"),
        (lambda: introductions.asked(vault, key, "third", NOW), "unknown_part"),
        (lambda: introductions.asked(vault, key, FIRST, NOW, day=day(1)), "day_in_future"),
        (lambda: introductions.said(vault, 99, FIRST, Said.YES, NOW), "no_such_entry"),
    ):
        with pytest.raises(Refused, match=code):
            refused()
    introductions.said(vault, key, SECOND, Said.NO, NOW)
    assert begun(vault, ben, ana) != key


def test_whoever_is_gone_leaves_the_other_standing_there(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = both_yes(vault, ana, ben)
    assert come_up(vault, 0) == [key]
    contacts.forget(vault, [ana], NOW)
    (row,) = introductions.view(vault, NOW).rows
    assert (row.first, row.second, row.know) == (None, ben, PairState.UNKNOWN)
    with pytest.raises(Refused, match="no_such_person"):
        introductions.introduced(vault, key, NOW)
    with vault.read() as uow:
        assert introductions.pairs_in(uow) == {}
    assert come_up(vault, 0) == [key]


def test_it_comes_up_among_what_is_due(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = begun(vault, ana, ben)
    assert come_up(vault, 30) == []
    introductions.asked(vault, key, FIRST, NOW)
    assert (come_up(vault, 6), come_up(vault, 7)) == ([], [key])
    (due,) = [due for due in dues.due_list(vault, at(7)) if due.kind == "introduction"]
    assert due.facts == {"text": "Ana × Ben", "place": "kilns", "state": "asking"}
    dues.snooze(vault, "introduction", key, day(10), at(7))
    assert (come_up(vault, 9), come_up(vault, 10)) == ([], [key])
    dues.settle(vault, "introduction", key, at(10))
    assert come_up(vault, 100) == []
    noted = people.person(vault, ana, NOW).noted
    assert [one.entry.id for one in noted] == [key]


def connected(vault: OpenVault, name: str, **fields: Any) -> ContactId:
    return keep(vault, name, stage=Stage.CONNECTION, **fields)


def whom(vault: OpenVault) -> list[tuple[str, str, str, str]]:
    return [(*one.names, one.code, one.word) for one in introducing.ideas(vault, NOW)]


def test_whom_one_might_introduce_to_whom(vault: OpenVault) -> None:
    ana, ben = connected(vault, "Ana", offers=("pottery",)), connected(vault, "Ben", needs=("Pottery",))
    keep(vault, "Link", needs=("pottery",))
    cem, dan = connected(vault, "Cem", communities=("Choir",)), connected(vault, "Dan", communities=("Crew",))
    for who, text in ((cem, "boats"), (dan, "Boats"), (ana, "clay")):
        contacts.add_fact(vault, who, "interest", text, NOW)
    contacts.add_fact(vault, ana, "background", "boats", NOW)
    assert whom(vault) == [("Ana", "Ben", "offer", "pottery"), ("Cem", "Dan", "interest", "boats")]
    assert len(introducing.ideas(vault, NOW, most=1)) == 1
    bulk.communities(vault, [dan], NOW, joined=["choir"])
    assert whom(vault) == [("Ana", "Ben", "offer", "pottery")]
    alter_ties.answer(vault, {(ana, ben): PairState.TIE}, NOW)
    assert whom(vault) == []
    alter_ties.answer(vault, {(ana, ben): PairState.NONE}, NOW)
    assert len(whom(vault)) == 1
    ties.rest(vault, [ben], True, NOW)
    assert whom(vault) == []
    history.undo(vault, NOW)
    key = begun(vault, ana, ben)
    assert whom(vault) == []
    introductions.forget(vault, key, NOW)
    alter_ties.answer(vault, {(ana, ben): PairState.UNKNOWN}, NOW)
    assert len(whom(vault)) == 1
    for who in (ana, ben):
        with vault.read() as uow:
            (before,) = uow.contacts.many([who])
        contacts.change(vault, replace(before, organization="One firm"), NOW)
    assert whom(vault) == []  # colleagues are likely to know each other


def test_nobody_fills_the_list_of_ideas_alone(vault: OpenVault) -> None:
    connected(vault, "Ana", offers=("kilns",))
    for number in range(4):
        connected(vault, f"Ben{number}", needs=("kilns",))
    assert [one[1] for one in whom(vault)] == ["Ben0", "Ben1"]


def test_two_weeks_after_it_comes_up_whether_they_have_met(vault: OpenVault) -> None:
    key = both_yes(vault, keep(vault, "Ana"), keep(vault, "Ben"))
    dues.settle(vault, "introduction", key, NOW)  # nothing to note of the two yeses
    introductions.introduced(vault, key, NOW)
    assert come_up(vault, 13) == []
    assert come_up(vault, 14) == [key]
    (due,) = [one for one in dues.due_list(vault, at(14)) if one.kind == "introduction"]
    assert due.facts == {
        "text": "Ana × Ben", "place": "kilns", "state": "introduced", "introduced": day(0).isoformat(),
    }  # fmt: skip
    dues.snooze(vault, "introduction", key, day(30), at(14))
    assert (come_up(vault, 29), come_up(vault, 30)) == ([], [key])
    assert come_up(vault, 30 + 41) == [key]
    assert come_up(vault, 30 + 42) == [], "it is asked for a while, not for ever"
    dues.settle(vault, "introduction", key, at(30))
    assert come_up(vault, 30) == []


@pytest.mark.parametrize("know", [PairState.TIE, PairState.NONE])
def test_nobody_asks_whether_they_met_once_it_is_known(vault: OpenVault, know: PairState) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = both_yes(vault, ana, ben)
    introductions.introduced(vault, key, NOW)
    alter_ties.answer(vault, {(ana, ben): know}, at(3))
    assert come_up(vault, 14) == []
    alter_ties.answer(vault, {(ana, ben): PairState.UNKNOWN}, at(4))
    assert come_up(vault, 14) == [key]
    contacts.forget(vault, [ben], at(5))
    assert come_up(vault, 14) == []
