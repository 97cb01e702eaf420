"""What the tests of the people page have in common to open it and to look at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from tests.ui.conftest import Surroundings

from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.pages.people.table import PeopleTable

Q = TypeVar("Q", bound=QObject)


def opened(around: Surroundings) -> PeoplePage:
    """The page, shown and loaded."""
    page = PeoplePage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def table_of(page: PeoplePage) -> PeopleTable:
    """Its list."""
    return part(page, PeopleTable, "people-list")


def part(inside: QWidget, kind: type[Q], name: str) -> Q:
    """The newest part with this name; AssertionError where there is none."""
    found = inside.findChildren(kind, name)
    assert found, name
    return found[-1]


def shown(page: PeoplePage) -> list[str]:
    """The first words of the names that the list shows; heads of groups with their figure."""
    table = table_of(page)
    if not table.isVisible():
        return []
    model = table.model()
    return [str(model.index(row, 0).data()).split(" ")[0] for row in range(model.rowCount())]


def press(around: Surroundings, inside: QWidget, name: str) -> None:
    """Click a button or a chip, and wait for what follows."""
    part(inside, QAbstractButton, name).click()
    around.settle()


def choose(around: Surroundings, page: QWidget, opener: str, *entries: str) -> list[str]:
    """Open the menu of a button or chip, choose entries by their names, close it; what its entries said."""
    before = set(map(id, page.findChildren(QMenu)))
    press(around, page, opener)
    menus = [menu for menu in page.findChildren(QMenu) if id(menu) not in before or menu.isVisible()]
    assert menus, opener
    menu = menus[-1]
    said = [action.text() for action in menu.actions()]
    for entry in entries:
        action = menu.findChild(QAction, entry)
        assert action is not None, [one.objectName() for one in menu.actions()]
        action.trigger()
    menu.close()
    around.settle()
    return said


def answer(around: Surroundings, kind: type[Q], open_it: Callable[[], object]) -> Q:
    """Do what opens a dialog of our own; the dialog."""
    seen: list[QObject] = []
    around.context.prompts.opened.connect(seen.append)
    open_it()
    around.settle()
    around.context.prompts.opened.disconnect(seen.append)
    dialog = seen[-1]
    assert isinstance(dialog, kind)
    return dialog
