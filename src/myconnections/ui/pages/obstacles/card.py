"""One obstacle: what it is and with whom, the steps that answer it, their plans, and what happened after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from myconnections.domain.ids import ContactId
from myconnections.domain.obstacle import Answer
from myconnections.domain.small_step import SmallStep
from myconnections.services import obstacles
from myconnections.services.obstacles import ObstacleRow
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.pages.obstacles import forms
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named


class ObstacleCard(Card):
    """`steps` are proposed against it; `person` is called with whom was clicked."""

    def __init__(
        self,
        context: Context,
        row: ObstacleRow,
        steps: tuple[SmallStep, ...],
        names: Mapping[ContactId, str],
        person: Callable[[int], object],
    ) -> None:
        super().__init__(context.theme)
        self.context, self.row, self._names = context, row, names
        self.key = int(row.entry.id)
        body, words = row.entry.body, context.wording
        kind = words.word(texts_steps.OBSTACLES, body.kind.value)
        named(self, f"obstacle-card-{self.key}", kind)
        line = QHBoxLayout()
        line.addWidget(label(kind, "head"), 1)
        for who in row.entry.those():
            link = NameLink(context.theme, names[who], name=f"obstacle-with-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: person(int(who)))
            line.addWidget(link)
        line.addWidget(label(words.day(row.entry.day), "small", "quiet"))
        line.addWidget(self._icon(self.tr("Change"), f"edit-{self.key}", "edit", self.edit))
        line.addWidget(self._icon(self.tr("Remove"), f"delete-{self.key}", "delete", self._forget))
        self.body.addLayout(line)
        self.body.addWidget(Paragraph(context.theme, body.what or words.word(texts_steps.TELLS, body.kind.value)))
        for place, one in enumerate(body.answers):
            self.body.addWidget(hairline(context.theme))
            self.body.addLayout(self._answer(place, one))
        if body.eased is None:
            self._propose(steps)
        self._ease(body.eased is not None)

    def _answer(self, place: int, one: Answer) -> QVBoxLayout:
        theme, words, column = self.context.theme, self.context.wording, QVBoxLayout()
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        line.addWidget(Paragraph(theme, one.text, "strong"), 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        plan = self.row.plans.get(place)
        if plan is not None and one.done is None and plan.done_at is None:
            said = words.pair(texts_steps.MET["plan"], {"condition": plan.condition, "text": plan.text})
            column.addWidget(Paragraph(theme, f"{said} · {words.day(plan.due)}", "small", "quiet"))
        settled = one.done is not None or (plan is not None and plan.done_at is not None)
        here = f"{self.key}-{place}"
        if not settled:
            word = self.tr("Plan it…") if plan is None else self.tr("Change the plan…")
            line.addWidget(self._button(word, f"plan-{here}", self.plan, place))
            line.addWidget(self._button(self.tr("Taken"), f"took-{here}", self._took, place))
        if one.done is not None:
            told = " · ".join(filter(None, [words.day(one.done), one.after]))
            column.addWidget(Paragraph(theme, told, "small", "quiet"))
        if settled:
            word = self.tr("What happened after…")
            line.addWidget(self._button(word, f"after-{here}", self.tell, place, variant="" if one.after else "soft"))
        line.addWidget(self._icon(self.tr("Drop this step"), f"drop-{here}", "close", self._drop, place))
        return column

    def _propose(self, steps: tuple[SmallStep, ...]) -> None:
        """Steps of the library; where one is chosen, others wait behind a link."""
        column = QVBoxLayout()
        self._offers = held(column)
        self._offers.setVisible(not self.row.entry.body.answers)
        self.body.addWidget(self._offers)
        column.addWidget(hairline(self.context.theme))
        column.addWidget(label(self.tr("A small step that answers it"), "small", "quiet"))
        taken = {one.step for one in self.row.entry.body.answers}
        language = self.context.wording.language
        for step in steps:
            if step.key not in taken:
                line = QHBoxLayout()
                line.addWidget(Paragraph(self.context.theme, step.words(language)), 1, Qt.AlignmentFlag.AlignVCenter)
                name = f"choose-{self.key}-{step.key}"
                line.addWidget(self._button(self.tr("Choose"), name, self._choose, step.key))
                column.addLayout(line)

    def _offer(self) -> None:
        self._offers.show()
        self._others.hide()

    def edit(self) -> None:
        """Set right what it was, with whom and when."""
        self.context.prompts.show(forms.ObstacleForm(self.context, self.window(), self.row, self._names))

    def own(self) -> None:
        """Write a step of one's own."""
        self.context.prompts.show(forms.OwnStepForm(self.context, self.window(), self.row))

    def plan(self, place: int) -> None:
        """Plan a step, with the obstacle in the "if"."""
        self.context.prompts.show(forms.plan(self.context, self.window(), self.row, place, self._names))

    def tell(self, place: int) -> None:
        """Say what happened after a step."""
        self.context.prompts.show(forms.AfterForm(self.context, self.window(), self.row, place))

    def resume(self, form: str, place: int) -> None:
        """Open the form again that was half-written."""
        if form == "obstacle-edit":
            self.edit()
        elif form == "obstacle-own":
            self.own()
        elif place < len(self.row.entry.body.answers):
            (self.plan if form == "obstacle-plan" else self.tell)(place)

    def _button(self, word: str, name: str, do: Callable[..., None], *given: object, variant: str = "") -> Button:
        button = Button(self.context.theme, word, name=f"obstacle-{name}", variant=variant)
        button.clicked.connect(lambda: do(*given))
        return button

    def _icon(self, word: str, name: str, icon: str, do: Callable[..., None], *given: object) -> Button:
        return row_icon(self.context.theme, icon, word, f"obstacle-{name}", partial(do, *given))

    def _ease(self, eased: bool) -> None:
        """The last line: a step of one's own while it stands, and whether it does."""
        foot = QHBoxLayout()
        if not eased:
            foot.addWidget(self._button(self.tr("A step of my own…"), f"own-{self.key}", self.own))
            self._others = self._button(self.tr("Other steps"), f"others-{self.key}", self._offer, variant="link")
            self._others.setVisible(self._offers.isHidden())
            foot.addWidget(self._others)
        foot.addStretch(1)
        word = self.tr("In the way again") if eased else self.tr("No longer in the way")
        foot.addWidget(self._button(word, f"ease-{self.key}", self._eased, not eased))
        self.body.addLayout(foot)

    def _choose(self, step: str) -> None:
        key, language = self.key, self.context.wording.language
        self.context.acting.do(lambda vault, now: obstacles.answer(vault, key, "", now, step=step, language=language))

    def _took(self, place: int) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.took(vault, key, place, now))

    def _drop(self, place: int) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.drop(vault, key, place, now))

    def _eased(self, eased: bool) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.ease(vault, key, now, eased=eased))

    def _forget(self) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.forget(vault, key, now))
