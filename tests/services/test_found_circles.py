"""Circles among ties: found, proposed by what people share, named in one act, left where they are none."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.services.people import NOW, keep, tie_of

from myconnections.domain.alter_ties import PairState
from myconnections.domain.community import Community
from myconnections.domain.contact import Me
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import (
    alter_ties,
    bulk,
    communities,
    contacts,
    erasing,
    found_circles,
    history,
    me,
    show_up,
    ties,
)
from myconnections.services.circle_records import Shares, agreed
from myconnections.services.found_circles import FoundCircle, Naming
from myconnections.services.ports import Act, OpenVault
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore


def circle(vault: OpenVault, many: int, **fields: Any) -> list[ContactId]:
    """So many people who all know each other."""
    people = [keep(vault, f"P{number}", **fields) for number in range(many)]
    tied(vault, people)
    return people


def tied(vault: OpenVault, people: list[ContactId]) -> None:
    pairs = [(one, other) for one in people for other in people if one < other]
    alter_ties.answer(vault, dict.fromkeys(pairs, PairState.TIE), NOW)


def only(vault: OpenVault) -> FoundCircle:
    (one,) = found_circles.found(vault).circles
    return one


def carriers(vault: OpenVault, name: str) -> set[int]:
    with vault.read() as uow:
        return {int(who) for who, names in uow.contacts.column("communities") if name in names.splitlines()}


def test_nothing_is_found_where_nobody_knows_anybody(vault: OpenVault) -> None:
    keep(vault, "Ken")
    told = found_circles.found(vault)
    assert (told.circles, told.people, told.ties, told.hints, told.left) == ((), 0, 0, 0, 0)


def test_two_circles_and_what_they_were_found_in(vault: OpenVault) -> None:
    large, small = circle(vault, 6), circle(vault, 4)
    circle(vault, 3)
    alter_ties.answer(vault, {(large[2], small[0]): PairState.TIE}, NOW)
    told = found_circles.found(vault)
    assert [set(one.people) for one in told.circles] == [set(large), set(small)]
    assert [one.ties for one in told.circles] == [15, 6]
    assert told.circles[0].names == ("P0", "P1", "P2", "P3", "P4", "P5")
    assert (told.people, told.ties, told.hints) == (13, 25, 0)
    assert told.circles[0].proposal == ""
    assert told.circles[0].proposed_from is Shares.NOTHING


def test_who_is_said_not_to_know_most_of_the_others_is_not_in_the_circle(vault: OpenVault) -> None:
    people = circle(vault, 5)
    sixth = keep(vault, "Sixth")
    alter_ties.answer(vault, {(people[0], sixth): PairState.TIE}, NOW)
    assert set(only(vault).people) == {*people, sixth}
    alter_ties.answer(vault, {(one, sixth): PairState.NONE for one in people[1:3]}, NOW)
    assert sixth in only(vault).people, "two of five are not most"
    alter_ties.answer(vault, {(people[3], sixth): PairState.NONE}, NOW)
    assert set(only(vault).people) == set(people)
    assert only(vault).ties == 10


def test_a_circle_of_which_too_few_are_left_is_none() -> None:
    ring = (1, 2, 3, 4, 5)
    assert agreed([ring, (6, 7, 8, 9, 10, 11)], [], 4) == [(6, 7, 8, 9, 10, 11), ring]
    nobody_knows_two = [(1, 3), (1, 4), (1, 5), (2, 3), (2, 4), (2, 5)]
    assert agreed([ring], nobody_knows_two, 4) == []
    assert agreed([ring], nobody_knows_two, 3) == [(3, 4, 5)]
    assert agreed([ring], nobody_knows_two[:3], 4) == [(2, 3, 4, 5)]


def test_hints_are_counted_beside_what_is_known(vault: OpenVault) -> None:
    people = circle(vault, 4)
    fifth = keep(vault, "Fifth")
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(who, fifth, "group_thread", NOW.date(), 4) for who in people[:3]])
    one = only(vault)
    assert set(one.people) == {*people, fifth}
    assert (one.ties, one.hints) == (6, 3)
    assert found_circles.found(vault).hints == 3


def test_who_is_archived_is_left_out(vault: OpenVault) -> None:
    people = circle(vault, 5)
    bulk.archive(vault, people[:1], True, NOW)
    assert set(only(vault).people) == set(people[1:])


@pytest.mark.parametrize(
    ("fields", "proposal", "kind"),
    [
        ({"organization": "Aoba Press"}, "Aoba Press", Shares.EMPLOYER),
        ({"schools": ("Minato University",)}, "Minato University", Shares.SCHOOL),
        ({"region": "Sendai"}, "Sendai", Shares.PLACE),
        ({"communities": ("Choir",), "organization": "Aoba Press"}, "Choir", Shares.COMMUNITY),
    ],
)
def test_a_name_is_proposed_from_what_they_share(
    vault: OpenVault, fields: dict[str, object], proposal: str, kind: Shares
) -> None:
    people = circle(vault, 3, **fields)
    others = [keep(vault, "A"), keep(vault, "B")]
    keep(vault, "Elsewhere")
    tied(vault, [*people, *others])
    one = only(vault)
    assert (one.proposal, one.proposed_from, one.sharing) == (proposal, kind, 3)
    assert one.community == ""


def test_what_everybody_has_names_nothing(vault: OpenVault) -> None:
    circle(vault, 5, region="Tokyo")
    for number in range(5):
        keep(vault, f"Other{number}", region="Tokyo")
    assert only(vault).proposal == ""


def test_what_few_of_them_share_names_nothing(vault: OpenVault) -> None:
    people = [*circle(vault, 2, organization="Aoba Press"), *circle(vault, 4)]
    tied(vault, people)
    assert only(vault).proposal == ""


def test_the_spelling_that_is_written_most_is_proposed(vault: OpenVault) -> None:
    people = [
        keep(vault, f"P{number}", organization=name)
        for number, name in enumerate(["Aoba Press", "Aoba Press", "AOBA PRESS Inc.", "aoba press"])
    ]
    tied(vault, people)
    one = only(vault)
    assert (one.proposal, one.sharing) == ("Aoba Press", 4)


def test_a_circle_is_named_in_one_act_and_is_that_community_then(vault: OpenVault) -> None:
    people = circle(vault, 5)
    changes = found_circles.name(vault, people, " Tuesday table ", NOW)
    assert changes.people == frozenset(people)
    assert carriers(vault, "Tuesday table") == set(people)
    one = only(vault)
    assert (one.community, one.alike) == ("Tuesday table", 1.0)
    assert one.proposed_from is Shares.COMMUNITY
    history.undo(vault, NOW)
    assert carriers(vault, "Tuesday table") == set()
    assert only(vault).community == ""


def test_nearly_the_same_people_are_the_same_community(vault: OpenVault) -> None:
    people = circle(vault, 5)
    found_circles.name(vault, people[:4], "Choir", NOW)
    assert (only(vault).community, only(vault).alike) == ("Choir", 0.8)
    found_circles.name(vault, [keep(vault, "Far")], "Choir", NOW)
    assert only(vault).community == ""


def test_a_name_must_be_written_and_somebody_chosen(vault: OpenVault) -> None:
    people = circle(vault, 4)
    with pytest.raises(Refused, match="nothing_written"):
        found_circles.name(vault, people, "  ", NOW)
    with pytest.raises(Refused, match="nobody_chosen"):
        found_circles.name(vault, [], "Choir", NOW)
    with pytest.raises(Refused, match="nobody_chosen"):
        found_circles.leave(vault, [], NOW)


def test_what_is_no_circle_comes_up_no_more_and_is_back_when_undone(vault: OpenVault) -> None:
    people = circle(vault, 5)
    found_circles.leave(vault, people[:4], NOW)
    told = found_circles.found(vault)
    assert (told.circles, told.left) == ((), 1)
    history.undo(vault, NOW)
    assert set(only(vault).people) == set(people)


def test_a_circle_that_has_grown_much_is_another(vault: OpenVault) -> None:
    people = circle(vault, 4)
    found_circles.leave(vault, people, NOW)
    more = [keep(vault, "A"), keep(vault, "B")]
    tied(vault, [*people, *more])
    assert set(only(vault).people) == {*people, *more}


def test_those_set_aside_can_be_looked_at_and_brought_back(vault: OpenVault, tmp_path: Path) -> None:
    people, others = circle(vault, 5), circle(vault, 4)
    found_circles.leave(vault, people[:4], NOW)
    with pytest.raises(Refused, match="no_circle"):
        found_circles.bring_back(vault, others, NOW)
    vault.close()
    vault = VaultStore(cost=keys.FLOOR_KDF).unlock(tmp_path / "vault", passphrase="a long enough passphrase")
    told = found_circles.found(vault)
    assert [set(one.people) for one in told.circles] == [set(others)]
    assert [set(one.people) for one in told.aside] == [set(people)]
    assert set(found_circles.circle_of(vault, people[0], aside=True).people) == set(people)
    with pytest.raises(Refused, match="no_circle"):
        found_circles.circle_of(vault, people[0])
    found_circles.bring_back(vault, people, NOW)
    assert (len(found_circles.found(vault).circles), found_circles.found(vault).left) == (2, 0)
    history.undo(vault, NOW)
    assert found_circles.found(vault).left == 1
    vault.close()


def test_what_a_name_would_do_is_said_before(vault: OpenVault) -> None:
    people = [*circle(vault, 3, communities=("Data night",)), keep(vault, "A"), keep(vault, "B")]
    keep(vault, "Elsewhere", communities=("Data night",))
    tied(vault, people)
    told = found_circles.naming(vault, people, " data NIGHT ")
    assert (told.name, told.exists, told.members, told.joining) == ("Data night", True, 4, tuple(people[3:]))
    told = found_circles.naming(vault, people, "Rowing")
    assert (told.name, told.exists, told.members, told.joining) == ("Rowing", False, 0, tuple(people))
    with pytest.raises(Refused, match="nothing_written"):
        found_circles.naming(vault, people, "  ")


def test_a_community_that_is_only_written_or_mine_exists(vault: OpenVault) -> None:
    people = circle(vault, 4)
    communities.add(vault, Community("Harbour"), NOW)
    me.put(vault, Me(communities=("Choir",)), NOW)
    assert found_circles.naming(vault, people, "harbour") == Naming("Harbour", True, 0, tuple(people), frozenset())
    assert found_circles.naming(vault, people, "CHOIR").name == "Choir"


def test_only_those_who_are_not_in_it_are_added_and_kinds_of_ties_with_them(vault: OpenVault) -> None:
    mine: dict[str, Any] = {"industry": "publishing", "region": "Sendai"}
    me.put(vault, Me(organizations=("Aoba Press",), communities=("Choir",), **mine), NOW)
    inside = [keep(vault, f"P{number}", communities=("Tuesday",)) for number in range(3)]
    alike = [keep(vault, f"Q{number}", organization="Firm", **mine) for number in range(3)]
    ties.label_capital(vault, alike[2], "bonding", NOW)  # my own word stays in force
    told = found_circles.naming(vault, [*inside, *alike], "Tuesday")
    assert (told.joining, told.turning) == (tuple(alike), frozenset(alike[:2]))
    assert found_circles.naming(vault, alike, "Choir").turning == frozenset()
    changes = found_circles.name(vault, [*inside, *alike[1:]], "Tuesday", NOW)
    assert (changes.people, changes.facts["name"]) == (frozenset(alike[1:]), "Tuesday")
    assert carriers(vault, "Tuesday") == {*inside, *alike[1:]}
    assert [tie_of(vault, who).capital for who in alike] == ["bonding", "mixed", "mixed"]
    history.undo(vault, NOW)
    assert carriers(vault, "Tuesday") == set(inside)
    assert [tie_of(vault, who).capital for who in alike] == ["bonding"] * 3


def test_a_community_of_mine_that_a_circle_comes_to_carry_is_no_place_to_show_up_any_more(vault: OpenVault) -> None:
    me.put(vault, Me(communities=("Harbour",)), NOW)
    people = circle(vault, 4)

    def targets() -> set[str]:
        weeks = (show_up.of_week(vault, NOW + timedelta(weeks=week)) for week in range(12))
        return {shown.target for shown in weeks if shown is not None}

    assert "community:Harbour" in targets()
    found_circles.name(vault, people, "harbour", NOW)
    assert "community:Harbour" not in targets()
    history.undo(vault, NOW)
    assert "community:Harbour" in targets()


def test_nobody_is_left_to_be_added(vault: OpenVault) -> None:
    people = circle(vault, 4)
    found_circles.name(vault, people, "Choir", NOW)
    with pytest.raises(Refused, match="nobody_chosen"):
        found_circles.name(vault, people, "choir", NOW)
    with pytest.raises(Refused, match="name_too_long"):
        found_circles.name(vault, people, "x" * 201, NOW)


def test_who_of_a_circle_is_not_in_the_community_that_it_is(vault: OpenVault) -> None:
    people = circle(vault, 5)
    found_circles.name(vault, people[:4], "Choir", NOW)
    assert (only(vault).missing, only(vault).suggested) == (1, "Choir")


def test_a_community_of_more_people_is_no_name_for_some_of_them(vault: OpenVault) -> None:
    circle(vault, 4, communities=("Choir",))
    for number in range(4):
        keep(vault, f"Other{number}", communities=("Choir",))
    for number in range(40):
        keep(vault, f"Else{number}")
    one = only(vault)
    assert (one.proposal, one.sharing, one.community, one.suggested) == ("Choir", 4, "", "")
    assert found_circles.found(vault).nameless == (one,)


def test_the_circle_of_somebody(vault: OpenVault) -> None:
    people, alone = circle(vault, 4), keep(vault, "Alone")
    assert set(found_circles.circle_of(vault, people[2]).people) == set(people)
    with pytest.raises(Refused, match="no_circle"):
        found_circles.circle_of(vault, alone)


def test_who_is_erased_is_in_no_circle_that_was_left(vault: OpenVault) -> None:
    people = circle(vault, 4)
    found_circles.leave(vault, people, NOW)
    found_circles.leave(vault, people[:2], NOW)
    erasing.erase(vault, people[:1], NOW)
    with vault.read() as uow:
        assert uow.settings.get(found_circles.LEFT) == [[int(who) for who in people[1:]]]
    contacts.forget(vault, people[1:2], NOW)
    assert found_circles.found(vault).circles == ()
