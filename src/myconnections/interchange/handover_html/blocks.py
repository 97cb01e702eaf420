"""What stands on the hand-over sheet, block by block, as plain text: page and paper only set it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from myconnections.domain.community import Sort
from myconnections.domain.handover import HandedPromise, HandedRound, HandOver

Say = Callable[[str, Mapping[str, object]], str]
"""The word of a key of `words.WORDS` in the language, with these facts."""
_SORTS = ((Sort.RITUAL, "rounds"), (Sort.HEAT, "heat"), (Sort.KEEP, "keep"))


@dataclass(frozen=True, slots=True)
class Item:
    """A line with what belongs beside it, and quiet lines below."""

    text: str
    beside: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with running text or items; `boxes`: each item has a box to tick."""

    key: str
    title: str
    text: str = ""
    items: tuple[Item, ...] = ()
    boxes: bool = False


def blocks(sheet: HandOver, say: Say, day: Callable[[date], str], comma: str) -> Iterator[Block]:
    """The blocks that hold something, in the order of the sheet: what to do first stands near the top."""
    if sheet.purpose:
        yield Block("purpose", say("purpose", {}), sheet.purpose)
    if sheet.first:
        yield Block("first", say("first", {}), items=tuple(Item(line) for line in sheet.first), boxes=True)
    if sheet.soon:
        soon = tuple(Item(one.what, day(one.day)) for one in sheet.soon if one.day is not None)
        yield Block("soon", say("soon", {}), items=soon, boxes=True)
    teller = _Teller(sheet, say, day, comma)
    for sort, key in _SORTS:
        items = tuple(teller.round(one) for one in sheet.rounds if one.sort is sort)
        if items:
            yield Block(key, say(key, {}), items=items)
    if sheet.posts:
        yield Block("posts", say("posts", {}), items=tuple(teller.posts()))
    if sheet.people:
        people = tuple(Item(one.name, one.does, one.ways) for one in sheet.people)
        yield Block("people", say("people", {}), items=people)
    if sheet.promises:
        yield Block("promises", say("promises", {}), items=tuple(map(teller.promise, sheet.promises)), boxes=True)
    if sheet.gatherings:
        ahead = tuple(Item(name, day(when), (place,) if place else ()) for when, name, place in sheet.gatherings)
        yield Block("gatherings", say("gatherings", {}), items=ahead)
    if sheet.mine:
        yield Block("mine", say("mine", {}), sheet.mine)


def under_title(sheet: HandOver, say: Say, day: Callable[[date], str]) -> str:
    """Of which day and from whom it is, and how many members there are."""
    facts: dict[str, object] = {"day": day(sheet.day), "me": sheet.me, "n": sheet.members}
    told = [say("from" if sheet.me else "as_of", facts)]
    if sheet.members:
        told.append(say("members", facts))
    return say("between", {}).join(told)


class _Teller:
    """Says roles, rounds and promises with the names of their people."""

    def __init__(self, sheet: HandOver, say: Say, day: Callable[[date], str], comma: str) -> None:
        self._sheet, self._say, self._day, self._comma = sheet, say, day, comma

    def round(self, one: HandedRound) -> Item:
        """One round: rhythm and next day beside it, how and who below."""
        rhythm = self._say(one.every.value, {})
        when = self._when(one.day)
        below = [one.how] if one.how else []
        who = self._who(one.mine, one.carriers)
        return Item(one.what, self._comma.join((rhythm, when)), (*below, *self._named("carries", who)))

    def _when(self, day: date | None) -> str:
        if day is None:
            return self._say("no_day", {})
        return self._say("next" if day >= self._sheet.day else "waiting", {"day": self._day(day)})

    def posts(self) -> Iterator[Item]:
        """The roles."""
        for one in self._sheet.posts:
            holders = self._who(one.mine, one.holders)
            held = self._named("holds", holders) or (self._say("nobody", {}),)
            below = [*([one.how] if one.how else []), *held, *self._named("knows", one.knowers)]
            yield Item(one.name, below=tuple(below))

    def promise(self, one: HandedPromise) -> Item:
        """One promise: with whom and until when below it."""
        with_whom = self._say(f"promise_{one.by}", {"name": one.name})
        return Item(one.text, "" if one.due is None else self._say("due", {"day": self._day(one.due)}), (with_whom,))

    def _who(self, mine: bool, names: Sequence[str]) -> tuple[str, ...]:
        me = self._say("me" if self._sheet.me else "me_unnamed", {"me": self._sheet.me})
        return (*([me] if mine else []), *names)

    def _named(self, key: str, names: Sequence[str]) -> tuple[str, ...]:
        return (self._say(key, {"names": self._comma.join(names)}),) if names else ()
