"""`needs`: which needs are fed, help given and received, and what was given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.contribution import Contribution
from myconnections.domain.entry import Part
from myconnections.domain.ids import ContactId
from myconnections.domain.need import Need
from myconnections.services import entries, needs
from myconnections.services.changes import Changes
from myconnections.services.needs import Given, NeedsView
from myconnections.services.ports import OpenVault
from myconnections.ui import need_words, step_words
from myconnections.ui import texts_steps as texts


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _show(session: Session) -> int:
    with session.vault() as vault:
        found = needs.view(vault, session.now, days=session.options.days)
    told = {
        "needs": [
            {
                "need": need,
                "name": session.wording.word(texts.NEEDS, need.value),
                "people": [{"id": who, "name": found.names[who]} for who in fed.ties],
                "encounters": fed.encounters,
                "days": fed.days,
            }
            for need, fed in found.fed.items()
        ],
        "ties": found.ties,
        "encounters": found.encounters,
        "help": found.help,
        "given": [
            {
                "day": one.day,
                "what": one.what,
                "people": [{"id": who, "name": found.names[who]} for who in one.people],
                "community": one.community,
                "gave": one.gave,
                "id": one.entry or None,
                "encounter": one.encounter or None,
            }
            for one in found.given
        ],
    }
    session.answer(told, lambda: "\n".join(_lines(session, found)))
    return 0


def _lines(session: Session, found: NeedsView) -> list[str]:
    words = session.wording
    rows = [
        [
            words.word(texts.NEEDS, need.value),
            words.pair(texts.FED["ties"], {"n": len(fed.ties)}),
            words.pair(texts.FED["encounters"], {"n": fed.encounters}),
        ]
        for need, fed in found.fed.items()
    ]
    basis = need_words.basis(found, words)
    given = table([_given(session, one, found) for one in found.given], most=48) or session.say("needs.none")
    return [table(rows), basis, "", *step_words.helped(found.help, words), "", given]


def _given(session: Session, one: Given, found: NeedsView) -> list[str]:
    whom = ", ".join([found.names[who] for who in one.people] or [one.community])
    return [str(one.entry or ""), session.wording.day(one.day), one.what, whom, one.gave]


def _feed(session: Session) -> int:
    given, now = session.options, session.now
    chosen = [Need(need) for need in given.needs]

    def go(vault: OpenVault) -> Changes:
        if given.person is not None:
            return needs.feed(vault, ContactId(given.person), chosen, now)
        return needs.feed_encounter(vault, given.encounter, chosen, now)

    return do(session, go)


def _give(session: Session) -> int:
    given = session.options
    body = Contribution(given.text, given.community, given.gave)
    people = [ContactId(who) for who in given.people]
    return do(session, lambda vault: needs.contribute(vault, body, session.now, day=given.on, people=people))


def _change(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        entry = entries.one(vault, given.id, Contribution)
        fields = {"what": given.text, "community": given.community, "gave": given.gave}
        body = replace(entry.body, **{name: value for name, value in fields.items() if value is not None})
        people = entry.people if given.people is None else tuple(Part(ContactId(who)) for who in given.people)
        return needs.change(vault, replace(entry, body=body, people=people, day=given.on or entry.day), session.now)

    return do(session, go)


def _forget(session: Session) -> int:
    return do(session, lambda vault: needs.forget(vault, session.options.id, session.now))


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "feed": _feed,
    "give": _give,
    "change": _change,
    "forget": _forget,
}
