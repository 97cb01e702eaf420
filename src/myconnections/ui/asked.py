"""What the chips over the list ask for: values, marks and further conditions, which a person must fit together. No Qt.

The chips are another way to write a filter (domain/filters.py): both ways lead to the other and back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from myconnections.domain.filters import EVERYBODY, All, Filter, Not, Test, from_plain, joined

QUICK = ("stage", "band", "capital", "communities", "organization")
"""The fields that have a chip of their own, in the order shown."""
MARKS: Mapping[str, Filter] = {
    "starred": Test("starred", "yes"),
    "unsorted": Not(Test("triaged", "yes")),
    "promise": Test("open_promise", "yes"),
    "cooling": All((Test("keeps_warm", "yes"), Test("band", "is", ("cooling", "cold")))),
    "resting": Test("resting", "yes"),
    "archived": Test("archived", "yes"),
}
"""Conditions that are on or off; "cooling" are those to be kept warm who are not."""
MORE = "more"


@dataclass(frozen=True, slots=True)
class Asked:
    """`values` by field of QUICK, `marks` of MARKS, `more`: further conditions."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()
    more: Filter = EVERYBODY

    @property
    def on(self) -> bool:
        """True while anything is asked for."""
        return bool(self.parts())

    def parts(self) -> dict[str, Filter]:
        """Every condition under the key of its chip, in the order shown."""
        found: dict[str, Filter] = {key: Test(key, "is", self.values[key]) for key in QUICK if self.values.get(key)}
        found |= {key: asked for key, asked in MARKS.items() if key in self.marks}
        return found if self.more == EVERYBODY else found | {MORE: self.more}

    def filter(self) -> Filter:
        """All of it as one filter."""
        parts = list(self.parts().values())
        return joined(parts) if parts else EVERYBODY

    def with_values(self, key: str, values: tuple[str, ...]) -> Asked:
        """The same with other values of one field; none: the field is not asked for."""
        rest = {name: kept for name, kept in self.values.items() if name != key}
        return replace(self, values=rest | {key: values} if values else rest)

    def turned(self, key: str, value: str) -> Asked:
        """The same with one value put in or taken out."""
        now = self.values.get(key, ())
        return self.with_values(key, tuple(one for one in now if one != value) if value in now else (*now, value))

    def marked(self, mark: str, on: bool) -> Asked:
        """The same with one mark on or off."""
        return replace(self, marks=self.marks | {mark} if on else self.marks - {mark})

    def without(self, key: str) -> Asked:
        """The same without the condition of one chip."""
        if key == MORE:
            return replace(self, more=EVERYBODY)
        return self.marked(key, on=False) if key in MARKS else self.with_values(key, ())


def of_part(part: str) -> Asked | None:
    """What another page asks the list to show: one value of a field of QUICK ("communities:Choir"), or those of a stage
    who are kept warm ("kept-warm:engagement"), or any filter ("filter:" and its JSON). None for anything else.
    """
    field, _, value = part.partition(":")
    if field == "filter":
        return read(from_plain(json.loads(value)))
    if field == "kept-warm":
        return Asked({"stage": (value,)}, more=Test("keeps_warm", "yes"))
    return Asked({field: (value,)}) if field in QUICK else None


def read(asked: Filter) -> Asked:
    """The chips for a filter; what has no chip of its own stands among the further conditions."""
    made, rest = Asked(), []
    marks = {part: mark for mark, part in MARKS.items()}
    for part in asked.parts if isinstance(asked, All) and asked not in marks else (asked,):
        if part in marks:
            made = made.marked(marks[part], on=True)
        elif isinstance(part, Test) and part.field in QUICK and part.op == "is" and part.field not in made.values:
            made = made.with_values(part.field, part.texts)
        else:
            rest.append(part)
    return replace(made, more=joined(rest)) if rest else made
