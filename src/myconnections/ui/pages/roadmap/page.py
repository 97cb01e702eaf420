"""The roadmap: it begins with one journey, pairs quick wins with long-term work, and says what comes first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.capability import Capability
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.services import roadmap
from myconnections.services.drafts import Draft
from myconnections.services.roadmap import Idea, RoadmapView, Step
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.notebook_page import WIDE, NotebookPage, translate
from myconnections.ui.pages.roadmap.board import Board, Ideas
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.paint import named

KINDS = frozenset({"entry", "encounter", "promise", "contact", "tie", "reminder"})


class RoadmapPage(NotebookPage):
    """Keys: N adds a step, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, "roadmap", translate("RoadmapPage", "Roadmap"), KINDS, widest=WIDE)
        self.view: RoadmapView | None = None
        self._earlier = False
        self.new = self.begins(self.tr("Add a step"), "roadmap-new", self.note)
        self._parts = MadeAnew(context.theme.space("m"), self)
        self.column.addWidget(self._parts)
        self.column.addStretch(1)

    def load(self) -> None:
        """Read and show."""
        self.context.acting.read(roadmap.view, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""

        def show(view: RoadmapView) -> None:
            self._show(view)
            key = int(draft.about or 0)
            self._ask("done" if draft.form == "roadmap-done" else "edit", key) if key else self.note()

        self.context.acting.read(roadmap.view, show, owner=self)

    def note(self, begun: RoadmapStep | None = None, step: Step | None = None) -> None:
        """The form of a step, a new one without `step`."""
        from myconnections.ui.journeys.step_forms import StepForm  # loaded when first wanted

        view = self.view
        if view is None or not view.journeys or self.context.acting.refuses():
            return
        if begun is None and step is None and not view.steps:
            begun = RoadmapStep("", journey=next(iter(view.journeys)))
        self.context.prompts.show(StepForm(self.context, self, view, step, begun))

    def _show(self, view: RoadmapView) -> None:
        self.view = view
        self._parts.fill(lambda column: self._fill(column, view))
        self.new.setVisible(bool(view.steps))

    def _fill(self, column: QVBoxLayout, view: RoadmapView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.steps:
            column.addWidget(self._nothing(view))
        else:
            column.addWidget(Paragraph(theme, self._head(view), tone="quiet"))
            if view.others:
                facts = {"first": view.journeys[view.first], "n": len(view.others)}
                column.addWidget(Paragraph(theme, words.pair(texts.FIGURES["others"], facts)))
            column.addWidget(Board(self.context, view, self._ask, whole=self._earlier))
        if view.ideas and view.journeys:
            column.addWidget(Ideas(self.context, view, self._take))
        if view.steps:
            column.addWidget(self._powers(view))

    def _head(self, view: RoadmapView) -> str:
        """With which journey it began, and how much is done."""
        words = self.context.wording
        facts = {"first": view.journeys.get(view.first, ""), "n": view.done, "of": view.steps}
        return words.pair(texts.FIGURES["roadmap_head" if view.first else "roadmap_head:none"], facts)

    def _powers(self, view: RoadmapView) -> Card:
        """What the steps draw on, and what the check-ins say."""
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("Which capability the steps draw on")
        named(card, "roadmap-capabilities", head)
        card.body.addWidget(SectionHeader(theme, head, self.tr("counted from all steps")))
        parts = [(growth_words.capability(one, words), view.capabilities[one]) for one in Capability]
        told = "; ".join(f"{word}: {n}" for word, n in parts)
        card.body.addWidget(CountBars(theme, parts, view.steps, f"{head}. {told}"))
        if view.apart is not None:
            line = QHBoxLayout()
            line.addWidget(Paragraph(theme, growth_words.leaning(view.apart, words)), 1)
            lower = view.apart.lower
            button = Button(theme, self.tr("Add a step"), name="roadmap-leaning", variant="link", icon="plus")
            button.clicked.connect(lambda: self.note(RoadmapStep("", journey=view.first, capability=lower)))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(line)
        return card

    def _nothing(self, view: RoadmapView) -> EmptyState:
        theme = self.context.theme
        told = self.tr(
            "A roadmap pairs what shows soon with what takes long, so that neither is traded for the other. It begins"
            " with one journey; a step with a day becomes a reminder."
        )
        if not view.journeys:
            told += " " + self.tr("There is no journey yet: begin one first, or take an example.")
        nothing = EmptyState(theme, "step", self.tr("Where does it begin?"), told)
        if view.journeys:
            begin = Button(theme, self.tr("Add the first step"), name="roadmap-begin", variant="primary")
            begin.clicked.connect(self._new)
        else:
            begin = Button(theme, self.tr("To the journeys"), name="roadmap-to-journeys", variant="primary")
            begin.clicked.connect(lambda: self.wants.emit("page", "journeys"))
        nothing.buttons.addWidget(begin)
        return nothing

    def _new(self, _checked: bool = False) -> None:
        self.note()

    def _take(self, idea: Idea) -> None:
        """An idea as a quick win: of the journey it was noted in, drawing on what would answer it."""
        view = self.view
        if view is not None:
            journey = idea.ref if idea.ref in view.journeys else view.first or next(iter(view.journeys))
            self.note(RoadmapStep(idea.what, journey=journey, capability=idea.capability))

    def _ask(self, what: str, key: int) -> None:
        """What was asked of a step."""
        if what == "earlier" and self.view is not None:
            self._earlier = True
            self._show(self.view)
            return
        acting = self.context.acting
        step = None if self.view is None else self._steps().get(key)
        if step is None or acting.refuses():
            return
        if what == "edit":
            self.note(step=step)
        elif what == "quick":
            self.note(RoadmapStep("", Pace.QUICK, serves=key, journey=step.body.journey))
        elif what == "done":
            from myconnections.ui.journeys.step_forms import StepDoneForm  # loaded when first wanted

            self.context.prompts.show(StepDoneForm(self.context, self, step))
        elif what == "reopen":
            acting.do(lambda vault, now: roadmap.reopen(vault, key, now))
        else:
            acting.do(lambda vault, now: roadmap.forget(vault, key, now))

    def _steps(self) -> dict[int, Step]:
        if self.view is None:
            return {}
        pairs = [one for pair in self.view.pairs for one in (pair.long, *pair.quick)]
        return {int(one.id): one for one in (*pairs, *self.view.alone)}
