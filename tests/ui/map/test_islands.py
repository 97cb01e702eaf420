"""The map of islands under hand and keys, and from one view to the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.map.scenes import islands, scene
from tests.ui.map.test_canvas import at, drag, empty

from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.insight.outlines import outlines
from myconnections.insight.rings import OUTER
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.files import encoded
from myconnections.ui.map.glide import Glide
from myconnections.ui.map.painter import MapPainter
from myconnections.ui.map.scene import Look, Scene, scene_of, veiled
from myconnections.ui.map.sheet import sheet_of
from myconnections.ui.map.table import SECTOR, MapTable
from myconnections.ui.map.view import NOBODY
from myconnections.ui.pages.map.legend_strip import LegendStrip
from myconnections.ui.pages.map.lines_part import IslandsPart
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.wording import Wording

TIES = ((4, 8, 5, 1), (8, 12, 1, 0), (1, 4, 1, 1))
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(theme: Theme, qtbot: QtBot) -> MapCanvas:
    """Forty people on four islands, on a map of 900 by 700."""
    made = MapCanvas(theme, Wording("en"))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_scene(islands(40, ties=TIES))
    made.show()
    QTest.qWait(130)
    return made


def picture(drawing: MapPainter, camera: Camera) -> QImage:
    image = QImage(int(camera.width), int(camera.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.whole(painter, camera)
    painter.end()
    return image


def test_an_island_is_named_by_what_most_of_its_people_share_and_keeps_its_name_in_sight(theme: Theme) -> None:
    shown = islands(40)
    drawing = MapPainter(shown, Look.of(theme))
    assert sorted(shown.islands) == ["Circle 0", "Circle 1", "Circle 2", "Circle 3"]
    camera = Camera.fit(QSizeF(900, 700))
    titles = drawing.titles(camera)
    assert sorted(title.name for title in titles) == sorted(shown.islands)
    assert not any(one.box.intersects(two.box) for number, one in enumerate(titles) for two in titles[:number])
    outlines = shown.drawn.chart.outlines
    assert outlines is not None
    near = camera.looking_at(float(outlines.center_x[0]), float(outlines.center_y[0]), 8.0)
    (title,) = drawing.titles(near)
    assert title.name == shown.islands[0]
    assert near.picture.contains(title.box)


def test_a_name_that_does_not_hold_for_everybody_says_for_how_many(theme: Theme) -> None:
    shown = islands(40)
    first, *others = shown.drawn.islands
    some = replace(first, bearers=frozenset(sorted(first.bearers)[:7]))
    mixed = replace(shown, drawn=replace(shown.drawn, islands=(some, *others)))
    camera, look = Camera.fit(QSizeF(900, 700)), Look.on_paper(theme)
    titles = {one.island: one.count for one in MapPainter(mixed, look, vector=True).titles(camera)}
    assert titles == {0: "7/10", 1: "10", 2: "10", 3: "10"}
    assert ">7/10<" in encoded(mixed, look, "svg", camera).decode()
    hidden = veiled(mixed, {})
    assert {one.count for one in MapPainter(hidden, look, vector=True).titles(camera)} == {"10"}
    table = MapTable(Wording("en"), date.today)
    table.show_scene(mixed)
    of = mixed.drawn.chart.outlines
    assert of is not None
    assert {table.words(place, SECTOR) for place in range(40) if of.of[place] == 0} == {f"{mixed.islands[0]} 7/10"}
    assert {table.words(place, SECTOR) for place in range(40) if of.of[place]} == set(mixed.islands[1:])


def test_islands_of_one_name_are_told_apart_by_their_circles(theme: Theme) -> None:
    shown = islands(40)
    lines = shown.drawn.chart.outlines
    assert lines is not None
    views = tuple(replace(one, name="Pine" if place else one.name, loose=place == 1)
                  for place, one in enumerate(shown.drawn.islands))  # fmt: skip
    chart = replace(shown.drawn.chart, outlines=replace(lines, circle=np.array([0, -1, 7, 3])))
    drawn = replace(shown.drawn, chart=chart, islands=views)
    same = scene_of(drawn, Wording("en"))
    assert same.islands == (views[0].name, "Pine (3)", "Pine (2)", "Pine (1)")
    assert {one.name for one in MapPainter(same, Look.of(theme)).titles(Camera.fit(QSizeF(900, 700)))} == set(
        same.islands
    )
    hidden = replace(drawn, choice=replace(drawn.choice, label="none"))
    assert len(set(scene_of(hidden, Wording("ja")).islands)) == len(set(veiled(same, {}).islands)) == 4


def test_there_are_no_rings_among_islands_and_me_only_on_wish(theme: Theme) -> None:
    camera = Camera.fit(QSizeF(900, 700))
    middle = camera.screen(0, 0).toPoint()
    paper, accent = theme.color("paper").rgb(), theme.color("accent").rgb()
    without = picture(MapPainter(islands(40), Look.of(theme)), camera)
    assert without.pixel(middle) == paper
    with_me = picture(MapPainter(islands(40, MapChoice(view=NETWORK, me=True)), Look.of(theme)), camera)
    assert with_me.pixel(middle + QPoint(-12, 0)) == accent
    ring = camera.screen(0, OUTER).toPoint()
    assert picture(MapPainter(scene(40), Look.of(theme)), camera).pixel(ring) != paper
    assert without.pixel(ring) == paper


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_islands_as_a_file_and_veiled(theme: Theme, kind: str) -> None:
    shown = islands(40, MapChoice(view=NETWORK, label="full"), TIES)
    data = encoded(shown, Look.on_paper(theme), kind, Camera.fit(QSizeF(900, 700)))
    assert len(data) > 3000
    if kind == "svg":
        text = data.decode()
        assert ">Circle 1<" in text
        hidden = encoded(veiled(shown, {}), Look.on_paper(theme), kind, Camera.fit(QSizeF(900, 700))).decode()
        assert ">Circle 1<" not in hidden
        assert ">A<" in hidden


def test_a_person_carried_elsewhere_is_told_and_the_chosen_go_along(canvas: MapCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.put_asked) as put:
        drag(canvas, at(canvas, 7), at(canvas, 7) + QPoint(40, -30))
    (places,) = put.args
    assert set(places) == {7}
    assert places[7] == pytest.approx(canvas.camera.plane(QPointF(at(canvas, 7) + QPoint(40, -30))), abs=2)
    canvas.choose([7, 11])
    shift = QPoint(25, 25)
    with qtbot.waitSignal(canvas.put_asked) as put:
        drag(canvas, at(canvas, 7), at(canvas, 7) + shift)
    (places,) = put.args
    assert set(places) == {7, 11}
    for who in (7, 11):
        assert places[who] == pytest.approx(canvas.camera.plane(QPointF(at(canvas, who) + shift)), abs=2)


def test_a_tie_is_drawn_from_one_to_another_while_one_joins(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.joins = True
    with qtbot.waitSignal(canvas.join_asked) as joined:
        drag(canvas, at(canvas, 7), at(canvas, 10))
    assert joined.args == [7, 10]
    with qtbot.assertNotEmitted(canvas.join_asked), qtbot.assertNotEmitted(canvas.put_asked):
        drag(canvas, at(canvas, 7), empty(canvas))
    before = canvas.camera
    drag(canvas, empty(canvas), empty(canvas) + QPoint(30, 30))
    assert canvas.camera != before  # the ground is still pushed
    canvas.fit()
    qtbot.waitUntil(lambda: canvas.camera == before, timeout=2000)
    bent = canvas.pixel_of(canvas.place_of(1)), canvas.pixel_of(canvas.place_of(4))
    across, down = bent[1].x() - bent[0].x(), bent[1].y() - bent[0].y()
    sign = 1 if int(canvas.chart.ids[canvas.chart.a[2]]) == 1 else -1
    middle = (bent[0] + bent[1]) / 2 + QPointF(-down, across) * 0.08 * sign
    assert canvas.under(middle) == NOBODY
    with qtbot.waitSignal(canvas.join_asked) as joined:
        QTest.mouseClick(canvas, LEFT, NONE, middle.toPoint())
    assert sorted(joined.args) == [1, 4]
    with qtbot.waitSignal(canvas.left_joining):
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.line_under(QPointF(2, 2)) is None


def test_by_the_keyboard_t_on_one_and_t_on_another(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    canvas.stand_on(canvas.place_of(7))
    QTest.keyClick(canvas, Qt.Key.Key_T)
    assert canvas.anchor == 7
    canvas.stand_on(canvas.place_of(10))
    assert "森 7" in canvas.accessibleDescription()
    canvas.grab()
    with qtbot.waitSignal(canvas.join_asked) as joined:
        QTest.keyClick(canvas, Qt.Key.Key_T)
    assert (joined.args, canvas.anchor) == ([7, 10], None)
    QTest.keyClick(canvas, Qt.Key.Key_T)
    with qtbot.assertNotEmitted(canvas.join_asked):
        QTest.keyClick(canvas, Qt.Key.Key_T)  # with nobody else
    QTest.keyClick(canvas, Qt.Key.Key_T)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (canvas.anchor, canvas.id_of(canvas.stood_on)) == (None, 10)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    with qtbot.waitSignal(canvas.seek_asked) as sought:
        QTest.keyClick(canvas, Qt.Key.Key_T)  # on nobody it is a letter of a name
    assert sought.args == ["t"]


def test_tab_walks_through_one_island_after_the_other(canvas: MapCanvas) -> None:
    canvas.setFocus()
    chart = canvas.chart
    assert chart is not None
    assert chart.outlines is not None
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    while canvas._walk(-1):
        pass
    seen = [int(chart.outlines.of[canvas.stood_on])]
    while canvas._walk(1):
        seen.append(int(chart.outlines.of[canvas.stood_on]))
    assert len(seen) == 40
    assert seen == sorted(seen)


def glided(before: Scene, after: Scene, theme: Theme) -> Glide:
    glide = Glide(theme)
    glide.begin(MapPainter(before, Look.of(theme)), MapPainter(after, Look.of(theme)), 1.0, 400)
    return glide


def test_from_rings_to_islands_everybody_glides(theme: Theme, qtbot: QtBot) -> None:
    rings, isles = scene(40), islands(40)
    glide = glided(rings, isles, theme)
    assert glide.under_way
    QTest.qWait(120)
    now = glide._now()
    assert now is not None
    start = {int(who): x for who, x in zip(rings.drawn.chart.ids, rings.drawn.chart.x, strict=True)}
    begin = np.array([start[int(who)] for who in now.ids])
    part = (now.x - begin) / np.where(now.x == begin, 1, isles.drawn.chart.x - begin)
    assert 0 < part.mean() < 1
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    glide.paint(painter, Camera.fit(QSizeF(900, 700)))
    painter.end()
    assert image.pixel(2, 2) == theme.color("paper").rgb()
    with qtbot.waitSignal(glide.ended, timeout=2000):
        pass
    assert not glide.under_way
    assert not glided(isles, islands(40), theme).under_way  # nobody would be seen to move
    assert not glided(scene(3), scene(3), theme).under_way


def test_people_never_stand_on_the_ground_of_another_picture(theme: Theme) -> None:
    rings, isles = scene(40), islands(40)
    glide = glided(rings, isles, theme)
    assert glide._before is not None
    assert glide._after is not None
    shown = [glide._ground(part, glide._before, glide._after) for part in (0.0, 0.1, 0.5, 0.9, 1.0)]
    assert [None if ground is None else ground.scene for ground, _ in shown] == [rings, rings, None, isles, isles]
    assert [round(strength, 2) for _, strength in shown] == [1, 0.33, 0, 0.33, 1]
    chart = isles.drawn.chart
    lines = chart.outlines
    assert lines is not None
    near = replace(isles, drawn=replace(isles.drawn, chart=replace(chart, x=chart.x + 5)))
    calm = glided(isles, near, theme)
    assert calm._ground(0.5, glide._before, glide._after) == (glide._after, 1.0)
    assert calm._clock.duration() == 400
    x = chart.x.copy()
    x[3] += 200  # one moves far while all others stay: slowly enough to be followed
    alone = glided(isles, replace(isles, drawn=replace(isles.drawn, chart=replace(chart, x=x))), theme)
    assert alone._clock.duration() == 1600
    moved = outlines(chart.x + 90, chart.y, lines.of, chart.kept)
    other = replace(isles, drawn=replace(isles.drawn, chart=replace(chart, x=chart.x + 90, outlines=moved)))
    going = glided(isles, other, theme)
    QTest.qWait(500)
    now = going._now()
    assert now is not None
    assert now.outlines is not None
    assert 0 < (now.x - chart.x).mean() < 90
    apart = now.outlines.center_x - lines.center_x - (now.x - chart.x).mean()
    assert abs(apart).max() < 1, "the shores go with their people"
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    going.paint(painter, Camera.fit(QSizeF(900, 700)))
    painter.end()
    middle = Camera.fit(QSizeF(900, 700)).screen(float(now.outlines.center_x[0]), float(now.outlines.y[0].min()) + 4)
    assert image.pixelColor(middle.toPoint()) != theme.color("paper")


def test_where_motion_is_not_wanted_they_are_there_at_once(canvas: MapCanvas) -> None:
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    canvas.show_scene(scene(40))
    assert not canvas._glide.under_way
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    try:
        canvas.show_scene(islands(40))
        assert canvas._glide.under_way
    finally:
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)


def test_among_few_everybody_bears_a_name_who_has_room(theme: Theme) -> None:
    def named(count: int) -> int:
        shown = islands(count)
        numbers = np.arange(count)
        x, y = ((numbers % 17 - 8) * 24).astype(np.float32), ((numbers // 17 - 4) * 30).astype(np.float32)
        spread = replace(shown.drawn.chart, x=x, y=y)
        drawing = MapPainter(replace(shown, drawn=replace(shown.drawn, chart=spread)), Look.of(theme))
        return len(drawing.labels(Camera(0, 0, 1.5, 936, 760)))

    assert named(140) > 100
    assert named(160) <= 936 * 760 / 14_000


def test_carrying_one_person_leaves_the_picture_where_it_is(canvas: MapCanvas) -> None:
    scene = canvas.scene
    assert scene is not None
    canvas.fit()
    before, chart = canvas.camera, scene.drawn.chart

    def carried(to_right: float) -> Scene:
        x = chart.x.copy()
        x[0] = canvas.camera.plane(QPointF(to_right, 350))[0]
        return replace(scene, drawn=replace(scene.drawn, chart=replace(chart, x=x)))

    there = carried(885)
    assert not Camera.whole(there.drawn.chart.box(), QSizeF(900, 700)).near(before)
    canvas.show_scene(there)
    assert canvas.camera == before, "still in sight"
    canvas.show_scene(carried(1_100))
    assert canvas.camera != before, "else nobody would see them"


def test_where_people_only_share_something_table_legend_and_file_say_so(theme: Theme, qtbot: QtBot) -> None:
    shown = islands(40, ties=TIES)
    views = tuple(replace(one, loose=one.name == "Circle 1") for one in shown.drawn.islands)
    loose = replace(shown, drawn=replace(shown.drawn, islands=views))
    table = MapTable(Wording("en"), lambda: None)  # type: ignore[arg-type, return-value]
    strip, part = LegendStrip(theme, Wording("en")), IslandsPart(theme, Wording("en"))
    qtbot.addWidget(strip)
    qtbot.addWidget(part)
    strip.resize(1_400, 80)
    camera = Camera.fit(QSizeF(600, 600))
    for drawn, wanted in ((shown, False), (loose, True)):
        table.show_scene(drawn)
        cells = {table.index(row, SECTOR).data() for row in range(40)}
        assert ("Shares: Circle 1" in cells, "Circle 1" in cells) == (wanted, not wanted)
        strip.show_scene(drawn)
        assert ("Only share something" in strip.words()) == wanted
        part.show_scene(drawn)
        line = part.findChild(Paragraph, "map-islands-loose")
        assert line is not None
        assert line.isVisibleTo(part) == wanted
        notes = sheet_of(drawn, camera, Wording("en"), date(2026, 7, 1), named=True).notes
        assert any(note.startswith("A dashed outline holds people who share") for note in notes) == wanted


def test_the_table_tells_the_island_and_whom_somebody_knows() -> None:
    table = MapTable(Wording("en"), lambda: None)  # type: ignore[arg-type, return-value]
    table.show_scene(islands(40, ties=TIES))
    assert table.headerData(SECTOR, Qt.Orientation.Horizontal) == "Island"
    assert table.headerData(7, Qt.Orientation.Horizontal) == "Knows"
    rows = {table.person(row): row for row in range(40)}
    assert [table.index(rows[who], 7).data() for who in (4, 8, 12, 20)] == ["2", "1, hinted 1", "0, hinted 1", "0"]
    assert table.index(rows[9], SECTOR).data() == "Circle 1"
    table.sort(7, Qt.SortOrder.DescendingOrder)
    assert [int(table.person(row)) for row in range(3)] == [4, 8, 1]
    table.sort(SECTOR)
    table.show_scene(scene(4))
    assert table.headerData(SECTOR, Qt.Orientation.Horizontal) == "Sector"
