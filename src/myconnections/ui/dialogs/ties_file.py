"""A file of a network: what it would bring is shown and approved, then it is one act."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services import shares, tie_files
from myconnections.services.tie_files import Question, TiePlan
from myconnections.ui import tie_file_words
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.texts_tie_files import SAYS
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_ASKED = 30
"""Questions shown at most; what is not chosen is left out."""


def begin(context: Context, owner: QWidget, path: Path) -> None:
    """Read the file off the main thread, and show what it would bring."""
    if context.acting.refuses():
        return
    busy = BusyOverlay(context.theme, owner)

    def show(plan: TiePlan) -> None:
        over()
        context.prompts.show(TiesFileDialog(context, owner, plan))

    def failed(error: Exception) -> None:
        over()
        context.acting.fail(error)

    def over() -> None:
        busy.finish()
        busy.deleteLater()

    busy.start(translate("TiesFileDialog", "Reading the file…"))
    task = context.acting.study(
        lambda vault, now, progress: tie_files.plan(
            vault, path, now, step=shares.watched(progress, lambda: progress.cancelled)
        ),
        show,
        failed,
        lambda share, _text: busy.report(share),
        cancelled=over,
        owner=owner,
    )
    busy.cancel_asked.connect(task.cancel)


class TiesFileDialog(Form):
    """The figures of a plan; who a node is that nobody can tell is chosen here, or left out."""

    def __init__(self, context: Context, parent: QWidget, plan: TiePlan) -> None:
        title = translate("TiesFileDialog", "Ties from a file")
        super().__init__(context.theme, "ties-file", title, parent, width=640, scrolls=True)
        self._context, self._say, self._number = context, context.wording.pair, 0
        self.plan = plan
        self.body.addWidget(Paragraph(self.theme, tie_file_words.head(plan, context.wording)))
        self._figures = QVBoxLayout()
        self._figures.setSpacing(self.theme.space("xs"))
        self.body.addLayout(self._figures)
        self.fields: dict[str, ChoiceField] = {}
        if plan.questions:
            self.head(self.tr("Who is it?"))
        for question in plan.questions[:_ASKED]:
            self.line(question.name, self._field(question))
        self.body.addWidget(Paragraph(self.theme, self._say(SAYS["ties.sure"]), "small", "quiet"))
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "ties-cancel").clicked.connect(self.reject)
        self._bring = self.add_button("", "ties-bring", "primary")
        self._bring.clicked.connect(self._bring_in)
        self._tell()

    def chosen(self) -> dict[str, int | None]:
        """Who the person says the nodes are."""
        return {node: int(who) for node, field in self.fields.items() if (who := field.currentData())}

    def _field(self, question: Question) -> ChoiceField:
        field = ChoiceField()
        named(field, f"ties-who-{len(self.fields)}", question.name)
        field.setMinimumWidth(320)
        field.addItem(self.tr("Leave out"), 0)
        for one in question.people:
            words = f"{one.name} ({one.organization})" if one.organization else one.name
            field.addItem(words, int(one.contact_id))
        field.currentIndexChanged.connect(self._again)
        self.fields[question.node] = field
        return field

    def _again(self, _index: int) -> None:
        """The figures with what was chosen."""
        self._number += 1
        number, plan, chosen = self._number, self.plan, self.chosen()
        self._bring.setEnabled(False)

        def show(found: TiePlan) -> None:
            if number == self._number:
                self.plan = found
                self._tell()

        self._context.acting.study(
            lambda vault, now, _progress: tie_files.plan_of(vault, plan.file, plan.graph, now, chosen=chosen),
            show,
            owner=self,
        )

    def _tell(self) -> None:
        empty(self._figures)
        wording = self._context.wording
        for words in (*tie_file_words.nodes(self.plan, wording), *tie_file_words.ties(self.plan, wording)):
            self._figures.addWidget(Paragraph(self.theme, words, tone="quiet"))
        self._bring.setText(self._say(SAYS["ties.bring"], {"n": self.plan.ties}))
        self._bring.setEnabled(self.plan.ties > 0)
        if self.isVisible():
            self.fit()

    def _bring_in(self) -> None:
        plan = self.plan
        self.accept()
        self._context.acting.do_long(
            lambda vault, now, progress: tie_files.bring_in(
                vault, plan, now, progress=progress, cancelled=lambda: progress.cancelled
            ),
            about=self.tr("Bringing in ties…"),
        )
