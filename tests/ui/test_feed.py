"""Pages hear what concerns them, as long as they live."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from myconnections.services.changes import Changes
from myconnections.ui.feed import Feed


def test_listeners_hear_their_kinds_and_everything(qtbot: QtBot) -> None:
    feed, page = Feed(), QObject()
    heard: list[Changes] = []
    feed.subscribe({"contact", "tie"}, heard.append, page)
    about, other = Changes.of(["tie"], [1]), Changes.of(["setting"])
    all_of_it = Changes(everything=True)
    with qtbot.waitSignals([feed.changed] * 3):
        for changes in (about, other, all_of_it):
            feed.publish(changes)
    assert heard == [about, all_of_it]


def test_nothing_changed_is_not_told(qtbot: QtBot) -> None:
    feed = Feed()
    with qtbot.assertNotEmitted(feed.changed):
        feed.publish(Changes())


def test_a_page_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    feed, page = Feed(), QObject()
    heard: list[Changes] = []
    feed.subscribe({"contact"}, heard.append, page)
    shiboken6.delete(page)
    feed.publish(Changes.of(["contact"]))
    assert heard == []


def test_a_listener_may_close_another_page(qtbot: QtBot) -> None:
    feed, first, second = Feed(), QObject(), QObject()
    heard: list[Changes] = []
    feed.subscribe({"contact"}, lambda _changes: shiboken6.delete(second), first)
    feed.subscribe({"contact"}, heard.append, second)
    feed.publish(Changes.of(["contact"]))
    assert heard == []


def test_an_unknown_kind_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="weather"):
        Feed().subscribe({"weather"}, print, QObject())
