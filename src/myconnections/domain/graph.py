"""A graph as a file brings it: nodes with what is said of them, and the ties between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

SUFFIXES = frozenset({".graphml", ".gexf", ".net"})
"""How files of networks end that are nothing else (a table may be anything): they bring ties, not people."""

MOST_CATEGORIES = 50
"""An attribute with more values than that says who somebody is, not what group they are in."""


@dataclass(frozen=True, slots=True)
class Node:
    """One node: its id in the file, what it is called there, and what else is said of it."""

    id: str
    label: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableHead:
    """Whether the first row of a table is its header (`there`), and why: "asked" for by the person, "words" that name
    the ends, "numbers" below it only, "names" that do not occur again; "" for a row that is a tie. `row` is that row.
    """

    there: bool
    by: str
    row: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order of the file; ties as (place of one node, place of another, weight > 0), each pair once.

    `directed`: the file gave directions, and what goes both ways has been added up: how much passes between two is
    what the measures ask for. `left_out` says how much of the file is not in here, by reason: "self_loops",
    "bad_rows" (no second end, or a weight that is no number), "no_weight" (nought), "counted_once" (a tie said again
    where no weights are given), "repeated" (the same with weights: added up, not lost), "unlisted" (nodes that the
    file counts and does not list: they bear their number).
    `head` is what the first row of a table of ties was taken for, None for any other file.
    """

    nodes: tuple[Node, ...]
    ties: tuple[tuple[int, int, float], ...]
    format: str
    directed: bool = False
    left_out: Mapping[str, int] = field(default_factory=dict)
    head: TableHead | None = None

    @property
    def weighted(self) -> bool:
        """Whether not all ties weigh the same."""
        return len({weight for _, _, weight in self.ties}) > 1

    def groupings(self) -> tuple[str, ...]:
        """The attributes that put the nodes into groups: two values or more, and fewer than one for each."""
        found = []
        for name in dict.fromkeys(key for node in self.nodes for key in node.attributes):
            values = Counter(node.attributes[name] for node in self.nodes if node.attributes.get(name))
            if 2 <= len(values) <= MOST_CATEGORIES and sum(values.values()) > len(values):
                found.append(name)
        return tuple(found)
