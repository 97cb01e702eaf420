"""`introduce`: two are asked, and brought together once both said yes; with the texts to copy."""

from __future__ import annotations

from collections.abc import Callable

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import PARTS, Said
from myconnections.services import introducing, introductions
from myconnections.services.introducing import Idea
from myconnections.services.introductions import IntroductionRow, IntroductionsView
from myconnections.ui import aside_words
from myconnections.ui import texts_asides as texts

_KNOW = {None: PairState.UNKNOWN, "yes": PairState.TIE, "no": PairState.NONE}


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _list(session: Session) -> int:
    with session.vault() as vault:
        view = introductions.view(vault, session.now)

    def text() -> str:
        lines = [
            [
                str(row.entry.id),
                _names(row, view),
                row.entry.body.about,
                session.wording.word(texts.STATES, row.entry.body.state.value),
            ]
            for row in view.rows
        ]
        return table(lines, most=60) or session.say("introduce.none")

    session.answer({"introductions": [_told(session, row, view) for row in view.rows]}, text)
    return 0


def _ideas(session: Session) -> int:
    with session.vault() as vault:
        found = introducing.ideas(vault, session.now)
    told = [
        {
            "people": [{"id": who, "name": name} for who, name in zip((one.first, one.second), one.names, strict=True)],
            "code": one.code,
            "word": one.word,
            "text": _why(session, one),
        }
        for one in found
    ]
    rows = [[f"{one.first} {one.second}", " × ".join(one.names), _why(session, one)] for one in found]
    session.answer({"ideas": told}, lambda: table(rows, most=100) or session.say("introduce.no_ideas"))
    return 0


def _begin(session: Session) -> int:
    given = session.options
    first, second = ContactId(given.first), ContactId(given.second)
    return do(session, lambda vault: introductions.begin(vault, first, second, given.about, session.now))


def _asked(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: introductions.asked(vault, given.id, given.part, session.now, day=given.on))


def _answer(session: Session) -> int:
    given = session.options
    said = Said("" if given.said == "nothing" else given.said)
    return do(session, lambda vault: introductions.said(vault, given.id, given.part, said, session.now, day=given.on))


def _introduced(session: Session) -> int:
    given = session.options
    return do(
        session,
        lambda vault: introductions.introduced(
            vault, given.id, session.now, day=given.on, help_given=not given.no_help, know=_KNOW[given.know]
        ),
    )


def _change(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: introductions.change(vault, given.id, given.about, session.now))


def _forget(session: Session) -> int:
    return do(session, lambda vault: introductions.forget(vault, session.options.id, session.now))


def _told(session: Session, row: IntroductionRow, view: IntroductionsView) -> dict[str, object]:
    body = row.entry.body
    told: dict[str, object] = {
        "id": row.entry.id,
        "day": row.entry.day,
        "about": body.about,
        "state": body.state.value,
        "introduced": body.introduced,
        "know": row.know.value,
    }
    for part in PARTS:
        who, asked = row.who(part), body.asked(part)
        told[part] = {
            "person_id": who,
            "name": view.names.get(who, "") if who is not None else "",
            "asked": asked.on,
            "said": asked.said.value,
            "told": asked.told,
            "letter": aside_words.letter(row, view.names, part, session.wording),
        }
    return told


def _names(row: IntroductionRow, view: IntroductionsView) -> str:
    return " × ".join(view.names.get(who, "—") if who is not None else "—" for who in (row.first, row.second))


def _why(session: Session, one: Idea) -> str:
    facts = {"first": one.names[0], "second": one.names[1], "word": one.word}
    return session.wording.pair(texts.WHY[one.code], facts)


_VERBS: dict[str, Callable[[Session], int]] = {
    "list": _list,
    "ideas": _ideas,
    "begin": _begin,
    "asked": _asked,
    "answer": _answer,
    "introduced": _introduced,
    "change": _change,
    "forget": _forget,
}
