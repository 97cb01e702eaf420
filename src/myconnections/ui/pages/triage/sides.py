"""Beside the card: who was sorted just now, and who comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint
from myconnections.ui.widgets.labels import label

MOST = 8
_ROW = 56


@dataclass(frozen=True, slots=True)
class Line:
    """One person in a column: `key` chooses the tint, `stage` 0 shows no ladder."""

    key: str
    name: str
    detail: str
    stage: int = 0
    spoken: str = ""


Painted = dict[tuple[Line, int, float, bool], QPixmap]
"""Pictures of lines by what they show, how wide they are and in which theme."""


class PersonLine(QWidget):
    """One person in 56 pixels. `painted` is shared by the lines of a column: at each key all of them move by one place,
    and only one person is new.
    """

    def __init__(self, theme: Theme, quiet: bool, painted: Painted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._quiet, self._painted = theme, quiet, painted
        self._line = Line("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_line(self, line: Line | None) -> None:
        """Show this person, or nobody."""
        self.setVisible(line is not None)
        if line is None or line == self._line:
            return
        self._line = line
        self.setAccessibleName(line.spoken or f"{line.name} {line.detail}".strip())
        self.setToolTip(paint.tip(f"{line.name}\n{line.detail}".strip()))
        self.update()

    def line(self) -> Line:
        """Who is shown."""
        return self._line

    def sizeHint(self) -> QSize:
        """As wide as its column."""
        return QSize(200, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture of this line, made when it is first shown."""
        ratio = self.devicePixelRatioF()
        key = (self._line, self.width(), ratio, self._theme.dark)
        picture = self._painted.get(key)
        if picture is None:
            if len(self._painted) >= 4 * MOST:
                del self._painted[next(iter(self._painted))]
            picture = self._painted[key] = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            self._paint(picture)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, picture)
        painter.end()

    def _paint(self, picture: QPixmap) -> None:
        """A hairline, the disc, name and detail, the ladder at the right."""
        painter = QPainter(picture)
        theme, line, wide = self._theme, self._line, self.width()
        painter.fillRect(0, 0, wide, 1, theme.color("line"))
        glyphs.paint_monogram(painter, QRectF(0, 12, 32, 32), line.name, line.key, theme)
        room = wide - 44 - (31 if line.stage else 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for text, kind, bold, tone, top, high in (
            (line.name, "body", not self._quiet, "quiet" if self._quiet else "ink", 10, 20),
            (line.detail, "small", False, "quiet", 30, 16),
        ):
            painter.setFont(theme.font(kind, bold))
            painter.setPen(theme.color(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(44, top if line.detail else top + 8, room, high), left, shown)
        if line.stage:
            glyphs.paint_ladder(painter, QRectF(wide - 23, 20, 23, 16), line.stage, theme)
        painter.end()


class Column(QWidget):
    """A head with room for a button, and up to eight people; as many as there is room for are shown."""

    def __init__(self, theme: Theme, name: str, head: str, *, quiet: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        paint.named(self, name, head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 4, 0, 4)
        word = label(head, "label")
        word.setFixedHeight(theme.size("control"))
        self.row.addWidget(word)
        self.row.addStretch(1)
        column.addLayout(self.row)
        painted: Painted = {}
        self.lines = [PersonLine(theme, quiet, painted, self) for _ in range(MOST)]
        for line in self.lines:
            column.addWidget(line)
            line.hide()
        column.addStretch(1)

    def show_lines(self, lines: Sequence[Line], room: int) -> None:
        """Show these people, as many as fit into `room` pixels of height."""
        fit = max(1, (room - 40) // _ROW)
        for number, widget in enumerate(self.lines):
            widget.show_line(lines[number] if number < min(len(lines), fit) else None)
