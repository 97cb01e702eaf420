"""A filter in words: one condition, several, and their values. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from myconnections.domain import vocabulary
from myconnections.domain.filters import FIELDS, All, Any, Filter, Not, Test
from myconnections.ui import texts_filters as texts
from myconnections.ui import texts_words
from myconnections.ui.asked import MARKS, MORE, Asked
from myconnections.ui.wording import Wording


def field_word(wording: Wording, field: str) -> str:
    """The word of a field."""
    return wording.word(texts.FIELDS, field)


def operation_word(wording: Wording, field: str, op: str) -> str:
    """The word of an operation, as the kind of the field says it."""
    special = f"{FIELDS[field]}:{op}"
    return wording.word(texts.OPERATIONS, special if special in texts.OPERATIONS else op)


def value_word(wording: Wording, field: str, value: str) -> str:
    """The word of one value: stages, bands, industries and the like by their names, all else as it is written."""
    match field:
        case "stage":
            return wording.word(texts_words.STAGES, value)
        case "band":
            return wording.word(texts_words.BANDS, value)
        case "capital":
            return wording.capital(value)
        case "asked":
            return wording.word(texts.ASKED, value)
    return vocabulary.word(field, value, wording.language)


def values_text(wording: Wording, field: str, values: Sequence[str]) -> str:
    """Several values beside each other."""
    joint = "、" if wording.language == "ja" else ", "
    return joint.join(value_word(wording, field, value) for value in values)


def test_text(wording: Wording, test: Test) -> str:
    """One condition as a short sentence."""
    special = f"{FIELDS[test.field]}:{test.op}"
    month = wording.pair(texts.MONTHS[test.number % len(texts.MONTHS)]) if test.op == "month" else ""
    return wording.pair(
        texts.SAID[special if special in texts.SAID else test.op],
        {
            "field": field_word(wording, test.field),
            "value": values_text(wording, test.field, test.texts),
            "number": test.number,
            "day": test.day,
            "month": month,
        },
    )


def filter_text(wording: Wording, asked: Filter, inside: bool = False) -> str:
    """The whole filter as one line; groups inside of it stand in brackets."""
    match asked:
        case Test():
            return test_text(wording, asked)
        case Not(part):
            return wording.pair(texts.SAID["not"], {"text": filter_text(wording, part)})
        case All(()) | Any(()):
            return wording.pair(texts.SAID["everybody"])
        case All(parts) | Any(parts):
            joint = wording.pair(texts.SAID["all" if isinstance(asked, All) else "any"])
            text = joint.join(filter_text(wording, part, inside=True) for part in parts)
            return wording.pair(texts.SAID["group"], {"text": text}) if inside and len(parts) > 1 else text


def part_text(wording: Wording, asked: Asked, key: str) -> str:
    """What one chip stands for."""
    if key in MARKS:
        return wording.word(texts.MARKS, key)
    if key == MORE:
        return filter_text(wording, asked.more)
    values = values_text(wording, key, asked.values[key])
    return wording.pair(texts.SENTENCES["chip"], {"field": field_word(wording, key), "values": values})
