"""Small steps: one for this week that fits what is wanted, those put off, those taken, the library, a coach's files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.reminder import Reminder
from myconnections.services import small_steps
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.small_steps import StepsView
from myconnections.ui import small_step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.steps.files import FilesCard
from myconnections.ui.pages.steps.later import LaterCard
from myconnections.ui.pages.steps.one import OneStep
from myconnections.ui.pages.steps.shelf import Shelf
from myconnections.ui.pages.steps.taken import TakenCard
from myconnections.ui.pages.steps.wanted import WantedLine
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

FOR = "for-"
PLAN = "step-plan"


class StepsPage(NotebookPage):
    """Keys: D it was taken, L put it off, N not this one; Escape goes back to Myself.

    The part "for-3-link" begins with the person of that number and their stage.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        title = translate("StepsPage", "Small steps")
        super().__init__(context, parent, "steps", title, {"entry", "contact", "reminder", "setting"})
        self.view: StepsView | None = None
        self._chosen = ""
        self._passed: set[str] = set()
        person = partial(self.wants.emit, "person")
        self.wanted, self.one = WantedLine(context), OneStep(context)
        self.later, self.taken = LaterCard(context, person), TakenCard(context, person)
        self.shelf, self.files = Shelf(context), FilesCard(context)
        self._arrange()
        self.wanted.changed.connect(self._want)
        self.one.passed.connect(self.pass_over)
        self.one.later.connect(self.put_off)
        self.shelf.chosen.connect(self.choose)

    def load(self, then: Callable[[], object] | None = None) -> None:
        """Read and show."""
        wanted, passed = self.wanted.wanted(), frozenset(self._passed)

        def show(view: StepsView) -> None:
            self._show(view)
            if then is not None:
                then()

        self.context.acting.read(
            lambda vault, now: small_steps.view(vault, wanted, now, passed=passed), show, owner=self
        )

    def open_part(self, part: str) -> None:
        """With somebody, and for their stage."""
        if not part.startswith(FOR):
            super().open_part(part)
            return
        who, _, stage = part.removeprefix(FOR).partition("-")
        self.one.clear()
        self.one.with_people([ContactId(int(who))])
        self.wanted.choose("stages", stage)

    def resume(self, draft: Draft) -> None:
        """What was half-written stands where it stood; a form is opened again."""
        if draft.form == "step":
            self._chosen = self.one.give_back(draft)
            self.load()
        elif draft.form == PLAN:
            self.load(lambda: self._plan(draft.about, str(draft.written.get("name", ""))))
        else:
            tell = self.later.tell if draft.form == "step-took" else self.taken.say
            self.load(lambda: tell(int(draft.about)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D, L, N and Escape."""
        deeds = {Qt.Key.Key_D: self.one.take, Qt.Key.Key_L: self.put_off, Qt.Key.Key_N: self.pass_over}
        deed = None if event.modifiers() else deeds.get(Qt.Key(event.key()))
        if deed is not None:
            if not self.context.acting.refuses():
                deed()
        else:
            super().keyPressEvent(event)

    def choose(self, key: str) -> None:
        """A step of the library shall be the one."""
        self._chosen = key
        if self.view is not None:
            self._show(self.view)
        self.scrolled.verticalScrollBar().setValue(0)
        self.one.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def pass_over(self) -> None:
        """Not this one: another is shown, and nothing is kept of it."""
        step = self.one.step
        if step is None or self.view is None:
            return
        self._chosen = ""
        self._passed.add(step.key)
        if len(self._passed) >= self.view.fitting:
            self._passed = {step.key}
        self.load()

    def put_off(self) -> None:
        """Not now: a plan for a day."""
        step = self.one.step
        if step is not None:
            about = " ".join([step.key, *(str(int(who)) for who in self.one.whom())])
            self._plan(about, ", ".join(self.one.people.names()))

    def _arrange(self) -> None:
        theme, column = self.context.theme, self.column
        told = self.tr("Each takes less than five minutes. Choose what it should be for, or take what comes.")
        column.addWidget(Paragraph(theme, told, tone="quiet"))
        for part in (self.wanted, self.one, self.later, self.taken, self.shelf, self.files):
            column.addWidget(part)
        column.addStretch(1)

    def _show(self, view: StepsView) -> None:
        self.view = view
        words, wanted = self.context.wording, self.wanted.wanted()
        chosen = view.library.steps.get(self._chosen)
        step = chosen or view.one
        if step is None:
            why = self.tr("No step of the library is for all of this at once. Leave one of the choices open.")
        elif chosen is not None:
            why = words.pair(texts_steps.STEPS["why_chosen"])
        else:
            why = small_step_words.why(step, wanted, view.fitting, words)
        self.one.show_step(step, why)
        self.later.fill(view)
        self.taken.fill(view)
        self.shelf.fill(view, wanted)
        self.files.fill(view.library)

    def _want(self) -> None:
        self._chosen = ""
        self._passed.clear()
        self.load()

    def _plan(self, about: str, names: str) -> None:
        """Open the plan of a step; `about` is its key and the numbers of the people it is with."""
        key, *whom = about.split()
        step = self.view.library.steps.get(key) if self.view is not None else None
        if step is None:
            return
        language, people = self.context.wording.language, [ContactId(int(who)) for who in whom]

        def keep(vault: OpenVault, plan: Reminder, now: datetime) -> Changes:
            return small_steps.plan(
                vault, key, plan.condition, plan.due, now, language=language, people=people, text=plan.text
            )

        form = PlanDialog(self.context, names, self, save=keep, text=step.words(language), form=PLAN, about=about)
        form.accepted.connect(self._planned)
        self.context.prompts.show(form)

    def _planned(self) -> None:
        """It is put off: the next one comes."""
        self.one.clear()
        self.pass_over()

    def _changed(self, changes: Changes) -> None:
        if "entry" in changes.kinds:
            self._chosen = ""
        super()._changed(changes)
