"""`check-in` and `capabilities`: twenty answers, and what their points say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import do, doing
from myconnections.cli.grammar_growth import by_behavior
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.capability import BEHAVIORS, LifeEvent
from myconnections.domain.capability_scale import Change
from myconnections.domain.rounding import tenths
from myconnections.services import behaviors, check_ins, entries
from myconnections.services.changes import Changes
from myconnections.services.check_ins import CapabilitiesView, Done
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault
from myconnections.ui import growth_words, texts_growth


def checked(session: Session) -> int:
    """Do what was asked of the check-in."""
    return _CHECKS[session.options.what](session)


def capabilities(session: Session) -> int:
    """Do what was asked of the capabilities."""
    return _PANELS[session.options.what](session)


def _sheet(session: Session) -> int:
    """The twenty behaviors, and whether the last check-in was a short while ago."""
    with session.vault() as vault:
        view = check_ins.view(vault, session.now)
    sheet = behaviors.sheet(session.wording.language)
    told = {
        "window": sheet.window,
        "often": sheet.often,
        "behaviors": [
            {"key": key, "capability": one, "text": sheet.behaviors[key]}
            for one, those in BEHAVIORS.items()
            for key in those
        ],
        "days_ago": view.days_ago,
        "next_day": view.next_day,
    }

    def text() -> str:
        often = "  ".join(f"{count} {word}" for count, word in enumerate(sheet.often))
        lines = [sheet.window, f"{often}  - {sheet.skip}", ""]
        for one, those in BEHAVIORS.items():
            lines += [sheet.names[one], table([["  " + key, sheet.behaviors[key]] for key in those], most=70)]
        soon = growth_words.soon(view, session.wording)
        return "\n".join([*lines, *([soon] if soon else [])])

    session.answer(told, text)
    return 0


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = check_ins.view(vault, session.now).checks
    told = [{"id": one.id, "day": one.day, "answers": {a.behavior: a.often for a in one.body.answers}} for one in found]

    def text() -> str:
        rows = [[str(one.id), session.wording.day(one.day), _answers(one)] for one in found]
        return table(rows, most=80) or session.say("check-in.none")

    session.answer(told, text)
    return 0


def _answers(one: Done) -> str:
    """The answers in the order of the behaviors: a digit each, - does not apply, . not answered."""
    found = {each.behavior: "-" if each.often is None else str(each.often) for each in one.body.answers}
    return " ".join("".join(found.get(key, ".") for key in those) for those in BEHAVIORS.values())


def _show(session: Session) -> int:
    with session.vault() as vault:
        view = check_ins.view(vault, session.now, earlier=session.options.earlier)
    session.answer(_told(session, view), lambda: _text(session, view))
    return 0


def _told(session: Session, view: CapabilitiesView) -> dict[str, object]:
    return {
        "panels": [
            {
                "capability": one.capability,
                "name": growth_words.capability(one.capability, session.wording),
                "points": one.points,
                "change": None if one.change is None else _changed(one.change),
                "own": None if one.own is None else {"check_ins": one.own.occasions, "sem": one.own.sem},
                "echo": {each.code: each.count for each in one.echo},
                "text": growth_words.standing(one, session.wording),
            }
            for one in view.panels
        ],
        "apart": view.apart,
        "question": "" if view.apart is None else growth_words.apart(view.apart, session.wording),
        "events": [{"id": one.id, "day": one.day, "what": one.body.what} for one in view.events],
        "echo_until": view.echo_until,
        "check_ins": len(view.checks),
        "next_day": view.next_day,
    }


def _changed(one: Change) -> dict[str, object]:
    return {"by": one.by, "clear": one.clear, "days": one.days}


def _text(session: Session, view: CapabilitiesView) -> str:
    words = session.wording
    if not view.checks:
        return session.say("check-in.none")
    lines = []
    for one in view.panels:
        points = " ".join(f"{tenths(point.mean)}" for point in one.points)
        lines.append(f"{growth_words.capability(one.capability, words)}  {points}")
        basis = growth_words.basis(one, words)
        lines.append("  " + growth_words.standing(one, words) + (f" ({basis})" if basis else ""))
        lines.append("  " + growth_words.echo(one.echo, view.echo_until, words))
    if view.apart is not None:
        lines.append(growth_words.apart(view.apart, words))
    if view.events:
        what = ", ".join(f"{words.day(one.day)} {one.body.what} ({one.id})" for one in view.events)
        lines.append(session.say("capabilities.events", what=what))
    return "\n".join([*lines, words.pair(texts_growth.FIGURES["scale"])])


def _change_event(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    before = entries.one(vault, given.id, LifeEvent)
    body = before.body if given.text is None else LifeEvent(given.text)
    return check_ins.change_event(vault, replace(before, body=body, day=given.on or before.day), session.now)


def _answer(session: Session) -> int:
    """Keep a check-in, and say where it lies so near another that both look back on some of the same weeks."""
    day = session.options.on or today_of(session.now)
    told: dict[str, object] = {}
    remarks: list[str] = []

    def keep(vault: OpenVault) -> Changes:
        other = check_ins.near(vault, day)
        told["near"] = other
        if other is not None:
            remarks.append(growth_words.near(day, other, session.wording))
        return check_ins.check_in(vault, by_behavior(session.options.answers), session.now, day=session.options.on)

    return do(session, keep, more=told, remarks=remarks)


_CHECKS: dict[str, Callable[[Session], int]] = {
    "show": _sheet,
    "list": _list,
    "answer": _answer,
    "change": doing(lambda vault, s: check_ins.change(vault, s.options.id, by_behavior(s.options.answers), s.now)),
    "forget": doing(lambda vault, s: check_ins.forget(vault, s.options.id, s.now)),
}
_PANELS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "event": doing(lambda vault, s: check_ins.event(vault, s.options.text, s.now, day=s.options.on)),
    "change": doing(_change_event),
    "forget": doing(lambda vault, s: entries.forget(vault, entries.one(vault, s.options.id, LifeEvent).id, s.now)),
}
