"""The people of one organization in one list: those there now, then those who were, with where they are today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from myconnections.domain.contact import Job
from myconnections.domain.stage import Stage
from myconnections.services.organizations import OrganizationView
from myconnections.services.views import ListedPerson
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEAD, _ROW, _FACE = 36, 48, 32
_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
NOW = ("Here now: {n:person|people}", "いまいる人　{n:,}人")
FORMER = ("Were here: {n:person|people}", "前にいた人　{n:,}人")
LEFT = ("{then} → {now}", "{then} → {now}")
NOWHERE = ("not known", "いまの所属はわからない")


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a head, or a person with what stands under the name."""

    head: str = ""
    person: ListedPerson | None = None
    under: str = ""


def lines_of(view: OrganizationView, wording: Wording) -> list[Line]:
    """Heads and people of an organization."""
    shown: list[Line] = []
    if view.people:
        shown.append(Line(wording.pair(NOW, {"n": len(view.people)})))
        shown += [Line(person=one, under=one.row.position) for one in view.people]
    if view.former:
        many = len({one.row.id for one, _ in view.former})
        shown.append(Line(wording.pair(FORMER, {"n": many})))
        shown += [Line(person=one, under=_way(one, job, wording)) for one, job in view.former]
    return shown


def _way(one: ListedPerson, job: Job, wording: Wording) -> str:
    """What the person was there, when, and where they went."""
    years = "–".join(str(end) for end in (job.since, job.until) if end)
    then = " ".join(part for part in (job.position or job.organization, years) if part)
    return wording.pair(LEFT, {"then": then, "now": one.row.organization or wording.pair(NOWHERE)})


class PeopleLines(QListView):
    """`opened` sends the person; several can be chosen to be logged together, which `picked` tells."""

    opened = Signal(int)
    picked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "organization-people", self.tr("People of the organization"))
        self._lines = _Lines(wording, self)
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(theme, wording, self._lines, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; who was chosen stays chosen where they are still here."""
        top = self.verticalScrollBar().value()
        self._lines.show(lines)
        self.verticalScrollBar().setValue(top)

    def chosen(self) -> tuple[int, ...]:
        """Who is chosen, in the order shown, nobody twice."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        people = (self._lines.lines[row].person for row in rows)
        return tuple(dict.fromkeys(int(one.row.id) for one in people if one is not None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the person."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click shows the person."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            self._open(self.indexAt(event.position().toPoint()))

    def _open(self, index: QModelIndex) -> None:
        one = self._lines.lines[index.row()].person if index.isValid() else None
        if one is not None:
            self.opened.emit(int(one.row.id))


class _Lines(QAbstractListModel):
    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self.lines: Sequence[Line] = ()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        line = self.lines[index.row()]
        if line.person is None:
            return line.head
        row, words = line.person.row, self._wording
        parts = (row.name, line.under, words.stage(Stage(row.stage)), words.band(line.person.band))
        return ", ".join(part for part in parts if part)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].person is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, wording: Wording, lines: _Lines, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._wording = wording
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _HEAD if self._lines.lines[index.row()].person is None else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, line, box = self._theme, self._lines.lines[index.row()], QRectF(option.rect)
        if line.person is None:
            painter.setFont(theme.font("small", bold=True))
            painter.setPen(theme.color("quiet"))
            painter.drawText(box.adjusted(8, 8, 0, 0), _SIDE, line.head)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent-wash"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        row = line.person.row
        face = QRectF(box.left() + 8, box.top() + (_ROW - _FACE) / 2, _FACE, _FACE)
        glyphs.paint_monogram(painter, face, row.name, str(int(row.id)), theme)
        signs = box.right() - 110
        glyphs.paint_ladder(painter, QRectF(signs, box.top(), 23, _ROW - 1), row.stage, theme)
        glyphs.paint_meter(painter, QRectF(signs + 48, box.top(), 38, _ROW - 1), line.person.band.value, theme)
        words = QRectF(box.left() + 52, box.top() + (5 if line.under else 14), signs - box.left() - 64, 20)
        self._write(painter, words, row.name, bold=True)
        self._write(painter, words.translated(0, 20), line.under, bold=False)

    def _write(self, painter: QPainter, box: QRectF, text: str, *, bold: bool) -> None:
        painter.setFont(self._theme.font("body" if bold else "small", bold))
        painter.setPen(self._theme.color("ink" if bold else "quiet"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, _SIDE, shown)
