"""`insights`: the measures over the months, the reach list, and who is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.cli.structure_verbs import as_json, by_month
from myconnections.domain.ego_structure import Mixture
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.mirror import MirrorChoice, Shade
from myconnections.domain.months import end_of_month
from myconnections.services import compositions, insights, mirror, reaching, structure, structure_past
from myconnections.services.insights import RESULTS, RUN, Insights, Measure
from myconnections.services.mixtures import MixtureCourse
from myconnections.services.reaching import ReachView
from myconnections.services.structure import StructureView
from myconnections.services.structure_past import StructurePast
from myconnections.ui import (
    insight_words,
    mirror_words,
    seen_words,
    structure_past_words,
    structure_words,
    texts_mirror,
)
from myconnections.ui import texts_insights as texts
from myconnections.ui.texts_seen import MIX_SAID
from myconnections.ui.texts_structure import PAST
from myconnections.ui.texts_words import ATTRIBUTES

_TIES = ("stages", "warmth", "talks", "help", "capital", "reach")


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _show(session: Session) -> int:
    month = getattr(session.options, "month", None)
    moment = session.now if month is None else end_of_month(month, session.now)
    if moment is None:
        raise Refused("no_such_month", month=str(month))
    today = moment == session.now
    with session.vault() as vault:
        found = insights.view(vault, moment)
        mixed = compositions.view(vault, session.now) if today else ()
        known = structure.view(vault, session.now) if today else None
        past = structure_past.view(vault, moment)
        _row, courses = compositions.past(vault, moment)
    told = _told(found, moment, mixed, known)
    told["composition_by_month"] = {one.attribute: {"known": one.known, "blau": one.blau} for one in courses}
    told["structure_by_month"] = by_month(past)

    def text() -> str:
        lines = _lines(session, found, mixed, known)
        lines += [] if today else _mixed_then(session, courses)
        return "\n".join([*lines, *_by_month(session, past, today)])

    session.answer(told, text)
    return 0


def _told(
    found: Insights, moment: datetime, mixed: tuple[Mixture, ...], known: StructureView | None
) -> dict[str, object]:
    told: dict[str, object] = {
        "until": moment,
        "months": [f"{first:%Y-%m}" for first in found.months.firsts],
        "people": found.people,
        "events": [{"day": day, "what": what} for day, what in found.events],
        "measures": {key: _measure(one) for key, one in found.measures.items()},
        "long_run": list(RUN),
        "results": list(RESULTS),
    }
    if known is not None:
        told["composition"] = mixed
        told["structure"] = as_json(known)
    return told


def _measure(one: Measure) -> dict[str, object]:
    return {
        "rows": [
            {"row": course.key, "now": course.now, "by_month": course.values, "within_month": course.flow}
            for course in one.courses
        ],
        "from": one.facts,
    }


def _lines(session: Session, found: Insights, mixed: tuple[Mixture, ...], known: StructureView | None) -> list[str]:
    words = session.wording
    lines = [] if known is not None else [_as_of(session, found), ""]
    for key in _TIES:
        lines += _one(session, found, found.measures[key])
    for head, keys in (("run", RUN), ("results", RESULTS)):
        lines += [words.pair(texts.HEADS[head]), "=" * 12]
        for key in keys:
            if key not in _TIES:
                lines += _one(session, found, found.measures[key])
    if known is None:
        return lines
    for one in mixed:
        lines += [f"{seen_words.attribute(one, words)}: {' '.join(seen_words.mixture(one, words))}"]
    told = (*structure_words.figures(known, words), structure_words.whom(known, words))
    return [*lines, "", *told, structure_words.coverage(known, words)]


def _mixed_then(session: Session, courses: Sequence[MixtureCourse]) -> list[str]:
    """How mixed those were who were there at the end of the month."""
    words = session.wording
    lines = [words.pair(MIX_SAID["past"])]
    for one in courses:
        name, blau = words.word(ATTRIBUTES, one.attribute), one.blau[-1]
        differ = words.pair(texts.TOLD["unknown"]) if blau is None else round(100 * blau)
        facts = {"name": name[:1].upper() + name[1:], "differ": differ, "known": one.known[-1]}
        lines.append(words.pair(MIX_SAID["then"], facts))
    return [*lines, ""]


def _by_month(session: Session, past: StructurePast, today: bool) -> list[str]:
    """Structure over the months, or as it was known at the end of the one asked for."""
    words = session.wording
    if not past.answered:
        return []
    if today:
        told = [structure_past_words.course(past, measure, words) for measure in structure_past_words.MEASURES]
    else:
        told = [structure_past_words.sentence(past.points[-1], past.months.firsts[-1], words)]
    return [*filter(None, told), words.pair(PAST["note"])]


def _as_of(session: Session, found: Insights) -> str:
    first = found.months.firsts[-1]
    return session.wording.pair(texts.TOLD["month"], {"month": insight_words.month(first, session.wording)})


def _one(session: Session, found: Insights, measure: Measure) -> list[str]:
    words = session.wording
    said = [insight_words.title(measure, words), "  " + insight_words.sentence(measure, found, words)]
    if measure.known:
        said += ["  " + insight_words.told(measure, found, words), "  " + insight_words.basis(measure, words)]
    return [*said, "  " + insight_words.blind(measure, words), ""]


def _reach(session: Session) -> int:
    with session.vault() as vault:
        found = reaching.view(vault, session.now)
    told = {
        "question": session.wording.pair(texts_mirror.REACH["question"]),
        "reached": found.reached,
        "warm": found.warm,
        "kinds": [
            {
                "kind": one.kind,
                "name": mirror_words.reach(one, session.wording),
                "own": one.own,
                "warm": one.warm,
                "people": [{"id": int(who.row.id), "name": who.row.name, "band": who.band} for who in one.people],
            }
            for one in found.kinds
        ],
        "from": {"people": found.people, "asked": found.asked},
    }
    session.answer(told, lambda: "\n".join(_reach_lines(session, found)))
    return 0


def _reach_lines(session: Session, found: ReachView) -> list[str]:
    words = session.wording
    facts = {"reached": found.reached, "warm": found.warm, "of": sum(not one.own for one in found.kinds)}
    rows = [
        [
            mirror_words.reach(one, words),
            ", ".join(f"{who.row.name} ({words.band(who.band)})" for who in one.people)
            or words.pair(texts_mirror.REACH["nobody"]),
        ]
        for one in found.kinds
    ]
    figure = words.pair(texts_mirror.REACH["figure" if found.asked else "unknown"], facts)
    return [words.pair(texts_mirror.REACH["question"]), figure, "", table(rows, most=70)]


def _name(session: Session) -> int:
    given = session.options
    people = [ContactId(who) for who in given.people]
    return do(session, lambda vault: reaching.name(vault, given.kind, people, session.now))


def _unname(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: reaching.unname(vault, given.kind, ContactId(given.person), session.now))


def _missing(session: Session) -> int:
    given = session.options
    with session.vault() as vault:
        choice = _choice(mirror.kept(vault), given.by, given.word, given.among)
        if given.keep:
            mirror.choose(vault, choice, session.now)
        else:
            choice.check()
        found = mirror.view(vault, session.now, choice)
    told = {"among": found.choice.among, "people": found.people, "attributes": found.shades}
    session.answer(told, lambda: "\n".join(line for one in found.shades for line in _shade(session, one)))
    return 0


def _choice(kept: MirrorChoice, by: list[str] | None, words: list[str] | None, among: str | None) -> MirrorChoice:
    """What is kept, with what was asked for in its place."""
    if by is not None or words is not None:
        kept = replace(kept, attributes=tuple(by or ()), words=tuple(words or ()))
    return kept if among is None else replace(kept, among=among)


def _shade(session: Session, one: Shade) -> list[str]:
    words = session.wording
    facts = {"known": one.known, "of": one.of, "unknown": one.unknown}
    basis = words.pair(texts_mirror.MIRROR["basis:own" if one.attribute == "own" else "basis"], facts)
    lines = [mirror_words.attribute(one.attribute, words), "  " + basis]
    groups = (("nobody", [(kind, 0) for kind in one.nobody]), ("few", one.few), ("more", one.more))
    for key, kinds in groups:
        if kinds:
            shown = [mirror_words.kind(one.attribute, kind, words) + (f" {n}" if n else "") for kind, n in kinds]
            lines.append(f"  {words.pair(texts_mirror.MIRROR[key])}: {', '.join(shown)}")
    return [*lines, ""]


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "reach": _reach,
    "name": _name,
    "unname": _unname,
    "missing": _missing,
}
