"""Gatherings, coming and past, and who was met there: they are logged, and thanks are due by the usual rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from myconnections.domain.contact import Fact
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import HOST, MET, Gathering, Left, Newcomer
from myconnections.domain.ids import ContactId, FactId
from myconnections.domain.rounds import within_reach
from myconnections.domain.thanks import listed
from myconnections.services import contacts, encounters, entries, kept, ties
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import LogDraft

YEAR = timedelta(days=365)
"""Figures of gatherings are of so long."""


@dataclass(frozen=True, slots=True)
class GatheringFigures:
    """Of the gatherings from `since` to today: how many, with how many learning and playing, how many went out of
    one's own language, field or land, how many people were met at them.
    """

    since: date
    count: int
    learn: int
    play: int
    left: dict[Left, int]
    went_out: int
    met: int


@dataclass(frozen=True, slots=True)
class Gatherings:
    """All gatherings: those to come by day, those past the newest first. `thanks` is due to how many, by gathering."""

    coming: tuple[Entry[Gathering], ...]
    past: tuple[Entry[Gathering], ...]
    figures: GatheringFigures
    thanks: dict[int, int]


@dataclass(frozen=True, slots=True)
class MetThere:
    """Somebody met at a gathering. `thanks` is "due", "done" or "" (none asked for); `encounter` its id, or 0."""

    contact_id: ContactId
    name: str
    thanks: str = ""
    encounter: int = 0


@dataclass(frozen=True, slots=True)
class GatheringView:
    """One gathering with the people of it."""

    entry: Entry[Gathering]
    met: tuple[MetThere, ...]
    hosts: tuple[tuple[ContactId, str], ...]


def listing(vault: OpenVault, now: datetime) -> Gatherings:
    """Everything for the page."""
    today = today_of(now)
    with vault.read() as uow:
        every = entries.listed_in(uow, Gathering)
        past = tuple(one for one in reversed(every) if _is_past(one, today))
        coming = tuple(one for one in every if not _is_past(one, today))
        recent = [one for one in every if one.those(MET) and one.day <= today]
        thanks = {int(one.id): sum(who.thanks == "due" for who in found) for one, found in _met_at(uow, recent, now)}
    return Gatherings(coming, past, figures(every, today), {key: n for key, n in thanks.items() if n})


def figures(every: Iterable[Entry[Gathering]], today: date) -> GatheringFigures:
    """The figures of the last year, of gatherings that are past."""
    since = today - YEAR
    there = [one for one in every if since < one.day and _is_past(one, today)]
    return GatheringFigures(
        since=since,
        count=len(there),
        learn=sum(one.body.mark in {"learn", "both"} for one in there),
        play=sum(one.body.mark in {"play", "both"} for one in there),
        left={left: n for left in Left if (n := sum(left in one.body.left for one in there))},
        went_out=sum(bool(one.body.left) for one in there),
        met=len({who for one in there for who in one.those(MET)}),
    )


def _is_past(one: Entry[Gathering], today: date) -> bool:
    """Whether its day is over, or is today and somebody was met there already."""
    return one.day < today or (one.day == today and bool(one.those(MET)))


def gathering(vault: OpenVault, entry_id: int, now: datetime) -> GatheringView:
    """One gathering. Refused("no_such_entry")."""
    with vault.read() as uow:
        entry = entries.one_in(uow, entry_id, Gathering)
        ((_, met),) = _met_at(uow, [entry], now)
        hosts = entry.those(HOST)
        names = uow.contacts.names(hosts)
    return GatheringView(entry, met, tuple((who, names[who]) for who in hosts))


def add(
    vault: OpenVault, body: Gathering, now: datetime, *, day: date | None = None, hosts: Iterable[ContactId] = ()
) -> Changes:
    """Keep a gathering, of today unless a day is given; `facts["id"]` is its id.

    Refused as `entries.add`, and "day_out_of_reach".
    """
    _reachable(day)
    people = [Part(who, HOST) for who in dict.fromkeys(hosts)]
    return entries.add(vault, replace(body, name=body.name.strip(), logs=()), now, day=day, people=people)


def change(vault: OpenVault, entry: Entry[Gathering], now: datetime) -> Changes:
    """Keep the gathering as given. With another day, the encounters it brought move along.

    Refused as `entries.change`, "day_out_of_reach", and "day_in_future" for a day to come when people were met there.
    """
    _reachable(entry.day)
    before = entries.one(vault, entry.id, Gathering)
    after = replace(entry, body=replace(entry.body, logs=before.body.logs), made_at=before.made_at)
    with vault.read() as uow:
        entries.check(uow, after)
        group = [one for key in before.body.logs for one in _group(uow, key)] if after.day != before.day else []
    moved_to = instant_of(after.day, now) if group else None
    with vault.write(entries.entry_act(after.body, changed=True), now) as uow:
        uow.entries.put(after)
        if moved_to is not None:
            for one in group:
                uow.encounters.put(replace(one, day=after.day, at=moved_to))
            ties.refold(uow, [one.contact_id for one in group], now)
    changes = entries.changed([before, after], uow.act_id, id=int(entry.id))
    return replace(changes, kinds=changes.kinds | {"encounter", "tie"}) if group else changes


def met(
    vault: OpenVault,
    entry_id: int,
    people: Sequence[ContactId],
    newcomers: Sequence[Newcomer],
    now: datetime,
    *,
    learned: str | None = None,
) -> Changes:
    """Note who was met there, all in one act: an encounter with each, newcomers kept, a line of what was learned.

    Who is noted already is not logged again. A meeting asks for thanks by the usual rule (domain/thanks.py). Refused:
    "no_such_entry", "nobody_chosen" without anybody new and without a line, "no_such_person", "day_in_future",
    "too_many_chosen", "nameless", "note_too_long".
    """
    before = entries.one(vault, entry_id, Gathering)
    there = set(before.those(MET))
    known = [who for who in dict.fromkeys(people) if who not in there]
    body = before.body if learned is None else replace(before.body, learned=learned.strip())
    act = _met_act(vault, before, body, known, newcomers)
    instant_of(before.day, now)
    encounters.check_count([*known, *(ContactId(-place) for place in range(1, len(newcomers) + 1))])
    body.check()
    with vault.write(act, now) as uow:
        new = [_kept(uow, one, now) for one in newcomers]
        everybody = [*known, *new]
        after = replace(before, body=body, people=(*before.people, *(Part(who, MET) for who in everybody)))
        logged = Changes()
        if everybody:
            logged = encounters.log_in(uow, _draft(before, everybody), now)
            after = replace(after, body=replace(body, logs=(*body.logs, logged.facts["ids"][0])))  # type: ignore[index]
        uow.entries.put(after)
    kinds = logged.kinds | {"entry"} | ({"contact", "fact"} if new else set())
    return Changes.of(kinds, logged.people, uow.act_id, id=int(before.id), new=[int(who) for who in new])


def unmet(vault: OpenVault, entry_id: int, contact_id: ContactId, now: datetime) -> Changes:
    """Somebody was not there after all: the encounter goes, too. Refused: "no_such_entry", "no_such_person"."""
    before = entries.one(vault, entry_id, Gathering)
    gone = Part(contact_id, MET)
    if gone not in before.people:
        raise Refused("no_such_person", id=int(contact_id))
    with vault.read() as looking:
        groups = [_group(looking, key) for key in before.body.logs]
    left = [[one for one in group if one.contact_id != contact_id] for group in groups]
    act, _ = kept.people_act(vault, "entry", [contact_id], answer="gathering:unmet", text=before.body.name)
    with vault.write(act, now) as uow:
        for one in (one for group in groups for one in group if one.contact_id == contact_id):
            uow.encounters.remove(one)
        body = replace(before.body, logs=tuple(int(group[0].id) for group in left if group))
        people = tuple(part for part in before.people if part != gone)
        uow.entries.put(replace(before, body=body, people=people))
        ties.refold(uow, [contact_id], now)
    return Changes.of({"entry", "encounter", "tie"}, [contact_id], uow.act_id)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a gathering away; the encounters stay, for they took place. Refused("no_such_entry")."""
    entries.one(vault, entry_id, Gathering)
    return entries.forget(vault, entry_id, now)


