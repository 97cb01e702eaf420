"""The words over the columns of the people list: quiet, bold, with an arrow beside the one that orders the list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from myconnections.ui import icons
from myconnections.ui.models.columns import CAPITAL, STAGE, STAR, WARMTH
from myconnections.ui.theme import Theme

_HEIGHT = 32
_ARROW = 12
_SIGN = 14
_WITHOUT_WORD = frozenset({CAPITAL, STAR})
_SIGNS = {STAGE: "step", WARMTH: "flame"}
"""What stands over a column that is too narrow for its word, as these are beside an open pane."""


class ListHeader(QHeaderView):
    """Sections are clicked to order the list; a second click turns the order round."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._ordered = -1
        self._turned = False
        self.setObjectName("people-header")
        self.setAccessibleName(self.tr("Columns"))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumSectionSize(16)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.viewport().update)

    def mark(self, column: int, turned: bool) -> None:
        """Show that this column orders the list (-1: none); `turned` points the arrow up."""
        self._ordered, self._turned = column, turned
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Thirty-two high."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """The word, the arrow, the line below. Signs need no word over them: it is their tooltip."""
        color = self._theme.color
        painter.save()
        painter.fillRect(rect, color("paper"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("line"))
        font = self._theme.font("small", bold=True)
        left = rect.left() + 8.0
        if column not in _WITHOUT_WORD:
            words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            painter.setFont(font)
            painter.setPen(color("quiet"))
            metrics = QFontMetricsF(font)
            # A word that does not fit gives way to a sign, or is left out: the column still says it as its tooltip.
            shown = words if metrics.horizontalAdvance(words) <= rect.width() - 8 else ""
            painter.drawText(
                QRectF(left, rect.top(), rect.width(), rect.height()), Qt.AlignmentFlag.AlignVCenter, shown
            )
            if not shown and column in _SIGNS:
                sign = QRectF(left, rect.center().y() - _SIGN / 2, _SIGN, _SIGN)
                icons.paint_icon(painter, sign, _SIGNS[column], color("quiet"))
                left += _SIGN + 2
            left += metrics.horizontalAdvance(shown) + 4 if shown else 0
        else:
            left = rect.center().x() - _ARROW / 2
        if column == self._ordered and left + _ARROW <= rect.right() + 1:
            box = QRectF(round(left), rect.center().y() - _ARROW / 2, _ARROW, _ARROW)
            icons.paint_icon(painter, box, "up" if self._turned else "down", color("quiet"))
        painter.restore()
