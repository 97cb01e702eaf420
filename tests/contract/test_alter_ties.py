"""Ties among my people, on the encrypted file and in memory alike."""

from __future__ import annotations

from datetime import timedelta

from tests.contract.given import NOW, TODAY, kept, redo, someone, undo

from myconnections.domain.provenance import TieEvidence
from myconnections.services.ports import Act, OpenVault


def test_an_answer_takes_the_place_of_the_one_before(vault: OpenVault) -> None:
    one, two, three = kept(vault, someone("1"), someone("2"), someone("3"))
    thread, earlier = TieEvidence(one, two, "group_thread", TODAY, 4), TODAY - timedelta(days=9)
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([thread, TieEvidence(one, three, "file", None)])
    with vault.write(Act("answer_ties"), NOW) as uow:
        uow.ties.put_answers([(one, two), (two, three)], "answer_none", earlier)
    with vault.read() as uow:
        assert uow.ties.pairs() == [(one, three, 1, 1)]
    with vault.write(Act("answer_ties"), NOW) as uow:
        uow.ties.put_answers([(one, two)], "answer_tie", TODAY)
    no = TieEvidence(two, three, "answer_none", earlier)
    yes = TieEvidence(one, two, "answer_tie", TODAY)
    with vault.read() as uow:
        assert uow.ties.pairs() == [(one, two, 5, 1), (one, three, 1, 1)]
        assert uow.ties.evidence([one, two]) == [thread, yes]
        assert uow.ties.evidence_of(three) == [TieEvidence(one, three, "file", None), no]
        assert len(uow.ties.evidence()) == 4
        assert uow.ties.answers() == [(one, two, True), (two, three, False)]
        assert uow.ties.denied() == [(two, three)]
        assert uow.ties.count_answers() == 2
    with vault.write(Act("answer_ties"), NOW) as uow:
        uow.ties.put_answers([(one, two)], None, TODAY)
    with vault.read() as uow:
        assert uow.ties.pairs() == [(one, two, 4, 0), (one, three, 1, 1)]
    assert undo(vault)[0] == redo(vault)[0] == {"alter_tie"}
    undo(vault)
    undo(vault)
    with vault.read() as uow:
        assert uow.ties.evidence([one, two]) == [thread, TieEvidence(one, two, "answer_none", earlier)]


def test_ties_of_somebody_go_with_them(vault: OpenVault) -> None:
    one, two, three = kept(vault, someone("1"), someone("2"), someone("3"))
    with vault.write(Act("answer_ties"), NOW) as uow:
        uow.ties.put_answers([(one, two), (two, three), (one, three)], "answer_tie", TODAY)
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([two])
    with vault.read() as uow:
        assert uow.ties.pairs() == [(one, three, 1, 1)]
    undo(vault)
    with vault.read() as uow:
        assert [pair[:2] for pair in uow.ties.pairs()] == [(one, two), (one, three), (two, three)]
