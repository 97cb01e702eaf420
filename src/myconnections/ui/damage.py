"""What this computer knows of damage in a vault: found in one run, it keeps the next from writing, too."""

from __future__ import annotations

from myconnections.domain.errors import Told
from myconnections.services import standing
from myconnections.services.ports import VaultStore
from myconnections.ui.device import DeviceFile
from myconnections.ui.door.opened import Opened


def recall(device: DeviceFile, store: VaultStore, opened: Opened) -> None:
    """What was noted of the vault just opened; what was restored in its place was checked, and is another file."""
    device.recall("damaged")
    mark = _mark(store, opened)
    if opened.restored:
        device.note_damage(mark, "")
    elif mark in device.now.damaged:
        opened.vault.damaged = True


def note(device: DeviceFile, store: VaultStore, opened: Opened, found: str) -> None:
    """The moment of the finding, "" when a check found nothing any more."""
    device.note_damage(_mark(store, opened), found)


def _mark(store: VaultStore, opened: Opened) -> str:
    try:
        vault_id = store.facts(opened.folder).vault_id
    except Told:  # its header has gone meanwhile, too
        vault_id = ""
    return standing.mark(vault_id, opened.folder)
