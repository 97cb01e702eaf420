"""The one place that joins the layers: what the window and the command line are given. No globals."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from myconnections.domain.local_zone import LOCAL
from myconnections.storage import standing

if TYPE_CHECKING:
    from myconnections.services.ports import Act, OpenVault, VaultStore
    from myconnections.storage.keys import KdfParameters


@dataclass(frozen=True, slots=True)
class Wiring:
    """Everything from outside that the app needs.

    `folder` is the vault meant when none is named, `language` "ja", "en" or "" (as the person chose, else the
    system's), `clock` tells the moment in the person's own zone.
    """

    store: VaultStore
    folder: Path
    language: str
    clock: Callable[[], datetime]


def wire(
    *,
    folder: Path | None = None,
    language: str = "",
    clock: Callable[[], datetime] | None = None,
    cost: KdfParameters | None = None,
) -> Wiring:
    """Join the layers. Tests give a clock and a small `cost` of the key derivation; the app measures its own."""
    return Wiring(
        store=cast("VaultStore", LateStore(cost, clock or local_now)),
        folder=folder or default_folder(),
        language=language,
        clock=clock or local_now,
    )


def _before(vault: OpenVault, act: Act, now: datetime) -> None:
    from myconnections.services import backups  # loaded here: whoever only looks makes no backup

    backups.before(vault, act, now)


class LateStore:
    """The encrypted store, loaded when first asked for more than whether a vault is there.

    Half of the start is the database and the cryptography, and the door is shown without them.
    """

    def __init__(self, cost: KdfParameters | None = None, clock: Callable[[], datetime] | None = None) -> None:
        self._cost = cost
        self._clock = clock

    def load(self) -> None:
        """Load it now, so that nobody waits for it afterwards."""
        _ = self._store

    @cached_property
    def _store(self) -> VaultStore:
        from myconnections.storage.vault import VaultStore as EncryptedStore

        return EncryptedStore(cost=self._cost, before=_before, clock=self._clock)

    def exists(self, folder: Path) -> bool:
        """Whether any part of a vault stands in the folder."""
        there = standing.exists(folder)
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
