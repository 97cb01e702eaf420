"""The last step: what was brought in, how to take it back, and whom to think of first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from myconnections.domain.listing import ActRow
from myconnections.services import history
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_bring_in as texts
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label

_WIDTH = 640
_TOLD = ("new", "changed", "merged", "encounters")
"""What is told of an import, where it is not nought."""

_Ends = tuple[ActRow | None, ActRow | None]


class ResultStep(QScrollArea):
    """`pick_asked`, `triage_asked`, `enrich_asked`, `people_asked`, `today_asked` and `more_asked` say where the person
    wants to go.
    """

    pick_asked = Signal()
    triage_asked = Signal()
    enrich_asked = Signal()
    people_asked = Signal()
    today_asked = Signal()
    more_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._act: int | None = None
        self._fresh = False
        self.setObjectName("result-step")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "none")
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(32, 24, 32, 24)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("l"))
        column.addStretch(1)
        column.addWidget(self._done_card())
        column.addWidget(self._pick_card())
        column.addStretch(2)
        outer.addStretch(1)
        outer.addWidget(middle, 20)
        outer.addStretch(1)
        inside.resize(_WIDTH, _WIDTH)  # or its least size would be reckoned, for nothing
        self.setWidget(inside)
        context.acting.wrote.connect(self._look)

    def show_changes(self, changes: Changes) -> None:
        """Say what was done."""
        self._act = None if changes.act is None else int(changes.act)
        facts, wording = changes.facts, self._context.wording
        if self._act is None:
            self.head.setText(self.tr("Nothing has changed"))
            self.told.setText(wording.pair(texts.SENTENCES["no_news"]))
        else:
            self.head.setText(self.tr("Brought in"))
            said = [wording.pair(texts.SENTENCES[f"done_{fact}"], facts) for fact in _TOLD if facts.get(fact)]
            self.told.setText(wording.listed(said))
        self._fresh = bool(facts.get("new"))
        self.undo.setVisible(self._act is not None)
        self.asking.setVisible(self._fresh)
        self._look()

    def main(self) -> QWidget:
        """What the keyboard begins with."""
        return self.pick if self._fresh else self.people

    def _done_card(self) -> Card:
        theme = self._context.theme
        card = Card(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.space("l"))
        row.addWidget(IconMark(theme, "check", "accent", 32), alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.space("xs"))
        self.head = label("", "title")
        self.told = Paragraph(theme)
        column.addWidget(self.head)
        column.addWidget(self.told)
        row.addLayout(column, 1)
        card.body.addLayout(row)
        line = QHBoxLayout()
        line.addSpacing(32 + theme.space("l"))
        buttons = QWidget()
        acts = FlowLayout(buttons, theme.space("s"))
        self.people = Button(theme, self.tr("See the people"), name="result-people", icon="people")
        self.undo = Button(theme, self.tr("Undo all of it"), name="result-undo", icon="undo")
        self.more = Button(theme, self.tr("Bring in more"), name="result-more", variant="ghost")
        self.people.clicked.connect(self.people_asked)
        self.undo.clicked.connect(self._undo)
        self.more.clicked.connect(self.more_asked)
        for button in (self.people, self.undo, self.more):
            acts.addWidget(button)
        line.addWidget(buttons, 1)
        card.body.addSpacing(theme.space("s"))
        card.body.addLayout(line)
        return card

    def _pick_card(self) -> Card:
        theme = self._context.theme
        self.asking = Card(theme, "wash")
        self.asking.setObjectName("pick-card")
        body = self.asking.body
        body.addWidget(label(self.tr("Next, about two minutes"), "label", "accent"))
        body.addWidget(Paragraph(theme, self.tr("When did you last talk with ten of them?"), "question"))
        words = self.tr(
            "Choose people who matter to you and say roughly when you last talked. "
            "Today then has something true to suggest at once."
        )
        body.addWidget(Paragraph(theme, words))
        buttons = QWidget()
        ways = FlowLayout(buttons, theme.space("s"))  # in English they have no room beside each other
        self.pick = Button(theme, self.tr("Pick ten people"), name="result-pick", variant="primary")
        self.today = Button(theme, self.tr("Not now, go to Today"), name="result-today", variant="ghost")
        self.triage = Button(theme, self.tr("Go through everybody"), name="result-triage", icon="triage")
        self.triage.clicked.connect(self.triage_asked)
        self.enrich = Button(theme, self.tr("Enrich in bulk"), name="result-enrich", variant="ghost")
        self.enrich.clicked.connect(self.enrich_asked)
        self.pick.clicked.connect(self.pick_asked)
        self.today.clicked.connect(self.today_asked)
        for button in (self.pick, self.triage, self.enrich, self.today):
            ways.addWidget(button)
        body.addSpacing(theme.space("xs"))
        body.addWidget(buttons)
        return self.asking

    def _undo(self) -> None:
        self.undo.setEnabled(False)
        self._context.acting.undo()

    def _look(self) -> None:
        """See whether the import is still what Undo would take back."""
        if self._act is not None:
            self._context.acting.read(_ends_of_history, self._show_ends, owner=self)

    def _show_ends(self, ends: _Ends) -> None:
        newest, undone = ends
        self.undo.setEnabled(newest is not None and int(newest.id) == self._act)
        if undone is not None and int(undone.id) == self._act:
            self.head.setText(self.tr("Taken back"))
            self.told.setText(self.tr("Everything is as it was before. The import can be done again with Redo."))
            self.asking.hide()
        elif self._act is not None:
            self.asking.setVisible(self._fresh)


def _ends_of_history(vault: OpenVault, _now: datetime) -> _Ends:
    return history.ends(vault)
