"""People as vCards of version 3.0 (RFC 2426), which phones and address books take; our own import reads them back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.dates import PartialDate

_PROPERTY = {"email": "EMAIL", "phone": "TEL", "url": "URL"}
_LABEL = re.compile(r"[A-Za-z0-9-]{1,20}")
_LINE = 75
"""Octets of a line; longer ones are folded (RFC 2426, 2.6)."""
_NO_YEAR = 1604
"""The year that stands for an unknown one where a birthday has none: a leap year, by custom of address books."""


def people_cards(people: Iterable[Contact], *, notes: bool = False) -> str:
    """One card a person, lines ending in CRLF. What I wrote about them goes along with `notes` only; stages, warmth,
    encounters and everything else that is of the notebook never does.
    """
    return "".join(f"{_folded(line)}\r\n" for person in people for line in _card(person, notes=notes))


def _card(one: Contact, *, notes: bool) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield _line("UID", one.uid)
    yield "N:" + ";".join(map(_escaped, (one.family, one.given, one.additional, one.prefix, one.suffix)))
    yield _line("FN", one.name)
    told = {
        "X-PHONETIC-LAST-NAME": one.reading_family,
        "X-PHONETIC-FIRST-NAME": one.reading_given,
        "NICKNAME": one.nickname,
        "X-MAIDENNAME": one.maiden,
        "TITLE": one.position,
        "NOTE": one.note if notes else "",
    }
    yield from (_line(name, text) for name, text in told.items() if text)
    if one.organization or one.department:
        yield "ORG:" + ";".join(_escaped(part) for part in (one.organization, one.department) if part or one.department)
    yield from (_way(way) for way in one.reachable)
    profile = f"https://www.linkedin.com/in/{one.slug}"
    if one.slug and all(way.value != profile for way in one.reachable):
        yield _line("URL", profile)
    if one.communities:
        yield "CATEGORIES:" + ",".join(map(_escaped, one.communities))
    if one.birthday is not None:
        yield from _birthday(one.birthday)
    yield "END:VCARD"


def _way(way: Reachable) -> str:
    kind = f";TYPE={way.label}" if _LABEL.fullmatch(way.label) else ""
    if way.kind == "address":  # as it is written, in one piece
        return f"ADR{kind}:;;{_escaped(way.value)};;;;"
    extension = f";ext={way.extension}" if way.kind == "phone" and way.extension else ""
    return f"{_PROPERTY[way.kind]}{kind}:{_escaped(way.value + extension)}"


def _birthday(day: PartialDate) -> Iterator[str]:
    """Nothing of a birthday without its day: a card has no words for that."""
    if day.month and day.day:
        omitted = "" if day.year else f";X-APPLE-OMIT-YEAR={_NO_YEAR}"
        yield f"BDAY{omitted}:{day.year or _NO_YEAR:04d}-{day.month:02d}-{day.day:02d}"


def _line(name: str, text: str) -> str:
    return f"{name}:{_escaped(text)}"


def _escaped(text: str) -> str:
    """No text can end its line or its part of it (RFC 2426, 5)."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """Lines of 75 octets at most, cut between letters."""
    pieces, room = [""], _LINE
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if size > room:
            pieces.append("")
            room = _LINE - 1  # the space before it counts
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)
