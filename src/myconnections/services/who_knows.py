"""Asking quickly who among my people knows whom: whom it is about, what is answered, what comes next (method.md 1.3).

Every answer counts as soon as it is given, and what was not answered stays unknown. Nothing is read from a guess: how
likely a tie is only says what is asked first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from myconnections.domain import romaji
from myconnections.domain.alter_ties import Pair, ordered
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.insight import asking
from myconnections.insight.asking import Core, Turn
from myconnections.services import alter_ties, tie_chances
from myconnections.services.alter_ties import PersonTies
from myconnections.services.ports import OpenVault
from myconnections.services.tie_chances import Pairs, Shared
from myconnections.services.tie_core import KEY, core_in

LEAST = 3
"""With fewer people there is nothing to ask: a pair is no network."""
FEWEST_IN_A_PILE, MOST_PILES = 3, 6


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the people it is about; `keys` are the spellings by which typing finds them."""

    id: ContactId
    name: str
    organization: str
    keys: tuple[str, ...]

    def matches(self, text: str) -> bool:
        """Whether the words written are meant for this person: a piece of the name, its reading, or that in Latin."""
        wanted = compare_key(text)
        spelled = romaji.key(romaji.latin(wanted)) if wanted.isascii() else wanted
        return bool(wanted) and any(wanted in key or spelled in key for key in self.keys)


@dataclass(frozen=True, slots=True)
class Pile:
    """People who share an employer or a community of this name: a proposal, nothing is taken for known."""

    name: str
    people: tuple[ContactId, ...]


@dataclass(frozen=True, slots=True)
class WhoKnows:
    """Everything the questions need: `people` by reading, the `core` that says how they were chosen, what is settled
    and what speaks for a tie, and piles to begin with.
    """

    people: tuple[Asked, ...]
    core: Core
    known: Pairs
    piles: tuple[Pile, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """Somebody of whom nothing is said, and what they share with the person meant, the strongest first."""

    contact_id: ContactId
    name: str
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class TheirTies:
    """What is known of one person's ties, and with whom something shared only hints at one; by name."""

    ties: PersonTies
    hints: tuple[Hint, ...]


def view(vault: OpenVault, now: datetime) -> WhoKnows:
    """Whom it is about at `now`, and what is known of them."""
    with vault.read() as uow:
        found = tie_chances.questions_in(uow, now)
        rows = uow.contacts.rows([ContactId(who) for who in found.core.people])
    rows.sort(key=lambda row: (row.sort_key, row.id))
    people = tuple(Asked(row.id, row.name, row.organization, _keys(row)) for row in rows)
    return WhoKnows(people, found.core, found.pairs, _piles(rows, found.pairs))


def of_person(vault: OpenVault, who: ContactId, now: datetime) -> TheirTies:
    """Whom this person knows, whom not, and what only hints at a tie.

    What they share is looked for among those the questions are about, once there are such: everybody would take long.
    """
    ties = alter_ties.of_person(vault, who)
    told = {known.contact_id for known in (*ties.knows, *ties.knows_not, *ties.hinted)}
    with vault.read() as uow:
        asked = core_in(uow, now).people if uow.settings.get(KEY) else ()
        others = [ContactId(one) for one in asked if one != who]
        shared = tie_chances.pairs_in(uow, (who, *others)).shared
        names = uow.contacts.names(others)
    found = [(one, shared.get(ordered(who, one), ())) for one in others if one not in told]
    hints = [Hint(one, names[one], same) for one, same in found if same and one in names]
    return TheirTies(ties, tuple(sorted(hints, key=lambda hint: (hint.name, hint.contact_id))))


def turns(known: Pairs, settled: Collection[Pair], later: Collection[int] = ()) -> list[Turn]:
    """The screens that are left, the one whose answer tells most first; of people put off (`later`) at the end.

    One screen answers every open pair of one person, so there are never more than one for each but the last.
    """
    left = asking.turns(
        {pair: known.chance(pair) for pair in pairs_in(map(ContactId, known.ids)) if pair not in settled}
    )
    return sorted(left, key=lambda turn: turn.person in later)


def pairs_in(people: Iterable[ContactId]) -> list[Pair]:
    """All pairs among these people."""
    return list(combinations(sorted(set(people)), 2))


def _keys(row: PersonRow) -> tuple[str, ...]:
    found = {compare_key(row.name), compare_key(row.reading), romaji.key(romaji.latin(compare_key(row.name)))}
    found.add(romaji.key(romaji.spell(compare_key(row.reading))))
    return tuple(sorted(found - {""}))


def _piles(rows: Iterable[PersonRow], known: Pairs) -> tuple[Pile, ...]:
    """Those who share an employer or a community, the largest first; none where everything is answered already."""
    named: dict[str, tuple[str, list[ContactId]]] = {}
    for row in rows:
        for name in dict.fromkeys((row.employer, *row.communities)):
            if compare_key(name):
                named.setdefault(compare_key(name), (name, []))[1].append(row.id)
    found: dict[tuple[ContactId, ...], Pile] = {}
    for name, ids in sorted(named.values(), key=lambda one: (-len(one[1]), one[0])):
        open_ones = [pair for pair in pairs_in(ids) if pair not in known.states]
        if len(set(ids)) >= FEWEST_IN_A_PILE and open_ones:
            found.setdefault(tuple(ids), Pile(name, tuple(ids)))
    return tuple(found.values())[:MOST_PILES]
