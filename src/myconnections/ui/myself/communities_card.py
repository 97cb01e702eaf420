"""The card of gatherings and communities on the page Myself: what comes next, and the figures of a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.services import communities, gatherings
from myconnections.services.communities import CommunityRow
from myconnections.services.gatherings import Gatherings
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_communities as texts
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph, label

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
FEW = 3
_DAY = 112


class CommunitiesCard(MyselfCard):
    """The next gatherings and rounds, and the figures of a year with what they were counted from."""

    page = "communities"
    kinds: ClassVar[frozenset[str]] = frozenset({"entry", "encounter", "contact"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CommunitiesCard", "Gatherings and communities"), parent)

    def load(self) -> None:
        """Read what comes next."""
        self.read(_found, self._show)

    def _show(self, found: tuple[Gatherings, list[CommunityRow]]) -> None:
        known, rows = found
        words, theme = self.context.wording, self.context.theme
        told = list(texts.figures(known.figures, words))
        lines = sorted(self._ahead(known, rows))[:FEW]
        if not told and not lines and not any(row.id for row in rows):
            self.begin(self.tr("Where do people come together whom you do not know yet?"), self.tr("Note a gathering"))
            return
        for day, text in lines:
            row = QHBoxLayout()
            shown = label(due_day(day, self.context.clock().date(), words.language), "small", "quiet")
            shown.setFixedWidth(_DAY)
            row.addWidget(shown, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(theme, text), 1)
            self.room.addLayout(row)
        due = sum(known.thanks.values())
        if due:
            self.room.addWidget(Paragraph(theme, words.pair(texts.COUNTS["thanks"], {"n": due})))
        if told:
            self.room.addWidget(Paragraph(theme, " · ".join(told)))
            self.room.addWidget(Paragraph(theme, texts.basis(known.figures, words), "small", "quiet"))

    @staticmethod
    def _ahead(known: Gatherings, rows: list[CommunityRow]) -> Iterator[tuple[date, str]]:
        """What comes next, with its day."""
        for one in known.coming:
            yield one.day, one.body.name
        for row in rows:
            if row.next_day is not None:
                yield row.next_day, f"{row.next_what} · {row.name}"


def _found(vault: OpenVault, now: datetime) -> tuple[Gatherings, list[CommunityRow]]:
    return gatherings.listing(vault, now), communities.listing(vault, now)
