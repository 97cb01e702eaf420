"""Pick ten people: when did we last talk? So that Today has something true to say at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain, zip_longest

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import EncounterId
from myconnections.domain.listing import PersonRow
from myconnections.domain.vocabulary.no_employer import employer_of
from myconnections.services import kept, ties
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.views import Pick, PickAnswer

SOURCE = "asked"
DAYS_AGO = {"month": 15, "year": 182, "longer": 730}
"""Where an answer stands: the middle of what was said; "never" leaves no encounter."""

ANSWERS = (*DAYS_AGO, "never")


def picks(vault: OpenVault, now: datetime, limit: int = 30) -> list[Pick]:
    """People worth asking about first: most messaged, newest, same employer, one of each in turn.

    Those already asked about, sorted, resting or archived are left out. `now` only says which connections lie ahead.
    """
    with vault.read() as uow:
        rows = [row for row in uow.contacts.rows() if not (row.asked or row.triaged or row.resting or row.archived)]
        employers = {compare_key(employer_of(name)) for name in uow.settings.me().organizations} - {""}
    proposed = zip_longest(_messaged(rows), _newest(rows, today_of(now)), _colleagues(rows, employers))
    found: dict[int, Pick] = {}
    for pick in chain.from_iterable(proposed):
        if len(found) == limit:
            break
        if pick is not None:
            found.setdefault(int(pick.person.id), pick)
    return list(found.values())


def _messaged(rows: Sequence[PersonRow]) -> Iterator[Pick]:
    """Those with whom something happened on most days."""
    for row in sorted(rows, key=lambda row: (-row.contact_days, row.sort_key, row.id)):
        if row.contact_days:
            yield Pick(row, "messaged", {"count": row.contact_days})


def _newest(rows: Sequence[PersonRow], today: date) -> Iterator[Pick]:
    """Those connected with most recently."""
    dated = ((row.connected_on, row) for row in rows if row.connected_on and row.connected_on <= today.toordinal())
    for day, row in sorted(dated, key=lambda one: (-one[0], one[1].sort_key, one[1].id)):
        yield Pick(row, "newest", {"day": date.fromordinal(day).isoformat()})


def _colleagues(rows: Sequence[PersonRow], employers: set[str]) -> Iterator[Pick]:
    """Those who work where I work or worked."""
    for row in sorted(rows, key=lambda row: (row.sort_key, row.id)) if employers else ():
        if compare_key(row.organization) in employers:
            yield Pick(row, "employer", {"organization": row.organization})


def answer(vault: OpenVault, answers: Sequence[PickAnswer], now: datetime) -> Changes:
    """Keep when we last talked with each as an approximate encounter, and stage and keep-warm where given; one act.

    Answering again replaces the earlier answer. Where a stage is given, when we talked may be left open (""). Otherwise
    Refused("unknown_answer") for a word that is none of the four.
    """
    for given in answers:
        kept.one_of(given.when, ANSWERS if given.stage is None else (*ANSWERS, ""), "unknown_answer")
    act, chosen = kept.people_act(vault, "pick", [given.contact_id for given in answers])
    with vault.write(act, now) as uow:
        for given in answers:
            keep_in(uow, given, now)
        ties.refold(uow, chosen, now)
    return Changes.of({"encounter", "tie"}, chosen, uow.act_id)


def keep_in(uow: UnitOfWork, given: PickAnswer, now: datetime) -> None:
    """Keep one answer inside a unit of work; the warmth is to be computed afterwards (`ties.refold`).

    An answer without words on when we talked ("") leaves what was said about that before.
    """
    for earlier in uow.encounters.of(given.contact_id) if given.when else ():
        if earlier.source == SOURCE:
            uow.encounters.remove(earlier)
    if given.when in DAYS_AGO:
        day = today_of(now) - timedelta(days=DAYS_AGO[given.when])
        at, kind = instant_of(day, now), EncounterKind.TALK
        guess = Encounter(EncounterId(0), given.contact_id, at, day, kind, By.BOTH, approximate=True, source=SOURCE)
        uow.encounters.add(guess)
    if given.stage is not None:
        ties.move_stage(uow, given.contact_id, given.stage, now)
    tie = kept.tie(uow, given.contact_id)
    keep_warm = tie.keep_warm if given.keep_warm is None else given.keep_warm
    uow.ties.put(replace(tie, asked=given.when or tie.asked, triaged=now, skipped=None, keep_warm=keep_warm))
