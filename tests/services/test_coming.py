"""What is due and what is ahead: birthdays, thank-yous put off, the order of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.services.people import JST, NOW, at, day, keep, met

from myconnections.domain.dates import PartialDate
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import coming, dues, history, preferences, ties
from myconnections.services.ports import Act, OpenVault
from myconnections.services.preferences import Preferences


def born(vault: OpenVault, given: str, days: int, year: int | None = None) -> ContactId:
    """Somebody whose birthday comes round so many days after NOW's day."""
    shown = day(days)
    return keep(vault, given, birthday=PartialDate(year, shown.month, shown.day))


def birthdays(vault: OpenVault, now: datetime = NOW) -> list[str]:
    return [due.name for due in dues.due_list(vault, now) if due.kind == "birthday"]


def test_birthdays_within_three_days_are_due_and_gone_afterwards(vault: OpenVault) -> None:
    for given, days in (("Past", -1), ("Today", 0), ("Third", 3), ("Fourth", 4)):
        born(vault, given, days, 1980)
    assert birthdays(vault) == ["Today", "Third"]
    assert birthdays(vault, at(1)) == ["Third", "Fourth"]
    (first, _) = [due for due in dues.due_list(vault, NOW) if due.kind == "birthday"]
    assert (first.due, first.late, first.facts["age"]) == (day(0), False, 46)


def test_who_rests_or_is_put_away_has_none(vault: OpenVault) -> None:
    rests, away = born(vault, "Rests", 1), born(vault, "Away", 1)
    ties.rest(vault, [rests], True, NOW)
    with vault.write(Act("test"), NOW) as uow:
        (contact,) = uow.contacts.many([away])
        uow.contacts.put(replace(contact, archived=True))
    assert birthdays(vault) == []


@pytest.mark.parametrize(("year", "shown"), [(2027, date(2027, 2, 28)), (2028, date(2028, 2, 29))])
def test_a_leap_day_is_kept_on_the_28th_in_other_years(vault: OpenVault, year: int, shown: date) -> None:
    keep(vault, "Leap", birthday=PartialDate(1984, 2, 29))
    keep(vault, "Month", birthday=PartialDate(2012, 2))
    keep(vault, "Year", birthday=PartialDate(2028))
    now = datetime(year, 2, 27, 9, tzinfo=JST)
    (found,) = [due for due in dues.due_list(vault, now) if due.kind == "birthday"]
    assert (found.name, found.due) == ("Leap", shown)


def test_a_birthday_across_the_new_year(vault: OpenVault) -> None:
    keep(vault, "Early", birthday=PartialDate(None, 1, 2))
    assert birthdays(vault, datetime(2026, 12, 30, 9, tzinfo=JST)) == ["Early"]
    assert birthdays(vault, datetime(2026, 12, 29, 9, tzinfo=JST)) == []


def test_contact_since_three_days_before_settles_it(vault: OpenVault) -> None:
    early, now = born(vault, "Early", 2), born(vault, "Now", 2)
    met(vault, early, days=-2)
    assert birthdays(vault) == ["Early", "Now"]
    met(vault, now, kind="message", by="me")
    assert birthdays(vault) == ["Early"]


def test_a_birthday_left_alone_is_gone_until_next_year_and_can_be_taken_back(vault: OpenVault) -> None:
    who = born(vault, "Ada", 2)
    outcome = dues.leave_birthday(vault, who, NOW)
    assert (birthdays(vault), outcome.kinds, outcome.people) == ([], {"setting"}, {who})
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.facts["name"]) == ("birthday_left", "Ada")
    history.undo(vault, NOW)
    assert birthdays(vault) == ["Ada"]
    history.redo(vault, NOW)
    assert birthdays(vault, at(365)) == ["Ada"]


def test_a_birthday_waits_until_its_day_and_no_longer(vault: OpenVault) -> None:
    who = born(vault, "Ada", 2)
    dues.snooze(vault, "birthday", int(who), day(2), NOW)
    assert (birthdays(vault), birthdays(vault, at(1)), birthdays(vault, at(2))) == ([], [], ["Ada"])
    with pytest.raises(Refused) as refused:
        dues.snooze(vault, "birthday", int(who), day(3), NOW)
    assert refused.value.code == "after_birthday"
    other = keep(vault, "Bert")
    with pytest.raises(Refused) as refused:
        dues.leave_birthday(vault, other, NOW)
    assert refused.value.code == "no_birthday"


