"""What stands in place of the card when nothing is left in a step, or nobody is in the notebook."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from myconnections.services.enrich_views import STEPS
from myconnections.ui.context import Context
from myconnections.ui.pages.enrich.school_form import SchoolForm
from myconnections.ui.texts_enrich import STEPS as WORDS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState

_STILL_MS = 600
_RHYTHM = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class End(QStackedWidget):
    """`step_asked` sends the step that follows; `wants` as a page sends it. Schools can be written here at any time.

    Keys pressed in the rhythm of the cards before go nowhere: Enter counts, and the keyboard goes into a field, once no
    key was pressed for a moment.
    """

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
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._still.timeout.connect(self._at_rest)
        self._came_on = False
        self._on.installEventFilter(self)
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
            if self._came_on:
                self._still.start()
            self._came_on = False
            self.setCurrentWidget(form)
            return
        if anybody and not self.isVisible():
            self._still.start()
        self.setCurrentWidget(self._state)
        if anybody:
            self._state.say(self.tr("Nothing is left to answer here."))
            self._on.setText(on)
        else:
            self._state.say(self.tr("Nobody is in your notebook yet."), self.tr("Bring people in first."))
            self._on.setText(self.tr("Bring in people"))

    def lead(self) -> None:
        """The keyboard goes to what one does here."""
        first: QWidget = self._on
        if self.currentWidget() is not self._state:
            first = self._form() if self._still.isActive() else self._form().school
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is pressed before there was rest begins the rest anew, and does nothing."""
        if event.type() is not QEvent.Type.KeyPress or not self._still.isActive():
            return False
        self._still.start()
        return watched is self.schools or event.key() in _RHYTHM  # type: ignore[attr-defined]

    def enter(self) -> None:
        """Enter on the page: go on, unless it came in the rhythm of the cards before."""
        if self._still.isActive():
            self._still.start()
        else:
            self.go_on()

    def go_on(self) -> None:
        """To the step that follows, or to where people come from."""
        self._came_on = True
        if self._anybody:
            self.step_asked.emit(self._following)
        else:
            self.wants.emit("page", "import")

    def _at_rest(self) -> None:
        if self.schools is not None and self.schools.hasFocus():
            self.schools.school.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self) -> SchoolForm:
        if self.schools is None:
            on = self._button("enrich-schools-on", "")
            on.setText(self.tr("Go on: {step}").format(step=self._context.wording.word(WORDS, self._following)))
            self.schools = SchoolForm(self._context, on)
            self.schools.installEventFilter(self)
            self.schools.list_asked.connect(lambda: self.wants.emit("page", "people"))
            self.addWidget(self.schools)
        return self.schools

    def _button(self, name: str, variant: str) -> Button:
        key = "Enter" if variant else ""
        button = Button(self._context.theme, self.tr("Go on"), name=name, variant=variant, key=key)
        button.clicked.connect(self.go_on)
        return button
