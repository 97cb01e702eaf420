"""Undo and redo through the services."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep, tie_of

from myconnections.domain.errors import Refused
from myconnections.services import contacts, history
from myconnections.services.ports import OpenVault


def test_undo_and_redo_say_what_they_did(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    starred = contacts.star(vault, [ada], True, NOW)
    back = history.undo(vault, NOW)
    assert not tie_of(vault, ada).starred
    assert (back.act, back.people, back.everything) == (starred.act, {ada}, False)
    assert back.touches("tie")
    assert back.touches("history")
    assert back.facts == {"act": "star", "people": 1, "name": "Ada", "on": True}
    again = history.redo(vault, NOW)
    assert tie_of(vault, ada).starred
    assert (again.act, again.facts["act"]) == (starred.act, "star")
    assert [(entry.kind, entry.undone) for entry in history.entries(vault)] == [("star", False), ("add", False)]
    assert len(history.entries(vault, 1)) == 1


def test_the_two_ends_of_the_history(vault: OpenVault) -> None:
    assert history.ends(vault) == (None, None)
    ada = keep(vault, "Ada")
    contacts.star(vault, [ada], True, NOW)
    history.undo(vault, NOW)
    back, again = history.ends(vault)
    assert (back and back.kind, again and again.kind) == ("add", "star")


def test_when_there_is_nothing_left(vault: OpenVault) -> None:
    for verb, code in ((history.undo, "nothing_to_undo"), (history.redo, "nothing_to_redo")):
        with pytest.raises(Refused) as refused:
            verb(vault, NOW)
        assert refused.value.code == code


def test_something_new_ends_the_redo(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    contacts.star(vault, [ada], True, NOW)
    history.undo(vault, NOW)
    keep(vault, "Bo")
    with pytest.raises(Refused):
        history.redo(vault, NOW)
    assert not tie_of(vault, ada).starred


def test_what_changes_nothing_leaves_no_entry(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    assert contacts.star(vault, [ada], False, NOW).act is None
    assert [entry.kind for entry in history.entries(vault)] == ["add"]
