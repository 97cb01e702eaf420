"""Nodes and ties gathered from a file, whatever its format: every pair once, and what was left out counted."""

from __future__ import annotations

import math
from collections import Counter

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph, Node


class Collected:
    """What a reader has found so far."""

    def __init__(self, name: str, kind: str) -> None:
        self.directed = False
        self._name, self._format = name, kind
        self._labels: dict[str, str] = {}
        self._attributes: dict[str, dict[str, str]] = {}
        self._weights: dict[tuple[str, str], float] = {}
        self._oriented: set[tuple[str, str]] = set()
        self._left_out: Counter[str] = Counter()

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

    def bad(self) -> None:
        """A row that says nothing usable."""
        self._left_out["bad_rows"] += 1

    def tie(self, one: str, other: str, weight: str | float = 1.0, *, directed: bool = False) -> None:
        """A tie; the same one again is added to it."""
        if not one or not other:
            return self.bad()
        try:
            heavy = float(str(weight).strip().replace(",", ".") or 1)
        except ValueError:
            return self.bad()
        if not math.isfinite(heavy) or heavy < 0:
            return self.bad()
        self.node(one)
        self.node(other)
        self.directed = self.directed or directed
        if one == other:
            self._left_out["self_loops"] += 1
        elif heavy == 0:
            self._left_out["no_weight"] += 1
        else:
            self._add(one, other, heavy, directed)
        return None

    def graph(self) -> Graph:
        """The whole graph. Refused("graph_empty") without any node."""
        if not self._labels:
            raise Refused("graph_empty", file=self._name)
        place = {node: number for number, node in enumerate(self._labels)}
        nodes = tuple(Node(node, label, self._attributes.get(node, {})) for node, label in self._labels.items())
        ties = tuple((place[one], place[other], heavy) for (one, other), heavy in self._weights.items())
        return Graph(nodes, ties, self._format, self.directed, dict(self._left_out))

    def _add(self, one: str, other: str, heavy: float, directed: bool) -> None:
        pair = (other, one) if (other, one) in self._weights else (one, other)
        if pair in self._weights and ((one, other) in self._oriented or not directed):
            self._left_out["repeated"] += 1
        self._weights[pair] = self._weights.get(pair, 0.0) + heavy
        self._oriented.add((one, other))
