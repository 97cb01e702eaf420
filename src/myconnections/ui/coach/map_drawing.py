"""The map of a report, drawn: rings, wedges, a mark for everybody; names or numbers of the nearest (method.md 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from myconnections.domain.report import BANDS, Person, Report, Sector
from myconnections.domain.report_places import CENTRE, label_angle
from myconnections.ui.breaking import in_lines, plain
from myconnections.ui.coach.paper import Paper
from myconnections.ui.widgets.glyphs import mark_path
from myconnections.ui.wording import Wording

FEW, NEAREST, TRIED, TRIED_AMONG_DOTS = 60, 40, 120, 4000
"""Up to so many people everybody may bear a label; of more so many of the nearest, as far as there is room for them;
for so many room is looked for."""
_TITLE = 10
_TALL = 13.0
"""Pixels of the letters, and from line to line, of the names around the round."""
_LEAST, _MOST = 0.5, 5.2
_TINY = 2.2
_FULL = 3.4
"""The radius of the mark of somebody who bears a label among mere dots."""
_AT_ONCE = 400
_GRID = 8
"""Tiny marks stand on eighths of a pixel, 0.03 mm: numbers so short halve the file, and nearly the packing of it, which
Qt does in one stroke that the window waits for.
"""


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on the map: me, and the names of the sectors in order."""

    me: str
    sectors: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Round:
    """The round on the sheet."""

    centre: QPointF
    radius: float

    def at(self, x: float, y: float) -> QPointF:
        return QPointF(self.centre.x() + self.radius * x, self.centre.y() + self.radius * y)

    def turned(self, angle: float, radius: float) -> QPointF:
        return QPointF(self.centre.x() + radius * sin(angle), self.centre.y() - radius * cos(angle))


def draw_map(paper: Paper, rect: QRectF, report: Report, words: Words) -> list[Person]:
    """The whole map inside `rect`; the people who bear a label there, the nearest first."""
    lines = [
        _lines(paper, name, (0.19 + 0.14 * (1 - abs(sin(label_angle(sector))))) * rect.width())
        for sector, name in zip(report.sectors, words.sectors, strict=True)
    ]
    side = 14.0 if len(report.sectors) < 2 else 14 + _aside(paper, report.sectors, lines)
    radius = min(rect.width() / 2 - side, rect.height() / 2 - 24)
    ring = _Round(rect.center(), radius)
    _ground(paper, ring, report)
    sizes = _sizes(report, radius)
    _people(paper, ring, report, sizes)
    paper.dot(ring.centre.x(), ring.centre.y(), "accent", radius=max(10.0, 0.07 * radius))
    me = 9 if paper.wide(words.me, 9, bold=True) < 0.13 * radius else 7
    wide = paper.wide(words.me, me, bold=True)
    paper.line(ring.centre.x() - wide / 2, ring.centre.y() - 0.62 * me, words.me, me, bold=True, color="on-accent")
    taken = _Taken()
    for box in _names(paper, ring, report.sectors, lines) if len(report.sectors) > 1 else ():
        taken.take(box)
    return _labels(paper, ring, report, sizes, taken)


def _sizes(report: Report, radius: float) -> dict[int, float]:
    """The radius of a mark by stage: as large as its ring has room for, so that the nearest are seen in a crowd too."""
    found = {}
    for stage, count in Counter(person.stage for person in report.people).items():
        inner = CENTRE if stage == 4 else report.rings[3 - stage]
        apart = sqrt(pi * (report.rings[4 - stage] ** 2 - inner**2) / count)
        found[stage] = max(_LEAST, min(_MOST, 0.27 * apart * radius))
    return found


def nearest(report: Report, most: int) -> list[Person]:
    """For whom room for a label is looked for: everybody, or of many the nearest by stage, warmth, then their order."""
    if len(report.people) <= FEW:
        return list(report.people)
    return sorted(report.people, key=lambda one: (-one.stage, BANDS.index(one.band)))[:most]


