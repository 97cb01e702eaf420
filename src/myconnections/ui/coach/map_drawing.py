"""The map of a report, drawn: rings, wedges, a mark for everybody, labels where there is room (method.md 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from myconnections.domain.report import Report, Sector
from myconnections.domain.report_places import CENTRE, label_angle
from myconnections.ui.coach.paper import Paper
from myconnections.ui.widgets.glyphs import mark_path
from myconnections.ui.wording import Wording

MOST_LABELS = 250
_TINY = 2.2
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


def draw_map(paper: Paper, rect: QRectF, report: Report, words: Words) -> None:
    """The whole map inside `rect`."""
    lines = [_lines(paper, name, 0.16 * rect.width()) for name in words.sectors]
    side = 14.0 if len(report.sectors) < 2 else 14 + _aside(paper, report.sectors, lines)
    radius = min(rect.width() / 2 - side, rect.height() / 2 - 24)
    ring = _Round(rect.center(), radius)
    _ground(paper, ring, report)
    spacing = radius * sqrt(pi / max(1, len(report.people)))
    size = max(0.5, min(5.2, 0.36 * spacing))
    _people(paper, ring, report, size)
    paper.dot(ring.centre.x(), ring.centre.y(), "accent", radius=max(10.0, 0.07 * radius))
    me = 9 if paper.wide(words.me, 9, bold=True) < 0.13 * radius else 7
    wide = paper.wide(words.me, me, bold=True)
    paper.line(ring.centre.x() - wide / 2, ring.centre.y() - 0.62 * me, words.me, me, bold=True, color="on-accent")
    if len(report.people) <= MOST_LABELS:
        _labels(paper, ring, report, size)
    if len(report.sectors) > 1:
        _names(paper, ring, report.sectors, lines)


def sector_words(report: Report, wording: Wording, words: dict[str, tuple[str, str]]) -> Words:
    """The words of the map in a language."""
    names = [
        sector.name if sector.kind == "named" else wording.pair(words[f"sector_{sector.kind}"], {})
        for sector in report.sectors
    ]
    return Words(wording.pair(words["me"], {}), names)


def _lines(paper: Paper, name: str, most: float) -> list[str]:
    """A name in one line, or parted near its middle."""
    name = "".join(letter for letter in name[:80] if letter.isprintable())
    if paper.wide(name, 11, bold=True) <= most:
        return [name]
    blanks = [place for place, letter in enumerate(name) if letter == " "]
    at = min(blanks, key=lambda place: abs(place - len(name) / 2), default=-(-len(name) // 2))
    return [paper.cut(part.strip(), 1.2 * most, 11, bold=True) for part in (name[:at], name[at:])]


def _aside(paper: Paper, sectors: Sequence[Sector], lines: Sequence[Sequence[str]]) -> float:
    """Room beside the round that the names at its sides ask for."""
    most = 0.0
    for sector, parts in zip(sectors, lines, strict=True):
        aside = abs(sin(label_angle(sector)))
        wide = max(paper.wide(part, 11, bold=True) for part in parts)
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


def _people(paper: Paper, ring: _Round, report: Report, size: float) -> None:
    """Everybody, by color and shape: one stroke of the pen for each group."""
    groups: dict[tuple[str, str], list[QPointF]] = {}
    for person in report.people:
        groups.setdefault((person.band, person.mark), []).append(ring.at(person.x, person.y))
    for (band, mark), points in groups.items():
        _group(paper, points, band, mark, size)


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


def _around(point: QPointF, radius: float) -> QRectF:
    return QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius)


def _labels(paper: Paper, ring: _Round, report: Report, size: float) -> None:
    """Labels below the marks, else above or beside them, where neither a mark nor another label stands."""
    spots = [ring.at(person.x, person.y) for person in report.people]
    taken = [_around(spot, size) for spot in spots]
    middle = max(10.0, 0.07 * ring.radius)
    taken.append(_around(ring.centre, middle))
    for place, (person, spot) in enumerate(zip(report.people, spots, strict=True)):
        text = short(person.label)
        half, tall = paper.wide(text, 9) / 2, 9.0
        ways = (
            (spot.x() - half, spot.y() + size + 1), (spot.x() - half, spot.y() - size - tall - 2),
            (spot.x() + size + 3, spot.y() - tall / 2), (spot.x() - size - 3 - 2 * half, spot.y() - tall / 2),
        )  # fmt: skip
        for left, top in ways:
            box = QRectF(left, top, 2 * half, tall)
            if not any(box.intersects(other) for index, other in enumerate(taken) if index != place):
                taken.append(box)
                paper.line(left, top - 2, text, 9, color="quiet")
                break


def short(label: str) -> str:
    """A label on the map: a few letters, none of which turns its neighbours round."""
    plain = "".join(letter for letter in label[:60] if letter.isprintable())
    return plain if len(plain) <= 14 else f"{plain[:13]}…"


def _names(paper: Paper, ring: _Round, sectors: Sequence[Sector], lines: Sequence[Sequence[str]]) -> None:
    """Names of the circles outside the round, pushed apart where two would meet."""
    lowest, highest = -1e9, 1e9
    for sector, parts in zip(sectors, lines, strict=True):
        angle = label_angle(sector)
        right = sin(angle) >= 0
        place = ring.turned(angle, ring.radius + 10)
        tall = 15.0 * len(parts)
        top = place.y() - tall * (1 + cos(angle)) / 2
        top = max(top, lowest) if right else min(top, highest - tall)
        if right:
            lowest = top + tall
        else:
            highest = top
        for number, part in enumerate(parts):
            color = "ink" if sector.kind == "named" else "quiet"
            paper.line(place.x(), top + 15 * number, part, 11, bold=True, color=color, right=not right)
