"""What the owner says of themselves, and what follows for the ties."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, keep, tie_of

from myconnections.domain.contact import Me
from myconnections.services import contacts, history, me, people
from myconnections.services.ports import OpenVault

ALIKE = {"organization": "Lantern", "industry": "books", "region": "Nagano"}
MINE = Me(name="Me", organizations=("Lantern",), industry="Books", region="nagano")


def test_what_is_said_is_kept_with_the_fields_a_hand_wrote(vault: OpenVault) -> None:
    assert me.get(vault) == Me()
    outcome = me.put(vault, Me(name="Mika"), NOW)
    assert outcome.kinds == {"me"}
    assert me.get(vault) == Me(name="Mika", edited=frozenset({"name"}))
    assert me.put(vault, me.get(vault), NOW).act is None
    me.put(vault, replace(me.get(vault), authority=2), NOW)
    assert me.get(vault).edited == {"name", "authority"}


def test_every_tie_is_read_again_when_i_change(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada", **ALIKE), keep(vault, "Bo")
    assert tie_of(vault, ada).capital == "unclear"
    outcome = me.put(vault, MINE, NOW)
    assert (outcome.people, outcome.touches("tie")) == ({ada}, True)
    assert (tie_of(vault, ada).capital, tie_of(vault, bo).capital) == ("bonding", "unclear")
    history.undo(vault, NOW)
    assert tie_of(vault, ada).capital == "unclear"
    assert me.get(vault) == Me()


def test_a_changed_person_is_read_again_with_their_former_organizations(vault: OpenVault) -> None:
    me.put(vault, MINE, NOW)
    ada = keep(vault, "Ada", **ALIKE)
    assert tie_of(vault, ada).capital == "bonding"
    card = people.person(vault, ada, NOW).contact
    outcome = contacts.change(vault, replace(card, organization="Harbor", industry="ships", region="Kobe"), NOW)
    assert outcome.touches("tie")
    view = people.person(vault, ada, NOW)
    assert view.tie.capital == view.capital_reasons["computed"] == "bridging"
    assert view.capital_reasons["similarity"] == pytest.approx(1 / 6)
    assert (view.capital_reasons["partly"], view.capital_reasons["different"]) == (
        ["organization"],
        ["industry", "region"],
    )
    assert view.capital_reasons["standing"] == "potential"
