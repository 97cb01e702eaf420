"""Stopping the questions of who knows whom: at once, whichever way one answers, with what is answered so far."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_who_knows import click, crowd, opened, press, states

from myconnections.ui.pages.who_knows.page import WhoKnowsPage

Key = Qt.Key


def told(page: WhoKnowsPage) -> str:
    return " ".join(part.text() for part in page.end.findChildren(QLabel) if not part.isHidden())


def stopped(page: WhoKnowsPage) -> bool:
    return page.stack.currentWidget() is page.end and not page.end.on.isHidden()


def part_of(page: WhoKnowsPage, way: str) -> QWidget:
    return {"circles": page.circles, "one": page.one, "all": page.all}[way]


@pytest.mark.parametrize("way", ["circles", "one", "all"])
def test_every_way_stops_by_click_by_escape_and_by_tab_and_enter(around: Surroundings, way: str) -> None:
    around.ask(crowd)
    page = opened(around, way)
    part = part_of(page, way)
    left = QSignalSpy(page.wants)
    for stop in ("click", "escape", "tab"):
        assert page.stack.currentWidget() is part
        if stop == "click":
            click(page, "who-stop")
        elif stop == "escape":
            press(page, Key.Key_Escape)
        else:
            for _ in range(40):
                if page.window().focusWidget() is page.head.stop:
                    break
                press(page, Key.Key_Tab)
            press(page, Key.Key_Return)
        assert stopped(page), stop
        around.settle()
        assert stopped(page), stop
        assert page.head.stop.isHidden()
        press(page, Key.Key_Return)  # the keyboard is on "Go on"
    assert left.count() == 0


def test_what_was_answered_stays_and_what_it_says_is_told(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    front = page.one.front
    press(page, Key.Key_0, Key.Key_Space)
    ticked, second = set(page.one.ticked), page.one.front
    assert ticked
    click(page, "who-stop")
    around.settle()
    assert len(states(around, ids)) == 5
    assert "5 of 15 pairs are answered" in told(page)
    assert "Effective size, of 6: between" in told(page)
    click(page, "who-resume")
    assert page.stack.currentWidget() is page.one
    assert (page.one.front, page.one.ticked) == (second, ticked)
    assert second != front


def test_escape_once_more_leaves_and_who_comes_back_is_asked(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    wants = QSignalSpy(page.wants)
    press(page, Key.Key_Escape)
    around.settle()
    press(page, Key.Key_Escape)
    click(page, "who-leave")
    click(page, "who-shows")
    assert [wants.at(number) for number in range(wants.count())] == [
        ["page_before", None], ["page_before", None], ["page", "insights/knows"],
    ]  # fmt: skip
    page.show_now()
    around.settle()
    assert page.stack.currentWidget() is page.one


def test_a_circle_that_is_looked_over_can_be_stopped_too(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "circles")
    page.look_over(1)
    press(page, Key.Key_Escape)
    assert page.stack.currentWidget() is page.circles  # Escape there: not yet
    page.look_over(1)
    click(page, "who-stop")
    assert stopped(page)


def test_the_head_says_how_those_asked_about_were_chosen(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    assert page.head.meaning.text().endswith("About all 6 people of yours.")
