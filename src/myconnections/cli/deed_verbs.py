"""What changes something: `add`, `forget`, `star`, `log`, `stage`, `undo`, `redo`; and `history`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.encounter import TWO_WAY, By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, encounters, ties
from myconnections.services import history as acts
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft


def add(session: Session) -> int:
    """Add one person by name."""
    given = session.options
    reading_family, _, reading_given = given.reading.strip().partition(" ")
    contact = Contact(
        id=ContactId(0),
        uid="",
        given=given.given.strip(),
        family=given.family.strip(),
        reading_family=reading_family,
        reading_given=reading_given.strip(),
        organization=given.organization.strip(),
        position=given.position.strip(),
        note=given.note.strip(),
        reachable=_reachable(given.email),
    )
    return do(session, lambda vault: contacts.add(vault, contact, session.now, stage=given.stage))


def forget(session: Session) -> int:
    """Let people go."""
    return do(session, lambda vault: contacts.forget(vault, _ids(session.options.ids), session.now))


def star(session: Session) -> int:
    """Put a star on people, or take it off."""
    options = session.options
    return do(session, lambda vault: contacts.star(vault, _ids(options.ids), not options.off, session.now))


def log(session: Session) -> int:
    """Log one encounter with one or several people."""
    given = session.options
    kind = EncounterKind(given.kind)
    # What takes both sides began with both unless said otherwise; a message, thanks or a signal is mine.
    supposed = By.BOTH if kind in TWO_WAY else By.ME
    draft = LogDraft(
        people=tuple(_ids(given.person)),
        kind=kind,
        by=By(given.by) if given.by else supposed,
        day=given.date or session.now.date(),
        note=given.note,
        thank=False if given.no_thank else None,
        promise=given.promise,
        promise_by=By(given.promise_by),
        promise_due=given.promise_due,
    )
    return do(session, lambda vault: encounters.log(vault, draft, session.now))


def stage(session: Session) -> int:
    """Put one tie at a stage."""
    given = session.options
    return do(session, lambda vault: ties.set_stage(vault, _ids([given.id]), given.stage, session.now))


def undo(session: Session) -> int:
    """Take the newest act back."""
    return step(session, acts.undo, "undone")


def redo(session: Session) -> int:
    """Do again what was undone last."""
    return step(session, acts.redo, "redone")


def history(session: Session) -> int:
    """What was done, newest first."""
    with session.vault() as vault:
        rows = acts.entries(vault, session.options.limit)
    told = [
        {
            "id": row.id,
            "at": row.at,
            "kind": row.kind,
            "facts": row.facts,
            "undone": row.undone,
            "text": session.wording.act(row.kind, row.facts),
        }
        for row in rows
    ]

    def text() -> str:
        zone = session.now.tzinfo
        return table(
            [
                [
                    f"{row.at.astimezone(zone):%Y-%m-%d %H:%M}",
                    "↶" if row.undone else "",
                    session.wording.act(row.kind, row.facts),
                ]
                for row in rows
            ],
            most=80,
        )

    session.answer(told, text)
    return 0


def _ids(numbers: list[int]) -> list[ContactId]:
    return [ContactId(number) for number in numbers]


def _reachable(email: str) -> tuple[Reachable, ...]:
    plain = email.strip()
    return (Reachable("email", plain, key=plain.casefold()),) if plain else ()


def do(
    session: Session,
    verb: Callable[[OpenVault], Changes],
    *,
    more: Mapping[str, object] | None = None,
    remarks: Sequence[str] = (),
) -> int:
    """Do one verb and say what it changed, in the words of the history; `more` goes into the JSON, `remarks` follow."""
    with session.vault() as vault:
        changes = verb(vault)
        newest = acts.entries(vault, 1) if changes.act is not None else []
    said = session.wording.act(newest[0].kind, newest[0].facts) if newest else ""
    told = {**_told(changes), "text": said, **(more or {})}
    done = session.say("done", what=said) if said else session.say("nothing_changed")
    session.answer(told, lambda: "\n".join([done, *remarks]))
    return 0


def doing(verb: Callable[[OpenVault, Session], Changes]) -> Callable[[Session], int]:
    """The verb of the command line that does this and says what it changed."""
    return lambda session: do(session, lambda vault: verb(vault, session))


def step(session: Session, verb: Callable[[OpenVault, datetime], Changes], sentence: str) -> int:
    """Go one act back or on, and say which: as undone or as done again, never as if it had just been done."""
    with session.vault() as vault:
        changes = verb(vault, session.now)
    said = session.say(sentence, what=session.wording.act(str(changes.facts.get("act", "")), changes.facts))
    session.answer({**_told(changes), "text": said}, lambda: said)
    return 0


def _told(changes: Changes) -> dict[str, object]:
    return {
        "kinds": changes.kinds,
        "people": sorted(changes.people),
        "everything": changes.everything,
        "act": changes.act,
        **{"facts": changes.facts},
    }
