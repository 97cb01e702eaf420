"""Circles found among ties, on the map: seen there, named, left as none, and what is said where there are none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_map import shown
from tests.ui.people_in import keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, found_circles, history
from myconnections.ui.pages.map.circles_card import CirclesCard
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.sealing import changes
from myconnections.ui.widgets.buttons import Button


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Five who share an employer and four who carry a community; in each everybody knows everybody."""
    works = [keep(around, Stage.CONNECTION, given=f"W{number}", organization="Works") for number in range(5)]
    choir = [keep(around, Stage.CONNECTION, given=f"C{number}", communities=("Choir",)) for number in range(4)]
    told = {(int(a), int(b)): PairState.TIE for group in (works, choir) for a in group for b in group if a < b}
    around.ask(lambda vault, now: alter_ties.answer(vault, told, now))
    return works + choir


def opened(around: Surroundings) -> tuple[MapPage, CirclesCard]:
    page = shown(around)
    page.open_part("circles")
    around.settle()
    assert page.circles is not None
    assert page.circles.card.isVisible()
    return page, page.circles.card


def words(card: CirclesCard) -> list[str]:
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible() and one.text()]


def lines(card: CirclesCard) -> list[str]:
    return [card.list.rows.item(number).text() for number in range(card.list.rows.count())]


def again(around: Surroundings, card: CirclesCard, many: int, first: str) -> None:
    """What was changed has come back into the list."""
    around.qtbot.waitUntil(lambda: len(lines(card)) == many and first in lines(card)[0], timeout=20_000)
    around.settle()


def test_each_is_chosen_and_seen_among_the_islands(around: Surroundings, people: list[ContactId]) -> None:
    page, card = opened(around)
    assert page.state.choice is not None
    assert page.state.choice.view == "network"
    assert lines(card) == ["5 people　W0, W1, W2, W3, W4", "4 people　Choir"]
    assert card.window().focusWidget() is card.list.rows
    assert page.canvas.chosen() == people[:5]
    assert "5 of 5 work at Works" in words(card)
    assert card.field.text() == "Works"
    QTest.keyClick(card.list.rows, Qt.Key.Key_Down)
    assert page.canvas.chosen() == people[5:]
    right = card.geometry().right()
    pixels = [page.canvas.pixel_of(page.canvas.place_of(who)) for who in people[5:]]
    assert all(right < at.x() < page.canvas.width() and 0 < at.y() < page.canvas.height() for at in pixels)
    assert "Is the community “Choir”" in words(card)
    assert not card.keep.isVisible()
    assert card.list.rows.item(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("4 people, is the community")
    wants: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wants.append((what, detail)))
    open_it = card.findChild(Button, "map-circles-open")
    assert open_it is not None
    open_it.click()
    assert wants == [("page", "communities/community:Choir")]
    page.grab()
    QTest.keyClick(card.list.rows, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_it_is_named_by_keys_and_the_name_can_be_taken_back(around: Surroundings, people: list[ContactId]) -> None:
    _page, card = opened(around)
    QTest.keyClick(card.list.rows, Qt.Key.Key_Return)
    assert card.window().focusWidget() is card.field
    assert card.field.selectedText() == "Works"
    QTest.keyClicks(card.field, "  ")
    assert not card.keep.isEnabled()
    QTest.keyClick(card.field, Qt.Key.Key_Return)  # without a letter it is no name
    around.settle()
    assert lines(card)[0].endswith("W4")
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert card.window().focusWidget() is card.list.rows
    card.field.setText("")
    QTest.keyClicks(card.field, "Rowing")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    again(around, card, 2, "Rowing")
    told = around.ask(lambda vault, _now: found_circles.found(vault))
    assert (told.circles[0].community, set(told.circles[0].people)) == ("Rowing", set(people[:5]))
    around.context.acting.undo()
    again(around, card, 2, "W0")
    assert card.keep.isVisible()
    assert card.field.text() == "Works"


def test_none_is_left_out_until_that_is_taken_back(around: Surroundings, people: list[ContactId]) -> None:
    page, card = opened(around)
    QTest.keyClick(card.list.rows, Qt.Key.Key_Delete)
    again(around, card, 1, "Choir")
    assert page.canvas.chosen() == people[5:]
    assert any("1 circle is left out" in each for each in words(card))
    around.ask(history.undo)
    page.open_part("circles")
    again(around, card, 2, "W0")


def test_a_name_being_written_stays_when_something_else_changes(around: Surroundings, people: list[ContactId]) -> None:
    _page, card = opened(around)
    QTest.keyClick(card.list.rows, Qt.Key.Key_Return)
    QTest.keyClicks(card.field, "Row")
    told = {(int(people[0]), int(people[5])): PairState.TIE}
    around.context.acting.do(lambda vault, now: alter_ties.answer(vault, told, now))
    around.qtbot.waitUntil(lambda: any("17 ties known" in each for each in words(card)), timeout=20_000)
    assert card.field.text() == "Row"
    assert card.window().focusWidget() is card.field


def test_where_there_are_none_it_says_so_and_leads_to_the_questions(around: Surroundings) -> None:
    keep(around, Stage.CONNECTION, given="Aki")
    page, card = opened(around)
    assert any(each.startswith("No circle is to be seen") for each in words(card))
    assert not card.list.isVisible()
    assert not card.keep.isVisible()
    assert page.state.choice is not None
    assert page.state.choice.view == "rings"  # nothing to be seen among islands
    wants: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wants.append((what, detail)))
    knows = card.findChild(Button, "map-circles-ask")
    assert knows is not None
    assert card.window().focusWidget() is knows
    knows.click()
    assert wants == [("page", "who-knows-whom")]


def test_who_has_no_place_on_the_map_is_said(around: Surroundings, people: list[ContactId]) -> None:
    new = keep(around, given="New")
    told = {(int(who), int(new)): PairState.TIE for who in people[:5]}
    around.ask(lambda vault, now: alter_ties.answer(vault, told, now))
    page, card = opened(around)
    assert lines(card)[0].startswith("6 people")
    assert len(page.canvas.chosen()) == 5
    assert "1 person of it not placed on the map yet" in words(card)
    QTest.keyClick(card.list.rows, Qt.Key.Key_Down)
    assert not any("not placed" in each for each in words(card))


def test_a_sealed_vault_is_only_looked_at() -> None:
    assert all(changes(name) for name in ("circle-name", "circle-keep", "circle-leave"))
    assert not any(changes(name) for name in ("map-circles", "map-circles-open", "map-circles-list"))


def test_one_card_at_a_time(around: Surroundings, people: list[ContactId]) -> None:
    page, card = opened(around)
    page.find_path(people[0], people[1])
    around.settle()
    assert not card.isVisible()
    assert page.path_card is not None
    assert page.path_card.isVisible()
    button = page.panel.islands.findChild(Button, "map-circles")
    assert button is not None
    button.click()
    around.settle()
    assert (card.isVisible(), page.path_card.isVisible()) == (True, False)
    page.look_back()
    assert not card.isVisible()
