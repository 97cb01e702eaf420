"""Dialogue experiments: how one begins, and that what was learned stands on everybody's timeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.services.people import NOW, day, keep

from myconnections.domain.dialogue import TURN, Dialogue
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import content, dialogues, encounters, entries, history, people
from myconnections.services.ports import OpenVault


def test_the_next_begins_as_the_last_of_its_form(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    first = dialogues.begin(vault, "mind", "ja")
    assert (first.title, first.seconds, first.rounds) == ("いま気になっていること", TURN, 1)
    assert first.rules == content.forms()["mind"].rules["ja"]
    assert dialogues.begin(vault, "", "en") == dialogues.Beginning("", "", "", (), TURN, 1)
    dialogues.keep(vault, Dialogue("mind", rules=(" no phones ", " "), seconds=60, rounds=2), [ana], NOW)
    dialogues.keep(vault, Dialogue(title=" By the river "), [ana], NOW)
    assert dialogues.begin(vault, "mind", "en").rules == ("no phones",)
    assert dialogues.begin(vault, "mind", "en").seconds == 60
    assert dialogues.begin(vault, "", "en").title == "By the river"


def test_one_act_keeps_the_lines_and_logs_the_talk(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    body = Dialogue("problem", learned=" he never asked ", theirs=" it can wait ", log=77)
    dialogues.keep(vault, body, [ana, ben], NOW, day=day(-1))
    view = dialogues.view(vault)
    (row,) = view.rows
    assert (row.body.learned, row.body.theirs, row.those(), view.people) == (
        "he never asked", "it can wait", (ana, ben), 2,
    )  # fmt: skip
    for who in (ana, ben):
        assert [one.id for one in entries.of_person(vault, who)] == [row.id]
        (logged,) = people.person(vault, who, NOW).encounters
        assert (logged.kind, logged.day, logged.note) == (EncounterKind.TALK, day(-1), "he never asked")
    assert row.body.log in {int(one.id) for one in people.person(vault, ana, NOW).encounters}
    after = replace(row, body=replace(row.body, form="good", learned="more", log=5), people=())
    dialogues.change(vault, after, NOW)
    changed = dialogues.view(vault).rows[0]
    assert (changed.body.learned, changed.body.log, changed.those()) == ("more", row.body.log, (ana, ben))
    notes = [people.person(vault, who, NOW).encounters[0] for who in (ana, ben)]
    assert [one.note for one in notes] == ["more", "more"]
    encounters.change(vault, replace(notes[0], note="by hand"), NOW)
    dialogues.change(vault, replace(changed, body=replace(changed.body, learned="still more")), NOW)
    notes = [people.person(vault, who, NOW).encounters[0] for who in (ana, ben)]
    assert [one.note for one in notes] == ["by hand", "still more"]
    dialogues.change(vault, replace(changed, body=replace(changed.body, form="", title="Ours")), NOW)
    assert dialogues.view(vault).forms == {"": 1}
    dialogues.forget(vault, int(row.id), NOW)
    assert (dialogues.view(vault).rows, len(people.person(vault, ana, NOW).encounters)) == ((), 1)
    for _ in range(6):
        history.undo(vault, NOW)
    assert people.person(vault, ana, NOW).encounters == ()


def test_what_a_dialogue_is_called() -> None:
    assert dialogues.name(Dialogue("mind"), "en") == "What is on my mind"
    assert dialogues.name(Dialogue("mind", title="Ours"), "en") == "Ours"
    assert dialogues.name(Dialogue("of a later program"), "en") == "of a later program"


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("nobody_chosen", lambda vault, ana: dialogues.keep(vault, Dialogue("mind"), [], NOW)),
        ("no_such_person", lambda vault, ana: dialogues.keep(vault, Dialogue("mind"), [ContactId(9)], NOW)),
        ("no_such_form", lambda vault, ana: dialogues.keep(vault, Dialogue("shout"), [ana], NOW)),
        ("no_such_form", lambda vault, ana: dialogues.begin(vault, "shout", "en")),
        ("turn_range", lambda vault, ana: dialogues.keep(vault, Dialogue("mind", seconds=1), [ana], NOW)),
        ("day_in_future", lambda vault, ana: dialogues.keep(vault, Dialogue("mind"), [ana], NOW, day=day(1))),
    ],
)
def test_what_is_refused(vault: OpenVault, code: str, attempt: Callable[[OpenVault, ContactId], object]) -> None:
    ana = keep(vault, "Ana")
    with pytest.raises(Refused) as refused:
        attempt(vault, ana)
    assert refused.value.code == code
    assert dialogues.view(vault).rows == ()
