"""Names as they stand on maps and on paper: without what fonts have no picture of, in a few short lines. No Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_LONGEST = 120
"""Letters of a name that are looked at: whatever comes from a file may be endless."""
_NO_WRITING = frozenset({"So", "Co", "Cn", "Cs", "Cc", "Cf", "Me"})
_JOINERS = "\u200c\u200d"
"""Signs that the letters of some scripts need between them."""
_NEVER_FIRST = "、。，．・：；？！ー）」』】〕〉》)]}’”々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_NEVER_LAST = "（「『【〔〈《([{‘“"
_PARTING = "・／/、，,｜|-"
_WORTH = 0.3
"""How much less equal lines may be, in parts of the room, where the break then stands between words."""


def plain(text: str) -> str:
    """A text without what is no writing (emoji, signs of control, places of private use): fonts of maps and files have
    no picture of it and would draw a box.
    """
    return " ".join("".join(letter for letter in text if _is_writing(letter)).split())


def _is_writing(letter: str) -> bool:
    if "\ufe00" <= letter <= "\ufe0f" or "\U0001f3fb" <= letter <= "\U0001f3ff":  # what only colors an emoji
        return False
    return unicodedata.category(letter) not in _NO_WRITING or letter in _JOINERS


def in_lines(text: str, wide: Callable[[str], float], most: float, rows: int = 2) -> list[str]:
    """The text in as few lines as it needs, `rows` at most, about equally long: parted at blanks, or between letters of
    scripts that have none.

    `wide` measures a line, `most` is its room. Where it does not fit, the last line is too long: the caller cuts it.
    """
    text = " ".join(text[:_LONGEST].split())
    if rows < 2 or wide(text) <= most:
        return [text]
    ways = [(text[:place].rstrip(), text[place:].lstrip()) for place in _places(text)]
    fitting = [(head, rest) for head, rest in ways if wide(head) <= most]
    if not fitting:
        return [text]
    needed = next((count for count in range(2, rows + 1) if wide(text) <= 0.92 * count * most), rows)
    equal = wide(text) / needed
    ending = [(head, rest) for head, rest in fitting if wide(rest) <= (needed - 1) * most]

    def cost(way: tuple[str, str]) -> float:
        between = text[len(way[0])] == " " or way[0][-1] in _PARTING
        return abs(wide(way[0]) - equal) - (_WORTH * most if between else 0)

    head, rest = min(ending, key=cost) if ending else fitting[-1]
    return [head, *in_lines(rest, wide, most, rows - 1)]


def _places(text: str) -> list[int]:
    """Where a line may end: after a blank, or between two letters of which one is wide."""
    return [
        place
        for place in range(1, len(text))
        if text[place] != " "
        and (text[place - 1] == " " or _is_wide(text[place - 1]) or _is_wide(text[place]))
        and text[place] not in _NEVER_FIRST
        and text[place - 1] not in _NEVER_LAST
        and not unicodedata.combining(text[place])
    ]


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}
