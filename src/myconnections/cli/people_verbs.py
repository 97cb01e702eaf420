"""`people` and `person`."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson, PersonRow
from myconnections.domain.stage import Stage
from myconnections.services import people as services
from myconnections.ui.texts_words import FACTS

if TYPE_CHECKING:
    from myconnections.domain.warmth import Part
    from myconnections.services.timelines import Noted
    from myconnections.services.views import PersonView


def people(session: Session) -> int:
    """List people in the order of their readings."""
    options = session.options
    with session.vault() as vault:
        none = "nobody_fits" if options.search.strip() or options.stage else "nobody"
        found = services.listing(vault, session.now, search=options.search, stage=options.stage, limit=options.limit)
        missed = 0 if session.json else services.unheard(vault, options.search, len(found))
    session.answer([listed(person) for person in found], lambda: people_text(session, found, none))
    if missed:
        print(session.say("unheard", count=missed), file=sys.stderr)
    return 0


def listed(person: ListedPerson) -> dict[str, object]:
    """One person of the list as JSON tells of them."""
    row = person.row
    return {
        "id": row.id,
        "name": row.name,
        "reading": row.reading,
        "organization": row.organization,
        "position": row.position,
        "stage": Stage(row.stage).code,
        "warmth": _rounded(person.warmth),
        "band": person.band.value,
        "last_contact": date.fromordinal(row.last_contact) if row.last_contact else None,
        "last_contact_guessed": row.guessed,
        "capital": row.capital,
        "starred": row.starred,
    }


def person(session: Session) -> int:
    """Everything kept of one person."""
    with session.vault() as vault:
        view = services.person(vault, ContactId(session.options.id), session.now)
    session.answer(_whole(view), lambda: _person_text(session, view))
    return 0


def _rounded(warmth: float | None) -> float | None:
    return None if warmth is None else round(warmth, 6)


def _whole(view: PersonView) -> dict[str, object]:
    contact, tie, warmth = view.contact, view.tie, view.warmth
    days = {int(encounter.id): encounter.day for encounter in view.encounters}
    return {
        **listed(view.listed),
        "contact": contact,
        "tie": tie,
        "warmth_parts": {
            "value": warmth.value,
            "half_life": warmth.half_life,
            "own_interval": warmth.own_interval,
            "due_on": warmth.due_on,
            "rhythm": warmth.rhythm,
            "median_gap": warmth.median_gap,
            "gap": warmth.gap,
            "dormant": warmth.dormant,
            "parts": [
                {
                    "encounter": part.encounter_id,
                    "at": part.at,
                    "day": days.get(part.encounter_id),
                    "kind": part.kind,
                    "share": part.share,
                    "approximate": part.approximate,
                }
                for part in warmth.explanation.parts
            ],
        },
        "evidence": {
            "stage": view.check.stage.code,
            "following": view.check.following.code if view.check.following else None,
            "ready": view.check.ready,
            "proposed": view.check.proposed,
            "items": view.check.items,
        },
        "timeline": view.encounters,
        "stages": view.stages,
        "facts": view.facts,
        "jobs": view.jobs,
        "promises": view.promises,
        "reminders": view.reminders,
        "capital_reasons": view.capital_reasons,
        "values": view.values,
        "notebook": [_noted_whole(one, contact.id) for one in view.noted],
        "needs": view.needs,
    }


def _noted_whole(one: Noted, who: ContactId) -> dict[str, object]:
    """An entry of the notebook as JSON tells of it beside this person."""
    entry = one.entry
    parts = [part.part for part in entry.people if part.contact_id == who]
    told = {"id": entry.id, "kind": entry.body.KIND, "day": one.day, "parts": parts}
    return {**told, "encounter": one.encounter, "other": one.other, "body": entry.body}


def people_text(session: Session, found: list[ListedPerson], none: str = "nobody_fits") -> str:
    """People as a table for people; `none` is the sentence where there are none."""
    if not found:
        return session.say(none)
    rows = [
        [
            str(person.row.id),
            person.row.name,
            person.row.organization,
            person.row.position,
            session.wording.stage(Stage(person.row.stage)),
            "—" if person.warmth is None else f"{round(100 * person.warmth)}%",
            session.wording.band(person.band),
            _last(session, person.row),
        ]
        for person in found
    ]
    return f"{table(rows, most=28)}\n{session.say('people', count=len(found))}"


def _person_text(session: Session, view: PersonView) -> str:
    words, contact, row = session.wording, view.contact, view.listed.row
    warmth = "—" if view.warmth.value is None else f"{100 * view.warmth.value:.1f}%"
    head = [
        [session.say("stage"), words.stage(view.tie.stage)],
        [session.say("warmth"), f"{warmth} {words.band(view.warmth.band)}"],
        [session.say("capital"), words.capital(row.capital)],
    ]
    if row.last_contact:
        head.append([session.say("last_contact"), _last(session, row)])
    title = f"{contact.name}  {contact.reading}".rstrip()
    work = "  ".join(part for part in (contact.organization, contact.department, contact.position) if part)
    lines = [title, *([work] if work else []), table(head, most=60)]
    days = {int(each.id): each.day for each in view.encounters}
    parts = [
        [
            words.encounter(part.kind),
            words.day(days.get(part.encounter_id, part.at.date())),
            f"{100 * part.share:.1f}%",
            _about(session, part),
        ]
        for part in view.warmth.explanation.parts
    ]
    evidence = [["✓" if item.met else "·", words.evidence(item.code, item.facts)] for item in view.check.items]
    following = words.stage(view.check.following) if view.check.following else ""
    timeline = [
        [
            words.day(each.day) + (f" ({session.say('approximate')})" if each.approximate else ""),
            words.encounter(each.kind.value),
            words.by(each.by.value),
            each.note,
        ]
        for each in view.encounters
    ]
    sections = [
        (session.say("parts"), parts),
        (session.say("evidence", stage=following), evidence if following else []),
        (session.say("promises"), [[each.text, words.day(each.due) if each.due else ""] for each in view.promises]),
        (session.say("facts"), [[words.word(FACTS, fact.kind), fact.text] for fact in view.facts]),
        (session.say("jobs"), [[job.organization, job.position] for job in view.jobs]),
        (session.say("timeline"), timeline),
        (session.say("notebook"), [_noted(session, one) for one in view.noted]),
    ]
    for heading, rows in sections:
        if rows:
            lines += ["", heading, table(rows, most=100)]
    if contact.note:
        lines += ["", contact.note]
    return "\n".join(lines)


def _noted(session: Session, one: Noted) -> list[str]:
    from myconnections.ui import entry_words  # loaded here: a list names no entry of the notebook

    words = session.wording
    return [words.day(one.day), entry_words.beside(one, words)]


def _last(session: Session, row: PersonRow) -> str:
    """The day of the last contact; one that is only a guess says so."""
    if not row.last_contact:
        return ""
    day = session.wording.day(date.fromordinal(row.last_contact))
    return f"{day} ({session.say('approximate')})" if row.guessed else day


def _about(session: Session, part: Part) -> str:
    return f"({session.say('approximate')})" if part.approximate else ""
