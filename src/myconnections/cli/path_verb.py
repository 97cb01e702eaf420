"""`path`: the shortest ways between two people, or from those near me to somebody or to an organization."""

from __future__ import annotations

from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import organizations, paths
from myconnections.services.paths import Step, Ways
from myconnections.ui import path_words


def path(session: Session) -> int:
    """Find the ways and tell them."""
    options = session.options
    if bool(options.organization) == bool(options.one):
        raise Refused("path_whom")
    with session.vault() as vault:
        if options.organization:
            found = paths.to_organization(vault, organizations.key_of(options.organization), session.now)
        elif options.other is None:
            found = paths.towards(vault, [ContactId(options.one)], session.now)
        else:
            found = paths.between(vault, ContactId(options.one), ContactId(options.other))
    session.answer(_told(found), lambda: "\n".join(path_words.lines(found, session.wording)))
    return 0


def _told(found: Ways) -> dict[str, object]:
    return {
        "sought": list(found.sought),
        "near": list(found.near),
        "sure": found.sure,
        "paths": [
            {
                "people": [{"id": who, "name": found.names[who]} for who in way.people],
                "steps": [_step(step) for step in way.steps],
            }
            for way in found.ways
        ],
    }


def _step(step: Step) -> dict[str, object]:
    return {
        "from": step.one,
        "to": step.other,
        "sure": step.sure,
        "evidence": [{"kind": one.kind, "day": one.day, "count": one.count} for one in step.evidence],
    }
