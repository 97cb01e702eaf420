"""Many people at once on a real vault: one act each, one undo."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused
from myconnections.domain.filters import EVERYBODY
from myconnections.domain.ids import ContactId
from myconnections.services import bulk, history, lists
from myconnections.services.ports import OpenVault


def of(vault: OpenVault, *ids: ContactId) -> list[Contact]:
    with vault.read() as uow:
        return uow.contacts.many(ids)


@pytest.fixture
def two(vault: OpenVault) -> tuple[ContactId, ContactId]:
    return keep(vault, "Alma", communities=("Readers",)), keep(vault, "Bert", organization="Mill")


def test_who_is_put_away_is_kept_but_not_shown(vault: OpenVault, two: tuple[ContactId, ContactId]) -> None:
    alma, _bert = two
    bulk.archive(vault, [alma], True, NOW)
    assert [one.row.name for one in lists.shown(vault, EVERYBODY, NOW)] == ["Bert"]
    bulk.archive(vault, [alma], False, NOW)
    assert len(lists.shown(vault, EVERYBODY, NOW)) == 2
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert not any(one.archived for one in of(vault, *two))


def test_one_field_of_all(vault: OpenVault, two: tuple[ContactId, ContactId]) -> None:
    changes = bulk.write(vault, two, "organization", " Harbor ", NOW)
    assert changes.people == set(two)
    assert [one.organization for one in of(vault, *two)] == ["Harbor", "Harbor"]
    assert all("organization" in one.edited for one in of(vault, *two))
    history.undo(vault, NOW)
    assert [one.organization for one in of(vault, *two)] == ["", "Mill"]


def test_joining_and_leaving_communities(vault: OpenVault, two: tuple[ContactId, ContactId]) -> None:
    bulk.communities(vault, two, NOW, joined=["朝市", " ", "Readers"])
    assert [one.communities for one in of(vault, *two)] == [("Readers", "朝市"), ("朝市", "Readers")]
    bulk.communities(vault, two, NOW, left=["Readers"], joined=["Choir"])
    assert [one.communities for one in of(vault, *two)] == [("朝市", "Choir"), ("朝市", "Choir")]
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert [one.communities for one in of(vault, *two)] == [("Readers",), ()]


def test_what_makes_no_sense_is_refused(vault: OpenVault, two: tuple[ContactId, ContactId]) -> None:
    with pytest.raises(Refused, match="unknown_field"):
        bulk.write(vault, two, "uid", "x", NOW)
    for field in ("industry", "region"):
        with pytest.raises(Refused, match="name_too_long"):
            bulk.write(vault, two, field, "x" * 201, NOW)
    with pytest.raises(Refused, match="nothing_written"):
        bulk.communities(vault, two, NOW, joined=[" "])
    with pytest.raises(Refused, match="name_too_long"):
        bulk.communities(vault, two, NOW, joined=["x" * 201])
    with pytest.raises(Refused, match="nobody_chosen"):
        bulk.archive(vault, [], True, NOW)
