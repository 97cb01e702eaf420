"""Beside the picture: the vision it all goes towards, what stands out, and the short and the long run side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.entry import shortened
from myconnections.domain.journey import Measure
from myconnections.domain.stage import Stage
from myconnections.services.journey_views import WholeView
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.marks import StageLadder
from myconnections.ui.widgets.paint import named

Ask = Callable[[str, int, int], object]
_MOST = 240
"""Letters of the vision that stand at the head."""


class NorthStar(Card):
    """The vision in force, which every journey goes towards, and the way to it."""

    def __init__(self, context: Context, vision: str, ask: Ask) -> None:
        super().__init__(context.theme, "wash")
        named(self, "journeys-vision", self.tr("What it all goes towards"))
        line = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("What it all goes towards"), "small", "accent"))
        words.addWidget(Paragraph(context.theme, shortened(vision, _MOST) or self.tr("No vision is written yet.")))
        line.addLayout(words, 1)
        word = self.tr("Read it again") if vision else self.tr("Write it")
        button = Button(context.theme, word, name="journeys-to-vision", variant="link", arrow="right")
        button.clicked.connect(lambda: ask("vision", 0, 0))
        line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)


class Standouts(Card):
    """The weakest point, what is hard for the other, what is only guessed: each leads to where it is."""

    def __init__(self, context: Context, view: WholeView, ask: Ask) -> None:
        super().__init__(context.theme)
        words, theme = context.wording, context.theme
        head = self.tr("Where to look")
        named(self, "journey-standouts", head)
        self.body.addWidget(SectionHeader(theme, head))
        names = growth_words.touchpoint_names(view)
        if view.weakest is not None:
            weak = view.weakest
            where = (weak.journey, weak.touchpoint)
            facts = {"touchpoint": names[where], "n": weak.tally.n, "of": weak.tally.of}
            said = words.pair(
                texts.FIGURES["weakest"], {"measure": words.word(texts.MEASURES, weak.measure.value), **facts}
            )
            self._line(context, said, "journey-weakest", where, ask)
            self.body.addWidget(Paragraph(theme, words.pair(texts.FIGURES["weakest_rule"]), "small", "quiet"))
        else:
            self.body.addWidget(Paragraph(theme, words.pair(texts.FIGURES["weakest:none"]), tone="quiet"))
        for place, pain in enumerate(view.pains):
            how = words.word(texts.HOWS, pain.touchpoint.felt_how.value)
            where = (pain.journey, pain.touchpoint.number)
            said = words.pair(texts.FIGURES["pain"], {"how": how, "touchpoint": names[where]})
            self._line(context, said, f"journey-pain-{place}", where, ask)
        if view.guesses:
            self.body.addWidget(Paragraph(theme, words.pair(texts.FIGURES["guesses"], {"n": view.guesses})))
        onward = Button(theme, self.tr("To the roadmap"), name="journeys-to-roadmap", variant="link", arrow="right")
        onward.clicked.connect(lambda: ask("roadmap", 0, 0))
        self.body.addWidget(onward, alignment=Qt.AlignmentFlag.AlignLeft)

    def _line(self, context: Context, text: str, name: str, where: tuple[int, int], ask: Ask) -> None:
        line = QHBoxLayout()
        text_part = Paragraph(context.theme, text)
        line.addWidget(text_part, 1, Qt.AlignmentFlag.AlignVCenter)
        button = Button(context.theme, self.tr("Show"), name=name, variant="link")
        button.setAccessibleName(f"{button.text()}: {text}")
        button.clicked.connect(lambda: ask("show", *where))
        line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)


class SideBySide(Card):
    """Short-term results at the left, the relation in the long run at the right; nothing is added up across."""

    def __init__(self, context: Context, view: WholeView) -> None:
        super().__init__(context.theme)
        self._context, words = context, context.wording
        head = self.tr("The short and the long run")
        named(self, "journey-side-by-side", head)
        self.body.addWidget(SectionHeader(context.theme, head, self.tr("side by side, never added up")))
        self.body.addWidget(hairline(context.theme))
        grid = QGridLayout()
        grid.setHorizontalSpacing(context.theme.space("xl"))
        grid.setVerticalSpacing(context.theme.space("s"))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addWidget(label(self.tr("Results of 90 days"), "strong"), 0, 0)
        grid.addWidget(label(self.tr("The relations themselves"), "strong"), 0, 1)
        grid.addWidget(self._short(view), 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._long(view), 1, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        people = len({who for one in view.singles for who, _ in one.people})
        basis = words.pair(texts.FIGURES["beside_from"], {"n": people, "day": view.since})
        self.body.addWidget(Paragraph(context.theme, basis, "small", "quiet"))

    def _short(self, view: WholeView) -> QWidget:
        words = self._context.wording
        room, column = _column()
        kept, thanked = (
            growth_words.share(view.figures.measures[one], words) for one in (Measure.KEPT, Measure.THANKED)
        )
        for word, figure in (
            (self.tr("Opportunities opened"), str(view.opened)),
            (self.tr("Loops closed"), str(view.loops)),
            (words.word(texts.MEASURES, "thanked"), thanked),
            (words.word(texts.MEASURES, "kept"), kept),
        ):
            column.addLayout(_figure(word, figure))
        return room

    def _long(self, view: WholeView) -> QWidget:
        words, theme = self._context.wording, self._context.theme
        room, column = _column()
        for stage in reversed(Stage):
            count = view.stages.get(stage, 0)
            if count:
                line = QHBoxLayout()
                line.addWidget(StageLadder(theme, int(stage), words.stage(stage)))
                line.addStretch(1)
                line.addWidget(label(words.pair(texts.FIGURES["with_people"], {"n": count})))
                column.addLayout(line)
        if not view.stages:
            column.addWidget(Paragraph(theme, self.tr("Nobody is in it yet."), tone="quiet"))
        column.addLayout(_figure(self.tr("Went on to a later stage in 90 days"), str(view.moved)))
        column.addLayout(_figure(self.tr("Went back to an earlier one"), str(view.back)))
        return room


def _column() -> tuple[QWidget, QVBoxLayout]:
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return room, column


def _figure(word: str, figure: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(label(word, tone="quiet"), 1)
    line.addWidget(label(figure))
    return line
