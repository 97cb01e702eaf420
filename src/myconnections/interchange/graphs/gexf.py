"""GEXF 1.1 to 1.3, as Gephi and networkx write it, whatever namespace it stands in."""

from __future__ import annotations

from collections.abc import Mapping

from myconnections.domain.graph import Graph
from myconnections.interchange.graphs import xml_events
from myconnections.interchange.graphs.collecting import Collected

FORMAT = "gexf"


class _Reader:
    def __init__(self, found: Collected) -> None:
        self._found = found
        self._class = ""
        self._titles: dict[tuple[str, str], str] = {}
        self._usual: dict[tuple[str, str], str] = {}
        self._attribute = ""
        self._directed = False
        self._nodes: list[str] = []  # nodes may stand inside nodes
        self._tie: tuple[str, str, str, bool] | None = None

    def begin(self, tag: str, told: Mapping[str, str]) -> None:
        if tag == "graph":
            self._directed = told.get("defaultedgetype") in {"directed", "mutual"}
        elif tag == "attributes":
            self._class = told.get("class", "")
        elif tag == "attribute":
            self._attribute = told.get("id", "")
            self._titles[self._class, self._attribute] = told.get("title") or self._attribute
        elif tag == "node":
            self._node(told)
        elif tag == "edge":
            way = told.get("type", "")
            directed = way in {"directed", "mutual"} if way else self._directed
            weight = told.get("weight", "")
            self._tie = (told.get("source", ""), told.get("target", ""), weight, directed)
        elif tag == "attvalue":
            self._value(told)

    def end(self, tag: str, text: str) -> None:
        if tag == "default":
            self._usual[self._class, self._attribute] = text
        elif tag == "node" and self._nodes:
            self._nodes.pop()
        elif tag == "edge" and self._tie is not None:
            one, other, weight, directed = self._tie
            self._found.tie(one, other, weight, directed=directed)
            self._tie = None

    def _node(self, told: Mapping[str, str]) -> None:
        node = told.get("id", "")
        self._nodes.append(node)
        if not node:
            self._found.bad()
            return
        self._found.node(node, told.get("label", ""))
        for (whose, key), value in self._usual.items():
            if whose == "node" and (whose, key) in self._titles:
                self._found.say(node, self._titles[whose, key], value)

    def _value(self, told: Mapping[str, str]) -> None:
        key, value = told.get("for") or told.get("id", ""), told.get("value", "")
        if self._tie is not None:
            title = self._titles.get(("edge", key), key)
            if title.casefold() == "weight" and value:
                one, other, _, directed = self._tie
                self._tie = (one, other, value, directed)
        elif self._nodes and self._nodes[-1]:
            self._found.say(self._nodes[-1], self._titles.get(("node", key), key), value)


def read(name: str, data: bytes) -> Graph:
    """The graph in a GEXF file. Refused as `xml_events.read` and `Collected.graph` say."""
    found = Collected(name, FORMAT)
    reader = _Reader(found)
    xml_events.read(name, data, reader.begin, reader.end)
    return found.graph()
