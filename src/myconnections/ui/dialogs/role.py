"""A role I play: what it is called, what I do in it, with or for whom, since when, and when it has ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.entry import Entry, Part
from myconnections.domain.ids import ContactId
from myconnections.domain.role import Role
from myconnections.services import roles
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class RoleDialog(NotebookForm):
    """New without `entry`; `names` are those of its people."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        entry: Entry[Role] | None = None,
        names: Mapping[ContactId, str] | None = None,
    ) -> None:
        super().__init__(context, "role", translate("RoleDialog", "A role I play"), parent, width=520)
        self._entry = entry
        body, known = Role("") if entry is None else entry.body, names or {}
        hint = self.tr("Neighbour, editor, beekeeper")
        self.name = self.add_line("name", self.tr("What it is called"), body.name, hint, needed=True)
        self.what = self.add_line("what", self.tr("What I do in it"), body.what)
        those = [(who, known.get(who, "")) for who in entry.those()] if entry is not None else []
        self.people = self.add_people("people", self.tr("With or for whom"), those)
        today = context.clock().date()
        self.since = self.add_past_day("since", self.tr("Since"), today if entry is None else entry.day)
        self.ended = self.add_check("ended", self.tr("It has ended"), body.until is not None)
        self.begin("" if entry is None else str(int(entry.id)), self.name)

    def job(self) -> Job:
        """Keep the role; one that has ended without a day ended today."""
        entry = self._entry
        before = Role("") if entry is None else entry.body
        until: date | None = (before.until or self.context.clock().date()) if self.ended.isChecked() else None
        role = replace(before, name=self.name.text(), what=self.what.text(), until=until)
        people, since = ids_of(self.people), self.since.day()
        if entry is None:
            return lambda vault, now: roles.add(vault, role, people, now, since=since)
        after = replace(entry, body=role, day=since, people=tuple(Part(who) for who in people))
        return lambda vault, now: roles.change(vault, after, now)
