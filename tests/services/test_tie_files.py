"""Ties out of a file: first a plan, then one act; the same file again brings nothing; my own answer stays in force."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.contact import Me
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import alter_ties, history, me, measuring, shares, tie_files
from myconnections.services.ports import OpenVault

TIE, NONE = PairState.TIE, PairState.NONE


@pytest.fixture
def people(vault: OpenVault) -> list[ContactId]:
    """Ann, Ben, Cho, Dai and two of the name Eva."""
    return [keep(vault, name) for name in ("Ann", "Ben", "Cho", "Dai", "Eva", "Eva")]


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "ties.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_plan_then_one_act_and_the_same_again_brings_nothing(
    vault: OpenVault, people: list[ContactId], tmp_path: Path
) -> None:
    ann, ben, cho, dai = people[:4]
    alter_ties.answer(vault, {(ann, cho): TIE, (ann, dai): NONE}, NOW)
    path = file(tmp_path, "source,target\nAnn,Ben\nBen,Ann\nAnn,Cho\nAnn,Dai\nBen,Zoe\nBen,Eva\n")
    plan = tie_files.plan(vault, path, NOW)
    assert plan.new == (ordered(ann, ben),)
    assert plan.confirmed == (ordered(ann, cho),)
    assert plan.against == (ordered(ann, dai),)
    assert (plan.ties, plan.held, plan.outside, plan.mine, plan.matched) == (3, 0, 2, 0, 4)
    assert plan.unknown == ("Zoe",)
    (question,) = plan.questions
    assert (question.node, [one.contact_id for one in question.people]) == ("Eva", people[4:])
    changes = tie_files.bring_in(vault, plan, NOW)
    assert changes.kinds == {"alter_tie"}
    assert changes.facts["pairs"] == 2, "where I said no it stays no"
    with vault.read() as uow:
        states = alter_ties.states_in(uow, people)
    assert states == {ordered(ann, ben): TIE, ordered(ann, cho): TIE, ordered(ann, dai): NONE}
    again = tie_files.plan(vault, path, NOW)
    assert (again.ties, again.held) == (0, 3)
    with pytest.raises(Refused, match="no_new_ties"):
        tie_files.bring_in(vault, again, NOW)
    history.undo(vault, NOW)
    assert tie_files.plan(vault, path, NOW).ties == 3


def test_who_is_chosen_for_a_node_counts(vault: OpenVault, people: list[ContactId], tmp_path: Path) -> None:
    path = file(tmp_path, "source,target\nBen,Eva\nAnn,Eva\n")
    plan = tie_files.plan(vault, path, NOW, chosen={"Eva": int(people[5]), "Ann": None})
    assert plan.new == (ordered(people[1], people[5]),)
    assert plan.by == {"name": 1, "chosen": 1}
    assert plan.questions == ()
    both = tie_files.plan(vault, path, NOW, chosen={"Eva": int(people[1]), "Ben": int(people[1])})
    assert both.new == (ordered(people[0], people[1]),)  # a tie of Ben with himself is none
    with pytest.raises(Refused, match="no_such_person"):
        tie_files.plan(vault, path, NOW, chosen={"Eva": 99})


def test_the_figures_of_a_plan(vault: OpenVault, people: list[ContactId], tmp_path: Path) -> None:
    told = tie_files.summary(tie_files.plan(vault, file(tmp_path, "source,target\nAnn,Ben\nBen,Eva\n"), NOW))
    assert told["new"] == 1
    assert told["unclear"] == [
        {
            "node": "Eva",
            "name": "Eva",
            "people": [{"id": int(who), "name": "Eva", "organization": ""} for who in people[4:]],
        }
    ]
    assert (told["format"], told["nodes"], told["ties"], told["outside"]) == ("csv", 3, 2, 1)


def test_many_are_brought_in_pieces_and_can_be_stopped(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "MANY", 10)
    ids = [keep(vault, f"P{number}") for number in range(8)]
    rows = [f"P{one},P{other}" for one in range(8) for other in range(one)]
    plan = tie_files.plan(vault, file(tmp_path, "source,target\n" + "\n".join(rows)), NOW)
    heard: list[float] = []
    with pytest.raises(Refused, match="cancelled"):
        tie_files.bring_in(vault, plan, NOW, progress=heard.append, cancelled=lambda: len(heard) > 1)
    with vault.read() as uow:
        assert uow.ties.evidence() == []
    tie_files.bring_in(vault, plan, NOW)
    with vault.read() as uow:
        assert len(alter_ties.states_in(uow, ids)) == 28
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.ties.evidence() == []


def test_files_that_cannot_be_read(vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Trouble, match="file_missing"):
        tie_files.plan(vault, tmp_path / "none.csv", NOW)
    monkeypatch.setattr(measuring, "MOST_BYTES", 3)
    with pytest.raises(Refused, match="file_too_large"):
        tie_files.plan(vault, file(tmp_path, "a,b\n"), NOW)


def test_ties_with_myself_are_none_among_my_people(vault: OpenVault, people: list[ContactId], tmp_path: Path) -> None:
    me.put(vault, Me(name="Kei Mori"), NOW)
    plan = tie_files.plan(vault, file(tmp_path, "source,target\nKei Mori,Ann\nAnn,Ben\nCho,Zoe\n"), NOW)
    assert (plan.me, plan.mine, plan.outside, len(plan.new)) == (1, 1, 1, 1)
