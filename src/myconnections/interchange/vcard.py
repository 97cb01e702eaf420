"""vCards of every version, read from bytes: folds may cut a character, and Shift_JIS holds backslashes in kanji.

This module finds cards and their properties; `vcard_fields` says what they mean. Nothing is ever fetched.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from myconnections.domain.errors import Refused
from myconnections.interchange.encoding import pick
from myconnections.interchange.progress import Tick
from myconnections.interchange.records import Warned

MOST_CARDS = 200_000
MOST_VALUE = 1_000_000
STEP = 500
_MARK = 40
_BEGIN = re.compile(rb"^[^\S\n]*BEGIN:VCARD", re.IGNORECASE | re.MULTILINE)
_HEAD = re.compile(rb'([^":]*(?:"[^"]*"[^":]*)*):')
_NAME = re.compile(r"(?:([\w-]+)\.)?([\w /.-]+)")
_NEXT = re.compile(rb"[\w.-]+(?:;[^:]*)?:")
_PARAMETER = re.compile(r'((?:[^";]|"[^"]*"?)*)(?:;|$)')
_BARE_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"}
_PICTURES = {"PHOTO", "LOGO", "KEY"}
_CODECS = {
    "SHIFT_JIS": "cp932", "SHIFT-JIS": "cp932", "SJIS": "cp932", "X-SJIS": "cp932", "WINDOWS-31J": "cp932",
    "CP932": "cp932", "MS932": "cp932", "US-ASCII": "utf-8", "ASCII": "utf-8", "UTF-8": "utf-8", "UTF8": "utf-8",
    "EUC-JP": "euc_jp", "ISO-2022-JP": "iso2022_jp_ext", "ISO-8859-1": "cp1252", "WINDOWS-1252": "cp1252",
    "ISO-8859-2": "iso8859_2", "WINDOWS-1250": "cp1250", "ISO-8859-15": "iso8859_15", "UTF-16": "utf-16",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Property:
    """One property: `params` with upper-case names, several values of TYPE one by one; `value` still escaped."""

    group: str
    name: str
    params: tuple[tuple[str, str], ...]
    value: str
    line: int

    def all(self, param: str) -> list[str]:
        """Every value of one parameter."""
        return [value for key, value in self.params if key == param]

    def types(self) -> list[str]:
        """The TYPE values in lower case."""
        return [value.lower() for value in self.all("TYPE")]

    def first(self, param: str) -> str:
        """The first value of one parameter, or ""."""
        return next(iter(self.all(param)), "")


@dataclass(slots=True)
class Card:
    """One card: its properties in order, the line it begins on, and the names of agents nested in it."""

    line: int
    properties: list[Property] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    version: str = ""

    def old(self) -> bool:
        """Whether values are escaped by the rules of version 2.1; guessed when VERSION is missing."""
        if self.version:
            return self.version.startswith("2")
        return any(p.all("CHARSET") or p.first("ENCODING") == "QUOTED-PRINTABLE" for p in self.properties)


def fits(data: bytes) -> bool:
    """Whether the bytes begin as a vCard does, after a byte order mark and blank lines."""
    start = _as_utf8(data[:4000]) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data[:4000]
    return start.lstrip(b"\xef\xbb\xbf \t\r\n\x00").upper().startswith(b"BEGIN:VCARD")


def cards(data: bytes, name: str, warnings: list[Warned], tick: Tick, chosen: str | None = None) -> Iterator[Card]:
    """Every card of the file; one cut off is kept as far as it goes, with a warning; one nested in another is not.

    Raises Refused("too_many_cards").
    """
    data = _as_utf8(data)
    text = _line_ends(data.removeprefix(b"\xef\xbb\xbf"))
    if sum(1 for _ in islice(_BEGIN.finditer(text), MOST_CARDS + 1)) > MOST_CARDS:  # before minutes of reading
        raise Refused("too_many_cards", file=name, most=MOST_CARDS)
    stack = _Stack(name, chosen or encoding(data), warnings)
    for raw in _properties(text.split(b"\n")):
        mark = raw.whole.strip().upper() if len(raw.whole) < _MARK else b""
        if mark == b"BEGIN:VCARD":
            done = stack.begin(raw.line)
            if not stack.count % STEP:
                tick(raw.line)
        elif mark == b"END:VCARD":
            done = stack.end()
        else:
            done = None
            stack.add(raw)
        if done is not None:
            yield done
    if (last := stack.torn()) is not None:
        yield last


class _Stack:
    """The card that is being read, and how deep in its agents."""

    def __init__(self, name: str, fallback: str, warnings: list[Warned]) -> None:
        self.card: Card | None = None
        self.count = 0
        self._name, self._fallback, self._warnings = name, fallback, warnings
        self._nested = 0
        self._after_agent = False

    def begin(self, line: int) -> Card | None:
        """Open a card: an agent's inside one, else the next; the one that it ends, if any."""
        if self.card is not None and (self._nested or self._after_agent):
            self._nested += 1
            return None
        done, self.card = self.torn(), Card(line)
        self.count += 1
        self._after_agent = False
        return done

    def torn(self) -> Card | None:
        """The card that was begun and does not end, with a warning; None where none is open."""
        if self.card is not None:
            self._warnings.append(Warned("card_cut_off", self._name, self.card.line))
        return self.card

    def end(self) -> Card | None:
        """Close the innermost card; the card that is whole now, if any."""
        self._after_agent = False
        if self._nested:
            self._nested -= 1
            return None
        done, self.card = self.card, None
        return done

    def add(self, raw: _Raw) -> None:
        """Take one line into the card; lines between cards are left."""
        if self.card is None:
            return
        found = _property(raw, self._fallback, self._name, self._warnings)
        if found is None:
            return
        if self._nested:
            _agent(self.card, found)
            return
        self._after_agent = found.name == "AGENT" and not found.value.strip()
        if found.name == "VERSION":
            self.card.version = found.value.strip()
        self.card.properties.append(found)


