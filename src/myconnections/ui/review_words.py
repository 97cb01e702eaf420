"""Sentences of the weekly review, filled with what was computed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from myconnections.domain.rounding import tenths
from myconnections.domain.weekly_review import Planned, Question, WeeklyReview
from myconnections.services.loads import Load, Tended
from myconnections.services.reviews import Glance, Kept, PlanState
from myconnections.services.week_log import Happened, Who
from myconnections.ui import texts_digest, texts_review
from myconnections.ui.day_words import due_day, short_day
from myconnections.ui.wording import Wording


def days(week: date, today: date, wording: Wording) -> str:
    """The seven days from a Monday."""
    last = week + timedelta(days=6)
    facts = {name: short_day(day, today, wording.language) for name, day in (("first", week), ("last", last))}
    return wording.pair(texts_review.LINES["week"], facts)


def figure(one: Happened, wording: Wording) -> tuple[str, str]:
    """What a figure says, and what it was computed from."""
    facts: dict[str, object] = {**one.facts, "n": one.n}
    kinds = one.facts.get("kinds")
    facts["kinds"] = texts_digest.kinds(kinds, wording) if isinstance(kinds, dict) else ""
    said = [wording.pair(texts_review.FIGURES[one.code], facts)] if one.n or one.code in {"plans", "done"} else []
    fact, more = texts_review.MORE.get(one.code, ("", ("", "")))
    if one.facts.get(fact):
        said.append(wording.pair(more, facts))
    return " · ".join(said), wording.pair(texts_review.BASES[one.code], facts).strip()


def moved(who: Who, wording: Wording) -> str:
    """From which stage to which somebody was moved."""
    if who.moved is None:
        return ""
    before, after = who.moved
    facts = {"name": who.name, "before": wording.stage(before), "after": wording.stage(after)}
    return wording.pair(texts_digest.LINES["move"], facts)


def plan(one: Planned, wording: Wording) -> str:
    """The plan as a sentence; without an "if" only what is to be done."""
    if not one.condition:
        return one.text
    return wording.pair(texts_review.LINES["plan"], {"condition": one.condition, "text": one.text})


def standing(state: PlanState, today: date, wording: Wording) -> str:
    """How a plan stands: done, its day, or that its reminder was taken away."""
    reminder = state.reminder
    if reminder is None:
        return wording.pair(texts_review.LINES["plan_gone"])
    if reminder.done_at is not None:
        return wording.pair(texts_review.LINES["plan_done"])
    return due_day(reminder.due, today, wording.language)


def replies(body: WeeklyReview, wording: Wording) -> Iterator[str]:
    """What was said to the questions, a line each."""
    for one in body.replies:
        question = wording.word(texts_review.QUESTIONS, one.question.value)
        if one.value is not None:
            facts = {"question": question, "value": one.value, "word": scale(wording)[one.value]}
            said = wording.pair(texts_review.LINES["said"], facts)
            yield f"{said} {one.line}".strip()
        else:
            yield wording.pair(texts_review.LINES["said_line"], {"question": question, "line": one.line})


def scale(wording: Wording) -> tuple[str, ...]:
    """What 0 to 4 mean, and no answer."""
    return tuple(pair[wording.language == "ja"] for pair in texts_review.SCALE)


def load(found: Load, budget: int, wording: Wording) -> str:
    """The load check: what the plan needs and what was chosen."""
    if not found.parts:
        return wording.pair(texts_review.LINES["load_none"])
    code = "load" if found.talks > budget else "load_fits" if found.talks >= 1 else "load_little"
    return wording.pair(texts_review.LINES[code], {"needed": round(found.talks), "budget": budget})


def load_basis(found: Load, wording: Wording) -> str:
    """What the load was computed from."""
    return wording.pair(texts_review.LINES["load_basis"], {"ties": sum(part.ties for part in found.parts)})


def part(found: Load, one: Tended, wording: Wording) -> tuple[str, str]:
    """A part of the load, and what it would be with twice the interval, or at rest."""
    facts: dict[str, object] = {
        "stage": wording.stage(one.stage),
        "ties": one.ties,
        "days": round(one.days),
        "double": round(2 * one.days),
        "talks": _tenth(one.talks),
        "slower": _tenth(found.slower(one)),
        "without": _tenth(found.without(one)),
    }
    lines = texts_review.LINES
    return wording.pair(lines["part"], facts), wording.pair(lines["part_ways"], facts)


def trend(question: Question, reviews: tuple[Kept, ...], today: date, wording: Wording) -> str:
    """The answers to one question over the weeks, told in words; a review without an answer says so."""
    name = wording.word(texts_review.QUESTIONS, question.value)
    if all(one.body.of(question).value is None for one in reviews):
        return wording.pair(texts_review.LINES["trend_none"], {"question": name})
    none = wording.pair(texts_review.LINES["no_answer"])
    values = []
    for one in reviews:
        value = one.body.of(question).value
        values.append(f"{short_day(one.day, today, wording.language)} {none if value is None else value}")
    first, last = (short_day(one.day, today, wording.language) for one in (reviews[0], reviews[-1]))
    joint = "、" if wording.language == "ja" else ", "
    facts = {"question": name, "n": len(reviews), "first": first, "last": last, "values": joint.join(values)}
    return wording.pair(texts_review.LINES["trend"], facts)


def coming(found: Glance, today: date, wording: Wording) -> str:
    """When the next review is."""
    turn, waiting, lines = found.turn, found.waiting(today), texts_review.LINES
    if turn is None:
        return wording.pair(lines["paused" if found.last is not None and found.wanted else "off"])
    if waiting is not None:
        return wording.pair(lines["now"], {"week": short_day(waiting, today, wording.language)})
    return wording.pair(lines["next"], {"day": due_day(max(turn.day, turn.since), today, wording.language)})


def _tenth(value: float) -> str:
    """With one decimal, without it where that is nought."""
    return tenths(value).removesuffix(".0")
