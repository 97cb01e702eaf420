"""The weekly review, ten minutes on one quiet page: what happened, four questions, one sentence, the week ahead.

Everything may stay empty, and everything can be set right later, in any week.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from myconnections.domain.weekly_review import WEEK, Planned, Question, Reply, WeeklyReview
from myconnections.services import digest_pace, reviews
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.reviews import ReviewView
from myconnections.ui import review_words
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.page import ENTRY, Page
from myconnections.ui.pages.review.ahead import AheadCard
from myconnections.ui.pages.review.figures import FiguresCard
from myconnections.ui.pages.review.questions import LINE, QuestionsCard
from myconnections.ui.pages.review.trend import TrendCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import held
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

FORM = "review"
_AROUND = 160
_KINDS = frozenset({"entry", "encounter", "contact", "tie", "promise", "reminder", "setting"})


class ReviewPage(Page):
    """Keys: left and right go from week to week, Enter to the questions, Ctrl+Enter keeps, Escape back to Myself."""

    rail_key = "myself"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-review", self.tr("Weekly review"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view: ReviewView | None = None
        self._asked = 0
        self._week: date | None = None
        self._clean: Written = {}
        self._arrange()
        self._writing = Writing(context.drafts, (FORM, ""), self._half_written, self)
        for card in (self.questions, self.ahead):
            card.changed.connect(self._changed_here)
        self.sentence.textEdited.connect(self._changed_here)
        context.feed.subscribe(_KINDS, self._changed, self)

    def show_now(self) -> None:
        """Begin with the week to look back on; what is being written stays."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.acting.read(digest_pace.opened, lambda _none: None, owner=self)
        if not self._dirty():
            self._week = None
        self.load()

    def load(self) -> None:
        """Read the week chosen, and show it."""
        self._asked += 1
        number, week = self._asked, self._week

        def job(vault: OpenVault, now: datetime) -> ReviewView:
            return reviews.view(vault, now, week)

        def show(found: ReviewView) -> None:
            if number == self._asked:
                self._show(found)

        self.context.acting.read(job, show, owner=self)

    def open_part(self, part: str) -> None:
        """The week of a day ("2026-11-16"), or that of a review by the number of its entry."""
        if not part.startswith(ENTRY):
            self.go(date.fromisoformat(part))
            return
        key = int(part.removeprefix(ENTRY))

        def show(found: list[reviews.Kept]) -> None:
            for one in found:
                if int(one.id) == key:
                    self.go(one.day)

        self.context.acting.read(lambda vault, _now: reviews.listed(vault), show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Go on with the week that was being written about."""
        self.go(date.fromisoformat(draft.about))

    def go(self, week: date) -> None:
        """Show another week."""
        self._week = week
        self.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right, Enter, Escape."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._step(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.view is not None:
            first = self.questions.first_open()
            self.column.ensureWidgetVisible(first, 0, _AROUND)
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "myself")
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Keep what is written: the review, its plans and the budget, in one act."""
        view = self.view
        if view is None or not self.save.isEnabled():
            return
        written = self._body(view)
        job = self._writing.keeping(lambda vault, now: reviews.write(vault, written, now, view.week))
        self.save.setEnabled(False)

        def refused(error: Exception) -> None:
            self._changed_here()  # what is written stands as it stood
            self.context.acting.fail(error)

        self.context.acting.do(job, lambda _changes: self._kept(), refused)

    def _arrange(self) -> None:
        theme = self.context.theme
        self.column = OneColumn(self, "review-scroll", self.tr("Weekly review"), gap=theme.space("m"))
        column = self.column.body
        back = Button(theme, self.tr("Myself"), name="review-myself", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "myself"))
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        self.days = label("", "small", "quiet")
        line.addWidget(label(self.tr("Weekly review"), "title"))
        line.addWidget(self.days, 1, Qt.AlignmentFlag.AlignBottom)
        self.earlier = Button(theme, self.tr("Earlier"), name="review-earlier", icon="left", key="←")
        self.later = Button(theme, self.tr("Later"), name="review-later", icon="right", key="→")
        for button, step in ((self.earlier, -1), (self.later, 1)):
            button.clicked.connect(partial(lambda by, _on=False: self._step(by), step))
            line.addWidget(button)
        column.addLayout(line)
        self.told = Paragraph(theme, "", tone="quiet")
        column.addWidget(self.told)
        self.figures = FiguresCard(self.context, self.wants.emit)
        self.questions = QuestionsCard(self.context)
        self.ahead = AheadCard(self.context, self.wants.emit)
        self.trend = TrendCard(self.context, self.go)
        self._parts = (self.figures, self.questions, self._saying(), self.ahead, held(self._foot()))
        for part in self._parts:
            part.hide()  # nothing is written before it is known what stands there
            column.addWidget(part)
        column.addWidget(self.trend)
        column.addStretch(1)

    def _saying(self) -> Card:
        card = Card(self.context.theme)
        head = self.tr("The week in one sentence")
        named(card, "review-saying", head)
        card.body.addWidget(SectionHeader(self.context.theme, head))
        self.sentence = QLineEdit()
        named(self.sentence, "review-sentence", head)
        self.sentence.setMaxLength(LINE)
        card.body.addWidget(self.sentence)
        return card

    def _foot(self) -> QHBoxLayout:
        theme, foot = self.context.theme, QHBoxLayout()
        self.forget = Button(theme, self.tr("Take the review away"), name="review-forget", variant="link")
        self.forget.clicked.connect(self._forget)
        key = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return)
        self.save = Button(theme, self.tr("Keep the review"), name="review-keep", variant="primary", key="Ctrl Enter")
        self.save.clicked.connect(self.keep)
        for each in (key, QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Enter)):
            shortcut = QShortcut(each, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)
        when = Button(theme, self.tr("When it comes up"), name="review-when", variant="link")
        when.clicked.connect(partial(self.wants.emit, "preferences", None))
        foot.addWidget(when)
        foot.addWidget(self.forget)
        foot.addStretch(1)
        foot.addWidget(self.save)
        return foot

    def _show(self, view: ReviewView) -> None:
        """Put the week on the page; what is being written about it stays."""
        same = self.view is not None and self.view.week == view.week
        writing = same and self._dirty()
        found = None if writing else self._parked((FORM, view.week.isoformat()))
        today = self.context.clock().date()
        self.view, self._week = view, view.week
        for part in self._parts:
            part.show()
        self.days.setText(review_words.days(view.week, today, self.context.wording))
        self.later.setEnabled(view.week + WEEK <= today)
        self.told.setText(self._telling(view))
        self.forget.setVisible(view.kept is not None)
        self.figures.show_log(view.log)
        self.trend.show_reviews(view.reviews)
        if writing:
            self.ahead.refresh(view)
            return
        body = view.kept.body if view.kept is not None else WeeklyReview()
        self._put(view, body)
        self._clean = self._state()
        if found is not None:
            self._put(view, _read(found), found)
        self._look()

    def _parked(self, place: tuple[str, str]) -> Written | None:
        """What was half-written about this week."""
        return self._writing.turn_to(place)

    def _put(self, view: ReviewView, body: WeeklyReview, written: Written | None = None) -> None:
        self.questions.show_replies(body.replies)
        self.sentence.setText(body.sentence)
        self.ahead.clear_line()
        if written is not None:
            self.ahead.moment.setText(str(written.get("moment", "")))
            self.ahead.deed.setText(str(written.get("deed", "")))
            self.ahead.day.choose(date.fromisoformat(str(written["day"])))
        # What was chosen then is chosen now; and what was changed since in the preferences stands here, too.
        self.ahead.show_view(view, body.plans, body.budget if written is not None else None)

    def _telling(self, view: ReviewView) -> str:
        if view.kept is not None and view.kept.made_at is not None:
            day = self.context.wording.day(view.kept.made_at.astimezone(self.context.clock().tzinfo).date())
            return self.tr("Written on {day}. Everything can still be set right.").format(day=day)
        return self.tr("Ten minutes: look back, answer what you like, plan the week. Everything may stay empty.")

    def _body(self, view: ReviewView) -> WeeklyReview:
        plans, more = list(self.ahead.plans), self.ahead.half_written()
        if more is not None and view.ahead:
            plans.append(more)
        budget = None if view.kept is None else view.kept.body.budget
        if view.ahead and (budget is not None or self.ahead.budget.value() != view.budget):
            budget = self.ahead.budget.value()
        return WeeklyReview(self.sentence.text(), self.questions.replies(), tuple(plans), budget)

    def _state(self) -> dict[str, object]:
        """What stands on the page, as plain JSON."""
        replies = {one.question.value: [one.value, one.line] for one in self.questions.replies()}
        plans = [[one.text, one.condition, one.due.isoformat(), one.reminder] for one in self.ahead.plans]
        return {
            "sentence": self.sentence.text(), "replies": replies, "plans": plans, "budget": self.ahead.budget.value(),
            "moment": self.ahead.moment.text(), "deed": self.ahead.deed.text(),
            "day": self.ahead.day.day().isoformat(),
        }  # fmt: skip

    def _dirty(self) -> bool:
        return self.view is not None and self._state() != self._clean

    def _half_written(self) -> Written | None:
        return self._state() if self._dirty() else None

    def _changed_here(self) -> None:
        self._writing.note()
        self._look()

    def _look(self) -> None:
        self.save.setEnabled(self._dirty() and (self.view is not None and not self._body(self.view).empty))

    def _kept(self) -> None:
        self._clean = self._state()
        self.load()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        if self.view is not None:
            week = self.view.week
            self._clean = self._state()
            job = self._writing.keeping(lambda vault, now: reviews.forget(vault, week, now))
            self.context.acting.do(job, lambda _changes: self._kept())

    def _step(self, by: int) -> None:
        if self.view is not None and (by < 0 or self.later.isEnabled()):
            self.go(self.view.week + by * WEEK)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()


def _read(written: Mapping[str, object]) -> WeeklyReview:
    """A draft as a review."""
    said, plans, budget = written.get("replies"), written.get("plans"), written.get("budget")
    replies = said if isinstance(said, dict) else {}
    return WeeklyReview(
        str(written.get("sentence", "")),
        tuple(Reply(Question(key), value, str(line)) for key, (value, line) in replies.items()),
        tuple(
            Planned(text, condition, date.fromisoformat(due), reminder)
            for text, condition, due, reminder in (plans if isinstance(plans, list) else [])
        ),
        budget if isinstance(budget, int) else None,
    )
