"""`obstacles`: what stands in the way, the steps against it, and what happened after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.entry import Part
from myconnections.domain.ids import ContactId
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import entries, obstacles
from myconnections.services.changes import Changes
from myconnections.services.obstacles import ObstacleRow, ObstaclesView
from myconnections.services.ports import OpenVault
from myconnections.ui import step_words
from myconnections.ui import texts_steps as texts


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = obstacles.view(vault, session.now)
    told = {
        "obstacles": [_told(session, row, found) for row in found.rows],
        "kinds": {kind.value: of for kind, of in found.kinds.items()},
        "months": [month.isoformat()[:7] for month in found.months],
    }
    session.answer(told, lambda: "\n".join(_lines(session, found)) or session.say("obstacles.none"))
    return 0


def _told(session: Session, row: ObstacleRow, found: ObstaclesView) -> dict[str, object]:
    body = row.entry.body
    return {
        "id": row.entry.id,
        "day": row.entry.day,
        "kind": body.kind,
        "name": session.wording.word(texts.OBSTACLES, body.kind.value),
        "what": body.what,
        "people": [{"id": who, "name": found.names[who]} for who in row.entry.those()],
        "eased": body.eased,
        "answers": [
            {
                "n": place + 1,
                "text": one.text,
                "step": one.step,
                "done": one.done,
                "after": one.after,
                "plan": row.plans.get(place),
            }
            for place, one in enumerate(body.answers)
        ],
        "asks": None if row.asks is None else row.asks + 1,
    }


def _lines(session: Session, found: ObstaclesView) -> list[str]:
    words, lines = session.wording, list[str]()
    for row in found.rows:
        body = row.entry.body
        names = ", ".join(found.names[who] for who in row.entry.those())
        kind = words.word(texts.OBSTACLES, body.kind.value)
        head = [str(row.entry.id), words.day(row.entry.day), kind, body.what, names, "✓" if body.eased else ""]
        lines.append(table([head], most=60))
        for place, one in enumerate(body.answers):
            plan = row.plans.get(place)
            said = one.text
            if plan is not None and one.done is None:
                said = words.pair(texts.MET["plan"], {"condition": plan.condition, "text": one.text})
            lines.append(f"  {place + 1}{'✓' if one.done else ' '} {said}" + (f"  → {one.after}" if one.after else ""))
        if row.asks is not None:
            lines.append("  " + words.pair(texts.MET["ask"], {"text": body.answers[row.asks].text}))
    kinds = [[words.word(texts.OBSTACLES, kind.value), step_words.met(of, words)] for kind, of in found.kinds.items()]
    return [*lines, "", table(kinds, most=120)] if lines else []


def _add(session: Session) -> int:
    given = session.options
    body, people = Obstacle(ObstacleKind(given.kind), given.text), [ContactId(who) for who in given.people]
    return do(session, lambda vault: obstacles.add(vault, body, session.now, day=given.on, people=people))


def _change(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        before = entries.one(vault, given.id, Obstacle)
        kind = ObstacleKind(given.kind) if given.kind else before.body.kind
        body = replace(before.body, kind=kind, what=before.body.what if given.text is None else given.text)
        people = before.people if given.people is None else tuple(Part(ContactId(who)) for who in given.people)
        after = replace(before, body=body, day=given.on or before.day, people=people)
        return obstacles.change(vault, after, session.now)

    return do(session, go)


def _answer(session: Session) -> int:
    given, language = session.options, session.wording.language
    return do(
        session,
        lambda vault: obstacles.answer(vault, given.id, given.text, session.now, step=given.step, language=language),
    )


def _plan(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        condition = given.condition or step_words.condition(
            entries.one(vault, given.id, Obstacle).body, session.wording
        )
        person = None if given.person is None else ContactId(given.person)
        return obstacles.plan(
            vault, given.id, given.answer - 1, condition, given.on, session.now, contact_id=person, text=given.text
        )

    return do(session, go)


def _drop(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: obstacles.drop(vault, given.id, given.answer - 1, session.now))


def _kinds(session: Session) -> int:
    """Each kind: what it is like, the steps that answer it, and what was tried."""
    words = session.wording
    with session.vault() as vault:
        steps, met = obstacles.answering(vault, session.now), obstacles.view(vault, session.now).kinds
    told = [
        {
            "kind": kind,
            "name": words.word(texts.OBSTACLES, kind.value),
            "tells": words.word(texts.TELLS, kind.value),
            "steps": [{"key": step.key, "text": step.words(words.language)} for step in those],
            "tried": met[kind].tried if kind in met else (),
        }
        for kind, those in steps.items()
    ]

    def text() -> str:
        lines = []
        for kind, those in steps.items():
            lines += [f"{words.word(texts.OBSTACLES, kind.value)}  {words.word(texts.TELLS, kind.value)}"]
            steps_told = table([[step.key, step.words(words.language)] for step in those], most=80)
            lines += ["  " + line for line in steps_told.splitlines()]
            tried = met[kind].tried if kind in met else ()
            lines += ["  ✓ " + step_words.tried(one, words) for one in tried]
        return "\n".join(lines)

    session.answer(told, text)
    return 0


def _took(session: Session) -> int:
    given = session.options
    return do(
        session,
        lambda vault: obstacles.took(vault, given.id, given.answer - 1, session.now, after=given.after, day=given.on),
    )


def _ease(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: obstacles.ease(vault, given.id, session.now, eased=not given.again))


def _forget(session: Session) -> int:
    return do(session, lambda vault: obstacles.forget(vault, session.options.id, session.now))


_VERBS: dict[str, Callable[[Session], int]] = {
    "list": _list,
    "kinds": _kinds,
    "drop": _drop,
    "add": _add,
    "change": _change,
    "answer": _answer,
    "plan": _plan,
    "took": _took,
    "ease": _ease,
    "forget": _forget,
}
