"""The roadmap as a board in time: quick wins at the left, and beside them the long-term work they serve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.roadmap import Pace
from myconnections.services.roadmap import Idea, RoadmapView, Step
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, IconMark, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

Ask = Callable[[str, int], object]
"""What is asked of a step (its entry): "done", "reopen", "edit", "remove", "quick" (a quick win that serves it)."""


FEW_DONE = 2
"""So many of what is done stand in a place; the others come when they are asked for."""


class Board(Card):
    """A row for each long-term step with its quick wins, and one for quick wins that serve nothing yet.

    `whole`: with everything that is done.
    """

    def __init__(self, context: Context, view: RoadmapView, ask: Ask, *, whole: bool) -> None:
        super().__init__(context.theme)
        self.context, self.view, self._ask, self._all = context, view, ask, whole
        self._left_out = 0
        theme, words = context.theme, context.wording
        head = self.tr("Quick wins, and the long-term work they serve")
        named(self, "roadmap-board", head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("m"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label(words.word(texts.PACES, Pace.QUICK.value), "label", "quiet"), 0, 0)
        grid.addWidget(label(words.word(texts.PACES, Pace.LONG.value), "label", "quiet"), 0, 2)
        row = 1
        longs = {one.id for one in self._few([pair.long for pair in view.pairs])}
        for pair in view.pairs:
            if pair.long.id in longs:
                row = self._row(grid, row, self._few(pair.quick), pair.long)
            else:
                self._left_out += len(pair.quick)
        if view.alone:
            row = self._row(grid, row, self._few(view.alone), None)
        self.body.addLayout(grid)
        if self._left_out:
            word = words.pair(texts.FIGURES["more_done"], {"n": self._left_out})
            more = Button(theme, word, name="roadmap-earlier", variant="link")
            more.clicked.connect(partial(self._tell, "earlier", 0))
            self.body.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def _few(self, steps: Sequence[Step]) -> list[Step]:
        """What is open, and the newest of what is done."""
        done = [one for one in steps if one.body.done is not None]
        rest = [] if self._all else done[FEW_DONE:]
        self._left_out += len(rest)
        return [one for one in steps if one not in rest]

    def _row(self, grid: QGridLayout, row: int, quick: Sequence[Step], long: Step | None) -> int:
        theme = self.context.theme
        grid.addWidget(hairline(theme), row, 0, 1, 3)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        for step in quick:
            column.addWidget(self._step(step))
        if not quick:
            column.addWidget(Paragraph(theme, self.context.wording.pair(texts.FIGURES["no_quick"]), tone="quiet"))
        if long is not None and long.body.done is None:
            add = Button(
                theme, self.tr("A quick win for it"), name=f"roadmap-quick-{int(long.id)}", variant="link", icon="plus"
            )
            add.setAccessibleName(f"{add.text()}: {long.body.what}")
            add.clicked.connect(partial(self._tell, "quick", int(long.id)))
            column.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(left, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        if long is None:
            none = Paragraph(theme, self.tr("They serve nothing longer yet. Editing one says what."), tone="quiet")
            grid.addWidget(none, row + 1, 2, Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(IconMark(theme, "right", "quiet"), row + 1, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._step(long), row + 1, 2, Qt.AlignmentFlag.AlignTop)
        return row + 2

    def _step(self, step: Step) -> Card:
        theme, body, key = self.context.theme, step.body, int(step.id)
        first = key == self.view.next
        card = Card(theme, "wash" if first else "surface")
        card.body.setContentsMargins(12, 10, 8, 10)
        card.body.setSpacing(4)
        mark(card, key)
        named(card, f"roadmap-step-{key}", self._told(step, first))
        line = QHBoxLayout()
        line.setSpacing(2)
        if body.done is not None:
            line.addWidget(IconMark(theme, "check", "accent"), alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(theme, body.what, "strong", "quiet" if body.done else "ink"), 1)
        more = [("edit", self.tr("Edit"), "edit"), ("delete", self.tr("Remove"), "remove")]
        if body.done is not None:
            more.insert(0, ("undo", self.tr("Not done after all"), "reopen"))
        for icon, word, what in more:
            told = f"{word}: {body.what}"
            button = row_icon(theme, icon, told, f"roadmap-{what}-{key}", partial(self._tell, what, key))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(line)
        self._tags(card, step, first)
        if body.soon or body.lasting:
            card.body.addLayout(self._came(body.soon, body.lasting))
        if body.done is None:
            done = Button(theme, self.tr("Done"), name=f"roadmap-done-{key}", variant="soft" if first else "")
            done.setAccessibleName(f"{done.text()}: {body.what}")
            done.clicked.connect(partial(self._tell, "done", key))
            card.body.addWidget(done, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _came(self, soon: str, lasting: str) -> QGridLayout:
        """What it brought at once, and beside it what it did for the relation."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.context.theme.space("m"))
        grid.setVerticalSpacing(2)
        for column, (head, text) in enumerate(((self.tr("At once"), soon), (self.tr("For the relation"), lasting))):
            grid.setColumnStretch(column, 1)
            grid.addWidget(label(head, "small", "quiet"), 0, column)
            shown = Paragraph(self.context.theme, text or "–", "small")
            grid.addWidget(shown, 1, column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _tags(self, card: Card, step: Step, first: bool) -> None:
        theme, words, body = self.context.theme, self.context.wording, step.body
        said = [self.tr("First")] if first else []
        if body.done is not None:
            said.append(self.tr("Done on {day}").format(day=words.day(body.done)))
        elif body.due is not None:
            said.append(due_day(body.due, self.context.clock().date(), words.language))
        if body.capability is not None:
            said.append(growth_words.capability(body.capability, words))
        journey = self.view.journeys.get(body.journey, "")
        room = QWidget()
        flow = FlowLayout(room, gap=4)
        for text in said:
            flow.addWidget(Tag(theme, text))
        room.setVisible(bool(said))
        card.body.addWidget(room)
        if journey:
            card.body.addWidget(Paragraph(theme, journey, "small", "quiet"))

    def _told(self, step: Step, first: bool) -> str:
        """A step in words."""
        words, body = self.context.wording, step.body
        parts = [words.word(texts.PACES, body.pace.value), body.what]
        if first:
            parts.append(self.tr("First"))
        if body.done is not None:
            parts.append(self.tr("Done on {day}").format(day=words.day(body.done)))
        elif body.due is not None:
            parts.append(words.day(body.due))
        return growth_words.joined(parts, words)

    def _tell(self, what: str, key: int, _checked: bool = False) -> None:
        self._ask(what, key)


class Ideas(Card):
    """What was noted elsewhere and may become a quick win; each says where it comes from and what it would draw on."""

    def __init__(self, context: Context, view: RoadmapView, take: Callable[[Idea], object]) -> None:
        super().__init__(context.theme)
        theme, words = context.theme, context.wording
        head = self.tr("Noted elsewhere, and perhaps a quick win")
        named(self, "roadmap-ideas", head)
        self.body.addWidget(SectionHeader(theme, head))
        for place, idea in enumerate(view.ideas):
            line = QHBoxLayout()
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Paragraph(theme, idea.what))
            basis = [words.word(texts.IDEAS, idea.kind)]
            if idea.weak is not None:
                measure = words.word(texts.MEASURES, idea.weak.measure.value)
                basis.append(f"{measure} {growth_words.share(idea.weak.tally, words)}")
            basis.append(growth_words.capability(idea.capability, words))
            column.addWidget(Paragraph(theme, " · ".join(basis), "small", "quiet"))
            line.addLayout(column, 1)
            button = Button(theme, self.tr("Make it a step"), name=f"roadmap-idea-{place}", variant="link", icon="plus")
            button.setAccessibleName(f"{button.text()}: {idea.what}")
            button.clicked.connect(lambda _on=False, idea=idea: take(idea))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
