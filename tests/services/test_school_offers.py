"""A school for many at once, where an import brought none."""

from __future__ import annotations

from tests.services.enriched import somebody
from tests.services.people import NOW

from myconnections.domain.contact import Me
from myconnections.services import bulk, history, me, school_offers
from myconnections.services.ports import OpenVault


def schools(vault: OpenVault) -> dict[str, tuple[str, ...]]:
    with vault.read() as uow:
        return {one.given: one.schools for one in uow.contacts.all()}


def test_my_schools_and_the_employers_are_offered(vault: OpenVault) -> None:
    ada, bo = somebody(vault, "Ada", "つばめ"), somebody(vault, "Bo", "株式会社つばめ")
    cy = somebody(vault, "Cy", "かもめ", schools=("みずうみ大学", "あおば高校"))
    somebody(vault, "Di")
    me.put(vault, Me(schools=("あおば高校",)), NOW)
    found = school_offers.offers(vault)
    assert (found.mine, found.others) == (("あおば高校",), ("みずうみ大学",))
    assert [(one.name, one.people) for one in found.employers] == [("つばめ", (ada, bo)), ("かもめ", (cy,))]
    assert found.of("（株）つばめ") == (ada, bo)
    assert (found.of(" "), found.of("とんぼ")) == ((), ())


def test_a_school_comes_beside_those_of_the_people_chosen_and_goes_by_undo(vault: OpenVault) -> None:
    ada = somebody(vault, "Ada", schools=("University of Aoba",))
    bo, cy = somebody(vault, "Bo", schools=("みずうみ大学",)), somebody(vault, "Cy")
    bulk.write(vault, [ada, bo, cy], "schools", "Aoba Univ.", NOW)
    assert schools(vault) == {"Ada": ("Aoba Univ.",), "Bo": ("みずうみ大学", "Aoba Univ."), "Cy": ("Aoba Univ.",)}
    bulk.write(vault, [bo], "schools", "", NOW)
    assert schools(vault)["Bo"] == ()
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert schools(vault) == {"Ada": ("University of Aoba",), "Bo": ("みずうみ大学",), "Cy": ()}
