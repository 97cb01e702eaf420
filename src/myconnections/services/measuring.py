"""The measures of a graph in a file, which others can check with tools of their own. No vault is needed for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.graph import Graph
from myconnections.domain.structure import EgoMeasures, Mixing, Shared
from myconnections.insight import graph_measures
from myconnections.interchange.graphs import reading

MOST_BYTES = 200 * 2**20
"""A file of a graph that is larger is not read."""


def graph_in(file: Path, header: bool | None = None) -> Graph:
    """The graph in a file; `header` says whether the first row of a table is one, None leaves that to the rows.

    Refused as `interchange.graphs.reading.read`; Trouble("file_unreadable").
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Refused("file_too_large", file=file.name, most=MOST_BYTES)
        data = file.read_bytes()
    except OSError:
        raise Trouble("file_missing" if not file.exists() else "file_unreadable", file=file.name) from None
    return reading.read(file.name, data, header)


def measures(graph: Graph, egos: Sequence[str] = (), attributes: Sequence[str] = ()) -> list[EgoMeasures]:
    """The measures of these egos (ids of the file, or labels that only one has), of all nodes where none is given.

    `attributes` are those composition and roles are told by; without any, all that put the nodes into groups.
    Refused: "no_such_node", "no_such_attribute", "no_attributes" where the file says nothing of its nodes.
    """
    named = {key for node in graph.nodes for key in node.attributes}
    for attribute in attributes:
        if attribute not in named:
            if not named:
                raise Refused("no_attributes", name=attribute)
            raise Refused("no_such_attribute", name=attribute, known=", ".join(sorted(named)))
    places = [_place(graph, ego) for ego in egos] or range(len(graph.nodes))
    return list(graph_measures.measures(graph, places, tuple(attributes) or graph.groupings()))


def mixing(graph: Graph, attributes: Sequence[str] = ()) -> list[Mixing]:
    """The ties of the whole graph by these attributes; without any, by all that put the nodes into groups."""
    return graph_measures.mixing(graph, attributes or graph.groupings())


def shared(graph: Graph, one: str, other: str) -> Shared:
    """What two nodes share. Refused("no_such_node")."""
    return graph_measures.shared(graph, _place(graph, one), _place(graph, other))


def _place(graph: Graph, ego: str) -> int:
    for place, node in enumerate(graph.nodes):
        if node.id == ego:
            return place
    called = [place for place, node in enumerate(graph.nodes) if node.label == ego]
    if len(called) != 1:
        raise Refused("no_such_node", name=ego)
    return called[0]
