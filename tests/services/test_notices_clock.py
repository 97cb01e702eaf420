"""The notice through days and nights on a clock that ticks every ten minutes: across midnight, quiet hours and both
changes of the clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.services.people import keep

from myconnections.domain.encounter import By
from myconnections.domain.ids import PromiseId
from myconnections.domain.reminder import Promise
from myconnections.services import dues, notices, preferences
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences

BERLIN = ZoneInfo("Europe/Berlin")
TICK = timedelta(minutes=10)
BEGIN = {
    "summer ends": datetime(2026, 10, 24, 0, tzinfo=BERLIN),
    "summer begins": datetime(2027, 3, 27, 0, tzinfo=BERLIN),
    "new year": datetime(2026, 12, 30, 0, tzinfo=BERLIN),
}


def ticks(begin: datetime, days: int) -> Iterator[datetime]:
    """Moments ten real minutes apart, as the person's clock shows them."""
    moment, end = begin.astimezone(UTC), (begin + timedelta(days=days)).astimezone(UTC)
    while moment < end:
        yield moment.astimezone(BERLIN)
        moment += TICK


def told(vault: OpenVault, begin: datetime, days: int = 4) -> list[datetime]:
    """When a notice was shown; what was shown is noted as the window does."""
    last: date | None = None
    shown = []
    for now in ticks(begin, days):
        if notices.notice(vault, last, now) is not None:
            shown.append(now)
            last = now.date()
    return shown


def promise_daily(vault: OpenVault, begin: datetime, days: int = 4) -> None:
    """Something new to remind of on each day."""
    who = keep(vault, "Ada")
    for ahead in range(days):
        day = begin.date() + timedelta(days=ahead)
        dues.promise(vault, Promise(PromiseId(0), who, f"book {ahead}", By.ME, begin.date(), day), begin)


@pytest.mark.parametrize("begin", BEGIN.values(), ids=BEGIN)
@pytest.mark.parametrize(("quiet_from", "quiet_to"), [(21, 8), (0, 8), (12, 12)])
def test_once_a_day_and_never_in_the_quiet_hours(
    vault: OpenVault, begin: datetime, quiet_from: int, quiet_to: int
) -> None:
    promise_daily(vault, begin)
    chosen = Preferences(quiet_from=quiet_from, quiet_to=quiet_to)
    preferences.put(vault, chosen, begin)
    shown = told(vault, begin)
    assert [moment.date() for moment in shown] == [begin.date() + timedelta(days=ahead) for ahead in range(4)]
    assert not any(notices.quiet(chosen, moment) for moment in shown)


def test_the_first_moment_after_the_quiet_hours(vault: OpenVault) -> None:
    begin = BEGIN["summer ends"]
    promise_daily(vault, begin)
    assert {(moment.hour, moment.minute) for moment in told(vault, begin)} == {(8, 0)}


def test_an_hour_that_comes_twice_brings_no_second_notice(vault: OpenVault) -> None:
    begin = BEGIN["summer ends"]
    promise_daily(vault, begin)
    preferences.put(vault, Preferences(quiet_from=3, quiet_to=2), begin)  # only between two and three, twice that night
    assert len(told(vault, begin)) == 4


def test_an_hour_that_is_left_out_leaves_that_day_out_and_nothing_is_lost(vault: OpenVault) -> None:
    begin = BEGIN["summer begins"]
    promise_daily(vault, begin)
    preferences.put(vault, Preferences(quiet_from=3, quiet_to=2), begin)
    last = date(2027, 3, 27)
    night = [now for now in ticks(begin + timedelta(days=1), 1) if notices.notice(vault, last, now) is not None]
    found = notices.notice(vault, last, datetime(2027, 3, 29, 2, 10, tzinfo=BERLIN))
    assert night == []
    assert found is not None
    assert found.promises == 2


def test_switched_off_by_choice_says_nothing(vault: OpenVault) -> None:
    begin = BEGIN["new year"]
    promise_daily(vault, begin)
    notices.switch_off(vault, begin)
    assert preferences.get(vault) == replace(Preferences(), notice=False)
    assert told(vault, begin, 1) == []
