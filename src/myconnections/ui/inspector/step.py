"""A small step for the stage of the person shown, when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.small_step import SmallStep, Wanted
from myconnections.services import small_steps
from myconnections.services.small_steps import StepsView
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Strip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.layouts import empty


class StepSection(Section):
    """Nothing is read before it is asked for; the step goes when another person is shown, or when it was taken."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._passed: set[str] = set()
        self._step: SmallStep | None = None
        self._of: ContactId | None = None

    def fill(self, view: PersonView) -> None:
        """The step that is shown already, or the way to one."""
        if self._of != view.contact.id:
            self._of, self._step = view.contact.id, None
            self._passed.clear()
        self._lay()

    def ask(self) -> None:
        """Find one for this stage, none of those passed over."""
        wanted, passed, who = Wanted(stage=self.view.tie.stage.code), frozenset(self._passed), self.person

        def show(view: StepsView) -> None:
            if who == self._of:
                self._step = view.one
                if len(self._passed) + 1 >= view.fitting:
                    self._passed.clear()
                self._lay()

        self.context.acting.read(
            lambda vault, now: small_steps.view(vault, wanted, now, passed=passed), show, owner=self
        )

    def _lay(self) -> None:
        empty(self.rows)
        if self._step is None:
            button = Button(
                self.theme,
                self.tr("A small step for this stage"),
                name="person-small-step",
                variant="link",
                icon="step",
            )
            button.clicked.connect(self.ask)
            self.rows.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            return
        self.rows.addWidget(Strip(self.theme, "step", "", self._step.words(self.wording.language)))
        room = QWidget()
        flow = FlowLayout(room, gap=4)
        for key, word, variant, do in (
            ("step-done", self.tr("Done"), "soft", self._take),
            ("step-other", self.tr("Another one"), "ghost", self._pass),
            ("step-more", self.tr("More…"), "ghost", self._go),
        ):
            button = Button(self.theme, word, name=key, variant=variant)
            button.clicked.connect(do)
            flow.addWidget(button)
        self.rows.addWidget(room)

    def _take(self) -> None:
        if self._step is None:
            return
        key, who, language = self._step.key, self.person, self.wording.language
        self._step = None
        self.context.acting.do(lambda vault, now: small_steps.take(vault, key, now, language=language, people=[who]))

    def _pass(self) -> None:
        if self._step is not None:
            self._passed.add(self._step.key)
            self.ask()

    def _go(self) -> None:
        self.wants.emit("page", f"steps/for-{int(self.person)}-{self.view.tie.stage.code}")
