"""The way in: welcome → passphrase → recovery code, or unlock; one sheet at a time, every secret used once."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.services import demo, strength
from myconnections.services.ports import OpenVault, VaultStore
from myconnections.ui.door.make_vault import MakeVault
from myconnections.ui.door.recovery import Recovery
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.language import Language
from myconnections.ui.prompts import Prompts
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.window import Window
from myconnections.ui.wording import Wording

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened:
    """A vault that was opened at the door. `fresh`: it was made just now; `sample`: invented people, not kept."""

    vault: OpenVault
    folder: Path
    fresh: bool = False
    sample: bool = False


class Door(QObject):
    """Leads a person to an open vault; `opened` carries it. `spoke` says that another language was chosen."""

    opened = Signal(object)
    spoke = Signal(str)

    def __init__(
        self,
        window: Window,
        store: VaultStore,
        tasks: Tasks,
        theme: Theme,
        language: Language,
        prompts: Prompts,
        clock: Callable[[], datetime],
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._tasks = tasks
        self._theme = theme
        self._language = language
        self._prompts = prompts
        self._clock = clock
        self._folder = folder
        self._busy = BusyOverlay(theme, window)

    def start(self) -> None:
        """The first sheet: unlock when there is a vault, else the welcome."""
        if self._store.exists(self._folder):
            self._show_unlock()
        else:
            self._show_welcome()

    def _show_welcome(self) -> None:
        sheet = Welcome(self._theme, self._language.now)
        sheet.language_chosen.connect(self._speak)
        sheet.own_asked.connect(self._show_make)
        sheet.sample_asked.connect(self._open_sample)
        sheet.existing_asked.connect(self._choose_other)
        self._window.put(sheet)

    def _speak(self, language: str) -> None:
        self._language.speak(language)
        self._theme.speak(language)
        self.spoke.emit(language)
        self._show_welcome()

    def _show_make(self) -> None:
        sheet = MakeVault(self._theme, self._rate)
        sheet.back.connect(self._show_welcome)
        sheet.made.connect(lambda passphrase: self._make(sheet, passphrase))
        self._window.put(sheet)

    def _rate(self, passphrase: str, then: Callable[[int, str], object]) -> None:
        def told(found: strength.Strength) -> None:
            then(found.level, Wording(self._language.now).strength(found.level))

        # The word lists take a tenth of a second to load: never on the main thread.
        self._tasks.run_free(lambda _progress: strength.strength(passphrase), told, owner=self._window.centralWidget())

    def _make(self, sheet: MakeVault, passphrase: str) -> None:
        self._work(
            self.tr("Making your vault"),
            lambda: self._store.create(self._folder, passphrase, self._clock()),
            self._show_recovery,
            sheet.refuse,
        )

    def _show_recovery(self, made: tuple[OpenVault, str]) -> None:
        vault, code = made
        sheet = Recovery(self._theme, code)
        sheet.kept.connect(lambda: self.opened.emit(Opened(vault, self._folder, fresh=True)))
        self._window.put(sheet)

    def _show_unlock(self) -> None:
        sheet = Unlock(self._theme)
        sheet.tried.connect(lambda secret, is_code: self._unlock(sheet, secret, is_code))
        sheet.other_asked.connect(self._choose_other)
        self._window.put(sheet)

    def _unlock(self, sheet: Unlock, secret: str, is_code: bool) -> None:
        def job() -> OpenVault:
            if is_code:
                return self._store.unlock(self._folder, recovery_code=secret)
            return self._store.unlock(self._folder, passphrase=secret)

        def done(vault: OpenVault) -> None:
            if is_code:
                self._show_new_passphrase(vault, secret)
            else:
                self.opened.emit(Opened(vault, self._folder))

        self._work(self.tr("Unlocking"), job, done, sheet.refuse)

    def _show_new_passphrase(self, vault: OpenVault, code: str) -> None:
        """Whoever came by the recovery code has lost the passphrase: a new one is asked for."""

        def change(passphrase: str) -> None:
            self._work(
                self.tr("Changing the passphrase"),
                lambda: self._store.change_passphrase(self._folder, passphrase, self._clock(), recovery_code=code),
                lambda _none: self.opened.emit(Opened(vault, self._folder)),
                sheet.refuse,
            )

        sheet = MakeVault(self._theme, self._rate, change=True)
        sheet.back.connect(lambda: self.opened.emit(Opened(vault, self._folder)))
        sheet.made.connect(change)
        self._window.put(sheet)

    def _choose_other(self) -> None:
        def chosen(folder: Path) -> None:
            if not self._store.exists(folder):
                self._tell(Trouble("vault_missing"))
                return
            self._folder = folder
            self._show_unlock()

        self._prompts.choose_folder(self._window, self.tr("Choose the folder of your vault"), chosen)

    def _open_sample(self) -> None:
        place = Path(tempfile.mkdtemp(prefix="myconnections-sample-"))
        language = self._language.now

        def job() -> OpenVault:
            now = self._clock()
            vault, _code = self._store.create(place / "vault", secrets.token_urlsafe(24), now)
            demo.build(vault, now, language)
            return vault

        def failed(sentence: str) -> None:
            shutil.rmtree(place, ignore_errors=True)
            self._prompts.tell(self._window, self.tr("That did not work"), sentence)

        self._work(
            self.tr("Inventing people"),
            job,
            lambda vault: self.opened.emit(Opened(vault, place, sample=True)),
            failed,
        )

    def _work(
        self,
        text: str,
        job: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[str], object],
    ) -> None:
        self._busy.start(text, can_cancel=False)

        def finish(result: T) -> None:
            self._busy.finish()
            done(result)

        def fail(error: Exception) -> None:
            self._busy.finish()
            if not isinstance(error, (Refused, Trouble)):
                raise error
            failed(Wording(self._language.now).told(error))

        self._tasks.run(lambda _progress: job(), finish, fail)

    def _tell(self, error: Told) -> None:
        sentence = Wording(self._language.now).told(error)
        self._prompts.tell(self._window, self.tr("That did not work"), sentence)
