"""Every kind that has somebody gets its turn; nothing of the sum changes by it (method.md 5, decision 0021)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.insight.suggested import TODAY, WEEK, person

from myconnections.domain.introducing import Match
from myconnections.domain.suggestion import Suggestion, SuggestionKind
from myconnections.insight.scene import Week
from myconnections.insight.suggestions import TURN, candidates, of_every_kind, weekly

KEEP, INTRODUCE, HEAT = SuggestionKind.KEEP, SuggestionKind.INTRODUCE, SuggestionKind.HEAT

CROWD = [person(ident, 0.3, stage=3, last_contact=TODAY - 60) for ident in range(1, 40)]
BEGUN = person(50, 0.2, first_two_way=TODAY - 5)
WARM = [person(60, 0.9, stage=2), person(61, 0.9, stage=2)]
MEETING = {60: Match(60, 61, "offer", "kilns")}
ROWS = [*CROWD, BEGUN, *WARM]


def week(**weeks_ago: int) -> Week:
    """So many weeks ago each kind came up last; the others never did."""
    offered = {SuggestionKind(kind): WEEK.monday - timedelta(weeks=ago) for kind, ago in weeks_ago.items()}
    return replace(WEEK, meetings=MEETING, offered=offered)


def by_turn(found: list[Suggestion]) -> list[SuggestionKind]:
    return [one.candidate.kind for one in found if one.role == "turn"]


def test_a_kind_of_small_sums_comes_up_when_it_has_not_for_eight_weeks() -> None:
    best = candidates(ROWS, week())
    assert {one.kind for one in best[:10]} == {KEEP}
    assert by_turn(weekly(ROWS, week(keep=1, heat=1, introduce=7))) == []
    found = weekly(ROWS, week(keep=1, heat=1, introduce=8))
    assert by_turn(found) == [INTRODUCE]
    assert len(found) == 5
    card = next(one for one in found if one.role == "turn")
    assert card.candidate.contact_id == 60
    assert card.candidate.score == pytest.approx(sum(term.weight * term.value for term in card.candidate.terms))
    assert next(one for one in best if one.contact_id == 60).terms == card.candidate.terms


def test_one_turn_a_week_first_the_kind_away_for_longest() -> None:
    assert by_turn(weekly(ROWS, week(keep=1, heat=9, introduce=10))) == [INTRODUCE]
    assert by_turn(weekly(ROWS, week(keep=1, heat=10, introduce=9))) == [HEAT]
    assert by_turn(weekly(ROWS, week(keep=1, introduce=30))) == [HEAT], "never is longer than any time"
    assert by_turn(weekly(ROWS, week(keep=1))) == [HEAT], "of equals the one with the best sum"


def test_a_kind_that_is_on_the_list_or_has_nobody_takes_no_turn() -> None:
    assert by_turn(weekly([*CROWD, BEGUN], week(heat=1))) == [], "whatever came up is there already"
    assert len(weekly(CROWD, week())) == 5


def test_who_fits_another_kind_better_may_come_up_for_the_one_that_has_the_turn() -> None:
    both = [row._replace(warm=0.3) if row.id == 60 else row for row in ROWS]
    kept = [row._replace(keep_warm=True) for row in both]
    assert next(one.kind for one in candidates(kept, week()) if one.contact_id == 60) is KEEP
    assert by_turn(weekly(kept, week(keep=1, heat=1, introduce=8))) == [INTRODUCE]
    assert {one.kind for one in of_every_kind(kept, week()) if one.contact_id == 60} == {KEEP, INTRODUCE}


def test_less_of_a_kind_waits_twice_as_long() -> None:
    for ago, found in ((8, []), (15, []), (16, [INTRODUCE])):
        asked = replace(week(keep=1, heat=1, introduce=ago), less=frozenset({INTRODUCE}))
        assert by_turn(weekly(ROWS, asked)) == found
    assert timedelta(weeks=8) == TURN


@pytest.mark.parametrize("budget", [2, 3, 4, 5])
def test_with_any_budget_it_takes_one_place(budget: int) -> None:
    found = weekly(ROWS, replace(week(keep=1, heat=1, introduce=8), budget=budget))
    assert len(found) == budget
    assert by_turn(found) == [INTRODUCE]
    assert {one.role for one in found} >= {2: {"protect"}, 3: {"protect"}}.get(budget, {"protect", "fair"})


def test_where_no_kind_waits_the_place_is_for_those_who_have_not_come_up() -> None:
    lately = week(keep=1, heat=1, introduce=1)
    found = weekly(ROWS, lately)
    assert [one.role for one in found] == ["protect", "fair", "fair", "best", "best"]
    assert [one.role for one in weekly(ROWS, replace(lately, budget=4))] == ["protect", "fair", "best", "best"]


def test_within_a_kind_who_has_not_come_up_is_first() -> None:
    links = [person(70, starred=True, communities=("a",)), person(71, starred=True, communities=("b",))]
    rows = [*CROWD, *links, person(72, 1.0, communities=("b",))]
    asked = week(keep=1)
    assert [one.candidate.contact_id for one in weekly(rows, asked) if one.role == "turn"] == [70]
    shown = replace(asked, last_shown={70: WEEK.monday - timedelta(weeks=20)})
    assert [one.candidate.contact_id for one in weekly(rows, shown) if one.role == "turn"] == [71]


def test_with_one_place_the_turn_comes_in_the_week_of_the_best() -> None:
    weeks = [replace(week(keep=1, heat=1, introduce=8), budget=1)] * 4
    found = [weekly(ROWS, replace(one, now=one.now + timedelta(weeks=shift))) for shift, one in enumerate(weeks)]
    # nobody is a bridge: that week goes to the best
    assert sorted(one.role for (one,) in found) == ["best", "fair", "protect", "turn"]


def test_within_a_year_every_kind_comes_up_by_turns() -> None:
    offered: dict[SuggestionKind, list[int]] = {}
    seen: dict[int, int] = {}
    for number in range(52):
        monday = WEEK.monday + timedelta(weeks=number)
        now = replace(
            week(), now=WEEK.now + timedelta(weeks=number),
            offered={kind: WEEK.monday + timedelta(weeks=weeks[-1]) for kind, weeks in offered.items()},
            last_shown={who: WEEK.monday + timedelta(weeks=back) for who, back in seen.items()},
        )  # fmt: skip
        rows = [*CROWD, BEGUN._replace(first_two_way=monday.toordinal() - 1), *WARM]
        for one in weekly([row._replace(warm_at=int(now.now.timestamp())) for row in rows], now):
            offered.setdefault(one.candidate.kind, []).append(number)
            seen[one.candidate.contact_id] = number
    assert offered[HEAT][0] == 0
    for kind in (HEAT, INTRODUCE):
        weeks = offered[kind]
        assert len(weeks) >= 6
        assert max(later - sooner for sooner, later in pairwise(weeks)) <= 10
