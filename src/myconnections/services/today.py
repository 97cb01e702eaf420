"""Today: the steps of this week, what is due, one question; and what the person says to a step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from myconnections.domain.dates import monday
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ShownRow
from myconnections.domain.reminder import Reminder
from myconnections.services import coming, dues, encounters, entries, introductions, kept, loads, preferences, this_week
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.this_week import LATER_DAYS
from myconnections.services.views import LogDraft, TodayView

QUESTIONS = (
    "miss_most",
    "missing_circle",
    "introduce_whom",
    "thanks_unsaid",
    "good_day",
    "learned_lately",
    "asked_for_help",
)
"""One question about oneself a day, in turn (method.md 9, and our own)."""


def today(vault: OpenVault, now: datetime) -> TodayView:
    """What Today shows. The first look of a week keeps its list; later looks keep to it (services/this_week.py)."""
    cards = this_week.cards(vault, now)
    with vault.read() as uow:
        return TodayView(
            now=now,
            week=monday(today_of(now)),
            budget=preferences.kept_in(uow).budget,
            cards=cards,
            dues=tuple(coming.dues_in(uow, now)),
            question=QUESTIONS[today_of(now).toordinal() % len(QUESTIONS)],
            load=loads.of(uow).talks,
            people=uow.contacts.count() - uow.contacts.count_archived(),
        )


def do(vault: OpenVault, shown_id: int, draft: LogDraft, now: datetime) -> Changes:
    """Log the step as done: the encounter and the answer are one act. The person of the card always takes part.

    Refused: "no_such_suggestion", "already_answered" (also by the other verbs here), and what logging refuses.
    """
    row = _open(vault, shown_id)
    draft = replace(draft, people=tuple(dict.fromkeys((row.contact_id, *draft.people))))
    instant_of(draft.day, now)
    encounters.check_count(draft.people)
    act, _ = kept.people_act(vault, "answer", draft.people, answer="done", kind=draft.kind.value)
    with vault.write(act, now) as uow:
        _answer(uow, row, "done", now)
        logged = encounters.log_in(uow, draft, now)
        this_week.fill(uow, row.week, now)
    return replace(logged, kinds=logged.kinds | {"suggestion"}, act=uow.act_id)


def introduce(
    vault: OpenVault, shown_id: int, first: ContactId, second: ContactId, about: str, now: datetime
) -> Changes:
    """Begin the introduction that a card proposes, and answer the card with it; `facts["id"]` is the introduction.

    Refused: as the others here, and as `introductions.begin`.
    """
    row = _open(vault, shown_id)
    new = introductions.check(vault, first, second, about, now)
    with vault.write(entries.entry_act(new.body), now) as uow:
        _answer(uow, row, "done", now)
        added = uow.entries.add(new)
        this_week.fill(uow, row.week, now)
    changes = entries.changed([added], uow.act_id, id=int(added.id))
    return replace(changes, kinds=changes.kinds | {"suggestion"})


def plan(vault: OpenVault, shown_id: int, reminder: Reminder, now: datetime) -> Changes:
    """Put the step into a plan ("if …, then …"), which comes up on its day."""
    row = _open(vault, shown_id)
    reminder = replace(reminder, kind="plan", contact_id=row.contact_id)
    act = dues.reminder_act(vault, reminder, "answer", answer="plan")
    with vault.write(act, now) as uow:
        _answer(uow, row, "plan", now)
        new = dues.add_reminder(uow, reminder, now)
        this_week.fill(uow, row.week, now)
    return Changes.of({"suggestion", "reminder"}, [row.contact_id], uow.act_id, id=int(new.id))


def later(vault: OpenVault, shown_id: int, days: int, now: datetime) -> Changes:
    """Not before so many days from now (1, 7 or 30 are offered). Refused("days_out_of_range")."""
    if not 1 <= days <= LATER_DAYS:
        raise Refused("days_out_of_range", days=days, least=1, most=LATER_DAYS)
    row = _open(vault, shown_id)
    until = today_of(now) + timedelta(days=days)
    act, chosen = kept.people_act(vault, "answer", [row.contact_id], answer="later", until=until.isoformat())
    with vault.write(act, now) as uow:
        _answer(uow, row, "later", now, until)
        this_week.fill(uow, row.week, now)
    return Changes.of({"suggestion"}, chosen, uow.act_id)


def less(vault: OpenVault, shown_id: int, now: datetime) -> Changes:
    """Less of this kind: its score is halved from now on, until the preferences take it back."""
    row = _open(vault, shown_id)
    act, chosen = kept.people_act(vault, "answer", [row.contact_id], answer="less", kind=row.kind)
    with vault.write(act, now) as uow:
        _answer(uow, row, "less", now)
        chosen_so_far = preferences.kept_in(uow)
        if row.kind not in chosen_so_far.less:
            preferences.keep_in(uow, replace(chosen_so_far, less=(*chosen_so_far.less, row.kind)))
        this_week.fill(uow, row.week, now)
    return Changes.of({"suggestion", "setting"}, chosen, uow.act_id)


def not_this_person(vault: OpenVault, shown_id: int, now: datetime) -> Changes:
    """Never suggest this person (a preference of the tie that can be taken back)."""
    row = _open(vault, shown_id)
    act, chosen = kept.people_act(vault, "answer", [row.contact_id], answer="never")
    with vault.write(act, now) as uow:
        _answer(uow, row, "never", now)
        uow.ties.put(replace(kept.tie(uow, row.contact_id), suggest=False))
        this_week.fill(uow, row.week, now)
    return Changes.of({"suggestion", "tie"}, chosen, uow.act_id)


def _open(vault: OpenVault, shown_id: int) -> ShownRow:
    """The suggestion, when it still waits for an answer; "later" is one that may be thought better of."""
    with vault.read() as uow:
        row = uow.shown.get(shown_id)
    if row is None:
        raise Refused("no_such_suggestion", id=shown_id)
    if row.answer not in {"", "later"}:
        raise Refused("already_answered", id=shown_id)
    return row


def _answer(uow: UnitOfWork, row: ShownRow, answer: str, now: datetime, until: date | None = None) -> None:
    uow.shown.put(row._replace(answer=answer, answered_at=now, until=until))
