"""How far a vault has come, so that an older copy put in its place is noticed on the computer that has seen more.

Nothing inside a vault can tell that all of it is old: every seal fits. Only a note outside it can.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from myconnections.services.ports import OpenVault, VaultStore


@dataclass(frozen=True, slots=True, order=True)
class Stand:
    """How often the keys of a vault were changed, and when it was last written (seconds since 1970). More is newer."""

    generation: int
    last_commit: int

    @property
    def written(self) -> datetime:
        """The moment of the last change."""
        return datetime.fromtimestamp(self.last_commit, UTC)

    def text(self) -> str:
        """As it is noted."""
        return f"{self.generation} {self.last_commit}"


@dataclass(frozen=True, slots=True)
class Older:
    """A vault that was last changed earlier than this computer has seen it."""

    changed: datetime
    changed_seen_here: datetime


def stand(store: VaultStore, folder: Path, vault: OpenVault) -> tuple[str, Stand]:
    """The id of an open vault and how it stands. Trouble as `VaultStore.facts`."""
    facts = store.facts(folder)
    with vault.read() as uow:
        return facts.vault_id, Stand(facts.generation, uow.settings.last_commit())


@dataclass(frozen=True, slots=True)
class Figures:
    """What is in a vault: people, encounters, the bytes of its database; and how it stands."""

    people: int
    encounters: int
    size: int
    stand: Stand


def figures(store: VaultStore, folder: Path, vault: OpenVault) -> Figures:
    """Counted now. Trouble as `VaultStore.facts`."""
    facts = store.facts(folder)
    with vault.read() as uow:
        now = Stand(facts.generation, uow.settings.last_commit())
        return Figures(uow.contacts.count(), uow.encounters.count(), facts.size, now)


def noted(text: str) -> Stand | None:
    """What `Stand.text` wrote; None where somebody else wrote, or nobody."""
    parts = text.split()
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 12 for part in parts):
        return None
    return Stand(int(parts[0]), int(parts[1]))
