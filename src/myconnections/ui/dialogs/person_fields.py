"""The fields of the person form, and the way between a person and what stands in them. Order and words only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from myconnections.domain import vocabulary
from myconnections.domain.contact import Contact
from myconnections.domain.dates import PartialDate
from myconnections.domain.vocabulary.every import VOCABULARIES

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_COMMA = re.compile(r"\s*[,、，;；\n]\s*")
_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?|(\d{4})年?")

NAMES_JA = ("family", "given", "reading_family", "reading_given")
NAMES_EN = ("given", "additional", "family", "reading_family", "reading_given")
LISTS = frozenset({"schools", "communities", "reach", "offers", "needs"})


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the form: the field of a person, its word, a hint inside the empty field."""

    key: str
    word: str
    hint: str = ""


def groups(language: str) -> list[tuple[str, list[Field]]]:
    """The groups of the form in order; Japanese names begin with the family name."""
    words = _words()
    names = NAMES_JA if language == "ja" else NAMES_EN
    more = ("additional", "prefix", "suffix", "nickname") if language == "ja" else ("prefix", "suffix", "nickname")
    several = translate("PersonFields", "Several: with commas between")
    return [
        (translate("PersonFields", "Name"), [Field(key, words[key]) for key in (*names, *more)]),
        (
            translate("PersonFields", "Work"),
            [Field(key, words[key]) for key in ("organization", "department", "position", "industry", "function")],
        ),
        (
            translate("PersonFields", "How to reach"),
            [Field("emails", words["emails"], several), Field("phones", words["phones"], several)],
        ),
        (
            translate("PersonFields", "Around them"),
            [
                Field("region", words["region"]),
                Field("communities", words["communities"], several),
                Field("schools", words["schools"], several),
                Field("birthday", words["birthday"], translate("PersonFields", "1984-4-15, 4-15 or 1984")),
            ],
        ),
        (
            translate("PersonFields", "What goes between us"),
            [
                Field("offers", words["offers"], several),
                Field("needs", words["needs"], several),
                Field("reach", words["reach"], several),
                Field("institution", words["institution"]),
            ],
        ),
    ]


def shown(contact: Contact, language: str) -> dict[str, str]:
    """What stands in the fields for this person."""
    texts = {key: _text(getattr(contact, key)) for key in _words() if hasattr(contact, key)}
    texts |= {key: vocabulary.word(key, texts[key], language) for key in VOCABULARIES}
    for key, kind in (("emails", "email"), ("phones", "phone")):
        texts[key] = ", ".join(way.value for way in contact.reachable if way.kind == kind)
    texts["birthday"] = _birthday(contact.birthday)
    if _in_one_piece(contact):
        texts["given"] = contact.single  # where it can be set right, or parted by hand
    return texts


def taken(contact: Contact, texts: Mapping[str, str]) -> Contact:
    """The person with what stands in the fields; ways to reach are made elsewhere. ValueError: no such birthday.

    A name that came in one piece stays so until it is written otherwise.
    """
    values: dict[str, object] = {}
    for key, text in texts.items():
        if key in LISTS:
            values[key] = split(text)
        elif key == "birthday":
            values[key] = contact.birthday if text == _birthday(contact.birthday) else read_birthday(text)
        elif key not in {"emails", "phones"}:
            values[key] = vocabulary.kept(key, text.strip())
    if _in_one_piece(contact) and not values.get("family") and values.get("given") in {contact.single, ""}:
        values["given"] = ""
    elif _in_one_piece(contact) and (values.get("family") or values.get("given")):
        values["single"] = ""
    return replace(contact, **values)  # type: ignore[arg-type]


def split(text: str) -> tuple[str, ...]:
    """The parts of a field that holds several."""
    return tuple(dict.fromkeys(part for part in _COMMA.split(text.strip()) if part))


def read_birthday(text: str) -> PartialDate | None:
    """`1984-4-15`, `1984年4月15日`, `4/15` or `1984`; None for nothing; ValueError for anything else."""
    plain = text.strip()
    if not plain:
        return None
    found = _DAY.fullmatch(plain)
    if found is None:
        raise ValueError(plain)
    year, month, day, alone = found.groups()
    if alone:
        return PartialDate(int(alone))
    return PartialDate(int(year) if year else None, int(month), int(day))


def _in_one_piece(contact: Contact) -> bool:
    return bool(contact.single) and not (contact.family or contact.given)


def _birthday(day: PartialDate | None) -> str:
    return "" if day is None else str(day).removeprefix("--")


def _text(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _words() -> dict[str, str]:
    return {
        "family": translate("PersonFields", "Family name"),
        "given": translate("PersonFields", "Given name"),
        "additional": translate("PersonFields", "Middle name"),
        "reading_family": translate("PersonFields", "Reading, family name"),
        "reading_given": translate("PersonFields", "Reading, given name"),
        "prefix": translate("PersonFields", "Prefix"),
        "suffix": translate("PersonFields", "Suffix"),
        "nickname": translate("PersonFields", "Nickname"),
        "organization": translate("PersonFields", "Organization"),
        "department": translate("PersonFields", "Department"),
        "position": translate("PersonFields", "Position"),
        "industry": translate("PersonFields", "Industry"),
        "function": translate("PersonFields", "Function"),
        "emails": translate("PersonFields", "E-mail"),
        "phones": translate("PersonFields", "Phone"),
        "region": translate("PersonFields", "Region"),
        "communities": translate("PersonFields", "Communities"),
        "schools": translate("PersonFields", "Schools"),
        "birthday": translate("PersonFields", "Birthday"),
        "offers": translate("PersonFields", "What they offer"),
        "needs": translate("PersonFields", "What they need"),
        "reach": translate("PersonFields", "Whom they reach"),
        "institution": translate("PersonFields", "Institution"),
    }
