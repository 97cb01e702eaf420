"""What is handed to a coach: known answers, pseudonyms that stay, and nothing more than was chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest
from tests.services.people import NOW, at, draft, keep, met

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Reachable
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.filters import Test
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.domain.report import FIELDS, Report, Share, leaving, mark_of
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, asking, coach, contacts, dues, encounters, history, lists, ties
from myconnections.services.coach import Choice
from myconnections.services.lists import SavedList
from myconnections.services.ports import OpenVault
from myconnections.services.views import PickAnswer

ALL = Choice()


def labels(report: Report) -> list[str]:
    return [person.label for person in report.people]


def column(report: Report, code: str) -> dict[str, tuple[str, ...]]:
    place = report.fields.index(code)
    return {person.label: person.values[place] for person in report.people}


def test_an_empty_vault_has_an_empty_report(vault: OpenVault, tmp_path: Path) -> None:
    report = coach.report(vault, ALL, NOW)
    assert (report.contacts, report.logged, report.people, report.span) == (0, 0, (), ("", ""))
    assert report.introduced is None
    assert report.pairs is None
    assert [line.state for line in report.reach] == ["none"] * 10
    with pytest.raises(Refused, match="nobody_chosen"):
        coach.hand_out(vault, ALL, "html", tmp_path / "out.html", NOW)
    assert not (tmp_path / "out.html").exists()
    assert coach.log(vault) == []


def test_structure_is_handed_out_from_a_fifth_of_the_pairs_on(vault: OpenVault) -> None:
    people = [keep(vault, name) for name in "ABCDEF"]
    pairs = list(combinations(people, 2))
    alter_ties.answer(vault, {pairs[0]: PairState.TIE, pairs[1]: PairState.NONE}, NOW)
    report = coach.report(vault, ALL, NOW)
    assert (report.pairs, report.structure) == (Share(2, 15), None)
    alter_ties.answer(vault, dict.fromkeys(pairs[2:6], PairState.NONE), NOW)
    report = coach.report(vault, ALL, NOW)
    assert report.pairs == Share(6, 15)
    assert report.structure is not None
    assert (report.structure.asked, report.structure.of, report.structure.inner_only) == (6, 6, False)
    assert [form for _, form, _ in report.structure.lines] == ["band", "band"]
    alter_ties.answer(vault, dict.fromkeys(pairs[6:], PairState.NONE), NOW)
    told = coach.report(vault, ALL, NOW).structure
    assert told is not None
    assert [(form, facts["value"]) for _, form, facts in told.lines] == [("exact", "5.7"), ("exact", "94%")]


def test_the_figures_are_counted_from_what_was_written_down(vault: OpenVault) -> None:
    a = keep(
        vault, "Aki", connected_on=at(-20).date(), reach=("行政・自治体", "my rowing club"), stage=Stage.CONNECTION
    )
    b = keep(vault, "Bo", connected_on=at(-300).date(), reach=("government",))
    c = keep(vault, "Cleo")
    keep(vault, "Dara")
    met(vault, a, b, days=-3, kind="talk")
    met(vault, a, days=-5, kind="meet")
    met(vault, a, days=-6, kind="help", by="me")
    met(vault, b, days=-7, kind="help", by="them")
    met(vault, b, days=-8, kind="help", by="both")
    met(vault, c, days=-120, kind="talk")
    ties.set_stage(vault, [a], Stage.ENGAGEMENT, at(-4))
    for days, done in ((-10, True), (-11, False), (-100, True)):
        plan = Reminder(ReminderId(0), "plan", "write", NOW.date(), a, "it rains")
        number = dues.plan(vault, plan, at(days)).facts["id"]
        if done:
            dues.done(vault, int(str(number)), at(days + 1))
    dues.plan(vault, Reminder(ReminderId(0), "free", "buy a stamp", NOW.date()), at(-1))
    report = coach.report(vault, ALL, NOW)
    lately = report.recent
    assert (report.contacts, report.logged, report.guessed) == (4, 3, 0)
    assert lately.since == (NOW - timedelta(days=90)).date()
    assert lately.new_links == Share(1, 3)  # of Dara nobody knows when it began
    assert (lately.talks, lately.moves, lately.guessed) == (2, 1, 0)  # a talk with two people is one talk
    assert lately.encounters == 6
    assert (lately.given, lately.received, lately.together) == (1, 1, 1)
    assert lately.plans == Share(1, 2)
    state = {line.code: (line.people, line.warm, line.state) for line in report.reach}
    assert state["government"] == (2, 2, "warm")
    assert state["media"] == (0, 0, "none")


def test_nothing_of_reach_is_said_while_nobody_has_any(vault: OpenVault) -> None:
    keep(vault, "Aki")
    keep(vault, "Bo", archived=True, reach=("media",))
    assert not coach.report(vault, ALL, NOW).reach_recorded
    keep(vault, "Cleo", reach=("my rowing club",))
    assert coach.report(vault, ALL, NOW).reach_recorded


def test_people_are_offered_from_connection_on_where_they_are_a_few(vault: OpenVault) -> None:
    for number in range(4):
        keep(vault, f"Kim {number}", stage=Stage.CONNECTION)
    keep(vault, "Aki")
    keep(vault, "Gone", stage=Stage.CONNECTION, archived=True)
    assert coach.usual_stage(vault) is None
    keep(vault, "Bo", stage=Stage.RELATIONSHIP)
    assert coach.usual_stage(vault) is Stage.CONNECTION


def test_who_is_reached_but_not_warm_counts_as_reached(vault: OpenVault) -> None:
    keep(vault, "Bo", reach=("government",))
    lines = {line.code: line for line in coach.report(vault, ALL, NOW).reach}
    assert (lines["government"].people, lines["government"].warm) == (1, 0)


def test_a_guess_is_called_one(vault: OpenVault) -> None:
    a = keep(vault, "Aki")
    asking.answer(vault, [PickAnswer(a, "month")], NOW)
    report = coach.report(vault, ALL, NOW)
    assert (report.logged, report.guessed) == (1, 1)
    assert (report.recent.encounters, report.recent.guessed) == (1, 1)


def test_composition_counts_every_tie_once_the_unclear_too(vault: OpenVault) -> None:
    a, b, c = (keep(vault, name) for name in ("Aki", "Bo", "Cleo"))
    keep(vault, "Dara")
    ties.label_capital(vault, a, "bonding", NOW)
    ties.label_capital(vault, b, "bridging+linking", NOW)
    ties.label_capital(vault, c, "mixed", NOW)
    report = coach.report(vault, ALL, NOW)
    assert dict(report.composition) == {"bonding": 1, "bridging": 0, "linking": 1, "mixed": 1, "unclear": 1}
    assert report.labelled == 3
    assert sorted(person.mark for person in report.people) == ["bonding", "linking", "mixed", "unclear"]
    assert mark_of("unclear") == "unclear"


def test_whom_to_choose(vault: OpenVault) -> None:
    a, b = keep(vault, "Aki", stage=Stage.ENGAGEMENT), keep(vault, "Bo")
    keep(vault, "Cleo", stage=Stage.CONNECTION, organization="Harbor Press")
    named = replace(ALL, real_names=True)
    assert labels(coach.report(vault, named, NOW)) == ["Aki", "Bo", "Cleo"]
    assert labels(coach.report(vault, replace(named, stage=Stage.CONNECTION), NOW)) == ["Aki", "Cleo"]
    assert labels(coach.report(vault, replace(named, people=(b, a)), NOW)) == ["Aki", "Bo"]
    number = lists.save(vault, SavedList(0, "Press", Test("organization", "has", ("Harbor",))), NOW).facts["number"]
    assert labels(coach.report(vault, replace(named, list_number=int(str(number))), NOW)) == ["Cleo"]
    with pytest.raises(Refused, match="no_such_list"):
        coach.report(vault, replace(named, list_number=99), NOW)
    with pytest.raises(Refused, match="no_such_person"):
        coach.report(vault, replace(named, people=(ContactId(99),)), NOW)
    with pytest.raises(Refused, match="unknown_report_field"):
        coach.report(vault, replace(named, fields=("shoe size",)), NOW)


def test_pseudonyms_stay_through_exports_undo_and_forgetting(vault: OpenVault, tmp_path: Path) -> None:
    people = [keep(vault, f"Person {number}") for number in range(6)]
    out = tmp_path / "out.csv"
    seen = coach.report(vault, replace(ALL, people=tuple(people[:4])), NOW)
    assert labels(seen) == ["P01", "P02", "P03", "P04"]
    with vault.read() as uow:
        assert uow.handouts.numbers(people) == {}  # a look keeps nothing
    coach.hand_out(vault, replace(ALL, people=tuple(people[:4])), "csv", out, NOW)
    with vault.read() as uow:
        first = uow.handouts.numbers(people)
    assert sorted(first.values()) == [1, 2, 3, 4]
    contacts.forget(vault, [people[0]], NOW)
    coach.hand_out(vault, ALL, "csv", out, NOW)
    history.undo(vault, NOW)
    later = coach.report(vault, ALL, NOW)
    assert labels(later) == [f"P{number:02d}" for number in range(1, 7)]
    with vault.read() as uow:
        assert first.items() <= uow.handouts.numbers(people).items()
    history.redo(vault, NOW)
    new = keep(vault, "Newcomer")
    coach.hand_out(vault, replace(ALL, people=(new,)), "csv", out, NOW)
    assert "P07" in out.read_text(encoding="utf-8-sig")  # never the number of who was forgotten
    one = coach.report(vault, replace(ALL, people=(people[2],)), NOW)
    assert labels(one) == [f"P{first[people[2]]:02d}"]


def test_numbers_do_not_follow_the_names(vault: OpenVault) -> None:
    people = [keep(vault, f"{letter}na") for letter in "ABCDEFGH"]
    named = coach.report(vault, replace(ALL, real_names=True), NOW)
    hidden = coach.report(vault, replace(ALL, fields=("position",), real_names=False), NOW)
    assert len(named.people) == len(hidden.people) == len(people)
    with vault.write(None, NOW) as uow:
        uow.contacts.put_many([replace(one, position=one.name) for one in uow.contacts.all()])
    order = [
        values[0]
        for values in column(coach.report(vault, replace(ALL, fields=("position",)), NOW), "position").values()
    ]
    assert order != sorted(order)


def test_a_value_that_only_one_has_is_left_out_beside_pseudonyms(vault: OpenVault) -> None:
    for name, community in (("Aki", "Choir"), ("Bo", "Choir"), ("Cleo", "Secret club")):
        keep(vault, name, communities=(community,), organization="Harbor", industry="Printing")
    keep(vault, "Dara", organization="Other", industry="Fishing")
    fields = ("community", "organization", "industry")
    report = coach.report(vault, replace(ALL, fields=fields), NOW)
    told = {value for person in report.people for values in person.values for value in values}
    assert told == {"Choir", "Harbor", "Printing"}
    assert report.left_out == 3
    assert [(one.kind, one.name, one.count) for one in report.sectors] == [
        ("named", "Choir", 2), ("other", "", 1), ("none", "", 1),
    ]  # fmt: skip
    named = coach.report(vault, replace(ALL, fields=fields, real_names=True), NOW)
    assert named.left_out == 0
    assert {one.name for one in named.sectors} == {"Choir", "Secret club", ""}


def test_only_what_was_chosen_is_told(vault: OpenVault) -> None:
    keep(
        vault, "Aki", family="Ito", reading_family="イトウ", organization="Harbor", position="Editor", note="likes tea",
        reachable=(Reachable("email", "aki@example.com", key="aki@example.com"),), region="Kobe",
    )  # fmt: skip
    met_on = keep(vault, "Bo")
    met(vault, met_on, days=-3)
    usual = repr(coach.report(vault, ALL, NOW))
    for private in ("Ito", "Aki", "イトウ", "Harbor", "Editor", "tea", "example.com", "Kobe", "Bo", "2026-07-12"):
        assert f"'{private}" not in usual, private
    assert "'2026-07'" in usual
    whole = coach.report(vault, Choice(fields=tuple(FIELDS), real_names=True), NOW)
    assert column(whole, "ways")["Aki Ito"] == ("aki@example.com",)
    assert column(whole, "note")["Aki Ito"] == ("likes tea",)
    assert column(whole, "last_day")["Bo"] == ("2026-07-12",)


def test_without_circles_there_is_one_sector(vault: OpenVault) -> None:
    keep(vault, "Aki", communities=("Choir",))
    keep(vault, "Bo", communities=("Choir",))
    report = coach.report(vault, replace(ALL, fields=()), NOW)
    assert [(one.kind, one.count) for one in report.sectors] == [("none", 2)]


def test_what_leaves_is_said_from_the_report_itself(vault: OpenVault) -> None:
    keep(vault, "Aki", communities=("Choir",))
    keep(vault, "Bo")
    report = coach.report(vault, replace(ALL, fields=("community", "note")), NOW)
    page = leaving(report, "html")
    assert page == coach.leaves(vault, replace(ALL, fields=("note", "community")), "html", NOW)
    assert (page.people, page.everybody, page.first, page.last) == (2, 2, "P01", "P02")
    assert page.fields == ("stage", "warmth", "capital", "community", "note")
    assert page.private == ("note",)
    sheet, table = leaving(report, "pdf"), leaving(report, "csv")
    assert sheet.fields == ("stage", "warmth", "capital", "community")
    assert sheet.private == ()
    assert table.figures is False


def test_the_log_says_what_was_handed_out(vault: OpenVault, tmp_path: Path) -> None:
    keep(vault, "Aki")
    coach.hand_out(vault, ALL, "html", tmp_path / "page.html", NOW)
    drawn = coach.hand_out(
        vault, replace(ALL, real_names=True), "pdf", tmp_path / "page.pdf", at(1), render=lambda report: b"%PDF-drawn"
    )
    assert (tmp_path / "page.pdf").read_bytes() == b"%PDF-drawn"
    assert drawn.size == 10
    found = coach.log(vault)
    assert [(one.kind, one.people, one.real_names) for one in found] == [("pdf", 1, True), ("html", 1, False)]
    assert found[1].fields == ("stage", "warmth", "capital", "community", "reach", "last_month")
    assert len(coach.log(vault, 1)) == 1


def test_a_file_that_cannot_be_written_leaves_no_trace(vault: OpenVault, tmp_path: Path) -> None:
    a = keep(vault, "Aki")
    with pytest.raises(Trouble, match="file_unwritable"):
        coach.hand_out(vault, ALL, "html", tmp_path / "no folder" / "page.html", NOW)
    assert coach.log(vault) == []
    with vault.read() as uow:
        assert uow.handouts.numbers([a]) == {}


def test_the_presets(vault: OpenVault) -> None:
    assert coach.preset("coach") == ALL
    me = coach.preset("me")
    assert me.real_names
    assert "organization" in me.fields
    assert not {"note", "ways"} & set(me.fields)


def test_an_earlier_now_shows_the_warmth_of_then(vault: OpenVault) -> None:
    a = keep(vault, "Aki")
    encounters.log(vault, draft(a, kind="help", days=-100), at(-100))
    then, now = coach.report(vault, ALL, at(-100)), coach.report(vault, ALL, NOW)
    assert (then.people[0].band, now.people[0].band) == ("hot", "cold")
    assert then.day == at(-100).date()
