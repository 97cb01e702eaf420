"""Gatherings to come and past, the figures of a year, and all communities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.entry import Entry
from myconnections.domain.folding import fold
from myconnections.domain.gathering import MET, Gathering
from myconnections.services.communities import CommunityRow
from myconnections.services.gatherings import Gatherings
from myconnections.ui import texts_communities as texts
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.pages.communities.circles_found import CirclesFound
from myconnections.ui.pages.communities.rows import dated, lines, opening, quiet, section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.search_box import SearchBox

FEW, STEP = 8, 40
"""So many past gatherings stand there at first, and so many rows come at each asking for more."""
_SEARCHED = 10


@dataclass(frozen=True, slots=True)
class Seen:
    """What the overview shows."""

    gatherings: Gatherings
    communities: Sequence[CommunityRow]


class Overview(QWidget):
    """`opened` sends ("gathering", id) or ("community", name); `asked` "gathering", "community" or ("met", entry)."""

    opened = Signal(str, object)
    asked = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._past, self._rows = FEW, STEP
        self._seen: Seen | None = None
        theme = context.theme
        column = OneColumn(self, "communities-scroll", self.tr("Gatherings and communities"), gap=theme.space("m")).body
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Gatherings and communities"), "title"))
        head.addStretch(1)
        self.new = Button(theme, self.tr("Note a gathering…"), name="gathering-new", variant="primary", icon="plus")
        self.new.clicked.connect(lambda: self.asked.emit("gathering", None))
        head.addWidget(self.new)
        column.addLayout(head)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space("m"))
        column.addLayout(self._cards)
        self.tend = Button(theme, self.tr("Tend a community…"), name="community-new", icon="plus", variant="link")
        self.tend.clicked.connect(lambda: self.asked.emit("community", None))
        self._communities = section(context, "communities-card", self.tr("Communities"), self.tend)
        self.field = SearchBox(theme, self.tr("Find a community"), name="communities-find")
        self.field.sought.connect(self._find)
        self._communities.body.addWidget(self.field)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("s"))
        self._communities.body.addLayout(self._list)
        column.addWidget(self._communities)
        self.circles = CirclesFound(context, self.tend)
        column.addWidget(self.circles)
        column.addStretch(1)

    def show_seen(self, seen: Seen) -> None:
        """Put it on the page."""
        self._seen = seen
        empty(self._cards)
        found = seen.gatherings
        if not found.coming and not found.past:
            self._cards.addWidget(self._nothing())
        if found.coming:
            self._cards.addWidget(self._coming(found))
        if found.past:
            self._cards.addWidget(self._gone(found))
        self.field.setVisible(len(seen.communities) > _SEARCHED)
        self._show_communities()

    def _nothing(self) -> Card:
        card = section(self._context, "gatherings-none", self.tr("Gatherings"))
        text = self.tr(
            "Where people come together, ties begin: a talk, a meal, a market, a place where nobody knows you."
            " Note one you will go to, or one you were at; afterwards write whom you met, all at once."
        )
        card.body.addWidget(quiet(self._context, text))
        return card

    def _coming(self, found: Gatherings) -> Card:
        card = section(self._context, "gatherings-coming", self.tr("To come"))
        for entry in found.coming:
            card.body.addWidget(self._row(entry, found))
        return card

    def _gone(self, found: Gatherings) -> Card:
        card = section(self._context, "gatherings-past", self.tr("Past"))
        words = self._context.wording
        told = list(texts.figures(found.figures, words))
        if told:
            card.body.addWidget(Paragraph(self._context.theme, " · ".join(told), "strong"))
            card.body.addWidget(Paragraph(self._context.theme, texts.basis(found.figures, words), "small", "quiet"))
        for entry in found.past[: self._past]:
            card.body.addWidget(self._row(entry, found))
        if len(found.past) > self._past:
            more = Button(self._context.theme, self.tr("Earlier ones"), name="gatherings-more", variant="link")
            more.clicked.connect(self._show_more_past)
            card.body.addWidget(more)
        return card

    def _row(self, entry: Entry[Gathering], found: Gatherings) -> QWidget:
        words, theme, body = self._context.wording, self._context.theme, entry.body
        met, due = len(entry.those(MET)), found.thanks.get(int(entry.id), 0)
        told = lines(
            body.place,
            words.word(texts.MARKS, body.mark.value) if body.mark.value else "",
            words.pair(texts.COUNTS["met"], {"n": met}) if met else "",
            words.pair(texts.COUNTS["thanks"], {"n": due}) if due else "",
        )
        beside: list[QWidget] = [ElidedLabel(" · ".join(told), "small", "quiet")] if told else []
        if not met and entry.day <= self._context.clock().date():
            ask = Button(theme, self.tr("Whom did you meet?"), name=f"met-{int(entry.id)}", variant="link")
            ask.clicked.connect(partial(self._ask_met, entry))
            beside.append(ask)
        press = partial(self.opened.emit, "gathering", int(entry.id))
        return dated(self._context, entry.day, f"gathering-{int(entry.id)}", body.name, press, *beside)

    def _show_communities(self) -> None:
        empty(self._list)
        seen, words, today = self._seen, self._context.wording, self._context.clock().date()
        if seen is None:
            return
        wanted = fold(self.field.text().strip())
        rows = [one for one in seen.communities if wanted in fold(one.name)]
        for one in rows[: self._rows]:
            coming = "" if one.next_day is None else due_day(one.next_day, today, words.language)
            told = lines(
                words.pair(texts.COUNTS["people"], {"n": one.people}) if one.people else "", coming, one.next_what
            )
            beside = ElidedLabel(" · ".join(told), "small", "quiet")
            press = partial(self.opened.emit, "community", one.name)
            self._list.addWidget(opening(self._context, f"community-{one.name}", one.name, press, beside))
        if len(rows) > self._rows:
            more = Button(self._context.theme, self.tr("More"), name="communities-more", variant="link")
            more.clicked.connect(self._show_more_rows)
            self._list.addWidget(more)
        if not rows:
            text = self.tr(
                "A community lasts: a choir, a study circle, neighbours. It begins with a name and what it is for;"
                " roles, rituals and plans follow, and a sheet to hand it over."
            )
            self._list.addWidget(quiet(self._context, self.tr("None is called so.") if wanted else text))

    def _ask_met(self, entry: Entry[Gathering], _checked: bool = False) -> None:
        self.asked.emit("met", entry)

    def _find(self, _text: str) -> None:
        self._show_communities()

    def _show_more_past(self, _checked: bool = False) -> None:
        self._past += STEP
        if self._seen is not None:
            self.show_seen(self._seen)

    def _show_more_rows(self, _checked: bool = False) -> None:
        self._rows += STEP
        self._show_communities()
