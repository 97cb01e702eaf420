"""What happens between reading files and planning: notes go to their people, the future is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from myconnections.domain.contact import Contact, Me
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.interchange.records import PersonRecord, Reading, SelfFacts, Skipped


def check(cancelled: Callable[[], bool] | None) -> None:
    """Raise Refused("cancelled") when the person has had enough."""
    if cancelled is not None and cancelled():
        raise Refused("cancelled")


def until(reading: Reading, today: date) -> Reading:
    """The reading without encounters that lie ahead; they are counted as skipped, by file."""
    ahead: dict[str, int] = {}
    for each in reading.encounters:
        if each.day > today:
            ahead[each.source] = ahead.get(each.source, 0) + 1
    if not ahead:
        return reading
    skipped = tuple(Skipped("in_future", source, count) for source, count in ahead.items())
    kept = tuple(each for each in reading.encounters if each.day <= today)
    return replace(reading, encounters=kept, skipped=reading.skipped + skipped)


def with_notes(reading: Reading, existing: Sequence[Contact]) -> Reading:
    """The reading with each note on a person as that person's note, and the rest counted as skipped.

    A note that is kept already, or that stands in the person's own wording, is no news.
    """
    if not reading.notes:
        return reading
    by_slug: dict[str, list[str]] = {}
    for note in reading.notes:
        if note.slug:
            by_slug.setdefault(note.slug, []).append(note.text)
    kept = {contact.slug: contact for contact in existing if contact.slug in by_slug}
    people = [_noted(person, by_slug.pop(person.slug, []), kept.get(person.slug)) for person in reading.people]
    source = reading.notes[0].source
    for slug, texts in by_slug.items():
        if slug in kept:
            bare = PersonRecord(0, source, "linkedin.notes", slug=slug)
            noted = _noted(bare, texts, kept[slug])
            if noted.note:
                people.append(noted)
    strangers = sum(not note.slug or (note.slug in by_slug and note.slug not in kept) for note in reading.notes)
    skipped = reading.skipped + ((Skipped("unknown_person", source, strangers),) if strangers else ())
    return replace(reading, people=tuple(people), skipped=skipped)


def _noted(person: PersonRecord, texts: Sequence[str], contact: Contact | None) -> PersonRecord:
    have = contact.note if contact is not None else person.note
    news = [text for text in texts if text and text not in have]
    return person._replace(note="\n\n".join(part for part in (have, *news) if part)) if news else person


def last_said(kept: object) -> dict[ContactId, dict[str, dict[str, str]]]:
    """What each source said last, from the setting: contact → format → field → text."""
    if not isinstance(kept, dict):
        return {}
    return {ContactId(int(key)): _Formats(formats) for key, formats in kept.items()}


class _Formats(dict[str, dict[str, str]]):
    """Format → what it said last; for a format that has not been asked yet, what stood before any other came ("")."""

    def get(self, key: str, default: object = None) -> dict[str, str] | None:  # type: ignore[override]
        return super().get(key, super().get("", None))


def me_after(before: Me, facts: SelfFacts) -> Me:
    """What I say of myself with what the export says of me, where I have not written something by hand."""
    current = sorted(facts.jobs, key=lambda job: job.until is not None)
    said = {
        "name": facts.name,
        "slug": facts.slug,
        "headline": facts.headline,
        "summary": facts.summary,
        "industry": facts.industry,
        "region": facts.region,
        "organizations": tuple(dict.fromkeys(job.organization for job in current if job.organization)),
        "positions": tuple(dict.fromkeys(job.position for job in current if job.position)),
        "schools": tuple(dict.fromkeys(school.name for school in facts.schools if school.name)),
        "skills": facts.skills,
    }
    news: dict[str, Any] = {name: value for name, value in said.items() if value and name not in before.edited}
    return replace(before, **news)
