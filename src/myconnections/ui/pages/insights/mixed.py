"""How mixed the circle is: a composition by each attribute, of everybody, of closer ties or of who is warm."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.ego_structure import Mixture
from myconnections.domain.mirror import AMONG
from myconnections.services import compositions
from myconnections.ui import seen_words, texts_mirror
from myconnections.ui import texts_seen as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.insights.cards import Beside
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


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
        self.context.acting.read(lambda vault, now: compositions.view(vault, now, among), self._show, owner=self)

    def _show(self, found: tuple[Mixture, ...]) -> None:
        self.fill(partial(self._cards, found))

    def _cards(self, found: tuple[Mixture, ...], column: QVBoxLayout) -> Iterator[object]:
        both = Beside(self.context.theme.space("m"))
        column.addWidget(both)
        for one in found:
            both.add(self._card(one))
            yield None

    def _card(self, one: Mixture) -> Card:
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
        if one.known:
            card.body.addWidget(Paragraph(theme, basis, "small", "quiet"))
        card.body.addStretch(1)
        return card
