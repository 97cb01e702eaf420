"""The application: one process, one window, one vault; starts, shows bugs, locks, ends cleanly."""

from __future__ import annotations

import logging
import shutil
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from myconnections.ui import ahead, damage, relock
from myconnections.ui.clipboard import Secrecy
from myconnections.ui.collecting import Collecting
from myconnections.ui.device import DeviceFile, device_path
from myconnections.ui.door.flow import Door
from myconnections.ui.door.opened import Opened
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.idle import Idle
from myconnections.ui.language import Language, system_language
from myconnections.ui.leaving import Leaving
from myconnections.ui.prompts import Answer, Prompts, forget_folders
from myconnections.ui.raising import Reachable, raise_other
from myconnections.ui.relock import Left
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Look, Theme
from myconnections.ui.turns import Turns
from myconnections.ui.window import Window

if TYPE_CHECKING:
    from myconnections.services.ports import VaultStore
    from myconnections.ui.desk import Desk

log = logging.getLogger(__name__)


class Given(Protocol):
    """What the start hands in: where vaults are made, which folder, which language ("" as kept), the clock."""

    @property
    def store(self) -> VaultStore: ...  # noqa: D102
    @property
    def folder(self) -> Path: ...  # noqa: D102
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def clock(self) -> Callable[[], datetime]: ...  # noqa: D102


