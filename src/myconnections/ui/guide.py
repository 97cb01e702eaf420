"""Leads the real window through a story without a person: waits, clicks, writes, keeps pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from myconnections.services.ports import OpenVault
from myconnections.ui.app import App
from myconnections.ui.theme import Look
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.question import Question

W = TypeVar("W", bound=QWidget)
_TICK_MS = 20
_PATIENCE_MS = 60_000


class Lost(Exception):
    """A step of the story could not be taken; the text says which."""


class Guide(QObject):
    """One story in one language. What it does not find, or an error told in a dialog, ends it with Lost."""

    def __init__(self, app: App, folder: Path, language: str) -> None:
        super().__init__(app)
        self.app = app
        self.language = language
        self._folder = folder
        self._number = 0
        self._dialogs: list[QDialog] = []
        self._lost = ""
        self._rest = 0
        self._waited = 0
        app.prompts.opened.connect(self._note)

    def follow(self, story: Iterator[int]) -> None:
        """Take every step; Lost when one fails."""
        application = QCoreApplication.instance()
        if application is None:
            raise Lost("there is no application")
        timer = QTimer(self)
        timer.setInterval(_TICK_MS)
        failed: list[Exception] = []

        def step() -> None:
            try:
                if self._may_go_on():
                    self._rest = next(story)
            except StopIteration:
                application.exit()
            except (Lost, LookupError, RuntimeError) as error:
                failed.append(error)
                application.exit()

        timer.timeout.connect(step)
        timer.start()
        application.exec()
        timer.stop()
        if failed:
            raise Lost(str(failed[0])) from failed[0]

    def find(self, kind: type[W], name: str) -> W:
        """The widget of this name on the window or in the dialog on top. Lost when there is none."""
        for place in (*self._open_dialogs(), self.app.window):
            found = [each for each in place.findChildren(kind, name) if each.isVisible()]
            if found:
                return found[-1]
        raise Lost(f"{kind.__name__} '{name}' is not shown")

    def click(self, name: str) -> None:
        """Click a button."""
        button = self.find(Button, name)
        if not button.isEnabled():
            raise Lost(f"the button '{name}' is off")
        button.click()

    def write(self, name: str, text: str) -> None:
        """Write into a line."""
        self.find(QLineEdit, name).setText(text)

    def press(self, act: str) -> None:
        """Do what a shortcut of the window does, by the key of its act."""
        if self.app.desk is None:
            raise Lost("no vault is open")
        action = self.app.desk.frame.findChild(QAction, f"action-{act}")
        if not isinstance(action, QAction):
            raise Lost(f"there is no act '{act}'")
        action.trigger()

    def show_person(self, contact_id: int) -> None:
        """Choose somebody on the page in front."""
        page = self.app.desk.frame.current() if self.app.desk is not None else None
        if page is None:
            raise Lost("no page is in front")
        page.wants.emit("person", contact_id)

    def dialog(self, kind: type[W]) -> W:
        """The dialog on top, which must be of this kind."""
        shown = self._open_dialogs()
        if not shown or not isinstance(shown[0], kind):
            raise Lost(f"{kind.__name__} is not open")
        return shown[0]

    def vault(self) -> OpenVault:
        """The open vault, for jobs that run where it lives."""
        if self.app.opened is None:
            raise Lost("no vault is open")
        return self.app.opened.vault

    def picture(self, name: str, *, dark: bool = False) -> None:
        """Keep what is shown; `dark`: in both themes (every change of theme costs half a second)."""
        self._number += 1
        for look in (Look.DARK, Look.LIGHT) if dark else (Look.LIGHT,):  # the light one last: the story goes on in it
            self.app.theme.choose(look)
            self.grab().save(str(self._folder / f"{self._number:02}-{name}-{self.language}-{look.value}.png"))

    def grab(self) -> QPixmap:
        """The window, with the dialog on top where a window manager would put it."""
        shown = self.app.window.grab()
        for dialog in self._open_dialogs()[:1]:
            painter = QPainter(shown)
            veil = QColor(self.app.theme.color("ink"))
            veil.setAlphaF(0.25)
            painter.fillRect(shown.rect(), veil)
            free = self.app.window.size() - dialog.size()
            painter.drawPixmap(QPoint(free.width() // 2, free.height() // 2), dialog.grab())
            painter.end()
        return shown

    def _open_dialogs(self) -> list[QDialog]:
        """Newest first."""
        return [dialog for dialog in reversed(self._dialogs) if dialog.isVisible()]

    def _note(self, dialog: QDialog) -> None:
        self._dialogs.append(dialog)
        dialog.destroyed.connect(lambda: self._dialogs.remove(dialog) if dialog in self._dialogs else None)
        if isinstance(dialog, Question):
            self._lost = f"{dialog.accessibleName()} {dialog.accessibleDescription()}"

    def _may_go_on(self) -> bool:
        """Whether nothing is under way, and has not been for as long as the last step asked."""
        if self._lost:
            raise Lost(self._lost)
        self._waited += _TICK_MS
        if self._waited > _PATIENCE_MS:
            raise Lost("a step took too long")
        if self.app.tasks.busy:
            return False
        self._rest -= _TICK_MS
        if self._rest > 0:
            return False
        self._waited = 0
        return True
