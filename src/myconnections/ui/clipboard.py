"""What is copied from the window is a secret: marked so, gone from the clipboard soon, and when the vault is locked."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT_MS = 30_000
#: Formats by which clipboard histories know what they must not keep: KDE and others on Linux, macOS, Windows.
SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
_MARK = next(iter(SECRET))


class Secrecy(QObject):
    """Watches over `board`: all that this app puts there, from whatever field, is marked and taken away again.

    What another app has put there since is left alone.
    """

    def __init__(self, board: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._timer.timeout.connect(self.forget)
        board.dataChanged.connect(self._look)

    def forget(self) -> None:
        """Clear what is still ours, the text chosen with the mouse (X11) included."""
        self._timer.stop()
        if self._board.ownsClipboard():
            self._board.clear()
        if self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)

    def _look(self) -> None:
        if not self._board.ownsClipboard():
            self._timer.stop()
            return
        held: QMimeData | None = self._board.mimeData()
        if held is None or not held.formats():
            self._timer.stop()
        elif held.hasFormat(_MARK):
            self._timer.start()
        else:
            self._board.setMimeData(_marked(held))  # comes back here


def _marked(held: QMimeData) -> QMimeData:
    marked = QMimeData()
    for name in held.formats():
        marked.setData(name, held.data(name))
    if held.hasText():
        marked.setText(held.text())
    for name, value in SECRET.items():
        marked.setData(name, QByteArray(value))
    return marked
