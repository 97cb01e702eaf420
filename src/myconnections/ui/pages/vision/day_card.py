"""The day five years from now, who is in it, and how things stand with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.vision import LISTS
from myconnections.services.visions import Known, Version, VisionView
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.marks import WarmthMeter
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

Open = Callable[[int], object]
_LONG = 200


def day_card(context: Context, version: Version, view: VisionView, open_person: Open) -> Card:
    """The text, and a line for each person in it."""
    theme, words = context.theme, context.wording
    card = Card(theme, "wash")
    head = label(words.pair(texts_self.FIGURES["day"]), "strong", "accent")
    line = QHBoxLayout()
    line.addWidget(head, 1)
    line.addWidget(label(words.pair(texts_self.FIGURES["written"], {"day": version.day}), "small", "quiet"))
    card.body.addLayout(line)
    named(card, "vision-day", head.text())
    mark(card, version.id)
    for part in version.body.text.split("\n"):
        card.body.addWidget(Paragraph(theme, part, "question" if len(version.body.text) < _LONG else "body"))
    if view.people:
        card.body.addWidget(hairline(theme))
        card.body.addWidget(people_lines(context, view.people, view.met, open_person))
    return card


def people_lines(
    context: Context, people: tuple[ListedPerson, ...], met: Mapping[ContactId, int], open_person: Open
) -> QWidget:
    """Each person: name, warmth, what the log says of 90 days."""
    theme, words = context.theme, context.wording
    room = QWidget()
    grid = QGridLayout(room)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(theme.space("xs"))
    grid.setHorizontalSpacing(theme.space("l"))
    for row, one in enumerate(people):
        link = NameLink(theme, one.row.name, name=f"in-day-{one.row.id}", kind="body")
        link.clicked.connect(partial(_open, open_person, int(one.row.id)))
        grid.addWidget(link, row, 0)
        band = None if one.warmth is None else one.band.value
        grid.addWidget(WarmthMeter(theme, band, words.band(one.band)), row, 1)
        told = words.sentence(texts_self.FIGURES, "people_met", {"days": met.get(one.row.id, 0)})
        grid.addWidget(label(told, "small", "quiet"), row, 2)
    grid.setColumnStretch(2, 1)
    return room


def lists_card(context: Context, version: Version, view: VisionView, open_person: Open) -> Card | None:
    """Own rules, strengths, weaknesses, interests; beside a line who needs, offers or shares it. None without any."""
    theme, words = context.theme, context.wording
    card = Card(theme)
    written = [name for name in LISTS if getattr(version.body, name)]
    for name in written:
        card.body.addWidget(SectionHeader(theme, words.word(texts_self.LISTS, name)))
        card.body.addWidget(_lines(context, getattr(version.body, name), view.known, open_person))
    named(card, "vision-lists", ", ".join(words.word(texts_self.LISTS, name) for name in written))
    return card if written else None


def _lines(context: Context, lines: tuple[str, ...], known: tuple[Known, ...], open_person: Open) -> QWidget:
    """The lines of a list as tags; after a line who needs, offers or shares it."""
    room = QWidget()
    flow = FlowLayout(room, gap=10)
    for line in lines:
        flow.addWidget(Tag(context.theme, line))
        for one in known:
            if one.line == line:
                told = context.wording.pair(texts_self.HOWS[one.how], {"name": one.name})
                link = NameLink(context.theme, told, name=f"known-{one.contact_id}", kind="body")
                link.clicked.connect(partial(_open, open_person, int(one.contact_id)))
                flow.addWidget(link)
    return room


def _open(open_person: Open, who: int, _checked: bool = False) -> None:
    open_person(who)
