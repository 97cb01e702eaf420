"""The forms of introductions under way: what they could talk about, and having brought them together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.alter_ties import PairState
from myconnections.services import introductions
from myconnections.services.introductions import IntroductionRow
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class AboutForm(NotebookForm):
    """Set right what they could talk about."""

    def __init__(self, context: Context, parent: QWidget, row: IntroductionRow) -> None:
        super().__init__(
            context, "introduction-about", translate("AboutForm", "What they could talk about"), parent, width=560
        )
        self._key = int(row.entry.id)
        word = self.tr("What they could talk about")
        self.about = self.add_text("about", word, row.entry.body.about, rows=2, needed=True)
        self.begin(str(self._key), self.about)

    def job(self) -> Job:
        """Keep it."""
        key, about = self._key, self.about.toPlainText()
        return lambda vault, now: introductions.change(vault, key, about, now)


class IntroducedForm(NotebookForm):
    """They were brought together: when, whether help is logged, and whether they know each other already."""

    def __init__(self, context: Context, parent: QWidget, row: IntroductionRow, names: tuple[str, str]) -> None:
        title = translate("IntroducedForm", "Brought together")
        super().__init__(context, "introduction-done", title, parent, width=560)
        self._key = int(row.entry.id)
        self.day = self.add_past_day("day", self.tr("When"), context.clock().date())
        self.help = self.add_check("help", self.tr("Log it with both as help I gave"), True)
        words = context.wording
        question = words.pair(texts.TIE["question"], {"first": names[0], "second": names[1]})
        answers = [
            (PairState.UNKNOWN.value, self.tr("Too early to say")),
            (PairState.TIE.value, words.word(texts.TIE, "yes")),
            (PairState.NONE.value, words.word(texts.TIE, "no")),
        ]
        self.add_remark(question)
        self.know = self.add_choice("know", self.tr("As far as I know"), answers, PairState.UNKNOWN.value)
        self.begin(str(self._key), self.help)

    def job(self) -> Job:
        """Keep all of it in one act."""
        key, day, help_given = self._key, self.day.day(), self.help.isChecked()
        know = PairState(self.know.currentData())
        return lambda vault, now: introductions.introduced(vault, key, now, day=day, help_given=help_given, know=know)
