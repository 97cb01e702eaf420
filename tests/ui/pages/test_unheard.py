"""A search by sound that finds few, while names in kanji have no reading: said, with the way to write them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton
from tests.ui.conftest import Surroundings
from tests.ui.pages.people_in import opened, part, shown
from tests.ui.people_in import keep

from myconnections.ui.pages.enrich.page import EnrichPage
from myconnections.ui.pages.people.unheard import Unheard


@pytest.mark.parametrize(
    ("words", "hint", "found"), [("satou", True, []), ("佐藤", False, ["佐藤"]), ("", False, None)]
)
def test_the_hint_stands_where_the_sound_found_few(
    around: Surroundings, words: str, hint: bool, found: list[str] | None
) -> None:
    keep(around, family="佐藤", given="光")
    keep(around, given="Nora", family="Vale")
    page = opened(around)
    page.seek(words)
    around.settle()
    bar = part(page, Unheard, "people-unheard")
    assert bar.isVisible() is hint
    if hint:
        assert bar.accessibleName() == "1 person has no reading yet and cannot be found by how the name sounds."
    if found is not None:
        assert shown(page) == found
    page.seek("")
    around.settle()
    assert not bar.isVisible()


def test_it_leads_to_the_readings(around: Surroundings) -> None:
    keep(around, family="佐藤", given="光")
    page = opened(around)
    page.seek("satou")
    around.settle()
    wanted = QSignalSpy(page.wants)
    around.qtbot.mouseClick(part(page, QAbstractButton, "people-readings"), Qt.MouseButton.LeftButton)
    assert wanted.at(0) == ["page", "enrich/readings"]
    enrich = EnrichPage(around.context)
    around.show(enrich)
    enrich.show_now()
    enrich.open_part("readings")
    around.settle()
    assert enrich.step == "readings"
