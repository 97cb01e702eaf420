"""map.frame, map.layout and map.export: thirty thousand people and a hundred thousand ties, drawn in software."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.domain.warmth import band
from myconnections.insight import rings
from myconnections.services.maps import MapPeople, MapPerson, drawn
from myconnections.services.network_maps import whole
from myconnections.services.views import ListedPerson
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.files import encoded
from myconnections.ui.map.painter import TIES_STILL
from myconnections.ui.map.picture import Picture
from myconnections.ui.map.scene import Look, Scene, scene_of
from myconnections.ui.theme import Look as Scheme
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording
from tools.benchmarks.clock import Line, p95, timed
from tools.benchmarks.surroundings import pass_events

_SIZE = QSizeF(1280, 800)
_SEED, _CIRCLES = 7, 160
_STAGES = (*[1] * 12, *[2] * 5, *[3] * 2, 4)
_CAPITALS = ("bonding", "bridging", "bridging+linking", "mixed", "unclear")
_FRAMES = 90


def invented(many: int, ties: int) -> MapPeople:
    """People in communities of 20 to 300, and ties that mostly stay inside one."""
    chance = random.Random(_SEED)  # noqa: S311 - invented people
    sizes = [chance.randint(20, 300) for _ in range(_CIRCLES * 4)]
    circle_of: list[int] = []
    for circle, size in enumerate(sizes):
        circle_of.extend([circle] * size)
        if len(circle_of) >= many:
            break
    del circle_of[many:]
    people = tuple(_person(number, circle_of[number], chance) for number in range(many))
    starts: dict[int, list[int]] = {}
    for number, circle in enumerate(circle_of):
        starts.setdefault(circle, []).append(number)
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < ties:
        one = chance.randrange(many)
        inside = chance.random() < 0.9
        two = chance.choice(starts[circle_of[one]]) if inside else chance.randrange(many)
        if one != two:
            pairs.add((min(one, two) + 1, max(one, two) + 1))
    rows = tuple((a, b, chance.randint(1, 9)) for a, b in sorted(pairs))
    return MapPeople(people, (), rows, 740_000)


def _person(number: int, circle: int, chance: random.Random) -> MapPerson:
    warmth = chance.choice((None, 0.9, 0.5, 0.2, 0.05))
    row = PersonRow(
        ContactId(number + 1), f"森 {number}", "", f"{number:06d}", "", "", chance.choice(_STAGES), warmth, 0, None,
        None, False, False, True, True, "", 739_000, None, 3, chance.choice(_CAPITALS), (f"Circle {circle % 20}",), (),
        None, False,
    )  # fmt: skip
    return MapPerson(ListedPerson(row, warmth, band(warmth)), "", chance.randrange(9))


def _scene(many: int, ties: int) -> Scene:
    return scene_of(drawn(invented(many, ties), MapChoice()), Wording("ja"))


def _theme() -> Theme:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["bench"])
    return Theme(app, Scheme.LIGHT, "ja")


def frame(many: int = 30_000, ties: int = 100_000) -> list[Line]:
    """A frame while the map is pushed and zoomed, and the whole picture, beside pyqtgraph's curve and scatter."""
    return _frame("map.frame", _scene(many, ties))


def frame_islands(many: int = 30_000, ties: int = 100_000) -> list[Line]:
    """The same on the map of islands."""
    people = invented(many, ties)
    return _frame("map.frame.islands", scene_of(whole(people, MapChoice(view=NETWORK)), Wording("ja")))


def _frame(title: str, scene: Scene) -> list[Line]:
    theme, many = _theme(), scene.drawn.chart.count
    canvas, peer = _canvas(theme, scene), _peer(scene)
    fit = Camera.fit(_SIZE)
    near = fit.zoomed(4, QPointF(500, 300))
    lines = []
    for name, begin, step in (
        ("push.overview", fit.zoomed(1.2, QPointF(640, 400)), _pushed),
        ("push.near", near, _pushed),
        ("zoom.overview", fit, _zoomed),
        ("zoom.near", near, _zoomed),
    ):
        moved, theirs = list(_frames(canvas, begin, step)), list(_peer_frames(peer, begin, step))
        value, floor = 1000 * p95(moved), 1000 * median(theirs)
        goal = "p95 <= 16.7 ms, <= 1/2 x pyqtgraph"
        ok = value <= min(16.7, floor / 2)
        lines.append(Line(f"{title}.{name}", many, value, "ms p95", floor, value / floor, goal, ok))
    for name, camera in (("overview", fit), ("near", near)):
        lines.append(_still(canvas, peer, camera, f"{title}.still.{name}", many))
    canvas.close()
    peer.close()
    return lines


