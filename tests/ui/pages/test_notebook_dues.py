"""What the notebook brings up: on Today and among what is coming, settled from there, and back with one undo."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from tests.ui.conftest import Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.community import Community, Round, Sort
from myconnections.domain.gathering import Gathering
from myconnections.domain.introduction import FIRST, SECOND, Said
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.domain.rounds import Every
from myconnections.services import communities, gatherings, introductions, obstacles
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.dues.row import DueRow
from myconnections.ui.page import Page
from myconnections.ui.pages.coming.page import ComingPage
from myconnections.ui.pages.today.page import TodayPage


def _number(changes: Changes) -> int:
    return int(str(changes.facts["id"]))


def _fill(vault: OpenVault, now: datetime) -> None:
    """Thanks after a gathering, the plan against an obstacle, a step that keeps warm: all of today."""
    today = now.date()
    fair = _number(gatherings.add(vault, Gathering("Fair"), now))
    gatherings.met(vault, fair, [add(vault, "Vale")], [], now)
    fear = _number(obstacles.add(vault, Obstacle(ObstacleKind.FEAR), now))
    obstacles.answer(vault, fear, "write two lines", now)
    obstacles.plan(vault, fear, 0, "I sit down", today, now)
    circle = _number(communities.add(vault, Community("Circle"), now))
    communities.put_round(vault, circle, Round(0, Sort.KEEP, "sweep", Every.ONCE, today), now)


def _open(page: Page) -> list[str]:
    rows = [row for row in page.findChildren(DueRow) if not row.isHidden() and not row.settled]
    return sorted(row.objectName().split("-")[1] for row in rows if row.objectName() != "due-self-0")


@pytest.mark.parametrize("make", [TodayPage, ComingPage])
@pytest.mark.parametrize("kind", ["thank", "plan", "keep"])
def test_it_is_settled_where_it_comes_up(around: Surroundings, make: type[Page], kind: str) -> None:
    around.ask(_fill)
    page = make(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    there = ["keep", "plan", "thank"]
    assert _open(page) == there
    (row,) = [one for one in page.findChildren(DueRow) if one.objectName().startswith(f"due-{kind}-")]
    around.qtbot.mouseClick(row.settle, Qt.MouseButton.LeftButton)
    around.settle()
    left = _open(page)
    around.context.acting.undo()
    around.settle()
    assert _open(page) == there
    assert left == [one for one in there if one != kind]


def test_two_weeks_after_an_introduction_it_asks_whether_they_have_met(around: Surroundings) -> None:
    def introduce(vault: OpenVault, now: datetime) -> int:
        day = now.date() - timedelta(days=15)
        key = _number(introductions.begin(vault, add(vault, "Ana"), add(vault, "Ben"), "kilns", now))
        for part in (FIRST, SECOND):
            introductions.said(vault, key, part, Said.YES, now, day=day)
        introductions.introduced(vault, key, now, day=day, help_given=False)
        return key

    key = around.ask(introduce)
    page = TodayPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    (row,) = [one for one in page.findChildren(DueRow) if one.objectName() == f"due-introduction-{key}"]
    assert row.accessibleName().startswith("Kim Ana × Kim Ben Introduced on ")
    assert row.accessibleName().endswith(": have they met since?")
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda verb, detail: wanted.append((verb, detail)))
    around.qtbot.mouseClick(row.settle, Qt.MouseButton.LeftButton)
    assert wanted == [("page", f"introductions/entry:{key}")]
