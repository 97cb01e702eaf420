"""The values as they stand: in order, how lived they are, in whom they are seen, what stayed from round to round."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId
from myconnections.domain.personal_value import ValueTag
from myconnections.services.value_views import ValuesView
from myconnections.ui import self_words, texts_self
from myconnections.ui.context import Context
from myconnections.ui.myself.value_line import value_line
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark, SectionHeader, Strip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.rank_lines import RankLines

_PLACE = 28


class ValuesStanding(QWidget):
    """`person` asks for somebody in the inspector, `community` for its page, `tag` for the form of a value, `again` for
    another look at the round, `anew` for a new one.
    """

    person = Signal(int)
    community = Signal(str)
    tag = Signal(str)
    again = Signal()
    anew = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space("m"))

    def show_view(self, view: ValuesView) -> None:
        """Put the values on the page."""
        empty(self._column)
        self._column.addWidget(self._values(view))
        if others := _others(view):
            self._column.addWidget(self._elsewhere(others, view.names))
        if view.turns:
            self._column.addWidget(self._turns(view))
        self._column.addLayout(self._next(view))

    def _values(self, view: ValuesView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("Values, in your order")
        named(card, "values-standing", head)
        card.body.addWidget(SectionHeader(theme, head, self.tr("lived, last 4 weeks (0–10)")))
        for row in view.rows:
            card.body.addWidget(hairline(theme))
            card.body.addLayout(value_line(self.context, row))
            card.body.addLayout(self._seen(row.card, row.people, row.communities, view.names, row.met))
        if view.question is not None:
            card.body.addWidget(hairline(theme))
            card.body.addWidget(Paragraph(theme, self_words.question(view.question, words), "strong"))
            basis = self.tr("Weight of its rank × (10 − lived), the largest of the five.")
            card.body.addWidget(Paragraph(theme, basis, "small", "quiet"))
        if view.last is not None:
            mark(card, view.last.id)
        if view.last is not None and view.last.body.step:
            card.body.addWidget(Strip(theme, "step", self.tr("Step noted"), view.last.body.step))
        return card

    def _elsewhere(self, tags: Sequence[Entry[ValueTag]], names: Mapping[ContactId, str]) -> Card:
        """Values seen in somebody that are not among the first five: they are told of, and weigh nothing."""
        theme = self.context.theme
        card = Card(theme)
        head = self.tr("Other values you see in people and communities")
        named(card, "values-elsewhere", head)
        card.body.addWidget(SectionHeader(theme, head))
        for one in tags:
            card.body.addWidget(hairline(theme))
            card.body.addWidget(Paragraph(theme, _name(self.context, one.body.value), "strong"))
            card.body.addLayout(self._seen(one.body.value, one.those(), one.body.communities, names, None))
        return card

    def _seen(
        self,
        card: str,
        people: Sequence[ContactId],
        communities: Sequence[str],
        names: Mapping[ContactId, str],
        met: int | None,
    ) -> QHBoxLayout:
        """In whom a value is seen, and in which communities: both lead there."""
        theme = self.context.theme
        line = QHBoxLayout()
        line.setContentsMargins(_PLACE, 0, 0, 0)
        room = QWidget()
        flow = FlowLayout(room, gap=8)
        for who in people:
            link = NameLink(theme, names.get(who, ""), name=f"seen-{who}", kind="body")
            link.clicked.connect(partial(self._open, int(who)))
            flow.addWidget(link)
        for place in communities:
            there = NameLink(theme, place, name=f"seen-in-{place}", kind="body")
            there.setAccessibleName(self.tr("Community {name}").format(name=place))
            there.clicked.connect(partial(self._go, place))
            flow.addWidget(held(_with_sign(theme, there)))
        told = self_words.met(met, self.context.wording)
        if told:
            flow.addWidget(label(told, "small", "quiet"))
        line.addWidget(room, 1)
        word = self.tr("Whom is it seen in?")
        name = self_words.value_name(card, self.context.wording)
        ask = Button(theme, word, name=f"tag-{card}", variant="link")
        ask.setAccessibleName(f"{name}: {word}")
        ask.clicked.connect(partial(self._ask, card))
        line.addWidget(ask, alignment=Qt.AlignmentFlag.AlignTop)
        return line

    def _turns(self, view: ValuesView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("From round to round")
        named(card, "values-turns", head)
        card.body.addWidget(SectionHeader(theme, head))
        told = [self_words.turn(one, words) for one in view.turns]
        lines = RankLines(theme)
        lines.show_rounds(
            [(words.day(one.body.finished or one.day), [_name(self.context, card) for card in one.body.ranked])
             for one in view.rounds],
            " ".join(told),
        )  # fmt: skip
        card.body.addWidget(lines)
        for one in reversed(told):
            card.body.addWidget(Paragraph(theme, one))
        card.body.addWidget(
            Paragraph(
                theme, self.tr("Overlap: 100% the same five in the same order, 0% none of them."), "small", "quiet"
            )
        )
        return card

    def _next(self, view: ValuesView) -> QHBoxLayout:
        theme, words = self.context.theme, self.context.wording
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        ready = view.next_day is None or view.next_day <= self.context.clock().date()
        if ready:
            self._button(line, self.tr("Begin a new round"), "values-anew", "soft", self.anew.emit)
        self._button(line, self.tr("Change this round"), "values-again", "", self.again.emit)
        if ready:
            line.addStretch(1)
        else:
            told = words.pair(texts_self.FIGURES["next"], {"day": view.next_day})
            line.addWidget(Paragraph(theme, told, "small", "quiet"), 1, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _button(self, line: QHBoxLayout, word: str, name: str, variant: str, do: Callable[[], None]) -> None:
        button = Button(self.context.theme, word, name=name, variant=variant)
        button.clicked.connect(lambda _checked=False: do())
        line.addWidget(button)

    def _open(self, who: int, _checked: bool = False) -> None:
        self.person.emit(who)

    def _go(self, place: str, _checked: bool = False) -> None:
        self.community.emit(place)

    def _ask(self, card: str, _checked: bool = False) -> None:
        self.tag.emit(card)


def _others(view: ValuesView) -> list[Entry[ValueTag]]:
    first = {row.card for row in view.rows}
    return [one for one in view.tags if one.body.value not in first]


def _with_sign(theme: Theme, link: NameLink) -> QHBoxLayout:
    """A community is not taken for a person."""
    line = QHBoxLayout()
    line.setSpacing(theme.space("xs"))
    line.addWidget(IconMark(theme, "community"))
    line.addWidget(link)
    return line


def _name(context: Context, card: str) -> str:
    return self_words.value_name(card, context.wording)
