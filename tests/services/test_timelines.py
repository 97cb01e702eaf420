"""Entries of the notebook among the encounters with somebody; they go with the person."""

from __future__ import annotations

from datetime import date

from tests.services.people import NOW, at, day, keep

from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.gathering import Gathering, Newcomer
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import FIRST, SECOND, Said
from myconnections.domain.need import Need
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import (
    contacts,
    dialogues,
    gatherings,
    history,
    introductions,
    needs,
    obstacles,
    people,
    values,
)
from myconnections.services.ports import OpenVault
from myconnections.ui import entry_words
from myconnections.ui.wording import Wording


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


def test_an_introduction_stands_with_both_on_the_day_they_were_brought_together(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = int(str(introductions.begin(vault, ana, ben, "kilns", at(-9)).facts["id"]))
    values.tag(vault, "honesty", [ana], [], NOW)
    assert beside(vault, ana) == [(day(-9), "Introduction to Ben, under way: kilns")]
    for part in (FIRST, SECOND):
        introductions.said(vault, key, part, Said.YES, at(-8))
    obstacles.add(vault, Obstacle(ObstacleKind.FEAR, "being late"), at(-5), people=[ana])
    introductions.introduced(vault, key, at(-2), help_given=False)
    assert beside(vault, ana) == [
        (day(-2), "Introduced to Ben: kilns"),
        (day(-5), "Obstacle · being late"),
    ]
    assert beside(vault, ben, "ja") == [(day(-2), "Anaさんに引き合わせた：kilns")]
    contacts.forget(vault, [ben], NOW)
    assert beside(vault, ana)[0] == (day(-2), "Introduction · kilns")


def test_who_said_no_is_not_told(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = int(str(introductions.begin(vault, ana, ben, "kilns", NOW).facts["id"]))
    introductions.said(vault, key, FIRST, Said.NO, NOW)
    assert [beside(vault, who)[0][1] for who in (ana, ben)] == [
        "Introduction to Ben, left at that: kilns",
        "Introduction to Ana, left at that: kilns",
    ]


def beside(vault: OpenVault, who: ContactId, language: str = "en") -> list[tuple[date, str]]:
    return [(one.day, entry_words.beside(one, Wording(language))) for one in people.person(vault, who, NOW).noted]
