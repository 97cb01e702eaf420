"""Triage: where the day of the last contact is known nobody is asked for it, but may say otherwise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_triage import front, opened, press, some, text, view
from tests.ui.people_in import keep, talked

from myconnections.domain.stage import Stage
from myconnections.services import asking, triage
from myconnections.ui.pages.triage.together import Together
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel


def test_the_stage_alone_sorts_whom_we_wrote_with(around: Surroundings) -> None:
    amy, bea, cleo = some(around, "Amy", "Bea", "Cleo")
    talked(around, amy, 5)
    talked(around, bea, 9, kind="message")
    talked(around, cleo, 12, kind="signal")
    page = opened(around)
    assert (front(page), text(page, "triage-known") != "") == ("Amy", True)
    assert not page.middle.card.when.tiles[0].isVisible()
    press(around, page, "3")
    kept = view(around, amy)
    assert (kept.tie.stage, kept.tie.asked, len(kept.encounters)) == (Stage.ENGAGEMENT, "", 1)
    assert front(page) == "Bea"
    press(around, page, "Z")
    assert front(page) == "Amy"
    around.qtbot.wait(400)  # who read the card takes longer
    press(around, page, "2")
    around.qtbot.wait(400)
    press(around, page, "1")
    assert (view(around, amy).tie.stage, view(around, bea).tie.stage) == (Stage.CONNECTION, Stage.LINK)
    assert (front(page), text(page, "triage-known")) == ("Cleo", "")  # a signal is not talking
    press(around, page, "2")
    assert front(page) == "Cleo"


def test_a_second_digit_in_the_rhythm_of_other_cards_sorts_nobody(around: Surroundings) -> None:
    amy, bea = some(around, "Amy", "Bea")
    talked(around, amy, 5)
    page = opened(around)
    said: list[str] = []
    around.context.acting.told.connect(said.append)
    press(around, page, "2", "1")
    assert view(around, amy).tie.stage is Stage.CONNECTION
    assert (front(page), page.choice.stage) == ("Bea", None)
    assert ["did not count" in one for one in said] == [True]
    press(around, page, "1")
    assert len(said) == 1  # said once
    press(around, page, "W")  # every other key is taken at once
    assert page.choice.warm
    around.qtbot.wait(400)
    press(around, page, "3", "1")
    assert view(around, bea).tie.stage is Stage.ENGAGEMENT


def test_one_key_gives_the_usual_answer_which_the_card_names(around: Surroundings) -> None:
    amy, bea, cleo, dan, eva = some(around, "Amy", "Bea", "Cleo", "Dan", "Eva")
    talked(around, eva, 3000)  # the oldest of contacts is known, and comes last
    page = opened(around)
    while front(page) != "Amy":
        press(around, page, "S")
    usual = page.middle.card.usual
    assert not usual.isVisible()
    press(around, page, "Space")  # no answer was given yet
    assert front(page) == "Amy"
    press(around, page, "2", "3")
    assert (front(page), usual.text(), usual.isVisible()) == ("Bea", "The usual: Connection, Longer ago", True)
    press(around, page, "1")
    assert not usual.isVisible()  # something else is said
    press(around, page, "4", "Space")
    assert (front(page), usual.text()) == ("Dan", "The usual: Link, Never")  # the latest of equals
    press(around, page, "Space")  # nobody has seen this card yet
    assert front(page) == "Dan"
    kept = view(around, cleo)
    assert (kept.tie.stage, kept.tie.asked, kept.encounters) == (Stage.LINK, "never", ())
    around.qtbot.wait(400)
    usual.click()
    assert (front(page), usual.isVisible()) == ("Eva", False)  # there the stage alone is the answer: not given yet
    around.settle()
    assert [view(around, who).tie.stage for who in (amy, bea, dan)] == [Stage.CONNECTION, Stage.LINK, Stage.LINK]
    press(around, page, "Z")
    assert (front(page), view(around, dan).tie.triaged) == ("Dan", None)


def test_several_get_the_usual_answer_at_once_and_whoever_is_not_ticked_keeps_their_place(
    around: Surroundings,
) -> None:
    amy, bea, cleo, dan, eva = some(around, "Amy", "Bea", "Cleo", "Dan", "Eva & <b>Co</b>")
    talked(around, eva, 5)  # known: no answer for several
    page = opened(around)
    said: list[str] = []
    around.context.acting.told.connect(said.append)
    press(around, page, "4", "G")
    assert page.findChild(Together) is None  # no usual answer yet
    assert said == ["G gives the usual answer to several at once: please answer one card first."]
    around.qtbot.wait(400)
    assert not page.middle.board.several.isVisible()
    press(around, page, "1", "4", "2")  # Amy a link; of Bea a stage is said
    page.middle.board.several.click()
    dialog = page.findChild(Together)
    assert dialog is not None
    assert [box.accessibleName() for box in dialog.boxes] == ["Bea", "Cleo", "Dan"]
    assert "The usual: Link, Never" in [line.text() for line in dialog.findChildren(QLabel)]
    dialog.boxes[0].setChecked(False)
    around.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    around.settle()
    assert (front(page), page.choice.stage, text(page, "triage-nth")) == ("Bea", Stage.CONNECTION, "5 of 5")
    assert [view(around, who).tie.asked for who in (amy, bea, cleo, dan)] == ["never", "", "never", "never"]
    done = page.findChild(QWidget, "triage-done")
    assert done is not None
    assert "Cleo and 1 other, Link, Never" in [one.accessibleName() for one in done.findChildren(QWidget)]
    press(around, page, "Back", "Z")  # one act, which one key takes back
    assert [view(around, who).tie.triaged for who in (cleo, dan)] == [None, None]
    assert (front(page), text(page, "triage-nth")) == ("Cleo", "3 of 5")
    press(around, page, "G")
    (again,) = [one for one in page.findChildren(Together) if one.isVisible()]
    assert [box.accessibleName() for box in again.boxes] == ["Cleo", "Dan", "Bea"]
    press(around, page, "1", "4")  # sorted meanwhile
    again.findChild(Button, "several-sort").click()
    around.settle()
    assert (front(page), page.deck.left, page.deck.done) == ("", 0, 5)


def test_several_sorted_before_this_round_come_back_together(around: Surroundings) -> None:
    amy, bea, cleo = some(around, "Amy", "Bea", "Cleo")
    around.ask(lambda vault, now: triage.answer_several(vault, [bea, cleo], Stage.LINK, "never", now))
    page = opened(around)
    assert front(page) == "Amy"
    press(around, page, "Z")
    assert [view(around, who).tie.triaged for who in (amy, bea, cleo)] == [None] * 3
    assert (front(page), page.deck.left, page.deck.done) == ("Bea", 3, 0)


def test_one_may_say_otherwise(around: Surroundings) -> None:
    amy, bea = some(around, "Amy", "Bea")
    talked(around, amy, 700)
    talked(around, bea, 800)
    page = opened(around)
    press(around, page, "T", "2")
    assert front(page) == "Amy"
    press(around, page, "1")
    kept = view(around, amy)
    assert (kept.tie.stage, kept.tie.asked, len(kept.encounters)) == (Stage.CONNECTION, "month", 2)
    assert (kept.encounters[0].approximate, kept.encounters[0].source) == (True, asking.SOURCE)
    page.middle.card.when.open.click()
    assert page.middle.card.when.tiles[0].isVisible()
    press(around, page, "T")  # and not, after all
    assert text(page, "triage-known") != ""
    press(around, page, "T", "Back", "4")
    assert view(around, bea).tie.stage is Stage.RELATIONSHIP
    press(around, page, "T")  # nobody is in front: the key does nothing
    assert front(page) == ""


def test_what_is_not_known_of_a_person_is_said_to_be_so(around: Surroundings) -> None:
    keep(around, given="Cher")
    page = opened(around)
    said = {part: text(page, f"triage-{part}-about") for part in ("work", "since", "last", "community")}
    assert said == dict.fromkeys(("work", "since", "last"), "Nothing recorded") | {"community": "None yet"}


@pytest.mark.parametrize("wide", [1440, 960])
def test_a_long_employer_does_not_hide_the_role(around: Surroundings, wide: int) -> None:
    keep(around, given="Amy", organization="Printers and bookbinders of the old quarter " * 5, position="Chair of all")
    page = opened(around, wide, 640)
    role = page.findChild(ElidedLabel, "triage-role")
    assert role is not None
    assert role.isVisible()
    assert (role.text(), role.is_cut()) == (", Chair of all", False)
    assert role.mapTo(page.middle.card, QPoint(role.width(), 0)).x() <= page.middle.card.width()


@pytest.mark.parametrize("wide", [960, 1380, 1640])
def test_the_foot_tells_of_several_at_once_and_fits(around: Surroundings, wide: int) -> None:
    some(around, "Amy")
    page = opened(around, wide, 640)
    assert page.width() == wide
    assert "several at once" in [one.text() for one in page.foot.findChildren(QLabel) if one.isVisible()]
