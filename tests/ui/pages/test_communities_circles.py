"""Circles found, on the page of communities: looked at on the map, named, left as none, brought back."""

from __future__ import annotations

from datetime import datetime
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_communities import form, press, said
from tests.ui.people_in import keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, communities, found_circles
from myconnections.services.changes import Changes
from myconnections.services.ports import Act, OpenVault
from myconnections.ui.communities.circle_form import CircleForm
from myconnections.ui.pages.communities.page import CommunitiesPage
from myconnections.ui.widgets.name_link import NameLink


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Five of whom three carry a community, and four who share nothing; in each everybody knows everybody."""
    five = [keep(around, given=f"A{number}", communities=("Data night",) if number < 3 else ()) for number in range(5)]
    four = [keep(around, given=f"B{number}") for number in range(4)]
    told = {(int(a), int(b)): PairState.TIE for group in (five, four) for a, b in combinations(group, 2)}
    around.ask(lambda vault, now: alter_ties.answer(vault, told, now))
    return five + four


@pytest.fixture
def page(around: Surroundings) -> CommunitiesPage:
    made = CommunitiesPage(around.context)
    around.show(made)
    made.show_now()
    around.settle()
    return made


def buttons(page: CommunitiesPage, name: str) -> list[str]:
    return [one.objectName() for one in page.findChildren(QPushButton) if one.objectName().startswith(name)]


def test_where_there_is_none_it_says_what_is_missing_and_leads_to_the_questions(
    around: Surroundings, page: CommunitiesPage
) -> None:
    told = said(page.overview.circles)
    assert "A circle takes four people who know each other" in told
    assert "You have not been asked yet who of them knows whom." in told
    asked = QSignalSpy(page.wants)
    press(around, page, "circles-ask")
    assert asked.at(0) == ["page", "who-knows-whom"]
    told_of = {(int(keep(around, given="A")), int(keep(around, given="B"))): PairState.TIE}
    around.context.acting.do(lambda vault, now: alter_ties.answer(vault, told_of, now))
    around.settle()
    assert "1 pair of people answered so far." in said(page.overview.circles)


def test_those_without_a_name_are_told_with_what_they_were_found_by(
    around: Surroundings, people: list[ContactId], page: CommunitiesPage
) -> None:
    told = said(page.overview.circles)
    assert "2 circles found among your people, without a name so far." in told
    assert "5 people: A0, A1, A2, A3, A4\n3 of 5 carry “Data night”\nFound by 10 known ties" in told
    assert "4 people: B0, B1, B2, B3\nNothing shared that would name it" in told
    asked = QSignalSpy(page.wants)
    press(around, page, f"circle-look-{people[5]}")
    assert asked.at(0) == ["page", f"map/circles/{people[5]}"]


def test_one_is_named_and_opened_as_the_community_it_is_now(
    around: Surroundings, people: list[ContactId], page: CommunitiesPage
) -> None:
    press(around, page, f"circle-name-{people[0]}")
    asked = form(around, page, CircleForm)
    assert isinstance(asked, CircleForm)
    naming = asked.naming
    assert naming.keep.text() == "Add 2 people to “Data night”"
    QTest.keyClick(naming.field, Qt.Key.Key_Return)
    around.settle()
    assert "A4" in {one.text() for one in page.community.findChildren(NameLink)}
    around.context.acting.undo()
    around.settle()
    told = around.ask(lambda vault, _now: found_circles.found(vault))
    assert told.circles[0].community == ""


def test_one_that_is_none_goes_aside_and_comes_back(
    around: Surroundings, people: list[ContactId], page: CommunitiesPage
) -> None:
    press(around, page, f"circle-leave-{people[5]}")
    assert buttons(page, "circle-name-") == [f"circle-name-{people[0]}"]
    assert "Set aside: 1 · look, bring back" in {one.text() for one in page.findChildren(QPushButton, "circles-aside")}
    press(around, page, "circles-aside")
    press(around, page, f"circle-back-{people[5]}")
    assert buttons(page, "circle-name-") == [f"circle-name-{people[0]}", f"circle-name-{people[5]}"]
    assert buttons(page, "circles-aside") == []
    around.context.acting.undo()
    around.settle()
    assert buttons(page, "circles-aside") == ["circles-aside"]


def test_where_all_have_names_it_is_one_quiet_line(
    around: Surroundings, people: list[ContactId], page: CommunitiesPage
) -> None:
    around.context.acting.do(lambda vault, now: communities.join(vault, "Rowing", people[5:], now))
    around.context.acting.do(lambda vault, now: communities.join(vault, "Data night", people[:5], now))
    around.settle()
    told = said(page.overview.circles)
    assert "2 circles found among your people; each is a community already." in told
    assert buttons(page, "circle-") == []


def test_what_only_says_again_what_is_recorded_is_told_of_there(around: Surroundings, page: CommunitiesPage) -> None:
    staff = [keep(around, given=f"W{number}", organization="Works") for number in range(4)]

    def hint(vault: OpenVault, now: datetime) -> Changes:
        with vault.write(Act("import"), now) as uow:
            uow.ties.add_evidence([TieEvidence(a, b, "group_thread", now.date(), 3) for a, b in combinations(staff, 2)])
        return Changes.of({"alter_tie"})

    around.context.acting.do(hint)
    around.settle()
    assert "6 hints between people of one employer or school left out" in said(page.overview.circles)
