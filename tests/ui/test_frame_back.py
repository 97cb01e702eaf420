"""Back to the page before: from where one came, and never to the page itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from tests.ui.conftest import Surroundings

from myconnections.ui.context import Context
from myconnections.ui.frame import Frame
from myconnections.ui.page import Page
from myconnections.ui.widgets.nav_rail import Place


class Plain(Page):
    """A page that can be gone to."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)

    def show_now(self) -> None:
        """There is nothing to load."""


class Whole(Plain):
    """A page with the window to itself."""

    whole_window = True


def made(around: Surroundings) -> Frame:
    groups = [[Place(key, key, key) for key in ("today", "people")]]
    pages = {"today": Plain, "people": Plain, "other": Plain, "whole": Whole}
    return Frame(around.context, "My Connections", groups, pages)


def back(around: Surroundings, frame: Frame) -> str:
    """Where "back" leads to."""
    page = frame.current()
    assert page is not None
    page.wants.emit("page_before", None)
    return around.context.device.now.page


def test_back_leads_to_the_page_before_and_never_to_the_same(around: Surroundings) -> None:
    frame = made(around)
    frame.go("today")
    frame.go("other")
    assert back(around, frame) == "today"
    frame.go("people")
    frame.go("other")
    frame.go("whole")  # a page with the window to itself is no place to go back to
    assert back(around, frame) == "other"
    assert back(around, frame) == "people"
    frame.go("whole")
    frame.go("other")
    assert back(around, frame) == "people"


def test_a_page_the_window_opens_with_goes_back_to_its_place_in_the_rail(around: Surroundings) -> None:
    frame = made(around)
    frame.go("other")
    assert back(around, frame) == "people"