def _still(canvas: MapCanvas, peer: QWidget, camera: Camera, name: str, many: int) -> Line:
    """The whole picture with its names."""
    drawing = canvas.drawing
    assert drawing is not None  # noqa: S101 - a scene is shown
    picture = Picture(1.0)
    values, floors = [], []
    for _ in range(6):
        values.append(timed(lambda: (picture.draw(drawing, camera, TIES_STILL), drawing.labels(camera))))
        _look(peer, camera)
        floors.append(timed(peer.grab))
    value, floor = 1000 * median(values[1:]), 1000 * median(floors[1:])
    return Line(name, many, value, "ms", floor, value / floor, "<= pyqtgraph", value <= floor)


def _canvas(theme: Theme, scene: Scene) -> MapCanvas:
    canvas = MapCanvas(theme, Wording("ja"))
    canvas.resize(_SIZE.toSize())
    canvas.show_scene(scene)
    canvas.show()
    pass_events(150)
    return canvas


def _frames(canvas: MapCanvas, begin: Camera, step: Callable[[Camera, int], Camera]) -> Iterator[float]:
    """Seconds of each frame while a hand moves the map; it never rests, so nothing is sharpened between."""
    target = QPixmap(_SIZE.toSize())
    canvas.look(begin)
    canvas._stand_still()
    if canvas.drawing is not None:
        for _turn in canvas._naming(canvas.drawing):
            pass
    camera = begin
    for number in range(_FRAMES):
        camera = step(camera, number)
        canvas.look(camera)
        canvas._rest.stop()
        began = perf_counter()  # not `timed`: a collection before each frame would take longer than all frames
        canvas.render(target)
        yield perf_counter() - began


def _pushed(camera: Camera, number: int) -> Camera:
    there = -1 if number % 40 < 20 else 1
    return camera.moved(QPointF(9 * there, 5 * there))


def _zoomed(camera: Camera, number: int) -> Camera:
    return camera.zoomed(1.03 if number % 30 < 15 else 1 / 1.03, QPointF(700, 420))


def _peer(scene: Scene) -> pyqtgraph.PlotWidget:
    """The same arrays as a curve of pairs and a scatter."""
    chart = scene.drawn.chart
    plot = pyqtgraph.PlotWidget(background="w")
    plot.hideAxis("left")
    plot.hideAxis("bottom")
    x, y = np.empty(2 * len(chart.a)), np.empty(2 * len(chart.a))
    x[0::2], x[1::2], y[0::2], y[1::2] = chart.x[chart.a], chart.x[chart.b], chart.y[chart.a], chart.y[chart.b]
    plot.addItem(pyqtgraph.PlotCurveItem(x, y, connect="pairs", pen=pyqtgraph.mkPen((0, 0, 0, 40), width=1)))
    colors = [pyqtgraph.mkBrush(color) for color in ("#C4432B", "#C4721F", "#4F8FA8", "#7B8794", "#FFFFFF")]
    plot.addItem(
        pyqtgraph.ScatterPlotItem(
            chart.x.astype(float), chart.y.astype(float), size=5, pxMode=True, pen=None,
            brush=[colors[number] for number in chart.signs.color.tolist()],
        )
    )  # fmt: skip
    plot.resize(_SIZE.toSize())
    plot.show()
    pass_events(150)
    return plot


def _look(peer: QWidget, camera: Camera) -> None:
    left, top, right, bottom = camera.box(camera.picture)
    peer.getPlotItem().getViewBox().setRange(xRange=(left, right), yRange=(top, bottom), padding=0)  # type: ignore[attr-defined]


def _peer_frames(peer: QWidget, begin: Camera, step: Callable[[Camera, int], Camera]) -> Iterator[float]:
    camera = begin
    for number in range(_FRAMES // 6):
        camera = step(camera, number)

        def once(at: Camera = camera) -> None:
            _look(peer, at)
            peer.grab()

        yield timed(once)


def layout(many: int = 30_000) -> Line:
    """Places of everybody from sectors and stages."""
    people = invented(many, 0).placed
    values = [one.row.communities for one in people]
    ids, stages = np.array([one.row.id for one in people]), np.array([one.row.stage for one in people])
    times = [timed(lambda: rings.place(ids, stages, rings.sectors(values))) for _ in range(6)]
    value = 1000 * median(times[1:])
    return Line("map.layout", many, value, "ms", None, None, "<= 300 ms", value <= 300)


def export(many: int = 3_000, ties: int = 10_000) -> list[Line]:
    """The map as each kind of file."""
    theme, scene = _theme(), _scene(many, ties)
    look = Look.on_paper(theme)
    lines = []
    for kind in ("png", "svg", "pdf"):
        times = [timed(lambda kind=kind: encoded(scene, look, kind, Camera.fit(QSizeF(1440, 1080)))) for _ in range(4)]
        value = 1000 * median(times[1:])
        lines.append(Line(f"map.export.{kind}", many, value, "ms", None, None, "<= 5 s", value <= 5000))
    return lines
