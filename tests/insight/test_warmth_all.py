"""Warmth of everybody equals warmth one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.periods import Periods, unix
from myconnections.domain.warmth import at as warmth_at
from myconnections.domain.warmth import fold
from myconnections.insight.warmth_all import KIND_INDEX, Log, course, histories, log_of, states, steady, warmth

START = datetime(2020, 1, 1, tzinfo=UTC)


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


one_log = st.tuples(st.integers(0, 60_000), st.sampled_from(list(EncounterKind)), st.integers(-1, 1))
people = st.lists(
    st.tuples(
        st.lists(one_log, max_size=8),
        st.lists(st.integers(0, 60_000), max_size=3, unique=True),
        st.lists(st.sampled_from([7.0, 15.0, 30.0, 120.0, 365.0]), min_size=4, max_size=4),
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


@given(people, st.integers(0, 70_000))
def test_equal_to_the_fold_of_each(
    drawn: list[tuple[list[tuple[int, EncounterKind, int]], list[int], list[float]]], hours: int
) -> None:
    now = at(hours)
    rows, one_by_one, past = [], [], []
    for who, (log, changes, days) in enumerate(drawn):
        history = Periods(tuple(unix(at(change)) for change in sorted(changes)), tuple(days[: len(changes) + 1]))
        encounters = [
            Encounter(EncounterId(i), ContactId(who), at(hour), (at(hour) + timedelta(days=zone)).date(), kind, By.ME)
            for i, (hour, kind, zone) in enumerate(log)
        ]
        rows += [(who, unix(one.at), one.day.toordinal(), one.kind.value, "me") for one in encounters]
        one_by_one.append(fold(encounters, history, now))
        past.append(history)
    matrix = histories(past)
    found = states(log_of(rows, {who: who for who in range(len(drawn))}), matrix, now)
    in_force = np.array([history.in_force(unix(now)) for history in past])
    for who, expected in enumerate(one_by_one):
        if expected is None:
            assert np.isnan(found.value[who])
            continue
        assert found.value[who] == pytest.approx(expected.value, abs=1e-12)
        assert found.at[who] == unix(expected.at)
        now_warm = warmth(found, in_force, now)[who]
        assert now_warm == pytest.approx(warmth_at(expected.value, expected.at, in_force[who], now), abs=1e-12)


@given(people, st.lists(st.integers(0, 2900), min_size=1, max_size=5, unique=True))
def test_at_many_moments_it_is_the_fold_of_each_moment(
    drawn: list[tuple[list[tuple[int, EncounterKind, int]], list[int], list[float]]], days: list[int]
) -> None:
    moments = [unix(START + timedelta(days=day)) - 1 for day in sorted(days)]
    rows, past = [], []
    for who, (log, changes, halves) in enumerate(drawn):
        past.append(Periods(tuple(unix(at(change)) for change in sorted(changes)), tuple(halves[: len(changes) + 1])))
        rows += [(who, unix(at(hour)), at(hour).date().toordinal(), kind.value, "me") for hour, kind, _ in log]
    matrix = histories(past)
    whole = log_of(rows, {who: who for who in range(len(drawn))})
    for moment, found in zip(moments, course(whole, matrix, moments), strict=True):
        now = datetime.fromtimestamp(moment, UTC)
        in_force = np.array([history.in_force(moment) for history in past])
        expected = warmth(states(whole, matrix, now), in_force, now)
        assert found == pytest.approx(expected, abs=1e-12, nan_ok=True)


def test_a_long_log_is_as_exact_as_a_short_one() -> None:
    chance = np.random.default_rng(7)
    size, count = 400, 40_000
    contact = np.sort(chance.integers(0, size, count))
    moments = unix(START) + chance.integers(0, 3600, count) + 86_400 * np.arange(count)
    kinds = chance.integers(0, len(KIND_INDEX), count).astype(np.uint8)
    days = chance.choice([15.0, 30.0, 60.0, 120.0], size)
    log = Log(contact, moments, moments // 86_400, kinds)
    now = datetime(2200, 1, 1, tzinfo=UTC)
    found = states(log, steady(days), now)
    names = list(EncounterKind)
    for who in range(0, size, 37):
        encounters = [
            Encounter(EncounterId(i), ContactId(who), datetime.fromtimestamp(int(moments[i]), UTC),
                      datetime.fromtimestamp(int(moments[i]), UTC).date(), names[kinds[i]], By.ME)
            for i in np.flatnonzero(contact == who).tolist()
        ]  # fmt: skip
        expected = fold(encounters, Periods((), (float(days[who]),)), now)
        assert expected is not None
        assert found.value[who] == pytest.approx(expected.value, abs=1e-12)


def test_nobody_and_nothing() -> None:
    empty = log_of([], {})
    assert states(empty, histories([]), START).value.tolist() == []
    assert np.isnan(states(empty, steady(np.array([15.0])), START).value).all()
    later = log_of([(1, unix(START) + 5, 737_000, "talk", "me")], {1: 0})
    assert np.isnan(states(later, steady(np.array([15.0])), START).value).all()
