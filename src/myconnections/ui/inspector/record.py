"""Set one record of the timeline right: its day, its kind, who started it, its note."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.errors import Refused, Trouble
from myconnections.services import encounters
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named


class RecordForm(QDialog):
    """Where the record is one of a group log, a box offers to change all of it."""

    def __init__(self, context: Context, record: Encounter, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._record = record
        theme, wording = context.theme, context.wording
        self.setWindowTitle(self.tr("Set a record right"))
        named(self, "record-form", self.windowTitle())
        self._trouble = Banner(theme)
        self._kind = QComboBox()
        named(self._kind, "record-kind", self.tr("What happened"))
        for kind in EncounterKind:
            self._kind.addItem(wording.encounter(kind.value), kind.value)
        self._kind.setCurrentIndex(list(EncounterKind).index(record.kind))
        who = [(by.value, wording.by(by.value), "") for by in By]
        self._by = Segmented(theme, who, name="record-by", spoken=self.tr("Who started it"))
        self._by.choose(record.by.value)
        self._when = DateChoice(theme, context.clock().date())
        self._when.choose(record.day)
        self._note = QLineEdit(record.note)
        named(self._note, "record-note", self.tr("Note"))
        self._thank = QCheckBox(self.tr("A thank-you is due"))
        named(self._thank, "record-thank", self._thank.text())
        self._thank.setChecked(record.thank)
        self._all = QCheckBox(self.tr("The same for everybody who was there"))
        named(self._all, "record-all", self._all.text())
        self._all.setVisible(bool(record.together))
        self._arrange()

    def _arrange(self) -> None:
        theme = self._context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(theme.space("s"))
        column.addWidget(self._trouble)
        for word, field in (
            (self.tr("What happened"), self._kind),
            (self.tr("Who started it"), self._by),
            (self.tr("When"), self._when),
            (self.tr("Note"), self._note),
        ):
            column.addWidget(label(word, "label"))
            column.addWidget(field)
        column.addWidget(self._thank)
        column.addWidget(self._all)
        column.addSpacing(theme.space("s"))
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = Button(theme, self.tr("Cancel"), name="record-cancel")
        keep = Button(theme, self.tr("Keep"), name="record-keep", variant="primary")
        keep.setDefault(True)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        row.addWidget(cancel)
        row.addWidget(keep)
        column.addLayout(row)
        self.setMinimumWidth(440)

    def _keep(self) -> None:
        changed = replace(
            self._record,
            kind=EncounterKind(self._kind.currentData()),
            by=By(self._by.choice()),
            day=self._when.day(),
            note=self._note.text().strip(),
            thank=self._thank.isChecked(),
        )
        together = self._all.isChecked()
        self._context.acting.do(
            lambda vault, now: encounters.change(vault, changed, now, together=together),
            lambda _changes: self.accept(),
            self._tell,
        )

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, (Refused, Trouble)):
            raise error
        self._trouble.say(self._context.wording.told(error))
