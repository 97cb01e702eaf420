"""The card of circles over the map: each as it was found, the community that it is, or a name for it to be given."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services.found_circles import FoundCircle, FoundCircles
from myconnections.ui import circle_words
from myconnections.ui.communities.circle_naming import ROW as NAMING_ROW
from myconnections.ui.communities.circle_naming import CircleNaming
from myconnections.ui.context import Context
from myconnections.ui.map.floating import SHADE, keep_key, paint_floating
from myconnections.ui.pages.map.circles_list import FEWEST, ROW, CircleAnswers, CirclesList, line
from myconnections.ui.texts_circles import PAGE
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named, tip

WIDE = 336
_INSET = 14
_BELOW = 60
"""Pixels under the card for what can be done with those chosen."""


class CirclesCard(QWidget):
    """`stood` carries the circle to be seen on the map; `given` the people chosen of it and the name for them, `none`
    one that is no circle, `back` one that is one after all; `community_asked` the name of one to be opened. `closed`
    puts the card away.
    """

    stood = Signal(object)
    given = Signal(object, str)
    none = Signal(object)
    back = Signal(object)
    community_asked = Signal(str)
    who_knows_asked = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wording = context.theme, context.wording
        self._found: FoundCircles | None = None
        self._one: FoundCircle | None = None
        self._wanted, self._aside = 0, False
        named(self, "map-circles-card", self.tr("Circles found"))
        self._told = Paragraph(self._theme, "", "small", "quiet")
        self.list = CirclesList(self._theme, self)
        self._words = [Paragraph(self._theme, "", kind, tone) for kind, tone in _LINES]
        self._elsewhere = Paragraph(self._theme, "", "small", "quiet")
        self._elsewhere.hide()
        self.naming = CircleNaming(context, self)
        self.naming.hide()
        self.answers = CircleAnswers(self._theme, self)
        self._open = self._link(self.tr("Open this community"), "map-circles-open")
        self._knows = self._link(self.tr("Who knows whom…"), "map-circles-ask")
        self.others = self._link("…", "map-circles-aside")
        self._place()
        self._wire()
        self.setFixedWidth(WIDE + 2 * SHADE)
        self.hide()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET + SHADE, 10 + SHADE, _INSET + SHADE, 12 + SHADE)
        column.setSpacing(6)
        column.addLayout(self._make_head())
        below = (self._elsewhere, self.naming, self.answers, self._open, self._knows, self.others)
        for part in (self._told, self.list, *self._words, *below):
            column.addWidget(part)

    def _wire(self) -> None:
        self.list.stood.connect(self._stand)
        self.list.written.connect(self._answer)
        self.list.left.connect(self.answers.leave.click)
        self.naming.given.connect(self.given)
        self.naming.fitted.connect(self.fit)
        self.answers.named.connect(self._begin_name)
        self.answers.left.connect(lambda: self.none.emit(self._one))
        self.answers.brought.connect(lambda: self.back.emit(self._one))
        self._open.clicked.connect(lambda: self.community_asked.emit(self._one.community if self._one else ""))
        self._knows.clicked.connect(self.who_knows_asked)
        self.others.clicked.connect(self._turn_aside)
        naming, answers = self.naming, self.answers
        walk = [self.list.rows, naming.field, naming.joining, naming.keep, naming.other, answers.name, answers.bring]
        walk += [answers.leave, self._open, self._knows, self.others, self._all, self._close]
        for one, other in pairwise(walk):
            self.setTabOrder(one, other)

    @property
    def names(self) -> bool:
        """Whether a circle is being named."""
        return not self.naming.isHidden()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self._all = Button(self._theme, self.tr("All circles"), name="map-circles-back", variant="icon", icon="back")
        self._all.make_dense()
        self._all.clicked.connect(self.end_naming)
        self._all.hide()
        head.addWidget(self._all)
        self._title = label(self.tr("Circles found"), "label")
        head.addWidget(self._title, 1)
        self._close = close = Button(
            self._theme, self.tr("Close"), name="map-circles-close", variant="icon", icon="close"
        )
        close.make_dense()
        close.clicked.connect(self.closed)
        head.addWidget(close)
        return head

    def begin(self, wanted: int = 0) -> None:
        """Open, on the circle of this person where one is `wanted`; what there is comes by `show_found`."""
        self._found = self._one = None
        self._wanted, self._aside = wanted, False
        self._told.setText(self.tr("Reading…"))
        self._end_naming()
        self._show_one()
        self.list.hide()
        self._knows.hide()
        self.others.hide()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def show_found(self, found: FoundCircles) -> None:
        """What there is now; the circle that was chosen stays so, or the next in its place is."""
        first, had = self._found is None, _holds_keyboard(self)
        before, number = self._one, max(0, self.list.rows.currentRow())
        self._found = found
        self._aside = self._aside and bool(found.aside)
        self._told.setText(circle_words.head(found, self._wording, short=True))
        self._told.setToolTip(tip(circle_words.left_out(found, self._wording)))
        shown = self._shown()
        if before is not None:
            number = next((n for n, one in enumerate(shown) if set(one.people) == set(before.people)), number)
        else:
            number = _first(shown, self._wanted)
        self._one = one = shown[min(number, len(shown) - 1)] if shown else None
        self._list_lines()
        self._knows.setVisible(not found.circles)
        another = one is not None and (before is None or one.people != before.people)
        if self.names and one is not None and before is not None and set(one.people) == set(before.people):
            self.naming.renew(one)
        else:
            self._end_naming()
            self._show_one()
        if not self.isHidden() and not self.names and (first or had):
            (self.list if shown else self._knows).setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()
        if another:
            self.stood.emit(one)

    def say_elsewhere(self, many: int, apart: int = 0) -> None:
        """So many of the circle chosen are not on the map, and so many `apart` on other islands than most of it."""
        self._elsewhere.setText(circle_words.elsewhere(many, apart, self._wording))
        self._elsewhere.setVisible(bool(many or apart) and not self.names)
        self.fit()

    def current(self) -> FoundCircle | None:
        """The circle that is chosen."""
        return self._one

    def end_naming(self) -> None:
        """Back to all circles."""
        if self.names:
            self._end_naming()
            self._show_one()
            self.naming.marked.emit(self._one.people if self._one is not None else ())
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """As high as it needs, within the map."""
        around, whole = self.parentWidget(), self.layout()
        if around is None or whole is None:
            return
        self.list.fit(FEWEST)
        self.naming.fit(FEWEST)
        spare = around.height() - whole.totalHeightForWidth(self.width()) - _BELOW
        self.list.fit(FEWEST + max(0, spare // ROW))
        self.naming.fit(FEWEST + max(0, spare // NAMING_ROW))
        self.resize(self.width(), whole.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the naming to the list, and from there closes."""
        if event.key() != Qt.Key.Key_Escape:
            keep_key(event)
        elif self.names:
            self.end_naming()
        else:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface that floats."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _link(self, text: str, name: str) -> Button:
        button = Button(self._theme, text, name=name, variant="link", arrow="right")
        button.make_flush()
        return button

    def _shown(self) -> tuple[FoundCircle, ...]:
        found = self._found
        return () if found is None else (*found.circles, *(found.aside if self._aside else ()))

    def _list_lines(self) -> None:
        shown, words = self._shown(), self._wording
        lines = [line(one, words, self.tr("set aside") if self._is_aside(one) else "") for one in shown]
        self.list.show_lines(lines, next((number for number, one in enumerate(shown) if one is self._one), -1))
        self.list.setVisible(bool(shown) and not self.names)

    def _is_aside(self, one: FoundCircle | None) -> bool:
        return one is not None and self._found is not None and one in self._found.aside

    def _stand(self, number: int) -> None:
        shown = self._shown()
        if 0 <= number < len(shown):
            one = shown[number]
            if one is not self._one:  # a second click on it only flies there again
                self._one = one
                self._show_one()
                self.fit()
            self.stood.emit(self._one)

    def _show_one(self) -> None:
        one, words = self._one, self._wording
        told = ["", "", ""]
        if one is not None:
            told = [circle_words.sense(one, words), circle_words.names(one, words)]
            told.append(circle_words.ties(one, words, short=True))
            self._words[-1].setToolTip(circle_words.ties(one, words))
        for part, text in zip(self._words, told, strict=True):
            part.setText(text[:1].upper() + text[1:])
            part.setVisible(bool(text) and (part is self._words[0] or not self.names))
        self._elsewhere.hide()  # until it is looked for on the map
        self.answers.show_one(None if self.names else one, aside=self._is_aside(one))
        self._open.setVisible(one is not None and bool(one.community) and not self.names)
        self._offer_aside()
        QTimer.singleShot(0, self, self.fit)  # words know their height only once they are shown

    def _offer_aside(self) -> None:
        """The way to those set aside, or away from them."""
        found = self._found
        many = 0 if found is None else found.left
        self.others.setText(self._wording.pair(PAGE["aside_less" if self._aside else "aside"], {"n": many}))
        self.others.setVisible(bool(many) and not self.names)

    def _turn_aside(self) -> None:
        found = self._found
        if found is None or not found.aside:
            return
        self._aside = not self._aside
        shown = self._shown()
        before = self._one
        self._one = found.aside[0] if self._aside else before if before in shown else next(iter(shown), None)
        self._list_lines()
        self._show_one()
        self.fit()
        (self.list if shown else self.others).setFocus(Qt.FocusReason.OtherFocusReason)
        if self._one is not None and self._one is not before:
            self.stood.emit(self._one)

    def _answer(self) -> None:
        """Enter on a line: back with one that was set aside, else a name for it."""
        if self._is_aside(self._one):
            self.answers.bring.click()
        elif self.answers.isVisible():
            self.answers.name.click()

    def _begin_name(self) -> None:
        if self._one is None:
            return
        self.naming.show()
        self._turn_head(self.tr("A name for this circle"))
        self.list.hide()
        self._show_one()
        self.naming.begin(self._one)
        self.fit()

    def _end_naming(self) -> None:
        self.naming.hide()
        self._turn_head(self.tr("Circles found"))
        self.list.setVisible(bool(self._shown()))

    def _turn_head(self, title: str) -> None:
        self._title.setText(title)
        self._all.setVisible(self.names)
        self._told.setVisible(not self.names)


def _first(shown: Sequence[FoundCircle], wanted: int) -> int:
    """Where to begin: at the circle of somebody, else at the first without a name."""
    meant = (n for n, one in enumerate(shown) if (wanted in one.people if wanted else not one.community))
    return next(meant, 0)


def _holds_keyboard(card: QWidget) -> bool:
    at = card.window().focusWidget()
    return at is not None and card.isAncestorOf(at)


_LINES = (("body", "ink"), ("small", "quiet"), ("small", "quiet"))
"""What makes it one, who is in it, the ties inside."""
