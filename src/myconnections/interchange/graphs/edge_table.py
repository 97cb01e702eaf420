"""A table of ties: one row a tie (with or without a header), or a square matrix whose rows and columns are nodes."""

from __future__ import annotations

import csv
import io

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.encoding import encoding_of
from myconnections.interchange.graphs import table_head
from myconnections.interchange.graphs.collecting import Collected

FORMAT = "csv"
_SIGNS = ",;\t|"
_NODES = frozenset({"id", "label"})
"""How a table of nodes begins, as Gephi writes it."""
MOST_CELL = 2**17
"""Letters of a cell at most: longer ones are a quote that never ends."""


def read(name: str, data: bytes, header: bool | None = None) -> Graph:
    """The ties of a table. `header` says whether the first row is its header; None: it is told by the rows themselves
    (`table_head.head_of`), and the graph says what was assumed.

    Refused: "graph_no_ties" where no two columns name two ends, and as the others say.
    """
    text = _without_notes(data.decode(encoding_of(data, name, None)))
    lines = [line for line in text.splitlines() if line.strip()]
    sign = max(_SIGNS, key=lines[0].count) if lines else ","
    if lines and sign not in lines[0] and all(_two_numbers(line) for line in lines):
        return _blanks(name, lines)
    csv.field_size_limit(MOST_CELL)  # of the whole program: each reader says its own
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=sign)
    try:
        rows = [[cell.strip() for cell in row] for row in reader if any(row)]
    except csv.Error:  # a quote that never ends swallows the rest
        raise Refused("graph_broken", file=name, line=reader.line_num) from None
    if not rows or len(rows[0]) < 2 or {cell.casefold() for cell in rows[0][:2]} == _NODES:
        raise Refused("graph_no_ties", file=name)
    found = Collected(name, FORMAT)
    if header is None and not rows[0][0] and [row[0] for row in rows[1:]] == rows[0][1:]:
        _matrix(found, rows)
    else:
        _edges(found, rows, header)
    return found.graph()


def _without_notes(text: str) -> str:
    """The text from the first line that is no remark on."""
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return text


def _two_numbers(line: str) -> bool:
    """Whether a line is two numbers, and a weight at most: names may hold blanks, so they do not part columns."""
    words = line.split()
    return 2 <= len(words) <= 3 and all(word.isdecimal() for word in words[:2])


def _blanks(name: str, lines: list[str]) -> Graph:
    """Ties by the numbers of their ends, with blanks between the columns."""
    found = Collected(name, FORMAT)
    for line in lines:
        one, other, weight = [*line.split(), ""][:3]
        found.tie(one, other, weight)
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


def _edges(found: Collected, rows: list[list[str]], header: bool | None) -> None:
    told = table_head.head_of(rows, header)
    found.head(told.head)
    columns = told.columns
    for row in rows[1:] if told.head.there else rows:
        directed = 0 <= columns.way < len(row) and row[columns.way].casefold() == "directed"
        heavy = row[columns.weight] if 0 <= columns.weight < len(row) else ""
        if max(columns.one, columns.other) >= len(row):
            found.bad()
        else:
            found.tie(row[columns.one], row[columns.other], heavy, directed=directed)
