"""The weekly review: what happened, the four questions, one sentence, next week's plans and budget; in one act.

Plans become reminders and the budget the preference of Today (how many ideas a week), and one undo takes all back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.dates import monday
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.domain.ids import EntryId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.domain.weekly_review import Planned, Reply, WeeklyReview, week_for
from myconnections.services import digest_pace, dues, entries, loads, preferences, review_dues
from myconnections.services.changes import Changes
from myconnections.services.loads import Load
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.review_dues import Turn
from myconnections.services.week_log import WeekLog, week_log

Kept = Entry[WeeklyReview]


@dataclass(frozen=True, slots=True)
class PlanState:
    """A plan of a review, and the reminder it became; None where that was taken away."""

    planned: Planned
    reminder: Reminder | None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One week for its review: `week` is its Monday, `kept` what was written of it, `log` what happened.

    `ahead` says whether next week is still to be planned from it: then `budget` and `load` are those of now.
    """

    week: date
    kept: Kept | None
    plans: tuple[PlanState, ...]
    log: WeekLog
    ahead: bool
    budget: int
    load: Load
    reviews: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The last review with its plans, and the next turn of one; None where there is none, or it comes not by itself.

    `wanted` says whether the preferences let it come by itself; `week` is the one to look back on now.
    """

    last: Kept | None
    plans: tuple[PlanState, ...]
    turn: Turn | None
    wanted: bool
    week: date

    def waiting(self, today: date) -> date | None:
        """The week whose review came up and is not written, by its Monday, or None."""
        return self.turn.week if self.turn is not None and max(self.turn.day, self.turn.since) <= today else None


def view(vault: OpenVault, now: datetime, week: date | None = None) -> ReviewView:
    """The week that holds this day, or the one to look back on now (`week_for`).

    `reviews` are all of them, oldest first. Refused("week_ahead") for a week that has not begun.
    """
    chosen = _week(week, now)
    with vault.read() as uow:
        reviews = tuple(entries.listed_in(uow, WeeklyReview))
        kept = next((one for one in reviews if one.day == chosen), None)
        return ReviewView(
            chosen,
            kept,
            _plans(uow, kept),
            week_log(uow, chosen, now),
            _ahead(chosen, now),
            preferences.kept_in(uow).budget,
            loads.of(uow),
            reviews,
        )


def glance(vault: OpenVault, now: datetime) -> Glance:
    """The last review at a glance."""
    with vault.read() as uow:
        last = next(reversed(entries.listed_in(uow, WeeklyReview)), None)
        wanted = review_dues.wanted(preferences.kept_in(uow))
        return Glance(last, _plans(uow, last), review_dues.turn(uow, now), wanted, week_for(today_of(now)))


def write(vault: OpenVault, body: WeeklyReview, now: datetime, week: date | None = None) -> Changes:
    """Keep the review of a week, in the place of an earlier one of it; `facts["id"]` is its id.

    A plan with no `reminder` becomes one; one that is changed or left out changes or takes away its reminder as long
    as that is open. `budget` None leaves the preference as it is; it is changed only from the week one plans ahead
    from. Refused: "week_ahead", "day_in_past" for a new plan, and what `WeeklyReview.check` refuses.
    """
    chosen = _week(week, now)
    body = _clean(body)
    before = _of(vault, chosen)
    for one in body.plans:
        if not one.reminder and one.due < today_of(now):
            raise Refused("day_in_past", day=one.due.isoformat())
    body.check()
    act, kinds = Act("entry", {"answer": WeeklyReview.KIND, "week": chosen.isoformat()}), {"entry"}
    with vault.write(act, now) as uow:
        plans = _remind(uow, before.body.plans if before else (), body.plans, now)
        body = replace(body, plans=plans)
        if before is None:
            key = uow.entries.add(Entry(EntryId(0), body, chosen, made_at=now)).id
        else:
            key = before.id
            uow.entries.put(replace(before, body=body))
        if plans or (before is not None and before.body.plans):
            kinds.add("reminder")
        if _budget(uow, body.budget, chosen, now):
            kinds.add("setting")
    digest_pace.opened(vault, now)
    return Changes.of(kinds, (), uow.act_id, id=int(key))


def forget(vault: OpenVault, week: date, now: datetime) -> Changes:
    """Take the review of the week away that holds this day, with the plans that stand open; the budget stays.

    Refused("no_such_review").
    """
    before = _of(vault, monday(week))
    if before is None:
        raise Refused("no_such_review", day=monday(week).isoformat())
    with vault.write(Act("entry", {"answer": "review:forgotten", "week": before.day.isoformat()}), now) as uow:
        _remind(uow, before.body.plans, (), now)
        uow.entries.remove(before.id)
    return Changes.of({"entry", "reminder"}, (), uow.act_id)


def listed(vault: OpenVault) -> list[Kept]:
    """All reviews, oldest first."""
    return entries.listed(vault, WeeklyReview)


def choose_time(vault: OpenVault, day: str, hour: int | None, now: datetime) -> Changes:
    """When the review comes up: a day of `preferences.REVIEW_DAYS`, "" with the digest, "off" not by itself; the hour
    stays where None is given. Refused("setting_refused").
    """
    before = preferences.get(vault)
    hour = before.review_hour if hour is None else hour
    return preferences.put(vault, replace(before, review_day=day, review_hour=hour), now)


def _week(week: date | None, now: datetime) -> date:
    today = today_of(now)
    chosen = week_for(today) if week is None else monday(week)
    if chosen > today:
        raise Refused("week_ahead", day=chosen.isoformat())
    return chosen


def _ahead(week: date, now: datetime) -> bool:
    """Whether it is the week one looks back on, or the one under way."""
    return week >= week_for(today_of(now))


def _of(vault: OpenVault, week: date) -> Kept | None:
    return next((one for one in listed(vault) if one.day == week), None)


def _plans(uow: UnitOfWork, kept: Kept | None) -> tuple[PlanState, ...]:
    plans = () if kept is None else kept.body.plans
    return tuple(PlanState(one, uow.dues.reminder(one.reminder) if one.reminder else None) for one in plans)


def _clean(body: WeeklyReview) -> WeeklyReview:
    """Without blanks around, and without replies that say nothing."""
    replies = (Reply(one.question, one.value, one.line.strip()) for one in body.replies)
    plans = (replace(one, text=one.text.strip(), condition=one.condition.strip()) for one in body.plans)
    said = tuple(one for one in replies if one.value is not None or one.line)
    return replace(body, sentence=body.sentence.strip(), replies=said, plans=tuple(plans))


def _remind(uow: UnitOfWork, before: Iterable[Planned], after: Iterable[Planned], now: datetime) -> tuple[Planned, ...]:
    """Make the reminders as the plans say; the plans with the numbers of theirs."""
    kept, known = [], {one.reminder: one for one in before if one.reminder}
    for one in after:
        number = one.reminder if one.reminder in known else 0
        if not number:
            wish = Reminder(ReminderId(0), "plan", one.text, one.due, None, one.condition)
            number = int(dues.add_reminder(uow, wish, now).id)
        elif one != known.pop(number):
            stands = _open(uow, number)
            if stands is not None:
                wait = stands.snoozed_until if stands.due == one.due else None
                changed = replace(stands, text=one.text, due=one.due, condition=one.condition, snoozed_until=wait)
                uow.dues.put_reminder(changed)
        kept.append(replace(one, reminder=number))
    for number in known:
        gone = _open(uow, number)
        if gone is not None:
            uow.dues.remove_reminder(gone)
    return tuple(kept)


def _open(uow: UnitOfWork, number: int) -> Reminder | None:
    found = uow.dues.reminder(number)
    return found if found is not None and found.done_at is None else None


def _budget(uow: UnitOfWork, budget: int | None, week: date, now: datetime) -> bool:
    """Choose so many ideas a week; whether that is a change."""
    chosen = preferences.kept_in(uow)
    if budget is None or budget == chosen.budget or not _ahead(week, now):
        return False
    preferences.keep_in(uow, replace(chosen, budget=budget))
    return True
