"""The first few people a plan concerns: who is new, what changes, what stays as the person wrote it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from myconnections.ui import texts_bring_in as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in.draft import Changed, Draft, as_contact
from myconnections.ui.pages.bring_in.reading_cards import FilledCard
from myconnections.ui.widgets.labels import ElidedLabel, label
from myconnections.ui.widgets.marks import Monogram

_SHOWN = 6
_ALONE = 12
_DAY_WIDTH = 96


class NewPeopleCard(FilledCard):
    """The first new people of a plan."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "new-people", parent)
        self.call(self.tr("New people"), self.tr("See all"))

    def show_draft(self, draft: Draft) -> None:
        """Show those that come first in the files, more of them where nothing else has to be seen."""
        shown = _SHOWN if draft.plan.candidates or draft.changes else _ALONE
        self.fill([self._line(draft, place) for place in draft.new[:shown]])

    def _line(self, draft: Draft, place: int) -> QWidget:
        theme, contact = self.context.theme, as_contact(draft.plan.people[place].record)
        line, row = _row()
        row.addWidget(Monogram(theme, contact.name, contact.name, 24))
        row.addWidget(_cut(contact.name, "strong", 3), 3)
        work = " · ".join(part for part in (contact.organization, contact.position) if part)
        row.addWidget(_cut(work, "small", 5, "quiet"), 5)
        since = label(self.context.wording.day(contact.connected_on) if contact.connected_on else "", "small", "quiet")
        since.setMinimumWidth(_DAY_WIDTH)
        since.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(since)
        return line


class ChangesCard(FilledCard):
    """The first differences that will be brought in."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "changes", parent)
        self.call(self.tr("What changes"), self.tr("See all"))

    def show_draft(self, draft: Draft) -> None:
        """Show those that come first in the files."""
        self.fill([change_line(self.context, each) for each in draft.changes[:_SHOWN]])


class ByHandCard(FilledCard):
    """Where the files say something else than the person wrote: the person's own wording stays."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "by-hand", parent)
        self.call(self.tr("Kept as you wrote it"), self.tr("See all"))

    def show_draft(self, draft: Draft) -> None:
        """Show those that come first in the files."""
        self.fill([change_line(self.context, each) for each in draft.by_hand[:_SHOWN]])


def change_line(context: Context, each: Changed) -> QWidget:
    """Whose, which field, from what to what."""
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 6, 0, 6)
    column.setSpacing(0)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(ElidedLabel(each.name, "strong"))
    head.addWidget(label(context.wording.word(texts.FIELDS, each.change.field), "small", "quiet"))
    head.addStretch(1)
    column.addLayout(head)
    text = f"{each.change.old} → {each.change.new}" if each.change.old else each.change.new
    column.addWidget(_cut(text, "small", 1, "quiet"))
    return line


def _row() -> tuple[QWidget, QHBoxLayout]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 6, 0, 6)
    row.setSpacing(12)
    return line, row


def _cut(text: str, kind: str, stretch: int, tone: str = "ink") -> ElidedLabel:
    shown = ElidedLabel(text, kind, tone)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    policy.setHorizontalStretch(stretch)
    shown.setSizePolicy(policy)
    shown.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return shown
