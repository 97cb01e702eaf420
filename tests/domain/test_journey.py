"""Journeys in three layers, and what the log says of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId, PromiseId
from myconnections.domain.journey import Felt, Journey, Knowing, Loop, Measure, Tally, Touchpoint
from myconnections.domain.journey_log import (
    ELSEWHERE,
    Logged,
    Window,
    at_touchpoints,
    promptly,
    thanks,
    together,
    weakest,
)
from myconnections.domain.reminder import Promise

DAY = date(2026, 7, 1)
ANA, BEN = ContactId(1), ContactId(2)
WINDOW = Window(DAY - timedelta(days=90), DAY, UTC)
LOOP = Loop(0, 1, Measure.THANKED, "write the same evening", DAY, Tally(1, 4))
HELLO = Touchpoint(1, "First talk", (EncounterKind.TALK, EncounterKind.MEET))


def happened(number: int, who: ContactId, kind: str, days: int, **more: object) -> Encounter:
    day = DAY + timedelta(days=days)
    at = datetime.combine(day, time(12), UTC)
    return Encounter(EncounterId(number), who, at, day, EncounterKind(kind), By.ME, **more)  # type: ignore[arg-type]


def promised(number: int, due: int | None = None, done: int | None = None, **more: object) -> Promise:
    return Promise(
        PromiseId(number),
        more.pop("who", ANA),  # type: ignore[arg-type]
        "x",
        more.pop("by", By.ME),  # type: ignore[arg-type]
        DAY,
        None if due is None else DAY + timedelta(days=due),
        None if done is None else datetime.combine(DAY + timedelta(days=done), time(12), UTC),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("journey", "code"),
    [
        (Journey(" "), "nothing_written"),
        (Journey("Library", whole=1, touchpoints=(Touchpoint(1, ""),)), "nothing_written"),
        (Journey("Library", loops=(Loop(1, 1, Measure.KEPT, "", DAY, Tally(0, 0)),)), "nothing_written"),
        (Journey("x" * 201), "name_too_long"),
        (Journey("Library", aim="x" * 10_001), "note_too_long"),
        (Journey("Library", whole=1, loops=(LOOP,) * 101), "too_many_parts"),
        (Journey("Library", touchpoints=(HELLO,)), "touchpoint_in_whole"),
    ],
)
def test_what_is_refused(journey: Journey, code: str) -> None:
    with pytest.raises(Refused, match=code):
        journey.check()


def test_touchpoints_and_loops_are_numbered_changed_and_taken_away() -> None:
    one = Journey("Readers", whole=1).with_touchpoint(Touchpoint(0, "First talk")).with_touchpoint(Touchpoint(0, "Tea"))
    one = one.with_touchpoint(Touchpoint(2, "Tea again")).with_loop(LOOP)
    one.check()
    assert [(each.number, each.name) for each in one.touchpoints] == [(1, "First talk"), (2, "Tea again")]
    assert one.loop(1).do == "write the same evening"
    assert (one.without_touchpoint(2).loops, one.without_touchpoint(1).loops) == (one.loops, ())
    with pytest.raises(Refused, match="no_such_touchpoint"):
        one.without_touchpoint(3)
    with pytest.raises(Refused, match="no_such_loop"):
        one.loop(2)


def test_what_is_guessed_of_the_other_is_counted() -> None:
    assert Touchpoint(1, "Tea").guesses == 0
    assert Touchpoint(1, "Tea", wanted="quiet", felt=Felt.HARD).guesses == 2
    known = Touchpoint(1, "Tea", wanted="quiet", wanted_how=Knowing.KNOWN, feeling="hurried", felt_how=Knowing.KNOWN)
    assert known.guesses == 0


def test_a_thank_you_within_a_day_and_one_that_came_later() -> None:
    log = [
        happened(1, ANA, "talk", -9, thank=True),
        happened(2, ANA, "thanks", -8),
        happened(3, BEN, "meet", -9, thank=True),
        happened(4, BEN, "thanks", -7),
        happened(5, ANA, "help", -2, thank=True),
        happened(6, ANA, "talk", -20),
    ]
    assert promptly(log) == {1: True, 3: False, 5: False}
    assert thanks(log) == {1: True, 3: True, 5: False}


def test_each_layer_is_made_of_the_one_below() -> None:
    log = [
        happened(1, ANA, "talk", -9, thank=True),
        happened(2, ANA, "thanks", -8),
        happened(3, BEN, "meet", -3, thank=True),
        happened(4, ANA, "meet", 0, thank=True),
        happened(5, BEN, "talk", -30, approximate=True),
        happened(6, BEN, "talk", -90),
        happened(7, ContactId(9), "talk", -3),
    ]
    promises = [
        promised(1, due=-1, encounter_id=EncounterId(1)),
        promised(2, done=-2),
        promised(3, due=5),
        promised(4),
        promised(5, due=-1, by=By.THEM),
        promised(6, due=-1, who=ContactId(9)),
        promised(7, done=-100),
    ]
    tea = Touchpoint(2, "Tea", (EncounterKind.MEET,))
    found = at_touchpoints((HELLO, tea), (ANA, BEN), log, promises, WINDOW)
    assert found[1].encounters == {1, 3, 4}
    assert found[2] == Logged(people=frozenset({1, 2}))
    assert found[ELSEWHERE].encounters == {2}
    tallies = [found[1].tally(measure) for measure in Measure]
    assert tallies == [Tally(2, 2), Tally(1, 2), Tally(0, 1)]
    whole = together(found.values())
    assert (whole.encounters, whole.tally(Measure.KEPT)) == ({1, 2, 3, 4}, Tally(1, 2))
    assert together([whole, whole]) == whole


def test_the_weakest_point_is_the_lowest_share_of_three_and_more() -> None:
    def logged(**parts: int) -> Logged:
        return Logged(**{name: frozenset(range(count)) for name, count in parts.items()})

    few = logged(people=2, reached=0)
    some = logged(people=4, reached=2, asked=3, thanked=1)
    more = logged(people=6, reached=2, promised=3, kept=3)
    found = weakest([(7, 1, few), (7, 2, some), (8, 1, more)])
    assert found is not None
    assert (found.journey, found.touchpoint, found.measure, found.tally) == (8, 1, Measure.REACHED, Tally(2, 6))
    assert found.tally.share == pytest.approx(1 / 3)
    assert weakest([(7, 1, few), (8, 1, logged(people=3, reached=3))]) is None
    assert Tally(0, 0).share is None
