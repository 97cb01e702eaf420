"""A gathering (場): people come together once, somewhere. Showing up in new places is how chance ties begin."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused

KINDS = (
    "talk", "study", "workshop", "meetup", "meal", "art", "sport", "volunteer", "market", "trip", "online", "other",
)  # fmt: skip
MET, HOST = "met", "host"
"""The parts people take in a gathering."""

MOST_NAME, MOST_TEXT = 200, 10_000


class Mark(StrEnum):
    """Whether it was learning, play, or both."""

    NONE = ""
    LEARN = "learn"
    PLAY = "play"
    BOTH = "both"


class Left(StrEnum):
    """What of one's own was gone out of: going out of one's own language, field or land counts."""

    LANGUAGE = "language"
    FIELD = "field"
    LAND = "land"


@dataclass(frozen=True, slots=True)
class Gathering(Body):
    """One gathering, coming or past by the day of its entry.

    `kind` is one of `KINDS`; `community` the name of the community it belongs to; `hope` what I go there for;
    `learned` one line afterwards. `logs` are encounters it brought: one of each log, which leads to those with it.
    `later`: not reminded of before that day; `closed`: nothing more to note.
    """

    KIND: ClassVar[str] = "gathering"
    name: str
    place: str = ""
    kind: str = code()
    mark: Mark = Mark.NONE
    left: tuple[Left, ...] = ()
    community: str = ""
    hope: str = ""
    learned: str = ""
    logs: tuple[int, ...] = field(default=(), metadata={"code": True})
    later: date | None = None
    closed: bool = False

    def check(self) -> None:
        """Refused: "nothing_written" without a name, "unknown_gathering_kind", "name_too_long", "note_too_long"."""
        if not self.name.strip():
            raise Refused("nothing_written")
        if self.kind and self.kind not in KINDS:
            raise Refused("unknown_gathering_kind", value=self.kind)
        if max(len(self.name), len(self.place), len(self.community)) > MOST_NAME:
            raise Refused("name_too_long", most=MOST_NAME)
        if max(len(self.hope), len(self.learned)) > MOST_TEXT:
            raise Refused("note_too_long", most=MOST_TEXT)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody met for the first time: a name, and a word about them."""

    name: str
    about: str = ""


def newcomers(lines: str) -> tuple[Newcomer, ...]:
    """Those written in one line each: the name, and after a slash a word about them ("Hana Sato / runs the kiln").

    Blank lines count for nothing, a name written twice once.
    """
    found: dict[str, Newcomer] = {}
    for line in lines.replace("／", "/").splitlines():
        name, _, about = (part.strip() for part in line.partition("/"))
        if name and name not in found:
            found[name] = Newcomer(" ".join(name.split()), about)
    return tuple(found.values())
