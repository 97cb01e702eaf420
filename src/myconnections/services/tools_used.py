"""The tools I use: what each is for, what it passes on to, and where there are gaps, written and computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.entry import Entry
from myconnections.domain.tool_used import Gap, Purpose, ToolUsed, columns, uncovered
from myconnections.services import entries
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import OpenVault, UnitOfWork

Tool = Entry[ToolUsed]


@dataclass(frozen=True, slots=True)
class ToolRow:
    """One tool; `joined` are the names of those it passes things on to, `alone` that nothing passes to or from it,
    `unseen` that it was not put in order for ninety days, `asks` the gaps to be asked about again.
    """

    entry: Tool
    joined: tuple[str, ...]
    alone: bool
    unseen: bool
    asks: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class ToolsView:
    """The tools, those with open gaps first; `uncovered` is what none is used for; gaps open and closed in all.

    `links` are the pairs (from, to) of tools joined, `column` where each stands in the picture of them.
    """

    rows: tuple[ToolRow, ...]
    uncovered: tuple[Purpose, ...]
    open: int
    closed: int
    links: tuple[tuple[int, int], ...]
    column: Mapping[int, int]


def add(vault: OpenVault, body: ToolUsed, now: datetime) -> Changes:
    """Keep a tool. Refused: "no_such_entry" for one it is joined to, and what its body refuses."""
    return entries.add(vault, _clean(vault, body), now)


def change(vault: OpenVault, entry_id: int, body: ToolUsed, now: datetime) -> Changes:
    """Keep a tool as given. Refused as `add`, and "no_such_entry"."""
    before = entries.one(vault, entry_id, ToolUsed)
    return entries.change(vault, replace(before, body=_clean(vault, body)), now)


def add_gap(vault: OpenVault, entry_id: int, what: str, now: datetime) -> Changes:
    """Note a gap. Refused: "no_such_entry", "nothing_written"."""
    before = entries.one(vault, entry_id, ToolUsed)
    return entries.change(vault, replace(before, body=before.body.with_gap(what.strip(), today_of(now))), now)


def close_gap(
    vault: OpenVault, entry_id: int, number: int, now: datetime, *, how: str = "", again: bool = False
) -> Changes:
    """A gap is no longer, since today; `again`: it is, or still is. Refused: "no_such_entry", "no_such_gap"."""
    before, today = entries.one(vault, entry_id, ToolUsed), today_of(now)
    body = before.body.still(number, today) if again else before.body.closing(number, today, how.strip())
    return entries.change(vault, replace(before, body=body), now)


def tidied(vault: OpenVault, entry_id: int, now: datetime, *, day: date | None = None) -> Changes:
    """It was put in order, today unless a day is given. Refused: "no_such_entry", "day_in_future"."""
    before = entries.one(vault, entry_id, ToolUsed)
    day = day or today_of(now)
    instant_of(day, now)
    return entries.change(vault, replace(before, body=replace(before.body, tidied=day)), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a tool away. Refused("no_such_entry")."""
    return entries.forget(vault, entries.one(vault, entry_id, ToolUsed).id, now)


def view(vault: OpenVault, now: datetime) -> ToolsView:
    """The tools and their gaps."""
    with vault.read() as uow:
        return view_in(uow, today_of(now))


def view_in(uow: UnitOfWork, today: date) -> ToolsView:
    """`view` inside a unit of work."""
    found = entries.listed_in(uow, ToolUsed)
    names = {int(one.id): one.body.name for one in found}
    reached = {key for one in found for key in one.body.joined}
    rows = []
    for one in found:
        joined = tuple(names[key] for key in one.body.joined if key in names)
        asks = tuple(gap for gap in one.body.gaps if gap.asked(one.day, today))
        rows.append(ToolRow(one, joined, not joined and int(one.id) not in reached, one.body.unseen(today), asks))
    links = tuple((int(one.id), key) for one in found for key in one.body.joined if key in names)
    gaps = [gap for one in found for gap in one.body.gaps]
    return ToolsView(
        tuple(sorted(rows, key=lambda row: (not row.entry.body.open, row.entry.id))),
        uncovered(one.body for one in found),
        sum(gap.closed is None for gap in gaps),
        sum(gap.closed is not None for gap in gaps),
        links,
        columns([int(one.id) for one in found], links),
    )


def open_gaps(uow: UnitOfWork) -> list[tuple[Tool, Gap]]:
    """Every gap that is still there, with its tool."""
    return [(one, gap) for one in entries.listed_in(uow, ToolUsed) for gap in one.body.open]


def _clean(vault: OpenVault, body: ToolUsed) -> ToolUsed:
    for key in body.joined:
        entries.one(vault, key, ToolUsed)
    purposes = tuple(each for each in Purpose if each in body.purposes)
    return replace(body, name=body.name.strip(), use=body.use.strip(), purposes=purposes)