def sector_words(report: Report, wording: Wording, words: dict[str, tuple[str, str]]) -> Words:
    """The words of the map in a language."""
    names = [
        sector.name if sector.kind == "named" else wording.pair(words[f"sector_{sector.kind}"], {})
        for sector in report.sectors
    ]
    return Words(wording.pair(words["me"], {}), names)


def _lines(paper: Paper, name: str, most: float) -> list[str]:
    """A name in up to three lines."""
    lines = in_lines(plain(name[:200]), lambda part: paper.wide(part, _TITLE, bold=True), most, 3)
    return [paper.cut(line, 1.15 * most, _TITLE, bold=True) for line in lines]


def _aside(paper: Paper, sectors: Sequence[Sector], lines: Sequence[Sequence[str]]) -> float:
    """Room beside the round that the names at its sides ask for."""
    most = 0.0
    for sector, parts in zip(sectors, lines, strict=True):
        aside = abs(sin(label_angle(sector)))
        wide = max(paper.wide(part, _TITLE, bold=True) for part in parts)
        most = max(most, aside * wide - 60 * (1 - aside))
    return most


def _ground(paper: Paper, ring: _Round, report: Report) -> None:
    painter = paper.painter
    painter.setPen(QPen(paper.color("ring"), 1))
    for place, edge in enumerate(reversed(report.rings)):
        painter.setBrush(paper.color("paper") if place == 0 else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.centre, edge * ring.radius, edge * ring.radius)
    if len(report.sectors) > 1:
        for sector in report.sectors:
            turn = radians(sector.start)
            painter.drawLine(ring.turned(turn, CENTRE * ring.radius), ring.turned(turn, ring.radius))


def _people(paper: Paper, ring: _Round, report: Report, sizes: Mapping[int, float]) -> None:
    """Everybody, by stage, color and shape, the outermost first: one stroke of the pen for each group."""
    groups: dict[tuple[int, str, str], list[QPointF]] = {}
    for person in report.people:
        groups.setdefault((person.stage, person.band, person.mark), []).append(ring.at(person.x, person.y))
    for (stage, band, mark), points in sorted(groups.items(), key=lambda group: group[0][0]):
        _group(paper, points, band, mark, sizes[stage])


