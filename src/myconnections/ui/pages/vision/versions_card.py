"""Earlier versions of the vision: the one chosen stands beside the present one, word by word, person by person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from myconnections.domain.vision import LISTS
from myconnections.services import visions
from myconnections.services.visions import Comparison, Version
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.two_versions import TwoVersions


class VersionsCard(Card):
    """`wanted` is sent when another version was chosen."""

    wanted = Signal(int)

    def __init__(self, context: Context, versions: tuple[Version, ...]) -> None:
        super().__init__(context.theme)
        self.context, self._now = context, versions[0]
        head = self.tr("Earlier versions")
        named(self, "vision-versions", head)
        self.body.addWidget(SectionHeader(context.theme, head, self.tr("compared with that of today")))
        room = QWidget()
        flow = FlowLayout(room, gap=6)
        self._group = QButtonGroup(self)
        for version in versions[1:]:
            chip = Chip(context.theme, context.wording.day(version.day), name=f"version-{version.id}", checkable=True)
            mark(chip, version.id)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _on, key=int(version.id): self.compare(key))
            flow.addWidget(chip)
        self.body.addWidget(room)
        self._room = QVBoxLayout()
        self.body.addLayout(self._room)

    def compare(self, key: int) -> None:
        """Ask for this version beside the present one."""
        now = int(self._now.id)
        self.context.acting.read(lambda vault, _now: visions.compared(vault, key, now), self._show, owner=self)

    def _show(self, found: Comparison) -> None:
        empty(self._room)
        theme = self.context.theme
        sides = TwoVersions(theme)
        day = self.context.wording.day
        sides.show_heads(day(found.before.day), day(found.after.day))
        sides.show_pieces([(piece.text, piece.kind) for piece in found.text])
        self._room.addWidget(sides)
        people = self.tr("In the day")
        told = [(people, _names(found.people_gone), _names(found.people_new))]
        told += [(self.context.wording.word(texts_self.LISTS, name), *found.lines[name]) for name in LISTS]
        joint = "、" if self.context.wording.language == "ja" else ", "
        said = False
        for title, gone, new in told:
            for sentence, lines in ((self.tr("{what} gone: {lines}"), gone), (self.tr("{what} new: {lines}"), new)):
                if lines:
                    said = True
                    text = sentence.format(what=title, lines=joint.join(lines))
                    self._room.addWidget(Paragraph(theme, text, "small"))
        if not said:
            self._room.addWidget(Paragraph(theme, self.tr("People and lists are the same."), "small", "quiet"))


def _names(people: tuple[tuple[int, str], ...]) -> tuple[str, ...]:
    return tuple(name for _, name in people)
