"""Beside the week's ideas: a stage that may be asked about, one question to oneself, the load of one's own plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.stage_evidence import EvidenceItem
from myconnections.services.views import StageProposal
from myconnections.ui.context import Context
from myconnections.ui.pages.today.answers import PROPOSED
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named

_BREATH = 6


class ProposalCard(Card):
    """Whether the next stage feels right, for the first of the people proposed; only the person moves a stage.

    `answered` sends "yes", "not_yet" or "never"; `chosen` that the person shall be shown.
    """

    answered = Signal(str)
    chosen = Signal()

    def __init__(self, context: Context, proposals: Sequence[StageProposal], parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        first, more = proposals[0], len(proposals) - 1
        self.proposal = first
        named(self, "stage-proposal", self.tr("A stage to think about"))
        remark = self.tr("{count} more").format(count=more) if 0 < more < PROPOSED - 1 else ""
        self.body.addWidget(SectionHeader(context.theme, self.tr("A stage to think about"), remark))
        name = self.tr("{name}").format(name=first.name)
        link = NameLink(context.theme, name, name="proposal-person", kind="body")
        link.clicked.connect(self.chosen)
        self.body.addWidget(link)
        following = first.check.following
        if following is not None:
            stages = {"before": context.wording.stage(first.check.stage), "after": context.wording.stage(following)}
            question = self.tr("{before} so far. Does {after} feel right?").format(**stages)
            self.body.addWidget(Paragraph(context.theme, question))
        for item in first.check.items:
            if item.met:
                self.body.addLayout(self._evidence(context, item))
        self.body.addLayout(self._answers(context))

    def _evidence(self, context: Context, item: EvidenceItem) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(context.theme.space("s"))
        row.addWidget(IconMark(context.theme, "check", "quiet", 16), alignment=Qt.AlignmentFlag.AlignTop)
        said = context.wording.evidence(item.code, item.facts)
        row.addWidget(Paragraph(context.theme, said[:1].upper() + said[1:], "small", "quiet"), 1)
        return row

    def _answers(self, context: Context) -> FlowLayout:
        flow = FlowLayout(gap=context.theme.space("s"))
        words = (
            ("yes", self.tr("Yes"), "soft"),
            ("not_yet", self.tr("Not yet"), ""),
            ("never", self.tr("Don't ask again"), "ghost"),
        )
        for key, word, variant in words:
            button = Button(context.theme, word, name=f"stage-{key}", variant=variant)
            button.clicked.connect(lambda _checked=False, key=key: self.answered.emit(key))
            flow.addWidget(button)
        return flow


class QuestionCard(Card):
    """One question a day to oneself. Nothing is asked back and nothing kept."""

    def __init__(self, context: Context, question: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "wash", parent)
        text = context.wording.question(question)
        named(self, "own-question", text)
        self.body.addWidget(label(self.tr("One question to yourself"), "label", "accent"))
        self.body.addWidget(Paragraph(context.theme, in_breaths(text), "question"))


class LoadCard(Card):
    """Said only when keeping warm asks for more conversations than were chosen; a fact, not a fault."""

    preferences_asked = Signal()

    def __init__(self, context: Context, load: float, budget: int, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        needed = round(load)
        text = self.tr(
            "Keeping all of these ties warm needs about {needed} conversations a week; you chose {budget}. "
            "Longer intervals or fewer ties kept warm would bring the two together."
        ).format(needed=needed, budget=budget)
        named(self, "load", text)
        row = QHBoxLayout()
        row.setSpacing(context.theme.space("s"))
        row.addWidget(IconMark(context.theme, "info", "quiet", 20), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(context.theme, text, "small", "quiet"), 1)
        self.body.addLayout(row)
        choose = Button(context.theme, self.tr("Preferences"), name="load-preferences", variant="link")
        choose.clicked.connect(self.preferences_asked)
        self.body.addWidget(choose, alignment=Qt.AlignmentFlag.AlignRight)


def in_breaths(text: str) -> str:
    """A Japanese question with a line break after its comma, where what stands on both sides is long enough."""
    before, comma, after = text.partition("、")
    return f"{before}{comma}\n{after}" if comma and min(len(before), len(after)) >= _BREATH else text


class UnclearCard(Card):
    """No tie is clear yet; `asked` that one wants to fill in what makes them so."""

    asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        head = self.tr("Who is alike, who is a bridge?")
        named(self, "unclear-card", head)
        self.body.addWidget(Paragraph(context.theme, head, "head"))
        words = self.tr(
            "Nothing tells yet. Say once for each employer and title what it is, and ties become clear for everybody."
        )
        self.body.addWidget(Paragraph(context.theme, words, tone="quiet"))
        button = Button(context.theme, self.tr("Enrich in bulk"), name="unclear-enrich", variant="soft")
        button.clicked.connect(self.asked)
        self.body.addWidget(button)
