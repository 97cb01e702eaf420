"""The one place that joins the layers: what the window and the command line are given. No globals."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from myconnections.domain.errors import Trouble
from myconnections.domain.local_zone import LOCAL
from myconnections.storage import parts

if TYPE_CHECKING:
    from myconnections.services.ports import Act, OpenVault, VaultStore
    from myconnections.storage.keys import KdfParameters


class BeforeActs:
    """What an open vault calls before each act; `first`, where somebody gave it, once and before all others."""

    def __init__(self) -> None:
        self.first: Callable[[OpenVault], None] | None = None

    def __call__(self, vault: OpenVault, act: Act, now: datetime) -> None:
        """What comes before this act. Whatever is raised keeps it from being done."""
        from myconnections.services import backups  # loaded here: whoever only looks makes no backup

        first, self.first = self.first, None
        if first is not None:
            first(vault)
        if vault.damaged:
            raise Trouble("vault_damaged")
        backups.before(vault, act, now)


@dataclass(frozen=True, slots=True)
class Wiring:
    """Everything from outside that the app needs.

    `folder` is the vault meant when none is named, `language` "ja", "en" or "" (as the person chose, else the
    system's), `clock` tells the moment in the person's own zone; `device` is the file with the settings of this
    computer when it is not the usual one; `before` comes before acts.
    """

    store: VaultStore
    folder: Path
    language: str
    clock: Callable[[], datetime]
    device: Path | None = None
    before: BeforeActs = field(default_factory=BeforeActs)


def wire(
    *,
    folder: Path | None = None,
    language: str = "",
    clock: Callable[[], datetime] | None = None,
    cost: KdfParameters | None = None,
    device: Path | None = None,
) -> Wiring:
    """Join the layers. Tests give a clock and a small `cost` of the key derivation; the app measures its own."""
    before = BeforeActs()
    return Wiring(
        store=cast("VaultStore", LateStore(before, cost, clock or local_now)),
        folder=folder or default_folder(),
        language=language,
        clock=clock or local_now,
        device=device,
        before=before,
    )


class LateStore:
    """The encrypted store, loaded when first asked for more than whether a vault is there.

    Half of the start is the database and the cryptography, and the door is shown without them.
    """

    def __init__(
        self, before: BeforeActs, cost: KdfParameters | None = None, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._before = before
        self._cost = cost
        self._clock = clock

    def load(self) -> None:
        """Load it now, so that nobody waits for it afterwards."""
        _ = self._store

    @cached_property
    def _store(self) -> VaultStore:
        from myconnections.storage.vault import VaultStore as EncryptedStore

        return EncryptedStore(cost=self._cost, before=self._before, clock=self._clock)

    def exists(self, folder: Path) -> bool:
        """Whether any part of a vault stands in the folder."""
        there = parts.exists(folder)
        return self._store.exists(folder) if there is None else there

    def __getattr__(self, verb: str) -> Any:
        """Every other verb is the store's own."""
        return getattr(self._store, verb)


def default_folder() -> Path:
    """Where this system keeps the data of apps, and in it our first vault."""
    import platformdirs  # loaded here: a named vault needs it not

    return platformdirs.user_data_path("myconnections", appauthor=False) / "vaults" / "default"


def system_language() -> str:
    """The language of the system: "ja" where it is Japanese, else "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "ja" if os.environ[name].startswith("ja") else "en"
    return "en"


def local_now() -> datetime:
    """The present moment, in the zone of this computer."""
    return datetime.now(LOCAL)
