"""Paths on the map: chosen there or in the pane, listed with their evidence, laid over the picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import Surroundings
from tests.ui.pages.map_in import asked, shown
from tests.ui.people_in import keep, talked

from myconnections.domain.act import Act
from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties
from myconnections.services.ports import OpenVault
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.pages.map.path_card import PathCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.people_chips import Found


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Four of whom the first three are joined in two ways, and the fourth is only hinted at."""
    names = ("Aki", "Ben", "Cho", "Dee")
    a, b, c, d = (keep(around, Stage.CONNECTION, given=name, organization="Works") for name in names)
    talked(around, a, 1)
    told = {(int(a), int(b)): PairState.TIE, (int(b), int(c)): PairState.TIE}
    around.ask(lambda vault, now: alter_ties.answer(vault, told, now))

    def hint(vault: OpenVault, now: object) -> None:
        with vault.write(Act("import"), now) as uow:  # type: ignore[arg-type]
            uow.ties.add_evidence([TieEvidence(c, d, "group_thread", None, 2)])

    around.ask(hint)
    return [a, b, c, d]


def ways(page: MapPage) -> tuple[tuple[int, ...], ...]:
    assert page.canvas.scene is not None
    return page.canvas.scene.overlay.ways


def card_of(page: MapPage) -> PathCard:
    assert page.path_card is not None
    assert page.path_card.isVisible()
    return page.path_card


def words(card: PathCard) -> str:
    return "\n".join(one.text() for one in card._area.findChildren(QLabel))


def test_the_way_between_two_chosen_is_listed_and_drawn(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    a, b, c, _ = people
    page.canvas.choose([a, c])
    button = page.findChild(Button, "map-do-path")
    assert button is not None
    assert button.text() == "Path between them"
    button.click()
    around.settle()
    card = card_of(page)
    assert (card.one.names(), card.other.names()) == (("Aki",), ("Cho",))
    assert card._list.item(0).text() == "Aki → Ben → Cho"
    assert "Over ties that are known." in words(card)
    assert "you said so, 21 Nov 2026" in words(card)
    assert ways(page) == ((a, b, c),)
    page.grab()
    opened: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: opened.append((what, detail)))
    link = card.findChild(NameLink, f"map-path-person-{int(b)}")
    assert link is not None
    link.click()
    assert opened == [("person", b)]
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert ways(page) == ()
    page.canvas.choose(people)
    assert not button.isVisible()


def test_another_way_is_chosen_by_the_keyboard(around: Surroundings, people: list[ContactId]) -> None:
    a, b, c, d = people
    around.ask(lambda vault, now: alter_ties.answer(vault, {(a, d): PairState.TIE, (d, c): PairState.TIE}, now))
    page = shown(around)
    page.find_path(a, c)
    around.settle()
    card = card_of(page)
    assert ways(page) == ((a, b, c), (a, d, c))
    QTest.keyClick(card._list, Qt.Key.Key_Down)
    assert ways(page) == ((a, d, c), (a, b, c))
    assert card.findChild(NameLink, f"map-path-person-{int(d)}") is not None


