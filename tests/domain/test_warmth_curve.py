"""The saw-tooth, the forecast, and the rhythm beside them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from tests.domain.warmth_cases import met, moment, staged

from myconnections.domain.periods import Periods, periods
from myconnections.domain.rhythm import Rhythm, cooled_off, dormant, rhythm
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import explain
from myconnections.domain.warmth_curve import curve, forecast

MONTH = Periods((), (30.0,))
TODAY = date(2026, 6, 1)


def test_the_curve_is_exact_at_every_point() -> None:
    log = [met(0), met(7, "message"), met(30, "meet")]
    history = periods([staged(0, Stage.LINK), staged(12, Stage.CONNECTION, Stage.LINK)])
    points = curve(log, history, moment(-50), moment(40), samples=30)
    assert points[0] == (moment(0), 0.5)
    assert points[-1][1] == pytest.approx(explain(log, history, moment(40)).value, abs=1e-12)
    instants = [when for when, _ in points]
    assert instants == sorted(instants)
    assert moment(12) in instants
    jumps = [(low, high) for (one, low), (two, high) in pairwise(points) if one == two]
    assert len(jumps) == 2
    assert jumps[1][1] == pytest.approx(0.6 + 0.4 * jumps[1][0])
    after = dict(points)
    for when in set(instants):
        assert after[when] == pytest.approx(explain(log, history, when).value, abs=1e-12)


def test_the_curve_begins_where_it_is_asked_to() -> None:
    points = curve([met(0), met(10)], MONTH, moment(30), moment(60), samples=4)
    assert [when for when, _ in points] == [moment(30), moment(40), moment(50), moment(60)]
    assert curve([], MONTH, moment(0), moment(9)) == ()
    assert curve([met(3)], MONTH, moment(0), moment(3)) == ((moment(3), 0.5),)


def test_the_forecast_ends_at_one_third() -> None:
    points = forecast(2 / 3, 30, moment(0), samples=5)
    assert points[0] == (moment(0), 2 / 3)
    assert points[-1][0] == moment(30)
    assert points[-1][1] == pytest.approx(1 / 3)
    assert forecast(0.3, 30, moment(0)) == ()
    assert forecast(None, 30, moment(0)) == ()


def days(*ago: int) -> list[date]:
    return [TODAY - timedelta(days=gap) for gap in ago]


def test_rhythm() -> None:
    assert rhythm([], TODAY) == Rhythm()
    assert rhythm(days(5, 4, 3), TODAY) == Rhythm(gap=3)
    assert rhythm(days(5, 5, 4, 3, -9), TODAY) == Rhythm(gap=3)
    assert rhythm(days(100, 80, 60, 40), TODAY) == Rhythm("", 20, 40)
    assert rhythm(days(120, 100, 80, 60), TODAY) == Rhythm("quieter", 20, 60)
    assert rhythm(days(220, 200, 180, 160), TODAY) == Rhythm("lapsed", 20, 160)
    assert rhythm(days(45, 44, 43, 42), TODAY) == Rhythm("quieter", 14, 42)


def test_dormant() -> None:
    assert [dormant(TODAY - timedelta(days=gap), TODAY) for gap in (364, 365, 1095, 1096)] == [
        "", "year", "year", "three_years",
    ]  # fmt: skip
    assert dormant(None, TODAY) == ""


def test_the_neutral_card_needs_cold_and_silent() -> None:
    assert cooled_off(0.1, Rhythm("lapsed", 20, 160), 60)
    assert cooled_off(0.1, Rhythm("", None, 240), 60)
    assert not cooled_off(0.1, Rhythm("", None, 239), 60)
    assert not cooled_off(0.2, Rhythm("lapsed", 20, 160), 60)
    assert not cooled_off(None, Rhythm(), 60)
    assert not cooled_off(0.1, Rhythm(), 60)
