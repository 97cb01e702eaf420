"""Words of the page: its own, and those it shares with what it hands out."""

from __future__ import annotations

from collections.abc import Iterable

from myconnections.domain.report_parts import PARTS
from myconnections.interchange.coach_html.words import WORDS
from myconnections.ui.texts_coach import COACH, FIELDS_OF_MAP
from myconnections.ui.wording import Wording


def say(wording: Wording, key: str, **facts: object) -> str:
    """A sentence of the page."""
    return wording.pair(COACH[key], facts)


def field_word(wording: Wording, code: str) -> str:
    """What a field is called, on the page and in the file."""
    return wording.pair(WORDS.get(f"field_{code}") or WORDS.get(code) or FIELDS_OF_MAP[code])


def field_words(wording: Wording, codes: Iterable[str]) -> str:
    """Several fields as one sentence."""
    return wording.listed([field_word(wording, code) for code in codes])


def part_word(wording: Wording, code: str) -> str:
    """What a part of the notebook is called, with a word where it holds what was written."""
    return wording.pair(WORDS[f"{'written' if PARTS[code].private else 'part'}_{code}"])


def part_words(wording: Wording, codes: Iterable[str], kind: str = "part") -> str:
    """Several parts as one sentence; `kind` "texts": what was written of them."""
    return wording.listed([wording.pair(WORDS[f"{kind}_{code}"]) for code in codes])
