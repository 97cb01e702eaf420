"""Insights (見えること): six parts; each measure with its sentence, what it was computed from, and its past."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services import insights
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.insights import Insights, Read
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.insights.knows import KnowsPart
from myconnections.ui.pages.insights.missing import MissingPart
from myconnections.ui.pages.insights.mixed import MixedPart
from myconnections.ui.pages.insights.over_time import RunPart, TiesPart
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.pages.insights.reach import ReachPart
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, EmptyState
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
PARTS = ("ties", "run", "mix", "knows", "reach", "missing")
KINDS = ("contact", "tie", "encounter", "entry", "promise", "reminder", "me", "alter_tie", "setting", "suggestion")
"""Whatever changes one of the measures."""
_WIDEST = 1120
_ROOM = 24
_COOLS = timedelta(hours=1)
"""Months that were read so long ago are read anew: warmth has fallen a little."""


class InsightsPage(Page):
    """Keys: 1 to 6 choose a part. Parts of the page are opened by their key ("insights/reach")."""

    rail_key = "insights"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        title = translate("Insights", "Insights")
        named(self, "page-insights", title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._past: Insights | None = None
        self._asked, self._under_way = 0, -1
        self.column = OneColumn(self, "insights-scroll", title, gap=theme.space("m"), widest=_WIDEST)
        body = self.column.body
        body.addWidget(label(title, "title"))
        words = (
            translate("Insights", "Ties"),
            translate("Insights", "Long run"),
            translate("Insights", "Mix"),
            translate("Insights", "Who knows whom"),
            translate("Insights", "Reach"),
            translate("Insights", "Missing"),
        )
        options = [(key, word, "") for key, word in zip(PARTS, words, strict=True)]
        self.tabs = Segmented(theme, options, name="insights-part", spoken=self.tr("Part"))
        self.tabs.chosen.connect(self._turn)
        body.addWidget(self.tabs, alignment=Qt.AlignmentFlag.AlignLeft)
        self.waiting = Paragraph(theme, self.tr("Reading the records …"), tone="quiet")
        self.wrong = Banner(theme)
        again = Button(theme, self.tr("Read again"), name="insights-again")
        again.clicked.connect(self.load)
        self.wrong.row.addWidget(again)
        for each in (self.waiting, self.wrong):
            each.hide()
            body.addWidget(each)
        self._parts: dict[str, Part] = {}
        self._room = QVBoxLayout()
        body.addLayout(self._room)
        self._nobody = self._empty()
        body.addWidget(self._nobody, 4)
        body.addStretch(1)
        self._nobody.hide()
        context.feed.subscribe(set(KINDS), self._changed, self)

    def show_now(self) -> None:
        """Read it as it is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def open_part(self, part: str) -> None:
        """Turn to a part by its key."""
        if part in PARTS:
            self.tabs.choose(part)
        else:
            super().open_part(part)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""
        self.tabs.choose("reach")
        part = self._part("reach")
        if isinstance(part, ReachPart):
            part.resume(draft)

    def load(self) -> None:
        """Read what the part in front shows: the months without holding the vault while they are computed."""
        self.context.acting.read(count_people, self._look, self._failed, owner=self)

    def _look(self, people: int) -> None:
        """Show the part in front, or that there is nobody yet."""
        part = self._part(self.tabs.choice())
        self._nobody.setVisible(not people)
        part.setVisible(bool(people))
        if not people:
            return
        part.load()
        if not part.from_past:
            return
        if self._past is not None and self.context.clock() - self._past.months.moments[-1] < _COOLS:
            self._put(part, self._past)
            return
        self.waiting.setVisible(part.past is None)
        self.wrong.hide()
        if self._under_way != self._asked:
            self._asked = self._under_way = self._asked + 1
            self.context.acting.read(insights.read, partial(self._measure, self._asked), self._failed, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 6 turn to a part."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(PARTS) and not event.modifiers():
            self.tabs.choose(PARTS[place])
        else:
            super().keyPressEvent(event)

    def _measure(self, number: int, read: Read) -> None:
        if number != self._asked:
            return
        # The worker takes it out and lets go of it: to forget hundreds of thousands of values would hold the window.
        box = [read]
        self.context.tasks.run(
            lambda _progress: insights.measured(box.pop()), partial(self._show, number), owner=self, free=True
        )

    def _show(self, number: int, view: Insights) -> None:
        if number != self._asked:
            return
        self._past, self._under_way = view, -1
        self.waiting.hide()
        part = self._part(self.tabs.choice())
        if part.from_past:
            self._put(part, view)

    def _put(self, part: Part, view: Insights) -> None:
        """Show the months, unless the part shows these already."""
        if part.past is not view:
            part.past = view
            part.show_past(view)

    def _failed(self, error: Exception) -> None:
        self._under_way = -1
        self.waiting.hide()
        self.context.acting.fail(error)
        self.wrong.say(
            self.tr("The records could not be read."),
            self.tr("Nothing was changed."),
            self.tr("“Read again” tries once more; “Vault and backups” checks the vault."),
        )

    def _turn(self, key: str) -> None:
        self._part(key)
        for name, part in self._parts.items():
            part.setVisible(name == key)
        self.column.verticalScrollBar().setValue(0)
        self._nobody.hide()
        if self.isVisible():
            self.load()

    def _part(self, key: str) -> Part:
        """A part, made when it is first wanted."""
        if key not in self._parts:
            makers = {
                "ties": TiesPart,
                "run": RunPart,
                "mix": MixedPart,
                "knows": KnowsPart,
                "reach": ReachPart,
                "missing": MissingPart,
            }
            made: Part = makers[key](self.context, self)
            made.wants.connect(self.wants)
            made.opened.connect(self._bring)
            self._parts[key] = made
            self._room.addWidget(made)
        return self._parts[key]

    def _bring(self, opened: QWidget) -> None:
        """Scroll to what came up, once it has been laid out."""
        QTimer.singleShot(0, opened, lambda: self.column.ensureWidgetVisible(opened, 0, _ROOM))

    def _empty(self) -> EmptyState:
        theme = self.context.theme
        text = self.tr("Nothing to see yet.")
        detail = self.tr("With people and a few logged encounters, their months show here by themselves.")
        found = EmptyState(theme, "insight", text, detail)
        bring = Button(theme, self.tr("Bring in people"), name="insights-bring", variant="primary")
        bring.clicked.connect(partial(self.wants.emit, "import", None))
        found.buttons.addWidget(bring)
        return found

    def _changed(self, _changes: Changes) -> None:
        self._past = None
        self._asked += 1  # what is under way was read before it
        if self.isVisible():
            self.load()


def count_people(vault: OpenVault, _now: datetime) -> int:
    """How many are kept and not archived."""
    with vault.read() as uow:
        return uow.contacts.count() - uow.contacts.count_archived()
