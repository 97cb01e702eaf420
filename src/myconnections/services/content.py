"""What ships with the program in both languages beside the values: questions before a meeting, forms of dialogues,
example journeys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

LANGUAGES = ("en", "ja")


@dataclass(frozen=True, slots=True)
class Question:
    """A question to be curious about; `when` is "first", "again" or "" (always)."""

    key: str
    text: Mapping[str, str]
    when: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of dialogue: by language its name, what each speaks of, and rules to begin with."""

    key: str
    name: Mapping[str, str]
    prompt: Mapping[str, str]
    rules: Mapping[str, tuple[str, ...]]


Words = Mapping[str, str]
"""By language."""


@dataclass(frozen=True, slots=True)
class ExamplePoint:
    """A touchpoint of an example: the kinds of encounters of it, and what the other may want there."""

    name: Words
    kinds: tuple[str, ...]
    wanted: Words


@dataclass(frozen=True, slots=True)
class ExampleSingle:
    """A single journey of an example."""

    name: Words
    aim: Words
    touchpoints: tuple[ExamplePoint, ...]


@dataclass(frozen=True, slots=True)
class ExampleJourney:
    """A journey to begin with."""

    key: str
    name: Words
    aim: Words
    singles: tuple[ExampleSingle, ...]


@cache
def questions() -> Mapping[str, Question]:
    """The questions by their keys, in their order."""
    return {
        one["key"]: Question(one["key"], {language: one[language] for language in LANGUAGES}, one.get("when", ""))
        for one in _read("questions")["question"]
    }


@cache
def forms() -> Mapping[str, Form]:
    """The forms of dialogue by their keys, in their order."""
    return {
        one["key"]: Form(
            one["key"],
            {language: one[language]["name"] for language in LANGUAGES},
            {language: one[language]["prompt"] for language in LANGUAGES},
            {language: tuple(one[language]["rules"]) for language in LANGUAGES},
        )
        for one in _read("dialogues")["form"]
    }


@cache
def journeys() -> Mapping[str, ExampleJourney]:
    """The example journeys by their keys, in their order."""
    return {
        one["key"]: ExampleJourney(
            one["key"], _said(one, "name"), _said(one, "aim"), tuple(_single(each) for each in one["single"])
        )
        for one in _read("journeys")["journey"]
    }


def minute(seed: int, *, known: bool, most: int) -> tuple[str, ...]:
    """Keys of questions for one meeting: `known` says whether there was one before; the same for the same seed."""
    fitting = [one.key for one in questions().values() if one.when in {"", "again" if known else "first"}]
    # Seven has no divisor in common with their numbers, so that neighbours of the list are not asked together.
    return tuple(fitting[(seed + 7 * place) % len(fitting)] for place in range(most))


def _single(found: dict[str, Any]) -> ExampleSingle:
    points = tuple(
        ExamplePoint(_said(one, "name"), tuple(one["kinds"]), _said(one, "wanted")) for one in found["touchpoint"]
    )
    return ExampleSingle(_said(found, "name"), _said(found, "aim"), points)


def _said(found: dict[str, Any], what: str) -> Words:
    return {language: found[language][what] for language in LANGUAGES}


def _read(name: str) -> dict[str, Any]:
    import tomllib  # loaded here: the start waits for every module

    from myconnections.locator import resources

    return tomllib.loads((resources() / "content" / f"{name}.toml").read_text("utf-8"))
