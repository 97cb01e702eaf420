"""What the marks of the map mean, and how many there are of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from myconnections.domain.map_choice import MapChoice
from myconnections.domain.stage import Stage
from myconnections.insight.chart import SHAPES, SIZES
from myconnections.services.maps import BANDS, STAGES
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.map.signs import paint_mark
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import tip
from myconnections.ui.wording import Wording

_ROW = 24
_SIGN = 24.0
_SIZE_WORDS = {
    "days": (("0–1", "0〜1日"), ("2–5", "2〜5日"), ("6 or more", "6日以上")),
    "ties": (("0–1", "0〜1人"), ("2–5", "2〜5人"), ("6 or more", "6人以上")),
    "last": (("longer ago", "もっと前"), ("this year", "1年以内"), ("last 90 days", "90日以内")),
    "none": (("", ""), ("", ""), ("", "")),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a mark, what it means, and how many."""

    shape: str
    color: str
    word: str
    count: int


def color_entries(scene: Scene, wording: Wording) -> list[Entry]:
    """The colors of a map, in the order of its numbers."""
    drawn = scene.drawn
    if drawn.choice.color == "warmth":
        words = [wording.band(band) for band in BANDS]
    elif drawn.choice.color == "stage":
        words = [wording.stage(Stage(stage)) for stage in STAGES]
    elif drawn.choice.color == "capital":
        words = [wording.capital(shape) for shape in SHAPES]
    else:
        words = list(scene.titles)
    shapes = SHAPES if _says_it_twice(scene) else ("bonding",) * len(words)
    return [
        Entry(shape, color, word, count)
        for shape, color, word, count in zip(shapes, drawn.colors, words, drawn.color_counts, strict=True)
    ]


def _says_it_twice(scene: Scene) -> bool:
    """Whether color and shape both say the kind of tie: one list is enough for them."""
    choice = scene.drawn.choice
    return choice.color == choice.shape == "capital"


def shape_entries(scene: Scene, wording: Wording) -> list[Entry]:
    """The shapes of a map; none where shape says nothing, or nothing that the colors do not say."""
    if scene.drawn.choice.shape == "none" or _says_it_twice(scene):
        return []
    counts = scene.drawn.shape_counts
    return [Entry(shape, "quiet", wording.capital(shape), count) for shape, count in zip(SHAPES, counts, strict=True)]


def size_words(choice: MapChoice, wording: Wording) -> list[str]:
    """What the sizes mean, small to large."""
    return [wording.pair(pair) for pair in _SIZE_WORDS[choice.size]]


class LegendList(QWidget):
    """Lines of a mark, a word and a figure. It only shows; a screen reader hears all lines as one description."""

    def __init__(self, theme: Theme, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines instead."""
        self._entries = entries
        self.setAccessibleDescription(", ".join(f"{entry.word} {entry.count}" for entry in entries))
        self.setVisible(bool(entries))
        self.updateGeometry()
        self.update()

    def entries(self) -> Sequence[Entry]:
        """The lines shown."""
        return self._entries

    def sizeHint(self) -> QSize:
        """Twenty-four pixels a line."""
        return QSize(160, _ROW * len(self._entries))

    def event(self, event: QEvent) -> bool:
        """Under the pointer the word of a line, whole."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            line = event.pos().y() // _ROW
            word = self._entries[line].word if 0 <= line < len(self._entries) else ""
            QToolTip.showText(event.globalPos(), tip(word), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, font = Look.of(self._theme, "surface"), self._theme.font("small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for number, entry in enumerate(self._entries):
            top = number * _ROW
            paint_mark(painter, QPointF(_SIGN / 2, top + _ROW / 2), 5.5, entry.shape, entry.color, look)
            figure = f"{entry.count:,}"
            wide = metrics.horizontalAdvance(figure)
            painter.setPen(self._theme.color("quiet"))
            right = QRectF(self.width() - wide - 1, top, wide + 1, _ROW)
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figure)
            room = self.width() - _SIGN - 8 - wide - 12
            painter.setPen(self._theme.color("ink"))
            word = metrics.elidedText(entry.word, Qt.TextElideMode.ElideRight, room)
            box = QRectF(_SIGN + 8, top, room, _ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        painter.end()


class SizeLegend(QWidget):
    """Three circles with what their size means, side by side."""

    def __init__(self, theme: Theme, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: Sequence[str] = ()
        self.setObjectName("map-sizes")
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW)
        theme.changed.connect(self.update)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these words, small to large; nothing where they are empty."""
        self._words = words
        self.setAccessibleDescription(", ".join(words))
        self.setVisible(any(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The circles and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("small")
        painter.setFont(font)
        metrics, left = QFontMetricsF(font), 2.0
        for radius, word in zip(SIZES, self._words, strict=False):
            painter.setPen(QPen(self._theme.color("quiet"), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + radius, self.height() / 2), radius, radius)
            left += 2 * radius + 6
            wide = metrics.horizontalAdvance(word)
            painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
            left += wide + 14
        painter.end()
