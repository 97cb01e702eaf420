"""The people list, one person in full, and finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from myconnections.domain.folding import compare_key, fold
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import Found, ListedPerson
from myconnections.domain.stage import Stage
from myconnections.services import kept
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault
from myconnections.services.temperatures import listed, rows_at

if TYPE_CHECKING:
    from myconnections.domain.contact import Contact
    from myconnections.domain.encounter import Encounter
    from myconnections.domain.periods import Periods
    from myconnections.domain.tie import Tie
    from myconnections.services.views import PersonView, WarmthView

FEW = 5
"""A search by sound that finds fewer people than this may have missed some."""

_ALIKE = 50
"""So many of those whom a name finds are looked at; who bears the name stands first among them."""

CURVE_SHOWS = timedelta(days=730)
"""How far back the course of warmth is drawn."""


def listing(
    vault: OpenVault, now: datetime, *, search: str = "", stage: Stage | None = None, limit: int | None = None
) -> list[ListedPerson]:
    """Everybody, or those whom the search words find, in the order of their readings."""
    with vault.read() as uow:
        if search.strip():
            ids = uow.search.people(search)
            rows = rows_at(uow, now, ids) if ids else []
        elif limit is not None and stage is None:
            rows = rows_at(uow, now, uow.contacts.first(max(0, limit)))
        else:
            rows = rows_at(uow, now)
    if stage is not None:
        rows = [row for row in rows if row.stage == stage]
    return listed(rows[:limit], now)


def some(vault: OpenVault, ids: Iterable[ContactId], now: datetime) -> list[ListedPerson]:
    """Rows of these people only, in the order of their readings; who is not kept any more is left out."""
    with vault.read() as uow:
        return listed(rows_at(uow, now, list(ids)), now)


def matching(vault: OpenVault, search: str) -> frozenset[ContactId]:
    """Whom the search words find: enough for a list that holds its rows already."""
    with vault.read() as uow:
        return frozenset(uow.search.people(search))


def alike(vault: OpenVault, names: Iterable[str], now: datetime) -> dict[str, list[ListedPerson]]:
    """Which of these names somebody kept bears, and who: the same words in any order, the reading or the nickname."""
    found: dict[str, list[ListedPerson]] = {}
    with vault.read() as uow:
        for name in dict.fromkeys(names):
            ids = uow.search.people(name, _ALIKE)
            same = [one.id for one in uow.contacts.many(ids) if _bears(one, name)]
            if same:
                found[name] = listed(rows_at(uow, now, same), now)
    return found


def unheard(vault: OpenVault, search: str, found: int) -> int:
    """How many people a search by sound may have missed, because a name in kanji has no reading yet.

    0 unless every word of `search` is kana or Latin and it `found` fewer than FEW people. Enrich → Readings
    (`services/readings.py`) is where they get one.
    """
    words = fold(search).split()
    if found >= FEW or not words:
        return 0
    from myconnections.domain.contact import silent  # loaded here: the start waits for every module

    if any(silent(word) for word in words):
        return 0
    with vault.read() as uow:
        return uow.contacts.count_unread()


def person(vault: OpenVault, contact_id: ContactId, now: datetime) -> PersonView:
    """Everything kept of one person. Refused("no_such_person")."""
    # Loaded here and below: a list explains nothing, and the start of the command line waits for every module.
    from myconnections.domain.periods import periods
    from myconnections.services import capitals, needs, ties, timelines, value_views, wanted
    from myconnections.services.views import PersonView

    with vault.read() as uow:
        contact, tie = kept.contact(uow, contact_id), kept.tie(uow, contact_id)
        encounters = uow.encounters.of(contact_id)
        stages = sorted(uow.ties.stage_changes([contact_id]), key=lambda change: change.at)
        past = periods(stages, uow.ties.interval_changes([contact_id]), tie.stage)
        warmth = warmth_of(tie, encounters, past, now)
        reading = capitals.reading_of(uow, uow.settings.me(), contact)
        return PersonView(
            contact=contact,
            tie=tie,
            listed=listed(rows_at(uow, now, [contact_id]), now)[0],
            warmth=warmth,
            check=ties.check_of(uow, contact_id, now),
            facts=tuple(uow.contacts.facts(contact_id)),
            jobs=tuple(uow.contacts.jobs(contact_id)),
            encounters=tuple(encounters),
            promises=tuple(uow.dues.promises(contact_id)),
            reminders=tuple(uow.dues.reminders(contact_id)),
            stages=tuple(stages),
            capital_reasons=capitals.reasons(reading, tie, warmth.value),
            values=value_views.shared_with_in(uow, contact),
            noted=timelines.noted_in(uow, contact_id, encounters),
            needs=needs.of_tie_in(uow, contact_id),
            wanted=wanted.of_person_in(uow, contact_id),
        )


def warmth_of(tie: Tie, encounters: Sequence[Encounter], past: Periods, now: datetime) -> WarmthView:
    """Warmth with its exact parts, its course and its rhythm. Guessed days say nothing about the rhythm."""
    from myconnections.domain.periods import unix
    from myconnections.domain.rhythm import dormant, rhythm
    from myconnections.domain.warmth import band, due_on, explain
    from myconnections.domain.warmth_curve import curve, forecast
    from myconnections.services.views import WarmthView

    days = past.in_force(unix(now))
    explanation = explain(encounters, past, now)
    value, today = explanation.value, today_of(now)
    beat = rhythm((one.day for one in encounters if not one.approximate), today)
    last = max((one.day for one in encounters if one.day <= today), default=None)
    return WarmthView(
        value=value,
        band=band(value),
        explanation=explanation,
        half_life=days,
        own_interval=tie.half_life is not None,
        curve=curve(encounters, past, now - CURVE_SHOWS, now),
        forecast=forecast(value, days, now),
        due_on=due_on(value, days, now),
        rhythm=beat.flag,
        median_gap=beat.median_gap,
        gap=beat.gap,
        dormant=dormant(last, today),
    )


def _bears(one: Contact, name: str) -> bool:
    letters, words = compare_key(name), sorted(fold(name).split())
    known = (one.name, one.reading, one.nickname)
    return any(compare_key(each) == letters or sorted(fold(each).split()) == words for each in known)


def find(vault: OpenVault, text: str, limit: int = 200) -> list[Found]:
    """People, organizations, notes and encounters that match every word."""
    with vault.read() as uow:
        return uow.search.everything(text, limit)
