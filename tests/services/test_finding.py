"""Finding from anywhere on a real vault: a few of each kind, organizations by any spelling, what was used lately."""

from __future__ import annotations

from dataclasses import replace

from tests.services.people import NOW, keep, met

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.gathering import Gathering
from myconnections.services import encounters, entries, finding
from myconnections.services.finding import PEOPLE, Used
from myconnections.services.ports import Act, OpenVault
from myconnections.services.views import LogDraft


def test_a_few_of_each_kind_are_found(vault: OpenVault) -> None:
    alma = keep(vault, "Harbor Alma", organization="Mill")
    bert = keep(vault, "Bert", organization="Harbor Ltd.")
    keep(vault, "Carl", organization="ＨＡＲＢＯＲ")
    dora = keep(vault, "Dora")
    with vault.write(Act("test"), NOW) as uow:
        (contact,) = uow.contacts.many([dora])
        uow.contacts.put(replace(contact, note="Grew up by the harbor"))
    encounters.log(vault, LogDraft((bert,), EncounterKind.TALK, By.BOTH, NOW.date(), "walked to the harbor"), NOW)
    known = finding.employers(vault)
    found = finding.look(vault, "harbor", known, NOW)
    assert found.people[0].row.id == alma
    assert {one.row.name for one in found.people} == {"Harbor Alma", "Bert", "Carl"}
    assert found.organizations == (("harbor", "Harbor Ltd.", 2),)
    assert [(one.found.contact_id, one.name) for one in found.notes] == [(dora, "Dora")]
    (record,) = found.encounters
    assert (record.found.contact_id, record.name) == (bert, "Bert")
    with vault.read() as uow:
        assert record.found.about == uow.encounters.of(bert)[0].id
    assert finding.look(vault, "  ", known, NOW) == finding.Finding()


def test_entries_of_the_notebook_are_found_however_many_people_are(vault: OpenVault) -> None:
    for number in range(finding.LOOKED + 1):
        keep(vault, f"Harbor {number}")
    for number in range(finding.ENTRIES + 1):
        entries.add(vault, Gathering(f"Walk {number}", learned="Along the harbor"), NOW)
    found = finding.look(vault, "harbor", (), NOW).entries
    assert [one.text for one in found] == ["Along the harbor"] * finding.ENTRIES
    assert isinstance(found[0].entry.body, Gathering)
    assert found[0].entry.body.name == f"Walk {finding.ENTRIES}"


def test_who_is_called_so_comes_before_who_belongs_somewhere_called_so(vault: OpenVault) -> None:
    alma, bert = keep(vault, "Harbor Alma"), keep(vault, "Bert")
    with vault.write(Act("test"), NOW) as uow:
        (contact,) = uow.contacts.many([bert])
        uow.contacts.put(replace(contact, communities=("Harbor makers",)))
    met(vault, bert, days=-1)
    found = finding.look(vault, "harbor", (), NOW)
    assert ([one.row.id for one in found.people], found.named) == ([alma, bert], 1)
    found = finding.look(vault, "harbor makers", (), NOW)
    assert ([one.row.id for one in found.people], found.named) == ([bert], 0)


def test_an_entry_called_so_comes_before_newer_ones_that_tell_of_it(vault: OpenVault) -> None:
    for name in ("Harbor", "Harbor makers", *(f"Walk {number}" for number in range(finding.ENTRIES))):
        entries.add(vault, Gathering(name, learned="With the harbor makers"), NOW)
    for typed, first in (("harbor", ["Harbor", "Harbor makers"]), ("HARBOR  makers", ["Harbor makers", "Walk 4"])):
        found = finding.look(vault, typed, (), NOW).entries
        assert len(found) == finding.ENTRIES
        assert [one.entry.body.name for one in found[:2] if isinstance(one.entry.body, Gathering)] == first


def test_so_many_organizations_at_most(vault: OpenVault) -> None:
    for letter in "abcde":
        keep(vault, "Bert", organization=f"Harbor {letter}")
    found = finding.look(vault, "harbor", finding.employers(vault), NOW)
    assert len(found.organizations) == finding.ORGANIZATIONS


def test_people_last_in_contact_come_first(vault: OpenVault) -> None:
    ids = [keep(vault, f"Nora {letter}") for letter in "abcdefgh"]
    met(vault, ids[5], days=-3)
    met(vault, ids[7], days=-1)
    found = finding.look(vault, "nora", (), NOW)
    assert len(found.people) == PEOPLE
    assert [one.row.id for one in found.people[:2]] == [ids[7], ids[5]]


def test_what_was_used_is_remembered_without_names_of_people(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    assert finding.recall(vault) == []
    for used in (
        Used("person", str(int(alma)), "Alma"),
        Used("act", "log"),
        Used("organization", "mill", "Mill"),
        Used("act", "log"),
        Used("person", "999999", "Nobody"),
    ):
        finding.remember(vault, used, NOW)
    assert finding.recall(vault) == [
        Used("act", "log"), Used("organization", "mill", "Mill"), Used("person", str(int(alma)), "Alma"),
    ]  # fmt: skip
    with vault.read() as uow:
        assert "Alma" not in str(uow.settings.get(finding.KEY))
        assert [one.kind for one in uow.history.entries() if one.kind not in {"add", "import"}] == []
    for number in range(20):
        finding.remember(vault, Used("act", f"act-{number}"), NOW)
    assert len(finding.recall(vault)) == finding.USED
