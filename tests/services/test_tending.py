"""Once a day: checks that are remembered when they went well, and the backup of the day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.services.people import NOW, keep

from myconnections.services import backups, health, tending
from myconnections.services.health import Health
from myconnections.services.ports import OpenVault

DAY = timedelta(days=1)


def test_checks_and_backup_once_a_day(vault: OpenVault) -> None:
    keep(vault, "Nora")
    assert health.last_good(vault) is None
    first = tending.tend(vault, NOW)
    assert first.health is not None
    assert first.taken is not None
    assert (first.health.ok, first.damaged, first.taken.backup.reason) == (True, False, "daily")
    assert health.last_good(vault) == NOW
    again = tending.tend(vault, NOW + timedelta(hours=3))
    assert (again.health, again.taken, again.damaged) == (None, None, False)
    next_day = tending.tend(vault, NOW + DAY)
    assert next_day.health is not None
    assert next_day.taken is not None
    assert len(backups.overview(vault, NOW + DAY).backups) == 2


def test_a_damaged_vault_is_neither_written_to_nor_backed_up(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        health, "check", lambda _vault, now: Health(False, now, ("quick_check: page 41",), damaged=True)
    )
    found = tending.tend(vault, NOW)
    assert (found.damaged, found.taken) == (True, None)
    assert health.last_good(vault) is None
    assert backups.overview(vault, NOW).backups == []
    assert not health.checked(vault, NOW).ok
    assert health.last_good(vault) is None
