"""How well typed letters fit an act: as its words are written, as they are read, and in Latin letters. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from myconnections.domain import romaji
from myconnections.domain.folding import fold

_KANA = ("ァ", "ヺ")
_LEAST = 3
"""Latin letters to be typed before those inside a word count: two fit nearly everything."""


def rank(words: Iterable[str], typed: str) -> int | None:
    """0 for the whole word, 1 its beginning, 2 the beginning of a part, 3 a part, 4 loose letters in order, or None."""
    wanted = fold(typed).strip()
    if not wanted:
        return None
    ways = {wanted, romaji.key(romaji.latin(wanted))}
    ranks = [_fit(form, way) for word in words for form in _forms(word) for way in ways if way]
    return min((each for each in ranks if each is not None), default=None)


@lru_cache(maxsize=1024)
def _forms(word: str) -> tuple[str, ...]:
    """The word folded, and where it is kana, in Latin letters."""
    folded = fold(word).removesuffix("…").removesuffix("...").strip()
    if not any(_KANA[0] <= char <= _KANA[1] for char in folded):
        return (folded,)
    return folded, romaji.key(romaji.spell(folded))


def _fit(form: str, typed: str) -> int | None:
    if form == typed:
        return 0
    if form.startswith(typed):
        return 1
    if f" {typed}" in form:
        return 2
    if typed in form and (len(typed) >= _LEAST or not typed.isascii()):
        return 3
    loose = len(typed) >= _LEAST and typed.isascii() and form[:1] == typed[:1] and _in_order(form, typed)
    return 4 if loose else None


def _in_order(form: str, typed: str) -> bool:
    letters = iter(form)
    return all(letter in letters for letter in typed.replace(" ", ""))
