"""The weekly review on a real vault: what happened, what is written, what it makes, and when it comes up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.entry import Part
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import MET, Gathering
from myconnections.domain.journey import Journey, Loop, Measure, Tally
from myconnections.domain.obstacle import Answer, Obstacle, ObstacleKind
from myconnections.domain.personal_value import ValuesRound
from myconnections.domain.small_step import StepTaken
from myconnections.domain.stage import Stage
from myconnections.domain.weekly_review import WEEK, Planned, Question, Reply, WeeklyReview
from myconnections.services import calendars, coming, dues, entries, history, loads, notices, preferences, reviews, ties
from myconnections.services.ports import OpenVault
from myconnections.services.week_log import Happened

THIS = date(2026, 7, 13)  # the Monday of NOW's week, a Wednesday
LAST = THIS - WEEK
SAID = WeeklyReview("A quiet week.", (Reply(Question.OPEN, 3, " lunch "), Reply(Question.ENJOYED)))
PLAN = Planned("write to Ben ", "it is Monday", day(5))


def code(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.code


def figures(vault: OpenVault, week: date) -> dict[str, Happened]:
    return {one.code: one for one in reviews.view(vault, NOW, week).log.figures}


def reminded(vault: OpenVault) -> list[tuple[str, str, date]]:
    with vault.read() as uow:
        return [(one.text, one.condition, one.due) for one in uow.dues.reminders(open_only=True)]


def test_a_week_without_a_record_has_no_figures(vault: OpenVault) -> None:
    met(vault, keep(vault, "Alma"), days=-20)
    found = reviews.view(vault, NOW)
    assert (found.week, found.kept, found.plans, found.log.figures, found.ahead) == (LAST, None, (), (), True)


def test_what_happened_with_people(vault: OpenVault) -> None:
    alma, bert = keep(vault, "Alma"), keep(vault, "Bert")
    keep(vault, "Cora", days=-6)
    met(vault, alma, days=-9, promise="a book")
    met(vault, bert, days=-9)
    met(vault, bert, kind="thanks", by="me", days=-8, promise="a call")
    ties.set_stage(vault, [alma], Stage.CONNECTION, at(-8))
    with vault.read() as uow:
        kept = next(one for one in uow.dues.promises() if one.text == "a call")
    dues.keep_promise(vault, int(kept.id), at(-5))
    found = figures(vault, LAST)
    assert list(found) == ["encounters", "new", "moved", "thanks", "promises"]
    assert (found["encounters"].n, [who.name for who in found["encounters"].people]) == (3, ["Alma", "Bert"])
    assert found["encounters"].facts["people"] == 2
    assert found["moved"].people[0].moved == (Stage.LINK, Stage.CONNECTION)
    assert (found["thanks"].n, [who.name for who in found["thanks"].people]) == (1, ["Alma"])
    assert (found["promises"].n, found["promises"].facts) == (1, {"open": 1})
    assert list(figures(vault, THIS)) == ["promises"]


def test_what_the_notebook_holds_of_a_week(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    there = [Part(alma, MET)]
    entries.add(vault, Gathering("Kiln talk"), NOW, day=day(-9), people=there)
    entries.add(vault, Gathering("Kiln talk two"), NOW, day=day(2), people=there)
    entries.add(vault, StepTaken("said hello"), NOW, day=day(-9), people=[Part(alma)])
    entries.add(vault, Contribution("mended a lamp"), NOW, day=day(-8))
    entries.add(vault, Dialogue("mind"), NOW, day=day(-7), people=[Part(alma)])
    answers = (Answer("ask", done=day(-6)), Answer("wait", done=day(-1)), Answer("open"))
    entries.add(vault, Obstacle(ObstacleKind.FEAR, "they may laugh", answers), NOW, day=day(-40))
    loops = tuple(Loop(n, 1, Measure.KEPT, f"do {n}", day(-9 * n), Tally(0, 1), day(-8 * n)) for n in (1, 2))
    entries.add(vault, Journey("Newcomers", loops=loops), NOW, day=day(-60))
    entries.add(vault, ValuesRound(step="walk with Ben"), NOW, day=day(-60))
    for text, done in (("walk with Ben", -6), ("walk with Ben", None), ("other", -6), ("walk with Ben", -1)):
        made = dues.plan(vault, reminder(text), at(-30)).facts["id"]
        if done is not None:
            dues.settle(vault, "free", int(str(made)), at(done))
    found = figures(vault, LAST)
    assert list(found) == ["gatherings", "steps", "contributions", "dialogues", "obstacles", "values_step", "loops"]
    assert (found["gatherings"].texts, found["gatherings"].facts) == (("Kiln talk",), {"met": 1})
    assert [who.name for who in found["steps"].people] == ["Alma"]
    assert (found["dialogues"].n, found["dialogues"].texts) == (1, ())
    assert (found["obstacles"].n, found["obstacles"].facts) == (0, {"answered": 1})
    assert found["values_step"].texts == ("walk with Ben",)
    assert (found["loops"].texts, found["loops"].facts) == (("do 1",), {"measured": 1})


def reminder(text: str) -> dues.Reminder:
    return dues.Reminder(dues.ReminderId(0), "free", text, day(-20))


def test_a_review_makes_plans_and_budget_and_one_undo_takes_all_back(vault: OpenVault) -> None:
    changes = reviews.write(vault, replace(SAID, plans=(PLAN,), budget=3), NOW)
    assert changes.kinds == {"entry", "reminder", "setting"}
    found = reviews.view(vault, NOW)
    assert found.kept is not None
    assert (found.kept.day, found.kept.body.sentence, found.budget) == (LAST, "A quiet week.", 3)
    assert found.kept.body.replies == (Reply(Question.OPEN, 3, "lunch"),)
    assert reminded(vault) == [("write to Ben", "it is Monday", day(5))]
    assert found.plans[0].reminder is not None
    history.undo(vault, NOW)
    assert (reviews.listed(vault), reminded(vault), preferences.get(vault).budget) == ([], [], 5)


def test_a_review_is_set_right_and_its_plans_with_it(vault: OpenVault) -> None:
    plans = (PLAN, replace(PLAN, text="call Cora"), replace(PLAN, text="see Dora"), replace(PLAN, text="ask Eve"))
    key = reviews.write(vault, replace(SAID, plans=plans), NOW).facts["id"]
    ben, cora, dora, eve = (one.planned for one in reviews.view(vault, NOW).plans)
    dues.settle(vault, "plan", dora.reminder, NOW)
    dues.snooze(vault, "plan", ben.reminder, day(7), NOW)
    changed = (
        replace(ben, text="write to Ben and Bea"),
        replace(dora, text="see Dora again"),
        replace(PLAN, text="a new one", reminder=999),
    )
    again = reviews.write(vault, replace(SAID, sentence="", plans=changed), at(1))
    assert again.facts["id"] == key
    assert [text for text, *_ in reminded(vault)] == ["write to Ben and Bea", "a new one"]
    states = reviews.view(vault, NOW).plans
    assert [one.planned.text for one in states] == ["write to Ben and Bea", "see Dora again", "a new one"]
    assert states[0].reminder is not None
    assert states[0].reminder.snoozed_until == day(7)
    assert states[1].reminder is not None
    assert states[1].reminder.text == "see Dora"  # done as it was said then
    moved = replace(states[0].planned, due=day(9))
    reviews.write(vault, replace(SAID, plans=(moved, *(one.planned for one in states[1:]))), at(1))
    assert reviews.view(vault, NOW).plans[0].reminder == replace(states[0].reminder, due=day(9), snoozed_until=None)
    with pytest.raises(Refused):
        reviews.write(vault, replace(SAID, plans=(replace(PLAN, due=day(-1)),)), NOW)
    reviews.forget(vault, LAST + timedelta(days=3), NOW)
    assert (reminded(vault), reviews.listed(vault)) == ([], [])
    with pytest.raises(Refused) as error:
        reviews.forget(vault, LAST, NOW)
    assert code(error) == "no_such_review"
    assert (cora.text, eve.text) == ("call Cora", "ask Eve")


def test_an_earlier_week_changes_no_budget_and_one_ahead_is_refused(vault: OpenVault) -> None:
    early = LAST - 3 * WEEK
    reviews.write(vault, replace(SAID, budget=9), NOW, early)
    assert (preferences.get(vault).budget, reviews.view(vault, NOW, early).ahead) == (5, False)
    assert reviews.write(vault, replace(SAID, budget=5), NOW).kinds == {"entry"}
    with pytest.raises(Refused) as error:
        reviews.view(vault, NOW, THIS + WEEK)
    assert code(error) == "week_ahead"
    assert [one.day for one in reviews.view(vault, NOW, THIS).reviews] == [early, LAST]


def test_plans_of_the_review_before_stand_among_what_happened(vault: OpenVault) -> None:
    with_plans = replace(SAID, plans=(replace(PLAN, due=day(0)), replace(PLAN, text="rest")))
    reviews.write(vault, with_plans, NOW, LAST)
    first = reviews.view(vault, NOW, LAST).plans[0].planned
    dues.settle(vault, "plan", first.reminder, NOW)
    assert figures(vault, THIS)["plans"] == Happened("plans", 1, {"of": 2}, texts=("write to Ben",))


def test_the_load_and_what_makes_it(vault: OpenVault) -> None:
    rel = [keep(vault, "R", stage=Stage.RELATIONSHIP) for _ in range(2)]
    keep(vault, "E", stage=Stage.ENGAGEMENT)
    keep(vault, "C", stage=Stage.CONNECTION)
    ties.set_interval(vault, rel[0], 7, NOW)
    found = reviews.view(vault, NOW).load
    assert [(one.stage, one.days, one.ties) for one in found.parts] == [
        (Stage.RELATIONSHIP, 7, 1),
        (Stage.ENGAGEMENT, 60, 1),
        (Stage.RELATIONSHIP, 120, 1),
    ]
    assert found.talks == pytest.approx(1 + 7 / 60 + 7 / 120)
    assert found.without(found.parts[0]) == pytest.approx(7 / 60 + 7 / 120)
    assert found.slower(found.parts[0]) == pytest.approx(0.5 + 7 / 60 + 7 / 120)
    with vault.read() as uow:
        assert loads.of(uow) == found


def due(vault: OpenVault, now: object = NOW) -> list[tuple[int, date]]:
    with vault.read() as uow:
        return [(one.ref, one.due or date.min) for one in coming.dues_in(uow, now) if one.kind == "review"]  # type: ignore[arg-type]


def test_it_comes_up_with_the_digest_once_it_was_begun(vault: OpenVault) -> None:
    assert due(vault) == []  # never begun, and no day chosen: nobody asked for it
    reviews.write(vault, SAID, at(-9), LAST - WEEK)
    assert due(vault) == [(20260706, THIS)]
    assert reviews.glance(vault, NOW).turn is not None
    assert notices.notice(vault, None, NOW) is None  # a line, never a notice of its own
    dues.snooze(vault, "review", 20260706, day(1), NOW)
    assert (due(vault), due(vault, at(1))) == ([], [(20260706, THIS)])
    for verb in (lambda: dues.settle(vault, "review", 1, NOW), lambda: dues.snooze(vault, "review", 1, day(1), NOW)):
        with pytest.raises(Refused) as error:
            verb()
        assert code(error) == "nothing_due"
    dues.settle(vault, "review", 20260706, at(1))
    assert (due(vault, at(1)), due(vault, at(5))) == ([], [(20260713, THIS + WEEK)])


def test_missed_weeks_do_not_accumulate_and_five_of_them_are_enough(vault: OpenVault) -> None:
    reviews.write(vault, SAID, at(-9), LAST - WEEK)
    assert due(vault, at(20)) == [(20260727, THIS + 3 * WEEK)]
    assert due(vault, at(27)) == [(20260803, THIS + 4 * WEEK)]
    assert due(vault, at(34)) == []
    with pytest.raises(Refused):
        dues.settle(vault, "review", 20260810, at(34))
    with pytest.raises(Refused):
        dues.snooze(vault, "review", 20260810, day(40), at(34))
    assert reviews.glance(vault, at(34)).turn is None
    reviews.write(vault, SAID, at(34))
    assert due(vault, at(40)) == [(20260817, THIS + 6 * WEEK)]


def test_a_day_and_an_hour_of_ones_own(vault: OpenVault, tmp_path: Path) -> None:
    reviews.choose_time(vault, "wednesday", 16, NOW)  # NOW is a Wednesday, half past three
    assert due(vault) == []
    assert due(vault, NOW + timedelta(minutes=30)) == [(20260706, day(0))]
    file = tmp_path / "reviews.ics"
    calendars.calendar(vault, file, calendars.CalendarWish(named=True), lambda kind, _facts: kind, NOW)
    written = file.read_text("utf-8")
    assert "SUMMARY:review" in written
    assert "DUE;VALUE=DATE:20260716" in written  # not before its hour of today
    assert "TRIGGER;RELATED=END:PT16H" in written
    reviews.choose_time(vault, "sunday", None, NOW)
    assert preferences.get(vault).review_hour == 16
    assert due(vault) == [(20260706, day(-3))]
    reviews.write(vault, SAID, NOW, THIS)  # written before its turn: this week is done, the week before not asked for
    assert due(vault) == []
    glance = reviews.glance(vault, NOW)
    assert glance.turn is not None
    assert (glance.turn.day, glance.turn.week) == (day(11), THIS + WEEK)
    reviews.choose_time(vault, "off", None, NOW)
    assert reviews.glance(vault, NOW).turn is None
    for wrong in (("someday", None), ("", 24)):
        with pytest.raises(Refused):
            reviews.choose_time(vault, *wrong, NOW)


def test_once_a_month_as_the_digest(vault: OpenVault) -> None:
    reviews.write(vault, SAID, NOW)
    preferences.put(vault, replace(preferences.get(vault), digest="monthly"), NOW)
    turn = reviews.glance(vault, NOW).turn
    assert turn is not None
    assert (turn.day, turn.week) == (date(2026, 8, 3), date(2026, 7, 27))
    preferences.put(vault, replace(preferences.get(vault), digest="off"), NOW)
    assert reviews.glance(vault, NOW).turn is None
