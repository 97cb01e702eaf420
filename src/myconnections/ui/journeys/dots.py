"""The sign of a touchpoint: how high it stands says how it was for the other, how it is filled whether that is known.

Nothing is told by color alone: known is filled, guessed is an outline with a question mark, what nothing is said of is
a small ring below the lines, for nothing said is no value between two others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from myconnections.domain.journey import Felt, Knowing
from myconnections.ui.theme import Theme

RADIUS = 9
_SMALL, _RING = 5, 13
HIGH = 2 * _RING + 4
LEVELS = {Felt.EASE: 0, Felt.MIXED: 1, Felt.HARD: 2, Felt.UNSAID: 3}
"""On which of three lines from above a touchpoint stands; what nothing is said of below them."""

Leg = tuple[int, int, Qt.PenStyle]
"""From which touchpoint to which, and how the way is drawn."""


def way(felt: Sequence[Felt]) -> list[Leg]:
    """The way from one of which something is said to the next such one; dotted past those between."""
    said = [place for place, one in enumerate(felt) if one is not Felt.UNSAID]
    styles = {True: Qt.PenStyle.SolidLine, False: Qt.PenStyle.DotLine}
    return [(one, two, styles[two == one + 1]) for one, two in pairwise(said)]


def paint_dot(
    painter: QPainter, centre: QPointF, felt: Felt, how: Knowing, theme: Theme, *, weak: bool = False
) -> None:
    """One touchpoint; `weak` draws a ring around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme.color("hot" if felt is Felt.HARD else "accent")
    if weak:
        painter.setPen(QPen(theme.color("danger"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, _RING, _RING)
    if felt is Felt.UNSAID:
        painter.setPen(QPen(theme.color("mark-off"), 1.75))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(centre, _SMALL, _SMALL)
    elif how is Knowing.KNOWN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, RADIUS, RADIUS)
    else:
        painter.setPen(QPen(ink, 1.75, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(centre, RADIUS - 1, RADIUS - 1)
        painter.setPen(ink)
        painter.setFont(theme.font("small", bold=True))
        box = QRectF(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


class DotMark(QWidget):
    """A sign of the legend; what it means stands beside it."""

    def __init__(
        self, theme: Theme, felt: Felt, how: Knowing, parent: QWidget | None = None, *, weak: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme, self._felt, self._how, self._weak = theme, felt, how, weak
        self.setFixedSize(QSize(HIGH if weak else 2 * RADIUS + 4, HIGH))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign in the middle."""
        painter = QPainter(self)
        centre = QRectF(self.rect()).center()
        paint_dot(painter, centre, self._felt, self._how, self._theme, weak=self._weak)
        painter.end()