def test_enter_among_the_ways_or_in_a_field_opens_nobody(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.find_path(people[0], people[2])
    around.settle()
    page.canvas.stand_on(page.canvas.place_of(people[3]))
    wants, card = asked(page), card_of(page)
    for part in (card.one.field, card._list):
        QTest.keyClick(part, Qt.Key.Key_Return)
    assert wants == []


def test_two_long_ways_are_shown_whole(around: Surroundings) -> None:
    families = "Featherstonehaugh-Cholmondeley", "Ashworthington", "Farnsworthingham-Beaumont", "Ashworthingham"
    a, b, c, d = (keep(around, Stage.CONNECTION, given="Alexandrina", family=name) for name in families)
    told = {(int(one), int(other)): PairState.TIE for one, other in ((a, b), (b, c), (a, d), (d, c))}
    around.ask(lambda vault, now: alter_ties.answer(vault, told, now))
    page = shown(around)
    page.find_path(a, c)
    around.settle()
    ways_list = card_of(page)._list
    assert ways_list.textElideMode() is Qt.TextElideMode.ElideNone
    font, shown_whole = QFontMetrics(ways_list.font()), []
    for row in range(2):
        box = ways_list.visualItemRect(ways_list.item(row))
        text = font.boundingRect(box.adjusted(6, 0, -6, 0), int(Qt.TextFlag.TextWordWrap), ways_list.item(row).text())
        shown_whole.append(text.height() > font.height() and box.height() >= text.height())
        assert ways_list.viewport().rect().contains(box)
    assert shown_whole == [True, True]
    card = card_of(page)
    page.resize(896, 596)  # the names of both ends need more than a line, too
    around.settle()
    card.fit()
    around.settle()
    assert ways_list.geometry().bottom() < card._area.geometry().top()
    assert card.rect().contains(card._area.geometry())
    assert page.canvas.rect().contains(card.geometry())


def test_hints_are_said_to_be_hints(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    a, b, c, d = people
    page.find_path(a, d)
    around.settle()
    assert "No way over known ties" in words(card_of(page))
    assert "2 conversations both took part in, only hinted at" in words(card_of(page))
    assert page.canvas.scene is not None
    assert page.canvas.scene.overlay.hinted == {(c, d)}
    page.grab()
    assert b in ways(page)[0]


def test_no_path_offers_to_ask_who_knows_whom(around: Surroundings, people: list[ContactId]) -> None:
    lone = keep(around, Stage.CONNECTION, given="Eve")
    page = shown(around)
    page.find_path(people[0], lone)
    around.settle()
    card = card_of(page)
    assert words(card).startswith("No path is known.")
    assert ways(page) == ()
    wants: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wants.append((what, detail)))
    button = card.findChild(Button, "map-path-ask")
    assert button is not None
    button.click()
    assert wants == [("page", "who-knows-whom")]


def test_from_those_near_me_to_one_or_to_anybody_who_works_there(around: Surroundings, people: list[ContactId]) -> None:
    page = MapPage(around.context)
    page.open_part(f"path/{int(people[2])}")
    around.show(page)
    page.show_now()
    around.settle()
    a, b, c, _ = people
    card = card_of(page)
    assert ways(page) == ((a, b, c),)
    there = card.findChild(Button, "map-path-organization")
    assert there is not None
    assert there.text() == "Or anybody at Works"
    there.click()
    around.settle()
    assert words(card) == "Aki: already near you, no way is needed."
    assert ways(page) == ()
    card.other.remove(str(int(c)))
    around.settle()
    assert not there.isVisible()
    card.other.add(Found(str(int(b)), "Ben"))
    card.other.add(Found(str(int(c)), "Cho"))
    around.settle()
    assert card.other.names() == ("Cho",)
    assert ways(page) == ((a, b, c),)


def test_nobody_is_offered_who_works_at_no_employer_either(around: Surroundings, people: list[ContactId]) -> None:
    free = keep(around, Stage.CONNECTION, given="Eve", organization="Freelance")
    page = MapPage(around.context)
    page.open_part(f"path/{int(free)}")
    around.show(page)
    page.show_now()
    around.settle()
    there = card_of(page).findChild(Button, "map-path-organization")
    assert there is not None
    assert not there.isVisible()


def test_an_earlier_day_has_no_path_and_the_card_goes(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.find_path(people[0], people[2])
    around.settle()
    assert ways(page)
    page.open_part("past")
    around.settle()
    assert ways(page) == ()
    page.find_path(people[0], people[2])
    around.settle()
    assert not page.times.on
    assert ways(page)


def test_the_path_comes_into_sight_beside_the_card(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.find_path(people[0], people[2])
    around.settle()
    around.qtbot.waitUntil(lambda: page.canvas._flight.state().value == 0, timeout=3000)
    edge = card_of(page).geometry().right()
    for who in ways(page)[0]:
        at = page.canvas.pixel_of(page.canvas.place_of(who))
        assert edge < at.x() < page.canvas.width()
        assert 0 < at.y() < page.canvas.height()
