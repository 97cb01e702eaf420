"""The kind of capital of a tie follows what is said of who knows whom; what the person overruled stays beside it."""

from __future__ import annotations

from dataclasses import replace

from tests.services.people import NOW, keep, tie_of

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.contact import Job, Me
from myconnections.domain.ids import ContactId, JobId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, contacts, erasing, history, me, people, ties
from myconnections.services.ports import Act, OpenVault

TIE, NONE, UNKNOWN = PairState


def me_and_ann(vault: OpenVault) -> tuple[ContactId, list[ContactId]]:
    """Me; Ann, who is unlike me in three of four things that are known; and five others."""
    me.put(vault, Me(organizations=("Fuji",), industry="it", function="sales", region="tokyo"), NOW)
    ann = keep(vault, "Ann", organization="City", industry="government", function="policy", region="tokyo")
    return ann, [keep(vault, f"P{place}") for place in range(5)]


def test_five_answers_of_a_person_count_half(vault: OpenVault) -> None:
    ann, others = me_and_ann(vault)
    assert tie_of(vault, ann).capital == "bridging"
    changes = alter_ties.answer(vault, {(ann, one): TIE for one in others[:4]}, NOW)
    assert changes.kinds == {"alter_tie"}
    assert tie_of(vault, ann).capital == "bridging"
    changes = alter_ties.answer(vault, {(ann, others[4]): NONE}, NOW)
    assert changes.kinds == {"alter_tie", "tie"}
    assert tie_of(vault, ann).capital == "mixed"  # s = .25, e = .8
    reasons = people.person(vault, ann, NOW).capital_reasons
    assert (reasons["similarity"], reasons["embeddedness"], reasons["computed"]) == (0.25, 0.8, "mixed")
    alter_ties.answer(vault, {(ann, one): NONE for one in others}, NOW)
    assert tie_of(vault, ann).capital == "bridging"
    history.undo(vault, NOW)
    assert tie_of(vault, ann).capital == "mixed"
    alter_ties.answer(vault, {(ann, others[0]): UNKNOWN}, NOW)
    assert tie_of(vault, ann).capital == "bridging"


def test_it_is_read_again_when_i_change(vault: OpenVault) -> None:
    ann, others = me_and_ann(vault)
    alter_ties.answer(vault, dict.fromkeys(((ann, one) for one in others), TIE), NOW)
    assert tie_of(vault, ann).capital == "bonding"  # s = .25, e = 1
    me.put(vault, replace(me.get(vault), region="osaka"), NOW)
    assert tie_of(vault, ann).capital == "mixed"  # s = 0


def test_what_a_file_tells_is_no_answer(vault: OpenVault) -> None:
    ann, others = me_and_ann(vault)
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(*ordered(ann, one), "file", None) for one in others])
    alter_ties.answer(vault, {(ann, others[0]): TIE}, NOW)
    assert tie_of(vault, ann).capital == "bridging"
    assert people.person(vault, ann, NOW).capital_reasons["embeddedness"] is None


def test_the_computed_kind_stays_beside_what_i_say(vault: OpenVault) -> None:
    ann, others = me_and_ann(vault)
    ties.label_capital(vault, ann, "bonding", NOW)
    alter_ties.answer(vault, dict.fromkeys(((ann, one) for one in others[:5]), TIE), NOW)
    kept = tie_of(vault, ann)
    assert (kept.capital, kept.capital_override) == ("bonding", "bonding")
    alter_ties.answer(vault, dict.fromkeys(((ann, one) for one in others[:5]), NONE), NOW)
    kept = tie_of(vault, ann)
    assert (kept.capital, kept.capital_override) == ("bridging", "bonding")


def test_how_it_is_worded_goes_by_my_own_word(vault: OpenVault) -> None:
    """A bond in which trust is not recorded is a similar acquaintance; bridging and linking are not."""
    ann, _ = me_and_ann(vault)

    def worded() -> object:
        return people.person(vault, ann, NOW).capital_reasons["standing"]

    assert worded() == "potential"
    for label, word in (("bonding", "similar"), ("bonding+linking", "similar"), ("linking", "potential")):
        ties.label_capital(vault, ann, label, NOW)
        assert worded() == word


def test_it_is_read_again_when_somebody_who_was_answered_about_goes(vault: OpenVault) -> None:
    ann, others = me_and_ann(vault)
    alter_ties.answer(vault, dict.fromkeys(((ann, one) for one in others), TIE), NOW)
    assert tie_of(vault, ann).capital == "bonding"
    changes = contacts.forget(vault, others[:1], NOW)
    assert changes.people == {others[0], ann}
    assert tie_of(vault, ann).capital == "bridging"  # of four answers nothing is read
    history.undo(vault, NOW)
    assert tie_of(vault, ann).capital == "bonding"
    erasing.erase(vault, others[:1], NOW)
    assert tie_of(vault, ann).capital == "bridging"


def test_former_organizations_count_too(vault: OpenVault) -> None:
    ann, _ = me_and_ann(vault)
    with vault.write(Act("change"), NOW) as uow:
        uow.contacts.add_jobs([Job(JobId(0), ann, "Fuji", "")])
    me.put(vault, replace(me.get(vault), function="policy"), NOW)
    assert tie_of(vault, ann).capital == "bonding"  # half the organizations, function and region of four
    reasons = people.person(vault, ann, NOW).capital_reasons
    assert (reasons["partly"], reasons["similarity"]) == (["organization"], 0.625)
