"""Who knows whom in the look around: circles whose people know each other, colleagues, and a few who bridge them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from random import Random

from myconnections.domain.alter_ties import ANSWER_NONE, ANSWER_TIE, GROUP_THREAD, INTRODUCTION, Pair, ordered
from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import capitals, tie_core
from myconnections.services.demo_year import Year

_SEED = 23
_KNOWN, _HINTED = 0.42, 0.14
"""Of two people of one circle: how likely they are said to know each other, or only hinted to."""
_COLLEAGUES = 0.3
_BRIDGES = 9
_APART = 4
_TALKED = 0.45
_SPREAD, _OLDEST = 173, 900
"""Conversations with two of them began up to so many days before anything was said."""
_ANSWERED, _SURPRISES = 0.64, 0.02
"""How many of the pairs that the questions are about are answered, and in how many of all they know each other."""


def write(year: Year) -> None:
    """Keep what speaks for ties, and against some, as if it had been said in the course of the year."""
    chance = Random(_SEED)  # noqa: S311 - chance for an invented life, not for secrets
    with year.vault.read() as uow:
        everybody = {one.id: one for one in uow.contacts.all()}
        met = {row.id for row in uow.contacts.rows() if row.contact_days}
    said: dict[Pair, str] = {}
    for pair, kind in (
        *_inside(everybody, sorted(met), chance),
        *_between([everybody[who] for who in year.people], chance),
    ):
        said.setdefault(pair, kind)
    with year.vault.write(None, year.now) as uow:
        tie_core.keep_in(uow, year.now)
        core = tie_core.core_in(uow, year.now).people
        said |= dict(_asked([ContactId(who) for who in sorted(core)], said, chance))
        uow.ties.add_evidence([one for pair, kind in said.items() for one in _told(year, pair, kind, chance)])
        capitals.relabel(uow, everybody.values())


def _asked(core: Sequence[ContactId], said: Collection[Pair], chance: Random) -> Iterator[tuple[Pair, str]]:
    """What was answered when I was asked about those the questions are about; a third is still open."""
    for pair in combinations(core, 2):
        drawn = chance.random()
        if pair not in said and drawn < _ANSWERED:
            yield pair, ANSWER_TIE if drawn < _SURPRISES else ANSWER_NONE


def _inside(
    everybody: dict[ContactId, Contact], met: Sequence[ContactId], chance: Random
) -> Iterator[tuple[Pair, str]]:
    """Ties inside circles, and among colleagues who are in none."""
    circles: dict[str, list[ContactId]] = {}
    for who in met:
        one = everybody[who]
        for name in one.communities or ((one.organization,) if one.organization else ()):
            circles.setdefault(name, []).append(who)
    for name, people in sorted(circles.items()):
        colleagues = not any(name in everybody[who].communities for who in people)
        for a, b in combinations(people, 2):
            drawn = chance.random()
            if drawn < (_COLLEAGUES if colleagues else _KNOWN):
                kind = GROUP_THREAD if colleagues and drawn > _HINTED else ANSWER_TIE
            elif not colleagues and drawn < _KNOWN + _HINTED:
                kind = GROUP_THREAD
            else:
                continue
            yield ordered(a, b), kind


def _between(near: Sequence[Contact], chance: Random) -> Iterator[tuple[Pair, str]]:
    """A few who know somebody of another circle, some of whom I introduced; and a few who were said not to."""
    apart = [
        (one.id, other.id) for one, other in combinations(near, 2) if not set(one.communities) & set(other.communities)
    ]
    for number, (a, b) in enumerate(chance.sample(apart, _BRIDGES + _APART)):
        kind = ANSWER_NONE if number >= _BRIDGES else INTRODUCTION if number % 3 == 0 else ANSWER_TIE
        yield ordered(a, b), kind


def _told(year: Year, pair: Pair, kind: str, chance: Random) -> Iterator[TieEvidence]:
    """What was said of a pair, and for some of those who know each other a conversation with both of them, too."""
    day = (year.now - timedelta(days=chance.randint(3, 300))).date()
    if sum(pair) % 3 == 0:
        day -= timedelta(days=sum(pair) * _SPREAD % _OLDEST)  # known for long
    if kind != GROUP_THREAD:
        yield TieEvidence(*pair, kind, day)
    if kind == GROUP_THREAD or (kind != ANSWER_NONE and chance.random() < _TALKED):
        began = day - timedelta(days=sum(pair) * _SPREAD % _OLDEST)  # answers are of this year, conversations older
        yield TieEvidence(*pair, GROUP_THREAD, began, chance.choice((1, 2, 3, 5, 9)))
