"""Circles found among the ties of my people, for me to name: the name becomes a community that they carry.

Nothing is named by itself. What they share is a proposal, a circle that already is a community is shown as that one,
and "not a circle" is kept, for these people and those who are nearly the same, until it is brought back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.community import MOST_NAME, Community
from myconnections.domain.errors import Refused
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.services import capitals, communities, entries, kept, shares
from myconnections.services.changes import Changes
from myconnections.services.circle_records import ALIKE, Recorded, Records, Shares, agreed, counted, sifted
from myconnections.services.ports import OpenVault, UnitOfWork

LEAST = 4
"""So many people make a circle."""
LEFT = "circles_left"
"""The setting with the circles that are none, as sets of people; it knows people by number."""


@dataclass(frozen=True, slots=True)
class FoundCircle:
    """People with many ties among themselves, those with most first, and their names.

    `ties` are known inside it, `hints` only hinted at. `proposal` is what `sharing` of them have in common, "" for
    nothing; `community` the name that nearly all and nearly nobody else carry, "" for none; `alike` how nearly, and
    `missing` how many of them do not carry it.
    """

    people: tuple[ContactId, ...]
    names: tuple[str, ...]
    ties: int
    hints: int
    proposal: str = ""
    proposed_from: Shares = Shares.NOTHING
    sharing: int = 0
    community: str = ""
    alike: float = 0.0
    missing: int = 0

    @property
    def suggested(self) -> str:
        """The name to begin with: what they share, "" where that is a community which all of them carry already."""
        if self.community:
            return self.community
        told = self.proposed_from is Shares.COMMUNITY and self.sharing == len(self.people)
        return "" if told else self.proposal


@dataclass(frozen=True, slots=True)
class FoundCircles:
    """All of them, and what they were found in: people, ties known, ties hinted at, pairs I answered about.

    `aside` are those said to be none, `recorded` groups that only say again what is recorded, `unsaying` hints left out
    because the two are of one employer or school.
    """

    circles: tuple[FoundCircle, ...]
    people: int
    ties: int
    hints: int
    answered: int = 0
    aside: tuple[FoundCircle, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    unsaying: int = 0

    @property
    def left(self) -> int:
        """How many are set aside."""
        return len(self.aside)

    @property
    def nameless(self) -> tuple[FoundCircle, ...]:
        """Those that are no community yet."""
        return tuple(one for one in self.circles if not one.community)


@dataclass(frozen=True, slots=True)
class Naming:
    """What a name would do to the people of a circle, before it does.

    `name` is the name in the spelling it has already, `exists` whether there is such a community, which `members`
    people carry. `joining` would come to carry it, the others of the circle do already; `turning` are those of them
    whose kind of tie comes out as another one then.
    """

    name: str
    exists: bool
    members: int
    joining: tuple[ContactId, ...]
    turning: frozenset[int]


def found(vault: OpenVault) -> FoundCircles:
    """Circles of at least `LEAST` people, the largest first; archived people are left out."""
    with vault.read() as uow:
        return _found_in(uow)


def circle_of(vault: OpenVault, who: ContactId, *, aside: bool = False) -> FoundCircle:
    """The circle of this person, or the one set `aside`. Refused("no_circle") where they are in none."""
    told = found(vault)
    for one in told.aside if aside else told.circles:
        if who in one.people:
            return one
    raise Refused("no_circle", id=int(who))


def naming(vault: OpenVault, people: Iterable[ContactId], text: str) -> Naming:
    """What `name` would do. Refused("nothing_written")."""
    text = kept.text_given(text)
    with vault.read() as uow:
        name, members = _community(uow, text)
        there = uow.contacts.many(people)
        given = [replace(one, communities=(*one.communities, name)) for one in there if name not in one.communities]
        turning = {int(tie.contact_id) for tie in capitals.turning(uow, given) if not tie.capital_override}
        return Naming(name, members is not None, members or 0, tuple(one.id for one in given), frozenset(turning))


def name(vault: OpenVault, people: Iterable[ContactId], text: str, now: datetime) -> Changes:
    """Give those of these people who do not carry it a community of this name, as one act; `facts["name"]` is the name.

    A name that exists keeps its spelling. Refused: "nothing_written", "name_too_long", "no_such_person", and
    "nobody_chosen" where all of them carry it.
    """
    text = kept.text_given(text)
    if len(text) > MOST_NAME:
        raise Refused("name_too_long", most=MOST_NAME)
    chosen = list(dict.fromkeys(people))
    with vault.read() as uow:
        called, members = _community(uow, text)
        carrying = frozenset(communities.members_in(uow, called))
    joining = [who for who in chosen if who not in carrying]
    facts = {"answer": "new" if members is None else "", "community": called}
    act, joining = kept.people_act(vault, "circle_named", joining, **facts)
    with vault.write(act, now, many=len(joining) >= shares.MANY) as uow:
        communities.join_in(uow, joining, called)
    return Changes.of({"contact", "tie"}, joining, uow.act_id, name=called)


def leave(vault: OpenVault, people: Iterable[ContactId], now: datetime) -> Changes:
    """These are no circle: they are not shown as one again until they are brought back. One act.

    Refused: "nobody_chosen", "no_such_person".
    """
    act, chosen = kept.people_act(vault, "circle_left", people)
    with vault.write(act, now) as uow:
        uow.settings.put(LEFT, [*_left(uow), sorted(int(who) for who in chosen)])
    return Changes.of({"setting"}, (), uow.act_id)


def bring_back(vault: OpenVault, people: Iterable[ContactId], now: datetime) -> Changes:
    """They are shown as a circle again, after all. One act.

    Refused: "nobody_chosen", "no_such_person", "no_circle" where none like it is set aside.
    """
    act, chosen = kept.people_act(vault, "circle_back", people)
    these = frozenset(int(who) for who in chosen)
    with vault.read() as uow:
        before = _left(uow)
    stay = [one for one in before if _alike(these, frozenset(one)) < ALIKE]
    if len(stay) == len(before):
        raise Refused("no_circle", id=int(chosen[0]))
    with vault.write(act, now) as uow:
        uow.settings.put(LEFT, stay)
    return Changes.of({"setting"}, (), uow.act_id)


def without(value: Sequence[Sequence[int]], gone: Collection[int]) -> list[list[int]]:
    """The setting without some people, who are erased."""
    stay = [[who for who in members if who not in gone] for members in value]
    return [members for members in stay if len(members) > 1]


def _found_in(uow: UnitOfWork) -> FoundCircles:
    from myconnections.insight import communities_found  # loaded here: numpy, which a list of people does not need

    pairs = uow.ties.pairs()
    ends = {ContactId(who) for a, b, *_ in pairs for who in (a, b)}
    rows = {one.id: one for one in uow.contacts.rows(ends) if not one.archived}
    every = [pair for pair in pairs if pair[0] in rows and pair[1] in rows]
    records, carried = Records(uow), _Carried(uow)
    inside = records.telling(every)
    groups = communities_found.circles([int(who) for who in rows], inside, LEAST)
    told = sifted(groups, inside, records, lambda people: carried.by(people)[0])
    known_to = agreed(told.circles, uow.ties.denied(), LEAST)
    held = counted(known_to, inside)
    circles = [_told(members, rows, held[number], records, carried) for number, members in enumerate(known_to)]
    left = [frozenset(one) for one in _left(uow)]
    aside = [one for one in circles if any(_alike(frozenset(map(int, one.people)), other) >= ALIKE for other in left)]
    known = sum(1 for pair in inside if pair[3])
    return FoundCircles(
        tuple(one for one in circles if one not in aside),
        len(rows),
        known,
        len(inside) - known,
        uow.ties.count_answers(),
        tuple(aside),
        told.recorded,
        len(every) - len(inside),
    )


def _told(
    members: Sequence[int],
    rows: Mapping[ContactId, PersonRow],
    held: tuple[int, int],
    records: Records,
    carried: _Carried,
) -> FoundCircle:
    """A circle with the community that it already is, and what its people share."""
    ids = tuple(ContactId(who) for who in members)
    community, alike, many = carried.by(members)
    circle = FoundCircle(ids, tuple(rows[who].name for who in ids), *held, community=community, alike=alike)
    if community:
        circle = replace(circle, missing=len(ids) - many)
    shared = records.shared(members)
    if shared is None:
        return circle
    return replace(circle, proposal=shared.word, proposed_from=shared.kind, sharing=shared.many)


def _left(uow: UnitOfWork) -> list[list[int]]:
    value = uow.settings.get(LEFT)
    return value if isinstance(value, list) else []


class _Carried:
    """The names of communities: who carries which, and by how many each is carried."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._of = {int(who): names.splitlines() for who, names in uow.contacts.column("communities")}
        self.many = Counter(name for names in self._of.values() for name in names)

    def by(self, people: Sequence[int]) -> tuple[str, float, int]:
        """The community that these people already are, how nearly, and how many of them carry it; "" for none."""
        here = Counter(name for who in people for name in self._of.get(int(who), ()))
        alike = ((many / (len(people) + self.many[name] - many), name, many) for name, many in here.items())
        best, name, many = max(alike, default=(0.0, "", 0))
        return (name, best, many) if best >= ALIKE else ("", 0.0, 0)


def _community(uow: UnitOfWork, text: str) -> tuple[str, int | None]:
    """The name in the spelling it has already and how many people carry it; None where there is no such community."""
    carried = _Carried(uow).many
    written = (one.body.name for one in entries.listed_in(uow, Community))
    known = dict.fromkeys((*(each for each, _ in carried.most_common()), *written, *uow.settings.me().communities))
    same = compare_key(text)
    spelled = text if text in known else next((each for each in known if compare_key(each) == same), "")
    return (spelled, carried[spelled]) if spelled else (text, None)


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))
