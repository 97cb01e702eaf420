"""Probable duplicates: few pairs by shared keys ("blocks"), each scored by reasons that can be shown.

A candidate is only ever proposed. Weights are product defaults, measured in the tests on generated errors.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from myconnections.domain import romaji
from myconnections.domain.contact import Contact
from myconnections.domain.folding import compare_key, fold
from myconnections.interchange.companies import employer_key
from myconnections.interchange.records import PersonRecord

LIKELY = 0.7
"""Pairs of this score or more are shown."""

_KANA = re.compile(r"[ァ-ヺー]+")
_CJK = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3々]")
_BIG = 30
_LONG_NAME = 8


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a person counts when two are compared, folded once."""

    name: str
    parts: tuple[str, str]
    shown: str
    cjk: bool
    reading: str
    company: str
    position: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    slug: str
    connected_on: date | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places in the list compared, why they may be one person, and how much speaks for it (0 to 1)."""

    left: int
    right: int
    reasons: tuple[str, ...]
    score: float


def traits(person: PersonRecord | Contact) -> Traits:
    """The traits of a record or of a kept person."""
    family, given, single = person.family, person.given, person.single
    shown = f"{family}{given}{single}"
    cjk = not shown.isascii() and _CJK.search(shown) is not None
    if cjk:
        parts = (compare_key(family), compare_key(given))
        name = parts[0] + parts[1] + compare_key(single)
    else:
        parts = (_letters(family), _letters(given))
        name = " ".join(sorted(f"{parts[0]} {parts[1]} {_letters(single)}".split()))
    reading = ""
    if person.reading_family or person.reading_given:
        reading = compare_key(person.reading_family + person.reading_given)
    emails, phones = [], []
    for way in person.reachable:
        if way.key:
            if way.kind == "email":
                emails.append(way.key)
            elif way.kind == "phone":
                phones.append(way.key)
    return Traits(
        name, parts, shown, cjk, reading, employer_key(person.organization),
        fold(person.position[:80]), tuple(emails), tuple(phones), person.slug, person.connected_on,
    )  # fmt: skip


def _letters(text: str) -> str:
    plain = romaji.latin(text)
    return " ".join(re.findall(r"[^\W_]+", plain)) if not plain.isalpha() else plain


def pairs(people: Sequence[Traits], first: int | None = None) -> list[Pair]:
    """The likely pairs among `people`; with `first`, only those of which one lies among the first so many."""
    limit = len(people) if first is None else first
    found: list[Pair] = []
    often = Counter(person.name for person in people)
    score = _Scorer(often)
    seen: set[tuple[int, int]] = set()
    for left, right in _blocked(people, limit):
        if (left, right) in seen:
            continue
        seen.add((left, right))
        reasons, points = score(people[left], people[right])
        if points >= LIKELY:
            found.append(Pair(left, right, reasons, round(min(1.0, points), 3)))
    return found


def _blocked(people: Sequence[Traits], limit: int) -> Iterator[tuple[int, int]]:
    """Every pair that shares a block, left below right and left below `limit`."""
    everybody = range(len(people))
    yield from _pairs_of(people, _blocks(people, everybody, _exact), limit)
    if any(person.cjk and person.reading for person in people):
        yield from _pairs_of(people, _blocks(people, everybody, _spelled), limit)
    # Two profiles of one network that differ by a letter are two people; so somebody without a profile must be in it.
    blocks = _blocks(people, [place for place in everybody if not people[place].slug], _near)
    if blocks:
        for place in everybody:
            if people[place].slug:
                for block in _near(people[place]):
                    if block in blocks and blocks[block][-1] != place:
                        blocks[block].append(place)
        yield from _pairs_of(people, {block: sorted(members) for block, members in blocks.items()}, limit)


_Blocks = dict[Hashable, list[int]]


def _blocks(people: Sequence[Traits], places: Iterable[int], maker: Callable[[Traits], Iterator[Hashable]]) -> _Blocks:
    """Who shares which key."""
    blocks: _Blocks = {}
    for place in places:
        for block in maker(people[place]):
            known = blocks.get(block)
            if known is None:
                blocks[block] = [place]
            elif known[-1] != place:
                known.append(place)
    return blocks


def _pairs_of(people: Sequence[Traits], blocks: _Blocks, limit: int) -> Iterator[tuple[int, int]]:
    for members in blocks.values():
        if len(members) > 1 and members[0] < limit:
            yield from _within(people, members, limit)


def _within(people: Sequence[Traits], members: list[int], limit: int) -> Iterator[tuple[int, int]]:
    """The pairs of one block; a big one is cut by company first, and what is still too big says nothing."""
    if len(members) <= _BIG:
        for number, left in enumerate(members):
            if left >= limit:
                return
            for right in members[number + 1 :]:
                yield left, right
        return
    companies: dict[str, list[int]] = {}
    for place in members:
        if people[place].company:
            companies.setdefault(people[place].company, []).append(place)
    for same in companies.values():
        if 1 < len(same) <= _BIG:
            yield from _within(people, same, limit)


def _exact(person: Traits) -> Iterator[Hashable]:
    """Equal names, readings, addresses; one equal part of the name at the same company."""
    if person.name:
        yield person.name
    if person.reading:
        yield "r", person.reading
    for email in person.emails:
        yield "@", email
    for phone in person.phones:
        yield "+", phone
    if person.company:
        family, given = person.parts
        if family:
            yield "f", family, person.company, given[:1]
        if given and not person.cjk:
            yield "g", given, person.company, family[:1]


def _near(person: Traits) -> Iterator[Hashable]:
    """Names with one letter left out: two that differ by one letter share one. Short names need the company too."""
    name = person.name.replace(" ", "")
    company = "" if len(name) >= _LONG_NAME and not person.cjk else person.company[:6]
    if len(name) < 3 or (not company and len(name) < _LONG_NAME):
        return
    if company:
        yield name, company
        for at in range(len(name)):
            yield name[:at] + name[at + 1 :], company
        return
    yield name
    for at in range(len(name)):
        yield name[:at] + name[at + 1 :]


def _spelled(person: Traits) -> Iterator[Hashable]:
    """The name in Latin letters: of the reading where the name is in kanji."""
    if person.cjk:
        if person.reading and _KANA.fullmatch(person.reading):
            yield "".join(sorted(romaji.key(romaji.spell(person.reading))))
    elif person.name:
        yield "".join(sorted(romaji.key(person.name.replace(" ", ""))))


class _Scorer:
    """Scores one pair. The library is loaded when the first pair is compared."""

    def __init__(self, often: Counter[str]) -> None:
        from rapidfuzz import fuzz  # heavy, and not needed before people are compared

        self._often = often
        self._ratio: Callable[..., float] = fuzz.ratio

    def __call__(self, one: Traits, other: Traits) -> tuple[tuple[str, ...], float]:
        reason, points = self._names(one, other)
        reasons = [reason] if reason else []
        alike = points > 0.3
        company, worth = self._companies(one.company, other.company)
        if company:
            reasons.append(company)
        points += worth
        if not set(one.emails).isdisjoint(other.emails):
            reasons.append("same_email")
            points += 0.4
        if not set(one.phones).isdisjoint(other.phones):
            reasons.append("same_phone")
            points += 0.35 if alike else 0.1
        if one.connected_on is not None and one.connected_on == other.connected_on:
            reasons.append("same_connected_on")
            points += 0.15
        if one.position and one.position == other.position:
            reasons.append("same_position")
            points += 0.1 if not one.cjk or reason != "similar_name" else 0.05
        if one.slug and other.slug and one.slug != other.slug:
            points -= 0.2
        elif reason == "same_name" and self._often[one.name] <= 2:
            points += 0.2
        return tuple(reasons), points

    def _names(self, one: Traits, other: Traits) -> tuple[str, float]:
        """What the names say, and how much."""
        if not one.name or not other.name:
            return "", 0.3
        if one.name == other.name:
            return ("same_name" if one.shown == other.shown or not one.cjk else "variant_characters"), 0.55
        if one.reading and one.reading == other.reading and one.cjk == other.cjk:
            return "same_reading", 0.45
        if one.cjk != other.cjk:
            return ("same_in_latin", 0.5) if self._spelled_alike(one, other) else ("", 0.0)
        if one.cjk:
            alike = self._ratio(one.name, other.name) / 100
            return ("similar_name", 0.3) if alike >= 0.66 else ("", 0.0)
        return self._latin(one, other)

    def _latin(self, one: Traits, other: Traits) -> tuple[str, float]:
        (family, given), (family2, given2) = one.parts, other.parts
        initial = given[:1] == given2[:1] and min(len(given), len(given2)) == 1
        if family and family == family2 and initial:
            return "initial_only", 0.45
        alike = self._ratio(one.name, other.name) / 100
        if alike >= 0.8:
            return "similar_name", 0.55 * alike - 0.03
        return ("similar_name", 0.25) if alike >= 0.6 else ("", 0.0)

    @staticmethod
    def _spelled_alike(one: Traits, other: Traits) -> bool:
        """Whether the reading of the one, in Latin letters, is the other's name in either order."""
        kanji, letters = (one, other) if one.cjk else (other, one)
        if not kanji.reading or not _KANA.fullmatch(kanji.reading):
            return False
        spelled = romaji.key(romaji.spell(kanji.reading))
        family, given = (romaji.key(part.replace(" ", "")) for part in letters.parts)
        if not family or not given:
            return spelled == romaji.key(letters.name.replace(" ", ""))
        return spelled in {family + given, given + family}

    def _companies(self, one: str, other: str) -> tuple[str, float]:
        if not one or not other:
            return "", 0.0
        if one == other:
            return "same_company", 0.3
        if min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one)):
            return "similar_company", 0.2
        if self._ratio(one, other) >= 82:
            return "similar_company", 0.22
        return "", -0.08
