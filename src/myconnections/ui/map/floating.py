"""What floats over the map: a card with the one shadow there is, and with keys of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import paint_box

SHADE = 6
"""Pixels around a floating card that its shadow needs."""
_DROP = 2


def paint_floating(painter: QPainter, whole: QRectF, theme: Theme) -> QRectF:
    """A card inside `whole`, with its shadow; the card's own box."""
    card = whole.adjusted(SHADE, SHADE, -SHADE, -SHADE)
    shade, radius = QColor(theme.color("shadow")), theme.size("radius")
    shade.setAlphaF(shade.alphaF() / SHADE)
    for grown in range(SHADE, 0, -1):
        paint_box(painter, card.adjusted(-grown, _DROP - grown, grown, grown), shade, None, radius + grown)
    paint_box(painter, card, theme.color("surface"), theme.color("line-2"), radius)
    return card


def keep_key(event: QKeyEvent) -> None:
    """A key that nothing on a card wanted: passed on, the map under it would take it for its own. F1 to F35 are the
    window's.
    """
    event.setAccepted(not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35)
