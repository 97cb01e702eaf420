"""How the person shown can be reached, and where what is kept of them came from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.contact import Reachable
from myconnections.services.views import PersonView
from myconnections.ui import texts_person
from myconnections.ui.context import Context
from myconnections.ui.day_words import short_day
from myconnections.ui.inspector.section import Section
from myconnections.ui.inspector.ways import WayRow, copy
from myconnections.ui.widgets.buttons import row_icon
from myconnections.ui.widgets.labels import Paragraph, label


class ReachSection(Section):
    """E-mail, phone, pages and addresses: each opens its program, and has a button that copies it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("How to reach"))

    def fill(self, view: PersonView) -> None:
        """One row a way."""
        self.setVisible(bool(view.contact.reachable))
        for number, way in enumerate(view.contact.reachable):
            self.rows.addLayout(self._row(number, way))

    def _row(self, number: int, way: Reachable) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(WayRow(self.context, way, f"way-{number}"), 1)
        if way.label:
            row.addWidget(label(way.label, "small", "quiet"))
        word = self.tr("Copy {value}").format(value=way.value)
        row.addWidget(row_icon(self.theme, "copy", word, f"copy-{number}", partial(copy, self.context, way.value)))
        return row


class OriginSection(Section):
    """Small print: the way of the stage, the files it came from."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("Stages and origin"))

    def fill(self, view: PersonView) -> None:
        """Newest first."""
        today, say = self.context.clock().date(), self.wording
        lines: list[tuple[str, str]] = []
        for change in reversed(view.stages):
            day = short_day(change.at.astimezone(self.context.clock().tzinfo).date(), today, say.language)
            facts = {"after": say.stage(change.after), "before": say.stage(change.before) if change.before else ""}
            pair = texts_person.MOVED if change.before else texts_person.BEGAN
            lines.append((day, say.pair(pair, facts)))
        contact = view.contact
        if contact.connected_on is not None:
            lines.append(("", say.pair(texts_person.CONNECTED, {"day": contact.connected_on})))
        lines += [
            ("", say.pair(texts_person.FROM_FILE, {"source": came.source, "row": came.row})) for came in view.provenance
        ]
        if contact.created_at is not None:
            day_added = contact.created_at.astimezone(self.context.clock().tzinfo).date()
            lines.append(("", say.pair(texts_person.ADDED, {"day": day_added})))
        for day, words in lines:
            self.rows.addLayout(self._line(day, words))

    def _line(self, day: str, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if day:
            shown = label(day, "small", "quiet")
            shown.setFixedWidth(72)
            row.addWidget(shown, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self.theme, words, kind="small", tone="quiet"), 1)
        return row
