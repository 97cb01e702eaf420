"""Journeys at a glance: the first of them drawn small, its weakest point, and how much is only guessed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.services import journey_views
from myconnections.services.journey_views import WholeView
from myconnections.ui import growth_words, journey_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.journeys.strip import JourneyStrip, Sign
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LANES = 4


class JourneysCard(MyselfCard):
    """The first journey; the others by their number."""

    page = "journeys"
    kinds = frozenset({"entry", "encounter", "promise", "contact", "tie"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("JourneysCard", "Relationship journeys"))

    def load(self) -> None:
        """Read the journeys."""
        self.read(journey_views.view, self._show)

    def _show(self, views: tuple[WholeView, ...]) -> None:
        theme, words = self.context.theme, self.context.wording
        if not views:
            told = self.tr("What does somebody live through with you, from the first hello on?")
            self.begin(told, self.tr("Begin a journey"))
            return
        view = views[0]
        self.room.addWidget(Paragraph(theme, view.entry.body.name, "strong"))
        lanes = [(one.entry.body.name, self._signs(view, place)) for place, one in enumerate(view.singles[:_LANES])]
        if lanes:
            told = "; ".join(journey_words.lane(one, words) for one in view.singles[:_LANES])
            self.room.addWidget(JourneyStrip(theme, lanes, told))
        if view.weakest is not None:
            weak = view.weakest
            facts = {
                "touchpoint": growth_words.touchpoint_names(view)[weak.journey, weak.touchpoint],
                "measure": words.word(texts.MEASURES, weak.measure.value),
                "n": weak.tally.n,
                "of": weak.tally.of,
            }
            self.room.addWidget(Paragraph(theme, words.pair(texts.FIGURES["weakest"], facts)))
        elif view.guesses:
            self.room.addWidget(Paragraph(theme, words.pair(texts.FIGURES["guesses"], {"n": view.guesses})))
        basis = words.pair(texts.FIGURES["encounters"], {"n": view.figures.encounters})
        if len(views) > 1:
            more = words.pair(texts.FIGURES["more_journeys"], {"n": len(views) - 1})
            basis = growth_words.joined([basis, more], words)
        self.room.addWidget(Paragraph(theme, basis, "small", "quiet"))

    @staticmethod
    def _signs(view: WholeView, place: int) -> list[Sign]:
        single, weak = view.singles[place], view.weakest
        mark = None if weak is None else (weak.journey, weak.touchpoint)
        points = [one.touchpoint for one in single.touchpoints]
        return [(one.felt, one.felt_how, mark == (int(single.entry.id), one.number)) for one in points]
