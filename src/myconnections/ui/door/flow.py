"""The way in: welcome → passphrase → recovery code, or unlock; one sheet at a time, every secret used once."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.backup import Restored
from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.services import backups, came_back, code_kept, preferences, vault_keys, vaults
from myconnections.ui import texts_restored, texts_vault
from myconnections.ui.door import restored as after
from myconnections.ui.door.make_vault import MakeVault
from myconnections.ui.door.opened import Opened
from myconnections.ui.door.recovery import Recovery
from myconnections.ui.door.restore import Restore
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.language import Language
from myconnections.ui.prompts import Prompts
from myconnections.ui.rating import rater
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.new_passphrase import Rate
from myconnections.ui.window import Window
from myconnections.ui.wording import Wording

if TYPE_CHECKING:
    from myconnections.services.ports import OpenVault, VaultStore

T = TypeVar("T")


class Door(QObject):
    """Leads a person to an open vault; `opened` carries it. `spoke` says that another language was chosen.

    `patience`: for so many seconds the process that was locked may still be closing the vault.
    `holding`: a vault stands open behind a sheet; whoever watches the desk may have it closed (`turn_back`).
    """

    opened = Signal(object)
    spoke = Signal(str)
    holding = Signal()

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
        patience: float = 0,
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
        self._patience = patience
        self._rate: Rate = rater(tasks, lambda: Wording(language.now))
        self._held: OpenVault | None = None
        self._unlocking: Unlock | None = None
        self._busy = BusyOverlay(theme, window)
        # A bug in a job calls neither of its ends: the door must not stay covered.
        tasks.busy_changed.connect(self._uncover)

    def start(self) -> None:
        """The first sheet: unlock when there is a vault, else the welcome."""
        if self._store.exists(self._folder):
            self._show_unlock()
        else:
            self._show_welcome()

    def ask_keyring(self) -> None:
        """At the start: let the keyring of this computer open the vault, where it was told to.

        The sheet for the passphrase stays as it is meanwhile. Whatever the keyring says or does not say, no error is
        shown, only a quiet line; it is asked for ten seconds at most.
        """
        sheet = self._unlocking
        if sheet is None:
            return
        # First whether it opens the vault, off the vault's thread: whoever writes the passphrase must not wait for it.
        # A keyring that has just answered gives the key at once.
        self._tasks.run(
            lambda _progress: vault_keys.keyring_says(self._store, self._folder),
            lambda trouble: self._open_by_keyring(sheet, trouble),
            lambda _error: None,  # the sheet says it when the passphrase is tried
            owner=sheet,
            aside=True,
        )

    def _open_by_keyring(self, sheet: Unlock, trouble: str) -> None:
        def say(why: str) -> None:
            sheet.remark("" if why == "keyring_off" else Wording(self._language.now).error(why))

        if trouble:
            say(trouble)
        elif sheet.is_idle():  # else the passphrase is on its way, or half-written

            def job() -> tuple[Opened | None, str]:
                found = vaults.unlock_remembered(self._store, self._folder)
                return (self._opened(found.vault) if found.vault else None), found.trouble

            def done(found: tuple[Opened | None, str]) -> None:
                opened, why = found
                if opened is not None:
                    self._ask_about(opened, lambda _trouble: self._hand_over(opened))
                else:
                    say(why)

            self._work(self.tr("Unlocking"), job, done, sheet.refuse)

    def leave(self) -> None:
        """The window closes or another door is made: a vault that is open behind a sheet is closed."""
        held, self._held = self._held, None
        if held is not None:
            self._tasks.run(lambda _progress: held.close(), lambda _none: None)

    def turn_back(self) -> None:
        """Nobody is at the desk any more: a vault that is open behind a sheet is closed, and unlocked anew."""
        if self._held is not None:
            self.leave()
            self.start()

    def _hand_over(self, opened: Opened, *, held: bool = False) -> None:
        """Let it go to the desk; `held`: unless it was closed while something was done behind its sheet."""
        if not held or self._held is opened.vault:
            self._held = None
            self.opened.emit(opened)

    def _uncover(self, busy: bool) -> None:
        if not busy:
            self._busy.finish()

    def _show_welcome(self) -> None:
        sheet = Welcome(self._theme, self._language.now)
        sheet.language_chosen.connect(self._speak)
        sheet.own_asked.connect(self._show_make)
        sheet.sample_asked.connect(self._open_sample)
        sheet.existing_asked.connect(self._choose_other)
        sheet.restore_asked.connect(self.restore)
        self._window.put(sheet)

    def _speak(self, language: str) -> None:
        self._language.speak(language)
        self._theme.speak(language)
        self.spoke.emit(language)
        held = self._window.focusWidget()
        name = held.objectName() if held is not None else ""
        self._show_welcome()
        again = self._window.findChildren(QWidget, name) if name.startswith("language-") else []
        if again:  # the keyboard stays on the choice of the language
            again[-1].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_make(self) -> None:
        sheet = MakeVault(self._theme, self._rate)
        sheet.back.connect(self._show_welcome)
        sheet.made.connect(lambda passphrase: self._make(sheet, passphrase))
        self._window.put(sheet)

    def _make(self, sheet: MakeVault, passphrase: str) -> None:
        language = self._language.now
        self._work(
            self.tr("Making your vault"),
            lambda: vaults.create(
                self._store, self._folder, passphrase, self._clock(), language=language, confirmed=False
            ),
            lambda made: self._show_recovery(
                Opened(made.vault, self._folder, fresh=True, language=language), made.recovery_code
            ),
            sheet.refuse,
        )

    def _show_recovery(self, opened: Opened, code: str, passphrase: str = "") -> None:
        """The code, to be typed back. Proved by `passphrase`, it then takes the place of the one of before."""
        self._held = opened.vault
        self.holding.emit()

        def keep() -> None:
            now = self._clock()
            if passphrase:
                vault_keys.put_recovery_code(self._store, opened.folder, code, now, passphrase=passphrase)
            code_kept.settle(opened.vault, now)

        def kept(_none: None) -> None:
            self._hand_over(opened, held=True)

        sheet = Recovery(self._theme, code, again=bool(passphrase))
        sheet.kept.connect(lambda: self._work(self.tr("Setting the recovery code"), keep, kept, sheet.refuse))
        sheet.later.connect(lambda: self._hand_over(opened))
        self._window.put(sheet)

    def _show_unlock(self) -> None:
        sheet = Unlock(self._theme)
        sheet.tried.connect(lambda secret, is_code: self._unlock(sheet, secret, is_code))
        sheet.other_asked.connect(self._choose_other)
        sheet.restore_asked.connect(self.restore)
        self._window.put(sheet)
        self._unlocking = sheet

    def restore(self, file: Path | None = None) -> None:
        """The sheet that restores a backup: `file`, else the newest beside the vault under its present key."""
        sheet = Restore(self._theme, Wording(self._language.now), self._folder, self._store.exists(self._folder))
        if file is not None:
            sheet.choose(self._store.backup_at(self._folder, file))
        else:
            sheet.choose(next(iter(self._store.backups_of(self._folder)), None))
        sheet.back.connect(self.start)
        sheet.file_asked.connect(lambda: self._choose_backup(sheet))
        sheet.tried.connect(lambda chosen, secret, is_code: self._restore(sheet, chosen, secret, is_code))
        self._window.put(sheet)

    def _choose_backup(self, sheet: Restore) -> None:
        kept = self._store.backups_of(self._folder)
        self._prompts.choose_files(
            self._window,
            self.tr("Choose a backup"),
            [Wording(self._language.now).pair(texts_vault.FILES)],
            lambda files: sheet.choose(self._store.backup_at(self._folder, files[0])),
            kept[0].file.parent if kept else None,
        )

    def _restore(self, sheet: Restore, file: Path, secret: str, is_code: bool) -> None:
        passphrase, code = ("", secret) if is_code else (secret, "")

        def job() -> tuple[Restored, Opened]:
            store, folder, now = self._store, self._folder, self._clock()
            restored = backups.restore(store, file, folder, now, passphrase=passphrase, recovery_code=code, over=True)
            vault = vaults.unlock(store, folder, passphrase=passphrase, recovery_code=code)
            return restored, replace(self._opened(vault, by_code=is_code), restored=True)

        def done(found: tuple[Restored, Opened]) -> None:
            restored, opened = found

            def go_on(trouble: str) -> None:
                self._let_in(opened, secret, is_code)
                told = after.said(restored, Wording(self._language.now), self._clock(), trouble)
                self._prompts.tell(self._window, self.tr("Restored"), told)

            self._ask_about(opened, go_on)

        self._work(self.tr("Restoring and checking"), job, done, sheet.refuse)

    def _ask_about(self, opened: Opened, then: Callable[[str], object]) -> None:
        """Those erased who came back are asked about before anybody sees them; `then` hears of trouble, or ""."""
        words = Wording(self._language.now)

        def go_on(trouble: str) -> None:
            if self._held is opened.vault:  # else closed meanwhile: nobody was at the desk, and it is asked again
                then(trouble)

        def answered(again: bool) -> None:
            if self._held is opened.vault:
                what = words.pair(texts_restored.ERASING) if again else self.tr("Unlocking")
                erase = opened.back if again else ()
                self._work(what, lambda: after.answered(opened.vault, erase, words, self._clock()), go_on, go_on)

        if opened.back:
            self._held = opened.vault
            self.holding.emit()
            after.ask(self._prompts, self._window, words, opened.back, answered)
        else:
            then("")

    def _unlock(self, sheet: Unlock, secret: str, is_code: bool) -> None:
        passphrase, code = ("", secret) if is_code else (secret, "")

        def job() -> Opened:
            vault = vaults.unlock(
                self._store, self._folder, passphrase=passphrase, recovery_code=code, patience=self._patience
            )
            return self._opened(vault, by_code=is_code)

        def done(opened: Opened) -> None:
            self._ask_about(opened, lambda _trouble: self._let_in(opened, secret, is_code))

        self._work(self.tr("Unlocking"), job, done, sheet.refuse)

    def _opened(self, vault: OpenVault, *, by_code: bool = False) -> Opened:
        if by_code:
            with suppress(Told):  # what is not noted now is asked for later
                code_kept.settle(vault, self._clock())
        code_open = code_kept.to_be_asked(self._store, vault, self._folder)
        back = tuple(came_back.waiting(vault, self._clock()))
        return Opened(vault, self._folder, language=preferences.get(vault).language, code_open=code_open, back=back)

    def _let_in(self, opened: Opened, secret: str, is_code: bool) -> None:
        """What lies between a secret that was right and the desk: whatever is missing is asked for."""
        if is_code:
            self._show_new_passphrase(opened, secret)
        elif opened.code_open:
            self._show_recovery(opened, vault_keys.new_recovery_code(self._store), secret)
        else:
            self._hand_over(opened)

    def _show_new_passphrase(self, opened: Opened, code: str) -> None:
        """Whoever came by the recovery code has lost the passphrase: a new one is asked for."""
        self._held = opened.vault
        self.holding.emit()

        def change(passphrase: str) -> None:
            self._work(
                self.tr("Changing the passphrase"),
                lambda: vaults.change_passphrase(
                    self._store, self._folder, passphrase, self._clock(), recovery_code=code
                ),
                lambda _none: self._hand_over(opened, held=True),
                sheet.refuse,
            )

        sheet = MakeVault(self._theme, self._rate, change=True)
        sheet.back.connect(lambda: self._hand_over(opened))
        sheet.made.connect(change)
        self._window.put(sheet)

    def _choose_other(self) -> None:
        def chosen(folder: Path) -> None:
            if not self._store.exists(folder):
                said = Wording(self._language.now).told(Trouble("vault_missing"))
                self._prompts.tell(self._window, self.tr("That did not work"), said)
                return
            self._folder = folder
            self._show_unlock()

        self._prompts.choose_folder(self._window, self.tr("Choose the folder of your vault"), chosen)

    def _open_sample(self) -> None:
        place = Path(tempfile.mkdtemp(prefix="myconnections-sample-"))
        language = self._language.now

        def job() -> OpenVault:
            now = self._clock()
            vault, _code = self._store.create(place / "vault", secrets.token_urlsafe(24), now, throwaway=True)
            from myconnections.services import demo  # with the readers of files: nobody else waits for them

            demo.build(vault, now, language)
            return vault

        def failed(sentence: str) -> None:
            shutil.rmtree(place, ignore_errors=True)
            self._prompts.tell(self._window, self.tr("That did not work"), sentence)

        self._work(
            self.tr("Inventing people"),
            job,
            lambda vault: self._hand_over(Opened(vault, place, sample=True)),
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
