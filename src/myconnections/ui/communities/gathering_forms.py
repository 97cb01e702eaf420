"""A gathering, and who was met there: many at once, kept in one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from myconnections.domain.entry import Entry, Part
from myconnections.domain.gathering import HOST, KINDS, Gathering, Left, Mark, Newcomer, newcomers
from myconnections.domain.ids import ContactId
from myconnections.services import gatherings, people
from myconnections.services.gatherings import GatheringView
from myconnections.services.views import ListedPerson
from myconnections.ui import texts_communities as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, day_of, ids_of, new_names
from myconnections.ui.drafts import Job
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_OPEN, _NEW = "", "new"
"""Answers to who is meant by a name that somebody bears already; else it is the number of that person."""


class GatheringForm(NotebookForm):
    """New without `view`; `communities` are the names there are, `community` the one it begins with."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        communities: Sequence[str],
        view: GatheringView | None = None,
        community: str = "",
    ) -> None:
        super().__init__(context, "gathering", translate("GatheringForm", "A gathering"), parent)
        self._before: Entry[Gathering] | None = None if view is None else view.entry
        body = Gathering("", community=community) if view is None else view.entry.body
        words = context.wording
        self.name = self.add_line(
            "name", self.tr("What"), body.name, self.tr("Night market, study group, a friend's concert"), needed=True
        )
        today = context.clock().date()
        self.day = self.add_day("day", self.tr("Day (past or to come)"), view.entry.day if view else today)
        self.place = self.add_line("place", self.tr("Place"), body.place)
        kinds = [(key, words.word(texts.KINDS, key)) for key in ("", *KINDS)]
        self.kind = self.add_choice("kind", self.tr("Kind"), kinds, body.kind)
        marks = [(mark.value, words.word(texts.MARKS, mark.value)) for mark in Mark]
        self.mark = self.add_parts("mark", self.tr("Learning or play"), marks, body.mark.value)
        lefts = [(f"left-{left.value}", words.word(texts.LEFT, left.value), left in body.left) for left in Left]
        boxes = self.add_checks(self.tr("It leads me out of"), lefts)
        self.left: dict[Left, QCheckBox] = dict(zip(Left, boxes, strict=True))
        self.community = self.add_name_choice("community", self.tr("Community"), communities, body.community)
        self.hosts = self.add_people("hosts", self.tr("Who invited me, or hosts it"), view.hosts if view else ())
        self.hope = self.add_line("hope", self.tr("What I am curious about"), body.hope)
        if view is not None:
            self.learned = self.add_line("learned", self.tr("What I learned, in a line"), body.learned)
        self.begin("" if view is None else str(int(view.entry.id)), self.name)

    def job(self) -> Job:
        """Keep the gathering."""
        before = self._before
        body = replace(
            Gathering("") if before is None else before.body,
            name=self.name.text().strip(),
            place=self.place.text().strip(),
            kind=str(self.kind.currentData()),
            mark=Mark(self.mark.choice()),
            left=tuple(left for left, box in self.left.items() if box.isChecked()),
            community=self.community.currentText().strip(),
            hope=self.hope.text().strip(),
        )
        day, hosts = day_of(self.day), ids_of(self.hosts)
        if before is None:
            return lambda vault, now: gatherings.add(vault, body, now, day=day, hosts=hosts)
        body = replace(body, learned=self.learned.text().strip())
        people = (*(Part(who, HOST) for who in hosts), *(one for one in before.people if one.part != HOST))
        entry = replace(before, body=body, day=day, people=people)
        return lambda vault, now: gatherings.change(vault, entry, now)


class MetForm(NotebookForm):
    """Who was met: those who are kept as chips, new people a line each, one line of what was learned."""

    def __init__(self, context: Context, parent: QWidget, entry: Entry[Gathering]) -> None:
        super().__init__(context, "met", translate("MetForm", "Whom did you meet?"), parent)
        self._entry = entry
        self.people = self.add_people("known", self.tr("People I know"), newcomers=True)
        self.new = self.add_text(
            "new",
            self.tr("New people, a line each"),
            hint=self.tr("Hana Sato / runs the kiln by the river"),
            rows=4,
        )
        self.add_remark(
            self.tr(
                "With each of them a meeting of that day is logged, and a thank-you is due. One undo takes all back."
            )
        )
        self._questions = QVBoxLayout()
        self.body.addLayout(self._questions)
        self.same: dict[str, ChoiceField] = {}
        self.learned = self.add_line("learned", self.tr("What I learned, in a line"), entry.body.learned)
        self.begin(str(int(entry.id)), self.people)

    def save(self) -> None:
        """Keep it once it is clear of every new name whether somebody kept is meant."""
        names = [one.name for one in self._newcomers()]
        self.context.acting.read(lambda vault, now: people.alike(vault, names, now), self._look_at, owner=self)

    def job(self) -> Job:
        """Log them all in one act."""
        number, learned, known = int(self._entry.id), self.learned.text(), ids_of(self.people)
        answered = {name: str(field.currentData()) for name, field in self.same.items()}
        chosen = [ContactId(int(key)) for key in answered.values() if key.isdecimal()]
        new = [one for one in self._newcomers() if not answered.get(one.name, "").isdecimal()]
        return lambda vault, now: gatherings.met(vault, number, [*known, *chosen], new, now, learned=learned)

    def _newcomers(self) -> tuple[Newcomer, ...]:
        return newcomers("\n".join([*new_names(self.people), self.new.toPlainText()]))

    def _look_at(self, found: dict[str, list[ListedPerson]]) -> None:
        for name in self.same.keys() - found.keys():
            self.same.pop(name)
        fields = {name: self.same.get(name) or self._question(name, rows) for name, rows in found.items()}
        if fields.keys() != self.same.keys():
            self._ask(fields)
        open_ones = [field for field in fields.values() if field.currentData() == _OPEN]
        if open_ones:
            self.fail(self.tr("Somebody of that name is kept already. Is it the same person?"))
            self.fit_and_show(open_ones[0])
            open_ones[0].setFocus()
        else:
            super().save()

    def _ask(self, fields: dict[str, ChoiceField]) -> None:
        empty(self._questions)
        self.same = fields
        for name, field in fields.items():
            self._questions.addWidget(label(self.tr("Who is “{name}”?").format(name=name), "strong"))
            self._questions.addWidget(field)

    def _question(self, name: str, rows: list[ListedPerson]) -> ChoiceField:
        field = ChoiceField()
        named(field, f"met-same-{name}", self.tr("Who is “{name}”?").format(name=name))
        field.addItem(self.tr("Please choose"), _OPEN)
        for one in rows:
            work = " · ".join(part for part in (one.row.organization, one.row.position) if part)
            known = f"{one.row.name} ({work})" if work else one.row.name
            field.addItem(self.tr("The same: {name}").format(name=known), str(int(one.row.id)))
        field.addItem(self.tr("Somebody else, new"), _NEW)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return field
