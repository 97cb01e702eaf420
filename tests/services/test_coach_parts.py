"""Parts of the notebook for a coach: off unless chosen, counts without a word of the owner's, nobody by name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.noted import KEPT, MARK, NAMED, WRITTEN, noted, put
from tests.services.people import NOW, at, day, keep

from myconnections.domain.capability import ORDER, CheckIn, ordered
from myconnections.domain.contribution import Contribution
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.entries import BODIES
from myconnections.domain.entry import Part
from myconnections.domain.errors import Refused
from myconnections.domain.journey import Journey, Touchpoint
from myconnections.domain.opportunity import Opportunity
from myconnections.domain.personal_value import ValuesRound, ValuesStep, ValueTag
from myconnections.domain.report import Report, leaving
from myconnections.domain.report_parts import PARTS, Line, Section, in_order
from myconnections.domain.roadmap import RoadmapStep
from myconnections.domain.small_step import StepPlanned, StepTaken
from myconnections.domain.tool_used import Purpose, ToolUsed
from myconnections.interchange.coach_html.words_notebook import pair_of
from myconnections.services import coach, contacts, entries, history
from myconnections.services.coach import Choice
from myconnections.services.ports import OpenVault

EVERY = Choice(parts=tuple(PARTS))
FIGURES = Choice(parts=tuple(code for code, part in PARTS.items() if not part.private))


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def section(report: Report, code: str) -> Section:
    (found,) = [one for one in report.sections if one.code == code]
    return found


def told(line: Line) -> list[str]:
    """A line as short words: keys with their figures, names in English."""
    parts = (line.head, *line.told)
    return [
        " ".join([one.key, *(str(fact) for _, fact in one.facts)]).strip() if one.key else one.names[0] for one in parts
    ]


def lines(report: Report, code: str) -> list[list[str]]:
    return [told(line) for line in section(report, code).lines]


def test_every_kind_of_entry_is_told_of_or_left_out_on_purpose(vault: OpenVault) -> None:
    noted(vault)
    told = {kind for kind, body in BODIES.items() if entries.listed(vault, body)}
    left_out = {ValueTag.KIND, StepPlanned.KIND}  # who has a value; a step not taken yet
    assert BODIES.keys() - told == left_out


def test_nothing_of_the_notebook_leaves_unless_it_was_chosen(vault: OpenVault, tmp_path: Path) -> None:
    noted(vault)
    for choice in (Choice(), coach.preset("coach"), coach.preset("me")):
        report = coach.report(vault, choice, NOW)
        assert (report.parts, report.sections, report.mentioned) == ((), (), 0)
    with pytest.raises(Refused, match="unknown_report_part"):
        coach.report(vault, Choice(parts=("diary",)), NOW)


def test_figures_hold_no_word_of_the_owner_and_nobody(vault: OpenVault) -> None:
    noted(vault)
    report = coach.report(vault, replace(FIGURES, fields=()), NOW)
    assert not any(one.empty for one in report.sections)
    assert MARK not in repr(report.sections)
    assert [line.who for one in report.sections for line in one.lines if line.who] == []
    assert [day for one in report.sections for day in one.ticks] == []
    assert report.mentioned == 0


def test_words_leave_word_for_word_and_people_by_their_numbers(vault: OpenVault) -> None:
    a, _ = noted(vault)
    report = coach.report(vault, replace(EVERY, people=(a,)), NOW)
    everything = repr(report.sections)
    assert [word for word in WRITTEN if word not in everything] == []
    assert [word for word in (*KEPT, NAMED) if word in everything] == []
    labels = {label for one in report.sections for line in one.lines for label in line.who}
    assert labels == {"P01", "P02"}
    assert report.mentioned == 1  # one of them is not among those chosen
    named = coach.report(vault, replace(EVERY, people=(a,), real_names=True), NOW)
    assert {label for one in named.sections for line in one.lines for label in line.who} == {"qznameA", "qznameB"}


def test_the_figures_are_those_of_the_notebook(vault: OpenVault) -> None:
    noted(vault)
    report = coach.report(vault, FIGURES, NOW)
    panel = section(report, "capabilities").panels[0]
    assert [round(mean, 2) for _, mean, _ in panel.points] == [1, 1, 3, 3]
    assert (panel.standing.facts, panel.clear) == ((("by", "+2.0"),), True)
    assert lines(report, "values") == [
        ["Contribution", "lived 5"], ["Curiosity", "lived 8"], ["own_value", "not_rated"], ["Friendship", "not_rated"],
        ["Mastery", "not_rated"], [f"values_stayed 4 5 {day(-200)}"],
    ]  # fmt: skip
    assert section(report, "values").lines[0].bar == (5, 10)
    assert lines(report, "roles")[0] == ["role_n 1", "people 1", "days_met 2", "opportunities_came 1"]
    assert lines(report, "roles")[1][-1] == f"until {day(-5)}"
    assert lines(report, "opportunities")[:4] == [
        ["opened_head", "known_of 1 1"], ["opened_introduction", "count 1"],
        ["bond_head", "known_of 1 1"], ["bond_weak", "count 1"],
    ]  # fmt: skip
    journey = lines(report, "journeys")
    assert journey[0] == ["journey_n 1", "encounters_90 2", "measure_reached 1 1", "measure_thanked 0 1"]
    assert journey[2][:2] == ["single_n 1", "people 1"]
    assert journey[3] == ["touchpoint_n 1", "encounters_90 1", "measure_reached 1 1", "measure_thanked 0 1"]
    assert lines(report, "roadmap") == [["pace_quick", "done_of 1 1"], ["pace_long", "done_of 0 1"]]
    assert lines(report, "needs")[1] == ["need_growth", "ties_n 1", "encounters_n 0"]
    assert lines(report, "needs")[-1] == ["help_year", "help_given 1", "help_received 0", "help_together 0"]
    assert lines(report, "contributions") == [["in_a_year", "count 1"]]
    assert lines(report, "obstacles") == [["obstacle_fear", "met 1", "taken 1", "eased 1"]]
    assert lines(report, "steps")[0] == ["steps_weeks", "count 1"]
    assert lines(report, "dialogues") == [["What is on my mind", "count 1"], ["form_own", "count 1"]]
    assert lines(report, "introductions") == [
        ["intro_made", "count 1"], ["in_a_year", "count 1"], ["intro_open", "count 1"], ["intro_left", "count 1"],
        ["intro_know", "intro_known_of 0 1"],
    ]  # fmt: skip
    assert lines(report, "gatherings") == [
        ["gathering_learn", "count 1"], ["gathering_play", "count 1"], ["gathering_went_out", "count 1"],
        ["gathering_met", "count 1"],
    ]  # fmt: skip
    (club,) = lines(report, "communities")
    assert club[:5] == ["community_n 1", "people 2", "posts 1", "rounds 1", "hangs_posts 1 1"]
    assert lines(report, "tools")[0] == ["gaps", "gaps_open 1", "gaps_closed 1"]
    assert "purpose_notes" not in lines(report, "tools")[1]
    assert lines(report, "letting_go") == [["since_both", "count 1"], ["trials", "count 1"]]
    assert lines(report, "wanted") == [
        ["wanted_engagement", "wanted_there 0 1"], ["kind_media", "people 0"], ["wanted_own", "count 1"],
    ]  # fmt: skip
    review = section(report, "review").panels
    assert [len(one.points) for one in review] == [1, 0, 1, 0]


def test_whatever_is_said_has_its_words_in_both_languages_and_its_facts(vault: OpenVault) -> None:
    noted(vault)
    people = [Part(keep(vault, name)) for name in ("Aki", "Bo", "Cleo")]
    whole = put(vault, Journey("w"), day(-50))
    put(vault, Journey("o", whole=whole, touchpoints=(Touchpoint(1, "p", (EncounterKind.TALK,)),)), day(-50), *people)
    found = coach.report(vault, EVERY, NOW).sections + coach.report(FakeVault(), EVERY, NOW).sections
    said = [one for part in found for line in part.lines for one in (line.head, *line.told)]
    said += [one for part in found for panel in part.panels for one in (panel.name, panel.standing)]
    for one in (*said, *(part.basis for part in found)):
        for text in pair_of(one) if one.key else ():
            assert set(re.findall(r"\{(\w+)", text)) == {name for name, _ in one.facts}, one


def test_the_weakest_point_of_a_journey_is_named_by_its_number(vault: OpenVault) -> None:
    people = [Part(keep(vault, name)) for name in ("Aki", "Bo", "Cleo")]
    points = (Touchpoint(1, "qzpoint", (EncounterKind.TALK,)), Touchpoint(2, "qzother"))
    whole = put(vault, Journey("qzway"), day(-50))
    put(vault, Journey("qzone", whole=whole, touchpoints=points), day(-50), *people)
    report = coach.report(vault, FIGURES, NOW)
    assert lines(report, "journeys")[-2] == ["touchpoint_n 2", "nothing_counted"]
    assert lines(report, "journeys")[-1] == ["journey_weakest", "touchpoint_n 1", "measure_reached 0 3"]


def test_of_a_little_no_more_is_said_than_is_known(vault: OpenVault) -> None:
    put(vault, CheckIn(ordered(dict.fromkeys(ORDER, 2))), day(-3))
    ranked = ("contribution", "curiosity", "friendship", "mastery", "fun")
    put(vault, ValuesRound(ValuesStep.DONE, kept=ranked, ranked=ranked, finished=day(-2)), day(-2))
    put(vault, Opportunity("a talk"), day(-2))
    put(vault, RoadmapStep("write", journey=1), day(-2))
    put(vault, RoadmapStep("write more", journey=1, due=day(3)), day(-2))
    put(vault, ToolUsed("a notebook", purposes=tuple(Purpose)), day(-2))
    put(vault, StepTaken("something of my own"), day(-2))
    report = coach.report(vault, EVERY, NOW)
    assert lines(report, "steps") == [["steps_weeks", "count 1"]]
    assert section(report, "capabilities").panels[0].standing.key == "panel_few"
    put(vault, CheckIn(ordered(dict.fromkeys(ORDER, 2))), day(-1))
    near = section(coach.report(vault, EVERY, NOW), "capabilities").panels[0].standing
    assert (near.key, dict(near.facts)) == ("panel_near", {"n": 2, "counted": 1})
    assert len(lines(report, "values")) == 5
    assert lines(report, "opportunities") == [["became_head", "known_of 1 1"], ["became_open", "count 1"]]
    assert lines(report, "roadmap")[2:] == [["write more", "pace_quick", f"on_day {day(3)}"], ["write", "pace_quick"]]
    assert lines(report, "tools")[0][0] == "gaps"
    assert len(lines(report, "tools")) == 2


def test_three_plans_at_most_the_next_first(vault: OpenVault) -> None:
    noted(vault)
    report = coach.report(vault, Choice(parts=("plans",)), NOW)
    assert [line.head.facts for line in section(report, "plans").lines] == [
        (("condition", "qzif"), ("text", f"qzplan{number}")) for number in range(3)
    ]
    assert [bool(line.who) for line in section(report, "plans").lines] == [False, True, True]
    assert section(report, "plans").basis.facts == (("n", 3), ("of", 4))


def test_an_empty_notebook_says_so_part_by_part(vault: OpenVault) -> None:
    keep(vault, "Aki")
    report = coach.report(vault, EVERY, NOW)
    empty = {one.code for one in report.sections if one.empty}
    assert empty == {code for code, part in PARTS.items() if not part.of} - {"needs"}
    assert section(report, "capabilities").panels[0].standing.key == "panel_none"
    put(vault, ValuesRound(), day(0))
    assert section(coach.report(vault, EVERY, NOW), "values").empty  # a round under way is nobody's business yet


def test_words_take_their_figures_along_and_the_order_is_ours() -> None:
    assert in_order(["tools_words", "values"]) == ("values", "tools", "tools_words")
    assert in_order(()) == ()


def test_older_entries_stay_and_it_is_said_how_many(vault: OpenVault) -> None:
    for number in range(33):
        put(vault, Contribution(f"thing {number}"), day(-number))
    found = section(coach.report(vault, Choice(parts=("contributions_words",)), NOW), "contributions")
    assert (found.older, found.lines[1].text) == (3, "thing 0")
    assert section(coach.report(vault, Choice(parts=("contributions",)), NOW), "contributions").older == 0


def test_whoever_was_forgotten_leaves_nothing(vault: OpenVault, tmp_path: Path) -> None:
    a, b = noted(vault)
    out = tmp_path / "page.html"
    coach.hand_out(vault, replace(EVERY, people=(a,)), "html", out, NOW)
    assert {"P01", "P02"} <= set(re.findall(r'"(P\d\d)"', out.read_text(encoding="utf-8")))
    (entry,) = coach.log(vault)
    assert {"written_vision", "written_values", "part_steps"} <= set(entry.fields)
    with vault.read() as uow:
        assert uow.handouts.numbers([a, b]) == {a: 1, b: 2}  # whom the notebook names is numbered for good, too
    contacts.forget(vault, [b], at(1))
    report = coach.report(vault, EVERY, at(1))
    assert {label for one in report.sections for line in one.lines for label in line.who} == {"P01"}
    history.undo(vault, at(1))
    assert "P02" in repr(coach.report(vault, EVERY, at(1)).sections)


def test_what_leaves_says_the_parts_and_a_table_takes_none(vault: OpenVault, tmp_path: Path) -> None:
    a, b = noted(vault)
    report = coach.report(vault, Choice(people=(a,), parts=("vision", "steps", "values_words")), NOW)
    for kind in ("html", "pdf"):
        told = leaving(report, kind)
        assert told.parts == ("values", "vision", "steps")
        assert (told.written, told.mentioned) == (("values", "vision"), 1)
    table = leaving(report, "csv")
    assert (table.parts, table.written, table.mentioned, table.parts_stay) == ((), (), 0, True)
    coach.hand_out(vault, replace(EVERY, people=(a,)), "csv", tmp_path / "people.csv", NOW)
    with vault.read() as uow:
        assert uow.handouts.numbers([a, b]) == {a: 1}
