"""The group in front: who shares it, what is proposed and why, the first answers by key, and the fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from myconnections.domain.vocabulary.institutions import OF_INDUSTRY
from myconnections.services.enrich_views import Group
from myconnections.ui.context import Context
from myconnections.ui.pages.enrich.fields import TermField
from myconnections.ui.pages.enrich.tile import Choice
from myconnections.ui.texts_enrich import ASKS, AUTHORITY, FIELDS, SENTENCES, WHY, term
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.marks import Monogram
from myconnections.ui.widgets.paint import named, tip

FIELDS_OF = {
    "employers": ("industry", "region", "institution"),
    "titles": ("function",),
    "schools": ("school",),
    "readings": ("reading",),
}
"""The fields of a step; the keys 1 to 9 answer the first."""

_SPELLINGS = 12
_DISC = 32
_NAME_WIDTH = 120
_LOW = 520
_FIELD_WIDTH = 340
_ROW = 40


class _Answers(QScrollArea):
    """As high as what is in it, less where there is no room."""

    _brought: QWidget | None = None

    def bring(self, part: QWidget) -> None:
        """Bring this into sight, and keep it there when there is less room."""
        self._brought = part
        self.ensureWidgetVisible(part, 0, 0)

    def sizeHint(self) -> QSize:
        """All of it at the present width."""
        inside = self.widget()
        return QSize(
            super().sizeHint().width(), 0 if inside is None else inside.heightForWidth(self.viewport().width())
        )

    def minimumSizeHint(self) -> QSize:
        """One row of answers."""
        return QSize(super().minimumSizeHint().width(), _ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        if self._brought is not None:
            self.ensureWidgetVisible(self._brought, 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt watches what is inside through this, too: other answers need another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class GroupCard(Card):
    """`confirmed`, `skipped`, `apart_asked` and `back_asked` say what the person wants; `left` that a field is left."""

    confirmed = Signal()
    skipped = Signal()
    back_asked = Signal()
    apart_asked = Signal()
    left = Signal()

    def __init__(self, context: Context, step: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self.step = context, step
        named(self, f"enrich-card-{step}", context.wording.word(ASKS, step))
        self.group: Group | None = None
        self.body.setContentsMargins(32, 28, 32, 24)
        self.body.setSpacing(context.theme.space("m"))
        # In a low window the answers scroll; what is confirmed by Enter stays in sight, and so do name and buttons.
        area, inside = _Answers(), QWidget()
        self._answers = area
        area.setObjectName("enrich-scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        inside.setProperty("ground", "none")
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(context.theme.space("m"))
        area.setWidget(inside)
        self._head_lines()
        self.body.addWidget(area)
        self._question = label(context.wording.word(ASKS, step), "head")
        self._inside.addWidget(self._question)
        holder = QWidget()
        named(holder, "enrich-choices", context.wording.word(ASKS, step))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        self._choices = FlowLayout(holder, gap=8)
        self._tiles = [Choice(context.theme, str(number), holder) for number in range(1, 10)]
        for tile in self._tiles:
            tile.clicked.connect(lambda _on, tile=tile: self._put(tile.value))
            self._choices.addWidget(tile)
        self._inside.addWidget(holder)
        self.fields: dict[str, TermField] = {}
        self._remarks: dict[str, ElidedLabel] = {}
        for field in FIELDS_OF[step]:
            self._add_field(field)
        if step == "titles":
            self._add_authority()
        self._hint = Paragraph(context.theme, context.wording.pair(SENTENCES["dictionary"]), "small", "quiet")
        self._hint.setObjectName("enrich-hint")
        self._hint.hide()
        self._inside.addWidget(self._hint)
        self._inside.addStretch(1)
        self.body.addStretch(1)
        self._add_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the people are named only."""
        super().resizeEvent(event)
        low = self.height() < _LOW
        side = 20 if low else 32
        self.body.setContentsMargins(side, 16 if low else 28, side, 16 if low else 24)
        for lines in (self.body, self._inside):
            lines.setSpacing(self._context.theme.space("s" if low else "m"))
        for part in (self._discs_line, self._question):
            part.setVisible(not low)

    @property
    def leading(self) -> str:
        """The field that the keys 1 to 9 answer."""
        return FIELDS_OF[self.step][0]

    def show_group(self, group: Group, can_go_back: bool) -> None:
        """Show another group with its proposals in the fields."""
        wording = self._context.wording
        self.group = group
        self._name.setText(group.name)
        self._count.setText(wording.pair(SENTENCES["people"], {"count": len(group.people)}))
        self._show_people(group)
        self._show_spellings(group)
        if self.step == "readings":
            self._question.setText(wording.pair(SENTENCES["read"], {"name": group.spellings[0][0]}))
        for field, edit in self.fields.items():
            if field in {"school", "reading"}:
                edit.offer(group.choices)
            edit.show_value(group.proposed.get(field, ""))
        if self.step == "titles":
            self.authority.choose(group.proposed.get("authority", "0"))
        self._hint.hide()
        self._show_choices(group)
        self._back.setEnabled(can_go_back)
        self._apart.setVisible(self.step == "titles" and len(group.spellings) > 1)

    def say_no_dictionary(self) -> None:
        """Nothing is proposed, and a dictionary could: say in one sentence how to get one."""
        self._hint.show()

    def choose(self, number: int) -> None:
        """Answer the leading field with the choice of this key, counted from 1."""
        if self.group is not None and 1 <= number <= len(self.group.choices):
            self._put(self.group.choices[number - 1])

    def values(self) -> dict[str, str]:
        """What stands in the fields: codes of our words, or the person's own words."""
        said = {field: edit.value() for field, edit in self.fields.items()}
        if self.step == "titles":
            said["authority"] = self.authority.choice()
        return said

    def told(self) -> str:
        """The answer in words, for the list."""
        words = [term(self._context.wording, field, edit.value()) for field, edit in self.fields.items()]
        return " · ".join(
            word for field, word in zip(self.fields, words, strict=True) if word and field != "institution"
        )

    def _head_lines(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.space("m"))
        self._name = ElidedLabel("", "title")
        self._name.setObjectName("enrich-name")
        row.addWidget(self._name)
        self._count = label("", "body", "quiet")
        row.addWidget(self._count)
        row.addStretch(1)
        self.body.addLayout(row)
        self._discs_line = QWidget()
        people = QHBoxLayout(self._discs_line)
        people.setContentsMargins(0, 0, 0, 0)
        people.setSpacing(4)
        self._discs = [Monogram(self._context.theme, "", "", _DISC) for _ in range(6)]
        for disc in self._discs:
            people.addWidget(disc)
        people.addSpacing(8)
        self._more = ElidedLabel("", "small", "quiet")
        people.addWidget(self._more, 1)
        self.body.addWidget(self._discs_line)
        self._spellings = Paragraph(self._context.theme, "", "small", "quiet")
        self._inside.addWidget(self._spellings)

    def _show_people(self, group: Group) -> None:
        for place, disc in enumerate(self._discs):
            there = place < len(group.sample)
            disc.setVisible(there)
            if there:
                disc.show_person(group.sample[place], str(int(group.people[place])))
                disc.setToolTip(tip(group.sample[place]))
        more = len(group.people) - len(group.sample)
        names = "、".join(group.sample) if self._context.wording.language == "ja" else ", ".join(group.sample)
        rest = self._context.wording.pair(SENTENCES["more"], {"count": more}) if more > 0 else ""
        self._more.setText(" ".join(part for part in (names, rest) if part))

    def _show_spellings(self, group: Group) -> None:
        others = [spelling for spelling, _ in group.spellings if spelling != group.name]
        if self.step == "titles":
            others = [spelling for spelling, _ in group.spellings]
        shown = others[:_SPELLINGS] + (["…"] if len(others) > _SPELLINGS else [])
        key = "titles" if self.step == "titles" else "spellings"
        wanted = len(others) > (1 if self.step == "titles" else 0) and self.step != "readings"
        facts: dict[str, object] = {"names": shown, "count": len(others)}
        self._spellings.setText(self._context.wording.pair(SENTENCES[key], facts) if wanted else "")
        self._spellings.setVisible(wanted)

    def _show_choices(self, group: Group) -> None:
        for number, tile in enumerate(self._tiles):
            there = number < len(group.choices)
            if there:
                value = group.choices[number]
                tile.show_choice(value, term(self._context.wording, self.leading, value))
            tile.setVisible(there)
        self._choices.invalidate()
        self._mark()

    def _put(self, value: str) -> None:
        self.fields[self.leading].show_value(value)
        self._follow()
        self._mark()

    def _follow(self) -> None:
        """The kind of institution follows the industry, unless something else than a proposal stands there."""
        if self.step != "employers":
            return
        present = self.fields["institution"].value()
        if not present or present in OF_INDUSTRY.values():
            self.fields["institution"].show_value(OF_INDUSTRY.get(self.fields["industry"].value(), ""))

    def _mark(self) -> None:
        """The tile of what stands in the leading field is on."""
        value = self.fields[self.leading].value()
        for tile in self._tiles:
            tile.setChecked(bool(value) and tile.value == value)
            if tile.isChecked() and tile.isVisible():
                self._answers.bring(tile)
        filled: Mapping[str, str] = self.values()
        self._say_why(filled)
        self._confirm.setEnabled(bool(filled[self.leading] or filled.get("region")))

    def _say_why(self, filled: Mapping[str, str]) -> None:
        """Where a proposal comes from, as long as it is what stands there."""
        group, wording = self.group, self._context.wording
        for field, remark in self._remarks.items():
            why = group.why.get(field, "") if group is not None else ""
            kept = group is not None and filled[field] == group.proposed.get(field, "")
            remark.setText(wording.word(WHY, why) if why and kept else "")

    def _add_field(self, field: str) -> None:
        wording = self._context.wording
        word = wording.word(FIELDS, field)
        line = QHBoxLayout()
        line.setSpacing(self._context.theme.space("m"))
        name = label(word, tone="quiet")
        name.setFixedWidth(_NAME_WIDTH)
        edit = TermField(wording, field, f"enrich-{field}", word)
        edit.setMaximumWidth(_FIELD_WIDTH)
        edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edit.entered.connect(self.confirmed)
        edit.left.connect(self.left)
        if field == "industry":
            edit.told.connect(self._follow)
        edit.told.connect(self._mark)
        remark = ElidedLabel("", "small", "quiet")
        line.addWidget(name)
        line.addWidget(edit, 3)
        line.addWidget(remark, 2)
        self.body.addLayout(line)
        self.fields[field], self._remarks[field] = edit, remark

    def _add_authority(self) -> None:
        wording = self._context.wording
        line = QHBoxLayout()
        line.setSpacing(self._context.theme.space("m"))
        name = label(wording.word(FIELDS, "authority"), tone="quiet")
        name.setFixedWidth(_NAME_WIDTH)
        options = [(key, wording.word(AUTHORITY, key), "") for key in AUTHORITY]
        spoken = wording.word(FIELDS, "authority")
        self.authority = Segmented(self._context.theme, options, name="enrich-authority", spoken=spoken)
        line.addWidget(name)
        line.addWidget(self.authority)
        line.addStretch(1)
        self.body.addLayout(line)

    def _add_buttons(self) -> None:
        theme = self._context.theme
        self.foot = QWidget()
        self.foot.setObjectName("enrich-answers")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        self._back = Button(theme, self.tr("Back"), name="enrich-back", variant="ghost", icon="undo", key="Z")
        self._apart = Button(theme, self.tr("Take apart"), name="enrich-apart", variant="ghost", key="X")
        self._skip = Button(theme, self.tr("Skip"), name="enrich-skip", key="S")
        self._confirm = Button(theme, self.tr("Confirm"), name="enrich-confirm", variant="primary", key="Enter")
        row.addWidget(self._back)
        row.addWidget(self._apart)
        row.addStretch(1)
        row.addWidget(self._skip)
        row.addWidget(self._confirm)
        for button, sent in (
            (self._back, self.back_asked),
            (self._apart, self.apart_asked),
            (self._skip, self.skipped),
            (self._confirm, self.confirmed),
        ):
            button.clicked.connect(sent)
        self.body.addWidget(self.foot)
