"""What happened with the person shown, newest first: records, which can be set right or taken away, and entries of the
notebook, which open where they are kept.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.domain.need import Need
from myconnections.services import encounters, needs
from myconnections.services.timelines import Noted
from myconnections.services.views import PersonView
from myconnections.ui import entry_words, notebook, texts_person
from myconnections.ui.context import Context
from myconnections.ui.day_words import short_day
from myconnections.ui.dialogs.fed import FedForm
from myconnections.ui.inspector.record import RecordForm
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.name_link import NameLink

ICONS = {
    EncounterKind.SIGNAL: "signal",
    EncounterKind.MESSAGE: "mail",
    EncounterKind.THANKS: "thanks",
    EncounterKind.EXCHANGE: "exchange",
    EncounterKind.TALK: "talk",
    EncounterKind.MEET: "meet",
    EncounterKind.HELP: "help",
}
_FIRST, _MORE = 8, 30


class _Line(NamedTuple):
    day: date
    record: Encounter | None
    noted: Noted | None


class TimelineSection(Section):
    """The newest eight; thirty more at each wish, so that years of messages do not slow the pane."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("Timeline"))
        self._shown = _FIRST
        self._whose = 0
        self._wanted = ""
        self._older = Button(self.theme, self.tr("Show older"), name="timeline-older", variant="link")
        self._older.make_flush()
        self._older.clicked.connect(self._show_older)
        self.column.addWidget(self._older, alignment=Qt.AlignmentFlag.AlignLeft)

    def look_for(self, place: str) -> None:
        """A record that is older than those shown."""
        self._wanted = place

    def fill(self, view: PersonView) -> None:
        """One row a record."""
        if self._whose != view.contact.id:
            self._whose, self._shown = int(view.contact.id), _FIRST
        lines = _lines(view)
        names = [f"record-{line.record.id}" if line.record else "-" for line in lines]
        at = names.index(self._wanted) if self._wanted in names else 0
        self._shown, self._wanted = max(self._shown, at + 1), ""
        count = len(lines)
        self.header.say(self.title, self.wording.pair(("All {n}", "すべて{n}件"), {"n": count}) if count else "")
        for line in lines[: self._shown]:
            self.rows.addLayout(self._row(line))
        if not count:
            self.rows.addWidget(Paragraph(self.theme, self.tr("Nothing recorded yet."), tone="quiet"))
        self._older.setVisible(count > self._shown)

    def _row(self, line: _Line) -> QHBoxLayout:
        one, noted = line.record, line.noted
        row = QHBoxLayout()
        row.setSpacing(8)
        day = label(short_day(line.day, self.context.clock().date(), self.wording.language), "small", "quiet")
        day.setFixedWidth(72)
        day.setFixedHeight(22)
        row.addWidget(day, alignment=Qt.AlignmentFlag.AlignTop)
        kind, icon = "", "file"
        if one is not None:
            kind, icon = self.wording.encounter(one.kind.value), ICONS[one.kind]
        elif noted is not None:
            kind, icon = entry_words.kind(noted.entry.body, self.wording), entry_words.icon(noted.entry.body)
        sign = IconMark(self.theme, icon)
        sign.setToolTip(kind)
        sign.setAccessibleName(kind)
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        if noted is not None:
            column.addWidget(self._link(noted), alignment=Qt.AlignmentFlag.AlignLeft)
        if one is not None:
            words = one.note or f"{kind} · {self.wording.by(one.by.value)}"
            if one.approximate:
                words = f"{words} ({self.wording.pair(texts_person.APPROXIMATE)})"
            if noted is None or one.note != entry_words.title(noted.entry.body, self.wording):
                column.addWidget(Paragraph(self.theme, words))
            row.addWidget(self._more(one), alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _link(self, noted: Noted) -> NameLink:
        """What the entry is and is called; a click opens it."""
        entry = noted.entry
        link = NameLink(self.theme, entry_words.beside(noted, self.wording), name=f"noted-{entry.id}", kind="body")
        target = notebook.target(entry.body.KIND, int(entry.id))
        link.clicked.connect(lambda: self.wants.emit("page", target))
        return link

    def _more(self, one: Encounter) -> Button:
        more = Button(self.theme, self.tr("Change the record"), name=f"record-{one.id}", variant="icon", icon="more")
        more.make_dense()
        more.clicked.connect(partial(self._open_menu, one, more))
        return more

    def _open_menu(self, one: Encounter, button: QWidget) -> None:
        menu = QMenu(self)
        menu.setObjectName("record-menu")
        menu.addAction(self.tr("Set right…")).triggered.connect(partial(self._edit, one))
        menu.addAction(self.tr("What it fed…")).triggered.connect(partial(self._ask_fed, one))
        if one.thank:
            menu.addAction(self.tr("No thank-you needed")).triggered.connect(partial(self._waive, one))
        menu.addAction(self.tr("Forget this record")).triggered.connect(partial(self._forget, one))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _edit(self, one: Encounter, _on: bool = False) -> None:
        self.context.prompts.show(RecordForm(self.context, one, self))

    def _ask_fed(self, one: Encounter, _on: bool = False) -> None:
        key = int(one.id)

        def show(chosen: tuple[Need, ...]) -> None:
            self.context.prompts.show(FedForm(self.context, self, key, chosen))

        self.context.acting.read(lambda vault, _now: needs.of_encounter(vault, key), show, owner=self)

    def _waive(self, one: Encounter, _on: bool = False) -> None:
        self.context.acting.do(lambda vault, now: encounters.waive_thanks(vault, one.id, now))

    def _forget(self, one: Encounter, _on: bool = False) -> None:
        self.context.acting.do(lambda vault, now: encounters.forget(vault, one.id, now))

    def _show_older(self) -> None:
        self._shown += _MORE
        self.show_view(self.view)


def _lines(view: PersonView) -> list[_Line]:
    """Records and entries by day, newest first; an entry stands on the line of the record that was logged with it."""
    logged = {one.encounter: one for one in view.noted if one.encounter}
    lines = [_Line(one.day, one, logged.get(int(one.id))) for one in view.encounters]
    lines += [_Line(one.day, None, one) for one in view.noted if not one.encounter]
    return sorted(lines, key=lambda line: line.day, reverse=True)
