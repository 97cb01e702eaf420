"""Triage: people who need no sorting are archived, and the form is one key away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_triage import front, lines, opened, press, some, text, view

from myconnections.ui.language import Language
from myconnections.ui.pages.triage.tile import KeySwitch

ASKED = "この人とは、いまどこまで"


def test_a_name_that_says_nothing_is_archived_and_taken_back(around: Surroundings) -> None:
    amy, bea = some(around, "Amy", "Bea")
    page = opened(around)
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    press(around, page, "E", "A")
    assert wanted == [("edit", int(amy))]
    assert (front(page), view(around, amy).contact.archived) == ("Bea", True)
    assert text(page, "triage-nth") == "1 of 1"
    assert [(name, detail) for name, detail, _ in lines(page, "triage-done")] == [("Amy", "archived")]
    press(around, page, "Z")
    assert (front(page), view(around, amy).contact.archived) == ("Amy", False)
    page.middle.card.away.click()
    press(around, page, "A")
    assert view(around, bea).contact.archived
    press(around, page, "E", "A")
    assert len(wanted) == 1  # nobody is in front


@pytest.mark.parametrize("spoken", ["en", "ja"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (960, 640)])
def test_all_switches_of_a_card_have_room(
    around: Surroundings, language: Language, spoken: str, width: int, height: int
) -> None:
    some(around, "Amy")
    language.speak(spoken)
    page = opened(around, width, height)
    card = page.middle.card
    card.show_usual("relationship", "never")  # the widest words there are
    around.qtbot.wait(20)
    switches = [one for one in card.findChildren(KeySwitch) if one.isVisible()]
    assert len(switches) == 7
    assert card.away in switches
    assert all(one.width() >= one.sizeHint().width() for one in switches)
    asked = next(one for one in card.findChildren(QLabel) if one.text() in {"How far have the two of you come?", ASKED})
    assert asked.width() >= asked.sizeHint().width()
