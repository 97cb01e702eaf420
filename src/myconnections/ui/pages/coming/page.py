"""What is coming: thank-yous, promises, plans, reminders and birthdays by their days. Nothing accumulates here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.errors import Refused
from myconnections.domain.reminder import Reminder
from myconnections.services import coming
from myconnections.services.changes import Changes
from myconnections.services.coming import Coming
from myconnections.services.drafts import Draft
from myconnections.ui.context import Context
from myconnections.ui.dues.deeds import DueDeeds
from myconnections.ui.dues.row import DueRow
from myconnections.ui.dues.settled import Settled
from myconnections.ui.page import Page
from myconnections.ui.pages.coming.day_card import DayCard
from myconnections.ui.pages.coming.head import ComingHead
from myconnections.ui.turns import Turns
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

KINDS = ("contact", "tie", "encounter", "promise", "reminder", "entry", "setting")
FIRST = 40
"""So many rows at first, and more with each click; the last day is whole."""
FEW = 5
"""So few that are left are shown, too."""


class ComingPage(Page):
    """Reads `coming.coming` each time it is shown and after what it shows has changed.

    Keys: N writes a reminder, up and down go from row to row, Escape back to Today.
    """

    rail_key = "today"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-coming", self.tr("What is coming"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows: list[DueRow] = []
        self._deeds = DueDeeds(self)
        self._found: list[tuple[Coming, bool]] = []
        self._settled: Settled[Coming] = Settled(lambda one: one.due)
        self._deeds.done.connect(self._settled.note)
        self._shown = FIRST
        self._laying: Turns | None = None
        self._arrange()
        context.feed.subscribe(KINDS, self._changed, self)

    def show_now(self) -> None:
        """Read afresh: a day may have passed."""
        self._shown = FIRST
        self._settled.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        """Ask for what is coming."""
        self.context.acting.read(coming.coming, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """A reminder was half-written."""
        number = int(draft.about or 0)
        if not number:
            self._deeds.remind()
            return

        def gone(error: Exception) -> None:
            if isinstance(error, Refused):
                self.context.drafts.drop(draft.place)

        def show(found: Reminder) -> None:
            self._deeds.remind(found)

        self.context.acting.read(lambda vault, _now: coming.reminder(vault, number), show, gone, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N, Escape, up and down."""
        key = event.key()
        if key == Qt.Key.Key_N and not event.modifiers():
            self._deeds.remind()
        elif key == Qt.Key.Key_Escape:
            self.wants.emit("page", "today")
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.rows:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From row to row: a button by itself would go to the next button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _remind(self) -> None:
        self._deeds.remind()

    def _arrange(self) -> None:
        self._scroll = OneColumn(self, "coming-scroll", self.tr("What is coming"), gap=0, top=0)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = self._scroll.body
        self._head = ComingHead(self.context)
        self._head.back.clicked.connect(partial(self.wants.emit, "page", "today"))
        self._head.new.clicked.connect(self._remind)
        whole.addWidget(self._head)
        self._holder, _days = self._held()
        whole.addWidget(self._holder)
        whole.addStretch(1)

    def _show(self, found: list[Coming]) -> None:
        """Put it on the page, a day in each turn of the event loop."""
        self._found = self._settled.among(found)
        self._lay_again()

    def _lay_again(self) -> None:
        if self._laying is not None:
            self._laying.stop()
        self._laying = self.context.tasks.in_turns(self._lay(), self)

    def _lay(self) -> Iterator[None]:
        """Made beside what is seen and put in its place in one stroke: the page stays where it was scrolled to."""
        holder, days, rows = *self._held(), list[DueRow]()
        today, until = self.context.clock().date(), self._until()
        for day, group in groupby(self._found[:until], key=lambda row: row[0].day):
            yield
            card = DayCard(self.context, day, today, [(one.due, settled) for one, settled in group])
            card.acted.connect(self._deeds.settle)
            self._listen(card)
            rows += card.rows
            days.addWidget(card)
        self._close(days, len(self._found) - until)
        self._head.say(sum(not settled for _one, settled in self._found))
        self._laying = None
        self._put(holder, rows)

    def _put(self, holder: QWidget, rows: list[DueRow]) -> None:
        held = self.window().focusWidget()
        within = held is not None and self._holder.isAncestorOf(held)
        beyond = len(self.rows)  # behind the last row is the way to more
        spot = next((number for number, row in enumerate(self.rows) if held and row.isAncestorOf(held)), beyond)
        self._scroll.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.setParent(None)  # what is looked for on the page is not found in what has gone
        self._holder.deleteLater()
        self._holder, self.rows = holder, rows
        holder.show()
        if within and rows:  # what had the keyboard has gone: the row in its place takes it
            self._focus(min(spot, len(rows) - 1))
        elif within:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> tuple[QWidget, QVBoxLayout]:
        holder = QWidget()
        days = QVBoxLayout(holder)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(self.context.theme.space("m"))
        return holder, days

    def _until(self) -> int:
        """How many rows are shown: whole days, where they are not very long, and a few left over as well."""
        found, until = self._found, min(self._shown, len(self._found))
        while 0 < until < min(len(found), self._shown + FIRST) and found[until][0].day == found[until - 1][0].day:
            until += 1
        return len(found) if len(found) - until <= FEW else until

    def _listen(self, card: DayCard) -> None:
        for row in card.rows:
            for button in row.findChildren(Button):
                button.installEventFilter(self)

    def _close(self, days: QVBoxLayout, rest: int) -> None:
        """The way to the rest, or the word that nothing is ahead."""
        theme = self.context.theme
        if rest > 0:
            more = Button(theme, self.tr("{count} more").format(count=f"{rest:,}"), name="coming-more")
            more.clicked.connect(self._more)
            days.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        if not self._found:
            detail = self.tr("Promises, plans, reminders and birthdays stand here under their days.")
            nothing = EmptyState(theme, "calendar", self.tr("Nothing ahead."), detail)
            nothing.setMinimumHeight(320)
            named(nothing, "nothing-ahead", f"{self.tr('Nothing ahead.')} {detail}")
            days.addWidget(nothing)

    def _more(self) -> None:
        self._shown = self._until() + FIRST
        self._lay_again()

    def _step(self, by: int) -> None:
        held = self.window().focusWidget()
        spot = next((number for number, row in enumerate(self.rows) if held and row.isAncestorOf(held)), None)
        if spot is None:
            self._focus(0 if by > 0 else len(self.rows) - 1)
        else:
            self._focus(min(max(spot + by, 0), len(self.rows) - 1))

    def _focus(self, number: int) -> None:
        row = self.rows[number]
        row.show()  # the keyboard can only go to what is shown
        row.settle.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row, 0, 48)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()
