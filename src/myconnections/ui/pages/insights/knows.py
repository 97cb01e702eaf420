"""Who knows whom: effective size and efficiency with their band, or that it is unknown, and the way to answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.ego_structure import Band, Shown
from myconnections.domain.months import months_until
from myconnections.services import structure, structure_past
from myconnections.services.insights import Insights
from myconnections.services.ports import OpenVault
from myconnections.services.structure import StructureView
from myconnections.services.structure_past import StructurePast
from myconnections.ui import structure_past_words, structure_words, texts_structure
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
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_WORDS = 220


@dataclass(frozen=True, slots=True)
class _Found:
    """The view of today, and month by month what was known."""

    view: StructureView
    past: StructurePast


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
        if found.past.answered:
            column.addWidget(self._history(found.past))
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
        if said := structure_words.brackets(view, words):
            card.body.addWidget(Paragraph(theme, said, "small", "quiet"))
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

    def _history(self, past: StructurePast) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = words.pair(texts_structure.PAST["head"])
        named(card, "insight-structure-past", head)
        card.body.addWidget(SectionHeader(theme, head))
        rows = [*(_row(past, measure, words) for measure in structure_past_words.MEASURES), *_counts(past, words)]
        courses = [structure_past_words.course(past, measure, words) for measure in structure_past_words.MEASURES]
        told = [*filter(None, courses), *(f"{row.word} {row.values[-1]}" for row in rows[2:])]
        empty_view = Insights(past.months, {}, (), 0)
        unknown = words.pair(texts_structure.PAST["not_told"])
        drawn = MonthRows(theme, rows, axis(empty_view, words), f"{head}: {', '.join(told)}", unknown)
        card.body.addWidget(drawn)
        month = Paragraph(theme, self._month(past, drawn.month))
        named(month, "insight-structure-month", head)
        drawn.month_chosen.connect(lambda place: month.setText(self._month(past, place)))
        card.body.addWidget(month)
        for key in ("gap", "note"):
            card.body.addWidget(Paragraph(theme, words.pair(texts_structure.PAST[key]), "small", "quiet"))
        return card

    def _month(self, past: StructurePast, place: int) -> str:
        return structure_past_words.sentence(past.points[place], past.months.firsts[place], self.context.wording)


def _row(past: StructurePast, measure: str, words: Wording) -> MonthRow:
    """The median where it may be told, and the band around it."""
    bands = [structure_past_words.band_of(point, measure) for point in past.points]
    by = 1 if measure == "effective_size" else 100
    settled = [
        band is not None and (point.shown is Shown.VALUE or band.exact)
        for point, band in zip(past.points, bands, strict=True)
    ]
    return MonthRow(
        words.word(texts_structure.MEASURES, measure),
        "accent",
        tuple(band.value * by if band and told else None for band, told in zip(bands, settled, strict=True)),
        bands=tuple(None if band is None else (band.low * by, band.high * by) for band in bands),
        bounds=tuple(_bounds(band, by) for band in bands),
        figures=tuple(structure_past_words.figure(point, measure) for point in past.points),
        top=max(point.asked for point in past.points) if by == 1 else 100,
    )


def _bounds(band: Band | None, by: float) -> tuple[float, float] | None:
    """What holds whatever the unanswered pairs are."""
    if band is None or band.least is None or band.most is None:
        return None
    return band.least * by, band.most * by


def _counts(past: StructurePast, words: Wording) -> list[MonthRow]:
    """What it was computed from: pairs answered, and ties of them; from the first answer on."""
    first = next(place for place, point in enumerate(past.points) if point.answered)
    counts = ([point.answered for point in past.points], [point.ties for point in past.points])
    return [
        MonthRow(
            words.pair(texts.STRUCTURE[key]),
            "quiet",
            tuple(value if place >= first else None for place, value in enumerate(values)),
        )
        for key, values in zip(("answered", "ties"), counts, strict=True)
    ]


def _read(vault: OpenVault, now: datetime) -> _Found:
    with vault.read() as uow:
        view = structure.view_in(uow, now)
        return _Found(view, structure_past.view_in(uow, view.core, months_until(now)))
