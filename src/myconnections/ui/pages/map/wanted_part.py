"""Beside the map: ties as they are, as they are wanted, or both, and which people are wanted that are not there yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.map_choice import BOTH, NOW, WANTED
from myconnections.ui.map.scene import Scene
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.wording import Wording

_ELSEWHERE = (
    "{n:tie is|ties are} wanted elsewhere: an arrow leads from the stage of now to that.",
    "いまと違う段階を望むつながりが{n}件。矢印が、いまの段階から望む段階へ向かいます。",
)
_THERE = (
    "{n:tie is|ties are} wanted elsewhere, and stand there here.",
    "いまと違う段階を望むつながりが{n}件。ここでは望む段階に置いています。",
)
_GHOSTS = (
    "Dashed places: {kinds}. As far as is written nobody is there yet.",
    "点線の丸：{kinds}。記入されたかぎりでは、まだだれもいません。",
)
_NOTHING = (
    "Nothing is wanted yet. Choose people and say where their tie would be, or name people who are wanted.",
    "まだ何も書かれていません。人を選んで「望む段階」を決めるか、出会いたい人を書くと、ここに出ます。",
)


class WantedPart(QWidget):
    """`tense_asked` carries "now", "both" or "wanted"; `kinds_asked` opens the kinds of people wanted."""

    tense_asked = Signal(str)
    kinds_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(label(self.tr("Now and wanted"), "label"))
        self.switch = Segmented(
            theme,
            [(NOW, self.tr("Now"), ""), (BOTH, self.tr("Both"), ""), (WANTED, self.tr("Wanted"), "")],
            name="map-tense",
            spoken=self.tr("Ties as they are or as they are wanted"),
        )
        self.switch.chosen.connect(self.tense_asked)
        column.addWidget(self.switch)
        self._told = Paragraph(theme, "", "small", "quiet")
        self._told.setObjectName("map-wanted-told")
        column.addWidget(self._told)
        self._kinds = Button(theme, self.tr("People wanted…"), name="map-wanted-kinds", variant="link", icon="wanted")
        self._kinds.make_flush()
        self._kinds.clicked.connect(self.kinds_asked)
        column.addWidget(self._kinds)

    def show_tense(self, tense: str) -> None:
        """Show which is on, without sending it."""
        self.switch.blockSignals(True)
        self.switch.choose(tense)
        self.switch.blockSignals(False)

    def show_scene(self, scene: Scene) -> None:
        """What of it is on the map."""
        drawn, places = scene.drawn, scene.places
        self.show_tense(drawn.choice.tense)
        self._told.setVisible(drawn.choice.tense != NOW)
        if drawn.choice.tense == NOW:
            return
        people = drawn.people
        here = [(people[places[who]], stage) for who, stage in drawn.wanted.items() if who in places]
        elsewhere = sum(one.row.stage != stage for one, stage in here)
        said = []
        if elsewhere:
            sentence = _THERE if drawn.choice.tense == WANTED else _ELSEWHERE
            said.append(self._wording.pair(sentence, {"n": elsewhere}))
        if scene.overlay.ghosts:
            comma = "、" if self._wording.language == "ja" else ", "
            said.append(self._wording.pair(_GHOSTS, {"kinds": comma.join(scene.overlay.ghosts)}))
        self._told.setText("\n".join(said) or self._wording.pair(_NOTHING))
