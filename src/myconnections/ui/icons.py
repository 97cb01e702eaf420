"""Icons by the names of this application: the Phosphor font (MIT) that ships with QtAwesome, drawn as paths.

The font is read straight from the QtAwesome package: importing that package would load every Qt class a second time
through its compatibility layer, 0.2 s of the first window. A glyph's outline is read once and then only scaled.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPixmap,
    QPolygonF,
    QRawFont,
    QTransform,
)

_EM = 256.0
_FONT = "phosphor-1.3.0.ttf"
_CHARS = "phosphor-charmap-1.3.0.json"

# Name here -> name in the font (always the weight whose stroke is nearest to 1.75 px at 20 px).
NAMES = {
    "today": "sun", "people": "users", "me": "user", "initiative": "leaf", "alliance": "intersect",
    "community": "house-line", "insight": "eye", "coach": "chat-text", "search": "magnifying-glass",
    "log": "pencil-simple", "lock": "lock", "unlock": "lock-open", "more": "dots-three", "plus": "plus",
    "star": "star", "sort": "sort-ascending", "triage": "cards", "undo": "arrow-u-up-left", "redo": "arrow-u-up-right",
    "close": "x", "check": "check", "down": "caret-down", "up": "caret-up", "left": "caret-left",
    "right": "caret-right", "calendar": "calendar-blank", "mail": "envelope-simple", "exchange": "arrows-left-right",
    "talk": "coffee", "meet": "users-three", "help": "lifebuoy", "thanks": "heart", "signal": "hand-waving",
    "clock": "clock", "flame": "flame", "file": "file-text", "import": "download-simple",
    "export": "upload-simple", "settings": "gear-six", "back": "arrow-left", "info": "info", "warning": "warning",
    "question": "question", "promise": "bookmark-simple", "review": "arrows-clockwise", "introduce": "share-network",
    "table": "table", "fit": "corners-out", "print": "printer", "delete": "trash", "folder": "folder",
    "filter": "funnel", "organization": "buildings", "phone": "phone", "key": "key", "shield": "shield-check",
    "globe": "globe", "add-person": "user-plus", "card": "identification-card", "place": "map-pin", "link": "link",
    "merge": "git-merge", "edit": "note-pencil", "copy": "copy", "minus": "minus", "light": "sun", "dark": "moon",
    "idea": "lightbulb", "send": "paper-plane-tilt", "box": "square", "box-checked": "check-square",
    "lasso": "selection", "cake": "cake", "islands": "circles-three", "play": "play", "pause": "pause",
    "past": "clock-counter-clockwise", "path": "path", "wanted": "flag", "tie": "line-segment", "pin": "push-pin",
}  # fmt: skip

# Drawn here because the font has no such sign: lines and rings on a 24 grid, stroke 2.1 (1.75 px at 20 px).
_DRAWN: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "step": (((4, 19), (9, 19), (9, 14), (14, 14), (14, 9), (20, 9)),),
}

_RINGS: dict[str, tuple[float, ...]] = {"map": (9, 4.5, 0.6)}

FILLED = {"star-filled": "star"}


class _Engine(QIconEngine):
    """Paints one glyph in one color per mode, at any size and pixel ratio."""

    def __init__(self, name: str, color: QColor, faded: QColor) -> None:
        super().__init__()
        self._name = name
        self._color = color
        self._faded = faded

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, QRectF(rect), self._name, self._faded if mode is QIcon.Mode.Disabled else self._color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color, self._faded)


def known() -> frozenset[str]:
    """Every icon name there is."""
    return frozenset((*NAMES, *_DRAWN, *_RINGS, *FILLED))


def icon(name: str, color: QColor, faded: QColor | None = None) -> QIcon:
    """The icon `name` in `color`, and in `faded` while disabled; KeyError when the name is unknown."""
    if name not in known():
        raise KeyError(name)
    return QIcon(_Engine(name, QColor(color), QColor(faded or color)))


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """Paint the icon `name` into the largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    corner = rect.center() - QPointF(side / 2, side / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.scale(side / _EM, side / _EM)
    painter.fillPath(_outline(name), color)
    painter.restore()


@lru_cache(maxsize=256)
def _outline(name: str) -> QPainterPath:
    if name in _DRAWN or name in _RINGS:
        return _stroked(name)
    glyph = FILLED[name] + "-fill" if name in FILLED else NAMES[name] + "-bold"
    font, chars = _font()
    character = chr(int(chars[glyph], 16))
    path: QPainterPath = font.pathForGlyph(font.glyphIndexesForString(character)[0])
    return QTransform.fromTranslate(0, font.ascent()).map(path)


def _stroked(name: str) -> QPainterPath:
    path = QPainterPath()
    for points in _DRAWN.get(name, ()):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    for radius in _RINGS.get(name, ()):
        path.addEllipse(QPointF(12, 12), radius, radius)
    pen = QPainterPathStroker()
    pen.setWidth(2.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return QTransform.fromScale(_EM / 24, _EM / 24).map(pen.createStroke(path).simplified())


@lru_cache(maxsize=1)
def _font() -> tuple[QRawFont, dict[str, str]]:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package qtawesome with the icon font is missing")
    folder = Path(spec.submodule_search_locations[0]) / "fonts"
    chars: dict[str, str] = json.loads((folder / _CHARS).read_text(encoding="utf-8"))
    return QRawFont(str(folder / _FONT), _EM), chars
