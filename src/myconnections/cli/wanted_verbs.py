"""`wanted`: where ties would be, and which kinds of people are not there yet."""

from __future__ import annotations

from datetime import datetime

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import wanted
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.wanted import WantedView
from myconnections.ui import wanted_words


def run(session: Session) -> int:
    """Do what was asked."""
    options = session.options
    if options.what == "list":
        return _list(session)
    people, clear = [ContactId(one) for one in options.people], options.what == "clear"
    stage = None if clear else options.stage
    if bool(people) == bool(options.kind) or (people and not clear and stage is None):
        raise Refused("wanted_what")
    if people:
        return do(session, lambda vault: wanted.want(vault, people, stage, session.now))
    return do(session, lambda vault: _kinds(vault, options.kind, session.now, clear=clear))


def _kinds(vault: OpenVault, kinds: list[str], now: datetime, *, clear: bool) -> Changes:
    return wanted.let_kinds(vault, kinds, now) if clear else wanted.want_more(vault, kinds, now)


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = wanted.view(vault, session.now)
    told = {
        "ties": [
            {
                "id": row.person.row.id,
                "name": row.person.row.name,
                "stage": Stage(row.person.row.stage),
                "wanted": row.stage,
                "there": row.there,
                "step": None if row.step is None else row.step.code,
            }
            for row in found.ties
        ],
        "kinds": [{"kind": row.kind.reach or row.kind.own, "people": row.people} for row in found.kinds],
    }
    session.answer(told, lambda: _text(session, found))
    return 0


def _text(session: Session, found: WantedView) -> str:
    words = session.wording
    rows = [
        [str(row.person.row.id), row.person.row.name, wanted_words.now(row, words), wanted_words.step(row, words)]
        for row in found.ties
    ]
    rows += [["", wanted_words.kind(row.kind, words), wanted_words.people(row, words), ""] for row in found.kinds]
    return table(rows, most=60) if rows else wanted_words.nothing(words)
