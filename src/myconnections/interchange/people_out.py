"""People as a table for other programs, in a form that our own import reads back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from myconnections.domain.contact import Contact
from myconnections.interchange.cells import guard

_PLAIN = {
    "UID": "uid",
    "Family Name": "family",
    "Given Name": "given",
    "Middle Name": "additional",
    "Name": "single",
    "Family Name Reading": "reading_family",
    "Given Name Reading": "reading_given",
    "Name Prefix": "prefix",
    "Name Suffix": "suffix",
    "Nickname": "nickname",
    "Maiden Name": "maiden",
    "Company": "organization",
    "Department": "department",
    "Job Title": "position",
    "Notes": "note",
}
_SEVERAL = ("email", "phone", "url")
_MOST = 3


def people_table(people: Sequence[Contact]) -> str:
    """The people as CSV text: every field quoted, CRLF line ends, guarded against formulas (interchange.md 1)."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    wide = {kind: _widest(people, kind) for kind in _SEVERAL}
    titles = {"email": "E-mail {}", "phone": "Phone {}", "url": "URL{}"}
    writer.writerow(
        [
            *_PLAIN,
            *(titles[kind].format(number + 1) for kind in _SEVERAL for number in range(wide[kind])),
            "Address",
            "LinkedIn URL",
            "Labels",
            "Birthday",
            "Connected On",
            "Exchanged On",
        ]
    )
    for person in people:
        writer.writerow([guard(cell) for cell in _cells(person, wide)])
    return page.getvalue()


def _widest(people: Iterable[Contact], kind: str) -> int:
    return min(_MOST, max((sum(way.kind == kind for way in person.reachable) for person in people), default=0))


def _cells(person: Contact, wide: dict[str, int]) -> list[str]:
    cells = [str(getattr(person, name)) for name in _PLAIN.values()]
    for kind in _SEVERAL:
        values = [way.value for way in person.reachable if way.kind == kind][: wide[kind]]
        cells += values + [""] * (wide[kind] - len(values))
    address = next((way.value for way in person.reachable if way.kind == "address"), "")
    slug = f"https://www.linkedin.com/in/{person.slug}" if person.slug else ""
    dates = "; ".join(day.isoformat() for day in person.exchanged_on)
    return [
        *cells, address, slug, "; ".join(person.communities), str(person.birthday or ""),
        str(person.connected_on or ""), dates,
    ]  # fmt: skip
