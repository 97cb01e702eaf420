"""Sentences made from data, in English and Japanese, for the window and the command line alike. No Qt."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import ModuleType
from typing import TYPE_CHECKING, Any

from myconnections.ui import texts_words

if TYPE_CHECKING:  # the start of the command line waits for every module
    from myconnections.domain.errors import Told
    from myconnections.domain.stage import Stage
    from myconnections.domain.suggestion import Reason
    from myconnections.domain.warmth import Band

LANGUAGES = ("en", "ja")
Pair = tuple[str, str]
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


_NAMING = frozenset({"name", "other", "text", "part", "before", "community", "school", "reading", "file"})
"""The facts of an act in which somebody, or where they belong, may be named."""


def without_names(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of an act, for `Wording.act`, with three dots wherever somebody may be named."""
    return {key: "…" if key in _NAMING and value else value for key, value in facts.items()}


class Wording:
    """Sentences in one language: "en" or "ja" (anything else is taken for English)."""

    def __init__(self, language: str) -> None:
        self.language = "ja" if language == "ja" else "en"
        self._fill = _Filling(self.language)

    def told(self, told: Told) -> str:
        """One sentence for a Refused or a Trouble."""
        return self.error(told.code, told.facts)

    def error(self, code: str, facts: Mapping[str, object] | None = None) -> str:
        """One sentence for the code of an error; an unknown code is shown as it is, the code of a `why` told too."""
        from myconnections.ui import texts_errors  # loaded here: the start waits for every module, and few are told

        pair = texts_errors.REFUSALS.get(code) or texts_errors.TROUBLES.get(code) or texts_errors.UNKNOWN
        filled = {"code": code, **(facts or {})}
        if "why" in filled:
            rest = {name: fact for name, fact in filled.items() if name not in {"why", "code"}}
            filled["why"] = self.error(str(filled["why"]), rest)
        sentence = self.pair(pair, filled)
        if str((facts or {}).get("file", "")) and pair[0].startswith("{file"):
            return sentence  # the name of a file is not ours to write with a capital
        return sentence[:1].upper() + sentence[1:]

    def pair(self, pair: Pair, facts: Mapping[str, object] | None = None) -> str:
        """The half of the pair in this language, filled with the facts; a missing fact shows as an ellipsis."""
        return self._fill.vformat(pair[self.language == "ja"], (), facts or {})

    def word(self, table: Mapping[str, Pair], code: str) -> str:
        """The word of a code; a code without one is shown as it is."""
        pair = table.get(code)
        return pair[self.language == "ja"] if pair else code

    def stage(self, stage: Stage) -> str:
        """The name of a stage."""
        return self.word(texts_words.STAGES, stage.code)

    def band(self, band: Band) -> str:
        """The name of a warmth band."""
        return self.word(texts_words.BANDS, band.value)

    def encounter(self, kind: str) -> str:
        """What happened, by its code."""
        return self.word(texts_words.ENCOUNTERS, kind)

    def by(self, code: str) -> str:
        """Who started it, by its code."""
        return self.word(texts_words.BY, code)

    def capital(self, code: str) -> str:
        """The kind of capital of a tie; "bridging+linking" names both."""
        joint = "・" if self.language == "ja" else ", "
        words = [self.word(texts_words.CAPITAL, part) for part in code.split("+")]
        return joint.join([words[0], *(word.lower() for word in words[1:])])

    def suggestion(self, kind: str) -> str:
        """The kind of a suggestion."""
        return self.word(texts_words.SUGGESTIONS, kind)

    def due(self, kind: str) -> str:
        """The kind of something due."""
        return self.word(texts_words.DUES, kind)

    def reason(self, reason: Reason) -> str:
        """Why somebody is suggested: the part of a sentence."""
        facts = reason.facts
        if "value" in facts:
            from myconnections.services import deck  # loaded here: few reasons name a value

            facts = {**facts, "value": deck.name(str(facts["value"]), self.language)}
        return self.sentence(_reasons().REASONS, reason.code, facts)

    def step(self, code: str) -> str:
        """The small step that is proposed."""
        return self.sentence(_reasons().STEPS, code, {})

    def question(self, code: str) -> str:
        """The question about oneself."""
        return self.sentence(_reasons().QUESTIONS, code, {})

    def evidence(self, code: str, facts: Mapping[str, object]) -> str:
        """One line of the stage checklist."""
        return self.sentence(_reasons().EVIDENCE, code, facts)

    def act(self, kind: str, facts: Mapping[str, object]) -> str:
        """What was done, as the history and the Undo button name it; one person by the name."""
        words = _fields() if facts.get("field") else {}
        what = self.word(words, str(facts["field"])) if facts.get("field") in words else ""
        codes = [f"{kind}:{facts.get('answer', '')}", *([f"{kind}:what"] if what else []), kind]
        if facts.get("people") == 1 and facts.get("name"):
            codes = [each for code in codes for each in (f"{code}:one", code)]
        if not facts:  # an entry of which no more is known
            codes.insert(0, f"{kind}:bare")
        code = next((each for each in codes if each in _reasons().ACTS), kind)
        told = _reasons().OF_EMPLOYER
        fields = ("・" if self.language == "ja" else " and ").join(
            self.word(told, name) for name in told if facts.get(name)
        )
        said = self.sentence(_reasons().ACTS, code, {"fields": fields, "what": what, **facts})
        # Of an entry it is noted so; an import counts under the same word.
        return self.pair(_reasons().ANEW, {"said": said}) if facts.get("changed") is True else said

    def skipped(self, reason: str) -> str:
        """Why rows were not brought in."""
        return self.word(texts_words.SKIPPED, reason)

    def strength(self, level: int) -> str:
        """The word for the strength of a passphrase, 0-4."""
        return texts_words.STRENGTHS[level][self.language == "ja"]

    def because(self, reasons: tuple[Reason, ...]) -> str:
        """The reasons as a sentence of their own; "" without any."""
        joint = "。" if self.language == "ja" else "; "
        return _stopped(joint.join(self.reason(reason) for reason in reasons), self.language)

    def listed(self, parts: Sequence[str]) -> str:
        """Several things of one kind as a sentence; "" without any."""
        return _stopped(("、" if self.language == "ja" else ", ").join(parts), self.language)

    def small_step(self, code: str) -> str:
        """The small step as a sentence of its own; "" without any."""
        return _stopped(self.step(code), self.language)

    def why(self, name: str, reasons: tuple[Reason, ...], step: str) -> str:
        """The whole sentence of a suggestion: who, the reasons, a small step."""
        small = _stop(self.step(step), self.language)
        if self.language == "ja":
            because = "。".join(self.reason(reason) for reason in reasons)
            return f"{name}さん：{because}。小さな一歩：{small}"
        because = "; ".join(self.reason(reason) for reason in reasons)
        return f"{name}: {because}. A small step: {small}"

    def day(self, day: date) -> str:
        """A day as people write it."""
        return day_text(day, self.language)

    def sentence(self, table: Mapping[str, Pair], code: str, facts: Mapping[str, object]) -> str:
        """The sentence of a code, or the one beside it for a fact that is 0; a code without one is shown as it is."""
        pair = next((table[key] for key in _none_of(code, facts) if key in table), table.get(code))
        return self.pair(pair, facts) if pair else code


