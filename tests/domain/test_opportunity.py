"""Roles and opportunities: what cannot be kept, and what the stage of a tie was on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.opportunity import Bond, Opportunity, bond, stage_on
from myconnections.domain.role import Role
from myconnections.domain.stage import Stage, StageChange

ANA = ContactId(1)
MOVES = [
    StageChange(ANA, datetime(2026, 3, 5, 20, tzinfo=UTC), Stage.LINK, Stage.ENGAGEMENT),
    StageChange(ANA, datetime(2026, 1, 1, tzinfo=UTC), None, Stage.LINK),
]


@pytest.mark.parametrize(
    ("day", "stage"),
    [(date(2025, 12, 31), None), (date(2026, 3, 5), Stage.LINK), (date(2026, 3, 6), Stage.ENGAGEMENT)],
)
def test_the_stage_then_is_that_of_the_local_day(day: date, stage: Stage | None) -> None:
    assert stage_on(MOVES, day, timezone(timedelta(hours=9))) is stage


def test_weak_or_strong_is_what_i_said_else_what_the_stage_says() -> None:
    assert bond(Stage.RELATIONSHIP, Bond.WEAK) is Bond.WEAK
    assert bond(None, Bond.UNKNOWN) is Bond.UNKNOWN
    assert bond(Stage.CONNECTION, Bond.UNKNOWN) is Bond.WEAK
    assert bond(Stage.ENGAGEMENT, Bond.UNKNOWN) is Bond.STRONG


@pytest.mark.parametrize("body", [Role(" "), Opportunity("")])
def test_nothing_written_is_not_kept(body: Role | Opportunity) -> None:
    with pytest.raises(Refused):
        body.check()
    Role("gardener").check()
    Opportunity("a talk").check()
