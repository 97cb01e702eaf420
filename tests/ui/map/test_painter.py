"""The renderer: the same map on a picture, in SVG and in PDF; what scrolls into sight is what a new picture shows."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPixmap
from tests.ui.map.scenes import TODAY, person, scene

from myconnections.domain.map_choice import MapChoice
from myconnections.insight.plane import within
from myconnections.insight.rings import OUTER
from myconnections.services.maps import MapPeople, drawn
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.files import encoded, kind_of, shown_by
from myconnections.ui.map.labels import Ground
from myconnections.ui.map.painter import TIES_STILL, MapPainter
from myconnections.ui.map.picture import Picture
from myconnections.ui.map.ring_ground import RingNames
from myconnections.ui.map.scene import Look, scene_of, short_name
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording

SIZE = QSizeF(640, 520)


def image_of(picture: Picture, camera: Camera) -> QImage:
    shown = QPixmap(SIZE.toSize())
    painter = QPainter(shown)
    picture.put(painter, camera)
    painter.end()
    return shown.toImage()


def test_the_camera_goes_there_and_back() -> None:
    camera = Camera.fit(SIZE).zoomed(3, QPointF(100, 80)).moved(QPointF(7, -5))
    x, y = camera.plane(QPointF(33, 44))
    assert camera.screen(x, y).toTuple() == pytest.approx((33, 44))
    under = camera.plane(QPointF(200, 100))
    assert camera.zoomed(2, QPointF(200, 100)).plane(QPointF(200, 100)) == pytest.approx(under)
    assert abs(camera.moved(QPointF(1e6, 0)).x) <= OUTER
    assert camera.zoomed(1e9, QPointF(0, 0)).scale == 80


@pytest.mark.parametrize("vector", [False, True])
def test_every_person_is_painted_where_the_chart_says(theme: Theme, vector: bool) -> None:
    shown = scene(30, MapChoice(label="none", shape="none"))
    drawing = MapPainter(shown, Look.of(theme), vector=vector)
    camera = Camera.fit(SIZE)
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.base(painter, camera, camera.picture, TIES_STILL)
    painter.end()
    chart = shown.drawn.chart
    for place in range(chart.count):
        name = shown.drawn.colors[int(chart.signs.color[place])]
        if name == "none":
            continue
        at = camera.screen(float(chart.x[place]), float(chart.y[place])).toPoint()
        assert image.pixelColor(at).name() == theme.color(name).name()


def test_what_scrolls_into_sight_is_what_a_new_picture_shows(theme: Theme) -> None:
    shown = scene(2600, MapChoice(label="none"))
    drawing = MapPainter(shown, Look.of(theme))
    picture, camera = Picture(1.0), Camera.fit(SIZE).zoomed(4, QPointF(320, 260))
    picture.bring_up(drawing, camera)
    for step in (QPointF(13, 7), QPointF(-20, 30), QPointF(0, -11)):
        camera = camera.moved(step)
        picture.bring_up(drawing, camera)
    fresh = Picture(1.0)
    fresh.draw(drawing, camera, TIES_STILL)
    scrolled, new = image_of(picture, camera), image_of(fresh, camera)
    different = sum(scrolled.pixel(x, y) != new.pixel(x, y) for x in range(0, 640, 3) for y in range(0, 520, 3))
    assert different < 0.01 * (640 / 3) * (520 / 3)  # rounding of a mark by one pixel at most


def test_names_lie_over_nothing(theme: Theme) -> None:
    shown = scene(60)
    drawing = MapPainter(shown, Look.of(theme))
    camera = Camera.fit(QSizeF(1200, 900))
    labels = drawing.labels(camera)
    assert len(labels) > 20
    chart = shown.drawn.chart
    boxes = [
        QRectF(camera.screen(float(chart.x[one.who]), float(chart.y[one.who])) + one.offset, QSizeF(*one.size))
        for one in labels
    ]
    boxes = [box.adjusted(1, 4, -1, -4) for box in boxes]
    assert not any(one.intersects(two) for number, one in enumerate(boxes) for two in boxes[:number])
    assert drawing.labels(camera.zoomed(40, QPointF(5, 5))) == []


def test_titles_of_sectors_lie_outside_the_rings(theme: Theme) -> None:
    drawing = MapPainter(scene(60), Look.of(theme))
    camera = Camera.fit(QSizeF(1200, 900))
    titles = drawing.titles(camera)
    assert [title.lines for title in titles] == [("Circle 0",), ("Circle 1",), ("Circle 2",), ("Circle 3",)]
    assert not any(one.box.intersects(two.box) for number, one in enumerate(titles) for two in titles[:number])
    assert all(title.count == "15" for title in titles)


def test_the_ground_of_names() -> None:
    ground = Ground(100, 50)
    assert ground.free(QRectF(10, 10, 20, 10))
    ground.take(QRectF(10, 10, 20, 10))
    assert not ground.free(QRectF(25, 15, 20, 10))
    assert ground.free(QRectF(60, 15, 20, 10))
    assert not ground.free(QRectF(90, 15, 40, 10))
    ground.dot(np.array([62.0, -5.0]), np.array([17.0, 400.0]))
    assert not ground.free(QRectF(60, 15, 20, 10))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("森 花子", "森"),
        ("Jane Smith", "Jane S."),
        ("Cher", "Cher"),
        ("Jane Mary Smith, Ph.D.", "Jane S."),
        ("", ""),
        ("Oskar 🎸", "Oskar"),
        ("Oskar 🎸Lind", "Oskar L."),
        ("Oskar 👩🏽‍🚀 Lind ❤️", "Oskar L."),
        ("🎉 🎊", ""),
        ("Ana Ruiz (she/her)", "Ana R."),
        ("Ana (she/her)", "Ana"),
        ("Agent 47", "Agent"),
        ("007", "007"),
        ("\u202eJane\x07 Smith\ue000", "Jane S."),
    ],
)
def test_short_names(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_map_as_a_file(theme: Theme, kind: str) -> None:
    data = encoded(scene(12, ties=((1, 2, 3),)), Look.on_paper(theme), kind, Camera.fit(SIZE))
    assert data.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF-"}[kind])
    if kind == "png":
        image = QImage.fromData(data)
        assert (image.width(), image.height()) == (1280, 1040)
        assert image.pixelColor(2, 2).name() == "#faf8f4"
    if kind == "svg":
        text = data.decode()
        assert 'viewBox="0 0 640 520"' in text
        assert "森" in text
        assert "<image" not in text


def test_a_file_holds_nobody_whom_its_camera_does_not_see(theme: Theme) -> None:
    drawing = scene(12, MapChoice(label="full"), ties=((1, 2, 3),))
    chart = drawing.drawn.chart
    camera = Camera.fit(SIZE).looking_at(float(chart.x[0]), float(chart.y[0]), 40.0)
    seen = shown_by(drawing, camera)
    assert 0 in seen
    assert len(seen) < chart.count
    text = encoded(drawing, Look.on_paper(theme), "svg", camera).decode()
    names = set(re.findall(r">(森 \d+)<", text))
    assert names
    assert names <= {drawing.labels[place] for place in seen}
    shown = MapPainter(drawing, Look.on_paper(theme), vector=True).titles(camera)
    assert not all(camera.picture.intersects(title.box) for title in shown)
    for title in shown:
        assert camera.picture.intersects(title.box) or title.name not in text


LONG = (
    "Printers and bookbinders of the old quarter",
    "藍原大学大学院地域経済学研究科のゼミ",
    "Choir",
    "Aihara University",
)


@pytest.mark.parametrize("size", [QSizeF(1200, 900), QSizeF(760, 600), QSizeF(560, 500)])
def test_a_long_name_of_a_sector_stands_in_a_few_lines_wholly_in_the_picture(theme: Theme, size: QSizeF) -> None:
    shown = scene(60)
    drawing = MapPainter(replace(shown, titles=LONG), Look.of(theme))
    camera = Camera.fit(size)
    titles = drawing.titles(camera)
    metrics = QFontMetricsF(drawing.look.title)
    assert [len(title.lines) > 1 for title in titles][:3] == [True, True, False]
    for title in titles:
        assert camera.picture.contains(title.box)
        starts = title.starts(drawing.look)
        for start, line in zip(starts, title.lines, strict=False):
            assert title.box.left() - 0.5 <= start.x() <= start.x() + metrics.horizontalAdvance(line)
            assert start.x() + metrics.horizontalAdvance(line) <= title.box.right() + 0.5
        if not title.cut:
            assert "".join(title.lines).replace(" ", "") == title.name.replace(" ", "")
    assert not any(one.box.intersects(two.box) for number, one in enumerate(titles) for two in titles[:number])


@pytest.mark.parametrize("kind", ["short", "full"])
def test_what_is_no_writing_is_in_no_file(theme: Theme, kind: str) -> None:
    drawing = scene_of(
        drawn(MapPeople((person(1, name="Oskar 🎸"), person(2, name="🎉 🎊")), (), (), TODAY), MapChoice(label=kind)),
        Wording("en"),
    )
    text = encoded(drawing, Look.on_paper(theme), "svg", Camera.fit(SIZE)).decode()
    assert ">Oskar<" in text
    assert not [letter for letter in text if letter > "\U0001f000"]


def test_the_kind_of_a_file() -> None:
    from pathlib import Path

    assert [kind_of(Path(name)) for name in ("a.SVG", "a.pdf", "a.jpeg", "a")] == ["svg", "pdf", "png", "png"]


def test_seen_from_near_the_next_ring_is_named_like_the_first(theme: Theme) -> None:
    drawing = MapPainter(scene(2000, MapChoice(sector="employer")), Look.of(theme))
    chart = drawing.scene.drawn.chart
    far = int(np.flatnonzero(chart.signs.stage == 3)[0])
    x, y = float(chart.x[far]), float(chart.y[far])
    camera = Camera.fit(QSizeF(936, 760)).looking_at(
        x * 84 / float(np.hypot(x, y)), y * 84 / float(np.hypot(x, y)), 9.0
    )
    named = [int(chart.signs.stage[label.who]) for label in drawing.labels(camera)]
    assert len(named) > 60
    assert named.count(3) > 20  # of those beyond the line between two rings
    assert named.count(4) > 20


@pytest.mark.parametrize("count", [160, 240])
def test_the_closest_people_are_the_first_to_bear_names(theme: Theme, count: int) -> None:
    drawing = MapPainter(scene(count, MapChoice(sector="employer")), Look.of(theme))
    labels = drawing.labels(Camera.fit(QSizeF(936, 760)))
    stages = drawing.scene.drawn.chart.signs.stage
    named = [int(stages[label.who]) for label in labels]
    assert named.count(4) >= 6
    assert len(set(named)) > 1  # and the other rings still have theirs


def test_the_names_of_rings_stand_where_nobody_is(theme: Theme) -> None:
    shown, look = scene(70), Look.of(theme)
    chart = shown.drawn.chart
    for size in (QSizeF(640, 560), QSizeF(1000, 900)):
        camera = Camera.fit(size)
        captions = RingNames(shown, look).placed(camera)
        assert len(captions) == 4
        for number, (text, box) in enumerate(captions):
            here = within(chart.x, chart.y, camera.box(box))
            assert not len(here), (text, size)
            assert not any(box.intersects(other) for _, other in captions[number + 1 :])
        names = MapPainter(shown, look).labels(camera)
        for label in names:
            at = camera.screen(float(chart.x[label.who]), float(chart.y[label.who])) + label.offset
            written = QRectF(at, QSizeF(*label.size)).adjusted(2, 3, -2, -3)
            assert not any(written.intersects(box) for _, box in captions)
    near = camera.zoomed(1.02, QPointF(500, 450))  # a little nearer they stand where they stood
    angles = [RingNames(shown, look)._angles_at(scale) for scale in (camera.scale, camera.scale * 1.001)]
    assert angles[0] == angles[1]
    assert RingNames(shown, look).placed(near)


def test_names_of_rings_stay_while_there_is_room(theme: Theme) -> None:
    camera, look = Camera.fit(QSizeF(640, 560)), Look.of(theme)
    first = MapPainter(scene(70), look)
    first._rings.placed(camera)
    fewer = scene(40)
    alone, after = RingNames(fewer, look).placed(camera), MapPainter(fewer, look, before=first)._rings.placed(camera)
    stood = first._rings.placed(camera)
    assert [box for _, box in after] == [box for _, box in stood]
    assert [box for _, box in alone] != [box for _, box in stood]


def test_titles_of_sectors_and_names_of_rings_are_apart(theme: Theme) -> None:
    shown, look, camera = scene(70), Look.of(theme), Camera.fit(QSizeF(640, 560))
    drawing = MapPainter(shown, look)
    captions = [box for _, box in RingNames(shown, look).placed(camera)]
    for title in drawing.titles(camera):
        assert not any(title.box.intersects(box) for box in captions)
