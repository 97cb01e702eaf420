"""Which people a list shows: tests on single fields, joined by AND, OR and NOT.

A filter is plain data, kept as JSON and read back: {"all": […]}, {"any": […]}, {"not": …}, or one test
{"field": "stage", "op": "is", "value": ["engagement"]}. It is answered by sets: each test says whom it finds, the rest
is intersection, union and difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.near import near
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import Band

People = frozenset[ContactId]

# The operations of each kind of field, with what their value must be ("" for none).
OPERATIONS: Mapping[str, Mapping[str, str]] = {
    "text": {"has": "text", "is": "texts", "empty": ""},
    "words": {"has": "text", "is": "texts", "empty": ""},
    "choice": {"is": "texts"},
    "number": {"at_least": "number", "at_most": "number"},
    "flag": {"yes": ""},
    "day": {"within": "days", "before": "days", "since": "day", "until": "day", "empty": ""},
    "yearly": {"within": "days", "month": "number", "empty": ""},
    "contact": {"within": "days"},
}
FIELDS: Mapping[str, str] = {
    "search": "text",
    "name": "text",
    "reading": "text",
    "organization": "text",
    "former_organization": "text",
    "position": "text",
    "department": "text",
    "industry": "text",
    "function": "text",
    "region": "text",
    "institution": "text",
    "note": "text",
    "way": "text",
    "communities": "words",
    "schools": "words",
    "reach": "words",
    "offers": "words",
    "needs": "words",
    "stage": "choice",
    "band": "choice",
    "capital": "choice",
    "asked": "choice",
    "warmth": "number",
    "contact_days": "number",
    "authority": "number",
    "starred": "flag",
    "resting": "flag",
    "archived": "flag",
    "keeps_warm": "flag",
    "triaged": "flag",
    "suggested": "flag",
    "opens_doors": "flag",
    "open_promise": "flag",
    "last_contact": "day",
    "first_two_way": "day",
    "connected_on": "day",
    "birthday": "yearly",
    "signal": "contact",
    "message": "contact",
    "thanks": "contact",
    "exchange": "contact",
    "talk": "contact",
    "meet": "contact",
    "help": "contact",
}
"""Every field that can be asked for and its kind. `warmth` counts in hundredths; `contact_days` distinct days; the last
seven are the kinds of encounter. The `month` of a birthday counts from 1; 0 is the month it is now."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "stage": tuple(stage.code for stage in Stage),
    "band": tuple(band.value for band in Band),
    "capital": (
        "bonding", "bridging", "mixed", "linking", "bonding+linking", "bridging+linking", "mixed+linking", "unclear",
    ),
    "asked": ("", "month", "year", "longer", "never"),
}  # fmt: skip
"""The values of fields that have a fixed set of them."""

MOST_PARTS, MOST_DEPTH, MOST_TEXT = 100, 12, 500


@dataclass(frozen=True, slots=True)
class Test:
    """One question to one field. `texts`, `number` or `day` hold the value, as the operation wants it."""

    field: str
    op: str
    texts: tuple[str, ...] = ()
    number: int = 0
    day: date | None = None

    __test__ = False  # pytest would take it for a class of tests


