"""The sheet as it would be printed, looked at before it leaves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.ui.coach.paper import HEIGHT, WIDTH
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import say
from myconnections.ui.widgets.paint import named

_LEAST = 320


class SheetPicture(QWidget):
    """A picture of A4 as wide as there is room; paper is white in every theme."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._image: QImage | None = None
        named(self, "coach-sheet", say(context.wording, "sheet_spoken"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(round(WIDTH))

    def show_picture(self, image: QImage) -> None:
        """Another sheet."""
        self._image = image
        self.update()

    def picture(self) -> QImage | None:
        """The sheet shown, None before the first."""
        return self._image

    def hasHeightForWidth(self) -> bool:
        """It keeps the shape of the paper."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the paper at this width."""
        return round(width * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        """In its own size."""
        return QSize(round(WIDTH), round(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper with a thin edge, and the sheet on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        painter.setBrush(Qt.GlobalColor.white)
        painter.setPen(self._theme.color("line-2"))
        painter.drawRect(box)
        if self._image is not None:
            painter.drawImage(box.adjusted(1, 1, -1, -1), self._image)
        painter.end()
