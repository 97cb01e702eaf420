"""What the window sees to beside its acts: an older vault is told of, and a day begins with a check and a backup."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from myconnections.bootstrap import Wiring
from myconnections.domain.errors import Told, Trouble
from myconnections.services import standing
from myconnections.services.ports import OpenVault
from myconnections.services.standing import Older, Stand
from myconnections.ui.device import DeviceFile, device_path
from myconnections.ui.verb_texts import said
from myconnections.ui.wording import Pair, Wording


@dataclass(frozen=True, slots=True)
class Day:
    """One open vault on this computer, today. What is to be told goes to standard error, nothing where `quiet`."""

    wiring: Wiring
    folder: Path
    vault: OpenVault
    clock: Callable[[], datetime]
    words: Wording
    quiet: bool

    def recall(self) -> None:
        """Whether damage was found in it when it was last used here: no act is done before a check finds none."""
        self.vault.damaged = self._mark() in self._device().now.damaged

    def note_damage(self) -> None:
        """What is known of damage now, for the next run."""
        self._device().note_damage(self._mark(), self.clock().isoformat() if self.vault.damaged else "")

    def look(self) -> Older | None:
        """The vault against what this computer has noted of it, where the window notes it; told when it is older."""
        mark, now = self._stand()
        device = self._device()
        seen = standing.last_seen(device.now.seen, mark)
        if seen is None or now >= seen:
            return None
        if mark not in device.now.seen:  # a copy in a place of its own: told once, then it goes its own way
            device.note(mark, now.text())
        zone = self.clock().tzinfo
        older = Older(now.written.astimezone(zone), seen.written.astimezone(zone))
        self._tell(said("older"), then=_moment(older.changed), seen=_moment(older.changed_seen_here))
        return older

    def note(self) -> None:
        """How it stands now, after the verb. Not compared: a moment that was given may lie before the one noted."""
        mark, now = self._stand()
        device = self._device()
        if device.now.seen.get(mark) != now.text():
            device.note(mark, now.text())

    def begin(self, vault: OpenVault) -> None:
        """Before the first act: the check and the backup of the day; damage keeps the act from being done."""
        from myconnections.services import tending  # loaded here: whoever only looks makes no backup

        try:
            done = tending.tend(vault, self.clock())
        except Told as told:  # no room for a backup keeps nobody from an act that needs none
            self._tell(said("backup_of_today"), why=self.words.told(told))
            return
        if done.damaged:
            raise Trouble("vault_damaged")
        if done.unfinished:
            from myconnections.ui.texts_erase import ASKS  # loaded here: hardly ever

            self._tell(ASKS["still_unfinished"], why=self.words.error(done.unfinished))
        if done.taken is not None and done.taken.second_trouble:
            self._tell(said("backup_of_today"), why=self.words.error(done.taken.second_trouble))

    def _mark(self) -> str:
        return standing.mark(self.wiring.store.facts(self.folder).vault_id, self.folder)

    def _stand(self) -> tuple[str, Stand]:
        return standing.stand(self.wiring.store, self.folder, self.vault)

    def _device(self) -> DeviceFile:
        return DeviceFile(self.wiring.device or device_path())

    def _tell(self, pair: Pair, **facts: object) -> None:
        if not self.quiet:
            print(self.words.pair(pair, facts), file=sys.stderr)


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M}"
