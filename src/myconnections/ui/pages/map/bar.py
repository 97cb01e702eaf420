"""Under the map while people are chosen: what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from myconnections.domain.stage import Stage
from myconnections.ui.map.floating import SHADE, paint_floating
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

_PAIR = 2


class ChosenBar(QWidget):
    """`asked` sends "stage-1" to "stage-4", "wanted-0" (nothing) to "wanted-4", "warm-on", "warm-off", "warm-default",
    "star", "community", "path", "free", "log" or "clear".
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wording = theme, wording
        self._changing: list[Button] = []
        named(self, "map-chosen", self.tr("People chosen on the map"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + SHADE, 8 + SHADE, 8 + SHADE, 8 + SHADE)
        row.setSpacing(theme.space("xs"))
        self._count = label("", "strong")
        self._count.setObjectName("map-chosen-count")
        row.addWidget(self._count)
        row.addSpacing(theme.space("s"))
        stages, warm = QMenu(self), QMenu(self)
        wanted = QMenu(self.tr("Wanted stage"), self)
        for stage in reversed(Stage):
            self._put(stages, f"stage-{int(stage)}", wording.stage(stage))
            self._put(wanted, f"wanted-{int(stage)}", wording.stage(stage))
        self._put(wanted, "wanted-0", self.tr("Nothing wanted"))
        stages.addSeparator()
        stages.addMenu(wanted)
        for key, word in (
            ("warm-on", self.tr("Yes")),
            ("warm-off", self.tr("No")),
            ("warm-default", self.tr("As the stage has it")),
        ):
            self._put(warm, key, word)
        self._button(row, "stage", self.tr("Stage"), menu=stages)
        self._button(row, "warm", self.tr("Keep warm"), menu=warm)
        self._button(row, "community", self.tr("Community…"))
        self._button(row, "star", self.tr("Star"), icon="star")
        self._path = self._button(row, "path", self.tr("Path between them"), icon="path", variant="icon")
        self._free = self._button(row, "free", self.tr("Let them go again"), icon="pin")
        self._button(row, "log", self.tr("Log…"), icon="log")
        self._button(row, "clear", self.tr("Choose nobody"), icon="close", variant="icon")
        self.hide()

    def show_count(self, count: int, *, kept: bool = False) -> None:
        """So many are chosen; nobody hides the bar. `kept`: somebody of them was put where they stand by hand."""
        self._free.setVisible(kept)
        self._path.setVisible(0 < count < _PAIR + 1)
        word = self.tr("Path between them") if count == _PAIR else self.tr("How to reach them")
        self._path.setText(word)
        self._path.setToolTip(word)
        self._count.setText(self._wording.pair(("{n:person|people}", "{n:,}人"), {"n": count}))
        self.setVisible(count > 0)
        self.adjustSize()

    def hold(self, reason: str) -> None:
        """Nothing can be changed, and why; "" lets it again."""
        for button in self._changing:
            button.setEnabled(not reason)
            button.setToolTip(reason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface that floats."""
        painter = QPainter(self)
        paint_floating(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _put(self, menu: QMenu, key: str, word: str) -> None:
        action = menu.addAction(word)
        action.setObjectName(f"map-{key}")
        action.triggered.connect(lambda: self.asked.emit(key))

    def _button(
        self,
        row: QHBoxLayout,
        key: str,
        word: str,
        *,
        icon: str = "",
        variant: str = "ghost",
        menu: QMenu | None = None,
    ) -> Button:
        button = Button(
            self._theme, word, name=f"map-do-{key}", variant=variant, icon=icon, arrow="up" if menu else "", parent=self
        )
        if menu is None:
            button.clicked.connect(lambda: self.asked.emit(key))
        else:
            button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().topLeft())))
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        if key not in {"clear", "path"}:
            self._changing.append(button)
        return button
