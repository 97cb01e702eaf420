"""How a vault stands: newer after a change and after a change of its keys; what was noted is read back, or nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.services.people import NOW, keep

from myconnections.services import contacts, standing, vaults
from myconnections.services.ports import OpenVault
from myconnections.services.standing import Stand
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


def test_a_change_and_a_new_passphrase_make_it_newer(vault: OpenVault, tmp_path: Path) -> None:
    store, folder = VaultStore(cost=keys.FLOOR_KDF), tmp_path / "vault"
    vault_id, new = standing.stand(store, folder, vault)
    who = keep(vault, "Nora")
    _, first = standing.stand(store, folder, vault)
    contacts.forget(vault, [who], NOW + timedelta(hours=1))
    _, second = standing.stand(store, folder, vault)
    assert new < first < second
    assert (second.written, vault_id) == (NOW + timedelta(hours=1), store.facts(folder).vault_id)
    vault.close()
    vaults.change_passphrase(store, folder, "quite another one", NOW, passphrase="a long enough passphrase")
    again = store.unlock(folder, passphrase="quite another one")
    assert standing.stand(store, folder, again)[1] > second
    again.close()


@pytest.mark.parametrize("text", ["", "3", "3 x", "3 -4", "1 2 3", "1 9999999999999999", "１ ２"])
def test_what_somebody_else_wrote_is_nothing(text: str) -> None:
    assert standing.noted(text) is None


def test_what_was_noted_comes_back() -> None:
    assert standing.noted(Stand(2, 1700000000).text()) == Stand(2, 1700000000)
    assert Stand(2, 5) > Stand(1, 9)


def test_figures_are_counted_and_say_how_it_stands(vault: OpenVault, tmp_path: Path) -> None:
    store, folder = VaultStore(cost=keys.FLOOR_KDF), tmp_path / "vault"
    keep(vault, "Nora")
    found = standing.figures(store, folder, vault)
    assert (found.people, found.encounters, found.size) == (1, 0, store.facts(folder).size)
    assert found.stand == standing.stand(store, folder, vault)[1]