def _agent(card: Card, found: Property) -> None:
    if found.name in {"N", "FN"}:
        pieces = [piece.strip() for piece in found.value.split(";") if piece.strip()]
        text = " ".join(reversed(pieces)) if found.name == "N" else " ".join(pieces)
        if text and text not in card.agents:
            card.agents.append(text)


@dataclass(frozen=True, slots=True)
class _Raw:
    """One unfolded line: all its bytes, where it begins, and whether its block was base64."""

    whole: bytes
    line: int


def _properties(lines: list[bytes]) -> Iterator[_Raw]:
    """The lines unfolded, quoted-printable soft breaks joined and base64 blocks gathered."""
    at, end = 0, len(lines)
    while at < end:
        line, start = lines[at], at
        at += 1
        if not line.strip():
            continue
        pieces = [line]
        at = _unfold(lines, at, pieces)
        head = line[: max(0, line.find(b":"))].upper()
        if b"QUOTED-PRINTABLE" in head:
            while pieces[-1].endswith(b"=") and at < end and lines[at].strip().upper() != b"END:VCARD":
                pieces[-1] = pieces[-1][:-1]
                pieces.append(lines[at])
                at += 1
        elif b"BASE64" in head or b"ENCODING=B" in head:
            while at < end and lines[at].strip() and not _NEXT.match(lines[at]):
                pieces.append(lines[at])
                at += 1
        yield _Raw(b"".join(pieces), start + 1)


def _unfold(lines: list[bytes], at: int, pieces: list[bytes]) -> int:
    """Take the continuation lines after `at`, one empty line before such a line allowed; the next position."""
    end = len(lines)
    while at < end:
        line = lines[at]
        if line[:1] in {b" ", b"\t"}:
            pieces.append(line[1:])
            at += 1
        elif not line and at + 1 < end and lines[at + 1][:1] in {b" ", b"\t"} and lines[at + 1].strip():
            at += 1
        else:
            break
    return at


def _property(raw: _Raw, fallback: str, name: str, warnings: list[Warned]) -> Property | None:
    """The property in a line, its value decoded; None with a warning when the line is none."""
    split = _HEAD.match(raw.whole)
    head, value = (split[1], raw.whole[split.end() :]) if split else raw.whole.partition(b":")[::2]
    known = _head(head[:4000], fallback) if b":" in raw.whole else None
    if known is None:
        warnings.append(Warned("line_not_understood", name, raw.line))
        return None
    group, kind, params = known
    if kind in _PICTURES or (kind == "SOUND" and ("TYPE", "X-IRMC-N") not in params):
        _picture(kind, params, value, raw.line, name, warnings)
        plain = value[:500].decode("latin-1") if ("VALUE", "uri") in params else ""
        return Property(group, kind, params, plain, raw.line)
    if len(value) > MOST_VALUE:
        warnings.append(Warned("value_too_long", name, raw.line, kind))
        return None
    encoding = next((value.upper() for key, value in params if key == "ENCODING"), "")
    if encoding == "QUOTED-PRINTABLE":
        value = binascii.a2b_qp(value)
    elif encoding in {"BASE64", "B"}:
        try:
            value = binascii.a2b_base64(value)
        except binascii.Error:
            warnings.append(Warned("value_broken", name, raw.line, kind))
            return None
    charset = next((value for key, value in params if key == "CHARSET"), "")
    decoded, whole = _decoded(value, charset, fallback)
    if not whole:
        warnings.append(Warned("unreadable_character", name, raw.line, kind))
    return Property(group, kind, params, decoded, raw.line)


