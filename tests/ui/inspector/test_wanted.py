"""Where a tie is wanted, in the pane: said, shown with the next thing on the checklist, taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep

from myconnections.domain.stage import Stage
from myconnections.ui.inspector.pane import Inspector


def button(pane: Inspector) -> QPushButton:
    """The one there is now: the section is filled anew after each act."""
    return [one for one in pane.findChildren(QPushButton, "person-wanted") if not one.isHidden()][-1]


def choose(around: Surroundings, pane: Inspector, word: str) -> str:
    """Choose a stage; what the button says then."""
    button(pane).click()
    menu = pane.findChildren(QMenu, "wanted-menu")[-1]
    next(action for action in menu.actions() if action.text() == word).trigger()
    menu.close()
    around.settle()
    return button(pane).text()


def step(pane: Inspector) -> list[str]:
    return [one.text() for one in pane.findChildren(QLabel, "person-wanted-step") if one.isVisibleTo(pane)]


def test_where_the_tie_is_wanted_is_said_with_the_next_thing_on_the_checklist(around: Surroundings) -> None:
    who = keep(around, Stage.CONNECTION, given="Aki", family="Mori")
    pane = Inspector(around.context)
    around.qtbot.addWidget(pane)
    pane.resize(400, 900)
    pane.show_person(who)
    around.settle()
    assert button(pane).text() == "Wanted stage…"
    assert choose(around, pane, "Relationship") == "Wanted: Relationship"
    assert step(pane)[-1].startswith("The next thing on the checklist: ")
    assert choose(around, pane, "Connection") == "Wanted: Connection, and there"
    assert step(pane) == []
    assert choose(around, pane, "Link") == "Wanted: Link, looser than it is"
    assert choose(around, pane, "Nothing wanted") == "Wanted stage…"
