"""One obstacle: what it is, the steps that answer it, their plans, and what happened after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from myconnections.domain.ids import ContactId
from myconnections.domain.obstacle import Answer
from myconnections.domain.small_step import SmallStep
from myconnections.services import obstacles
from myconnections.services.obstacles import ObstacleRow
from myconnections.ui import step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named

_LINE = 200


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
        self.context, self.row = context, row
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
        remove = Button(
            context.theme, self.tr("Remove"), name=f"obstacle-delete-{self.key}", variant="icon", icon="delete"
        )
        remove.make_dense()
        remove.clicked.connect(self._forget)
        line.addWidget(remove)
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
        line.addWidget(Paragraph(theme, one.text, "strong"), 1)
        column.addLayout(line)
        plan = self.row.plans.get(place)
        if plan is not None and one.done is None and plan.done_at is None:
            said = words.pair(texts_steps.MET["plan"], {"condition": plan.condition, "text": plan.text})
            column.addWidget(Paragraph(theme, f"{said} · {words.day(plan.due)}", "small", "quiet"))
        if one.done is None:
            if plan is None:
                line.addWidget(
                    self._button(self.tr("Plan for tomorrow"), f"plan-{self.key}-{place}", self._plan, place)
                )
            line.addWidget(self._button(self.tr("Taken"), f"took-{self.key}-{place}", self._took, place))
        elif one.after:
            column.addWidget(Paragraph(theme, f"{words.day(one.done)} · {one.after}", "small", "quiet"))
        if self.row.asks == place:
            asked = words.pair(texts_steps.MET["ask"], {"text": one.text})
            column.addWidget(
                self._line(f"obstacle-after-{self.key}-{place}", asked, lambda text: self._took(place, text))
            )
        return column

    def _propose(self, steps: tuple[SmallStep, ...]) -> None:
        self.body.addWidget(hairline(self.context.theme))
        self.body.addWidget(label(self.tr("A small step that answers it"), "small", "quiet"))
        taken = {one.step for one in self.row.entry.body.answers}
        language = self.context.wording.language
        for step in steps:
            if step.key not in taken:
                line = QHBoxLayout()
                line.addWidget(Paragraph(self.context.theme, step.words(language)), 1)
                name = f"choose-{self.key}-{step.key}"
                line.addWidget(self._button(self.tr("Choose"), name, self._choose, step.key))
                self.body.addLayout(line)
        word = self.tr("A step of my own")
        self.body.addWidget(self._line(f"obstacle-own-{self.key}", word, lambda text: self._choose("", text)))

    def _button(self, word: str, name: str, do: Callable[..., None], *given: object) -> Button:
        button = Button(self.context.theme, word, name=f"obstacle-{name}")
        button.clicked.connect(lambda: do(*given))
        return button

    def _line(self, name: str, word: str, do: Callable[[str], object]) -> QLineEdit:
        """A line that is kept by Enter."""
        field = QLineEdit()
        named(field, name, word)
        field.setPlaceholderText(word)
        field.setMaxLength(_LINE)
        field.returnPressed.connect(lambda: do(field.text()) if field.text().strip() else None)
        return field

    def _ease(self, eased: bool) -> None:
        word = self.tr("In the way again") if eased else self.tr("No longer in the way")
        button = self._button(word, f"ease-{self.key}", self._eased, not eased)
        self.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignRight)

    def _choose(self, step: str, text: str = "") -> None:
        key, language = self.key, self.context.wording.language
        self.context.acting.do(lambda vault, now: obstacles.answer(vault, key, text, now, step=step, language=language))

    def _plan(self, place: int) -> None:
        key, condition = self.key, step_words.condition(self.row.entry.body, self.context.wording)
        self.context.acting.do(
            lambda vault, now: obstacles.plan(vault, key, place, condition, now.date() + timedelta(days=1), now)
        )

    def _took(self, place: int, after: str = "") -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.took(vault, key, place, now, after=after))

    def _eased(self, eased: bool) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.ease(vault, key, now, eased=eased))

    def _forget(self) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: obstacles.forget(vault, key, now))
