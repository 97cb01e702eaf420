"""What lies under the people of the map of islands: soft shores in the color of the island, and their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from myconnections.insight.outlines import Outlines, curves
from myconnections.insight.plane import Crowd
from myconnections.insight.rings import Floats
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.labels import extent
from myconnections.ui.map.scene import Look, Scene, island_count
from myconnections.ui.map.strokes import mixed, pen
from myconnections.ui.map.titles import BESIDE, Title, broken

_WASH, _SHORE = 0.10, 0.42
"""How much of the color the land has, and its shore."""
_DASHES = (5.0, 4.0)
_SMALL, _COARSE, _EVERY = 5.0, 34.0, 3
"""An island of fewer pixels from its middle to its shore is land without a line; up to so many a third of the corners
are enough: hundreds of islands are drawn in every picture.
"""
_OVER, _UNDER, _RIGHT, _LEFT = range(4)
"""The sides of an island on which its name may stand."""
_PLAIN = 0.05
"""How much of the color the ground has of those of whom nothing is recorded; it has no shore."""
_AREA = 34_000.0
"""Square pixels of picture for one name."""
_MARK = 6.0
"""Pixels around a name in which no mark is wanted."""
_CELL = 4.0
"""Pixels to which people under a name are counted."""
_LEAST, _LONGEST, _AIR = 14.0, 190, 3.0
"""An island of fewer pixels than this from middle to shore bears no name beside larger ones, whose it would seem."""
_BARE = 30.0
"""One without a name says how many stand on it from so many pixels on."""


class Shores:
    """The outlines of one scene as paths in the units of the plane, made when first painted.

    Those that `before` made of shores that are the same are lent: where somebody was carried off one is another.
    """

    def __init__(self, scene: Scene, before: Shores | None = None) -> None:
        self._scene = scene
        self._made: dict[bytes, QPainterPath] = {}
        self._lent = {} if before is None else before._made
        self._paths: dict[tuple[int, bool], QPainterPath] = {}
        self._curves: dict[bool, list[bytes]] = {}
        self._ends: tuple[Floats, Floats, Floats, Floats] | None = None
        self._sides: dict[int, int] = {}
        """On which side of its island a name stands, since the last time names were chosen."""
        if before is not None and self.same_as(before):
            self._sides = dict(before._sides)

    @property
    def outlines(self) -> Outlines | None:
        """The islands; None on a map of rings."""
        return self._scene.drawn.chart.outlines

    def same_as(self, before: Shores) -> bool:
        """Whether these are the islands of another picture, with the same people and names, wherever they stand now."""
        mine, theirs = self.outlines, before.outlines
        if mine is None or theirs is None or self._scene.islands != before._scene.islands:
            return False
        return mine.same_people(theirs)

    def paint(self, painter: QPainter, look: Look, camera: Camera, region: QRectF) -> None:
        """Land and shore of every island that reaches into a region."""
        lines = self.outlines
        if lines is None:
            return
        left, top, right, bottom = camera.box(region)
        reach = lines.reach
        seen = (lines.center_x + reach >= left) & (lines.center_x - reach <= right)
        seen &= (lines.center_y + reach >= top) & (lines.center_y - reach <= bottom)
        seen &= lines.count > 0  # on an earlier day nobody may have been there yet
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = camera.screen(0, 0)
        scale = camera.scale
        painter.setTransform(QTransform(scale, 0, 0, scale, corner.x(), corner.y()), combine=True)
        inks = {one.color: _ink(look, one.color) for one in self._scene.drawn.islands}
        wide, plain = (reach * scale).tolist(), mixed(look.colors["ink"], look.colors["paper"], _PLAIN)
        for place in seen.nonzero()[0].tolist():
            island = self._scene.drawn.islands[place]
            land, shore = inks[island.color]
            ground = plain if island.unsaid else land
            painter.setBrush(Qt.BrushStyle.NoBrush if island.loose else ground)
            line = dashed(shore) if island.loose else shore
            painter.setPen(line if wide[place] > _SMALL and not island.unsaid else Qt.PenStyle.NoPen)
            painter.drawPath(self._path(lines, place, rough=wide[place] <= _COARSE))
        painter.restore()

    def titles(self, look: Look, camera: Camera, kept_free: Sequence[QRectF] = ()) -> list[Title]:
        """The names of the islands over their shores, of the largest first, none over another or where it is kept free.

        A large one without a name has the number of its people alone. While an island reaches beyond the picture its
        name stays in sight.
        """
        lines = self.outlines
        if lines is None:
            return []
        key, small, tall = look.title.key(), look.small.key(), QFontMetricsF(look.title).height()
        most = max(6, int(camera.width * camera.height / _AREA))
        found: list[Title] = []
        crowd = self._crowd(camera)
        taken = [box for box in kept_free if not box.isEmpty()]
        reach = (lines.reach * camera.scale).tolist()
        least = min(_LEAST, max(reach, default=0.0) / 2)
        for place, name in enumerate(self._scene.islands):
            if not lines.count[place] or reach[place] < (least if name else _BARE):
                continue
            count = island_count(self._scene.drawn, place)
            rows = broken(name, key, _LONGEST, 2)
            wides = [extent(row, key)[0] for row in rows]
            size = QSizeF(max(*wides, wides[-1] + BESIDE + extent(count, small)[0]), tall * len(rows))
            box = self._freest(lines, place, size, camera, taken, crowd)
            if box is None:
                continue
            found.append(Title(box, rows, count, name, lean=0.5, island=place))
            taken.append(box.adjusted(-8, -2, 8, 2))
            if len(found) >= most:
                break
        return found

    def _freest(
        self, lines: Outlines, place: int, size: QSizeF, camera: Camera, taken: Sequence[QRectF], crowd: Crowd
    ) -> QRectF | None:
        """Over the island, under it or beside it, where no other name stands and it hides nobody or the fewest; None
        where there is no place for it.
        """
        found = []
        for side in (_OVER, _UNDER, _RIGHT, _LEFT):
            self._sides[place] = side
            box = self._box(lines, place, size, camera)
            if camera.picture.intersects(box) and not any(box.intersects(other) for other in taken):
                hidden = crowd.count(camera.box(box, _MARK)) + self._others(lines, place, box, camera)
                beside = side in {_RIGHT, _LEFT}
                found.append((not camera.picture.contains(box), hidden > 0, beside, hidden, side, box))
        if not found:
            return None
        *_, self._sides[place], chosen = min(found, key=lambda one: one[:5])
        return chosen

    def _crowd(self, camera: Camera) -> Crowd:
        """Everybody in sight, to be counted under each place where a name may stand."""
        chart = self._scene.drawn.chart
        return Crowd(chart.x, chart.y, camera.box(camera.picture, _CELL), _CELL / camera.scale)

    def _others(self, lines: Outlines, place: int, box: QRectF, camera: Camera) -> int:
        """How many shores of other islands run through a box: the name might be taken for theirs."""
        left, top, right, bottom = camera.box(box)
        lefts, tops, rights, bottoms = self._ends_of(lines)
        near = (lefts <= right) & (rights >= left) & (tops <= bottom) & (bottoms >= top)
        near[place] = False
        return len(lines.running_through((left, top, right, bottom), near.nonzero()[0]))

    def followed(self, titles: Sequence[Title], camera: Camera) -> list[Title]:
        """The same names where they stand in another view: while it moves none is chosen anew."""
        lines = self.outlines
        if lines is None:
            return []
        boxes = [(self._box(lines, one.island, one.box.size(), camera), one) for one in titles]
        return [replace(one, box=box) for box, one in boxes if camera.picture.intersects(box)]

    def _box(self, lines: Outlines, place: int, size: QSizeF, camera: Camera) -> QRectF:
        """Where a name stands: at its side of the shore, or as far along its island as that can be seen."""
        middle = camera.screen(float(lines.center_x[place]), float(lines.center_y[place]))
        reach, side = float(lines.reach[place]) * camera.scale, self._sides.get(place, _OVER)
        lefts, tops, rights, bottoms = self._ends_of(lines)
        box = QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size)
        if side == _OVER:
            box.moveBottom(camera.screen(0, float(tops[place])).y() - _AIR)
        elif side == _UNDER:
            box.moveTop(camera.screen(0, float(bottoms[place])).y() + _AIR)
        elif side == _RIGHT:
            box.moveLeft(camera.screen(float(rights[place]), 0).x() + 2 * _AIR)
        else:
            box.moveRight(camera.screen(float(lefts[place]), 0).x() - 2 * _AIR)
        if box.top() < 4 and middle.y() + reach > box.height() + 8:
            box.moveTop(4)
        across = side in {_OVER, _UNDER}
        if across and middle.x() + reach > box.width() and middle.x() - reach < camera.width - box.width():
            box.moveLeft(min(max(box.left(), 4), camera.width - box.width() - 4))
        return box

    def _ends_of(self, lines: Outlines) -> tuple[Floats, Floats, Floats, Floats]:
        """How far each island reaches to the left, upwards, to the right and downwards."""
        if self._ends is None:
            self._ends = lines.x.min(axis=1), lines.y.min(axis=1), lines.x.max(axis=1), lines.y.max(axis=1)
        return self._ends

    def _path(self, lines: Outlines, place: int, *, rough: bool) -> QPainterPath:
        """Made when first painted, from numbers worked out for all of them at once: corner by corner hundreds of
        islands would hold the window up.
        """
        path = self._paths.get((place, rough))
        if path is None:
            if rough not in self._curves:
                step = _EVERY if rough else 1
                self._curves[rough] = curves(lines.x[:, ::step], lines.y[:, ::step])
            curve = self._curves[rough][place]
            path = self._lent.get(curve)
            if path is None:
                path = QPainterPath()
                QDataStream(QByteArray(curve)) >> path
            self._paths[place, rough] = self._made[curve] = path
        return path


def dashed(shore: QPen) -> QPen:
    """The line around people who only share something."""
    line = QPen(shore)
    line.setDashPattern(_DASHES)
    return line


def _ink(look: Look, color: str) -> tuple[QColor, QPen]:
    """Land and shore, opaque: hundreds of see-through ones would cost twice as much."""
    paper = look.colors["paper"]
    return mixed(look.colors[color], paper, _WASH), pen(mixed(look.colors[color], paper, _SHORE), 1)
