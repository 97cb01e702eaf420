"""Where the names of islands stand: on no land but their own, and close to it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from tests.ui.map.scenes import islands

from myconnections.insight.outlines import CORNERS
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.shores import Shores
from myconnections.ui.map.titles import Title
from myconnections.ui.theme import Theme

CAMERA = Camera(0.0, 0.0, 1.0, 800.0, 600.0)
FAR = (5_000.0, 5_000.0, 40.0)


def around(*circles: tuple[float, float, float]) -> Scene:
    """Four round islands (x, y, radius), those not told far away, with nobody in sight."""
    shown = islands(40)
    chart = shown.drawn.chart
    lines = chart.outlines
    assert lines is not None
    x, y, reach = np.array([*circles, *[FAR] * 4][:4]).T
    turn = np.arange(CORNERS) * (2 * np.pi / CORNERS)
    placed = replace(
        lines,
        x=x[:, None] + reach[:, None] * np.cos(turn),
        y=y[:, None] + reach[:, None] * np.sin(turn),
        center_x=x,
        center_y=y,
        reach=reach,
    )
    away = replace(chart, x=np.full_like(chart.x, 9_000), outlines=placed)
    return replace(shown, drawn=replace(shown.drawn, chart=away))


def named(scene: Scene, theme: Theme, camera: Camera = CAMERA) -> dict[int, Title]:
    return {one.island: one for one in Shores(scene).titles(Look.of(theme), camera)}


def apart(box: QRectF, circle: tuple[float, float, float]) -> float:
    """Pixels from a box to the shore of a round island, negative where it lies on the land."""
    x, y, radius = circle
    at = CAMERA.screen(x, y)
    beside = max(box.left() - at.x(), at.x() - box.right(), 0.0)
    over = max(box.top() - at.y(), at.y() - box.bottom(), 0.0)
    return float(np.hypot(beside, over)) - radius


def test_a_name_does_not_lie_on_the_land_of_another_though_no_corner_of_its_shore_is_there(theme: Theme) -> None:
    large, small = (0.0, -150.0, 130.0), (0.0, 0.0, 40.0)
    assert apart(named(around(small), theme)[0].box, small) == pytest.approx(3, abs=1), "over it, where there is room"
    box = named(around(large, small), theme)[1].box
    assert box.top() > CAMERA.screen(0, small[1]).y()
    assert apart(box, large) > 0
    assert 0 < apart(box, small) < 8


def test_a_name_goes_along_its_shore_away_from_others(theme: Theme) -> None:
    mine = (0.0, 0.0, 120.0)
    others = ((0.0, -165.0, 42.0), (0.0, 165.0, 42.0), (250.0, 0.0, 125.0))
    box = named(around(mine, *others), theme)[0].box
    assert all(apart(box, one) > 4 for one in others)
    assert 0 < apart(box, mine) < 16


def test_where_all_around_is_land_a_name_lies_on_its_own_or_stays_away(theme: Theme) -> None:
    sea, mine = (0.0, 0.0, 900.0), (0.0, 0.0, 70.0)
    box = named(around(sea, mine), theme)[1].box
    assert mine[2] > abs(box.center().y() - 300) + box.height() / 2
    assert 1 not in named(around(sea, (0.0, 0.0, 20.0)), theme)


def test_a_name_goes_along_with_its_island(theme: Theme) -> None:
    scene = around((0.0, 0.0, 60.0))
    shores = Shores(scene)
    titles = shores.titles(Look.of(theme), CAMERA)
    nearer = replace(CAMERA, scale=2.0)
    (moved,) = shores.followed(titles, nearer)
    assert moved.box.bottom() == pytest.approx(300 - 120 - 3, abs=1)
    assert Shores(scene).followed(titles, nearer) == []
    assert Camera.fit(QSizeF(800, 600)).picture.contains(titles[0].box)
