"""Three digests in a row unopened: asked once, and less often or not at all from then on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.errors import Refused
from myconnections.services import digest_pace, digests, history, preferences
from myconnections.services.ports import OpenVault

WEEK = timedelta(days=7)


@pytest.fixture
def busy(vault: OpenVault) -> OpenVault:
    """Something happened in each of many weeks."""
    alma = keep(vault, "Alma")
    for week in range(12):
        met(vault, alma, days=7 * (week - 1))
    return vault


def weeks(vault: OpenVault, count: int, first: int = 0) -> list[bool]:
    """Look at Today twice in each of so many weeks."""
    found = []
    for week in range(first, first + count):
        asked = {digest_pace.seen(vault, NOW + week * WEEK + timedelta(days=day)) for day in (0, 1)}
        assert len(asked) == 1
        found.append(asked.pop())
    return found


def test_the_fourth_asks_when_three_were_left(busy: OpenVault) -> None:
    assert weeks(busy, 4) == [False, False, False, True]
    assert weeks(busy, 6, 4) == [False] * 6  # once, whether it was answered or not


def test_one_opened_begins_the_row_anew(busy: OpenVault) -> None:
    assert weeks(busy, 3) == [False] * 3
    digest_pace.opened(busy, NOW + 2 * WEEK)
    digest_pace.opened(busy, NOW + 2 * WEEK)
    assert weeks(busy, 4, 2) == [False] * 4  # the week of the opening does not count
    assert weeks(busy, 1, 6) == [True]


def test_put_away_was_looked_at(busy: OpenVault) -> None:
    weeks(busy, 4)
    digests.put_away(busy, NOW + 3 * WEEK)
    assert not digest_pace.seen(busy, NOW + 3 * WEEK)


def test_the_answer_is_a_preference_that_undo_takes_back(busy: OpenVault) -> None:
    weeks(busy, 4)
    now = NOW + 3 * WEEK
    digest_pace.choose(busy, now, "off")
    assert preferences.get(busy).digest == "off"
    assert digests.unread(busy, now) is None
    history.undo(busy, now)
    assert digests.unread(busy, now) is not None
    assert not digest_pace.seen(busy, now)
    with pytest.raises(Refused, match="setting_refused"):
        digest_pace.choose(busy, now, "hourly")


def test_once_a_month_is_the_week_of_its_first_monday(busy: OpenVault) -> None:
    digest_pace.choose(busy, NOW, "monthly")
    there = [(NOW + week * WEEK).date() for week in range(9) if digests.unread(busy, NOW + week * WEEK) is not None]
    assert len(there) == 2
    assert all((day - timedelta(days=day.weekday())).day <= 7 for day in there)
