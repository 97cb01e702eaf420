"""Who knows whom: effective size and efficiency with their band, or that it is unknown, and the way to answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.ego_structure import Shown
from myconnections.domain.ids import ContactId
from myconnections.domain.months import Months, months_until
from myconnections.services import compositions, structure
from myconnections.services.insights import Insights
from myconnections.services.ports import OpenVault
from myconnections.services.structure import StructureView
from myconnections.ui import structure_words, texts_structure
from myconnections.ui import texts_seen as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.insights.cards import axis
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.texts_insights import TOLD
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader, fact
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.month_rows import MonthRow, MonthRows
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_WORDS = 220


@dataclass(frozen=True, slots=True)
class _Found:
    """The view of today, and month by month how many pairs were answered, and ties of them."""

    view: StructureView
    months: Months
    answered: tuple[tuple[int | None, ...], ...]


class KnowsPart(Part):
    """The headline, the measures that need nearly all pairs, and how answers came in."""

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__(context, "knows", translate("Insights", "Who knows whom"), otherwise)

    def load(self) -> None:
        """Read the structure."""
        self.context.acting.read(_read, self._show, owner=self)

    def _show(self, found: _Found) -> None:
        self.fill(partial(self._cards, found))

    def _cards(self, found: _Found, column: QVBoxLayout) -> Iterator[object]:
        theme, words, view = self.context.theme, self.context.wording, found.view
        card = Card(theme)
        head = translate("Insights", "Who knows whom")
        named(card, "insight-structure", head)
        card.body.addWidget(SectionHeader(theme, head))
        for line in structure_words.figures(view, words):
            card.body.addWidget(Paragraph(theme, line))
        for line in (structure_words.whom(view, words), structure_words.coverage(view, words)):
            if line:
                card.body.addWidget(Paragraph(theme, line, "small", "quiet"))
        if view.shown is not Shown.NOTHING:
            kind = "soft" if view.shown is Shown.UNKNOWN else ""
            ask = Button(theme, words.pair(texts.STRUCTURE["ask"]), name="insights-ask", variant=kind)
            ask.clicked.connect(partial(self.wants.emit, "page", "who-knows-whom"))
            card.body.addWidget(ask, alignment=Qt.AlignmentFlag.AlignLeft)
        blind = words.pair(TOLD["blind"], {"text": words.pair(texts.STRUCTURE["blind"])})
        for line in (words.pair(texts_structure.SAYS["explained"]), blind):
            card.body.addWidget(Paragraph(theme, line, "small", "quiet"))
        column.addWidget(card)
        yield None
        if any(value is not None for row in found.answered for value in row):
            column.addWidget(self._history(found))
            yield None
        if view.shown in {Shown.BAND, Shown.VALUE}:
            column.addWidget(self._advanced(view))
            yield None

    def _advanced(self, view: StructureView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = words.pair(texts_structure.SAYS["among"], {"asked": len(view.core.people)})
        named(card, "insight-advanced", head)
        card.body.addWidget(SectionHeader(theme, head))
        if view.advanced is None:
            card.body.addWidget(Paragraph(theme, words.pair(texts.STRUCTURE["advanced:too_few"]), tone="quiet"))
        by, roles = structure_words.roles(view, words)
        self._figures(card, "", structure_words.advanced(view, words))
        self._figures(card, by, roles)
        self._figures(card, words.pair(texts_structure.SAYS["from"]), list(structure_words.classes(view, words)))
        return card

    def _figures(self, card: Card, head: str, lines: list[tuple[str, str]]) -> None:
        theme = self.context.theme
        if head and lines:
            card.body.addWidget(label(head, "label"))
        for word, figure in lines:
            line, _value = fact(theme, word, figure, _WORDS)
            line.setAccessibleName(f"{word}: {figure}")
            card.body.addWidget(line)

    def _history(self, found: _Found) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        rows = [
            MonthRow(words.pair(texts.STRUCTURE[key]), "accent", values)
            for key, values in zip(("answered", "ties"), found.answered, strict=True)
        ]
        head = rows[0].word
        named(card, "insight-answered", head)
        card.body.addWidget(SectionHeader(theme, head))
        told = ", ".join(f"{row.word} {row.values[-1]}" for row in rows)
        empty_view = Insights(found.months, {}, (), 0)
        card.body.addWidget(MonthRows(theme, rows, axis(empty_view, words), f"{head}: {told}"))
        card.body.addWidget(Paragraph(theme, words.pair(texts.STRUCTURE["history"]), "small", "quiet"))
        return card


def _read(vault: OpenVault, now: datetime) -> _Found:
    months = months_until(now)
    with vault.read() as uow:
        view = structure.view_in(uow, now)
        people = [ContactId(who) for who in view.core.people]
        return _Found(view, months, compositions.answered(uow, people, months))
