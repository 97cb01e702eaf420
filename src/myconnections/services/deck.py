"""The deck of the values exercise: what ships with the program, and cards of one's own beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from myconnections.domain.folding import fold
from myconnections.domain.near import near
from myconnections.domain.personal_value import OwnCard


@dataclass(frozen=True, slots=True)
class DeckCard:
    """One card: its key, and by language ("en", "ja") its name and what it says."""

    key: str
    name: Mapping[str, str]
    meaning: Mapping[str, str]


@cache
def cards() -> Mapping[str, DeckCard]:
    """The deck by its keys, in its order."""
    import tomllib  # loaded here: only the values need it, and the start waits for every module

    from myconnections.locator import resources

    whole = tomllib.loads((resources() / "content" / "values.toml").read_text("utf-8"))
    return {
        one["key"]: DeckCard(
            one["key"],
            {language: one[language]["name"] for language in ("en", "ja")},
            {language: one[language]["meaning"] for language in ("en", "ja")},
        )
        for one in whole["card"]
    }


def name(card: str, language: str) -> str:
    """What a value is called: a card of the deck in the language, a card of one's own as it was written."""
    found = cards().get(card)
    return card if found is None else found.name[language]


def named(text: str, own: Iterable[OwnCard] = ()) -> str:
    """The card that is called so, by its key, its name in either language or the name of an own card; "" none."""
    wanted = fold(text.strip())
    for card in cards().values():
        if wanted in map(fold, (card.key, *card.name.values())):
            return card.key
    return next((one.name for one in own if fold(one.name) == wanted), "")


def alike(text: str, own: Iterable[OwnCard] = ()) -> tuple[str, ...]:
    """Names and keys that come near to a name that no card has."""
    known = [card.key for card in cards().values()] + [each for card in cards().values() for each in card.name.values()]
    return near(text, [*known, *(one.name for one in own)])
