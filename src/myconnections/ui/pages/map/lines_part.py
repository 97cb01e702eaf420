"""Beside the map: what its lines mean, and what is only there among islands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from myconnections.insight.chart import HINTED, KNOWN, LATER, Chart
from myconnections.ui.map.scene import LOOSE, Scene, island_count
from myconnections.ui.map.strokes import tie_pen
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_ROW, _SIGN = 24, 24.0
_KEPT = ("{n:kept place|kept places}", "置いた場所：{n:,}人")

_SHARED = (
    "{few}/{all} beside a name: it holds for {few} of the {all} people on the island.",
    "名前の横の {few}/{all} は、島の{all}人のうち{few}人がその名前に当てはまるということです。",
)


class LineList(QWidget):
    """Solid, dashed and (on an earlier day) dotted lines with what they mean and how many there are; a screen reader
    hears all of them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[tuple[int, str, int]] = ()
        named(self, "map-lines", self.tr("What the lines mean"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_chart(self, chart: Chart) -> None:
        """Count the lines of a map."""
        words = {KNOWN: self.tr("Known"), HINTED: self.tr("Only hinted at"), LATER: self.tr("Said later")}
        self._lines = tuple((kind, words[kind], count) for kind, count in chart.tie_counts().items())
        self.setAccessibleDescription(", ".join(f"{word} {count}" for _, word, count in self._lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Twenty-four pixels a line."""
        return QSize(160, len(self._lines) * _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strokes as on the map, a word and a figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("small")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for number, (kind, word, count) in enumerate(self._lines):
            middle = number * _ROW + _ROW / 2
            painter.setPen(tie_pen(self._theme.color("quiet"), 1.5, kind))
            painter.drawLine(QPointF(0, middle), QPointF(_SIGN, middle))
            figure = f"{count:,}"
            wide = metrics.horizontalAdvance(figure) + 1
            painter.setPen(self._theme.color("quiet"))
            right = QRectF(self.width() - wide, number * _ROW, wide, _ROW)
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figure)
            painter.setPen(self._theme.color("ink"))
            box = QRectF(_SIGN + 8, number * _ROW, self.width() - _SIGN - 8 - wide - 8, _ROW)
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


class LinesPart(QWidget):
    """The legend of the lines with its heading."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Lines　Who knows whom"), "label"))
        self._list = LineList(theme, self)
        column.addWidget(self._list)

    def show_chart(self, chart: Chart) -> None:
        """Count the lines of a map; without any there is nothing to explain."""
        self._list.show_chart(chart)
        self.setVisible(len(chart.a) > 0)


class IslandsPart(QWidget):
    """Choices there are among islands only: `me_asked` puts me in the middle, `forget_asked` forgets kept places,
    `circles_asked` wants those found among ties.
    """

    me_asked = Signal(bool)
    forget_asked = Signal()
    circles_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self.me = QCheckBox(self.tr("Me in the middle"))
        named(self.me, "map-me", self.me.text())
        self.me.toggled.connect(self.me_asked)
        column.addWidget(self.me)
        circles = Button(theme, self.tr("Circles found…"), name="map-circles", variant="link", icon="islands")
        circles.make_flush()
        circles.clicked.connect(self.circles_asked)
        column.addWidget(circles)
        self._shared = Paragraph(theme, "", "small", "quiet")
        self._shared.setObjectName("map-islands-shared")
        column.addWidget(self._shared)
        self._loose = Paragraph(theme, "", "small", "quiet")
        self._loose.setObjectName("map-islands-loose")
        column.addWidget(self._loose)
        self._kept = QWidget(self)
        row = QHBoxLayout(self._kept)
        row.setContentsMargins(0, 0, 0, 0)
        self._words = Paragraph(theme, "", "small", "quiet")
        self.forget = Button(theme, self.tr("Forget these places"), name="map-forget-places", variant="link")
        self.forget.clicked.connect(self.forget_asked)
        row.addWidget(self._words, 1)
        row.addWidget(self.forget)
        column.addWidget(self._kept)

    def show_scene(self, scene: Scene) -> None:
        """What there is among the islands of this scene; nothing in rings."""
        chart = scene.drawn.chart
        self.setVisible(chart.outlines is not None)
        self.me.blockSignals(True)
        self.me.setChecked(scene.drawn.choice.me)
        self.me.blockSignals(False)
        counts = (island_count(scene.drawn, place) for place, name in enumerate(scene.islands) if name)
        few, _, of_all = next((count for count in counts if "/" in count), "").partition("/")
        self._shared.setText(self._wording.pair(_SHARED, {"few": few, "all": of_all}) if of_all else "")
        self._shared.setVisible(bool(of_all))
        self._loose.setText(self._wording.pair(LOOSE))
        self._loose.setVisible(any(one.loose for one in scene.drawn.islands))
        kept = 0 if chart.kept is None else int(chart.kept.sum())
        self._words.setText(self._wording.pair(_KEPT, {"n": kept}))
        self._kept.setVisible(kept > 0)
