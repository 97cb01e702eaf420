"""What two of my people share, what is known of them, and what is worth asking (method.md 1.2, 1.3)."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.contact import Job
from myconnections.domain.dates import PartialDate
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId, JobId
from myconnections.domain.provenance import TieEvidence
from myconnections.insight.alter_classes import PRIORS, PairClass
from myconnections.services import alter_ties, bulk, gatherings, tie_chances
from myconnections.services.ports import Act, OpenVault
from myconnections.services.tie_chances import Pairs

TIE, NONE = PairState.TIE, PairState.NONE


def pairs(vault: OpenVault, *ids: ContactId) -> Pairs:
    with vault.read() as uow:
        return tie_chances.pairs_in(uow, ids)


def shared(vault: OpenVault, one: ContactId, other: ContactId) -> list[tuple[str, str, str]]:
    found = pairs(vault, one, other).shared.get(ordered(one, other), ())
    return [(str(each.kind), each.what, each.name) for each in found]


def worked(vault: OpenVault, who: ContactId, at: str, since: int | None, until: int | None) -> None:
    years = [None if year is None else PartialDate(year) for year in (since, until)]
    with vault.write(Act("change"), NOW) as uow:
        uow.contacts.add_jobs([Job(JobId(0), who, at, "", since=years[0], until=years[1])])


def test_what_is_written_of_both(vault: OpenVault) -> None:
    ann = keep(vault, "Ann", organization="Ｆｕｊｉ", schools=("Keio",), communities=("Kiln", "Big"))
    ben = keep(vault, "Ben", organization="Fuji", schools=("KEIO",), communities=("Kiln", "Big"))
    rest = [keep(vault, f"P{place}") for place in range(29)]
    bulk.communities(vault, rest, NOW, joined=["Big"])
    assert shared(vault, ann, ben) == [
        ("employer", "organization", "Ｆｕｊｉ"),
        ("community", "community", "Kiln"),
        ("wide", "community", "Big"),
        ("wide", "school", "Keio"),
    ]
    bulk.communities(vault, rest[:1], NOW, left=["Big"])
    assert shared(vault, ann, ben)[1:3] == [("community", "community", "Big"), ("community", "community", "Kiln")]
    assert shared(vault, ann, rest[0]) == []


def test_years_at_one_organization(vault: OpenVault) -> None:
    ann, ben, cho = keep(vault, "Ann", organization="Fuji"), keep(vault, "Ben"), keep(vault, "Cho", organization="Fuji")
    worked(vault, ann, "Fuji", 2010, None)
    worked(vault, ben, "fuji", 2005, 2012)
    assert shared(vault, ann, ben) == [("colleagues", "organization", "Fuji")]
    assert shared(vault, ann, cho) == [("employer", "organization", "Fuji")]
    assert shared(vault, ben, cho) == []


def test_being_at_one_event(vault: OpenVault) -> None:
    ann, ben, cho, dai, eri = (keep(vault, name) for name in ("Ann", "Ben", "Cho", "Dai", "Eri"))
    held = gatherings.add(vault, Gathering("Kiln night"), NOW, hosts=[ann])
    gatherings.met(vault, int(str(held.facts["id"])), [ben], [], NOW)
    met(vault, ben, cho, days=-3)
    met(vault, ann, days=-3)
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence(
            [TieEvidence(cho, dai, "group_thread", NOW.date(), 3), TieEvidence(dai, eri, "group_thread", None, 1)]
        )
    assert shared(vault, ann, ben) == [("event", "gathering", "Kiln night")]
    assert shared(vault, ben, cho) == [("event", "meeting", "2026-07-12")]
    assert shared(vault, cho, dai) == [("event", "thread", "2026-07-15")]
    assert shared(vault, dai, eri) == [("event", "thread", "")]
    assert shared(vault, cho, eri) == shared(vault, ann, cho) == []


def test_answers_fix_pairs_and_move_their_class(vault: OpenVault) -> None:
    ann, ben, cho, dai = (keep(vault, name, organization="Fuji") for name in ("Ann", "Ben", "Cho", "Dai"))
    eri = keep(vault, "Eri")
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(*ordered(ann, cho), "file", None)])
    alter_ties.answer(vault, {(ann, ben): TIE, (ben, dai): NONE, (dai, eri): NONE}, NOW)
    found = pairs(vault, ann, ben, cho)
    assert found.states == {ordered(ann, ben): TIE, ordered(ann, cho): TIE}
    assert (found.all, found.fixed, found.ties) == (3, 2, 2)
    assert found.coverage == pytest.approx(2 / 3)
    employer, nothing = found.beliefs[PairClass.EMPLOYER], found.beliefs[PairClass.NOTHING]
    assert (employer.a, employer.b, employer.answered) == (3, 5, 2)  # what a file tells is no answer of mine
    assert (nothing.a, nothing.b) == (1, 20)
    assert found.beliefs[PairClass.WIDE] == PRIORS[PairClass.WIDE]
    assert found.open == {ordered(ben, cho): 3 / 8}
    assert found.kind(ordered(ann, ben)) is PairClass.EMPLOYER
    assert pairs(vault).coverage is None


def test_questions_are_about_the_core_and_end(vault: OpenVault) -> None:
    ann, ben, cho = keep(vault, "Ann", organization="Fuji"), keep(vault, "Ben", organization="Fuji"), keep(vault, "Cho")
    found = tie_chances.questions(vault, NOW)
    assert found.core.everybody
    assert [(turn.person, turn.others) for turn in found.turns] == [(ann, (ben, cho)), (ben, (cho,))]
    alter_ties.answer(vault, {(ann, ben): TIE, (ann, cho): NONE, (ben, cho): NONE}, NOW)
    assert tie_chances.questions(vault, NOW).turns == ()
