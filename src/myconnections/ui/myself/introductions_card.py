"""Introductions at a glance: the one that waits for me first, else whom one might introduce to whom."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from myconnections.services import introducing, introductions
from myconnections.services.introducing import Idea
from myconnections.services.introductions import OPEN, IntroductionsView
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_Found = tuple[IntroductionsView, tuple[Idea, ...]]


def _read(vault: OpenVault, now: datetime) -> _Found:
    return introductions.view(vault, now), introducing.ideas(vault, now, most=1)


class IntroductionsCard(MyselfCard):
    """One under way, or one idea; how many there are."""

    page = "introductions"
    kinds = frozenset({"entry", "contact", "fact", "alter_tie"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("IntroductionsCard", "Introductions"))

    def load(self) -> None:
        """Read them."""
        self.read(_read, self._show)

    def _show(self, found: _Found) -> None:
        view, ideas = found
        theme, words = self.context.theme, self.context.wording
        if not view.rows and not ideas:
            told = self.tr("Two people you know may be good company for each other.")
            self.begin(told, self.tr("Introduce two people"))
            return
        under_way = [row for row in view.rows if row.entry.body.state in OPEN]
        for row in under_way[:1]:
            people = [view.names[who] for who in (row.first, row.second) if who is not None]
            self.room.addWidget(Paragraph(theme, " × ".join(people)))
            state = words.word(texts.STATES, row.entry.body.state.value)
            self.room.addWidget(Paragraph(theme, f"{row.entry.body.about} · {state}", tone="quiet"))
        for one in ideas if not under_way else ():
            self.room.addWidget(Paragraph(theme, " × ".join(one.names)))
            facts = {"first": one.names[0], "second": one.names[1], "word": one.word}
            why = words.pair(texts.WHY[one.code], facts)
            self.room.addWidget(Paragraph(theme, why[:1].upper() + why[1:], tone="quiet"))
        if view.rows:
            told = words.pair(texts.COUNTED, {"n": len(view.rows), "open": len(under_way)})
            self.room.addWidget(Paragraph(theme, told, "small", "quiet"))
