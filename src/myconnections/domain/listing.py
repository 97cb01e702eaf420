"""Light rows for lists of any size: read in one query, never whole entities in a loop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from myconnections.domain.ids import ActId, ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.vocabulary.no_employer import employer_of
from myconnections.domain.warmth import Band


class PersonRow(NamedTuple):
    """One person as lists and the suggestion engine need it.

    A named tuple rather than a dataclass: thirty thousand are made at every start. `warm` is the warmth at `warm_at`
    (seconds since 1970, UTC), None when nothing is recorded; `last_contact`, `first_two_way` and `connected_on` are
    day ordinals (`date.fromordinal`) or None. `half_life` is the person's own interval in days or None.
    `capital` already honours the person's override. `guessed`: the last contact is only what was said of it ("this
    year"), so that no exact day may be told.
    """

    id: ContactId
    name: str
    reading: str
    sort_key: str
    organization: str
    position: str
    stage: int
    warm: float | None
    warm_at: int | None
    half_life: int | None
    keep_warm: bool | None
    starred: bool
    resting: bool
    suggest: bool
    triaged: bool
    asked: str
    last_contact: int | None
    first_two_way: int | None
    contact_days: int
    capital: str
    communities: tuple[str, ...]
    reach: tuple[str, ...]
    connected_on: int | None
    archived: bool
    guessed: bool = False

    @property
    def employer(self) -> str:
        """The organization where it names one, "" for a word like "Freelance": what two people may share."""
        return employer_of(self.organization)

    @property
    def unplaced(self) -> bool:
        """Whether nothing is known that would give this person a place on the map: never sorted, never met, a Link."""
        return not self.triaged and self.stage == Stage.LINK and self.last_contact is None


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A row of the people list with the temperature of this moment."""

    row: PersonRow
    warmth: float | None
    band: Band


class WorkRow(NamedTuple):
    """What is known of one person's work, school and reading, for questions asked of many at once.

    `address` is the first postal address, "" without one; `edited` names the fields set by hand; `single` is a name
    in one piece that stands where there are no parts.
    """

    id: ContactId
    name: str
    organization: str
    position: str
    industry: str
    function: str
    region: str
    institution: str
    authority: int
    schools: tuple[str, ...]
    family: str
    given: str
    reading_family: str
    reading_given: str
    address: str
    edited: frozenset[str]
    single: str = ""

    @property
    def employer(self) -> str:
        """The organization where it names one, "" for a word like "Freelance": what two people may share."""
        return employer_of(self.organization)


class Found(NamedTuple):
    """One search result: kind "person", "organization", "note", "encounter" or "entry", and whose it is (0 an entry).

    `about` is the id of the encounter or of the entry found, 0 for all else. `named` says that the name of a person
    holds all words.
    """

    kind: str
    contact_id: ContactId
    text: str
    about: int = 0
    named: bool = False


class ActRow(NamedTuple):
    """One entry of the undo history: what was done (`kind`, `facts`), when, and whether it is undone now."""

    id: ActId
    at: datetime
    kind: str
    facts: dict[str, object]
    undone: bool


class ShownRow(NamedTuple):
    """One suggestion that was put on a weekly list, and what the person answered ("" while open).

    `week` is the Monday of its week; `slot` counts from 1; `until` is the date before which "Later" keeps it away.
    """

    id: int
    week: date
    slot: int
    contact_id: ContactId
    kind: str
    answer: str
    answered_at: datetime | None
    until: date | None
