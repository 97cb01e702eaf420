"""The forms of introductions: whom to whom and about what; and having brought them together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.services import introductions
from myconnections.services.changes import Changes
from myconnections.services.introductions import IntroductionRow
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import Named, NotebookForm, ids_of
from myconnections.ui.drafts import Job

Keep = Callable[[OpenVault, ContactId, ContactId, str, datetime], Changes]
translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class IntroductionForm(NotebookForm):
    """A new introduction of these two, if given; nobody is asked by keeping it. `keep` keeps it another way."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        people: Sequence[Named] = (),
        about: str = "",
        keep: Keep = introductions.begin,
    ) -> None:
        super().__init__(
            context, "introduction", translate("IntroductionForm", "Introduce two people"), parent, width=560
        )
        self._keep = keep
        self.first = self.add_people("first", self.tr("Who is asked first"), people[:1], one=True)
        self.second = self.add_people("second", self.tr("Who is asked second"), people[1:2], one=True)
        hint = self.tr("Kilns, a first job in care, moving to the country")
        self.about = self.add_text("about", self.tr("What they could talk about"), about, hint, 2, needed=True)
        self.add_remark(self.tr("Nobody is told anything yet: the texts to ask them stand on the next page, to copy."))
        self.begin("", self.about if people else self.first)

    def job(self) -> Job:
        """Begin it."""
        first, second = (next(iter(ids_of(field)), ContactId(0)) for field in (self.first, self.second))
        about, keep = self.about.toPlainText(), self._keep
        return lambda vault, now: keep(vault, first, second, about, now)


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
