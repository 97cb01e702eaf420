"""Who wrote "Freelance" has no employer in common with others who did: nothing is concluded from it, anywhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from tests.insight.suggested import SECONDS, WEEK, person
from tests.services.people import NOW, keep, new

from myconnections.domain.alter_ties import ordered
from myconnections.domain.capital import read
from myconnections.domain.contact import Job, Me
from myconnections.domain.dates import PartialDate
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, JobId, OrganizationId
from myconnections.domain.listing import WorkRow
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.organization import Organization
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.showing_up import Around, nearest
from myconnections.domain.stage import Stage
from myconnections.insight.suggestions import weekly
from myconnections.interchange.duplicates import pairs, traits
from myconnections.interchange.records import PersonRecord
from myconnections.services import (
    asking,
    briefings,
    contacts,
    enrich,
    enriching,
    finding,
    found_circles,
    maps,
    me,
    network_maps,
    organizations,
    people,
    school_offers,
    tie_chances,
    tie_days,
    triage,
    who_knows,
)
from myconnections.services.ports import Act, OpenVault
from myconnections.services.triage_order import Measure

WORDS = ("Freelance", "フリーランス")


@pytest.fixture(params=WORDS)
def word(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def five(vault: OpenVault, word: str) -> list[ContactId]:
    """Five who have nothing in common but that word; three are at the mill."""
    made = [keep(vault, f"P{number}", stage=Stage.CONNECTION, organization=word) for number in range(5)]
    for name in ("Ann", "Ben", "Cho"):
        keep(vault, name, stage=Stage.CONNECTION, organization="Mill")
    return made


def since(vault: OpenVault, ids: list[ContactId], at: str, year: int | None) -> None:
    begun = None if year is None else PartialDate(year)
    with vault.write(Act("test"), NOW) as uow:
        uow.contacts.add_jobs([Job(JobId(0), who, at, "", since=begun) for who in ids])


def test_it_is_kept_and_shown_as_it_was_written(vault: OpenVault, five: list[ContactId], word: str) -> None:
    assert people.person(vault, five[0], NOW).contact.organization == word
    assert {one.row.organization for one in people.some(vault, five, NOW)} == {word}


def test_no_circle_of_it_is_proposed_for_asking(vault: OpenVault, five: list[ContactId], word: str) -> None:
    view = who_knows.view(vault, NOW)
    assert [pile.name for pile in view.piles] == ["Mill"]
    assert {one.organization for one in view.people if one.id in five} == {word}


def test_two_of_it_share_nothing_whatever_the_years(vault: OpenVault, five: list[ContactId], word: str) -> None:
    since(vault, five, word, 2020)
    since(vault, five, "", 2020)  # a job without any organization is no common one either
    with vault.read() as uow:
        assert tie_chances.pairs_in(uow, five).shared == {}


def test_years_of_it_date_no_tie(vault: OpenVault, five: list[ContactId], word: str) -> None:
    since(vault, five, word, 2020)
    with vault.read() as uow:
        found = tie_days.first_hints(uow, [ordered(*five[:2])], (), dict.fromkeys(map(int, five), word))
    assert found == {}


def test_a_circle_found_among_them_is_news(vault: OpenVault, five: list[ContactId]) -> None:
    """Among colleagues hints say nothing new; among these they do, and no employer names the circle."""
    with vault.write(Act("import"), NOW) as uow:
        told = [TieEvidence(a, b, "group_thread", NOW.date(), 4) for a, b in combinations(five, 2)]
        uow.ties.add_evidence(told)
    found = found_circles.found(vault)
    assert (found.unsaying, found.recorded, [set(one.people) for one in found.circles]) == (0, (), [set(five)])


def test_on_the_map_they_stand_where_nothing_is_given(vault: OpenVault, five: list[ContactId]) -> None:
    rings = maps.drawn(maps.read(vault, NOW), MapChoice(sector="employer"))
    assert [(one.kind, one.name, one.count) for one in rings.sectors] == [("named", "Mill", 3), ("none", "", 5)]
    islands = network_maps.of_vault(vault, MapChoice(view="network", islands="employer"), NOW).islands
    assert {(one.name, one.unsaid) for one in islands} == {("Mill", False), ("", True)}


def test_there_is_no_organization_of_that_name(vault: OpenVault, five: list[ContactId], word: str) -> None:
    since(vault, five[:1], "Self-employed", 2015)
    assert [row.name for row in organizations.listing(vault, NOW)] == ["Mill"]
    for key in (organizations.key_of(word), word.casefold(), ""):
        with pytest.raises(Refused, match="no_such_organization"):
            organizations.organization(vault, key, NOW)
        with pytest.raises(Refused, match="no_such_organization"):
            organizations.note(vault, key, "a note", NOW)
    keep(vault, "Ret", organization="Retired")
    gone = keep(vault, "Gone", organization=word)
    with vault.write(Act("test"), NOW) as uow:
        (contact,) = uow.contacts.many([gone])
        uow.contacts.put(replace(contact, archived=True))
    assert organizations.unnamed(vault) == [(word, 5), ("Retired", 1)]
    assert finding.look(vault, word, finding.employers(vault), NOW).organizations == ()


def test_an_organization_renamed_so_is_one_no_more(vault: OpenVault, word: str) -> None:
    keep(vault, "Ann", organization="Mill")
    organizations.note(vault, "mill", "by the river", NOW)
    keep(vault, "Ben", organization="Works")
    organizations.note(vault, "works", "by the sea", NOW)
    for key in ("mill", "works"):
        assert organizations.rename(vault, key, word, NOW).facts["key"] == ""
    assert organizations.listing(vault, NOW) == []
    assert organizations.unnamed(vault) == [(word, 2)]


def test_it_makes_no_capital(word: str) -> None:
    mine = Me(organizations=(word,), industry="it", region="tokyo", authority=1)
    theirs = new(organization=word, industry="it", region="tokyo", institution="company", authority=3)
    found = read(mine, theirs, (word,))
    assert "organization" in found.unknown
    assert found.linking == "outside"
    own = read(replace(mine, organizations=("Mill",)), replace(theirs, organization="Mill"))
    assert ("organization" in own.same, own.linking) == (True, "inside")


def test_the_list_of_the_week_may_hold_more_than_two_of_them(word: str) -> None:
    """Three of one employer are one too many; three who are with none are not."""

    def shown(organization: str) -> int:
        rows = [person(n, 0.1, stage=3, capital="bridging", organization=organization) for n in (1, 2, 3)]
        return len(weekly([row._replace(warm_at=SECONDS) for row in rows], WEEK))

    assert (shown("Mill"), shown(word)) == (2, 3)


def test_nothing_is_asked_of_it_and_no_answer_is_taken_for_it(
    vault: OpenVault, five: list[ContactId], word: str
) -> None:
    assert [group.name for group in enrich.employers(vault, everything=True)] == ["Mill"]
    with pytest.raises(Refused, match="nobody_chosen"):
        enriching.employer(vault, word, five, NOW, industry="it")
    assert [one.name for one in school_offers.offers(vault).employers] == ["Mill"]
    assert school_offers.offers(vault).of(word) == ()


def test_nothing_is_inherited_from_it(vault: OpenVault, word: str) -> None:
    with vault.write(Act("test"), NOW) as uow:  # said of it before words were known for what they are
        for key in ("freelance", "フリーランス"):
            uow.organizations.add(Organization(OrganizationId(0), key, key, industry="it"))
        uow.organizations.add(Organization(OrganizationId(0), "Mill", "mill", industry="food"))
    one, other = keep(vault, "Ann", organization=word), keep(vault, "Ben", organization="Mill")
    with vault.read() as uow:
        (ben,) = uow.contacts.many([other])
    assert ben.industry == "food"
    contacts.change(vault, replace(ben, organization=word), NOW)
    with vault.read() as uow:
        assert [contact.industry for contact in uow.contacts.many([one, other])] == ["", "food"]  # as it was


def test_it_makes_nobody_my_colleague(vault: OpenVault, five: list[ContactId], word: str) -> None:
    me.put(vault, Me(organizations=(word,)), NOW)
    assert [pick for pick in asking.picks(vault, NOW) if pick.why == "employer"] == []
    with vault.read() as uow:
        rows = uow.contacts.rows(five)
    assert dict(Measure(NOW.date(), [word], ()).of(rows[0]).parts) == {}
    assert briefings.briefing(vault, five[0], NOW).shared == ()


def test_no_community_is_guessed_from_it(vault: OpenVault, word: str) -> None:
    keep(vault, "Ann", organization=word, communities=("Choir",))
    ben = keep(vault, "Ben", organization=word)
    (turn,) = [one for one in triage.look(vault, NOW).turns if one.person.id == ben]
    assert (turn.community, turn.guessed_from) == ("", "")


def test_it_makes_no_two_people_one(word: str) -> None:
    def likely(organization: str) -> int:
        said: dict[str, Any] = {"family": "Vale", "organization": organization, "position": "Guide"}
        both = [PersonRecord(row, "a.csv", "x", given=given, **said) for row, given in enumerate(("N", "Nora"))]
        return len(pairs([traits(one) for one in both]))

    assert (likely("Mill"), likely(word)) == (1, 0)


def test_nobody_has_a_say_at_it(word: str) -> None:
    def near(organization: str) -> list[tuple[str, str]]:
        said: dict[str, Any] = dict.fromkeys(WorkRow._fields, "")
        row = WorkRow(**said | {"id": 1, "organization": organization, "authority": 4, "schools": ()})
        return [(one.code, one.word) for one in nearest("large_firm", [row], Around({}, {}, {}, ""))]

    assert (near("Mill"), near(word)) == ([("authority", "Mill")], [])
