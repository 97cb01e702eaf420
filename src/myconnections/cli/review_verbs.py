"""`review`: the weekly review, shown, written, listed, taken away, and when it comes up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from myconnections.cli.deed_verbs import do
from myconnections.cli.grammar_review import WITH_DIGEST
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.weekly_review import Planned, Question, Reply, WeeklyReview
from myconnections.services import reviews
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.reviews import Glance, Kept, PlanState, ReviewView
from myconnections.ui import review_words, texts_review
from myconnections.ui.texts_digest import ahead as days_ahead


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _show(session: Session) -> int:
    with session.vault() as vault:
        found, glance = reviews.view(vault, session.now, _week(session)), reviews.glance(vault, session.now)
    session.answer(_told(session, found, glance), lambda: "\n".join(_lines(session, found, glance)))
    return 0


def _told(session: Session, found: ReviewView, glance: Glance) -> dict[str, object]:
    today, words, turn = session.now.date(), session.wording, glance.turn
    return {
        "week": found.week,
        "happened": [
            {
                "code": one.code,
                "n": one.n,
                "facts": one.facts,
                "people": [{"id": who.contact_id, "name": who.name} for who in one.people],
                "others": one.others,
                "texts": one.texts,
                "text": review_words.figure(one, words)[0],
                "basis": review_words.figure(one, words)[1],
            }
            for one in found.log.figures
        ],
        "review": None if found.kept is None else _of(found.kept, found.plans),
        "ahead": [
            {"day": one.day, "kind": one.kind, "name": one.name, "text": one.text} for one in found.log.digest.ahead
        ],
        "budget": found.budget,
        "load": {
            "talks": found.load.talks,
            "parts": found.load.parts,
            "text": review_words.load(found.load, found.budget, words),
        },
        "next": None if turn is None else {"day": turn.day, "since": turn.since, "week": turn.week},
        "next_text": review_words.coming(glance, today, words),
    }


def _of(one: Kept, plans: Iterable[PlanState]) -> dict[str, object]:
    return {
        "id": one.id,
        "week": one.day,
        "sentence": one.body.sentence,
        "replies": {each.question.value: {"value": each.value, "line": each.line} for each in one.body.replies},
        "plans": [{"plan": each.planned, "reminder": each.reminder} for each in plans],
        "budget": one.body.budget,
    }


def _lines(session: Session, found: ReviewView, glance: Glance) -> list[str]:
    today, words, lines = session.now.date(), session.wording, texts_review.LINES
    said = [session.say("review.week", days=review_words.days(found.week, today, words)), ""]
    for one in found.log.figures:
        text, basis = review_words.figure(one, words)
        names = [review_words.moved(who, words) or who.name for who in one.people]
        said += [
            text,
            *([f"  {', '.join(names)}"] if names else []),
            *(f"  “{each}”" for each in one.texts),
            f"  {basis}",
        ]
    if not found.log.figures:
        said.append(words.pair(lines["nothing"]))
    said.append("")
    if found.kept is None:
        said.append(session.say("review.unwritten"))
    else:
        body = found.kept.body
        said += [*([body.sentence] if body.sentence else []), *review_words.replies(body, words)]
        said += [
            f"→ {review_words.plan(one.planned, words)} ({review_words.standing(one, today, words)})"
            for one in found.plans
        ]
    if found.ahead:
        said += ["", *(f"  {day}  {text}" for day, text in days_ahead(found.log.digest, today, words))]
        said += [review_words.load(found.load, found.budget, words)]
        if found.load.talks > found.budget:
            said += ["  " + "  ".join(review_words.part(found.load, one, words)) for one in found.load.parts]
    return [*said, "", review_words.coming(glance, today, words)]


def _write(session: Session) -> int:
    given, week = session.options, _week(session)

    def go(vault: OpenVault) -> Changes:
        view = reviews.view(vault, session.now, week)
        before = WeeklyReview() if view.kept is None else view.kept.body
        body = WeeklyReview(
            before.sentence if given.sentence is None else given.sentence,
            tuple(_reply(session, before.of(question)) for question in Question),
            before.plans if given.plans is None else tuple(_plan(*one) for one in given.plans),
            before.budget if given.budget is None else given.budget,
        )
        return reviews.write(vault, body, session.now, view.week)

    return do(session, go)


def _reply(session: Session, before: Reply) -> Reply:
    name = before.question.value
    value, line = getattr(session.options, name), getattr(session.options, f"{name}_line")
    return Reply(before.question, before.value if value is None else value, before.line if line is None else line)


def _plan(condition: str, text: str, due: str) -> Planned:
    try:
        return Planned(text, condition, date.fromisoformat(due))
    except ValueError:
        raise Refused("not_a_day", value=due) from None


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = reviews.listed(vault)
    today, words = session.now.date(), session.wording

    def text() -> str:
        rows = [[review_words.days(one.day, today, words), one.body.sentence or "–"] for one in reversed(found)]
        trends = [review_words.trend(question, tuple(found), today, words) for question in Question] if found else []
        return "\n".join([table(rows, most=100), "", *trends]) if rows else session.say("review.none")

    session.answer([_of(one, (PlanState(plan, None) for plan in one.body.plans)) for one in found], text)
    return 0


def _forget(session: Session) -> int:
    week = _week(session)

    def go(vault: OpenVault) -> Changes:
        return reviews.forget(vault, reviews.view(vault, session.now, week).week, session.now)

    return do(session, go)


def _when(session: Session) -> int:
    given = session.options
    chosen = "" if given.day == WITH_DIGEST else given.day
    return do(session, lambda vault: reviews.choose_time(vault, chosen, given.hour, session.now))


def _week(session: Session) -> date | None:
    return getattr(session.options, "week", None)


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "write": _write,
    "list": _list,
    "forget": _forget,
    "when": _when,
}
