"""Showing up (場に出る): a kind of position where I have nobody, one gathering to try, and who stands near it.

Which words of work touch a kind of position is a product default; it only finds whom one might ask, and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from myconnections.domain.folding import compare_key, fold
from myconnections.domain.listing import WorkRow
from myconnections.domain.reach import REACH, reach_of, words_of_reach
from myconnections.domain.vocabulary.regions import country

OWN = "community:"
"""Before the name of a community of mine that none of my people carries."""
HIGH = 3
"""Authority from which on somebody of a large firm may decide (method.md 4)."""

GATHERINGS: Mapping[str, str] = {
    "government": "talk", "education": "study", "finance": "talk", "large_firm": "meetup", "founders": "meetup",
    "media": "talk", "community": "volunteer", "health": "study", "legal": "study", "abroad": "meetup",
}  # fmt: skip
"""The kind of gathering to try for each kind of position; which one, `ui.texts_asides` says."""
AT_OWN = "meetup"


@dataclass(frozen=True, slots=True)
class _Touch:
    """By which codes of work a person stands near a kind of position."""

    institutions: frozenset[str] = frozenset()
    industries: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()


def _touch(institutions: str = "", industries: str = "", functions: str = "") -> _Touch:
    return _Touch(*(frozenset(text.split()) for text in (institutions, industries, functions)))


_TOUCHES: Mapping[str, _Touch] = {
    "government": _touch("government", "government", "policy"),
    "education": _touch("education", "education", "teaching research"),
    "finance": _touch("finance", "finance", "finance"),
    "large_firm": _touch("company"),
    "founders": _touch("", "", "management"),
    "media": _touch("media", "media", "marketing"),
    "community": _touch("nonprofit", "nonprofit"),
    "health": _touch("health", "health pharma", "care"),
    "legal": _touch("legal", "legal", "legal"),
    "abroad": _touch(),
}
_RANK = ("institution", "region", "industry", "community", "offer", "function", "authority", "gathering")
"""What says most of how near somebody stands, first."""


class Near(NamedTuple):
    """Somebody near: `code` is what says so ("industry", "community", "gathering", …), `word` its value."""

    who: int
    code: str
    word: str


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of people beside their work, by their numbers: communities, offers, gatherings they were at.

    `gatherings` are (kind, community, name). `home` is the country that is not abroad.
    """

    communities: Mapping[int, Sequence[str]]
    offers: Mapping[int, Sequence[str]]
    gatherings: Mapping[int, Sequence[tuple[str, str, str]]]
    home: str = ""


def empty(carried: Iterable[str], reached: Iterable[str], mine: Iterable[str]) -> tuple[str, ...]:
    """Where nobody is: the kinds of position that `reached` (as written) leaves out, and those of `mine`, names of
    communities, that nobody `carried`.
    """
    there, names = set(map(reach_of, reached)), set(map(compare_key, carried))
    own = (f"{OWN}{name}" for name in dict.fromkeys(mine) if compare_key(name) not in names)
    return (*(code for code in REACH if code not in there), *own)


def gathering_kind(target: str) -> str:
    """The kind of gathering to try."""
    return GATHERINGS.get(target, AT_OWN)


def nearest(target: str, work: Iterable[WorkRow], around: Around) -> list[Near]:
    """Everybody who stands near it, each for what says most; who is nearest by that first, then by number."""
    found = [near for row in work if (near := _near(target, row, around)) is not None]
    known = {one.who for one in found}
    for who, been in around.gatherings.items():
        if who not in known and (name := _been(target, been)):
            found.append(Near(who, "gathering", name))
    return sorted(found, key=lambda one: (_RANK.index(one.code), one.who))


def _near(target: str, row: WorkRow, around: Around) -> Near | None:
    """The first thing that says so, in the order of `_RANK`."""
    touch, who = _TOUCHES.get(target, _Touch()), int(row.id)
    abroad = target == "abroad" and around.home and country(row.region) not in {"", around.home}
    decides = target == "large_firm" and row.authority >= HIGH
    told = {
        "institution": row.institution if row.institution in touch.institutions else "",
        "region": row.region if abroad else "",
        "industry": row.industry if row.industry in touch.industries else "",
        "community": _said(target, around.communities.get(who, ())),
        "offer": _said(target, around.offers.get(who, ())),
        "function": row.function if row.function in touch.functions else "",
        "authority": row.employer if decides else "",
    }
    return next((Near(who, code, word) for code, word in told.items() if word), None)


def _said(target: str, words: Sequence[str]) -> str:
    """The first of the words in which the target stands; "" without one."""
    return next((word for word in words if _stands_in(target, word)), "")


def _been(target: str, been: Sequence[tuple[str, str, str]]) -> str:
    """The gathering of such a kind that somebody was at: of that community, or named like it, or of the same kind."""
    named = (name for _, place, name in been if _stands_in(target, f"{place} {name}"))
    same = (name for kind, _, name in been if kind == gathering_kind(target) and not target.startswith(OWN))
    return next(named, "") or next(same, "")


def _stands_in(target: str, text: str) -> bool:
    """Whether a word by which the target is known stands in the text: Latin words whole ("care" is not in "career")."""
    words = (target.removeprefix(OWN),) if target.startswith(OWN) else words_of_reach(target)
    spaced, close = f" {fold(text)} ", compare_key(text)
    return any(f" {fold(word)} " in spaced if word.isascii() else compare_key(word) in close for word in words if word)
