"""Whether a vault is only looked at, since nothing can be written where it lies. Its notices say so."""

from __future__ import annotations

from typing import Final

from myconnections.services.ports import OpenVault

READ_ONLY: Final = "read_only"


def only_looked_at(vault: OpenVault) -> bool:
    """True where every act is Refused("read_only"); what is noted in passing is then left."""
    return READ_ONLY in vault.notices
