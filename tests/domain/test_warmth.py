"""Warmth: the known answers of method.md 10 and the properties of 2.3."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.warmth_cases import START, every, met, moment, staged

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.domain.periods import HALF_LIFE, Periods, half_life, instant, periods, unix
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import (
    WEIGHTS,
    Band,
    at,
    band,
    cooled,
    days_until_third,
    due_on,
    explain,
    fold,
    keeps_warm,
    load,
    of_row,
)

MONTH = Periods((), (30.0,))


def warmth(encounters: list[Encounter], history: Periods, day: float) -> float:
    """W at a day; not recorded is an error here."""
    value = explain(encounters, history, moment(day)).value
    assert value is not None
    return value


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-4)


def test_one_talk_halves_every_half_life() -> None:
    assert [warmth([met(0)], MONTH, day) for day in (0, 30, 60)] == [0.5, 0.25, 0.125]


def test_two_talks() -> None:
    talks = [met(0), met(30)]
    assert warmth(talks, MONTH, 30) == 0.625
    assert warmth(talks, MONTH, 60) == 0.3125


@pytest.mark.parametrize(
    ("kind", "gap", "days", "peak", "trough"),
    [
        ("talk", 30, 30, 2 / 3, 1 / 3),
        ("exchange", 30, 30, 0.4, 0.2),
        ("help", 30, 30, 0.8235, 0.4118),
        ("talk", 15, 30, 0.7735, 0.5469),
    ],
)
def test_a_steady_rhythm_has_a_fixed_peak_and_trough(
    kind: str, gap: int, days: float, peak: float, trough: float
) -> None:
    steady = [met(gap * turn, kind) for turn in range(60)]
    history = Periods((), (days,))
    assert warmth(steady, history, 59 * gap) == near(peak)
    assert warmth(steady, history, 60 * gap) == near(trough)


def test_mixed_kinds_across_a_change_of_the_half_life() -> None:
    history = periods([staged(-9, Stage.CONNECTION), staged(45, Stage.ENGAGEMENT, Stage.CONNECTION)])
    mixed = [met(0, "meet"), met(1, "message"), met(20, "exchange"), met(60)]
    assert history.between(unix(START), unix(moment(60))) == near(1.75)
    told = explain(mixed, history, moment(60))
    assert told.value == pytest.approx(0.630605, abs=1e-6)
    shares = [part.share for part in reversed(told.parts)]
    assert shares == pytest.approx([0.060204, 0.011409, 0.058992, 0.5], abs=1e-6)
    assert warmth(mixed, history, 90) == pytest.approx(0.445905, abs=1e-6)
    assert warmth(mixed, history, 120) == pytest.approx(0.315303, abs=1e-6)
    due = [days_until_third(warmth(mixed, history, day), 60) for day in (60, 90, 120)]
    assert due == pytest.approx([55.186, 25.186, 0], abs=1e-3)


def test_thanks_weigh_as_much_as_a_message_and_the_order_of_kinds_holds() -> None:
    assert list(WEIGHTS.values()) == [0.05, 0.10, 0.10, 0.25, 0.50, 0.60, 0.70]
    assert list(WEIGHTS) == list(EncounterKind)


def test_of_one_day_only_the_heaviest_counts() -> None:
    day = [met(0, "signal"), met(0.1, "talk", ident=2), met(0.2, "message")]
    told = explain(day, MONTH, moment(0.2))
    assert [(part.kind, part.encounter_id) for part in told.parts] == [("talk", 2)]
    latest_of_equals = explain([met(0, ident=1), met(0.3, ident=2)], MONTH, moment(0.3))
    assert latest_of_equals.value == 0.5
    assert [part.encounter_id for part in latest_of_equals.parts] == [2]


def test_the_local_date_and_not_the_utc_date_makes_one_day() -> None:
    midnight = datetime(2026, 3, 1, 15, tzinfo=UTC)  # 2 March, 0:00 in Tokyo
    before = Encounter(met(0).id, met(0).contact_id, midnight - timedelta(hours=1), midnight.date(),
                       EncounterKind.TALK, met(0).by)  # fmt: skip
    after = Encounter(met(0).id, met(0).contact_id, midnight, midnight.date() + timedelta(days=1),
                      EncounterKind.TALK, met(0).by)  # fmt: skip
    assert len(explain([before, after], MONTH, midnight).parts) == 2


def test_nothing_recorded_is_none_and_the_future_does_not_count() -> None:
    assert explain([], MONTH, moment(0)).value is None
    assert fold([met(3)], MONTH, moment(2)) is None
    assert at(None, None, 30, moment(0)) is None
    assert of_row(None, None, 1, None, 0) is None
    assert band(None) is Band.NONE
    assert due_on(None, 30, moment(0)) is None


def test_an_approximate_encounter_is_marked_in_the_sum() -> None:
    told = explain([met(0, approximate=True), met(5)], MONTH, moment(5))
    assert [part.approximate for part in told.parts] == [False, True]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.9, Band.HOT), (2 / 3, Band.HOT), (0.5, Band.WARM), (1 / 3, Band.WARM),
     (0.3, Band.COOLING), (1 / 6, Band.COOLING), (0.1, Band.COLD)],
)  # fmt: skip
def test_bands(value: float, expected: Band) -> None:
    assert band(value) is expected


def test_half_lives_and_keep_warm_by_stage() -> None:
    assert [HALF_LIFE[stage] for stage in Stage] == [15, 30, 60, 120]
    assert half_life(2, None) == 30
    assert half_life(2, 7) == 7
    assert [keeps_warm(stage, None) for stage in Stage] == [False, False, True, True]
    assert keeps_warm(1, True)
    assert not keeps_warm(4, False)


def test_load() -> None:
    assert load([120] * 20 + [60] * 30 + [30] * 50) == near(16.3333)
    assert load([120] * 10 + [60] * 15 + [30] * 30) == near(9.3333)
    assert load([120] * 20 + [60] * 30) == near(4.67 - 0.0033)


def test_due_date_in_the_zone_of_now() -> None:
    assert due_on(2 / 3, 30, moment(0)) == moment(30).date()
    assert due_on(1 / 3, 30, moment(0)) is None
    assert days_until_third(0, 30) == 0


def test_the_state_stands_at_the_last_change_of_the_half_life() -> None:
    history = periods([staged(0, Stage.LINK), staged(10, Stage.CONNECTION, Stage.LINK)])
    state = fold([met(0)], history, moment(20))
    assert state is not None
    assert state.at == moment(10)
    assert at(state.value, state.at, 30, moment(20)) == pytest.approx(warmth([met(0)], history, 20), abs=1e-15)
    assert of_row(state.value, unix(state.at), 2, None, unix(moment(20))) == pytest.approx(
        warmth([met(0)], history, 20), abs=1e-15
    )
    earlier = fold([met(0)], history, moment(5))
    assert earlier is not None
    assert earlier.at == moment(0)
    assert cooled(0.5, 100, 30, 50) == 0.5


def test_a_change_of_stage_or_interval_does_not_move_warmth_at_that_instant() -> None:
    plain = periods([staged(0, Stage.LINK)])
    moved = periods([staged(0, Stage.LINK), staged(10, Stage.RELATIONSHIP, Stage.LINK)], [every(10, 7)])
    assert warmth([met(0)], plain, 10) == warmth([met(0)], moved, 10)
    assert warmth([met(0)], plain, 11) > warmth([met(0)], moved, 11)


def test_periods_from_the_history() -> None:
    assert periods([]).half_lives == (15,)
    assert periods([staged(5, Stage.ENGAGEMENT)]) == Periods((), (60,))
    assert periods([staged(5, Stage.ENGAGEMENT, Stage.LINK)]) == Periods((unix(moment(5)),), (15, 60))
    own = periods([staged(0, Stage.CONNECTION)], [every(3, 90), every(9, None)])
    assert own == Periods((unix(moment(3)), unix(moment(9))), (30, 90, 30))
    assert [own.in_force(unix(moment(day))) for day in (2, 3, 8, 9)] == [30, 90, 90, 30]
    assert own.last_start(unix(moment(2))) is None
    same = periods([staged(0, Stage.LINK), staged(4, Stage.CONNECTION, Stage.LINK)], [every(4, 30), every(6, 30)])
    assert same == Periods((unix(moment(4)),), (15, 30))
    assert instant(unix(START)) == START


kinds = st.sampled_from(list(EncounterKind))
logs = st.dictionaries(st.integers(0, 400), kinds, min_size=1, max_size=12)
histories = st.lists(
    st.tuples(st.integers(-20, 400), st.sampled_from(list(Stage)), st.sampled_from([None, 7, 45, 365])), max_size=5
).map(
    lambda moves: periods(
        [staged(day, stage) for day, stage, _ in moves], [every(day + 0.5, own) for day, _, own in moves]
    )
)


def listed(log: dict[int, EncounterKind]) -> list[Encounter]:
    return [met(day, kind.value, ident=day) for day, kind in log.items()]


@given(logs, histories, st.integers(0, 500))
def test_parts_sum_exactly_and_warmth_lies_in_range(log: dict[int, EncounterKind], history: Periods, day: int) -> None:
    told = explain(listed(log), history, moment(day))
    if told.value is None:
        assert not told.parts
        assert min(log) > day
        return
    assert 0 <= told.value < 1
    assert sum(part.share for part in told.parts) == pytest.approx(told.value, abs=1e-12)
    assert [part.at for part in told.parts] == sorted((part.at for part in told.parts), reverse=True)
    assert warmth(listed(log)[::-1], history, day) == told.value


@given(logs, histories, st.integers(0, 400), kinds, st.integers(0, 100))
def test_another_encounter_or_a_deeper_one_never_lowers(
    log: dict[int, EncounterKind], history: Periods, day: int, kind: EncounterKind, wait: int
) -> None:
    now = max(*log, day, 0) + wait
    before = warmth(listed(log), history, now)
    if day not in log or WEIGHTS[kind] >= WEIGHTS[log[day]]:
        assert warmth(listed(log | {day: kind}), history, now) >= before - 1e-12


@given(logs, histories, st.integers(1, 60), st.data())
def test_a_later_date_never_lowers_and_silence_never_warms(
    log: dict[int, EncounterKind], history: Periods, shift: int, data: st.DataObject
) -> None:
    day = data.draw(st.sampled_from(sorted(log)))
    now = max(log) + 60
    before = warmth(listed(log), history, now)
    moved = {other: kind for other, kind in log.items() if other != day} | {day + shift: log[day]}
    if day + shift not in log:
        assert warmth(listed(moved), history, now) >= before - 1e-12
    assert warmth(listed(log), history, now + shift) <= before


@given(logs, histories, st.integers(0, 200))
def test_the_kept_state_cools_to_the_same_warmth(log: dict[int, EncounterKind], history: Periods, wait: int) -> None:
    now = moment(max(*log, 401) + wait)
    state = fold(listed(log), history, now)
    assert state is not None
    days = history.in_force(unix(now))
    assert at(state.value, state.at, days, now) == explain(listed(log), history, now).value
    assert state.value == fold(listed(log), history, moment(402)).value  # type: ignore[union-attr]
