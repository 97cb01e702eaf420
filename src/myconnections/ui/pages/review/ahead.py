"""Next week: plans that become reminders, the days ahead, how many ideas a week, and what keeping warm asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.weekly_review import FEWEST_IDEAS, MOST_IDEAS, MOST_PLANS, Planned
from myconnections.services.reviews import PlanState, ReviewView
from myconnections.ui import review_words, texts_digest
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.choice import NumberField
from myconnections.ui.widgets.day_ahead import DayAhead
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.paint import named

_LINE = 200
_DAY = 112
_AHEAD = 5
_PARTS = 4


class AheadCard(Card):
    """`changed` when a plan or the budget was. Of an earlier week only its plans stand here."""

    changed = Signal()

    def __init__(self, context: Context, wants: Callable[[str, object], object]) -> None:
        super().__init__(context.theme)
        self._context, self._wants = context, wants
        self._view: ReviewView | None = None
        self.plans: list[Planned] = []
        self._states: dict[int, PlanState] = {}
        theme = context.theme
        named(self, "review-ahead", self.tr("Next week"))
        self._head = SectionHeader(theme, self.tr("Next week"))
        self.body.addWidget(self._head)
        self._days, self._rows, self._load = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for column in (self._days, self._rows, self._load):
            column.setSpacing(theme.space("xs"))
        self._around = held(self._days)
        self.body.addWidget(self._around)
        self.body.addLayout(self._rows)
        self._new = self._planning()
        self.body.addWidget(self._new)
        self._choosing = self._budgeting()
        self.body.addWidget(self._choosing)

    def show_view(self, view: ReviewView, plans: Sequence[Planned], budget: int | None) -> None:
        """Show a week with these plans; `budget` None: as it is now."""
        self._view, self.plans = view, list(plans)
        self._states = {one.planned.reminder: one for one in view.plans if one.planned.reminder}
        self._head.say(self.tr("Next week") if view.ahead else self.tr("The week after"))
        self.budget.blockSignals(True)
        self.budget.setValue(budget or view.budget)
        self.budget.blockSignals(False)
        for one in (self._new, self._choosing, self._around):
            one.setVisible(view.ahead)
        self._show_days(view)
        self._show_plans()
        self._show_load()

    def refresh(self, view: ReviewView) -> None:
        """What is read anew while something is being written: the days, the load, how plans stand."""
        chosen = self.budget.value()
        self.show_view(view, self.plans, chosen)

    def clear_line(self) -> None:
        """The plan that was being written is none any more."""
        self.moment.clear()
        self.deed.clear()

    def half_written(self) -> Planned | None:
        """A plan whose words stand in the fields."""
        deed = self.deed.text().strip()
        return Planned(deed, self.moment.text().strip(), self.day.day()) if deed else None

    def add(self) -> None:
        """Take the plan that is written among the plans."""
        one = self.half_written()
        if one is not None and len(self.plans) < MOST_PLANS:
            self.plans.append(one)
            self.clear_line()
            self._show_plans()
            self.changed.emit()
            self.moment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _planning(self) -> QWidget:
        theme, column, row, foot = self._context.theme, QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self.moment = self._field("review-plan-when", self.tr("If (when or where)"))
        self.deed = self._field("review-plan-what", self.tr("Then I will"))
        self.day = DayAhead(theme, self._context.clock().date())
        self.day.changed.connect(self.changed)
        self.plan = Button(theme, self.tr("Add the plan"), name="review-plan-add")
        self.plan.clicked.connect(self.add)
        for field in (self.moment, self.deed):
            row.addWidget(field, 1)
            field.returnPressed.connect(self.add)
        foot.addWidget(self.day, 1)
        foot.addWidget(self.plan, alignment=Qt.AlignmentFlag.AlignTop)
        told = self.tr("Plans with a moment or a place in them help many people act. Each comes up on its day.")
        column.addWidget(Paragraph(theme, told, "small", "quiet"))
        column.addLayout(row)
        column.addLayout(foot)
        return held(column)

    def _field(self, name: str, word: str) -> QLineEdit:
        field = QLineEdit()
        named(field, name, word)
        field.setPlaceholderText(word)
        field.setMaxLength(_LINE)
        field.textEdited.connect(self.changed)
        return field

    def _budgeting(self) -> QWidget:
        theme, column, row = self._context.theme, QVBoxLayout(), QHBoxLayout()
        self.budget = NumberField()
        self.budget.setRange(FEWEST_IDEAS, MOST_IDEAS)
        self.budget.setFixedWidth(88)
        self.budget.setAlignment(Qt.AlignmentFlag.AlignRight)
        word = self.tr("Ideas a week")
        named(self.budget, "review-budget", word)
        self.budget.valueChanged.connect(self._budgeted)
        column.addWidget(hairline(theme))
        row.addWidget(label(word, "strong"))
        row.addWidget(self.budget)
        told = Paragraph(theme, self.tr("As many come up on Today."), "small", "quiet")
        row.addWidget(told, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addLayout(self._load)
        return held(column)

    def _budgeted(self, _value: int) -> None:
        self._show_load()
        self.changed.emit()

    def _show_days(self, view: ReviewView) -> None:
        empty(self._days)
        theme, words, today = self._context.theme, self._context.wording, self._context.clock().date()
        lines = list(texts_digest.ahead(view.log.digest, today, words))
        for day, text in lines[:_AHEAD]:
            row = QHBoxLayout()
            shown = label(day, "small", "quiet")
            shown.setFixedSize(_DAY, round(theme.line_height("body")))
            row.addWidget(shown, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(theme, text), 1)
            self._days.addLayout(row)
        if len(lines) > _AHEAD:
            said = self.tr("and {n} more").format(n=f"{len(lines) - _AHEAD:,}")
            more = Button(theme, said, name="review-coming", variant="link", arrow="right")
            more.clicked.connect(partial(self._wants, "page", "coming"))
            self._days.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)
        if not lines:
            self._days.addWidget(Paragraph(theme, texts_digest.line("nothing_ahead", words), tone="quiet"))
        self._days.addWidget(hairline(theme))

    def _show_plans(self) -> None:
        empty(self._rows)
        theme, words, today = self._context.theme, self._context.wording, self._context.clock().date()
        for place, one in enumerate(self.plans):
            state = self._states.get(one.reminder)
            stands = due_day(one.due, today, words.language)
            if state is not None and state.planned == one:
                stands = review_words.standing(state, today, words)
            row = QHBoxLayout()
            row.addWidget(Paragraph(theme, review_words.plan(one, words)), 1)
            row.addWidget(label(stands, "small", "quiet"))
            if self._view is not None and self._view.ahead:
                name, drop = f"review-plan-gone-{place}", partial(self._drop, one)
                row.addWidget(row_icon(theme, "delete", self.tr("Remove"), name, drop, of=one.text))
            self._rows.addLayout(row)
        if not self.plans and self._view is not None and not self._view.ahead:
            self._rows.addWidget(Paragraph(theme, self.tr("No plans were written down."), tone="quiet"))
        self.plan.setEnabled(len(self.plans) < MOST_PLANS)

    def _drop(self, one: Planned, _on: bool = False) -> None:
        self.plans.remove(one)
        self._show_plans()
        self.changed.emit()

    def _show_load(self) -> None:
        empty(self._load)
        if self._view is None or not self._view.ahead:
            return
        theme, words, load = self._context.theme, self._context.wording, self._view.load
        budget = self.budget.value()
        self._load.addWidget(Paragraph(theme, review_words.load(load, budget, words)))
        if load.talks <= budget:
            return
        for place, part in enumerate(load.parts[:_PARTS]):
            what, ways = review_words.part(load, part, words)
            row, said = QHBoxLayout(), QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(Paragraph(theme, what))
            said.addWidget(Paragraph(theme, ways, "small", "quiet"))
            row.addLayout(said, 1)
            show = Button(theme, self.tr("Show them"), name=f"review-load-{place}", variant="link", arrow="right")
            show.clicked.connect(partial(self._wants, "page", f"people/kept-warm:{part.stage.code}"))
            show.setAccessibleName(f"{show.text()}: {what}")
            row.addWidget(show)
            self._load.addLayout(row)
        self._load.addWidget(Paragraph(theme, review_words.load_basis(load, words), "small", "quiet"))
