"""Which pages there are, in which order, and how each is made. A page that is not built is not offered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.bring_in.page import BringInPage
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.widgets.nav_rail import Place

MAKERS: dict[str, Callable[[Context, QWidget], Page]] = {
    "today": TodayPage,
    "people": PeoplePage,
    "import": BringInPage,
}


def groups() -> list[list[Place]]:
    """The entries of the rail, in groups, in the language of the moment."""
    translate = QCoreApplication.translate
    return [
        [
            Place("today", "today", translate("Rail", "Today")),
            Place("people", "people", translate("Rail", "People")),
        ],
        [Place("import", "import", translate("Rail", "Bring in"))],
    ]


def in_rail() -> list[Place]:
    """All entries of the rail in order."""
    return [place for group in groups() for place in group]
