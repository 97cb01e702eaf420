"""The card beside the person the pointer is on."""

from __future__ import annotations

import math
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from myconnections.domain.stage import Stage
from myconnections.services.maps import MapPerson
from myconnections.ui.map.floating import SHADE, paint_floating
from myconnections.ui.models.people import capital_sign
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs
from myconnections.ui.wording import Wording

_WIDE, _PAD, _FACE = 300, 16, 40
_LINE = 24


class HoverCard(QWidget):
    """Name, where they work, stage, warmth, kind of tie, last contact. It only shows."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._person: MapPerson | None = None
        self._named = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("map-card")
        self.resize(_WIDE + 2 * SHADE, 2 * _PAD + _FACE + 12 + 2 * _LINE + 2 * SHADE)
        self.hide()

    def show_person(self, person: MapPerson, at: QPointF, inside: QRectF, *, named: bool = True) -> None:
        """Show a person beside the pixel `at`, wholly inside the picture; without a face while names are hidden."""
        self._person, self._named = person, named
        self.resize(self.width(), round(2 * (_PAD + SHADE) + _FACE + 12 + _LINE * (2 + self._apart(person))))
        left = at.x() + 14
        if left + self.width() > inside.right():
            left = at.x() - 14 - self.width()
        top = min(max(at.y() - 20, inside.top() + 4), inside.bottom() - self.height() - 4)
        self.move(round(max(left, inside.left() + 4)), round(top))
        self.setAccessibleName(self.words(person))
        self.update()
        self.show()
        self.raise_()

    def words(self, person: MapPerson) -> str:
        """All of the card as one line."""
        row, words = person.row, self._wording
        parts = [
            row.name,
            self._work(person),
            words.stage(Stage(row.stage)),
            words.band(person.listed.band),
            words.capital(row.capital),
            self._last(person),
        ]
        return ("、" if words.language == "ja" else ", ").join(part for part in parts if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface with a shadow, and everything on it."""
        person, theme = self._person, self._theme
        if person is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = paint_floating(painter, QRectF(self.rect()), theme)
        left, top, wide = card.left() + _PAD, card.top() + _PAD, card.width() - 2 * _PAD
        row, words = person.row, self._wording
        face = QRectF(left, top, _FACE, _FACE)
        if self._named:
            glyphs.paint_monogram(painter, face, row.name, str(int(row.id)), theme)
        else:
            glyphs.paint_letters(painter, face, "", str(int(row.id)), theme)
        text, room = left + _FACE + 12, wide - _FACE - 12
        self._line(painter, QRectF(text, top, room, 21), row.name, bold=True)
        self._line(painter, QRectF(text, top + 21, room, 19), self._work(person), quiet=True)
        second = top + _FACE + 12
        half = left + max(wide * 0.45, 31 + self._width(words.stage(Stage(row.stage))) + 16)
        glyphs.paint_ladder(painter, QRectF(left, second, 23, _LINE), row.stage, theme)
        self._line(painter, QRectF(left + 31, second, half - left - 33, _LINE), words.stage(Stage(row.stage)))
        glyphs.paint_meter(painter, QRectF(half, second, 38, _LINE), person.listed.band.value, theme)
        self._line(painter, QRectF(half + 46, second, left + wide - half - 46, _LINE), words.band(person.listed.band))
        third, kind = second + _LINE, words.capital(row.capital)
        glyphs.paint_capital(painter, QRectF(left, third, 16, _LINE), capital_sign(row.capital), theme)
        self._line(painter, QRectF(left + 24, third, wide - 24, _LINE), kind)
        # The day stands under the band where it has room there, else in a line of its own, never cut.
        apart, told = self._apart(person), self._last(person)
        begin = left if apart else min(half, left + wide - self._width(told))
        self._line(painter, QRectF(begin, third + _LINE * apart, left + wide - begin, _LINE), told, quiet=True)
        painter.end()

    def _apart(self, person: MapPerson) -> bool:
        """Whether kind of tie and last contact need a line each."""
        taken = 24 + self._width(self._wording.capital(person.row.capital)) + 16 + self._width(self._last(person))
        return taken > _WIDE - 2 * _PAD

    def _width(self, text: str) -> float:
        """Pixels of a small word, rounded up as the line is that holds it."""
        return math.ceil(QFontMetricsF(self._theme.font("small")).horizontalAdvance(text)) + 1

    def _line(self, painter: QPainter, box: QRectF, text: str, *, bold: bool = False, quiet: bool = False) -> None:
        font = self._theme.font("body" if bold else "small", bold)
        painter.setFont(font)
        painter.setPen(self._theme.color("quiet" if quiet else "ink"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    @staticmethod
    def _work(person: MapPerson) -> str:
        return " · ".join(part for part in (person.row.organization, person.row.position) if part)

    def _last(self, person: MapPerson) -> str:
        last = person.row.last_contact
        if last is None:
            return self.tr("No contact recorded")
        return self.tr("Last {day}").format(day=self._wording.day(date.fromordinal(last)))
