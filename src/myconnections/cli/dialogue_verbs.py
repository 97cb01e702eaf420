"""`dialogue`: forms of dialogue, how one begins, and what was learned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.ids import ContactId
from myconnections.services import content, dialogues, entries
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_steps as texts


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _list(session: Session) -> int:
    words = session.wording
    with session.vault() as vault:
        found = dialogues.view(vault)
    told = {
        "dialogues": [
            {
                "id": one.id,
                "day": one.day,
                "form": one.body.form,
                "name": dialogues.name(one.body, words.language),
                "people": [{"id": who, "name": found.names[who]} for who in one.those()],
                "rules": one.body.rules,
                "seconds": one.body.seconds,
                "rounds": one.body.rounds,
                "learned": one.body.learned,
                "theirs": one.body.theirs,
            }
            for one in found.rows
        ],
        "forms": found.forms,
        "people": found.people,
    }
    rows = [
        [
            str(one.id),
            words.day(one.day),
            dialogues.name(one.body, words.language),
            ", ".join(found.names[who] for who in one.those()),
            one.body.learned,
            one.body.theirs,
        ]
        for one in found.rows
    ]
    session.answer(told, lambda: table(rows, most=48) or session.say("dialogue.none"))
    return 0


def _forms(session: Session) -> int:
    language = session.wording.language
    told = [
        {"form": one.key, "name": one.name[language], "prompt": one.prompt[language], "rules": one.rules[language]}
        for one in content.forms().values()
    ]
    session.answer(told, lambda: table([[one.key, one.name[language]] for one in content.forms().values()]))
    return 0


def _begin(session: Session) -> int:
    words = session.wording
    with session.vault() as vault:
        found = dialogues.begin(vault, session.options.form, words.language)

    def text() -> str:
        minutes = f"{found.seconds / 60:g}"
        turns = words.pair(texts.DIALOGUES["turns"], {"rounds": found.rounds, "minutes": minutes})
        title = found.title or words.word(texts.DIALOGUES, "own")
        return "\n".join([title, *filter(None, [found.prompt]), turns, *(f"- {rule}" for rule in found.rules)])

    session.answer(found, text)
    return 0


def _keep(session: Session) -> int:
    given = session.options
    body = Dialogue(
        given.form, given.title, tuple(given.rule), given.seconds, given.rounds, given.learned, given.theirs
    )
    people = [ContactId(who) for who in given.people]
    return do(session, lambda vault: dialogues.keep(vault, body, people, session.now, day=given.on))


def _change(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        before = entries.one(vault, given.id, Dialogue)
        told = {"title": given.title, "learned": given.learned, "theirs": given.theirs}
        body = replace(before.body, **{key: text for key, text in told.items() if text is not None})
        if given.rule is not None:
            body = replace(body, rules=tuple(given.rule))
        return dialogues.change(vault, replace(before, body=body), session.now)

    return do(session, go)


def _forget(session: Session) -> int:
    return do(session, lambda vault: dialogues.forget(vault, session.options.id, session.now))


_VERBS: dict[str, Callable[[Session], int]] = {
    "list": _list,
    "forms": _forms,
    "begin": _begin,
    "keep": _keep,
    "change": _change,
    "forget": _forget,
}
