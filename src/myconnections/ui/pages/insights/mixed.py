"""How mixed the circle is: a composition by each attribute, of everybody, of closer ties or of who is warm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.ego_structure import Mixture
from myconnections.domain.mirror import AMONG
from myconnections.domain.months import Months
from myconnections.services import compositions
from myconnections.services.insights import Insights
from myconnections.services.mixtures import MixtureCourse
from myconnections.services.ports import OpenVault
from myconnections.ui import seen_words, texts_mirror
from myconnections.ui import texts_seen as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.insights.cards import Beside, axis
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.month_rows import MonthRow, MonthRows
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


@dataclass(frozen=True, slots=True)
class _Found:
    """The mixtures, and of everybody their past."""

    mixtures: tuple[Mixture, ...]
    months: Months | None
    courses: Mapping[str, MixtureCourse]


class MixedPart(Part):
    """A card for each attribute."""

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__(context, "mix", translate("Insights", "Mix"), otherwise)
        theme, words = context.theme, context.wording
        self.over.addWidget(Paragraph(theme, words.pair(texts.MIX_SAID["about"]), "small", "quiet"))
        parts = [(key, words.word(texts_mirror.AMONG, key), "") for key in AMONG]
        self._among = Segmented(theme, parts, name="mix-among", spoken=self.tr("Among"))
        self._among.chosen.connect(lambda _key: self.load())
        self.over.addWidget(self._among, alignment=Qt.AlignmentFlag.AlignLeft)

    def load(self) -> None:
        """Read the mixtures."""
        among = self._among.choice()

        def read(vault: OpenVault, now: datetime) -> _Found:
            months, courses = compositions.past(vault, now) if among == AMONG[0] else (None, ())
            return _Found(compositions.view(vault, now, among), months, {one.attribute: one for one in courses})

        self.context.acting.read(read, self._show, owner=self)

    def _show(self, found: _Found) -> None:
        self.fill(partial(self._cards, found))

    def _cards(self, found: _Found, column: QVBoxLayout) -> Iterator[object]:
        theme, words = self.context.theme, self.context.wording
        past = "past" if found.months else "past:some"
        column.addWidget(Paragraph(theme, words.pair(texts.MIX_SAID[past]), "small", "quiet"))
        both = Beside(theme.space("m"))
        column.addWidget(both)
        for one in found.mixtures:
            if one.known:
                both.add(self._card(one, found))
                yield None
        left = seen_words.unwritten(found.mixtures, words)
        if left:
            column.addWidget(self._unwritten(left))
            yield None

    def _unwritten(self, told: str) -> Card:
        """The attributes without anything, and the way to fill them in."""
        theme = self.context.theme
        card = Card(theme)
        named(card, "mix-unwritten", told)
        card.body.addWidget(Paragraph(theme, told))
        word = translate("Insights", "Enrich in bulk")
        fill = Button(theme, word, name="insights-enrich", variant="link", icon="table")
        fill.make_flush()
        fill.clicked.connect(partial(self.wants.emit, "page", "enrich"))
        card.body.addWidget(fill, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _card(self, one: Mixture, found: _Found) -> Card:
        theme, words = self.context.theme, self.context.wording
        head = seen_words.attribute(one, words)
        card = Card(theme)
        named(card, f"mix-{one.attribute}", head)
        basis = seen_words.mixture_basis(one, words)
        card.body.addWidget(SectionHeader(theme, head))
        said = seen_words.mixture(one, words)
        card.body.addWidget(Paragraph(theme, (" " if words.language == "en" else "").join(said)))
        values = seen_words.values(one, words)
        if values:
            told = ", ".join(f"{word} {many}" for word, many in values)
            card.body.addWidget(CountBars(theme, values, max(many for _, many in values), f"{head}: {told}"))
        course = found.courses.get(one.attribute)
        if found.months is not None and course is not None and any(each is not None for each in course.blau):
            card.body.addWidget(self._months(head, course, found.months))
        card.body.addWidget(Paragraph(theme, basis, "small", "quiet"))
        card.body.addStretch(1)
        return card

    def _months(self, head: str, course: MixtureCourse, months: Months) -> MonthRows:
        """How often two differ, of a hundred, and of how many it is written."""
        words = self.context.wording
        shares = tuple(None if each is None else 100 * each for each in course.blau)
        figures = tuple("" if each is None else seen_words.of_hundred(each) for each in course.blau)
        known = tuple(many or None for many in course.known)
        rows = [
            MonthRow(words.pair(texts.MIX_SAID["differ"]), "accent", shares, figures=figures, top=100),
            MonthRow(words.pair(texts.MIX_SAID["known"]), "quiet", known),
        ]
        told = ", ".join(f"{row.word} {text}" for row, text in zip(rows, (figures[-1], course.known[-1]), strict=True))
        view = Insights(months, {}, (), 0)
        return MonthRows(self.context.theme, rows, axis(view, words), f"{head}: {told}")
