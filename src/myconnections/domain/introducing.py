"""Whom of my people one might introduce to whom: one offers what the other looks for, or both care for the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from myconnections.domain.contact import is_cjk
from myconnections.domain.folding import compare_key

_MOST_SHARED = 12
"""An interest of more people than this tells nothing of two of them."""
_SHORTEST, _SHORTEST_CJK = 4, 2
"""Letters that a word needs to be found inside another one."""

_MOST_COMPARED = 250_000
"""With more pairs of different words than this only equal ones are found: each with each would take seconds."""

Words = Mapping[int, Sequence[str]]


class Match(NamedTuple):
    """Why two may be introduced. `code` "offer": the first offers what the second looks for; "interest": of both.

    `word` is what is offered or cared for, as it was written.
    """

    first: int
    second: int
    code: str
    word: str


def matches(offers: Words, needs: Words, interests: Words) -> Iterator[Match]:
    """Every pair once, what is offered and looked for before what both care for; by the numbers of the people.

    Each is asked with what was written of every person; words are compared folded, and while there are not thousands of
    them one may stand inside the other.
    """
    found: dict[frozenset[int], Match] = {}
    for one in sorted(_offered(offers, needs)):
        found.setdefault(frozenset((one.first, one.second)), one)
    for one in sorted(_shared(interests)):
        found.setdefault(frozenset((one.first, one.second)), one)
    yield from found.values()


def _offered(offers: Words, needs: Words) -> Iterator[Match]:
    given, wanted = _by_key(offers), _by_key(needs)
    few = len(given) * len(wanted) <= _MOST_COMPARED
    for need, seekers in wanted.items():
        fitting = [offer for offer in given if _fits(offer, need)] if few else [need] if need in given else []
        for giver, word in (each for offer in fitting for each in given[offer]):
            yield from (Match(giver, seeker, "offer", word) for seeker, _ in seekers if seeker != giver)


def _shared(interests: Words) -> Iterator[Match]:
    for sharing in _by_key(interests).values():
        if not 1 < len(sharing) <= _MOST_SHARED:
            continue
        ordered = sorted(sharing)
        for place, (one, word) in enumerate(ordered):
            yield from (Match(one, other, "interest", word) for other, _ in ordered[place + 1 :] if other != one)


def _by_key(words: Words) -> dict[str, list[tuple[int, str]]]:
    """Who said each word, and as it was written."""
    found: dict[str, dict[int, str]] = {}
    for who, said in words.items():
        for word in said:
            if key := compare_key(word):
                found.setdefault(key, {}).setdefault(who, word.strip())
    return {key: list(those.items()) for key, those in found.items()}


def _fits(offer: str, need: str) -> bool:
    if offer == need:
        return True
    shorter, longer = sorted((offer, need), key=len)
    return len(shorter) >= (_SHORTEST_CJK if is_cjk(shorter) else _SHORTEST) and shorter in longer
