"""Structure in words: each figure with its band and what it stands on. No Qt: the command line says the same."""

from __future__ import annotations

from collections.abc import Iterator

from myconnections.domain.ego_structure import Band, Mixture, Shown
from myconnections.domain.vocabulary import word as of_vocabulary
from myconnections.insight.asking import Core
from myconnections.services.structure import StructureView
from myconnections.ui import texts_structure as texts
from myconnections.ui import texts_words
from myconnections.ui.wording import Wording

_SHARES = frozenset({"efficiency", "density"})
_COUNTS = frozenset({"open_pairs", "coordinator", "consultant", "gatekeeper", "liaison"})
ADVANCED = ("constraint", "hierarchy", "ego_betweenness", "density", "open_pairs")
ROLES = ("coordinator", "gatekeeper", "consultant", "liaison")


def whom(view: StructureView, words: Wording) -> str:
    """Whom structure is told of."""
    return words.pair(texts.SAYS["nobody"]) if view.shown is Shown.NOTHING else asked(view.core, words)


def asked(core: Core, words: Wording) -> str:
    """Whom the questions are about, and how they were chosen."""
    facts = {"people": core.of, "asked": len(core.people), "inner": len(core.inner), "drawn": len(core.drawn)}
    if core.everybody:
        key = "everybody"
    elif not core.drawn:
        key = "inner_only"
    else:
        key = "first" if core.once_all else "core" if core.inner else "by_lot"
    return words.pair(texts.SAYS[key], facts)


def coverage(view: StructureView, words: Wording) -> str:
    """How much of it is answered; "" where there is no pair."""
    if view.coverage is None:
        return ""
    facts = {"answered": view.answered, "pairs": view.pairs, "coverage": view.coverage, "ties": view.ties}
    return words.pair(texts.SAYS["coverage"], facts)


def figures(view: StructureView, words: Wording) -> list[str]:
    """Effective size and efficiency as the display rule allows, and the estimate for everybody."""
    if view.effective_size is None or view.efficiency is None:
        return [] if view.shown is Shown.NOTHING else [words.pair(texts.SAYS["unknown"])]
    told = []
    for name, band in (("effective_size", view.effective_size), ("efficiency", view.efficiency)):
        facts: dict[str, object] = {"name": words.word(texts.MEASURES, name), "value": number(name, band.value, band)}
        facts |= {each: number(name, getattr(band, each) or 0.0, band) for each in ("low", "high", "least", "most")}
        if name == "effective_size":
            facts["name"] = words.pair(texts.SAYS["of"], {"name": facts["name"], "of": len(view.core.people)})
        key = "exact" if band.exact else "value" if view.shown is Shown.VALUE else "band"
        told.append(words.pair(texts.SAYS[key], facts))
    return [*told, *([whole(view, words)] if view.whole is not None else [])]


def whole(view: StructureView, words: Wording) -> str:
    """The estimate for everybody; "" where there is none."""
    if view.whole is None:
        return ""
    efficiency, size = view.whole.efficiency, view.whole.effective_size
    facts: dict[str, object] = {
        "people": view.whole.people,
        "drawn": view.whole.drawn,
        "low": number("efficiency", efficiency.low, efficiency),
        "high": number("efficiency", efficiency.high, efficiency),
        "from": f"{size.low:,.0f}",
        "to": f"{size.high:,.0f}",
    }
    return words.pair(texts.SAYS["whole"], facts)


def number(measure: str, value: float, band: Band) -> str:
    """A figure of a measure: a share in percent, a count as such, else with as many decimals as its band allows."""
    if measure in _SHARES:
        return f"{100 * value:.0f}%"
    if measure in _COUNTS:
        return f"{value:,.0f}"
    return f"{value:,.{band.places(1 if measure == 'effective_size' else 2)}f}"


def banded(measure: str, band: Band) -> str:
    """A figure with its band: `0.41 (0.38–0.45)`, `208 (196–218)`."""
    value, low, high = (number(measure, each, band) for each in (band.value, band.low, band.high))
    return value if low == high else f"{value} ({low}–{high})"


def advanced(view: StructureView, words: Wording) -> list[tuple[str, str]]:
    """The other measures, name and figure; [] where they are not told."""
    if view.advanced is None:
        return []
    return [(words.word(texts.MEASURES, name), banded(name, getattr(view.advanced, name))) for name in ADVANCED]


def brackets(view: StructureView, words: Wording) -> str:
    """What stands in brackets behind those measures; "" where nothing does."""
    told = [figure for _name, figure in (*advanced(view, words), *roles(view, words)[1])]
    return words.pair(texts.SAYS["brackets"]) if any("(" in figure for figure in told) else ""


def roles(view: StructureView, words: Wording) -> tuple[str, list[tuple[str, str]]]:
    """The heading of the brokerage roles, and their counts; "" and [] where they are not told."""
    found = None if view.advanced is None else view.advanced.roles
    if found is None:
        return "", []
    facts = {"by": words.word(texts_words.ATTRIBUTES, found.by), "known": found.known}
    counts = [(words.word(texts.MEASURES, name), banded(name, getattr(found, name))) for name in ROLES]
    return words.pair(texts.SAYS["roles"], facts), counts


def mixture(one: Mixture, words: Wording, most: int = 5) -> tuple[str, str, str]:
    """An attribute, what is known of it, and its commonest values with Blau, IQV and E-I as far as they are defined."""
    name = words.word(texts_words.ATTRIBUTES, one.attribute)
    if not one.known:
        return name, words.pair(texts.SAYS["nothing_known"]), ""
    known = words.pair(texts.SAYS["mixed"], {"known": one.known, "people": one.people})
    values = [f"{of_vocabulary(one.attribute, value, words.language)} {many:,}" for value, many in one.values[:most]]
    more = ["…"] if len(one.values) > most else []
    measures = [f"{title} {value:.2f}" for title, value in (("Blau", one.blau), ("IQV", one.iqv), ("E-I", one.e_i))
                if value is not None]  # fmt: skip
    return name, known, "  ".join([", ".join([*values, *more]), *measures])


def classes(view: StructureView, words: Wording) -> Iterator[tuple[str, str]]:
    """What unanswered pairs were taken for, by class."""
    for line in view.classes:
        if line.open:
            facts = {"open": line.open, "answered": line.answered, "chance": line.chance}
            yield words.word(texts.CLASSES, line.kind), words.pair(texts.SAYS["class"], facts)
