"""A vault in which damage was met is not written to any more, until a check has found none (vault.md, section 4, 7)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.storage.made import NOW
from tests.storage.saved import add, count_of, vault_of

from myconnections.domain.errors import Trouble
from myconnections.services import health
from myconnections.services.looking import lies_read_only, only_looked_at, refusal
from myconnections.storage.open_vault import OpenVault


def met(vault: OpenVault) -> None:
    """A page that does not fit is met while something is read."""
    with pytest.raises(Trouble, match="vault_damaged"), vault.read():
        raise Trouble("vault_damaged")


def test_damage_met_in_passing_ends_the_writing(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        assert not only_looked_at(vault)
        met(vault)
        with pytest.raises(Trouble, match="vault_damaged"):
            add(vault, 1)
        with pytest.raises(Trouble, match="vault_damaged"), vault.write(None, NOW):
            pass
        assert (only_looked_at(vault), lies_read_only(vault)) == (True, False)
        assert refusal(vault).code == "vault_damaged"
        assert count_of(vault) == 20


def test_a_check_that_finds_nothing_lets_it_go_on(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine", 0) as (vault, _):
        met(vault)
        assert health.checked(vault, NOW).ok
        add(vault, 1)
        assert count_of(vault) == 1


def test_trouble_of_another_sort_ends_nothing(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine", 0) as (vault, _):
        with pytest.raises(Trouble, match="disk_full"), vault.write(None, NOW):
            raise Trouble("disk_full")
        add(vault, 1)
        assert count_of(vault) == 1


def test_records_that_do_not_fit_together_are_told_and_end_nothing(tmp_path: Path) -> None:
    with vault_of(tmp_path / "mine") as (vault, _):
        found = health.check(vault, NOW)  # these people were made without ties
        assert (found.ok, found.damaged, found.findings) == (False, False, ("people without a tie: 20",))
        with vault.write(None, NOW) as uow:
            uow.settings.put("noted", 1)
