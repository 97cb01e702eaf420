"""Set one record of the timeline right: its day, its kind, who started it, its note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.errors import Refused, Trouble
from myconnections.services import encounters
from myconnections.services.changes import Changes
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.labels import Paragraph, label
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
        self._kind = ChoiceField()
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
        self._remark = Paragraph(
            theme, QCoreApplication.translate("Form", "Kept from before: you were writing this."), "small", "quiet"
        )
        self._arrange()
        self._writing = Writing(context.drafts, ("record", str(int(record.id))), self._half_written, self)
        self._clean = self._state()
        self._give_back()
        self._writing.hear(self._kind.currentIndexChanged, self._by.chosen, self._when.changed)
        self._writing.hear(self._note.textChanged, self._thank.toggled, self._all.toggled)

    def _state(self) -> dict[str, object]:
        return {
            "person": int(self._record.contact_id),
            "kind": self._kind.currentIndex(),
            "by": self._by.choice(),
            "day": self._when.day().isoformat(),
            "note": self._note.text(),
            "thank": self._thank.isChecked(),
            "all": self._all.isChecked(),
        }

    def _half_written(self) -> Written | None:
        state = self._state()
        return None if state == self._clean else state

    def _give_back(self) -> None:
        found = self._writing.found()
        self._remark.setVisible(found is not None)
        if found is None:
            return
        self._kind.setCurrentIndex(int(str(found["kind"])))
        self._by.choose(str(found["by"]))
        self._when.choose(date.fromisoformat(str(found["day"])))
        self._note.setText(str(found["note"]))
        self._thank.setChecked(bool(found["thank"]))
        self._all.setChecked(bool(found["all"]))

    def _arrange(self) -> None:
        theme = self._context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(theme.space("s"))
        column.addWidget(self._trouble)
        column.addWidget(self._remark)
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
        job = self._writing.keeping(lambda vault, now: encounters.change(vault, changed, now, together=together))
        self._context.acting.do(job, self._kept, self._tell)

    def _kept(self, _changes: Changes) -> None:
        if shiboken6.isValid(self):  # closed meanwhile: what was written is kept all the same
            self.accept()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, (Refused, Trouble)) or not shiboken6.isValid(self):
            self._context.acting.fail(error)
            return
        self._writing.note()
        self._trouble.say(self._context.wording.told(error))
