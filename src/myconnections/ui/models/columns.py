"""The columns that the list of people can show: their keys, what each needs, how wide it begins. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

KEYS = (
    "name", "organization", "stage", "warmth", "last", "capital", "star", "reading", "role", "communities",
    "connected", "birthday", "industry", "function", "region", "days", "note",
)  # fmt: skip
(
    NAME, ORGANIZATION, STAGE, WARMTH, LAST, CAPITAL, STAR, READING, ROLE, COMMUNITIES,
    CONNECTED, BIRTHDAY, INDUSTRY, FUNCTION, REGION, DAYS, NOTE,
) = range(len(KEYS))  # fmt: skip
COLUMNS = len(KEYS)
STANDARD: tuple[str, ...] = KEYS[:7]
FROM_VAULT = frozenset({"birthday", "industry", "function", "region", "note"})
"""What the light rows do not hold: read as one column of the vault when it is shown."""
SORTS: Mapping[str, str] = {
    "name": "reading", "reading": "reading", "organization": "organization", "stage": "stage", "warmth": "warmth",
    "last": "last", "capital": "capital", "star": "star", "role": "role", "communities": "communities",
    "connected": "newest", "days": "days", **{key: key for key in sorted(FROM_VAULT)},
}  # fmt: skip
"""The order that a click on a column gives."""
WIDE: Mapping[int, int] = {STAGE: 148, WARMTH: 134, LAST: 88, CAPITAL: 28, STAR: 28, CONNECTED: 104, DAYS: 116}
SIGNS_ONLY: Mapping[int, int] = {**WIDE, STAGE: 40, WARMTH: 54}
TEXT_WIDE = 132
LEAST: Mapping[int, int] = {NAME: 208, ORGANIZATION: 160}


def moved(keys: Sequence[str], key: str, step: int) -> tuple[str, ...]:
    """The columns with one of them a step nearer to the end, or to the beginning below nought; the name stays first."""
    place = keys.index(key)
    wanted = min(max(place + step, 1), len(keys) - 1)
    others = [one for one in keys if one != key]
    return tuple(keys) if key == keys[0] else (*others[:wanted], key, *others[wanted:])


def chosen(keys: Iterable[str]) -> tuple[str, ...]:
    """The columns of a list in their order: the name first, what is not known left out; none: the standard ones."""
    known = dict.fromkeys(key for key in keys if key in KEYS)
    return tuple(dict.fromkeys(("name", *known))) if known else STANDARD
