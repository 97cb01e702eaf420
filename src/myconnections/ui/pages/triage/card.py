"""The card in front: who it is, how far we have come, when we last talked, and what else can be said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.services.triage import Turn
from myconnections.ui import texts_triage as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.triage.choice import Choice
from myconnections.ui.pages.triage.community import CommunityField
from myconnections.ui.pages.triage.tile import KeySwitch, Tile
from myconnections.ui.pages.triage.when import WhenTalked
from myconnections.ui.texts_reasons import WHEN
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.labels import ElidedLabel, label
from myconnections.ui.widgets.marks import Monogram
from myconnections.ui.widgets.paint import named

_ROLE = 220
"""Pixels that a role has beside the longest employer."""
_LOW = 600
"""Below this height the card is dense."""


class SortCard(Card):
    """Shows one person and what is chosen for them; decides nothing.

    `stage_chosen` (1-4), `when_chosen` (a word of `asking`), `asked` (the key of a switch) say what was
    clicked; `joined` sends a community that was written, or one given here whose chip was closed.
    """

    stage_chosen = Signal(int)
    when_chosen = Signal(str)
    asked = Signal(str)
    joined = Signal(str)
    field_left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        named(self, "triage-card", "")
        self._chips: list[Chip] = []
        self._turn_has = False
        self._monogram = {side: Monogram(context.theme, "", "", side, self) for side in (72, 48)}
        self.stages = [self._stage_tile(stage) for stage in Stage]
        self.when = WhenTalked(context)
        self.when.chosen.connect(self.when_chosen)
        self.when.otherwise.connect(lambda: self.asked.emit("T"))
        self.warm = KeySwitch(context.theme, "triage-warm", "W", self.tr("Keep warm"), checkable=True)
        self.star = KeySwitch(context.theme, "triage-star", "F", self.tr("Star"), checkable=True)
        self.choose = KeySwitch(context.theme, "triage-choose", "C", self.tr("Community"))
        self.away = KeySwitch(context.theme, "triage-away", "A", self.tr("Archive"))
        self.usual = KeySwitch(context.theme, "triage-usual", "Space", "")
        self.keep = KeySwitch(context.theme, "triage-keep", "Enter", self.tr("As it is"))
        self.skip = KeySwitch(context.theme, "triage-skip", "S", self.tr("Skip"))
        keys = {
            "W": self.warm, "F": self.star, "C": self.choose, "A": self.away, "Enter": self.keep, "S": self.skip,
            "Space": self.usual,
        }  # fmt: skip
        for key, switch in keys.items():
            switch.clicked.connect(lambda _on=False, one=key: self.asked.emit(one))
        self.field = CommunityField(context.theme)
        self.field.taken.connect(self.joined)
        self.field.left.connect(self.field_left)
        self._arrange()
        self.fit(_LOW)

    def show_turn(self, turn: Turn, spoken: str, now: datetime) -> None:
        """Show this person; nothing is chosen yet."""
        row, words = turn.person, self._context.wording
        for monogram in self._monogram.values():
            monogram.show_person(row.name, str(row.id))
        self.name.setText(row.name)
        self.reading.setText(row.reading)
        self.reading.setVisible(bool(row.reading))
        self.named_passed.setVisible(turn.skipped)
        nothing = self.tr("Nothing recorded")
        self._fill_work(row.organization, row.position, nothing)
        connected = words.day(date.fromordinal(row.connected_on)) if row.connected_on else ""
        source = self.tr("from the file brought in") if turn.imported else ""
        self._fill("since", connected, source if connected else nothing)
        last = turn.last
        if last is None:
            self._fill("last", "", nothing)
        else:
            day, what = words.day(last.day), words.encounter(last.kind.value)
            self._fill("last", words.sentence(texts.SENTENCES, "last", {"day": day, "what": what}), "")
        self.setAccessibleName(spoken)
        self.field.hide()
        self.when.show_turn(turn, now)

    def show_choice(self, choice: Choice, turn: Turn) -> None:
        """Mark what is chosen."""
        for number, tile in enumerate(self.stages, 1):
            tile.setChecked(number == choice.stage)
        self.when.show_choice(choice)
        self.chosen.setText("✓ " + self.tr("Chosen") if choice.stage is not None else "")
        self.warm.setChecked(choice.warm_on(turn))
        self.star.setChecked(choice.star_on(turn))

    def show_usual(self, stage: str, when: str) -> None:
        """The answer given most often of late, which one key gives again; nothing once something else is chosen."""
        self.usual.setVisible(bool(stage))
        if stage:
            self.usual.say(self.words_of(stage, when))

    def words_of(self, stage: str, when: str) -> str:
        """What the usual answer says; `when` "" where the stage alone is the answer."""
        words = self._context.wording
        facts: dict[str, object] = {"stage": words.stage(Stage.from_code(stage))}
        if when:
            facts["when"] = words.word(WHEN, when)
        return words.sentence(texts.SENTENCES, "usual" if when else "usual_stage", facts)

    def show_communities(self, turn: Turn, joined: Sequence[str]) -> None:
        """Those the person has, those just given (which can be taken off again), or the proposal."""
        guess = ""
        if turn.community and not joined:
            guess = self._context.wording.word(texts.GUESSED, turn.guessed_from)
        joint = "、" if self._context.wording.language == "ja" else ", "
        self._turn_has = bool(turn.person.communities)
        has = joint.join(turn.person.communities) or (turn.community if guess else "")
        self._fill("community", has, guess or ("" if has or joined else self.tr("None yet")))
        for chip in self._chips:
            self._joined.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for name in joined:
            chip = Chip(self._context.theme, name, name="triage-joined", closable=True, parent=self)
            chip.closed.connect(lambda one=name: self.joined.emit(one))
            self._joined.insertWidget(len(self._chips), chip)
            self._chips.append(chip)
            chip.show()

    def write_community(self, known: Sequence[str], proposed: str) -> None:
        """Open the field, with the proposal in it, where the proposal or "none" stood."""
        if not self._turn_has:
            for part in self._values["community"]:
                part.hide()
        self.field.begin(known, proposed)

    def fit(self, height: int) -> None:
        """Lower tiles and a smaller disc where there is little height."""
        low = height < _LOW
        for tile in self.stages:
            tile.set_dense(low)
        self.when.set_dense(low)
        self._monogram[72].setVisible(not low)
        self._monogram[48].setVisible(low)
        edge, gap = (16, 10) if low else (32, 24)
        self.body.setContentsMargins(24 if low else 40, edge, 24 if low else 40, 8 if low else 24)
        for spacer in self._spacers:
            spacer.setFixedHeight(gap)

    def _arrange(self) -> None:
        theme = self._context.theme
        self._spacers: list[QWidget] = []
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.space("xl"))
        for monogram in self._monogram.values():
            head.addWidget(monogram)
        names = QVBoxLayout()
        names.setSpacing(0)
        self.name = ElidedLabel("", "display")
        self.reading = ElidedLabel("", tone="quiet")
        self.name.setObjectName("triage-name")
        self.name.shrink_to(theme.font("title", True))
        names.addWidget(self.name)
        names.addWidget(self.reading)
        head.addLayout(names, 1)
        self.named_passed = label(self.tr("Skipped before"), "small", "quiet")
        head.addWidget(self.named_passed, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.away, alignment=Qt.AlignmentFlag.AlignTop)  # beside the name that says nothing
        self.body.addLayout(head)
        self._space()
        self.body.addLayout(self._facts())
        self._space()
        asked = QHBoxLayout()
        asked.addWidget(label(self.tr("How far have the two of you come?"), "head"), 1)
        self.chosen = label("", "label", "accent")
        asked.addWidget(self.chosen)
        asked.addWidget(self.usual)
        self.body.addLayout(asked)
        self.body.addSpacing(theme.space("s"))
        self.body.addLayout(self._row(self.stages))
        self._space()
        self.body.addWidget(self.when)
        self.body.addStretch(1)
        self.body.addSpacing(theme.space("s"))
        foot = QHBoxLayout()
        foot.setContentsMargins(-6, 0, -6, 0)
        foot.setSpacing(theme.space("xs"))
        for switch in (self.warm, self.star, self.choose):
            foot.addWidget(switch)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.skip)
        self.body.addLayout(foot)

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 112)
        grid.setColumnStretch(1, 1)
        heads = {
            "work": self.tr("Work"),
            "since": self.tr("Connected on"),
            "last": self.tr("Last contact"),
            "community": self.tr("Community"),
        }
        self._values: dict[str, tuple[ElidedLabel, QLabel]] = {}
        for number, (key, head) in enumerate(heads.items()):
            grid.addWidget(label(head, tone="quiet"), number, 0)
            line = QHBoxLayout()
            line.setSpacing(self._context.theme.space("m"))
            value, about = ElidedLabel(), label("", tone="quiet")
            value.setObjectName(f"triage-{key}")
            if key == "work":
                self._role = ElidedLabel()
                self._role.setObjectName("triage-role")
            about.setObjectName(f"triage-{key}-about")
            line.addWidget(value)
            if key == "work":
                line.setSpacing(0)
                line.addWidget(self._role)
            line.addWidget(about)
            if key == "community":
                self._joined = line_of_chips = QHBoxLayout()
                line_of_chips.setSpacing(self._context.theme.space("xs"))
                line.addLayout(line_of_chips)
                line.addWidget(self.field, 1)
                self.field.hide()
            line.addStretch(0 if key == "community" else 1)
            grid.addLayout(line, number, 1)
            grid.setRowMinimumHeight(number, 34 if key == "community" else 22)
            self._values[key] = value, about
        return grid

    def _row(self, tiles: Sequence[Tile]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.space("s"))
        for tile in tiles:
            row.addWidget(tile, 1)
        return row

    def _space(self) -> None:
        spacer = QWidget()
        spacer.setFixedHeight(24)
        self._spacers.append(spacer)
        self.body.addWidget(spacer)

    def _fill(self, key: str, value: str, about: str) -> None:
        shown, quiet = self._values[key]
        shown.setText(value)
        shown.setVisible(bool(value))
        quiet.setText(about)
        quiet.setVisible(bool(about))

    def _fill_work(self, organization: str, position: str, nothing: str) -> None:
        """Employer and role in one line: a long employer is cut before the role is."""
        joint = "・" if self._context.wording.language == "ja" else ", "
        self._fill("work", organization or position, "" if organization or position else nothing)
        self._role.setText(f"{joint}{position}" if organization and position else "")
        self._role.setVisible(bool(self._role.text()))
        wide = self._role.fontMetrics().horizontalAdvance(self._role.text()) + 2
        self._role.setMinimumWidth(min(wide, _ROLE))

    def _stage_tile(self, stage: Stage) -> Tile:
        words = self._context.wording
        hint = words.word(texts.STAGE_HINTS, stage.code)
        tile = Tile(
            self._context.theme, f"triage-stage-{int(stage)}", str(int(stage)), words.stage(stage), hint, int(stage)
        )
        tile.clicked.connect(lambda: self.stage_chosen.emit(int(stage)))
        return tile
