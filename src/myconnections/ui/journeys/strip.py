"""A journey at a glance: a line for each single one, its touchpoints as dots, the weakest with a ring."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.domain.journey import Felt, Knowing
from myconnections.ui.journeys.dots import LEVELS, paint_dot, way
from myconnections.ui.theme import Theme

_ROW, _LEVEL, _GAP, _MOST = 52, 10, 72, 8

Sign = tuple[Felt, Knowing, bool]
"""How it was for the other, how that is known, whether it is the weakest point."""


class JourneyStrip(QWidget):
    """`lanes` are names with their signs, of which the first eight are drawn; `told` says it in words."""

    def __init__(
        self, theme: Theme, lanes: Sequence[tuple[str, Sequence[Sign]]], told: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._lanes = theme, list(lanes)
        unsaid = any(felt is Felt.UNSAID for _, signs in lanes for felt, _, _ in signs[:_MOST])
        self._high = _ROW + (_LEVEL if unsaid else 0)
        self.setObjectName("journey-strip")
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row for each."""
        return QSize(320, self._high * len(self._lanes))

    def minimumSizeHint(self) -> QSize:
        """Names may be cut."""
        return QSize(220, self._high * len(self._lanes))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names at the left, dots at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        most = max((min(len(signs), _MOST) for _, signs in self._lanes), default=0)
        widest = max((painter.fontMetrics().horizontalAdvance(name) for name, _ in self._lanes), default=0)
        wide = min(widest + 16, round(self.width() * 0.42))
        gap = min(_GAP, (self.width() - wide) / max(most, 1))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for row, (name, signs) in enumerate(self._lanes):
            middle = row * self._high + _ROW / 2
            painter.setPen(self._theme.color("ink"))
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, wide - 8)
            painter.drawText(QRectF(0, row * self._high, wide, _ROW), side, shown)
            places = [
                QPointF(wide + (place + 0.5) * gap, middle + (LEVELS[sign[0]] - 1) * _LEVEL)
                for place, sign in enumerate(signs[:_MOST])
            ]
            for before, after, style in way([felt for felt, _, _ in signs[:_MOST]]):
                painter.setPen(QPen(self._theme.color("mark-off"), 1.5, style))
                painter.drawLine(places[before], places[after])
            for (felt, how, weak), place in zip(signs, places, strict=False):
                paint_dot(painter, place, felt, how, self._theme, weak=weak)
        painter.end()
