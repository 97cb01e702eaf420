"""What a step should be for: stage, kind of tie, obstacle, way and minutes, each of them open to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from myconnections.domain.small_step import MOST_MINUTES, TAGS, Wanted
from myconnections.ui import small_step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.paint import named

_COLUMNS = 3


class WantedLine(QWidget):
    """`changed` when something else is wanted."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = context.wording
        named(self, "step-wanted", self.tr("What it should be for"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(context.theme.space("s"))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        whole = (
            ("stages", self.tr("Stage"), self.tr("Any stage")),
            ("capitals", self.tr("Kind of tie"), self.tr("Any kind of tie")),
            ("obstacles", self.tr("Obstacle"), self.tr("Any obstacle")),
            ("ways", self.tr("Way"), self.tr("Any way")),
        )
        self.fields: dict[str, ChoiceField] = {}
        for field, spoken, open_word in whole:
            options = [("", open_word), *((tag, small_step_words.tag(field, tag, words)) for tag in TAGS[field])]
            self.fields[field] = self._field(f"step-{field}", spoken, options)
        minutes = [(str(n), words.pair(texts_steps.STEPS["at_most"], {"n": n})) for n in range(MOST_MINUTES, 0, -1)]
        self.fields["minutes"] = self._field("step-minutes", self.tr("Minutes"), minutes)
        self._opening = False
        self.open = Button(context.theme, self.tr("Leave all open"), name="step-open", variant="link", icon="close")
        self.open.clicked.connect(self._open)
        self.open.hide()
        place = self._grid.count()
        self._grid.addWidget(self.open, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag.AlignLeft)

    def wanted(self) -> Wanted:
        """What is chosen."""
        chosen = {key: str(field.currentData()) for key, field in self.fields.items()}
        return Wanted(chosen["stages"], chosen["capitals"], chosen["obstacles"], chosen["ways"], int(chosen["minutes"]))

    def choose(self, field: str, tag: str) -> None:
        """Want this tag ("" for any) of a field."""
        one = self.fields[field]
        one.setCurrentIndex(max(0, one.findData(tag)))

    def _field(self, name: str, spoken: str, options: Sequence[tuple[str, str]]) -> ChoiceField:
        field = ChoiceField()
        named(field, name, spoken)
        for key, word in options:
            field.addItem(word, key)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        field.currentIndexChanged.connect(self._tell)
        place = self._grid.count()
        self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        return field

    def _tell(self, _place: int) -> None:
        self.open.setVisible(self.wanted() != Wanted())
        if not self._opening:
            self.changed.emit()

    def _open(self) -> None:
        """Leave everything open again, in one go."""
        self._opening = True
        for field in self.fields.values():
            field.setCurrentIndex(0)
        self._opening = False
        self.changed.emit()
