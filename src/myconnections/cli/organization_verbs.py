"""`organizations` and `organization`."""

from __future__ import annotations

from collections.abc import Callable

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.people_verbs import listed, people_text
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.services import organizations as services
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.texts_enrich import term


def organizations(session: Session) -> int:
    """Organizations by how many people work there."""
    options = session.options
    with session.vault() as vault:
        found = services.listing(vault, session.now, search=options.search)[: options.limit]

    def text() -> str:
        rows = [
            [row.name, str(row.people), str(row.warm), str(row.former), term(session.wording, "industry", row.industry)]
            for row in found
        ]
        heads = [session.say(f"organizations.{name}") for name in ("name", "people", "warm", "former", "industry")]
        return table([heads, *rows], most=48) if rows else session.say("no_organizations")

    session.answer(found, text)
    return 0


def organization(session: Session) -> int:
    """One organization with its people; or its new name, or a note about it."""
    options = session.options
    if options.rename:
        return _change(session, lambda vault, key: services.rename(vault, key, options.rename, session.now))
    if options.note is not None:
        return _change(session, lambda vault, key: services.note(vault, key, options.note, session.now))
    with session.vault() as vault:
        view = services.organization(vault, _key(vault, session), session.now)
    former = [{**listed(one), "then": job} for one, job in view.former]
    told = {"organization": view.row, "spellings": view.spellings, "people": [*map(listed, view.people)]}

    def text() -> str:
        lines = [view.row.name, people_text(session, list(view.people))]
        rows = [[str(one.row.id), one.row.name, job.position, one.row.organization] for one, job in view.former]
        lines += ["", session.say("organizations.former"), table(rows, most=40)] if rows else []
        return "\n".join(lines + (["", view.row.note] if view.row.note else []))

    session.answer({**told, "former": former}, text)
    return 0


def _change(session: Session, verb: Callable[[OpenVault, str], Changes]) -> int:
    return do(session, lambda vault: verb(vault, _key(vault, session)))


def _key(vault: OpenVault, session: Session) -> str:
    """The organization meant: by its name or its key. Refused("no_such_organization")."""
    asked = session.options.name
    for row in services.listing(vault, session.now):
        if asked in {row.name, row.key}:
            return row.key
    raise Refused("no_such_organization", name=asked)
