"""Several people at once: those of whom nothing is known get the usual answer, in one act."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from myconnections.services.triage import Turn
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named, tip

_WIDE, _COLUMNS = 640, 2
_TEXT = 244

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class Together(Form):
    """All are ticked at first; whoever is not ticked any more keeps their place. `taken` gets those ticked."""

    def __init__(
        self,
        context: Context,
        turns: Sequence[Turn],
        answer: str,
        taken: Callable[[list[Turn]], object],
        parent: QWidget,
    ) -> None:
        title = translate("Together", "Several at once")
        super().__init__(context.theme, "triage-several", title, parent, width=_WIDE)
        self._turns, self._taken = turns, taken
        said = self.tr(
            "Whoever is ticked gets this answer. Take the tick off whoever is otherwise: they come as a card."
        )
        self.body.addWidget(Paragraph(context.theme, answer, "strong"))
        self.body.addWidget(Paragraph(context.theme, said, "small", "quiet"))
        grid = QGridLayout()
        grid.setVerticalSpacing(context.theme.space("xs"))
        self.boxes = [self._box(turn) for turn in turns]
        high = -(-len(turns) // _COLUMNS)
        for place, box in enumerate(self.boxes):
            grid.addWidget(box, place % high, place // high)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.add_button(self.tr("Cancel"), "several-cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Sort those ticked"), "several-sort", "primary").clicked.connect(self._take)
        self.boxes[0].setFocus()

    def _box(self, turn: Turn) -> QCheckBox:
        person = turn.person
        whole = "  ".join(part for part in (person.name, person.organization) if part)
        metrics = QFontMetricsF(self.theme.font())
        shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, _TEXT)
        box = QCheckBox(shown.replace("&", "&&"))
        named(box, f"several-{int(person.id)}", whole)
        box.setToolTip(tip(whole) if shown != whole else "")
        box.setChecked(True)
        return box

    def _take(self) -> None:
        chosen = [turn for turn, box in zip(self._turns, self.boxes, strict=True) if box.isChecked()]
        self.accept()
        self._taken(chosen)
