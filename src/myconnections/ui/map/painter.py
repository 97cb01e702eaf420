"""The one renderer of the map: on the screen, on a picture, into SVG and PDF, at any size."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from myconnections.insight.chart import SHAPES, parts_of
from myconnections.insight.plane import LEVELS, Strokes, seen, within
from myconnections.insight.rings import CORE, OUTER, RINGS
from myconnections.ui.breaking import plain
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.labels import Label, choose
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.signs import Stampbook, paint_mark
from myconnections.ui.map.titles import Title, placed

ME = 18.0
"""Radius of my own disc in pixels."""
TIES_STILL, TIES_MOVING = 1_000, 600
"""So many ties at most, the strongest in sight, while the picture stands still and while it moves: more of them would
be one gray. Files hold all."""
_CURVED = 400
"""Up to so many ties in sight are bows; more are straight."""
_BOW = 0.16
_PILL = 18.0
_HALO = 3.0
_EDGE = 24.0
_AIR = 4.0
_MOST_WORDS = 2000
_NAME_GAP = 10.0


class MapPainter:
    """Paints one scene in one look. `ratio` is device pixels to logical ones of where it is stamped.

    `vector`: every mark is drawn as a shape, for files; else marks are stamped.
    """

    def __init__(
        self,
        scene: Scene,
        look: Look,
        ratio: float = 1.0,
        *,
        vector: bool = False,
        before: MapPainter | None = None,
    ) -> None:
        """`before` lends what it made, where it still holds: pictures of marks and of words."""
        self.scene, self.look = scene, look
        self.ratio = ratio
        self._vector = vector
        self._chosen: Sequence[int] = ()
        same = before is not None and before.look == look and before.ratio == ratio
        self._words: dict[tuple[str, bool, str], QPixmap] = before._words if before is not None and same else {}
        self._book = None if vector else self._book_of(before)
        self._strokes: Strokes = Strokes() if before is None else before._strokes
        self._lines: list[QLineF] = [] if before is None else before._lines
        self._titled: tuple[Camera, list[Title]] | None = None

    def choose(self, places: Sequence[int]) -> None:
        """Show the people at these places of the chart as chosen."""
        self._chosen = places

    def whole(self, painter: QPainter, camera: Camera) -> None:
        """Everything at once: what a file holds."""
        self.base(painter, camera, camera.picture, 10**9)
        self.names(painter, camera, self.labels(camera))

    def base(self, painter: QPainter, camera: Camera, region: QRectF, most: int) -> None:
        """Paper, rings with their names, ties and marks inside a region of the picture; `most` ties."""
        painter.save()
        # First of all: without it Qt clips each of a hundred thousand lines by itself.
        painter.setClipRect(region)
        painter.fillRect(region, self.look.colors["paper"])
        self._ground(painter, camera, region)
        self._ties(painter, camera, region, most)
        # Under the marks: a name of a ring may be covered in part, a person never.
        self._paint_pills(painter, camera)
        self._marks(painter, camera, region)
        painter.restore()

    def labels(self, camera: Camera) -> list[Label]:
        """The names that have room in this picture."""
        taken = [box for _, box in self._pills(camera)]
        taken += [title.box.adjusted(-_NAME_GAP, 0, _NAME_GAP, 0) for title in self.titles(camera)]
        middle, radius = camera.screen(0, 0), self.me_radius(camera)
        taken.append(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius))
        return choose(self.scene, camera, self.look.name, taken)

    def names(self, painter: QPainter, camera: Camera, labels: list[Label]) -> None:
        """What lies over the marks: names, titles of the sectors, me."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_titles(painter, camera)
        self._paint_me(painter, camera)
        chart = self.scene.drawn.chart
        ascent = QPointF(0, QFontMetricsF(self.look.name).ascent())
        for label in labels:
            at = camera.screen(float(chart.x[label.who]), float(chart.y[label.who])) + label.offset
            self._word(painter, at + ascent, label.text, self.look.name, "ink")
        painter.restore()

    def name(self, painter: QPainter, camera: Camera, who: int) -> None:
        """The name of one person beside a ring around their mark, whatever lies there."""
        text = self.scene.labels[who] or plain(self.scene.drawn.people[who].row.name)
        chart, metrics = self.scene.drawn.chart, QFontMetricsF(self.look.name)
        at, wide = camera.screen(float(chart.x[who]), float(chart.y[who])), metrics.horizontalAdvance(text)
        beside = self.shown_radius(who, camera) + _NAME_GAP
        left = at.x() + beside if at.x() + beside + wide <= camera.width else at.x() - beside - wide
        base = at.y() + (metrics.ascent() - metrics.descent()) / 2
        self._word(painter, QPointF(left, base), text, self.look.name, "ink")

    def highlight(self, painter: QPainter, camera: Camera, who: int) -> None:
        """The ties of one person, in accent."""
        chart = self.scene.drawn.chart
        painter.setPen(_pen(self.look.colors["accent"], 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start = camera.screen(float(chart.x[who]), float(chart.y[who]))
        for others, turned in zip(chart.ties_of(who), (False, True), strict=True):
            for other in others[:400].tolist():
                path = QPainterPath(start)
                _bow(path, start, camera.screen(float(chart.x[other]), float(chart.y[other])), turned=turned)
                painter.drawPath(path)

    def mark(self, painter: QPainter, at: QPointF, who: int, growth: float = 1.0) -> None:
        """The mark of one person at its full size (times `growth`) around a pixel."""
        chart = self.scene.drawn.chart
        color, shape, _ = parts_of(int(chart.key[who]))
        name = self.scene.drawn.colors[color]
        paint_mark(painter, at, float(chart.radius[who]) * growth, SHAPES[shape], name, self.look)

    def shown_radius(self, who: int, camera: Camera) -> float:
        """The radius of a mark as it is drawn in this picture."""
        chart = self.scene.drawn.chart
        room = float(chart.room[who]) * camera.scale * 0.5
        return min(float(chart.radius[who]), max(room, float(chart.radius[who]) * LEVELS[-1]))

    def me_radius(self, camera: Camera) -> float:
        """The radius of my own disc."""
        return min(ME, CORE * camera.scale * 0.75)

    def _book_of(self, before: MapPainter | None) -> Stampbook:
        chart, colors = self.scene.drawn.chart, self.scene.drawn.colors
        book = None if before is None else before._book
        if book is not None and book.fits(chart, colors, self.look, self.ratio):
            return book
        return Stampbook(chart, colors, self.look, self.ratio)

    def _ground(self, painter: QPainter, camera: Camera, region: QRectF) -> None:
        """Every second sector filled, rings and the lines between sectors."""
        colors, edges = self.look.colors, self.scene.drawn.chart.sectors.edges.tolist()
        middle, outer = camera.screen(0, 0), OUTER * camera.scale
        sectors = len(edges) - 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors["wedge"])
        whole = QRectF(middle.x() - outer, middle.y() - outer, 2 * outer, 2 * outer)
        for place in range(0, sectors - sectors % 2, 2):
            begin, end = edges[place], edges[place + 1]
            wedge = QPainterPath(middle)
            wedge.arcTo(whole, 90 - math.degrees(begin), -math.degrees(end - begin))
            if wedge.controlPointRect().intersects(region):
                painter.drawPath(wedge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(colors["ring"], 1))
        for _, high in RINGS.values():
            painter.drawEllipse(middle, high * camera.scale, high * camera.scale)
        for angle in edges[:-1] if sectors > 1 else []:
            across, down = math.sin(angle), -math.cos(angle)
            painter.drawLine(camera.screen(CORE * across, CORE * down), camera.screen(OUTER * across, OUTER * down))

    def _ties(self, painter: QPainter, camera: Camera, region: QRectF, most: int) -> None:
        chart = self.scene.drawn.chart
        if not len(chart.a) or most <= 0:
            return
        first, second = chart.ties_among(seen(chart.x, chart.y, camera.box(camera.picture, _EDGE)), most)
        count = len(first)
        if region != camera.picture:
            # A bow may reach a strip that its straight line does not.
            aside = _BOW * max(camera.width, camera.height) / 2 if count <= _CURVED else 1
            first, second = chart.crossing(first, second, camera.box(region, aside))
        x, y = camera.across(chart.x), camera.down(chart.y)
        color = QColor(self.look.colors["line-2"])
        if count <= _CURVED:
            painter.setPen(_pen(color, 1))
            ends = zip(x[first].tolist(), y[first].tolist(), x[second].tolist(), y[second].tolist(), strict=True)
            path = QPainterPath()
            for x1, y1, x2, y2 in ends:
                start = QPointF(x1, y1)
                path.moveTo(start)
                _bow(path, start, QPointF(x2, y2), turned=False)
            painter.strokePath(path, painter.pen())
            return
        # Where thousands cross, each is pale and straight: bows and see-through colors cost much and tell nothing.
        color = _mixed(color, self.look.colors["paper"], max(0.3, 0.75 - count / 2500))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._vector)
        painter.setPen(_pen(color, 1))
        if not self._lines:
            found = [shiboken6.wrapInstance(address, QLineF) for address in self._strokes.addresses]
            self._lines = cast(list[QLineF], found)
        for start_of in range(0, len(first), Strokes.SIZE):
            part = slice(start_of, start_of + Strokes.SIZE)
            filled = self._strokes.fill(x, y, first[part], second[part])
            painter.drawLines(self._lines[:filled])

    def _marks(self, painter: QPainter, camera: Camera, region: QRectF) -> None:
        chart = self.scene.drawn.chart
        who = within(chart.x, chart.y, camera.box(region, _EDGE))
        x, y = camera.across(chart.x[who]), camera.down(chart.y[who])
        keys = chart.stamp_keys(who, camera.scale)
        if self._book is not None:
            if self._chosen:
                shining = chart.among(who, self._chosen)
                halos = chart.halo_keys(shining, camera.scale)
                self._book.shine(painter, camera.across(chart.x[shining]), camera.down(chart.y[shining]), halos)
            self._book.stamp(painter, x, y, keys)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radii = chart.radius[who].tolist()
        for left, top, stamp, radius in zip(x.tolist(), y.tolist(), keys.tolist(), radii, strict=True):
            key, level = divmod(stamp, len(LEVELS))
            color, shape, _ = parts_of(key)
            name = self.scene.drawn.colors[color]
            paint_mark(painter, QPointF(left, top), radius * LEVELS[level], SHAPES[shape], name, self.look)

    def _pills(self, camera: Camera) -> list[tuple[str, QRectF]]:
        """The names of the rings, each on the outer edge of its ring straight above me."""
        metrics = QFontMetricsF(self.look.small)
        found = []
        for stage, (low, high) in RINGS.items():
            if (high - low) * camera.scale < _PILL * 1.6:
                continue
            text = self.scene.rings[stage]
            box = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, _PILL)
            box.moveCenter(camera.screen(0, -high))
            found.append((text, box))
        return found

    def _paint_pills(self, painter: QPainter, camera: Camera) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.look.small)
        for text, box in self._pills(camera):
            painter.setPen(_pen(self.look.colors["ring"], 1))
            painter.setBrush(self.look.colors["paper"])
            painter.drawRoundedRect(box, _PILL / 2, _PILL / 2)
            painter.setPen(self.look.colors["quiet"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def titles(self, camera: Camera) -> list[Title]:
        """The names of the sectors around the rings; one that would lie over another is pushed outwards."""
        if self._titled is None or self._titled[0] != camera:
            names = self.scene.titles if self.scene.drawn.people else ()
            self._titled = camera, placed(self.scene.drawn.chart.sectors, names, camera, self.look)
        return self._titled[1]

    def _paint_titles(self, painter: QPainter, camera: Camera) -> None:
        for title in self.titles(camera):
            if not camera.picture.intersects(title.box):
                continue  # in a file it would stand beyond the edge, unseen but there
            *starts, after = title.starts(self.look)
            for start, line in zip(starts, title.lines, strict=True):
                self._word(painter, start, line, self.look.title, "ink")
            self._word(painter, after, title.count, self.look.small, "quiet")

    def _paint_me(self, painter: QPainter, camera: Camera) -> None:
        radius, middle = self.me_radius(camera), camera.screen(0, 0)
        painter.setPen(_pen(self.look.colors["paper"], 2))
        painter.setBrush(self.look.colors["accent"])
        painter.drawEllipse(middle, radius, radius)
        if radius >= ME * 0.8:
            font = QFont(self.look.small)
            font.setWeight(QFont.Weight.Bold)
            painter.setFont(font)
            painter.setPen(self.look.colors["on-accent"])
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.scene.me)

    def _word(self, painter: QPainter, at: QPointF, text: str, font: QFont, ink: str) -> None:
        """A text with a halo of paper, `at` on its base line; on the screen from a picture made once: letters cost."""
        color, paper = self.look.colors[ink], self.look.colors["paper"]
        if self._vector:
            _halo(painter, at, text, font, color, paper)
            return
        key = text, font is self.look.title, ink
        picture = self._words.get(key)
        metrics = QFontMetricsF(font)
        if picture is None:
            if len(self._words) > _MOST_WORDS:
                self._words.clear()
            size = QSizeF(metrics.horizontalAdvance(text) + 2 * _AIR, metrics.height() + 2 * _AIR) * self.ratio
            picture = QPixmap(math.ceil(size.width()), math.ceil(size.height()))
            picture.setDevicePixelRatio(self.ratio)
            picture.fill(Qt.GlobalColor.transparent)
            own = QPainter(picture)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            _halo(own, QPointF(_AIR, _AIR + metrics.ascent()), text, font, color, paper)
            own.end()
            self._words[key] = picture
        painter.drawPixmap((at - QPointF(_AIR, _AIR + metrics.ascent())).toPoint(), picture)


def _mixed(color: QColor, paper: QColor, part: float) -> QColor:
    """The color as it looks on paper when only `part` of it is laid on."""
    rest = 1 - part
    return QColor.fromRgbF(
        color.redF() * part + paper.redF() * rest,
        color.greenF() * part + paper.greenF() * rest,
        color.blueF() * part + paper.blueF() * rest,
    )


def _bow(path: QPainterPath, start: QPointF, end: QPointF, turned: bool) -> None:
    """A gentle bow from where the path stands."""
    across, down = end.x() - start.x(), end.y() - start.y()
    bow = -_BOW if turned else _BOW
    path.quadTo(
        QPointF((start.x() + end.x()) / 2 - down * bow, (start.y() + end.y()) / 2 + across * bow),
        end,
    )


def _halo(painter: QPainter, at: QPointF, text: str, font: QFont, ink: QColor, paper: QColor) -> None:
    """Text with an edge of paper three pixels wide, so that lines under it do not touch it; `at` on the base line."""
    path = QPainterPath()
    path.addText(at, font, text)
    pen = _pen(paper, 2 * _HALO)
    painter.strokePath(path, pen)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(at, text)


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(width == 1)
    return pen
