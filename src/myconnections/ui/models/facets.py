"""How many people each value of a chip would show: counted off the main thread from rows read already. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from myconnections.domain.filters import People
from myconnections.domain.folding import compare_key
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import Band
from myconnections.services.views import ListedPerson

MOST = 24
"""So many organizations or communities stand in a menu, those with most people; a menu cannot be searched."""

_VALUES: Mapping[str, Callable[[ListedPerson], Iterable[str]]] = {
    "stage": lambda one: (Stage(one.row.stage).code,),
    "band": lambda one: (one.band.value,),
    "capital": lambda one: (one.row.capital,),
    "communities": lambda one: one.row.communities,
    "organization": lambda one: (one.row.organization,) if one.row.organization else (),
}
_FIXED: Mapping[str, tuple[str, ...]] = {
    "stage": tuple(stage.code for stage in Stage),
    "band": tuple(band.value for band in Band),
}


def counted(
    people: Sequence[ListedPerson], among: People, field: str, chosen: Collection[str]
) -> list[tuple[str, int]]:
    """The values of a field with how many of `among` have each: stages and bands in their order, others by number.

    Spellings that a filter takes for one are one; `chosen` values are there even when nobody has them.
    """
    values_of = _VALUES[field]
    found = Counter(value for one in people if one.row.id in among for value in values_of(one))
    if field in _FIXED:
        return [(value, found[value]) for value in _FIXED[field]]
    names: dict[str, str] = {compare_key(value): value for value in chosen}
    sums: Counter[str] = Counter(dict.fromkeys(names.values(), 0))
    for value, number in found.most_common():
        sums[names.setdefault(compare_key(value), value)] += number
    listed = [value for value, _ in sums.most_common(MOST)]
    listed += [value for value in chosen if value not in listed]
    return [(value, sums[value]) for value in listed]
