"""What stands in place of the card when nothing is left in a step, or nobody is in the notebook."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from myconnections.services.enrich_views import STEPS
from myconnections.ui.context import Context
from myconnections.ui.texts_enrich import STEPS as WORDS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState


class End(EmptyState):
    """`step_asked` sends the step that follows; `wants` as a page sends it."""

    step_asked = Signal(str)
    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "check", "", parent=parent)
        self._wording = context.wording
        self._following, self._anybody = STEPS[0], False
        self.on = Button(context.theme, self.tr("Go on"), name="enrich-go-on", variant="primary", key="Enter")
        self.on.clicked.connect(self.go_on)
        today = Button(context.theme, self.tr("To Today"), name="enrich-today")
        today.clicked.connect(lambda: self.wants.emit("page", "today"))
        self.buttons.addWidget(self.on)
        self.buttons.addWidget(today)

    def show_end(self, step: str, anybody: bool) -> None:
        """The end of `step`; `anybody`: there are people in the notebook."""
        self._following, self._anybody = STEPS[(STEPS.index(step) + 1) % len(STEPS)], anybody
        if anybody:
            self.say(self.tr("Nothing is left to answer here."))
            self.on.setText(self.tr("Go on: {step}").format(step=self._wording.word(WORDS, self._following)))
        else:
            self.say(self.tr("Nobody is in your notebook yet."), self.tr("Bring people in first."))
            self.on.setText(self.tr("Bring in people"))

    def go_on(self) -> None:
        """To the step that follows, or to where people come from."""
        if self._anybody:
            self.step_asked.emit(self._following)
        else:
            self.wants.emit("page", "import")
