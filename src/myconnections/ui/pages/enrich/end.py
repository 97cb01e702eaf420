"""What stands in place of the card when nothing is left in a step, or nobody is in the notebook."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from myconnections.services.enrich_views import STEPS
from myconnections.ui.context import Context
from myconnections.ui.pages.enrich.school_form import SchoolForm
from myconnections.ui.texts_enrich import STEPS as WORDS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState


class End(QStackedWidget):
    """`step_asked` sends the step that follows; `wants` as a page sends it. Schools can be written here at any time."""

    step_asked = Signal(str)
    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._following, self._anybody = STEPS[0], False
        self._state = EmptyState(context.theme, "check", "")
        self._on = self._button("enrich-go-on", "primary")
        today = Button(context.theme, self.tr("To Today"), name="enrich-today")
        today.clicked.connect(lambda: self.wants.emit("page", "today"))
        self._state.buttons.addWidget(self._on)
        self._state.buttons.addWidget(today)
        self.addWidget(self._state)
        self.schools: SchoolForm | None = None

    @property
    def on(self) -> Button:
        """The button that goes on."""
        return self._on

    def show_end(self, step: str, anybody: bool) -> None:
        """The end of `step`; `anybody`: there are people in the notebook."""
        self._following, self._anybody = STEPS[(STEPS.index(step) + 1) % len(STEPS)], anybody
        on = self.tr("Go on: {step}").format(step=self._context.wording.word(WORDS, self._following))
        if step == "schools" and anybody:
            form = self._form()
            form.load()
            self.setCurrentWidget(form)
            return
        self.setCurrentWidget(self._state)
        if anybody:
            self._state.say(self.tr("Nothing is left to answer here."))
            self._on.setText(on)
        else:
            self._state.say(self.tr("Nobody is in your notebook yet."), self.tr("Bring people in first."))
            self._on.setText(self.tr("Bring in people"))

    def lead(self) -> None:
        """The keyboard goes to what one does here."""
        first = self._on if self.currentWidget() is self._state else self._form().school
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """To the step that follows, or to where people come from."""
        if self._anybody:
            self.step_asked.emit(self._following)
        else:
            self.wants.emit("page", "import")

    def _form(self) -> SchoolForm:
        if self.schools is None:
            on = self._button("enrich-schools-on", "")
            on.setText(self.tr("Go on: {step}").format(step=self._context.wording.word(WORDS, self._following)))
            self.schools = SchoolForm(self._context, on)
            self.schools.list_asked.connect(lambda: self.wants.emit("page", "people"))
            self.addWidget(self.schools)
        return self.schools

    def _button(self, name: str, variant: str) -> Button:
        key = "Enter" if variant else ""
        button = Button(self._context.theme, self.tr("Go on"), name=name, variant=variant, key=key)
        button.clicked.connect(self.go_on)
        return button