def _reachable(day: date | None) -> None:
    if day is not None and not within_reach(day):
        raise Refused("day_out_of_reach", day=day.isoformat())


def _met_act(
    vault: OpenVault, before: Entry[Gathering], body: Gathering, known: Sequence[ContactId], new: Sequence[Newcomer]
) -> Act:
    """The act, named after the first of those met; without anybody it is a change of what was learned."""
    if not known and not new:
        if body == before.body:
            raise Refused("nobody_chosen")
        return entries.entry_act(body, changed=True)
    for one in new:
        contacts.newcomer(one.name)
    facts = {"answer": "gathering:met", "text": body.name}
    if not known:
        return Act("entry", {**facts, "people": len(new), "name": new[0].name})
    act, _ = kept.people_act(vault, "entry", known, **facts)
    return replace(act, facts={**act.facts, "people": len(known) + len(new)})


def _kept(uow: UnitOfWork, one: Newcomer, now: datetime) -> ContactId:
    """Keep somebody new, with the word about them as a thing I know."""
    who = contacts.add_in(uow, contacts.newcomer(one.name), now).id
    if one.about:
        uow.contacts.add_fact(Fact(FactId(0), who, "other", one.about, today_of(now)))
    return who


def _draft(entry: Entry[Gathering], people: Sequence[ContactId]) -> LogDraft:
    kind = EncounterKind.TALK if entry.body.kind == "online" else EncounterKind.MEET
    return LogDraft(tuple(people), kind, By.BOTH, entry.day, note=entry.body.name)


def _group(uow: UnitOfWork, key: int) -> list[Encounter]:
    """The encounters of one log; [] when they are gone."""
    first = uow.encounters.get(key)
    if first is None:
        return uow.encounters.together(key)
    return uow.encounters.together(first.together) if first.together else [first]


def _met_at(
    uow: UnitOfWork, every: Sequence[Entry[Gathering]], now: datetime
) -> list[tuple[Entry[Gathering], tuple[MetThere, ...]]]:
    """Who was met at each, with the thanks due for the encounter of that day."""
    ids = {who for one in every for who in one.those(MET)}
    names = uow.contacts.names(ids)
    logged: dict[ContactId, list[Encounter]] = {}
    for one in uow.encounters.of_all(ids):
        logged.setdefault(one.contact_id, []).append(one)
    return [
        (entry, tuple(_of_one(who, names[who], entry, logged.get(who, []), now) for who in entry.those(MET)))
        for entry in every
    ]


def _of_one(who: ContactId, name: str, entry: Entry[Gathering], logged: Sequence[Encounter], now: datetime) -> MetThere:
    """By the rule of `coming`: thanks of mine on the day or later settle it, and after two weeks nothing is due."""
    here = next((one for one in logged if one.day == entry.day and one.kind.value in {"meet", "talk"}), None)
    if here is None:
        return MetThere(who, name)
    if any(one.kind is EncounterKind.THANKS and one.by is By.ME and one.day >= entry.day for one in logged):
        return MetThere(who, name, "done", int(here.id))
    return MetThere(who, name, "due" if here.thank and listed(here.at, now) else "", int(here.id))
