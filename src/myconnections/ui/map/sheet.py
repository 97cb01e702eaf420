"""The sheet around a map that becomes a file: a heading with the day, and a legend, so that it is read by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from myconnections.insight.chart import SIZES, counted
from myconnections.insight.plane import seen
from myconnections.ui.map import sheet_words
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.legend import Entry, color_entries, shape_entries, size_words
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.signs import paint_mark
from myconnections.ui.map.strokes import tie_pen
from myconnections.ui.wording import Wording

_EDGE, _ROW, _SIGN, _GAP = 24.0, 22.0, 26.0, 34.0
_LARGE = 1.5
_BETWEEN, _APART = 12.0, 5.0
_BESIDE, _WIDEST = 380.0, 760.0
"""Pixels of a line of words: with so many free they stand beside the rest, and longer ones are not read with ease."""
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the legend: a mark (its shape and color), a line of some kind, or a circle of some size; and a word."""

    word: str
    count: int | None = None
    mark: tuple[str, str] | None = None
    line: int | None = None
    radius: float | None = None


_Part = tuple[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All the words around a map: each of `parts` is a heading with its lines."""

    title: str
    under: str
    parts: tuple[_Part, ...]
    notes: tuple[str, ...]

    def brief(self) -> Sheet:
        """The heading and the last sentence alone, where there is little room."""
        return replace(self, parts=(), notes=self.notes[-1:])

    def over(self, look: Look) -> int:
        """Pixels that the heading takes."""
        tall = QFontMetricsF(_large(look)).height() + QFontMetricsF(look.small).height()
        return ceil(_EDGE * 0.75 + tall + 8)

    def below(self, look: Look, width: float) -> int:
        """Pixels that the legend takes under a map of this width."""
        return ceil(_laid(self, look, width).height)

    def height(self, look: Look, width: float) -> int:
        """Pixels by which it makes a map of this width higher."""
        return self.over(look) + self.below(look, width)


def sheet_of(scene: Scene, camera: Camera, wording: Wording, today: date, *, named: bool) -> Sheet:
    """The words around what this camera sees of a map; `named`: people stand there by their names."""
    drawn = scene.drawn
    chart, choice = drawn.chart, drawn.choice
    here = seen(chart.x, chart.y, camera.box(camera.picture))
    parts: list[_Part] = []
    for name, entries, kinds in (
        ("color", color_entries(scene, wording), chart.signs.color),
        ("shape", shape_entries(scene, wording), chart.signs.shape),
    ):
        counts = counted(kinds[here], len(entries)) if entries else []
        parts.append((sheet_words.head(name, choice, wording), tuple(_rows(entries, counts))))
    sizes = zip(SIZES, size_words(choice, wording), strict=True)
    parts.append(
        (sheet_words.head("size", choice, wording), tuple(Row(word, radius=radius) for radius, word in sizes if word))
    )
    ties = chart.ties_among(here, len(chart.a))
    lines = [Row(sheet_words.tie_word(kind, wording), n, line=kind) for kind, n in chart.tie_counts(ties).items()]
    parts.append((wording.pair(sheet_words.LINES), tuple(lines)))
    over = scene.overlay
    notes = sheet_words.notes(
        choice,
        today,
        drawn.day,
        pinned=chart.kept is not None and bool(chart.kept[here].any()),
        wanted=bool(over.wanted or over.ghosts),
        loose=any(one.loose for one in drawn.islands),
        missing=drawn.missing,
        wording=wording,
    )
    return Sheet(
        sheet_words.title(wording),
        sheet_words.under(choice, int(here.sum()), today, drawn.day, named=named, wording=wording),
        tuple((head, rows) for head, rows in parts if head and rows),
        tuple(notes),
    )


def paint_sheet(painter: QPainter, sheet: Sheet, look: Look, camera: Camera) -> None:
    """The heading over the map and the legend under it, on paper; the map lies `over` pixels below the edge."""
    over, below = sheet.over(look), sheet.below(look, camera.width)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, camera.width, over), look.colors["paper"])
    foot = QRectF(0, over + camera.height, camera.width, below)
    painter.fillRect(foot, look.colors["paper"])
    painter.setPen(QPen(look.colors["line"], 1))
    painter.drawLine(foot.topLeft() + QPointF(_EDGE, 0), foot.topRight() - QPointF(_EDGE, 0))
    large = _large(look)
    base = _EDGE * 0.75 + QFontMetricsF(large).ascent()
    _text(painter, QPointF(_EDGE, base), sheet.title, large, look, "ink")
    base += QFontMetricsF(large).descent() + QFontMetricsF(look.small).ascent() + 2
    _text(painter, QPointF(_EDGE, base), sheet.under, look.small, look, "quiet")
    laid = _laid(sheet, look, camera.width)
    for at, part in laid.parts:
        _paint_part(painter, part, look, at.x(), foot.top() + at.y())
    painter.setFont(look.small)
    painter.setPen(look.colors["quiet"])
    for box, note in laid.notes:
        painter.drawText(box.translated(foot.topLeft()), _FLAGS, note)
    painter.restore()


def _rows(entries: Sequence[Entry], counts: Sequence[int]) -> list[Row]:
    """Those kinds of which anybody is in sight."""
    return [Row(one.word, n, mark=(one.shape, one.color)) for one, n in zip(entries, counts, strict=bool(entries)) if n]


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where the parts and the notes stand, seen from the upper left corner of the legend, and how high all of it is."""

    parts: tuple[tuple[QPointF, _Part], ...]
    notes: tuple[tuple[QRectF, str], ...]
    height: float


def _laid(sheet: Sheet, look: Look, width: float) -> _Laid:
    """The parts side by side in as many bands as the width asks for, the notes beside the last band or under it."""
    at = QPointF(_EDGE, _EDGE * 0.75)
    parts: list[tuple[QPointF, _Part]] = []
    bottom = at.y()
    for part in sheet.parts:
        wide = _wide(part, look)
        if at.x() > _EDGE and at.x() + wide > width - _EDGE:
            at = QPointF(_EDGE, bottom + _BETWEEN)
        parts.append((at, part))
        bottom = max(bottom, at.y() + _ROW * (len(part[1]) + 1))
        at = at + QPointF(wide + _GAP, 0)
    beside = width - _EDGE - at.x() >= _BESIDE
    start = at if beside else QPointF(_EDGE, bottom + (_BETWEEN if parts else 0))
    room = QRectF(start, QSizeF(min(width - _EDGE - start.x(), _WIDEST), 4000))
    notes: list[tuple[QRectF, str]] = []
    for note in sheet.notes:
        box = QFontMetricsF(look.small).boundingRect(room, _FLAGS, note)
        notes.append((QRectF(room.left(), room.top(), room.width(), box.height() + 1), note))
        room.setTop(room.top() + box.height() + _APART)
    return _Laid(tuple(parts), tuple(notes), max(bottom, room.top() - _APART) + _EDGE * 0.75)


def _wide(part: _Part, look: Look) -> float:
    metrics, bold = QFontMetricsF(look.small), QFontMetricsF(_bold(look))
    rows = [_SIGN + metrics.horizontalAdvance(f"{row.word}　{_figure(row)}") for row in part[1]]
    return max(bold.horizontalAdvance(part[0]), *rows)


def _paint_part(painter: QPainter, part: _Part, look: Look, left: float, top: float) -> None:
    head, rows = part
    metrics = QFontMetricsF(look.small)
    aside = (_ROW - metrics.height()) / 2 + metrics.ascent()
    _text(painter, QPointF(left, top + aside), head, _bold(look), look, "ink")
    for row in rows:
        top += _ROW
        middle = QPointF(left + 9, top + _ROW / 2)
        if row.mark is not None:
            paint_mark(painter, middle, 5.5, *row.mark, look)
        elif row.line is not None:
            painter.setPen(tie_pen(look.colors["quiet"], 1.5, row.line))
            painter.drawLine(middle - QPointF(9, 0), middle + QPointF(11, 0))
        elif row.radius is not None:
            painter.setPen(QPen(look.colors["quiet"], 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, row.radius, row.radius)
        at = QPointF(left + _SIGN, top + aside)
        _text(painter, at, row.word, look.small, look, "ink")
        beside = at + QPointF(metrics.horizontalAdvance(f"{row.word}　"), 0)
        _text(painter, beside, _figure(row), look.small, look, "quiet")


def _figure(row: Row) -> str:
    return "" if row.count is None else f"{row.count:,}"


def _text(painter: QPainter, at: QPointF, text: str, font: QFont, look: Look, ink: str) -> None:
    if text:
        painter.setFont(font)
        painter.setPen(look.colors[ink])
        painter.drawText(at, text)


def _bold(look: Look) -> QFont:
    font = QFont(look.small)
    font.setWeight(QFont.Weight.Bold)
    return font


def _large(look: Look) -> QFont:
    font = QFont(look.title)
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * _LARGE))
    else:
        font.setPointSizeF(font.pointSizeF() * _LARGE)
    return font
