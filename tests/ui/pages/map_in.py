"""A page of the map in the tests: shown on a vault of a few people, its menus looked into."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.conftest import Surroundings

from myconnections.ui.pages.map.page import MapPage


def shown(around: Surroundings) -> MapPage:
    """The page, with what it read."""
    page = MapPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def again(around: Surroundings, page: MapPage) -> None:
    """Let the page read again after a change."""
    around.qtbot.waitUntil(lambda: not page.state.again.isActive(), timeout=3000)
    around.settle()


def asked(page: MapPage) -> list[tuple[str, object]]:
    """What the page asks the window for, from now on."""
    found: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: found.append((what, detail)))
    return found


def menu_at(page: MapPage, at: QPoint | None = None) -> dict[str, QAction]:
    """The menu under a pixel of the map, or that of the key for menus; its lines by their names."""
    for old in page.findChildren(QMenu):
        if old.objectName() in {"people-menu", "map-menu", "map-preset-menu"}:
            old.setObjectName("")
            old.close()
    keyboard = at is None
    reason = QContextMenuEvent.Reason.Keyboard if keyboard else QContextMenuEvent.Reason.Mouse
    where = at or QPoint(1, 1)
    QApplication.sendEvent(page.canvas, QContextMenuEvent(reason, where, page.canvas.mapToGlobal(where)))
    menus = [one for one in page.findChildren(QMenu) if one.objectName() in {"people-menu", "map-menu"}]
    return {} if not menus else lines(menus[-1])


def lines(menu: QMenu) -> dict[str, QAction]:
    """The lines of a menu and of those in it, by their names."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found = lines(inner) | found  # a name may stand there to be deleted, too
        elif action.objectName() or action.text():
            found.setdefault(action.objectName() or action.text(), action)
    return found
