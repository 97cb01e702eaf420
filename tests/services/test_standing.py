"""How a vault stands: newer after a change and after a change of its keys; what was noted is read back, or nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.services.people import NOW, keep

from myconnections import __version__
from myconnections.services import contacts, history, standing, vaults
from myconnections.services.ports import OpenVault
from myconnections.services.standing import Stand
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


def test_a_change_and_a_new_passphrase_make_it_newer(vault: OpenVault, tmp_path: Path) -> None:
    store, folder = VaultStore(cost=keys.FLOOR_KDF), tmp_path / "vault"
    mark, new = standing.stand(store, folder, vault)
    who = keep(vault, "Nora")
    _, first = standing.stand(store, folder, vault)
    contacts.forget(vault, [who], NOW + timedelta(hours=1))
    _, second = standing.stand(store, folder, vault)
    assert new < first < second
    assert second.written == NOW + timedelta(hours=1)
    assert mark == standing.mark(store.facts(folder).vault_id, folder)
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
    built = {name: found.built[name] for name in ("format", "schema", "program_schema", "program")}
    assert built == {"format": 1, "schema": 3, "program_schema": 3, "program": __version__}
    assert str(found.built["sqlcipher"]).startswith("4.")


def test_the_version_that_wrote_last_is_told_whoever_made_the_vault(vault: OpenVault, tmp_path: Path) -> None:
    store, folder = VaultStore(cost=keys.FLOOR_KDF), tmp_path / "vault"
    with vault.write(None, NOW) as uow:
        uow.settings.put("program", "0.0.1")
    assert standing.figures(store, folder, vault).built["program"] == __version__
    keep(vault, "Nora")
    history.undo(vault, NOW)
    assert standing.figures(store, folder, vault).built["program"] == __version__


def test_a_copy_in_another_place_is_compared_until_it_has_been_noted_there(tmp_path: Path) -> None:
    here, there = (standing.mark("abc", tmp_path / name) for name in ("vault", "copy"))
    seen = {"abc": "1 5", here: "1 9", standing.mark("another", tmp_path): "9 9", "abc rubbish": "?"}
    assert standing.last_seen(seen, here) == standing.last_seen(seen, there) == Stand(1, 9)
    assert standing.last_seen({**seen, there: "1 2"}, there) == Stand(1, 2)
    assert standing.last_seen({}, here) is None
