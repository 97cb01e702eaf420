"""Beside the weekly list: where to show up, and one question about two people. Once a week, and every answer undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.alter_ties import PairState
from myconnections.domain.community import Community
from myconnections.domain.contact import Me
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.introduction import FIRST, SECOND, Said
from myconnections.domain.reach import REACH
from myconnections.domain.reminder import Reminder
from myconnections.domain.stage import Stage
from myconnections.services import (
    alter_ties,
    bulk,
    communities,
    contacts,
    entries,
    erasing,
    gatherings,
    history,
    introductions,
    me,
    show_up,
    tie_questions,
    ties,
)
from myconnections.services.ports import OpenVault
from myconnections.services.show_up import ShowUp
from myconnections.services.tie_questions import TieQuestion


def shown(vault: OpenVault, days: float = 0) -> ShowUp:
    found = show_up.of_week(vault, at(days))
    assert found is not None
    return found


def asked(vault: OpenVault, days: float = 0) -> TieQuestion:
    found = tie_questions.of_week(vault, at(days))
    assert found is not None
    return found


def only(vault: OpenVault, *targets: str) -> None:
    """Leave these kinds alone empty."""
    keep(vault, "Everywhere", reach=tuple(code for code in REACH if code not in targets))


def test_nobody_kept_means_nothing_to_show(vault: OpenVault) -> None:
    assert show_up.of_week(vault, NOW) is None
    assert tie_questions.of_week(vault, NOW) is None


def test_who_stands_nearest_is_told_with_the_reason(vault: OpenVault) -> None:
    only(vault, "legal")
    link, friend = (
        keep(vault, "Link", industry="legal"),
        keep(vault, "Friend", industry="legal", stage=Stage.CONNECTION),
    )
    works, rests = keep(vault, "Works", function="legal"), keep(vault, "Rests", institution="legal")
    ties.rest(vault, [rests], True, NOW)
    found = shown(vault)
    assert (found.target, found.gathering, found.near_count, found.others, found.community) == (
        "legal",
        "study",
        3,
        0,
        "",
    )
    assert [(one.name, one.code, one.word) for one in found.near] == [
        ("Friend", "industry", "legal"), ("Link", "industry", "legal"), ("Works", "function", "legal"),
    ]  # fmt: skip
    contacts.forget(vault, [link], NOW)
    again = shown(vault)  # what was noted, without who has gone
    assert ([one.contact_id for one in again.near], again.near_count) == ([friend, works], 2)
    erasing.erase(vault, [friend], NOW)
    assert [one.name for one in shown(vault).near] == ["Works"]
    with vault.read() as uow:
        (before,) = uow.contacts.many([works])
    contacts.change(vault, replace(before, reach=("legal",)), NOW)
    assert show_up.of_week(vault, NOW) is None


def test_a_community_of_mine_with_nobody_in_it(vault: OpenVault) -> None:
    only(vault)
    assert show_up.of_week(vault, NOW) is None
    ana = keep(vault, "Ana")
    gatherings.met(
        vault, int(str(gatherings.add(vault, Gathering("Sing", community="Choir"), NOW).facts["id"])), [ana], [], NOW
    )
    communities.add(vault, Community("Choir"), NOW)
    found = shown(vault)
    assert (found.target, found.community, found.gathering) == ("community:Choir", "Choir", "meetup")
    assert [(one.contact_id, one.code, one.word) for one in found.near] == [(ana, "gathering", "Sing")]
    bulk.communities(vault, [ana], NOW, joined=["choir"])
    assert show_up.of_week(vault, NOW) is None
    me.put(vault, Me(communities=("PTA",)), NOW)
    assert shown(vault).target == "community:PTA"


def test_abroad_is_seen_from_where_i_am(vault: OpenVault) -> None:
    only(vault, "abroad")
    paris, _ = keep(vault, "Paris", region="france"), keep(vault, "Osaka", region="osaka")
    keep(vault, "Tokyo", region="tokyo")
    assert [one.contact_id for one in shown(vault).near] == [paris]
    me.put(vault, Me(region="france"), NOW)
    assert [one.name for one in shown(vault, 7).near] == ["Osaka", "Tokyo"]


def test_they_take_turns_by_week_and_stay_through_it(vault: OpenVault) -> None:
    keep(vault, "Ana")
    targets = [shown(vault, 7 * weeks).target for weeks in range(10)]
    assert set(targets) == set(REACH)
    assert shown(vault, 4).target == targets[0]
    with vault.read() as uow:
        assert [row for row in uow.history.entries() if row.kind != "add"] == []  # looking is no act


def test_doing_it_keeps_the_gathering_and_answers_the_week(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    target = shown(vault).target
    told = show_up.gather(vault, Gathering(" Open evening "), NOW, target=target, day=day(3), hosts=[ana])
    assert told.kinds == {"entry", "suggestion"}
    (kept,) = entries.listed(vault, Gathering)
    assert (kept.body.name, kept.day, kept.id) == ("Open evening", day(3), told.facts["id"])
    assert show_up.of_week(vault, NOW) is None
    assert shown(vault, 7).target != target
    history.undo(vault, NOW)
    assert shown(vault).target == target
    assert entries.listed(vault, Gathering) == []


def test_a_plan_later_and_never(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    target = shown(vault).target
    wish = Reminder(ReminderId(0), "free", "go there", day(2), ana, "On Friday")
    assert show_up.plan(vault, wish, NOW, target=target).people == {ana}
    with vault.read() as uow:
        assert [one.kind for one in uow.dues.reminders()] == ["plan"]
    history.undo(vault, NOW)
    assert show_up.plan(vault, Reminder(ReminderId(0), "plan", "go", day(2)), NOW, target="legal").people == set()
    history.undo(vault, NOW)
    show_up.later(vault, 2, NOW, target=target)
    assert show_up.of_week(vault, at(1)) is None
    assert shown(vault, 2).target == target
    show_up.never(vault, at(2), target="community:Choir")
    history.undo(vault, at(2))
    show_up.never(vault, at(2), target=target)
    show_up.never(vault, at(2), target=target)
    assert show_up.of_week(vault, at(2)) is None
    assert show_up.left_out(vault) == (target,)
    assert target not in {shown(vault, 7 * weeks).target for weeks in range(1, 11)}
    assert shown(vault, 7).others == 8
    show_up.again(vault, target, at(8))
    assert show_up.left_out(vault) == ()
    refusals: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: show_up.again(vault, target, NOW), "no_such_target"),
        (lambda: show_up.never(vault, NOW, target="space"), "no_such_target"),
        (lambda: show_up.later(vault, 32, NOW, target=target), "days_out_of_range"),
        (lambda: show_up.gather(vault, Gathering(" "), NOW, target=target), "nothing_written"),
    )
    for refused, code in refusals:
        with pytest.raises(Refused, match=code):
            refused()


def friends(vault: OpenVault, *names: str, **fields: Any) -> list[ContactId]:
    return [keep(vault, name, stage=Stage.CONNECTION, **fields) for name in names]


def test_the_pair_whose_answer_tells_most_is_asked_about_once_a_week(vault: OpenVault) -> None:
    ana, ben = friends(vault, "Ana", "Ben", organization="Kiln works")
    friends(vault, "Cem", "Dan")
    keep(vault, "Link", organization="Kiln works")  # a link I have never met: I would not know
    found = asked(vault)
    assert ((found.first, found.second), found.names) == ((ana, ben), ("Ana", "Ben"))
    assert found.shared == ("organization", "Kiln works")
    assert found.likely == pytest.approx(1 / 3)
    assert asked(vault, 2) == found
    told = tie_questions.answer(vault, ana, ben, "yes", NOW)
    assert {"alter_tie", "suggestion"} <= told.kinds
    assert tie_questions.of_week(vault, at(2)) is None
    with vault.read() as uow:
        assert alter_ties.states_in(uow, [ana, ben]) == {(ana, ben): PairState.TIE}
    history.undo(vault, NOW)
    assert asked(vault) == found
    tie_questions.answer(vault, ben, ana, "no", NOW)
    with vault.read() as uow:
        assert alter_ties.states_in(uow, [ana, ben]) == {(ana, ben): PairState.NONE}
    after = asked(vault, 7)
    assert {after.first, after.second} != {ana, ben}
    assert after.shared == ("", "")


def test_not_knowing_keeps_a_pair_away_for_half_a_year_and_says_nothing_of_it(vault: OpenVault) -> None:
    ana, ben = friends(vault, "Ana", "Ben")
    asked(vault)
    tie_questions.answer(vault, ana, ben, "unknown", NOW)
    assert tie_questions.of_week(vault, NOW) is None
    with vault.read() as uow:
        assert alter_ties.states_in(uow, [ana, ben]) == {}
    assert tie_questions.of_week(vault, at(7)) is None
    assert asked(vault, 183).first == ana
    history.undo(vault, NOW)
    assert asked(vault).first == ana
    tie_questions.answer(vault, ana, ben, "not_now", NOW)
    assert tie_questions.of_week(vault, at(14)) is None
    assert asked(vault, 28).first == ana
    with pytest.raises(Refused, match="unknown_answer"):
        tie_questions.answer(vault, ana, ben, "perhaps", NOW)


def test_who_comes_or_goes_in_the_week(vault: OpenVault) -> None:
    friends(vault, "Ana")
    for _ in range(2):
        assert tie_questions.of_week(vault, NOW) is None
    (ben,) = friends(vault, "Ben")
    assert asked(vault).second == ben
    tie_questions.answer(vault, *pair_of(asked(vault)), "not_now", at(-1))
    erasing.erase(vault, [ben], NOW)
    assert tie_questions.of_week(vault, NOW) is None
    with vault.read() as uow:
        assert uow.settings.get(tie_questions.SAID) == {}


def pair_of(question: TieQuestion) -> tuple[ContactId, ContactId]:
    return question.first, question.second


def test_those_i_introduced_are_asked_about_four_weeks_later(vault: OpenVault) -> None:
    ana, ben = friends(vault, "Ana", "Ben")
    cem, dan = friends(vault, "Cem", "Dan", organization="One firm")
    key = int(str(introductions.begin(vault, ana, ben, "kilns", NOW).facts["id"]))
    for part in (FIRST, SECOND):
        introductions.said(vault, key, part, Said.YES, NOW)
    introductions.introduced(vault, key, NOW)
    assert pair_of(asked(vault)) == (cem, dan)
    found = asked(vault, 28)
    assert (pair_of(found), found.shared) == ((ana, ben), ("introduced", ""))
    tie_questions.answer(vault, ana, ben, "yes", at(28))
    assert pair_of(asked(vault, 35)) == (cem, dan)


def test_starred_or_met_is_known_well_enough_and_resting_is_not_asked_about(vault: OpenVault) -> None:
    ana, ben, cem = (keep(vault, name) for name in ("Ana", "Ben", "Cem"))
    contacts.star(vault, [ana], True, NOW)
    met(vault, ben, days=-3)
    ties.set_stage(vault, [cem], Stage.ENGAGEMENT, NOW)
    ties.rest(vault, [cem], True, NOW)
    assert pair_of(asked(vault)) == (ana, ben)


def test_in_a_vault_that_is_only_looked_at_nothing_is_noted(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(7):
        friends(vault, f"P{number}", communities=("Choir",))
    for module in (show_up, tie_questions):
        monkeypatch.setattr(module, "only_looked_at", lambda _vault: True)
    assert shown(vault).target in REACH
    assert asked(vault).shared == ("community", "Choir")
    with vault.read() as uow:
        assert [uow.settings.get(key) for key in (show_up.NOTED, tie_questions.ASKED)] == [None, None]
