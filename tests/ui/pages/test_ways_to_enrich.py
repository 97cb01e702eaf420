"""From where one comes to filling in for many: after an import, after triage, and from Today while nothing is clear."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add, click, open_page, wishes

from myconnections.domain.contact import Me
from myconnections.services import me
from myconnections.ui.pages.bring_in.result_step import ResultStep
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.pages.today.beside import UnclearCard
from myconnections.ui.pages.triage.finished import Finished


def test_after_an_import(around: Surroundings) -> None:
    step = ResultStep(around.context)
    around.show(step)
    asked = QSignalSpy(step.enrich_asked)
    step.enrich.click()
    assert asked.count() == 1


def test_after_triage(around: Surroundings) -> None:
    finished = Finished(around.context)
    around.show(finished)
    wanted = QSignalSpy(finished.wants)
    finished.enrich.click()
    assert wanted.at(0) == ["page", "enrich"]


def test_from_the_list_of_people(around: Surroundings) -> None:
    page = PeoplePage(around.context)
    around.show(page)
    wanted = QSignalSpy(page.wants)
    button = page.findChild(QPushButton, "people-enrich")
    assert isinstance(button, QPushButton)
    button.click()
    assert wanted.at(0) == ["page", "enrich"]


def test_from_today_while_every_tie_is_unclear(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale", industry="finance", function="sales"))
    page = open_page(around)
    wanted = wishes(page)
    click(around, page, "unclear-enrich")
    assert wanted == [("page", "enrich")]


def test_not_from_today_once_one_is_clear(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale", industry="finance", function="sales"))
    mine = Me(industry="finance", function="sales", organizations=("Vale Works",))
    around.ask(lambda vault, _now: me.put(vault, mine, NOW))
    assert open_page(around).findChild(UnclearCard) is None


def test_not_from_an_empty_today(around: Surroundings) -> None:
    assert open_page(around).findChild(UnclearCard) is None
