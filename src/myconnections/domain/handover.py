"""The sheet with which a community is handed over to somebody: all that leaves stands in it, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from myconnections.domain.community import Sort
from myconnections.domain.rounds import Every


@dataclass(frozen=True, slots=True)
class HandedPost:
    """A role: how it is done, the names of those who hold it and those who know how. `mine`: I hold it."""

    name: str
    how: str
    mine: bool
    holders: tuple[str, ...]
    knowers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandedRound:
    """A ritual or a step of a plan, with its rhythm, the next day, how it is done and who carries it."""

    sort: Sort
    what: str
    every: Every
    day: date | None
    how: str
    mine: bool
    carriers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandedPerson:
    """Somebody to know: the name, what they do where, and ways to reach them where these were chosen to leave."""

    name: str
    does: str = ""
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandedPromise:
    """An open promise: `by` is "me", "them" or "both"."""

    name: str
    text: str
    by: str
    due: date | None


@dataclass(frozen=True, slots=True)
class HandOver:
    """The whole sheet. `me` is the name of the one who hands over, "" where none is kept."""

    day: date
    me: str
    name: str
    purpose: str
    mine: str
    first: tuple[str, ...]
    soon: tuple[HandedRound, ...]
    rounds: tuple[HandedRound, ...]
    posts: tuple[HandedPost, ...]
    people: tuple[HandedPerson, ...]
    promises: tuple[HandedPromise, ...]
    gatherings: tuple[tuple[date, str, str], ...]
    members: int

    def names(self) -> frozenset[str]:
        """Whose names stand on the sheet, the one who hands over aside."""
        found = {person.name for person in self.people} | {promise.name for promise in self.promises}
        for post in self.posts:
            found |= {*post.holders, *post.knowers}
        for one in self.rounds:
            found |= set(one.carriers)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class HandingOver:
    """What leaves with a sheet, in figures: names, roles, rounds, promises with their texts, people with ways to reach
    them; `members` stand there only as a number.
    """

    names: int
    posts: int
    rounds: int
    promises: int
    ways: int
    members: int


def leaving(sheet: HandOver) -> HandingOver:
    """What leaves with this sheet."""
    return HandingOver(
        names=len(sheet.names()),
        posts=len(sheet.posts),
        rounds=len(sheet.rounds),
        promises=len(sheet.promises),
        ways=sum(bool(one.ways) for one in sheet.people),
        members=sheet.members,
    )
