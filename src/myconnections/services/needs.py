"""Needs and giving: which need a tie or an encounter feeds, help given and received, and the log of contributions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from myconnections.domain.contribution import Contribution
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.need import Feeds, Need, in_order
from myconnections.services import encounters, entries, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import LogDraft

YEAR = timedelta(days=365)
"""Encounters and help are counted in so long."""


@dataclass(frozen=True, slots=True)
class Fed:
    """What feeds one need: the ties said to, and how many logged encounters of the year."""

    ties: tuple[ContactId, ...]
    encounters: int


@dataclass(frozen=True, slots=True)
class Help:
    """Help that was logged since a day: given by me, received, worked together; with how many people each."""

    since: date
    given: int
    received: int
    together: int
    given_to: int
    received_from: int


@dataclass(frozen=True, slots=True)
class Given:
    """One line of the log of contributions: written as such (`entry`), or help that was logged (`encounter`)."""

    day: date
    what: str
    people: tuple[ContactId, ...]
    community: str = ""
    gave: str = ""
    entry: int = 0
    encounter: int = 0


@dataclass(frozen=True, slots=True)
class NeedsView:
    """Everything for the page: what feeds each need, of how many ties and encounters that is said, help, what was
    given (newest first), and names.
    """

    fed: Mapping[Need, Fed]
    ties: int
    encounters: int
    help: Help
    given: tuple[Given, ...]
    names: Mapping[ContactId, str]


def feed(vault: OpenVault, contact_id: ContactId, needs: Iterable[Need], now: datetime) -> Changes:
    """Say which needs the tie to this person feeds: these and no others, none takes it away.

    Refused("no_such_person").
    """
    with vault.read() as uow:
        kept.contact(uow, contact_id)
        before = _of_tie(uow, contact_id)
    return _said(vault, before, Feeds(in_order(needs)), today_of(now), [contact_id], now)


def feed_encounter(vault: OpenVault, encounter_id: int, needs: Iterable[Need], now: datetime) -> Changes:
    """Say which needs an encounter fed, with all who took part in its log. Refused("no_such_encounter")."""
    with vault.read() as uow:
        one = kept.encounter(uow, encounter_id)
        group = uow.encounters.together(one.together) if one.together else [one]
        key = one.together or int(one.id)
        before = next((each for each in entries.listed_in(uow, Feeds) if each.body.encounter == key), None)
    body = Feeds(in_order(needs), key)
    return _said(vault, before, body, one.day, [each.contact_id for each in group], now)


def of_tie(vault: OpenVault, contact_id: ContactId) -> tuple[Need, ...]:
    """Which needs the tie to this person is said to feed."""
    with vault.read() as uow:
        found = _of_tie(uow, contact_id)
    return found.body.needs if found else ()


def contribute(
    vault: OpenVault,
    body: Contribution,
    now: datetime,
    *,
    day: date | None = None,
    people: Iterable[ContactId] = (),
) -> Changes:
    """Note what I gave, today unless a day is given; help is logged with the people of it in the same act.

    Refused: "day_in_future", "too_many_chosen", "no_such_person", and what `Contribution.check` refuses.
    """
    when, chosen = day or today_of(now), list(dict.fromkeys(people))
    instant_of(when, now)
    encounters.check_count(chosen)
    body = replace(body, what=body.what.strip(), community=body.community.strip(), gave=body.gave.strip(), log=0)
    new: Entry[Body] = Entry(EntryId(0), body, when, tuple(Part(who) for who in chosen), now)
    with vault.read() as looking:
        entries.check(looking, new)
    with vault.write(entries.entry_act(body), now) as uow:
        logged = Changes()
        if chosen:
            draft = LogDraft(tuple(chosen), EncounterKind.HELP, By.ME, when, note=body.what)
            logged = encounters.log_in(uow, draft, now)
            new = replace(new, body=replace(body, log=logged.facts["ids"][0]))  # type: ignore[index]
        added = uow.entries.add(new)
    return Changes.of(logged.kinds | {"entry"}, chosen, uow.act_id, id=int(added.id))


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a contribution away; the help that was logged with it stays, for it took place. Refused("no_such_entry")."""
    return entries.forget(vault, entries.one(vault, entry_id, Contribution).id, now)


