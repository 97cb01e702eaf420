"""What happened in a week, for its review: each figure with whom and what it is about. Computed from what was logged.

Counts and quotations only; what there was none of is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, TypedDict, TypeVar

from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.entry import Body, Entry, heading
from myconnections.domain.gathering import MET, Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.journey import Journey
from myconnections.domain.obstacle import Obstacle
from myconnections.domain.personal_value import ValuesRound
from myconnections.domain.small_step import StepTaken
from myconnections.domain.stage import Stage
from myconnections.domain.weekly_review import WEEK, WeeklyReview
from myconnections.services.coming import coming_in
from myconnections.services.digests import Digest, digest_in, introduced_in
from myconnections.services.ports import UnitOfWork

BodyT = TypeVar("BodyT", bound=Body)

_MOST = 20_000
NAMED = 60
"""So many people of a figure are read by name."""
_READ: Final = (Gathering, StepTaken, Contribution, Dialogue, Obstacle, ValuesRound, Journey, WeeklyReview)


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody a figure is about; `moved` from which stage to which, where it is about that."""

    contact_id: ContactId
    name: str
    moved: tuple[Stage, Stage] | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """One figure: `code` says of what, `n` how many; `facts` are further figures of its sentence.

    `people` are whom it is about, the first of them by name and `others` so many more; `texts` what was written of it,
    both in order.
    """

    code: str
    n: int
    facts: Mapping[str, object] = field(default_factory=dict)
    people: tuple[Who, ...] = ()
    texts: tuple[str, ...] = ()
    others: int = 0


class _People(TypedDict):
    people: tuple[Who, ...]
    others: int


@dataclass(frozen=True, slots=True)
class WeekLog:
    """The figures that are not nought, in a fixed order, and the digest with the days ahead."""

    figures: tuple[Happened, ...]
    digest: Digest


def week_log(uow: UnitOfWork, week: date, now: datetime) -> WeekLog:
    """What happened in the seven days from this Monday, as far as they have come.

    Codes: "encounters" (facts `people`, `kinds`), "gatherings" (`met`), "new", "moved", "thanks" (`welcome`: still to
    be said; `people` are they), "promises" (`open`: made by then and open now), "introductions" (brought together),
    "steps", "contributions", "dialogues",
    "obstacles" (`answered`: steps taken against them), "values_step", "loops" (`measured`), "plans" (`of`: those of the
    review before), "done" (`shown`).
    """
    digest = digest_in(uow, now, week)
    end = min(week + WEEK, now.date() + timedelta(days=1))
    log = [one for one in uow.encounters.recent(week, _MOST, end) if not one.approximate]
    every = _by_kind(uow.entries.of_kinds([body.KIND for body in _READ]))
    found = [
        *_logged(uow, digest, log),
        *_thanks_and_promises(uow, digest, log, week, end, now),
        _introduced(uow, week, end),
        *_noted(uow, every, week, end),
        _values_step(uow, every[ValuesRound.KIND], week, end, now),
        *_looked_back(uow, digest, every, week, end),
    ]
    return WeekLog(tuple(one for one in found if one.n or one.texts or any(one.facts.values())), digest)


def _logged(uow: UnitOfWork, digest: Digest, log: list[Encounter]) -> Iterator[Happened]:
    talked = dict.fromkeys(one.contact_id for one in reversed(log))
    facts: dict[str, object] = {"people": digest.people, "kinds": digest.encounters}
    yield Happened("encounters", sum(digest.encounters.values()), facts, **_who(uow, talked))
    yield Happened("new", digest.new)
    moved = tuple(Who(one.contact_id, one.name, (one.before, one.after)) for one in digest.moved)
    yield Happened("moved", len(moved), people=moved[:NAMED], others=max(0, len(moved) - NAMED))


def _thanks_and_promises(
    uow: UnitOfWork, digest: Digest, log: list[Encounter], week: date, end: date, now: datetime
) -> Iterator[Happened]:
    given = {(one.contact_id, one.day) for one in log if one.kind is EncounterKind.THANKS and one.by is By.ME}
    welcome = [
        Who(one.due.contact_id, one.due.name)
        for one in coming_in(uow, now, timedelta(0))
        if one.due.kind == "thank"
        and one.due.contact_id is not None
        and week <= date.fromisoformat(str(one.due.facts["day"])) < end
    ]
    others = max(0, len(welcome) - NAMED)
    yield Happened("thanks", len(given), {"welcome": len(welcome)}, tuple(welcome[:NAMED]), others=others)
    open_then = [one for one in uow.dues.promises(open_only=True) if one.made_on < end]
    yield Happened("promises", digest.kept, {"open": len(open_then)})


