"""Circles found among ties, on the map: seen there, named, left as none, and what is said where there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import Surroundings
from tests.ui.pages.map_in import asked
from tests.ui.pages.test_map import shown
from tests.ui.people_in import keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, communities, community_views, found_circles, history
from myconnections.services.found_circles import FoundCircle
from myconnections.ui.communities.circle_naming import CircleNaming
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
    QTest.keyClick(card.list.rows, Qt.Key.Key_Down)
    assert page.canvas.chosen() == people[5:]
    right = card.geometry().right()
    pixels = [page.canvas.pixel_of(page.canvas.place_of(who)) for who in people[5:]]
    assert all(right < at.x() < page.canvas.width() and 0 < at.y() < page.canvas.height() for at in pixels)
    assert "Is the community “Choir”" in words(card)
    assert not card.answers.isVisible()
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


def test_the_card_says_how_many_stand_on_another_island_and_why(around: Surroundings, people: list[ContactId]) -> None:
    page, card = opened(around)
    assert page.circles is not None
    assert page.state.choice is not None
    assert not any("another island" in one for one in words(card))
    (works, choir) = found_circles_of(around)
    card.stood.emit(replace(works, people=works.people + choir.people[:1]))
    assert "1 person of it on another island: there hints among colleagues count, too" in words(card)
    card.stood.emit(works)
    assert not any("another island" in one for one in words(card))
    page.state.choose(replace(page.state.choice, islands="community"))
    around.settle()
    card.stood.emit(replace(works, people=works.people + choir.people[:1]))
    assert not any("another island" in one for one in words(card)), "communities are no islands of ties"


def found_circles_of(around: Surroundings) -> tuple[FoundCircle, ...]:
    return around.ask(lambda vault, _now: found_circles.found(vault)).circles


def named(around: Surroundings, card: CirclesCard) -> CircleNaming:
    """The naming of the first circle, by the keyboard, with what it would do."""
    QTest.keyClick(card.list.rows, Qt.Key.Key_Return)
    around.settle()
    assert card.names
    return card.naming


def test_it_is_named_by_keys_and_the_name_can_be_taken_back(around: Surroundings, people: list[ContactId]) -> None:
    _page, card = opened(around)
    naming = named(around, card)
    assert card.window().focusWidget() is naming.field
    assert (naming.field.selectedText(), naming.keep.text()) == ("Works", "Make a community of 5 people")
    QTest.keyClicks(naming.field, "  ")
    assert not naming.keep.isEnabled()
    QTest.keyClick(naming.field, Qt.Key.Key_Return)  # without a letter it is no name
    around.settle()
    QTest.keyClick(naming.field, Qt.Key.Key_Escape)
    assert not card.names
    assert card.window().focusWidget() is card.list.rows
    assert lines(card)[0].endswith("W4")
    named(around, card)
    QTest.keyClicks(naming.field, "Rowing")
    QTest.keyClick(naming.field, Qt.Key.Key_Return)  # not yet: what it would do is still being read
    around.qtbot.waitUntil(lambda: card.window().focusWidget() is naming.keep)
    assert naming.chosen() == tuple(people[:5])
    QTest.keyClick(naming.keep, Qt.Key.Key_Return)
    again(around, card, 2, "Rowing")
    assert not card.names
    told = around.ask(lambda vault, _now: found_circles.found(vault))
    assert (told.circles[0].community, set(told.circles[0].people)) == ("Rowing", set(people[:5]))
    around.context.acting.undo()
    again(around, card, 2, "W0")
    assert card.answers.name.isVisible()


def test_a_name_that_exists_says_who_is_added_and_each_can_be_left_out(
    around: Surroundings, people: list[ContactId]
) -> None:
    around.ask(lambda vault, now: communities.join(vault, "Data night", people[:3], now))
    page, card = opened(around)
    assert "5 of 5 work at Works" in words(card)
    naming = named(around, card)
    QTest.keyClicks(naming.field, "data NIGHT")
    around.qtbot.waitUntil(naming.keep.isEnabled)
    told = " ".join(words(card))
    assert "“Data night” is there already: 3 of these 5 are in it (3 people in all). Added would be:" in told
    assert "No kind of tie becomes another one by it. One act: undo takes all of it back." in told
    assert naming.keep.text() == "Add 2 people to “Data night”"
    assert [naming.joining.item(row).text() for row in range(naming.joining.count())] == ["W3", "W4"]
    naming.joining.setFocus()
    QTest.keyClick(naming.joining, Qt.Key.Key_Space)
    assert naming.keep.text() == "Add 1 person to “Data night”"
    assert page.canvas.chosen() == [*people[:3], people[4]]  # as it would be
    QTest.keyClick(naming.joining, Qt.Key.Key_Down)
    QTest.keyClick(naming.joining, Qt.Key.Key_Space)
    assert not naming.keep.isEnabled()
    QTest.keyClick(naming.joining, Qt.Key.Key_Space)
    QTest.keyClick(naming.joining, Qt.Key.Key_Return)
    around.settle()
    told_now = around.ask(lambda vault, now: community_views.community(vault, "Data night", now))
    assert {one.row.id for one in told_now.members} == {*people[:3], people[4]}
    around.context.acting.undo()
    around.settle()
    told_now = around.ask(lambda vault, now: community_views.community(vault, "Data night", now))
    assert {one.row.id for one in told_now.members} == set(people[:3])


def test_the_other_choice_is_a_new_name_and_back(around: Surroundings, people: list[ContactId]) -> None:
    around.ask(lambda vault, now: communities.join(vault, "Works", people[:3], now))
    _page, card = opened(around)
    naming = named(around, card)
    assert naming.keep.text() == "Add 2 people to “Works”"
    assert naming.other.text() == "Name it as a new community…"
    naming.other.click()
    around.settle()
    assert (naming.field.text(), naming.keep.isEnabled()) == ("", False)
    assert card.window().focusWidget() is naming.field
    assert naming.other.text() == "Back to “Works”"
    QTest.keyClicks(naming.field, "Rowing")
    around.qtbot.waitUntil(naming.keep.isEnabled)
    assert naming.keep.text() == "Make a community of 5 people"
    naming.other.click()
    around.settle()
    assert naming.field.text() == "Works"


def test_one_set_aside_is_looked_at_and_brought_back(around: Surroundings, people: list[ContactId]) -> None:
    page, card = opened(around)
    QTest.keyClick(card.list.rows, Qt.Key.Key_Delete)
    again(around, card, 1, "Choir")
    assert page.canvas.chosen() == people[5:]
    assert card.others.text() == "Set aside: 1 · look, bring back"
    card.others.click()
    assert lines(card) == ["4 people　Choir", "5 people　W0, W1, W2, W3, W4"]
    assert page.canvas.chosen() == people[:5]
    assert (card.answers.bring.isVisible(), card.answers.name.isVisible()) == (True, False)
    assert card.list.rows.item(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("5 people, set aside, ")
    card.others.click()
    assert lines(card) == ["4 people　Choir"]
    card.others.click()
    QTest.keyClick(card.list.rows, Qt.Key.Key_Return)
    again(around, card, 2, "W0")
    assert not card.others.isVisible()
    around.ask(history.undo)
    page.open_part("circles")
    again(around, card, 1, "Choir")


def test_a_name_being_written_stays_when_something_else_changes(around: Surroundings, people: list[ContactId]) -> None:
    _page, card = opened(around)
    naming = named(around, card)
    QTest.keyClicks(naming.field, "Row")
    told = {(int(people[0]), int(people[5])): PairState.TIE}
    around.context.acting.do(lambda vault, now: alter_ties.answer(vault, told, now))
    around.settle()
    around.qtbot.waitUntil(lambda: naming.circle is card.current() and naming.keep.isEnabled(), timeout=20_000)
    assert naming.field.text() == "Row"
    assert card.window().focusWidget() is naming.field


def test_keys_in_the_card_are_not_the_map_s(around: Surroundings, people: list[ContactId]) -> None:
    page, card = opened(around)
    page.canvas.stand_on(page.canvas.place_of(people[5]))
    wants = asked(page)
    naming = named(around, card)
    around.qtbot.waitUntil(naming.keep.isEnabled)
    QTest.keyClick(naming.field, Qt.Key.Key_Return)
    QTest.keyClick(naming.other, Qt.Key.Key_T)
    again(around, card, 2, "Works")
    assert wants == []  # nobody is opened
    assert page.canvas.anchor is None


def test_tab_goes_through_the_card_from_the_list_to_its_end(around: Surroundings, people: list[ContactId]) -> None:
    _page, card = opened(around)
    walked = []
    for _ in range(4):
        QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
        walked.append(card.window().focusWidget().objectName())
    assert walked == ["circle-name-begin", "circle-leave", "map-circles-close", "map-canvas"]


def test_one_is_opened_on_the_circle_of_somebody(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.open_part(f"circles/{people[6]}")
    around.settle()
    assert page.circles is not None
    assert page.canvas.chosen() == people[5:]


def test_where_there_are_none_it_says_so_and_leads_to_the_questions(around: Surroundings) -> None:
    keep(around, Stage.CONNECTION, given="Aki")
    page, card = opened(around)
    assert any(each.startswith("No circle is to be seen") for each in words(card))
    assert not card.list.isVisible()
    assert not card.answers.isVisible()
    assert any("You have not been asked yet who of them knows whom" in each for each in words(card))
    assert page.state.choice is not None
    assert page.state.choice.view == "rings"  # nothing to be seen among islands
    wants: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wants.append((what, detail)))
    knows = card.findChild(Button, "map-circles-ask")
    assert knows is not None
    assert card.window().focusWidget() is knows
    knows.click()
    assert wants == [("page", "who-knows-whom")]


def test_who_was_never_sorted_stands_in_their_circle(around: Surroundings, people: list[ContactId]) -> None:
    new = keep(around, given="New")
    told = {(int(who), int(new)): PairState.TIE for who in people[:5]}
    around.ask(lambda vault, now: alter_ties.answer(vault, told, now))
    page, card = opened(around)
    assert lines(card)[0].startswith("6 people")
    assert len(page.canvas.chosen()) == 6
    assert not any("not placed" in each for each in words(card))


def test_a_sealed_vault_is_only_looked_at() -> None:
    assert all(
        changes(name) for name in ("circle-name", "circle-name-begin", "circle-keep", "circle-leave-7", "circle-back")
    )
    assert not any(changes(name) for name in ("map-circles", "map-circles-open", "map-circles-list", "circle-look-7"))


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
