"""`journeys`: three layers with their figures, touchpoints, and loops of do, measure, improve."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import do, doing
from myconnections.cli.session import Session
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.journey import Felt, Journey, Knowing, Measure, Touchpoint
from myconnections.services import content, entries, journey_views, journeys
from myconnections.services.changes import Changes
from myconnections.services.journey_views import SingleView, TouchpointView, WholeView
from myconnections.services.ports import OpenVault
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts


def run(session: Session) -> int:
    """Do what was asked of the journeys."""
    return _VERBS[session.options.what](session)


def _show(session: Session) -> int:
    key = session.options.id
    with session.vault() as vault:
        every = journey_views.view
        found = every(vault, session.now) if key is None else (journey_views.one(vault, key, session.now),)

    def text() -> str:
        lines = [line for whole in found for line in _whole(session, whole)]
        return "\n".join(lines) or session.say("journeys.none")

    session.answer([_told(session, whole) for whole in found], text)
    return 0


def _whole(session: Session, view: WholeView) -> list[str]:
    words, body = session.wording, view.entry.body
    lines = [f"{view.entry.id}  {body.name}  {body.aim}".rstrip(), "  " + growth_words.figures(view.figures, words)]
    if view.vision:
        lines.append("  " + words.pair(texts.FIGURES["vision"], {"text": view.vision}))
    lines += ["  " + line for line in growth_words.journey_lines(view, words)]
    return lines + ["  " + line for single in view.singles for line in _single(session, single)]


def _single(session: Session, view: SingleView) -> list[str]:
    words = session.wording
    people = growth_words.joined([name for _, name in view.people], words)
    lines = [
        f"{view.entry.id}  {view.entry.body.name}  {people}".rstrip(),
        "  " + growth_words.figures(view.figures, words),
    ]
    lines += ["  " + line for one in view.touchpoints for line in _touchpoint(session, one)]
    if view.elsewhere.encounters:
        elsewhere = words.pair(texts.FIGURES["elsewhere"])
        lines.append(f"  {elsewhere}: {growth_words.figures(view.elsewhere, words)}")
    return lines


def _touchpoint(session: Session, view: TouchpointView) -> list[str]:
    words, one = session.wording, view.touchpoint
    lines = [f"{one.number}  {one.name}: {growth_words.figures(view.figures, words)}"]
    if one.wanted:
        lines.append(f"   {one.wanted} ({words.word(texts.HOWS, one.wanted_how.value)})")
    if one.felt is not Felt.UNSAID or one.feeling:
        felt = words.word(texts.FELT, one.felt.value)
        told = " – ".join(part for part in (felt, one.feeling) if part)
        lines.append(f"   {told} ({words.word(texts.HOWS, one.felt_how.value)})")
    for loop, tally in view.loops:
        measure = words.word(texts.MEASURES, loop.measure.value)
        before, after = growth_words.share(loop.before, words), growth_words.share(tally, words)
        improve = f" → {loop.improve}" if loop.improve else ""
        lines.append(f"   {loop.number}  {loop.do} → {measure} {before} → {after}{improve}")
    return lines


def _told(session: Session, view: WholeView) -> dict[str, object]:
    return {
        "id": view.entry.id,
        "name": view.entry.body.name,
        "aim": view.entry.body.aim,
        "vision": view.vision,
        "since": view.since,
        "figures": view.figures,
        "stages": {stage.code: count for stage, count in view.stages.items()},
        "opportunities_opened": view.opened,
        "loops_closed": view.loops,
        "moved": view.moved,
        "moved_back": view.back,
        "weakest": view.weakest,
        "pains": view.pains,
        "guesses": view.guesses,
        "says": growth_words.journey_lines(view, session.wording),
        "journeys": [
            {
                "id": one.entry.id,
                "name": one.entry.body.name,
                "aim": one.entry.body.aim,
                "people": [{"id": who, "name": name} for who, name in one.people],
                "figures": one.figures,
                "elsewhere": one.elsewhere,
                "stages": {stage.code: count for stage, count in one.stages.items()},
                "touchpoints": [
                    {
                        "touchpoint": each.touchpoint,
                        "figures": each.figures,
                        "loops": [{"loop": loop, "since_begun": tally} for loop, tally in each.loops],
                    }
                    for each in one.touchpoints
                ],
            }
            for one in view.singles
        ],
    }


def _add(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    people = [ContactId(who) for who in given.people or ()]
    return journeys.add(vault, given.name, session.now, aim=given.aim or "", whole=given.whole, people=people)


def _change(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    people = None if given.people is None else [ContactId(who) for who in given.people]
    return journeys.change(vault, given.id, session.now, name=given.name, aim=given.aim, people=people)


def _put(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    before = Touchpoint(0, "")
    if given.number:
        before = entries.one(vault, given.id, Journey).body.touchpoint(given.number)
    one = replace(
        before,
        name=before.name if given.name is None else given.name,
        kinds=before.kinds if given.kinds is None else tuple(map(EncounterKind, given.kinds)),
        wanted=before.wanted if given.wanted is None else given.wanted,
        wanted_how=Knowing(given.wanted_how) if given.wanted_how else before.wanted_how,
        felt=Felt(given.felt) if given.felt else before.felt,
        feeling=before.feeling if given.feeling is None else given.feeling,
        felt_how=Knowing(given.felt_how) if given.felt_how else before.felt_how,
    )
    return journeys.put_touchpoint(vault, given.id, one, session.now)


def _loop(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    return journeys.begin_loop(vault, given.id, given.number, Measure(given.measure), given.text, session.now)


def _measured(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    return journeys.measure_loop(vault, given.id, given.number, given.text, session.now)


def _examples(session: Session) -> int:
    key, language = session.options.key, session.wording.language
    if key is not None:
        return do(session, lambda vault: journeys.begin_example(vault, key, language, session.now))
    found = content.journeys().values()
    told = [{"key": one.key, "name": one.name[language], "aim": one.aim[language]} for one in found]
    session.answer(told, lambda: "\n".join(f"{one['key']}  {one['name']}: {one['aim']}" for one in told))
    return 0


def _move(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    if given.number:
        return journeys.move_touchpoint(vault, given.id, given.number, given.by, session.now)
    return journeys.move(vault, given.id, given.by, session.now)


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "add": doing(_add),
    "change": doing(_change),
    "touchpoint": doing(_put),
    "drop": doing(lambda vault, s: journeys.drop_touchpoint(vault, s.options.id, s.options.number, s.now)),
    "loop": doing(_loop),
    "measured": doing(_measured),
    "example": _examples,
    "move": doing(_move),
    "forget": doing(lambda vault, s: journeys.forget(vault, s.options.id, s.now)),
}
