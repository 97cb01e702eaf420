"""Probable duplicates: one pair side by side with three answers, and the pairs that come next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.services import people
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.ui import texts_bring_in as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in import sides
from myconnections.ui.pages.bring_in.compare import CompareRow, NextRow
from myconnections.ui.pages.bring_in.draft import Draft, as_contact
from myconnections.ui.pages.bring_in.edges import upright
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.labels import Paragraph, hairline

_LINES = 7
_COMING = 3


class PairCard(Card):
    """One pair at a time; an answer goes on to the next pair without one. `answered` sends the place and the answer."""

    answered = Signal(int, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self.setObjectName("pairs")
        self._context = context
        self._draft: Draft | None = None
        self._answers: dict[int, str] = {}
        self._here = 0
        theme = context.theme
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.setSpacing(0)
        self._head = SectionHeader(theme, self.tr("Perhaps the same person"))
        self.earlier = Button(theme, self.tr("Pair before"), name="pair-before", variant="icon", icon="left")
        self.later = Button(theme, self.tr("Next pair"), name="pair-next", variant="icon", icon="right")
        self._head.row.addWidget(self.earlier)
        self._head.row.addWidget(self.later)
        self.body.addLayout(_inset(self._head))
        self._names = CompareRow(theme, head=True)
        self._lines = [CompareRow(theme) for _ in range(_LINES)]
        for line in (self._names, *self._lines):
            self.body.addWidget(line)
        self.body.addWidget(hairline(theme))
        self.body.addLayout(self._foot())
        self.earlier.clicked.connect(lambda: self.go(self._here - 1))
        self.later.clicked.connect(lambda: self.go(self._here + 1))

    def show_draft(self, draft: Draft) -> None:
        """Begin with the first pair of this plan."""
        self._draft, self._answers = draft, {}
        if draft.plan.candidates:
            self.go(0)

    def answers(self) -> dict[int, str]:
        """What was said so far, by the place of the pair."""
        return dict(self._answers)

    def here(self) -> int:
        """The place of the pair shown."""
        return self._here

    def go(self, place: int) -> None:
        """Show the pair at `place`."""
        draft = self._draft
        if draft is None or not 0 <= place < len(draft.plan.candidates):
            return
        self._here = place
        candidate = draft.plan.candidates[place]
        self._show_answer()
        other = sides.other_contact(draft, candidate)
        if other is not None and candidate.other is not None:
            row = draft.plan.people[candidate.other].record.row
            self._show_sides(other, self._where(row), None)
        elif candidate.contact_id is not None:
            self._ask(candidate.contact_id, place)

    def answer(self, said: str) -> None:
        """Keep "same", "different" or "later" for the pair shown and go on."""
        draft = self._draft
        if draft is None:
            return
        self._answers[self._here] = said
        self.answered.emit(self._here, said)
        many = len(draft.plan.candidates)
        order = [*range(self._here + 1, many), *range(self._here)]
        self.go(next((place for place in order if place not in self._answers), self._here))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(self._context.theme.space("s"))
        self._why = Paragraph(self._context.theme, kind="small", tone="quiet")
        foot.addLayout(upright(self._why), 1)
        self.buttons: dict[str, Button] = {}
        for key in ("same", "different", "later"):
            word = self._context.wording.word(texts.ANSWERS, key)
            button = Button(self._context.theme, word, name=f"pair-{key}", variant="ghost" if key == "later" else "")
            button.clicked.connect(lambda _checked=False, key=key: self.answer(key))
            self.buttons[key] = button
            foot.addWidget(button)
        return foot

    def _ask(self, contact_id: ContactId, place: int) -> None:
        def read(vault: OpenVault, now: datetime) -> PersonView:
            return people.person(vault, contact_id, now)

        def show(view: PersonView) -> None:
            if place == self._here:
                records = sides.records_of(self._context.wording, view)
                self._show_sides(view.contact, self.tr("In the notebook"), records)

        self._context.acting.read(read, show, owner=self)

    def _show_sides(self, left: Contact, where: str, records: str | None) -> None:
        draft = self._draft
        if draft is None:
            return
        wording = self._context.wording
        record = draft.plan.people[draft.plan.candidates[self._here].person].record
        right = as_contact(record)
        self._names.say("", where, self._where(record.row))
        kept = None if records is None else (records or self.tr("None"), self.tr("None"))
        found = sides.lines(wording, left, right, kept)
        for line, shown in zip(found, self._lines, strict=False):
            name = wording.word(texts.FIELDS, line.field)
            shown.say(name, line.left, line.right, line.differs, self.tr("Not given"))
        for number, shown in enumerate(self._lines):
            shown.setVisible(number < len(found))

    def _where(self, row: int) -> str:
        where = self._context.wording.pair(texts.SENTENCES["row"], {"row": row})
        return self.tr("In the files, {row}").format(row=where)

    def _show_answer(self) -> None:
        draft = self._draft
        if draft is None:
            return
        wording, many = self._context.wording, len(draft.plan.candidates)
        remark = wording.pair(texts.SENTENCES["pair_of"], {"here": self._here + 1, "pairs": many})
        said = self._answers.get(self._here)
        if said is not None:
            answered = self.tr("{where}: {answer}")
            remark = answered.format(where=remark, answer=wording.word(texts.ANSWERS, said))
        self._head.say(self.tr("Perhaps the same person"), remark)
        self._why.setText(sides.why(wording, draft.plan.candidates[self._here].reasons))
        self.buttons["same"].set_variant("primary" if said == "same" else "soft" if said is None else "")
        self.buttons["different"].set_variant("primary" if said == "different" else "")
        self.earlier.setEnabled(self._here > 0)
        self.later.setEnabled(self._here < many - 1)


class ComingPairs(Card):
    """The next few pairs without an answer. `chosen` sends the place of one that was clicked."""

    chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self.setObjectName("coming-pairs")
        self._context = context
        self.body.setContentsMargins(0, 12, 0, 4)
        self.body.setSpacing(0)
        header = SectionHeader(context.theme, self.tr("Pairs to come"), self.tr("What agrees"))
        self.body.addLayout(_inset(header))
        self.body.addSpacing(8)
        self.rows: list[NextRow] = []
        self._places: list[int] = []
        for number in range(_COMING):
            row = NextRow(context.theme, f"coming-{number}")
            row.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(self._places[number]))
            self.rows.append(row)
            self.body.addWidget(row)

    def show_pairs(self, draft: Draft, here: int, answers: dict[int, str]) -> None:
        """Show those after `here` that have no answer."""
        candidates, wording = draft.plan.candidates, self._context.wording
        order = [*range(here + 1, len(candidates)), *range(here)]
        self._places = [place for place in order if place not in answers][:_COMING]
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._places))
        for row, place in zip(self.rows, self._places, strict=False):
            pair = candidates[place]
            reason, sure = sides.why(wording, pair.reasons), sides.likelihood(wording, pair.score)
            row.say(sides.other_name(draft, pair), draft.name(pair.person), reason, sure)
        self.setVisible(bool(self._places))


def _inset(widget: QWidget) -> QBoxLayout:
    """A head line with the padding of a card."""
    line = QVBoxLayout()
    line.setContentsMargins(20, 0, 20, 0)
    line.addWidget(widget)
    return line
