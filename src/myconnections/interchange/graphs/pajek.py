"""Pajek's .net: vertices by number with labels in quotes, then edges (both ways), arcs (one way) or a matrix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.encoding import encoding_of
from myconnections.interchange.graphs.collecting import Collected, number

FORMAT = "pajek"
MOST = 1_000_000
"""Vertices: a file may count more than it names, and each takes room."""
_WORD = re.compile(r'"([^"]*)"|(\S+)')


def read(name: str, data: bytes) -> Graph:
    """The graph in a Pajek file. A node's id is its label, or its number where it has none or shares it.

    Refused: "graph_no_vertices" where ties come before any vertices, "graph_quote" where a label begins and does not
    end, and as `encoding_of` and `Collected.graph` say.
    """
    lines = list(_lines(name, data.decode(encoding_of(data, name, None))))
    found = Collected(name, FORMAT)
    ids = _vertices(name, lines, found)
    if not ids:
        raise Refused("graph_no_vertices", file=name)
    for node in ids.values():
        found.node(node)
    for section, words in lines:
        if section in {"*edges", "*arcs"}:
            one, other, weight = [*words, "", ""][:3]
            _tie(found, ids, (one, other), weight, section)
        elif section in {"*edgeslist", "*arcslist"}:
            for other in words[1:]:
                _tie(found, ids, (words[0], other), "", section)
    _matrix(found, list(ids.values()), [words for section, words in lines if section == "*matrix"])
    return found.graph()


def _matrix(found: Collected, ids: list[str], rows: list[list[str]]) -> None:
    """Ties as a square of weights, a row for each vertex; as arcs where it is not the same both ways."""
    both = all(
        row[there : there + 1] == rows[there][here : here + 1]
        for here, row in enumerate(rows)
        for there in range(min(len(rows), len(row)))
    )
    for here, (one, row) in enumerate(zip(ids, rows, strict=False)):
        for there, (other, weight) in enumerate(zip(ids, row, strict=False)):
            if number(weight) != 0 and (there >= here or not both):
                found.tie(one, other, weight, directed=not both)


def _lines(name: str, text: str) -> Iterator[tuple[str, list[str]]]:
    """The words of each line with the section it stands in; the line that opens a section comes with its own words."""
    section = ""
    for place, line in enumerate(text.splitlines(), 1):
        words = [quoted or bare for quoted, bare in _WORD.findall(line)]
        if not words or words[0].startswith("%"):
            continue
        if words[0].startswith("*"):
            section = words[0].casefold()
            if section == "*vertices":
                yield "*count", words[1:]
            continue
        if section == "*vertices" and any(bare.startswith('"') for _, bare in _WORD.findall(line)):
            raise Refused("graph_quote", file=name, line=place)
        yield section, words


def _vertices(name: str, lines: list[tuple[str, list[str]]], found: Collected) -> dict[str, str]:
    """Number → id. A file may count its vertices and list none, but where it lists some, those missing are told."""
    many = next((words[0] for section, words in lines if section == "*count" and words), "0")
    if many.isdecimal() and (len(many) > len(str(MOST)) or int(many) > MOST):
        raise Refused("graph_large", file=name, most=MOST)
    labels = {str(number): "" for number in range(1, int(many) + 1)} if many.isdecimal() else {}
    listed = set()
    for section, words in lines:
        if section != "*vertices":
            continue
        if words[0].isdecimal():
            listed.add(words[0])
            labels[words[0]] = words[1] if len(words) > 1 else ""
        else:
            found.bad()
    if listed:
        found.unlisted(len(labels.keys() - listed))
    times = Counter(labels.values())
    return {number: label if label and times[label] == 1 else number for number, label in labels.items()}


def _tie(found: Collected, ids: dict[str, str], ends: tuple[str, str], weight: str, section: str) -> None:
    one, other = ids.get(ends[0]), ids.get(ends[1])
    if one is None or other is None:
        found.bad()
    else:
        found.tie(one, other, weight, directed=section.startswith("*arcs"))
