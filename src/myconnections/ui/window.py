"""The window: the door while the vault is closed, the frame while it is open; sizes kept; files dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QShowEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from myconnections.ui.device import DeviceFile

_TITLE_BAR = 40
"""Pixels kept for the frame of the window, which has no size before it is shown."""


class Window(QMainWindow):
    """Shows one thing at a time. Its title never holds a name.

    `dropped` carries the files let go over it; `closing` comes before it closes, once; `seen` once it was painted.
    """

    dropped = Signal(list)
    closing = Signal()
    seen = Signal()

    def __init__(self, device: DeviceFile, title: str) -> None:
        super().__init__()
        self._device = device
        self._closing = False
        self._painted = False
        self.setObjectName("window")
        self.setWindowTitle(title)
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self._stack = QStackedWidget(self)
        self.setCentralWidget(self._stack)
        self._restore()

    @property
    def was_seen(self) -> bool:
        """Whether it has been painted."""
        return self._painted

    def put(self, content: QWidget) -> None:
        """Show `content` instead of what was shown, which goes."""
        old = self._stack.currentWidget()
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        content.setFocus()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def come_forward(self) -> None:
        """Stand before all others, from wherever it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def remember(self) -> None:
        """Keep size and place for the next start."""
        # Not Qt's saveGeometry: given back, it moves a window at the top of the screen down by a title bar it guesses.
        frame = self.geometry().topLeft() - self.frameGeometry().topLeft()
        normal = self.normalGeometry()
        place = normal.topLeft() - frame
        kept = [place.x(), place.y(), normal.width(), normal.height(), int(self.isMaximized())]
        self._device.change(window={**self._device.now.window, "place": " ".join(map(str, kept))})

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+F10 asks for the menu of what the keyboard is on: not every desktop makes the key for menus of it."""
        on = self.focusWidget()
        if event.key() != Qt.Key.Key_F10 or event.modifiers() != Qt.KeyboardModifier.ShiftModifier or on is None:
            super().keyPressEvent(event)
            return
        middle = on.rect().center()
        QApplication.sendEvent(on, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, on.mapToGlobal(middle)))

    def showEvent(self, event: QShowEvent) -> None:
        """Wait for the screen to show it."""
        super().showEvent(event)
        if not self._painted:
            self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the first time it stands on the screen, painted: that is done in the event which is only seen here."""
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            watched.removeEventFilter(self)
            self._painted = True
            QTimer.singleShot(0, self.seen.emit)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place and let the app put everything away."""
        if not self._closing:
            self._closing = True
            self.remember()
            self.closing.emit()
        super().closeEvent(event)

    def _restore(self) -> None:
        """The place it had: the corner of its frame and the size of what is in it."""
        try:
            x, y, width, height, maximized = map(int, self._device.now.window.get("place", "").split())
        except ValueError:
            self.resize(self._room(1440, 900))
            return
        bar = QRect(x, y, width, _TITLE_BAR)
        screens = QGuiApplication.screens()
        there = next((screen for screen in screens if screen.availableGeometry().intersects(bar)), None)
        size = (there or self.screen()).availableSize()
        self.resize(min(width, size.width()), min(height, size.height()))
        if there is not None:  # else the screen it stood on is gone
            self.move(x, y)
        if maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _room(self, width: int, height: int) -> QSize:
        """The size wished for, or less where the screen has less beside its bars and the frame of the window."""
        screen = self.screen().availableSize()
        return QSize(min(width, screen.width()), min(height, screen.height() - _TITLE_BAR))
