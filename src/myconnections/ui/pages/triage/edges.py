"""Over and under the card: how far it is, how long it will take, later; and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from myconnections.ui.pages.triage.deck import Deck
from myconnections.ui.pages.triage.tile import Cap
from myconnections.ui.texts_triage import SENTENCES
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import hairline, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_BAR = 320
_NARROW, _ROOMY = 1380, 1640
_FOOT, _FOOT_LOW = 72, 44
_LOW = 760


class Head(QWidget):
    """56 high. `later` is asked by its button; Escape belongs to the page."""

    later = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setFixedHeight(theme.size("top-bar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 24, 0)
        row.setSpacing(theme.space("l"))
        row.addWidget(label(self.tr("Triage"), "head"), 1)
        self.nth = label("", "small", "quiet")
        self.nth.setObjectName("triage-nth")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        named(self.bar, "triage-progress", self.tr("How far it is"))
        self.pace = label("", "small", "quiet")
        self.pace.setObjectName("triage-pace")
        for part in (self.nth, self.bar, self.pace):
            row.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        button = Button(theme, self.tr("Go on later"), name="triage-later", key="Esc")
        button.clicked.connect(self.later)
        row.addWidget(button, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._line = hairline(theme, parent=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line lies along the lower edge."""
        super().resizeEvent(event)
        self._line.setGeometry(0, self.height() - 1, self.width(), 1)

    def show_deck(self, deck: Deck) -> None:
        """How far it is and how long it takes."""
        everybody, facing = deck.done + deck.left, deck.current is not None
        for part in (self.nth, self.bar):
            part.setVisible(facing)
        self.nth.setText(self._wording.pair(SENTENCES["nth"], {"n": deck.done + 1, "all": everybody}))
        self.bar.setRange(0, max(1, everybody))
        self.bar.setValue(deck.done)
        self.bar.setAccessibleDescription(self.nth.text())
        minutes = deck.minutes()
        text = ""
        if minutes is not None and facing:
            text = self._wording.pair(SENTENCES["pace" if minutes > 0 else "pace_short"], {"minutes": minutes})
        self.pace.setText(text)
        self.pace.setVisible(bool(text))


class Foot(QWidget):
    """The keys, as many as there is room for: the first and the last are always there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "triage-keys", self.tr("Keys"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(theme.space("xl"))
        row.addStretch(1)
        self._groups: list[tuple[QWidget, int]] = []
        for caps, word, always in (
            (("1", "2", "3", "4"), self.tr("stage, then time"), True),
            (("T",), self.tr("time, where known"), False),
            (("W",), self.tr("keep warm"), False),
            (("C",), self.tr("community"), False),
            (("F",), self.tr("star"), False),
            (("A",), self.tr("archive"), False),
            (("E",), self.tr("edit"), False),
            (("Enter",), self.tr("as it stands"), True),
            (("G",), self.tr("several at once"), True),
            (("S",), self.tr("skip"), True),
            (("Z",), self.tr("back"), True),
        ):
            group = QWidget()
            line = QHBoxLayout(group)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space("s"))
            for cap in caps:
                line.addWidget(Cap(theme, cap))
            line.addWidget(label(word, "small", "quiet"))
            row.addWidget(group)
            group.setHidden(not always)  # or a small window would be made wide enough for all of them first
            self._groups.append((group, 0 if always else _NARROW))
        safe = label(self.tr("Close it, and it goes on from here"), "small", "quiet")
        row.addWidget(safe)
        safe.hide()
        self._groups.append((safe, _ROOMY))
        row.addStretch(1)
        self._line = hairline(theme, parent=self)

    def fit(self, width: int, height: int) -> None:
        """Less where there is less room."""
        self.setFixedHeight(_FOOT if height >= _LOW else _FOOT_LOW)
        for group, least in self._groups:
            group.setVisible(width >= least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line lies along the upper edge."""
        super().resizeEvent(event)
        self._line.setGeometry(0, 0, self.width(), 1)
