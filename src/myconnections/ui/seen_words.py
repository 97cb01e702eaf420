"""Sentences about how mixed the circle is. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from myconnections.domain import vocabulary
from myconnections.domain.ego_structure import Mixture
from myconnections.ui import texts_seen as texts
from myconnections.ui import texts_words
from myconnections.ui.wording import Wording

_NEARLY = 0.995
"""From here on two places would round to all of it."""
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
        said.append(words.pair(texts.MIX_SAID["blau"], {"n": of_hundred(one.blau), "blau": _told(one.blau)}))
    if one.iqv is not None:
        said.append(words.pair(texts.MIX_SAID["iqv"], {"offered": one.offered, "iqv": _told(one.iqv)}))
    if one.e_i is None:
        said.append(words.pair(texts.MIX_SAID["me"]))
    else:
        other = round(one.known * (1 + one.e_i) / 2)
        facts = {"other": other, "same": one.known - other, "e_i": f"{one.e_i:+.2f}"}
        said.append(words.pair(texts.MIX_SAID["e_i"], facts))
    return said


def of_hundred(share: float) -> str:
    """How often of a hundred times: not a hundred where it is less."""
    return f"{100 * share:.0f}" if share == 1 or share < _NEARLY else f"{100 * share:.1f}"


def unwritten(mixtures: Iterable[Mixture], words: Wording) -> str:
    """The attributes of which nothing is written of anybody; "" where there is none."""
    names = [attribute(one, words) for one in mixtures if not one.known]
    joint = "、" if words.language == "ja" else ", "
    return words.pair(texts.MIX_SAID["unwritten"], {"names": joint.join(names)}) if names else ""


def mixture_basis(one: Mixture, words: Wording) -> str:
    """Of how many it is written."""
    return words.pair(texts.MIX_SAID["basis"], {"known": one.known, "people": one.people})


def _told(share: float) -> str:
    return f"{share:.2f}" if share == 1 or share < _NEARLY else f"{share:.4f}"


def values(one: Mixture, words: Wording) -> list[tuple[str, int]]:
    """The most frequent values by their words, the others together at the end."""
    shown = [(vocabulary.word(one.attribute, name, words.language), many) for name, many in one.values[:SHOWN]]
    rest = sum(many for _, many in one.values[SHOWN:])
    return [*shown, (words.pair(texts.MIX_SAID["others"]), rest)] if rest else shown
