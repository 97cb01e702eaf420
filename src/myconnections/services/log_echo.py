"""What the log says beside a check-in: counts of the same four weeks, shown next to the answers, never mixed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from myconnections.domain.capability import WEEKS, Capability
from myconnections.domain.dates import monday
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.gathering import Gathering
from myconnections.domain.journey_log import Window, promptly
from myconnections.domain.letting_go import LettingGo
from myconnections.domain.suggestion import SuggestionKind
from myconnections.domain.thanks import FRESH
from myconnections.services import entries
from myconnections.services.ports import UnitOfWork

_MOST = 20_000
_DAY = timedelta(days=1)

CODES: Mapping[Capability, tuple[str, ...]] = {
    Capability.MOVING: ("introductions", "helped", "joined"),
    Capability.UNDERSTANDING: ("facts", "known"),
    Capability.KEEPING: ("thanks", "promises", "reached"),
    Capability.TOOLS: ("noted_soon", "promises_noted"),
    Capability.LETTING_GO: ("went_out", "trials"),
}
"""Which counts stand beside which capability."""


@dataclass(frozen=True, slots=True)
class Echo:
    """One count of the log; `code` says of what."""

    code: str
    count: int


def echoes(uow: UnitOfWork, until: date, zone: tzinfo | None) -> Mapping[Capability, tuple[Echo, ...]]:
    """The counts of the four weeks up to and with a day.

    `introductions` suggested and done, `helped` encounters in which I gave help, `joined` times that several came
    together; `facts` noted of so many people (`known`); `thanks` within a day, `promises` of mine kept, `reached`
    people I got in touch with first; `noted_soon` facts noted on the day of an encounter or the day after,
    `promises_noted` written down; `went_out` gatherings outside my own language, field or land, `trials` of the
    letting-go log.
    """
    window = Window(until - WEEKS, until, zone)
    log = [one for one in _log(uow, window) if not one.approximate]
    inside = [one for one in log if window.holds(one.day)]
    asked = promptly(log)
    promises = uow.dues.promises()
    facts = uow.contacts.facts_noted(window.since + _DAY, until)
    met = {(int(one.contact_id), one.day) for one in log}
    counts = {
        "introductions": _introductions(uow, window),
        "helped": sum(one.kind is EncounterKind.HELP and one.by is not By.THEM for one in inside),
        "joined": len({one.together for one in inside if one.together}),
        "facts": len(facts),
        "known": len({fact.contact_id for fact in facts}),
        "thanks": sum(asked.get(int(one.id), False) for one in inside),
        "promises": sum(one.by is not By.THEM and window.held(one.done_at) for one in promises),
        "reached": len({one.contact_id for one in inside if one.by is By.ME}),
        "noted_soon": sum(
            any((int(fact.contact_id), fact.noted_on - late) in met for late in (timedelta(0), _DAY)) for fact in facts
        ),
        "promises_noted": sum(window.holds(one.made_on) for one in promises),
        "went_out": sum(bool(one.body.left) and window.holds(one.day) for one in entries.listed_in(uow, Gathering)),
        "trials": sum(
            window.holds(trial.day) for one in entries.listed_in(uow, LettingGo) for trial in one.body.trials
        ),
    }
    return {one: tuple(Echo(code, counts[code]) for code in codes) for one, codes in CODES.items()}


def _log(uow: UnitOfWork, window: Window) -> list[Encounter]:
    """The encounters of the window, and of the day after it: a thank-you of then may still be within a day."""
    return uow.encounters.recent(window.since, _MOST, window.until + FRESH + _DAY)


def _introductions(uow: UnitOfWork, window: Window) -> int:
    """Introductions that were suggested, and answered as done in the window."""
    found = 0
    for week in range(WEEKS // timedelta(weeks=1) + 1):
        for row in uow.shown.week(monday(window.until) - timedelta(weeks=week)):
            if row.kind == SuggestionKind.INTRODUCE.value and row.answer == "done":
                found += window.held(row.answered_at)
    return found
