"""What I know of the person shown: facts noted one by one, fields, former jobs, notes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.contact import Contact, Fact, Job
from myconnections.domain.dates import next_time
from myconnections.services import contacts, deck
from myconnections.services.views import PersonView
from myconnections.ui import texts_person
from myconnections.ui.context import Context
from myconnections.ui.inspector.new_line import NewLine
from myconnections.ui.inspector.section import Section
from myconnections.ui.texts_enrich import term
from myconnections.ui.widgets.buttons import row_icon
from myconnections.ui.widgets.cards import fact
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

_NAMES = 100
"""Width of the quiet names at the left, in pixels."""


class KnownSection(Section):
    """A line is written and kept with Enter; the kind beside it says whether it is background, interest or other."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("What I know"))
        self.rows.setSpacing(0)
        kinds = [(kind, self.wording.pair(texts_person.FACTS[kind]), "") for kind in contacts.FACT_KINDS]
        self._kind = Segmented(self.theme, kinds, name="fact-kind", spoken=self.tr("Kind"))
        self._new = NewLine(context, "fact", self.tr("Note one thing, Enter keeps it"), self._kind)
        named(self._new, "fact-new", self.tr("New note of what I know"))
        self._new.returnPressed.connect(self._add)
        self.column.addWidget(self._kind)
        self.column.addWidget(self._new)

    def show_view(self, view: PersonView) -> None:
        """What is half-written for this person stands in the line."""
        self._new.turn_to(view.contact.id)
        super().show_view(view)

    def fill(self, view: PersonView) -> None:
        """Facts, fields, jobs, the note."""
        for known in view.facts:
            self.rows.addLayout(self._fact(known))
        contact = view.contact
        for name, value in self._told(contact):
            line, _ = fact(self.theme, name, value, _NAMES)
            self.rows.addWidget(line)
        if view.values:
            line, _ = fact(self.theme, self.tr("Values shared"), self._values(view), _NAMES)
            line.setObjectName("values-shared")
            self.rows.addWidget(line)
        for number, job in enumerate(view.jobs):
            line, _ = fact(self.theme, self.tr("Before") if not number else "", _job(job), _NAMES)
            self.rows.addWidget(line)
        if contact.note:
            self.rows.addSpacing(4)
            note = Paragraph(self.theme, contact.note)
            note.setObjectName("note")
            self.rows.addWidget(note)

    def _values(self, view: PersonView) -> str:
        """The values seen in this person; after one that is seen in a community of theirs, that community."""
        glue = "、" if self.wording.language == "ja" else ", "
        named = [(deck.name(card, self.wording.language), place) for card, place in view.values]
        return glue.join(f"{name} ({place})" if place else name for name, place in named)

    def _told(self, contact: Contact) -> list[tuple[str, str]]:
        """Name and value of every field that says something."""
        glue = "、" if self.wording.language == "ja" else ", "
        lines = [
            (self.tr("Region"), term(self.wording, "region", contact.region)),
            (self.tr("Industry"), term(self.wording, "industry", contact.industry)),
            (self.tr("Function"), term(self.wording, "function", contact.function)),
            (self.tr("Communities"), glue.join(contact.communities)),
            (self.tr("Schools"), glue.join(contact.schools)),
            (self.tr("Offers"), glue.join(contact.offers)),
            (self.tr("Needs"), glue.join(contact.needs)),
            (self.tr("Reaches"), glue.join(contact.reach)),
            (self.tr("Institution"), term(self.wording, "institution", contact.institution)),
            (self.tr("Nickname"), contact.nickname),
            (self.tr("Birthday"), self._birthday(contact)),
        ]
        return [(name, value) for name, value in lines if value]

    def _birthday(self, contact: Contact) -> str:
        """The day as far as it is known, and when it comes next."""
        known = contact.birthday
        if known is None:
            return ""
        day, coming = known.full(), next_time(known, self.context.clock().date())
        said = self.wording.day(day) if day else str(known).replace("--", "")
        if coming is None:
            return said
        age = self.wording.pair(texts_person.TURNS, {"age": coming.year - day.year}) if day else ""
        return self.wording.pair(texts_person.NEXT_BIRTHDAY, {"known": said, "day": coming, "age": age})

    def _fact(self, known: Fact) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        pair = texts_person.FACTS.get(known.kind)
        kind = label(self.wording.pair(pair) if pair else known.kind, tone="quiet")
        kind.setMinimumWidth(_NAMES)
        row.addWidget(kind, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self.theme, known.text), 1)
        if known.kind in contacts.FACT_KINDS:
            forget = partial(self._forget, known)
            take = row_icon(self.theme, "close", self.tr("Take away"), f"fact-away-{known.id}", forget)
            row.addWidget(take, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _add(self) -> None:
        text, kind, who = self._new.text().strip(), self._kind.choice(), self.person
        if not text:
            return
        self._new.keep(lambda vault, now: contacts.add_fact(vault, who, kind, text, now), quiet=True)

    def _forget(self, known: Fact) -> None:
        self.context.acting.do(lambda vault, now: contacts.forget_fact(vault, known, now))


def _job(job: Job) -> str:
    years = "–".join(str(end) for end in (job.since, job.until) if end)
    return " · ".join(part for part in (job.organization, job.position, years) if part)
