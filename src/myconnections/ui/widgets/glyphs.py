"""The signs of the notebook, painted exactly: stage ladder, warmth meter, capital, lived rating, monogram.

Plain functions on a painter, used by widgets and by table delegates alike. Each paints at the left edge of `rect` (the
capital and the monogram in its middle) at its natural size. Nothing is told by color alone: the shape says it too.
"""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from myconnections.ui.theme import Theme

LADDER = QSizeF(23, 16)
METER = QSizeF(38, 6)
CAPITAL = QSizeF(16, 16)
RATING = QSizeF(98, 8)

BANDS = {"hot": 4, "warm": 3, "cooling": 2, "cold": 1}
CAPITALS = ("bonding", "bridging", "linking", "mixed", "unclear")
_TINTS = 6


def paint_ladder(painter: QPainter, rect: QRectF, stage: int, theme: Theme) -> None:
    """Four bars standing on the ground: those up to `stage` (0-4) in its color, the others a foot."""
    left, top = _start(painter, rect, LADDER)
    for step in range(4):
        reached = step < stage
        height = 4 * (step + 1) if reached else 2
        painter.setBrush(theme.color(f"stage-{stage}" if reached else "mark-off"))
        painter.drawRoundedRect(QRectF(left + 6 * step, top + 16 - height, 5, height), 1, 1)
    painter.restore()


def paint_meter(painter: QPainter, rect: QRectF, band: str | None, theme: Theme) -> None:
    """Four cells filled from the left by `band` ("hot" 4 to "cold" 1); other words and None: outlines only."""
    left, top = _start(painter, rect, METER)
    filled = BANDS.get(band or "", 0)
    if not filled:
        painter.setPen(QPen(theme.color("mark-off"), 1))
    for cell in range(4):
        if filled:
            painter.setBrush(theme.color(band if cell < filled and band else "track"))
            painter.drawRoundedRect(QRectF(left + 10 * cell, top, 8, 6), 2, 2)
        else:
            painter.drawRoundedRect(QRectF(left + 10 * cell + 0.5, top + 0.5, 7, 5), 1.5, 1.5)
    painter.restore()


def paint_capital(painter: QPainter, rect: QRectF, capital: str, theme: Theme) -> None:
    """The mark of a kind of capital in the middle of `rect`, radius 5; an unknown word is "unclear"."""
    known = capital if capital in CAPITALS else "unclear"
    paint_mark(painter, rect.center(), 5, known, theme.color(known))


def paint_mark(painter: QPainter, centre: QPointF, radius: float, capital: str, color: QColor) -> None:
    """The capital shape around `centre` in any size and color (maps use the warmth color)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if capital in {"bonding", "bridging", "linking"}:
        painter.drawPath(mark_path(centre, radius, capital))
    else:
        ring = radius - 0.75
        box = QRectF(centre.x() - ring, centre.y() - ring, 2 * ring, 2 * ring)
        if capital == "mixed":
            painter.drawPie(box, 90 * 16, 180 * 16)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
    painter.restore()


def mark_path(centre: QPointF, radius: float, capital: str) -> QPainterPath:
    """The outline of a capital shape: disc, diamond or triangle; mixed and unclear are discs."""
    path = QPainterPath()
    x, y = centre.x(), centre.y()
    if capital == "bridging":
        k = radius * 1.18
        corners = [(x, y - k), (x + k, y), (x, y + k), (x - k, y)]
    elif capital == "linking":
        k = radius * 1.2
        corners = [(x, y - k), (x + k * 1.02, y + k * 0.78), (x - k * 1.02, y + k * 0.78)]
    else:
        path.addEllipse(centre, radius, radius)
        return path
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    path.closeSubpath()
    return path


def paint_rating(painter: QPainter, rect: QRectF, rating: int, theme: Theme) -> None:
    """Ten cells, the first `rating` (0-10) in accent."""
    left, top = _start(painter, rect, RATING)
    for cell in range(10):
        painter.setBrush(theme.color("accent" if cell < rating else "track"))
        painter.drawRoundedRect(QRectF(left + 10 * cell, top, 8, 8), 2, 2)
    painter.restore()


def paint_monogram(painter: QPainter, rect: QRectF, name: str, key: str, theme: Theme) -> None:
    """A tinted disc with the letters of `name`; `key` (an id that never changes) chooses the tint.

    Where the person of this id has a photo, that.
    """
    side = min(rect.width(), rect.height())
    disc = QRectF(0, 0, side, side)
    disc.moveCenter(rect.center())
    photo = face_of(key, side, painter.device().devicePixelRatio(), theme)
    if photo is not None:
        painter.drawPixmap(disc.topLeft(), photo)
    else:
        paint_letters(painter, disc, name, key, theme)


def paint_letters(painter: QPainter, disc: QRectF, name: str, key: str, theme: Theme) -> None:
    """The tinted disc with the letters, whether or not there is a photo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(tint_of(key)))
    painter.drawEllipse(disc)
    painter.setPen(theme.color("ink"))
    painter.setFont(theme.font_of(disc.width() * 0.4, bold=True))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letters_of(name))
    painter.restore()


def face_of(key: str, side: float, ratio: float, theme: Theme) -> QPixmap | None:
    """The photo of the person as a disc, None for none."""
    return None if theme.faces is None else theme.faces.picture(key, side, ratio)


def tint_of(key: str) -> str:
    """One of the six tints, the same for the same key in every run and on every machine."""
    return f"tint-{blake2b(key.encode(), digest_size=2).digest()[0] % _TINTS + 1}"


def letters_of(name: str) -> str:
    """What a monogram shows of a shown name.

    The first letter where the name is written in Japanese, Chinese or Korean (family name first), else the initials of
    the first and the last word; what follows a comma ("Ph.D.") is no part of the name. Marks before the name ("(株)",
    quotes) are passed over; nothing to show gives "?".
    """
    name = name.split(",", maxsplit=1)[0] or name
    words = [word for word in (_from_first_letter(part) for part in name.split()) if word]
    if not words:
        return "?"
    first = words[0][0]
    if _is_wide(first) or len(words) == 1:
        return first.upper()
    last = words[-1][0]
    return (first if _is_wide(last) else first + last).upper()


def _from_first_letter(word: str) -> str:
    for index, character in enumerate(word):
        if unicodedata.category(character)[0] in {"L", "N"}:
            return word[index:]
    return ""


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _start(painter: QPainter, rect: QRectF, natural: QSizeF) -> tuple[float, float]:
    """Save the painter, make it ready for shapes without outline, and give the left top corner of the glyph."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Whole pixels keep the edges of bars and cells sharp.
    return round(rect.left()), round(rect.center().y() - natural.height() / 2)
