"""Today: at most a handful of ideas this week, what is due, one question. Opened for three minutes, then closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from myconnections.domain.reminder import Reminder
from myconnections.services import digest_pace, digests, enrich, today
from myconnections.services.changes import Changes
from myconnections.services.digests import Digest
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.views import Card as Shown
from myconnections.services.views import Due, LogDraft, StageProposal, TodayView
from myconnections.ui.context import Context
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.dialogs.show_up import FORMS, resume
from myconnections.ui.dues.deeds import DueDeeds
from myconnections.ui.dues.settled import Settled
from myconnections.ui.page import Page
from myconnections.ui.pages.today import answers
from myconnections.ui.pages.today.answers import Look
from myconnections.ui.pages.today.asides import Asides
from myconnections.ui.pages.today.beside import LoadCard, ProposalCard, QuestionCard, UnclearCard
from myconnections.ui.pages.today.card import SuggestionCard
from myconnections.ui.pages.today.due_list import DueList
from myconnections.ui.pages.today.empty import NothingToday
from myconnections.ui.pages.today.head import TodayHead
from myconnections.ui.pages.today.introducing import introduce, meeting_of
from myconnections.ui.pages.today.week_card import WeekCard
from myconnections.ui.turns import Turns
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.steady import Steady

KINDS = ("suggestion", "contact", "tie", "alter_tie", "encounter", "promise", "reminder", "entry", "setting")
_WIDEST, _BESIDE, _BESIDE_USUAL, _BESIDE_LEAST = 1176, 408, 320, 264
_IDEA_LEAST = 500
"""Pixels that the buttons of a card need; beside the person pane the right column gives way first."""
_ONE_COLUMN = 760
_SCROLL_BAR = 12
_MINUTE_MS = 60_000
W = TypeVar("W", bound=QWidget)


class TodayPage(Page):
    """Reads `today.today` each time it is shown and after what it shows has changed.

    Keys: up and down between the cards, right and left between them and what is due; on a card Enter, P, L, N, W.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-today", self.tr("Today"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cards: list[SuggestionCard] = []
        self._deeds = DueDeeds(self)
        self._settled: Settled[Due] = Settled(lambda due: due)
        self._deeds.done.connect(self._settled.note)
        self._view: TodayView | None = None
        self._open: set[int] = set()
        self._proposal: ProposalCard | None = None
        self._dues: DueList | None = None
        self._asked = 0
        self._laying: Turns | None = None
        self._found: list[StageProposal] | None = None
        self._idea_width = 0
        self._arrange()
        context.feed.subscribe(KINDS, self._changed, self)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._pass_midnight)
        self._minute.start()

    def show_now(self) -> None:
        """Read afresh: a day may have passed."""
        self._settled.clear()
        self._head.show_day(self.context.clock())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._steady.to_top()
        self.load()

    def load(self) -> None:
        """Ask for Today, and afterwards for the stages that may be asked about."""
        self._asked += 1
        number = self._asked
        self._found = None

        def show(found: Look) -> None:
            if number == self._asked:
                self._show(found)

        def offer(found: list[StageProposal]) -> None:
            if number == self._asked:
                self._found = found
                if self._laying is None:
                    self._propose(found)

        self.context.acting.read(answers.look, show, owner=self)
        self.context.acting.read(answers.proposed, offer, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down begins with the first card."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.cards:
            self._focus(0 if event.key() == Qt.Key.Key_Down else len(self.cards) - 1)
        elif event.key() == Qt.Key.Key_Right:
            self._go_beside()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room, else one under the other."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _arrange(self) -> None:
        theme = self.context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        named(self._scroll, "today-scroll", self.tr("Today"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll)
        self._inside = QWidget()
        self._inside.setProperty("ground", "none")
        self._whole = QVBoxLayout(self._inside)
        self._whole.setSpacing(0)
        self._head = TodayHead(theme)
        self._head.coming.clicked.connect(partial(self.wants.emit, "page", "coming"))
        self._whole.addWidget(self._head)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ideas, self._beside = QVBoxLayout(), QVBoxLayout()
        self._ideas.setSpacing(theme.space("m"))
        self._beside.setSpacing(theme.space("l"))
        self._side = QWidget()
        self._side.setProperty("ground", "none")
        self._side.setLayout(self._beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._ideas, 1)
        self._columns.addWidget(self._side)
        self._whole.addLayout(self._columns)
        self._whole.addStretch(1)
        self._inside.resize(_WIDEST, _WIDEST)  # or its least size would be reckoned, for nothing
        self._scroll.setWidget(self._inside)
        self._steady = Steady(self._scroll)
        self._asides = Asides(self.context, self._inside)
        self._asides.wants.connect(self.wants)
        self._asides.seen.connect(lambda: self._side.setVisible(self._beside.count() > 1))  # a stretch stands last
        self._asides.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))

    def _fit(self, width: int) -> None:
        edge = 32 if width >= _WIDEST else 24
        gap = 32 if width >= _WIDEST else 16
        room = min(width - 2 * edge, _WIDEST)
        self._whole.setContentsMargins(edge, 0, max(edge, width - edge - room), edge)
        self._head.fit(room)
        one = room < _ONE_COLUMN
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16 if one else gap)
        usual = max(_BESIDE_USUAL, min(_BESIDE, round(room * 0.35)))
        beside = room if one else max(_BESIDE_LEAST, min(usual, room - gap - _IDEA_LEAST - _SCROLL_BAR))
        self._side.setFixedWidth(beside)
        self._idea_width = (room if one else room - gap - beside) - _SCROLL_BAR
        for card in self.cards:
            card.fit(self._idea_width)

    def _show(self, found: Look) -> None:
        """Put the view on the page, a card in each turn of the event loop."""
        self._view = found.view
        if self._laying is not None:
            self._laying.stop()
        self._laying = self.context.tasks.in_turns(self._lay(found), self)

    def _lay(self, found: Look) -> Iterator[None]:
        """What was open and where the keyboard was stays."""
        view = found.view
        held = self.window().focusWidget()
        within = held is not None and self.isAncestorOf(held) and not self._asides.isAncestorOf(held)
        focused = next((card.shown.shown_id for card in self.cards if self.window().focusWidget() is card), None)
        spot = -1 if self._dues is None else self._dues.place_of(held)
        self._inside.setUpdatesEnabled(False)
        self._steady.note()
        # Read anew where they stand: while they are away the page would be too short to stay where it is.
        self._ideas.removeWidget(self._asides)
        self._beside.removeWidget(self._asides)
        empty(self._ideas)
        empty(self._beside)
        self.cards = []
        self._proposal = self._dues = None
        self._head.show_day(view.now)
        waiting = [card for card in view.cards if not card.answer]
        self._head.say_ideas(len(waiting), len(view.cards) - len(waiting))
        for shown in view.cards:
            yield
            self.cards.append(self._card(shown, bool(waiting) and shown is waiting[0]))
        if not view.cards:
            nothing = self._put(self._ideas, NothingToday(self.context.theme, view.people, found.to_ask))
            nothing.wants.connect(self.wants)
        if view.people and self._under_ideas(view):
            self._put_asides(self._ideas)
        self._ideas.addStretch(1)
        yield
        self._show_beside(view, found.week, ask_pace=found.ask_pace)
        if self._found is not None:
            self._propose(self._found)
        yield from self._steady.settle()
        self._laying = None
        if self._found is not None and self._proposal is None:  # it came just now
            self._propose(self._found)
        self._inside.setUpdatesEnabled(True)
        for number, card in enumerate(self.cards):
            if card.shown.shown_id == focused:
                self._focus(number)
                within = False
        if spot >= 0 and self._go_beside(spot):
            within = False
        if within:  # what had the keyboard has gone: it stays on the page
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_beside(self, view: TodayView, week: Digest | None, *, ask_pace: bool) -> None:
        # The week in figures leads to its review: nothing is said twice.
        told = week.monday.isoformat() if week is not None else ""
        dues = [due for due in view.dues if view.people or due.kind != "self"]
        dues = [due for due in dues if due.kind != "review" or due.facts["week"] != told]
        rows = self._settled.among(dues)
        if rows:
            self._dues = listed = self._put(self._beside, DueList(self.context, rows, view.now.date()))
            listed.left.connect(self._go_back)
            listed.stepped.connect(lambda row: self._scroll.ensureWidgetVisible(row, 0, 48))
            listed.acted.connect(self._deeds.settle)
            listed.all_asked.connect(partial(self.wants.emit, "page", "coming"))
        if week is not None and view.people:
            before = self._put(self._beside, WeekCard(self.context, week, view.now.date(), ask_pace=ask_pace))
            before.opened.connect(partial(self.wants.emit, "page", "week"))
            before.review_asked.connect(partial(self.wants.emit, "page", f"review/{week.monday.isoformat()}"))
            before.put_away.connect(lambda: self.context.acting.do(digests.put_away))
            before.paced.connect(lambda pace: self.context.acting.do(partial(digest_pace.choose, pace=pace)))
        if view.question and view.people:
            self._put(self._beside, QuestionCard(self.context, view.question))
        if view.load > view.budget:
            card = self._put(self._beside, LoadCard(self.context, view.load, view.budget))
            card.preferences_asked.connect(lambda: self.wants.emit("preferences", None))
        self._side.setVisible(self._beside.count() > 0)
        if view.people and not self._under_ideas(view):
            self._put_asides(self._beside)
            if not self._asides.isHidden():
                self._side.show()
        self._beside.addStretch(1)
        if view.people:
            self.context.acting.read(lambda vault, _now: enrich.all_unclear(vault), self._offer_enriching, owner=self)

    def _under_ideas(self, view: TodayView) -> bool:
        """Whether there is room under the ideas; in one column what is due comes first."""
        return bool(view.cards) and self._columns.direction() == QBoxLayout.Direction.LeftToRight

    def _put_asides(self, layout: QVBoxLayout) -> None:
        self._put(layout, self._asides).load()

    def _offer_enriching(self, unclear: bool) -> None:
        """While every tie is unclear no bridge can be suggested: the way out stands last."""
        if unclear and not self.findChild(UnclearCard):
            card = UnclearCard(self.context)
            card.asked.connect(partial(self.wants.emit, "page", "enrich"))
            self._beside.insertWidget(self._beside.count() - 1, card)
            self._side.show()

    def _propose(self, found: list[StageProposal]) -> None:
        """The stage to think about stands under what is due."""
        if self._proposal is not None:
            self._beside.removeWidget(self._proposal)
            self._proposal.deleteLater()
            self._proposal = None
        if not found:
            return
        card = ProposalCard(self.context, found)
        who = found[0].contact_id
        card.answered.connect(lambda answer: self.context.acting.do(answers.of_stage(who, answer)))
        card.chosen.connect(lambda: self.wants.emit("person", int(who)))
        after = next(
            (i for i in range(self._beside.count()) if not isinstance(_at(self._beside, i), (DueList, WeekCard))), -1
        )
        self._beside.insertWidget(after, card)
        self._proposal = card
        self._side.show()

    def _card(self, shown: Shown, main: bool) -> SuggestionCard:
        card = SuggestionCard(self.context, shown, main)
        card.fit(self._idea_width)
        self._put(self._ideas, card)
        who, number = int(shown.person.row.id), shown.shown_id
        card.answered.connect(partial(self._answer, card))
        card.chosen.connect(lambda: self.wants.emit("person", who))
        card.moved.connect(partial(self._move, card))
        card.aside.connect(self._go_beside)
        card.open_why(number in self._open)
        card.opened.connect(lambda on: self._open.add(number) if on else self._open.discard(number))
        return card

    def _answer(self, card: SuggestionCard, what: str, detail: object) -> None:
        shown = card.shown
        if what == "do" and (meeting := meeting_of(shown)) is not None:
            introduce(self, shown, meeting)
        elif what == "do":
            self._deeds.log(shown.person.row.id, partial(_do, shown.shown_id), ("do", str(shown.shown_id)))
        elif what == "plan":
            step = self.context.wording.step(shown.suggestion.step)
            name = self.tr("{name}").format(name=shown.person.row.name)
            self._plan(name, shown.shown_id, step)
        elif what == "brief":
            self.wants.emit("brief", int(shown.person.row.id))
        else:
            self.context.acting.do(answers.of_card(shown.shown_id, what, detail))

    def resume(self, draft: Draft) -> None:
        """What was half-written on a card or on something due."""
        if draft.form in FORMS:
            resume(self.context, self, draft)
            return
        number = int(draft.about)
        if draft.form == "plan":
            self._plan(str(draft.written["name"]), number, "")
        elif draft.form == "done":
            self._deeds.finish(None, number)
        else:
            self._deeds.log(None, partial(_do, number), draft.place)

    def _plan(self, name: str, shown_id: int, step: str) -> None:
        save = partial(_plan, shown_id)
        self.context.prompts.show(PlanDialog(self.context, name, self, text=step, save=save, about=str(shown_id)))

    def _move(self, card: SuggestionCard, step: int) -> None:
        self._focus(min(max(self.cards.index(card) + step, 0), len(self.cards) - 1))

    def _focus(self, number: int) -> None:
        self.cards[number].show()  # the keyboard can only go to what is shown
        self.cards[number].setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.cards[number], 0, 24)

    def _go_beside(self, number: int = 0) -> bool:
        """Put the keyboard on what is due; False where nothing is."""
        if self._dues is None or not self._dues.rows:
            return False
        self._dues.focus_row(number)
        return True

    def _go_back(self) -> None:
        """From what is due to the card beside it."""
        held = self.window().focusWidget()
        if held is not None and self.cards:
            height = held.mapTo(self._inside, held.rect().center()).y()
            beside = [number for number, card in enumerate(self.cards) if card.y() <= height]
            self._focus(beside[-1] if beside else 0)

    def _put(self, layout: QVBoxLayout, widget: W) -> W:
        layout.addWidget(widget)
        return widget

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()

    def _pass_midnight(self) -> None:
        """A page left open over night shows the new day."""
        now = self.context.clock()
        if self._view is not None and self.isVisible():
            self._head.show_day(now)
            if now.date() != self._view.now.date():
                self.load()


def _do(shown_id: int, vault: OpenVault, draft: LogDraft, now: datetime) -> Changes:
    return today.do(vault, shown_id, draft, now)


def _plan(shown_id: int, vault: OpenVault, plan: Reminder, now: datetime) -> Changes:
    return today.plan(vault, shown_id, plan, now)


def _at(layout: QVBoxLayout, index: int) -> QWidget | None:
    item = layout.itemAt(index)
    return None if item is None else item.widget()
