"""Check-ins of the five capabilities, and what their points say (method.md 7.2): panels, no score, no rank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain import capability_scale as scale
from myconnections.domain.capability import APART, Capability, CheckIn, LifeEvent, nearest, ordered, too_soon
from myconnections.domain.capability_scale import Apart, Change, Point, Wobble
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.services import entries, log_echo
from myconnections.services.changes import Changes
from myconnections.services.log_echo import Echo
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

Done = Entry[CheckIn]


@dataclass(frozen=True, slots=True)
class Panel:
    """One capability over time. `counted` of the points are at least 21 days apart; `change` is None with fewer than
    four of those, `own` while the band is the general one; `echo` counts the log of the four weeks the last check-in
    is about.
    """

    capability: Capability
    points: tuple[Point, ...]
    counted: int
    change: Change | None
    own: Wobble | None
    echo: tuple[Echo, ...]


@dataclass(frozen=True, slots=True)
class CapabilitiesView:
    """The five panels. `apart` are two capabilities to be asked about, `events` the ticks beside the points.

    `echo_until` is the day up to which the log is counted; `days_ago` is told where the last check-in was fewer than
    21 days ago, `next_day` is when the next makes sense; `earlier` is the check-in from which a change is told.
    """

    panels: tuple[Panel, ...]
    checks: tuple[Done, ...]
    events: tuple[Entry[LifeEvent], ...]
    apart: Apart | None
    echo_until: date
    days_ago: int | None
    next_day: date | None
    earlier: date | None


def check_in(vault: OpenVault, answers: Mapping[str, int | None], now: datetime, *, day: date | None = None) -> Changes:
    """Keep a check-in, of today unless a day is given; None for what does not apply.

    Refused: "checked_in_already" where one is kept of that day, "day_in_future", and what its body refuses.
    """
    day = day or today_of(now)
    instant_of(day, now)
    if any(one.day == day for one in entries.listed(vault, CheckIn)):
        raise Refused("checked_in_already", day=day.isoformat())
    return entries.add(vault, CheckIn(ordered(answers)), now, day=day)


def near(vault: OpenVault, day: date) -> date | None:
    """The day of the nearest other check-in that looks back on some of the same weeks as one of this day."""
    return nearest((one.day for one in entries.listed(vault, CheckIn)), day)


def change(vault: OpenVault, entry_id: int, answers: Mapping[str, int | None], now: datetime) -> Changes:
    """Answer some behaviors of a check-in anew; the others stay. Refused: "no_such_entry", and as its body says."""
    before = entries.one(vault, entry_id, CheckIn)
    kept = {one.behavior: one.often for one in before.body.answers}
    return entries.change(vault, replace(before, body=CheckIn(ordered({**kept, **answers}))), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a check-in away. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, CheckIn)
    with vault.write(Act("entry", {"answer": "check_in_forgotten", "day": before.day.isoformat()}), now) as uow:
        uow.entries.remove(before.id)
    return entries.changed([before], uow.act_id)


def event(vault: OpenVault, what: str, now: datetime, *, day: date | None = None) -> Changes:
    """Note something that happened in my life, as a tick. Refused: "nothing_written", "name_too_long"."""
    return entries.add(vault, LifeEvent(what.strip()), now, day=day)


def change_event(vault: OpenVault, entry: Entry[LifeEvent], now: datetime) -> Changes:
    """Keep it as given. Refused: "no_such_entry", and as `event`."""
    return entries.change(vault, replace(entry, body=LifeEvent(entry.body.what.strip())), now)


def view(vault: OpenVault, now: datetime, *, earlier: int | None = None) -> CapabilitiesView:
    """The five panels; a change is told from the first two check-ins on, or from the check-in `earlier` (its entry).

    Refused("no_such_entry").
    """
    with vault.read() as uow:
        return view_in(uow, now, earlier=earlier)


def view_in(uow: UnitOfWork, now: datetime, *, earlier: int | None = None) -> CapabilitiesView:
    """`view` inside a unit of work."""
    checks = _checks(uow)
    since = None if earlier is None else entries.one_in(uow, earlier, CheckIn).day
    today, last = today_of(now), checks[-1].day if checks else None
    until = today if last is None else last
    echo = log_echo.echoes(uow, until, now.tzinfo)
    given = _given(checks)
    return CapabilitiesView(
        tuple(_panel(one, given, since, echo[one]) for one in Capability),
        tuple(checks),
        tuple(entries.listed_in(uow, LifeEvent)),
        scale.apart(given),
        until,
        too_soon(last, today),
        None if last is None else last + APART,
        since,
    )


def apart_in(uow: UnitOfWork) -> Apart | None:
    """The two capabilities to be asked about, and nothing else of the check-ins."""
    return scale.apart(_given(_checks(uow)))


def panel(vault: OpenVault, capability: Capability) -> Panel:
    """One capability over time by itself; the log is not looked into, so that nothing echoes in it."""
    with vault.read() as uow:
        return _panel(capability, _given(_checks(uow)), None, ())


def _checks(uow: UnitOfWork) -> list[Done]:
    """All of them, oldest first."""
    return sorted(entries.listed_in(uow, CheckIn), key=lambda one: (one.day, one.id))


def _given(checks: Sequence[Done]) -> list[tuple[date, Mapping[str, int]]]:
    return [(one.day, one.body.given) for one in checks]


def _panel(
    capability: Capability,
    given: Sequence[tuple[date, Mapping[str, int]]],
    since: date | None,
    echo: tuple[Echo, ...],
) -> Panel:
    points = scale.points(given, capability)
    own = scale.wobble(scale.table(given, capability))
    return Panel(capability, points, len(scale.counted(points, since)), scale.change(points, since), own, echo)
