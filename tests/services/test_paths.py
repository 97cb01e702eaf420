"""Ways among my people: over sure ties first, with what each step was read from."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.act import Act
from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Job
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, JobId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, organizations, paths
from myconnections.services.ports import OpenVault


def hint(vault: OpenVault, *pairs: tuple[ContactId, ContactId]) -> None:
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(a, b, "group_thread", None, 3) for a, b in pairs])


def tied(vault: OpenVault, *pairs: tuple[ContactId, ContactId]) -> None:
    alter_ties.answer(vault, dict.fromkeys(pairs, PairState.TIE), NOW)


def test_a_sure_way_is_preferred_to_a_shorter_one_of_hints(vault: OpenVault) -> None:
    a, b, c, d = (keep(vault, name) for name in "abcd")
    tied(vault, (a, b), (c, b), (c, d))
    hint(vault, (a, d), (b, c))
    found = paths.between(vault, a, d)
    assert [way.people for way in found.ways] == [(a, b, c, d)]
    assert found.sure
    assert found.names == {a: "a", b: "b", c: "c", d: "d"}
    steps = found.ways[0].steps
    assert [(step.one, step.other, step.sure) for step in steps] == [(a, b, True), (b, c, True), (c, d, True)]
    assert sorted(told.kind for told in steps[1].evidence) == ["answer_tie", "group_thread"]


def test_hints_lead_where_nothing_sure_does_and_that_is_said(vault: OpenVault) -> None:
    a, b, c, d = (keep(vault, name) for name in "abcd")
    tied(vault, (a, b))
    hint(vault, (b, c))
    found = paths.between(vault, a, c)
    assert ([way.people for way in found.ways], found.sure) == ([(a, b, c)], False)
    assert [step.sure for step in found.ways[0].steps] == [True, False]
    nowhere = paths.between(vault, a, d)
    assert (nowhere.ways, nowhere.sure, nowhere.names) == ((), True, {d: "d"})


def test_what_i_denied_leads_nowhere_and_neither_does_who_is_archived(vault: OpenVault) -> None:
    a, b, c = keep(vault, "a"), keep(vault, "b", archived=True), keep(vault, "c")
    tied(vault, (a, b), (b, c))
    hint(vault, (a, c))
    alter_ties.answer(vault, {(a, c): PairState.NONE}, NOW)
    assert paths.between(vault, a, c).ways == ()
    assert [way.people for way in paths.between(vault, a, b).ways] == [(a, b)]


def test_two_must_be_two_and_kept(vault: OpenVault) -> None:
    a = keep(vault, "a")
    with pytest.raises(Refused, match="same_person"):
        paths.between(vault, a, a)
    with pytest.raises(Refused, match="no_such_person"):
        paths.between(vault, a, ContactId(99))


def test_from_those_near_me_to_somebody_far(vault: OpenVault) -> None:
    far, stranger = keep(vault, "far"), keep(vault, "stranger")
    cold, link = keep(vault, "cold", stage=Stage.ENGAGEMENT), keep(vault, "link")
    near, gone = (keep(vault, name, stage=Stage.CONNECTION) for name in ("near", "gone"))
    met(vault, near)
    met(vault, link)
    met(vault, gone, days=-300)
    tied(vault, (cold, far), (link, far), (near, stranger), (stranger, far), (gone, far))
    found = paths.towards(vault, [far], NOW)
    assert [way.people for way in found.ways] == [(near, stranger, far)]
    assert found.near == ()
    assert paths.towards(vault, [near, far], NOW).near == (near,)
    assert paths.towards(vault, [near, far], NOW).ways == ()
    with pytest.raises(Refused, match="nobody_chosen"):
        paths.towards(vault, [], NOW)


def test_an_organization_is_reached_through_whoever_works_there(vault: OpenVault) -> None:
    there, too = (keep(vault, name, organization="Aoba Press") for name in ("there", "too"))
    near = keep(vault, "near", stage=Stage.CONNECTION)
    met(vault, near)
    tied(vault, (near, there))
    key = organizations.key_of("Aoba Press")
    found = paths.to_organization(vault, key, NOW)
    assert (set(found.sought), [way.people for way in found.ways]) == ({there, too}, [(near, there)])
    met(vault, there)
    assert paths.to_organization(vault, key, NOW).near == (), "a Link is not near"
    with pytest.raises(Refused, match="no_such_organization"):
        paths.to_organization(vault, "nowhere", NOW)


def test_an_organization_nobody_works_at_any_more_is_not_reached(vault: OpenVault) -> None:
    who = keep(vault, "was there", organization="Kawa Works")
    job = Job(JobId(0), who, "Aoba Press", "editor")
    with vault.write(Act("import"), NOW) as uow:
        uow.contacts.add_jobs([job])
    assert paths.to_organization(vault, organizations.key_of("Aoba Press"), NOW) == paths.Ways((), (), True, {})
