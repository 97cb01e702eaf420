"""The properties of a vCard, one by one, put where they belong."""

from __future__ import annotations

import re
from collections.abc import Callable

from myconnections.domain.contact import Reachable, is_cjk
from myconnections.domain.dates import PartialDate
from myconnections.interchange import dates_in, names
from myconnections.interchange.cells import clean, email_key
from myconnections.interchange.phones import phone_key
from myconnections.interchange.vcard import Card, Property, components, unescape

_WRAPPED = re.compile(r"_\$!<(.*)>!\$_")
_KANA = re.compile(r"[\u3041-\u30ff\uff66-\uff9f]")
_SILENT = {"pref", "internet", "voice", "x-internet", "1", "2", "3"}
_RELATIONS = {
    "X-MS-SPOUSE": "spouse", "X-EVOLUTION-SPOUSE": "spouse", "X-SPOUSE": "spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse", "X-ASSISTANT": "assistant", "X-EVOLUTION-ASSISTANT": "assistant",
    "X-MS-ASSISTANT": "assistant", "X-MANAGER": "manager", "X-EVOLUTION-MANAGER": "manager",
    "X-MS-MANAGER": "manager", "X-MS-CHILD": "child",
}  # fmt: skip
_ANNIVERSARIES = {"ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-ANNIVERSARY"}
_ELSEWHERE = {
    "VERSION", "FN", "PRODID", "PHOTO", "LOGO", "KEY", "AGENT", "X-ABLABEL", "X-ABSHOWAS", "KIND", "MEMBER", "UID",
    "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER", "NICKNAME", "X-MAIDENNAME", "ROLE",
}  # fmt: skip
_MOST_KEPT = 4_000


class Draft:
    """What has been gathered from one card so far."""

    def __init__(self, card: Card, region: str) -> None:
        self.card = card
        self.region = region
        self.old = card.old()
        self.labels = {
            p.group.lower(): self._label(p.value) for p in card.properties if p.name == "X-ABLABEL" and p.group
        }
        self.ways: list[tuple[int, Reachable]] = []
        self.got: dict[str, str] = {}
        self.notes: list[str] = []
        self.tags: list[str] = []
        self.relations: list[tuple[str, str]] = [("agent", agent) for agent in card.agents]
        self.dates: dict[str, PartialDate] = {}
        self.flags: list[str] = []
        self.extras: list[tuple[str, str]] = []

    def _label(self, value: str) -> str:
        text = unescape(value, self.old).strip()
        wrapped = _WRAPPED.fullmatch(text)
        return wrapped[1] if wrapped else text

    def take(self, found: Property) -> None:
        """Put one property where it belongs; what is unknown is kept as it stands, so that it can be written back."""
        taker = TAKERS.get(found.name)
        if taker is not None:
            taker(self, found)
        elif found.name in _ANNIVERSARIES:
            self.date("anniversary", found)
        elif found.name in _RELATIONS:
            self.relate(_RELATIONS[found.name], found)
        elif found.name not in _ELSEWHERE and found.value.strip():
            params = "".join(f";{key}={value}" for key, value in found.params)
            group = f"{found.group}." if found.group else ""
            self.extras.append((f"{group}{found.name}{params}"[:400], found.value[:_MOST_KEPT]))

    def text(self, name: str) -> str:
        """The first text that is not empty of one property, or ""."""
        return next((text for text in self.texts(name) if text), "")

    def texts(self, name: str) -> list[str]:
        """The texts of every property of one name."""
        return [clean(unescape(p.value, self.old)) for p in self.card.properties if p.name == name]

    def relate(self, kind: str, found: Property) -> None:
        """Add somebody this person is related to."""
        text = clean(unescape(found.value, self.old))
        if text:
            self.relations.append((kind, text))

    def date(self, which: str, found: Property) -> None:
        """Take a birthday or anniversary; one that is not understood is kept as it stands."""
        text = clean(unescape(found.value, self.old))
        if not text or dates_in.is_nothing(text):
            return
        day = dates_in.read_partial(text)
        omitted = found.first("X-APPLE-OMIT-YEAR")
        if day is not None and omitted and str(day.year) == omitted and day.month is not None:
            day = PartialDate(None, day.month, day.day)
        if day is None:
            self.flags.append("date_not_understood")
            self.extras.append((found.name, text[:_MOST_KEPT]))
        else:
            self.dates.setdefault(which, day)

    def way(self, kind: str, found: Property, value: str, key: str, extension: str = "", label: str = "") -> None:
        """Add a way to reach this person; preferred ones come first."""
        types = [t for t in found.types() if t not in _SILENT and not t.startswith("x-nec")]
        preferred = "pref" in found.types() or found.first("PREF") != ""
        label = label or self.labels.get(found.group.lower(), "") or ",".join(types)
        self.ways.append((0 if preferred else 1, Reachable(kind, value, label, key, extension)))

    def take_slug(self, slug: str) -> None:
        """Take the first LinkedIn slug."""
        if slug:
            self.got.setdefault("slug", slug)


def _phone(draft: Draft, found: Property) -> None:
    """TEL, with `tel:` and `;ext=` taken off."""
    text = clean(unescape(found.value, draft.old))
    if text:
        key, extension = phone_key(text, draft.region)
        shown = re.sub(r"(?i)^tel:|;ext=\d+$", "", text)
        draft.way("phone", found, shown, key, extension)


def _email(draft: Draft, found: Property) -> None:
    """EMAIL."""
    text = clean(unescape(found.value, draft.old))
    if text:
        draft.way("email", found, re.sub(r"(?i)^mailto:", "", text), email_key(text))


