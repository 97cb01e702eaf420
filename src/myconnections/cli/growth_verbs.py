"""`tools`, `letting-go` and `roadmap`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import doing
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.capability import Capability
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.letting_go import LettingGo, Since
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.domain.tool_used import Purpose, ToolUsed
from myconnections.services import behaviors, entries, letting, tools_used
from myconnections.services import roadmap as steps
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.roadmap import RoadmapView, Step
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts


def tools(session: Session) -> int:
    """Do what was asked of the tools."""
    return _TOOLS[session.options.what](session)


def letting_go(session: Session) -> int:
    """Do what was asked of the letting-go log."""
    return _LETTING[session.options.what](session)


def roadmap(session: Session) -> int:
    """Do what was asked of the roadmap."""
    return _STEPS[session.options.what](session)


def _list_tools(session: Session) -> int:
    words = session.wording
    with session.vault() as vault:
        view = tools_used.view(vault, session.now)

    def text() -> str:
        rows = []
        for row in view.rows:
            body = row.entry.body
            marks = [words.pair(texts.FIGURES[name]) for name in ("unseen", "alone") if getattr(row, name)]
            gaps = [f"{gap.number} {gap.what}" for gap in body.open]
            rows.append(
                [str(row.entry.id), body.name, growth_words.joined(gaps, words), growth_words.joined(marks, words)]
            )
        if not rows:
            return session.say("tools.none")
        missing = growth_words.joined([words.word(texts.PURPOSES, one.value) for one in view.uncovered], words)
        last = [words.pair(texts.FIGURES["uncovered"], {"what": missing})] if missing else []
        return "\n".join([table(rows, most=60), *last])

    told = {
        "tools": [
            {
                "id": row.entry.id,
                "tool": row.entry.body,
                "joined": row.joined,
                "alone": row.alone,
                "unseen": row.unseen,
                "asks": row.asks,
            }
            for row in view.rows
        ],
        "uncovered": view.uncovered,
        "gaps_open": view.open,
        "gaps_closed": view.closed,
    }
    session.answer(told, text)
    return 0


def _change_tool(vault: OpenVault, session: Session) -> Changes:
    body = _tool(session, entries.one(vault, session.options.id, ToolUsed).body)
    return tools_used.change(vault, session.options.id, body, session.now)


def _tool(session: Session, body: ToolUsed) -> ToolUsed:
    given = session.options
    return replace(
        body,
        name=body.name if given.name is None else given.name,
        use=body.use if given.use is None else given.use,
        purposes=body.purposes if given.purposes is None else tuple(map(Purpose, given.purposes)),
        joined=body.joined if given.joined is None else tuple(given.joined),
    )


_TOOLS: dict[str, Callable[[Session], int]] = {
    "list": _list_tools,
    "add": doing(lambda vault, s: tools_used.add(vault, _tool(s, ToolUsed("")), s.now)),
    "change": doing(_change_tool),
    "gap": doing(lambda vault, s: tools_used.add_gap(vault, s.options.id, s.options.text, s.now)),
    "close": doing(
        lambda vault, s: tools_used.close_gap(
            vault, s.options.id, s.options.number, s.now, how=s.options.how, again=s.options.again
        )
    ),
    "tidied": doing(lambda vault, s: tools_used.tidied(vault, s.options.id, s.now, day=s.options.on)),
    "forget": doing(lambda vault, s: tools_used.forget(vault, s.options.id, s.now)),
}


def _list_letting(session: Session) -> int:
    words = session.wording
    with session.vault() as vault:
        view = letting.view(vault, session.now)

    def text() -> str:
        lines = []
        for row in view.rows:
            body, entry = row.entry.body, row.entry
            since = words.word(texts.SINCE, body.since.value)
            lines.append(f"{entry.id}  {words.day(entry.day)}  {body.used_to} → {body.instead or '…'}  ({since})")
            lines += [f"    {words.day(one.day)}  {one.happened}" for one in body.trials]
            if row.quiet is not None:
                lines.append("    " + words.pair(texts.FIGURES["quiet"], {"n": row.quiet}))
            if row.plan is not None:
                lines.append("    " + growth_words.planned(row.plan, words))
            if row.asks:
                lines.append("    " + words.pair(texts.FIGURES["asks"]))
        return "\n".join(lines) or session.say("letting-go.none")

    told = {
        "log": [
            {
                "id": row.entry.id,
                "day": row.entry.day,
                "letting_go": row.entry.body,
                "people": [{"id": who, "name": view.names[who]} for who in row.entry.those()],
                "quiet_days": row.quiet,
                "plan": row.plan,
                "asks": row.asks,
            }
            for row in view.rows
        ],
        "outcomes": {one.value: view.outcomes.get(one, 0) for one in Since},
        "trials": view.trials,
    }
    session.answer(told, text)
    return 0


def _let_go(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    people = [ContactId(who) for who in given.people or ()]
    return letting.add(vault, LettingGo(given.text, given.instead or ""), session.now, day=given.on, people=people)


def _change_letting(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    return letting.change(
        vault,
        given.id,
        session.now,
        used_to=given.text,
        instead=given.instead,
        since=Since(given.since) if given.since else None,
        people=None if given.people is None else [ContactId(who) for who in given.people],
    )


def _tried(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    since = Since(given.since) if given.since else None
    return letting.tried(vault, given.id, given.text, session.now, day=given.on, since=since)


def _plan_trial(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    who = ContactId(given.person) if given.person else None
    return letting.plan(vault, given.id, given.condition, given.text, given.on, session.now, contact_id=who)


_LETTING: dict[str, Callable[[Session], int]] = {
    "list": _list_letting,
    "add": doing(_let_go),
    "change": doing(_change_letting),
    "tried": doing(_tried),
    "plan": doing(_plan_trial),
    "forget": doing(lambda vault, s: letting.forget(vault, s.options.id, s.now)),
}


def _show_roadmap(session: Session) -> int:
    with session.vault() as vault:
        view = steps.view(vault, session.now)
    told = {
        "pairs": [{"long": _step(pair.long), "quick": [_step(one) for one in pair.quick]} for pair in view.pairs],
        "alone": [_step(one) for one in view.alone],
        "first_journey": view.first,
        "other_journeys": view.others,
        "ideas": view.ideas,
        "steps": view.steps,
        "done": view.done,
        "capabilities": {one.value: count for one, count in view.capabilities.items()},
        "next": view.next,
        "apart": view.apart,
    }
    session.answer(told, lambda: _roadmap_text(session, view))
    return 0


def _step(one: Step) -> dict[str, object]:
    return {"id": one.id, "day": one.day, "step": one.body}


def _roadmap_text(session: Session, view: RoadmapView) -> str:
    words = session.wording
    if not view.steps:
        return session.say("roadmap.none")
    lines = []
    if view.next:
        every = [one for pair in view.pairs for one in (pair.long, *pair.quick)] + list(view.alone)
        (first,) = (one for one in every if one.id == view.next)
        lines.append(words.pair(texts.FIGURES["next"], {"text": first.body.what}))
    for pair in view.pairs:
        lines.append(_line(session, pair.long))
        lines += ["  " + _line(session, one) for one in pair.quick] or ["  " + words.pair(texts.FIGURES["no_quick"])]
    lines += [_line(session, one) for one in view.alone]
    if view.others:
        facts = {"first": view.journeys[view.first], "n": len(view.others)}
        lines.append(words.pair(texts.FIGURES["others"], facts))
    if view.apart is not None:
        lines.append(growth_words.leaning(view.apart, words))
    if view.ideas:
        lines.append(session.say("roadmap.ideas"))
        lines += [f"  {one.what} ({words.word(texts.IDEAS, one.kind)})" for one in view.ideas]
    return "\n".join(lines)


def _line(session: Session, one: Step) -> str:
    words, body = session.wording, one.body
    day = words.day(body.due) if body.due is not None else ""
    done = f"✓ {words.day(body.done)} {body.soon} / {body.lasting}" if body.done is not None else day
    return f"{one.id}  {words.word(texts.PACES, body.pace.value)}  {body.what}  {done}".rstrip()


def _change_step(vault: OpenVault, session: Session) -> Changes:
    before = entries.one(vault, session.options.id, RoadmapStep).body
    given = session.options
    body = replace(
        _given(session, before),
        soon=before.soon if given.soon is None else given.soon,
        lasting=before.lasting if given.lasting is None else given.lasting,
    )
    return steps.change(vault, given.id, body, session.now)


def _given(session: Session, body: RoadmapStep) -> RoadmapStep:
    given = session.options
    capability = body.capability if given.capability is None else _capability(given.capability)
    return replace(
        body,
        what=body.what if given.text is None else given.text,
        pace=Pace(given.pace) if given.pace else body.pace,
        serves=body.serves if given.serves is None else given.serves,
        journey=body.journey if given.journey is None else given.journey,
        capability=capability,
        due=body.due if given.on is None else given.on,
    )


def _capability(name: str) -> Capability:
    found = behaviors.named(name)
    if found is None:
        raise Refused("no_such_capability", value=name)
    return found


def _done(vault: OpenVault, session: Session) -> Changes:
    given = session.options
    return steps.done(vault, given.id, session.now, soon=given.soon or "", lasting=given.lasting or "")


_STEPS: dict[str, Callable[[Session], int]] = {
    "show": _show_roadmap,
    "add": doing(lambda vault, s: steps.add(vault, _given(s, RoadmapStep("")), s.now)),
    "change": doing(_change_step),
    "done": doing(_done),
    "reopen": doing(lambda vault, s: steps.reopen(vault, s.options.id, s.now)),
    "forget": doing(lambda vault, s: steps.forget(vault, s.options.id, s.now)),
}
