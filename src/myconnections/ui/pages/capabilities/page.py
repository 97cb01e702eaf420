"""The five capabilities: panels over time, what two of them ask of each other, and the check-in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from myconnections.services import check_ins
from myconnections.services.check_ins import CapabilitiesView, Done
from myconnections.services.drafts import Draft
from myconnections.ui import growth_words, texts_growth
from myconnections.ui.context import Context
from myconnections.ui.myself.capability_panel import CapabilityPanel
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.capabilities.events import EventsCard
from myconnections.ui.pages.capabilities.form import CheckInForm
from myconnections.ui.pages.capabilities.pair import PairChoice
from myconnections.ui.pages.capabilities.past import CheckInsCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class CapabilitiesPage(NotebookPage):
    """Keys: N begins a check-in, Escape leaves it, and then goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            parent,
            "capabilities",
            translate("CapabilitiesPage", "Five capabilities"),
            {"entry", "encounter", "promise", "fact"},
        )
        self.view: CapabilitiesView | None = None
        self._earlier: int | None = None
        self._arrange()

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
        self.scrolled.verticalScrollBar().setValue(0)
        self.form.begin(checks[-1] if checks else None, before)
        said = "" if self.view is None else growth_words.soon(self.view, words)
        if before is not None:
            said = self.tr("About the four weeks up to {day}").format(day=words.day(before.day))
        self.soon.setText(said)
        self.soon.setVisible(bool(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the form first; N there begins nothing."""
        if self.form.isHidden():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            event.ignore()

    def _arrange(self) -> None:
        theme = self.context.theme
        column = self.column
        self.new = self.begins(self.tr("Check in"), "check-in-new", self.check_in)
        self.standing = MadeAnew(theme.space("m"), self)
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
        self.new.setVisible(bool(view.checks) and self.form.isHidden())
        self.events.setVisible(self.new.isVisibleTo(self))
        self.events.show_events(view.events)
        self.past.setVisible(self.new.isVisibleTo(self))
        self.past.show_checks(view)
        self.standing.fill(lambda column: self._fill(column, view))

    def _fill(self, column: QVBoxLayout, view: CapabilitiesView) -> None:
        if not view.checks:
            column.addWidget(self._nothing())
            return
        theme, words = self.context.theme, self.context.wording
        column.addWidget(Paragraph(theme, words.pair(texts_growth.FIGURES["scale"]), "small", "quiet"))
        if view.apart is not None:
            asked = Card(theme, "wash")
            named(asked, "capabilities-question", self.tr("A question"))
            asked.body.addWidget(Paragraph(theme, growth_words.apart(view.apart, words)))
            column.addWidget(asked)
        pairs = PairChoice(self.context)
        pairs.chosen.connect(self._tell_from)
        column.addWidget(pairs)
        pairs.show_pairs(view)
        grid = QGridLayout()
        grid.setSpacing(theme.space("m"))
        for place, one in enumerate(view.panels):
            grid.addWidget(CapabilityPanel(self.context, one, view, whole=True), place // 2, place % 2)
        around = QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        around.setLayout(grid)
        column.addWidget(around)

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
