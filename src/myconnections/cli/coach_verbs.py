"""`export html`, `export pdf`, and `export csv --preset coach`: for the coach, or for oneself in the same form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.domain.report import Leaving, Report
from myconnections.interchange.coach_html.words import WORDS
from myconnections.services import coach
from myconnections.services.coach import Choice, HandedOut

Render = Callable[[Report, str], bytes]


def html(session: Session) -> int:
    """The page that opens in any browser."""
    return _hand_out(session, "html", None)


def csv(session: Session) -> int:
    """The people of the page as a table."""
    return _hand_out(session, "csv", None)


def pdf(session: Session, render: Render) -> int:
    """The sheet for paper, drawn by `render` (report, language)."""
    return _hand_out(session, "pdf", render)


def choice(session: Session) -> Choice:
    """Whom and what the options ask for."""
    options = session.options
    chosen = coach.preset(options.preset or "me")
    return replace(
        chosen,
        people=None if options.people is None else tuple(ContactId(number) for number in options.people),
        stage=options.from_stage,
        list_number=options.list or 0,
        fields=chosen.fields if options.fields is None else tuple(options.fields),
        real_names=chosen.real_names or options.real_names,
        parts=tuple(getattr(options, "parts", None) or ()),
    )


def _hand_out(session: Session, kind: str, render: Render | None) -> int:
    asked, usual = choice(session), None
    with session.vault() as vault:
        if session.options.preset == "coach" and (asked.people, asked.stage, asked.list_number) == (None, None, 0):
            usual = coach.usual_stage(vault)
            asked = replace(asked, stage=usual)
        language = session.wording.language
        drawn = None if render is None else lambda report: render(report, language)
        done = coach.hand_out(
            vault, asked, kind, Path(session.options.out), session.now, language=language, render=drawn
        )
    told = {"file": done.file, "bytes": done.size, "leaves": done.leaving, "replaced": done.replaced}
    session.answer(told, lambda: _text(session, done, usual is not None))
    return 0


def _text(session: Session, done: HandedOut, usual: bool) -> str:
    told = done.leaving
    lines = [session.say("exported", count=told.people, file=done.file)]
    if usual:
        lines.append(session.say("report.usual_people"))
    lines += [_who(session, told), _what(session, told)]
    if told.private:
        names = session.wording.listed([_field(session, code) for code in told.private])
        lines.append(session.say("report.private", fields=names))
    if told.left_out:
        lines.append(session.wording.pair(WORDS["left_out"], {"n": told.left_out}))
    lines += _notebook(session, told)
    if told.figures:
        lines.append(session.say("report.figures", count=told.everybody))
    lines += session.replaced(done.replaced)
    return "\n".join(lines)


def _notebook(session: Session, told: Leaving) -> list[str]:
    lines = []
    for key, kind, codes in (("report.parts", "part", told.parts), ("report.written", "texts", told.written)):
        if codes:
            names = [session.wording.pair(WORDS[f"{kind}_{code}"], {}) for code in codes]
            lines.append(session.say(key, parts=session.wording.listed(names)))
    return [*lines, *([session.say("report.mentioned", count=told.mentioned)] if told.mentioned else [])]


def _who(session: Session, told: Leaving) -> str:
    key = "report.names" if told.real_names else "report.pseudonyms"
    return session.say(key, first=told.first, last=told.last)


def _what(session: Session, told: Leaving) -> str:
    return session.say("report.fields", fields=session.wording.listed([_field(session, code) for code in told.fields]))


def _field(session: Session, code: str) -> str:
    return session.wording.pair(WORDS[code if code in WORDS else f"field_{code}"], {})
