"""Invitations and endorsements (signals), recommendations (help), and my own notes on people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo

from myconnections.interchange import dates_in
from myconnections.interchange.cells import clean
from myconnections.interchange.linkedin.messages import UNKNOWN, plain_text
from myconnections.interchange.names import slug_of
from myconnections.interchange.records import EncounterRecord, HelpRecord, PersonNote
from myconnections.interchange.table import Table

INVITATIONS = "linkedin.invitations"
RECOMMENDATIONS = "linkedin.recommendations"
ENDORSEMENTS = "linkedin.endorsements"
NOTES = "linkedin.notes"

ByName = Callable[[str], str]
"""The slug of a name that exactly one known person bears, else ""."""


def fits_invitations(keys: Sequence[str]) -> bool:
    """Whether a header row is that of Invitations.csv (the URLs came late in 2023)."""
    return {"from", "to", "sent at", "direction"} <= set(keys)


def fits_recommendations(keys: Sequence[str]) -> bool:
    """Whether a header row is that of Recommendations_Given.csv or _Received.csv."""
    return {"first name", "last name", "text", "creation date"} <= set(keys)


def fits_endorsements(keys: Sequence[str]) -> bool:
    """Whether a header row is that of Endorsement_Given_Info.csv or _Received_Info.csv."""
    return "skill name" in keys and ("endorser first name" in keys or "endorsee first name" in keys)


def fits_notes(keys: Sequence[str]) -> bool:
    """Whether a header row is that of Notes.csv."""
    return "note" in keys and "connection profile url" in keys


@dataclass(slots=True)
class Signals:
    """What one such file gave; `mine` are slugs that the file shows to be my own, with my names."""

    encounters: list[EncounterRecord] = field(default_factory=list)
    helps: list[HelpRecord] = field(default_factory=list)
    notes: list[PersonNote] = field(default_factory=list)
    mine: list[str] = field(default_factory=list)
    my_names: list[str] = field(default_factory=list)
    skipped: dict[str, list[int]] = field(default_factory=dict)
    rows: int = 0

    def skip(self, reason: str, line: int) -> None:
        """Count a row that gave nothing."""
        self.skipped.setdefault(reason, []).append(line)


def _cell(row: list[str], place: int) -> str:
    return clean(row[place]) if place >= 0 else ""


def invitations(table: Table, by_name: ByName, *, with_content: bool = False) -> Signals:
    """Each invitation as a signal at its naive local time; the other side is the invitee or the inviter."""
    found = Signals()
    who, whom, at = table.index("from"), table.index("to"), table.index("sent at")
    direction, message = table.index("direction"), table.index("message")
    inviter, invitee = table.index("inviterprofileurl"), table.index("inviteeprofileurl")
    rows = list(table.rows())
    day_first = dates_in.day_comes_first(row[at] for _, row in rows)
    for line, row in rows:
        found.rows += 1
        way = _cell(row, direction).upper()
        if way not in {"OUTGOING", "INCOMING"}:
            found.skip("direction_not_understood", line)
            continue
        mine = way == "OUTGOING"
        names = _cell(row, who), _cell(row, whom)
        slugs = slug_of(_cell(row, inviter)), slug_of(_cell(row, invitee))
        own, other = (0, 1) if mine else (1, 0)
        if slugs[own]:
            found.mine.append(slugs[own])
        if names[own]:
            found.my_names.append(names[own])
        moment = dates_in.read_moment(_cell(row, at), day_first)
        if moment is None:
            found.skip("date_not_understood", line)
            continue
        if names[other] == UNKNOWN and not slugs[other]:
            found.skip("unknown_member", line)
            continue
        text = plain_text(row[message]) if with_content and message >= 0 else ""
        found.encounters.append(
            EncounterRecord(slugs[other] or by_name(names[other]), moment, moment.date(), "signal",
                            "me" if mine else "them", INVITATIONS, name=names[other], text=text)
        )  # fmt: skip
    return found


def endorsements(table: Table, by_name: ByName, zone: tzinfo | None) -> Signals:
    """Endorsements as signals, one a person and local day however many skills."""
    found = Signals()
    given = "endorsee first name" in table.keys
    side = "endorsee" if given else "endorser"
    first, last = table.index(f"{side} first name"), table.index(f"{side} last name")
    url, at = table.index(f"{side} public url"), table.index("endorsement date")
    seen: dict[tuple[str, date], int] = {}
    for line, row in table.rows():
        found.rows += 1
        name = f"{_cell(row, first)} {_cell(row, last)}".strip()
        slug = slug_of(_cell(row, url)) or by_name(name)
        moment = dates_in.read_moment(_cell(row, at))
        if moment is None:
            found.skip("date_not_understood", line)
            continue
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        if not name and not slug:
            found.skip("no_name", line)
            continue
        day = moment.astimezone(zone).date()
        key = (slug or name, day)
        if key in seen:
            continue
        seen[key] = len(found.encounters)
        by = "me" if given else "them"
        found.encounters.append(EncounterRecord(slug, moment, day, "signal", by, ENDORSEMENTS, name=name))
    return found


def recommendations(table: Table, by_name: ByName, *, given: bool, with_content: bool = False) -> Signals:
    """Recommendations as evidence of help. The direction stands in the file's name only."""
    found = Signals()
    first, last, text = table.index("first name"), table.index("last name"), table.index("text")
    company, title, at = table.index("company"), table.index("job title"), table.index("creation date")
    for line, row in table.rows():
        found.rows += 1
        name = f"{_cell(row, first)} {_cell(row, last)}".strip()
        if not name:
            found.skip("no_name", line)
            continue
        found.helps.append(
            HelpRecord("given" if given else "received", name, _cell(row, company), _cell(row, title),
                       dates_in.read_day(_cell(row, at)), RECOMMENDATIONS, by_name(name),
                       plain_text(row[text]) if with_content else "")
        )  # fmt: skip
    return found


def notes(table: Table, by_name: ByName) -> Signals:
    """My own notes on people, from Notes.csv."""
    found = Signals()
    first, last = table.index("connection first name"), table.index("connection last name")
    url, note, at = table.index("connection profile url"), table.index("note"), table.index("created on")
    for line, row in table.rows():
        found.rows += 1
        text = _cell(row, note)
        name = f"{_cell(row, first)} {_cell(row, last)}".strip()
        slug = slug_of(_cell(row, url)) or by_name(name)
        if not text:
            found.skip("empty_note", line)
        elif not slug:
            found.skip("no_profile_url", line)
        else:
            found.notes.append(PersonNote(slug, name, text, dates_in.read_day(_cell(row, at)), NOTES))
    return found


def local(moment: datetime, zone: tzinfo | None) -> datetime:
    """A naive local time as an instant in UTC; None is the system's zone."""
    return (moment.replace(tzinfo=zone) if zone else moment).astimezone(UTC) if moment.tzinfo is None else moment
