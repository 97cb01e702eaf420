"""What every page is given: the few things it may ask, handed in by the window, no globals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from myconnections.services.ports import VaultStore
from myconnections.ui.acting import Acting
from myconnections.ui.device import DeviceFile
from myconnections.ui.drafts import Drafts
from myconnections.ui.feed import Feed
from myconnections.ui.prompts import Prompts
from myconnections.ui.tasks import Tasks
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page while a vault is unlocked.

    `acting` is the only way to the vault; `clock` gives the present moment with the person's time zone;
    `drafts` keeps what is half-written. `store` and `folder` are for what opens the vault and where it lies.
    """

    acting: Acting
    feed: Feed
    tasks: Tasks
    theme: Theme
    wording: Wording
    prompts: Prompts
    device: DeviceFile
    clock: Callable[[], datetime]
    drafts: Drafts
    store: VaultStore
    folder: Path
