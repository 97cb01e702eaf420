"""Which format a file of a graph has, by its content, and the graph in it."""

from __future__ import annotations

import re

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.graphs import edge_table, gexf, graphml, pajek

_LOOKED_AT = 4096
_XML = {b"graphml": graphml.read, b"gexf": gexf.read}
_ELEMENT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")


def read(name: str, data: bytes) -> Graph:
    """The graph in a file called `name` (its name is only for the error).

    Refused: "file_empty", "graph_empty" (no node), "graph_unknown" (XML of another sort), "graph_no_ties",
    "graph_no_vertices", "xml_broken", "xml_entities", "not_text".
    """
    start = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not start:
        raise Refused("file_empty", file=name)
    if start.startswith(b"<"):
        root = _ELEMENT.search(data)
        if root is not None and root[1] in _XML:
            return _XML[root[1]](name, data)
        raise Refused("graph_unknown", file=name)
    if start.startswith((b"*", b"%")):
        return pajek.read(name, data)
    return edge_table.read(name, data)
