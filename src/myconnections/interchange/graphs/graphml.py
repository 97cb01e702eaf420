"""GraphML, as networkx, Gephi, yEd and others write it."""

from __future__ import annotations

from collections.abc import Mapping

from myconnections.domain.graph import Graph
from myconnections.interchange.graphs import xml_events
from myconnections.interchange.graphs.collecting import Collected

FORMAT = "graphml"
_LABELS = ("label", "name")
_WEIGHTS = ("weight", "weights")


class _Reader:
    def __init__(self, found: Collected) -> None:
        self._found = found
        self._keys: dict[str, tuple[str, str]] = {}  # id → (whose, name)
        self._defaults: dict[str, str] = {}
        self._directed = False
        self._node = ""
        self._tie: tuple[str, str, bool] | None = None
        self._said: dict[str, str] = {}
        self._data = self._key = ""

    def begin(self, tag: str, told: Mapping[str, str]) -> None:
        if tag == "graph":
            self._directed = told.get("edgedefault") == "directed"
        elif tag == "key":
            self._key = told.get("id", "")
            self._keys[self._key] = (told.get("for", "all"), told.get("attr.name") or self._key)
        elif tag == "node":
            self._node, self._said = told.get("id", ""), {}
        elif tag == "edge":
            way = told.get("directed")
            directed = way == "true" if way else self._directed
            self._tie, self._said = (told.get("source", ""), told.get("target", ""), directed), {}
        elif tag == "data":
            self._data = told.get("key", "")

    def end(self, tag: str, text: str) -> None:
        if tag == "default":
            self._defaults[self._key] = text
        elif tag == "data":
            name = self._keys.get(self._data, ("all", self._data))[1]
            self._said[name] = text.strip()
        elif tag == "node" and self._node:
            self._keep_node()
        elif tag == "edge" and self._tie is not None:
            one, other, directed = self._tie
            said = self._meant("edge")
            weight = next((said[key] for key in said if key.casefold() in _WEIGHTS), "")
            self._found.tie(one, other, weight, directed=directed)
            self._tie = None

    def _keep_node(self) -> None:
        said = self._meant("node")
        label = next((said[key] for want in _LABELS for key in said if key.casefold() == want and said[key]), "")
        self._found.node(self._node, label)
        for key, value in said.items():
            if key.casefold() not in _LABELS:
                self._found.say(self._node, key, value)
        self._node = ""

    def _meant(self, whose: str) -> dict[str, str]:
        """What was said, and what holds where nothing was."""
        usual = {
            self._keys[key][1]: value.strip()
            for key, value in self._defaults.items()
            if key in self._keys and self._keys[key][0] in {whose, "all"}
        }
        return {**usual, **self._said}


def read(name: str, data: bytes) -> Graph:
    """The graph in a GraphML file. Refused as `xml_events.read` and `Collected.graph` say."""
    found = Collected(name, FORMAT)
    reader = _Reader(found)
    xml_events.read(name, data, reader.begin, reader.end)
    return found.graph()
