"""What files say: the only thing that leaves the readers. Nothing here is kept yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from myconnections.domain.contact import Reachable
from myconnections.domain.dates import PartialDate

NO_ROW: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FormerJob:
    """A job that another row or card of the same person tells of and that is no longer the present one."""

    organization: str
    department: str = ""
    position: str = ""


class PersonRecord(NamedTuple):
    """One person (or organization) as one or several rows of a file describe them.

    A named tuple: with so many fields a frozen dataclass takes five times as long to make, and there are many.

    `row` is the line on which the row begins (first line is 1), `source` the file's name inside its container and
    `format` how it was read ("linkedin.connections", "vcard", …). `single` holds a name that came in one piece and
    could not be parted. `flags` are reason codes for the person to look at: "no_name", "unreadable_character",
    "date_not_understood", "control_characters". `raw` is the row as it stood (people rows only). `extras` keeps what
    is not understood, so that it can be written back.
    """

    row: int
    source: str
    format: str
    kind: str = "person"
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    maiden: str = ""
    single: str = ""
    reading_given: str = ""
    reading_family: str = ""
    organization: str = ""
    organization_reading: str = ""
    department: str = ""
    position: str = ""
    reachable: tuple[Reachable, ...] = ()
    slug: str = ""
    uid: str = ""
    connected_on: date | None = None
    exchanged_on: tuple[date, ...] = ()
    birthday: PartialDate | None = None
    anniversary: PartialDate | None = None
    relations: tuple[tuple[str, str], ...] = ()
    labels: tuple[str, ...] = ()
    note: str = ""
    former: tuple[FormerJob, ...] = ()
    flags: tuple[str, ...] = ()
    raw: Mapping[str, str] = NO_ROW
    extras: tuple[tuple[str, str], ...] = ()

    def ways(self, kind: str) -> tuple[Reachable, ...]:
        """The ways to reach this person of one kind: "email", "phone", "url" or "address"."""
        return tuple(way for way in self.reachable if way.kind == kind)

    def keys(self, kind: str) -> tuple[str, ...]:
        """The comparable forms of the ways of one kind; those without one are left out."""
        return tuple(way.key for way in self.reachable if way.kind == kind and way.key)


class EncounterRecord(NamedTuple):
    """Something that happened between me and one person, by the rule of messages to encounters.

    A named tuple, because there are hundreds of thousands of them and a dataclass takes three times as long to make.

    `kind` is "signal", "message" or "exchange"; `by` who started it ("me" or "them"). `at` is an aware instant in
    UTC where the file gives a zone, else the naive local time it shows; `day` is the local date either way.
    An exchange is dated on the reply; `answers` is the local day of the message it answers when that was another
    day (that message is then part of this exchange and no encounter of its own). `count` is messages, `text` their
    content, filled only when the person chose to bring content in. `slug` is "" when only a name is known.
    """

    slug: str
    at: datetime
    day: date
    kind: str
    by: str
    source: str
    count: int = 1  # type: ignore[assignment]  # it hides the method that nobody counts tuples with
    answers: date | None = None
    name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class HelpRecord:
    """A recommendation: evidence of help, no warmth. `direction` is "received" or "given"."""

    direction: str
    name: str
    organization: str
    position: str
    day: date | None
    source: str
    slug: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class GroupThread:
    """A conversation of several people: evidence that they know each other, warmth for nobody."""

    slugs: tuple[str, ...]
    last: date
    count: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class PersonNote:
    """My own note on a person, found beside the people."""

    slug: str
    name: str
    text: str
    created: date | None
    source: str


@dataclass(frozen=True, slots=True)
class SelfJob:
    """One of my own positions; an empty end means it goes on."""

    organization: str
    position: str
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class SelfSchool:
    """One school I went to."""

    name: str
    degree: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class SelfFacts:
    """What an export says of the person whose it is."""

    name: str = ""
    slug: str = ""
    headline: str = ""
    summary: str = ""
    industry: str = ""
    region: str = ""
    jobs: tuple[SelfJob, ...] = ()
    schools: tuple[SelfSchool, ...] = ()
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows of one file that were not brought in, for one reason; `rows` names at most the first hundred lines."""

    reason: str
    source: str
    count: int
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file: shown before anything is written.

    `columns` are the header cells as found, `rows` the data rows, `preamble` the lines before the header, `sha256`
    the file's digest for provenance, `counts` further figures by name (messages, sent, received, conversations …).
    """

    name: str
    format: str
    encoding: str = ""
    delimiter: str = ""
    columns: tuple[str, ...] = ()
    rows: int = 0
    preamble: int = 0
    date_from: date | None = None
    date_to: date | None = None
    sha256: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Warned:
    """Something in a file that could not be used; `code` is a stable word, `row` the line or 0."""

    code: str
    source: str
    row: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A named group of people found in a file: a candidate for a community. `members` are names or slugs."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the chosen files say. `not_read` lists files that were seen and left alone."""

    format: str
    files: tuple[FileReport, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    encounters: tuple[EncounterRecord, ...] = ()
    helps: tuple[HelpRecord, ...] = ()
    threads: tuple[GroupThread, ...] = ()
    notes: tuple[PersonNote, ...] = ()
    groups: tuple[CardGroup, ...] = ()
    self_facts: SelfFacts | None = None
    hidden: int = 0
    skipped: tuple[Skipped, ...] = ()
    not_read: tuple[str, ...] = ()
    warnings: tuple[Warned, ...] = ()
