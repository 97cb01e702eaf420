"""The sheet before a meeting, from a real vault."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, day, keep, met

from myconnections.domain.contact import Job, Me
from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, JobId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import briefings, contacts, dues, me
from myconnections.services.ports import Act, OpenVault


def test_everything_one_wants_to_know_before_meeting(vault: OpenVault) -> None:
    alma = keep(
        vault, "Alma", organization="Harbor", communities=("Readers", "Choir"), schools=("North",),
        birthday=PartialDate(None, 8, 10), needs=("ink",),
    )  # fmt: skip
    me.put(vault, Me(communities=("ＲＥＡＤＥＲＳ",), schools=("South",), organizations=("Old Mill",)), NOW)
    with vault.write(Act("test"), NOW) as uow:
        uow.contacts.add_jobs([Job(JobId(0), alma, "old mill", "Miller")])
    for days in (-90, -80, -70, -60, -50):
        met(vault, alma, days=days)
    met(vault, alma, kind="help", by="them", days=-40)
    met(vault, alma, kind="help", by="both", days=-30)
    met(vault, alma, days=-12, promise="a book", note="spoke of boats")
    met(vault, alma, days=-10, promise="a map", promise_by=By.THEM)
    contacts.add_fact(vault, alma, "interest", "boats", NOW)
    dues.plan(vault, Reminder(ReminderId(0), "plan", "show the plan", day(3), alma, "we meet"), NOW)
    sheet = briefings.briefing(vault, alma, NOW)
    assert sheet.days_since == 10
    assert [one.day for one in sheet.last] == [day(-10), day(-12), day(-30), day(-40), day(-50)]
    assert [one.text for one in sheet.mine_open] == ["a book"]
    assert [one.text for one in sheet.theirs_open] == ["a map"]
    assert [one.text for one in sheet.plans] == ["show the plan"]
    assert [one.text for one in sheet.facts] == ["boats"]
    assert sheet.shared == (("community", "Readers"), ("organization", "old mill"))
    assert (sheet.given, sheet.received) == (1, 2)
    assert sheet.birthday == NOW.date().replace(month=8, day=10)
    assert sheet.questions == ("where_from", "what_given", "since_then")


def test_of_somebody_new_the_questions_come_first(vault: OpenVault) -> None:
    bert = keep(vault, "Bert", birthday=PartialDate(None, 8, 20))
    sheet = briefings.briefing(vault, bert, NOW)
    assert (sheet.days_since, sheet.last, sheet.shared, sheet.birthday) == (None, (), (), None)
    assert sheet.questions == ("how_we_met", "what_moves", "where_from")


def test_nobody_has_no_sheet(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="no_such_person"):
        briefings.briefing(vault, ContactId(9), NOW)
