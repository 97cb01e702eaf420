"""Entries of the notebook among the encounters with somebody; they go with the person."""

from __future__ import annotations

from tests.services.people import NOW, at, day, keep

from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.gathering import Gathering, Newcomer
from myconnections.domain.ids import ContactId
from myconnections.domain.need import Need
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import contacts, dialogues, gatherings, history, needs, obstacles, people, values
from myconnections.services.ports import OpenVault


def noted(vault: OpenVault, who: ContactId) -> list[tuple[str, bool]]:
    return [(one.entry.body.KIND, bool(one.encounter)) for one in people.person(vault, who, NOW).noted]


def test_entries_stand_by_day_with_the_encounter_that_was_logged_with_them(vault: OpenVault) -> None:
    ana, ben, cho = (keep(vault, name) for name in ("Ana", "Ben", "Cho"))
    obstacles.add(vault, Obstacle(ObstacleKind.FEAR), at(-9), people=[ben])
    key = int(str(gatherings.add(vault, Gathering("Fair"), NOW, day=day(-3)).facts["id"]))
    gatherings.met(vault, key, [ana, ben, cho], [Newcomer("Dan")], at(-3))
    dialogues.keep(vault, Dialogue("", "Ours"), [ben], NOW)
    needs.contribute(vault, Contribution("Carried boxes"), at(-1), people=[ben])
    needs.feed(vault, ben, [Need.GROWTH], NOW)
    values.tag(vault, "honesty", [ben], [], NOW)
    expected = [
        ("dialogue", True), ("contribution", True), ("gathering", True), ("obstacle", False),
    ]  # fmt: skip
    assert noted(vault, ben) == expected
    gatherings.unmet(vault, key, ana, NOW)
    assert noted(vault, ben) == expected
    view = people.person(vault, cho, NOW)
    assert [one.encounter for one in view.noted] == [int(view.encounters[0].id)]
    assert noted(vault, ana) == []
    contacts.forget(vault, [ben], NOW)
    assert [one.name for one in gatherings.gathering(vault, key, NOW).met] == ["Cho", "Dan"]
    history.undo(vault, NOW)
    assert noted(vault, ben) == expected
