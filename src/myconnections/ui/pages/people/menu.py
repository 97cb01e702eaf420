"""What can be done with the people chosen in the list, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui.wording import Wording


def chosen_menu(
    people: Sequence[ListedPerson], wording: Wording, act: Callable[[str], object], parent: QWidget
) -> QMenu:
    """The menu; `act` gets "open", "log", "edit", "star", "stage-1".."stage-4", "warm-on", "warm-off", "warm-default",
    "rest" or "forget".
    """
    menu = QMenu(parent)
    menu.setObjectName("people-menu")

    def put(into: QMenu, key: str, word: str, shortcut: str = "") -> None:
        action = into.addAction(f"{word}\t{shortcut}" if shortcut else word)
        action.setObjectName(f"people-{key}")
        action.triggered.connect(lambda: act(key))

    if len(people) == 1:
        put(menu, "open", _say("Show"), _say("Enter"))
    put(menu, "log", _say("Log…"), "L")
    if len(people) == 1:
        put(menu, "edit", _say("Edit…"))
    put(menu, "star", star_word(people), "S")
    menu.addSeparator()
    stages = menu.addMenu(_say("Stage"))
    for stage in Stage:
        put(stages, f"stage-{int(stage)}", wording.stage(stage), str(int(stage)))
    warm = menu.addMenu(_say("Keep warm"))
    put(warm, "warm-on", _say("Yes"))
    put(warm, "warm-off", _say("No"))
    put(warm, "warm-default", _say("As the stage has it"))
    put(menu, "rest", _say("Wake") if all(one.row.resting for one in people) else _say("Let rest"))
    menu.addSeparator()
    put(menu, "forget", _say("Forget"), _say("Del"))
    return menu


def star_word(people: Sequence[ListedPerson]) -> str:
    """What the star would do: taken off where all have it, put on otherwise."""
    return _say("Remove the star") if all(one.row.starred for one in people) else _say("Put a star")


def _say(text: str) -> str:
    return QCoreApplication.translate("PeopleMenu", text)
