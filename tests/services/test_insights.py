"""Measures over the months: what is on record stands in its month, what is not is left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By
from myconnections.domain.entry import Part
from myconnections.domain.gathering import MET, Gathering
from myconnections.domain.ids import ContactId, PromiseId, ReminderId
from myconnections.domain.introduction import FIRST, SECOND, Said
from myconnections.domain.opportunity import Opportunity
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import Stage
from myconnections.services import (
    alter_ties,
    check_ins,
    dues,
    gatherings,
    insights,
    introductions,
    opportunities,
    people,
    ties,
)
from myconnections.services.insights import Course, Insights, Measure
from myconnections.services.ports import OpenVault


def row(view: Insights, measure: str, key: str) -> tuple[int | None, ...]:
    (found,) = [one for one in view.measures[measure].courses if one.key == key]
    return found.values


def put(vault: OpenVault, who: ContactId, **fields: object) -> None:
    with vault.write(None, NOW) as uow:
        contact: Contact | None = uow.contacts.get(who)
        assert contact is not None
        uow.contacts.put(replace(contact, **fields))  # type: ignore[arg-type]


def test_an_empty_vault_knows_nothing(vault: OpenVault) -> None:
    view = insights.view(vault, NOW, months=3)
    assert view.people == 0
    assert len(view.months.firsts) == 4
    for key, measure in view.measures.items():
        assert not measure.known, key
        assert all(one.now is None for one in measure.courses)


def test_people_alone_say_nothing_of_warmth_and_of_kinds(vault: OpenVault) -> None:
    keep(vault, "Aki", days=-40)
    view = insights.view(vault, NOW, months=3)
    assert view.measures["stages"].known
    for key in ("warmth", "capital", "bridges"):
        assert not view.measures[key].known, key


def test_stages_stand_as_they_were(vault: OpenVault) -> None:
    early = keep(vault, "Early", days=-70)  # added on 6 May
    keep(vault, "Late", days=-5)
    away = keep(vault, "Away", days=-70)
    put(vault, away, archived=True)
    ties.set_stage(vault, [early], Stage.CONNECTION, at(-20))  # on 25 June
    view = insights.view(vault, NOW, months=3)
    assert [f"{one:%m}" for one in view.months.firsts] == ["04", "05", "06", "07"]
    assert row(view, "stages", "link") == (None, 1, 0, 1)
    assert row(view, "stages", "connection") == (None, 0, 1, 1)
    assert view.measures["stages"].facts == {"people": 2, "moves": 1, "since": day(-70)}
    assert row(view, "moves", "further") == (None, 0, 1, 0)
    assert row(view, "moves", "back") == (None, 0, 0, 0)
    assert view.measures["moves"].facts == {"n": 1}
    ties.set_stage(vault, [early], Stage.LINK, at(-1))
    assert row(insights.view(vault, NOW, months=3), "moves", "back") == (None, 0, 0, 1)


def test_warmth_is_refolded_to_each_month_and_agrees_with_the_list(vault: OpenVault) -> None:
    one, two = keep(vault, "One", stage=Stage.ENGAGEMENT), keep(vault, "Two")
    met(vault, one, days=-80)  # 26 April
    met(vault, one, days=-15, kind="meet")  # 30 June
    ties.set_interval(vault, one, 20, at(-60))
    view = insights.view(vault, NOW, months=3)
    assert row(view, "warmth", "none") == (1, 1, 1, 1)
    now = {each.row.id: each.band.value for each in people.listing(vault, NOW)}
    assert now[two] == "none"
    for place, moment in enumerate(view.months.moments):
        then = {each.row.id: each.band.value for each in people.listing(vault, moment)}[one]
        assert row(view, "warmth", then)[place] == 1, moment
    assert view.measures["warmth"].facts["encounters"] == 2
    assert view.measures["warmth"].facts["first"] == day(-80)


def test_talks_count_days_with_a_person_and_different_people(vault: OpenVault) -> None:
    one, two = keep(vault, "One"), keep(vault, "Two")
    met(vault, one, days=-20)
    met(vault, one, days=-20, kind="meet")  # the same day
    met(vault, one, two, days=-18)
    met(vault, two, days=-3, kind="message", by="me")  # one way: no conversation
    view = insights.view(vault, NOW, months=3)
    assert row(view, "talks", "talks") == (None, None, 3, 0)
    assert row(view, "talks", "people") == (None, None, 2, 0)
    assert [one.flow for one in view.measures["talks"].courses] == [True, True]


def test_help_for_several_at_once_is_one(vault: OpenVault) -> None:
    one, two = keep(vault, "One"), keep(vault, "Two")
    met(vault, one, two, days=-20, kind="help", by="me")
    met(vault, one, days=-3, kind="help", by="them")
    met(vault, one, days=-2, kind="help", by="both")
    view = insights.view(vault, NOW, months=2)
    assert row(view, "help", "given") == (None, 1, 0)
    assert row(view, "help", "received") == (None, 0, 1)
    facts = view.measures["help"].facts
    assert [facts[key] for key in ("given", "received", "together", "encounters")] == [1, 1, 1, 4]


def test_kinds_of_capital_are_active_where_they_were_warm(vault: OpenVault) -> None:
    near, far = keep(vault, "Near", stage=Stage.CONNECTION), keep(vault, "Far", stage=Stage.CONNECTION)
    for who, kind in ((near, "bridging+linking"), (far, "bonding")):
        ties.label_capital(vault, who, kind, NOW)
        met(vault, who, days=-40)
    met(vault, near, days=-1)
    view = insights.view(vault, NOW, months=2)
    assert row(view, "capital", "bridging") == (0, 1, 1)
    assert row(view, "capital", "linking") == (0, 1, 1)
    assert row(view, "capital", "bonding") == (0, 0, 0)  # trust is part of a bond: from Engagement on
    facts = view.measures["capital"].facts
    assert [facts[key] for key in ("bridging_active", "bridging_potential", "bonding_potential", "unclear")] == [
        1, 0, 1, 0,
    ]  # fmt: skip
    assert row(view, "bridges", "bridges") == (0, 1, 1)
    assert row(view, "kept", "kept")[-1] == sum(
        1 for each in people.listing(vault, NOW) if each.warmth is not None and each.warmth >= 1 / 6
    )
    assert view.measures["kept"].facts["of"] == 2


def test_kinds_reached_are_those_with_somebody_then(vault: OpenVault) -> None:
    one, two = keep(vault, "One", days=-50), keep(vault, "Two", days=-10)
    put(vault, one, reach=("media", "起業家", "sauna"))
    put(vault, two, reach=("health",))
    met(vault, two, days=-1, kind="meet")
    view = insights.view(vault, NOW, months=2)
    assert row(view, "reach", "reached") == (2, 2, 3)
    assert row(view, "reach", "warm") == (0, 0, 1)
    assert view.measures["reach"].facts == {"of": 10, "people": 2, "kept": 2, "own": 1}


def test_results_stand_from_the_first_that_was_written_down(vault: OpenVault) -> None:
    one = keep(vault, "One")
    opportunities.add(vault, Opportunity("A talk"), NOW, day=day(-20), opened=one)
    opportunities.add(vault, Opportunity("A job"), NOW, day=day(-1))
    for by, done in ((By.ME, True), (By.ME, False), (By.THEM, True)):
        promise = Promise(PromiseId(0), one, "send it", by, day(-40))
        key = int(str(dues.promise(vault, promise, at(-40)).facts["id"]))
        if done:
            dues.settle(vault, "promise", key, at(-2))
    old = Promise(PromiseId(0), one, "long ago", By.ME, day(-390))
    key = int(str(dues.promise(vault, old, at(-390)).facts["id"]))
    dues.settle(vault, "promise", key, at(-380))  # before the months that are shown
    plan = Reminder(ReminderId(0), "plan", "write", day(-1), one, "on the train")
    key = int(str(dues.plan(vault, plan, at(-3)).facts["id"]))
    dues.settle(vault, "plan", key, at(-1))
    view = insights.view(vault, NOW, months=2)
    assert row(view, "opportunities", "opportunities") == (None, 1, 1)
    assert view.measures["opportunities"].facts == {"n": 2, "of": 2, "named": 1, "by": ["One"]}
    assert row(view, "promises", "promises") == (0, 0, 1)
    assert row(view, "plans", "plans") == (None, None, 1)
    assert row(view, "steps", "steps") == (None, None, None)


def test_events_of_my_life_are_told_with_their_day(vault: OpenVault) -> None:
    check_ins.event(vault, "A new job", NOW, day=day(-30))
    check_ins.event(vault, "A move", NOW, day=day(-300))
    assert insights.view(vault, NOW, months=2).events == ((day(-30), "A new job"),)


def test_a_month_of_the_past_is_seen_as_it_was(vault: OpenVault) -> None:
    one = keep(vault, "One", days=-100)
    met(vault, one, days=-60)
    ties.set_stage(vault, [one], Stage.CONNECTION, at(-3))
    then = at(-30)
    view = insights.view(vault, then, months=1)
    assert row(view, "stages", "link") == (1, 1)
    assert view.months.moments[-1] == then
    assert row(view, "talks", "talks")[0] == 1


def test_a_measure_is_known_where_anything_is() -> None:
    assert Measure("x", (Course("a", (None, 0)),)).known
    assert not Measure("x", (Course("a", (None, None)),)).known


@pytest.mark.parametrize("days", [1, 40])
def test_what_is_logged_for_later_does_not_count(vault: OpenVault, days: int) -> None:
    one = keep(vault, "One")
    met(vault, one, days=days)
    view = insights.view(vault, NOW, months=2)
    assert row(view, "talks", "talks") == (None, None, None)
    assert row(view, "warmth", "none")[-1] == 1
    assert view.months.place(date(2026, 7, 15) + timedelta(days=days)) is None


def test_what_came_of_showing_up_introducing_and_answering_stands_beside_the_others(vault: OpenVault) -> None:
    ana, ben, cho = (keep(vault, name) for name in ("Ana", "Ben", "Cho"))
    for back, club in ((-40, "Choir"), (-20, "choir "), (-1, "")):
        held = Gathering(f"Evening {back}", community=club)
        key = int(str(gatherings.add(vault, held, NOW, day=day(back)).facts["id"]))
        with vault.write(None, NOW) as uow:
            (entry,) = [one for one in uow.entries.of_kinds([Gathering.KIND]) if one.id == key]
            uow.entries.put(replace(entry, people=tuple(Part(who, MET) for who in (ana, ben))))
    gatherings.add(vault, Gathering("To come"), NOW, day=day(9))
    met(vault, ana, days=-30, kind="talk")
    met(vault, ben, days=-40, kind="talk")  # there, not later
    met(vault, ben, days=-3, kind="message", by="me")
    for pair, back in (((ana, ben), -20), ((ana, cho), -390)):
        key = int(str(introductions.begin(vault, *pair, "kilns", at(-395)).facts["id"]))
        for part in (FIRST, SECOND):
            introductions.said(vault, key, part, Said.YES, at(-395))
        introductions.introduced(vault, key, at(back), help_given=False)
    alter_ties.answer(vault, {(ana, ben): PairState.TIE}, at(-2))
    alter_ties.answer(vault, {(ben, cho): PairState.NONE}, at(-40))
    view = insights.view(vault, NOW, months=2)
    assert row(view, "showed_up", "showed_up") == (None, 2, 1)
    assert view.measures["showed_up"].facts == {"n": 3, "of": 3, "met": 2, "after": 1, "circles": 1}
    assert row(view, "introductions", "introductions") == (0, 1, 0)
    assert view.measures["introductions"].facts == {"n": 1, "of": 1, "know": 1}
    assert row(view, "ties_known", "ties_known") == (None, 0, 1)
    assert view.measures["ties_known"].facts == {"n": 1, "of": 1, "answered": 2}
    assert not set(insights.RUN) & set(insights.RESULTS)
