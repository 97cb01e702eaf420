"""Relationship journeys: one whole at a time as three layers, and what is done, measured and improved in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.journey import Measure
from myconnections.services import content, journey_views, journeys
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.journey_views import SingleView, WholeView
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.journeys.stops import Stop
from myconnections.ui.notebook_page import WIDE, NotebookPage, translate
from myconnections.ui.page import ENTRY, Page
from myconnections.ui.pages.journeys.beside import NorthStar, SideBySide, Standouts
from myconnections.ui.pages.journeys.details import SingleDetails, TouchpointDetails
from myconnections.ui.pages.journeys.picture import Picture
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, EmptyState, SectionHeader
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.paint import named

KINDS = frozenset({"entry", "encounter", "promise", "contact", "tie"})
_ROUNDS = (0, 50, 120)
"""Milliseconds: Qt lays out in several rounds, and only then is known where something stands."""
_MOVES = {"up": -1, "earlier": -1, "down": 1, "later": 1}


class JourneysPage(NotebookPage):
    """Keys: N begins a journey, Escape goes back to Myself. On a touchpoint: arrows to the next, Alt with arrows moves
    it, E edits it, Delete takes it away.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        title = translate("JourneysPage", "Relationship journeys")
        super().__init__(context, parent, "journeys", title, KINDS, widest=WIDE)
        self.views: tuple[WholeView, ...] = ()
        self._whole, self._chosen = 0, (0, 0)
        self.new = self.begins(self.tr("Begin a journey"), "journey-new", partial(self._form, "new", 0, 0))
        self._parts = MadeAnew(context.theme.space("m"), self)
        self.column.addWidget(self._parts)
        self.column.addStretch(1)

    def load(self, then: Callable[[], object] | None = None) -> None:
        """Read and show; `then` is called when it stands."""

        def show(found: tuple[WholeView, ...]) -> None:
            self.views = found
            self._show()
            if then is not None:
                then()

        self.context.acting.read(journey_views.view, show, owner=self)

    def open_part(self, part: str) -> None:
        """Show a journey: the whole it lies in comes to the front first."""

        def turn() -> None:
            self._turn_to(int(part.removeprefix(ENTRY)))
            Page.open_part(self, part)

        if part.startswith(ENTRY):
            self.load(turn)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written here."""
        first, _, second = draft.about.partition(".")
        what = {"journey": "within" if first == "in" else "edit", "loop-measure": "measure"}.get(draft.form, draft.form)
        key, number = (int(second or 0), 0) if first == "in" else (int(first or 0), int(second or 0))
        if draft.form == "journey" and not key:
            what = "new"
        elif draft.form == "touchpoint" and number:
            what = "edit"
        self.load(lambda: self._form(what, key, number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first closes what stands open."""
        if event.key() == Qt.Key.Key_Escape and self._chosen != (0, 0):
            self._choose((0, 0))
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Make everything anew; the keyboard stays where it was."""
        self._parts.fill(self._fill)
        self.new.setVisible(bool(self.views))

    def _fill(self, column: QVBoxLayout) -> None:
        view = self._view()
        if view is None:
            column.addWidget(self._nothing())
            column.addWidget(self._examples())
            return
        self._whole = int(view.entry.id)
        column.addWidget(NorthStar(self.context, view.vision, self._ask))
        if len(self.views) > 1:
            column.addWidget(self._several(self._whole))
        column.addWidget(Picture(self.context, view, self._chosen, self._ask))
        if any(single.touchpoints for single in view.singles):
            column.addWidget(Standouts(self.context, view, self._ask))
        if any(single.people for single in view.singles):
            column.addWidget(SideBySide(self.context, view))

    def _view(self) -> WholeView | None:
        """The whole journey in front, the first where the one before is gone."""
        found = [one for one in self.views if int(one.entry.id) == self._whole]
        return next(iter((*found, *self.views)), None)

    def _several(self, key: int) -> QWidget:
        room = QWidget()
        named(room, "journeys-which", self.tr("Which journey"))
        flow = FlowLayout(room)
        for one in self.views:
            chip = Chip(
                self.context.theme, one.entry.body.name[:60], name=f"journeys-{int(one.entry.id)}", checkable=True
            )
            chip.setChecked(int(one.entry.id) == key)
            chip.clicked.connect(lambda _on=False, one=one: self._turn_to(int(one.entry.id)))
            flow.addWidget(chip)
        ids = [int(one.entry.id) for one in self.views]
        for icon, word, what, end in (
            ("left", self.tr("Put this journey earlier"), "up", ids[0]),
            ("right", self.tr("Put this journey later"), "down", ids[-1]),
        ):
            button = Button(self.context.theme, word, name=f"journey-{what}-{key}", variant="icon", icon=icon)
            button.setEnabled(key != end)
            button.clicked.connect(lambda _on=False, what=what: self._ask(what, key, 0))
            flow.addWidget(button)
        return room

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        nothing = EmptyState(
            theme,
            "introduce",
            self.tr("How is it for the other, along the way with you?"),
            self.tr(
                "A journey is what somebody lives through with you, from the first hello on. At each of its"
                " touchpoints stands what they want and how it is for them, known or guessed; the figures come from"
                " your log."
            ),
        )
        begin = Button(theme, self.tr("Begin a journey"), name="journey-begin", variant="primary")
        begin.clicked.connect(lambda: self._form("new", 0, 0))
        nothing.buttons.addWidget(begin)
        return nothing

    def _examples(self) -> Card:
        theme, language = self.context.theme, self.context.wording.language
        card = Card(theme)
        head = self.tr("Or begin with an example, and make it your own")
        named(card, "journey-examples", head)
        card.body.addWidget(SectionHeader(theme, head))
        for key, one in content.journeys().items():
            line = QHBoxLayout()
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(Paragraph(theme, one.name[language], "strong"))
            points = " → ".join(point.name[language] for single in one.singles for point in single.touchpoints)
            words.addWidget(Paragraph(theme, points, "small", "quiet"))
            line.addLayout(words, 1)
            button = Button(theme, self.tr("Begin with it"), name=f"journey-example-{key}")
            button.setAccessibleName(f"{button.text()}: {one.name[language]}")
            button.clicked.connect(lambda _on=False, key=key: self._begin_with(key))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(line)
        return card

    def _begin_with(self, key: str) -> None:
        language = self.context.wording.language
        self.context.acting.do(lambda vault, now: journeys.begin_example(vault, key, language, now), self._follow)

    def _turn_to(self, key: int) -> None:
        """The whole journey of this entry, or that in which it lies."""
        single = self._single(key)
        self._whole, self._chosen = key if single is None else single.entry.body.whole, (0, 0)
        self._show()

    def _choose(self, chosen: tuple[int, int]) -> None:
        """Open the details of a journey or touchpoint, or close those that are open."""
        self._chosen = chosen
        self._show()
        if chosen != (0, 0):
            for wait in _ROUNDS:
                QTimer.singleShot(wait, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll to what was just opened: to its foot, but never past its dots."""
        for part in (SingleDetails, TouchpointDetails):
            for details in self._parts.inside.findChildren(part):
                self.scrolled.ensureWidgetVisible(details, 0, 24)
        for stop in self._parts.inside.findChildren(Stop):
            if stop.isChecked():
                self.scrolled.ensureWidgetVisible(stop, 0, 24)

    def _ask(self, what: str, key: int, number: int) -> None:
        """What was asked of a journey (its entry), or of a touchpoint or loop of it."""
        if what == "open":
            self._choose((0, 0) if self._chosen == (key, number) else (key, number))
        elif what == "show":
            self._choose((key, number))
            for stop in self._parts.inside.findChildren(Stop, f"stop-{key}-{number}"):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
        elif what == "person":
            self.wants.emit("person", key)
        elif what in {"vision", "roadmap"}:
            self.wants.emit("page", what)
        elif what in _MOVES or what == "remove":
            self._do(what, key, number)
        else:
            self._form(what, key, number)

    def _do(self, what: str, key: int, number: int) -> None:
        if self.context.acting.refuses():
            return
        by = _MOVES.get(what, 0)
        if by and number:
            self.context.acting.do(lambda vault, now: journeys.move_touchpoint(vault, key, number, by, now))
        elif by:
            self.context.acting.do(lambda vault, now: journeys.move(vault, key, by, now))
        elif number:
            self.context.acting.do(lambda vault, now: journeys.drop_touchpoint(vault, key, number, now))
        else:
            self.context.acting.do(lambda vault, now: journeys.forget(vault, key, now))

    def _form(self, what: str, key: int, number: int) -> None:
        if self.context.acting.refuses():
            return
        form = self._made(what, key, number)
        if form is not None:
            if what not in {"loop", "measure"}:  # these leave open what is open
                form.done_with.connect(self._follow)
            self.context.prompts.show(form)

    def _made(self, what: str, key: int, number: int) -> NotebookForm | None:
        """The form that was asked for; None where what it is about has gone."""
        from myconnections.ui.journeys import forms  # loaded when the first is wanted

        if what in {"new", "within"}:
            return forms.JourneyForm(self.context, self, whole=key)
        single = self._single(key)
        if single is not None:
            return self._of_single(what, single, number)
        whole = next((one for one in self.views if int(one.entry.id) == key), None)
        return None if whole is None else forms.JourneyForm(self.context, self, whole.entry)

    def _of_single(self, what: str, single: SingleView, number: int) -> NotebookForm | None:
        from myconnections.ui.journeys import forms  # loaded when the first is wanted

        context, entry, key = self.context, single.entry, int(single.entry.id)
        points = {one.touchpoint.number: one.touchpoint for one in single.touchpoints}
        loops = {loop.number: (loop, tally) for one in single.touchpoints for loop, tally in one.loops}
        made: NotebookForm | None = None
        if what == "measure" and number in loops:
            made = forms.MeasureForm(context, self, key, *loops[number])
        elif what == "loop" and number in points:
            made = forms.LoopForm(context, self, key, points[number], self._measure())
        elif what == "touchpoint" or (what == "edit" and number in points):
            made = forms.TouchpointForm(context, self, entry, points.get(number))
        elif what == "edit" and not number:
            made = forms.JourneyForm(context, self, entry, single.people)
        return made

    def _measure(self) -> Measure:
        """What a loop is measured by at first: what is lowest in this journey."""
        view = self._view()
        return Measure.REACHED if view is None or view.weakest is None else view.weakest.measure

    def _single(self, key: int) -> SingleView | None:
        return next((one for view in self.views for one in view.singles if int(one.entry.id) == key), None)

    def _follow(self, changes: Changes) -> None:
        """To what was just begun or kept."""
        key = int(str(changes.facts.get("id", 0)))
        number = int(str(changes.facts.get("number", 0)))

        def turn() -> None:
            if (single := self._single(key)) is not None:
                self._whole = single.entry.body.whole
                self._choose((key, number or (self._chosen[1] if self._chosen[0] == key else 0)))
            else:
                self._turn_to(key)

        self.load(turn)
