"""How far a vault has come, so that an older copy put in its place is noticed on the computer that has seen more.

Nothing inside a vault can tell that all of it is old: every seal fits. Only a note outside it can.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from myconnections.services.ports import OpenVault, VaultStore


class Stand(NamedTuple):
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
    """The mark under which an open vault is noted here, and how it stands. Trouble as `VaultStore.facts`."""
    facts = store.facts(folder)
    with vault.read() as uow:
        return mark(facts.vault_id, folder), Stand(facts.generation, uow.settings.last_commit())


def mark(vault_id: str, folder: Path) -> str:
    """A vault in its place. A copy restored beside it comes further or less far by itself, and is noted by itself."""
    place = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"{vault_id} {place[:8]}"


def last_seen(seen: Mapping[str, str], under: str) -> Stand | None:
    """How the vault stood when last used in this place; never used here, as it stood anywhere; None where nowhere.

    `seen` holds texts by mark, and of earlier programs by the vault's id alone.
    """
    here = noted(seen.get(under, ""))
    if here is not None:
        return here
    vault_id = under.partition(" ")[0]
    anywhere = [noted(text) for key, text in seen.items() if key.partition(" ")[0] == vault_id]
    return max((one for one in anywhere if one is not None), default=None)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is in a vault: people, encounters, the bytes of its database; how it stands, and how it is built: the format
    of its header beside what `OpenVault.built` says.
    """

    people: int
    encounters: int
    size: int
    stand: Stand
    built: Mapping[str, object]


def figures(store: VaultStore, folder: Path, vault: OpenVault) -> Figures:
    """Counted now. Trouble as `VaultStore.facts`."""
    facts = store.facts(folder)
    with vault.read() as uow:
        now = Stand(facts.generation, uow.settings.last_commit())
        people, encounters = uow.contacts.count(), uow.encounters.count()
    return Figures(people, encounters, facts.size, now, {"format": facts.format, **vault.built()})


def noted(text: str) -> Stand | None:
    """What `Stand.text` wrote; None where somebody else wrote, or nobody."""
    parts = text.split()
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 12 for part in parts):
        return None
    return Stand(int(parts[0]), int(parts[1]))
