"""The measures of the nodes of a graph, each as the ego of its circle."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from myconnections.domain.graph import Graph
from myconnections.domain.structure import Composition, EgoMeasures, Mixing, Shared
from myconnections.insight.structure import Circle, Ints, circle, constraints, effective_size, measured, roles


@dataclass(frozen=True)
class _Groups:
    """An attribute as numbers: the group of each node, -1 where it has none, and how many groups there are."""

    name: str
    of: Ints
    many: int


def measures(graph: Graph, egos: Iterable[int], attributes: Sequence[str]) -> Iterator[EgoMeasures]:
    """The measures of these nodes; `attributes` are those composition and roles are told by."""
    many = len(graph.nodes)
    ends = np.array([tie[:2] for tie in graph.ties], np.int64).reshape(-1, 2)
    ties = (ends[:, 0], ends[:, 1], np.array([tie[2] for tie in graph.ties], np.float64))
    groups = [_grouped(graph, name) for name in attributes]
    for ego in egos:
        whole, alters = circle(many, ties, ego)
        of = whole.alone
        yield EgoMeasures(
            ego=ego,
            alters=tuple(int(one) for one in alters),
            structure=measured(of),
            composition=tuple(_composition(of, one, alters, ego) for one in groups),
            whole_constraint=float(constraints(whole).sum()) if whole.size else None,
            whole_effective_size=effective_size(whole) if whole.size else None,
        )


def mixing(graph: Graph, attributes: Iterable[str]) -> list[Mixing]:
    """The ties of the whole graph by each attribute."""
    found = []
    for name in attributes:
        ends = [
            (graph.nodes[one].attributes.get(name), graph.nodes[other].attributes.get(name))
            for one, other, _ in graph.ties
        ]
        known = [one == other for one, other in ends if one and other]
        found.append(Mixing(name, len(known) - sum(known), sum(known)))
    return found


def shared(graph: Graph, one: int, other: int) -> Shared:
    """What two nodes share."""
    near: dict[int, set[int]] = {}
    for first, second, _ in graph.ties:
        near.setdefault(first, set()).add(second)
        near.setdefault(second, set()).add(first)
    mine, theirs = near.get(one, set()), near.get(other, set())
    common, either = mine & theirs, mine | theirs
    return Shared(
        len(common),
        len(common) / len(either) if either else None,
        sum(1 / math.log(len(near[node])) for node in sorted(common)),
    )


def _grouped(graph: Graph, name: str) -> _Groups:
    values = [node.attributes.get(name, "") for node in graph.nodes]
    number = {value: place for place, value in enumerate(sorted(set(values) - {""}))}
    return _Groups(name, np.array([number.get(value, -1) for value in values], np.int64), len(number))


def _composition(of: Circle, groups: _Groups, alters: Ints, ego: int) -> Composition:
    mine, theirs = int(groups.of[ego]), groups.of[alters]
    known = theirs[theirs >= 0]
    blau = iqv = e_i = None
    if len(known) and groups.many > 1:  # K = 1 says nothing of mixture
        blau = float(1 - ((np.bincount(known) / len(known)) ** 2).sum())
        iqv = blau * groups.many / (groups.many - 1)
    if len(known) and mine >= 0:
        e_i = float(1 - 2 * (known == mine).mean())
    return Composition(groups.name, len(known), groups.many, blau, iqv, e_i, roles(of, theirs, mine))
