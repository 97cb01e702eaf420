"""Two that are one person, because the person in front of the screen says so: nothing of either is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from myconnections.domain.contact import Contact
from myconnections.interchange.into_contact import differences
from myconnections.interchange.plan import Candidate
from myconnections.interchange.records import FormerJob, PersonRecord

ANSWERS = ("same", "different", "later")
_KEPT_TEXTS = (
    "given", "family", "additional", "prefix", "suffix", "nickname", "maiden", "single", "reading_given",
    "reading_family", "slug",
)  # fmt: skip


def put_together(contact: Contact, record: PersonRecord) -> tuple[Contact, FormerJob | None]:
    """The kept person with what the record adds, and the job that goes into the history, if any.

    What is kept stays where both say something; the record's organization and position are the present ones unless
    the person wrote their own, and the others become the former job. Both notes stay.
    """
    silent: dict[str, Any] = {name: "" for name in _KEPT_TEXTS if getattr(contact, name)}
    if contact.reading_family or contact.reading_given:
        silent |= {"reading_family": "", "reading_given": ""}
    if contact.family or contact.given or contact.single:
        silent |= {"given": "", "family": "", "single": ""}
    notes = [contact.note, *([record.note] if record.note and record.note not in contact.note else [])]
    quiet = record._replace(**silent, note="\n\n".join(note for note in notes if note))
    _, after = differences(contact, quiet)
    said = FormerJob(record.organization, record.department, record.position)
    had = FormerJob(contact.organization, contact.department, contact.position)
    has = FormerJob(after.organization, after.department, after.position)
    lost = next((job for job in (had, said) if job != has and (job.organization or job.position)), None)
    return after, lost


def roots(candidates: Sequence[Candidate], choices: Mapping[int, str]) -> dict[int, int]:
    """New person → the new person they are the same as, by their places in the plan; chains lead to one root."""
    found: dict[int, int] = {}
    for place in _chosen(choices, "same"):
        candidate = candidates[place]
        if candidate.other is not None:
            left, right = _root(found, candidate.person), _root(found, candidate.other)
            if left != right:
                found[max(left, right)] = min(left, right)
    return {person: _root(found, person) for person in found}


def chosen_kept(
    candidates: Sequence[Candidate], choices: Mapping[int, str], root_of: Mapping[int, int]
) -> dict[int, int]:
    """New person (by place) → the kept person (id) they are the same as."""
    return {
        root_of.get(candidates[place].person, candidates[place].person): int(kept)
        for place in _chosen(choices, "same")
        if (kept := candidates[place].contact_id) is not None
    }


def called_different(candidates: Sequence[Candidate], choices: Mapping[int, str]) -> list[Candidate]:
    """The pairs the person called two people."""
    return [candidates[place] for place in _chosen(choices, "different")]


def _chosen(choices: Mapping[int, str], answer: str) -> Iterable[int]:
    return sorted(place for place, given in choices.items() if given == answer)


def _root(found: Mapping[int, int], person: int) -> int:
    while person in found:
        person = found[person]
    return person
