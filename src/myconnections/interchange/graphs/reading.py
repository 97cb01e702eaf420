"""Which format a file of a graph has, by its content, and the graph in it."""

from __future__ import annotations

import codecs
import re

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.graphs import edge_table, gexf, graphml, pajek

_LOOKED_AT = 2**16
_XML = {b"graphml": graphml.read, b"gexf": gexf.read}
_NOTE = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_ELEMENT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")


def read(name: str, data: bytes, header: bool | None = None) -> Graph:
    """The graph in a file called `name` (its name is only for the error). `header` as `edge_table.read`.

    Refused: "file_empty", "graph_empty" (no node), "graph_no_rows" (no row that is a tie), "graph_no_ties",
    "graph_unknown" (XML of another sort), "graph_other" (JSON),
    "graph_no_vertices", "graph_quote", "graph_broken", "graph_large", "xml_broken",
    "xml_encoding", "xml_entities", "not_text".
    """
    start = _start(data)
    if not start:
        raise Refused("file_empty", file=name)
    if start.startswith(b"<"):
        root = _ELEMENT.search(_NOTE.sub(b"", start))
        if root is not None and root[1] in _XML:
            return _XML[root[1]](name, data)
        declared = root is None and b"<!DOCTYPE" in start  # so long that no element comes into sight
        raise Refused("xml_entities" if declared else "graph_unknown", file=name)
    if start.startswith((b"{", b"[")):
        raise Refused("graph_other", file=name)
    if start.startswith((b"*", b"%")):
        return pajek.read(name, data)
    return edge_table.read(name, data, header)


def _start(data: bytes) -> bytes:
    """The beginning without marks and blanks, in one byte a letter where it is UTF-16."""
    start = data[:_LOOKED_AT]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        start = start.decode("utf-16", "ignore").encode()
    return start.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n")
