"""The mirror of who is missing: which kinds are offered by an attribute, and how many of my people are of each.

Computed from what is written of one's own people alone. The person chooses the attributes; what is sensitive (age,
gender, nationality, health, religion) is not among them, and stands here only as a word of the person's own that they
gave to people by hand. Nothing is inferred from names or photos.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from myconnections.domain.errors import Refused
from myconnections.domain.folding import compare_key
from myconnections.domain.reach import REACH, reach_of

ATTRIBUTES: Final = ("industry", "function", "region", "institution", "reach", "schools", "communities")
"""What may be chosen, in the order of the page; the person's own words stand behind them as one more, `OWN`."""
OWN: Final = "own"
AMONG: Final = ("everybody", "connection", "warm")
"""Whom it is about: everybody kept, ties from Connection on, or those who are warm."""
FEW, MOST_WORDS, LONGEST = 2, 20, 60
"""So many people of a kind are few; so many own words there may be, of so many letters."""

AREAS: Final[Mapping[str, tuple[str, ...]]] = {
    "north": ("hokkaido", "aomori", "iwate", "miyagi", "akita", "yamagata", "fukushima"),
    "kanto": ("tokyo", "kanagawa", "saitama", "chiba", "ibaraki", "tochigi", "gunma"),
    "chubu": (
        "niigata", "toyama", "ishikawa", "fukui", "yamanashi", "nagano", "gifu", "shizuoka", "aichi",
    ),
    "kansai": ("mie", "shiga", "kyoto", "osaka", "hyogo", "nara", "wakayama"),
    "chugoku": ("tottori", "shimane", "okayama", "hiroshima", "yamaguchi"),
    "shikoku": ("tokushima", "kagawa", "ehime", "kochi"),
    "kyushu": ("fukuoka", "saga", "nagasaki", "kumamoto", "oita", "miyazaki", "kagoshima", "okinawa"),
}  # fmt: skip
"""Regions are looked at in these parts of Japan, and as `ABROAD`."""
ABROAD: Final = "abroad"
_AREA = {code: area for area, codes in AREAS.items() for code in codes}


@dataclass(frozen=True, slots=True)
class MirrorChoice:
    """What the person chose to look at: attributes, words of their own, and among whom."""

    attributes: tuple[str, ...] = ("industry", "reach")
    words: tuple[str, ...] = ()
    among: str = "everybody"

    def check(self) -> None:
        """Refused: "unknown_field", "too_many_parts", "name_too_long"."""
        for name in self.attributes:
            if name not in ATTRIBUTES:
                raise Refused("unknown_field", value=name)
        if self.among not in AMONG:
            raise Refused("unknown_field", value=self.among)
        if len(self.words) > MOST_WORDS:
            raise Refused("too_many_parts", most=MOST_WORDS)
        if any(len(word) > LONGEST for word in self.words):
            raise Refused("name_too_long", most=LONGEST)

    def told(self) -> dict[str, object]:
        """As plain values."""
        return {"attributes": list(self.attributes), "words": list(self.words), "among": self.among}

    @classmethod
    def of(cls, told: object) -> MirrorChoice:
        """From plain values; what is unknown there is left out."""
        if not isinstance(told, dict):
            return cls()
        attributes, words = told.get("attributes", ()), told.get("words", ())
        among = told.get("among")
        return cls(
            tuple(name for name in ATTRIBUTES if name in attributes),
            tuple(str(word) for word in words),
            among if among in AMONG else "everybody",
        )


@dataclass(frozen=True, slots=True)
class Shade:
    """One attribute: kinds with `nobody` on record, with `few` and with `more` people (kind, how many).

    Something is written of `known` of `of` people; of the others nothing can be said. `listed`: the kinds offered are
    a fixed list, so that nobody can be told from unheard of. `written`: in which spellings a kind stands at people.
    """

    attribute: str
    nobody: tuple[str, ...]
    few: tuple[tuple[str, int], ...]
    more: tuple[tuple[str, int], ...]
    known: int
    of: int
    listed: bool = True
    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def unknown(self) -> int:
        """Of how many nothing is written."""
        return self.of - self.known


def kind_of(attribute: str, value: str) -> str:
    """The kind that something written is of: a code of ours where one is meant, else the words folded; "" for none."""
    if not value.strip():
        return ""
    if attribute == "reach":
        return reach_of(value)
    if attribute == "region":
        return _area(value)
    from myconnections.domain.vocabulary.every import VOCABULARIES  # loaded here: the start waits for every module

    vocabulary = VOCABULARIES.get(attribute)
    return compare_key(value) if vocabulary is None else vocabulary.kept(value)


def offered(attribute: str) -> tuple[str, ...]:
    """The kinds that are offered by a fixed list; () where there is none."""
    from myconnections.domain.vocabulary.every import VOCABULARIES  # loaded here: see above

    if attribute == "reach":
        return REACH
    if attribute == "region":
        return (*AREAS, ABROAD)
    return tuple(VOCABULARIES[attribute].codes) if attribute in VOCABULARIES else ()


def shade(attribute: str, people: Sequence[Collection[str]], own: Sequence[str] = ()) -> Shade:
    """The mirror of one attribute over what is written of each person. `own` are words that are offered beside the
    list: schools and communities of mine, words of the person's own.
    """
    written: dict[str, dict[str, None]] = {}
    kind = {value: kind_of(attribute, value) for value in {value for values in people for value in values}}
    found = [frozenset(kind[value] for value in values) - {""} for values in people]
    for value, of in kind.items():
        written.setdefault(of, {})[value] = None
    counts = Counter(one for kinds in found for one in kinds)
    listed = offered(attribute)
    words = {} if listed else {compare_key(word): word for word in own}
    kinds = dict.fromkeys((*listed, *words))
    if attribute not in {OWN, "reach"}:  # a word of one's own is asked for by itself, with no others beside it
        kinds |= dict.fromkeys(one for one, _ in counts.most_common())
    spoken = {} if listed else {one: min(spelled) for one, spelled in written.items()} | words
    by_count = sorted(((spoken.get(one, one), counts[one]) for one in kinds), key=lambda pair: -pair[1])
    return Shade(
        attribute,
        tuple(word for word, count in by_count if not count),
        tuple((word, count) for word, count in by_count if 0 < count <= FEW),
        tuple((word, count) for word, count in by_count if count > FEW),
        len(found) if attribute == OWN else sum(any(map(str.strip, values)) for values in people),
        len(found),
        bool(listed),
        {spoken.get(one, one): tuple(sorted(spelled)) for one, spelled in written.items() if one},
    )


def _area(value: str) -> str:
    from myconnections.domain.vocabulary.regions import REGIONS, compared  # loaded here: see above

    code = compared(value)
    if code in _AREA:
        return _AREA[code]
    return code if code == "japan" or REGIONS.term(code) is None else ABROAD
