"""What lies under the people of the map of islands: soft shores in the color of the island, and their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QDataStream, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from myconnections.insight.outlines import Outlines, curves
from myconnections.insight.plane import Crowd
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.labels import extent
from myconnections.ui.map.name_spots import PLAIN, Lands, Spot, box_at, spots
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
_HARDLY, _MOSTLY, _FOREIGN = 0.04, 0.3, 14.0
"""From which part on the land of others a name looks for another place, and from which it is not shown; to lie on it
wholly weighs as much as to hide so many people.
"""
_PLAIN = 0.05
"""How much of the color the ground has of those of whom nothing is recorded; it has no shore."""
_AREA = 34_000.0
"""Square pixels of picture for one name."""
_MARK = 6.0
"""Pixels around a name in which no mark is wanted."""
_CELL = 4.0
"""Pixels to which people under a name are counted."""
_LEAST, _LONGEST = 14.0, 190
"""An island of fewer pixels than this from middle to shore bears no name beside larger ones, whose it would seem."""
_BARE = 30.0
"""One without a name says how many stand on it from so many pixels on."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """Who and whose land is under a box of the picture."""

    crowd: Crowd
    lands: Lands


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
        self._spots: dict[int, Spot] = {}
        """Where beside its island a name stands, since the last time names were chosen."""
        if before is not None and self.same_as(before):
            self._spots = dict(before._spots)

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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = camera.screen(0, 0)
        scale = camera.scale
        painter.setTransform(QTransform(scale, 0, 0, scale, corner.x(), corner.y()), combine=True)
        inks = {one.color: _ink(look, one.color) for one in self._scene.drawn.islands}
        wide, plain = (lines.reach * scale).tolist(), mixed(look.colors["ink"], look.colors["paper"], _PLAIN)
        for place in self._seen(lines, camera, region):
            island = self._scene.drawn.islands[place]
            land, shore = inks[island.color]
            ground = plain if island.unsaid else land
            painter.setBrush(Qt.BrushStyle.NoBrush if island.loose else ground)
            line = dashed(shore) if island.loose else shore
            painter.setPen(line if wide[place] > _SMALL and not island.unsaid else Qt.PenStyle.NoPen)
            painter.drawPath(self._path(lines, place, rough=wide[place] <= _COARSE))
        painter.restore()

    def titles(self, look: Look, camera: Camera) -> list[Title]:
        """The names of the islands over their shores, of the largest first, none over another.

        A large one without a name has the number of its people alone. While an island reaches beyond the picture its
        name stays in sight.
        """
        lines = self.outlines
        if lines is None:
            return []
        key, small, tall = look.title.key(), look.small.key(), QFontMetricsF(look.title).height()
        most = max(6, int(camera.width * camera.height / _AREA))
        found: list[Title] = []
        ground = self._ground(lines, camera)
        taken: list[QRectF] = []
        reach = (lines.reach * camera.scale).tolist()
        least = min(_LEAST, max(reach, default=0.0) / 2)
        beside = camera.picture.adjusted(-_LONGEST, -2 * tall, _LONGEST, 2 * tall)
        for place in self._seen(lines, camera, beside):
            name = self._scene.islands[place]
            if reach[place] < (least if name else _BARE):
                continue
            count = island_count(self._scene.drawn, place)
            rows = broken(name, key, _LONGEST, 2)
            wides = [extent(row, key)[0] for row in rows]
            size = QSizeF(max(*wides, wides[-1] + BESIDE + extent(count, small)[0]), tall * len(rows))
            box = self._freest(lines, place, size, camera, taken, ground)
            if box is None:
                continue
            found.append(Title(box, rows, count, name, lean=0.5, island=place))
            taken.append(box.adjusted(-8, -2, 8, 2))
            if len(found) >= most:
                break
        return found

    def _freest(
        self, lines: Outlines, place: int, size: QSizeF, camera: Camera, taken: Sequence[QRectF], ground: _Ground
    ) -> QRectF | None:
        """Where it hides nobody and lies on no land but its own, or does so least; never over another name. None where
        there is no place for it, or none where it would not seem the name of another island.
        """
        least: tuple[bool, float] | None = None
        chosen, seeming, picture = None, 1.0, camera.picture
        for number, spot in enumerate(spots(lines, place, size, camera.scale)):
            if number == PLAIN and seeming <= _HARDLY:
                break
            box = box_at(spot, lines, place, size, camera)
            if not picture.intersects(box) or any(map(box.intersects, taken)):
                continue
            foreign = ground.lands.foreign(box, place)
            cost = not picture.contains(box), ground.crowd.count(camera.box(box, _MARK)) + _FOREIGN * foreign
            if foreign <= _MOSTLY and (least is None or cost < least):
                least, self._spots[place], chosen, seeming = cost, spot, box, foreign
            if cost == (False, 0):
                break
        return chosen

    def _ground(self, lines: Outlines, camera: Camera) -> _Ground:
        """What lies under each place where a name may stand."""
        chart = self._scene.drawn.chart
        crowd = Crowd(chart.x, chart.y, camera.box(camera.picture, _CELL), _CELL / camera.scale)
        paths = ((place, self._path(lines, place, rough=True)) for place in self._seen(lines, camera, camera.picture))
        return _Ground(crowd, Lands(camera, paths))

    def _seen(self, lines: Outlines, camera: Camera, region: QRectF) -> list[int]:
        """The islands that reach into a region."""
        left, top, right, bottom = camera.box(region)
        reach = lines.reach
        seen = (lines.center_x + reach >= left) & (lines.center_x - reach <= right)
        seen &= (lines.center_y + reach >= top) & (lines.center_y - reach <= bottom)
        seen &= lines.count > 0  # on an earlier day nobody may have been there yet
        return seen.nonzero()[0].tolist()

    def followed(self, titles: Sequence[Title], camera: Camera) -> list[Title]:
        """The same names where they stand in another view: while it moves none is chosen anew."""
        lines = self.outlines
        if lines is None:
            return []
        boxes = [
            (box_at(self._spots[one.island], lines, one.island, one.box.size(), camera), one)
            for one in titles
            if one.island in self._spots
        ]
        return [replace(one, box=box) for box, one in boxes if camera.picture.intersects(box)]

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
