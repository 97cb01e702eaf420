"""What stands of the notebook on the first sheet: five panels, values and plans (method.md 9, 6 to 8)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from myconnections.domain.report import Report
from myconnections.domain.report_parts import Line, Panel, Section
from myconnections.ui.breaking import plain
from myconnections.ui.coach.paper import WIDTH, Paper
from myconnections.ui.coach.part_words import basis, figures, said, title, with_whom
from myconnections.ui.wording import Wording

_EDGE, _GAP = 48.0, 32.0
_INNER = WIDTH - 2 * _EDGE
_HALF = (_INNER - _GAP) / 2
_TALL, _BETWEEN = 76.0, 16.0
PANELS_TALL = 32 + _TALL + 16
_HIGHEST = 4
_ROW, _SMALL = 17.0, 10
_MOST_PLANS = 6
"""Lines of plans on the first sheet; longer ones stand behind."""


@dataclass(frozen=True, slots=True)
class Parted:
    """The sections of the first sheet, and those behind it: texts of any length stand there."""

    front: tuple[Section, ...]
    behind: tuple[Section, ...]


def parted(paper: Paper, wording: Wording, report: Report) -> Parted:
    """What of a report stands where."""
    front, behind = [], []
    for section in report.sections:
        if not section.front or (section.code == "plans" and _too_long(paper, wording, section)):
            behind.append(section)
        else:
            kept = () if section.panels else tuple(line for line in section.lines if not line.depth)
            front.append(replace(section, lines=kept))
            if len(kept) < len(section.lines):
                behind.append(replace(section, panels=(), ticks=()))
    return Parted(tuple(front), tuple(behind))


class Panels:
    """The panels of a section side by side over the width of a sheet."""

    def __init__(self, paper: Paper, wording: Wording, section: Section) -> None:
        self._paper, self._wording, self._section = paper, wording, section
        self._wide = (_INNER - (len(section.panels) - 1) * _BETWEEN) / len(section.panels)

    def draw(self, top: float) -> float:
        """Draw them; the height they take."""
        for place, panel in enumerate(self._section.panels):
            self._panel(_EDGE + place * (self._wide + _BETWEEN), top, panel)
        return PANELS_TALL

    def _panel(self, left: float, top: float, panel: Panel) -> None:
        paper, words, wide = self._paper, self._wording, self._wide
        name, standing = said(words, panel.name), said(words, panel.standing)
        paper.line(left, top, paper.cut(name, wide, 11, bold=True), 11, bold=True)
        color = "accent" if panel.clear else "quiet"
        standing = paper.cut(standing, wide, _SMALL, bold=panel.clear)
        paper.line(left, top + 15, standing, _SMALL, bold=panel.clear, color=color)
        box = QRectF(left + 12, top + 36, wide - 12, _TALL - 8)
        days = [day.toordinal() for day, _, _ in panel.points] or [0]
        first, span = days[0], max(1, days[-1] - days[0])

        def at(day: float, value: float) -> QPointF:
            share = 0.5 if len(days) == 1 else (day - first) / span
            value = min(max(value, 0.0), _HIGHEST)
            return QPointF(box.left() + 6 + share * (box.width() - 12), box.bottom() - value / _HIGHEST * box.height())

        for value in range(_HIGHEST + 1):
            y = at(first, value).y()
            paper.rule(box.left(), y, box.width(), "line")
            if value % 2 == 0:
                paper.line(left + 8, y - 7, str(value), 9, color="quiet", right=True)
        points = [(at(day.toordinal(), mean), at(day.toordinal(), mean + band), at(day.toordinal(), mean - band))
                  for day, mean, band in panel.points]  # fmt: skip
        ticks = [day.toordinal() for day in self._section.ticks]
        self._curve(points, [at(day, 0).x() for day in ticks if first <= day <= days[-1]], box)
        for place, right in ((0, False), (-1, True)):
            if len(panel.points) > (1 if right else 0):
                text = panel.points[place][0].isoformat()[:7]
                paper.line(box.right() if right else box.left(), box.bottom() + 4, text, 8, color="quiet", right=right)

    def _curve(self, points: list[tuple[QPointF, QPointF, QPointF]], ticks: list[float], box: QRectF) -> None:
        painter, accent = self._paper.painter, self._paper.color("accent")
        if len(points) > 1:
            band = QPolygonF([over for _, over, _ in points] + [under for _, _, under in reversed(points)])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._paper.color("accent-wash"))
            painter.drawPolygon(band)
        painter.setPen(QPen(self._paper.color("quiet"), 0.8, Qt.PenStyle.DotLine))
        for x in ticks:
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 1.3))
        painter.drawPolyline([point for point, _, _ in points])
        painter.setBrush(self._paper.color("surface"))
        for point, _, _ in points:
            painter.drawEllipse(point, 2.2, 2.2)


class Front:
    """One drawing of these sections below the map."""

    def __init__(self, paper: Paper, wording: Wording, sections: tuple[Section, ...]) -> None:
        self._paper, self._wording = paper, wording
        self._by_code = {section.code: section for section in sections}

    def draw(self, top: float) -> float:
        """Draw them; where it ends."""
        if not self._by_code:
            return top
        self._paper.rule(_EDGE, top, _INNER)
        top += 10
        if "capabilities" in self._by_code:
            top = self._panels(top, self._by_code["capabilities"]) + 8
        below, left = top, _EDGE
        for code in ("values", "plans"):
            if code in self._by_code:
                below = max(below, self._column(left, top, self._by_code[code]))
                left += _HALF + _GAP
        return below + 6

    def _head(self, left: float, top: float, section: Section, room: float) -> float:
        words = self._wording
        return self._paper.head(left, top, title(words, section.code), basis(words, section), room)

    def _panels(self, top: float, section: Section) -> float:
        top = self._head(_EDGE, top, section, _INNER)
        return top if section.empty else top + Panels(self._paper, self._wording, section).draw(top)

    def _column(self, left: float, top: float, section: Section) -> float:
        top = self._head(left, top, section, _HALF)
        for number, line in enumerate(() if section.empty else section.lines, 1):
            top = (
                self._value(left, top, number, line)
                if section.code == "values"
                else self._plan(left, top, number, line)
            )
        return top

    def _value(self, left: float, top: float, number: int, line: Line) -> float:
        paper, words = self._paper, self._wording
        if line.bar is None and number > 5:
            return top + paper.block(left, top, _HALF, said(words, line.head), _SMALL, color="quiet") + 2
        paper.line(left, top, str(number), 11, bold=True, color="quiet")
        paper.line(left + 16, top, paper.cut(plain(said(words, line.head)), 132), 11)
        if line.bar is None:
            paper.line(left + 156, top, figures(words, line), _SMALL, color="quiet")
            return top + _ROW
        value, of = line.bar
        for place in range(of):
            color = "accent" if place < value else "line"
            paper.box(QRectF(left + 156 + 11 * place, top + 3, 8, 8), color, radius=2)
        paper.line(left + 156 + 11 * of + 8, top, str(value), 11, bold=True)
        return top + _ROW

    def _plan(self, left: float, top: float, number: int, line: Line) -> float:
        self._paper.line(left, top, str(number), 11, bold=True, color="accent")
        for row in plan_rows(self._paper, self._wording, line):
            self._paper.line(left + 16, top, row, 11)
            top += _ROW
        told = " · ".join(part for part in (with_whom(self._wording, line), figures(self._wording, line)) if part)
        self._paper.line(left + 16, top - 2, self._paper.cut(plain(told), _HALF - 16, 9), 9, color="quiet")
        return top + 13


def plan_rows(paper: Paper, wording: Wording, line: Line) -> list[str]:
    """A plan in lines of half a sheet."""
    return paper.lines(plain(said(wording, line.head)), _HALF - 16, 11)


def _too_long(paper: Paper, wording: Wording, section: Section) -> bool:
    return sum(len(plan_rows(paper, wording, line)) for line in section.lines) > _MOST_PLANS
