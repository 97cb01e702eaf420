"""The window: the door while the vault is closed, the frame while it is open; sizes kept; files dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from myconnections.ui.device import DeviceFile

_TITLE_BAR = 40
"""Pixels kept for the frame of the window, which has no size before it is shown."""


class Window(QMainWindow):
    """Shows one thing at a time. Its title never holds a name.

    `dropped` carries the files let go over it; `closing` comes before it closes, once.
    """

    dropped = Signal(list)
    closing = Signal()

    def __init__(self, device: DeviceFile, title: str) -> None:
        super().__init__()
        self._device = device
        self._closing = False
        self.setObjectName("window")
        self.setWindowTitle(title)
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self._stack = QStackedWidget(self)
        self.setCentralWidget(self._stack)
        self._restore()

    def put(self, content: QWidget) -> None:
        """Show `content` instead of what was shown, which goes."""
        old = self._stack.currentWidget()
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        content.setFocus()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def remember(self) -> None:
        """Keep size and place for the next start."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._device.change(window={**self._device.now.window, "geometry": geometry})

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place and let the app put everything away."""
        if not self._closing:
            self._closing = True
            self.remember()
            self.closing.emit()
        super().closeEvent(event)

    def _restore(self) -> None:
        kept = self._device.now.window.get("geometry", "")
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            self.resize(self._room(1440, 900))

    def _room(self, width: int, height: int) -> QSize:
        """The size wished for, or less where the screen has less beside its bars and the frame of the window."""
        screen = self.screen().availableSize()
        return QSize(min(width, screen.width()), min(height, screen.height() - _TITLE_BAR))
