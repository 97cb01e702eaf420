"""A table of ties: one row a tie (with or without a header), or a square matrix whose rows and columns are nodes."""

from __future__ import annotations

import csv
import io

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.encoding import encoding_of
from myconnections.interchange.graphs.collecting import Collected

FORMAT = "csv"
_FROM = ("source", "from", "node1", "ego")
_TO = ("target", "to", "node2", "alter")
_WEIGHT = ("weight", "weights", "strength")
_SIGNS = ",;\t"
MOST_CELL = 2**17
"""Letters of a cell at most: longer ones are a quote that never ends."""


def read(name: str, data: bytes) -> Graph:
    """The ties of a table. Refused: "graph_no_ties" where no two columns name two ends, and as the others say."""
    text = data.decode(encoding_of(data, name, None))
    first = next((line for line in text.splitlines() if line.strip()), "")
    sign = max(_SIGNS, key=first.count)
    csv.field_size_limit(MOST_CELL)  # of the whole program: each reader says its own
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    try:
        rows = [[cell.strip() for cell in row] for row in reader if any(row)]
    except csv.Error:  # a quote that never ends swallows the rest
        raise Refused("graph_broken", file=name, line=reader.line_num) from None
    if not rows or len(rows[0]) < 2:
        raise Refused("graph_no_ties", file=name)
    found = Collected(name, FORMAT)
    if not rows[0][0] and [row[0] for row in rows[1:]] == rows[0][1:]:
        _matrix(found, rows)
    else:
        _edges(found, rows)
    return found.graph()


def _matrix(found: Collected, rows: list[list[str]]) -> None:
    names = rows[0][1:]
    cells = [dict(zip(names, row[1:], strict=False)) for row in rows[1:]]
    both = all(
        cells[here].get(other) == cells[there].get(one)
        for here, one in enumerate(names)
        for there, other in enumerate(names)
    )
    for one in names:
        found.node(one)
    for here, one in enumerate(names):
        for other in names[here:] if both else names:
            cell = cells[here].get(other, "")
            if cell not in {"", "0", "0.0"}:
                found.tie(one, other, cell, directed=not both)


def _edges(found: Collected, rows: list[list[str]]) -> None:
    head = [cell.casefold() for cell in rows[0]]
    one, other = _column(head, _FROM), _column(head, _TO)
    if one < 0 or other < 0:
        one, other, weight, way = 0, 1, 2, -1  # no header: two ends, and a weight where there is a third
    else:
        weight, way, rows = _column(head, _WEIGHT), _column(head, ("type",)), rows[1:]
    for row in rows:
        directed = 0 <= way < len(row) and row[way].casefold() == "directed"
        heavy = row[weight] if 0 <= weight < len(row) and row[weight] else "1"
        if max(one, other) >= len(row):
            found.bad()
        else:
            found.tie(row[one], row[other], heavy, directed=directed)


def _column(head: list[str], names: tuple[str, ...]) -> int:
    return next((place for place, cell in enumerate(head) if cell in names), -1)
