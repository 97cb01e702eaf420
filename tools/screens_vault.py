"""The page of the vault in use, for tools.screens: new, with backups and the keyring, damaged, and its dialogs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from myconnections.domain.backup import DAMAGED, OTHER_KEY, Backup
from myconnections.domain.vault import KeyringState
from myconnections.services.backups import Overview
from myconnections.services.key_dates import Openers
from myconnections.ui.context import Context
from myconnections.ui.dialogs.change_keys import keys_dialog
from myconnections.ui.pages.vault.page import VaultPage

Taking = Callable[[str, QDialog | None], object]
_DIALOGS = ("recovery-code", "recovery-code-off", "keyring-on", "keyring-off", "replace-key")


def tend(page: VaultPage, context: Context, window: QWidget, settle: Callable[[], object], take: Taking) -> None:
    """Bring the page into each state and have it taken, its upper and its lower end."""
    now = context.clock()
    settle()
    take("vault", None)
    page.backups.show_overview(_backups(now), now)
    page.keys.show_openers(Openers(now - timedelta(days=40), False, None, 65_536, 3), now)
    page.keys.show_keyring(KeyringState(available=True, here=True, devices=2))
    settle()
    for name, far in (("used", 0.3), ("lower", 1.0)):
        bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
        bar.setValue(round(bar.maximum() * far))
        take(f"vault-{name}", None)
    bar.setValue(0)
    page.whole.show_damage(("quick_check: Tree 12 page 41: btreeInitPage() returns error code 11",))
    settle()
    take("vault-damaged", None)
    for wish in _DIALOGS:
        dialog = keys_dialog(wish, 2, context, window)
        context.prompts.show(dialog)
        settle()
        take(f"vault-{wish}", dialog)
        dialog.done(0)
        settle()
    page.whole.show_last(now, now)
    page.show_now()
    settle()


def _backups(now: datetime) -> Overview:
    reasons = ("daily", "import", "key", "daily", "asked", "forget", "migration", "daily", "daily")
    states = ("good", "good", OTHER_KEY, "good", DAMAGED)
    some = [
        Backup(
            Path(f"{now - timedelta(days=days):%Y-%m-%dT%H%MZ}-{reason}-1.mcb"),
            states[days] if days < len(states) else "good",
            "id",
            now - timedelta(days=days),
            reason,
            1,
            2_345_678,
            "people.db" if days < len(states) and states[days] == DAMAGED else "",
        )
        for days, reason in enumerate(reasons)
    ]
    return Overview(
        some, now, now - timedelta(days=60), some[0].file.name, True, "/media/stick/myconnections-backups", ""
    )
