"""What a file is: by its content; its name counts only where LinkedIn leaves nothing else to go by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from myconnections.domain.errors import Refused
from myconnections.interchange import sheet, sheet_columns, table, vcard
from myconnections.interchange.archive import Member
from myconnections.interchange.encoding import encoding_of
from myconnections.interchange.linkedin import connections, messages, myself, signals
from myconnections.interchange.table import Table

_COACHES = frozenset(
    {
        "guide_messages",
        "coach_messages",
        "learning_coach_messages",
        "learning_role_play_messages",
        "learningcoachmessages",
    }
)
_SIGNATURES = (
    (messages.FORMAT, messages.fits),
    (signals.NOTES, signals.fits_notes),
    (signals.ENDORSEMENTS, signals.fits_endorsements),
    (signals.RECOMMENDATIONS, signals.fits_recommendations),
    (signals.INVITATIONS, signals.fits_invitations),
    (connections.FORMAT, connections.fits),
)
_OTHER_STARTS = (
    (b"BEGIN:VCALENDAR", "calendar"), (b"<?XML", "xml"), (b"<GRAPHML", "graph"), (b"<GEXF", "graph"),
    (b"<!DOCTYPE", "web_page"), (b"<HTML", "web_page"), (b"{", "json"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Detected:
    """A member and what it is: `format` "" means that it is left alone, for the reason given."""

    member: Member
    format: str
    encoding: str = ""
    table: Table | None = None
    reason: str = ""


def stem(name: str) -> str:
    """A file's name for comparing: no folder, no extension, lower case, blanks as underscores."""
    return PurePosixPath(name).stem.casefold().strip().replace(" ", "_")


def table_format(keys: Sequence[str], name: str) -> str:
    """Which table a header row belongs to, "" when none."""
    for code, fits in _SIGNATURES:
        if fits(keys):
            return code
    mine = myself.format_of(keys, stem(name))
    if mine:
        return mine
    if sheet.is_address_book(keys):
        return "address_book"
    return sheet_columns.format_of(keys) if sheet_columns.fits(keys) else ""


def detect(member: Member, chosen: str | None = None) -> Detected:
    """What one file is. Raises Refused for files that are empty or no text at all."""
    data = member.data
    if vcard.fits(data):
        return Detected(member, "vcard", chosen or vcard.encoding(data))
    if data.startswith(b"PK\x03\x04"):
        raise Refused("not_text", file=member.name)
    encoding = encoding_of(data, member.name, chosen)
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").upper()
    for sign, reason in _OTHER_STARTS:
        if start.startswith(sign):
            return Detected(member, "", encoding, reason=reason)
    found = table.find(member.name, data, encoding, lambda keys: bool(table_format(keys, member.name)))
    if found is None:
        return Detected(member, "", encoding, reason="format_unknown")
    code = table_format(found.keys, member.name)
    if code == messages.FORMAT and stem(member.name) in _COACHES:
        return Detected(member, "", encoding, found, "coach_messages")
    if code == "address_book" or (stem(member.name) in {"importedcontacts", "imported_contacts"}):
        return Detected(member, "", encoding, found, "address_book")
    return Detected(member, code, encoding, found)


def settle(found: Sequence[Detected]) -> list[Detected]:
    """Leave plain English tables alone where they lie in a LinkedIn export: there they are lists of other things."""
    exports = {d.member.container for d in found if d.format.startswith("linkedin.") and d.member.container}
    return [
        Detected(d.member, "", d.encoding, d.table, "not_needed")
        if d.format == "sheet"
        and d.member.container in exports
        and d.table is not None
        and all(map(str.isascii, d.table.keys))
        else d
        for d in found
    ]
