"""Sentences about capabilities, journeys and the roadmap, filled with what was computed. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from myconnections.domain import capability_scale as scale
from myconnections.domain.capability import Capability
from myconnections.domain.capability_scale import Apart
from myconnections.domain.journey import Measure, Tally
from myconnections.domain.reminder import Reminder
from myconnections.domain.rounding import signed, tenths
from myconnections.services import behaviors
from myconnections.services.check_ins import CapabilitiesView, Done, Panel
from myconnections.services.journey_views import Figures, WholeView
from myconnections.services.log_echo import Echo
from myconnections.ui import texts_growth as texts
from myconnections.ui.wording import Wording


def capability(one: Capability, wording: Wording) -> str:
    """The name of a capability."""
    return behaviors.sheet(wording.language).names[one]


def planned(plan: Reminder, wording: Wording) -> str:
    """A plan in the form "if …, then …", with its day."""
    facts = {"condition": plan.condition, "text": plan.text, "day": plan.due}
    return wording.pair(texts.FIGURES["planned" if plan.condition else "planned:bare"], facts)


def standing(panel: Panel, wording: Wording) -> str:
    """What may be said of a panel: clearer change, ordinary wobble, or that it is too early."""
    if not panel.points:
        return wording.pair(texts.FIGURES["none"])
    if panel.change is None:
        facts = {"n": len(panel.points), "counted": panel.counted}
        return wording.pair(texts.FIGURES["few" if panel.counted == facts["n"] else "few:near"], facts)
    if not panel.change.clear:
        return wording.pair(texts.FIGURES["wobble"])
    return wording.pair(texts.FIGURES["changed"], {"by": _signed(panel.change.by)})


def latest(panel: Panel, wording: Wording) -> str:
    """The newest point of a panel with what it was computed from, and what may be said of it."""
    if not panel.points:
        return wording.pair(texts.FIGURES["none"])
    last = panel.points[-1]
    facts = {"mean": tenths(last.mean), "day": last.day, "n": last.answers, "standing": standing(panel, wording)}
    return wording.pair(texts.FIGURES["latest"], facts)


def means(one: Done, wording: Wording) -> list[str]:
    """The points of one check-in, each with its name; those with too few answers are left out."""
    found = [(each, scale.mean(one.body.given, each)) for each in Capability]
    return [f"{capability(each, wording)} {tenths(mean[0])}" for each, mean in found if mean is not None]


def basis(panel: Panel, wording: Wording) -> str:
    """What a panel was computed from: the four days of its change, the check-ins of its own band; "" neither."""
    parts = []
    if panel.change is not None:
        days = dict(zip(("one", "two", "three", "four"), panel.change.days, strict=True))
        parts.append(wording.pair(texts.FIGURES["basis"], days))
    if panel.own is not None:
        parts.append(wording.pair(texts.FIGURES["own_band"], {"n": panel.own.occasions}))
    return ("。" if wording.language == "ja" else "; ").join(parts)


def joined(parts: Sequence[str], wording: Wording) -> str:
    """Several things in one line, without a stop."""
    return ("、" if wording.language == "ja" else ", ").join(parts)


def echo(found: Sequence[Echo], until: date, wording: Wording) -> str:
    """The log beside a panel; what did not happen is not listed."""
    there = [wording.pair(texts.ECHOES[one.code], {"n": one.count}) for one in found if one.count]
    what = joined(there, wording)
    return wording.pair(texts.FIGURES["echo" if there else "echo:none"], {"day": until, "what": what})


def apart(found: Apart, wording: Wording) -> str:
    """Two capabilities a full point apart in two check-ins running: what was seen, and a question."""
    seen = wording.pair(
        texts.FIGURES["apart"],
        {
            "higher": capability(found.higher, wording),
            "lower": capability(found.lower, wording),
            "before": tenths(found.before),
            "now": tenths(found.now),
            "one": found.days[0],
            "two": found.days[1],
        },
    )
    asked = behaviors.sheet(wording.language).questions[frozenset((found.higher, found.lower))]
    return seen + ("" if wording.language == "ja" else " ") + asked


def leaning(found: Apart, wording: Wording) -> str:
    """Which capability a next step may draw on: what the check-ins say, and a question."""
    names = {"lower": capability(found.lower, wording), "higher": capability(found.higher, wording)}
    return wording.pair(texts.FIGURES["leaning"], names)


def soon(view: CapabilitiesView, wording: Wording) -> str:
    """That the last check-in was a short while ago; "" where it was not, or was today and is answered anew."""
    if not view.days_ago:
        return ""
    return wording.pair(texts.FIGURES["soon"], {"n": view.days_ago, "day": view.next_day})


def near(day: date, other: date, wording: Wording) -> str:
    """That the check-in of a day is close to another one, and what follows."""
    return wording.pair(texts.FIGURES["near"], {"n": abs((other - day).days), "day": other})


def share(tally: Tally, wording: Wording) -> str:
    """So many of so many."""
    return wording.pair(texts.FIGURES["share" if tally.of else "share:none"], {"n": tally.n, "of": tally.of})


def figures(found: Figures, wording: Wording) -> str:
    """What the log says of one layer, in a line."""
    parts = [wording.pair(texts.FIGURES["encounters"], {"n": found.encounters})]
    parts += [
        f"{wording.word(texts.MEASURES, one.value)} {share(found.measures[one], wording)}"
        for one in Measure
        if found.measures[one].of
    ]
    return joined(parts, wording)


def touchpoint_names(view: WholeView) -> dict[tuple[int, int], str]:
    """Each touchpoint with its journey, by both numbers."""
    return {
        (int(one.entry.id), each.touchpoint.number): f"{one.entry.body.name} – {each.touchpoint.name}"
        for one in view.singles
        for each in one.touchpoints
    }


def journey_lines(view: WholeView, wording: Wording) -> list[str]:
    """What a whole journey says beside its layers: the weakest point, what is hard, what is guessed, short and long."""
    names = touchpoint_names(view)
    lines = []
    if view.weakest is not None:
        weak = view.weakest
        measure = wording.word(texts.MEASURES, weak.measure.value)
        facts = {"touchpoint": names[weak.journey, weak.touchpoint], "n": weak.tally.n, "of": weak.tally.of}
        lines.append(wording.pair(texts.FIGURES["weakest"], {"measure": measure, **facts}))
    for pain in view.pains:
        how = wording.word(texts.HOWS, pain.touchpoint.felt_how.value)
        where = names[pain.journey, pain.touchpoint.number]
        lines.append(wording.pair(texts.FIGURES["pain"], {"how": how, "touchpoint": where}))
    if view.guesses:
        lines.append(wording.pair(texts.FIGURES["guesses"], {"n": view.guesses}))
    facts = {"opened": view.opened, "loops": view.loops, "moved": view.moved, "back": view.back}
    return [*lines, wording.pair(texts.FIGURES["short_long"], facts)]


def _signed(by: float) -> str:
    return signed(by).replace("-", "−")
