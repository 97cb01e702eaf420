"""The parts that show months: the ties themselves, and what lasts beside what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services.insights import RESULTS, RUN, Insights
from myconnections.ui import insight_words
from myconnections.ui import texts_insights as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.insights.cards import Beside, MeasureCard, chart
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.month_rows import MonthRows
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
TIES = ("stages", "warmth", "talks", "help", "capital", "reach")
_COLUMNS_FROM = 640


class TiesPart(Part):
    """People by stage, warmth, conversations, help, kinds of ties, whom one could ask."""

    from_past = True

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__(context, "ties", translate("Insights", "Ties"), otherwise)

    def show_past(self, view: Insights) -> None:
        """A card for each measure."""
        self.fill(partial(self._cards, view))

    def _cards(self, view: Insights, column: QVBoxLayout) -> Iterator[object]:
        theme = self.context.theme
        column.addWidget(Paragraph(theme, _scales(self.context, view), "small", "quiet"))
        both = Beside(theme.space("m"))
        column.addWidget(both)
        for key in TIES:
            both.add(MeasureCard(self.context, view, view.measures[key]))
            yield None


class RunPart(Part):
    """Two columns over the same months: what lasts, and the results that were written down."""

    from_past = True

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__(context, "run", translate("Insights", "Long run"), otherwise)

    def show_past(self, view: Insights) -> None:
        """Both columns; a month that is looked at in one is looked at in the other."""
        self.fill(partial(self._columns, view))

    def _columns(self, view: Insights, column: QVBoxLayout) -> Iterator[object]:
        theme, words = self.context.theme, self.context.wording
        column.addWidget(Paragraph(theme, words.pair(texts.HEADS["beside"]), "small", "quiet"))
        column.addWidget(Paragraph(theme, _scales(self.context, view), "small", "quiet"))
        both = Beside(theme.space("m"), _COLUMNS_FROM)
        column.addWidget(both)
        left, one = self._column(view, "run", RUN)
        both.add(left)
        yield None
        right, two = self._column(view, "results", RESULTS)
        one.month_chosen.connect(two.look_at)
        two.month_chosen.connect(one.look_at)
        both.add(right)
        yield None

    def _column(self, view: Insights, key: str, keys: tuple[str, ...]) -> tuple[Card, MonthRows]:
        theme, words = self.context.theme, self.context.wording
        head = words.pair(texts.HEADS[key])
        card = Card(theme)
        named(card, f"insights-{key}", head)
        card.body.addWidget(SectionHeader(theme, head))
        measures = [view.measures[one] for one in keys]
        drawn = chart(self.context, view, measures, head)
        card.body.addWidget(drawn)
        for measure in measures:
            card.body.addSpacing(theme.space("xs"))
            card.body.addWidget(label(insight_words.title(measure, words), "strong"))
            card.body.addWidget(Paragraph(theme, insight_words.sentence(measure, view, words)))
            for line in (insight_words.basis(measure, words), insight_words.blind(measure, words)):
                if line:
                    card.body.addWidget(Paragraph(theme, line, "small", "quiet"))
        if key == "results":
            way = Button(
                theme, translate("Insights", "To the opportunities"), name="insights-opportunities", variant="link"
            )
            way.make_flush()
            way.clicked.connect(partial(self.wants.emit, "page", "opportunities"))
            card.body.addWidget(way)
        card.body.addStretch(1)
        return card, drawn


def _scales(context: Context, view: Insights) -> str:
    """How the charts are to be read, and what their dotted lines stand for."""
    words = context.wording
    said = [words.pair(texts.HEADS["scales"])]
    if view.events:
        events = [f"{words.day(day)} {what}" for day, what in view.events]
        joint = "、" if words.language == "ja" else "; "
        said.append(words.pair(texts.HEADS["events"], {"events": joint.join(events)}))
    return (" " if words.language == "en" else "").join(said)
