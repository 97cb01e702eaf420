"""From where one comes to triage: the list of people, Today with nothing to say, the end of an import."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, talked

from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, people, ties
from myconnections.services.changes import Changes
from myconnections.ui.pages.bring_in.result_step import ResultStep
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.pages.today.empty import NothingToday
from myconnections.ui.pages.triage.page import TriagePage


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_the_list_offers_it_with_how_many_are_left(around: Surroundings) -> None:
    ids = [keep(around, given=name) for name in ("Amy", "Bea", "Cleo")]
    page = PeoplePage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    offer, wanted = button(page, "people-triage"), QSignalSpy(page.wants)
    assert (offer.text(), offer.isVisible()) == ("Triage · 3 left", True)
    offer.click()
    assert wanted.at(0) == ["page", "triage"]
    around.context.acting.do(lambda vault, now: ties.set_stage(vault, ids[:2], Stage.CONNECTION, now))
    around.settle()
    assert offer.text() == "Triage · 1 left"
    around.context.acting.do(lambda vault, now: ties.rest(vault, ids[2:], True, now))
    around.settle()
    assert not offer.isVisible()


def test_a_list_behind_another_page_reads_once_when_it_is_come_back_to(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [keep(around, given=name) for name in ("Amy", "Bea", "Cleo")]
    page = PeoplePage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    page.hide()
    asked: list[set[int]] = []
    some = people.some

    def counted(vault: object, chosen: frozenset[int], now: object) -> object:
        asked.append(set(chosen))
        return some(vault, chosen, now)  # type: ignore[arg-type]

    monkeypatch.setattr(people, "some", counted)
    for who in ids[:2]:
        around.context.acting.do(lambda vault, now, who=who: ties.set_stage(vault, [who], Stage.ENGAGEMENT, now))
    around.settle()
    assert asked == []
    page.show()
    page.show_now()
    around.settle()
    assert asked == [set(ids[:2])]
    assert [person.row.stage for person in page._roster.people] == [3, 3, 1]


def test_today_with_nothing_to_say_offers_it(around: Surroundings) -> None:
    nothing = NothingToday(around.context.theme, people=3, to_ask=True)
    around.qtbot.addWidget(nothing)
    wanted = QSignalSpy(nothing.wants)
    button(nothing, "empty-page").click()
    assert wanted.at(0) == ["page", "triage"]


def test_the_end_of_an_import_offers_it_beside_the_ten(around: Surroundings) -> None:
    step = ResultStep(around.context)
    around.show(step)
    step.show_changes(Changes.of({"contact"}, [1], 7, new=3))
    around.settle()
    asked = QSignalSpy(step.triage_asked)
    assert step.triage.isVisible()
    step.triage.click()
    assert asked.count() == 1


def test_from_the_map_it_begins_with_those_who_have_no_place_there(around: Surroundings) -> None:
    met, amy, bea = (keep(around, given=name) for name in ("Met", "Amy", "Bea"))
    talked(around, met, 2)
    page = TriagePage(around.context)
    around.show(page)
    page.activateWindow()
    page.show_now()
    around.settle()

    def front() -> str:
        return "" if page.deck.current is None else page.deck.current.person.name

    assert front() == "Met"
    shown: list[str] = []
    page._supply.begun.connect(lambda: shown.append(front()))
    page.show_now()
    page.open_part("unplaced")
    around.settle()
    assert shown == ["Amy"]  # nobody else flits by
    for key in (Qt.Key.Key_2, Qt.Key.Key_3):
        around.qtbot.keyClick(page, key)
    around.settle()
    assert front() == "Bea"
    around.context.acting.do(lambda vault, now: contacts.forget(vault, [bea], now))
    around.settle()
    assert front() == "Met"
    around.ask(history.undo)
    page.show_now()
    around.settle()
    assert front() == "Met"  # come to from elsewhere it has its own order again
    assert around.ask(lambda vault, now: people.person(vault, amy, now)).tie.triaged is not None
