"""The stage of a tie as a button: the ladder, its word, an arrow; it opens the choice of all four."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from myconnections.domain.stage import Stage
from myconnections.ui import icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, paint
from myconnections.ui.wording import Wording

_ARROW = 12


class StageButton(QAbstractButton):
    """`moved` sends the stage chosen (1-4): only the person moves a stage, and freely."""

    moved = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._stage = Stage.LINK
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        paint.named(self, "person-stage", "")
        self.clicked.connect(self._open)
        theme.changed.connect(self.update)

    def show_stage(self, stage: Stage) -> None:
        """Show another stage."""
        self._stage = stage
        self.setText(self._wording.stage(stage))
        self.setAccessibleName(self.tr("Stage: {stage}").format(stage=self.text()))
        self.setToolTip(self.tr("Change the stage"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The ladder, the word, the arrow."""
        text = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self.text())
        return QSize(math.ceil(glyphs.LADDER.width() + 8 + text + 4 + _ARROW + 8), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Like the marks beside it, with a ground under the mouse."""
        painter = QPainter(self)
        color, box = self._theme.color, QRectF(self.rect())
        if self.underMouse():
            paint.paint_box(painter, box, color("sunk"), None, self._theme.size("radius-small"))
        glyphs.paint_ladder(painter, box.adjusted(4, 0, 0, 0), int(self._stage), self._theme)
        painter.setFont(self._theme.font("small"))
        painter.setPen(color("ink"))
        words = box.adjusted(4 + glyphs.LADDER.width() + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        arrow = QRectF(box.right() - _ARROW - 4, (box.height() - _ARROW) / 2, _ARROW, _ARROW)
        icons.paint_icon(painter, arrow, "down", color("quiet"))
        if self.hasFocus():
            paint.paint_focus(painter, box, self._theme.size("radius-small"), self._theme)
        painter.end()

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("stage-menu")
        for stage in Stage:
            action = menu.addAction(self._wording.stage(stage))
            action.setCheckable(True)
            action.setChecked(stage is self._stage)
            action.triggered.connect(lambda _on=False, one=int(stage): self.moved.emit(one))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
