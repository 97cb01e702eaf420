"""The notice outside the window: at most one a day, without a name, never in the quiet hours, off when so chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from myconnections.services import notices
from myconnections.services.notices import Notice
from myconnections.ui import icons
from myconnections.ui.context import Context

EVERY_MS = 10 * 60_000
_SHOWN_MS = 10_000

Tell = Callable[[str, str], bool]
"""Shows a title and a text; whether it could: no notice that nobody saw is that of the day."""


class Tray(QObject):
    """A sign in the tray that stands there only from a notice until it is answered; `clicked` when it is.

    Its menu opens the window, locks it (`lock_asked`), or asks for no more notices (`refused`).
    """

    clicked = Signal()
    refused = Signal()
    lock_asked = Signal()

    def __init__(self, sign: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(sign, self)
        self._icon.messageClicked.connect(self._click)
        self._icon.activated.connect(self._activate)
        self.menu = QMenu()
        self.menu.setObjectName("tray-menu")
        self.menu.addAction(self.tr("Open My Connections")).triggered.connect(self._answer)
        self.menu.addAction(self.tr("Lock")).triggered.connect(self.lock_asked)
        self.menu.addAction(self.tr("No more notices")).triggered.connect(self._refuse)
        self._icon.setContextMenu(self.menu)

    def tell(self, title: str, text: str) -> bool:
        """Show it, where the desktop has a tray; whether it has."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, text, self._icon.icon(), _SHOWN_MS)
        return True

    def hide(self) -> None:
        """Take the sign away."""
        self._icon.hide()

    def _click(self) -> None:
        if not self.menu.isVisible():  # in some trays the click that opens the menu is told as one on the notice, too
            self._answer()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:  # that opens the menu
            self._answer()

    def _refuse(self) -> None:
        self.hide()
        self.refused.emit()

    def _answer(self, *_reason: object) -> None:
        self.hide()
        self.clicked.emit()


class Notices(QObject):
    """Looks every ten minutes, and says nothing while the person has the window before them.

    `tell(title, text)` shows a notice (a Tray unless a test gives its own); `opened` when the person clicked on it,
    `lock_asked` when they chose that there.
    """

    opened = Signal()
    lock_asked = Signal()

    def __init__(
        self, context: Context, window: QWidget, tell: Tell | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._tray: Tray | None = None
        if tell is None:
            tray = Tray(icons.icon("today", context.theme.color("accent")), self)
            tray.clicked.connect(self.opened)
            tray.refused.connect(self.switch_off)
            tray.lock_asked.connect(self.lock_asked)
            self._tray = tray
            tell = tray.tell
        self._tell = tell
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask whether there is something to remind of now."""
        if self._window.isActiveWindow():
            return
        last = _day(self._context.device.now.noticed)
        self._context.acting.read(lambda vault, now: notices.notice(vault, last, now), self._say, owner=self)

    def be_still(self) -> None:
        """The vault is locked: look no more, and leave nothing in the tray."""
        self._timer.stop()
        if self._tray is not None:
            self._tray.hide()

    def switch_off(self) -> None:
        """No more notices, from the menu of the tray; the preferences or Undo bring them back."""
        self._context.acting.do(notices.switch_off)

    def _say(self, found: Notice | None) -> None:
        if found is None:
            return
        if self._tell(self.tr("My Connections"), self.sentence(found)):
            self._context.device.change(noticed=self._context.clock().date().isoformat())

    def sentence(self, found: Notice) -> str:
        """What waits, in figures only."""
        thanks = self._thanks(found.thanks) if found.thanks else ""
        promises = self._promises(found.promises) if found.promises else ""
        both = self.tr("{thanks} {promises}")
        return both.format(thanks=thanks, promises=promises) if thanks and promises else thanks or promises

    def _thanks(self, count: int) -> str:
        many = self.tr("{count} thank-yous are waiting.")
        return self.tr("A thank-you is waiting.") if count == 1 else many.format(count=count)

    def _promises(self, count: int) -> str:
        many = self.tr("{count} promises are due.")
        return self.tr("A promise is due.") if count == 1 else many.format(count=count)


def _day(text: str) -> date | None:
    """The day noted on this computer, None when there is none or somebody wrote into the file."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
