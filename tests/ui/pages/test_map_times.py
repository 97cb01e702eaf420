"""Looking back on the map: the slider, the play button, what is off meanwhile, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.map_in import shown
from tests.ui.people_in import keep, talked

from myconnections.domain.capability import LifeEvent
from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, entries, map_times, ties
from myconnections.ui import motion as motions
from myconnections.ui.pages.map import time_bar
from myconnections.ui.pages.map.day_slider import month_from
from myconnections.ui.pages.map.hand_out import HandOutMap, Seen
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.widgets.buttons import Button

TODAY = NOW.date()


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """One moved up a hundred days ago, and one who came fifty days ago."""
    moved = keep(around, Stage.CONNECTION, given="Aki", family="Mori")
    talked(around, moved, 3)
    around.ask(lambda vault, now: ties.set_stage(vault, [moved], Stage.ENGAGEMENT, now - timedelta(days=100)))
    (late,) = around.ask(
        lambda vault, now: (
            contacts.add(
                vault, Contact(ContactId(0), "", given="Cho"), now - timedelta(days=50), stage=Stage.CONNECTION
            ).people
        )
    )
    return [moved, ContactId(late)]


def looking_back(around: Surroundings) -> MapPage:
    page = shown(around)
    press(page, "map-time")
    around.settle()
    return page


def press(page: MapPage, name: str) -> Button:
    found = page.findChild(Button, name)
    assert found is not None, name
    found.click()
    return found


def seen(page: MapPage) -> dict[int, int]:
    """The stage of everybody on the picture."""
    chart = page.canvas.chart
    assert chart is not None
    return dict(zip(chart.ids.tolist(), chart.signs.stage.tolist(), strict=True))


def to(around: Surroundings, page: MapPage, day: date) -> None:
    assert page.time_bar is not None
    page.time_bar.slider.setValue(day.toordinal())
    around.settle()


def test_the_map_is_shown_as_it_was_and_back_as_it_is(around: Surroundings, people: list[ContactId]) -> None:
    page = looking_back(around)
    moved, late = people
    bar = page.time_bar
    assert bar is not None
    assert bar.slider.day == TODAY - timedelta(days=365)
    assert page.window().focusWidget() is bar.slider
    assert seen(page) == {moved: 2}
    assert page.head._count.text() == "1 person"
    assert page.canvas.scene is not None
    assert page.canvas.scene.overlay.note.startswith("As it was on 21 Nov 2025.")
    to(around, page, TODAY - timedelta(days=99))
    assert seen(page) == {moved: 3}
    to(around, page, TODAY - timedelta(days=50))
    assert seen(page) == {moved: 3, late: 2}
    feet = [page.foot]
    press(page, "map-now")
    around.settle()
    assert [*feet, page.foot] == [bar, page.bar]
    assert page.canvas.scene is page.state.scene
    assert page.canvas.scene.overlay.note == ""
    assert not bar.isVisible()
    assert page.window().focusWidget() is page.canvas
    press(page, "map-time")
    around.settle()
    assert bar.isVisible()
    assert page.times.on
    press(page, "map-time")
    assert not page.times.on


def test_the_day_in_words_changes_with_the_picture(
    around: Surroundings, people: list[ContactId], monkeypatch: pytest.MonkeyPatch
) -> None:
    read, reads = map_times.read, list[int]()
    monkeypatch.setattr(map_times, "read", lambda vault, now: reads.append(1) or read(vault, now))
    page = shown(around)
    press(page, "map-time")
    bar, today = page.time_bar, page.state.scene
    assert bar is not None
    assert today is not None
    assert bar._day.text() == "Reading…"
    page.times.take(today)  # another picture of the islands, of the same people
    around.settle()
    assert (bar._day.text(), len(reads)) == ("21 Nov 2025", 1)
    bar.slider.setValue((TODAY - timedelta(days=20)).toordinal())
    assert bar._day.text() == "21 Nov 2025"
    assert bar._late.isActive()
    bar._late.timeout.emit()
    assert bar._day.text() == "Reading…"
    page.times.take(replace(today, drawn=replace(today.drawn, choice=replace(today.drawn.choice, me=True))))
    around.settle()
    assert bar._day.text() == "1 Nov 2026"
    assert not bar._late.isActive()
    assert page.canvas.scene is not None
    assert page.canvas.scene.drawn.choice.me  # the newest picture of today, as it was then
    press(page, "map-now")
    press(page, "map-time")
    assert bar._day.text() == "Reading…"
    around.settle()
    assert (bar._day.text(), len(reads)) == ("21 Nov 2025", 1)


def test_what_is_told_of_an_earlier_day_stands_under_the_map(around: Surroundings, people: list[ContactId]) -> None:
    page = looking_back(around)
    scene, bar = page.canvas.scene, page.time_bar
    assert scene is not None
    assert bar is not None
    told = [one.text() for one in bar.findChildren(QLabel) if one.isVisible()]
    assert any(scene.overlay.note.endswith(f". {text}") for text in told)
    assert scene.overlay.empty  # nothing of it lies over people


def test_the_keyboard_goes_by_week_and_month_and_the_day_is_spoken(
    around: Surroundings, people: list[ContactId]
) -> None:
    around.ask(lambda vault, now: entries.add(vault, LifeEvent("a new job"), now, day=TODAY - timedelta(days=30)))
    page = looking_back(around)
    assert page.time_bar is not None
    slider = page.time_bar.slider
    day = slider.day
    for key, expected in (
        (Qt.Key.Key_Right, day + timedelta(days=7)),
        (Qt.Key.Key_Left, day),
        (Qt.Key.Key_PageUp, month_from(day, 1)),
        (Qt.Key.Key_PageDown, day),
        (Qt.Key.Key_End, TODAY),
        (Qt.Key.Key_Home, TODAY - timedelta(days=400)),
    ):
        QTest.keyClick(slider, key)
        assert slider.day == expected, key
    assert slider.accessibleDescription() == around.context.wording.day(TODAY - timedelta(days=400))
    slider.setValue((TODAY - timedelta(days=30)).toordinal())
    assert slider.accessibleDescription().endswith(". a new job")
    around.settle()
    QTest.keyClick(slider, Qt.Key.Key_A)
    assert slider.day == TODAY - timedelta(days=30)


def test_a_press_goes_to_the_day_and_a_mark_to_its_own(around: Surroundings, people: list[ContactId]) -> None:
    happened = TODAY - timedelta(days=200)
    around.ask(lambda vault, now: entries.add(vault, LifeEvent("a new job"), now, day=happened))
    page = looking_back(around)
    assert page.time_bar is not None
    slider = page.time_bar.slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 22))
    assert slider.day == TODAY
    QTest.mouseMove(slider, QPoint(2, 22))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, 22))
    x = round(slider._x(happened.toordinal())) + 3
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 11))
    assert slider.day == happened
    around.settle()


@pytest.mark.parametrize("motion", [True, False])
def test_the_year_passes_and_stops_at_today(
    around: Surroundings, people: list[ContactId], monkeypatch: pytest.MonkeyPatch, motion: bool
) -> None:
    monkeypatch.setattr(motions, "wanted", lambda: motion)
    monkeypatch.setattr(time_bar, "_TICK_MS", 0)
    monkeypatch.setattr(time_bar, "_SLOW_MS", 0)
    page = looking_back(around)
    bar = page.time_bar
    assert bar is not None
    days: list[date] = []
    bar.day_asked.connect(days.append)
    to(around, page, TODAY)
    play = press(page, "map-play")
    assert play.accessibleName() == "Stop"
    around.qtbot.waitUntil(lambda: not bar._playing, timeout=8000)
    around.settle()
    assert days[1] == TODAY - timedelta(days=365)
    assert days[2] == (days[1] + timedelta(days=7) if motion else month_from(days[1], 1))
    assert days[-1] == TODAY
    assert len(days) == (55 if motion else 14)
    assert len(seen(page)) == 2
    to(around, page, TODAY - timedelta(days=100))
    press(page, "map-play")
    press(page, "map-play")
    assert not bar._playing
    around.settle()


def test_nothing_is_changed_while_looking_back(around: Surroundings, people: list[ContactId]) -> None:
    page = looking_back(around)
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    page.canvas.choose(people)
    for name in ("map-do-stage", "map-do-star", "map-do-log", "map-join"):
        button = page.findChild(Button, name)
        assert button is not None
        assert not button.isEnabled(), name
        assert button.toolTip() == page.times.reason
    page.canvas.move_asked.emit(people[0], 4)
    page.canvas.put_asked.emit({people[0]: (1.0, 1.0)})
    assert told == [page.times.reason] * 2
    at = page.canvas.pixel_of(0).toPoint()
    QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(page.canvas, at + QPoint(40, 40))
    assert page.canvas._held < 0, "the map is pushed, nobody is dragged"
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 40))
    press(page, "map-now")
    around.settle()
    page.canvas.choose(people)
    button = page.findChild(Button, "map-do-star")
    assert button is not None
    assert (button.isEnabled(), button.toolTip()) == (True, "")


def test_another_way_of_showing_and_a_change_elsewhere_are_seen_as_of_that_day(
    around: Surroundings, people: list[ContactId]
) -> None:
    page = looking_back(around)
    moved, late = people
    to(around, page, TODAY - timedelta(days=60))
    page.panel._boxes["color"].setCurrentIndex(1)
    around.settle()
    assert seen(page) == {moved: 3}
    assert page.canvas.scene is not None
    assert page.canvas.scene.drawn.choice.color == "stage"
    assert page.canvas.scene.drawn.day == TODAY - timedelta(days=60)
    talked(around, late, 70)
    around.context.acting.do(lambda vault, now: contacts.star(vault, [late], True, now), quiet=True)
    around.settle()
    around.qtbot.waitUntil(lambda: set(seen(page)) == {moved, late}, timeout=3000)
    page.head.switch.choose("table")
    around.settle()
    assert page.rooms.rows.rowCount() == 2
    page.head.switch.choose("picture")


def test_a_month_from_a_day() -> None:
    assert month_from(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert month_from(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert month_from(date(2026, 12, 5), 1) == date(2027, 1, 5)
    assert month_from(date(1, 1, 5), -1) == date.min
    assert QApplication.instance() is not None


def test_a_file_of_an_earlier_day_says_its_day(around: Surroundings, people: list[ContactId]) -> None:
    page = looking_back(around)
    moved = people[0]
    to(around, page, TODAY - timedelta(days=20))
    assert page.canvas.scene is not None
    seen_then = Seen(page.state.people, page.canvas.scene, page.canvas.camera, [moved])
    drawn, _ = seen_then.drawn("chosen")
    assert ([one.row.id for one in drawn.people], drawn.day) == ([moved], TODAY - timedelta(days=20))
    assert seen_then.drawn("whole")[0].chart.count == 2
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(dialogs.append)
    page.work.export("svg")
    (dialog,) = dialogs
    assert isinstance(dialog, HandOutMap)
    assert "As it was on 1 Nov 2026." in dialog._leaves.text()
    dialog.reject()
