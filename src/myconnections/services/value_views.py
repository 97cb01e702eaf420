"""What the rounds of the values exercise say: order, what is lived, what changed, whom a value is seen in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from myconnections.domain import personal_value
from myconnections.domain.contact import Contact
from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.personal_value import QUARTER, RANKED, OwnCard, Said, ValueTag
from myconnections.insight.scene import Match
from myconnections.services import entries
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.values import Round, own_cards, rounds_in

WEEKS = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One of the first five: its rank from 1, its weight, what was said, the gap, whom it is seen in.

    `met` are days with those people in the last four weeks (people times days), None when nobody is tagged: an echo
    of the log beside the rating, never mixed with it.
    """

    card: str
    rank: int
    weight: float
    said: Said
    gap: float | None
    people: tuple[ContactId, ...]
    communities: tuple[str, ...]
    met: int | None


@dataclass(frozen=True, slots=True)
class Turn:
    """From one finished round to the next: kept@5, average overlap, and which values are new and gone."""

    before: date
    after: date
    stayed: int
    overlap: float
    new: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValuesView:
    """Values as they stand. `open` is the round being made, `last` the newest that was finished.

    `rows` are the first five of the last, `making` those of the open one. `question` is the row with the largest gap,
    None while nothing is rated. `turns` are the changes from round to round, oldest first. `next_day` is the day from
    which a new round makes sense. `names` are the people named here, `tags` every value tagged, those outside the first
    five too.
    """

    open: Round | None
    last: Round | None
    rows: tuple[ValueRow, ...]
    making: tuple[ValueRow, ...]
    question: ValueRow | None
    turns: tuple[Turn, ...]
    rounds: tuple[Round, ...]
    next_day: date | None
    tags: tuple[Entry[ValueTag], ...]
    names: Mapping[ContactId, str]


def view(vault: OpenVault, now: datetime) -> ValuesView:
    """Everything about my values, as of this moment."""
    with vault.read() as uow:
        return view_in(uow, now)


def view_in(uow: UnitOfWork, now: datetime) -> ValuesView:
    """`view` inside a unit of work."""
    rounds = rounds_in(uow)
    finished = tuple(one for one in rounds if one.body.finished is not None)
    last = finished[-1] if finished else None
    tags = entries.listed_in(uow, ValueTag)
    people = {one.body.value: one.those() for one in tags}
    places = {one.body.value: one.body.communities for one in tags}
    days = _days(uow, {who for those in people.values() for who in those}, today_of(now))
    open_ = next((one for one in rounds if one.body.finished is None), None)

    def rows_of(one: Round | None) -> tuple[ValueRow, ...]:
        rows = []
        for place, (card, weight) in enumerate(_weighted(one), 1):
            said, those = (one.body.of(card) if one else Said(card)), people.get(card, ())
            met = sum(days.get(who, 0) for who in those) if those else None
            gap = personal_value.gap(weight, said.lived)
            rows.append(ValueRow(card, place, weight, said, gap, those, places.get(card, ()), met))
        return tuple(rows)

    rows = rows_of(last)
    return ValuesView(
        open_,
        last,
        rows,
        rows_of(open_),
        question_of(rows),
        tuple(_turn(before, after) for before, after in pairwise(finished)),
        finished,
        last.body.finished + QUARTER if last and last.body.finished else None,
        tuple(tags),
        uow.contacts.names({who for those in people.values() for who in those}),
    )


def question_of(rows: Iterable[ValueRow]) -> ValueRow | None:
    """The row with the largest gap, None while nothing is rated or everything is lived fully."""
    return max((row for row in rows if row.gap), key=lambda row: row.gap or 0.0, default=None)


def own_cards_of(vault: OpenVault) -> tuple[OwnCard, ...]:
    """The own cards of all rounds, each name once."""
    with vault.read() as uow:
        return own_cards(rounds_in(uow))


def shared_with_in(uow: UnitOfWork, contact: Contact) -> tuple[tuple[str, str], ...]:
    """The values seen in this person, those of my first five first: (card, the community it is by or "")."""
    tags = entries.listed_in(uow, ValueTag)
    if not tags:
        return ()
    order = {card: place for place, (card, _) in enumerate(_first_five(uow))}
    found = []
    for one in sorted(tags, key=lambda one: order.get(one.body.value, RANKED)):
        places = set(map(_key, one.body.communities))
        common = [name for name in contact.communities if _key(name) in places]
        if contact.id in one.those() or common:
            found.append((one.body.value, "" if contact.id in one.those() else common[0]))
    return tuple(found)


def matches(uow: UnitOfWork, rows: Iterable[PersonRow]) -> dict[int, Match]:
    """Who answers to my first five: the sum of the rank weights of the values tagged on them or on a community of
    theirs, and the value that weighs most (method.md 5.2).
    """
    tagged = {one.body.value: one for one in entries.listed_in(uow, ValueTag)}
    weighed = [
        (card, weight, set(tagged[card].those()), set(map(_key, tagged[card].body.communities)))
        for card, weight in _first_five(uow)
        if card in tagged
    ]
    found: dict[int, Match] = {}
    if not weighed:
        return found
    for row in rows:
        theirs = set(map(_key, row.communities))
        fitting = [(card, weight) for card, weight, people, places in weighed if row.id in people or theirs & places]
        if fitting:
            found[row.id] = Match(sum(weight for _, weight in fitting), fitting[0][0])
    return found


def _first_five(uow: UnitOfWork) -> list[tuple[str, float]]:
    finished = [one for one in rounds_in(uow) if one.body.finished is not None]
    return _weighted(finished[-1] if finished else None)


def _weighted(last: Round | None) -> list[tuple[str, float]]:
    """The first five with their weights; weights are of five places, however many are filled."""
    ranked = last.body.ranked if last else ()
    return list(zip(ranked, personal_value.weights(RANKED), strict=False))


def _turn(before: Round, after: Round) -> Turn:
    old, new = before.body.ranked, after.body.ranked
    return Turn(
        before.body.finished or before.day,
        after.body.finished or after.day,
        personal_value.stayed(old, new),
        personal_value.overlap(old, new),
        tuple(card for card in new if card not in old),
        tuple(card for card in old if card not in new),
    )


def _days(uow: UnitOfWork, people: set[ContactId], today: date) -> dict[ContactId, int]:
    """On how many days of the last four weeks there was something with each of these people."""
    since = (today - WEEKS).toordinal()
    found: dict[ContactId, set[int]] = {}
    for who, _, day, _, _ in uow.encounters.of_many(people) if people else ():
        if since < day <= today.toordinal():
            found.setdefault(ContactId(who), set()).add(day)
    return {who: len(days) for who, days in found.items()}


def _key(community: str) -> str:
    return community.strip().casefold()
