"""Every act can be taken back and done again, in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.contract.given import NOW, TODAY, everything, fill, found, happening, kept, redo, someone, undo

from myconnections.domain.act import Act
from myconnections.domain.contact import Me
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ActId
from myconnections.domain.listing import ShownRow
from myconnections.domain.provenance import Provenance, TieEvidence
from myconnections.domain.stage import Stage, StageChange
from myconnections.domain.tie import Tie
from myconnections.services.ports import OpenVault


def test_adding_and_changing(vault: OpenVault) -> None:
    (who,) = kept(vault, someone("1", single="鈴木"))
    with vault.write(Act("change", {"name": "鈴木"}), NOW) as uow:
        uow.contacts.put(someone("1", id=who, single="佐藤", note="変わった"))
        act_id = uow.act_id
    changed = everything(vault, who)
    with vault.read() as uow:
        newest, oldest = uow.history.entries()
        assert (newest.id, newest.kind, newest.facts, newest.at, newest.undone) == (
            act_id, "change", {"name": "鈴木"}, NOW, False,
        )  # fmt: skip
        assert uow.history.next_undo() == newest
        assert [uow.history.rows(entry.id) for entry in (newest, oldest)] == [1, 2]
        assert uow.history.next_redo() is None
        assert oldest.kind == "add"
    assert undo(vault) == ({"contact"}, {who})
    assert (found(vault, "鈴木"), found(vault, "佐藤")) == ([who], [])
    kinds, people = undo(vault)
    assert (kinds, people) == ({"contact", "tie"}, {who})
    assert everything(vault, who)[0] is None
    assert found(vault, "鈴木") == []
    redo(vault)
    assert found(vault, "鈴木") == [who]
    redo(vault)
    assert everything(vault, who) == changed
    with vault.read() as uow:
        assert uow.history.next_redo() is None


def test_forgetting_somebody_with_everything(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1", single="田中"), someone("2"))
    with vault.write(Act("log"), NOW) as uow:
        fill(uow, one)
        uow.ties.add_evidence([TieEvidence(one, two, "cc", TODAY)])
        uow.contacts.add_provenance([Provenance(one, "a.csv", "00", 1, {"名": "田中"})])
    before = everything(vault, one)
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([one])
        uow.imports.add_forgotten(["key"])
    assert found(vault, "田中") == []
    kinds, people = undo(vault)
    assert {"contact", "tie", "encounter", "fact", "job", "promise", "reminder"} <= kinds
    assert one in people
    assert everything(vault, one) == before
    assert found(vault, "田中") == found(vault, "きのこ") == [one]
    with vault.read() as uow:
        assert uow.imports.forgotten_keys() == set()
        assert [found.text for found in uow.search.everything("お礼の手紙")] == ["お礼の手紙"]
    redo(vault)
    assert everything(vault, one)[0] is None
    with vault.read() as uow:
        assert uow.imports.forgotten_keys() == {"key"}
        assert uow.search.everything("お礼の手紙") == []


def test_bringing_in_many(vault: OpenVault) -> None:
    (old,) = kept(vault, someone("old", single="古川"))
    with vault.write(Act("import", {"files": 1}), NOW) as uow:
        batch = uow.imports.new_batch({"file": "x.csv"})
        ids = uow.contacts.add_many([someone(f"n{i}", single=f"新井{i}", batch=batch) for i in range(30)])
        uow.ties.add_many([Tie(one) for one in ids])
        uow.ties.add_stage_changes([StageChange(one, NOW, None, Stage.LINK, "import") for one in ids])
        uow.contacts.add_provenance([Provenance(one, "x.csv", "00", one, {"n": "1"}) for one in ids])
        uow.encounters.add_many([happening(one, 5, note="搬入の記録") for one in [*ids, old]])
        uow.ties.put_many([Tie(one, warm=0.5, warm_at=NOW) for one in [*ids, old]])
        uow.contacts.put(someone("old", id=old, single="古川", position="部長"))
        uow.contacts.put(someone("n0", id=ids[0], single="新井零"))
    after = [everything(vault, one) for one in [*ids, old]]
    assert found(vault, "新井") == ids
    for _ in range(2):
        kinds, people = undo(vault)
        assert {"contact", "tie", "encounter"} <= kinds
        assert people == {*ids, old}
        with vault.read() as uow:
            assert (uow.contacts.count(), uow.encounters.count(), uow.imports.batches()) == (1, 0, [])
            assert uow.ties.get(old) == Tie(old)
            assert uow.search.everything("搬入の記録") == []
        assert found(vault, "新井") == found(vault, "部長") == []
        redo(vault)
        assert [everything(vault, one) for one in [*ids, old]] == after
        assert found(vault, "新井") == ids
        assert found(vault, "新井零") == [ids[0]]
        assert found(vault, "部長") == [old]
        with vault.read() as uow:
            assert len(uow.search.everything("搬入の記録")) == 31


def test_settings_and_me(vault: OpenVault) -> None:
    with vault.write(Act("setting"), NOW) as uow:
        uow.settings.put("budget", 3)
    with vault.write(Act("me"), NOW) as uow:
        uow.settings.put_me(Me(name="私"))
        uow.settings.put("budget", 5)
    assert undo(vault) == ({"me", "setting"}, set())
    with vault.read() as uow:
        assert (uow.settings.get("budget"), uow.settings.me()) == (3, Me())
    undo(vault)
    with vault.read() as uow:
        assert uow.settings.get("budget") is None
    redo(vault)
    redo(vault)
    with vault.read() as uow:
        assert (uow.settings.get("budget"), uow.settings.me()) == (5, Me(name="私"))


def test_a_new_act_takes_the_redo_away(vault: OpenVault) -> None:
    (who,) = kept(vault, someone("1"))
    with vault.write(Act("star"), NOW) as uow:
        uow.ties.put(Tie(who, starred=True))
    undo(vault)
    with vault.write(Act("rest"), NOW) as uow:
        uow.ties.put(Tie(who, resting=True))
    with vault.read() as uow:
        assert uow.history.next_redo() is None
        assert [entry.kind for entry in uow.history.entries()] == ["rest", "add"]
        assert [entry.kind for entry in uow.history.entries(1)] == ["rest"]


def test_only_the_next_one_can_be_undone(vault: OpenVault) -> None:
    kept(vault, someone("1"))
    kept(vault, someone("2"))
    with vault.read() as uow:
        newest, oldest = uow.history.entries()
    with pytest.raises(Refused) as refused, vault.write(None, NOW) as uow:
        uow.history.undo(oldest.id)
    assert refused.value.code == "not_next"
    with pytest.raises(Refused), vault.write(None, NOW) as uow:
        uow.history.redo(newest.id)
    with pytest.raises(Refused), vault.write(None, NOW) as uow:
        uow.history.undo(ActId(99))


def test_an_act_that_changes_nothing_leaves_no_entry(vault: OpenVault) -> None:
    (who,) = kept(vault, someone("1"))
    with vault.write(Act("star"), NOW) as uow:
        uow.ties.put(Tie(who))
        assert uow.act_id is None
    with vault.write(Act("star"), NOW) as uow:
        uow.ties.put(Tie(who, starred=True))
        uow.ties.put(Tie(who))
    with vault.write(Act("add"), NOW) as uow:
        uow.contacts.remove([uow.contacts.add(someone("2")).id])
    with vault.read() as uow:
        assert [entry.kind for entry in uow.history.entries()] == ["add"]


def test_facts_told_during_the_act_are_kept(vault: OpenVault) -> None:
    act = Act("import")
    with vault.write(act, NOW) as uow:
        uow.contacts.add(someone("1"))
        act.facts["new"] = 1
    with vault.read() as uow:
        assert uow.history.entries()[0].facts == {"new": 1}


def test_what_the_app_notes_for_itself_goes_with_its_person(vault: OpenVault) -> None:
    (who,) = kept(vault, someone("1"))
    with vault.write(None, NOW) as uow:
        uow.shown.add([ShownRow(0, TODAY, 1, who, "heat", "", None, None)])
    undo(vault)
    with vault.read() as uow:
        assert uow.shown.last_shown() == {}
    redo(vault)
    with vault.read() as uow:
        assert uow.contacts.get(who) == replace(someone("1"), id=who)


def test_a_value_kept_beside_the_history_is_never_taken_back(vault: OpenVault) -> None:
    with vault.write(Act("budget"), NOW) as uow:
        uow.settings.put("budget", 3)
        uow.settings.put_beside("seen", [1])
    undo(vault)
    with vault.read() as uow:
        assert (uow.settings.get("budget"), uow.settings.get("seen")) == (None, [1])
    redo(vault)
    with vault.read() as uow:
        assert (uow.settings.get("budget"), uow.settings.get("seen")) == (3, [1])
    with vault.write(Act("budget"), NOW) as uow:
        uow.settings.put_beside("seen", [2])
    with vault.read() as uow:
        assert [entry.kind for entry in uow.history.entries()] == ["budget"]
        assert uow.settings.get("seen") == [2]
        with pytest.raises(RuntimeError):
            uow.settings.put_beside("seen", [3])
