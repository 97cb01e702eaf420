"""What asking needs: whom it is about, piles to begin with, the next screens; and what is known of one person."""

from __future__ import annotations

from tests.services.people import NOW, keep

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, who_knows
from myconnections.services.ports import Act, OpenVault
from myconnections.services.who_knows import Asked

TIE, NONE = PairState.TIE, PairState.NONE


def test_piles_are_proposed_from_what_three_share_and_go_when_all_of_it_is_answered(vault: OpenVault) -> None:
    port = [keep(vault, name, organization="Harbor Works") for name in ("Ann", "Ben", "Cho")]
    club = [keep(vault, name, communities=("Chess",)) for name in ("Dai", "Eva")]
    club.append(keep(vault, "Finn", organization="Harbor Works", communities=("Chess",)))
    view = who_knows.view(vault, NOW)
    assert [(pile.name, set(pile.people)) for pile in view.piles] == [
        ("Harbor Works", {*port, club[2]}),
        ("Chess", set(club)),
    ]
    assert (view.core.of, view.known.all, view.known.fixed) == (6, 15, 0)
    alter_ties.answer(vault, {(one, other): TIE for one in club for other in club if one < other}, NOW)
    assert [pile.name for pile in who_knows.view(vault, NOW).piles] == ["Harbor Works"]


def test_two_of_one_place_are_no_pile_and_the_same_people_are_one(vault: OpenVault) -> None:
    keep(vault, "Ann", organization="Two Ltd")
    keep(vault, "Ben", organization="Two Ltd")
    for name in ("Cho", "Dai", "Eva"):
        keep(vault, name, organization="Three Ltd", communities=("Three", " "))
    assert [pile.name for pile in who_knows.view(vault, NOW).piles] == ["Three"]


def test_screens_end_with_those_put_off_and_nobody_answered_comes(vault: OpenVault) -> None:
    ids = [keep(vault, name) for name in ("Ann", "Ben", "Cho", "Dai")]
    alter_ties.answer(vault, {(ids[0], other): NONE for other in ids[1:]}, NOW)
    known = who_knows.view(vault, NOW).known
    first = who_knows.turns(known, known.states)
    assert len(first) == 2
    assert ids[0] not in {turn.person for turn in first}
    last = who_knows.turns(known, known.states, [first[0].person])
    assert [turn.person for turn in last] == [first[1].person, first[0].person]


def test_a_name_is_found_by_a_piece_its_reading_and_latin_letters(vault: OpenVault) -> None:
    keep(vault, "花子", family="佐藤", reading_family="さとう", reading_given="はなこ")
    (one,) = who_knows.view(vault, NOW).people
    assert isinstance(one, Asked)
    for text in ("佐", "花子", "さと", "ハナコ", "sato", "satou", "Hanako"):
        assert one.matches(text), text
    for text in ("", "  ", "鈴木", "suzu"):
        assert not one.matches(text), text


def test_of_one_person_evidence_and_what_they_share_with_those_asked_about(vault: OpenVault) -> None:
    ann, ben, cho, dai = (
        keep(vault, name, organization="Harbor Works" if name in {"Ann", "Cho", "Dai"} else "")
        for name in ("Ann", "Ben", "Cho", "Dai")
    )
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(*ordered(ann, dai), "group_thread", NOW.date(), 2)])
    before = who_knows.of_person(vault, ann, NOW)
    assert before.hints == ()  # nobody was asked about yet: everybody would take long
    alter_ties.answer(vault, {(ann, ben): TIE}, NOW)
    found = who_knows.of_person(vault, ann, NOW)
    assert [one.contact_id for one in found.ties.knows] == [ben]
    assert [one.contact_id for one in found.ties.hinted] == [dai]
    assert [(hint.contact_id, [one.name for one in hint.shared]) for hint in found.hints] == [(cho, ["Harbor Works"])]
