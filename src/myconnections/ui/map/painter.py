"""The one renderer of the map: on the screen, on a picture, into SVG and PDF, at any size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

from myconnections.domain.stage import Stage
from myconnections.insight.chart import SHAPES, parts_of
from myconnections.insight.plane import LEVELS, Ints, within
from myconnections.insight.rings import CORE
from myconnections.ui.breaking import plain
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.labels import Label, choose
from myconnections.ui.map.overlay import paint_overlay
from myconnections.ui.map.ring_ground import RingNames, paint_rings
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.shores import Shores
from myconnections.ui.map.signs import Stampbook, paint_mark, paint_pin
from myconnections.ui.map.strokes import EDGE, TieLines, bend, bow, drawn_ties, mixed, pen, tie_pen
from myconnections.ui.map.titles import Title, placed
from myconnections.ui.map.words import Words

ME = 18.0
"""Radius of my own disc in pixels."""
TIES_STILL, TIES_MOVING = 1_000, 600
"""So many ties at most, the strongest in sight, while the picture stands still and while it moves: more of them would
be one gray. Files hold all."""
_SPOKES = 60
"""Lines from me among islands lead to so many at most."""
_NAME_GAP = 10.0
_WORDS = 24
"""So many words are made ready in one turn."""


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
        self.chosen: Sequence[int] = ()
        lent = None if before is None or vector or not before._words.fits(look, ratio) else before._words
        self._words: Words = lent or Words(look, ratio, vector=vector)
        self._book = None if vector else self._book_of(before)
        self._lines: TieLines = TieLines() if before is None else before._lines
        self._shores: Shores = Shores(scene, None if before is None else before._shores)
        self._rings: RingNames = RingNames(scene, look, None if before is None else before._rings)
        self._titled: tuple[Camera | None, list[Title]] | None = None
        """The names last chosen, and for which view; for none where they are those of the picture before."""
        if before is not None and before._titled is not None and self._shores.same_as(before._shores):
            self._titled = None, before._titled[1]

    def choose(self, places: Sequence[int]) -> None:
        """Show the people at these places of the chart as chosen."""
        self.chosen = places

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
        self.ground(painter, camera, region)
        self.people(painter, camera, region, most)
        painter.restore()

    def people(self, painter: QPainter, camera: Camera, region: QRectF, most: int) -> None:
        """`most` ties and everybody's mark inside a region of the picture."""
        self._lines.paint(painter, self.scene.drawn.chart, self.look, camera, region, most, fine=self._vector)
        if self._shores.outlines is None:
            # Under the marks: where no gap is left a name of a ring may be covered in part, a person never.
            self._rings.paint(painter, camera)
        self._marks(painter, camera, region)

    def labels(self, camera: Camera) -> list[Label]:
        """The names that have room in this picture."""
        taken = self._ring_names(camera)
        taken += [title.box.adjusted(-_NAME_GAP, 0, _NAME_GAP, 0) for title in self.titles(camera)]
        middle, radius = camera.screen(0, 0), self.me_radius(camera)
        if self.shows_me:
            taken.append(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius))
        return choose(self.scene, camera, self.look.name, taken)

    def naming(self, camera: Camera) -> Iterator[list[Label] | None]:
        """The same in steps of some milliseconds, with the pictures of all words made ready; None before the last."""
        titles = self.titles(camera)
        yield None
        labels = self.labels(camera)
        words = [(line, self.look.title, "ink") for title in titles for line in title.lines]
        words += [(title.count, self.look.small, "quiet") for title in titles]
        words += [(label.text, self.look.name, "ink") for label in labels]
        for start in range(0, len(words), _WORDS):
            yield None
            for word in words[start : start + _WORDS]:
                self._words.ready(*word)
        yield labels

    def _ring_names(self, camera: Camera) -> list[QRectF]:
        return [box for _, box in self._rings.placed(camera)] if self._shores.outlines is None else []

    def names(self, painter: QPainter, camera: Camera, labels: list[Label]) -> None:
        """What lies over the marks: names, titles of the sectors, me."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_titles(painter, camera)
        if self.shows_me:
            self.paint_me(painter, camera)
        chart = self.scene.drawn.chart
        ascent = QPointF(0, QFontMetricsF(self.look.name).ascent())
        for label in labels:
            at = camera.screen(float(chart.x[label.who]), float(chart.y[label.who])) + label.offset
            self._words.put(painter, at + ascent, label.text, self.look.name, "ink")
        painter.restore()
        paint_overlay(painter, self.scene, self.look, camera)
        named = {label.who for label in labels}
        for who in self.scene.overlay.ways[0] if self.scene.overlay.ways else ():
            place = self.scene.places.get(who)
            if place is not None and place not in named:
                self.name(painter, camera, place)

    def name(self, painter: QPainter, camera: Camera, who: int) -> None:
        """The name of one person beside a ring around their mark, whatever lies there."""
        text = self.scene.labels[who] or plain(self.scene.person(who).row.name)
        chart, metrics = self.scene.drawn.chart, QFontMetricsF(self.look.name)
        at, wide = camera.screen(float(chart.x[who]), float(chart.y[who])), metrics.horizontalAdvance(text)
        beside = self.shown_radius(who, camera) + _NAME_GAP
        right = QRectF(at.x() + beside, at.y() - metrics.height() / 2, wide, metrics.height())
        titled = self._titled[1] if self._titled is not None and self._titled[0] == camera else []
        free = right.right() <= camera.width and not any(title.box.intersects(right) for title in titled)
        left = right.left() if free else at.x() - beside - wide
        base = at.y() + (metrics.ascent() - metrics.descent()) / 2
        self._words.put(painter, QPointF(left, base), text, self.look.name, "ink")

    def highlight(self, painter: QPainter, camera: Camera, who: int) -> None:
        """The ties of one person, in accent; solid, dashed or dotted as they are."""
        chart = self.scene.drawn.chart
        kinds = chart.kinds_of_ties()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tie in chart.numbers_of(who)[:400].tolist():
            start, end = (
                camera.screen(float(chart.x[place]), float(chart.y[place]))
                for place in (int(chart.a[tie]), int(chart.b[tie]))
            )
            path = QPainterPath(start)
            bow(path, start, end, turned=False)
            painter.strokePath(path, tie_pen(self.look.colors["accent"], 1.5, int(kinds[tie])))

    def ties_drawn(self, camera: Camera) -> tuple[Ints, float]:
        """The numbers of the ties in this picture while it stands, and how far they are bent."""
        ties = drawn_ties(self.scene.drawn.chart, camera, TIES_STILL)
        return ties, bend(len(ties))

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

    @property
    def shows_me(self) -> bool:
        """Whether I stand in the middle: in rings always, among islands on wish."""
        return self._shores.outlines is None or self.scene.drawn.choice.me

    def me_radius(self, camera: Camera) -> float:
        """The radius of my own disc."""
        return min(ME, CORE * camera.scale * 0.75)

    def _book_of(self, before: MapPainter | None) -> Stampbook:
        chart, colors = self.scene.drawn.chart, self.scene.drawn.colors
        book = None if before is None else before._book
        if book is not None and book.fits(chart, colors, self.look, self.ratio):
            return book
        return Stampbook(chart, colors, self.look, self.ratio)

    def ground(self, painter: QPainter, camera: Camera, region: QRectF) -> None:
        """What lies under the people: rings and sectors, or islands."""
        if self.scene.drawn.chart.outlines is None:
            paint_rings(painter, self.scene, self.look, camera, region)
        else:
            self._shores.paint(painter, self.look, camera, region)
            self._spokes(painter, camera)

    def _spokes(self, painter: QPainter, camera: Camera) -> None:
        """From me to those nearest to me; to everybody it would be one gray."""
        if not self.scene.drawn.choice.me:
            return
        chart, middle = self.scene.drawn.chart, camera.screen(0, 0)
        nearest = (chart.signs.stage == Stage.RELATIONSHIP).nonzero()[0][-_SPOKES:]
        painter.setPen(pen(mixed(self.look.colors["accent"], self.look.colors["paper"], 0.6), 1))
        for x, y in zip(chart.x[nearest].tolist(), chart.y[nearest].tolist(), strict=True):
            painter.drawLine(middle, camera.screen(x, y))

    def _marks(self, painter: QPainter, camera: Camera, region: QRectF) -> None:
        chart = self.scene.drawn.chart
        who = within(chart.x, chart.y, camera.box(region, EDGE))
        x, y = camera.across(chart.x[who]), camera.down(chart.y[who])
        keys = chart.stamp_keys(who, camera.scale)
        if self._book is not None:
            if self.chosen:
                shining = chart.among(who, self.chosen)
                halos = chart.halo_keys(shining, camera.scale)
                self._book.shine(painter, camera.across(chart.x[shining]), camera.down(chart.y[shining]), halos)
            self._book.stamp(painter, x, y, keys)
            self._pins(painter, camera, who)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radii = chart.radius[who].tolist()
        for left, top, stamp, radius in zip(x.tolist(), y.tolist(), keys.tolist(), radii, strict=True):
            key, level = divmod(stamp, len(LEVELS))
            color, shape, _ = parts_of(key)
            name = self.scene.drawn.colors[color]
            paint_mark(painter, QPointF(left, top), radius * LEVELS[level], SHAPES[shape], name, self.look)
        self._pins(painter, camera, who)

    def _pins(self, painter: QPainter, camera: Camera, who: Ints) -> None:
        """A small sign at those of `who` that were put where they stand by hand."""
        chart = self.scene.drawn.chart
        if chart.kept is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in who[chart.kept[who]].tolist():
            beside = self.shown_radius(place, camera) * 0.75 + 1.5
            at = camera.screen(float(chart.x[place]), float(chart.y[place])) + QPointF(beside, -beside)
            paint_pin(painter, at, self.look)

    def titles(self, camera: Camera) -> list[Title]:
        """The names of the sectors around the rings, one over another pushed outwards; or those of the islands."""
        if self._titled is None or self._titled[0] != camera:
            names = self.scene.titles if self.scene.drawn.people else ()
            if self._shores.outlines is None:
                sectors, taken = self.scene.drawn.chart.sectors, self._ring_names(camera)
                self._titled = camera, placed(sectors, names, camera, self.look, taken)
            else:
                self._titled = camera, self._shores.titles(self.look, camera)
        return self._titled[1]

    def _paint_titles(self, painter: QPainter, camera: Camera) -> None:
        titled = self._titled
        islands = self._shores.outlines is not None
        # While the picture moves the names of islands that were chosen go along; where it rests they are chosen anew.
        shown = self._shores.followed(titled[1], camera) if islands and titled is not None else self.titles(camera)
        for title in shown:
            if not camera.picture.intersects(title.box):
                continue  # in a file it would stand beyond the edge, unseen but there
            *starts, after = title.starts(self.look)
            for start, line in zip(starts, title.lines, strict=True):
                self._words.put(painter, start, line, self.look.title, "ink")
            self._words.put(painter, after, title.count, self.look.small, "quiet")

    def paint_me(self, painter: QPainter, camera: Camera) -> None:
        """My own disc in the middle."""
        radius, middle = self.me_radius(camera), camera.screen(0, 0)
        painter.setPen(pen(self.look.colors["paper"], 2))
        painter.setBrush(self.look.colors["accent"])
        painter.drawEllipse(middle, radius, radius)
        if radius >= ME * 0.8:
            font = QFont(self.look.small)
            font.setWeight(QFont.Weight.Bold)
            painter.setFont(font)
            painter.setPen(self.look.colors["on-accent"])
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.scene.me)
