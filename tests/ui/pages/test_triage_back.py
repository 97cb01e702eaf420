"""One back in triage: first what is said on the card in front, then the person before."""

from __future__ import annotations

from tests.ui.conftest import Surroundings
from tests.ui.pages.test_triage import front, opened, press, some, view


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