@lru_cache(maxsize=4_000)
def _head(head: bytes, fallback: str) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    """(group, name, parameters) of what stands before the colon; the same few come again and again."""
    first, *others = (piece.strip() for piece in _PARAMETER.findall(_decoded(head, "", fallback)[0]))
    found = _NAME.fullmatch(first)
    return None if found is None else (found[1] or "", found[2].upper(), tuple(_params(others)))


def _picture(
    kind: str, params: tuple[tuple[str, str], ...], value: bytes, line: int, name: str, warnings: list[Warned]
) -> None:
    """Warn of a picture whose data is broken; pictures are not kept and links to them never fetched."""
    if not any(key == "ENCODING" and text.upper() in {"BASE64", "B"} for key, text in params):
        return
    try:
        binascii.a2b_base64(value[: MOST_VALUE * 8])
    except binascii.Error:
        warnings.append(Warned("picture_broken", name, line, kind))


def _params(pieces: list[str]) -> Iterator[tuple[str, str]]:
    for piece in pieces:
        if not piece:
            continue
        key, equals, value = piece.partition("=")
        if not equals:
            bare = piece.strip().upper()
            yield ("ENCODING", bare) if bare in _BARE_ENCODINGS else ("TYPE", piece.strip())
            continue
        key = key.strip().upper()
        value = value.strip().strip('"').replace("^n", "\n").replace("^'", '"').replace("^^", "^")
        if key == "TYPE":
            yield from ((key, part.strip()) for part in value.split(",") if part.strip())
        else:
            yield key, value.lower() if key == "VALUE" else value


def _decoded(value: bytes, charset: str, fallback: str) -> tuple[str, bool]:
    """The text of a value and whether all of it could be read."""
    if value.isascii() and b"\x1b" not in value:
        return value.decode("ascii"), True
    named = _CODECS.get(charset.strip().upper(), "")
    for codec in (named, "utf-8", "" if fallback == "utf-8" else fallback):
        if codec:
            try:
                return value.decode(codec), True
            except UnicodeDecodeError:
                continue
    guessed = None if named else pick(value)
    return (value.decode(guessed), True) if guessed else (value.decode(named or "utf-8", errors="replace"), False)


def _line_ends(data: bytes) -> bytes:
    """The data with LF alone at every line's end; some telephones write CR CR LF."""
    return data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in data else data


def encoding(data: bytes) -> str:
    """The codec of values that do not say what they are: folds, which may cut characters, are joined first."""
    codec = pick(_line_ends(data).replace(b"\n ", b"").replace(b"\n\t", b"")) or "cp932"
    return "utf-8" if codec.startswith("utf") else codec


def _as_utf8(data: bytes) -> bytes:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    return data


_ESCAPES = {"n": "\n", "N": "\n"}


def unescape(text: str, old: bool) -> str:
    """A value without its backslashes: all of them by version 3.0 and 4.0, none before letters by 2.1."""
    return components(text, old, separator="")[0]


def components(text: str, old: bool, separator: str = ";") -> list[str]:
    r"""The parts of a compound value, split at `separator` and unescaped.

    `\;`, `\,`, `\:` and `\\` lose the backslash in every version; `\n` is a line end from 3.0 on, and in 2.1 a
    backslash before anything else stays.
    """
    if "\\" not in text:
        return text.split(separator) if separator else [text]
    parts: list[list[str]] = [[]]
    escaped = False
    for char in text:
        if escaped:
            escaped = False
            if char in ";,:\\":
                parts[-1].append(char)
            elif not old and char in _ESCAPES:
                parts[-1].append("\n")
            else:
                parts[-1].append("\\" + char)
        elif char == "\\":
            escaped = True
        elif char == separator:
            parts.append([])
        else:
            parts[-1].append(char)
    if escaped:
        parts[-1].append("\\")
    return ["".join(part) for part in parts]