def test_birthdays_can_be_switched_off(vault: OpenVault) -> None:
    born(vault, "Ada", 2)
    preferences.put(vault, Preferences(birthdays=False), NOW)
    assert birthdays(vault) == []
    assert coming.coming(vault, NOW) == []


def test_a_thank_you_waits_and_can_be_taken_back(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    (number,) = met(vault, ada, kind="meet", days=-1)
    assert [due.kind for due in dues.due_list(vault, NOW)][:1] == ["thank"]
    dues.snooze(vault, "thank", number, day(3), NOW)
    assert [due.kind for due in dues.due_list(vault, NOW)] == ["self"]
    assert [(one.day, one.due.kind) for one in coming.coming(vault, NOW)] == [(day(3), "thank")]
    assert [due.kind for due in dues.due_list(vault, at(3))][:1] == ["thank"]
    history.undo(vault, NOW)
    assert [due.kind for due in dues.due_list(vault, NOW)][:1] == ["thank"]


def test_everything_ahead_by_day(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    born(vault, "Bert", 40)
    born(vault, "Cora", 61)
    met(vault, ada, thank=False, promise="a book", promise_due=day(10))
    met(vault, ada, thank=False, promise="a call")
    dues.plan(vault, Reminder(ReminderId(0), "plan", "write", day(-2), ada, "coffee"), NOW)
    mine = dues.plan(vault, Reminder(ReminderId(0), "free", "look at my notes", day(1)), NOW)
    dues.snooze(vault, "free", int(str(mine.facts["id"])), day(12), NOW)
    assert [(one.day, one.due.kind, one.due.name) for one in coming.coming(vault, NOW)] == [
        (day(0), "plan", "Ada"),
        (day(7), "promise", "Ada"),
        (day(10), "promise", "Ada"),
        (day(12), "free", ""),
        (day(40), "birthday", "Bert"),
    ]


def test_what_is_longest_due_comes_first(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    born(vault, "Bert", 0)
    dues.plan(vault, Reminder(ReminderId(0), "free", "second", day(-1)), NOW)
    dues.plan(vault, Reminder(ReminderId(0), "free", "first", day(-5)), NOW)
    met(vault, ada, thank=False, promise="third", promise_due=day(2))
    found = [due.facts.get("text") or due.name for due in dues.due_list(vault, NOW) if due.kind != "self"]
    assert found == ["first", "second", "Bert", "third"]


def test_a_reminder_is_changed_and_what_it_was_stays(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    number = int(
        str(dues.plan(vault, Reminder(ReminderId(0), "plan", "write", day(1), ada, "coffee"), NOW).facts["id"])
    )
    dues.snooze(vault, "plan", number, day(4), NOW)
    wish = Reminder(ReminderId(number), "free", " call ", day(1), None, " tea ")
    dues.change_reminder(vault, wish, at(1))
    with vault.read() as uow:
        changed = uow.dues.reminder(number)
    assert changed is not None
    assert (changed.kind, changed.text, changed.condition, changed.contact_id) == ("plan", "call", "tea", None)
    assert (changed.made_at, changed.snoozed_until) == (NOW, day(4))
    dues.change_reminder(vault, replace(wish, due=day(9)), at(1))
    with vault.read() as uow:
        moved = uow.dues.reminder(number)
    assert moved is not None
    assert (moved.due, moved.snoozed_until) == (day(9), None)
    with pytest.raises(Refused):
        dues.change_reminder(vault, replace(wish, id=ReminderId(99)), NOW)


def test_old_notes_of_what_waits_are_forgotten(vault: OpenVault) -> None:
    who = born(vault, "Ada", 2)
    dues.leave_birthday(vault, who, NOW)
    other = born(vault, "Bert", 202)
    dues.leave_birthday(vault, other, at(200))
    with vault.read() as uow:
        kept = uow.settings.get("due_waits")
    assert kept == {f"birthday:{other}": (day(203)).isoformat()}


def test_everything_due_can_be_settled_by_its_kind(vault: OpenVault) -> None:
    ada, who = keep(vault, "Ada"), born(vault, "Bert", 2)
    (number,) = met(vault, ada, kind="meet", days=-1)
    dues.plan(vault, Reminder(ReminderId(0), "free", "call", day(0)), NOW)
    for kind, ref in (("thank", number), ("free", 1), ("birthday", int(who))):
        dues.settle(vault, kind, ref, NOW)
    assert [due.kind for due in dues.due_list(vault, NOW)] == ["self"]
    with pytest.raises(Refused) as refused:
        dues.settle(vault, "self", 1, NOW)
    assert refused.value.code == "cannot_be_done"
