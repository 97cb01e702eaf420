"""Circles that only say again what is recorded are not proposed; one split in two is put together again."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.insight import communities_found
from myconnections.services import alter_ties, found_circles
from myconnections.services.circle_records import Recorded, Shares
from myconnections.services.ports import Act, OpenVault


def people(vault: OpenVault, many: int, **fields: Any) -> list[ContactId]:
    return [keep(vault, f"P{number}", **fields) for number in range(many)]


def known(vault: OpenVault, pairs: list[tuple[ContactId, ContactId]]) -> None:
    alter_ties.answer(vault, dict.fromkeys(pairs, PairState.TIE), NOW)


def hinted(vault: OpenVault, pairs: list[tuple[ContactId, ContactId]], count: int = 4) -> None:
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(a, b, "group_thread", NOW.date(), count) for a, b in pairs])


def every(ids: list[ContactId]) -> list[tuple[ContactId, ContactId]]:
    return list(combinations(ids, 2))


def ring(ids: list[ContactId]) -> list[tuple[ContactId, ContactId]]:
    """As many ties as people."""
    return [(min(pair), max(pair)) for pair in zip(ids, [*ids[1:], ids[0]], strict=True)]


@pytest.mark.parametrize("fields", [{"organization": "Aoba Press"}, {"schools": ("Minato University",)}])
def test_a_hint_between_those_of_one_employer_or_school_says_nothing_new(
    vault: OpenVault, fields: dict[str, object]
) -> None:
    hinted(vault, every(people(vault, 6, **fields)))
    told = found_circles.found(vault)
    assert (told.circles, told.recorded, told.hints, told.unsaying) == ((), (), 0, 15)


def test_colleagues_are_not_drawn_into_a_circle_by_hints_of_theirs(vault: OpenVault) -> None:
    night = people(vault, 5, communities=("Night",), organization="")
    night += [keep(vault, "Both", communities=("Night",), organization="Aoba Press")]
    staff = people(vault, 5, organization="AOBA PRESS Inc.")
    known(vault, every(night))
    hinted(vault, [(night[5], who) for who in staff])
    (one,) = found_circles.found(vault).circles
    assert (set(one.people), one.community) == (set(night), "Night")


def test_hints_alone_among_some_of_a_larger_community_are_none(vault: OpenVault) -> None:
    some = people(vault, 5, communities=("Choir",))
    people(vault, 8, communities=("Choir",))
    hinted(vault, every(some))
    told = found_circles.found(vault)
    assert (told.circles, [one.name for one in told.recorded]) == ((), ["Choir"])


def test_a_community_that_they_are_is_shown_by_hints_too(vault: OpenVault) -> None:
    hinted(vault, every(people(vault, 5, communities=("Choir",))))
    (one,) = found_circles.found(vault).circles
    assert (one.community, one.ties, one.hints, one.missing) == ("Choir", 0, 10, 0)


def test_hints_tell_of_people_who_share_nothing_recorded(vault: OpenVault) -> None:
    ids = [keep(vault, f"P{number}", organization=f"Firm {number}", region="Sendai") for number in range(5)]
    hinted(vault, every(ids))
    (one,) = found_circles.found(vault).circles
    assert (set(one.people), one.ties, one.hints) == (set(ids), 0, 10)


@pytest.mark.parametrize(("missing", "shown", "recorded"), [(0, 1, ()), (1, 0, (6,))])
def test_as_many_known_ties_as_people_say_more_than_the_record(
    vault: OpenVault, missing: int, shown: int, recorded: tuple[int, ...]
) -> None:
    ids = people(vault, 6, organization="Aoba Press")
    people(vault, 2, organization="Aoba Press")
    known(vault, ring(ids)[missing:])
    with pytest.MonkeyPatch.context() as whole:  # a line of six by itself comes apart in the middle
        whole.setattr(communities_found, "circles", lambda *_given: [tuple(ids)])
        told = found_circles.found(vault)
    assert len(told.circles) == shown
    assert tuple(one.people for one in told.recorded) == recorded


@pytest.mark.parametrize(("ties", "shown"), [(10, 0), (11, 1)])
def test_nearly_all_of_a_record_need_half_of_their_pairs(vault: OpenVault, ties: int, shown: int) -> None:
    ids = people(vault, 7, organization="Aoba Press")
    keep(vault, "Away", organization="Aoba Press")
    known(vault, sorted(every(ids), key=lambda pair: pair[1] - pair[0])[:ties])
    with pytest.MonkeyPatch.context() as whole:
        whole.setattr(communities_found, "circles", lambda *_given: [tuple(ids)])
        assert len(found_circles.found(vault).circles) == shown


def test_where_one_of_five_is_of_elsewhere_it_is_still_that_record(vault: OpenVault) -> None:
    ids = [*people(vault, 4, communities=("Choir",)), keep(vault, "Else")]
    people(vault, 6, communities=("Choir",))
    hinted(vault, every(ids))
    assert found_circles.found(vault).circles == ()
    hinted(vault, [(who, other) for other in [keep(vault, "Two")] for who in ids])
    (one,) = found_circles.found(vault).circles
    assert len(one.people) == 6


def test_one_split_by_what_is_known_and_hinted_is_put_together(vault: OpenVault) -> None:
    sure, guessed = people(vault, 6, communities=("Choir",)), people(vault, 6, communities=("Choir",))
    known(vault, every(sure))
    hinted(vault, [*every(guessed), (sure[0], guessed[0]), (sure[1], guessed[0])])
    told = found_circles.found(vault)
    (one,) = told.circles
    assert set(one.people) == {*sure, guessed[0]}
    assert (one.ties, one.hints) == (15, 2)
    assert [(each.kind, each.people) for each in told.recorded] == [(Shares.COMMUNITY, 5)]


def test_where_all_of_the_other_half_are_tied_to_it_nothing_is_left_out(vault: OpenVault) -> None:
    sure, guessed = people(vault, 5, communities=("Choir",)), people(vault, 4, communities=("Choir",))
    known(vault, every(sure))
    hinted(vault, [*every(guessed), *((sure[0], who) for who in guessed)])
    with pytest.MonkeyPatch.context() as whole:
        whole.setattr(communities_found, "circles", lambda *_given: [tuple(sure), tuple(guessed)])
        told = found_circles.found(vault)
    (one,) = told.circles
    assert (one.people, one.hints, told.recorded) == ((*sure, *guessed), 10, ())


def test_two_that_are_both_known_stay_two(vault: OpenVault) -> None:
    first, second = people(vault, 5, organization="Aoba Press"), people(vault, 4, organization="Aoba Press")
    known(vault, [*every(first), *every(second)])
    hinted(vault, [(first[0], second[0])])
    assert [set(one.people) for one in found_circles.found(vault).circles] == [set(first), set(second)]


def test_groups_of_one_record_are_told_of_together(vault: OpenVault) -> None:
    for _ in range(2):
        hinted(vault, every(people(vault, 4, communities=("Choir",))))
    people(vault, 2, communities=("Choir",))
    chain = people(vault, 4, organization="Aoba Press")
    known(vault, ring(chain)[:3])
    assert found_circles.found(vault).recorded == (
        Recorded(Shares.COMMUNITY, "Choir", 8, 0, 12),
        Recorded(Shares.EMPLOYER, "Aoba Press", 4, 3, 0),
    )
