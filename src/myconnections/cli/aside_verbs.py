"""`show-up` and `ask-tie`: what stands beside the week's ideas; also told by `today`."""

from __future__ import annotations

from collections.abc import Callable

from myconnections.cli.deed_verbs import do
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.services import show_up, tie_questions
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.show_up import ShowUp
from myconnections.services.tie_questions import TieQuestion
from myconnections.ui import aside_words
from myconnections.ui import texts_asides as texts


def showing_up(session: Session) -> int:
    """`show-up …`."""
    return _SHOW_UP[session.options.what](session)


def asking(session: Session) -> int:
    """`ask-tie …`."""
    return _ASK[session.options.what](session)


def show_up_told(session: Session, found: ShowUp | None) -> dict[str, object] | None:
    """Where to show up, as plain values; None when there is nothing."""
    if found is None:
        return None
    words = session.wording
    return {
        "target": found.target,
        "gathering": found.gathering,
        "why": aside_words.show_up_why(found, words),
        "rule": aside_words.show_up_rule(found, words),
        "idea": aside_words.idea(found, words),
        "near": [
            {
                "person_id": one.contact_id,
                "name": one.name,
                "code": one.code,
                "word": one.word,
                "text": aside_words.near(one, words),
            }
            for one in found.near
        ],
        "near_count": found.near_count,
        "others": found.others,
    }


def show_up_lines(session: Session, found: ShowUp) -> list[str]:
    """Where to show up, as people read it."""
    words = session.wording
    idea = words.pair(texts.SHOW_UP["try"], {"idea": aside_words.idea(found, words)})
    near = words.pair(texts.SHOW_UP["near" if found.near else "near_none"])
    return [
        aside_words.show_up_why(found, words),
        idea,
        near,
        *(f"  {aside_words.near(one, words)}" for one in found.near),
    ]


def question_told(session: Session, found: TieQuestion | None) -> dict[str, object] | None:
    """The question about two people, as plain values; None when none waits."""
    if found is None:
        return None
    both = zip((found.first, found.second), found.names, strict=True)
    return {
        "people": [{"id": who, "name": name} for who, name in both],
        "text": aside_words.question(found, session.wording),
        "shared": {
            "code": found.shared[0],
            "word": found.shared[1],
            "text": aside_words.shared(found, session.wording),
        },
        "rule": aside_words.question_rule(found, session.wording),
        "likely": found.likely,
        "answers": list(tie_questions.ANSWERS),
    }


def _show(session: Session) -> int:
    with session.vault() as vault:
        found, left = show_up.of_week(vault, session.now), show_up.left_out(vault)
    words = session.wording

    def text() -> str:
        lines = [words.pair(texts.SHOW_UP["none"])]
        if found is not None:
            lines = [*show_up_lines(session, found), *aside_words.show_up_rule(found, words)]
        out = [aside_words.target(one, words) for one in left]
        return "\n".join([*lines, *([words.pair(texts.SHOW_UP["left_out"], {"what": out})] if out else [])])

    session.answer({"show_up": show_up_told(session, found), "left_out": list(left)}, text)
    return 0


def _gather(session: Session) -> int:
    given = session.options

    def keep(vault: OpenVault) -> Changes:
        found = _this_week(session, vault)
        hope = aside_words.hope(found, session.wording)
        body = Gathering(given.name, given.place, found.gathering, community=found.community, hope=hope)
        hosts = [ContactId(one) for one in given.host or ()]
        return show_up.gather(vault, body, session.now, target=found.target, day=given.on, hosts=hosts)

    return do(session, keep)


def _plan(session: Session) -> int:
    given, words = session.options, session.wording

    def keep(vault: OpenVault) -> Changes:
        found = _this_week(session, vault)
        text = given.text or words.pair(texts.SHOW_UP["plan"], {"idea": aside_words.idea(found, words)})
        who = None if given.person is None else ContactId(given.person)
        wish = Reminder(ReminderId(0), "plan", text, given.on, who, given.condition)
        return show_up.plan(vault, wish, session.now, target=found.target)

    return do(session, keep)


def _later(session: Session) -> int:
    days = session.options.days
    return do(
        session,
        lambda vault: show_up.later(vault, days, session.now, target=_this_week(session, vault).target),
    )


def _never(session: Session) -> int:
    return do(session, lambda vault: show_up.never(vault, session.now, target=_this_week(session, vault).target))


def _again(session: Session) -> int:
    return do(session, lambda vault: show_up.again(vault, session.options.target, session.now))


def _this_week(session: Session, vault: OpenVault) -> ShowUp:
    found = show_up.of_week(vault, session.now)
    if found is None:
        raise Refused("nothing_to_answer")
    return found


def _ask(session: Session) -> int:
    with session.vault() as vault:
        found = tie_questions.of_week(vault, session.now)
    words = session.wording

    def text() -> str:
        if found is None:
            return words.pair(texts.TIE["none"])
        told = (aside_words.question, aside_words.shared, aside_words.question_rule)
        return "\n".join(say(found, words) for say in told)

    session.answer({"ask_tie": question_told(session, found)}, text)
    return 0


def _answer(session: Session) -> int:
    given = session.options

    def keep(vault: OpenVault) -> Changes:
        if given.of is not None:
            first, second = map(ContactId, given.of)
            return tie_questions.answer(vault, first, second, given.said, session.now)
        found = tie_questions.of_week(vault, session.now)
        if found is None:
            raise Refused("nothing_to_answer")
        return tie_questions.answer(vault, found.first, found.second, given.said, session.now)

    return do(session, keep)


_Doers = dict[str, Callable[[Session], int]]
_SHOW_UP: _Doers = {
    "show": _show, "gather": _gather, "plan": _plan, "later": _later, "never": _never, "again": _again,
}  # fmt: skip
_ASK: _Doers = {"show": _ask, "answer": _answer}
