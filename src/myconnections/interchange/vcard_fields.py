"""What a vCard says: from a card to a person, an organization or a group."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from myconnections.domain.contact import is_cjk
from myconnections.interchange import names
from myconnections.interchange.cells import clean, email_key
from myconnections.interchange.progress import Tick
from myconnections.interchange.records import CardGroup, PersonRecord, Warned
from myconnections.interchange.vcard import Card, cards, components
from myconnections.interchange.vcard_properties import Draft

FORMAT = "vcard"


@dataclass(slots=True)
class Cards:
    """What one file of cards gave."""

    people: list[PersonRecord] = field(default_factory=list)
    groups: list[CardGroup] = field(default_factory=list)
    skipped: dict[str, list[int]] = field(default_factory=dict)
    warnings: list[Warned] = field(default_factory=list)
    rows: int = 0


def read(data: bytes, name: str, region: str, tick: Tick, chosen: str | None = None) -> Cards:
    """Every person, organization and group of the file. `region` is supposed for numbers without country code."""
    found = Cards()
    wanted: list[tuple[str, list[str]]] = []
    for card in cards(data, name, found.warnings, tick, chosen):
        found.rows += 1
        draft = Draft(card, region)
        kinds = draft.texts("KIND") + draft.texts("X-ADDRESSBOOKSERVER-KIND")
        if any(kind.lower() == "group" for kind in kinds):
            members = draft.texts("MEMBER") + draft.texts("X-ADDRESSBOOKSERVER-MEMBER")
            wanted.append((draft.text("FN") or draft.text("N").strip("; ") or "?", [bare_uid(uid) for uid in members]))
            continue
        person = _person(card, draft, name)
        if person is None:
            found.skipped.setdefault("nothing_in_card", []).append(card.line)
        else:
            found.people.append(person)
    _gather(found, wanted)
    return found


def _gather(found: Cards, wanted: list[tuple[str, list[str]]]) -> None:
    """Turn the members of groups from identifiers into people, who get the group's name as a label."""
    places: dict[str, int] = {}
    for number, person in enumerate(found.people):
        own = [person.uid.casefold()] if person.uid else []  # version 4.0 also names members by their e-mail
        for key in (*own, *(f"mailto:{way.key}" for way in person.reachable if way.kind == "email" and way.key)):
            places.setdefault(key, number)
    for title, uids in wanted:
        members = list(dict.fromkeys(places[uid.casefold()] for uid in uids if uid.casefold() in places))
        for place in members:
            person = found.people[place]
            if title not in person.labels:
                found.people[place] = person._replace(labels=(*person.labels, title))
        people = (found.people[place] for place in members)
        found.groups.append(CardGroup(title, tuple(_called(person) for person in people)))


def _called(person: PersonRecord) -> str:
    if is_cjk(person.family + person.given):
        return f"{person.family} {person.given}".strip()
    return " ".join(p for p in (person.given, person.family) if p) or person.single or person.organization


def bare_uid(text: str) -> str:
    """A UID without `urn:uuid:`."""
    return re.sub(r"^urn:uuid:", "", text.strip(), flags=re.IGNORECASE)


def _person(card: Card, draft: Draft, source: str) -> PersonRecord | None:
    """The person or organization on a card, or None when nothing says who it is."""
    for found in card.properties:
        draft.take(found)
    ways = tuple(way for _, way in sorted(draft.ways, key=lambda item: item[0]))
    given, family, single, suffix, additional, prefix = _name(card, draft)
    named = bool(given or family or single)
    got = draft.got
    organization = got.get("organization", "")
    shown_as_company = draft.text("X-ABSHOWAS").upper() == "COMPANY" or draft.text("KIND").lower() == "org"
    kind = "person"
    if organization and (shown_as_company or not named):
        kind = "organization"
    elif not named:
        if not any(way.kind in {"email", "phone"} for way in ways):
            return None
        draft.flags.append("no_name")
    return PersonRecord(
        card.line, source, FORMAT, kind=kind, given=given, family=family, single=single, suffix=suffix,
        additional=additional, prefix=prefix, nickname=draft.text("NICKNAME"), maiden=draft.text("X-MAIDENNAME"),
        reading_given=got.get("reading_given", ""), reading_family=got.get("reading_family", ""),
        organization=organization, organization_reading=got.get("organization_reading", ""),
        department=got.get("department", ""), position=got.get("position", "") or draft.text("ROLE"),
        reachable=tuple(dict.fromkeys(ways)), slug=got.get("slug", ""), uid=bare_uid(draft.text("UID")),
        birthday=draft.dates.get("birthday"), anniversary=draft.dates.get("anniversary"),
        relations=tuple(dict.fromkeys(draft.relations)), labels=tuple(dict.fromkeys(draft.tags)),
        note="\n\n".join(draft.notes), flags=tuple(dict.fromkeys(draft.flags)), extras=tuple(draft.extras),
    )  # fmt: skip


def _name(card: Card, draft: Draft) -> tuple[str, str, str, str, str, str]:
    """(given, family, single, suffix, additional, prefix) from N, else from FN."""
    for found in card.properties:
        if found.name == "N":
            parts = [clean(part) for part in components(found.value, draft.old)] + [""] * 5
            family, given, additional, prefix, suffix = parts[:5]
            if family and not given and " " in family.replace("\u3000", " ") and is_cjk(family):
                given, family, single, more = names.one_part(family)
                return given, family, single, suffix or more, additional, prefix
            if family or given:
                given, family, more = names.two_parts(given, family)
                return given, family, "", suffix or more, additional, prefix
    whole = draft.text("FN")
    if not whole or whole == draft.got.get("organization") or email_key(whole) == whole.lower():
        return "", "", "", "", "", ""
    given, family, single, suffix = names.one_part(whole)
    return given, family, single, suffix, "", ""
