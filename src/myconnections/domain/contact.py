"""A person I keep, and what I know of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import BatchId, ContactId, FactId, JobId
from myconnections.domain.vocabulary.no_employer import employer_of


@dataclass(frozen=True, slots=True)
class Reachable:
    """One way to reach somebody: kind "email", "phone", "url" or "address".

    `key` is the comparable form (NFKC lower-case e-mail, E.164 phone) or "" when it cannot be made; `value` is kept as
    it was written; `extension` belongs to phones.
    """

    kind: str
    value: str
    label: str = ""
    key: str = ""
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A person I keep.

    Names are kept in parts as the source gave them; `single` holds a name that came in one piece. `edited` names the
    fields the person changed by hand, which no import touches. `authority` is 0 unknown .. 4 top (method.md 4).
    """

    id: ContactId
    uid: str
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
    department: str = ""
    position: str = ""
    industry: str = ""
    function: str = ""
    region: str = ""
    schools: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    reach: tuple[str, ...] = ()
    institution: str = ""
    authority: int = 0
    opens_doors: bool = False
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    reachable: tuple[Reachable, ...] = ()
    slug: str = ""
    birthday: PartialDate | None = None
    anniversary: PartialDate | None = None
    connected_on: date | None = None
    exchanged_on: tuple[date, ...] = ()
    relations: tuple[tuple[str, str], ...] = ()
    note: str = ""
    flags: tuple[str, ...] = ()
    edited: frozenset[str] = frozenset()
    created_at: datetime | None = None
    batch: BatchId | None = None
    archived: bool = False

    @property
    def name(self) -> str:
        """The name to show: family first when both parts are CJK, else given first; suffix after a comma."""
        return display_name(self)

    @property
    def employer(self) -> str:
        """The organization where it names one, "" for a word like "Freelance": what two people may share."""
        return employer_of(self.organization)

    @property
    def reading(self) -> str:
        """The reading, family first, or "" when none is kept."""
        return " ".join(part for part in (self.reading_family, self.reading_given) if part)


_CJK = (
    ("\u2e80", "\u30ff"),  # radicals, 々, kana
    ("\u3400", "\u9fff"),
    ("\uac00", "\ud7a3"),
    ("\uf900", "\ufaff"),
    ("\uff66", "\uff9d"),
    ("\U00020000", "\U0003ffff"),
)


def is_cjk(text: str) -> bool:
    """Whether the text holds kanji, kana or hangul (any such letter is enough)."""
    return not text.isascii() and any(low <= c <= high for c in text for low, high in _CJK)


_SILENT = (
    ("\u2e80", "\u2fdf"),
    ("\u3005", "\u3007"),
    ("\u3400", "\u9fff"),
    ("\uac00", "\ud7a3"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)


def silent(text: str) -> bool:
    """Whether letters stand in the text that do not say to a reader of kana how they sound: kanji or hangul."""
    return not text.isascii() and any(low <= c <= high for c in text for low, high in _SILENT)


def display_name(contact: Contact) -> str:
    """How a person is called on screen; falls back to nickname, organization, e-mail, phone, never empty text."""
    if contact.family and contact.given and is_cjk(contact.family) and is_cjk(contact.given):
        name = f"{contact.family} {contact.given}"
    else:
        name = " ".join(part for part in (contact.given, contact.additional, contact.family) if part)
    name = name or contact.single or contact.nickname
    if not name:
        values = [r.value for r in contact.reachable if r.kind in {"email", "phone"}]
        return contact.organization or (values[0] if values else "—")
    return f"{name}, {contact.suffix}" if contact.suffix and not is_cjk(name) else name


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing I know of a person (stage evidence, method.md 3).

    Kind "background", "interest" or "other"; "recommended_me" and "recommended_by_me" say that a recommendation was
    written: help received or given that adds no warmth (interchange.md 2.3).
    """

    id: FactId
    contact_id: ContactId
    kind: str
    text: str
    noted_on: date


@dataclass(frozen=True, slots=True)
class Job:
    """A former (or parallel) position of a person, kept when a newer import replaces the present one."""

    id: JobId
    contact_id: ContactId
    organization: str
    position: str
    department: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    source: str = ""
    batch: BatchId | None = None

    @property
    def employer(self) -> str:
        """The organization where it names one, "" for a word like "Freelance": what two people may share."""
        return employer_of(self.organization)


@dataclass(frozen=True, slots=True)
class Me:
    """What the owner of the vault says of themselves, compared with each tie (method.md 4)."""

    name: str = ""
    slug: str = ""
    headline: str = ""
    summary: str = ""
    industry: str = ""
    function: str = ""
    region: str = ""
    organizations: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    authority: int = 0
    edited: frozenset[str] = frozenset()
