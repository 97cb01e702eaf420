"""B. The power goes: case 28 of the vault's faults. What a writer wrote is done again up to a moment, then cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.faults import power, traced
from tests.faults.given import place, share

STATES = share(60, power.STATES)


@pytest.fixture(autouse=True)
def _recorder() -> None:
    if not traced.strace():
        pytest.skip("strace is missing or may not trace here (no ptrace): nothing can be recorded")


@pytest.mark.slow
def test_case_28_power_loss(tmp_path: Path) -> None:
    assert power.cut(place(tmp_path, 1), "FULL", STATES) == (0, 0)


@pytest.mark.slow
def test_case_28_would_notice_a_vault_that_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    """The same with `synchronous = NORMAL` loses what was acknowledged: else the test above proves nothing."""
    lost, _damaged = power.cut(place(tmp_path, 1), "NORMAL", STATES)
    assert lost > STATES // 10
