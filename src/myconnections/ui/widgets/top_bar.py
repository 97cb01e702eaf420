"""The bar above every page: search, undo and redo, log, lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.search_box import SearchBox


class TopBar(QWidget):
    """Search at the left, acts at the right. The keys shown are told by the window, which owns the actions.

    `undo_text` and `redo_text` (what would be undone) become tooltips; empty ones switch the buttons off.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    log_asked = Signal()
    lock_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        search_key: str = "Ctrl K",
        log_key: str = "Ctrl L",
        lock_key: str = "Ctrl+Shift+L",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        paint.named(self, "top-bar", self.tr("Search and log"))
        self.setFixedHeight(theme.size("top-bar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 1)
        row.setSpacing(theme.space("s"))
        hint = self.tr("Find people, organizations, notes")
        self.search = SearchBox(theme, hint, name="search", key=search_key)
        self._undo = Button(theme, self.tr("Undo"), name="undo", variant="icon", icon="undo", key="Ctrl+Z")
        self._redo = Button(theme, self.tr("Redo"), name="redo", variant="icon", icon="redo", key="Ctrl+Shift+Z")
        self._log = Button(theme, self.tr("Log"), name="log", icon="log", key=log_key)
        self._more = Button(theme, self.tr("Menu"), name="menu", variant="icon", icon="more")
        self._lock = Button(theme, self.tr("Lock"), name="lock", variant="icon", icon="lock", key=lock_key)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        for button, signal in (
            (self._undo, self.undo_asked),
            (self._redo, self.redo_asked),
            (self._log, self.log_asked),
            (self._lock, self.lock_asked),
        ):
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit())
            row.addWidget(button)
        row.addWidget(self._more)
        self.show_history("", "")
        theme.changed.connect(self.update)

    def set_menu(self, menu: QMenu) -> None:
        """What the last button opens."""
        self._more.setMenu(menu)

    def allow_lock(self, allowed: bool) -> None:
        """Whether there is something to lock: the sample goes when it is closed."""
        self._lock.setVisible(allowed)

    def show_history(self, undo_text: str, redo_text: str) -> None:
        """Say what would be undone and redone; "" for nothing."""
        for button, word, text in (
            (self._undo, self.tr("Undo"), undo_text),
            (self._redo, self.tr("Redo"), redo_text),
        ):
            told = f"{word}: {text}" if text else word
            button.setEnabled(bool(text))
            button.setToolTip(paint.tip(told))
            button.setAccessibleName(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, and the line under the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        painter.end()
