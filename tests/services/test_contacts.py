"""Add, change, forget, star, and what is noted of a person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, at, day, keep, met, new, tie_of

from myconnections.domain.contact import Contact, Fact, Reachable
from myconnections.domain.encounter import By
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, FactId, PromiseId
from myconnections.domain.reminder import Promise
from myconnections.domain.stage import Stage, StageChange
from myconnections.services import contacts, dues, history
from myconnections.services.ports import OpenVault


def kept(vault: OpenVault, contact_id: ContactId) -> Contact:
    with vault.read() as uow:
        found = uow.contacts.get(contact_id)
    assert found is not None
    return found


def test_a_new_person_gets_an_identity_a_tie_and_the_beginning_of_its_history(vault: OpenVault) -> None:
    outcome = contacts.add(
        vault, new(given="Mika", family="Arata", organization="Lantern"), NOW, stage=Stage.CONNECTION
    )
    (contact_id,) = outcome.people
    person = kept(vault, ContactId(contact_id))
    assert outcome.facts == {"id": contact_id, "name": "Mika Arata"}
    assert outcome.touches("contact", "tie")
    assert outcome.act is not None
    assert person.uid
    assert person.edited == {"given", "family", "organization"}
    assert person.created_at == NOW
    assert tie_of(vault, person.id).stage is Stage.CONNECTION
    with vault.read() as uow:
        changes = uow.ties.stage_changes([person.id])
    assert changes == [StageChange(person.id, NOW, None, Stage.CONNECTION)]


def test_two_people_of_one_name_added_at_one_moment_stay_two(vault: OpenVault) -> None:
    first, second = keep(vault, "Jun"), keep(vault, "Jun")
    assert kept(vault, first).uid != kept(vault, second).uid


def test_a_given_identity_is_kept(vault: OpenVault) -> None:
    outcome = contacts.add(vault, replace(new(given="Jun"), uid="card-7"), NOW)
    assert kept(vault, ContactId(*outcome.people)).uid == "card-7"


def test_somebody_without_any_name_is_refused(vault: OpenVault) -> None:
    with pytest.raises(Refused) as refused:
        contacts.add(vault, new(note="who was that?"), NOW)
    assert refused.value.code == "nameless"


def test_changes_by_hand_are_marked_and_the_old_position_is_kept(vault: OpenVault) -> None:
    ada = keep(vault, "Ada", organization="Lantern", position="Editor")
    before = kept(vault, ada)
    outcome = contacts.change(vault, replace(before, organization="Harbor", region="Nagano"), NOW)
    after = kept(vault, ada)
    assert outcome.kinds >= {"contact", "job"}
    assert after.edited == {"given", "organization", "position", "region"}
    with vault.read() as uow:
        jobs = uow.contacts.jobs(ada)
    assert [(job.organization, job.position, job.source) for job in jobs] == [("Lantern", "Editor", "edited")]


def test_what_stood_there_before_is_kept_as_a_former_job_once(vault: OpenVault) -> None:
    ada = keep(vault, "Ada", organization="Lantern")
    for organization in ("Harbor", "Lantern", "Harbor"):
        contacts.change(vault, replace(kept(vault, ada), organization=organization), NOW)
    with vault.read() as uow:
        jobs = uow.contacts.jobs(ada)
    assert [job.organization for job in jobs] == ["Lantern", "Harbor"]


def test_a_first_position_leaves_no_former_job(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    outcome = contacts.change(vault, replace(kept(vault, ada), position="Editor"), NOW)
    assert "job" not in outcome.kinds


def test_changing_nothing_writes_nothing(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    last = history.entries(vault)[0]
    outcome = contacts.change(vault, replace(kept(vault, ada), uid="other", edited=frozenset()), NOW)
    assert (outcome.act, outcome.kinds) == (None, frozenset())
    assert history.entries(vault)[0] == last


def test_setting_aside_is_a_change_but_no_edit(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    contacts.change(vault, replace(kept(vault, ada), archived=True), NOW)
    assert kept(vault, ada).archived
    assert kept(vault, ada).edited == {"given"}


def test_changing_somebody_unknown_or_into_nobody_is_refused(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    with pytest.raises(Refused) as refused:
        contacts.change(vault, replace(kept(vault, ada), id=ContactId(77)), NOW)
    assert (refused.value.code, refused.value.facts) == ("no_such_person", {"id": 77})
    with pytest.raises(Refused) as refused:
        contacts.change(vault, replace(kept(vault, ada), given=""), NOW)
    assert refused.value.code == "nameless"


def test_forgetting_takes_everything_and_undo_brings_everything_back(vault: OpenVault) -> None:
    ways = (Reachable("email", "Ada@Example.org", key="ada@example.org"), Reachable("url", "https://example.org"))
    ada = keep(vault, "Ada", slug="ada-l", reachable=ways)
    bo = keep(vault, "Bo")
    met(vault, ada, bo, days=-3)
    contacts.add_fact(vault, ada, "interest", "kites", NOW)
    dues.promise(vault, Promise(PromiseId(0), ada, "send the book", By.ME, day(0)), NOW)
    before = kept(vault, ada), tie_of(vault, ada)
    uid = before[0].uid
    outcome = contacts.forget(vault, [ada, ada], NOW)
    assert outcome.people == {ada}
    with vault.read() as uow:
        assert uow.contacts.get(ada) is None
        assert uow.ties.get(ada) is None
        assert uow.encounters.of(ada) == []
        assert uow.dues.promises() == []
        assert uow.ties.stage_changes([ada]) == []
        assert uow.imports.forgotten_keys() == {f"uid:{uid}", "slug:ada-l", "email:ada@example.org"}
        assert uow.contacts.count() == 1
    history.undo(vault, at(1))
    assert (kept(vault, ada), tie_of(vault, ada)) == before
    with vault.read() as uow:
        assert len(uow.encounters.of(ada)) == 1
        assert [fact.text for fact in uow.contacts.facts(ada)] == ["kites"]
        assert [promise.text for promise in uow.dues.promises(ada)] == ["send the book"]
        assert len(uow.ties.stage_changes([ada])) == 1
        assert uow.imports.forgotten_keys() == set()
    history.redo(vault, at(1))
    with vault.read() as uow:
        assert uow.contacts.get(ada) is None


def test_forgetting_nobody_is_refused(vault: OpenVault) -> None:
    with pytest.raises(Refused) as refused:
        contacts.forget(vault, [], NOW)
    assert refused.value.code == "nobody_chosen"


def test_stars(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    outcome = contacts.star(vault, [ada, bo], True, NOW)
    assert outcome.people == {ada, bo}
    assert tie_of(vault, ada).starred
    assert tie_of(vault, bo).starred
    contacts.star(vault, [bo], False, NOW)
    assert not tie_of(vault, bo).starred
    assert history.entries(vault)[1].facts == {"people": 2, "name": "Ada", "on": True}


def test_facts_are_noted_and_taken_away(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    outcome = contacts.add_fact(vault, ada, "background", "  grew up by the sea ", NOW)
    with vault.read() as uow:
        (fact,) = uow.contacts.facts(ada)
    assert fact == Fact(FactId(fact.id), ada, "background", "grew up by the sea", NOW.date())
    assert outcome.facts["id"] == fact.id
    contacts.forget_fact(vault, fact, NOW)
    with vault.read() as uow:
        assert uow.contacts.facts(ada) == []
    with pytest.raises(Refused) as refused:
        contacts.forget_fact(vault, fact, NOW)
    assert refused.value.code == "no_such_fact"


@pytest.mark.parametrize(
    ("kind", "text", "code"), [("shoe size", "42", "unknown_fact_kind"), ("interest", "  ", "nothing_written")]
)
def test_a_note_needs_a_kind_and_words(vault: OpenVault, kind: str, text: str, code: str) -> None:
    ada = keep(vault, "Ada")
    with pytest.raises(Refused) as refused:
        contacts.add_fact(vault, ada, kind, text, NOW)
    assert refused.value.code == code
