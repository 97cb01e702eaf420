"""The menus under the right button, or the key for menus: of people on the map, and of the ground between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from myconnections.domain.map_choice import NETWORK, RINGS, MapChoice
from myconnections.services.views import ListedPerson
from myconnections.ui.people_acts.menu import PeopleMenu
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_PAIR = 2


def of_people(
    people: Sequence[ListedPerson],
    wording: Wording,
    act: Callable[[str], object],
    parent: QWidget,
    *,
    kept: bool,
    held: str = "",
) -> PeopleMenu:
    """What the list of people offers, and what there is on a map only: `act` also gets "suggest", "remind", "path",
    "who", "tie", "centre" and "free". `kept`: somebody of them was put where they stand. `held`: why nothing can be
    changed now, "" where it can.
    """
    menu, alone = PeopleMenu(people, wording, act, parent, letters=False), len(people) == 1
    menu.put_daily()
    if alone:
        menu.put("remind", translate("MapMenu", "Remind me…"))
    menu.addSeparator()
    menu.put_tie()
    again = not all(one.row.suggest for one in people)
    word = translate("PersonMenu", "Suggest again") if again else translate("PersonMenu", "Do not suggest")
    menu.put("suggest", word)
    menu.addSeparator()
    if len(people) <= _PAIR:
        word = translate("MapMenu", "How to reach them…") if alone else translate("MapMenu", "Path between them…")
        menu.put("path", word)
    if alone:
        menu.put("who", translate("MapMenu", "Who they know"))
        menu.put("tie", translate("MapMenu", "Draw whom they know"))
    menu.addSeparator()
    menu.put("centre", translate("MapMenu", "Bring to the middle"))
    if kept:
        menu.put("free", translate("MapMenu", "Back to the place computed"))
    if held:
        _hold(menu, held)
    return menu


def of_ground(
    choice: MapChoice, act: Callable[[str], object], parent: QWidget, more: Sequence[QMenu], *, kept: bool, held: str
) -> QMenu:
    """How the map is shown, as lines: `act` gets "rings", "network", "table", "names", "fit", "past", "circles" or
    "forget"; `more` are menus that stand there whole.
    """
    menu = QMenu(parent)
    menu.setObjectName("map-menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put(key: str, word: str, shortcut: str = "", on: bool | None = None) -> QAction:
        action = menu.addAction(f"{word}\t{shortcut}" if shortcut else word)
        action.setObjectName(f"map-menu-{key}")
        action.setCheckable(on is not None)
        action.setChecked(bool(on))
        action.triggered.connect(lambda _on=False: act(key))
        return action

    put("rings", translate("MapHead", "Rings of stages"), on=choice.view == RINGS)
    put("network", translate("MapHead", "Islands"), on=choice.view == NETWORK)
    put("table", translate("MapHead", "Table"))
    menu.addSeparator()
    put("names", translate("MapMenu", "Hide all names"), "F9", on=choice.nameless)
    put("fit", translate("MapMenu", "Show the whole map"), "0")
    put("past", translate("MapHead", "Look back"), on=bool(held))
    put("circles", translate("MapMenu", "Circles found…")).setEnabled(not held)
    menu.addSeparator()
    for other in more:
        menu.addMenu(other)
    if kept:
        menu.addSeparator()
        put("forget", translate("MapMenu", "Forget all places put by hand")).setEnabled(not held)
    return menu


def _hold(menu: PeopleMenu, why: str) -> None:
    """Leave on what only shows; ties, paths and changes are those of today."""
    menu.setToolTipsVisible(True)
    for action in menu.actions():
        if action.objectName() not in {"people-open", "people-centre", "people-who"}:
            action.setEnabled(False)
            action.setToolTip(why)
