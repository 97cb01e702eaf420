"""`circles`: what is found among ties, given a name or left as none."""

from __future__ import annotations

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.services import found_circles
from myconnections.services.changes import Changes
from myconnections.services.found_circles import FoundCircle, FoundCircles
from myconnections.services.ports import OpenVault
from myconnections.ui import circle_words


def run(session: Session) -> int:
    """Do what was asked."""
    if session.options.what == "list":
        return _list(session)
    return do(session, lambda vault: _answered(session, vault))


def _answered(session: Session, vault: OpenVault) -> Changes:
    options = session.options
    circle = found_circles.circle_of(vault, ContactId(options.who))
    if options.what == "leave":
        return found_circles.leave(vault, circle.people, session.now)
    return found_circles.name(vault, circle.people, options.name or circle.proposal, session.now)


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = found_circles.found(vault)
    told = {
        "circles": [_told(one) for one in found.circles],
        "people": found.people,
        "ties": found.ties,
        "hints": found.hints,
        "left": found.left,
    }
    session.answer(told, lambda: _text(session, found))
    return 0


def _told(one: FoundCircle) -> dict[str, object]:
    return {
        "people": [{"id": who, "name": name} for who, name in zip(one.people, one.names, strict=True)],
        "ties": one.ties,
        "hints": one.hints,
        "community": one.community or None,
        "proposal": one.proposal or None,
        "shared": one.proposed_from or None,
        "sharing": one.sharing,
    }


def _text(session: Session, found: FoundCircles) -> str:
    words = session.wording
    rows = [
        [
            str(one.people[0]),
            circle_words.size(one, words),
            circle_words.sense(one, words),
            circle_words.ties(one, words),
            circle_words.names(one, words),
        ]
        for one in found.circles
    ]
    return "\n".join([circle_words.head(found, words), *([table(rows, most=60)] if rows else [])])