def _stopped(text: str, language: str) -> str:
    """The text with a capital and a full stop, where it is not a question."""
    return _stop(text[:1].upper() + text[1:], language) if text else ""


def _stop(text: str, language: str) -> str:
    """The text with a full stop, where it is not a question."""
    stop = "。" if language == "ja" else "."
    return text if text.endswith(("?", "？", stop)) else text + stop


def _none_of(code: str, facts: Mapping[str, object]) -> list[str]:
    """The keys of the sentences that say it without a nought: `code:no_days` where the fact `days` is 0."""
    return [f"{code}:no_{fact}" for fact in ("count", "days", "gap", "span") if facts.get(fact) == 0]


def day_text(day: date, language: str) -> str:
    """`4 Mar 2026` or `2026年3月4日`."""
    if language == "ja":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_JOINT = "\0"


class _Filling(string.Formatter):
    """Fills sentences.

    `{n:day|days}` number and word, `{n:,}` number in groups of three, `{x:%}` percentage, `{text:other}` text or the
    other.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def vformat(self, format_string: str, args: Any, kwargs: Any) -> str:
        """The sentence. A name may end with a stop of its own ("Inc."): that and the stop after it are one."""
        if "}." not in format_string:
            return super().vformat(format_string, args, kwargs)
        filled = super().vformat(format_string.replace("}.", "}" + _JOINT + "."), args, kwargs)
        return filled.replace("." + _JOINT + ".", ".").replace(_JOINT, "")

    def get_value(self, key: int | str, args: Any, kwargs: Any) -> object:
        """A fact that nobody gave shows as an ellipsis: a sentence with a hole is better than none."""
        return kwargs.get(key, "…") if isinstance(key, str) else "…"

    def format_field(self, value: Any, format_spec: str) -> str:
        """One fact in the language of the sentence."""
        if format_spec == "%":
            return f"{round(100 * value)}%" if isinstance(value, int | float) else "…"
        if format_spec == ",":
            return f"{value:,}" if isinstance(value, int | float) else "…"
        if "|" in format_spec:
            one, many = format_spec.split("|")
            shown = f"{value:,}" if isinstance(value, int) else _plain(value, self._language)
            return f"{shown} {one if value == 1 else many}"
        text = _plain(value, self._language)
        return text or format_spec


def _plain(value: object, language: str) -> str:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return day_text(value, language)
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        return day_text(date.fromisoformat(value), language)
    if isinstance(value, float):
        return f"{value:.0f}"
    if isinstance(value, list | tuple | set | frozenset):
        return ("、" if language == "ja" else ", ").join(str(item) for item in value)
    return str(value)


def _reasons() -> ModuleType:
    """What suggestions and acts are told with, loaded when something is told."""
    from myconnections.ui import texts_reasons

    return texts_reasons


def _fields() -> Mapping[str, tuple[str, str]]:
    """The words of the fields; loaded here, for few acts name a field, and the start waits for every module."""
    from myconnections.ui.texts_filters import FIELDS

    return FIELDS
