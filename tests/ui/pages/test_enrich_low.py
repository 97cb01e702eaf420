"""Enrich in bulk where the window is small: what Enter confirms is in sight, from its beginning."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_enrich import opened, people

from myconnections.ui.pages.enrich.page import EnrichPage

_SMALLEST = 896, 584
"""What the smallest window leaves a page."""


def small(around: Surroundings) -> EnrichPage:
    around.ask(lambda vault, _now: people(vault))
    page = opened(around)
    page.resize(*_SMALLEST)
    around.settle()
    return page


def test_all_fields_that_enter_confirms_are_seen_in_the_smallest_window(around: Surroundings) -> None:
    page = small(around)
    card = page.cards["employers"]
    foot = card.foot.mapTo(page, QPoint()).y()
    for field in card.fields.values():
        top = field.mapTo(page, QPoint()).y()
        assert not field.visibleRegion().isEmpty()
        assert field.visibleRegion().boundingRect() == field.rect()
        assert top + field.height() <= foot
    assert foot + card.foot.height() <= page.height()


def test_an_answer_taken_by_its_key_is_brought_into_sight(around: Surroundings) -> None:
    page = small(around)
    tile = page.cards["employers"]._tiles[8]
    assert tile.visibleRegion().isEmpty()
    around.qtbot.keyClick(page.list, Qt.Key.Key_9)
    around.settle()
    assert tile.isChecked()
    assert tile.visibleRegion().boundingRect() == tile.rect()


def test_where_there_is_room_the_fields_follow_the_answers(around: Surroundings) -> None:
    page = small(around)
    page.resize(1240, 1000)
    around.settle()
    card = page.cards["employers"]
    tiles = [tile for tile in card._tiles if tile.isVisible()]
    assert all(tile.visibleRegion().boundingRect() == tile.rect() for tile in tiles)
    end = max(tile.mapTo(card, QPoint(0, tile.height())).y() for tile in tiles)
    assert 0 < card.fields["industry"].mapTo(card, QPoint()).y() - end < 40


def test_a_field_shows_the_beginning_and_why_only_of_what_was_proposed(around: Surroundings) -> None:
    page = small(around)
    card = page.cards["employers"]
    field, remark = card.fields["industry"], card._remarks["industry"]
    line = field.lineEdit()
    assert line is not None
    assert line.text()
    assert line.cursorPosition() == 0
    assert isinstance(remark, QLabel)
    assert remark.text()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "IT")
    assert remark.text() == ""
    around.qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert field.value() == "finance"
    assert remark.text()
