"""Over the groups: which step, how far it is, and how many ties became clear."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from myconnections.services.enrich_views import STEPS as ORDER
from myconnections.services.enrich_views import Standing
from myconnections.ui.texts_enrich import MINE, SENTENCES, STEPS
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.marks import CapitalMark
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

KNOWN_OF = {"employers": "industry", "titles": "function", "schools": "schools", "readings": "reading"}
"""What of people a step fills in first."""

_KINDS = ("bonding", "bridging", "mixed", "linking")
_BAR = 280
_NARROW = 900
_EDGES = 64


class Head(QWidget):
    """`step_chosen` sends the key of a step, `mine_asked` that I want to say who I am."""

    step_chosen = Signal(str)
    mine_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._wording = theme, wording
        self._began: Mapping[str, int] = {}
        self._clear_at_first: int | None = None
        self._wide = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 12)
        column.setSpacing(theme.space("m"))
        column.addLayout(self._first_line())
        column.addWidget(self._second_line())
        self.missing = Paragraph(theme, "", "small", "quiet")
        self.say = Button(theme, self.tr("Say it"), name="enrich-say-mine", variant="link")
        self.say.clicked.connect(self.mine_asked)
        self._mine = QWidget()
        line = QHBoxLayout(self._mine)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.missing, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.say)
        self._mine.hide()
        column.addWidget(self._mine)

    def show_step(self, step: str) -> None:
        """Another step is in front."""
        if self.steps.choice() != step:
            self.steps.choose(step)

    def fit(self, width: int) -> None:
        """In a narrow page the steps stand under the title, the ties under how far it is, and the kinds under the ties:
        words are cut last.
        """
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._wide = width
        room, gap = width - _EDGES, self._theme.space("m")
        far, ties = _BAR + gap + self.far.sizeHint().width(), self.clear.sizeHint().width()
        kinds = sum(mark.sizeHint().width() + gap for mark in self._marks.values())
        self._line.setDirection(down if width < _NARROW else beside)
        self._second.setDirection(down if far + gap + ties + kinds > room else beside)
        self._ties.setDirection(down if ties + kinds > room else beside)

    def show_standing(self, stands: Standing, step: str) -> None:
        """How far it is, and what the ties have become since the page was opened."""
        if self._clear_at_first is None:
            self._clear_at_first, self._began = stands.clear, dict(stands.kinds)
        self._far.setVisible(stands.people > 0)
        known = stands.known.get(KNOWN_OF.get(step, ""), 0)
        key = f"progress.{KNOWN_OF.get(step, 'me')}"
        self.far.setText(self._wording.pair(SENTENCES[key], {"known": known, "people": stands.people}))
        self.bar.setVisible(step != "me")
        self.bar.setRange(0, max(1, stands.people))
        self.bar.setValue(known)
        self.bar.setAccessibleDescription(self.far.text())
        more = stands.clear - self._clear_at_first
        facts: dict[str, object] = {"clear": stands.clear, "all": stands.ties, "more": more}
        self.clear.setText(self._wording.pair(SENTENCES["clear_more" if more > 0 else "clear"], facts))
        for kind, mark in self._marks.items():
            now, then = stands.kinds.get(kind, 0), self._began.get(kind, 0)
            figure = f"{now:,}" if now == then else f"{then:,} → {now:,}"
            mark.show_capital(kind, f"{self._wording.capital(kind)} {figure}")
        fields = [self._wording.word(MINE, name) for name in stands.mine]
        self.missing.setText(self._wording.pair(SENTENCES["mine_missing"], {"fields": fields}))
        self._mine.setVisible(bool(fields) and step != "me" and stands.people > 0)
        self.fit(self._wide)

    def _first_line(self) -> QBoxLayout:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(self._theme.space("m"))
        self._line.addWidget(label(self.tr("Enrich in bulk"), "title"))
        self._line.addStretch(1)
        options = [(key, self._wording.word(STEPS, key), "") for key in ORDER]
        self.steps = Segmented(self._theme, options, name="enrich-step", spoken=self.tr("What to fill in"))
        self.steps.chosen.connect(self.step_chosen)
        self._line.addWidget(self.steps)
        return self._line

    def _second_line(self) -> QWidget:
        self._far = QWidget()
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._far)
        self._second.setContentsMargins(0, 0, 0, 0)
        self._second.setSpacing(self._theme.space("s"))
        row, kinds = QHBoxLayout(), QHBoxLayout()
        self._ties = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for line in (row, self._ties, kinds):
            line.setSpacing(self._theme.space("m"))
        self._second.addLayout(row, 1)
        self._second.addLayout(self._ties)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        named(self.bar, "enrich-progress", self.tr("How far it is"))
        self.far = ElidedLabel("", "small", "quiet")
        self.far.setObjectName("enrich-far")
        row.addWidget(self.bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.far, 1)
        self.clear = ElidedLabel("", "small", "quiet")
        self.clear.setObjectName("enrich-clear")
        self._ties.addWidget(self.clear, 1)
        self._ties.addLayout(kinds)
        self._marks = {kind: CapitalMark(self._theme, kind, "") for kind in _KINDS}
        for mark in self._marks.values():
            kinds.addWidget(mark)
            mark.setToolTip(self._wording.pair(SENTENCES["computed"]))
        kinds.addStretch(1)
        self.clear.setToolTip(self._wording.pair(SENTENCES["computed"]))
        return self._far
