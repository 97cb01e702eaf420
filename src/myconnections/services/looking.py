"""Whether a vault is only looked at, since nothing can be written where it lies or for want of room: by its notices."""

from __future__ import annotations

from typing import Final

from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.services.ports import OpenVault

READ_ONLY: Final = "read_only"
NO_ROOM: Final = "no_room"
WHY: Final = frozenset({READ_ONLY, NO_ROOM})


def only_looked_at(vault: OpenVault) -> bool:
    """True where every act is Refused("read_only"), or Trouble("disk_full"); what is noted in passing is then left."""
    return not WHY.isdisjoint(vault.notices)


def refusal(vault: OpenVault) -> Told:
    """What every act on it is answered with."""
    return Trouble("disk_full") if NO_ROOM in vault.notices else Refused("read_only")
