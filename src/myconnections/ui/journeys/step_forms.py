"""The forms of the roadmap: a step, and what came of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.capability import Capability
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.services import roadmap
from myconnections.services.roadmap import RoadmapView, Step
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class StepForm(NotebookForm):
    """A step to add (`step` None, `begun` what stands in it at first) or to change."""

    def __init__(
        self, context: Context, parent: QWidget, view: RoadmapView, step: Step | None = None,
        begun: RoadmapStep | None = None,
    ) -> None:  # fmt: skip
        super().__init__(context, "roadmap-step", translate("StepForm", "A step of the roadmap"), parent)
        self._step = step
        body = step.body if step is not None else begun or RoadmapStep("", journey=view.first)
        self._body, words = body, context.wording
        hint = self.tr("Ask Nora how the evening was for her")
        self.what = self.add_line("what", self.tr("What I do"), body.what, hint, needed=True)
        paces = [(one.value, words.word(texts.PACES, one.value)) for one in Pace]
        self.pace = self.add_parts("pace", self.tr("How soon it can show"), paces, body.pace.value)
        own = 0 if step is None else int(step.id)
        longs = [(str(int(one.long.id)), one.long.body.what) for one in view.pairs if one.long.id != own]
        self.serves = self.add_choice(
            "serves", self.tr("The long-term work it serves"), [("0", self.tr("None yet")), *longs], str(body.serves)
        )
        ways = [(str(key), name) for key, name in view.journeys.items()]
        self.journey = self.add_choice(
            "journey", self.tr("The journey it belongs to"), [("0", self.tr("None")), *ways], str(body.journey)
        )
        powers = [(one.value, growth_words.capability(one, words)) for one in Capability]
        chosen = body.capability.value if body.capability is not None else ""
        self.capability = self.add_choice(
            "capability", self.tr("The capability it draws on"), [("", self.tr("None in particular")), *powers], chosen
        )
        if view.apart is not None:
            self.add_remark(growth_words.leaning(view.apart, words))
        self.due = self.add_due("due", self.tr("By when"), body.due)
        self.add_remark(self.tr("A day becomes a reminder."))
        self.pace.chosen.connect(self._look_pace)
        self.begin(str(own or ""), self.what)
        self._look_pace()

    def job(self) -> Job:
        """Keep the step."""
        pace = Pace(self.pace.choice())
        capability = str(self.capability.currentData())
        body = replace(
            self._body,
            what=self.what.text(),
            pace=pace,
            serves=int(str(self.serves.currentData())) if pace is Pace.QUICK else 0,
            journey=int(str(self.journey.currentData())),
            capability=Capability(capability) if capability else None,
            due=self.due.day(),
        )
        if self._step is None:
            return lambda vault, now: roadmap.add(vault, body, now)
        key = int(self._step.id)
        return lambda vault, now: roadmap.change(vault, key, body, now)

    def _look_pace(self, *_told: object) -> None:
        """Only a quick win serves something longer."""
        self.serves.setEnabled(self.pace.choice() == Pace.QUICK.value)


class StepDoneForm(NotebookForm):
    """A step is done: what it brought at once, and what it did for the relation. Either may stay empty."""

    def __init__(self, context: Context, parent: QWidget, step: Step) -> None:
        super().__init__(context, "roadmap-done", translate("StepDoneForm", "Done"), parent)
        self._key = int(step.id)
        self.add_remark(step.body.what)
        self.soon = self.add_text("soon", self.tr("What it brought at once"), step.body.soon, rows=2)
        self.lasting = self.add_text("lasting", self.tr("What it did for the relation"), step.body.lasting, rows=2)
        self.add_remark(self.tr("The two stand side by side; neither is counted for the other."))
        self.begin(str(self._key), self.soon)

    def job(self) -> Job:
        """Keep that it is done."""
        key, soon, lasting = self._key, self.soon.toPlainText(), self.lasting.toPlainText()
        return lambda vault, now: roadmap.done(vault, key, now, soon=soon, lasting=lasting)
