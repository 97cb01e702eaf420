"""Sentences about how mixed the circle is. No Qt."""

from __future__ import annotations

from myconnections.domain import vocabulary
from myconnections.domain.ego_structure import Mixture
from myconnections.ui import texts_seen as texts
from myconnections.ui import texts_words
from myconnections.ui.wording import Wording

SHOWN = 6
"""So many values of a mixture are shown by name."""


def attribute(one: Mixture, words: Wording) -> str:
    """What a mixture is by."""
    word = words.word(texts_words.ATTRIBUTES, one.attribute)
    return word[:1].upper() + word[1:]


def mixture(one: Mixture, words: Wording) -> list[str]:
    """What can be said of a mixture, sentence by sentence."""
    if not one.known:
        return [words.pair(texts.MIX_SAID["unknown"])]
    said = []
    if one.blau is not None:
        said.append(words.pair(texts.MIX_SAID["blau"], {"n": round(100 * one.blau), "blau": f"{one.blau:.2f}"}))
    if one.iqv is not None:
        said.append(words.pair(texts.MIX_SAID["iqv"], {"offered": one.offered, "iqv": f"{one.iqv:.2f}"}))
    if one.e_i is None:
        said.append(words.pair(texts.MIX_SAID["me"]))
    else:
        other = round(one.known * (1 + one.e_i) / 2)
        facts = {"other": other, "same": one.known - other, "e_i": f"{one.e_i:+.2f}"}
        said.append(words.pair(texts.MIX_SAID["e_i"], facts))
    return said


def mixture_basis(one: Mixture, words: Wording) -> str:
    """Of how many it is written."""
    return words.pair(texts.MIX_SAID["basis"], {"known": one.known, "people": one.people})


def values(one: Mixture, words: Wording) -> list[tuple[str, int]]:
    """The most frequent values by their words, the others together at the end."""
    shown = [(vocabulary.word(one.attribute, name, words.language), many) for name, many in one.values[:SHOWN]]
    rest = sum(many for _, many in one.values[SHOWN:])
    return [*shown, (words.pair(texts.MIX_SAID["others"]), rest)] if rest else shown
