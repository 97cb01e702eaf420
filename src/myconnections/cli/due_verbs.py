"""What is due and coming: `due`, `snooze`, `remind`, `done`; and the week in figures: `digest`."""

from __future__ import annotations

from datetime import timedelta

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import coming, digests, dues
from myconnections.services.coming import Coming
from myconnections.services.digests import Digest
from myconnections.ui import texts_digest


def due(session: Session) -> int:
    """What is due, and with --ahead what comes in so many days."""
    today = session.now.date()
    until = today + timedelta(days=session.options.ahead)
    with session.vault() as vault:
        found = [one for one in coming.coming(vault, session.now) if one.since <= today or one.day <= until]
    words = session.wording

    def text() -> str:
        rows = [
            [
                words.day(one.day),
                f"{one.due.kind} {one.due.ref}",
                one.due.name,
                str(one.due.facts.get("text", "")),
                _was_for(session, one),
            ]
            for one in found
        ]
        return table(rows, most=48) if rows else session.say("nothing_due")

    session.answer([_told(session, one) for one in found], text)
    return 0


def _was_for(session: Session, one: Coming) -> str:
    """What stands under today although its own day has gone by; a thank-you is welcome late, too."""
    if not one.due.late or one.due.due is None:
        return ""
    return session.say("late") if one.due.kind == "thank" else session.say("was_for", day=one.due.due)


def _told(session: Session, one: Coming) -> dict[str, object]:
    return {
        "kind": one.due.kind,
        "ref": one.due.ref,
        "day": one.day,
        "due": one.due.due,
        "since": one.since,
        "late": one.due.late,
        "person_id": one.due.contact_id,
        "name": one.due.name,
        "facts": one.due.facts,
        "text": session.wording.due(one.due.kind),
    }


def snooze(session: Session) -> int:
    """Keep something due away until a later day."""
    given = session.options
    return do(session, lambda vault: dues.snooze(vault, given.kind, given.ref, given.until, session.now))


def done(session: Session) -> int:
    """Something due is done: thanked, kept, or for a birthday enough for this year."""
    given = session.options
    return do(session, lambda vault: dues.settle(vault, given.kind, given.ref, session.now))


def remind(session: Session) -> int:
    """Write a reminder; with --if it is a plan."""
    given = session.options
    person = None if given.person is None else ContactId(given.person)
    kind = "plan" if given.condition.strip() else "free"
    wish = Reminder(ReminderId(0), kind, given.text, given.on, person, given.condition)
    return do(session, lambda vault: dues.plan(vault, wish, session.now))


def digest(session: Session) -> int:
    """A week in figures, each with what it was computed from, and the days ahead."""
    with session.vault() as vault:
        found = digests.digest(vault, session.now, weeks_back=session.options.weeks_back)
    session.answer(_whole(session, found), lambda: _text(session, found))
    return 0


def _whole(session: Session, found: Digest) -> dict[str, object]:
    words = session.wording
    return {
        "monday": found.monday,
        "encounters": {kind.value: count for kind, count in found.encounters.items()},
        "people": found.people,
        "new": found.new,
        "moved": [
            {"person_id": one.contact_id, "name": one.name, "before": one.before.code, "after": one.after.code}
            for one in found.moved
        ],
        "kept": found.kept,
        "shown": found.shown,
        "done": found.done,
        "ahead": [
            {"day": one.day, "kind": one.kind, "person_id": one.contact_id, "name": one.name, "text": one.text}
            for one in found.ahead
        ],
        "figures": [
            {"code": figure.code, "text": figure.text, "basis": figure.basis}
            for figure in texts_digest.figures(found, words)
        ],
    }


def _text(session: Session, found: Digest) -> str:
    words, today = session.wording, session.now.date()
    lines = [texts_digest.week(found, today, words)]
    figures = texts_digest.figures(found, words)
    for figure in figures:
        lines += ["", figure.text]
        if figure.code == "moved":
            lines += [f"  {move}" for move in texts_digest.moves(found, words)]
        lines.append(f"  {figure.basis}")
    if not figures:
        lines += ["", texts_digest.line("nothing", words)]
    if session.options.weeks_back <= 1:
        ahead = [f"  {day}  {text}" for day, text in texts_digest.ahead(found, today, words)]
        lines += ["", texts_digest.line("ahead" if ahead else "nothing_ahead", words), *ahead]
    return "\n".join(lines)
