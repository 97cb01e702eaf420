"""Organizations on a real vault: their people now and then, one name for many spellings, a note; all by undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.contact import Job
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, JobId, OrganizationId
from myconnections.domain.organization import Organization
from myconnections.services import history, organizations
from myconnections.services.organizations import OrganizationRow
from myconnections.services.ports import Act, OpenVault


@pytest.fixture
def harbor(vault: OpenVault) -> OpenVault:
    """Three at Harbor in three spellings (one warm), one who was there, one archived, one at the mill, one nowhere."""
    alma = keep(vault, "Alma", organization="Harbor Ltd.")
    keep(vault, "Bert", organization="ＨＡＲＢＯＲ")
    keep(vault, "Carl", organization="Harbor Ltd.")
    dora = keep(vault, "Dora", organization="Mill")
    gone = keep(vault, "Gone", organization="Harbor")
    keep(vault, "Hugo", organization=" ")
    met(vault, alma, days=-1)
    with vault.write(Act("test"), NOW) as uow:
        uow.contacts.add_jobs(
            [
                Job(JobId(0), dora, "Harbor Inc.", "Clerk"),
                Job(JobId(0), dora, "The Mill", "Miller"),  # the same mill: not former
                Job(JobId(0), alma, "Quarry", "Guide"),
                Job(JobId(0), alma, "", "Freelance"),
            ]
        )
        (contact,) = uow.contacts.many([gone])
        uow.contacts.put(replace(contact, archived=True))
        uow.organizations.add(Organization(OrganizationId(0), "Mill", "mill", industry="food", note="by the river"))
    return vault


def test_the_list_counts_people_now_and_then(harbor: OpenVault) -> None:
    assert organizations.listing(harbor, NOW) == [
        OrganizationRow("harbor", "Harbor Ltd.", 3, 1, 1),
        OrganizationRow("mill", "Mill", 1, 0, 0, industry="food", note="by the river"),
        OrganizationRow("quarry", "Quarry", 0, 0, 1),
    ]
    assert [row.key for row in organizations.listing(harbor, NOW, search="ＭＩＬＬ")] == ["mill"]


def test_one_organization_shows_its_people_and_those_who_left(harbor: OpenVault) -> None:
    view = organizations.organization(harbor, "harbor", NOW)
    assert [one.row.name for one in view.people] == ["Alma", "Bert", "Carl"]
    assert [(one.row.name, job.position) for one, job in view.former] == [("Dora", "Clerk")]
    assert view.spellings == ("Harbor Ltd.", "ＨＡＲＢＯＲ")
    with pytest.raises(Refused, match="no_such_organization"):
        organizations.organization(harbor, "nowhere", NOW)


def test_one_name_for_all_spellings_that_no_import_undoes(harbor: OpenVault) -> None:
    changes = organizations.rename(harbor, "mill", " River Mill ", NOW)
    assert changes.facts["key"] == "rivermill"
    (row,) = organizations.listing(harbor, NOW, search="river")
    assert (row.name, row.note) == ("River Mill", "by the river")
    organizations.rename(harbor, "harbor", "Harbor", NOW)
    view = organizations.organization(harbor, "harbor", NOW)
    assert view.spellings == ("Harbor",)
    with harbor.read() as uow:
        (alma,) = uow.contacts.many([ContactId(1)])
    assert "organization" in alma.edited
    history.undo(harbor, NOW)
    history.undo(harbor, NOW)
    assert [row.name for row in organizations.listing(harbor, NOW)] == ["Harbor Ltd.", "Mill", "Quarry"]


def test_a_name_taken_by_another_joins_the_people_and_keeps_the_others_answers(harbor: OpenVault) -> None:
    organizations.note(harbor, "harbor", "by the sea", NOW)
    organizations.rename(harbor, "harbor", "Mill", NOW)
    row = organizations.listing(harbor, NOW)[0]
    assert (row.key, row.people, row.note) == ("mill", 4, "by the river")


def test_a_note_is_kept_and_taken_back(harbor: OpenVault) -> None:
    organizations.note(harbor, "harbor", " first floor ", NOW)
    organizations.note(harbor, "harbor", "second floor", NOW)
    assert organizations.organization(harbor, "harbor", NOW).row.note == "second floor"
    history.undo(harbor, NOW)
    assert organizations.organization(harbor, "harbor", NOW).row.note == "first floor"


@pytest.mark.parametrize(("name", "code"), [(" ", "nothing_written"), ("x" * 201, "name_too_long")])
def test_a_name_that_is_none_is_refused(harbor: OpenVault, name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        organizations.rename(harbor, "mill", name, NOW)


def test_what_is_not_there_is_refused(harbor: OpenVault) -> None:
    for verb in (organizations.rename, organizations.note):
        with pytest.raises(Refused, match="no_such_organization"):
            verb(harbor, "nowhere", "Text", NOW)
    with pytest.raises(Refused, match="note_too_long"):
        organizations.note(harbor, "mill", "x" * 10_001, NOW)
