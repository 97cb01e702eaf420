"""What can be done with the people chosen in a list or on the map, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui.texts_erase import ASKS
from myconnections.ui.texts_filters import EDITING
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class PeopleMenu(QMenu):
    """A menu of these people; `act` gets the key of what is chosen. The parts of it stand where they are put.

    `letters`: the single letters that do the same are told, where the page listens to them.
    """

    def __init__(
        self,
        people: Sequence[ListedPerson],
        wording: Wording,
        act: Callable[[str], object],
        parent: QWidget,
        *,
        letters: bool = True,
    ) -> None:
        super().__init__(parent)
        self._people, self._wording, self._act, self._letters = people, wording, act, letters
        self.setObjectName("people-menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(people) > 1:
            head = self.addAction(wording.pair(EDITING["chosen"], {"n": len(people)}))
            head.setObjectName("people-chosen")
            head.setEnabled(False)
            self.addSeparator()

    def put(self, key: str, word: str, shortcut: str = "", into: QMenu | None = None) -> QAction:
        """One line more."""
        told = shortcut and (self._letters or len(shortcut) > 1)
        action = (into or self).addAction(f"{word}\t{shortcut}" if told else word)
        action.setObjectName(f"people-{key}")
        action.triggered.connect(lambda: self._act(key))
        return action

    def put_daily(self) -> None:
        """Show and edit one, log, star."""
        alone = len(self._people) == 1
        if alone:
            self.put("open", translate("PeopleMenu", "Show"), translate("PeopleMenu", "Enter"))
        self.put("log", translate("PeopleMenu", "Log…"), "L")
        if alone:
            self.put("edit", translate("PeopleMenu", "Edit…"))
        self.put("star", star_word(self._people), "S")

    def put_tie(self) -> None:
        """Stage, keeping warm, communities."""
        stages = self.addMenu(translate("PeopleMenu", "Stage"))
        for stage in Stage:
            self.put(f"stage-{int(stage)}", self._wording.stage(stage), str(int(stage)), stages)
        warm = self.addMenu(translate("PeopleMenu", "Keep warm"))
        self.put("warm-on", translate("PeopleMenu", "Yes"), into=warm)
        self.put("warm-off", translate("PeopleMenu", "No"), into=warm)
        self.put("warm-default", translate("PeopleMenu", "As the stage has it"), into=warm)
        self.put("communities", self._wording.word(EDITING, "communities"), "C")

    def put_rest(self) -> None:
        """What is done with records: a field, cards, resting, archive, letting go."""
        people, wording = self._people, self._wording
        self.put("field", wording.word(EDITING, "field"), "F")
        self.put("cards", translate("PeopleMenu", "Hand out as an address book…"))
        self.addSeparator()
        self.put("rest", wording.word(EDITING, "wake" if all(one.row.resting for one in people) else "rest"), "R")
        away = all(one.row.archived for one in people)
        self.put("archive", wording.word(EDITING, "take_back" if away else "archive"), "A")
        self.put("forget", forget_word(people, wording), translate("PeopleMenu", "Del"))
        self.put("erase", erase_word(people, wording))


def chosen_menu(
    people: Sequence[ListedPerson], wording: Wording, act: Callable[[str], object], parent: QWidget
) -> PeopleMenu:
    """The menu of the list; `act` gets "open", "log", "edit", "star", "stage-1".."stage-4", "warm-on", "warm-off",
    "warm-default", "communities", "field", "cards", "rest", "archive", "forget" or "erase".
    """
    menu = PeopleMenu(people, wording, act, parent)
    menu.put_daily()
    menu.addSeparator()
    menu.put_tie()
    menu.put_rest()
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
