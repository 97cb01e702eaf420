"""Long verbs tell how far they have come, and stop when told to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.services.people import NOW, keep, met

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import bulk, contacts, history, people, shares, ties
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault


def test_a_step_tells_and_stops() -> None:
    heard: list[float] = []
    shares.watched(None, None)(0.5)
    shares.watched(heard.append, None)(0.25)
    shares.watched(heard.append, lambda: False)(0.5)
    shares.part(heard.append, 0.5, 0.9)(0.5)
    with pytest.raises(Refused, match="cancelled"):
        shares.watched(heard.append, lambda: True)(0.75)
    assert heard == [0.25, 0.5, 0.7]


def _three(vault: OpenVault) -> list[ContactId]:
    ids = [keep(vault, name) for name in ("Ada", "Bo", "Cleo")]
    met(vault, *ids)
    return ids


def _forget(vault: OpenVault, ids: list[ContactId], **heard: Callable[..., object]) -> Changes:
    return contacts.forget(vault, ids, NOW, **heard)  # type: ignore[arg-type]


def _undo(vault: OpenVault, ids: list[ContactId], **heard: Callable[..., object]) -> Changes:
    contacts.forget(vault, ids, NOW)
    return history.undo(vault, NOW, **heard)  # type: ignore[arg-type]


def _redo(vault: OpenVault, ids: list[ContactId], **heard: Callable[..., object]) -> Changes:
    contacts.forget(vault, ids, NOW)
    history.undo(vault, NOW)
    return history.redo(vault, NOW, **heard)  # type: ignore[arg-type]


_VERBS = pytest.mark.parametrize("verb", [_forget, _undo, _redo], ids=["forget", "undo", "redo"])


@_VERBS
def test_the_share_grows_to_the_whole(
    vault: OpenVault, verb: Callable[..., Changes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contacts, "_AT_ONCE", 1)
    heard: list[float] = []
    verb(vault, _three(vault), progress=heard.append)
    assert heard == sorted(heard)
    assert len(heard) >= 3
    assert 0 <= heard[0] < heard[1]
    assert heard[-1] == 1.0


@_VERBS
@pytest.mark.parametrize("after", [0, 1, 2])
def test_who_has_had_enough_finds_everything_as_it_was(
    vault: OpenVault, verb: Callable[..., Changes], after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contacts, "_AT_ONCE", 1)
    ids, heard = _three(vault), []
    with pytest.raises(Refused) as refused:
        verb(vault, ids, progress=heard.append, cancelled=lambda: len(heard) >= after)
    assert refused.value.code == "cancelled"
    assert len(heard) == after
    there = set() if verb is _undo else set(ids)
    assert {one.row.id for one in people.listing(vault, NOW)} == there
    assert set(people.matching(vault, "Ada") or ()) == there & {ids[0]}
    done = {_forget: (False,), _undo: (False, False), _redo: (True, False)}[verb]
    assert tuple(entry.undone for entry in history.entries(vault))[: len(done)] == done


def test_many_rows_are_announced(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    class Watching:
        def __getattr__(self, name: str) -> object:
            return getattr(vault, name)

        def write(self, *given: object, many: bool = False) -> object:
            asked.append(many)
            return vault.write(*given, many=many)  # type: ignore[arg-type]

    def outcome(verb: Callable[..., object], *given: object) -> list[bool]:
        asked.clear()
        verb(Watching(), *given, NOW)
        return list(asked)

    ids = _three(vault)
    for few_or_many in (False, True):
        if few_or_many:
            monkeypatch.setattr(shares, "MANY", 3)
            monkeypatch.setattr(contacts, "_AT_ONCE", 3)
        assert outcome(lambda seen, now: bulk.archive(seen, ids, True, now)) == [few_or_many]
        assert outcome(history.undo) == [few_or_many]
        assert outcome(lambda seen, now: contacts.forget(seen, ids, now)) == [few_or_many]
        assert outcome(history.undo) == [few_or_many]
        assert outcome(history.redo) == [few_or_many]
        assert outcome(history.undo) == [few_or_many]


_BULK: dict[str, Callable[..., Changes]] = {
    "star": lambda vault, ids, step: contacts.star(vault, ids, True, NOW, step=step),
    "stage": lambda vault, ids, step: ties.set_stage(vault, ids, Stage.ENGAGEMENT, NOW, step=step),
    "warm": lambda vault, ids, step: ties.set_keep_warm(vault, ids, True, NOW, step=step),
    "rest": lambda vault, ids, step: ties.rest(vault, ids, True, NOW, step=step),
    "archive": lambda vault, ids, step: bulk.archive(vault, ids, True, NOW, step=step),
    "field": lambda vault, ids, step: bulk.write(vault, ids, "region", "kanto", NOW, step=step),
    "communities": lambda vault, ids, step: bulk.communities(vault, ids, NOW, joined=["Harbor choir"], step=step),
}


@pytest.mark.parametrize("verb", _BULK.values(), ids=_BULK)
def test_what_is_done_with_many_tells_how_far_it_is_and_stops_without_a_trace(
    vault: OpenVault, verb: Callable[..., Changes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "MANY", 2)
    ids, heard = _three(vault), []

    def state() -> list[object]:
        with vault.read() as uow:
            return [*uow.contacts.many(ids), *uow.ties.many(ids)]

    before = state()
    with pytest.raises(Refused, match="cancelled"):
        verb(vault, ids, shares.watched(None, lambda: len(heard) == 1 or heard.append(0.0)))  # type: ignore[func-returns-value]
    assert state() == before
    heard.clear()
    outcome = verb(vault, ids, heard.append)
    assert heard == pytest.approx([0, 2 / 3])
    assert outcome.people == set(ids)
    assert state() != before
    history.undo(vault, NOW)
    assert state() == before
