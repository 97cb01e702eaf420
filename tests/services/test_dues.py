"""Promises, plans, and what is due today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.services.people import NOW, at, day, draft, keep, met

from myconnections.domain.encounter import By
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.services import dues, history
from myconnections.services.ports import OpenVault
from myconnections.services.views import Due


def said(contact_id: ContactId, text: str = "send the book", **more: object) -> Promise:
    return Promise(PromiseId(0), contact_id, text, By.ME, day(0), **more)  # type: ignore[arg-type]


def promised(vault: OpenVault, contact_id: ContactId, **more: object) -> Promise:
    number = dues.promise(vault, said(contact_id, **more), NOW).facts["id"]
    with vault.read() as uow:
        found = uow.dues.promise(number)  # type: ignore[arg-type]
    assert found is not None
    return found


def open_promises(vault: OpenVault) -> list[Promise]:
    with vault.read() as uow:
        return uow.dues.promises(open_only=True)


def due(vault: OpenVault, days: float = 0, *kinds: str) -> list[Due]:
    wanted = kinds or ("thank", "promise", "plan", "free")
    return [one for one in dues.due_list(vault, at(days)) if one.kind in wanted]


def test_a_promise_is_kept_changed_done_opened_again_and_forgotten(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    promise = promised(vault, ada, text=" send the book ")
    assert promise.text == "send the book"
    dues.change_promise(vault, replace(promise, text="send two books", due=day(9), contact_id=ContactId(0)), NOW)
    (changed,) = open_promises(vault)
    assert (changed.text, changed.due, changed.contact_id) == ("send two books", day(9), ada)
    dues.keep_promise(vault, promise.id, NOW)
    assert open_promises(vault) == []
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.facts["name"], entry.facts["text"]) == ("promise_done", "Ada", "send two books")
    dues.keep_promise(vault, promise.id, NOW, done=False)
    assert open_promises(vault) == [changed]
    outcome = dues.forget_promise(vault, promise.id, NOW)
    assert (outcome.people, open_promises(vault)) == ({ada}, [])


def test_what_says_nothing_or_is_not_there_is_refused(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    plain = Reminder(ReminderId(0), "free", "call", day(1))
    attempts = [
        (lambda: dues.promise(vault, said(ada, " "), NOW), "nothing_written"),
        (lambda: dues.promise(vault, said(ContactId(9)), NOW), "no_such_person"),
        (lambda: dues.change_promise(vault, said(ada), NOW), "no_such_promise"),
        (lambda: dues.keep_promise(vault, 5, NOW), "no_such_promise"),
        (lambda: dues.forget_promise(vault, 5, NOW), "no_such_promise"),
        (lambda: dues.plan(vault, replace(plain, kind="task"), NOW), "unknown_reminder_kind"),
        (lambda: dues.plan(vault, replace(plain, text=""), NOW), "nothing_written"),
        (lambda: dues.plan(vault, replace(plain, contact_id=ContactId(9)), NOW), "no_such_person"),
        (lambda: dues.done(vault, 5, NOW), "no_such_reminder"),
        (lambda: dues.forget_reminder(vault, 5, NOW), "no_such_reminder"),
        (lambda: dues.snooze(vault, "self", 5, day(1), NOW), "cannot_wait"),
        (lambda: dues.snooze(vault, "plan", 5, day(1), NOW), "no_such_reminder"),
        (lambda: dues.snooze(vault, "promise", 5, day(1), NOW), "no_such_promise"),
        (lambda: dues.snooze(vault, "promise", 5, day(0), NOW), "day_not_ahead"),
    ]
    for attempt, code in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == code


def test_promises_come_up_three_days_before_or_after_a_week(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    promised(vault, ada, text="dated", due=day(5))
    promised(vault, ada, text="undated")
    assert due(vault, 1) == []
    assert [(one.facts["text"], one.late) for one in due(vault, 2)] == [("dated", False)]
    assert [(one.facts["text"], one.late) for one in due(vault, 7)] == [("dated", True), ("undated", False)]
    first = due(vault, 7)[0]
    assert (first.kind, first.contact_id, first.name, first.due) == ("promise", ada, "Ada", day(5))
    assert first.facts == {"text": "dated", "by": "me", "made_on": "2026-07-15"}


def test_plans_and_reminders_come_up_on_their_day(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    plan = Reminder(ReminderId(7), "plan", " ask her ", day(2), ada, " if we meet at the harbor ", done_at=NOW)
    number = dues.plan(vault, plan, NOW).facts["id"]
    outcome = dues.plan(vault, Reminder(ReminderId(0), "free", "write the letter", day(3)), NOW)
    assert outcome.people == frozenset()
    assert due(vault, 1) == []
    (one,) = due(vault, 2)
    assert (one.kind, one.ref, one.name, one.late) == ("plan", number, "Ada", False)
    assert one.facts == {"text": "ask her", "condition": "if we meet at the harbor"}
    assert [(one.kind, one.name, one.late) for one in due(vault, 3)] == [("plan", "Ada", True), ("free", "", False)]
    assert dues.done(vault, int(one.ref), at(3)).people == {ada}
    assert [one.kind for one in due(vault, 3)] == ["free"]
    dues.forget_reminder(vault, due(vault, 3)[0].ref, at(3))
    assert due(vault, 3) == []


def test_what_waits_is_away_until_its_day(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    promise = promised(vault, ada, due=day(0))
    number = dues.plan(vault, Reminder(ReminderId(0), "plan", "ask", day(0), ada), NOW).facts["id"]
    dues.snooze(vault, "promise", promise.id, day(2), NOW)
    dues.snooze(vault, "plan", int(str(number)), day(1), NOW)
    assert due(vault) == []
    assert [one.kind for one in due(vault, 1)] == ["plan"]
    assert [one.kind for one in due(vault, 2)] == ["promise", "plan"]
    history.undo(vault, NOW)
    assert [one.kind for one in due(vault)] == ["plan"]


def test_thanks_are_due_a_day_and_late_ones_welcome_for_two_weeks(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    met(vault, ada, kind="meet", days=-3)
    (talk,) = met(vault, ada)
    met(vault, bo, kind="message", by="me")
    (one,) = due(vault, 0.5)
    assert one == Due("thank", talk, ada, "Ada", day(1), False, {"kind": "talk", "day": "2026-07-15"})
    assert due(vault, 0.9)[0].late
    assert due(vault, 13.8)[0].late
    assert due(vault, 14) == []


def test_a_thank_you_of_mine_settles_what_came_before_it(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    met(vault, ada, bo, days=-3)
    met(vault, ada, kind="thanks", by="me", days=-2)
    met(vault, bo, kind="thanks", by="them", days=-2)
    assert [one.name for one in due(vault)] == ["Bo"]
    met(vault, ada, days=-1)
    assert sorted(one.name for one in due(vault)) == ["Ada", "Bo"]
    met(vault, ada, kind="thanks", by="me")
    met(vault, ada, kind="thanks", by="me", days=-5)
    assert [one.name for one in due(vault)] == ["Bo"]


def test_what_lies_after_a_now_of_the_past_is_not_due(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada)
    assert due(vault, -1) == []


def test_with_few_people_the_question_is_whom_to_bring_in(vault: OpenVault) -> None:
    assert dues.due_list(vault, NOW) == [Due("self", 0, None, "", None, facts={"people": 0})]
    for number in range(10):
        keep(vault, f"Person {number}")
    assert dues.due_list(vault, NOW) == []


def test_waiving_needs_no_day(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    (talk,) = met(vault, ada)
    assert due(vault)[0].ref == EncounterId(talk)
    assert due(vault)[0].due == (NOW + timedelta(days=1)).date()


def test_what_was_done_for_a_plan_is_logged_in_the_same_act(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    dues.plan(vault, Reminder(ReminderId(0), "plan", "ask her", day(0), ada), NOW)
    (one,) = due(vault, 0, "plan")
    with pytest.raises(Refused) as refused:
        dues.done(vault, one.ref, NOW, draft(ada, days=1))
    assert refused.value.code == "day_in_future"
    outcome = dues.done(vault, one.ref, NOW, draft(ada, kind="message", by="me"))
    assert outcome.touches("reminder")
    assert outcome.touches("encounter")
    assert outcome.people == {ada}
    assert due(vault, 0, "plan") == []
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.facts["text"], entry.facts["kind"]) == ("reminder_done", "ask her", "message")
    with vault.read() as uow:
        assert [encounter.kind.value for encounter in uow.encounters.of(ada)] == ["message"]
    history.undo(vault, NOW)
    assert [again.ref for again in due(vault, 0, "plan")] == [one.ref]
    with vault.read() as uow:
        assert uow.encounters.of(ada) == []
