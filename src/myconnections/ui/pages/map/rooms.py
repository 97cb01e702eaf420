"""Where everything on the page of the map stands: over it, beside it, floating on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.table import MapTable
from myconnections.ui.map.view import under_box
from myconnections.ui.pages.map.bar import ChosenBar
from myconnections.ui.pages.map.find import FindBox
from myconnections.ui.pages.map.head import MapHead
from myconnections.ui.pages.map.invitation import Invitation, nobody_kept
from myconnections.ui.pages.map.legend_strip import LegendStrip
from myconnections.ui.pages.map.panel import TIGHT, WIDE, Edge, MapPanel
from myconnections.ui.pages.map.twin import TwinTable
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate
_ANY = 16777215
"""As wide as Qt lets anything be."""
_ROOMY = 900
"""Below this width of the page the panel is narrower."""
_PART = 1000
"""What hiding one of the parts weighs, in people."""
_HEAD = 480
"""Pixels the head needs: where the panel would leave less beside it, it lies over the map."""


class MapRooms(QWidget):
    """The parts of the page. Head and canvas are there at once; `furnish` makes the rest in turns of the event loop."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.whole_page = self._panelled = False
        self.head = MapHead(context.theme, context.wording, self)
        self.canvas = MapCanvas(context.theme, context.wording, self)
        self.reading = label(translate("MapPage", "Reading…"), "body", "quiet", self.canvas)
        named(self.reading, "map-reading", self.reading.text())
        self._stack = QStackedWidget(self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._stack.addWidget(self.canvas)
        column.addWidget(self._stack, 1)
        self._column = column
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        self.side = QWidget(self)
        self._beside = QHBoxLayout(self.side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(Edge(context.theme))
        self.side.setProperty("ground", "surface")  # it may lie over the map
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side.setFixedWidth(WIDE + 1)  # the room of the panel, so that the map does not move when it comes
        row.addWidget(self.side)
        self._row = row
        self._spared, self._covered, self._asked = False, 0, False
        self.body = QWidget(self)
        self.body.setLayout(row)
        self.whole = QStackedWidget(self)
        self.whole.addWidget(self.body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.whole)
        self.canvas.installEventFilter(self)

    def furnish(self, bring_in: Callable[[], object]) -> Iterator[None]:
        """Part after part; `bring_in` is asked for where nobody is kept."""
        theme, wording = self._context.theme, self._context.wording
        yield
        self.panel = MapPanel(theme, wording, self)
        self._panelled = True
        self._suit()
        yield
        self._beside.addWidget(self.panel)
        self.side.setMinimumWidth(0)
        self.side.setMaximumWidth(_ANY)
        yield
        self.bar = ChosenBar(theme, wording, self.canvas)
        self.finder = FindBox(theme, self.canvas)
        self.invitation = Invitation(theme, wording, self.canvas)
        yield
        self.legend = LegendStrip(theme, wording)
        self.legend.asked.connect(self.head.ask_panel)
        self.put_below(self.legend)
        yield
        self.rows = MapTable(wording, lambda: self._context.clock().date(), self)
        self.table = TwinTable(theme, self.rows, self)
        self._stack.addWidget(_framed(self.table))
        yield
        self.nobody = nobody_kept(theme, bring_in)
        self.whole.addWidget(self.nobody)
        yield
        self.whole_page = True
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With another size of the map what floats over it stands elsewhere; a narrow page has a narrow panel."""
        if watched is self.canvas and event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._suit)
            QTimer.singleShot(0, self, self.arrange)
        return super().eventFilter(watched, event)

    def show_table(self, on: bool) -> None:
        """The table in place of the picture, or the picture."""
        self._stack.setCurrentIndex(int(on))
        self._share()

    def give_way(self, on: bool, covered: int) -> None:
        """A person stands beside the map (`on`), or lies over so many pixels of it: the panel makes way, and a small
        legend comes in its place; a button shows the panel anyway.
        """
        self._spared, self._covered, self._asked = on or covered > 0, covered, False
        self._row.setContentsMargins(0, 0, covered, 0)
        self.head.offer_panel(self._spared)
        self._suit()

    def show_panel(self, on: bool) -> None:
        """The panel anyway, or no more."""
        self._asked = on
        self._share()

    def floats(self) -> bool:
        """Whether the panel lies over the map."""
        return self._row.indexOf(self.side) < 0 and self.side.isVisible()

    def put_below(self, part: QWidget) -> None:
        """One more part under the picture or the table."""
        self._column.addWidget(part)

    def show_anybody(self, on: bool) -> None:
        """The map, or the words that nobody is kept."""
        self.whole.setCurrentWidget(self.body if on else self.nobody)

    def weight(self, box: QRect, *more: QWidget | None) -> int:
        """How many people a box of the page would hide, and far more for each part that one works with."""
        cards = [one for one in self.canvas.children() if isinstance(one, QWidget) and one is not self.reading]
        parts = [one for one in (self.head, self.side, *cards, *more) if one is not None and one.isVisible()]
        found = sum(_PART for one in parts if QRect(one.mapTo(self, QPoint()), one.size()).intersects(box))
        if self.whole_page and self.legend.isVisible():
            found += _PART * QRect(self.legend.mapTo(self, QPoint()), self.legend.size()).intersects(box)
        if self.canvas.isVisible():
            found += under_box(self.canvas, QRectF(box.translated(-self.canvas.mapTo(self, QPoint()))))
        return found

    def arrange(self) -> None:
        """Put what floats over the map where it belongs."""
        area = self.canvas.rect()
        self.reading.adjustSize()
        self.reading.move(area.center() - self.reading.rect().center())
        if not self.whole_page:
            return
        self.bar.adjustSize()
        self.bar.move((area.width() - self.bar.width()) // 2, area.height() - self.bar.height() - 8)
        self.finder.adjustSize()
        self.finder.move(QPoint(area.width() - self.finder.width() - 16, 0))
        self.invitation.adjustSize()
        middle = area.height() // 2 + 40
        self.invitation.move((area.width() - self.invitation.width()) // 2, middle)
        self._place_side()

    def _suit(self) -> None:
        if self._panelled:
            self.panel.set_width(WIDE if self.width() - self._covered >= _ROOMY else TIGHT)
        self._share()

    def _share(self) -> None:
        """Who has the room there is: the panel beside the map or over it, or the small legend under it."""
        shown = not self._spared or self._asked
        free = self.width() - self._covered
        beside = not self._spared or free - self.side.sizeHint().width() >= _HEAD
        held = self._row.indexOf(self.side) >= 0
        if held and not beside:
            self._row.removeWidget(self.side)
        elif beside and not held:
            self._row.addWidget(self.side)
        self.side.setVisible(shown)
        if self.whole_page:
            self.legend.setVisible(not shown and self._stack.currentIndex() == 0)
        self._place_side()

    def _place_side(self) -> None:
        if self._row.indexOf(self.side) >= 0:
            return
        wide, top = self.side.sizeHint().width(), self.head.height()
        self.side.setGeometry(self.width() - self._covered - wide, top, wide, self.height() - top)
        self.side.raise_()


def _framed(table: QWidget) -> QWidget:
    """The table with an edge at its left."""
    framed = QWidget()
    inside = QVBoxLayout(framed)
    inside.setContentsMargins(16, 0, 0, 0)
    inside.addWidget(table)
    return framed
