"""What kind of tie this is, the facts it was read from, and the person's own word beside what is computed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from myconnections.services.views import PersonView
from myconnections.ui import capital_words, texts_structure
from myconnections.ui.context import Context
from myconnections.ui.inspector.menu import kinds_of_tie
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named


class CapitalSection(Section):
    """Not there while nothing can be said of it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("capital")
        self.name_it(self.tr("Kind of tie"))

    def fill(self, view: PersonView) -> None:
        """One paragraph a line, then the way to say otherwise."""
        told = view.capital_reasons
        self.setVisible(bool(told["override"] or told["question"] or told["similarity"] is not None))
        for number, line in enumerate(capital_words.lines(told, self.wording)):
            paragraph = Paragraph(self.theme, line, tone="ink" if number == 0 else "quiet")
            paragraph.setObjectName(f"capital-line-{number}")
            self.rows.addWidget(paragraph)
        depends = self.wording.pair(texts_structure.KIND["depends"])
        self.rows.addWidget(Paragraph(self.theme, depends, kind="small", tone="quiet"))
        row = QHBoxLayout()
        row.setSpacing(4)
        self._change = Button(self.theme, self.tr("Say otherwise…"), name="capital-change", variant="ghost")
        self._change.clicked.connect(self._open_kinds)
        row.addWidget(self._change)
        if told["question"]:
            form = Button(self.theme, self.tr("Open the form"), name="capital-form", variant="ghost")
            form.clicked.connect(lambda: self.wants.emit("edit", int(self.person)))
            row.addWidget(form)
        row.addStretch(1)
        self.rows.addLayout(row)

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        named(menu, "capital-menu", self.title)
        kinds_of_tie(self.context, self.view, menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._change.mapToGlobal(self._change.rect().bottomLeft()))
