"""What happened in my life, as the dotted lines of the panels: noted with its day, and taken away again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.capability import MOST_TEXT, LifeEvent
from myconnections.domain.entry import Entry
from myconnections.services import check_ins, entries
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job, Writing, Written
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named

DRAFT = ("life-event", "")
translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class EventForm(NotebookForm):
    """What happened, and when, set right."""

    def __init__(self, context: Context, parent: QWidget, entry: Entry[LifeEvent]) -> None:
        super().__init__(context, "life-event-edit", translate("EventForm", "What happened"), parent, width=480)
        self._entry = entry
        self.what = self.add_line("what", self.tr("What happened in my life"), entry.body.what, needed=True)
        self.day = self.add_past_day("day", self.tr("When"), entry.day)
        self.begin(str(int(entry.id)), self.what)

    def job(self) -> Job:
        """Keep it."""
        after = replace(self._entry, body=LifeEvent(self.what.text()), day=self.day.day())
        return lambda vault, now: check_ins.change_event(vault, after, now)


class EventsCard(Card):
    """The events, and a line for one more. A line half-written survives a lock."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._shown: tuple[Entry[LifeEvent], ...] = ()
        named(self, "capability-events", self.tr("What happened"))
        self.body.addWidget(SectionHeader(context.theme, self.tr("What happened"), self.tr("dotted in the panels")))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.line = QLineEdit()
        named(self.line, "event-what", self.tr("What happened in your life"))
        self.line.setPlaceholderText(self.tr("A new job, a move …"))
        self.line.setMaxLength(MOST_TEXT)
        self._day = DateChoice(context.theme, context.clock().date())
        self.note = Button(context.theme, self.tr("Note"), name="event-note")
        self.note.clicked.connect(self._note)
        self.line.returnPressed.connect(self._note)
        self.body.addWidget(self.line)
        foot = QHBoxLayout()
        foot.addWidget(self._day, 1)
        foot.addWidget(self.note)
        self.body.addLayout(foot)
        self._writing = Writing(context.drafts, DRAFT, self._half_written, self)
        self._writing.hear(self.line.textEdited)

    def show_events(self, events: tuple[Entry[LifeEvent], ...]) -> None:
        """Show these; what is being written stays."""
        theme, words, self._shown = self._context.theme, self._context.wording, events
        empty(self._rows)
        for one in events:
            row = QHBoxLayout()
            row.addWidget(Paragraph(theme, f"{words.day(one.day)}  {one.body.what}"), 1)
            edit = Button(theme, self.tr("Change"), name=f"event-edit-{int(one.id)}", variant="link")
            edit.clicked.connect(partial(self._edit, one))
            row.addWidget(edit)
            away = Button(theme, self.tr("Remove"), name=f"event-forget-{int(one.id)}", variant="link")
            away.clicked.connect(partial(self._forget, int(one.id)))
            row.addWidget(away)
            line = held(row)
            mark(line, one.id)
            self._rows.addWidget(line)
        found = self._writing.found()
        if found and not self.line.text():
            self.line.setText(str(found.get("what", "")))

    def _half_written(self) -> Written | None:
        text = self.line.text()
        return {"what": text} if text.strip() else None

    def _note(self) -> None:
        text, day = self.line.text(), self._day.day()
        if text.strip():
            job = self._writing.keeping(lambda vault, now: check_ins.event(vault, text, now, day=day))
            self._context.acting.do(job, lambda _changes: self.line.clear())

    def _edit(self, one: Entry[LifeEvent]) -> None:
        self._context.prompts.show(EventForm(self._context, self.window(), one))

    def edit(self, key: int) -> None:
        """Set one right."""
        for one in self._shown:
            if one.id == key:
                self._edit(one)

    def _forget(self, key: int) -> None:
        self._context.acting.do(lambda vault, now: entries.forget(vault, key, now))
