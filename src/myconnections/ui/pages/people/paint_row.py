"""Paints the rows of the people list: fast, because thirty thousand of them are scrolled through."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from myconnections.services.views import ListedPerson
from myconnections.ui import icons
from myconnections.ui.models.columns import NAME, STAGE, WARMTH
from myconnections.ui.models.groups import Head
from myconnections.ui.models.people import PeopleModel, capital_sign
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint

_Index = QModelIndex | QPersistentModelIndex
_MONOGRAM = 32
_BESIDE = 8 + _MONOGRAM + 12
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MANY = 4000
MOST_SIGNS = 400
# Whole numbers: asking an enum of flags costs more than painting a sign.
_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value


class RowPainter(QStyledItemDelegate):
    """Paints each cell; pictures of signs are made once per theme and pixel ratio, words are cut once per width.

    `words_shown` False leaves the words beside ladder and meter out where the list is narrow; `checks` paints a
    checkbox where the monogram stands.
    """

    def __init__(self, theme: Theme, model: PeopleModel, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self.words_shown = True
        self.checks = False
        self._signs: dict[tuple[object, ...], QPixmap] = {}
        self._cuts: dict[tuple[str, int, bool], str] = {}
        self._dress()
        theme.changed.connect(self._dress)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row is as high as every other."""
        return QSize(40, self._theme.size("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The ground of the row, then what the column shows."""
        rect, column = option.rect, index.column()
        head = self._model.head(index.row())
        if head is not None:
            self._head(painter, rect, index, head)
            return
        person = self._model.person(index.row())
        self._ground(painter, option, index)
        match column:
            case 0:
                self._name(painter, rect, person, chosen=bool(option.state.value & _SELECTED))
            case 1:
                self._two_lines(painter, rect.adjusted(8, 0, -12, 0), person.row.organization, person.row.position)
            case 2:
                draw = partial(glyphs.paint_ladder, stage=person.row.stage, theme=self._theme)
                self._sign(painter, rect, ("stage", person.row.stage), glyphs.LADDER.toSize(), draw)
                self._word(painter, rect, 8 + 23 + 8, self._model.words(person, STAGE))
            case 3:
                draw = partial(glyphs.paint_meter, band=person.band.value, theme=self._theme)
                self._sign(painter, rect, ("band", person.band), glyphs.METER.toSize(), draw)
                self._word(painter, rect, 8 + 38 + 8, self._model.words(person, WARMTH))
            case 4:
                painter.setFont(self._small)
                painter.setPen(self._quiet)
                painter.drawText(rect.adjusted(8, 0, 0, 0), _LEFT, self._model.last(person))
            case 5:
                kind = capital_sign(person.row.capital)
                draw = partial(glyphs.paint_capital, capital=kind, theme=self._theme)
                self._sign(painter, rect, ("capital", kind), QSize(16, 16), draw, centred=True)
            case 6 if person.row.starred or option.state.value & _HOVERED:
                icon = "star-filled" if person.row.starred else "star"
                color = self._theme.color("accent" if person.row.starred else "mark-off")
                draw = partial(icons.paint_icon, name=icon, color=color)
                self._sign(painter, rect, (icon,), QSize(16, 16), draw, centred=True)
            case 6:
                pass
            case _:
                painter.setFont(self._small)
                painter.setPen(self._ink)
                words = self._cut(self._model.words(person, column), rect.width() - 16, bold=False, small=True)
                painter.drawText(rect.adjusted(8, 0, 0, 0), _LEFT, words)

    def _head(self, painter: QPainter, rect: QRect, index: _Index, head: Head) -> None:
        """The head of a group runs across the columns: each paints its own part of it."""
        theme, on = self._theme, index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        left = self._view.columnViewportPosition(NAME)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.color("sunk"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        middle = rect.center().y()
        icons.paint_icon(
            painter, QRectF(left + 8, middle - 7, 14, 14), "right" if head.closed else "down", theme.color("quiet")
        )
        painter.setFont(self._strong)
        painter.setPen(self._ink)
        name = self._model.head_name(head)
        line = QRect(left + 32, rect.top(), 10_000, rect.height() - 1)
        painter.drawText(line, _LEFT, name)
        beside = round(self._strong_metrics.horizontalAdvance(name)) + 12
        painter.setFont(self._small)
        painter.setPen(self._quiet)
        painter.drawText(line.adjusted(beside, 0, 0, 0), _LEFT, f"{head.count:,}")
        if on:
            bar = QRectF(left, rect.top() + 12, 3, rect.height() - 25)
            paint.paint_box(painter, bar, theme.color("accent"), None, 1.5)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect, color = option.rect, self._theme.color
        if option.state.value & _SELECTED:
            painter.fillRect(rect, color("accent-wash"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("line"))
        if index.column() == NAME and index.row() == self._view.currentIndex().row() and self._view.hasFocus():
            bar = QRectF(rect.left(), rect.top() + 12, 3, rect.height() - 25)
            paint.paint_box(painter, bar, color("accent"), None, 1.5)

    def _name(self, painter: QPainter, rect: QRect, person: ListedPerson, *, chosen: bool) -> None:
        name, key = person.row.name, str(person.row.id)
        if self.checks:
            icon = "box-checked" if chosen else "box"
            draw = partial(icons.paint_icon, name=icon, color=self._theme.color("accent" if chosen else "quiet"))
            self._sign(painter, rect.adjusted(6, 0, 0, 0), ("check", icon), QSize(20, 20), draw)
        elif (photo := glyphs.face_of(key, _MONOGRAM, self._view.devicePixelRatioF(), self._theme)) is not None:
            painter.drawPixmap(rect.left() + 8, rect.top() + (rect.height() - 1 - _MONOGRAM) // 2, photo)
        else:
            sign = ("person", glyphs.letters_of(name), glyphs.tint_of(key))
            draw = partial(glyphs.paint_monogram, name=name, key=key, theme=self._theme)
            self._sign(painter, rect, sign, QSize(_MONOGRAM, _MONOGRAM), draw)
        self._two_lines(painter, rect.adjusted(_BESIDE, 0, -8, 0), name, person.row.reading, bold=True)

    def _two_lines(self, painter: QPainter, rect: QRect, first: str, second: str, bold: bool = False) -> None:
        first, second = (first, second) if first else (second, "")
        one = not second
        top = QRect(rect.left(), rect.top() + (14 if one else 5), rect.width(), 20)
        painter.setFont(self._strong if bold else self._body)
        painter.setPen(self._ink)
        painter.drawText(top, _LEFT, self._cut(first, rect.width(), bold, small=False))
        if not one:
            painter.setFont(self._small)
            painter.setPen(self._quiet)
            below = QRect(rect.left(), rect.top() + 25, rect.width(), 17)
            painter.drawText(below, _LEFT, self._cut(second, rect.width(), bold=False, small=True))

    def _word(self, painter: QPainter, rect: QRect, after: int, word: str) -> None:
        if self.words_shown:
            painter.setFont(self._small)
            painter.setPen(self._ink)
            painter.drawText(rect.adjusted(after, 0, 0, 0), _LEFT, word)

    def _sign(
        self,
        painter: QPainter,
        rect: QRect,
        key: tuple[object, ...],
        size: QSize,
        draw: Callable[..., None],
        centred: bool = False,
    ) -> None:
        """Show a sign from its picture, which is made when first wanted."""
        ratio = self._view.devicePixelRatioF()
        picture = self._signs.get((*key, ratio))
        if picture is None:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            brush = QPainter(picture)
            box = QRectF(0, 0, size.width(), size.height())
            draw(brush, box)
            brush.end()
            if len(self._signs) >= MOST_SIGNS:
                self._signs.clear()  # thirty thousand people have thousands of initials
            self._signs[(*key, ratio)] = picture
        left = rect.left() + ((rect.width() - size.width()) // 2 if centred else 8)
        painter.drawPixmap(left, rect.top() + (rect.height() - 1 - size.height()) // 2, picture)

    def _cut(self, text: str, width: int, bold: bool, *, small: bool) -> str:
        key = (text, -width if small else width, bold)
        cut = self._cuts.get(key)
        if cut is None:
            metrics = self._small_metrics if small else self._strong_metrics if bold else self._body_metrics
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            if len(self._cuts) > _MANY:
                self._cuts.clear()
            self._cuts[key] = cut
        return cut

    def _dress(self) -> None:
        theme = self._theme
        self._signs.clear()
        self._cuts.clear()
        self._body, self._strong, self._small = theme.font(), theme.font("body", bold=True), theme.font("small")
        self._body_metrics = QFontMetricsF(self._body)
        self._strong_metrics = QFontMetricsF(self._strong)
        self._small_metrics = QFontMetricsF(self._small)
        self._ink, self._quiet = theme.color("ink"), theme.color("quiet")
