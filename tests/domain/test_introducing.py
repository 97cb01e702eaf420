"""Introductions: how far they have come, when they come up again, and whom one might introduce to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.introducing import Match, matches
from myconnections.domain.introduction import FIRST, SECOND, Asked, Introduction, Said, State

DAY = date(2026, 7, 15)
WEEK = timedelta(days=7)
PLAIN = Introduction("kilns")
YES, NO = Asked(DAY, Said.YES, DAY), Asked(DAY, Said.NO, DAY)


@pytest.mark.parametrize(("about", "code"), [(" ", "nothing_written"), ("x" * 10_001, "note_too_long")])
def test_it_says_what_they_would_talk_about(about: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        Introduction(about).check()
    PLAIN.check()


@pytest.mark.parametrize(
    ("body", "state"),
    [
        (PLAIN, State.BEGUN),
        (PLAIN.with_asked(FIRST, Asked(DAY)), State.ASKING),
        (PLAIN.with_asked(SECOND, YES), State.ASKING),
        (PLAIN.with_asked(FIRST, YES).with_asked(SECOND, YES), State.BOTH_YES),
        (PLAIN.with_asked(FIRST, YES).with_asked(SECOND, NO), State.DECLINED),
        (replace(PLAIN, first=NO, introduced=DAY), State.INTRODUCED),
    ],
)
def test_how_far_it_has_come(body: Introduction, state: State) -> None:
    assert body.state is state


def test_it_comes_up_a_week_after_asking_and_at_once_after_a_yes() -> None:
    assert PLAIN.comes_up() is None
    asked = PLAIN.with_asked(FIRST, Asked(DAY))
    assert asked.comes_up() == DAY + WEEK
    assert asked.asked(FIRST) == Asked(DAY)
    assert asked.asked(SECOND) == Asked()
    one = PLAIN.with_asked(FIRST, YES)
    assert one.comes_up() == DAY
    assert one.with_asked(SECOND, Asked(DAY)).comes_up() == DAY + WEEK
    later = Asked(DAY, Said.YES, DAY + WEEK)
    both = one.with_asked(SECOND, later)
    assert both.comes_up() == DAY + WEEK
    assert replace(both, later=DAY + 2 * WEEK).comes_up() == DAY + 2 * WEEK
    assert replace(both, quiet=True).comes_up() is None
    assert one.with_asked(SECOND, NO).comes_up() is None
    assert replace(asked, later=DAY).with_asked(SECOND, Asked()).later is None


def test_what_is_offered_and_looked_for_comes_before_what_both_care_for() -> None:
    offers = {1: ["Pottery "], 2: ["Tax", " "], 5: ["陶芸"]}
    needs = {3: ["pottery lessons"], 2: ["pottery"], 1: ["tax"], 6: ["陶芸教室"], 7: ["taxi"]}
    interests = {1: ["Boats"], 4: ["boats"], 3: ["Boats"], 2: ["chess"]}
    found = list(matches(offers, needs, interests))
    assert found == [
        Match(1, 2, "offer", "Pottery"),
        Match(1, 3, "offer", "Pottery"),
        Match(5, 6, "offer", "陶芸"),
        Match(1, 4, "interest", "Boats"),
        Match(3, 4, "interest", "Boats"),
    ]  # fmt: skip


def test_what_everybody_cares_for_tells_nothing_of_two() -> None:
    assert list(matches({}, {}, {who: ["music"] for who in range(13)})) == []
    assert len(list(matches({}, {}, {who: ["music"] for who in range(12)}))) == 66
    assert list(matches({1: ["music"]}, {1: ["music"]}, {1: ["music", "Music"]})) == []


def test_with_thousands_of_words_only_equal_ones_are_found() -> None:
    offers, needs = {1: [f"offer{n}" for n in range(501)]}, {2: [f"need{n}" for n in range(500)], 3: ["offer7"]}
    assert [one.word for one in matches(offers, needs, {})] == ["offer7"]
    assert [one.second for one in matches(offers, {2: ["offer77 soon"], 3: ["offer7"]}, {})] == [2, 3]
