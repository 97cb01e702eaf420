"""One run of the command line: its options, its language, its moment, and the way into the vault."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from myconnections.bootstrap import Wiring
from myconnections.cli.output import say_json
from myconnections.domain.errors import Refused, Trouble
from myconnections.services import vaults
from myconnections.ui.verb_texts import said
from myconnections.ui.wording import Wording

if TYPE_CHECKING:
    from myconnections.services.ports import OpenVault
    from myconnections.services.standing import Older

_LONGEST_SECRET = 8192


@dataclass(slots=True)
class Session:
    """What a verb is given. `wiring` is made when it is first asked for: some verbs need no vault.

    `older` is how the vault opened stands behind what this computer has seen of it, None when it does not.
    """

    options: Namespace
    wording: Wording
    make_wiring: Callable[[], Wiring]
    clock: Callable[[], datetime]
    older: Older | None = field(default=None)
    _wiring: Wiring | None = field(default=None)

    @property
    def json(self) -> bool:
        """Whether answers are JSON."""
        return bool(self.options.g_json)

    @property
    def now(self) -> datetime:
        """The moment to report on."""
        if self.options.g_now is None:
            self.options.g_now = self.clock()  # one moment for the whole run
        moment: datetime = self.options.g_now
        return moment

    @property
    def wiring(self) -> Wiring:
        """The layers below, joined once."""
        if self._wiring is None:
            self._wiring = self.make_wiring()
        return self._wiring

    @property
    def folder(self) -> Path:
        """The folder of the vault."""
        return Path(self.options.g_vault) if self.options.g_vault else self.wiring.folder

    def say(self, sentence: str, /, **facts: object) -> str:
        """One of the command line's own sentences."""
        return self.wording.pair(said(sentence), facts)

    def replaced(self, older: bool) -> list[str]:
        """The line that says that an older file is gone; none where there was none."""
        return [self.say("replaced")] if older else []

    def answer(self, value: object, text: Callable[[], str]) -> None:
        """The answer on standard output: `value` as JSON or `text` for people."""
        if self.json:
            say_json(value)
        else:
            print(text())

    @contextmanager
    def vault(self, *, looking: bool = False) -> Iterator[OpenVault]:
        """The vault, unlocked by the secret given, closed at the end; `looking`: to be checked as it is.

        Raises as `vaults.unlock` does.
        """
        opened = self._remembered(looking) or self._unlocked(looking)
        # Loaded here: a wrong passphrase is told without it.
        from myconnections.cli.daily import Day

        try:
            day = Day(self.wiring, self.folder, opened, self.clock, self.wording, self.json)
            day.recall()
            self._notices(opened)
            self._came_back(opened)
            if not self.options.g_lang:
                self._speak_as_chosen(opened)
            day = replace(day, words=self.wording)
            self.older = day.look()
            self.wiring.before.first = day.begin
            yield opened
            if self.older is None:
                day.note()
        finally:
            try:
                day.note_damage()
            finally:
                opened.close()

    def _unlocked(self, looking: bool) -> OpenVault:
        passphrase, code = self.secret()
        opened = vaults.unlock(
            self.wiring.store, self.folder, passphrase=passphrase, recovery_code=code, looking=looking
        )
        if code and not self.json:
            print(self.say("opened_by_code"), file=sys.stderr)
        return opened

    def _remembered(self, looking: bool) -> OpenVault | None:
        """The vault, when no secret is given and the keyring of this computer opens it."""
        if self.options.g_recovery_code_file or self.options.g_passphrase_file:
            return None
        if os.environ.get("MYCONNECTIONS_PASSPHRASE"):
            return None
        found = vaults.unlock_remembered(self.wiring.store, self.folder, looking=looking)
        if found.vault is None and found.trouble != "keyring_off" and not self.json:
            print(self.wording.error(found.trouble), file=sys.stderr)
        return found.vault

    def secret(self) -> tuple[str, str]:
        """Passphrase and recovery code, one of them empty. Refused("no_passphrase") when nobody can be asked."""
        if self.options.g_recovery_code_file:
            return "", first_line(Path(self.options.g_recovery_code_file))
        return self.passphrase(), ""

    def passphrase(self, *, new: bool = False) -> str:
        """The passphrase from its file, the environment or the person; `new`: asked twice."""
        if self.options.g_passphrase_file:
            return first_line(Path(self.options.g_passphrase_file))
        kept = os.environ.get("MYCONNECTIONS_PASSPHRASE")
        if kept:
            return kept
        return self.asked("ask_new_passphrase", "no_passphrase") if new else self._asked_once()

    def new_passphrase(self) -> str:
        """The passphrase to come, from its file, the environment or the person."""
        if self.options.new_passphrase_file:
            return first_line(Path(self.options.new_passphrase_file))
        kept = os.environ.get("MYCONNECTIONS_NEW_PASSPHRASE")
        return kept or self.asked("ask_new_passphrase", "no_new_passphrase")

    def asked(self, prompt: str, refusal: str) -> str:
        """Ask the person twice. Refused(refusal) without a terminal, Refused("passphrases_differ")."""
        if not sys.stdin.isatty():
            raise Refused(refusal)
        first = self._typed(prompt)
        if self._typed("ask_again") != first:
            raise Refused("passphrases_differ")
        return first

    def _asked_once(self) -> str:
        if not sys.stdin.isatty():
            raise Refused("no_passphrase")
        return self._typed("ask_passphrase")

    def _typed(self, prompt: str) -> str:
        import getpass  # loaded here: a secret in a file is not asked for, and the start waits for every module

        return getpass.getpass(self.say(prompt))

    def _notices(self, opened: OpenVault) -> None:
        from myconnections.ui.texts_words import NOTICES

        for code in opened.notices:
            print(self.wording.pair(NOTICES[code], opened.notice_facts), file=sys.stderr)

    def _came_back(self, opened: OpenVault) -> None:
        """Who was erased for good and is there again by a restored backup: the window asks, here it is told."""
        from myconnections.services import came_back

        found = came_back.waiting(opened, self.now)
        if found:
            listed = ", ".join(f"{one.name} ({int(one.id)})" for one in found)
            print(self.say("erased.came_back", n=len(found), listed=listed), file=sys.stderr)

    def _speak_as_chosen(self, opened: OpenVault) -> None:
        from myconnections.services import preferences

        chosen = preferences.get(opened).language
        if chosen:
            self.wording = Wording(chosen)


def first_line(path: Path) -> str:
    """The first line of a small text file without its line end. Blanks belong to the secret."""
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_SECRET)
    except FileNotFoundError:
        raise Trouble("file_missing", file=str(path)) from None
    except OSError:
        raise Trouble("file_unreadable", file=str(path)) from None
    try:
        line = data.decode("utf-8-sig").split("\n", 1)[0].removesuffix("\r")
    except UnicodeDecodeError:
        raise Refused("secret_not_text", file=str(path)) from None
    if not line:
        raise Refused("secret_empty", file=str(path))
    return line
