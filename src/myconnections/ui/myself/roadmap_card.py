"""The roadmap at a glance: what comes first, what it serves, how much is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from myconnections.domain.roadmap import Pace
from myconnections.services import roadmap
from myconnections.services.roadmap import RoadmapView, Step
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class RoadmapCard(MyselfCard):
    """The step that comes first, and the long-term work it serves."""

    page = "roadmap"
    kinds = frozenset({"entry", "encounter", "promise", "contact", "tie", "reminder"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("RoadmapCard", "Roadmap"))

    def load(self) -> None:
        """Read the roadmap."""
        self.read(roadmap.view, self._show)

    def _show(self, view: RoadmapView) -> None:
        theme, words = self.context.theme, self.context.wording
        if not view.steps:
            told = self.tr("A quick win beside the long-term work it serves, beginning with one journey.")
            self.begin(told, self.tr("Begin a roadmap"))
            return
        steps = {int(one.id): one for pair in view.pairs for one in (pair.long, *pair.quick)}
        steps |= {int(one.id): one for one in view.alone}
        first = steps.get(view.next)
        if first is None:
            self.room.addWidget(Paragraph(theme, self.tr("Every step is done."), tone="quiet"))
        else:
            self._first(first, steps)
        facts = {"first": view.journeys.get(view.first, ""), "n": view.done, "of": view.steps}
        head = words.pair(texts.FIGURES["roadmap_head" if view.first else "roadmap_head:none"], facts)
        self.room.addWidget(Paragraph(theme, head, "small", "quiet"))

    def _first(self, step: Step, steps: dict[int, Step]) -> None:
        theme, words, body = self.context.theme, self.context.wording, step.body
        line = QHBoxLayout()
        line.addWidget(Paragraph(theme, words.pair(texts.FIGURES["next"], {"text": body.what})), 1)
        if body.due is not None:
            said = due_day(body.due, self.context.clock().date(), words.language)
            line.addWidget(Tag(theme, said), alignment=Qt.AlignmentFlag.AlignTop)
        self.room.addLayout(line)
        served = steps.get(body.serves)
        if served is not None and body.pace is Pace.QUICK:
            told = words.pair(texts.FIGURES["serves"], {"text": served.body.what})
            self.room.addWidget(Paragraph(theme, told, tone="quiet"))
