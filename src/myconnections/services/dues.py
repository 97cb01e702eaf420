"""Promises, plans, reminders, and what the person says to something due. What is due now says services/coming.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from myconnections.domain.dates import next_time
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.services import encounters, kept, notebook_dues, review_dues, waits
from myconnections.services.changes import Changes
from myconnections.services.coming import dues_in
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import Due, LogDraft

REMINDER_KINDS = ("plan", "free")
KINDS = ("thank", "promise", *REMINDER_KINDS, *notebook_dues.KINDS, "birthday", review_dues.KIND)


def promise(vault: OpenVault, promise: Promise, now: datetime) -> Changes:
    """Keep a promise of mine or theirs; `facts["id"]` is its id."""
    text = kept.text_given(promise.text)
    act, _ = kept.people_act(vault, "promise", [promise.contact_id], text=text)
    with vault.write(act, now) as uow:
        new = uow.dues.add_promise(replace(promise, id=PromiseId(0), text=text))
    return Changes.of({"promise"}, [new.contact_id], uow.act_id, id=int(new.id))


def change_promise(vault: OpenVault, promise: Promise, now: datetime) -> Changes:
    """Keep the promise as given; whose it is and when it was done stay."""
    text = kept.text_given(promise.text)
    before, act = _promise(vault, promise.id, "promise", changed=True)
    with vault.write(act, now) as uow:
        uow.dues.put_promise(
            replace(
                promise,
                text=text,
                contact_id=before.contact_id,
                done_at=before.done_at,
                encounter_id=before.encounter_id,
            )
        )
    return Changes.of({"promise"}, [before.contact_id], uow.act_id)


def keep_promise(vault: OpenVault, promise_id: int, now: datetime, done: bool = True) -> Changes:
    """Mark a promise as kept, or open again."""
    before, act = _promise(vault, promise_id, "promise_done", done=done)
    with vault.write(act, now) as uow:
        uow.dues.put_promise(replace(before, done_at=now if done else None))
    return Changes.of({"promise"}, [before.contact_id], uow.act_id)


def forget_promise(vault: OpenVault, promise_id: int, now: datetime) -> Changes:
    """Take a promise away as if it had not been noted."""
    before, act = _promise(vault, promise_id, "promise", forgotten=True)
    with vault.write(act, now) as uow:
        uow.dues.remove_promise(before)
    return Changes.of({"promise"}, [before.contact_id], uow.act_id)


def plan(vault: OpenVault, reminder: Reminder, now: datetime) -> Changes:
    """Keep a plan ("if …, then …") or a free reminder; `facts["id"]` is its id."""
    act = reminder_act(vault, reminder, "reminder")
    with vault.write(act, now) as uow:
        new = add_reminder(uow, reminder, now)
    return Changes.of({"reminder"}, _whose(new), uow.act_id, id=int(new.id))


def reminder_act(vault: OpenVault, reminder: Reminder, kind: str, **facts: object) -> Act:
    """The act of keeping this reminder; refused when it says nothing or names nobody who is kept."""
    kept.one_of(reminder.kind, REMINDER_KINDS, "unknown_reminder_kind")
    text = kept.text_given(reminder.text)
    if reminder.contact_id is None:
        return Act(kind, {"text": text, **facts})
    return kept.people_act(vault, kind, [reminder.contact_id], text=text, **facts)[0]


def add_reminder(uow: UnitOfWork, reminder: Reminder, now: datetime) -> Reminder:
    """Keep a reminder inside a unit of work."""
    return uow.dues.add_reminder(
        replace(
            reminder,
            id=ReminderId(0),
            text=reminder.text.strip(),
            condition=reminder.condition.strip(),
            made_at=now,
            done_at=None,
        )
    )


def change_reminder(vault: OpenVault, reminder: Reminder, now: datetime) -> Changes:
    """Keep a plan or reminder as given; its kind stays. Having been put off ends with a new day."""
    before = _reminder(vault, reminder.id)
    act = reminder_act(vault, replace(reminder, kind=before.kind), "reminder", changed=True)
    wait = before.snoozed_until if reminder.due == before.due else None
    with vault.write(act, now) as uow:
        uow.dues.put_reminder(
            replace(
                reminder,
                kind=before.kind,
                text=reminder.text.strip(),
                condition=reminder.condition.strip(),
                made_at=before.made_at,
                done_at=before.done_at,
                snoozed_until=wait,
            )
        )
    return Changes.of({"reminder"}, {*_whose(before), *_whose(reminder)}, uow.act_id)


def done(vault: OpenVault, reminder_id: int, now: datetime, draft: LogDraft | None = None) -> Changes:
    """Mark a plan or reminder as done; with a draft log what was done in the same act.

    Refused: "no_such_reminder", and what logging refuses.
    """
    before = _reminder(vault, reminder_id)
    if draft is None:
        with vault.write(Act("reminder_done", {"text": before.text}), now) as uow:
            uow.dues.put_reminder(replace(before, done_at=now))
        return Changes.of({"reminder"}, _whose(before), uow.act_id)
    instant_of(draft.day, now)
    encounters.check_count(draft.people)
    act, _ = kept.people_act(vault, "reminder_done", draft.people, text=before.text, kind=draft.kind.value)
    with vault.write(act, now) as uow:
        uow.dues.put_reminder(replace(before, done_at=now))
        logged = encounters.log_in(uow, draft, now)
    return replace(logged, kinds=logged.kinds | {"reminder"}, act=uow.act_id)


def settle(vault: OpenVault, kind: str, ref: int, now: datetime) -> Changes:
    """Something due is done: thanks of today are logged, a promise is kept, a birthday is left for this year;
    the present time of a round is done, of a gathering nothing more is to be noted, no review is written this time.

    Refused: "cannot_be_done" for a kind that is not due, and what the single verbs refuse.
    """
    kept.one_of(kind, KINDS, "cannot_be_done")
    if kind in notebook_dues.KINDS:
        return notebook_dues.settle(vault, kind, ref, now)
    if kind == review_dues.KIND:
        return review_dues.settle(vault, ref, now)
    if kind == "thank":
        with vault.read() as uow:
            who = kept.encounter(uow, ref).contact_id
        return encounters.log(vault, LogDraft((who,), EncounterKind.THANKS, By.ME, today_of(now)), now)
    if kind == "promise":
        return keep_promise(vault, ref, now)
    return leave_birthday(vault, ContactId(ref), now) if kind == "birthday" else done(vault, ref, now)


def forget_reminder(vault: OpenVault, reminder_id: int, now: datetime) -> Changes:
    """Take a plan or reminder away."""
    before = _reminder(vault, reminder_id)
    with vault.write(Act("reminder", {"text": before.text, "forgotten": True}), now) as uow:
        uow.dues.remove_reminder(before)
    return Changes.of({"reminder"}, _whose(before), uow.act_id)


def snooze(vault: OpenVault, kind: str, ref: int, until: date, now: datetime) -> Changes:
    """Keep something due away until a later day.

    Refused: "day_not_ahead" for today or earlier, "after_birthday" for a birthday that has passed by then.
    """
    kept.one_of(kind, KINDS, "cannot_wait")
    if until <= today_of(now):
        raise Refused("day_not_ahead", day=until.isoformat())
    if kind in notebook_dues.KINDS:
        return notebook_dues.snooze(vault, kind, ref, until, now)
    if kind == review_dues.KIND:
        return review_dues.snooze(vault, ref, until, now)
    if kind in {"thank", "birthday"}:
        return _wait(vault, kind, ref, until, now)
    if kind == "promise":
        promise_before, act = _promise(vault, ref, "promise_later", until=until.isoformat())
        with vault.write(act, now) as uow:
            uow.dues.put_promise(replace(promise_before, snoozed_until=until))
        return Changes.of({"promise"}, [promise_before.contact_id], uow.act_id)
    before = _reminder(vault, ref)
    with vault.write(Act("reminder_later", {"text": before.text, "until": until.isoformat()}), now) as uow:
        uow.dues.put_reminder(replace(before, snoozed_until=until))
    return Changes.of({"reminder"}, _whose(before), uow.act_id)


def leave_birthday(vault: OpenVault, contact_id: ContactId, now: datetime) -> Changes:
    """Take a birthday off the list for this time; it comes round again in a year. Refused("no_birthday")."""
    until = _birthday(vault, contact_id, now) + timedelta(days=1)
    act, _ = kept.people_act(vault, "birthday_left", [contact_id])
    with vault.write(act, now) as uow:
        waits.put(uow, "birthday", int(contact_id), until, today_of(now))
    return Changes.of({"setting"}, [contact_id], uow.act_id)


def _wait(vault: OpenVault, kind: str, ref: int, until: date, now: datetime) -> Changes:
    if kind == "birthday":
        who = ContactId(ref)
        if until > _birthday(vault, who, now):
            raise Refused("after_birthday", day=until.isoformat())
    else:
        with vault.read() as looking:
            who = kept.encounter(looking, ref).contact_id
    act, _ = kept.people_act(vault, f"{kind}_later", [who], until=until.isoformat())
    with vault.write(act, now) as uow:
        waits.put(uow, kind, ref, until, today_of(now))
    return Changes.of({"setting"}, [who], uow.act_id)


def _birthday(vault: OpenVault, contact_id: ContactId, now: datetime) -> date:
    """The next birthday of this person."""
    with vault.read() as uow:
        born = kept.contact(uow, contact_id).birthday
    comes = None if born is None else next_time(born, today_of(now))
    if comes is None:
        raise Refused("no_birthday", id=int(contact_id))
    return comes


def due_list(vault: OpenVault, now: datetime) -> list[Due]:
    """Everything due at this moment, the longest due first, then the question about oneself."""
    with vault.read() as uow:
        return dues_in(uow, now)


def _promise(vault: OpenVault, promise_id: int, kind: str, **facts: object) -> tuple[Promise, Act]:
    """The promise and the act on it, or Refused("no_such_promise")."""
    with vault.read() as uow:
        found = uow.dues.promise(promise_id)
    if found is None:
        raise Refused("no_such_promise", id=int(promise_id))
    return found, kept.people_act(vault, kind, [found.contact_id], text=found.text, **facts)[0]


def _reminder(vault: OpenVault, reminder_id: int) -> Reminder:
    """The reminder, or Refused("no_such_reminder")."""
    with vault.read() as uow:
        found = uow.dues.reminder(reminder_id)
    if found is None:
        raise Refused("no_such_reminder", id=int(reminder_id))
    return found


def _whose(reminder: Reminder) -> list[ContactId]:
    return [] if reminder.contact_id is None else [reminder.contact_id]
