"""What I say of myself: each field with what the profile proposes, kept with one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from myconnections.services.enrich_views import MineProposal
from myconnections.ui.context import Context
from myconnections.ui.pages.enrich.fields import TermField
from myconnections.ui.texts_enrich import ASKS, AUTHORITY, FIELDS, SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.paint import named

_NAME_WIDTH = 120
_FIELD_WIDTH = 420
_LISTS = ("organizations", "schools")


class MeForm(Card):
    """`kept` sends what is confirmed: fields of `Me` and their values."""

    kept = Signal(dict)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        named(self, "enrich-card-me", context.wording.word(ASKS, "me"))
        self.body.setContentsMargins(32, 20, 32, 16)
        self.body.setSpacing(context.theme.space("s"))
        self.body.addWidget(label(context.wording.word(ASKS, "me"), "head"))
        self.body.addWidget(Paragraph(context.theme, context.wording.pair(SENTENCES["computed"]), "small", "quiet"))
        self.terms: dict[str, TermField] = {}
        self.lists: dict[str, QLineEdit] = {}
        self._remarks: dict[str, ElidedLabel] = {}
        for field in ("industry", "function", "region"):
            word = context.wording.word(FIELDS, field)
            self.terms[field] = TermField(context.wording, field, f"enrich-me-{field}", word)
            self.terms[field].entered.connect(self._keep)
            self._line(field, self.terms[field])
        options = [(key, context.wording.word(AUTHORITY, key), "") for key in AUTHORITY]
        spoken = context.wording.word(FIELDS, "authority")
        self.authority = Segmented(context.theme, options, name="enrich-me-authority", spoken=spoken)
        self._line("authority", self.authority)
        for field in _LISTS:
            edit = QLineEdit()
            named(edit, f"enrich-me-{field}", context.wording.word(FIELDS, field))
            edit.setPlaceholderText(self.tr("Several, with commas between"))
            edit.returnPressed.connect(self._keep)
            self.lists[field] = edit
            self._line(field, edit)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.button = Button(context.theme, self.tr("Keep"), name="enrich-me-keep", variant="primary", key="Enter")
        self.button.clicked.connect(self._keep)
        row.addWidget(self.button)
        self.body.addLayout(row)

    def show_mine(self, proposals: Sequence[MineProposal]) -> None:
        """Fill the fields with what is there, else with what is proposed."""
        for one in proposals:
            first = next(iter(one.proposed or one.present), "")
            if one.field in self.terms:
                self.terms[one.field].show_value(first)
            elif one.field == "authority":
                self.authority.choose(first or "0")
            else:
                self.lists[one.field].setText(", ".join(one.proposed or one.present))
            proposed = bool(one.proposed) and one.proposed != one.present
            self._remarks[one.field].setText(self.tr("proposed from your profile") if proposed else "")

    def values(self) -> dict[str, object]:
        """What stands in the form."""
        said: dict[str, object] = {field: edit.value() for field, edit in self.terms.items()}
        said["authority"] = int(self.authority.choice() or 0)
        for field, edit in self.lists.items():
            parts = (part.strip() for part in edit.text().replace("、", ",").split(","))
            said[field] = tuple(dict.fromkeys(part for part in parts if part))
        return said

    def _keep(self) -> None:
        self.kept.emit(self.values())

    def _line(self, field: str, widget: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._context.theme.space("m"))
        name = label(self._context.wording.word(FIELDS, field), tone="quiet")
        name.setFixedWidth(_NAME_WIDTH)
        remark = ElidedLabel("", "small", "quiet")
        line.addWidget(name)
        if isinstance(widget, Segmented):
            line.addWidget(widget)
            line.addWidget(remark, 1)
        else:
            widget.setMaximumWidth(_FIELD_WIDTH)
            line.addWidget(widget, 3)
            line.addWidget(remark, 2)
        self._remarks[field] = remark
        self.body.addLayout(line)
