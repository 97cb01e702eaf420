"""The list of this week: made at the first look, kept through the week, refilled when a place comes free.

What was shown, and why it was, is noted without an entry in the history: looking is no act. Who comes for an answer
comes in the act of the answer, and goes with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from myconnections.domain.alter_ties import ordered
from myconnections.domain.dates import monday
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.introducing import Match as Meeting
from myconnections.domain.listing import PersonRow, ShownRow
from myconnections.domain.suggestion import Candidate, Reason, Suggestion, SuggestionKind, Term
from myconnections.insight.candidates import HEAT_DAYS, SOURCES
from myconnections.insight.scene import Week, Weights
from myconnections.insight.suggestions import LIMITED, ONCE, PER_COMMUNITY, PER_KIND, of_every_kind, weekly
from myconnections.services import introducing, introductions, preferences, value_views
from myconnections.services.looking import only_looked_at
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import Card

NOTED = "this_week"
NOBODY_ELSE = "this_week_nobody_else"
SEED = "suggestion_seed"
LATER_DAYS = 31
"""The longest "Later", in days."""

_ACTS = 50
_WEEKS_BACK = LATER_DAYS // 7 + 1
_WEEKS_NOTED = 8
_BEGINNINGS = {
    EncounterKind.TALK.value: "talked", EncounterKind.MEET.value: "talked", EncounterKind.EXCHANGE.value: "wrote",
}  # fmt: skip
_HOLDS = frozenset({"done", "plan"})


@dataclass(frozen=True, slots=True)
class _Noted:
    """Why somebody came up this week, and when we had last been in contact then (day ordinal)."""

    suggestion: Suggestion
    last_contact: int | None


@dataclass(frozen=True, slots=True)
class _Look:
    """Everything one look at the week needs, read at once. `rows` are everybody, or those shown when nobody else
    could come up, which `settled` says.
    """

    week: Week
    rows: Sequence[PersonRow]
    shown: Sequence[ShownRow]
    noted: Mapping[int, _Noted]
    people: Mapping[int, PersonRow]
    last_act: int
    settled: bool

    def open(self, row: ShownRow) -> bool:
        """Whether the card still waits: unanswered, or put off until today, and the person may still be suggested."""
        waiting = not row.answer or (row.answer == "later" and row.until is not None and row.until <= self.week.today)
        person = self.people.get(row.contact_id)
        if not waiting or person is None or person.resting or person.archived or not person.suggest:
            return False
        noted = self.noted.get(row.contact_id)
        return noted is None or person.last_contact == noted.last_contact

    @property
    def full(self) -> bool:
        """Whether every place of the week is taken."""
        return len(self.listed) >= self.week.budget

    @property
    def standing(self) -> list[object]:
        """What decides whether somebody else may come up today: the day, the cards that hold, what was done last."""
        return [self.week.today.isoformat(), [row.id for row in self.listed], self.last_act]

    @property
    def listed(self) -> list[ShownRow]:
        """The cards on the list, by their places: in each place one, and nobody in two.

        Whoever comes back (from the archive, say) finds the place given to another, and has it again unless that one
        was answered.
        """
        found: dict[int, ShownRow] = {}
        for row in sorted(filter(self.holds, self.shown), key=lambda row: (row.answer not in _HOLDS, row.id)):
            if row.slot not in found and all(other.contact_id != row.contact_id for other in found.values()):
                found[row.slot] = row
        return [found[slot] for slot in sorted(found)]

    def holds(self, row: ShownRow) -> bool:
        """Whether the card keeps its place: open, done, planned, or put off for a while."""
        away = row.answer == "later" and row.until is not None and row.until > self.week.today
        return away or row.answer in _HOLDS or self.open(row)


def cards(vault: OpenVault, now: datetime) -> tuple[Card, ...]:
    """The cards of this week by their places: those waiting, and those done or planned; waiting ones only as far as
    the budget goes.

    While every place is taken, or nobody could be found today for those that are free, only the people shown are read:
    a look then costs the same for any number of people.
    """
    with vault.read() as uow:
        look = _look(uow, now)
        seed_known = uow.settings.get(SEED) is not None
    if look.settled or only_looked_at(vault):
        return _cards(look)
    fresh = _refill(look)
    with vault.write(None, now) as uow:
        if fresh and not seed_known:
            uow.settings.put(SEED, look.week.seed)
        look = _note(uow, look, fresh)
    return _cards(look)


def fill(uow: UnitOfWork, week: date, now: datetime) -> None:
    """Give the places that an answer to a card of this week leaves free to others, in the act of that answer: so
    undoing it brings back the very list of before.
    """
    if week != monday(today_of(now)):
        return
    look = _look(uow, now)
    if not look.settled:
        _note(uow, look, _refill(look))


def _look(uow: UnitOfWork, now: datetime) -> _Look:
    """Read what this week stands on. The seed is the moment of the first look, kept from then on."""
    chosen = preferences.kept_in(uow)
    seed = uow.settings.get(SEED)
    week = Week(
        now,
        chosen.budget,
        seed if isinstance(seed, int) else int(now.timestamp()),
        Weights(*chosen.weights),
        frozenset(map(SuggestionKind, chosen.less)),
        uow.shown.last_shown(),
        _put_off(uow, monday(today_of(now))),
        offered={SuggestionKind(kind): day for kind, day in uow.shown.last_kinds().items()},
    )
    noted = _noted_in(uow, week.monday)
    shown = _with_both(uow, uow.shown.week(week.monday), noted)
    few = rows_at(uow, now, [row.contact_id for row in shown])
    week = replace(week, begun=_begun(uow, few, week.today), matches=value_views.matches(uow, few))
    look = _Look(week, few, shown, noted, {row.id: row for row in few}, _last_act(uow), settled=True)
    settled = look.full or uow.settings.get(NOBODY_ELSE) == look.standing
    # Novelty and goal of a person compare with everybody of the same community or reach.
    if settled and not any(row.communities or row.reach for row in few):
        return look
    rows = rows_at(uow, now)
    week = replace(
        week,
        begun=_begun(uow, rows, week.today),
        matches=value_views.matches(uow, rows),
        meetings={} if settled else _meetings(uow, rows),
    )
    return replace(look, week=week, rows=rows, people={row.id: row for row in rows}, settled=settled)


def _with_both(uow: UnitOfWork, shown: Sequence[ShownRow], noted: Mapping[int, _Noted]) -> Sequence[ShownRow]:
    """Without cards that wait to introduce somebody to a person who has gone, or when that was begun elsewhere."""
    kind = SuggestionKind.INTRODUCE.value
    waiting = [row.contact_id for row in shown if row.kind == kind and row.answer not in _HOLDS]
    meant = {who: _other(noted.get(who)) for who in waiting}
    if not meant:
        return shown
    names, begun = uow.contacts.names(meant.values()), introductions.pairs_in(uow)
    gone = {who for who, other in meant.items() if other not in names or ordered(who, other) in begun}
    return [row for row in shown if row.kind != kind or row.contact_id not in gone]


def _other(noted: _Noted | None) -> ContactId:
    """To whom the person of an introduction would be introduced; 0 when it is not noted any more."""
    reasons = () if noted is None else noted.suggestion.candidate.reasons
    return ContactId(next((int(str(one.facts["other_id"])) for one in reasons if "other_id" in one.facts), 0))


def _meetings(uow: UnitOfWork, rows: Sequence[PersonRow]) -> dict[int, Meeting]:
    """Whom each might be introduced to first."""
    found: dict[int, Meeting] = {}
    for one in introducing.found_in(uow, rows):
        found.setdefault(one.first, one)
    return found


def _begun(uow: UnitOfWork, rows: Sequence[PersonRow], today: date) -> dict[int, str]:
    """How the ties of the last weeks began: by talking (or meeting), or by writing to each other."""
    fresh = {
        row.id: row.first_two_way
        for row in rows
        if row.first_two_way is not None and 0 <= today.toordinal() - row.first_two_way <= HEAT_DAYS
    }
    begun: dict[int, str] = {}
    for who, _, day, kind, _ in uow.encounters.of_many(fresh) if fresh else ():
        if day == fresh[ContactId(who)] and kind in _BEGINNINGS and begun.get(who) != "talked":
            begun[who] = _BEGINNINGS[kind]
    return begun


def _last_act(uow: UnitOfWork) -> int:
    """The newest act that may bring somebody else up; a log does not, for its people were just thought of."""
    return next((int(entry.id) for entry in uow.history.entries(_ACTS) if entry.kind != "log" and not entry.undone), 0)


def _put_off(uow: UnitOfWork, this_monday: date) -> dict[int, date]:
    """Who was put off when they came up last, and until when."""
    later: dict[int, date] = {}
    for back in range(_WEEKS_BACK, -1, -1):
        for row in uow.shown.week(this_monday - timedelta(weeks=back)):
            later.pop(row.contact_id, None)
            if row.answer == "later" and row.until is not None:
                later[row.contact_id] = row.until
    return later


def _refill(look: _Look) -> list[Suggestion]:
    """New suggestions for the places that are free, with their places, within the limits of the whole list."""
    kept = look.listed
    came_up = {row.contact_id for row in look.shown}
    notes = [look.noted[row.contact_id] for row in kept if row.contact_id in look.noted]
    roles = {note.suggestion.role for note in notes}
    held = {SuggestionKind(row.kind) for row in kept}
    best = Counter(note.suggestion.candidate.kind for note in notes if note.suggestion.role in LIMITED)
    circles = Counter(circle for row in kept for circle in _circles(look.people[row.contact_id]))
    taken = {row.slot for row in kept}
    free = [slot for slot in range(1, look.week.budget + 1) if slot not in taken][: look.week.budget - len(kept)]
    found: list[Suggestion] = []
    for one in weekly(look.rows, look.week):
        who, kind = one.candidate.contact_id, one.candidate.kind
        theirs = _circles(look.people[who])
        # A special place that is held already is no reason for a third of its kind.
        as_best = one.role in LIMITED or one.role in roles
        full = kind in held if kind in ONCE else as_best and best[kind] >= PER_KIND
        full = full or any(circles[circle] >= PER_COMMUNITY for circle in theirs)
        if len(found) < len(free) and who not in came_up and not full:
            found.append(replace(one, slot=free[len(found)]))
            held.add(kind)
            best[kind] += as_best
            circles.update(theirs)
    return found


def _circles(row: PersonRow) -> tuple[str, ...]:
    """The circles of which a list holds at most two: communities, or where none is known the organization."""
    return row.communities or ((row.employer.casefold(),) if row.employer else ())


def _note(uow: UnitOfWork, look: _Look, fresh: Iterable[Suggestion]) -> _Look:
    """Note what is now on the list, and that nobody else could come up; the look with it.

    Why they came up is too much for the history, and harmless of people who are not on the list.
    """
    noted = dict(look.noted)
    rows = []
    for one in fresh:
        who, kind = one.candidate.contact_id, one.candidate.kind.value
        noted[who] = _Noted(one, look.people[who].last_contact)
        rows.append(ShownRow(0, look.week.monday, one.slot, who, kind, "", None, None))
    look = replace(look, noted=noted)
    if not rows:
        uow.settings.put(NOBODY_ELSE, look.standing)
        return look
    uow.shown.add(rows)
    told = [_told(one) for one in noted.values()]
    this_monday = look.week.monday.isoformat()
    others = {week: cards for week, cards in _weeks_noted(uow).items() if week != this_monday}
    latest = dict(sorted(others.items())[-_WEEKS_NOTED:])
    uow.settings.put_beside(NOTED, {"weeks": {**latest, this_monday: told}})
    look = replace(look, shown=uow.shown.week(look.week.monday))
    if not look.full:
        uow.settings.put(NOBODY_ELSE, look.standing)
    return look


def _cards(look: _Look) -> tuple[Card, ...]:
    """The cards to show: whatever is answered stays; of those waiting as many as the budget leaves."""
    waiting = [row for row in look.listed if look.open(row)]
    answered = [row for row in look.listed if row.answer in _HOLDS]
    chosen = answered + waiting[: max(0, look.week.budget - len(answered))]
    now_true = _reasons_now(look, {row.contact_id for row in waiting})
    found = []
    for row in sorted(chosen, key=lambda row: (row.slot, row.id)):
        suggestion = _suggestion(look, row, now_true.get((row.contact_id, row.kind)))
        (person,) = listed([look.people[row.contact_id]], look.week.now)
        answer = row.answer if row.answer in _HOLDS else ""
        found.append(Card(row.id, person, suggestion, answer, row.until))
    return tuple(found)


def _reasons_now(look: _Look, people: set[ContactId]) -> dict[tuple[int, str], Candidate]:
    """Candidates of these people alone as they would be today: days and warmth in a reason go with the day."""
    if not people:
        return {}
    others: dict[int, date] = {row.id: look.week.monday for row in look.rows if row.id not in people}
    found = of_every_kind(look.rows, replace(look.week, last_shown=others, later={}))
    return {(one.contact_id, one.kind.value): one for one in found}


def _suggestion(look: _Look, row: ShownRow, today: Candidate | None) -> Suggestion:
    """What the card says: as of today while it holds, else as it was noted when it came up."""
    noted = look.noted.get(row.contact_id)
    if noted is None:
        plain = Candidate(row.contact_id, SuggestionKind(row.kind), (), ())
        step = next((source.steps[0] for source in SOURCES if source.kind is plain.kind), "")
        return Suggestion(today or plain, row.slot, "best", step)
    if today is None or noted.suggestion.role == "fair":
        return noted.suggestion
    return replace(noted.suggestion, candidate=today)


def _told(noted: _Noted) -> dict[str, object]:
    """A note as plain JSON."""
    one = noted.suggestion
    return {
        "contact": int(one.candidate.contact_id),
        "kind": one.candidate.kind.value,
        "terms": [[term.code, term.weight, term.value] for term in one.candidate.terms],
        "reasons": [[reason.code, reason.facts] for reason in one.candidate.reasons],
        "community": one.candidate.community,
        "slot": one.slot,
        "role": one.role,
        "step": one.step,
        "last_contact": noted.last_contact,
    }


def _noted_in(uow: UnitOfWork, this_monday: date) -> dict[int, _Noted]:
    """The notes of one week."""
    return {told["contact"]: _of_told(told) for told in _weeks_noted(uow).get(this_monday.isoformat(), ())}


def _weeks_noted(uow: UnitOfWork) -> dict[str, list[dict[str, Any]]]:
    """The cards noted, by the Monday of their week: a report on an earlier week says what was said then."""
    kept: Any = uow.settings.get(NOTED)
    return dict(kept.get("weeks", {})) if isinstance(kept, dict) else {}


def _of_told(told: dict[str, Any]) -> _Noted:
    candidate = Candidate(
        ContactId(told["contact"]),
        SuggestionKind(told["kind"]),
        tuple(Term(*term) for term in told["terms"]),
        tuple(Reason(*reason) for reason in told["reasons"]),
        told["community"],
    )
    return _Noted(Suggestion(candidate, told["slot"], told["role"], told["step"]), told["last_contact"])
