"""Before we meet: what I know of a person on one sheet, and a few questions to be curious about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from myconnections.domain.contact import Contact, Fact, Job, Me
from myconnections.domain.dates import next_time
from myconnections.domain.encounter import By, Encounter, EncounterKind, guessed_last
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.services import content, people
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView

LAST = 5
"""So many encounters stand on the sheet, the newest first."""
BIRTHDAY_AHEAD = 30
MOST_QUESTIONS = 3
MINUTE = 3
"""So many questions of the content stand beside them, for one minute before a meeting; others tomorrow."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """The sheet. `shared` are things we have in common: ("community" | "school" | "organization", its name).

    `given` and `received` count help that was logged. `questions` are codes, those first that ask for what is not known
    yet; `minute` are keys of questions of the content (`content.questions`). `birthday` is the next one when it lies
    within a month. `last_guess` is the day of the last contact where that is only a guess.
    """

    person: PersonView
    days_since: int | None
    last_guess: date | None
    today: date
    last: tuple[Encounter, ...]
    mine_open: tuple[Promise, ...]
    theirs_open: tuple[Promise, ...]
    plans: tuple[Reminder, ...]
    facts: tuple[Fact, ...]
    former: tuple[Job, ...]
    shared: tuple[tuple[str, str], ...]
    given: int
    received: int
    birthday: date | None
    questions: tuple[str, ...]
    minute: tuple[str, ...]


def briefing(vault: OpenVault, contact_id: ContactId, now: datetime) -> Briefing:
    """The sheet of one person. Refused("no_such_person")."""
    view = people.person(vault, contact_id, now)
    with vault.read() as uow:
        me = uow.settings.me()
    today = today_of(now)
    known = [one for one in view.encounters if one.day <= today]
    promises = [one for one in view.promises if one.done_at is None]
    help_logged = [one for one in known if one.kind is EncounterKind.HELP]
    coming = next_time(view.contact.birthday, today) if view.contact.birthday else None
    return Briefing(
        person=view,
        last_guess=guessed_last(known, today),
        today=today,
        days_since=min(((today - one.day).days for one in known), default=None),
        last=tuple(known[:LAST]),
        mine_open=tuple(one for one in promises if one.by is not By.THEM),
        theirs_open=tuple(one for one in promises if one.by is By.THEM),
        plans=tuple(one for one in view.reminders if one.done_at is None),
        facts=tuple(one for one in view.facts if one.kind in {"background", "interest", "other"}),
        former=view.jobs,
        shared=tuple(_shared(me, view.contact, view.jobs)),
        given=sum(one.by is not By.THEM for one in help_logged),
        received=sum(one.by is not By.ME for one in help_logged),
        birthday=coming if coming is not None and (coming - today).days <= BIRTHDAY_AHEAD else None,
        questions=_questions(view, known),
        minute=content.minute(int(contact_id) + today.toordinal(), known=bool(known), most=MINUTE),
    )


def _shared(me: Me, contact: Contact, jobs: Sequence[Job]) -> list[tuple[str, str]]:
    """What stands in both lives, in their spelling."""
    theirs = (contact.employer, *(job.employer for job in jobs))
    pairs = (
        ("community", contact.communities, me.communities),
        ("school", contact.schools, me.schools),
        ("organization", theirs, me.organizations),
    )
    found = []
    for kind, names, mine in pairs:
        keys = {compare_key(name) for name in mine if name.strip()}
        found += [(kind, name) for name in dict.fromkeys(names) if name.strip() and compare_key(name) in keys]
    return found


def _questions(view: PersonView, known: Sequence[Encounter]) -> tuple[str, ...]:
    """What to be curious about: what is not known yet first, then what always opens a talk."""
    kinds = {fact.kind for fact in view.facts}
    contact = view.contact
    asked = [
        ("how_we_met", not known),
        ("what_moves", "interest" not in kinds),
        ("where_from", "background" not in kinds),
        ("what_needed", not contact.needs),
        ("what_given", not contact.offers),
        ("since_then", bool(known)),
        ("whom_to_meet", True),
        ("what_learned", True),
    ]
    return tuple(code for code, fits in asked if fits)[:MOST_QUESTIONS]
