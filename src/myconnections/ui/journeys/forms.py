"""The forms of a journey: the whole or a single one, a touchpoint, a loop begun, and the same loop measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.encounter import EncounterKind
from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId
from myconnections.domain.journey import Felt, Journey, Knowing, Loop, Measure, Tally, Touchpoint
from myconnections.services import journeys
from myconnections.ui import journey_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class JourneyForm(NotebookForm):
    """A journey to begin or to change: the whole one with `whole` 0, a single one in it else, with its people."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        entry: Entry[Journey] | None = None,
        people: Sequence[tuple[ContactId, str]] = (),
        *,
        whole: int = 0,
    ) -> None:
        self._entry, self._whole = entry, whole if entry is None else entry.body.whole
        title = translate("JourneyForm", "A journey")
        if self._whole:
            title = translate("JourneyForm", "A journey within the whole")
        super().__init__(context, "journey", title, parent)
        body = Journey("") if entry is None else entry.body
        hint = self.tr("The first year with somebody new")
        if self._whole:
            hint = self.tr("Getting to know each other")
        self.name = self.add_line("name", self.tr("What it is called"), body.name, hint, needed=True)
        self.aim = self.add_line("aim", self.tr("What it is for"), body.aim)
        if self._whole:
            self.people = self.add_people("people", self.tr("With whom"), people)
            self.add_remark(self.tr("What happens with them is read from the log; nothing of it is typed here."))
        about = f"in.{self._whole}" if entry is None else str(int(entry.id))
        self.begin(about, self.name)

    def job(self) -> Job:
        """Keep the journey."""
        name, aim, entry, whole = self.name.text(), self.aim.text(), self._entry, self._whole
        people = ids_of(self.people) if whole else []
        if entry is None:
            return lambda vault, now: journeys.add(vault, name, now, aim=aim, whole=whole, people=people)
        key = int(entry.id)
        return lambda vault, now: journeys.change(vault, key, now, name=name, aim=aim, people=people)


class TouchpointForm(NotebookForm):
    """A touchpoint of a single journey, a new one with number 0."""

    def __init__(
        self, context: Context, parent: QWidget, journey: Entry[Journey], one: Touchpoint | None = None
    ) -> None:
        super().__init__(context, "touchpoint", translate("TouchpointForm", "A touchpoint"), parent)
        self._journey, self._before = int(journey.id), one or Touchpoint(0, "")
        before, words = self._before, context.wording
        hint = self.tr("First meeting, a line now and then")
        self.name = self.add_line("name", self.tr("Where we touch"), before.name, hint, needed=True)
        kinds = [(f"kind-{one.value}", words.encounter(one.value), one in before.kinds) for one in EncounterKind]
        self.kinds = dict(
            zip(EncounterKind, self.add_checks(self.tr("Encounters that belong here"), kinds), strict=True)
        )
        self.add_remark(
            self.tr("Each encounter of these kinds counts here, unless an earlier touchpoint of this journey takes it.")
        )
        hows = [(one.value, words.word(texts.HOWS, one.value)) for one in (Knowing.KNOWN, Knowing.GUESSED)]
        self.wanted = self.add_line("wanted", self.tr("What they want there"), before.wanted)
        self.wanted_how = self.add_parts(
            "wanted-how", self.tr("How I know what they want"), hows, before.wanted_how.value
        )
        felts = [(one.value, words.word(texts.FELT, one.value)) for one in Felt if one is not Felt.UNSAID]
        self.felt = self.add_parts("felt", self.tr("How it is for them"), felts, before.felt.value, may_be_open=True)
        self.feeling = self.add_line("feeling", self.tr("In their words or mine"), before.feeling)
        self.felt_how = self.add_parts("felt-how", self.tr("How I know how it is"), hows, before.felt_how.value)
        self.begin(f"{self._journey}.{before.number}", self.name)

    def job(self) -> Job:
        """Keep the touchpoint."""
        one = replace(
            self._before,
            name=self.name.text(),
            kinds=tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            wanted=self.wanted.text(),
            wanted_how=Knowing(self.wanted_how.choice()),
            felt=Felt(self.felt.choice()),
            feeling=self.feeling.text(),
            felt_how=Knowing(self.felt_how.choice()),
        )
        key = self._journey
        return lambda vault, now: journeys.put_touchpoint(vault, key, one, now)


class LoopForm(NotebookForm):
    """Something done at a touchpoint, to be measured."""

    def __init__(self, context: Context, parent: QWidget, journey: int, one: Touchpoint, measure: Measure) -> None:
        super().__init__(context, "loop", translate("LoopForm", "Try something"), parent)
        self._journey, self._number = journey, one.number
        hint = self.tr("Write the same evening")
        words = context.wording
        self.do = self.add_line("do", self.tr("What I do at “{name}”").format(name=one.name), "", hint, needed=True)
        measures = [(each.value, words.word(texts.MEASURES, each.value)) for each in Measure]
        self.measure = self.add_parts("measure", self.tr("What shall show it"), measures, measure.value)
        self.add_remark(
            self.tr("The figure of the last 90 days is written down now; the one since today, when you measure.")
        )
        self.begin(f"{journey}.{one.number}", self.do)

    def job(self) -> Job:
        """Begin the loop."""
        journey, number, do, measure = self._journey, self._number, self.do.text(), Measure(self.measure.choice())
        return lambda vault, now: journeys.begin_loop(vault, journey, number, measure, do, now)


class MeasureForm(NotebookForm):
    """The same loop measured: the figure before, the one since, and what is improved."""

    def __init__(self, context: Context, parent: QWidget, journey: int, loop: Loop, since: Tally) -> None:
        super().__init__(context, "loop-measure", translate("MeasureForm", "What came of it?"), parent)
        self._journey, self._number = journey, loop.number
        words = context.wording
        self.add_remark(loop.do)
        self.add_remark(journey_words.loop_figures(loop, since, words))
        self.improve = self.add_line("improve", self.tr("What I improve now"), loop.improve, needed=True)
        self.add_remark(self.tr("The two spans differ in length, so nothing is computed from the difference."))
        self.begin(f"{journey}.{loop.number}", self.improve)

    def job(self) -> Job:
        """Close the loop."""
        journey, number, improve = self._journey, self._number, self.improve.text()
        return lambda vault, now: journeys.measure_loop(vault, journey, number, improve, now)