def _introduced(uow: UnitOfWork, week: date, end: date) -> Happened:
    those = introduced_in(uow, week, end)
    people = dict.fromkeys(part.contact_id for one in those for part in one.people)
    return Happened("introductions", len(those), texts=_headings(those), **_who(uow, people))


def _noted(uow: UnitOfWork, every: Mapping[str, list[Entry[Body]]], week: date, end: date) -> Iterator[Happened]:
    """What the notebook holds of these days."""

    def within(kind: type[Body]) -> list[Entry[Body]]:
        return [one for one in every[kind.KIND] if week <= one.day < end]

    there = within(Gathering)
    met = dict.fromkeys(who for one in there for who in one.those(MET))
    yield Happened("gatherings", len(there), {"met": len(met)}, texts=_headings(there), **_who(uow, met))
    for code, kind in (("steps", StepTaken), ("contributions", Contribution), ("dialogues", Dialogue)):
        those = within(kind)
        people = dict.fromkeys(who for one in those for who in one.those())
        texts = () if kind is Dialogue else _headings(those)
        yield Happened(code, len(those), texts=texts, **_who(uow, people))
    answered = [
        each
        for one in every[Obstacle.KIND]
        if isinstance(one.body, Obstacle)
        for each in one.body.answers
        if each.done is not None and week <= each.done < end
    ]
    noted = within(Obstacle)
    yield Happened("obstacles", len(noted), {"answered": len(answered)}, texts=_headings(noted))


def _values_step(uow: UnitOfWork, rounds: list[Entry[Body]], week: date, end: date, now: datetime) -> Happened:
    """The small steps for a value that were done in the week: known by the reminders they became."""
    said = {one.body.step for one in rounds if isinstance(one.body, ValuesRound) and one.body.step}
    done = [
        one.text
        for one in (uow.dues.reminders() if said else [])
        if one.text in said and one.done_at is not None and week <= one.done_at.astimezone(now.tzinfo).date() < end
    ]
    return Happened("values_step", len(done), texts=tuple(done))


def _looked_back(
    uow: UnitOfWork, digest: Digest, every: Mapping[str, list[Entry[Body]]], week: date, end: date
) -> Iterator[Happened]:
    """What was done, and what became of it: loops of journeys, plans of the review before, ideas of Today."""
    loops = [loop for one in every[Journey.KIND] if isinstance(one.body, Journey) for loop in one.body.loops]
    begun = [loop for loop in loops if week <= loop.begun < end]
    measured = sum(loop.measured is not None and week <= loop.measured < end for loop in loops)
    yield Happened("loops", len(begun), {"measured": measured}, texts=tuple(loop.do for loop in begun))
    plans = [
        uow.dues.reminder(plan.reminder)
        for one in every[WeeklyReview.KIND]
        if isinstance(one.body, WeeklyReview) and one.day == week - WEEK
        for plan in one.body.plans
    ]
    done = [plan.text for plan in plans if plan is not None and plan.done_at is not None]
    yield Happened("plans", len(done), {"of": len(plans)}, texts=tuple(done))
    yield Happened("done", digest.done, {"shown": digest.shown})


def _by_kind(found: Iterable[Entry[Body]]) -> dict[str, list[Entry[Body]]]:
    every: dict[str, list[Entry[Body]]] = {body.KIND: [] for body in _READ}
    for one in found:
        every[one.body.KIND].append(one)
    return every


def _headings(found: Iterable[Entry[BodyT]]) -> tuple[str, ...]:
    return tuple(text for one in found if (text := heading(one.body)))


def _who(uow: UnitOfWork, ids: Iterable[ContactId]) -> _People:
    kept = list(ids)
    names = uow.contacts.names(kept[:NAMED])
    people = tuple(Who(who, names[who]) for who in kept[:NAMED])
    return {"people": people, "others": max(0, len(kept) - NAMED)}
