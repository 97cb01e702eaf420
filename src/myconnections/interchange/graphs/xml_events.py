"""XML read as a stream of beginnings and ends, without entities: a document type is refused, as an attack is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

from myconnections.domain.errors import Refused

Begin = Callable[[str, Mapping[str, str]], None]
End = Callable[[str, str], None]
DEEPEST = 100
"""Elements within elements; a graph needs a handful."""


def read(name: str, data: bytes, begin: Begin, end: End) -> None:
    """Call `begin(tag, attributes)` and `end(tag, text inside)` for every element, names without their namespace.

    Refused: "xml_entities" where the file declares a document type (entities could swell without end, or fetch
    something), "xml_deep" with more elements within each other than a graph has, "xml_broken" with the line.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    inside: list[list[str]] = []

    def refuse(*_told: object) -> None:
        raise Refused("xml_entities", file=name)

    def opened(tag: str, attributes: dict[str, str]) -> None:
        if len(inside) >= DEEPEST:
            raise Refused("xml_deep", file=name, most=DEEPEST)
        inside.append([])
        begin(_bare(tag), {_bare(key): value for key, value in attributes.items()})

    def closed(tag: str) -> None:
        end(_bare(tag), "".join(inside.pop()))

    def text(words: str) -> None:
        if inside:
            inside[-1].append(words)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as broken:
        raise Refused("xml_broken", file=name, line=broken.lineno) from None


def _bare(tag: str) -> str:
    return tag.rpartition(" ")[2]
