"""The weekly list: score, slots, limits, cool-down, reasons (method.md 5)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.insight.suggested import NOW, SECONDS, TODAY, WEEK, codes, found_for, only, person

from myconnections.domain.dates import monday
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.suggestion import Suggestion, SuggestionKind
from myconnections.insight.candidates import SOURCES, Draft, Source
from myconnections.insight.scene import Match, timely
from myconnections.insight.suggestions import PER_KIND, candidates, weekly


def test_known_score() -> None:
    company = person(9, 1.3, stage=1, communities=("choir",))
    found = only([person(1, 0.2, stage=3, communities=("choir",), last_contact=TODAY - 80), company])
    assert {term.code: term.value for term in found.terms} == pytest.approx({"U": 1, "N": 0.4, "G": 0, "F": 0.75})
    assert found.score == pytest.approx(0.35 + 0.3 * 0.4 + 0.2 * 0.75)
    assert found.kind is SuggestionKind.KEEP
    assert found.community == "choir"
    assert codes(found) == ["interval_passed", "trust", "last_contact"]
    assert found.reasons[0].facts == {"days": 60.0, "warmth": 0.2}


@pytest.mark.parametrize(
    ("half_lives", "urgency"),
    [(-1, 0), (-0.75, 0), (-0.375, 0.5), (0, 1), (2, 1), (3, 1), (4, 0.6), (4.5, 0.4), (5, 0.2), (40, 0.2)],
)
def test_urgency_is_largest_when_the_interval_has_passed_and_falls_after_a_long_silence(
    half_lives: float, urgency: float
) -> None:
    """In half-lives since warmth fell to 1/3 (decision 0020)."""
    assert timely(2**-half_lives / 3) == pytest.approx(urgency)
    assert timely(0.0) == 0.2


def test_who_is_eligible_for_what() -> None:
    rows = [
        person(1, triaged=True),
        person(2, starred=True, stage=2),
        person(3),
        person(4, 0.3, first_two_way=TODAY - 30),
        person(5, 0.3, first_two_way=TODAY - 31),
        person(6, 0.5, first_two_way=TODAY - 3),
        person(7, 1 / 3, stage=3),
        person(8, 0.57, stage=3),
        person(18, 0.55, stage=3),
        person(9, 0.1, stage=2),
        person(10, 0.1, stage=2, keep_warm=True),
        person(11, 0.1, stage=4, keep_warm=False),
        person(12, None, stage=3),
        person(13, None, keep_warm=True),
        person(14, 0.001, stage=2, last_contact=TODAY - 365),
        person(15, 0.001, stage=2, last_contact=TODAY - 364),
        person(16, 0.001, stage=1, last_contact=TODAY - 900),
        person(17, 0.001, stage=4, last_contact=TODAY - 900),
    ]
    kinds = SuggestionKind
    assert found_for(rows) == {
        1: kinds.START, 2: kinds.START, 4: kinds.HEAT, 7: kinds.KEEP, 10: kinds.KEEP, 12: kinds.KEEP,
        18: kinds.KEEP, 14: kinds.RECONNECT, 17: kinds.RECONNECT,
    }  # fmt: skip


def test_warmth_cools_with_the_interval_in_force() -> None:
    row = person(1, 0.8, stage=3, half_life=7)._replace(warm_at=SECONDS - 14 * 86_400)
    assert only([row]).terms[0].value == 1
    assert only([row]).reasons[0].facts == {"days": 7.0, "warmth": pytest.approx(0.2)}


def test_nobody_comes_up_against_the_person() -> None:
    base = person(1, 0.1, stage=4)
    for hidden in ({"resting": True}, {"suggest": False}, {"archived": True}):
        assert weekly([base._replace(**hidden)], WEEK) == []  # type: ignore[arg-type]
    assert len(weekly([base], WEEK)) == 1


def test_nothing_recorded_never_prints_a_warmth() -> None:
    found = only([person(1, None, stage=3)])
    assert found.terms[0].value == 0, "no interval can have passed"
    assert codes(found) == ["trust", "nothing_recorded"]
    started = only([person(2, starred=True, connected_on=TODAY - 3)])
    assert codes(started) == ["nothing_recorded", "connected_on"]


def test_cool_down_and_later() -> None:
    row = person(1, 0.1, stage=4)
    this = WEEK.monday
    assert monday(NOW.date()) == this == date(2026, 3, 2)
    assert not weekly([row], replace(WEEK, last_shown={1: this - timedelta(days=21)}))
    assert weekly([row], replace(WEEK, last_shown={1: this - timedelta(days=28)}))
    assert not weekly([row], replace(WEEK, later={1: date(2026, 3, 5)}))
    assert weekly([row], replace(WEEK, last_shown={1: this - timedelta(days=7)}, later={1: date(2026, 3, 4)}))


def test_a_link_of_whom_nothing_is_recorded_gets_one_follow_up_only() -> None:
    """Hundreds may be sorted as Link, never talked: each comes up once, unless starred, put off, or further on."""
    long_ago = WEEK.monday - timedelta(weeks=30)
    again = replace(WEEK, last_shown=dict.fromkeys(range(1, 5), long_ago), later={2: long_ago + timedelta(days=7)})
    rows = [
        person(1, triaged=True),
        person(2, triaged=True),
        person(3, triaged=True, starred=True),
        person(4, triaged=True, stage=2),
        person(5, triaged=True),
    ]
    assert {one.contact_id for one in candidates(rows, again)} == {2, 3, 4, 5}
    assert {one.contact_id for one in candidates(rows, WEEK)} == {1, 2, 3, 4, 5}


def test_a_thousand_who_were_sorted_leave_room_for_others() -> None:
    links = [person(number, triaged=True, organization=f"o{number}") for number in range(1, 1001)]
    others = [person(2000 + number, 0.1, stage=3, organization=f"p{number}") for number in range(8)]
    found = weekly([*links, *others], WEEK)
    assert sum(one.candidate.kind is SuggestionKind.START for one in found) <= PER_KIND
    assert all(one.candidate.reasons for one in found)
    alone = weekly(links, WEEK)
    assert [one.candidate.kind for one in alone] == [SuggestionKind.START] * PER_KIND


LATELY = replace(WEEK, offered=dict.fromkeys(SuggestionKind, WEEK.monday - timedelta(days=7)))
"""Every kind came up in the week before: none has a turn (tests/insight/test_suggestion_turns.py)."""


def roles(found: list[Suggestion]) -> list[tuple[int, str]]:
    return [(one.candidate.contact_id, one.role) for one in found]


CROWD = [
    person(1, 0.30, stage=4, last_contact=TODAY - 60),
    person(2, 0.05, stage=3, last_contact=TODAY - 90),
    person(3, 0.30, stage=3, capital="bridging+linking"),
    person(4, 0.32, stage=4, capital="bonding"),
    person(5, 0.20, stage=1, first_two_way=TODAY - 5),
    person(6, 0.01, stage=2, last_contact=TODAY - 800),
    person(7, 0.01, stage=4, last_contact=TODAY - 700),
    person(8, starred=True),
    person(9, starred=True),
]


def test_slots() -> None:
    longest = replace(LATELY, last_shown={one.id: date(2025, 6, 2) for one in CROWD if one.id != 4})
    found = weekly(CROWD, longest)
    assert roles(found)[:3] == [(4, "protect"), (3, "bridge"), (1, "fair")], "the one that cooled last is protected"
    assert [one.slot for one in found] == [1, 2, 3, 4, 5]
    assert [one.role for one in found] == ["protect", "bridge", "fair", "fair", "best"]
    assert weekly(CROWD, longest) == found
    again = weekly(CROWD, replace(longest, last_shown=dict.fromkeys(range(1, 10), date(2025, 12, 1))))
    assert again[2].candidate.reasons[-1].facts == {"weeks": 13}


def test_of_those_never_suggested_the_best_come_first_and_then_whoever_has_waited_longest() -> None:
    rows = [person(ident, stage=2, capital="bonding", keep_warm=None, organization=f"o{ident}") for ident in (1, 2, 3)]
    rows += [person(4, 0.2, stage=2, organization="o4"), person(5, 0.01, stage=2, organization="o5")]
    fair = [ident for ident, role in roles(weekly(rows, WEEK)) if role == "fair"]
    assert fair == [4, 5], "nothing recorded is no interval that has passed"
    first = weekly(rows, WEEK)[0].candidate
    assert codes(first)[-1] == "never_suggested"
    shown = {1: date(2025, 6, 2), 2: date(2025, 5, 5), 3: date(2025, 7, 7), 4: date(2025, 9, 1), 5: date(2025, 9, 1)}
    assert [ident for ident, role in roles(weekly(rows, replace(WEEK, last_shown=shown))) if role == "fair"] == [2, 1]


def test_small_budgets() -> None:
    assert [role for _, role in roles(weekly(CROWD, replace(LATELY, budget=2)))] == ["protect", "best"]
    assert [role for _, role in roles(weekly(CROWD, replace(LATELY, budget=3)))] == ["protect", "bridge", "best"]
    weeks = [replace(LATELY, budget=1, now=NOW + timedelta(weeks=week)) for week in range(4)]
    turns = [roles(weekly(CROWD, week))[0][1] for week in weeks]
    assert sorted(turns) == ["best", "bridge", "fair", "protect"]
    four = [role for _, role in roles(weekly(CROWD, replace(LATELY, budget=4)))]
    assert four == ["protect", "bridge", "fair", "best"]
    assert len(weekly(CROWD, replace(LATELY, budget=0))) == 1
    assert len(weekly(CROWD, replace(LATELY, budget=99))) <= 10


def test_the_close_tie_that_cooled_last_is_protected() -> None:
    rows = [
        person(1, 0.9, stage=4), person(2, 0.2, stage=3), person(3, 0.1, stage=4), person(4, 0.34, stage=4),
        person(5, 0.3, stage=2, keep_warm=True),
    ]  # fmt: skip
    assert roles(weekly(rows, WEEK))[0] == (2, "protect")


def test_fair_chance_reaches_those_who_fit_no_kind() -> None:
    found = weekly([person(1, 0.1, stage=2), person(2, 0.1, stage=2, keep_warm=False), person(3, 0.9, stage=2)], WEEK)
    assert roles(found) == [(1, "fair")]
    assert found[0].candidate.kind is SuggestionKind.KEEP


def test_without_bridges_the_second_slot_goes_to_the_best() -> None:
    found = weekly([person(1, 0.1, stage=4), person(2, starred=True)], LATELY)
    assert roles(found) == [(1, "protect"), (2, "best")]


def test_less_of_a_kind_halves_every_weight_and_the_sum_stays_exact() -> None:
    row = [person(1, starred=True)]
    less = replace(WEEK, less=frozenset({SuggestionKind.START}))
    assert only(row, less).score == pytest.approx(only(row).score / 2)


def test_goal_by_reach_and_by_value() -> None:
    reach = person(1, 0.2, stage=3, reach=("media", "founders"))
    warm = person(2, 0.9, reach=("media",))
    found = only([reach, warm])
    assert found.terms[2].value == 1
    unknown = only([reach._replace(warm=None, warm_at=None, stage=2), warm])
    assert codes(unknown) == ["nobody_warm_in_reach", "acquainted", "nothing_recorded"]
    assert unknown.kind is SuggestionKind.REACH
    assert unknown.reasons[0].facts == {"reach": "founders"}
    met = only([reach._replace(reach=("media",)), warm])
    assert met.terms[2].value == 0
    valued = only([person(1, 0.3, stage=2, keep_warm=True)], replace(WEEK, matches={1: Match(0.7234, "growth")}))
    assert valued.terms[2].value == 0.7234
    assert codes(valued)[:2] == ["interval_passed", "fits_value"]


def test_reasons_never_claim_what_is_not_known() -> None:
    assert codes(only([person(1, 1 / 3, stage=1, keep_warm=True)])) == ["interval_passed"]
    talked = replace(WEEK, begun={1: "talked"})
    fresh = only([person(1, 0.2, first_two_way=TODAY - 4, last_contact=TODAY - 2, communities=("PTA",))], talked)
    assert codes(fresh) == ["few_warm_in", "new_tie", "last_contact"]
    crowded = [person(1, 0.2, first_two_way=TODAY - 4, communities=("PTA",))] + [
        person(ident, 0.9, communities=("PTA",)) for ident in range(2, 9)
    ]
    assert codes(only(crowded, talked)) == ["new_tie"]
    silent = only([person(1, 0.001, stage=2, last_contact=TODAY - 800)])
    assert codes(silent) == ["acquainted", "long_silence"], "the silence names its day; nothing is said twice"
    assert silent.reasons[1].facts == {
        "days": 800, "years": 2, "day": date.fromordinal(TODAY - 800).isoformat(),
    }  # fmt: skip
    met_once = only([person(1, 0.2, first_two_way=TODAY - 4, last_contact=TODAY - 4)], talked)
    assert codes(met_once) == ["new_tie"]


@pytest.mark.parametrize(
    ("begun", "code", "fitting"),
    [
        ("talked", "new_tie", {"send_what_we_spoke_of"}),
        ("wrote", "new_tie_wrote", {"send_on_what_we_wrote"}),
        ("", "new_tie_began", set()),
    ],
)
def test_a_new_tie_is_told_and_heated_by_what_really_happened(begun: str, code: str, fitting: set[str]) -> None:
    rows = [person(ident, 0.2, first_two_way=TODAY - 4, last_contact=TODAY - 4) for ident in range(1, 40)]
    steps = set()
    for seed in range(20):
        week = replace(WEEK, seed=seed, budget=10, begun={row.id: begun for row in rows})
        for one in weekly(rows, week):
            assert codes(one.candidate) == [code]
            steps.add(one.step)
    assert steps == {"ask_one_question", "propose_coffee"} | fitting


def test_an_interval_that_is_nearly_over_is_not_said_to_have_passed() -> None:
    soon = only([person(1, 0.4, stage=3, last_contact=TODAY - 20)])
    assert codes(soon) == ["interval_soon", "trust", "last_contact"]
    assert soon.reasons[0].facts == {"days": 60.0, "warmth": 0.4}
    assert 0 < soon.terms[0].value < 1


def test_an_interval_is_told_only_where_one_has_passed() -> None:
    kept = person(1, 0.1, stage=1, keep_warm=True, last_contact=TODAY - 40)
    assert codes(only([kept])) == ["interval_passed", "last_contact"]
    assert codes(only([kept._replace(last_contact=TODAY - 182, guessed=True)])) == ["cooled", "last_contact_about"]
    assert codes(only([kept._replace(last_contact=TODAY - 1_100)])) == ["cooled", "last_contact"]
    (fair,) = weekly([person(2, 0.1, stage=2, last_contact=TODAY - 90)], WEEK)
    assert codes(fair.candidate)[0] == "cooled", "nobody chose to keep this tie warm"


def test_a_new_kind_is_one_more_source() -> None:
    introduce = Source(
        SuggestionKind.INTRODUCE,
        lambda scene: (Draft(who, 0.0, (1.0, 1.0, 1.0)) for who in scene.people),
        SOURCES[0].why,
        lambda _scene, _who: None,
        ("introduce_yourself",),
    )
    found = weekly([person(1)], WEEK, (*SOURCES, introduce))
    assert found[0].candidate.kind is SuggestionKind.INTRODUCE
    assert found[0].candidate.score == pytest.approx(0.65)
    assert found[0].step == "introduce_yourself"


people = st.lists(
    st.builds(
        person,
        st.just(0),
        st.one_of(st.none(), st.floats(0, 0.99)),
        stage=st.integers(1, 4),
        starred=st.booleans(),
        resting=st.booleans(),
        keep_warm=st.sampled_from([None, True, False]),
        organization=st.sampled_from(["", "Fuji", "NTT"]),
        communities=st.sampled_from([(), ("PTA",), ("PTA", "choir"), ("club",)]),
        last_contact=st.one_of(st.none(), st.integers(TODAY - 900, TODAY)),
        first_two_way=st.one_of(st.none(), st.integers(TODAY - 60, TODAY)),
        capital=st.sampled_from(["unclear", "bridging", "bonding+linking"]),
        reach=st.sampled_from([(), ("media",), ("media", "legal")]),
    ),
    max_size=25,
)


@given(people, st.integers(1, 10), st.integers(0, 99))
def test_limits_hold_for_every_list(drawn: list[PersonRow], budget: int, seed: int) -> None:
    rows = [row._replace(id=ContactId(ident)) for ident, row in enumerate(drawn, 1)]
    week = replace(WEEK, budget=budget, seed=seed)
    found = weekly(rows, week)
    assert len(found) <= budget
    assert found == weekly(rows, week)
    by_id = {row.id: row for row in rows}
    ids = [one.candidate.contact_id for one in found]
    assert len(set(ids)) == len(ids)
    kinds = Counter(one.candidate.kind for one in found)
    assert kinds[SuggestionKind.RECONNECT] <= 1
    circles = Counter(circle for ident in ids for circle in by_id[ident].communities)
    assert all(count <= 2 for count in circles.values())
    for place, one in enumerate(found):
        if one.role == "best":
            assert Counter(other.candidate.kind for other in found[: place + 1])[one.candidate.kind] <= 2
        assert 0 <= one.candidate.score <= 1
        assert one.candidate.reasons
        assert not by_id[one.candidate.contact_id].resting
        told = next((r for r in one.candidate.reasons if r.code == "interval_passed"), None)
        assert told is None or told.facts["warmth"] is not None


def test_a_guessed_last_contact_is_told_as_one() -> None:
    kept_warm = person(1, 0.2, stage=3, last_contact=TODAY - 80)._replace(guessed=True)
    assert codes(only([kept_warm]))[-1] == "last_contact_about"
    silent = person(1, 0.001, stage=2, last_contact=TODAY - 800)._replace(guessed=True)
    assert codes(only([silent])) == ["acquainted", "long_silence_about"]
