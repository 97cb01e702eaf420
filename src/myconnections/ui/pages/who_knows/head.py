"""Over the questions: how far it is, how long the rest may take, and the three ways of answering."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from myconnections.ui import structure_words
from myconnections.ui.context import Context
from myconnections.ui.pages.who_knows.round import Round
from myconnections.ui.texts_who_knows import SENTENCES, WAYS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.paint import named

_BAR, _NARROW = 240, 1000
_SOON = 60


class Head(QWidget):
    """`way_chosen` sends "circles", "one" or "all"; `file_asked` that a file of a network is to be brought in."""

    way_chosen = Signal(str)
    file_asked = Signal()
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, self._wording = context.theme, context.wording
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 12)
        column.setSpacing(theme.space("s"))
        line = QHBoxLayout()
        line.setSpacing(theme.space("m"))
        line.addWidget(label(self.tr("Who knows whom"), "title"))
        line.addStretch(1)
        options = [(key, context.wording.word(WAYS, key), "") for key in WAYS]
        self.ways = Segmented(theme, options, name="who-way", spoken=self.tr("Way of answering"))
        self.ways.chosen.connect(self.way_chosen)
        line.addWidget(self.ways)
        column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        named(self.bar, "who-progress", self.tr("How far it is"))
        self.far = ElidedLabel("", "small", "quiet")
        self.far.setObjectName("who-far")
        self.file = Button(theme, self.tr("From a file…"), name="who-file", variant="ghost", icon="import")
        self.file.clicked.connect(self.file_asked)
        self.stop = Button(theme, self.tr("Stop for now"), name="who-stop", variant="ghost", key="Esc")
        self.stop.clicked.connect(self.left)
        row.addWidget(self.bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.far, 1)
        row.addWidget(self.file)
        row.addWidget(self.stop)
        column.addLayout(row)
        self.meaning = Paragraph(theme, context.wording.pair(SENTENCES["meaning"]), "small", "quiet")
        column.addWidget(self.meaning)

    def fit(self, width: int) -> None:
        """In a narrow page the words need the room of the bar."""
        self.bar.setFixedWidth(_BAR // 3 if width < _NARROW else _BAR)

    def may_stop(self, on: bool) -> None:
        """Whether anything is being asked that can be stopped."""
        self.stop.setVisible(on)

    def show_round(self, shown: Round) -> None:
        """How far it is."""
        say, view = self._wording.pair, shown.view
        facts: dict[str, object] = {
            "answered": shown.answered,
            "pairs": view.known.all,
            "minutes": round(shown.seconds_left / 60),
        }
        left = "left_own" if shown.own_pace else "left_usual"
        if shown.seconds_left < _SOON:
            rest = "done" if shown.answered >= view.known.all else "rest_open"
            left = "left_soon" if shown.seconds_left else rest
        joint = "。" if self._wording.language == "ja" else " · "
        self.far.setText(say(SENTENCES["far"], facts) + joint + say(SENTENCES[left], facts))
        self.bar.setRange(0, max(1, view.known.all))
        self.bar.setValue(shown.answered)
        self.bar.setAccessibleDescription(self.far.text())
        meaning = say(SENTENCES["meaning"]) + ("" if self._wording.language == "ja" else " ")
        self.meaning.setText(meaning + structure_words.asked(view.core, self._wording))