class App(QObject):
    """Joins window, door and desk. Tests make one without `start`.

    `named`: the person named the vault, so the one last opened is not looked for.
    """

    def __init__(
        self, app: QApplication, given: Given, device: DeviceFile, *, native: bool = True, named: bool = False
    ) -> None:
        super().__init__(app)
        self._app = app
        self._given = given
        self._named = named
        self.device = device
        self.store = given.store
        self.clock = given.clock
        self.door: Door | None = None
        self.desk: Desk | None = None
        self._opened: Opened | None = None
        self._left = relock.taken_over()
        self._ahead: Turns | None = None
        self.language = Language(app, given.language or device.now.language or system_language())
        self.theme = Theme(app, _look(device.now.theme), self.language.now)
        self.tasks = Tasks(self.bug, self)
        self.prompts = Prompts(self.theme, native, self)
        self.window = Window(device, self.tr("My Connections"))
        self.window.closing.connect(self._close)
        self.window.seen.connect(self._seen)
        self._waits_for_us = relock.predecessor()
        # The keyring opens the vault at a start only. Lock means that whoever stands at the desk must know the
        # passphrase: a vault that the keyring opened again at once would not be locked.
        self._keyring_may = not self._waits_for_us
        # Whoever writes quickly would else be told that the vault is in use: by the process that was just locked.
        self._patience = relock.MOST_S + 1 if self._waits_for_us else 0.0
        self._idle = Idle(app, lambda: self.device.now.idle_minutes, given.clock, self)
        self._idle.passed.connect(self.lock)
        self._leaving = Leaving(self)
        self._leaving.left.connect(self.lock)
        self._secrecy = Secrecy(app.clipboard(), self)
        self._reachable = Reachable(self)
        self._reachable.asked.connect(self.window.come_forward)

    def stands_elsewhere(self) -> bool:
        """Whether this vault has its window in another process: it is asked to come forward, and we may go."""
        return not self._waits_for_us and raise_other(self._folder())

    def begin(self) -> None:
        """Show the window with the door in it."""
        if self.door is not None:
            self.door.deleteLater()
        self.door = Door(
            self.window,
            self._given.store,
            self.tasks,
            self.theme,
            self.language,
            self.prompts,
            self._given.clock,
            self._folder(),
            self._patience,
        )
        self.door.opened.connect(self.open_desk)
        self.door.holding.connect(self._watch)
        self.door.spoke.connect(lambda language: self.device.change(language=language))
        self.door.start()
        if self._left.restore:
            self.door.restore(Path(self._left.restore))
            self._left = Left()
        self.window.show()
        self.make_ready()

    def make_ready(self) -> None:
        """Load vault and pages while the passphrase is written: nobody has to wait for them afterwards."""
        if self.window.was_seen:
            self._reachable.begin(self._folder())
            self.tasks.run(lambda _progress: self._given.store.load(), lambda _none: None)
            self._ahead = self.tasks.in_turns(ahead.at_door(), self)
            if self._keyring_may and self.door is not None:
                self._keyring_may = False
                self.door.ask_keyring()

    def _seen(self) -> None:
        """The window stands on the screen: only now is there time for what comes next."""
        where, self._waits_for_us = self._waits_for_us, ""
        if where:
            self.window.raise_()
            self.window.activateWindow()
            relock.say_seen(where)
        self.make_ready()

    @property
    def opened(self) -> Opened | None:
        """What is open now, None at the door."""
        return self._opened

    def open_desk(self, opened: Opened) -> None:
        """A vault is open: show it, in the language chosen in it unless another was asked for at the start."""
        self._opened = opened
        self.device.recall("cut")  # the process that was locked may have ended it well after we were started
        if self._ahead is not None:
            self._ahead.stop()  # what is not loaded yet the desk loads in an order of its own: first the people
        if not opened.sample:
            self.device.change(vault=str(opened.folder.absolute()))  # the next start may be from elsewhere
            self._reachable.begin(opened.folder)
            damage.recall(self.device, self.store, opened)
            if not self._given.language:
                self._speak(opened.language)
        self._show_desk()
        self._watch()

    def _watch(self) -> None:
        """A vault is open: whoever leaves the desk leaves it locked."""
        self._idle.begin()
        self._leaving.begin()

    def _show_desk(self) -> None:
        # Loaded here: the first window need not wait for the pages.
        from myconnections.ui.desk import Around, Desk

        if self._opened is None:
            return
        around = Around(
            self.window,
            self.tasks,
            self.theme,
            self.prompts,
            self.device,
            self.language.now,
            self._given.clock,
            self._given.store,
            self._left if self._left.folder == str(self._opened.folder) else Left(),
        )
        self._left = Left()
        if self.desk is not None:
            self.desk.put_away()  # first: what is half-written there goes on in the new one
        self.desk = Desk(around, self._opened)
        self.desk.lock_asked.connect(self._ask_lock)
        self.desk.quit_asked.connect(self.window.close)
        self.desk.own_asked.connect(self._leave_sample)
        self.desk.restore_asked.connect(lambda file: self.lock(str(file)))
        self.desk.language_chosen.connect(self._speak_anew)
        self.desk.found_whole.connect(self._show_desk)
        # The window made anew (another language) comes back to the page it had.
        self._opened = replace(self._opened, fresh=False, restored=False)

    def _speak(self, language: str) -> None:
        """Speak `language`, "" being that of the system, now and at the next start."""
        self.device.change(language=language)
        self.language.speak(language or system_language())
        self.theme.speak(self.language.now)
        self.window.setWindowTitle(self.tr("My Connections"))

    def _speak_anew(self, language: str) -> None:
        before = self.language.now
        self._speak(language)
        if self.language.now != before:
            self._show_desk()

    def _ask_lock(self) -> None:
        """Lock, unless that would lose what is half-written: then the person, who is at the desk, says."""
        if self.desk is None or not self.desk.context.drafts.unkept:
            self.lock()
            return
        self.prompts.ask(
            self.window,
            self.tr("What you are writing could not be kept"),
            self.tr(
                "It cannot be written into the vault, as when the disk is full. It stays in its form as long as the"
                " vault is open: make room, and it is kept. Locked now, it is lost."
            ),
            [Answer("lock", self.tr("Lock and lose it")), Answer("stay", self.tr("Stay, and make room"), "primary")],
            lambda key: self.lock() if key == "lock" else None,
        )

    def lock(self, restore: str = "") -> None:
        """Put everything away, start the locked app afresh, and end this process once its window is seen.

        `restore`: a backup that is to take the place of the vault there.
        """
        left = self._place(restore)
        opened = self._cover()
        if opened is None:
            if self.door is not None:
                self.door.turn_back()  # it may stand open behind a sheet
            return
        self._left = left
        waiting = {"closed", "seen"}
        successor = relock.Successor(self)
        self._reachable.end()

        def ended(what: str) -> None:
            waiting.discard(what)
            if not waiting:
                successor.leave()
                self._close()
                # Not quit: that asks every window, and a form with something unsaved in it would say no.
                self._app.exit(0)

        # Started beside the closing: the fresh process touches the vault only when a passphrase has been written.
        if successor.start(opened.folder, self.language.now, self._left):
            successor.seen.connect(lambda: ended("seen"))
            relock.gone_at_last()
            self._close_vault(opened, lambda: ended("closed"))
        else:
            self._close_vault(opened, self._begin_again)

    def lock_here(self) -> None:
        """Lock inside this process, which forgets less: where no fresh one can be started, and for the tour."""
        opened = self._cover()
        if opened is not None:
            self._close_vault(opened, self._begin_again)

    def _place(self, restore: str) -> Left:
        """How the window is left."""
        if self._opened is None or self.desk is None:
            return Left()
        folder, page = str(self._opened.folder), self.device.now.page
        return Left(folder, page, self.desk.shown(), restore, self.desk.context.drafts.mark())

    def _cover(self) -> Opened | None:
        """Take away all that is seen of the vault, at once; None when there is nothing to lock."""
        opened = self._opened
        if opened is None or opened.sample or self.desk is None:
            return None
        # First: what is half-written is parked after it, and all of that has only so long (`relock.MOST_S`).
        self.desk.context.acting.halt(lambda moment: self.device.change(cut=moment))
        self.desk.put_away()
        self.desk = self._opened = None
        self._secrecy.forget()
        for dialog in self.window.findChildren(QDialog):
            dialog.hide()  # what stands in it is parked
        self.window.remember()
        self.window.setEnabled(False)
        self.window.put(Unlock(self.theme))  # what the fresh process shows in its place, so that nothing jumps
        self.window.repaint()
        return opened

    def _close_vault(self, opened: Opened, then: Callable[[], object]) -> None:
        """Close the vault. What was committed is safe in the log even where that fails, and the lock is given back."""
        self.tasks.run(lambda _progress: opened.vault.close(), lambda _none: then(), lambda _error: then())

    def _begin_again(self) -> None:
        """The door in this process: no fresh one could be started (which would forget more), or the sample is left."""
        self.window.setEnabled(True)
        self.begin()

    def _leave_sample(self) -> None:
        opened, self._opened = self._opened, None
        if opened is None or self.desk is None:
            return
        self.desk.put_away()
        self.desk = None
        self.tasks.run(lambda _progress: _put_away(opened), lambda _none: self._begin_again())

    def _close(self) -> None:
        """The window closes: write what is left, close the vault, let the sample go."""
        opened, self._opened = self._opened, None
        self._reachable.end()
        self._secrecy.forget()
        if self.desk is not None:
            self.desk.leave()
        if self.door is not None:
            self.door.leave()
        if opened is not None:
            self.tasks.run(lambda _progress: _put_away(opened), lambda _none: None)
        self.tasks.finish()
        forget_folders()

    def bug(self, error: Exception) -> None:
        """Something that should not happen: told plainly, logged without any content of the vault."""
        # No locals and no message of the error itself: both may carry names.
        where = "".join(traceback.format_tb(error.__traceback__))
        log.error("%s\n%s", type(error).__name__, where)
        self.prompts.tell(
            self.window,
            self.tr("Something went wrong inside the app"),
            self.tr("What is kept in your vault is safe. If it happens again, start the app anew."),
            f"{type(error).__name__}\n{where[-800:]}",
        )

    def _folder(self) -> Path:
        """The vault to open: the one named, else the last one opened here, else the first of this computer."""
        kept = Path(self.device.now.vault) if self.device.now.vault and not self._named else None
        if kept is not None and self._given.store.exists(kept):
            return kept
        return self._given.folder


def _put_away(opened: Opened) -> None:
    opened.vault.close()
    if opened.sample:
        shutil.rmtree(opened.folder, ignore_errors=True)


def _look(theme: str) -> Look:
    return Look(theme) if theme in {look.value for look in Look} else Look.SYSTEM


def start(given: Given, arguments: list[str], *, named: bool = False) -> int:
    """Run the window until it is closed; the exit code of the process. `named`: the vault was named by the person."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("My Connections")
    app.setDesktopFileName("myconnections")
    Collecting(app)
    mine = App(app, given, DeviceFile(device_path()), named=named)
    if mine.stands_elsewhere():
        return 0

    def unhandled(kind: type[BaseException], error: BaseException, trace: object) -> None:
        if isinstance(error, Exception):
            mine.bug(error)
        else:
            sys.__excepthook__(kind, error, None)

    sys.excepthook = unhandled
    forget_folders()  # of a run that was killed with a picker open
    mine.begin()
    return app.exec()
