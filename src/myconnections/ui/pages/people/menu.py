"""What can be done with the people chosen in the list, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui.texts_erase import ASKS
from myconnections.ui.texts_filters import EDITING
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


def chosen_menu(
    people: Sequence[ListedPerson], wording: Wording, act: Callable[[str], object], parent: QWidget
) -> QMenu:
    """The menu; `act` gets "open", "log", "edit", "star", "stage-1".."stage-4", "warm-on", "warm-off", "warm-default",
    "communities", "field", "cards", "rest", "archive", "forget" or "erase".
    """
    menu = QMenu(parent)
    menu.setObjectName("people-menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put(into: QMenu, key: str, word: str, shortcut: str = "") -> None:
        action = into.addAction(f"{word}\t{shortcut}" if shortcut else word)
        action.setObjectName(f"people-{key}")
        action.triggered.connect(lambda: act(key))

    if len(people) > 1:
        head = menu.addAction(wording.pair(EDITING["chosen"], {"n": len(people)}))
        head.setObjectName("people-chosen")
        head.setEnabled(False)
        menu.addSeparator()
    if len(people) == 1:
        put(menu, "open", translate("PeopleMenu", "Show"), translate("PeopleMenu", "Enter"))
    put(menu, "log", translate("PeopleMenu", "Log…"), "L")
    if len(people) == 1:
        put(menu, "edit", translate("PeopleMenu", "Edit…"))
    put(menu, "star", star_word(people), "S")
    menu.addSeparator()
    stages = menu.addMenu(translate("PeopleMenu", "Stage"))
    for stage in Stage:
        put(stages, f"stage-{int(stage)}", wording.stage(stage), str(int(stage)))
    warm = menu.addMenu(translate("PeopleMenu", "Keep warm"))
    put(warm, "warm-on", translate("PeopleMenu", "Yes"))
    put(warm, "warm-off", translate("PeopleMenu", "No"))
    put(warm, "warm-default", translate("PeopleMenu", "As the stage has it"))
    put(menu, "communities", wording.word(EDITING, "communities"), "C")
    put(menu, "field", wording.word(EDITING, "field"), "F")
    put(menu, "cards", translate("PeopleMenu", "Hand out as an address book…"))
    menu.addSeparator()
    put(menu, "rest", wording.word(EDITING, "wake" if all(one.row.resting for one in people) else "rest"), "R")
    away = all(one.row.archived for one in people)
    put(menu, "archive", wording.word(EDITING, "take_back" if away else "archive"), "A")
    put(menu, "forget", forget_word(people, wording), translate("PeopleMenu", "Del"))
    put(menu, "erase", erase_word(people, wording))
    return menu


def forget_word(people: Sequence[ListedPerson], wording: Wording) -> str:
    """Forgetting says of how many where it is more than one."""
    pair = EDITING["forget_many"] if len(people) > 1 else EDITING["forget"]
    return wording.pair(pair, {"n": len(people)})


def erase_word(people: Sequence[ListedPerson], wording: Wording) -> str:
    """Erasing for good, too."""
    return wording.pair(ASKS["erase_many" if len(people) > 1 else "erase"], {"n": len(people)})


def star_word(people: Sequence[ListedPerson]) -> str:
    """What the star would do: taken off where all have it, put on otherwise."""
    return (
        translate("PeopleMenu", "Remove the star")
        if all(one.row.starred for one in people)
        else translate("PeopleMenu", "Put a star")
    )