def _group(paper: Paper, points: Sequence[QPointF], band: str, mark: str, size: float) -> None:
    painter, none = paper.painter, band == "none"
    tint = paper.color("mark-off" if none else band)
    if size < _TINY:
        painter.setPen(QPen(tint, 2 * size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        points = [QPointF(round(_GRID * point.x()) / _GRID, round(_GRID * point.y()) / _GRID) for point in points]
        for start in range(0, len(points), _AT_ONCE):  # a worker draws: the window must get its turn between
            painter.drawPoints(list(points[start : start + _AT_ONCE]))
        return
    hollow = none or mark in {"mixed", "unclear"}
    path = QPainterPath()
    for point in points:
        path.addPath(mark_path(point, size - 0.7 if hollow else size, mark))
    painter.setBrush(paper.color("surface") if hollow else tint)
    painter.setPen(QPen(tint if hollow else paper.color("surface"), 1.25 if hollow else 0.8))
    painter.drawPath(path)
    if mark == "mixed":
        halves = QPainterPath()
        for point in points:
            halves.moveTo(point)
            halves.arcTo(
                QRectF(point.x() - size + 0.7, point.y() - size + 0.7, 2 * size - 1.4, 2 * size - 1.4), 90, 180
            )
            halves.closeSubpath()
        painter.fillPath(halves, tint)


class _Taken:
    """Boxes that are taken, found by the squares they reach into, so that thousands of marks are no matter."""

    _SIDE = 24.0

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[tuple[QRectF, Person | None]]] = {}

    def take(self, box: QRectF, whose: Person | None = None) -> None:
        for square in self._reached(box):
            self._squares.setdefault(square, []).append((box, whose))

    def free(self, box: QRectF, whose: Person) -> bool:
        """Whether nothing of anybody else stands there."""
        return not any(
            box.intersects(other) and owner is not whose
            for square in self._reached(box)
            for other, owner in self._squares.get(square, ())
        )

    def _reached(self, box: QRectF) -> list[tuple[int, int]]:
        side = self._SIDE
        across = range(int(box.left() // side), int(box.right() // side) + 1)
        return [(x, y) for x in across for y in range(int(box.top() // side), int(box.bottom() // side) + 1)]


def _around(point: QPointF, radius: float) -> QRectF:
    return QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius)


def _labels(paper: Paper, ring: _Round, report: Report, sizes: Mapping[int, float], taken: _Taken) -> list[Person]:
    """Labels of the nearest below the marks, else above or beside them, where neither a mark nor another label stands;
    who got one.

    Where marks are mere dots nothing would be free: there a label lies over dots, and its mark is drawn in full size.
    """
    many = any(size < _TINY for size in sizes.values())
    wanted = nearest(report, TRIED_AMONG_DOTS if many else TRIED)
    if max(sizes.values(), default=0.0) >= _TINY:  # then nobody is covered by the number of another
        wanted = [person for person in wanted if sizes[person.stage] >= _TINY]
    middle = max(10.0, 0.07 * ring.radius)
    taken.take(QRectF(ring.centre.x() - middle, ring.centre.y() - middle, 2 * middle, 2 * middle))
    for person in report.people:
        if sizes[person.stage] >= _TINY:
            taken.take(_around(ring.at(person.x, person.y), sizes[person.stage] + 1), person)
    color, tall = "quiet" if len(report.people) <= FEW else "ink", 9.0
    labelled: list[Person] = []
    for person in wanted:
        text, spot = short(person.label), ring.at(person.x, person.y)
        dot = sizes[person.stage] < _TINY
        half, reach = paper.wide(text, 9) / 2, _FULL if dot else sizes[person.stage]
        left, right, over, under = spot.x() - reach - 3 - 2 * half, spot.x() + reach + 3, -reach - tall - 2, reach + 1
        ways = [
            (spot.x() - half, spot.y() + under), (spot.x() - half, spot.y() + over),
            (right, spot.y() - tall / 2), (left, spot.y() - tall / 2),
            *((aside, spot.y() + down) for aside in (right - reach - 2, left + reach + 2) for down in (under, over)),
        ]  # fmt: skip
        boxes = [QRectF(left, top, 2 * half, tall) for left, top in ways if text]
        box = next((each for each in boxes if taken.free(each, person)), None)
        if box is None or (dot and not taken.free(_around(spot, reach), person)):
            continue
        if len(labelled) >= NEAREST and len(report.people) > FEW:
            break
        taken.take(box, person)
        taken.take(_around(spot, reach + 1), person)
        labelled.append(person)
        if many:
            paper.box(box.adjusted(-1, 0, 1, 0), "paper", radius=3)
        if dot:
            _group(paper, [spot], person.band, person.mark, _FULL)
        paper.line(box.left(), box.top() - 2, text, 9, color=color)
    return labelled


def short(label: str) -> str:
    """A label on the map: a few letters, none of which turns its neighbours round."""
    shown = plain(label[:60])
    return shown if len(shown) <= 14 else f"{shown[:13]}…"


def _names(paper: Paper, ring: _Round, sectors: Sequence[Sector], lines: Sequence[Sequence[str]]) -> list[QRectF]:
    """Names of the circles outside the round, pushed apart where two would meet; the boxes they take."""
    boxes = []
    lowest, highest = -1e9, 1e9
    for sector, parts in zip(sectors, lines, strict=True):
        angle = label_angle(sector)
        right = sin(angle) >= 0
        place = ring.turned(angle, ring.radius + 10)
        tall = _TALL * len(parts)
        top = place.y() - tall * (1 + cos(angle)) / 2
        top = max(top, lowest) if right else min(top, highest - tall)
        if right:
            lowest = top + tall
        else:
            highest = top
        wide = max(paper.wide(part, _TITLE, bold=True) for part in parts)
        boxes.append(QRectF(place.x() - (0 if right else wide), top, wide, tall))
        for number, part in enumerate(parts):
            color = "ink" if sector.kind == "named" else "quiet"
            paper.line(place.x(), top + _TALL * number, part, _TITLE, bold=True, color=color, right=not right)
    return boxes
