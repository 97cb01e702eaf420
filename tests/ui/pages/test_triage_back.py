"""One back in triage: first what is said on the card in front, then the person before."""

from __future__ import annotations

from tests.ui.conftest import Surroundings
from tests.ui.pages.test_triage import front, opened, press, some, text, view

from myconnections.domain.stage import Stage
from myconnections.services import communities, contacts
from myconnections.ui.pages.triage.choice import Choice, fresh


def test_back_first_takes_back_what_is_said_on_this_card(around: Surroundings) -> None:
    amy, _bea = some(around, "Amy", "Bea")
    page = opened(around)
    undo = page.middle.board.undo
    press(around, page, "3", "F")
    assert undo.isEnabled()
    undo.click()
    assert (front(page), [tile.isChecked() for tile in page.middle.card.stages]) == ("Amy", [False] * 4)
    assert not (page.middle.card.star.isChecked())
    assert not (undo.isEnabled())
    press(around, page, "2", "1", "4", "Z")
    assert front(page) == "Bea"
    assert view(around, amy).tie.triaged is not None
    press(around, page, "Z")
    assert front(page) == "Amy"
    assert view(around, amy).tie.triaged is None


def test_pressed_twice_a_switch_says_nothing(around: Surroundings) -> None:
    some(around, "Amy", "Bea")
    page = opened(around)
    for key in ("W", "F"):
        press(around, page, key)
        assert page.choice != fresh(page._shown)  # type: ignore[arg-type]
        press(around, page, key)
        assert page.choice == fresh(page._shown)  # type: ignore[arg-type]
    assert not page.middle.board.undo.isEnabled()
    press(around, page, "3", "W", "W")  # with this stage warm is what goes without saying
    assert page.choice.warm is None


def test_what_is_said_of_a_card_outlives_the_form(around: Surroundings) -> None:
    amy, bea, _ = some(around, "Amy", "Bea", "Cleo")
    page = opened(around)
    press(around, page, "3", "F")
    around.context.acting.do(lambda vault, now: communities.join(vault, "Choir", [amy], now))
    around.settle()
    assert (page.choice.stage, page.choice.star) == (Stage.ENGAGEMENT, True)
    assert text(page, "triage-community") == "Choir"
    assert page.middle.card.stages[2].isChecked()
    press(around, page, "1")
    assert view(around, amy).tie.stage is Stage.ENGAGEMENT
    press(around, page, "2")
    around.ask(lambda vault, now: contacts.forget(vault, [bea], now))
    page.show_now()
    around.settle()
    assert (front(page), page.choice) == ("Cleo", Choice())  # another card in front keeps nothing of it
