"""Needs and giving: what is said to feed them, help in counts, and the log of what was given."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.contribution import Contribution
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.need import Need
from myconnections.services import contacts, encounters, history, needs, people
from myconnections.services.ports import OpenVault

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
        SAFETY: needs.Fed((), 2),
        GROWTH: needs.Fed((ana, ben), 1),
        Need.CONTRIBUTION: needs.Fed((), 0),
    }
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


def test_what_is_refused(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="no_such_person"):
        needs.feed(vault, ContactId(9), [SAFETY], NOW)
    with pytest.raises(Refused, match="no_such_encounter"):
        needs.feed_encounter(vault, 9, [SAFETY], NOW)
    with pytest.raises(Refused, match="no_such_person"):
        needs.contribute(vault, Contribution("a"), NOW, people=[ContactId(9)])
    with pytest.raises(Refused, match="day_in_future"):
        needs.contribute(vault, Contribution("a"), at(0), day=day(1))
