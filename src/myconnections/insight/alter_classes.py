"""How likely two of my people know each other where nobody has said: by what they share (method.md 1.2).

Each pair is in one class, the strongest it is given cause for. A class begins with a Beta prior, a product default, and
is moved by the person's own answers about pairs of that class: Beta(a + y, b + k − y) after y ties in k answers. It is
a guess and stays one: no state of a pair is ever made from it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

SMALL = 30
"""A community of so many people or fewer is small."""


class PairClass(StrEnum):
    """What two people share, from what makes a tie likeliest on."""

    COLLEAGUES = "colleagues"
    """The same organization in overlapping years."""
    EMPLOYER = "employer"
    """The same present organization, years unknown."""
    COMMUNITY = "community"
    """The same small community."""
    EVENT = "event"
    """Both were at one event: a gathering, a meeting logged together, a group thread."""
    WIDE = "wide"
    """The same school, or the same large community."""
    NOTHING = "nothing"
    """Nothing that is written down."""


@dataclass(frozen=True, slots=True)
class Belief:
    """Beta(a, b) over the share of tied pairs of a class; `answered` of the person's answers are in it."""

    a: float
    b: float
    answered: int = 0

    @property
    def mean(self) -> float:
        """a/(a + b), 0..1: the probability of a tie for each pair of the class that is unknown."""
        return self.a / (self.a + self.b)


PRIORS: Mapping[PairClass, Belief] = {
    PairClass.COLLEAGUES: Belief(3, 3),
    PairClass.EMPLOYER: Belief(2, 4),
    PairClass.COMMUNITY: Belief(2, 4),
    PairClass.EVENT: Belief(1, 4),
    PairClass.WIDE: Belief(1, 6),
    PairClass.NOTHING: Belief(1, 19),
}
"""Product defaults (method.md 1.2); a stronger class has no lower mean."""

Beliefs = Mapping[PairClass, Belief]


@dataclass(frozen=True, slots=True)
class Stay:
    """Time at an organization: its comparable name, the first and the last year as far as known, `now` still there."""

    organization: str
    since: int | None = None
    until: int | None = None
    now: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where one person is and was, in comparable names; `events` are keys of what they were at."""

    stays: tuple[Stay, ...] = ()
    schools: frozenset[str] = frozenset()
    communities: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that speaks for a tie: of which class, and the comparable name of what is shared."""

    kind: PairClass
    name: str


NOWHERE = Surroundings()


def grounds(one: Surroundings, other: Surroundings, small: Collection[str] = ()) -> tuple[Ground, ...]:
    """All that two people share, the strongest first, then by name; `small` are the names of the small communities."""
    found = {Ground(kind, name) for name, kind in _stays(one.stays, other.stays).items()}
    for name in one.communities & other.communities:
        found.add(Ground(PairClass.COMMUNITY if name in small else PairClass.WIDE, name))
    found |= {Ground(PairClass.WIDE, name) for name in one.schools & other.schools}
    found |= {Ground(PairClass.EVENT, name) for name in one.events & other.events}
    return tuple(sorted(found, key=lambda ground: (_RANK[ground.kind], ground.name)))


def strongest(shared: Iterable[Ground]) -> PairClass:
    """The class of a pair with these grounds."""
    return min((ground.kind for ground in shared), key=_RANK.__getitem__, default=PairClass.NOTHING)


def beliefs(answers: Iterable[tuple[PairClass, bool]]) -> dict[PairClass, Belief]:
    """The prior of every class moved by the person's own answers: (class of the pair, whether they are tied)."""
    found = dict(PRIORS)
    for kind, tied in answers:
        before = found[kind]
        found[kind] = Belief(before.a + tied, before.b + (not tied), before.answered + 1)
    return found


_RANK = {kind: place for place, kind in enumerate(PairClass)}


def _stays(one: Iterable[Stay], other: Iterable[Stay]) -> dict[str, PairClass]:
    """The organizations that two people share, each with the class it gives cause for.

    Years that are known and lie apart give no cause, and neither does a former time of unknown years: whether they
    were there together nobody wrote down.
    """
    found: dict[str, PairClass] = {}
    for mine in one:
        for theirs in other:
            if mine.organization != theirs.organization:
                continue
            if _together(mine, theirs):
                found[mine.organization] = PairClass.COLLEAGUES
            elif mine.now and theirs.now and None in (mine.since, theirs.since):
                found.setdefault(mine.organization, PairClass.EMPLOYER)
    return found


def _together(one: Stay, other: Stay) -> bool:
    """Whether the years of both are known and overlap."""
    if one.since is None or other.since is None:
        return False
    if (one.until is None and not one.now) or (other.until is None and not other.now):
        return False
    return (one.until is None or other.since <= one.until) and (other.until is None or one.since <= other.until)
