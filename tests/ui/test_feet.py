"""A toast leaves every page what stands along its lower edge: keys, answers, what can be done with those chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.house import Home, House

from myconnections.domain.ids import ContactId
from myconnections.services import bulk
from myconnections.ui.pages.bring_in.page import BringInPage


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    made = Home(house)
    yield made
    house.leave()


@pytest.mark.parametrize(
    ("key", "name"),
    [("triage", "triage-keys"), ("people", "people-edit-bar"), ("map", "map-chosen"), ("enrich", "enrich-answers")],
)
def test_a_toast_covers_no_foot(home: Home, key: str, name: str) -> None:
    home.app.window.resize(1200, 760)
    home.ask(lambda vault, now: bulk.write(vault, [ContactId(home.nora)], "organization", "Mill", now))
    frame = home.desk.frame
    frame.go(key)
    home.settle()
    frame.go("today")
    home.desk.context.acting.tell("Something was done.")
    low = frame.toast.y()
    page = frame.go(key)
    home.settle()
    foot = page.foot
    assert foot is not None
    assert foot.objectName() == name
    foot.show()  # two of them wait until somebody is chosen
    assert foot.isVisible()
    assert not frame.toast.geometry().intersects(QRect(foot.mapTo(frame, QPoint()), foot.size()))
    frame.go("today")
    assert frame.toast.y() == low


def test_the_foot_of_a_plan_does_not_make_its_step(home: Home) -> None:
    page = BringInPage(home.desk.context)
    assert page.foot is None
    assert page.plan.foot is page.foot
