"""What the log says of a journey, layer by layer: each layer is made of the one below, so that their figures agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta, tzinfo

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.journey import Measure, Tally, Touchpoint
from myconnections.domain.reminder import Promise
from myconnections.domain.thanks import FRESH, STILL_WELCOME

DAYS = timedelta(days=90)
"""So far back the log is read."""

FEWEST = 3
"""A share of fewer is named no weakest point."""

ELSEWHERE = 0
"""The number of what belongs to no touchpoint."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days after `since` up to `until`; `zone` tells on which day a moment fell."""

    since: date
    until: date
    zone: tzinfo | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.since < day <= self.until

    def held(self, moment: datetime | None) -> bool:
        """Whether the local day of a moment lies in it; None lies in none."""
        return moment is not None and self.holds(moment.astimezone(self.zone).date())


@dataclass(frozen=True, slots=True)
class Logged:
    """What was logged in one place: people it is with and those reached; encounters, those that ask for a thank-you
    and those thanked for; promises of mine whose day came or that were kept, and the kept ones. All by their ids.
    """

    people: frozenset[int] = frozenset()
    reached: frozenset[int] = frozenset()
    encounters: frozenset[int] = frozenset()
    asked: frozenset[int] = frozenset()
    thanked: frozenset[int] = frozenset()
    promised: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()

    def __or__(self, other: Logged) -> Logged:
        """Both together; whatever is in both counts once."""
        return Logged(*(getattr(self, one.name) | getattr(other, one.name) for one in fields(Logged)))

    def tally(self, measure: Measure) -> Tally:
        """One measure."""
        parts = {
            Measure.REACHED: (self.reached, self.people),
            Measure.THANKED: (self.thanked, self.asked),
            Measure.KEPT: (self.kept, self.promised),
        }
        n, of = parts[measure]
        return Tally(len(n), len(of))


@dataclass(frozen=True, slots=True)
class Weak:
    """The weakest point: a measure at a touchpoint of a single journey (its entry)."""

    journey: int
    touchpoint: int
    measure: Measure
    tally: Tally


def together(parts: Iterable[Logged]) -> Logged:
    """The layer above."""
    whole = Logged()
    for part in parts:
        whole |= part
    return whole


def thanks(encounters: Sequence[Encounter], within: timedelta = STILL_WELCOME) -> dict[int, bool]:
    """The encounters that ask for a thank-you, by id, and whether I thanked within that time.

    A day is all that most logs tell: a thank-you of the same day counts as one after it.
    """
    mine = [one for one in encounters if one.kind is EncounterKind.THANKS and one.by is By.ME]
    return {
        int(one.id): any(
            each.contact_id == one.contact_id and each.day >= one.day and each.at - one.at <= within for each in mine
        )
        for one in encounters
        if one.thank and one.kind is not EncounterKind.THANKS
    }


def promptly(encounters: Sequence[Encounter]) -> dict[int, bool]:
    """`thanks` within a day."""
    return thanks(encounters, FRESH)


def at_touchpoints(
    touchpoints: Sequence[Touchpoint],
    people: Iterable[ContactId],
    encounters: Sequence[Encounter],
    promises: Sequence[Promise],
    window: Window,
) -> Mapping[int, Logged]:
    """What was logged at each touchpoint, by its number, and at none (`ELSEWHERE`).

    An encounter belongs to the first touchpoint of its kind, a promise to that of the encounter it was made in.
    Guessed encounters are left out; a thank-you of today's encounter is not asked for yet.
    """
    those = frozenset(int(who) for who in people)
    place = {kind: one.number for one in reversed(touchpoints) for kind in one.kinds}
    home = {int(one.id): place.get(one.kind, ELSEWHERE) for one in encounters}
    answered = thanks(encounters)
    found = {number: Logged(people=those) for number in (*(one.number for one in touchpoints), ELSEWHERE)}
    for one in encounters:
        if int(one.contact_id) in those and window.holds(one.day) and not one.approximate:
            key = frozenset({int(one.id)})
            done = answered.get(int(one.id), False)
            found[home[int(one.id)]] |= Logged(
                reached=frozenset({int(one.contact_id)}),
                encounters=key,
                asked=key if done or (int(one.id) in answered and one.day < window.until) else frozenset(),
                thanked=key if done else frozenset(),
            )
    for promise in promises:
        if int(promise.contact_id) in those and promise.by is not By.THEM and _counts(promise, window):
            key = frozenset({int(promise.id)})
            number = home.get(int(promise.encounter_id or 0), ELSEWHERE)
            found[number] |= Logged(promised=key, kept=key if promise.done_at is not None else frozenset())
    return found


def weakest(places: Iterable[tuple[int, int, Logged]]) -> Weak | None:
    """The lowest share of all (journey, touchpoint, what was logged there), from three up; None where all are full.

    Of equal shares the one computed from more, then the first.
    """
    found = [
        Weak(journey, number, measure, logged.tally(measure))
        for journey, number, logged in places
        for measure in Measure
    ]
    low = [one for one in found if one.tally.of >= FEWEST and one.tally.n < one.tally.of]
    return min(low, key=lambda one: (one.tally.n / one.tally.of, -one.tally.of), default=None)


def _counts(promise: Promise, window: Window) -> bool:
    """Whether its day came in the window, or it was kept in it."""
    if promise.done_at is not None:
        return window.held(promise.done_at)
    return promise.due is not None and window.holds(promise.due)
