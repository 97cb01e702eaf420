"""Whether somebody has the recovery code: one that was shown and never typed back opens nothing for anybody.

The vault keeps the mark of such a code. Another code, or none, has another mark, so that whatever changes the code
later settles the matter, too.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from myconnections.services.looking import only_looked_at
from myconnections.services.ports import OpenVault, UnitOfWork, VaultFacts, VaultStore

KEY: Final = "recovery_unconfirmed"


def note_open(uow: UnitOfWork, facts: VaultFacts) -> None:
    """The code of now was not typed back yet."""
    uow.settings.put(KEY, facts.marks.get("recovery", ""))


def is_open_in(uow: UnitOfWork, facts: VaultFacts) -> bool:
    """Whether the code of now was never typed back."""
    mark = facts.marks.get("recovery")
    return mark is not None and uow.settings.get(KEY) == mark


def to_be_asked(store: VaultStore, vault: OpenVault, folder: Path) -> bool:
    """Whether a code should be typed back now: that of now never was, and the vault can be written."""
    if only_looked_at(vault):
        return False
    facts = store.facts(folder)
    with vault.read() as uow:
        return is_open_in(uow, facts)


def settle(vault: OpenVault, now: datetime) -> None:
    """The code was typed back, or has just opened the vault."""
    with vault.read() as uow:
        settled = not uow.settings.get(KEY)
    if not settled and not only_looked_at(vault):
        with vault.write(None, now) as uow:
            uow.settings.put(KEY, "")
