"""`today`: this week's suggestions, what is due, and the question about oneself."""

from __future__ import annotations

from collections.abc import Sequence

from myconnections.cli.aside_verbs import question_told, show_up_lines, show_up_told
from myconnections.cli.output import table
from myconnections.cli.people_verbs import listed
from myconnections.cli.session import Session
from myconnections.services import show_up, tie_questions
from myconnections.services import today as services
from myconnections.services.show_up import ShowUp
from myconnections.services.tie_questions import TieQuestion
from myconnections.services.views import Card, Due, TodayView
from myconnections.ui import aside_words, sums
from myconnections.ui.texts_words import ROLES, TERMS

_WEEKS_OF_MONTH = 365.25 / 7 / 12
_MARKS = {"open": " ", "done": "✓", "planned": "→"}


def today(session: Session) -> int:
    """What Today shows, with the exact sum behind every suggestion."""
    with session.vault() as vault:
        view = services.today(vault, session.now)
        place, question = show_up.of_week(vault, session.now), tie_questions.of_week(vault, session.now)
    told = _whole(session, view)
    told |= {"show_up": show_up_told(session, place), "ask_tie": question_told(session, question)}
    session.answer(told, lambda: today_text(session, view, _beside(session, place, question)))
    return 0


def _whole(session: Session, view: TodayView) -> dict[str, object]:
    return {
        "now": view.now,
        "week": view.week,
        "budget": view.budget,
        "cards": [_card(session, card) for card in view.cards],
        "dues": [_due(session, due) for due in view.dues],
        "question": {"code": view.question, "text": session.wording.question(view.question)} if view.question else None,
        "load": round(view.load, 6),
        "people": view.people,
    }


def _card(session: Session, card: Card) -> dict[str, object]:
    candidate, words = card.suggestion.candidate, session.wording
    reasons = [{"code": each.code, "text": words.reason(each), "facts": each.facts} for each in candidate.reasons]
    return {
        "shown_id": card.shown_id,
        "kind": candidate.kind.value,
        "person": listed(card.person),
        "score": round(candidate.score, 6),
        "terms": [
            {"code": term.code, "weight": term.weight, "value": term.value, "product": term.product}
            for term in candidate.terms
        ],
        "reasons": reasons,
        "step": {"code": card.suggestion.step, "text": words.step(card.suggestion.step)},
        "role": card.suggestion.role,
        "slot": card.suggestion.slot,
        "answer": card.answer,
        "state": _state(card),
        "until": card.until,
        "text": words.why(card.person.row.name, candidate.reasons, card.suggestion.step),
    }


def _due(session: Session, due: Due) -> dict[str, object]:
    return {
        "kind": due.kind,
        "ref": due.ref,
        "person_id": due.contact_id,
        "name": due.name,
        "due": due.due,
        "late": due.late,
        "facts": due.facts,
        "text": session.wording.due(due.kind),
    }


def _state(card: Card) -> str:
    """Whether the step still waits ("open"), was done, or stands in a plan and is yet to be done."""
    return {"done": "done", "plan": "planned"}.get(card.answer, "open")


def today_text(session: Session, view: TodayView, beside: Sequence[str] = ()) -> str:
    """Today as people read it on a terminal; `beside` are lines of what holds no slot."""
    words = session.wording
    lines = [session.say("week", week=view.week, count=len(view.cards), budget=view.budget)]
    if not view.cards:
        lines.append(session.say("no_cards"))
    for card in view.cards:
        candidate = card.suggestion.candidate
        state = _state(card)
        role = words.word(ROLES, card.suggestion.role)
        told = f" — {session.say(f'card.{state}')}" if card.answer else ""
        head = f"{_MARKS[state]} {card.suggestion.slot}. [{words.suggestion(candidate.kind.value)}]"
        lines += ["", f"{head} ({role}){told}"]
        lines.append("    " + words.why(card.person.row.name, candidate.reasons, card.suggestion.step))
        added = [f"{words.word(TERMS, term.code)} {sums.product(term)}" for term in candidate.terms]
        lines.append(f"    {' + '.join(added)} = {sums.total(candidate.terms)}")
    if view.dues:
        rows = [
            [
                words.due(due.kind),
                due.name,
                str(due.facts.get("text", "")),
                words.day(due.due) if due.due else "",
                session.say("late") if due.late else "",
            ]
            for due in view.dues
        ]
        lines += ["", session.say("due"), table(rows, most=48)]
    if view.question:
        lines += ["", words.question(view.question)]
    lines += [*beside, "", _load(session, view.load)]
    return "\n".join(lines)


def _beside(session: Session, place: ShowUp | None, question: TieQuestion | None) -> list[str]:
    """A place to show up and the question about two people, as far as there is one."""
    lines = [] if place is None else ["", *show_up_lines(session, place)]
    return lines if question is None else [*lines, "", aside_words.question(question, session.wording)]


def _load(session: Session, a_week: float) -> str:
    """How many talks keeping warm asks for, in whole ones: of a week, or of a month where they are fewer."""
    if a_week >= 1:
        return session.say("load", load=round(a_week))
    a_month = round(a_week * _WEEKS_OF_MONTH)
    return session.say("load_month" if a_month else "load_less" if a_week else "load_none", load=a_month)
