"""`brief`: one sheet before a meeting."""

from __future__ import annotations

from myconnections.cli.output import table
from myconnections.cli.people_verbs import listed
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.services import briefings
from myconnections.services.briefings import Briefing
from myconnections.services.content import questions
from myconnections.ui.day_words import about_day
from myconnections.ui.texts_brief import ABOUT, questions_of
from myconnections.ui.texts_person import CURIOUS, SHARED


def brief(session: Session) -> int:
    """What I know of a person, on one sheet."""
    with session.vault() as vault:
        sheet = briefings.briefing(vault, ContactId(session.options.id), session.now)
    told = {
        "person": listed(sheet.person.listed),
        "days_since": sheet.days_since,
        "last_guess": sheet.last_guess,
        "last": sheet.last,
        "mine_open": sheet.mine_open,
        "theirs_open": sheet.theirs_open,
        "plans": sheet.plans,
        "facts": sheet.facts,
        "former": sheet.former,
        "shared": [{"kind": kind, "name": name} for kind, name in sheet.shared],
        "help": {"given": sheet.given, "received": sheet.received},
        "birthday": sheet.birthday,
        "questions": [{"code": code, "text": session.wording.word(CURIOUS, code)} for code in sheet.questions],
        "minute": [{"key": key, "text": questions()[key].text[session.wording.language]} for key in sheet.minute],
    }
    session.answer(told, lambda: _text(session, sheet))
    return 0


def _text(session: Session, sheet: Briefing) -> str:
    words, row = session.wording, sheet.person.listed.row
    since = session.say("brief.none") if sheet.days_since is None else session.say("brief.days", days=sheet.days_since)
    if sheet.last_guess is not None:
        since = words.pair(ABOUT, {"about": about_day(sheet.last_guess, sheet.today, words.language)})
    lines = [f"{row.name}  {row.reading}".rstrip(), "  ".join(filter(None, (row.organization, row.position))), since]
    if sheet.birthday:
        lines.append(session.say("brief.birthday", day=words.day(sheet.birthday)))
    if sheet.given or sheet.received:
        lines.append(session.say("brief.help", given=sheet.given, received=sheet.received))
    last = [[words.day(one.day), words.encounter(one.kind.value), one.note] for one in sheet.last]
    sections = [
        ("timeline", last),
        ("brief.mine", [[one.text] for one in sheet.mine_open]),
        ("brief.theirs", [[one.text] for one in sheet.theirs_open]),
        ("facts", [[one.text] for one in sheet.facts]),
        ("jobs", [[job.organization, job.position] for job in sheet.former]),
        ("brief.shared", [[words.word(SHARED, kind), name] for kind, name in sheet.shared]),
        ("brief.questions", [[line] for line in questions_of(sheet, words)]),
    ]
    for head, rows in sections:
        if rows:
            lines += ["", session.say(head), table(rows, most=100)]
    return "\n".join(line for place, line in enumerate(lines) if line or place > 1)
