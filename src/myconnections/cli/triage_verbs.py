"""`triage`: who comes up next, an answer, and passing somebody over."""

from __future__ import annotations

from myconnections.cli.deed_verbs import do, step
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.services import triage as services
from myconnections.services.triage import Round, Turn
from myconnections.ui.texts_triage import GUESSED, WHY


def listing(session: Session) -> int:
    """Who comes up next, and how far it is."""
    limit = 20 if session.options.limit is None else session.options.limit
    with session.vault() as vault:
        found = services.look(vault, session.now, limit)
    told = {
        "done": found.done,
        "left": found.left,
        "skipped": found.skipped,
        "seconds_a_person": None if found.pace is None else round(found.pace, 1),
        "can_go_back": found.can_go_back,
        "people": [_turn(session, turn) for turn in found.turns],
    }
    session.answer(told, lambda: _text(session, found))
    return 0


def answer(session: Session) -> int:
    """Sort one person: stage and when we last talked, with what else is said."""
    given = session.options
    return do(
        session,
        lambda vault: services.answer(
            vault,
            ContactId(given.id),
            given.stage,
            given.last or "",
            session.now,
            keep_warm=True if given.keep_warm else None,
            communities=given.community or (),
            star=True if given.star else None,
        ),
    )


def skip(session: Session) -> int:
    """Pass somebody over."""
    return do(session, lambda vault: services.skip(vault, ContactId(session.options.id), session.now))


def back(session: Session) -> int:
    """Take the last answer back."""
    return step(session, services.back, "undone")


def _turn(session: Session, turn: Turn) -> dict[str, object]:
    row = turn.person
    return {
        "id": row.id,
        "name": row.name,
        "organization": row.organization,
        "position": row.position,
        "why": turn.why,
        "facts": dict(turn.facts),
        "text": session.wording.sentence(WHY, turn.why, turn.facts),
        "worth": round(turn.worth, 6),
        "skipped": turn.skipped,
        "community": turn.community,
        "guessed_from": turn.guessed_from,
    }


def _text(session: Session, found: Round) -> str:
    words = session.wording
    rows = [
        [
            str(turn.person.id),
            turn.person.name,
            turn.person.organization,
            words.sentence(WHY, turn.why, turn.facts),
            f"{turn.community} ({words.word(GUESSED, turn.guessed_from)})" if turn.community else "",
        ]
        for turn in found.turns
    ]
    last = session.say("triage", done=found.done, left=found.left)
    return f"{table(rows, most=40)}\n{last}" if rows else last
