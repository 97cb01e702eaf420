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
    """0 for the whole word, 1 its beginning, 2 the beginning of a part, 3 what stands inside it, or None.

    Letters that are only somewhere in it fit nothing: a name somebody looks for would lead to acts. For the same reason
    what stands inside counts in a word as it is written, not as its kana are spelled.
    """
    wanted = fold(typed).strip()
    if not wanted:
        return None
    ways = {wanted, romaji.key(romaji.latin(wanted))} - {""}
    ranks = [
        _fit(form, way, inside=number == 0)
        for word in words
        for number, form in enumerate(_forms(word))
        for way in ways
    ]
    return min((each for each in ranks if each is not None), default=None)


def begins(title: str, typed: str) -> bool:
    """Whether something is called by what was typed, or its title begins so."""
    fit = rank((title,), typed)
    return fit is not None and fit <= 1


@lru_cache(maxsize=1024)
def _forms(word: str) -> tuple[str, ...]:
    """The word folded, and where it is kana, in Latin letters."""
    folded = fold(word).removesuffix("…").removesuffix("...").strip()
    if not any(_KANA[0] <= char <= _KANA[1] for char in folded):
        return (folded,)
    return folded, romaji.key(romaji.spell(folded))


def _fit(form: str, typed: str, *, inside: bool) -> int | None:
    if form == typed:
        return 0
    if form.startswith(typed):
        return 1
    if f" {typed}" in form:
        return 2
    return 3 if inside and typed in form and (len(typed) >= _LEAST or not typed.isascii()) else None
