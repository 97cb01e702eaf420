"""The letting-go log: what used to work, what I try instead, what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.entry import Entry, Part
from myconnections.domain.ids import ContactId
from myconnections.domain.letting_go import LettingGo, Since, Trial
from myconnections.services import entries, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class LettingRow:
    """One thing let go of; `quiet` are the days without a word where it is asked what happened, else None."""

    entry: Entry[LettingGo]
    quiet: int | None


@dataclass(frozen=True, slots=True)
class LettingView:
    """Those still tried first, each part newest first; `outcomes` counts all by what I do now, `trials` all trials."""

    rows: tuple[LettingRow, ...]
    outcomes: Mapping[Since, int]
    trials: int
    names: Mapping[ContactId, str]


def add(
    vault: OpenVault, body: LettingGo, now: datetime, *, day: date | None = None, people: Iterable[ContactId] = ()
) -> Changes:
    """Begin to let go of something. Refused: "no_such_person", "day_in_future", and what its body refuses."""
    day = day or today_of(now)
    instant_of(day, now)
    return entries.add(vault, _clean(body), now, day=day, people=_parts(people))


def change(
    vault: OpenVault,
    entry_id: int,
    now: datetime,
    *,
    used_to: str | None = None,
    instead: str | None = None,
    since: Since | None = None,
    people: Iterable[ContactId] | None = None,
) -> Changes:
    """Write some of it anew; None leaves it as it is. Refused: "no_such_entry", and as `add`."""
    before = entries.one(vault, entry_id, LettingGo)
    body = replace(
        before.body,
        used_to=before.body.used_to if used_to is None else used_to,
        instead=before.body.instead if instead is None else instead,
        since=before.body.since if since is None else since,
    )
    parts = before.people if people is None else _parts(people)
    return entries.change(vault, replace(before, body=_clean(body), people=parts), now)


def tried(
    vault: OpenVault,
    entry_id: int,
    happened: str,
    now: datetime,
    *,
    day: date | None = None,
    since: Since | None = None,
) -> Changes:
    """It was tried: what happened, and perhaps what I do now.

    Refused: "no_such_entry", "nothing_written", "day_in_future".
    """
    before = entries.one(vault, entry_id, LettingGo)
    day = day or today_of(now)
    instant_of(day, now)
    body = before.body.tried(Trial(day, kept.text_given(happened)))
    return entries.change(vault, replace(before, body=replace(body, since=since or body.since)), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take it out of the log. Refused("no_such_entry")."""
    return entries.forget(vault, entries.one(vault, entry_id, LettingGo).id, now)


def view(vault: OpenVault, now: datetime) -> LettingView:
    """The log."""
    with vault.read() as uow:
        found = list(reversed(entries.listed_in(uow, LettingGo)))
        names = uow.contacts.names({part.contact_id for one in found for part in one.people})
    today = today_of(now)
    return LettingView(
        tuple(
            LettingRow(one, one.body.quiet(one.day, today))
            for one in sorted(found, key=lambda one: one.body.since is not Since.TRYING)
        ),
        Counter(one.body.since for one in found),
        sum(len(one.body.trials) for one in found),
        names,
    )


def _parts(people: Iterable[ContactId]) -> tuple[Part, ...]:
    return tuple(Part(who) for who in dict.fromkeys(people))


def _clean(body: LettingGo) -> LettingGo:
    return replace(body, used_to=body.used_to.strip(), instead=body.instead.strip())
