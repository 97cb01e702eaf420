"""Small steps in a file: our own library, and what a coach hands on. A file that is not in order is refused whole.

The form stands at the head of `resources/content/small_steps.toml`. A file may come from anybody: its size, its lines
and every value are bounded, and characters that change how other text reads are refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from myconnections.domain.errors import Refused
from myconnections.domain.small_step import MOST_MINUTES, TAGS, SmallStep

LANGUAGES = ("en", "ja")
MOST_BYTES, MOST_LINE, MOST_STEPS, MOST_WORDS = 262_144, 2_000, 500, 200
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_FIELDS = frozenset({"key", "minutes", *LANGUAGES, *TAGS})
_NO_TEXT = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def read(blob: bytes, file: str, *, own: bool = False) -> tuple[SmallStep, ...]:
    """The steps of a file, in its order; `own`: it ships with the program and has both languages.

    Refused("steps_refused", file, why, …): `why` is a code of its own, with the `step` it is about where it is one.
    """
    source = "" if own else file.removesuffix(".toml")
    found: dict[str, SmallStep] = {}
    for place, raw in enumerate(_rows(blob, file), 1):
        step = _step(raw, source, _Place(file, place), own=own)
        if step.key in found:
            raise Refused("steps_refused", file=file, why="step_twice", step=place)
        found[step.key] = step
    return tuple(found.values())


class _Place:
    """Where in a file something is wrong."""

    def __init__(self, file: str, step: int) -> None:
        self._file, self._step = file, step

    def refuse(self, why: str, **facts: object) -> Refused:
        return Refused("steps_refused", file=self._file, why=why, step=self._step, **facts)


def _rows(blob: bytes, file: str) -> list[Any]:
    import tomllib  # loaded here: few starts read steps

    if len(blob) > MOST_BYTES:
        raise Refused("steps_refused", file=file, why="steps_too_large", most=MOST_BYTES // 1024)
    try:
        text = blob.decode("utf-8-sig")
        # The parser takes quadratic time over very long lines.
        if max(map(len, text.splitlines()), default=0) > MOST_LINE:
            raise Refused("steps_refused", file=file, why="steps_line_long", most=MOST_LINE)
        whole = tomllib.loads(text)
    except (ValueError, RecursionError):
        raise Refused("steps_refused", file=file, why="steps_no_toml") from None
    rows = whole.get("step")
    if set(whole) != {"step"} or not isinstance(rows, list):
        raise Refused("steps_refused", file=file, why="steps_none")
    if len(rows) > MOST_STEPS:
        raise Refused("steps_refused", file=file, why="steps_too_many", most=MOST_STEPS)
    return rows


def _step(raw: object, source: str, place: _Place, *, own: bool) -> SmallStep:
    if not isinstance(raw, dict):
        raise place.refuse("steps_none")
    unknown = sorted(set(raw) - _FIELDS)
    if unknown:
        raise place.refuse("step_field", value=_shown(unknown[0]))
    key, minutes = raw.get("key"), raw.get("minutes")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise place.refuse("step_key")
    if type(minutes) is not int or not 1 <= minutes <= MOST_MINUTES:
        raise place.refuse("step_minutes", most=MOST_MINUTES)
    text = {language: _text(raw[language], place) for language in LANGUAGES if language in raw}
    if len(text) < (len(LANGUAGES) if own else 1):
        raise place.refuse("step_words")
    tags = {field: _tags(raw, field, place) for field in TAGS}
    return SmallStep(f"{source}/{key}" if source else key, text, minutes, **tags, source=source)


def _text(value: object, place: _Place) -> str:
    if not isinstance(value, str) or not value.strip():
        raise place.refuse("step_words")
    if len(value) > MOST_WORDS:
        raise place.refuse("step_long", most=MOST_WORDS)
    if not plain(value):
        raise place.refuse("step_characters")
    return value.strip()


def _tags(raw: Mapping[str, object], field: str, place: _Place) -> tuple[str, ...]:
    given = raw.get(field, [])
    if not isinstance(given, list):
        raise place.refuse("step_tag", value=field)
    for one in given:
        if one not in TAGS[field]:
            raise place.refuse("step_tag", value=_shown(one))
    return tuple(dict.fromkeys(given))


def plain(text: str) -> bool:
    """Whether the text is one line without characters that are none or that turn the direction of others."""
    return not any(
        unicodedata.category(letter) in _NO_TEXT or unicodedata.bidirectional(letter) in _TURNING for letter in text
    )


def _shown(value: object) -> str:
    """Something foreign, fit for a sentence."""
    text = str(value)[:40]
    return text if plain(text) else "?"


def tags_of(steps: Iterable[SmallStep]) -> dict[str, dict[str, int]]:
    """How many steps bear each tag, by field."""
    every = list(steps)
    return {field: {tag: sum(tag in getattr(one, field) for one in every) for tag in TAGS[field]} for field in TAGS}
