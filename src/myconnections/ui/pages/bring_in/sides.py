"""Two who may be one person, as lines to be compared: what stands on either side and where the two differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from myconnections.domain.contact import Contact
from myconnections.domain.folding import compare_key
from myconnections.interchange.companies import company_key
from myconnections.interchange.plan import Candidate
from myconnections.services.views import PersonView
from myconnections.ui import texts_bring_in as texts
from myconnections.ui.pages.bring_in.draft import Draft, as_contact
from myconnections.ui.wording import Wording

_HIGH = 0.95
_FAIR = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the comparison; `differs` where both sides say something and it is not the same."""

    field: str
    left: str
    right: str
    differs: bool


def lines(wording: Wording, left: Contact, right: Contact, records: tuple[str, str] | None) -> list[Line]:
    """What the two are called, read, do, since when; `records` is what is kept on either side."""
    found = [
        _line("name", left.name, right.name, str),
        _line("reading", left.reading, right.reading, compare_key),
        _line("organization", left.organization, right.organization, company_key),
        _line("position", _position(left), _position(right), compare_key),
        _line("connected_on", _since(wording, left), _since(wording, right), str),
    ]
    ways = _emails(left), _emails(right)
    if any(ways):
        found.append(_line("email", *ways, str.casefold))
    if records is not None:
        found.append(Line("records", *records, False))
    return found


def records_of(wording: Wording, view: PersonView) -> str:
    """How much is kept of a person; "" when nothing is."""
    if not view.encounters and not view.promises:
        return ""
    facts = {"encounters": len(view.encounters), "promises": len(view.promises)}
    return wording.pair(texts.SENTENCES["kept_records"], facts)


def other_name(draft: Draft, candidate: Candidate) -> str:
    """The name of the one the new person is compared with."""
    if candidate.other is not None:
        return draft.name(candidate.other)
    return draft.kept.get(candidate.contact_id, "") if candidate.contact_id is not None else ""


def other_contact(draft: Draft, candidate: Candidate) -> Contact | None:
    """The one from the files; None when the other is kept and must be asked of the vault."""
    return None if candidate.other is None else as_contact(draft.plan.people[candidate.other].record)


def why(wording: Wording, reasons: tuple[str, ...]) -> str:
    """The reasons as one sentence."""
    said = [wording.word(texts.DUPLICATE_REASONS, reason) for reason in reasons]
    if wording.language == "ja":
        return "。".join(said) + "。" if said else ""
    text = ", ".join(said)
    return text[:1].upper() + text[1:] + "." if text else ""


def likelihood(wording: Wording, score: float) -> str:
    """How much speaks for one person, in words."""
    code = "high" if score >= _HIGH else "fair" if score >= _FAIR else "low"
    return wording.word(texts.LIKELIHOOD, code)


def _line(field: str, left: str, right: str, key: Callable[[str], str]) -> Line:
    return Line(field, left, right, bool(left and right and key(left) != key(right)))


def _position(contact: Contact) -> str:
    return " ".join(part for part in (contact.department, contact.position) if part)


def _since(wording: Wording, contact: Contact) -> str:
    return wording.day(contact.connected_on) if contact.connected_on else ""


def _emails(contact: Contact) -> str:
    return ", ".join(way.value for way in contact.reachable if way.kind == "email")
