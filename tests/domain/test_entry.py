"""What a search finds in an entry, and every kind of entry under a word of its own."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.entries import BODIES
from myconnections.domain.entry import Body, code, shortened, words_of


class Mark(StrEnum):
    ON = "on"


@dataclass(frozen=True, slots=True)
class Inner:
    said: str


@dataclass(frozen=True, slots=True)
class Sample(Body):
    KIND: ClassVar[str] = "sample"
    said: str
    card: str = code()
    mark: Mark = Mark.ON
    number: int = 7
    inner: tuple[Inner, ...] = ()


def test_a_search_finds_what_was_written_and_no_words_of_ours() -> None:
    sample = Sample("written", "card-key", inner=(Inner("deep"), Inner("")))
    assert list(words_of(sample)) == ["written", "deep"]
    Body().check()


def test_every_kind_stands_under_its_own_word() -> None:
    assert all(kind == body.KIND and is_dataclass(body) and fields(body) for kind, body in BODIES.items())


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("a good day for them", 30) == "a good day for them"
    assert shortened("a good day for them for the first time", 31) == "a good day for them for the…"
    assert shortened("a good day for them for the first time", 28) == "a good day for them for the…"
    assert shortened("とても長い文章です。" * 4, 12) == "とても長い文章です。と…"
    assert shortened("x" * 40, 12) == "x" * 11 + "…"
    assert shortened("a " + "x" * 40, 30) == "a " + "x" * 27 + "…"
