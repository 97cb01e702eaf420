"""What of the notebook goes along: figures by part, and what was written, each a switch of its own and off at first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from myconnections.domain.report_parts import PARTS
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import part_word, say
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

_DEEPER = 24


class PartsChoice(Card):
    """A box for each part; what was written of it is offered below it once it is on. `changed`: chosen otherwise."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        theme, wording = context.theme, context.wording
        self.body.addWidget(label(say(wording, "notebook"), "head"))
        self.body.addWidget(Paragraph(theme, say(wording, "notebook_hint"), "small", "quiet"))
        self.body.addWidget(Paragraph(theme, say(wording, "notebook_words"), "small"))
        self.boxes: dict[str, QCheckBox] = {}
        for code, part in PARTS.items():
            box = QCheckBox(part_word(wording, code))
            named(box, f"coach-part-{code}", box.text())
            box.toggled.connect(self._toggled)
            self.boxes[code] = box
            if not part.of:
                self.body.addWidget(box)
                continue
            deeper = QVBoxLayout()
            deeper.setContentsMargins(_DEEPER, 0, 0, 0)
            deeper.addWidget(box)
            self.body.addLayout(deeper)
            box.hide()

    def chosen(self) -> tuple[str, ...]:
        """The parts that are on, those in sight."""
        on = {code for code, box in self.boxes.items() if box.isChecked()}
        return tuple(code for code in PARTS if code in on and PARTS[code].of in {"", *on})

    def _toggled(self) -> None:
        for code, box in self.boxes.items():
            if PARTS[code].of:
                box.setVisible(self.boxes[PARTS[code].of].isChecked())
        self.changed.emit()
