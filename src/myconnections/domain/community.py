"""A community (コミュニティ) that I tend: purpose, roles, rituals, plans; so that it does not hang on one person.

People carry the names of their communities; an entry of this kind says of one of these names what it is for. Who
holds a role, knows how, or carries a round stands with the entry (`Part`), under a word made of its number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused
from myconnections.domain.rounds import Every, day_after, first_from, last_until, within_reach

MOST_NAME, MOST_TEXT, MOST_OF = 200, 10_000, 200
RITUAL_AHEAD = timedelta(days=2)
"""So long before its day a ritual comes up, to prepare it."""


class Sort(StrEnum):
    """What kind of round: a ritual takes place by itself; heating up and keeping warm are acts of mine."""

    RITUAL = "ritual"
    HEAT = "heat"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Post:
    """A role in a community: what it is called and how it is done. `mine`: I hold it."""

    number: int
    name: str
    how: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """A ritual, or a step of the plan to heat up or keep warm: from `begin` on, `every` so often.

    `how` is how it is done; `mine`: I carry it. `done` is the last time that was done or left, `later` the day before
    which it stays away.
    """

    number: int
    sort: Sort
    what: str
    every: Every = Every.MONTH
    begin: date | None = None
    how: str = ""
    mine: bool = False
    done: date | None = None
    later: date | None = None

    def stands(self, today: date) -> tuple[date, date] | None:
        """The time it is about, and the day from which it is due; None when it does not come any more.

        A ritual: its next time. A step of a plan: the last time that has come and was not done, else the next; of
        several missed only the last, since what is missed does not accumulate (method.md 6.3).
        """
        if self.begin is None:
            return None
        wait = self.later or self.begin - RITUAL_AHEAD
        if self.sort is Sort.RITUAL:
            time = first_from(self.begin, self.every, max(today, day_after(self.done), wait))
            return None if time is None else (time, max(time - RITUAL_AHEAD, wait))
        last = last_until(self.begin, self.every, today)
        if last is not None and last >= day_after(self.done):
            return last, max(last, wait)
        time = first_from(self.begin, self.every, max(today, day_after(self.done)))
        return None if time is None else (time, max(time, wait))


@dataclass(frozen=True, slots=True)
class Community(Body):
    """What I wrote of one community. `name` is the name that people carry; `mine` is my part in it.

    `first`: what whoever takes over would do first.
    """

    KIND: ClassVar[str] = "community"
    name: str
    purpose: str = ""
    mine: str = ""
    first: str = ""
    posts: tuple[Post, ...] = ()
    rounds: tuple[Round, ...] = ()

    def check(self) -> None:
        """Refused: "nothing_written" (no name, a role or round without words), "name_too_long", "note_too_long",
        "too_many_parts", "day_out_of_reach".
        """
        names = [self.name, *(one.name for one in self.posts), *(one.what for one in self.rounds)]
        if not all(name.strip() for name in names):
            raise Refused("nothing_written")
        if any(len(name) > MOST_NAME for name in names):
            raise Refused("name_too_long", most=MOST_NAME)
        texts = [
            self.purpose,
            self.mine,
            self.first,
            *(one.how for one in self.posts),
            *(one.how for one in self.rounds),
        ]
        if any(len(text) > MOST_TEXT for text in texts):
            raise Refused("note_too_long", most=MOST_TEXT)
        if max(len(self.posts), len(self.rounds)) > MOST_OF:
            raise Refused("too_many_parts", most=MOST_OF)
        for day in (day for one in self.rounds for day in (one.begin, one.done, one.later)):
            if day is not None and not within_reach(day):
                raise Refused("day_out_of_reach", day=day.isoformat())

    def of_sort(self, sort: Sort) -> tuple[Round, ...]:
        """The rounds of one kind, in order."""
        return tuple(one for one in self.rounds if one.sort is sort)

    def with_post(self, post: Post) -> Community:
        """With this role, in the place of the one with its number; number 0: a new one."""
        kept = [post if one.number == post.number else one for one in self.posts]
        if not post.number:
            kept.append(replace(post, number=_next(self.posts)))
        return replace(self, posts=tuple(kept))

    def with_round(self, round_: Round) -> Community:
        """With this round, in the place of the one with its number; number 0: a new one."""
        kept = [round_ if one.number == round_.number else one for one in self.rounds]
        if not round_.number:
            kept.append(replace(round_, number=_next(self.rounds)))
        return replace(self, rounds=tuple(kept))


def holds(number: int) -> str:
    """The part of those who hold the role of this number."""
    return f"holds {number}"


def knows(number: int) -> str:
    """The part of those who know how the role of this number is done."""
    return f"knows {number}"


def carries(number: int) -> str:
    """The part of those who carry the round of this number."""
    return f"carries {number}"


def _next(parts: tuple[Post, ...] | tuple[Round, ...]) -> int:
    return max((one.number for one in parts), default=0) + 1
