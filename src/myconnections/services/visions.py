"""The vision and its versions: what is in force, what became of it, and how things stand with those who are in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.vision import LISTS, Piece, Vision, compare, lines_changed
from myconnections.services import entries
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at

Version = Entry[Vision]

DAYS = 90
"""The days looked back for what happened with the people of the vision, or of a role."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who fits a line of mine: "shares" an interest, "offers" what I am weak in, "needs" a strength."""

    line: str
    how: str
    contact_id: ContactId
    name: str


@dataclass(frozen=True, slots=True)
class VisionView:
    """The vision in force, with those who are in it as they are now.

    `met` are the days of the last `DAYS` days on which there was something with each of them. `versions` are all,
    newest first.
    """

    version: Version | None
    people: tuple[ListedPerson, ...]
    met: Mapping[ContactId, int]
    known: tuple[Known, ...]
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier and a later version side by side: the text in pieces, the lines of the lists and the people that are
    gone and new.
    """

    before: Version
    after: Version
    text: tuple[Piece, ...]
    lines: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    people_gone: tuple[tuple[ContactId, str], ...]
    people_new: tuple[tuple[ContactId, str], ...]
    people_stay: tuple[tuple[ContactId, str], ...]


def write(vault: OpenVault, vision: Vision, people: Sequence[ContactId], now: datetime) -> Changes:
    """Keep a new version; it is in force from now on. Nothing where it says what the last one says.

    Refused: "nothing_written", "no_such_person".
    """
    parts, last = _parts(people), current(vault)
    vision = _clean(vision)
    if last is not None and (last.body, last.people) == (vision, parts):
        return Changes()
    return entries.add(vault, vision, now, people=parts)


def change(vault: OpenVault, entry_id: int, vision: Vision, people: Sequence[ContactId], now: datetime) -> Changes:
    """Correct a version without making a new one."""
    before = entries.one(vault, entry_id, Vision)
    return entries.change(vault, replace(before, body=_clean(vision), people=_parts(people)), now)


def current(vault: OpenVault) -> Version | None:
    """The version in force, to which everything refers; None before the first."""
    with vault.read() as uow:
        return current_in(uow)


def current_in(uow: UnitOfWork) -> Version | None:
    """`current` inside a unit of work."""
    found = _versions(uow)
    return found[0] if found else None


def view(vault: OpenVault, now: datetime) -> VisionView:
    """The vision as it stands now."""
    with vault.read() as uow:
        versions = _versions(uow)
        if not versions:
            return VisionView(None, (), {}, (), ())
        version = versions[0]
        people = people_now(uow, version.those(), now)
        met = days_met(uow, version.those(), today_of(now))
        return VisionView(version, people, met, _known(uow, version.body), tuple(versions))


def compared(vault: OpenVault, one: int, other: int) -> Comparison:
    """Two versions side by side, the earlier first whichever is named first.

    Refused: "no_such_entry", "same_version".
    """
    if one == other:
        raise Refused("same_version")
    with vault.read() as uow:
        pair = [entries.one_in(uow, key, Vision) for key in (one, other)]
        before, after = sorted(pair, key=lambda version: (version.day, version.id))
        names = uow.contacts.names({*before.those(), *after.those()})
    old, new = before.those(), after.those()

    def named(ids: Iterable[ContactId]) -> tuple[tuple[ContactId, str], ...]:
        return tuple((who, names[who]) for who in ids)

    return Comparison(
        before,
        after,
        compare(before.body.text, after.body.text),
        {name: lines_changed(getattr(before.body, name), getattr(after.body, name)) for name in LISTS},
        named(who for who in old if who not in new),
        named(who for who in new if who not in old),
        named(who for who in new if who in old),
    )


def people_now(uow: UnitOfWork, ids: Iterable[ContactId], now: datetime) -> tuple[ListedPerson, ...]:
    """These people as they are now, in the order given."""
    wanted = list(ids)
    found = {one.row.id: one for one in listed(rows_at(uow, now, wanted), now)} if wanted else {}
    return tuple(found[who] for who in wanted)


def days_met(uow: UnitOfWork, ids: Iterable[ContactId], today: date) -> dict[ContactId, int]:
    """On how many days of the last `DAYS` there was something with each of these people; 0 where there was nothing."""
    wanted, since = set(ids), (today - timedelta(days=DAYS)).toordinal()
    found: dict[ContactId, set[int]] = {who: set() for who in wanted}
    for who, _, day, _, _ in uow.encounters.of_many(wanted) if wanted else ():
        if since < day <= today.toordinal():
            found[ContactId(who)].add(day)
    return {who: len(days) for who, days in found.items()}


def _versions(uow: UnitOfWork) -> list[Version]:
    return sorted(entries.listed_in(uow, Vision), key=lambda one: (one.day, one.id), reverse=True)


def _known(uow: UnitOfWork, vision: Vision) -> tuple[Known, ...]:
    """Who needs a strength, offers what I am weak in, shares an interest: by the words of the line."""
    found: list[Known] = []
    for lines, how in ((vision.strengths, "needs"), (vision.weaknesses, "offers"), (vision.interests, "shares")):
        for line in lines:
            among = uow.search.people(line)
            if how == "shares":
                said = [(one.contact_id, one.text) for one in uow.contacts.facts_of(among) if one.kind == "interest"]
            else:
                said = [(one.id, text) for one in uow.contacts.many(among) for text in getattr(one, how)]
            those = dict.fromkeys(who for who, text in said if fold(line) in fold(text))
            names = uow.contacts.names(those)
            found.extend(Known(line, how, who, names[who]) for who in those)
    return tuple(found)


def _parts(people: Iterable[ContactId]) -> tuple[Part, ...]:
    return tuple(Part(who) for who in dict.fromkeys(people))


def _clean(vision: Vision) -> Vision:
    """Without blanks at the ends and without empty lines."""
    lines = {name: tuple(line.strip() for line in getattr(vision, name) if line.strip()) for name in LISTS}
    return replace(vision, text=vision.text.strip(), **lines)
