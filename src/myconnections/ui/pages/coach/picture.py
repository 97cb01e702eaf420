"""The sheets as they would be printed, looked at before they leave."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.coach.paper import HEIGHT, WIDTH
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import say
from myconnections.ui.widgets.paint import named

_LEAST, _GAP = 320, 16


class SheetPicture(QWidget):
    """Pictures of A4 as wide as there is room, one below the other; paper is white in every theme."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._images: tuple[QImage, ...] = ()
        named(self, "coach-sheet", say(context.wording, "sheet_spoken"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(round(WIDTH))

    def show_pictures(self, images: tuple[QImage, ...]) -> None:
        """Other sheets."""
        self._images = images
        self.updateGeometry()
        self.update()

    def pictures(self) -> tuple[QImage, ...]:
        """The sheets shown, none before the first."""
        return self._images

    def hasHeightForWidth(self) -> bool:
        """It keeps the shape of the paper."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all sheets at this width."""
        return self._sheet(width) * self._count + _GAP * (self._count - 1)

    def sizeHint(self) -> QSize:
        """In its own size."""
        return QSize(round(WIDTH), self.heightForWidth(round(WIDTH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper with a thin edge, and the sheet on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tall = self._sheet(self.width())
        for number in range(self._count):
            box = QRectF(0.5, 0.5 + number * (tall + _GAP), self.width() - 1, tall - 1)
            painter.setBrush(Qt.GlobalColor.white)
            painter.setPen(self._theme.color("line-2"))
            painter.drawRect(box)
            if number < len(self._images):
                painter.drawImage(box.adjusted(1, 1, -1, -1), self._images[number])
        painter.end()

    @property
    def _count(self) -> int:
        return max(1, len(self._images))

    @staticmethod
    def _sheet(width: int) -> int:
        return round(width * HEIGHT / WIDTH)