@dataclass(frozen=True, slots=True)
class All:
    """Who fits every part; everybody when there is none."""

    parts: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """Who fits at least one part; nobody when there is none."""

    parts: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Who does not fit the part."""

    part: Filter


Filter = Test | All | Any | Not
EVERYBODY = All()


def chosen(asked: Filter, everybody: People, find: Callable[[Test], People]) -> People:
    """Whom the filter shows out of `everybody`; `find` answers a single test."""
    match asked:
        case All(parts):
            left = everybody
            for part in parts:
                left = chosen(part, left, find)
            return left
        case Any(parts):
            return frozenset().union(*(chosen(part, everybody, find) for part in parts))
        case Not(part):
            return everybody - chosen(part, everybody, find)
        case _:
            return everybody & find(asked)


def each_test(asked: Filter) -> list[Test]:
    """Every test in the filter, from the left."""
    match asked:
        case All(parts) | Any(parts):
            return [test for part in parts for test in each_test(part)]
        case Not(part):
            return each_test(part)
        case _:
            return [asked]


def to_plain(asked: Filter) -> dict[str, object]:
    """The filter as what JSON can hold."""
    match asked:
        case All(parts):
            return {"all": [to_plain(part) for part in parts]}
        case Any(parts):
            return {"any": [to_plain(part) for part in parts]}
        case Not(part):
            return {"not": to_plain(part)}
        case _:
            return {"field": asked.field, "op": asked.op} | _value_of(asked)


def from_plain(plain: object) -> Filter:
    """Read what `to_plain` wrote, or a person did.

    Refused("filter_unreadable", reason=…, at=…) for anything else: reason "shape", "field", "op", "value" or "large";
    `known` names what could stand there, `near` what is most like it, `why` the sentence that says so.
    """
    asked = _read(plain, 0)
    if len(each_test(asked)) > MOST_PARTS:
        raise _unreadable("large", MOST_PARTS)
    return asked


def _value_of(test: Test) -> dict[str, object]:
    wanted = OPERATIONS[FIELDS[test.field]][test.op]
    values: dict[str, object] = {
        "text": test.texts[0] if test.texts else "",
        "texts": list(test.texts),
        "number": test.number,
        "days": test.number,
        "day": "" if test.day is None else test.day.isoformat(),
    }
    return {"value": values[wanted]} if wanted else {}


def _read(plain: object, depth: int) -> Filter:
    if not isinstance(plain, dict) or depth > MOST_DEPTH:
        raise _unreadable("shape", plain)
    if "field" in plain:
        return _read_test(plain)
    if len(plain) != 1:
        raise _unreadable("shape", plain)
    ((join, inside),) = plain.items()
    if join == "not":
        return Not(_read(inside, depth + 1))
    if join not in {"all", "any"} or not isinstance(inside, list):
        raise _unreadable("shape", plain)
    parts = tuple(_read(part, depth + 1) for part in inside)
    return All(parts) if join == "all" else Any(parts)


def _read_test(plain: Mapping[str, object]) -> Test:
    field, op, value = str(plain["field"]), str(plain.get("op", "")), plain.get("value")
    if field not in FIELDS:
        raise _unreadable("field", field, tuple(FIELDS))
    operations = OPERATIONS[FIELDS[field]]
    if op not in operations:
        raise _unreadable("op", op, tuple(operations), field=field)
    match operations[op], value:
        case "", _:
            return Test(field, op)
        case "text", str() if value.strip() and len(value) <= MOST_TEXT:
            return Test(field, op, (value,))
        case "texts", [*words] if words and all(isinstance(word, str) and len(word) <= MOST_TEXT for word in words):
            unknown = [word for word in words if word not in CHOICES.get(field, (word,))]
            if unknown:
                raise _unreadable("value", unknown[0], CHOICES[field], field=field)
            return Test(field, op, tuple(str(word) for word in words))
        case (("number" | "days"), int()) if not isinstance(value, bool) and 0 <= value <= 100_000:
            return Test(field, op, number=value)
        case "day", str():
            with suppress(ValueError):
                return Test(field, op, day=date.fromisoformat(value))
    raise _unreadable("value", "" if value is None else value, field=field, op=op, wanted=operations[op])


def _unreadable(reason: str, at: object, known: tuple[str, ...] = (), *, wanted: str = "", **where: str) -> Refused:
    text = str(at)[:80]
    why = f"filter_wants_{wanted}" if wanted else f"filter_{reason}"
    found = near(text, known)
    return Refused("filter_unreadable", reason=reason, at=text, known=known, near=found, why=why, **where)


def joined(parts: Sequence[Filter]) -> Filter:
    """The parts as one: themselves when there is one, else who fits them all."""
    return parts[0] if len(parts) == 1 else All(tuple(parts))
