"""Needs and giving: which need a tie or an encounter feeds, help given and received, and the log of contributions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import cast

from myconnections.domain.contribution import Contribution
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.need import YEAR_DAYS, Feeds, Need, in_order
from myconnections.services import encounters, entries, kept, ties
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import LogDraft

YEAR = timedelta(days=YEAR_DAYS)
"""Encounters and help are counted in so long, unless less is asked for."""


@dataclass(frozen=True, slots=True)
class Fed:
    """What feeds one need: the ties said to, and the days of the logged encounters said to, oldest first."""

    ties: tuple[ContactId, ...]
    days: tuple[date, ...]

    @property
    def encounters(self) -> int:
        """How many encounters."""
        return len(self.days)


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


def also_feeds(vault: OpenVault, need: Need, people: Iterable[ContactId], now: datetime) -> Changes:
    """Say of several ties at once that they feed this need, too; what else they feed stays.

    Refused: "nobody_chosen", "too_many_chosen", "no_such_person".
    """
    chosen = list(dict.fromkeys(people))
    if not chosen:
        raise Refused("nobody_chosen")
    encounters.check_count(chosen)
    with vault.read() as uow:
        for who in chosen:
            kept.contact(uow, who)
        before = {who: _of_tie(uow, who) for who in chosen}
    with vault.write(Act("entry", {"answer": Feeds.KIND}), now) as uow:
        for who, said in before.items():
            if said is None:
                new: Entry[Body] = Entry(EntryId(0), Feeds((need,)), today_of(now), (Part(who),), now)
                uow.entries.add(new)
            else:
                uow.entries.put(replace(said, body=Feeds(in_order((*said.body.needs, need)))))
    return Changes.of({"entry"}, chosen, uow.act_id)


def of_encounter(vault: OpenVault, encounter_id: int) -> tuple[Need, ...]:
    """Which needs an encounter is said to have fed. Refused("no_such_encounter")."""
    with vault.read() as uow:
        found = _of_log(uow, kept.encounter(uow, encounter_id))
    return found.body.needs if found else ()


def feed_encounter(vault: OpenVault, encounter_id: int, needs: Iterable[Need], now: datetime) -> Changes:
    """Say which needs an encounter fed, with all who took part in its log. Refused("no_such_encounter")."""
    with vault.read() as uow:
        one = kept.encounter(uow, encounter_id)
        group = uow.encounters.together(one.together) if one.together else [one]
        before = _of_log(uow, one)
    body = Feeds(in_order(needs), one.together or int(one.id))
    return _said(vault, before, body, one.day, [each.contact_id for each in group], now)


def of_tie(vault: OpenVault, contact_id: ContactId) -> tuple[Need, ...]:
    """Which needs the tie to this person is said to feed."""
    with vault.read() as uow:
        return of_tie_in(uow, contact_id)


def of_tie_in(uow: UnitOfWork, contact_id: ContactId) -> tuple[Need, ...]:
    """`of_tie` inside a unit of work."""
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
    body = _trimmed(body, 0)
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


def change(vault: OpenVault, entry: Entry[Contribution], now: datetime) -> Changes:
    """Set a contribution right: the help that was logged with it follows, for those who are in it before and after.

    Who comes new gets help logged, who is left out loses it; help that was taken away by hand stays away.
    Refused: "no_such_entry", and as `contribute`.
    """
    before = entries.one(vault, entry.id, Contribution)
    instant_of(entry.day, now)
    chosen = list(dict.fromkeys(entry.those()))
    encounters.check_count(chosen)
    body = _trimmed(entry.body, before.body.log)
    after = replace(entry, body=body, people=tuple(Part(who) for who in chosen), made_at=before.made_at)
    with vault.read() as looking:
        entries.check(looking, after)
    with vault.write(entries.entry_act(body), now) as uow:
        after = replace(after, body=replace(body, log=_help_follows(uow, before, after, now)))
        uow.entries.put(after)
    people = {*before.those(), *chosen}
    return Changes.of({"entry", "encounter", "tie"}, people, uow.act_id, id=int(before.id))


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a contribution away; the help that was logged with it stays, for it took place. Refused("no_such_entry")."""
    return entries.forget(vault, entries.one(vault, entry_id, Contribution).id, now)


