"""What a person takes over from their employer, and what stays their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.enriched import confirm, somebody
from tests.services.people import new

from myconnections.services.inheriting import Inheritance
from myconnections.services.ports import OpenVault


@pytest.mark.parametrize(("own", "after"), [("arts", "arts"), ("", "food")])
def test_ones_own_word_stays_through_a_move(vault: OpenVault, own: str, after: str) -> None:
    somebody(vault, "Ada", "つばめ")
    confirm(vault, "つばめ", industry="food")
    before = new(given="Bo", organization="みなと", industry=own)
    with vault.read() as uow:
        moved = Inheritance(uow).moved(before, replace(before, organization="つばめ"))
    assert moved.industry == after
