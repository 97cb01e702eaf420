"""Needs and giving: what is said to feed them, help in counts, and the log of what was given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.contribution import Contribution
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.entry import Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.need import Need
from myconnections.services import contacts, encounters, entries, history, needs, people
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft

SAFETY, GROWTH = Need.SAFETY, Need.GROWTH


def test_ties_and_encounters_feed_needs(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    needs.feed(vault, ana, [GROWTH, SAFETY], NOW)
    needs.feed(vault, ben, [GROWTH], NOW)
    needs.feed(vault, ana, [GROWTH], NOW)
    assert (needs.of_tie(vault, ana), needs.of_tie(vault, ContactId(99))) == ((GROWTH,), ())
    alone = met(vault, ana, days=-3)[0]
    first, second = met(vault, ana, ben, days=-2)
    old = met(vault, ana, days=-380)[0]
    for one in (alone, second, old):
        needs.feed_encounter(vault, one, [SAFETY], NOW)
    needs.feed_encounter(vault, first, [SAFETY, GROWTH], NOW)  # the same log once more
    view = needs.view(vault, NOW)
    assert (view.ties, view.encounters, view.names) == (2, 2, {ana: "Ana", ben: "Ben"})
    assert view.fed == {
        SAFETY: needs.Fed((), (day(-3), day(-2))),
        GROWTH: needs.Fed((ana, ben), (day(-2),)),
        Need.CONTRIBUTION: needs.Fed((), ()),
    }
    assert needs.view(vault, NOW, days=3).fed[SAFETY].encounters == 1
    moved = people.person(vault, ana, NOW).encounters[1]
    assert (int(moved.id), needs.of_encounter(vault, alone)) == (alone, (SAFETY,))
    encounters.change(vault, replace(moved, day=day(-30)), NOW)
    assert needs.view(vault, NOW).fed[SAFETY].days == (day(-30), day(-2))
    history.undo(vault, NOW)
    assert needs.of_encounter(vault, met(vault, ben, days=-300)[0]) == ()
    assert people.person(vault, ana, NOW).needs == (GROWTH,)
    encounters.forget(vault, EncounterId(alone), NOW)
    encounters.forget(vault, EncounterId(second), NOW)
    assert needs.view(vault, NOW).encounters == 1  # the other half of that log still stands
    contacts.forget(vault, [ben], NOW)
    assert (needs.view(vault, NOW).ties, needs.view(vault, NOW).encounters) == (1, 1)
    needs.feed(vault, ana, [], NOW)
    assert needs.of_tie(vault, ana) == ()
    assert needs.feed(vault, ana, [], NOW).kinds == frozenset()


def test_help_is_counted_by_log_and_by_people(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    met(vault, ana, ben, kind="help", by="me", days=-10, note="moved a piano")
    met(vault, ana, kind="help", by="me", days=-5)
    met(vault, ben, kind="help", by="them", days=-4)
    met(vault, ana, kind="help", by="both", days=-3, note="planted trees")
    met(vault, ana, kind="help", by="me", days=-366)
    met(vault, ana, days=-1)
    view = needs.view(vault, NOW)
    assert view.help == needs.Help(day(-365), given=2, received=1, together=1, given_to=2, received_from=1)
    assert [(one.day, one.what, one.people) for one in view.given] == [
        (day(-3), "planted trees", (ana,)), (day(-5), "", (ana,)), (day(-10), "moved a piano", (ana, ben)),
    ]  # fmt: skip


def test_a_contribution_logs_its_help_in_one_act(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    needs.contribute(vault, Contribution(" taught chess ", gave=" joy "), NOW, day=day(-1), people=[ana, ben, ana])
    needs.contribute(vault, Contribution("swept the path", "Choir"), NOW)
    view = needs.view(vault, NOW)
    assert [(one.what, one.people, one.community, one.gave) for one in view.given] == [
        ("swept the path", (), "Choir", ""), ("taught chess", (ana, ben), "", "joy"),
    ]  # fmt: skip
    assert (view.help.given, view.help.given_to) == (1, 2)
    logged = people.person(vault, ana, NOW).encounters[0]
    assert (logged.kind, logged.by, logged.note, logged.day) == (EncounterKind.HELP, By.ME, "taught chess", day(-1))
    needs.forget(vault, view.given[1].entry, NOW)
    left = needs.view(vault, NOW).given[1]
    assert (left.what, left.entry, left.encounter > 0) == ("taught chess", 0, True)
    for _ in range(3):
        history.undo(vault, NOW)
    assert (needs.view(vault, NOW).given, needs.view(vault, NOW).help.given) == ((), 0)


def test_several_ties_feed_a_need_too(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    needs.feed(vault, ana, [GROWTH], NOW)
    needs.also_feeds(vault, SAFETY, [ana, ben, ana], NOW)
    assert (needs.of_tie(vault, ana), needs.of_tie(vault, ben)) == ((SAFETY, GROWTH), (SAFETY,))
    history.undo(vault, NOW)
    assert (needs.of_tie(vault, ana), needs.of_tie(vault, ben)) == ((GROWTH,), ())
    with pytest.raises(Refused, match="nobody_chosen"):
        needs.also_feeds(vault, SAFETY, [], NOW)
    with pytest.raises(Refused, match="no_such_person"):
        needs.also_feeds(vault, SAFETY, [ContactId(99)], NOW)


def test_a_log_says_what_it_fed_in_the_same_act(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    draft = LogDraft((ana, ben), EncounterKind.TALK, By.BOTH, day(-1), feeds=(GROWTH, SAFETY, GROWTH))
    changes = encounters.log(vault, draft, NOW)
    assert "entry" in changes.kinds
    fed = needs.view(vault, NOW).fed
    assert (fed[SAFETY].days, fed[GROWTH].days) == ((day(-1),), (day(-1),))
    needs.feed_encounter(vault, changes.facts["ids"][1], [SAFETY], NOW)  # the same log, said anew
    assert needs.view(vault, NOW).fed[GROWTH].days == ()
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert needs.view(vault, NOW).encounters == 0


def test_a_contribution_is_set_right_and_its_help_follows(vault: OpenVault) -> None:
    ana, ben, cho = keep(vault, "Ana"), keep(vault, "Ben"), keep(vault, "Cho")

    def change(**fields: object) -> None:
        before = entries.listed(vault, Contribution)[0]
        body = replace(before.body, **{key: value for key, value in fields.items() if key in {"what", "gave"}})
        whom = fields.get("people")
        parts = before.people if whom is None else tuple(map(Part, whom))  # type: ignore[call-overload]
        new = replace(before, body=body, people=parts, day=fields.get("day", before.day))
        needs.change(vault, new, NOW)

    def helped() -> list[tuple[ContactId, int, str]]:
        found = [one for who in (ana, ben, cho) for one in people.person(vault, who, NOW).encounters]
        return [(one.contact_id, (one.day - day(0)).days, one.note) for one in found]

    needs.contribute(vault, Contribution("taught chess"), NOW, people=[ana])
    change(what=" taught go ", people=[ana, ben], day=day(-2))
    assert helped() == [(ana, -2, "taught go"), (ben, -2, "taught go")]
    (line,) = needs.view(vault, NOW).given
    assert (line.what, line.people, needs.view(vault, NOW).help.given) == ("taught go", (ana, ben), 1)
    change(people=[ben, cho, cho], gave="joy")
    assert helped() == [(ben, -2, "taught go"), (cho, -2, "taught go")]
    assert (len(needs.view(vault, NOW).given), needs.view(vault, NOW).help.given) == (1, 1)
    change(people=[ana])
    assert (helped(), len(needs.view(vault, NOW).given)) == ([(ana, -2, "taught go")], 1)
    change(people=[])
    assert (helped(), entries.listed(vault, Contribution)[0].body.log) == ([], 0)
    change(people=[ana])
    logged = people.person(vault, ana, NOW).encounters[0]
    encounters.forget(vault, logged.id, NOW)
    change(what="taught shogi")  # what was taken away by hand stays away
    assert helped() == []
    for _ in range(2):
        history.undo(vault, NOW)
    assert helped() == [(ana, -2, "taught go")]
    with pytest.raises(Refused, match="day_in_future"):
        change(day=day(1))
    with pytest.raises(Refused, match="no_such_person"):
        change(people=[ContactId(99)])


def test_what_is_refused(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="no_such_person"):
        needs.feed(vault, ContactId(9), [SAFETY], NOW)
    with pytest.raises(Refused, match="no_such_encounter"):
        needs.feed_encounter(vault, 9, [SAFETY], NOW)
    with pytest.raises(Refused, match="no_such_person"):
        needs.contribute(vault, Contribution("a"), NOW, people=[ContactId(9)])
    with pytest.raises(Refused, match="day_in_future"):
        needs.contribute(vault, Contribution("a"), at(0), day=day(1))
