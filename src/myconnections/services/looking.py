"""Whether a vault is only looked at: nothing can be written where it lies, there is no room, or it is damaged."""

from __future__ import annotations

from typing import Final

from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.services.ports import OpenVault

READ_ONLY: Final = "read_only"
NO_ROOM: Final = "no_room"
WHY: Final = frozenset({READ_ONLY, NO_ROOM})


def only_looked_at(vault: OpenVault) -> bool:
    """True where every act is answered with `refusal`; what is noted in passing is then left."""
    return vault.damaged or lies_read_only(vault)


def lies_read_only(vault: OpenVault) -> bool:
    """Whether that is so for the place it lies in, and not for damage."""
    return not WHY.isdisjoint(vault.notices)


def refusal(vault: OpenVault) -> Told:
    """What every act on it is answered with: Refused("read_only"), Trouble("disk_full") or ("vault_damaged")."""
    if vault.damaged:
        return Trouble("vault_damaged")
    return Trouble("disk_full") if NO_ROOM in vault.notices else Refused("read_only")
