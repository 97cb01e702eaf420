"""Who is sorted, who is left, who was passed over."""

from __future__ import annotations

from datetime import timedelta

from tests.contract.given import NOW, TODAY, kept, someone

from myconnections.domain.act import Act
from myconnections.domain.contact import Fact
from myconnections.domain.ids import FactId
from myconnections.domain.tie import Tie
from myconnections.services.ports import OpenVault


def test_who_was_passed_over_comes_in_the_order_of_passing(vault: OpenVault) -> None:
    one, two, three = kept(vault, someone("1"), someone("2"), someone("3"))
    with vault.write(Act("triage_skip"), NOW) as uow:
        uow.ties.put_many([Tie(one, skipped=NOW), Tie(two), Tie(three, skipped=NOW - timedelta(hours=1))])
    with vault.read() as uow:
        assert uow.ties.skipped() == [three, one]


def test_who_is_sorted_and_who_is_not_is_counted_without_those_who_rest_or_are_archived(vault: OpenVault) -> None:
    with vault.read() as uow:
        assert uow.ties.tally() == (0, 0)
    people = [someone(str(number), archived=number == 0) for number in range(5)]
    ids = kept(vault, *people)
    with vault.write(Act("change"), NOW) as uow:
        uow.ties.put_many([Tie(ids[0]), Tie(ids[1], triaged=NOW), Tie(ids[2]), Tie(ids[3], resting=True), Tie(ids[4])])
    with vault.read() as uow:
        assert uow.ties.tally() == (1, 2)


def test_who_is_joined_by_a_recommendation(vault: OpenVault) -> None:
    one, two, three = kept(vault, someone("1"), someone("2"), someone("3"))
    with vault.write(Act("fact"), NOW) as uow:
        for who, kind in ((one, "recommended_me"), (two, "interest"), (three, "recommended_by_me"), (one, "other")):
            uow.contacts.add_fact(Fact(FactId(0), who, kind, "…", TODAY))
    with vault.read() as uow:
        assert uow.contacts.recommended() == {one, three}
