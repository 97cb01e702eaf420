"""What I say of pairs: kept whole, read of each of the two, taken back, undone; nothing said is never a no."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, history
from myconnections.services.ports import Act, OpenVault
from myconnections.ui.wording import Wording

TIE, NONE, UNKNOWN = PairState


def test_answers_are_one_act_that_both_ends_know_of(vault: OpenVault) -> None:
    ann, ben, cho, dai = (keep(vault, name) for name in ("Ann", "Ben", "Cho", "Dai"))
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(*ordered(ann, dai), "group_thread", NOW.date(), 3)])
    changes = alter_ties.answer(vault, {(ben, ann): TIE, (ann, cho): NONE}, NOW)
    assert (changes.kinds, changes.people) == ({"alter_tie"}, {ann, ben, cho})
    of_ann = alter_ties.of_person(vault, ann)
    assert [known.name for known in of_ann.knows] == ["Ben"]
    assert [known.name for known in of_ann.knows_not] == ["Cho"]
    assert [(known.name, known.evidence[0].count) for known in of_ann.hinted] == [("Dai", 3)]
    assert of_ann.answered == 2
    assert [known.name for known in alter_ties.of_person(vault, ben).knows] == ["Ann"]
    with vault.read() as uow:
        assert alter_ties.states_in(uow, [ann, ben, cho, dai]) == {
            ordered(ann, ben): TIE, ordered(ann, cho): NONE, ordered(ann, dai): UNKNOWN,
        }  # fmt: skip
    alter_ties.answer(vault, {(ann, ben): UNKNOWN}, NOW)
    assert alter_ties.of_person(vault, ben).answered == 0
    history.undo(vault, NOW)
    assert alter_ties.of_person(vault, ben).answered == 1


def test_the_act_of_one_pair_names_both(vault: OpenVault) -> None:
    ann, ben, cho = (keep(vault, name) for name in ("Ann", "Ben", "Cho"))
    for state, word in ((TIE, "know each other"), (NONE, "do not know each other"), (UNKNOWN, "is open")):
        alter_ties.answer(vault, {(ben, ann): state}, NOW)
        act = history.ends(vault)[0]
        assert act is not None
        assert (act.facts["name"], act.facts["other"], act.facts["answer"]) == ("Ann", "Ben", state.value)
        told = Wording("en").act(act.kind, act.facts)
        assert ("Ann and Ben" in told, told.endswith(word)) == (True, True)
    assert Wording("ja").act(act.kind, act.facts | {"answer": "tie"}) == "AnnさんとBenさんは知り合い"
    alter_ties.answer(vault, {(ben, ann): TIE, (ann, cho): NONE}, NOW)
    act = history.ends(vault)[0]
    assert act is not None
    assert Wording("en").act(act.kind, act.facts) == "Who knows whom: 2 pairs"


def test_what_cannot_be_said(vault: OpenVault) -> None:
    ann, ben = keep(vault, "Ann"), keep(vault, "Ben")
    for said, code in (
        ({}, "nobody_chosen"),
        ({(ann, ann): TIE}, "same_person"),
        ({(ann, ContactId(99)): TIE}, "no_such_person"),
        ({(ann, ben): TIE, (ben, ann): NONE}, "said_both_ways"),
    ):
        with pytest.raises(Refused, match=code):
            alter_ties.answer(vault, said, NOW)
    with vault.read() as uow:
        assert uow.ties.evidence() == []
