"""Sentences about how mixed the circle is and how its people stand to one another. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from myconnections.domain import vocabulary
from myconnections.domain.ego_structure import Band, Mixture, Shown
from myconnections.services.structure import StructureView
from myconnections.ui import texts_seen as texts
from myconnections.ui.wording import Wording

SHOWN = 6
"""So many values of a mixture are shown by name."""


def number(value: float) -> str:
    """A figure with as many places as it can carry."""
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def mixture(one: Mixture, words: Wording) -> list[str]:
    """What can be said of a mixture, sentence by sentence."""
    if not one.known:
        return [words.pair(texts.MIX_SAID["unknown"])]
    said = []
    if one.blau is not None:
        said.append(words.pair(texts.MIX_SAID["blau"], {"n": round(100 * one.blau), "blau": number(one.blau)}))
    if one.iqv is not None:
        said.append(words.pair(texts.MIX_SAID["iqv"], {"offered": one.offered, "iqv": number(one.iqv)}))
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


def structure(view: StructureView, words: Wording) -> list[str]:
    """The headline: what may be told, sentence by sentence."""
    facts = {"answered": view.answered, "pairs": view.pairs}
    if view.shown in {Shown.NOTHING, Shown.UNKNOWN}:
        return [words.pair(texts.STRUCTURE[view.shown.value], facts)]
    said = []
    if view.effective_size is not None:
        said.append(band("size", view.effective_size, words))
    if view.efficiency is not None:
        said.append(band("efficiency", view.efficiency, words))
    if view.whole is not None:
        found = view.whole.efficiency
        told = {"people": view.whole.people, "low": number(found.low), "high": number(found.high)}
        said.append(words.pair(texts.STRUCTURE["whole"], told))
    if view.inner_only:
        said.append(words.pair(texts.STRUCTURE["inner"]))
    return said


def structure_basis(view: StructureView, words: Wording) -> list[str]:
    """What the headline was computed from."""
    if view.shown is Shown.NOTHING:
        return []
    asked = len(view.core.people)
    facts: dict[str, object] = {"answered": view.answered, "pairs": view.pairs, "asked": asked, "ties": view.ties}
    said = [words.pair(texts.STRUCTURE["covered"], facts | {"share": view.coverage or 0.0})]
    if view.core.everybody:
        return [*said, words.pair(texts.STRUCTURE["core:all"])]
    if view.core.drawn:
        inner, drawn = len(view.core.inner), len(view.core.drawn)
        told = {"inner": inner, "drawn": drawn, "of": view.core.of - inner}
        said.append(words.pair(texts.STRUCTURE["core"], told))
    return said


def advanced(view: StructureView, words: Wording) -> Iterator[tuple[str, str]]:
    """The other measures as (word, figure or band), roles last."""
    found = view.advanced
    if found is None:
        return
    for name in ("constraint", "hierarchy", "ego_betweenness", "density", "open_pairs"):
        yield words.pair(texts.STRUCTURE[name]), span(getattr(found, name))
    if found.roles is not None:
        for name in ("coordinator", "consultant", "gatekeeper", "liaison"):
            yield words.pair(texts.STRUCTURE[name]), span(getattr(found.roles, name))


def roles_head(view: StructureView, words: Wording) -> str:
    """By what the roles are told; "" without them."""
    if view.advanced is None or view.advanced.roles is None:
        return ""
    by = view.advanced.roles
    return words.pair(texts.STRUCTURE["roles"], {"by": words.word(texts.MIX, by.by), "known": by.known})


def band(name: str, one: Band, words: Wording) -> str:
    """One figure with its band."""
    facts: dict[str, object] = {"word": words.pair(texts.STRUCTURE[name]), "value": number(one.value)}
    if one.exact:
        return words.pair(texts.STRUCTURE["exact"], facts)
    facts |= {"low": number(one.low), "high": number(one.high)}
    if one.least is None or one.most is None:
        return words.pair(texts.STRUCTURE["band:free"], facts)
    return words.pair(texts.STRUCTURE["band"], facts | {"least": number(one.least), "most": number(one.most)})


def span(one: Band) -> str:
    """A figure, or the band it lies in with its middle."""
    return number(one.value) if one.exact else f"{number(one.low)} – {number(one.high)}"
