"""The vision: a good ordinary day five years from now, and whom I share it with (method.md 7.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

LISTS = ("rules", "strengths", "weaknesses", "interests")
"""What stands beside the day, each a list of short lines."""

_WORDS = re.compile(
    r"\s+"
    r"|[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff]+"  # kanji
    r"|[がをにでとのはもへ]|(?:(?![がをにでとのはもへ])[\u3041-\u309f])+"  # particles, other hiragana
    r"|[\u30a1-\u30ff]+"
    r"|[^\W\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+"
    r"|."
)


@dataclass(frozen=True, slots=True)
class Vision(Body):
    """One version of the vision; the newest is in force, the earlier ones stay.

    `rules` are the person's own rules beside it. Who is in that day are the people of the entry.
    """

    KIND: ClassVar[str] = "vision"
    text: str
    rules: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()

    def check(self) -> None:
        """Refused("nothing_written") without a text."""
        if not self.text.strip():
            raise Refused("nothing_written")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of two versions compared: "same", "gone" (the earlier only) or "new" (the later only)."""

    text: str
    kind: str


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """What became of a text, word by word, in the order of reading; what was taken out before what came in its place.

    Words of Japanese are told apart by their letters: kanji, katakana, hiragana and the particles among it. A blank
    between two changes belongs to them.
    """
    earlier, later = _WORDS.findall(before), _WORDS.findall(after)
    found: list[Piece] = []
    gone = new = blank = ""
    for tag, i, j, k, m in SequenceMatcher(None, earlier, later, autojunk=False).get_opcodes():
        old, fresh = "".join(earlier[i:j]), "".join(later[k:m])
        if tag != "equal":
            gone, new, blank = gone + blank + old, new + blank + fresh, ""
        elif (gone or new) and not old.strip():
            blank = old
        else:
            found += [*_pieces(gone, new), Piece(old, "same")]
            gone = new = ""
    return (*found, *_pieces(gone, new), *([Piece(blank, "same")] if blank else []))


def lines_changed(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which lines of a list are gone, and which are new."""
    gone = tuple(line for line in before if line not in after)
    return gone, tuple(line for line in after if line not in before)


def _pieces(gone: str, new: str) -> Iterator[Piece]:
    for text, kind in ((gone, "gone"), (new, "new")):
        if text:
            yield Piece(text, kind)
