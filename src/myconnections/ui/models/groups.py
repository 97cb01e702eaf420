"""The list in groups: who stands under which head. Plain values without Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import Band
from myconnections.services.views import ListedPerson

GROUPS = ("stage", "band", "organization", "communities", "industry")
ROSTER = ("stage", "band", "organization")
"""Those that rows hold, each person in one."""
_FIXED = {
    "stage": tuple(stage.code for stage in sorted(Stage, reverse=True)),
    "band": tuple(band.value for band in Band),
}
_CODES = {int(stage): stage.code for stage in Stage}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group: its value ("" for those who have none), how many people, whether they are hidden."""

    key: str
    count: int
    closed: bool


def grouped(
    people: Sequence[ListedPerson],
    places: Sequence[int],
    by: str,
    closed: Set[str],
    values: Mapping[ContactId, str],
    known: Sequence[str] = (),
) -> tuple[list[int], tuple[Head, ...]]:
    """The rows of the list and its heads: a row of -1 stands for head 0, -2 for head 1, others are places.

    Stages and bands stand in their order, others the largest first, those without a value last. Who is in several
    communities stands in each. `values` are those of a field that the rows do not hold; `known` the groups of all
    `people`, where they were found before (`ROSTER`).
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    if by == "communities":
        for place in places:
            for value in people[place].row.communities or ("",):
                found[value].append(place)
    elif known:
        for place in places:
            found[known[place]].append(place)
    else:
        value_of = value_in(by, values)
        for place in places:
            found[value_of(people[place])].append(place)
    if by in _FIXED:
        order = [value for value in _FIXED[by] if value in found]
    else:
        order = sorted(found, key=lambda value: (not value, -len(found[value]), value))
    rows: list[int] = []
    heads = []
    for number, value in enumerate(order):
        heads.append(Head(value, len(found[value]), value in closed))
        rows.append(-1 - number)
        if value not in closed:
            rows.extend(found[value])
    return rows, tuple(heads)


def value_in(by: str, values: Mapping[ContactId, str]) -> Callable[[ListedPerson], str]:
    """What puts a person into a group."""
    match by:
        case "stage":
            return lambda one: _CODES[one.row.stage]
        case "band":
            return lambda one: one.band.value
        case "organization":
            return lambda one: one.row.organization
    return lambda one: values.get(one.row.id, "")
