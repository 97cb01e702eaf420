"""Where everybody stood on the map, as it is kept."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress
from typing import NamedTuple


class Spots(NamedTuple):
    """People in columns of whole numbers: `ids` in rising order, `x` and `y` in tenths of a unit of the map, `group`
    the circle of each, negative for none.

    Columns, because tens of thousands are turned into arrays and text at once: person by person that would keep the
    window waiting.
    """

    ids: list[int]
    x: list[int]
    y: list[int]
    group: list[int]

    def without(self, gone: Collection[int]) -> Spots:
        """The same without some people."""
        stays = [who not in gone for who in self.ids]
        return Spots(*(list(compress(column, stays)) for column in self))


NOWHERE = Spots([], [], [], [])
