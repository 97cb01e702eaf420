"""The notice of the day: once for each thing, never in the quiet hours, off when so chosen."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from tests.services.people import JST, NOW, at, day, keep, met

from myconnections.domain.encounter import By
from myconnections.domain.ids import PromiseId
from myconnections.domain.reminder import Promise
from myconnections.services import dues, notices, preferences
from myconnections.services.notices import Notice, notice
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences

YESTERDAY = day(-1)


def clock(days: int, hour: int) -> datetime:
    return datetime.combine(day(days), datetime.min.time(), tzinfo=JST) + timedelta(hours=hour)


def promised(vault: OpenVault, due: date | None, by: By = By.ME) -> None:
    person = keep(vault, "Pia")
    dues.promise(vault, Promise(PromiseId(0), person, "send the list", by, day(-9), due), NOW)


def test_nothing_waits_in_an_empty_vault(vault: OpenVault) -> None:
    assert notice(vault, None, NOW) is None


def test_a_thank_you_is_reminded_of_once_from_its_moment_on(vault: OpenVault) -> None:
    met(vault, keep(vault, "Ada"), days=-1, kind="meet")
    # Logged for yesterday noon: the later of two hours after it and nine o'clock today.
    assert notice(vault, None, clock(0, 8)) is None
    assert notice(vault, None, clock(0, 9)) == Notice(1, 0)
    assert notice(vault, YESTERDAY, NOW) == Notice(1, 0)
    assert notice(vault, NOW.date(), NOW) is None
    assert notice(vault, NOW.date(), at(1)) is None


def test_a_promise_is_reminded_of_on_its_day_or_the_next_day_the_app_is_open(vault: OpenVault) -> None:
    promised(vault, day(0))
    promised(vault, None)
    assert notice(vault, YESTERDAY, at(-1)) is None
    assert notice(vault, YESTERDAY, NOW) == Notice(0, 1)
    assert notice(vault, day(-4), at(2)) == Notice(0, 1)
    assert notice(vault, day(1), at(2)) is None


def test_nothing_is_said_in_the_quiet_hours(vault: OpenVault) -> None:
    promised(vault, day(0))
    assert [hour for hour in range(24) if notice(vault, None, clock(0, hour)) is None] == [*range(8), 21, 22, 23]


def test_the_person_may_want_none(vault: OpenVault) -> None:
    promised(vault, day(0))
    preferences.put(vault, Preferences(notice=False), NOW)
    assert notice(vault, None, NOW) is None


@pytest.mark.parametrize(
    ("begin", "end", "silent"),
    [(21, 8, [*range(8), 21, 22, 23]), (1, 5, [1, 2, 3, 4]), (7, 7, []), (0, 8, [*range(8)])],
)
def test_quiet_hours_may_span_midnight(begin: int, end: int, silent: list[int]) -> None:
    chosen = Preferences(quiet_from=begin, quiet_to=end)
    assert [hour for hour in range(24) if notices.quiet(chosen, clock(0, hour))] == silent
