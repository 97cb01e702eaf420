"""Where one is in a piece of work of several steps."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui import icons
from myconnections.ui.theme import Theme

_DISC = 24
_GAP = 8
_LINE = 40


class Stepper(QWidget):
    """Numbered discs with their words and lines between; steps behind `current` carry a check.

    `told` (for instance "Step 3 of 4: Check") is read aloud.
    """

    def __init__(self, theme: Theme, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = tuple(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setObjectName("steps")
        theme.changed.connect(self.update)
        self.go(0)

    def go(self, current: int) -> None:
        """Stand at step `current`, counted from 0."""
        self._current = current
        word = self._steps[current] if self._steps else ""
        told = self.tr("Step {0} of {1}: {2}").format(current + 1, len(self._steps), word)
        self.setAccessibleName(told)
        self.update()

    def current(self) -> int:
        """The step one is at, counted from 0."""
        return self._current

    def sizeHint(self) -> QSize:
        """All discs, words and lines."""
        width = sum(_DISC + _GAP + self._advance(word) for word in self._steps)
        width += max(0, len(self._steps) - 1) * (_LINE + 2 * 12)
        return QSize(math.ceil(width), _DISC)

    def minimumSizeHint(self) -> QSize:
        """Without the lines between."""
        return self.sizeHint() - QSize(max(0, len(self._steps) - 1) * (_LINE - 8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc, word, line; disc, word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gaps = max(1, len(self._steps) - 1)
        line = max(8.0, _LINE - max(0, self.sizeHint().width() - self.width()) / gaps)
        x = 0.0
        for number, word in enumerate(self._steps):
            self._paint_disc(painter, x, number)
            x += _DISC + _GAP
            on = number == self._current
            painter.setFont(self._theme.font("body", bold=on))
            painter.setPen(self._theme.color("accent" if on else "quiet"))
            width = self._advance(word)
            painter.drawText(QRectF(x, 0, width, _DISC), Qt.AlignmentFlag.AlignVCenter, word)
            x += width + 12
            if number < len(self._steps) - 1:
                painter.fillRect(QRectF(round(x), _DISC / 2, line, 1), self._theme.color("line-2"))
                x += line + 12
        painter.end()

    def _paint_disc(self, painter: QPainter, x: float, number: int) -> None:
        color = self._theme.color
        done, on = number < self._current, number == self._current
        disc = QRectF(x + 0.5, 0.5, _DISC - 1, _DISC - 1)
        painter.setBrush(color("accent") if on else color("accent-wash") if done else color("surface"))
        painter.setPen(color("accent") if on else color("accent-line") if done else color("line-2"))
        painter.drawEllipse(disc)
        if done:
            icons.paint_icon(painter, disc.adjusted(5, 5, -5, -5), "check", color("accent"))
            return
        painter.setPen(color("on-accent" if on else "quiet"))
        painter.setFont(self._theme.font("small", bold=on))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _advance(self, word: str) -> float:
        return QFontMetricsF(self._theme.font("body", bold=True)).horizontalAdvance(word) + 1
