"""Small steps at a glance: the one of this week, and the weeks behind as a picture."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from myconnections.domain.small_step import SmallStep, Wanted
from myconnections.services import small_steps
from myconnections.services.ports import OpenVault
from myconnections.services.small_steps import StepsView
from myconnections.ui import small_step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Strip
from myconnections.ui.widgets.labels import Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


def _read(vault: OpenVault, now: datetime) -> StepsView:
    return small_steps.view(vault, Wanted(), now)


class StepsCard(MyselfCard):
    """The step of the week can be taken here; another one waits on the page."""

    page = "steps"
    kinds = frozenset({"entry", "contact", "reminder", "setting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("StepsCard", "A small step"))

    def load(self) -> None:
        """Read the steps."""
        self.read(_read, self._show)

    def _show(self, view: StepsView) -> None:
        theme, words = self.context.theme, self.context.wording
        if view.one is not None:
            self.room.addWidget(Strip(theme, "step", "", view.one.words(words.language)))
            self.room.addLayout(self._deeds(view.one))
        asked = next((one for one in view.planned if one.asks), None)
        if asked is not None:
            told = words.pair(texts_steps.MET["ask"], {"text": asked.entry.body.text})
            self.room.addWidget(Paragraph(theme, told))
        counted = sum(view.taken.weeks.values())
        if counted:
            told = words.pair(texts_steps.STEPS["taken"], {"n": counted})
            shown = Paragraph(theme, told, "small", "quiet")
            shown.setToolTip("\n".join(small_step_words.weeks(view.taken, words)))
            self.room.addWidget(shown)

    def _deeds(self, step: SmallStep) -> QHBoxLayout:
        theme, line = self.context.theme, QHBoxLayout()
        line.setSpacing(theme.space("s"))
        done = Button(theme, self.tr("Done"), name="step-done", variant="soft")
        done.clicked.connect(lambda: self._take(step.key))
        other = Button(theme, self.tr("Another one"), name="open-steps-other", variant="ghost")
        other.clicked.connect(lambda: self.wants.emit("page", "steps"))
        for button in (done, other):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _take(self, key: str) -> None:
        language = self.context.wording.language
        self.context.acting.do(lambda vault, now: small_steps.take(vault, key, now, language=language))
