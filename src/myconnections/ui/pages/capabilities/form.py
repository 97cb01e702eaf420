"""The form of a check-in: twenty behaviors in their order, each answered by one key or one click."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.capability import BEHAVIORS
from myconnections.services import behaviors, check_ins
from myconnections.services.changes import Changes
from myconnections.services.check_ins import Done
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.often_choice import SKIP, OftenChoice
from myconnections.ui.widgets.paint import named

DRAFT = ("check-in", "")


class CheckInForm(QWidget):
    """`closed` when it was kept or left. What is half-answered survives a lock and waits when it is left."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        named(self, "check-in-form", self.tr("Check-in"))
        self.choices: dict[str, OftenChoice] = {}
        self._before: Done | None = None
        self._begun = False
        self._writing = Writing(context.drafts, DRAFT, self._half_answered, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("m"))
        self._arrange(column)

    def begin(self, last: Done | None, before: Done | None = None) -> None:
        """With what was answered before and not kept, or as the check-in of today says, or empty.

        With `before` that check-in is set right, whatever its day; else `last` if it is of today.
        """
        self._before = before
        if before is None and last is not None and last.day == self._context.clock().date():
            self._before = last
        kept = {} if self._before is None else {one.behavior: one.often for one in self._before.body.answers}
        found = self._parked("" if before is None else str(int(before.id))) or {
            key: SKIP if often is None else often for key, often in kept.items()
        }
        for key, choice in self.choices.items():
            value = found.get(key)
            choice.show_value(value if isinstance(value, int) else None)
        self._count()
        next(iter(self.choices.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _parked(self, about: str) -> Written | None:
        """What is parked of this check-in; what stands here of another one is parked first."""
        place = (DRAFT[0], about)
        if self._begun and place != self._writing.place:
            return self._writing.turn_to(place)
        self._begun, self._writing.place = True, place
        return self._writing.found()

    def _arrange(self, column: QVBoxLayout) -> None:
        theme = self._context.theme
        sheet = behaviors.sheet(self._context.wording.language)
        often = "   ".join(f"{count} {word}" for count, word in enumerate(sheet.often))
        column.addWidget(Paragraph(theme, f"{often}   – {sheet.skip}", "small", "quiet"))
        for capability, those in BEHAVIORS.items():
            card = Card(theme)
            card.body.addWidget(label(sheet.names[capability], "strong"))
            card.body.addWidget(Paragraph(theme, sheet.window, "small", "quiet"))
            for key in those:
                row = QHBoxLayout()
                beside = QVBoxLayout()
                beside.setContentsMargins(0, 7, 0, 0)  # the first line stands beside the figures
                beside.addWidget(Paragraph(theme, sheet.behaviors[key]))
                row.addLayout(beside, 1)
                choice = OftenChoice(
                    theme, (*sheet.often, sheet.skip), name=f"often-{key}", spoken=sheet.behaviors[key]
                )
                choice.chosen.connect(self._answered)
                row.addWidget(choice, alignment=Qt.AlignmentFlag.AlignTop)
                card.body.addLayout(row)
                self.choices[key] = choice
            column.addWidget(card)
        foot = QHBoxLayout()
        self.count = label("", "small", "quiet")
        leave = Button(theme, self.tr("Later"), name="check-in-later")
        leave.clicked.connect(self.closed)
        self.keep = Button(theme, self.tr("Keep"), name="check-in-keep", variant="primary")
        self.keep.clicked.connect(self._keep)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.keep)
        column.addLayout(foot)

    def _answered(self) -> None:
        self._writing.note()
        self._count()

    def _count(self) -> None:
        count = len(self._answers())
        self.count.setText(self.tr("{count} of {of} answered").format(count=count, of=len(self.choices)))
        self.keep.setEnabled(count > 0)

    def _answers(self) -> dict[str, int]:
        return {key: choice.value for key, choice in self.choices.items() if choice.value is not None}

    def _half_answered(self) -> Written | None:
        return self._answers() or None

    def _keep(self) -> None:
        answers = {key: None if value == SKIP else value for key, value in self._answers().items()}
        before = self._before

        def job(vault: OpenVault, now: datetime) -> Changes:
            if before is not None:
                return check_ins.change(vault, before.id, answers, now)
            return check_ins.check_in(vault, answers, now)

        self._context.acting.do(self._writing.keeping(job), lambda _changes: self.closed.emit())
