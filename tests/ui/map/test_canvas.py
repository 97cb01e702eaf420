"""The map under hand and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.map.scenes import person, scene

from myconnections.domain.map_choice import MapChoice
from myconnections.insight.rings import OUTER
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.hover import HoverCard
from myconnections.ui.map.view import NOBODY
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.wording import Wording

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def canvas(theme: Theme, qtbot: QtBot) -> MapCanvas:
    """Forty people on a map of 900 by 700."""
    made = MapCanvas(theme, Wording("en"))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_scene(scene(40, ties=((1, 2, 3), (2, 3, 1))))
    made.show()
    QTest.qWait(130)
    return made


def at(canvas: MapCanvas, who: int) -> QPoint:
    return canvas.pixel_of(canvas.place_of(who)).toPoint()


def drag(canvas: MapCanvas, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(canvas, LEFT, modifier, start)
    for part in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(canvas, start + (end - start) * part)
        QApplication.processEvents()  # a move is only delivered by the loop
    QTest.mouseRelease(canvas, LEFT, modifier, end)


def empty(canvas: MapCanvas) -> QPoint:
    return next(
        QPoint(x, y)
        for x in range(300, 600, 7)
        for y in range(200, 500, 7)
        if canvas.under(QPointF(x, y), 30) == NOBODY
    )


def test_a_click_opens_a_person(canvas: MapCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.opened) as opened:
        QTest.mouseClick(canvas, LEFT, NONE, at(canvas, 7))
    assert opened.args == [7]
    assert canvas.id_of(canvas.stood_on) == 7
    assert canvas.accessibleDescription().startswith("森 7")


def test_dragging_pushes_and_the_wheel_zooms_at_the_pointer(canvas: MapCanvas) -> None:
    start = empty(canvas)
    under = canvas.camera.plane(QPointF(start))
    drag(canvas, start, start + QPoint(60, -20))
    assert canvas.camera.plane(QPointF(start + QPoint(60, -20))) == pytest.approx(under, abs=2)

    pixel = QPointF(200, 150)
    under = canvas.camera.plane(pixel)
    event = QWheelEvent(
        pixel, pixel, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
    )
    before = canvas.camera.scale
    canvas.wheelEvent(event)
    assert canvas.camera.scale == pytest.approx(before * 1.25**2)
    assert canvas.camera.plane(pixel) == pytest.approx(under)


def test_a_person_let_go_over_another_ring_is_told(canvas: MapCanvas, qtbot: QtBot) -> None:
    who = next(int(one) for one, stage in zip(canvas.chart.ids, canvas.chart.signs.stage, strict=True) if stage == 1)
    with qtbot.waitSignal(canvas.move_asked) as moved:
        drag(canvas, at(canvas, who), canvas.camera.screen(0, 60).toPoint())
    assert moved.args == [who, 4]
    with qtbot.assertNotEmitted(canvas.move_asked):
        drag(canvas, at(canvas, who), at(canvas, who) + QPoint(12, 0))


def test_in_a_crowd_only_who_is_chosen_is_dragged(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.show_scene(scene(9_000))
    who = next(int(one) for one, stage in zip(canvas.chart.ids, canvas.chart.signs.stage, strict=True) if stage == 1)
    canvas.look(canvas.camera.zoomed(4, canvas.pixel_of(canvas.place_of(who))))
    start, before = at(canvas, who), canvas.camera
    with qtbot.assertNotEmitted(canvas.move_asked):
        drag(canvas, start, start + QPoint(0, 60))
    assert canvas.camera != before
    QTest.mouseClick(canvas, LEFT, NONE, at(canvas, who))
    before = canvas.camera
    drag(canvas, at(canvas, who), at(canvas, who) + QPoint(0, 60))
    assert canvas.camera == before


def test_a_line_around_people_chooses_them(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.encircle = True
    QTest.mousePress(canvas, LEFT, NONE, QPoint(2, 2))
    for corner in (QPoint(898, 2), QPoint(898, 698), QPoint(2, 698)):
        QTest.mouseMove(canvas, corner)
        QApplication.processEvents()  # a move is only delivered by the loop
    with qtbot.waitSignal(canvas.changed_choice) as chosen:
        QTest.mouseRelease(canvas, LEFT, NONE, QPoint(2, 350))
    assert chosen.args == [list(range(1, 41))]
    canvas.encircle = False
    QTest.mouseClick(canvas, LEFT, Qt.KeyboardModifier.ControlModifier, at(canvas, 7))
    assert 7 not in canvas.chosen()
    assert len(canvas.chosen()) == 39
    QTest.mouseClick(canvas, LEFT, NONE, empty(canvas))
    assert canvas.chosen() == []


def test_keys_walk_zoom_open_and_find(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    first = canvas.stood_on
    assert first != NOBODY
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.pixel_of(canvas.stood_on).x() > canvas.pixel_of(first).x()
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    with qtbot.waitSignal(canvas.opened) as opened:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert opened.args == [canvas.id_of(canvas.stood_on)]
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.chosen() == [canvas.id_of(canvas.stood_on)]
    before = canvas.camera.scale
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.camera.scale == pytest.approx(before * 1.25)
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: canvas.camera.scale == pytest.approx(before), timeout=2000)
    with qtbot.waitSignal(canvas.seek_asked) as sought:
        QTest.keyClick(canvas, Qt.Key.Key_M)
    assert sought.args == ["m"]
    with qtbot.waitSignal(canvas.seek_asked) as sought:
        QTest.keyClick(canvas, Qt.Key.Key_Slash)
    assert sought.args == [""]  # it opens the field, and is no letter of a name
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (canvas.chosen(), canvas.stood_on) == ([], NOBODY)


def test_where_nobody_is_one_is_told_how_to_get_back(canvas: MapCanvas, qtbot: QtBot) -> None:
    sought: list[str] = []
    canvas.seek_asked.connect(sought.append)
    back = canvas.findChild(Button, "map-nobody-here")
    assert back is not None
    assert back.isHidden()
    whole = canvas.camera.scale
    canvas.look(canvas.camera.looking_at(-OUTER, -OUTER, 60.0))
    qtbot.waitUntil(back.isVisible, timeout=2000)
    assert canvas.rect().contains(back.geometry())
    QTest.keyClick(canvas, Qt.Key.Key_0)
    qtbot.waitUntil(back.isHidden, timeout=2000)
    assert canvas.camera.scale == pytest.approx(whole)
    assert sought == []
    canvas.look(canvas.camera.looking_at(-OUTER, -OUTER, 60.0))
    qtbot.waitUntil(back.isVisible, timeout=2000)
    back.click()
    qtbot.waitUntil(back.isHidden, timeout=2000)


def test_a_title_that_is_cut_is_told_whole_under_the_pointer(
    canvas: MapCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    canvas.show_scene(replace(scene(40), titles=("Circle 0", "<b>" + "Unbreakable" * 9, "Circle 2", "Circle 3")))
    QTest.qWait(130)
    assert canvas.drawing is not None
    for title in canvas.drawing.titles(canvas.camera)[:2]:
        at = title.box.center().toPoint()
        QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    assert told == ["", "<span>&lt;b&gt;" + "Unbreakable" * 9 + "</span>"]


@pytest.mark.parametrize(("language", "last"), [("en", "Last 30 December 2026"), ("ja", "最後の連絡　2026年12月30日")])
@pytest.mark.parametrize("capital", ["unclear", "bridging", "bridging+linking"])
def test_the_card_cuts_neither_day_nor_kind(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str, last: str, capital: str
) -> None:
    monkeypatch.setattr(HoverCard, "_last", lambda _card, _person: last)
    behind = QWidget()
    qtbot.addWidget(behind)
    card = HoverCard(theme, Wording(language), behind)
    shown: list[tuple[str, float, float]] = []

    def drawn(_painter: object, box: QRectF, text: str, *, bold: bool = False, quiet: bool = False) -> None:
        wide = QFontMetricsF(theme.font("body" if bold else "small", bold)).horizontalAdvance(text)
        shown.append((text, wide, box.width()))
        assert box.bottom() <= card.height()

    card._line = drawn  # type: ignore[method-assign]
    for stage in (1, 2, 3, 4):
        card.show_person(person(1, stage=stage, capital=capital), QPointF(5, 5), QRectF(0, 0, 900, 700))
        card.grab()
    assert len(shown) == 24
    for text, wide, room in shown:
        assert wide <= room, text


def test_tab_leaves_the_map_at_its_end(canvas: MapCanvas) -> None:
    canvas.setFocus()
    assert not canvas._walk(1)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    seen = {canvas.stood_on}
    while canvas._walk(1):
        seen.add(canvas.stood_on)
    while canvas._walk(-1):
        seen.add(canvas.stood_on)
    assert len(seen) == 40


def test_flying_to_a_person_brings_them_into_the_middle(canvas: MapCanvas, qtbot: QtBot) -> None:
    assert canvas.fly_to(9)
    qtbot.waitUntil(
        lambda: (canvas.pixel_of(canvas.place_of(9)) - QPointF(450, 350)).manhattanLength() < 2, timeout=2000
    )
    assert canvas.id_of(canvas.stood_on) == 9
    assert not canvas.fly_to(4000)


def test_pointing_shows_the_card_and_its_words(canvas: MapCanvas, qtbot: QtBot) -> None:
    QTest.mouseMove(canvas, at(canvas, 7))
    qtbot.waitUntil(canvas._card.isVisible, timeout=2000)
    assert "森 7" in canvas._card.accessibleName()
    assert "Works 1" in canvas._card.accessibleName()
    QTest.mouseMove(canvas, QPoint(2, 2))
    qtbot.waitUntil(lambda: not canvas._card.isVisible(), timeout=2000)


@pytest.mark.parametrize("keyboard_here", [True, False])
def test_whom_the_keyboard_is_on_is_named_where_no_names_are(canvas: MapCanvas, keyboard_here: bool) -> None:
    canvas.show_scene(scene(40, MapChoice(label="none")))
    QTest.qWait(130)
    if keyboard_here:
        canvas.activateWindow()
        canvas.setFocus()
    assert _painted_beside(canvas, 7, 1)
    canvas.look(canvas.camera.zoomed(4, QPointF(at(canvas, 7))))
    canvas.look(canvas.camera.moved(QPointF(880 - at(canvas, 7).x(), 0)))
    QTest.qWait(130)
    assert _painted_beside(canvas, 7, -1)  # at the right edge it stands at the left


def _painted_beside(canvas: MapCanvas, who: int, side: int) -> bool:
    """Whether something new stands beside the ring once the keyboard is on this person."""
    drawing, place = canvas.drawing, canvas.place_of(who)
    assert drawing is not None
    ring = round(drawing.shown_radius(place, canvas.camera)) + 11
    middle = at(canvas, who) + QPoint(side * (ring + 8), 0)
    beside = QRect(middle - QPoint(8, 6), QSize(16, 12))
    canvas.stand_on(NOBODY)
    before = canvas.grab(beside).toImage()
    canvas.stand_on(place)
    return bool(canvas.grab(beside).toImage() != before)


def test_another_scene_keeps_the_chosen_and_the_person_stood_on(canvas: MapCanvas) -> None:
    canvas.choose([3, 39])
    canvas.fly_to(5)
    canvas.show_scene(scene(20))
    assert canvas.chosen() == [3]
    assert canvas.id_of(canvas.stood_on) == 5
    canvas.show_scene(scene(2))
    assert canvas.stood_on == NOBODY


def test_drawing_lines_and_cards_leaves_the_colors_of_the_theme_alone(canvas: MapCanvas, theme: Theme) -> None:
    before = [QColor(theme.color(name)).getRgb() for name in ("accent", "shadow")]
    canvas.encircle = True
    drag(canvas, QPoint(5, 5), QPoint(300, 300))
    canvas.encircle = False
    canvas.hovered = canvas.place_of(7)
    canvas._show_card()
    canvas._card.grab()
    QTest.mousePress(canvas, LEFT, NONE, at(canvas, 7))
    QTest.mouseMove(canvas, QPoint(450, 380))
    QApplication.processEvents()  # a move is only delivered by the loop
    canvas.grab()
    QTest.mouseRelease(canvas, LEFT, NONE, QPoint(2, 2))
    assert [theme.color(name).getRgb() for name in ("accent", "shadow")] == before
