"""Charts over time, drawn by pyqtgraph: the only module that knows it. It loads with the first chart (0.3 s)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Line:
    """Points in the order of time; `x` in any unit, `low` and `high` an optional band around them.

    `ticks` are (x, word); `events` are x of dashed lines; `levels` the values with a line across and a figure. `told`
    says in one sentence what the chart shows.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    events: tuple[float, ...] = ()
    levels: tuple[float, ...] = (0, 2, 4)
    told: str = ""


class LineChart(QWidget):
    """One line with its band. It only shows: nothing to drag, to zoom or to click."""

    def __init__(self, theme: Theme, height: int = 120, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = Line((), ())
        self._plot: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("line-chart")
        theme.changed.connect(self._draw)

    def show_line(self, line: Line) -> None:
        """Draw `line` in place of what was there."""
        self._line = line
        self.setAccessibleName(line.told)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: draw the figures again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._plot is not None:
            self._draw()

    def _draw(self) -> None:
        if not self._line.x:
            if self._plot is not None:
                self._plot.clear()
            return
        # Loads numpy and two hundred modules: not before there is a chart to show.
        import pyqtgraph

        if self._plot is None:
            self._plot = self._new_plot(pyqtgraph)
        self._dress()
        self._plot.clear()
        color, line = self._theme.color, self._line
        for level in line.levels:
            self._plot.addItem(pyqtgraph.InfiniteLine(level, angle=0, pen=_pen(color("line"), 1)))
        for at in line.events:
            pen = pyqtgraph.mkPen(color("mark-off"), width=1.25, style=Qt.PenStyle.DashLine)
            self._plot.addItem(pyqtgraph.InfiniteLine(at, angle=90, pen=pen))
        if line.low and line.high:
            edges = [pyqtgraph.PlotCurveItem(list(line.x), list(side)) for side in (line.low, line.high)]
            band = QColor(color("band"))
            band.setAlphaF(0.7)
            self._plot.addItem(pyqtgraph.FillBetweenItem(*edges, brush=band))
        self._plot.plot(
            line.x,
            line.y,
            pen=_pen(color("accent"), 1.75),
            symbol="o",
            symbolSize=7,
            symbolPen=_pen(color("accent"), 1.5),
            symbolBrush=color("surface"),
            antialias=True,
        )
        low, high = min(line.levels), max(line.levels)
        self._plot.setYRange(low, high, padding=0.04)
        self._plot.setXRange(min(line.x), max(line.x), padding=0.06)

    def _new_plot(self, pyqtgraph: Any) -> Any:
        plot = pyqtgraph.PlotWidget(self, background=None)
        plot.setMouseEnabled(False, False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(plot)
        return plot

    def _dress(self) -> None:
        font = self._theme.font("small")
        for side, ticks in (
            ("left", [(level, f"{level:g}") for level in self._line.levels]),
            ("bottom", list(self._line.ticks)),
        ):
            axis = self._plot.getAxis(side)
            axis.setTicks([ticks])
            axis.setStyle(tickFont=font, tickLength=0)
            axis.setTextPen(self._theme.color("quiet"))
            axis.setPen(_pen(self._theme.color("line-2" if side == "bottom" else "surface"), 1))


def _pen(color: QColor, width: float) -> Any:
    import pyqtgraph  # see _draw

    return pyqtgraph.mkPen(color, width=width)
