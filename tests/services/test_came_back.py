"""Whoever was erased and came back with a backup is waited for until somebody says what becomes of them."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.errors import Trouble
from myconnections.domain.vault import TO_ASK
from myconnections.services import came_back
from myconnections.services.looking import READ_ONLY
from myconnections.services.ports import OpenVault


def restored(vault: OpenVault) -> None:
    """What a restoring leaves in the vault that takes the place of another."""
    with vault.write(None, NOW) as uow:
        uow.imports.add_erased(["slug:vale"])
        uow.settings.put(TO_ASK, True)


def test_they_are_waited_for_until_it_was_said(vault: OpenVault) -> None:
    keep(vault, "Vale", slug="vale")
    assert came_back.waiting(vault, NOW) == []
    restored(vault)
    for _ in range(2):
        assert [one.given for one in came_back.waiting(vault, NOW)] == ["Vale"]
    came_back.settle(vault, NOW)
    assert came_back.waiting(vault, NOW) == []


def test_where_nobody_came_back_it_is_not_looked_again(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    restored(vault)

    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(came_back, "settle", full)
        assert came_back.waiting(vault, NOW) == []  # nobody is kept out of the vault by a note
    assert came_back.waiting(vault, NOW) == []
    keep(vault, "Vale", slug="vale")  # kept anew by the person
    assert came_back.waiting(vault, NOW) == []


def test_nobody_is_asked_where_nothing_can_be_written(vault: OpenVault) -> None:
    keep(vault, "Vale", slug="vale")
    restored(vault)
    vault.notices = (READ_ONLY,)
    assert came_back.waiting(vault, NOW) == []
