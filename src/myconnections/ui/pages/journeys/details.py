"""What stands open below a lane: a single journey with its people, or one touchpoint with its loops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.journey import Felt, Knowing, Loop, Tally
from myconnections.services.journey_views import SingleView, TouchpointView
from myconnections.ui import growth_words, journey_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.share_bars import ShareBars

Ask = Callable[[str, int, int], object]
SHOWN = 20
"""So many people of a journey stand there by name; the rest as a number."""


class _Details(Card):
    def __init__(self, context: Context, key: int, number: int, ask: Ask) -> None:
        super().__init__(context.theme, "sunk")
        self.context, self._key, self._number, self._ask = context, key, number, ask

    def _row(self, *buttons: Button) -> None:
        room = QWidget()
        flow = FlowLayout(room, gap=self.context.theme.space("s"))
        for button in buttons:
            flow.addWidget(button)
        self.body.addWidget(room)

    def _button(self, word: str, name: str, what: str, *, on: bool = True, variant: str = "", icon: str = "") -> Button:
        button = Button(self.context.theme, word, name=name, variant=variant, icon=icon)
        button.setEnabled(on)
        button.clicked.connect(partial(self._tell, what))
        return button

    def _tell(self, what: str, _checked: bool = False) -> None:
        self._ask(what, self._key, self._number)


class SingleDetails(_Details):
    """A single journey: what it is for, with whom, by which stages they stand, where its encounters fell."""

    def __init__(self, context: Context, view: SingleView, ask: Ask, *, first: bool, last: bool) -> None:
        super().__init__(context, int(view.entry.id), 0, ask)
        theme, words, body, key = context.theme, context.wording, view.entry.body, self._key
        named(self, f"journey-details-{key}", body.name)
        if body.aim:
            self.body.addWidget(Paragraph(theme, body.aim))
        self._people(view)
        if view.stages:
            said = journey_words.stages(view.stages, words)
            self.body.addWidget(Paragraph(theme, self.tr("Where they stand now: {said}").format(said=said), "small"))
        if view.figures.encounters:
            parts = [(one.touchpoint.name, one.figures.encounters) for one in view.touchpoints]
            if view.elsewhere.encounters:
                parts.append((words.pair(texts.FIGURES["elsewhere"]), view.elsewhere.encounters))
            told = "; ".join(f"{word}: {n}" for word, n in parts)
            head = words.pair(texts.FIGURES["encounters"], {"n": view.figures.encounters})
            self.body.addWidget(label(head, "small", "quiet"))
            self.body.addWidget(CountBars(theme, parts, view.figures.encounters, f"{head}: {told}"))
        self._row(
            self._button(self.tr("Up"), f"journey-up-{key}", "up", on=not first, icon="up"),
            self._button(self.tr("Down"), f"journey-down-{key}", "down", on=not last, icon="down"),
            self._button(self.tr("Remove"), f"journey-remove-{key}", "remove", icon="delete"),
        )

    def _people(self, view: SingleView) -> None:
        room = QWidget()
        flow = FlowLayout(room, gap=self.context.theme.space("m"))
        for who, name in view.people[:SHOWN]:
            link = NameLink(self.context.theme, name, name=f"journey-with-{int(who)}", kind="body")
            link.setMaximumWidth(280)
            link.clicked.connect(lambda _checked=False, who=who: self._ask("person", int(who), 0))
            flow.addWidget(link)
        if len(view.people) > SHOWN:
            more = self.context.wording.pair(texts.FIGURES["more_people"], {"n": len(view.people) - SHOWN})
            flow.addWidget(label(more, "small", "quiet"))
        room.setVisible(bool(view.people))
        self.body.addWidget(room)


class TouchpointDetails(_Details):
    """A touchpoint: what the other wants and feels and how that is known, its figures, and what was tried."""

    def __init__(self, context: Context, single: SingleView, view: TouchpointView, since: date, ask: Ask) -> None:
        one = view.touchpoint
        super().__init__(context, int(single.entry.id), one.number, ask)
        theme, words, ref = context.theme, context.wording, f"{self._key}-{one.number}"
        named(self, f"touchpoint-details-{ref}", one.name)
        self.body.addWidget(Paragraph(theme, one.name, "strong"))
        self.body.addLayout(self._said(self.tr("What they want"), one.wanted, one.wanted_how))
        felt = words.word(texts.FELT, one.felt.value) if one.felt is not Felt.UNSAID else ""
        feeling = growth_words.joined([part for part in (felt, one.feeling) if part], words)
        self.body.addLayout(self._said(self.tr("How it is for them"), feeling, one.felt_how))
        self.body.addWidget(hairline(theme))
        if one.kinds:
            self.body.addWidget(ShareBars(theme, journey_words.shares(view.figures, words)))
        kinds = growth_words.joined([words.encounter(kind.value) for kind in one.kinds], words)
        basis = words.pair(
            texts.FIGURES["point_from" if kinds else "point_no_kinds"],
            {"n": view.figures.encounters, "kinds": kinds, "people": len(single.people), "day": since},
        )
        self.body.addWidget(Paragraph(theme, basis, "small", "quiet"))
        for loop, tally in view.loops:
            self.body.addWidget(hairline(theme))
            self.body.addLayout(self._loop(loop, tally))
        place = [each.touchpoint.number for each in single.touchpoints].index(one.number)
        self._row(
            self._button(self.tr("Try something"), f"loop-new-{ref}", "loop", variant="soft"),
            self._button(self.tr("Edit"), f"touchpoint-edit-{ref}", "edit", icon="edit"),
            self._button(self.tr("Earlier"), f"touchpoint-earlier-{ref}", "earlier", on=place > 0, icon="left"),
            self._button(
                self.tr("Later"), f"touchpoint-later-{ref}", "later",
                on=place < len(single.touchpoints) - 1, icon="right",
            ),
            self._button(self.tr("Remove"), f"touchpoint-remove-{ref}", "remove", icon="delete"),
        )  # fmt: skip

    def _said(self, head: str, text: str, how: Knowing) -> QVBoxLayout:
        """What is said of the other, and whether it is known or guessed."""
        theme, words, column = self.context.theme, self.context.wording, QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(head, "small", "quiet"))
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        line.addWidget(Paragraph(theme, text or self.tr("Nothing said yet"), tone="ink" if text else "quiet"), 1)
        if text:
            known = label(words.word(texts.HOWS, how.value), "small", "quiet")
            line.addWidget(known, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        return column

    def _loop(self, loop: Loop, tally: Tally) -> QVBoxLayout:
        theme, words, column = self.context.theme, self.context.wording, QVBoxLayout()
        column.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(Paragraph(theme, loop.do, "strong"), 1)
        if loop.measured is None:
            button = Button(theme, self.tr("Measure"), name=f"loop-measure-{self._key}-{loop.number}", variant="link")
            button.setAccessibleName(f"{button.text()}: {loop.do}")
            button.clicked.connect(lambda: self._ask("measure", self._key, loop.number))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        column.addWidget(Paragraph(theme, journey_words.loop_figures(loop, tally, words), "small", "quiet"))
        if loop.improve:
            improved = self.tr("Improved: {text}").format(text=loop.improve)
            column.addWidget(Paragraph(theme, improved, "small"))
        return column