def view(vault: OpenVault, now: datetime) -> NeedsView:
    """Everything for the page."""
    today = today_of(now)
    since = today - YEAR
    with vault.read() as uow:
        said = [one for one in entries.listed_in(uow, Feeds) if one.people]
        ties = [one for one in said if not one.body.encounter]
        met = [one for one in said if one.body.encounter and since < one.day <= today and _stands(uow, one)]
        helped = _helped(uow, since, today)
        given = _given(uow, entries.listed_in(uow, Contribution), helped)
        names = uow.contacts.names({who for one in ties for who in one.those()} | {w for g in given for w in g.people})
    fed = {
        need: Fed(
            tuple(who for one in ties if need in one.body.needs for who in one.those()),
            sum(need in one.body.needs for one in met),
        )
        for need in Need
    }
    return NeedsView(fed, len(ties), len(met), _counted(helped, since), given, names)


def _of_tie(uow: UnitOfWork, contact_id: ContactId) -> Entry[Feeds] | None:
    found = (one for one in entries.listed_in(uow, Feeds) if not one.body.encounter and contact_id in one.those())
    return next(found, None)


def _said(
    vault: OpenVault, before: Entry[Feeds] | None, body: Feeds, day: date, people: list[ContactId], now: datetime
) -> Changes:
    if not body.needs:
        return Changes() if before is None else _unsaid(vault, before, now)
    if before is None:
        return entries.add(vault, body, now, day=day, people=[Part(who) for who in people])
    return entries.change(vault, replace(before, body=body), now)


def _unsaid(vault: OpenVault, before: Entry[Feeds], now: datetime) -> Changes:
    with vault.write(Act("entry", {"answer": Feeds.KIND}), now) as uow:
        uow.entries.remove(before.id)
    return entries.changed([before], uow.act_id)


def _stands(uow: UnitOfWork, one: Entry[Feeds]) -> bool:
    """Whether the encounter is still there, or another of its log."""
    return bool(uow.encounters.get(one.body.encounter) or uow.encounters.together(one.body.encounter))


def _helped(uow: UnitOfWork, since: date, today: date) -> list[Encounter]:
    """Help of the year, newest first."""
    who = uow.encounters.met(EncounterKind.HELP.value, since + timedelta(days=1), today)
    found = [one for one in uow.encounters.of_all(who) if one.kind is EncounterKind.HELP and since < one.day <= today]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)


def _counted(helped: list[Encounter], since: date) -> Help:
    """Counts of logs: help for three people at once is one."""

    def logs(by: By) -> int:
        return len({one.together or -int(one.id) for one in helped if one.by is by})

    def people(by: By) -> int:
        return len({one.contact_id for one in helped if one.by is by})

    return Help(since, logs(By.ME), logs(By.THEM), logs(By.BOTH), people(By.ME), people(By.THEM))


def _given(uow: UnitOfWork, written: list[Entry[Contribution]], helped: list[Encounter]) -> tuple[Given, ...]:
    """What was written, and help by me of the year that is not the help of one of those."""
    found = [
        Given(one.day, one.body.what, one.those(), one.body.community, one.body.gave, int(one.id)) for one in written
    ]
    covered = {one.body.log for one in written if one.body.log}
    logs: dict[int, list[Encounter]] = {}
    for one in helped:
        if one.by is not By.THEM:
            logs.setdefault(one.together or -int(one.id), []).append(one)
    for group in logs.values():
        if covered.isdisjoint(int(one.id) for one in group):
            first, people = group[-1], tuple(one.contact_id for one in reversed(group))
            found.append(Given(first.day, first.note, people, encounter=int(first.id)))
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))
