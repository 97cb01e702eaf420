"""Capital of a tie: alike or unalike, and a step of formal power or not (method.md 4).

It describes this tie from my side as far as both are filled in; it is no property of the other person, and the
person may overrule it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from myconnections.domain.contact import Contact, Me
from myconnections.domain.folding import compare_key
from myconnections.domain.stage import Stage
from myconnections.domain.vocabulary.functions import FUNCTIONS
from myconnections.domain.vocabulary.industries import INDUSTRIES
from myconnections.domain.vocabulary.no_employer import employer_of
from myconnections.domain.vocabulary.regions import compared as compared_region
from myconnections.domain.vocabulary.titles import authority_of
from myconnections.domain.warmth import COOLING


class Capital(Enum):
    """What a tie adds; linking stands beside one of the others."""

    UNCLEAR = "unclear"
    BONDING = "bonding"
    BRIDGING = "bridging"
    MIXED = "mixed"
    LINKING = "linking"


ATTRIBUTES = ("organization", "industry", "function", "school", "region", "community")
"""What is compared, each of weight 1 (method.md 4)."""

Attributes = Mapping[str, frozenset[str]]
"""Attribute -> comparable values; nothing known: an empty set or no entry."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A label with everything it was made from.

    `similarity` s, `embeddedness` e and `score` B lie in 0..1: B = (s + e)/2, or s while too few pairs are answered and
    e is None; s and B are None when nothing can be compared. `coverage` is the known share of the attributes; `power`
    is lambda. `linking` is "", "outside" or "inside" my own organization; `question` asks whether the title means
    power. `same`, `different`, `partly` and `unknown` name the attributes.
    """

    kind: Capital
    linking: str
    question: bool
    similarity: float | None
    score: float | None
    coverage: float
    power: float
    embeddedness: float | None = None
    same: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The word kept with the tie: "bridging", "bridging+linking", or "linking" when the rest is unclear."""
        if not self.linking:
            return self.kind.value
        return Capital.LINKING.value if self.kind is Capital.UNCLEAR else f"{self.kind.value}+{Capital.LINKING.value}"


def kinds(code: str) -> frozenset[Capital]:
    """The kinds in a kept word; ValueError for a word that names none."""
    return frozenset(Capital(part) for part in code.split("+"))


@lru_cache(maxsize=8)
def of_me(me: Me) -> Attributes:
    """What of me is compared."""
    return _attributes(me.organizations, me.industry, me.function, me.schools, me.region, me.communities)


def compared(me: Me) -> tuple[object, ...]:
    """What of me decides the kinds of capital: where two are equal, no tie needs to be read again."""
    return of_me(me), me.authority, me.organizations


def of_contact(contact: Contact, former: tuple[str, ...] = ()) -> Attributes:
    """What of a contact is compared; `former` are past organizations."""
    return _attributes(
        (contact.organization, *former),
        contact.industry,
        contact.function,
        contact.schools,
        contact.region,
        contact.communities,
    )


def _mean(shares: Mapping[str, float | None]) -> tuple[float | None, float]:
    """Gower's s over what both have, |A & B| / |A | B| each, and coverage kappa, both 0..1 (method.md 4)."""
    known = [share for share in shares.values() if share is not None]
    return (sum(known) / len(known) if known else None), len(known) / len(ATTRIBUTES)


def power(me: Me, contact: Contact) -> tuple[float, str, bool]:
    """Lambda, "outside"/"inside"/"", and whether only the title raises the question (method.md 4).

    1.0 by the person's tick; 0.7 in an institution two levels of authority above mine, both known; 0.4 a title alone.
    """
    mine = (compare_key(employer_of(name)) for name in me.organizations)
    own = bool(contact.employer) and compare_key(contact.employer) in mine
    if contact.opens_doors:
        return 1.0, "outside", False
    if contact.institution and me.authority and contact.authority >= me.authority + 2:
        return 0.7, "inside" if own else "outside", False
    asks = not contact.authority and authority_of(contact.position) >= 3
    return (0.4, "", True) if asks else (0.0, "", False)


def read(me: Me, contact: Contact, former: tuple[str, ...] = (), embeddedness: float | None = None) -> Reading:
    """The label of a tie with its reasons (method.md 4).

    `embeddedness` is the share of my other contacts this one knows, from at least five answered pairs, else None.
    """
    mine, theirs = of_me(me), of_contact(contact, former)
    shares = _shares(mine, theirs)
    alike, coverage = _mean(shares)
    score = alike if alike is None or embeddedness is None else (alike + embeddedness) / 2
    strength, linking, question = power(me, contact)
    return Reading(
        _label(score, coverage),
        linking,
        question,
        alike,
        score,
        coverage,
        strength,
        embeddedness,
        tuple(name for name, share in shares.items() if share == 1),
        tuple(name for name, share in shares.items() if share is not None and 0 < share < 1),
        tuple(name for name, share in shares.items() if share == 0),
        tuple(name for name, share in shares.items() if share is None),
    )


def standing(kind: Capital, stage: Stage, warmth: float | None, closeness: int | None = None) -> str:
    """How the label is worded: "active", "potential", or "similar" for a bond in which trust is not known.

    Active from Connection on with W >= 1/6. `closeness` is the felt closeness 0-4 or None (method.md 4).
    """
    if kind is Capital.BONDING and stage < Stage.ENGAGEMENT and (closeness is None or closeness < 3):
        return "similar"
    return "active" if stage >= Stage.CONNECTION and warmth is not None and warmth >= COOLING else "potential"


def _label(score: float | None, coverage: float) -> Capital:
    """The thresholds of method.md 4 (product defaults)."""
    if score is None or coverage < 0.4:
        return Capital.UNCLEAR
    if score >= 0.6:
        return Capital.BONDING
    return Capital.BRIDGING if score <= 0.4 else Capital.MIXED


def _shares(mine: Attributes, theirs: Attributes) -> dict[str, float | None]:
    """Attribute -> how alike, 0..1, or None when one side is unknown."""
    shares: dict[str, float | None] = {}
    for name in ATTRIBUTES:
        one, two = mine.get(name, frozenset()), theirs.get(name, frozenset())
        shares[name] = len(one & two) / len(one | two) if one and two else None
    return shares


def _attributes(
    organizations: tuple[str, ...],
    industry: str,
    function: str,
    schools: tuple[str, ...],
    region: str,
    communities: tuple[str, ...],
) -> Attributes:
    """Comparable sets in the order of ATTRIBUTES."""
    employers = tuple(map(employer_of, organizations))
    groups = (employers, (industry,), (function,), schools, (region,), communities)
    return {
        name: frozenset(comparable(name, value) for value in group if value.strip())
        for name, group in zip(ATTRIBUTES, groups, strict=True)
    }


def comparable(attribute: str, value: str) -> str:
    """What a value of one of ATTRIBUTES is compared by."""
    return _KEYS.get(attribute, compare_key)(value)


def _industry(text: str) -> str:
    return INDUSTRIES.code_of(text) or compare_key(text)


def _function(text: str) -> str:
    return FUNCTIONS.code_of(text) or compare_key(text)


# "IT", 情報通信 and the code are one industry, Tokyo and 東京都 one region: what is kept may be in anybody's words.
_KEYS: dict[str, Callable[[str], str]] = {
    "industry": _industry,
    "function": _function,
    "region": compared_region,
}
