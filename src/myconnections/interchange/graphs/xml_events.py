"""XML read as a stream of beginnings and ends, without entities: a document type is refused, as an attack is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from myconnections.domain.errors import Refused

Begin = Callable[[str, Mapping[str, str]], None]
End = Callable[[str, str], None]
DEEPEST = 100
"""Elements within elements; a graph needs a handful."""
_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_OWN = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})
_SHOWN = 40


def read(name: str, data: bytes, begin: Begin, end: End) -> None:
    """Call `begin(tag, attributes)` and `end(tag, text inside)` for every element, names without their namespace.

    Refused: "xml_entities" where the file declares a document type (entities could swell without end, or fetch
    something), "xml_deep" with more elements within each other than a graph has, "xml_encoding" where it says it is
    written in something that it cannot be read as, "xml_broken" with the line.
    """
    data, encoding = _readable(name, data)
    parser = expat.ParserCreate(encoding, namespace_separator=" ")
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


def _readable(name: str, data: bytes) -> tuple[bytes, str | None]:
    """The bytes and what they are to be read as: the parser itself reads few encodings, so others become UTF-8."""
    told = _ENCODING.match(data)
    declared = told[1].decode("ascii") if told else ""
    if not declared or declared.casefold() in _OWN:
        return data, None
    try:
        return data.decode(declared).encode(), "utf-8"
    except (LookupError, ValueError):  # no such encoding, none of text, or not written in it
        raise Refused("xml_encoding", file=name, name=declared[:_SHOWN]) from None


def _bare(tag: str) -> str:
    return tag.rpartition(" ")[2]
