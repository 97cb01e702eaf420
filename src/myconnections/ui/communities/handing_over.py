"""Handing a community over: what leaves is said before it is written, as a page or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from myconnections.domain.handover import HandOver, leaving
from myconnections.services import handovers
from myconnections.services.handovers import HandedOver, HandOverWish
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_handover
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.dialogs.notebook_form import ids_of
from myconnections.ui.seeking import seeker
from myconnections.ui.tasks import Progress
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LETTERS = 40


class HandOverForm(Form):
    """Everything on the sheet is listed by its headings; whatever is chosen here changes what is said to leave."""

    def __init__(self, context: Context, parent: QWidget, name: str) -> None:
        title = translate("HandOverForm", "Hand over {name}").format(name=name)
        super().__init__(context.theme, "hand-over", title, parent, width=620, scrolls=True, headed=False)
        self._context, self._name, self._over, self._asked = context, name, parent, 0
        theme = context.theme
        self.body.addWidget(Paragraph(theme, title, "title"))  # a name may be longer than a line
        self.body.addWidget(
            Paragraph(
                theme,
                self.tr("A sheet for whoever takes over: purpose, rituals with their days, roles and who knows how,"
                        " people to know, open promises, what to do first."),
                tone="quiet",
            )
        )  # fmt: skip
        self.body.addWidget(label(self.tr("People to know besides those with a part"), "strong"))
        self.people = PeopleChips(
            theme,
            seeker(context, self),
            name="hand-over-people",
            spoken=self.tr("People to know besides those with a part"),
            hint=self.tr("Name, reading, organization"),
        )
        self.body.addWidget(self.people)
        self.promises = self._check("hand-over-promises", self.tr("Open promises, with their words"), on=True)
        self.ways = self._check("hand-over-ways", self.tr("E-mail and telephone of the people to know"), on=False)
        self.leaves = Paragraph(theme, "")
        self.leaves.setObjectName("hand-over-leaves")
        self.body.addWidget(label(self.tr("What leaves"), "strong"))
        self.body.addWidget(self.leaves)
        self._sheet = QVBoxLayout()
        self._sheet.setSpacing(theme.space("xs"))
        self.body.addLayout(self._sheet)
        self.body.addWidget(
            Paragraph(
                theme,
                self.tr("The file is not encrypted: whoever has it can read it."),
                "small",
                "quiet",
            )
        )
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "hand-over-cancel").clicked.connect(self.reject)
        self.paper = self.add_button(self.tr("PDF…"), "hand-over-pdf")
        self.page = self.add_button(self.tr("Page for a browser…"), "hand-over-html", "primary")
        self.paper.clicked.connect(lambda: self._ask_where("pdf"))
        self.page.clicked.connect(lambda: self._ask_where("html"))
        self.people.changed.connect(self._look)
        for box in (self.promises, self.ways):
            box.toggled.connect(self._look)
        self._look()

    def wish(self) -> HandOverWish:
        """What is chosen to leave."""
        return HandOverWish(tuple(ids_of(self.people)), self.promises.isChecked(), self.ways.isChecked())

    def _look(self, *_told: object) -> None:
        """Say what would leave now."""
        self._asked += 1
        number, wish, name = self._asked, self.wish(), self._name

        def show(sheet: HandOver) -> None:
            if number == self._asked:
                self.leaves.setText(texts_handover.leaves(leaving(sheet), self._context.wording))
                self._show_sheet(sheet)
                self.fit()

        self._context.acting.read(lambda vault, now: handovers.sheet(vault, name, wish, now), show, owner=self)

    def _show_sheet(self, sheet: HandOver) -> None:
        """Every word that stands on it, block by block."""
        empty(self._sheet)
        colon = "：" if self._context.wording.language == "ja" else ": "
        for block in texts_handover.sheet_blocks(sheet, self._context.wording):
            items = [" · ".join(part for part in (one.text, one.beside, *one.below) if part) for one in block.items]
            told = "\n".join(part for part in (block.text, *items) if part)
            self._sheet.addWidget(Paragraph(self.theme, f"{block.title}{colon}{told}", "small", "quiet"))

    def _ask_where(self, kind: str) -> None:
        context, name, wish = self._context, self._name, self.wish()
        kinds = {"html": self.tr("Page (*.html)"), "pdf": self.tr("Document (*.pdf)")}
        done, title, over = self.tr("Hand-over sheet written to {file}"), self.windowTitle(), self._over
        suggested = f"{_file_name(name)}-{context.clock():%Y-%m-%d}.{kind}"
        self.accept()
        context.prompts.save_path(
            over, title, suggested, [kinds[kind]], lambda path: _write(context, name, wish, kind, path, done)
        )

    def _check(self, name: str, word: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(word)
        named(box, name, word)
        box.setChecked(on)
        self.body.addWidget(box)
        return box


def _write(context: Context, name: str, wish: HandOverWish, kind: str, path: Path, done: str) -> None:
    wording = context.wording

    def render(sheet: HandOver) -> bytes:
        if kind == "html":
            return texts_handover.html(sheet, wording)
        from myconnections.ui.handover.pdf import handover_pdf  # loaded here: few hand over on paper

        return handover_pdf(sheet, wording)

    def job(vault: OpenVault, now: datetime, _progress: Progress) -> HandedOver:
        return handovers.hand_over(vault, name, wish, kind, path, now, render)

    def told(_done: HandedOver) -> None:
        context.acting.tell(done.format(file=path.name))

    context.acting.study(job, told, context.acting.fail)


def _file_name(name: str) -> str:
    """The name as part of one of a file: letters and digits stay."""
    letters: Sequence[str] = [letter if letter.isalnum() else "-" for letter in name.strip()[:_LETTERS]]
    return "".join(letters).strip("-") or "community"
