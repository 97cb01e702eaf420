"""Gatherings: who was met is logged in one act, thanks are due by the usual rule, one undo takes all back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.services.people import NOW, at, day, keep, met, tie_of

from myconnections.domain.errors import Refused
from myconnections.domain.gathering import HOST, MET, Gathering, Left, Mark, Newcomer
from myconnections.domain.ids import ContactId
from myconnections.services import dues, entries, gatherings, history
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault

MARKET = Gathering("Night market", "Pier 4", "market", Mark.PLAY, (Left.FIELD, Left.LAND))


def number(told: Changes) -> int:
    return int(str(told.facts["id"]))


def people_of(vault: OpenVault, key: int) -> list[tuple[str, str]]:
    return [(one.name, one.thanks) for one in gatherings.gathering(vault, key, NOW).met]


def thanks(vault: OpenVault) -> list[str]:
    return [due.name for due in dues.due_list(vault, NOW) if due.kind == "thank"]


def test_many_are_met_in_one_act_and_one_undo_takes_all_back(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = number(gatherings.add(vault, MARKET, NOW, hosts=[ben]))
    told = gatherings.met(
        vault, key, [ana, ben, ana], [Newcomer("Hana Sato", "runs the kiln")], NOW, learned=" Clay shrinks "
    )
    assert told.kinds == {"entry", "encounter", "tie", "contact", "fact"}
    view = gatherings.gathering(vault, key, NOW)
    assert (view.entry.body.learned, view.hosts) == ("Clay shrinks", ((ben, "Ben"),))
    assert people_of(vault, key) == [("Ana", "due"), ("Ben", "due"), ("Hana Sato", "due")]
    assert sorted(thanks(vault)) == ["Ana", "Ben", "Hana Sato"]
    with vault.read() as uow:
        (first,) = uow.encounters.of(ana)
        assert len(uow.encounters.together(first.together)) == 3
        new = ContactId(told.facts["new"][0])  # type: ignore[index]
        assert [fact.text for fact in uow.contacts.facts(new)] == ["runs the kiln"]
        row = uow.history.next_undo()
    assert (first.note, first.kind.value, first.thank) == ("Night market", "meet", True)
    assert row is not None
    assert row.facts == {"answer": "gathering:met", "text": "Night market", "people": 3, "name": "Ana"}
    assert gatherings.listing(vault, NOW).thanks == {key: 3}
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.contacts.count() == 2
        assert uow.encounters.of(ana) == []
    assert people_of(vault, key) == []
    assert gatherings.gathering(vault, key, NOW).entry.body.learned == ""


def test_who_comes_later_is_added_and_nobody_twice(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = number(gatherings.add(vault, replace(MARKET, kind="online"), NOW))
    gatherings.met(vault, key, [ana], [], NOW)
    gatherings.met(vault, key, [ana, ben], [], NOW)
    with vault.read() as uow:
        assert [one.kind.value for one in uow.encounters.of(ana)] == ["talk"]
    gatherings.met(vault, key, [], [], NOW, learned="One line")
    assert gatherings.gathering(vault, key, NOW).entry.those(MET) == (ana, ben)
    with pytest.raises(Refused, match="nobody_chosen"):
        gatherings.met(vault, key, [ana], [], NOW)
    gatherings.met(vault, key, [], [Newcomer("Yuki")], NOW)
    assert people_of(vault, key)[-1] == ("Yuki", "due")


def test_thanks_said_settle_it_and_after_two_weeks_nothing_is_due(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = number(gatherings.add(vault, MARKET, NOW, day=day(-1)))
    old = number(gatherings.add(vault, MARKET, NOW, day=day(-20)))
    gatherings.met(vault, key, [ana], [], NOW)
    gatherings.met(vault, old, [ben], [], NOW)
    met(vault, ana, kind="thanks", by="me")
    assert people_of(vault, key) == [("Ana", "done")]
    assert people_of(vault, old) == [("Ben", "")]
    assert gatherings.listing(vault, NOW).thanks == {}
    with vault.write(entries.entry_act(MARKET), NOW) as uow:
        for one in uow.encounters.of(ben):
            uow.encounters.remove(one)
    assert people_of(vault, old) == [("Ben", "")]


def test_another_day_moves_what_was_logged_and_a_day_to_come_is_refused(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = number(gatherings.add(vault, MARKET, NOW))
    gatherings.met(vault, key, [ana, ben], [], NOW)
    gatherings.met(vault, key, [], [Newcomer("Yuki")], NOW)
    entry = gatherings.gathering(vault, key, NOW).entry
    told = gatherings.change(vault, replace(entry, day=day(-30), body=replace(entry.body, logs=())), NOW)
    assert {"encounter", "tie", "entry"} == told.kinds
    assert tie_of(vault, ben).last_contact == day(-30)
    assert gatherings.gathering(vault, key, NOW).entry.body.logs == entry.body.logs
    with pytest.raises(Refused, match="day_in_future"):
        gatherings.change(vault, replace(entry, day=day(2)), NOW)
    told = gatherings.change(vault, replace(entry, day=day(-30), body=replace(entry.body, place="Pier 5")), NOW)
    assert told.kinds == {"entry"}


def test_somebody_was_not_there_after_all(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = number(gatherings.add(vault, MARKET, NOW))
    gatherings.met(vault, key, [ana, ben], [], NOW)
    gatherings.unmet(vault, key, ana, NOW)
    assert people_of(vault, key) == [("Ben", "due")]
    assert tie_of(vault, ana).last_contact is None
    gatherings.change(vault, replace(gatherings.gathering(vault, key, NOW).entry, day=day(-2)), NOW)
    assert tie_of(vault, ben).last_contact == day(-2)
    gatherings.unmet(vault, key, ben, NOW)
    assert gatherings.gathering(vault, key, NOW).entry.body.logs == ()
    with pytest.raises(Refused, match="no_such_person"):
        gatherings.unmet(vault, key, ben, NOW)


def test_encounters_gone_elsewhere_are_no_trouble(vault: OpenVault) -> None:
    ana, ben, cleo = keep(vault, "Ana"), keep(vault, "Ben"), keep(vault, "Cleo")
    key = number(gatherings.add(vault, MARKET, NOW))
    gatherings.met(vault, key, [ana, ben, cleo], [], NOW)
    with vault.write(entries.entry_act(MARKET), NOW) as uow:
        (first,) = uow.encounters.of(ana)
        uow.encounters.remove(first)
    gatherings.change(vault, replace(gatherings.gathering(vault, key, NOW).entry, day=day(-3)), NOW)
    assert tie_of(vault, cleo).last_contact == day(-3)


def test_coming_and_past_and_what_the_year_was(vault: OpenVault) -> None:
    ana = keep(vault, "Ana")
    for days, body in (
        (3, MARKET),
        (1, Gathering("Choir")),
        (0, Gathering("Tea", mark=Mark.BOTH)),
        (-1, MARKET),
        (-366, MARKET),
    ):
        key = number(gatherings.add(vault, body, NOW, day=day(days)))
        if days == -1:
            gatherings.met(vault, key, [ana], [], NOW)
    found = gatherings.listing(vault, NOW)
    assert [one.body.name for one in found.coming] == ["Tea", "Choir", "Night market"]
    assert [one.day for one in found.past] == [day(-1), day(-366)]
    figures = found.figures
    assert (figures.count, figures.learn, figures.play, figures.went_out, figures.met) == (1, 0, 1, 1, 1)
    assert figures.left == {Left.FIELD: 1, Left.LAND: 1}
    assert figures.since == day(-365)
    gatherings.met(vault, int(found.coming[0].id), [ana], [], NOW)  # that of today is over once somebody was met there
    found = gatherings.listing(vault, NOW)
    assert ([one.day for one in found.past], found.figures.count) == ([day(0), day(-1), day(-366)], 2)


def test_what_is_refused_writes_nothing(vault: OpenVault) -> None:
    key = number(gatherings.add(vault, MARKET, NOW, day=day(1)))
    with pytest.raises(Refused, match="day_in_future"):
        gatherings.met(vault, key, [], [Newcomer("Yuki")], NOW)
    with pytest.raises(Refused, match="nameless"):
        gatherings.met(vault, key, [], [Newcomer(" ")], NOW)
    with pytest.raises(Refused, match="too_many_chosen"):
        gatherings.met(vault, key, [], [Newcomer(f"N{n}") for n in range(201)], at(2))
    with pytest.raises(Refused, match="day_out_of_reach"):
        gatherings.add(vault, MARKET, NOW, day=date(1, 1, 1))
    with pytest.raises(Refused, match="no_such_entry"):
        gatherings.forget(vault, 99, NOW)
    with vault.read() as uow:
        assert uow.contacts.count() == 0
    gatherings.forget(vault, key, NOW)
    assert gatherings.listing(vault, NOW).coming == ()


def test_who_is_met_and_forgotten_is_gone_from_the_gathering(vault: OpenVault) -> None:
    from myconnections.services import contacts

    ana = keep(vault, "Ana")
    key = number(gatherings.add(vault, MARKET, NOW, hosts=[ana]))
    gatherings.met(vault, key, [ana], [], NOW)
    contacts.forget(vault, [ana], NOW)
    view = gatherings.gathering(vault, key, NOW)
    assert (view.met, view.hosts, view.entry.those(HOST)) == ((), (), ())


def test_who_is_erased_is_gone_from_what_is_half_written_and_from_the_gathering(vault: OpenVault) -> None:
    from myconnections.services import drafts, erasing

    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = number(gatherings.add(vault, MARKET, NOW))
    gatherings.met(vault, key, [ana, ben], [], NOW)
    written = {"known": [[str(ana), "Ana"], [str(ben), "Ben"], ["new:Yuki", "Yuki"]], "new": "Hana"}
    drafts.park(vault, drafts.Draft("met", str(key), written), NOW)
    erasing.erase(vault, [ana], NOW)
    assert people_of(vault, key) == [("Ben", "due")]
    (left,) = drafts.parked(vault)
    assert left.written == {"known": [[str(ben), "Ben"], ["new:Yuki", "Yuki"]], "new": "Hana"}
