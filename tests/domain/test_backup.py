"""Which backups are kept: case 68 of the vault's faults, by the rule alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from myconnections.domain.backup import DAMAGED, GOOD, OTHER_KEY, Backup, drill_is_due, expendable, newest

TOKYO = timezone(timedelta(hours=9))
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=TOKYO)


def backup(made: datetime | None, reason: str = "daily", state: str = GOOD) -> Backup:
    return Backup(Path(f"{made}-{reason}.mcb"), state, "v", made, reason, 1, 100)


def kept_after(backups: list[Backup], now: datetime) -> list[Backup]:
    gone = expendable(backups, now)
    return [one for one in backups if one not in gone]


def test_case_68_after_400_days_seven_days_four_weeks_and_six_months_are_kept() -> None:
    kept: list[Backup] = []
    for day in range(400):
        now = NOW + timedelta(days=day)
        if day % 11 == 3:  # the check failed: nothing was written
            assert expendable(kept, now) == expendable(kept, now - timedelta(hours=1))
        else:
            kept = kept_after([*kept, backup(now)], now)
        assert newest(kept) is not None
    days = sorted({one.made.date() for one in kept if one.made}, reverse=True)
    went_well = [day for day in range(400) if day % 11 != 3]
    assert days[:7] == [(NOW + timedelta(days=day)).date() for day in went_well[:-8:-1]]
    weeks = {day - timedelta(days=day.weekday()) for day in days}
    months = {day.replace(day=1) for day in days}
    assert len(weeks) >= 4
    assert len(months) == 6
    assert len(kept) <= 17


def test_the_last_good_one_is_kept_however_old_it_is() -> None:
    old = backup(NOW - timedelta(days=4000))
    assert expendable([old, backup(NOW, state=DAMAGED), backup(NOW, state=OTHER_KEY)], NOW) == []


def test_what_is_not_proved_good_or_dated_ahead_is_neither_counted_nor_touched() -> None:
    days = [backup(NOW - timedelta(days=back)) for back in range(40)]
    others = [
        backup(NOW - timedelta(days=1), state=DAMAGED),
        backup(None, state=DAMAGED),
        backup(NOW - timedelta(days=2), state=OTHER_KEY),
        backup(NOW + timedelta(days=300)),
        backup(None),
    ]
    gone = expendable([*others, *days], NOW)
    assert gone == sorted(expendable(days, NOW), key=gone.index)
    assert not set(gone) & set(others)


def test_what_was_made_before_an_act_stays_a_week_and_before_a_migration_ninety_days() -> None:
    hours = [timedelta(hours=h) for h in (1, 2, 3)]
    today = [backup(NOW - hours[0], "daily"), backup(NOW - hours[1], "import"), backup(NOW - hours[2], "forget")]
    assert expendable(today, NOW) == []
    later = [backup(NOW + timedelta(days=back)) for back in range(1, 9)]
    gone = expendable([*today, *later], NOW + timedelta(days=8))
    assert gone == today  # the day after is the last of its week
    assert expendable([*today, *later[:6]], NOW + timedelta(days=6)) == []
    migration = backup(NOW - timedelta(hours=1), "migration")
    after = [backup(NOW), *later]
    assert migration not in expendable([migration, *after], NOW + timedelta(days=89))
    assert migration in expendable([migration, *after], NOW + timedelta(days=91))


@pytest.mark.parametrize("reason", ["import", "merge", "forget", "key", "migration"])
def test_case_68_each_of_several_acts_of_one_day_can_be_gone_back_behind(reason: str) -> None:
    several = [backup(NOW - timedelta(minutes=minutes), reason) for minutes in (50, 9, 1)]
    newest_of_day = backup(NOW, "asked")
    assert expendable([*several, newest_of_day], NOW) == []
    later = [backup(NOW + timedelta(days=days)) for days in (1, 6)]
    assert expendable([*several, newest_of_day, *later], NOW + timedelta(days=6)) == []


def test_case_68_one_that_was_asked_for_takes_the_place_of_an_earlier_one_of_the_day_only_when_it_is_good() -> None:
    daily, first = backup(NOW - timedelta(minutes=40)), backup(NOW - timedelta(minutes=9), "asked")
    assert expendable([daily, first, backup(NOW, "asked")], NOW) == [first, daily]
    assert expendable([daily, backup(NOW, "asked", state=DAMAGED)], NOW) == []
    assert expendable([first, backup(NOW, "asked", state=OTHER_KEY)], NOW) == []


def test_days_are_those_of_the_persons_zone() -> None:
    before = backup(datetime(2026, 11, 20, 14, 30, tzinfo=UTC))  # half past eleven at night in Tokyo
    after = backup(datetime(2026, 11, 20, 15, 30, tzinfo=UTC))
    assert expendable([before, after], NOW) == []
    assert expendable([before, after], NOW.astimezone(UTC)) == [before]


def test_a_clock_that_runs_ahead_for_once_takes_no_more_than_its_due() -> None:
    days = [backup(NOW - timedelta(days=back)) for back in range(10)]
    assert len(kept_after(days, NOW + timedelta(days=9000))) >= 7


def test_the_newest_is_the_newest_good_one() -> None:
    assert newest([]) is None
    good = backup(NOW - timedelta(days=1))
    assert newest([backup(NOW, state=DAMAGED), good, backup(NOW - timedelta(days=2))]) is good


@pytest.mark.parametrize(("days", "due"), [(0, False), (45, False), (46, True)])
def test_a_drill_is_due_after_45_days(days: int, due: bool) -> None:
    assert drill_is_due(NOW - timedelta(days=days), NOW) is due
    assert drill_is_due(None, NOW)
