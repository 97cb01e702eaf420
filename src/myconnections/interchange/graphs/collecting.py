"""Nodes and ties gathered from a file, whatever its format: every pair once, and what was left out counted.

The same tie again is added to it where the file gives weights. Where it gives none, rows that say the same thing twice
are no heavier tie: they count once.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph, Node, TableHead

LEAST, GREATEST = 1e-100, 1e100
"""Weights of a tie: the measures square and divide them, so that others could not be told apart from nought."""


def number(text: str) -> float | None:
    """The number a cell holds, with a point or a comma (of both the last is that of the decimals); None for none."""
    text = text.strip()
    point, comma = text.rfind("."), text.rfind(",")
    if comma > point:
        text = text.replace(".", "").replace(",", ".")
    elif comma >= 0:
        text = text.replace(",", "")
    try:
        found = float(text)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


class Collected:
    """What a reader has found so far."""

    def __init__(self, name: str, kind: str) -> None:
        self.directed = False
        self._name, self._format = name, kind
        self._labels: dict[str, str] = {}
        self._attributes: dict[str, dict[str, str]] = {}
        self._weights: dict[tuple[str, str], float] = {}
        self._given = False
        self._again: Counter[tuple[str, str]] = Counter()
        self._oriented: set[tuple[str, str]] = set()
        self._left_out: Counter[str] = Counter()
        self._head: TableHead | None = None

    def __contains__(self, node: str) -> bool:
        return node in self._labels

    def node(self, node: str, label: str = "") -> None:
        """A node; a label once given stays."""
        if label or node not in self._labels:
            self._labels[node] = label

    def say(self, node: str, key: str, value: str) -> None:
        """Something said of a node."""
        if value.strip():
            self._attributes.setdefault(node, {})[key] = value.strip()

    def head(self, head: TableHead) -> None:
        """What the first row of a table was taken for."""
        self._head = head

    def bad(self) -> None:
        """A row that says nothing usable."""
        self._left_out["bad_rows"] += 1

    def unlisted(self, many: int) -> None:
        """So many nodes that the file counts and does not list."""
        if many:
            self._left_out["unlisted"] += many

    def tie(self, one: str, other: str, weight: str = "", *, directed: bool = False) -> None:
        """A tie; without a weight of its own it weighs 1."""
        if not one or not other:
            return self.bad()
        given = bool(weight.strip())
        heavy = number(weight) if given else 1.0
        if heavy is None or not (heavy == 0 or LEAST <= heavy <= GREATEST):
            return self.bad()
        self.node(one)
        self.node(other)
        self.directed = self.directed or directed
        self._given = self._given or given
        if one == other:
            self._left_out["self_loops"] += 1
        elif heavy == 0:
            self._left_out["no_weight"] += 1
        else:
            self._add(one, other, heavy, directed)
        return None

    def graph(self) -> Graph:
        """The whole graph. Refused without any node: "graph_no_rows" where rows were left out, else "graph_empty"."""
        if not self._labels:
            rows = self._left_out["bad_rows"]
            raise Refused("graph_no_rows" if rows else "graph_empty", file=self._name, rows=rows)
        place = {node: number for number, node in enumerate(self._labels)}
        nodes = tuple(Node(node, label, self._attributes.get(node, {})) for node, label in self._labels.items())
        again: Mapping[tuple[str, str], int] = {} if self._given else self._again
        ties = tuple(
            (place[pair[0]], place[pair[1]], heavy - again.get(pair, 0)) for pair, heavy in self._weights.items()
        )
        left_out = dict(self._left_out)
        if self._again:
            left_out["repeated" if self._given else "counted_once"] = self._again.total()
        return Graph(nodes, ties, self._format, self.directed, left_out, self._head)

    def _add(self, one: str, other: str, heavy: float, directed: bool) -> None:
        pair = (other, one) if (other, one) in self._weights else (one, other)
        new_way = directed and (other, one) in self._oriented and (one, other) not in self._oriented
        if pair in self._weights and not new_way:
            self._again[pair] += 1
        self._weights[pair] = self._weights.get(pair, 0.0) + heavy
        if directed:
            self._oriented.add((one, other))
