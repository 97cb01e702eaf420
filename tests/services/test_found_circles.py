"""Circles among ties: found, proposed by what people share, named in one act, left where they are none."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, bulk, contacts, erasing, found_circles, history
from myconnections.services.found_circles import FoundCircle, Shares
from myconnections.services.ports import Act, OpenVault


def circle(vault: OpenVault, many: int, **fields: object) -> list[ContactId]:
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
