"""Who knows whom: asked quickly, in circles, one by one or pair by pair. Every answer counts, one can stop any time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.services import alter_ties, structure, tie_core, who_knows
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.structure import StructureView
from myconnections.services.who_knows import LEAST, WhoKnows
from myconnections.ui import structure_words
from myconnections.ui.behind import Behind
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.page import Page
from myconnections.ui.pages.who_knows import half_written
from myconnections.ui.pages.who_knows.all_pairs import AllPairs
from myconnections.ui.pages.who_knows.circles import Circles
from myconnections.ui.pages.who_knows.end import End
from myconnections.ui.pages.who_knows.head import Head
from myconnections.ui.pages.who_knows.one_by_one import OneByOne
from myconnections.ui.pages.who_knows.review import Review
from myconnections.ui.pages.who_knows.round import Round, Said
from myconnections.ui.widgets.paint import named

_PAUSE_MS = 100
"""A tick is parked after so long: it is one key, and quickly followed by the next."""


class WhoKnowsPage(Page):
    """Answers at once and writes behind, one act a screen. Escape stops, and leaves what is stopped; it goes on from
    here another time.
    """

    rail_key = "insights"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-who-knows-whom", self.tr("Who knows whom"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.round: Round | None = None
        self._way, self._began, self._proposed = "circles", monotonic(), False
        self._past: list[tuple[Said, str, ContactId | None]] = []
        self._number = 0
        self._stopped = False
        self.behind = Behind(context.acting, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head = Head(context)
        outer.addWidget(self.head)
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(32, 4, 32, 20)
        outer.addWidget(self.stack, 1)
        self.circles, self.review = Circles(context), Review(context)
        self.one, self.all, self.end = OneByOne(context), AllPairs(context), End(context)
        for part in (self.end, self.circles, self.review, self.one, self.all):
            self.stack.addWidget(part)
        self.head.hide()
        self._writing = Writing(context.drafts, half_written.PLACE, self._half_written, self, pause=_PAUSE_MS)
        self._wire()

    def _wire(self) -> None:
        self.head.way_chosen.connect(self.go)
        self.head.left.connect(self.stop)
        self.head.file_asked.connect(self._ask_file)
        self.circles.review.connect(self.look_over)
        self.circles.done.connect(lambda: self.go("one"))
        self.circles.apart_asked.connect(partial(self.look_over, 0))
        self.review.confirmed.connect(self.keep)
        self.review.left.connect(self._show)
        self.one.confirmed.connect(self.confirm)
        self.one.skipped.connect(self.skip)
        self.one.back_asked.connect(self.back)
        self.all.said.connect(self.keep)
        self.behind.wrote.connect(self._written)
        self.end.wants.connect(self.wants)
        self.end.again.connect(self._load)
        self.end.others_asked.connect(lambda: self.context.acting.do(tie_core.redraw))
        self.end.open_asked.connect(partial(_ask_open, self))
        self.end.on_asked.connect(lambda: self.go(self._way))
        self.end.all_asked.connect(lambda: self.go("all"))
        self._writing.hear(self.circles.changed, self.one.changed)
        self.context.feed.subscribe({"alter_tie", "contact"}, self._changed, self)

    def show_now(self) -> None:
        """Read anew: answers may have been given elsewhere. Who comes here is asked."""
        self._stopped = False
        self._load()

    def chosen(self) -> tuple[int, ...]:
        """Whom is asked about."""
        front = self.round.front if self.round is not None and self._way == "one" else None
        return () if front is None else (int(front),)

    def open_part(self, part: str) -> None:
        """One of the three ways."""
        if part in {"circles", "one", "all"}:
            self.go(part)

    def resume(self, draft: Draft) -> None:
        """Circles and ticks stand as they were left."""
        kept = half_written.read(draft.written)
        self._proposed = True
        self.circles.piles = kept.piles
        self._way = kept.way
        if self.round is not None:
            self.round.front = kept.front
        self.one.front, self.one.ticked, self.one.left = kept.front, kept.ticked, kept.left
        self._load()

    def take(self, paths: list[Path]) -> None:
        """A file of a network that was dropped here."""
        if paths:
            from myconnections.ui.dialogs import ties_file  # loaded here: few have such a file

            ties_file.begin(self.context, self, paths[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has its head in more lines."""
        super().resizeEvent(event)
        self.head.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops for now."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)

    def go(self, way: str) -> None:
        """Another way of answering, or on with the one that was stopped."""
        self._way, self._stopped = way, False
        self._show()

    def stop(self) -> None:
        """Stop asking, and tell what is answered so far; where nothing is asked, leave.

        It goes on from here another time.
        """
        self._writing.park()
        if self.stack.currentWidget() is self.end:
            self.wants.emit("page_before", None)
            return
        self._stopped = True
        self._show()

    def look_over(self, number: int) -> None:
        """Look a circle over before it counts; 0: the pairs of people who are in different circles."""
        if self.round is None:
            return
        self._number = number
        if number:
            people = set(self.circles.piles[number - 1][1])
            self.review.show_pairs(self.round, people, self.round.open_in(people), PairState.TIE)
        else:
            people, pairs = self.circles.apart()
            self.review.show_pairs(self.round, people, pairs, PairState.NONE)
        _bring(self, self.review)
        self.review.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self, ticked: tuple[int, ...]) -> None:
        """The screen of whoever is in front is answered, but for those left open; the next is there at once."""
        if self.round is None or self.round.front is None:
            return
        front, left = self.round.front, self.one.left
        said = self.round.said(front, ticked, left)
        if not said:
            self.skip()
        elif not self.context.acting.refuses():
            self.round.leave_open(front, left)
            self.one.ticked, self.one.left = set(), set()
            self.keep(said, monotonic() - self._began)

    def keep(self, said: Said, seconds: float = 0.0) -> None:
        """These answers count: one act, written behind."""
        if self.round is None or not said or self.context.acting.refuses():
            return
        if self.stack.currentWidget() is self.review and self._number:
            self.circles.looked_over(self._number)
        states = self.round.states
        self._past.append(({pair: states.get(pair, PairState.UNKNOWN) for pair in said}, self._way, self.round.front))
        self.round.take(said, seconds)
        answers = {(int(one), int(other)): state for (one, other), state in said.items()}
        self.behind.write(lambda vault, now: alter_ties.answer(vault, answers, now), self._load)
        self._writing.park()
        self._show()

    def skip(self) -> None:
        """Whoever is in front comes again after the others; who was left open there stays so."""
        if self.round is not None and self.round.front is not None:
            self.round.leave_open(self.round.front, self.one.left)
            self.one.ticked, self.one.left = set(), set()
            self.round.skip()
            self._show()

    def back(self) -> None:
        """The last answers of this page are taken back; their screen is in front again."""
        if self.round is None or not self._past or self.context.acting.refuses():
            return
        before, self._way, front = self._past.pop()
        self.round.take(before)
        self.round.front = front
        self.one.front, self.one.ticked = None, set()
        self.behind.take_back(self._load)
        self._show()

    def _load(self) -> None:
        self.context.acting.read(who_knows.view, self._take, self._failed, owner=self)

    def _take(self, view: WhoKnows) -> None:
        self.round = Round.of(view, self.round)
        if not self._proposed:
            self._proposed = True
            self.circles.propose([(pile.name, [int(who) for who in pile.people]) for pile in view.piles])
            draft = self.context.drafts.of(half_written.PLACE)
            if draft is not None:
                self.resume(Draft(*half_written.PLACE, draft))
                return
            self._way = "circles" if view.piles or not view.known.states else "one"
        self._show()

    def _failed(self, error: Exception) -> None:
        self.head.hide()
        self.end.show_failed()
        _bring(self, self.end)
        self.context.acting.fail(error)

    def _show(self) -> None:
        """Whatever is in front now."""
        shown = self.round
        if shown is None:
            return
        few = len(shown.view.people) < LEAST
        self.head.setVisible(not few)
        self.head.show_round(shown)
        if self.head.ways.choice() != self._way:
            self.head.ways.choose(self._way)
        self.circles.show_round(shown)
        self.all.show_round(shown)
        if few:
            self.end.show_few()
            _bring(self, self.end)
        elif self._stopped:
            _tell_stopped(self, shown)
        elif self._way != "all" and not shown.screens:
            pairs = shown.view.known.all
            self.end.show_done(pairs, pairs - shown.answered, others=not shown.view.core.everybody)
            _bring(self, self.end)
        elif self._way == "one":
            if shown.front is not None and self.one.front != shown.front:
                self.one.ticked, self.one.left = set(), shown.unsure_for(shown.front)
            self.one.show_front(shown, self.one.ticked, self.one.left, can_go_back=bool(self._past))
            _bring(self, self.one)
            self._began = monotonic()
        else:
            _bring(self, self.circles if self._way == "circles" else self.all)
        self._lead()

    def _lead(self) -> None:
        part = self.stack.currentWidget()
        if self.isVisible() and isinstance(part, Circles | OneByOne | AllPairs | End):
            part.lead()

    def _written(self) -> None:
        """An answer taken back may leave what a file says: only the vault knows."""
        if self._way == "all" and not self.behind.busy:
            self._load()

    def _changed(self, _changes: Changes) -> None:
        """What others changed, or undo took back, is read anew; one's own answers are on the page already."""
        if self.isVisible() and not self.behind.busy and self.stack.currentWidget() is not self.review:
            self._load()

    def _half_written(self) -> Written | None:
        view = None if self.round is None else self.round.view
        marks = {"ticked": self.one.ticked, "left": self.one.left}
        return half_written.written(self._way, self.circles.piles, self.one.front, marks, view)

    def _ask_file(self) -> None:
        kind = self.tr("Files of networks (*.graphml *.gexf *.net *.csv)")
        self.context.prompts.choose_files(self, self.tr("A file of a network"), [kind], self.take)


def _tell_stopped(page: WhoKnowsPage, shown: Round) -> None:
    """How far it is at once, and what the answers say as soon as it is computed."""
    page.end.show_stopped(shown.answered, shown.view.known.all, ())
    _bring(page, page.end)

    def told(view: StructureView) -> None:
        if page._stopped:
            page.end.show_stopped(view.answered, view.pairs, structure_words.figures(view, page.context.wording))

    page.context.acting.read(structure.view, told, owner=page)


def _ask_open(page: WhoKnowsPage) -> None:
    """Those left open are asked about once more, one by one."""
    if page.round is not None:
        page.round.ask_again()
        page.go("one")


def _bring(page: WhoKnowsPage, part: Circles | Review | OneByOne | AllPairs | End) -> None:
    """Show this part; a toast keeps over its buttons, and hears of the new foot before the old one goes."""
    page.head.may_stop(part is not page.end)
    page.foot = None if isinstance(part, End) else part.foot
    page.stack.setCurrentWidget(part)
