"""Whom of my people I might introduce to whom, as far as what is written of them says (method.md 5.1, INTRODUCE)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.introducing import Match, Words, matches
from myconnections.domain.listing import PersonRow
from myconnections.domain.stage import Stage
from myconnections.services import introductions, tie_chances
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import rows_at

UNLIKELY = 0.2
"""Below this chance of a tie two strangers are taken to be strangers, until I say otherwise (method.md 5.1)."""
_LOOKED_AT = 40
_OFTEN = 2


@dataclass(frozen=True, slots=True)
class Idea:
    """Two who might be introduced: `code` "offer" (the first offers what the second looks for) or "interest"."""

    first: ContactId
    second: ContactId
    names: tuple[str, str]
    code: str
    word: str


def ideas(vault: OpenVault, now: datetime, most: int = 5) -> tuple[Idea, ...]:
    """The first so many, what is offered and looked for before what both care for; nobody in more than two."""
    with vault.read() as uow:
        rows = rows_at(uow, now)
        found = _few_of_each(found_in(uow, rows))[:most]
    names = {int(row.id): row.name for row in rows}
    return tuple(
        Idea(ContactId(one.first), ContactId(one.second), (names[one.first], names[one.second]), one.code, one.word)
        for one in found
    )


def found_in(uow: UnitOfWork, rows: Sequence[PersonRow]) -> list[Match]:
    """All of them, as far as the first forty fitting pairs tell.

    Both are at least a Connection and neither rests; no tie between them is known and none is likely; they were not
    introduced before, nor is that under way or left. Who both care for the same share no community.
    """
    known = {int(row.id): row for row in rows if _fits(row)}
    offers, needs = (_written(uow.contacts.column(field), known) for field in ("offers", "needs"))
    ids = [ContactId(who) for who in known]
    interests: dict[int, list[str]] = {}
    for fact in uow.contacts.facts_of(ids):
        if fact.kind == "interest":
            interests.setdefault(int(fact.contact_id), []).append(fact.text)
    begun = introductions.pairs_in(uow)
    fitting = (
        one
        for one in matches(offers, needs, interests)
        if ordered(one.first, one.second) not in begun and not (one.code == "interest" and _together(one, known))
    )
    return list(_strangers(uow, list(islice(fitting, _LOOKED_AT))))


def _few_of_each(found: Iterable[Match]) -> list[Match]:
    """With nobody in more than two of them: who cares for what many care for would fill the list alone."""
    times: Counter[int] = Counter()
    kept = []
    for one in found:
        if max(times[one.first], times[one.second]) < _OFTEN:
            times.update((one.first, one.second))
            kept.append(one)
    return kept


def _strangers(uow: UnitOfWork, found: Sequence[Match]) -> Iterator[Match]:
    if not found:
        return
    pairs = tie_chances.pairs_in(uow, dict.fromkeys(who for one in found for who in (one.first, one.second)))
    for one in found:
        pair = ordered(one.first, one.second)
        state = pairs.states.get(pair, PairState.UNKNOWN)
        if state is PairState.NONE or (state is PairState.UNKNOWN and pairs.chance(pair) < UNLIKELY):
            yield one


def _fits(row: PersonRow) -> bool:
    return row.stage >= Stage.CONNECTION and row.suggest and not row.archived and not row.resting


def _written(column: Iterable[tuple[ContactId, str]], known: Mapping[int, PersonRow]) -> Words:
    return {int(who): text.splitlines() for who, text in column if int(who) in known}


def _together(one: Match, known: Mapping[int, PersonRow]) -> bool:
    first, second = (set(map(compare_key, known[who].communities)) for who in (one.first, one.second))
    return not first.isdisjoint(second)
