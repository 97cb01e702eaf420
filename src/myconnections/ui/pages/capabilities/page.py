"""The five capabilities: panels over time, what two of them ask of each other, and the check-in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import check_ins
from myconnections.services.changes import Changes
from myconnections.services.check_ins import CapabilitiesView, Done
from myconnections.services.drafts import Draft
from myconnections.ui import growth_words, texts_growth
from myconnections.ui.context import Context
from myconnections.ui.myself.capability_panel import CapabilityPanel
from myconnections.ui.page import Page
from myconnections.ui.pages.capabilities.events import EventsCard
from myconnections.ui.pages.capabilities.form import CheckInForm
from myconnections.ui.pages.capabilities.pair import PairChoice
from myconnections.ui.pages.capabilities.past import CheckInsCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named


class CapabilitiesPage(Page):
    """Keys: N begins a check-in, Escape leaves it, and then goes back to Myself."""

    rail_key = "myself"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-capabilities", self.tr("Five capabilities"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view: CapabilitiesView | None = None
        self._earlier: int | None = None
        self._arrange()
        context.feed.subscribe({"entry", "encounter", "promise", "fact"}, self._changed, self)

    def show_now(self) -> None:
        """Read the panels; a check-in under way stays."""
        if self.form.isHidden():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        """Read and show."""
        earlier = self._earlier

        def failed(error: Exception) -> None:
            self._earlier = None
            if earlier is None:
                self.context.acting.fail(error)
            else:  # the check-in that was chosen is not kept any more
                self.load()

        self.context.acting.read(
            lambda vault, now: check_ins.view(vault, now, earlier=earlier), self._show, failed, owner=self
        )

    def resume(self, draft: Draft) -> None:
        """Go on with the check-in that was under way; a line half-written stands where it stood."""
        about = int(draft.about or 0)

        def show(view: CapabilitiesView) -> None:
            self._show(view)
            before = next((one for one in view.checks if one.id == about), None)
            if draft.form == "life-event-edit":
                self.events.edit(about)
            elif draft.form == "check-in" and (before is not None or not about):
                self.answer(before)

        self.context.acting.read(check_ins.view, show, owner=self)

    def check_in(self) -> None:
        """Show the form; a check-in of today is answered anew."""
        self.answer(None)

    def answer(self, before: Done | None) -> None:
        """The form, over an earlier check-in where one is given."""
        checks, words = self.view.checks if self.view is not None else (), self.context.wording
        for each in (self.standing, self.new, self.events, self.past):
            each.hide()
        self.form.show()
        self._scroll.verticalScrollBar().setValue(0)
        self.form.begin(checks[-1] if checks else None, before)
        said = "" if self.view is None else growth_words.soon(self.view, words)
        if before is not None:
            said = self.tr("About the four weeks up to {day}").format(day=words.day(before.day))
        self.soon.setText(said)
        self.soon.setVisible(bool(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and Escape."""
        if event.key() == Qt.Key.Key_N and self.form.isHidden():
            self.check_in()
        elif event.key() == Qt.Key.Key_Escape and not self.form.isHidden():
            self._leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "myself")
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self.context.theme
        self._scroll = OneColumn(self, "capabilities-scroll", self.tr("Five capabilities"), gap=theme.space("m"))
        column = self._scroll.body
        back = Button(theme, self.tr("Myself"), name="capabilities-myself", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "myself"))
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.addWidget(label(self.tr("Five capabilities"), "title"), 1)
        self.new = Button(theme, self.tr("Check in"), name="check-in-new", variant="soft", icon="plus", key="N")
        self.new.clicked.connect(self.check_in)
        line.addWidget(self.new)
        column.addLayout(line)
        self.standing = QWidget()
        self._room = QVBoxLayout(self.standing)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(theme.space("m"))
        column.addWidget(self.standing)
        self.soon = Paragraph(theme, "", "small", "quiet")
        self.soon.hide()
        column.addWidget(self.soon)
        self.events = EventsCard(self.context)
        self.events.hide()
        column.addWidget(self.events)
        self.past = CheckInsCard(self.context)
        self.past.opened.connect(self.answer)
        self.past.hide()
        column.addWidget(self.past)
        self.form = CheckInForm(self.context)
        self.form.closed.connect(self._leave)
        self.form.hide()
        column.addWidget(self.form)
        column.addStretch(1)

    def _show(self, view: CapabilitiesView) -> None:
        self.view = view
        empty(self._room)
        self.new.setVisible(bool(view.checks) and self.form.isHidden())
        self.events.setVisible(self.new.isVisibleTo(self))
        self.events.show_events(view.events)
        self.past.setVisible(self.new.isVisibleTo(self))
        self.past.show_checks(view)
        if not view.checks:
            self._room.addWidget(self._nothing())
            return
        theme, words = self.context.theme, self.context.wording
        self._room.addWidget(Paragraph(theme, words.pair(texts_growth.FIGURES["scale"]), "small", "quiet"))
        if view.apart is not None:
            asked = Card(theme, "wash")
            named(asked, "capabilities-question", self.tr("A question"))
            asked.body.addWidget(Paragraph(theme, growth_words.apart(view.apart, words)))
            self._room.addWidget(asked)
        pairs = PairChoice(self.context)
        pairs.chosen.connect(self._tell_from)
        self._room.addWidget(pairs)
        pairs.show_pairs(view)
        grid = QGridLayout()
        grid.setSpacing(theme.space("m"))
        for place, one in enumerate(view.panels):
            grid.addWidget(CapabilityPanel(self.context, one, view, whole=True), place // 2, place % 2)
        around = QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        around.setLayout(grid)
        self._room.addWidget(around)

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        nothing = EmptyState(
            theme,
            "triage",
            self.tr("What did the last four weeks look like?"),
            self.tr(
                "Twenty behaviors, answered by how often: three minutes, once a month. Five small panels show them over"
                " time. Nothing is added up, and nobody is compared."
            ),
        )
        begin = Button(theme, self.tr("Check in"), name="check-in-begin", variant="primary")
        begin.clicked.connect(self.check_in)
        nothing.buttons.addWidget(begin)
        return nothing

    def _tell_from(self, earlier: int | None) -> None:
        self._earlier = earlier
        self.load()

    def _leave(self) -> None:
        for each in (self.form, self.soon):
            each.hide()
        self.standing.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()
