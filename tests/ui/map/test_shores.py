"""Shores as paths: the same line as corner by corner, and lent where it is the same on the next map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from tests.ui.map.scenes import islands

from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.shores import Shores, dashed
from myconnections.ui.theme import Theme


def by_hand(x: list[float], y: list[float]) -> QPainterPath:
    path = QPainterPath(QPointF((x[-1] + x[0]) / 2, (y[-1] + y[0]) / 2))
    for place, (across, down) in enumerate(zip(x, y, strict=True)):
        after = (place + 1) % len(x)
        path.quadTo(QPointF(across, down), QPointF((across + x[after]) / 2, (down + y[after]) / 2))
    path.closeSubpath()
    return path


@pytest.mark.parametrize("rough", [False, True])
def test_a_shore_is_bent_at_each_corner_and_closed(rough: bool) -> None:
    shores = Shores(islands())
    lines = shores.outlines
    assert lines is not None
    for place in range(lines.many):
        path, step = shores._path(lines, place, rough=rough), 3 if rough else 1
        wanted = by_hand(lines.x[place, ::step].tolist(), lines.y[place, ::step].tolist())
        assert path.elementCount() == wanted.elementCount() == 1 + 3 * len(lines.x[place, ::step])
        for number in range(path.elementCount()):
            one, other = path.elementAt(number), wanted.elementAt(number)
            assert (one.type, one.x, one.y) == (other.type, pytest.approx(other.x), pytest.approx(other.y))


def test_people_who_only_share_something_have_a_dashed_line_and_no_land(theme: Theme) -> None:
    scene = islands()
    views = tuple(replace(one, loose=not place) for place, one in enumerate(scene.drawn.islands))
    loose = replace(scene, drawn=replace(scene.drawn, islands=views))
    look, camera = Look.of(theme), Camera.fit(QSizeF(600, 600))
    lines = scene.drawn.chart.outlines
    assert lines is not None
    middles = [camera.screen(float(lines.center_x[at]), float(lines.center_y[at])).toPoint() for at in (0, 1)]

    def land(shown: Scene) -> list[str]:
        image = QImage(600, 600, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(look.colors["paper"])
        painter = QPainter(image)
        Shores(shown).paint(painter, look, camera, camera.picture)
        painter.end()
        return [image.pixelColor(at).name() for at in middles]

    paper = look.colors["paper"].name()
    assert paper not in land(scene)
    assert land(loose) == [paper, land(scene)[1]]
    assert dashed(QPen(look.colors["ink"])).dashPattern()


def test_what_is_the_same_is_lent_and_what_is_not_is_made() -> None:
    scene = islands()
    before = Shores(scene)
    lines = before.outlines
    assert lines is not None
    assert lines.many > 1
    kept = [before._path(lines, place, rough=False) for place in range(lines.many)]
    x = lines.x.copy()
    x[0] += 5.0
    moved = replace(lines, x=x)
    drawn = replace(scene.drawn, chart=replace(scene.drawn.chart, outlines=moved))
    after = Shores(replace(scene, drawn=drawn), before)
    found = [after._path(moved, place, rough=False) for place in range(lines.many)]
    assert [one is other for one, other in zip(found, kept, strict=True)] == [False] + [True] * (lines.many - 1)
