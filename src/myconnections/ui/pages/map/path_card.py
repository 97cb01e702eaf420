"""The card of paths over the map: from whom, to whom, the ways there are, and what each step was read from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from myconnections.services.paths import Way, Ways
from myconnections.ui import path_words
from myconnections.ui.context import Context
from myconnections.ui.map.floating import SHADE, keep_key, paint_floating
from myconnections.ui.seeking import seeker
from myconnections.ui.texts_paths import PATHS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import Found, PeopleChips

WIDE = 336
_ROW, _INSET, _BAR, _AIR = 26, 14, 10, 6


class PathCard(QWidget):
    """`asked` sends the ids from and to, 0 for nobody; `organization_asked` wants anybody who works where the person
    sought does; `way_chosen` the number of a way, `opened` whom to show. `closed` puts the card away.
    """

    asked = Signal(int, int)
    organization_asked = Signal()
    way_chosen = Signal(int)
    opened = Signal(int)
    who_knows_asked = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wording = context.theme, context.wording
        self._found: Ways | None = None
        named(self, "map-path", self.tr("Path between two people"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET + SHADE, 10 + SHADE, _INSET + SHADE, 12 + SHADE)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Path between two people"), "label"), 1)
        close = Button(self._theme, self.tr("Close"), name="map-path-close", variant="icon", icon="close")
        close.make_dense()
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self.one = self._field(context, "from", self.tr("From"), self.tr("From those near me"))
        self.other = self._field(context, "to", self.tr("To"), self.tr("To whom?"))
        column.addWidget(self.one)
        column.addWidget(self.other)
        self._there = Button(self._theme, "", name="map-path-organization", variant="link", icon="organization")
        self._there.make_flush()
        self._there.clicked.connect(self.organization_asked)
        self._there.hide()
        column.addWidget(self._there)
        self._list = QListWidget()
        named(self._list, "map-ways", self.tr("Ways found"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)  # cut short, two ways could read the same
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.currentRowChanged.connect(self._choose)
        column.addWidget(self._list)
        column.addWidget(self._make_area(), 1)
        self._knows = Button(
            self._theme, self.tr("Who knows whom…"), name="map-path-ask", variant="link", arrow="right"
        )
        self._knows.make_flush()
        self._knows.clicked.connect(self.who_knows_asked)
        column.addWidget(self._knows)
        self.setFixedWidth(WIDE + 2 * SHADE)
        self.forget()
        self.hide()

    def _make_area(self) -> QScrollArea:
        """Where the steps stand, however many they are."""
        self._steps = QVBoxLayout()
        self._steps.setSpacing(2)
        inside = QWidget()
        inside.setProperty("ground", "none")
        inside.setLayout(self._steps)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        return self._area

    def begin(self, one: Found | None, other: Found | None) -> None:
        """Open, with those whose path is asked for; who is not named is to be written."""
        for field, who in ((self.one, one), (self.other, other)):
            field.blockSignals(True)
            for key in field.keys():  # noqa: SIM118 - no dict
                field.remove(key)
            if who is not None:
                field.add(who)
            field.blockSignals(False)
        self.show()
        self.raise_()
        self._go_on()
        self._ask()

    def offer_organization(self, name: str) -> None:
        """Offer to look for anybody who works there, "" for no such offer."""
        self._there.setText(self.tr("Or anybody at {organization}").format(organization=name))
        self._there.setVisible(bool(name))

    def show_ways(self, found: Ways) -> None:
        """What was found, the first way chosen."""
        self._found = found
        self._list.blockSignals(True)
        self._list.clear()
        for number, way in enumerate(found.ways, 1):
            names = path_words.names(way, found)
            self._list.addItem(names)
            facts = {"n": number, "of": len(found.ways), "names": names}
            item = self._list.item(number - 1)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._wording.pair(PATHS["spoken"], facts))
            item.setToolTip(names)
            item.setSizeHint(QSize(0, self._tall(names)))
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._list.setVisible(bool(found.ways))
        self._knows.setVisible(not found.ways and not found.near)
        self._show_steps(0)
        self.way_chosen.emit(0)

    def forget(self) -> None:
        """Nothing is asked for."""
        self._found = None
        self._list.clear()
        self._list.hide()
        self._knows.hide()
        self.offer_organization("")
        empty(self._steps)
        self.fit()

    def fit(self) -> None:
        """As high as it needs, within the map."""
        needed = self._steps.totalHeightForWidth(WIDE - 2 * _INSET - _BAR) if self._steps.count() else 0
        around, whole = self.parentWidget(), self.layout()
        if around is None or whole is None:
            return
        for part in (self._area, self._list):
            part.setFixedHeight(0)
        whole.invalidate()
        # The names of two people may need more than a line each: what is left is asked for at this width.
        taken = max(whole.totalHeightForWidth(self.width()), whole.totalMinimumSize().height())
        room = around.height() - taken - 16
        rows = sum(self._list.item(row).sizeHint().height() for row in range(self._list.count()))
        listed = min(rows + 6, max(room // 2, 2 * _ROW)) if rows else 0
        self._list.setFixedHeight(listed)
        self._area.setFixedHeight(max(0, min(needed + 4, room - listed)) if needed else 0)
        whole.invalidate()
        # Not `adjustSize`: it asks for the height at the width that long names would like to have.
        self.resize(self.width(), max(whole.totalHeightForWidth(self.width()), whole.totalMinimumSize().height()))

    def _tall(self, names: str) -> int:
        """How high the row of a way is whose names need as many lines as they need."""
        room = QRect(0, 0, WIDE - 2 * _INSET - _BAR - 2 * _AIR, 0)
        needed = QFontMetrics(self._list.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), names).height()
        return max(_ROW, needed + _AIR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            keep_key(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface that floats."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _field(self, context: Context, key: str, word: str, hint: str) -> PeopleChips:
        field = PeopleChips(self._theme, seeker(context, self), name=f"map-path-{key}", spoken=word, hint=hint)
        field.changed.connect(partial(self._keep_last, field))
        return field

    def _keep_last(self, field: PeopleChips, keys: tuple[str, ...]) -> None:
        if len(keys) > 1:
            field.remove(keys[0])  # says that it changed once more
            return
        if keys:
            self._go_on()
        self._ask()

    def _go_on(self) -> None:
        """The keyboard goes to the first of the two who is not said yet, then to the ways."""
        empty_ones = (field for field in (self.one, self.other) if not field.keys())
        next(empty_ones, self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        first, second = (next(iter(field.keys()), "0") for field in (self.one, self.other))
        if second == "0":
            self.forget()
        self.asked.emit(int(first), int(second))

    def _choose(self, row: int) -> None:
        if self._found is not None and 0 <= row < len(self._found.ways):
            self._show_steps(row)
            self.way_chosen.emit(row)

    def _show_steps(self, number: int) -> None:
        """The people of a way under each other, between them what speaks for the step."""
        empty(self._steps)
        found = self._found
        if found is None:
            return
        if not found.ways:
            for line in path_words.lines(found, self._wording):
                self._steps.addWidget(Paragraph(self._theme, line, "body", "quiet"))
        else:
            self._fill(found, found.ways[number])
        self._steps.addStretch(1)
        self.fit()
        QTimer.singleShot(0, self, self.fit)  # words know their height only once they are shown

    def _fill(self, found: Ways, way: Way) -> None:
        over = PATHS["sure" if found.sure else "hints"]
        self._steps.addWidget(Paragraph(self._theme, self._wording.pair(over), "small", "quiet"))
        for place, who in enumerate(way.people):
            if place:
                told = Paragraph(self._theme, path_words.speaks(way.steps[place - 1], self._wording), "small", "quiet")
                told.setContentsMargins(_INSET, 0, 0, 0)
                self._steps.addWidget(told)
            link = NameLink(self._theme, found.names[who], name=f"map-path-person-{int(who)}", kind="body")
            link.clicked.connect(partial(self._open, int(who)))
            self._steps.addWidget(link)

    def _open(self, who: int) -> None:
        self.opened.emit(who)
