"""Each kind of obstacle: what it is like, what was tried against it, and the small steps that answer it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.obstacle import ObstacleKind
from myconnections.domain.small_step import SmallStep
from myconnections.services.obstacles import OfKind
from myconnections.ui import step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

Steps = Mapping[ObstacleKind, tuple[SmallStep, ...]]


class KindsCard(Card):
    """One kind at a time; which one is chosen stays when the card is filled anew."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._steps: Steps = {}
        self._kinds: Mapping[ObstacleKind, OfKind] = {}
        self._picked = False
        words = context.wording
        head = SectionHeader(context.theme, self.tr("What answers what"), self.tr("from the library of small steps"))
        self.body.addWidget(head)
        self.kind = ChoiceField()
        named(self.kind, "obstacle-which", self.tr("Kind of obstacle"))
        for kind in ObstacleKind:
            self.kind.addItem(words.word(texts_steps.OBSTACLES, kind.value), kind.value)
        self.kind.currentIndexChanged.connect(self._show)
        self.kind.activated.connect(self._pick)
        self.body.addWidget(self.kind)
        self._room = QVBoxLayout()
        self._room.setSpacing(context.theme.space("s"))
        self.body.addLayout(self._room)

    def fill(self, steps: Steps, kinds: Mapping[ObstacleKind, OfKind]) -> None:
        """Show these; until a kind is picked, that which was met most often."""
        self._steps, self._kinds = steps, kinds
        if kinds and not self._picked:
            most = max(kinds, key=lambda kind: kinds[kind].met)
            self.kind.setCurrentIndex(self.kind.findData(most.value))
        self._show()

    def _pick(self, _place: int) -> None:
        self._picked = True

    def _show(self, _chosen: int = 0) -> None:
        empty(self._room)
        theme, words = self._context.theme, self._context.wording
        kind = ObstacleKind(self.kind.currentData())
        self._room.addWidget(Paragraph(theme, words.word(texts_steps.TELLS, kind.value), tone="quiet"))
        of = self._kinds.get(kind)
        if of is not None:
            self._room.addWidget(Paragraph(theme, step_words.met(of, words), "small", "quiet"))
        if of is not None and of.tried:
            self._room.addWidget(label(self.tr("What I tried"), "small", "quiet"))
            for one in of.tried:
                self._room.addWidget(Paragraph(theme, step_words.tried(one, words)))
        self._room.addWidget(label(self.tr("Small steps that answer it"), "small", "quiet"))
        for step in self._steps.get(kind, ()):
            line = QHBoxLayout()
            line.addWidget(Paragraph(theme, step.words(words.language)), 1)
            line.addWidget(Tag(theme, words.pair(texts_steps.STEPS["minutes"], {"n": step.minutes})))
            self._room.addLayout(line)
