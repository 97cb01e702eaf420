"""Journeys in three layers through a vault, their loops, and the roadmap that begins with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.act import Act
from myconnections.domain.capability import BEHAVIORS, Capability
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.entry import Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId, PromiseId
from myconnections.domain.journey import Felt, Journey, Knowing, Measure, Tally, Touchpoint
from myconnections.domain.journey_log import Weak
from myconnections.domain.opportunity import OPENED, Opportunity
from myconnections.domain.reminder import Promise
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.stage import Stage
from myconnections.domain.tool_used import ToolUsed
from myconnections.domain.vision import Vision
from myconnections.services import (
    check_ins,
    content,
    entries,
    history,
    journey_views,
    journeys,
    roadmap,
    ties,
    tools_used,
)
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault

TALK = Touchpoint(0, " First talk ", (EncounterKind.TALK,), "time", felt=Felt.HARD)
TEA = Touchpoint(0, "Tea", (EncounterKind.MEET,), "quiet", Knowing.KNOWN, Felt.HARD, "hurried", Knowing.KNOWN)


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def number(changes: Changes, fact: str = "id") -> int:
    return int(str(changes.facts[fact]))


def library(vault: OpenVault) -> tuple[int, int, int, ContactId, ContactId]:
    """A whole journey with two single ones; Ana is in both."""
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    whole = number(journeys.add(vault, " Library ", NOW, aim=" a room to read in "))
    readers = number(journeys.add(vault, "Readers", NOW, whole=whole, people=[ana, ben, ana]))
    helpers = number(journeys.add(vault, "Helpers", NOW, whole=whole, people=[ana]))
    journeys.put_touchpoint(vault, readers, TALK, NOW)
    journeys.put_touchpoint(vault, readers, TEA, NOW)
    return whole, readers, helpers, ana, ben


def test_three_layers_of_figures_come_from_the_log_and_agree(vault: OpenVault) -> None:
    whole, readers, _, ana, ben = library(vault)
    (one,) = met(vault, ana, days=-9)
    met(vault, ana, days=-8, kind="thanks", by="me")
    met(vault, ana, days=-7)
    met(vault, ben, days=-6)
    met(vault, ben, days=-91)
    promise = Promise(PromiseId(0), ana, "the plan", By.ME, day(-9), day(-2), encounter_id=EncounterId(one))
    with vault.write(Act("x"), NOW) as uow:
        uow.dues.add_promise(promise)
    ties.set_stage(vault, [ana], Stage.CONNECTION, at(-3))
    ties.set_stage(vault, [ben], Stage.CONNECTION, at(-3))
    ties.set_stage(vault, [ben], Stage.LINK, at(-1))
    entries.add(vault, Opportunity("a shelf"), NOW, day=day(-1), people=[Part(ana, OPENED)])
    entries.add(vault, Opportunity("a lamp"), NOW, day=day(-99), people=[Part(ana, OPENED)])
    entries.add(vault, Vision("I unlock a small library."), NOW)
    found = journey_views.one(vault, readers, NOW)
    assert (found.entry.id, found.entry.body.name, found.vision) == (whole, "Library", "I unlock a small library.")
    single = found.singles[0]
    assert single.people == ((ana, "Ana"), (ben, "Ben"))
    talk, tea = single.touchpoints
    assert (talk.touchpoint.name, talk.figures.encounters) == ("First talk", 3)
    assert talk.figures.measures == {
        Measure.REACHED: Tally(2, 2), Measure.THANKED: Tally(1, 3), Measure.KEPT: Tally(0, 1),
    }  # fmt: skip
    assert (tea.figures.encounters, single.elsewhere.encounters, single.figures.encounters) == (0, 1, 4)
    assert found.figures == single.figures
    assert single.stages == {Stage.CONNECTION: 1, Stage.LINK: 1}
    assert (found.moved, found.back, found.opened, found.loops) == (2, 1, 1, 0)
    assert found.weakest == Weak(readers, 1, Measure.THANKED, Tally(1, 3))
    cal = keep(vault, "Cal")
    journeys.change(vault, readers, NOW, people=[ana, ben, cal])
    journeys.put_touchpoint(vault, readers, Touchpoint(0, "Anywhere"), NOW)  # of no kind: nothing is counted there
    assert journey_views.one(vault, readers, NOW).weakest == Weak(readers, 2, Measure.REACHED, Tally(0, 3))
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert [pain.touchpoint.name for pain in found.pains] == ["Tea", "First talk"]
    assert (found.guesses, found.since) == (2, day(-90))
    assert journey_views.view(vault, NOW) == (found,)


def test_a_whole_journey_without_anything_in_it(vault: OpenVault) -> None:
    assert journey_views.view(vault, NOW) == ()
    whole = number(journeys.add(vault, "Library", NOW))
    found = journey_views.one(vault, whole, NOW)
    assert (found.singles, found.weakest, found.vision, found.moved) == ((), None, "", 0)
    single = number(journeys.add(vault, "Readers", NOW, whole=whole))
    assert journey_views.one(vault, single, NOW).singles[0].figures.encounters == 0


def test_a_loop_keeps_the_figures_before_and_after(vault: OpenVault) -> None:
    _, readers, _, ana, ben = library(vault)
    met(vault, ana, days=-9)
    met(vault, ben, days=-6)
    told = journeys.begin_loop(vault, readers, 1, Measure.THANKED, " write the same evening ", NOW)
    assert number(told, "number") == 1
    met(vault, ana, days=3)
    met(vault, ana, days=4, kind="thanks", by="me")
    talk = journey_views.one(vault, readers, at(10)).singles[0].touchpoints[0]
    assert [(loop.before, tally, loop.after) for loop, tally in talk.loops] == [(Tally(0, 2), Tally(1, 1), None)]
    journeys.measure_loop(vault, readers, 1, " on the way home ", at(10))
    found = journey_views.one(vault, readers, at(30))
    ((loop, tally),) = found.singles[0].touchpoints[0].loops
    assert (loop.after, loop.improve, loop.measured, tally, found.loops) == (
        Tally(1, 1), "on the way home", day(10), Tally(1, 1), 1,
    )  # fmt: skip
    assert found.singles[0].touchpoints[1].loops == ()
    history.undo(vault, at(10))
    assert journey_views.one(vault, readers, at(10)).loops == 0
    for refused, code in (
        (lambda: journeys.begin_loop(vault, readers, 1, Measure.THANKED, "again", NOW), "loop_open"),
        (lambda: journeys.begin_loop(vault, readers, 9, Measure.THANKED, "x", NOW), "no_such_touchpoint"),
        (lambda: journeys.measure_loop(vault, readers, 1, " ", NOW), "nothing_written"),
        (lambda: journeys.measure_loop(vault, readers, 2, "x", NOW), "no_such_loop"),
    ):
        with pytest.raises(Refused, match=code):
            refused()
    journeys.measure_loop(vault, readers, 1, "x", at(10))
    with pytest.raises(Refused, match="loop_closed"):
        journeys.measure_loop(vault, readers, 1, "x", NOW)
    journeys.begin_loop(vault, readers, 1, Measure.THANKED, "again", at(10))


def test_journeys_are_changed_and_hold_three_layers(vault: OpenVault) -> None:
    whole, readers, helpers, ana, ben = library(vault)
    journeys.change(vault, readers, NOW, name=" Those who read ", people=[ben])
    journeys.change(vault, readers, NOW, aim=" a table ")
    journeys.put_touchpoint(vault, readers, Touchpoint(1, "Hello"), NOW)
    journeys.drop_touchpoint(vault, readers, 2, NOW)
    found = entries.one(vault, readers, Journey)
    assert (found.body.name, found.body.aim, found.those()) == ("Those who read", "a table", (ben,))
    assert [one.name for one in found.body.touchpoints] == ["Hello"]
    for refused, code in (
        (lambda: journeys.add(vault, "x", NOW, whole=readers), "whole_in_whole"),
        (lambda: journeys.add(vault, "x", NOW, people=[ana]), "people_in_whole"),
        (lambda: journeys.add(vault, "x", NOW, whole=99), "no_such_entry"),
        (lambda: journeys.change(vault, whole, NOW, people=[ana]), "people_in_whole"),
        (lambda: journeys.put_touchpoint(vault, readers, Touchpoint(7, "x"), NOW), "no_such_touchpoint"),
        (lambda: journeys.put_touchpoint(vault, whole, TALK, NOW), "touchpoint_in_whole"),
        (lambda: journeys.forget(vault, whole, NOW), "journey_holds"),
    ):
        with pytest.raises(Refused, match=code):
            refused()
    for each in (readers, helpers, whole):
        journeys.forget(vault, each, NOW)
    assert journey_views.view(vault, NOW) == ()


def test_journeys_and_touchpoints_stand_in_the_order_they_were_put_in(vault: OpenVault) -> None:
    _, readers, helpers, ana, _ = library(vault)
    met(vault, ana, days=-9)
    journeys.put_touchpoint(vault, readers, Touchpoint(0, "Phone", (EncounterKind.TALK,)), NOW)

    def order() -> list[object]:
        (found,) = journey_views.view(vault, NOW)
        points = next(one.touchpoints for one in found.singles if one.entry.id == readers)
        return [[one.entry.id for one in found.singles], [one.touchpoint.number for one in points]]

    assert order() == [[readers, helpers], [1, 2, 3]]
    journeys.move(vault, readers, 1, NOW)
    journeys.move_touchpoint(vault, readers, 3, -2, NOW)
    assert order() == [[helpers, readers], [3, 1, 2]]
    (found,) = journey_views.view(vault, NOW)
    assert [one.figures.encounters for one in found.singles[1].touchpoints] == [1, 0, 0]
    journeys.move(vault, readers, 9, NOW)
    journeys.move_touchpoint(vault, readers, 3, -1, NOW)
    assert order() == [[helpers, readers], [3, 1, 2]]
    history.undo(vault, NOW)  # what moved nothing is no act
    history.undo(vault, NOW)
    assert order() == [[readers, helpers], [1, 2, 3]]
    with pytest.raises(Refused, match="no_such_touchpoint"):
        journeys.move_touchpoint(vault, readers, 9, 1, NOW)


def test_every_example_is_kept_whole_and_taken_back_at_once(vault: OpenVault) -> None:
    for key, example in content.journeys().items():
        for language in content.LANGUAGES:
            told = journeys.begin_example(vault, key, language, NOW)
            found = journey_views.one(vault, number(told), NOW)
            assert found.entry.body.name == example.name[language]
            points = [[one.touchpoint for one in single.touchpoints] for single in found.singles]
            assert [len(each) for each in points] == [len(single.touchpoints) for single in example.singles]
            assert all(one.kinds and one.guesses == 1 for each in points for one in each)
            history.undo(vault, NOW)
            assert journey_views.view(vault, NOW) == ()
    with pytest.raises(Refused, match="no_such_example"):
        journeys.begin_example(vault, "none", "en", NOW)


def test_what_comes_first_and_what_the_check_ins_say(vault: OpenVault) -> None:
    whole = number(journeys.add(vault, "Library", NOW))
    assert roadmap.view(vault, NOW).next == 0
    long = number(roadmap.add(vault, RoadmapStep("a year of evenings", Pace.LONG, journey=whole, due=day(1)), NOW))
    assert (roadmap.view(vault, NOW).next, roadmap.view(vault, NOW).apart) == (long, None)
    later, sooner = (number(roadmap.add(vault, RoadmapStep(str(n), due=day(n)), NOW)) for n in (9, 2))
    assert roadmap.view(vault, NOW).next == sooner
    roadmap.done(vault, sooner, NOW, soon="a date")
    assert roadmap.view(vault, NOW).next == later
    roadmap.reopen(vault, sooner, at(9))
    found = roadmap.view(vault, NOW)
    with vault.read() as uow:
        waiting = sorted(one.text for one in uow.dues.reminders() if one.done_at is None)
    assert waiting == ["2", "9", "a year of evenings"]
    assert (found.next, found.alone[0].body.soon, found.done) == (sooner, "a date", 0)
    answers = dict.fromkeys(BEHAVIORS[Capability.MOVING], 3)
    low = dict.fromkeys(BEHAVIORS[Capability.TOOLS], 0)
    for days in (-40, -10):
        check_ins.check_in(vault, {**answers, **low}, NOW, day=day(days))
    apart = roadmap.view(vault, NOW).apart
    assert apart is not None
    assert (apart.higher, apart.lower) == (Capability.MOVING, Capability.TOOLS)
    assert {kind: roadmap.Idea(kind, 1, "").capability for kind in ("weakest", "pain", "gap")} == {
        "weakest": Capability.KEEPING, "pain": Capability.UNDERSTANDING, "gap": Capability.TOOLS,
    }  # fmt: skip


def test_the_roadmap_begins_with_one_journey_and_pairs_quick_with_long(vault: OpenVault) -> None:
    assert roadmap.view(vault, NOW).pairs == ()
    with pytest.raises(Refused, match="roadmap_needs_journey"):
        roadmap.add(vault, RoadmapStep("a year of evenings", Pace.LONG), NOW)
    whole, readers, _, ana, _ = library(vault)
    other = number(journeys.add(vault, "Choir", NOW))
    for days in (-9, -8, -7):
        met(vault, ana, days=days)
    cards = number(tools_used.add(vault, ToolUsed("Cards").with_gap("no birthdays", NOW.date()), NOW))
    long = number(roadmap.add(vault, RoadmapStep(" a year of evenings ", Pace.LONG, journey=whole), NOW))
    step = RoadmapStep("ask Ana", serves=long, capability=Capability.MOVING, due=day(3))
    quick = number(roadmap.add(vault, step, NOW))
    lone = number(roadmap.add(vault, RoadmapStep("sing", journey=other), NOW))
    found = roadmap.view(vault, NOW)
    assert [(pair.long.body.what, [one.id for one in pair.quick]) for pair in found.pairs] == [
        ("a year of evenings", [quick])
    ]
    assert ([one.id for one in found.alone], found.first, found.others) == ([lone], whole, (other,))
    assert (found.steps, found.done, found.capabilities[Capability.MOVING]) == (3, 0, 1)
    assert [(idea.kind, idea.ref, idea.what) for idea in found.ideas] == [
        ("weakest", readers, "First talk"), ("pain", readers, "Tea"), ("gap", cards, "no birthdays"),
    ]  # fmt: skip
    roadmap.add(vault, RoadmapStep("no birthdays"), NOW)
    assert [idea.kind for idea in roadmap.view(vault, NOW).ideas] == ["weakest", "pain"]
    roadmap.done(vault, long, NOW, soon=" a date ", lasting=" we trust each other ")
    after = roadmap.view(vault, NOW)
    assert (after.others, after.done, after.pairs[0].long.body.lasting) == ((), 1, "we trust each other")


def test_a_step_with_a_day_is_a_reminder_that_goes_with_it(vault: OpenVault) -> None:
    whole = number(journeys.add(vault, "Library", NOW))
    one = RoadmapStep("ask Ana", journey=whole, due=day(3))

    def reminders() -> list[tuple[str, object, bool]]:
        with vault.read() as uow:
            return [(each.text, each.due, each.done_at is not None) for each in uow.dues.reminders()]

    key = number(roadmap.add(vault, one, NOW))
    assert reminders() == [("ask Ana", day(3), False)]
    roadmap.change(vault, key, RoadmapStep("ask Ana soon", journey=whole, due=day(2)), NOW)
    assert reminders() == [("ask Ana soon", day(2), False)]
    roadmap.change(vault, key, RoadmapStep("ask Ana soon", journey=whole, due=day(2), soon="x"), at(9))
    roadmap.done(vault, key, NOW)
    assert reminders() == [("ask Ana soon", day(2), True)]
    history.undo(vault, NOW)
    assert reminders() == [("ask Ana soon", day(2), False)]
    roadmap.forget(vault, key, NOW)
    assert reminders() == []
    history.undo(vault, NOW)
    with vault.write(Act("x"), NOW) as uow:
        (kept,) = uow.dues.reminders()
        uow.dues.put_reminder(type(kept)(kept.id, "free", kept.text, kept.due, done_at=NOW.astimezone(UTC)))
    settled = roadmap.view(vault, NOW)
    assert (settled.done, settled.alone[0].body.done) == (1, NOW.date())  # marked as done where it came up
    roadmap.change(vault, key, replace(settled.alone[0].body, soon="she said yes"), NOW)
    assert reminders() == [("ask Ana soon", day(2), True)]
    roadmap.reopen(vault, key, NOW)
    assert (roadmap.view(vault, NOW).done, len(reminders())) == (0, 2)
    roadmap.done(vault, key, NOW)
    roadmap.forget(vault, key, NOW)
    assert len(reminders()) == 2
    plain = number(roadmap.add(vault, RoadmapStep("listen", journey=whole), NOW))
    roadmap.done(vault, plain, NOW)
    for refused, code in (
        (lambda: roadmap.done(vault, plain, NOW), "step_done"),
        (lambda: roadmap.add(vault, RoadmapStep("x", due=day(-1)), NOW), "day_in_past"),
        (lambda: roadmap.add(vault, RoadmapStep("x", serves=plain), NOW), "serves_long"),
        (lambda: roadmap.add(vault, RoadmapStep("x", journey=plain), NOW), "no_such_entry"),
    ):
        with pytest.raises(Refused, match=code):
            refused()
