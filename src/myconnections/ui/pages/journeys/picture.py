"""One journey as three layers to look at: the whole on top, its journeys as lanes, their touchpoints as dots."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.journey import Felt, Knowing
from myconnections.services.journey_views import SingleView, TouchpointView, WholeView
from myconnections.ui import growth_words, journey_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.journeys.dots import HIGH, DotMark
from myconnections.ui.journeys.stops import Dot, Stops
from myconnections.ui.pages.journeys.details import SingleDetails, TouchpointDetails
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.share_bars import ShareBars

Ask = Callable[[str, int, int], object]
"""What is asked of a journey (its entry) and of one of its touchpoints (0: of the journey itself)."""


class Picture(Card):
    """`chosen` is the journey and touchpoint whose details stand open (0, 0: none)."""

    def __init__(self, context: Context, view: WholeView, chosen: tuple[int, int], ask: Ask) -> None:
        super().__init__(context.theme)
        self.context, self.view, self._ask = context, view, ask
        self._chosen = chosen
        named(self, "journey-picture", view.entry.body.name)
        mark(self, int(view.entry.id))
        self._whole()
        self.body.addWidget(hairline(context.theme))
        line = QHBoxLayout()
        line.addWidget(label(self.tr("Journeys in it, and their touchpoints"), "label", "quiet"), 1)
        add = self._button(self.tr("Add a journey within"), "journey-within", "within", int(view.entry.id), icon="plus")
        line.addWidget(add)
        self.body.addLayout(line)
        for place, one in enumerate(view.singles):
            if place:
                self.body.addWidget(hairline(context.theme))
            self.body.addWidget(self._lane(one))
        if not view.singles:
            told = self.tr(
                "A whole journey is made of single ones, and these of touchpoints: add the first, say with whom it is,"
                " and where you touch."
            )
            self.body.addWidget(Paragraph(context.theme, told, tone="quiet"))
        elif any(one.touchpoints for one in view.singles):
            self.body.addWidget(self._legend())

    def _whole(self) -> None:
        theme, words, view = self.context.theme, self.context.wording, self.view
        body, key = view.entry.body, int(view.entry.id)
        self.body.addWidget(label(self.tr("The whole"), "label", "quiet"))
        line = QHBoxLayout()
        line.addWidget(Paragraph(theme, body.name, "head"), 1)
        for icon, word, what in (("edit", self.tr("Edit"), "edit"), ("delete", self.tr("Remove"), "remove")):
            line.addWidget(
                self._icon(f"{word}: {body.name}", f"journey-{what}-{key}", icon, what, key, 0),
                alignment=Qt.AlignmentFlag.AlignTop,
            )
        self.body.addLayout(line)
        if body.aim:
            self.body.addWidget(Paragraph(theme, body.aim, tone="quiet"))
        self.body.addWidget(ShareBars(theme, journey_words.shares(view.figures, words)))
        people = len({who for one in view.singles for who, _ in one.people})
        facts = {"n": view.figures.encounters, "people": people, "journeys": len(view.singles), "day": view.since}
        self.body.addWidget(Paragraph(theme, words.pair(texts.FIGURES["whole_from"], facts), "small", "quiet"))

    def _lane(self, one: SingleView) -> QWidget:
        theme, words, key = self.context.theme, self.context.wording, int(one.entry.id)
        whole = QWidget()
        mark(whole, key)
        named(whole, f"lane-{key}", journey_words.lane(one, words))
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        link = NameLink(theme, one.entry.body.name, name=f"journey-open-{key}")
        link.clicked.connect(partial(self._tell, "open", key, 0))
        line.addWidget(link)
        edit = self._icon(f"{self.tr('Edit')}: {one.entry.body.name}", f"journey-edit-{key}", "edit", "edit", key, 0)
        line.addWidget(edit)
        line.addStretch(1)
        line.addWidget(
            self._button(self.tr("Add a touchpoint"), f"touchpoint-new-{key}", "touchpoint", key, icon="plus")
        )
        column.addLayout(line)
        said = [growth_words.figures(one.figures, words)] if one.people else [self.tr("Nobody is in it yet.")]
        if one.elsewhere.encounters:
            said.append(words.pair(texts.FIGURES["of_these_elsewhere"], {"n": one.elsewhere.encounters}))
        column.addWidget(Paragraph(theme, " · ".join(said), "small", "quiet"))
        if not one.people:
            whom = self._button(self.tr("Say with whom"), f"journey-edit-people-{key}", "edit", key, icon="add-person")
            whom.make_flush()
            column.addWidget(whom, alignment=Qt.AlignmentFlag.AlignLeft)
        chosen = self._chosen[1] if self._chosen[0] == key else 0
        if one.touchpoints:
            levels = [words.word(texts.FELT, felt.value) for felt in (Felt.EASE, Felt.MIXED, Felt.HARD)]
            levels.append(self.tr("nothing said yet"))
            dots = [self._dot(one, place) for place in range(len(one.touchpoints))]
            stops = Stops(theme, f"stop-{key}", levels, dots, chosen)
            stops.chosen.connect(lambda number: self._ask("open", key, number))
            stops.asked.connect(lambda what, number: self._ask(what, key, number))
            column.addSpacing(theme.space("s"))
            column.addWidget(stops)
        if self._chosen[0] == key:
            column.addWidget(self._details(one, chosen))
        return whole

    def _details(self, one: SingleView, number: int) -> QWidget:
        for point in one.touchpoints:
            if point.touchpoint.number == number:
                return TouchpointDetails(self.context, one, point, self.view.since, self._ask)
        return SingleDetails(self.context, one, self._ask, last=one is self.view.singles[-1], first=self._first(one))

    def _first(self, one: SingleView) -> bool:
        return one is self.view.singles[0]

    def _dot(self, one: SingleView, place: int) -> Dot:
        words, point = self.context.wording, one.touchpoints[place]
        touchpoint, weak = point.touchpoint, self.view.weakest
        is_weak = weak is not None and (weak.journey, weak.touchpoint) == (int(one.entry.id), touchpoint.number)
        pill = words.pair(texts.FIGURES["weak_pill"]) if is_weak else ""
        return Dot(
            touchpoint.number,
            touchpoint.name,
            touchpoint.felt,
            touchpoint.felt_how,
            self._under(point),
            pill,
            journey_words.touchpoint(point, place + 1, len(one.touchpoints), is_weak, words),
        )

    def _under(self, point: TouchpointView) -> str:
        """How much is logged there; that a trial is under way."""
        words, trying = self.context.wording, any(loop.measured is None for loop, _ in point.loops)
        if not point.touchpoint.kinds:
            return words.pair(texts.FIGURES["not_counted"])
        return words.pair(texts.FIGURES["met:trying" if trying else "met"], {"n": point.figures.encounters})

    def _legend(self) -> QWidget:
        theme = self.context.theme
        room = QWidget()
        named(room, "journey-legend", self.tr("What the signs mean"))
        flow = FlowLayout(room, gap=theme.space("m"))
        for felt, how, weak, word in (
            (Felt.EASE, Knowing.KNOWN, False, self.tr("known from them")),
            (Felt.EASE, Knowing.GUESSED, False, self.tr("I guess")),
            (Felt.UNSAID, Knowing.GUESSED, False, self.tr("nothing said yet")),
            (Felt.UNSAID, Knowing.GUESSED, True, self.tr("weakest point")),
        ):
            one = QWidget()
            row = QHBoxLayout(one)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            row.addWidget(DotMark(theme, felt, how, weak=weak))
            row.addWidget(label(word, "small", "quiet"))
            flow.addWidget(one)
        said = label(self.tr("The higher, the easier it is for them."), "small", "quiet")
        said.setFixedHeight(HIGH)
        flow.addWidget(said)
        return room

    def _button(self, word: str, name: str, what: str, key: int, *, icon: str = "") -> Button:
        button = Button(self.context.theme, word, name=name, variant="link", icon=icon)
        button.clicked.connect(partial(self._tell, what, key, 0))
        return button

    def _icon(self, word: str, name: str, icon: str, what: str, key: int, number: int) -> Button:
        return row_icon(self.context.theme, icon, word, name, partial(self._ask, what, key, number))

    def _tell(self, what: str, key: int, number: int, _checked: bool = False) -> None:
        self._ask(what, key, number)
