"""Under the map where a person beside it leaves the panel no room: the legend in few lines, and the panel asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from myconnections.insight.chart import SIZES
from myconnections.ui.map.legend import color_entries, shape_entries, size_words
from myconnections.ui.map.scene import LOOSE_SHORT, Look, Scene
from myconnections.ui.map.sheet_words import TIES
from myconnections.ui.map.shores import dashed
from myconnections.ui.map.signs import paint_mark
from myconnections.ui.map.strokes import tie_pen
from myconnections.ui.pages.map.panel import choice_words
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

_ROW, _EDGE, _TOP = 22, 24, 5
_GAP, _APART = 14.0, 26.0
"""Pixels between two signs, and before the next kind of them."""
_LONGEST = 120.0
_MOST = 4
_MARK, _LINE = 5.0, 20.0


@dataclass(frozen=True, slots=True)
class _Sign:
    """One piece: a heading, a mark, a size or a line, and its word; `begins`: another kind of them begins."""

    kind: str
    word: str
    shape: str = ""
    color: str = ""
    radius: float = _MARK
    begins: bool = False


class LegendStrip(QWidget):
    """Lines of marks with what they mean, as many as there is room for; `asked` wants all of it, and the choices."""

    asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._wording = theme, wording
        self._signs: Sequence[_Sign] = ()
        self._placed: list[tuple[QRectF, _Sign]] = []
        named(self, "map-legend", self.tr("Legend"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button = Button(
            theme, self.tr("Shown as"), name="map-shown-as", variant="link", icon="settings", parent=self
        )
        self.button.clicked.connect(self.asked)
        theme.changed.connect(self._lay)
        self.hide()

    def show_scene(self, scene: Scene) -> None:
        """The signs of this map."""
        self._signs = tuple(self._signs_of(scene))
        said = ", ".join(sign.word for sign in self._signs)
        self.setAccessibleDescription(said)
        self._lay()

    def words(self) -> list[str]:
        """The words that are seen."""
        return [sign.word for _, sign in self._placed]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay()

    def event(self, event: QEvent) -> bool:
        """Under the pointer the whole word of a sign."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = QPointF(event.pos())
            word = next((sign.word for box, sign in self._placed if box.contains(at)), "")
            QToolTip.showText(event.globalPos(), tip(word), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line over it, then the signs."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = Look.of(self._theme, "surface")
        for box, sign in self._placed:
            self._paint(painter, box, sign, look)
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, sign: _Sign, look: Look) -> None:
        middle, head = box.center().y(), sign.kind == "head"
        wide = _room_of(sign)
        if sign.kind == "mark":
            paint_mark(painter, QPointF(box.left() + _MARK + 1, middle), _MARK, sign.shape, sign.color, look)
        elif sign.kind == "size":
            painter.setPen(QPen(self._theme.color("quiet"), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(box.left() + sign.radius + 1, middle), sign.radius, sign.radius)
        elif sign.kind == "line":
            painter.setPen(tie_pen(self._theme.color("quiet"), 1.5, int(sign.shape)))
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.left() + _LINE, middle))
        elif sign.kind == "shore":
            painter.setPen(dashed(QPen(self._theme.color("quiet"), 1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(box.left() + 1, middle - 6, _LINE - 2, 12))
        painter.setFont(self._theme.font("small", bold=head))
        painter.setPen(self._theme.color("quiet" if head else "ink"))
        words = box.adjusted(wide, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(sign.word, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _signs_of(self, scene: Scene) -> Iterator[_Sign]:
        choice, words, chart = scene.drawn.choice, choice_words(), scene.drawn.chart
        colors = color_entries(scene, self._wording)
        if choice.color == "sector":
            by = ("islands", choice.given) if choice.given else ("sector", choice.sector)
            yield _Sign("head", words[by], begins=True)
        else:
            yield _Sign("head", words["color", choice.color], begins=True)
        for entry in colors:
            if entry.count:
                yield _Sign("mark", entry.word, entry.shape, entry.color)
        shapes = [entry for entry in shape_entries(scene, self._wording) if entry.count]
        for number, entry in enumerate(shapes):
            if not number:
                yield _Sign("head", words["shape", choice.shape], begins=True)
            yield _Sign("mark", entry.word, entry.shape, entry.color)
        for number, (radius, word) in enumerate(zip(SIZES, size_words(choice, self._wording), strict=False)):
            if word and not number:
                yield _Sign("head", words["size", choice.size], begins=True)
            if word:
                yield _Sign("size", word, radius=radius)
        if len(chart.sure):
            yield _Sign("head", self.tr("Who knows whom"), begins=True)
            for kind in chart.tie_counts():
                yield _Sign("line", self._wording.pair(TIES[kind]), str(kind))
        if any(one.loose for one in scene.drawn.islands):
            yield _Sign("shore", self._wording.pair(LOOSE_SHORT), begins=True)

    def _lay(self) -> None:
        """Put the signs in lines; a heading never ends one, and what has no room is only in the panel."""
        plain, bold = (QFontMetricsF(self._theme.font("small", bold=on)) for on in (False, True))
        self.button.adjustSize()
        right = self.width() - _EDGE / 2 - self.button.width() - _GAP
        self._placed = []
        left, row = float(_EDGE), 0
        for number, sign in enumerate(self._signs):
            wide = self._width(sign, plain, bold)
            after = self._signs[number + 1] if sign.kind == "head" and number + 1 < len(self._signs) else None
            needed = wide + (_GAP + self._width(after, plain, bold) if after is not None else 0)
            left += _APART - _GAP if sign.begins and left > _EDGE else 0
            if left + needed > right and left > _EDGE:
                left, row = float(_EDGE), row + 1
            if row >= _MOST:
                break
            box = QRectF(left, _TOP + row * _ROW, min(wide, right - left), _ROW)
            self._placed.append((box, sign))
            left += wide + _GAP
        rows = 1 + max((round((box.top() - _TOP) / _ROW) for box, _ in self._placed), default=0)
        self.setFixedHeight(max(rows * _ROW, self.button.height()) + 2 * _TOP)
        self.button.move(
            round(self.width() - _EDGE / 2 - self.button.width()), (self.height() - self.button.height()) // 2
        )
        self.update()

    @staticmethod
    def _width(sign: _Sign, plain: QFontMetricsF, bold: QFontMetricsF) -> float:
        words = (bold if sign.kind == "head" else plain).horizontalAdvance(sign.word) + 1
        return _room_of(sign) + min(words, _LONGEST)


def _room_of(sign: _Sign) -> float:
    """Pixels before the word."""
    return {"head": 0.0, "mark": 2 * _MARK + 7, "size": 2 * sign.radius + 7, "line": _LINE + 6, "shore": _LINE + 6}[
        sign.kind
    ]
