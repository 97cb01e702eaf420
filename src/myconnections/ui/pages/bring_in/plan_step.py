"""The third step: what would change, shown before anything does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from myconnections.ui import texts_bring_in as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in.all_rows import AllRows, rows_of
from myconnections.ui.pages.bring_in.draft import Draft, counts
from myconnections.ui.pages.bring_in.edges import keep_right_edge, upright
from myconnections.ui.pages.bring_in.pairs import ComingPairs, PairCard
from myconnections.ui.pages.bring_in.people_cards import ByHandCard, ChangesCard, NewPeopleCard
from myconnections.ui.pages.bring_in.reading_cards import EncountersCard, LeftOutCard, ReadCard
from myconnections.ui.pages.bring_in.tiles import CountTiles
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, IconMark
from myconnections.ui.widgets.labels import Paragraph

_STACKED = 900
_SHORT = 700
_FOOT = 72


class _Foot(QWidget):
    """The bar at the bottom: a surface with a line above."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(_FOOT)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
        painter.end()


_SCROLLS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PlanStep(QWidget):
    """`agreed` carries the answers about pairs; `back` and `left` lead out; `read_as` reads again in an encoding.

    Keys: Enter agrees wherever no other button has the keyboard, Escape goes back to the files, and what scrolls
    a page scrolls the plan while the keyboard is on a button of the foot.
    """

    agreed = Signal(object)
    back = Signal()
    left = Signal()
    read_as = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft: Draft | None = None
        self.setObjectName("plan-step")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._make_cards()
        whole.addWidget(self._scroll(), 1)
        self.foot = self._make_foot()
        whole.addWidget(self.foot)
        self.tiles.opened.connect(self._open)
        self.pairs.answered.connect(lambda _place, _said: self._count())
        self.pairs.answered.connect(lambda _place, _said: self._show_coming())
        self.pairs.earlier.clicked.connect(self._show_coming)
        self.pairs.later.clicked.connect(self._show_coming)
        self.coming.chosen.connect(self._go)
        self.new_people.more.connect(lambda: self._open("new"))
        self.changes.more.connect(lambda: self._open("changed"))
        self.by_hand.more.connect(lambda: self._open("by_hand"))
        self.left_out.more.connect(lambda: self._open("left_out"))
        self.was_read.read_as.connect(self.read_as)
        context.tasks.in_turns(self._furnish(), self)

    def _furnish(self) -> Iterator[None]:
        """The cards are laid out in a turn of its own: they are many, and of many words."""
        self.area.setWidget(self._inside)
        yield

    def show_draft(self, draft: Draft) -> None:
        """Show this plan from its beginning, at once."""
        for _ in self.showing(draft):
            pass

    def showing(self, draft: Draft) -> Iterator[None]:
        """Show this plan from its beginning, a card or two in each step."""
        self._draft = draft
        self.banner.hide()
        self.pairs.show_draft(draft)
        yield
        self.pairs.setVisible(bool(draft.plan.candidates))
        self._balance(draft)
        for card in (
            self.new_people, self.changes, self.by_hand, self.left_out, self.was_read, self.encounters,
        ):  # fmt: skip
            card.show_draft(draft)
            yield
        self._show_coming()
        yield
        self._count()
        self.area.verticalScrollBar().setValue(0)
        self.no_news.setVisible(draft.nothing_new)
        self.cancel.setVisible(not draft.nothing_new)
        if draft.nothing_new:
            self.no_news.say(
                self.tr("Nothing new in these files"),
                self._context.wording.pair(texts.SENTENCES["no_news"]),
            )

    def main(self) -> QWidget:
        """What the keyboard begins with: the button that agrees, so that one sees what Enter would do."""
        return self.agree

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the plan took for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.again.click()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.agree.click()
        elif Qt.Key(event.key()) in _SCROLLS:
            self.area.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a button of the foot up and down would only go to its neighbour: they scroll the plan."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and Qt.Key(event.key()) in _SCROLLS:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def answers(self) -> dict[int, str]:
        """What was said of the pairs so far."""
        return self.pairs.answers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the right column goes below the left one."""
        super().resizeEvent(event)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if self.width() < _STACKED else beside)
        self._count()

    def _make_cards(self) -> None:
        context = self._context
        self.banner = Banner(context.theme)
        self.no_news = Banner(context.theme, "wash")
        self.tiles = CountTiles(context.theme)
        self.pairs = PairCard(context)
        self.coming = ComingPairs(context)
        self.new_people, self.changes = NewPeopleCard(context), ChangesCard(context)
        self.by_hand, self.left_out = ByHandCard(context), LeftOutCard(context)
        self.was_read, self.encounters = ReadCard(context), EncountersCard(context)

    def _scroll(self) -> QScrollArea:
        theme = self._context.theme
        self.area = QScrollArea()
        self.area.setObjectName("plan-scroll")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("ground", "none")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 0, 32, 24)
        column.setSpacing(theme.space("l"))
        for part in (self.banner, self.no_news, self.tiles):
            column.addWidget(part)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.space("l"))
        left, right = QVBoxLayout(), QVBoxLayout()
        self._sides = left, right
        for side, cards in (
            (left, (self.pairs, self.coming, self.changes, self.new_people)),
            (right, (self.left_out, self.encounters, self.by_hand, self.was_read)),
        ):
            side.setSpacing(theme.space("l"))
            for card in cards:
                side.addWidget(card)
        right.addLayout(self._remark())
        left.addStretch(1)
        right.addStretch(1)
        self._columns.addLayout(left, 744)
        self._columns.addLayout(right, 416)
        column.addLayout(self._columns)
        column.addStretch(1)
        self._inside.resize(_STACKED, _SHORT)  # or its least size would be reckoned through all cards, for nothing
        keep_right_edge(self.area, column)
        return self.area

    def _balance(self, draft: Draft) -> None:
        """Many files make a long card: it stands at the left where no pairs do."""
        left, right = self._sides
        long = len(draft.plan.reading.files) > 1 or draft.nothing_new
        at_left = long and not draft.plan.candidates
        side, other, place = (left, right, 4) if at_left else (right, left, 3)
        if side.indexOf(self.was_read) < 0:
            other.removeWidget(self.was_read)
            side.insertWidget(place, self.was_read)

    def _remark(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        theme = self._context.theme
        line.addWidget(IconMark(theme, "lock", "quiet", 18), alignment=Qt.AlignmentFlag.AlignTop)
        words = self.tr("Files are read on this computer only. The day of connecting does not count as an encounter.")
        line.addWidget(Paragraph(theme, words, "small", "quiet"), 1)
        return line

    def _make_foot(self) -> QWidget:
        theme = self._context.theme
        bar = _Foot(theme)
        row = QHBoxLayout(bar)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(theme.space("s"))
        self._said = Paragraph(theme, kind="small", tone="quiet")
        row.addLayout(upright(self._said), 1)
        self.cancel = Button(theme, self.tr("Cancel"), name="plan-cancel", variant="ghost")
        self.again = Button(theme, self.tr("Back"), name="plan-back")
        self.agree = Button(theme, "", name="plan-agree", variant="primary")
        self.cancel.clicked.connect(self.left)
        self.again.clicked.connect(self.back)
        self.agree.clicked.connect(lambda: self.agreed.emit(self.answers()))
        for button in (self.cancel, self.again, self.agree):
            row.addWidget(button)
            button.installEventFilter(self)
        return bar

    def _count(self) -> None:
        draft, wording = self._draft, self._context.wording
        if draft is None:
            return
        figures = counts(draft, self.pairs.answers())
        self.tiles.show_counts(figures)
        if draft.nothing_new:
            self._said.setText(wording.pair(texts.SENTENCES["no_change"]))
            self.agree.setText(self.tr("Done"))
            return
        key = "pairs_left" if figures.check else "nothing_yet"
        key = "nothing_yet_short" if self.width() < _SHORT else key
        self._said.setText(wording.pair(texts.SENTENCES[key], {"left": figures.check}))
        if figures.total:
            self.agree.setText(wording.pair(texts.SENTENCES["bring_in"], {"people": figures.total}))
        else:
            facts = {"encounters": draft.met.count}
            self.agree.setText(wording.pair(texts.SENTENCES["bring_in_encounters"], facts))

    def _show_coming(self) -> None:
        if self._draft is not None:
            self.coming.show_pairs(self._draft, self.pairs.here(), self.pairs.answers())

    def _go(self, place: int) -> None:
        self.pairs.go(place)
        self._show_coming()

    def _open(self, key: str) -> None:
        if self._draft is not None:
            rows = rows_of(key, self._draft, self._context.wording)
            self._context.prompts.show(AllRows(self._context, rows, self))
