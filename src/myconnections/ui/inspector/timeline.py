"""What happened with the person shown, newest first; a record can be set right or taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.services import encounters
from myconnections.services.views import PersonView
from myconnections.ui import texts_person
from myconnections.ui.context import Context
from myconnections.ui.day_words import short_day
from myconnections.ui.inspector.record import RecordForm
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import Paragraph, label

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
        at = next((place for place, one in enumerate(view.encounters) if f"record-{one.id}" == self._wanted), 0)
        self._shown, self._wanted = max(self._shown, at + 1), ""
        count = len(view.encounters)
        self.header.say(self.title, self.wording.pair(("All {n}", "すべて{n}件"), {"n": count}) if count else "")
        for one in view.encounters[: self._shown]:
            self.rows.addLayout(self._row(one))
        if not count:
            self.rows.addWidget(Paragraph(self.theme, self.tr("Nothing recorded yet."), tone="quiet"))
        self._older.setVisible(count > self._shown)

    def _row(self, one: Encounter) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        day = label(short_day(one.day, self.context.clock().date(), self.wording.language), "small", "quiet")
        day.setFixedWidth(72)
        day.setFixedHeight(22)
        row.addWidget(day, alignment=Qt.AlignmentFlag.AlignTop)
        kind = self.wording.encounter(one.kind.value)
        sign = IconMark(self.theme, ICONS[one.kind])
        sign.setToolTip(kind)
        sign.setAccessibleName(kind)
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        words = one.note or f"{kind} · {self.wording.by(one.by.value)}"
        if one.approximate:
            words = f"{words} ({self.wording.pair(texts_person.APPROXIMATE)})"
        row.addWidget(Paragraph(self.theme, words), 1)
        more = Button(self.theme, self.tr("Change the record"), name=f"record-{one.id}", variant="icon", icon="more")
        more.make_dense()
        more.clicked.connect(partial(self._open_menu, one, more))
        row.addWidget(more, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _open_menu(self, one: Encounter, button: QWidget) -> None:
        menu = QMenu(self)
        menu.setObjectName("record-menu")
        menu.addAction(self.tr("Set right…")).triggered.connect(partial(self._edit, one))
        if one.thank:
            menu.addAction(self.tr("No thank-you needed")).triggered.connect(partial(self._waive, one))
        menu.addAction(self.tr("Forget this record")).triggered.connect(partial(self._forget, one))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _edit(self, one: Encounter, _on: bool = False) -> None:
        self.context.prompts.show(RecordForm(self.context, one, self))

    def _waive(self, one: Encounter, _on: bool = False) -> None:
        self.context.acting.do(lambda vault, now: encounters.waive_thanks(vault, one.id, now))

    def _forget(self, one: Encounter, _on: bool = False) -> None:
        self.context.acting.do(lambda vault, now: encounters.forget(vault, one.id, now))

    def _show_older(self) -> None:
        self._shown += _MORE
        self.show_view(self.view)
