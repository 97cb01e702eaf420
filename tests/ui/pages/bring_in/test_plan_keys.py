"""The plan by keyboard: Enter agrees, Escape goes back, the keys of a page scroll it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.ui.conftest import Surroundings
from tests.ui.pages.bring_in.test_bring_in import KEN, LENA, names, written

from myconnections.ui.pages.bring_in.page import DONE, FILES, BringInPage


@pytest.fixture
def page(around: Surroundings) -> BringInPage:
    """The page over an empty vault."""
    made = BringInPage(around.context)
    around.show(made)
    made.show_now()
    return made


def test_the_plan_is_agreed_to_with_enter(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    page.take([written(tmp_path / "a", KEN.format("代表"), LENA)])
    around.settle()
    held = page.window().focusWidget()
    assert held is page.plan.agree
    around.qtbot.keyClick(held, Qt.Key.Key_Return)
    around.settle()
    assert page.stepper.current() == DONE
    assert names(around) == ["Lena Ostrand", "森 健"]


def test_enter_agrees_from_the_plan_itself_and_escape_goes_back(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    page.take([written(tmp_path / "a", LENA)])
    around.settle()
    around.qtbot.keyClick(page.plan.agree, Qt.Key.Key_Escape)
    assert page.stepper.current() == FILES
    assert page.window().focusWidget() is page.files.files
    assert names(around) == []
    page.take([written(tmp_path / "a", LENA)])
    around.settle()
    page.plan.area.setFocus()
    around.qtbot.keyClick(page.plan.area, Qt.Key.Key_Return)
    around.settle()
    assert names(around) == ["Lena Ostrand"]


def test_the_keys_of_a_page_scroll_the_plan_from_its_foot(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    page.window().resize(700, 420)
    page.take([written(tmp_path / "a", KEN.format("代表"), LENA)])
    around.settle()
    bar = page.plan.area.verticalScrollBar()
    around.qtbot.waitUntil(lambda: bar.maximum() > bar.singleStep())
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        around.qtbot.keyClick(page.plan.agree, key)
        places.append(bar.value())
    assert 0 < places[0] < places[1] == bar.maximum() > places[2]
    assert places[3] == 0
    assert page.window().focusWidget() is page.plan.agree
