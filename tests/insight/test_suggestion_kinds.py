"""Bridges and kinds of position among the ideas of the week, and less of every kind (method.md 5.1, 5.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.insight.suggested import TODAY, WEEK, codes, found_for, only, person

from myconnections.domain.introducing import Match as Meeting
from myconnections.domain.suggestion import SuggestionKind
from myconnections.insight.candidates import SOURCES
from myconnections.insight.scene import Weights
from myconnections.insight.suggestions import candidates, weekly


def test_bridges_that_are_not_warm_come_up_whether_or_not_anything_is_recorded() -> None:
    rows = [
        person(1, 0.2, stage=2, capital="bridging", last_contact=TODAY - 40),
        person(2, 0.57, stage=2, capital="bridging", last_contact=TODAY - 3),
        person(3, capital="bridging+linking"),
        person(4, capital="bonding"),
        person(5, capital="linking"),
        person(6, 0.2, stage=3, capital="bridging"),
        person(7, 0.001, stage=2, capital="bridging", last_contact=TODAY - 700),
    ]
    kinds = SuggestionKind
    assert found_for(rows) == {1: kinds.BRIDGE, 3: kinds.BRIDGE, 6: kinds.KEEP, 7: kinds.RECONNECT}
    known = next(one for one in candidates(rows, WEEK) if one.contact_id == 1)
    assert [term.value for term in known.terms] == [1, 0.5, 0, 0.5]
    assert known.score == pytest.approx(0.35 + 0.15 + 0.1)
    assert codes(known) == ["last_contact", "acquainted", "bridges"]
    assert codes(only([person(3, capital="bridging")])) == ["nothing_recorded", "bridges"]
    tagged = only([person(3, capital="bridging", communities=("PTA",))])
    assert codes(tagged) == ["few_warm_in", "bridges"]


def test_a_kind_of_position_nobody_warm_is_in_is_reached_for() -> None:
    rows = [
        person(1, reach=("media",), connected_on=TODAY - 300),
        person(2, 0.9, stage=3, reach=("founders",)),
        person(3, 0.3, stage=2, reach=("founders",)),
        person(4, 0.3, stage=2, reach=("health", "media"), last_contact=TODAY - 20),
    ]
    kinds = SuggestionKind
    assert found_for(rows) == {1: kinds.REACH, 4: kinds.REACH}, "somebody warm is among the founders"
    first = next(one for one in candidates(rows, WEEK) if one.contact_id == 1)
    assert [term.value for term in first.terms] == [0, 0.5, 1, 0.25]
    assert [(reason.code, reason.facts) for reason in first.reasons] == [
        ("nobody_warm_in_reach", {"reach": "media"}),
        ("connected_on", {"day": date.fromordinal(TODAY - 300).isoformat()}),
    ]
    assert codes(only([person(5, reach=("legal",))])) == ["nobody_warm_in_reach", "nothing_recorded"]
    assert codes(only([person(5, reach=("legal",))], replace(WEEK, weights=Weights(1, 0, 0, 0)))) == [
        "nothing_recorded", "nobody_warm_in_reach",
    ]  # fmt: skip


def test_a_first_line_is_proposed_only_where_nothing_is_recorded() -> None:
    never, once = person(1, reach=("legal",)), person(1, 0.2, reach=("legal",))
    steps = [{weekly([row], replace(WEEK, seed=seed))[0].step for seed in range(30)} for row in (never, once)]
    assert steps[0] == steps[1] | {"write_hello"}
    assert steps[1] == {"ask_a_quarter_hour", "ask_about_their_work"}


def test_bridges_and_positions_of_whom_nothing_is_recorded_come_up_once() -> None:
    """An address book brings in thousands of whom nothing is known: each gets one follow-up (method.md 2.3)."""
    ago = WEEK.monday - timedelta(weeks=30)
    rows = [
        person(1, capital="bridging"),
        person(2, reach=("media",)),
        person(3, capital="bridging", starred=True),
        person(4, stage=2, reach=("media",)),
        person(5, 0.1, capital="bridging"),
    ]
    assert set(found_for(rows)) == {1, 2, 3, 4, 5}
    assert set(found_for(rows, replace(WEEK, last_shown=dict.fromkeys(range(1, 6), ago)))) == {3, 4, 5}


def test_less_of_a_kind_holds_for_every_kind_that_takes_a_slot() -> None:
    rows = {
        SuggestionKind.REACH: person(1, reach=("media",)),
        SuggestionKind.BRIDGE: person(1, 0.1, capital="bridging"),
        SuggestionKind.KEEP: person(1, 0.1, stage=3),
        SuggestionKind.RECONNECT: person(1, 0.001, stage=2, last_contact=TODAY - 700),
        SuggestionKind.HEAT: person(1, 0.2, first_two_way=TODAY - 4),
        SuggestionKind.START: person(1, triaged=True),
        SuggestionKind.INTRODUCE: person(1, 0.9, stage=2),
    }
    assert rows.keys() == {source.kind for source in SOURCES}
    other, meetings = person(2, archived=True), {1: Meeting(1, 2, "offer", "kilns")}
    for kind, row in rows.items():
        week = replace(WEEK, meetings=meetings if kind is SuggestionKind.INTRODUCE else {})
        plain, less = only([row, other], week), only([row, other], replace(week, less=frozenset({kind})))
        assert plain.kind is less.kind is kind
        assert less.score == pytest.approx(plain.score / 2)
        assert sum(term.product for term in less.terms) == less.score
