"""Sentences about values, roles and opportunities, filled with what was computed. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from myconnections.domain.stage import Stage
from myconnections.services import deck
from myconnections.services.opportunities import Counts
from myconnections.services.value_views import Turn, ValueRow
from myconnections.ui import texts_self
from myconnections.ui.wording import Wording

_RANKS = ("first", "second", "third", "fourth", "fifth")


def value_name(card: str, wording: Wording) -> str:
    """What a value is called in this language; a card of one's own as it was written."""
    return deck.name(card, wording.language)


def value_meaning(card: str, own: Mapping[str, str], wording: Wording) -> str:
    """What a card says; `own` are the meanings of the cards of one's own by their names."""
    found = deck.cards().get(card)
    return own.get(card, "") if found is None else found.meaning[wording.language]


def question(row: ValueRow, wording: Wording) -> str:
    """The largest gap as a question."""
    rank = str(row.rank) if wording.language == "ja" else _RANKS[row.rank - 1]
    lived = row.said.lived or 0
    facts = {"value": value_name(row.card, wording), "rank": rank, "lived": lived, "next": lived + 1}
    return wording.pair(texts_self.FIGURES["question"], facts)


def turn(one: Turn, wording: Wording) -> str:
    """What stayed from one round to the next."""
    return wording.pair(
        texts_self.FIGURES["stayed"],
        {"stayed": one.stayed, "before": one.before, "after": one.after, "overlap": one.overlap},
    )


def met(days: int | None, wording: Wording) -> str:
    """The echo of the log beside a rating; "" where nobody is tagged."""
    if days is None:
        return ""
    return wording.pair(texts_self.FIGURES["met" if days else "met:none"], {"met": days})


def basis(counts: Counts, wording: Wording) -> str:
    """What a figure was counted from."""
    return wording.pair(texts_self.FIGURES["counts"], {"known": counts.known, "of": counts.of})


def part(figure: str, code: str, wording: Wording) -> str:
    """What one part of a figure is called."""
    if figure == "stages":
        return wording.stage(Stage.from_code(code))
    if figure == "capitals":
        return wording.capital(code)
    return wording.word(
        {"opened": texts_self.WAYS, "bonds": texts_self.BONDS, "became": texts_self.BECAME}[figure], code
    )
