"""Shared strokes of the widgets that paint themselves: boxes, key caps, pens that stay sharp."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from myconnections.ui.theme import Theme

_KEY_HEIGHT = 20
_KEY_PADDING = 6
_OFF = 0.45
"""How much is left of a quiet ink on what is off."""


def dimmed(ink: QColor) -> QColor:
    """The quiet ink of what is off, where the one of what is on is quiet, too."""
    dim = QColor(ink)
    dim.setAlphaF(_OFF)
    return dim


def named(widget: QWidget, name: str, spoken: str) -> None:
    """Give a widget the name tests and settings know it by, and the name a screen reader says."""
    widget.setObjectName(name)
    widget.setAccessibleName(spoken)


def tip(text: str) -> str:
    """A text that came from a person or a file, as a tooltip that says just this.

    Qt takes a tooltip that looks like markup for markup: a name like `<img src=…>` would open a file.
    """
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if "<" in text else text


def paint_box(
    painter: QPainter, rect: QRectF, fill: QColor | None, border: QColor | None, radius: float, width: float = 1
) -> None:
    """A rounded box whose border lies inside `rect`, so that one pixel stays one pixel."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = width / 2 if border is not None else 0
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def paint_focus(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """The ring of the widget that has the keyboard."""
    paint_box(painter, rect, None, theme.color("accent"), radius, theme.size("focus"))


def key_size(key: str, theme: Theme) -> QSizeF:
    """The size of a key cap with the words `key`."""
    text = QFontMetricsF(theme.font("small")).horizontalAdvance(key)
    return QSizeF(max(_KEY_HEIGHT, text + 2 * _KEY_PADDING + 2), _KEY_HEIGHT)


def paint_key(painter: QPainter, rect: QRectF, key: str, theme: Theme) -> None:
    """A key cap: what to press, in a small box in the middle of `rect`."""
    cap = QRectF(0, 0, key_size(key, theme).width(), _KEY_HEIGHT)
    cap.moveCenter(rect.center())
    cap.moveTopLeft(cap.topLeft().toPoint())
    paint_box(painter, cap, theme.color("paper"), theme.color("line-2"), theme.size("radius-small"))
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("quiet"))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
