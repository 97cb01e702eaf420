"""Obstacles: steps against them, plans that remind, what came after, and one undo for each act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.services.people import NOW, at, day, keep

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.domain.small_step import StepTaken
from myconnections.services import dues, entries, history, obstacles
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault

FEAR, BIAS = ObstacleKind.FEAR, ObstacleKind.BIAS


def added(changes: Changes) -> int:
    return int(str(changes.facts["id"]))


def noted(vault: OpenVault, *people: ContactId, kind: ObstacleKind = FEAR, days: int = 0) -> int:
    return added(obstacles.add(vault, Obstacle(kind, " they may laugh "), NOW, day=day(days), people=people))


def plans(vault: OpenVault) -> list[str]:
    return [str(one.facts["text"]) for one in dues.due_list(vault, at(3)) if one.kind == "plan"]


def test_a_step_becomes_a_plan_with_the_obstacle_in_its_if(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    key = noted(vault, ana)
    answered = obstacles.answer(vault, key, "", NOW, step="draft-only", language="en")
    assert answered.facts["place"] == 0
    ben = keep(vault, "Ben")
    planned = obstacles.plan(vault, key, 0, " I notice that I fear a laugh ", day(2), NOW, contact_id=ben)
    row = obstacles.view(vault, NOW).rows[0]
    plan = row.plans[0]
    assert obstacles.view(vault, NOW).names == {ana: "Ana", ben: "Ben"}
    assert (plan.kind, plan.condition, plan.text, plan.contact_id, int(plan.id)) == (
        "plan", "I notice that I fear a laugh", row.entry.body.answers[0].text, ben, planned.facts["reminder"],
    )  # fmt: skip
    assert plans(vault) == [plan.text]
    obstacles.plan(vault, key, 0, "I sit at the desk", day(1), NOW)
    assert plans(vault) == [plan.text]
    assert obstacles.view(vault, NOW).rows[0].plans[0].condition == "I sit at the desk"
    history.undo(vault, NOW)
    assert obstacles.view(vault, NOW).rows[0].plans[0].condition == "I notice that I fear a laugh"


def test_a_plan_in_other_words_goes_with_the_step_that_is_dropped(vault: OpenVault) -> None:
    key = noted(vault)
    obstacles.answer(vault, key, "ask Ben", NOW)
    obstacles.answer(vault, key, "ask Ana", NOW)
    obstacles.plan(vault, key, 0, "I hesitate", day(2), NOW, text=" ask Ben at noon ")
    assert plans(vault) == ["ask Ben at noon"]
    obstacles.drop(vault, key, 0, NOW)
    assert plans(vault) == []
    assert [one.text for one in entries.one(vault, key, Obstacle).body.answers] == ["ask Ana"]
    history.undo(vault, NOW)
    assert plans(vault) == ["ask Ben at noon"]
    obstacles.took(vault, key, 0, NOW)
    obstacles.drop(vault, key, 0, NOW)
    with pytest.raises(Refused, match="no_such_answer"):
        obstacles.drop(vault, key, 1, NOW)


def test_each_kind_has_its_steps_and_what_was_tried(vault: OpenVault) -> None:
    key = noted(vault)
    obstacles.answer(vault, key, "", NOW, step="draft-only", language="en")
    obstacles.took(vault, key, 0, NOW, after="it was easy")
    of = obstacles.view(vault, NOW).kinds[FEAR]
    assert [(one.entry, one.after) for one in of.tried] == [(key, "it was easy")]
    assert (of.months, len(obstacles.view(vault, NOW).months)) == ((0,) * 11 + (1,), 12)
    answering = obstacles.answering(vault, NOW)
    assert list(answering) == list(ObstacleKind)
    assert answering[FEAR][-1].key == "draft-only"
    assert all(kind in step.obstacles for kind, steps in answering.items() for step in steps)


def test_a_step_taken_settles_its_plan_and_is_counted_once(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    key = noted(vault, ana)
    obstacles.answer(vault, key, " my own step ", NOW)
    obstacles.plan(vault, key, 0, "I hesitate", day(2), NOW)
    obstacles.took(vault, key, 0, NOW)
    view = obstacles.view(vault, NOW)
    assert (view.rows[0].asks, plans(vault), view.names) == (0, [], {ana: "Ana"})
    taken = entries.listed(vault, StepTaken)
    assert [(one.body.text, one.those()) for one in taken] == [("my own step", (ana,))]
    obstacles.took(vault, key, 0, at(1), after=" she wrote back ")
    row = obstacles.view(vault, NOW).rows[0]
    assert (row.asks, row.entry.body.answers[0].after, row.entry.body.answers[0].done) == (
        None,
        "she wrote back",
        day(0),
    )
    assert len(entries.listed(vault, StepTaken)) == 1
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert entries.listed(vault, StepTaken) == []
    assert plans(vault) == ["my own step"]


def test_a_plan_done_among_what_is_due_asks_what_came_after(vault: OpenVault) -> None:
    key = noted(vault)
    obstacles.answer(vault, key, "a", NOW)
    obstacles.answer(vault, key, "b", NOW)
    planned = obstacles.plan(vault, key, 1, "I hesitate", day(0), NOW)
    dues.settle(vault, "plan", int(str(planned.facts["reminder"])), NOW)
    assert obstacles.view(vault, NOW).rows[0].asks == 1
    obstacles.plan(vault, key, 1, "I hesitate again", day(1), NOW)  # what is done stays in the history of reminders
    assert obstacles.view(vault, NOW).rows[0].asks is None
    dues.forget_reminder(vault, int(str(obstacles.view(vault, NOW).rows[0].plans[1].id)), NOW)
    obstacles.took(vault, key, 1, NOW)
    assert obstacles.view(vault, NOW).rows[0].plans == {}


def test_figures_of_the_kinds_met_and_those_that_stand_first(vault: OpenVault) -> None:
    old, new = noted(vault, days=-30), noted(vault, days=-2)
    other = noted(vault, kind=BIAS, days=-5)
    obstacles.answer(vault, old, "a", NOW)
    obstacles.took(vault, old, 0, NOW, day=day(-1))
    obstacles.ease(vault, new, NOW)
    view = obstacles.view(vault, NOW)
    assert [int(row.entry.id) for row in view.rows] == [other, old, new]
    figures = {kind: (of.met, of.taken, of.eased, of.last, sum(of.months)) for kind, of in view.kinds.items()}
    assert figures == {FEAR: (2, 1, 1, day(-2), 2), BIAS: (1, 0, 0, day(-5), 1)}
    assert list(view.kinds) == [FEAR, BIAS]
    obstacles.ease(vault, new, NOW, eased=False)
    assert obstacles.view(vault, NOW).kinds[FEAR].eased == 0


def test_changed_and_taken_away_with_its_open_plans(vault: OpenVault) -> None:
    key = noted(vault)
    before = entries.one(vault, key, Obstacle)
    obstacles.change(vault, replace(before, body=replace(before.body, what=" else ", kind=BIAS)), NOW)
    assert entries.one(vault, key, Obstacle).body == Obstacle(BIAS, "else")
    for text in "abc":
        obstacles.answer(vault, key, text, NOW)
    for place in (0, 1):
        obstacles.plan(vault, key, place, "I hesitate", day(1), NOW)
    obstacles.took(vault, key, 0, NOW)
    obstacles.forget(vault, key, NOW)
    assert (obstacles.view(vault, NOW).rows, plans(vault)) == ((), [])
    history.undo(vault, NOW)
    assert plans(vault) == ["b"]


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("no_such_answer", lambda vault, key: obstacles.took(vault, key, 1, NOW)),
        ("no_such_answer", lambda vault, key: obstacles.plan(vault, key, -1, "a", day(1), NOW)),
        ("nothing_written", lambda vault, key: obstacles.plan(vault, key, 0, " ", day(1), NOW)),
        ("day_in_past", lambda vault, key: obstacles.plan(vault, key, 0, "a", day(-1), NOW)),
        ("no_such_person", lambda vault, key: obstacles.plan(vault, key, 0, "a", day(1), NOW, contact_id=ContactId(9))),
        ("day_in_future", lambda vault, key: obstacles.took(vault, key, 0, NOW, day=day(1))),
        ("note_too_long", lambda vault, key: obstacles.took(vault, key, 0, NOW, after="a" * 10_001)),
        ("nothing_written", lambda vault, key: obstacles.answer(vault, key, " ", NOW)),
        ("no_such_step", lambda vault, key: obstacles.answer(vault, key, "", NOW, step="none")),
        ("no_such_entry", lambda vault, key: obstacles.ease(vault, key + 1, NOW)),
        ("day_in_future", lambda vault, key: obstacles.add(vault, Obstacle(FEAR), NOW, day=day(1))),
    ],
)
def test_what_is_refused_writes_nothing(
    vault: OpenVault, code: str, attempt: Callable[[OpenVault, int], object]
) -> None:
    key = noted(vault)
    obstacles.answer(vault, key, "a", NOW)
    with pytest.raises(Refused) as refused:
        attempt(vault, key)
    assert refused.value.code == code
    assert plans(vault) == []