def view(vault: OpenVault, now: datetime, *, days: int = YEAR_DAYS) -> NeedsView:
    """Everything for the page; encounters and help of so many days."""
    today = today_of(now)
    since = today - timedelta(days=days)
    with vault.read() as uow:
        said = [one for one in entries.listed_in(uow, Feeds) if one.people]
        told = [one for one in said if not one.body.encounter]
        at = {one.id: _day_of(uow, one) for one in said if one.body.encounter}
        met = [one for one in said if (day := at.get(one.id)) is not None and since < day <= today]
        helped = _helped(uow, since, today)
        given = _given(uow, entries.listed_in(uow, Contribution), helped)
        names = uow.contacts.names({who for one in told for who in one.those()} | {w for g in given for w in g.people})
    fed = {
        need: Fed(
            tuple(who for one in told if need in one.body.needs for who in one.those()),
            tuple(sorted(day for one in met if need in one.body.needs and (day := at[one.id]) is not None)),
        )
        for need in Need
    }
    return NeedsView(fed, len(told), len(met), _counted(helped, since), given, names)


def _of_tie(uow: UnitOfWork, contact_id: ContactId) -> Entry[Feeds] | None:
    for one in uow.entries.of_person(contact_id):
        if isinstance(one.body, Feeds) and not one.body.encounter:
            return cast("Entry[Feeds]", one)
    return None


def _of_log(uow: UnitOfWork, one: Encounter) -> Entry[Feeds] | None:
    """What was said of the log of this encounter."""
    key = one.together or int(one.id)
    for said in uow.entries.of_person(one.contact_id):
        if isinstance(said.body, Feeds) and said.body.encounter == key:
            return cast("Entry[Feeds]", said)
    return None


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


def _trimmed(body: Contribution, log: int) -> Contribution:
    return replace(body, what=body.what.strip(), community=body.community.strip(), gave=body.gave.strip(), log=log)


def _help_follows(uow: UnitOfWork, before: Entry[Contribution], after: Entry[Contribution], now: datetime) -> int:
    """Make the help logged with a contribution what that says now; the key of that log, 0 without one."""
    log, chosen = before.body.log, after.those()
    first = uow.encounters.get(log)
    group = uow.encounters.together(log) or ([first] if first else [])
    stay = [one for one in group if one.contact_id in chosen]
    for one in group:
        if one not in stay:
            uow.encounters.remove(one)
    new = tuple(who for who in chosen if who not in before.those())
    if new:
        logged = encounters.log_in(uow, LogDraft(new, EncounterKind.HELP, By.ME, after.day), now)
        stay += [kept.encounter(uow, key) for key in logged.facts["ids"]]  # type: ignore[attr-defined]
    if not stay:
        ties.refold(uow, before.those(), now)
        return 0
    key = log if stay[0] in group else int(stay[0].id)
    for one in stay:
        at = one.at if one.day == after.day else instant_of(after.day, now)
        together = key if len(stay) > 1 else one.together
        uow.encounters.put(replace(one, day=after.day, at=at, note=after.body.what, together=together))
    ties.refold(uow, {*before.those(), *chosen}, now)
    return key


def _day_of(uow: UnitOfWork, one: Entry[Feeds]) -> date | None:
    """The day of the encounter, or of another of its log; None where none of them is there any more."""
    found = uow.encounters.get(one.body.encounter)
    return found.day if found else next((other.day for other in uow.encounters.together(one.body.encounter)), None)


def _helped(uow: UnitOfWork, since: date, today: date) -> list[Encounter]:
    """Help of these days, newest first."""
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
    """What was written, and help by me of these days that is not the help of one of those."""
    found = [
        Given(one.day, one.body.what, one.those(), one.body.community, one.body.gave, int(one.id)) for one in written
    ]
    covered = {one.body.log for one in written if one.body.log}
    logs: dict[int, list[Encounter]] = {}
    for one in helped:
        if one.by is not By.THEM:
            logs.setdefault(one.together or -int(one.id), []).append(one)
    for group in logs.values():
        if covered.isdisjoint({group[0].together, *(int(one.id) for one in group)}):
            first, people = group[-1], tuple(one.contact_id for one in reversed(group))
            found.append(Given(first.day, first.note, people, encounter=int(first.id)))
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))
