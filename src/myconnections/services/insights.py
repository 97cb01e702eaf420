"""What can be seen of the network over time (見えること): every measure with its rows and what it was computed from.

Month by month from dated records alone: moves of stages, encounters refolded to each moment, days of entries. What
cannot be known for a month is None and not drawn. Nothing is compared but with the person's own past; no rows are
added up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from myconnections.domain.capability import LifeEvent
from myconnections.domain.months import SHOWN, Months, months_until
from myconnections.services import entries, insights_past, insights_results
from myconnections.services.insights_past import Records, Told
from myconnections.services.ports import OpenVault

RUN = ("kept", "moves", "bridges", "reach")
RESULTS = ("opportunities", "promises", "plans", "steps", "showed_up", "introductions", "ties_known")
"""The two columns that stand side by side: what lasts, and what came of it. Never mixed, never added up."""


@dataclass(frozen=True, slots=True)
class Course:
    """One row over the months, None where it is not known. `flow`: counted within each month, not at its end."""

    key: str
    values: tuple[int | None, ...]
    flow: bool = False

    @property
    def now(self) -> int | None:
        """The latest value."""
        return self.values[-1]


@dataclass(frozen=True, slots=True)
class Measure:
    """Rows that are looked at together, and the facts of what they were computed from."""

    key: str
    courses: tuple[Course, ...]
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether anything at all is on record."""
        return any(value is not None for one in self.courses for value in one.values)


@dataclass(frozen=True, slots=True)
class Insights:
    """Everything over the same months. `events` are (day, what happened in my life); `people` how many are kept."""

    months: Months
    measures: Mapping[str, Measure]
    events: tuple[tuple[date, str], ...]
    people: int


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of the vault, to be measured without it."""

    months: Months
    records: Records
    results: tuple[Told, ...]
    events: tuple[tuple[date, str], ...]


def view(vault: OpenVault, now: datetime, *, months: int = SHOWN) -> Insights:
    """All measures up to `now`, which may lie in the past."""
    return measured(read(vault, now, months=months))


def read(vault: OpenVault, now: datetime, *, months: int = SHOWN) -> Read:
    """All that needs the vault."""
    row = months_until(now, months)
    with vault.read() as uow:
        events = ((one.day, one.body.what) for one in entries.listed_in(uow, LifeEvent))
        within = tuple(sorted(one for one in events if row.place(one[0]) is not None))
        return Read(row, insights_past.read(uow), tuple(insights_results.read(uow, row)), within)


def measured(found: Read, step: Callable[[float], object] = lambda _share: None) -> Insights:
    """All that needs time. `step` hears how far it is, and may end it by raising."""
    told = [*insights_past.measured(found.records, found.months, step), *found.results]
    measures = {key: Measure(key, tuple(Course(*each) for each in rows), facts) for key, rows, facts in told}
    return Insights(found.months, measures, found.events, len(found.records.rows))
