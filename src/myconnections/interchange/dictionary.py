"""Readings of Japanese names from a dictionary that may be installed beside the app (the extra `readings`)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from myconnections.domain.folding import fold

_SIZES = ("core", "full", "small")


class _Word(Protocol):
    def reading_form(self) -> str: ...


class _Tokenizer(Protocol):
    def tokenize(self, text: str) -> list[_Word]: ...


@lru_cache(maxsize=16_384)
def reading_of(name: str) -> str:
    """The reading in katakana that the dictionary gives a name, "" without dictionary or answer. A guess: ask."""
    tokenizer = _dictionary()
    if tokenizer is None or not name.strip():
        return ""
    # A name in variant letters (髙橋) is asked again as it is usually written.
    return _heard(tokenizer, name.strip()) or _heard(tokenizer, fold(name.strip()))


def _heard(tokenizer: _Tokenizer, name: str) -> str:
    reading = "".join(word.reading_form() for word in tokenizer.tokenize(name))
    return reading if reading and all("ァ" <= letter <= "ヺ" or letter == "ー" for letter in reading) else ""


def installed() -> bool:
    """Whether there is a dictionary to ask."""
    return _dictionary() is not None


@cache
def _dictionary() -> _Tokenizer | None:
    try:
        # Loaded here: it is an extra that most do without, and it takes long.
        from sudachipy import Dictionary
    except ImportError:
        return None
    for size in _SIZES:
        try:
            tokenizer: _Tokenizer = Dictionary(dict=size).create()
        except ImportError:  # the words come in packages of their own, by size
            continue
        return tokenizer
    return None
