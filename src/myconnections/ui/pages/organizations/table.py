"""The list of organizations: rows of one height, ordered by a click on a head."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from myconnections.ui import icons
from myconnections.ui.pages.organizations.model import FORMER, INDUSTRY, NAME, PEOPLE, WARM, OrganizationsModel
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named

_Index = QModelIndex | QPersistentModelIndex
_ROW = 40
_FIGURE = 96
_BESIDE = 24
"""Pixels of a head beside its word."""
_ARROW, _EDGE = 12, 8
"""Pixels of the arrow in the head of the column that orders the list, and from a head's edge to its word."""
_NARROW = 560
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class OrganizationTable(QTableView):
    """`opened` sends the key of the organization that was clicked or entered."""

    opened = Signal(str)

    def __init__(self, theme: Theme, model: OrganizationsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        named(self, "organizations-list", self.tr("Organizations"))
        self.setModel(model)
        self.setItemDelegate(_Painter(theme, self))
        self.setHorizontalHeader(_Heads(theme, self))
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(_ROW)
        rows.setDefaultSectionSize(_ROW)
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultAlignment(_LEFT)
        heads.setAccessibleName(self.tr("Columns"))
        heads.sectionClicked.connect(self._order)
        self._mark()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(_ROW)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are for the field above."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self._model.row(self.currentIndex().row()).key)
        elif event.text().isprintable() and event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(self._model.row(index.row()).key)

    def stand_on(self, key: str) -> None:
        """Put the keyboard on this organization, else on the first."""
        place = self._model.place_of(key) if key else -1
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(max(0, place), NAME))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; in a narrow list the industry goes."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(INDUSTRY, width < _NARROW)
        head, rest = QFontMetrics(self._theme.font("small", bold=True)), width
        for column in (PEOPLE, WARM, FORMER):
            word = head.horizontalAdvance(str(self._model.headerData(column, Qt.Orientation.Horizontal)))
            wide = max(_FIGURE, word + _ARROW + _BESIDE)
            self.setColumnWidth(column, wide)
            rest -= wide
        industry = 0 if width < _NARROW else round(rest * 0.38)
        self.setColumnWidth(INDUSTRY, industry)
        self.setColumnWidth(NAME, rest - industry)

    def _order(self, column: int) -> None:
        self._model.order(column)
        self._mark()

    def _mark(self) -> None:
        turned = self._model.turned
        order = Qt.SortOrder.AscendingOrder if turned else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(self._model.ordered, order)


class _Heads(QHeaderView):
    """The arrow of the order stands beside the word; Qt's own lies over words at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def arrow(self, rect: QRect, column: int) -> QRect:
        """Where the arrow stands in a head: before a word at the right, after one at the left."""
        word = QFontMetrics(self._theme.font("small", bold=True)).horizontalAdvance(
            str(self.model().headerData(column, Qt.Orientation.Horizontal))
        )
        at_right = column in {PEOPLE, WARM, FORMER}
        left = rect.right() - _EDGE - word - _ARROW - 4 if at_right else rect.left() + _EDGE + word + 4
        return QRect(left, rect.center().y() - _ARROW // 2, _ARROW, _ARROW)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """As the style has it, with the arrow."""
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if column == self.sortIndicatorSection():
            sign = "up" if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder else "down"
            icons.paint_icon(painter, QRectF(self.arrow(rect, column)), sign, self._theme.color("quiet"))


class _Painter(QStyledItemDelegate):
    """The name in bold, figures at the right, a hairline below."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect, theme, column = option.rect, self._theme, index.column()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent-wash"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        current = self._view.currentIndex()
        if column == NAME and index.row() == current.row() and self._view.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top() + 10, 3, rect.height() - 21), theme.color("accent"))
        name = column == NAME
        painter.setFont(theme.font("body", bold=True) if name else theme.font("small"))
        painter.setPen(theme.color("ink" if name else "quiet" if column == INDUSTRY else "ink"))
        figures = column in {PEOPLE, WARM, FORMER}
        box = rect.adjusted(8, 0, -40 if figures else -8, 0)
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _RIGHT if figures else _LEFT, text)