def _url(draft: Draft, found: Property) -> None:
    """URL, which may be a LinkedIn profile."""
    text = clean(unescape(found.value, draft.old))
    if text:
        draft.take_slug(names.slug_of(text))
        draft.way("url", found, text, text)


def _messenger(draft: Draft, found: Property) -> None:
    """IMPP."""
    text = clean(unescape(found.value, draft.old))
    if text:
        draft.way("url", found, text, text, label=found.first("X-SERVICE-TYPE").lower())


def _profile(draft: Draft, found: Property) -> None:
    """X-SOCIALPROFILE; LinkedIn's gives the slug."""
    text = clean(unescape(found.value, draft.old))
    service = next(iter(found.types()), "")
    if service == "linkedin":
        draft.take_slug(names.slug_of(text) or names.slug_of(f"linkedin.com/in/{found.first('X-USER')}"))
    if text:
        draft.way("url", found, text, text, label=service)


def _address(draft: Draft, found: Property) -> None:
    """ADR, put in the order in which it is written where it lies; empty ones are dropped."""
    parts = [clean(part) for part in components(found.value, draft.old)] + [""] * 7
    box, extended, street, city, region, code, country = parts[:7]
    if not any(parts):
        return
    if is_cjk(street + city + region):
        text = " ".join(p for p in (f"〒{code}" if code else "", region + city + street, extended, box, country) if p)
    else:
        town = " ".join(part for part in (city, region, code) if part)
        text = ", ".join(part for part in (box, street, extended, town, country) if part)
    draft.way("address", found, text, "")


def _organization(draft: Draft, found: Property) -> None:
    """ORG: the organization, then its units."""
    name, *units = (clean(part) for part in components(found.value, draft.old))
    draft.got.setdefault("organization", name)
    draft.got.setdefault("department", " ".join(unit for unit in units if unit))


def _title_of(draft: Draft, found: Property) -> None:
    """TITLE."""
    draft.got.setdefault("position", clean(unescape(found.value, draft.old)))


def _note(draft: Draft, found: Property) -> None:
    """NOTE."""
    text = clean(unescape(found.value, draft.old))
    if text:
        draft.notes.append(text)


def _categories(draft: Draft, found: Property) -> None:
    """CATEGORIES."""
    draft.tags += [tag for tag in map(clean, components(found.value, draft.old, ",")) if tag]


def _birthday(draft: Draft, found: Property) -> None:
    """BDAY."""
    draft.date("birthday", found)


def _labelled_date(draft: Draft, found: Property) -> None:
    """X-ABDATE: an anniversary when its label says so."""
    if draft.labels.get(found.group.lower(), "").lower() in {"anniversary", "記念日", "結婚記念日"}:
        draft.date("anniversary", found)
    else:
        draft.extras.append((f"{found.name};{draft.labels.get(found.group.lower(), '')}", found.value[:_MOST_KEPT]))


def _related(draft: Draft, found: Property) -> None:
    """RELATED and X-ABRELATEDNAMES: who this is to the person."""
    label = draft.labels.get(found.group.lower(), "") or next(iter(found.types()), "related")
    draft.relate(label.lower(), found)


def _reading(draft: Draft, found: Property) -> None:
    """X-PHONETIC-*: readings of the parts."""
    field_of = {"X-PHONETIC-LAST-NAME": "reading_family", "X-PHONETIC-FIRST-NAME": "reading_given",
                "X-PHONETIC-ORG": "organization_reading"}  # fmt: skip
    draft.got[field_of[found.name]] = names.reading(clean(unescape(found.value, draft.old)))


def _sound(draft: Draft, found: Property) -> None:
    """SOUND;X-IRMC-N: reading as Japanese telephones write it, sometimes all in the first part."""
    if "x-irmc-n" not in found.types():
        return
    parts = [names.reading(clean(part)) for part in components(found.value, draft.old)] + ["", ""]
    family, given = parts[0], parts[1]
    if family and not given:
        given, family = names.reading_parts(family)
    _readings(draft, family, given)


def _sort_string(draft: Draft, found: Property) -> None:
    """SORT-STRING: a reading when it is in kana."""
    text = clean(unescape(found.value, draft.old))
    if _KANA.search(text):
        given, family = names.reading_parts(text.replace(";", " ").replace(",", " "))
        _readings(draft, family, given)


def _name_reading(draft: Draft, found: Property) -> None:
    """N;SORT-AS: the readings of family and given name."""
    family, given, *_ = [*re.split("[,;]", found.first("SORT-AS")), "", ""]
    if _KANA.search(family + given):
        _readings(draft, names.reading(family), names.reading(given))


def _readings(draft: Draft, family: str, given: str) -> None:
    draft.got.setdefault("reading_family", family)
    draft.got.setdefault("reading_given", given)


TAKERS: dict[str, Callable[[Draft, Property], None]] = {
    "TEL": _phone, "EMAIL": _email, "URL": _url, "IMPP": _messenger,
    "X-SOCIALPROFILE": _profile, "ADR": _address, "ORG": _organization,
    "TITLE": _title_of, "NOTE": _note, "CATEGORIES": _categories,
    "BDAY": _birthday, "X-ABDATE": _labelled_date, "RELATED": _related,
    "X-ABRELATEDNAMES": _related, "X-PHONETIC-LAST-NAME": _reading,
    "X-PHONETIC-FIRST-NAME": _reading, "X-PHONETIC-ORG": _reading, "SOUND": _sound,
    "SORT-STRING": _sort_string, "N": _name_reading,
}  # fmt: skip
