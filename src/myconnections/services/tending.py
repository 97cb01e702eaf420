"""What an open vault needs once a day without being asked: both integrity checks, then the backup of the day.

What an erasing could not finish is finished before that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from myconnections.services import backups, health, rewriting
from myconnections.services.backups import Taken
from myconnections.services.health import Health
from myconnections.services.looking import lies_read_only
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class Tended:
    """What was done: None where it had been done today. A damaged vault gets no backup in place of a good one.

    `unfinished`: why the file could not be written anew after an erasing, "" when it is or need not be.
    """

    health: Health | None
    taken: Taken | None
    unfinished: str = ""

    @property
    def damaged(self) -> bool:
        """Whether the checks found something."""
        return self.health is not None and not self.health.ok


def tend(vault: OpenVault, now: datetime) -> Tended:
    """Check and back up, each once a day by the calendar of `now`'s zone; one known as damaged is checked anew.

    Trouble as `backups.take`.
    """
    if lies_read_only(vault):
        return Tended(None, None)
    last = None if vault.damaged else health.last_good(vault)
    looked = None
    if last is None or last.astimezone(now.tzinfo).date() != now.date():
        looked = health.checked(vault, now)
        if not looked.ok:
            return Tended(looked, None)
    unfinished = rewriting.finish(vault, now)
    return Tended(looked, backups.daily(vault, now), unfinished)
